"""Films: director, studio and title, through ``normalise``."""

import pytest

from .tagged import record

ROTH = {"family": "Roth", "given": "Ida"}


@pytest.mark.parametrize(
    "pieces",
    [
        (("title", "Rivers. Directed by Ida Roth. Lake Films,"), ("date", "1959.")),
        (("author", "Rivers."), ("title", "Direção: Ida Roth."), ("publisher", "Lake Films,")),
        (("title", "Rivers."), ("location", "Regie:"), ("publisher", "Ida Roth. Lake Films,")),
        (("title", "Rivers,"), ("author", "regia di Ida Roth,"), ("publisher", "Lake Films")),
        (("title", "Rivers,"), ("publisher", "documentaire de Ida Roth, Lake Films,")),
        (
            ("title", "Rivers. Réal. Ida Roth."),
            ("publisher", "Lake Films,"),
            ("date", "1959."),
            ("note", "Film."),
        ),
    ],
)
def test_director_within_other_segments(pieces):
    csl = record(*pieces).csl
    assert (csl["type"], csl["title"], csl["director"]) == ("motion_picture", "Rivers", [ROTH])
    assert (csl["publisher"], csl.get("author")) == ("Lake Films", None)


@pytest.mark.parametrize(
    ("text", "family", "given"), [("王小明导演：", "王", "小明"), ("김민수 감독,", "김", "민수")]
)
def test_director_in_east_asian_script(text, family, given):
    csl = record(("author", text), ("title", "《河》"), ("date", "1993年")).csl
    assert csl["type"] == "motion_picture"
    assert csl["director"] == [{"family": family, "given": given}]


def test_books_are_no_films():
    book = [("title", "Rivières. Dir. Ida Roth."), ("location", "Paris:"), ("publisher", "Lac,")]
    assert record(*book).csl["type"] == "book"


def test_director_before_a_film_as_the_mla_has_it():
    csl = record(("editor", "Berg, Olaf, dir."), ("title", "Salt."), ("publisher", "Oar,")).csl
    assert (csl["type"], csl["title"]) == ("motion_picture", "Salt")
    assert csl["director"] == [{"family": "Berg", "given": "Olaf"}]
    book = record(("editor", "Berg, Olaf, dir.,"), ("title", "Le sel,"), ("publisher", "Sel,")).csl
    assert book["editor"] == [{"family": "Berg", "given": "Olaf"}]


@pytest.mark.parametrize(
    "office", ["Dirección General de Salinas", "Dirección de Puertos", "Direção-Geral do Sal"]
)
def test_an_office_directs_no_film(office):
    csl = record(("author", f"{office}."), ("title", "Anuario del mar."), ("date", "2019.")).csl
    assert (csl["author"], csl["type"]) == ([{"literal": office}], "book")
    film = record(("title", "Rivers."), ("note", "Dirección: Ida Roth."), ("date", "1959.")).csl
    assert film["director"] == [ROTH]


def test_studio_behind_a_director_with_an_initial():
    csl = record(
        ("title", "“La sal.”"),
        ("director", "Dirección: Ida R."),
        ("publisher", "Morena Films,"),
        ("date", "2010."),
    ).csl
    assert (csl["publisher"], csl["issued"]["date-parts"]) == ("Morena Films", [[2010]])
    assert "Morena" not in str(csl["director"])


def test_who_directs_a_series_of_books_makes_no_film():
    csl = record(
        ("author", "Roth, Ida"), ("title", "O sal."), ("location", "Lisboa,"),
        ("publisher", "Remo,"), ("date", "1994."), ("note", "dirigida por Ana Lind."),
    ).csl  # fmt: skip
    assert csl["type"] == "book"
