"""Checks of the series of books by what stands around them, through ``sensible``."""

import pytest

from .making import made_sense, unchanged


def test_a_series_behind_equals_in_a_title():
    edition = ("edition", "6. Aufl.")
    for label in ("title", "container-title"):
        pieces = made_sense((label, "Das Salz (= Gesammelte Werke 1)."), edition, ("date", "1990"))
        assert pieces[0][1] == "Das Salz"
        assert pieces[1] == ("collection-title", "(= Gesammelte Werke 1).")
    pieces = made_sense(
        ("title", "Das Salz. ="), ("container-title", "Ulmer Wissen"), ("volume", "19.")
    )
    assert pieces[:2] == [("title", "Das Salz."), ("collection-title", "Ulmer Wissen")]
    assert unchanged(("title", "Salz = Leben (Ulm)."), edition, ("date", "1990"))


def test_editions_of_sources_stand_in_a_corpus():
    pieces = made_sense(
        ("title", "Gesta,"), ("editor", "ed. Olaf Berg (MGH SS rer."), ("container-title", "Germ."),
        ("volume", "60),"), ("location", "Ulm"), ("date", "1935.")
    )  # fmt: skip
    assert ("collection-title", "MGH SS rer. Germ. 60") in pieces
    assert pieces[1][0] == "editor"
    assert {"container-title", "volume"}.isdisjoint(label for label, _ in pieces)


def test_a_series_that_opens_behind_the_date():
    book = (("title", "Das Salz."), ("location", "Ulm:"), ("publisher", "Ruder"), ("date", "1997"))
    number = ("issue", "H. 119).")
    pieces = made_sense(*book, ("container-title", "(Ulmer Wissen,"), number)
    assert pieces[4:] == [("collection-title", "(Ulmer Wissen,"), number]
    assert unchanged(*book[:1], book[3], ("container-title", "(Ulmer Wissen)"), number)


BOOK_OF_RUDER = (
    ("title", "Das Salz."), ("location", "Ulm:"), ("publisher", "Ruder,"), ("date", "1997")
)  # fmt: skip


@pytest.mark.parametrize("name", ["Ruder Studium", "Salz-Bibliothek", "Lebenswelten und Salz"])
def test_a_series_without_number_behind_the_date(name):
    pieces = made_sense(*BOOK_OF_RUDER, ("note", f"({name})."))
    assert pieces[4] == ("collection-title", f"({name}).")


@pytest.mark.parametrize(
    "name",
    ["Deutsche Erstausgabe", "Zuerst erschienen", "Salz", "Neue Ausgabe", "Olaf Berg", "Ulm"],
)
def test_brackets_behind_the_date_that_are_no_series(name):
    assert unchanged(*BOOK_OF_RUDER, ("note", f"({name})."))


def test_a_series_between_title_and_place():
    title, place = ("title", "Das Salz,"), ("location", "Ulm")
    series, number = "Die Stoffe der Welt", ("volume", "15,")
    pieces = made_sense(title, ("container-title", series), number, place, ("date", "2011."))
    assert pieces[1:3] == [("collection-title", series), number]
    for holder in ("in: Die Stoffe der Welt", "Salzkunde", "Zeitschrift für Salz"):
        assert unchanged(title, ("container-title", holder), number, place, ("date", "2011."))
    pages = ("pages", "S. 3-9.")
    assert unchanged(title, ("container-title", series), number, place, ("date", "2011,"), pages)


def test_a_series_is_the_last_sentence():
    rest = (("location", "Ulm:"), ("publisher", "Oar,"), ("date", "2011."))
    pieces = made_sense(("title", "Salt Roads: A Tale. Oar and Culture 8."), *rest)
    assert pieces[:2] == [
        ("title", "Salt Roads: A Tale."), ("collection-title", "Oar and Culture 8.")
    ]  # fmt: skip
    for title in ("Salt Roads. Volume One Part 8.", "Salt Roads of 1848.", "Salt. Roads 8."):
        assert unchanged(("title", title), *rest)


@pytest.mark.parametrize("series", ["SKK VI/1,", "BKU NF 19,"])
def test_a_commentary_stands_in_a_series(series):
    title, place, day = ("title", "Der Brief,"), ("location", "Ulm"), ("date", "1978.")
    pieces = made_sense(title, ("genre", series), place, day)
    assert pieces == [title, ("collection-title", series), place, day]
    assert unchanged(title, ("genre", "Diss. VI,"), place, day)


def test_collection_is_no_place():
    title, house = ("title", "Le sel,"), ("publisher", "Rame,")
    day = ("date", "1990.")
    pieces = made_sense(title, house, ("location", "Collection Sel,"), ("location", "Paris,"), day)
    assert pieces[2:4] == [("collection-title", "Collection Sel,"), ("location", "Paris,")]
    pieces = made_sense(title, ("publisher", "Rame, coll. Sel et mer,"), ("location", "Paris,"))
    assert pieces[1:3] == [("publisher", "Rame,"), ("collection-title", "coll. Sel et mer,")]


def test_series_of_statisticians():
    pieces = (("author", "Salzamt"), ("title", "Wege des Salzes"))
    series = "– Fachserie 99 Reihe 9.9."
    assert made_sense(*pieces, ("note", series))[-1] == ("collection-title", series)
    pieces = made_sense(*pieces, ("container-title", "– Fachserie"), ("volume", "99 Reihe 9."))
    assert pieces[-1] == ("collection-title", "– Fachserie 99 Reihe 9.")
    assert unchanged(("title", "Wege"), ("note", "Neue Fachserie."))


AUTHOR_OF_SALT = ("author", "Lind, Ann.")


def test_series_before_the_imprint_is_no_house():
    body = ("publisher", "National Salt Service.")
    title, imprint = ("title", "Salt."), (("location", "Ulm:"), ("publisher", "Oar Press."))
    pieces = made_sense(AUTHOR_OF_SALT, title, ("publisher", "Very Short Roads."), *imprint)
    assert pieces[2] == ("collection-title", "Very Short Roads.")
    assert unchanged(AUTHOR_OF_SALT, title, ("publisher", "Salt University."), *imprint)
    assert unchanged(AUTHOR_OF_SALT, title, ("publisher", "Salt Lamp;"), *imprint)
    assert unchanged(AUTHOR_OF_SALT, title, body, *imprint)


@pytest.mark.parametrize(
    "series",
    ["(Schriften des Salzmuseums),", "(Ulmer Studien zur Salzkunde)", "(Studies in Salt History),"],
)
def test_a_bracket_may_hold_a_series_alone(series):
    pieces = (("title", f"Kontor und Kirche {series}"), ("location", "Ulm"), ("date", "1999."))
    assert made_sense(*pieces)[:2] == [
        ("title", "Kontor und Kirche"), ("collection-title", series)
    ]  # fmt: skip


@pytest.mark.parametrize("bracket", ["(Studies).", "(eine Studie zum Salz),", "(Salt and Studies)"])
def test_other_brackets_end_a_title(bracket):
    assert unchanged(("title", f"Kontor und Kirche {bracket}"), ("date", "1999."))
