"""Checks of pieces that cannot be what they are labelled, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

TITLE = ("title", "Salt roads.")


def test_an_identifier_counts_nothing():
    pieces = (TITLE, ("volume", "3,"), ("pages", "10.5555/salt.5.2.3."))
    assert made_sense(*pieces)[2] == ("doi", "10.5555/salt.5.2.3.")
    assert unchanged(TITLE, ("volume", "3,"), ("pages", "10–12."))


def test_a_state_is_no_date():
    pieces = (TITLE, ("location", "Salinas,"), ("date", "PE."))
    assert made_sense(*pieces)[1:] == [("location", "Salinas, PE.")]
    assert unchanged(TITLE, ("location", "Salinas,"), ("date", "SD."))


@pytest.mark.parametrize("word", ["Aktualisierung", "Stand:", "(Updated", "Mise à jour"])
def test_what_happened_that_day_is_no_place(word):
    pieces = (TITLE, ("location", word), ("date", "2018."))
    assert made_sense(*pieces)[1] == ("date", f"{word} 2018.")


def test_a_city_is_a_place():
    assert unchanged(TITLE, ("location", "Stade"), ("date", "2018."))


@pytest.mark.parametrize("form", ["Incorporated.", "Ltd.", "GmbH,"])
def test_the_form_by_law_ends_a_company(form):
    pieces = (TITLE, ("publisher", "O'Salt Media,"), ("note", form), ("date", "2019."))
    assert made_sense(*pieces)[1] == ("publisher", f"O'Salt Media, {form}")


def test_a_day_before_its_month_is_no_volume():
    pieces = (TITLE, ("container-title", "Salt Times"), ("volume", "15"), ("date", "Feb. 1993:"))
    assert made_sense(*pieces, ("pages", "48-51."))[2] == ("date", "15 Feb. 1993:")


@pytest.mark.parametrize(
    "pieces",
    [
        (("volume", "15,"), ("date", "Feb. 1993:")),
        (("volume", "37"), ("date", "February 1931:")),
        (("volume", "15"), ("issue", "2"), ("date", "February 1931:")),
        (("volume", "15"), ("date", "(Feb. 1993):")),
    ],
)
def test_a_volume_is_no_day(pieces):
    assert unchanged(TITLE, ("container-title", "Salt Times"), *pieces)


def test_a_house_stands_behind_the_colon():
    assert made_sense(TITLE, ("location", "s.l.: Salt Press,"), ("date", "2001"))[1:3] == [
        ("location", "s.l.:"), ("publisher", "Salt Press,")
    ]  # fmt: skip
    assert unchanged(TITLE, ("location", "Ulm:"), ("publisher", "Oar,"), ("date", "2001"))


def test_the_year_of_a_copyright_is_none_of_reading():
    assert made_sense(TITLE, ("accessed", "© 2011."))[1] == ("note", "© 2011.")
    assert unchanged(TITLE, ("accessed", "Accessed 2011."))


def test_a_title_does_not_end_without_a_sign():
    pieces = (("title", "Use salt instead of pepper"), ("note", "for roads and bridges"))
    assert made_sense(*pieces) == [("title", "Use salt instead of pepper for roads and bridges")]
    assert unchanged(("title", "Use salt."), ("note", "for roads and bridges"))
    assert unchanged(("title", "Use salt"), ("note", "forthcoming"))


def test_a_word_for_pages_is_no_journal():
    pieces = (TITLE, ("container-title", "pg"), ("volume", "20"), ("date", "(1972)"))
    assert made_sense(*pieces)[1] == ("pages", "pg 20")
    assert unchanged(TITLE, ("container-title", "Page"), ("volume", "20"), ("date", "(1972)"))
