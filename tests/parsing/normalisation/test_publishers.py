"""Publishers and places, through ``normalise``."""

import pytest

from .tagged import record


def test_body_that_is_labelled_as_container():
    pieces = [("title", "T"), ("url", "https://example.org/a")]
    csl = record(*pieces, ("container-title", "River Foundation.")).csl
    assert (csl["publisher"], csl.get("container-title")) == ("River Foundation", None)
    csl = record(*pieces, ("container-title", "The River Collaboration,")).csl
    assert csl["publisher"] == "The River Collaboration"
    kept = record(*pieces, ("container-title", "Journal of the River Society"), ("volume", "3")).csl
    assert "publisher" not in kept


def test_publisher_and_place():
    csl = record(("location", "(New York:"), ("publisher", "River & Sons Co.,")).csl
    assert (csl["publisher-place"], csl["publisher"]) == ("New York", "River & Sons Co.")
    assert "publisher-place" not in record(("location", "[S.l.],")).csl


def test_press_that_is_labelled_as_place():
    csl = record(("title", "T"), ("location", "Cambridge UP,")).csl
    assert (csl["publisher"], csl.get("publisher-place")) == ("Cambridge UP", None)
    csl = record(("location", "Press:"), ("publisher", "River")).csl
    assert (csl["publisher"], csl["publisher-place"]) == ("River", "Press")


def test_stop_behind_a_name_with_initials():
    def publisher(text):
        return record(("publisher", text)).csl["publisher"]

    assert publisher("W. W. Norton.") == "W. W. Norton"
    assert publisher("J. M. Dent.") == "J. M. Dent"
    assert publisher("W. W. Norton & Co.") == "W. W. Norton & Co."
    assert publisher("S. Verl.") == "S. Verl."


def test_stop_of_a_shortened_place():
    def place(text):
        return record(("location", text), ("publisher", "Verlag")).csl["publisher-place"]

    assert place("Frankfurt/M.:") == "Frankfurt/M."
    assert place("М. :") == "М."
    assert place("Berlin.") == "Berlin"


def test_archive_behind_the_bracket_of_a_thesis():
    csl = record(("genre", "[Thesis,"), ("publisher", "University of Salt]. Oar Archive.")).csl
    assert (csl["publisher"], csl["archive"]) == ("University of Salt", "Oar Archive")


def test_place_that_is_written_twice():
    csl = record(("publisher", "ACM,"), ("location", "Oslo, NY, USA, Oslo, NY, USA,")).csl
    assert csl["publisher-place"] == "Oslo, NY, USA"
    csl = record(("publisher", "ACM,"), ("location", "New York, New York.")).csl
    assert csl["publisher-place"] == "New York, New York"


@pytest.mark.parametrize(
    ("text", "place", "house"),
    [
        ("Firenze, Einaudi,", "Firenze", "Einaudi"),
        ("Weinheim [u.a.]: Ruder,", "Weinheim [u.a.]", "Ruder"),
        ("Berlin, Germany,", "Berlin, Germany", None),
    ],
)
def test_house_that_is_labelled_as_place(text, place, house):
    csl = record(("title", "Salz,"), ("location", text), ("date", "1933.")).csl
    assert (csl["publisher-place"], csl.get("publisher")) == (place, house)


def test_body_for_something_that_is_labelled_as_container():
    place = ("location", "Ulm")
    name = ("container-title", "R Foundation for Salt Statistics,")
    assert (
        record(("title", "S"), name, place).csl["publisher"] == "R Foundation for Salt Statistics"
    )
    name = ("container-title", "Journal of the Association for Salt,")
    assert "publisher" not in record(("title", "S"), name, place).csl


def test_who_made_data_is_called_without_saying_so():
    csl = record(("title", "Salt [dataset]."), ("publisher", "University of Ulm [producers].")).csl
    assert csl["publisher"] == "University of Ulm"


def test_a_body_with_the_number_of_its_pages_publishes():
    pieces = (("title", "Salt 2020."), ("container-title", "Salt Commission,"))
    assert record(*pieces, ("pages", "200 p.")).csl["publisher"] == "Salt Commission"
    assert "publisher" not in record(*pieces, ("pages", "pp. 3–9")).csl


def test_a_body_behind_what_holds_the_work_publishes_it():
    pieces = (("title", "Salt."), ("container-title", "In: Salt Report."))
    csl = record(*pieces, ("container-title", "World Salt Organization,"), ("date", "2018")).csl
    assert (csl["container-title"], csl["publisher"]) == ("Salt Report", "World Salt Organization")
    assert "custom" not in csl
    other = record(*pieces, ("container-title", "Rivers,"), ("date", "2018")).csl
    assert other["custom"]["citekit"] == {"further-containers": ["Rivers"]}


def test_bracket_that_a_place_opens_is_its_own():
    place = (("location", "(Salt Island (FL): "), ("publisher", "Oar Press)."))
    assert record(("title", "Salt"), *place).csl["publisher-place"] == "Salt Island (FL)"


def test_a_house_called_like_a_month():
    pieces = (("location", "São Paulo:"), ("publisher", "Abril,"), ("date", "2012."))
    csl = record(("title", "Sal"), *pieces).csl
    assert csl["publisher"] == "Abril"
    assert csl["issued"] == {"date-parts": [[2012]]}


def test_the_academic_year_is_no_place():
    pieces = (("publisher", "Università di Ulm,"), ("location", "a.a."), ("date", "2010/2011"))
    assert "publisher-place" not in record(("title", "Sale"), *pieces).csl


@pytest.mark.parametrize("words", ["Publié par", "Éditée par", "Publicado por", "Pubblicato da"])
def test_words_before_who_published_it(words):
    csl = record(("title", "T"), ("publisher", f"{words} River House,")).csl
    assert csl["publisher"] == "River House"


def test_a_thesis_is_made_at_its_school():
    csl = record(("title", "Salz."), ("genre", "Diplomarbeit"), ("publisher", "an der TU Ulm.")).csl
    assert csl["publisher"] == "TU Ulm"
