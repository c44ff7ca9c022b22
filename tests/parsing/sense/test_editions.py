"""Checks of editions, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

TITLE = ("title", "“Salt roads.”")
HOLDER = ("container-title", "Span Notes,")
BOOK = (("title", "Salt,"), ("location", "(Ulm:"), ("publisher", "Oar,"), ("date", "1911;"))


def test_the_number_before_the_sign_of_an_ordinal_is_the_editions():
    pairs = (("title", "Diccionario de ríos, 23."), ("edition", "ª ed.,"), ("location", "Madrid"))
    assert made_sense(*pairs)[:2] == [("title", "Diccionario de ríos,"), ("edition", "23. ª ed.,")]
    pairs = (("title", "Ríos de 1923."), ("edition", "2.ª ed.,"))
    assert unchanged(*pairs)


def test_number_of_an_edition_at_the_end_of_a_title():
    title = ("title", "Methoden des Salzes, 13., neu bearb.")
    assert made_sense(title, ("edition", "und erw. Aufl.,"), ("location", "Ulm:"))[:2] == [
        ("title", "Methoden des Salzes,"), ("edition", "13., neu bearb. und erw. Aufl.,")
    ]  # fmt: skip
    other = (("title", "Methoden des Salzes, 13."), ("edition", "3. Aufl.,"))
    assert unchanged(*other)


@pytest.mark.parametrize("words", ["revue et augmentée,", "riveduta e ampliata,", "überarbeitete,"])
@pytest.mark.parametrize("label", ["container-title", "note"])
def test_changes_of_an_edition_hold_nothing(label, words):
    pieces = made_sense(
        ("title", "Le sel,"), ("edition", "2e éd."), (label, words), ("location", "Ulm,")
    )
    assert pieces[1:3] == [("edition", f"2e éd. {words}"), ("location", "Ulm,")]
    other = (("title", "Le sel,"), ("edition", "2e éd."), (label, "Revue du sel,"))
    assert unchanged(*other)


def test_edition_in_words_ends_no_title():
    title = ("title", "Le sel de 1294, édition revue et corrigée,")
    assert made_sense(title, ("location", "Ulm,"))[:2] == [
        ("title", "Le sel de 1294,"), ("edition", "édition revue et corrigée,")
    ]  # fmt: skip
    other = (("title", "Le sel, édition du sel,"), ("location", "Ulm,"))
    assert unchanged(*other)


def test_an_encyclopedia_has_the_season_of_its_edition():
    season = (("date", "(Summer 2019"), ("edition", "ed.)."))
    assert made_sense(TITLE, ("date", "(2018)."), HOLDER, *season)[-1] == (
        "edition",
        "(Summer 2019 ed.).",
    )
    assert made_sense(TITLE, HOLDER, *season)[-1] == ("date", "(Summer 2019 ed.).")


def test_when_a_book_was_first_printed_is_not_its_edition():
    pairs = (*BOOK, ("edition", "(1re éd."), ("date", "1908)."))
    assert made_sense(*pairs)[4:] == [("note", "(1re éd. 1908).")]
    second = (*BOOK, ("edition", "(2e éd."), ("date", "1908)."))
    assert unchanged(*second)


def test_words_for_editions_are_no_house():
    pairs = (("title", "Salz,"), ("edition", "3., überarb."), ("publisher", "Neuaufl.,"))
    assert made_sense(*pairs)[1:] == [("edition", "3., überarb. Neuaufl.,")]
    pairs = (*pairs[:2], ("publisher", "Neuau,"))
    assert unchanged(*pairs)


def test_no_title_ends_in_a_word_for_editions():
    pieces = made_sense(("title", "Psicología del sal. 2° Ed."), ("publisher", "ULM"))
    assert pieces[:2] == [("title", "Psicología del sal"), ("edition", "2° Ed.")]
    pieces = made_sense(("title", "Guide du sel, édition"), ("date", "1998"))
    assert pieces[:2] == [("title", "Guide du sel"), ("note", "édition")]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("edition ruder.", "collection-title"),
        ("Edition Ruder,", "publisher"),
        ("édition revue,", "edition"),
        ("2. edition,", "edition"),
    ],
)
def test_an_edition_with_a_name_is_a_series_or_a_house(text, label):
    pieces = made_sense(("title", "Salz."), ("edition", text), ("location", "Ulm"))
    assert pieces[1] == (label, text)


def test_year_of_the_first_print_is_no_edition():
    imprint = (("location", "Ulm:"), ("publisher", "Oar,"), ("date", "1992),"))
    pieces = made_sense(("title", "Salt"), ("edition", "(1976; repr.,"), *imprint)
    assert pieces[1:3] == [("date", "(1976;"), ("note", "repr.,")]
    assert unchanged(("title", "Salt"), ("edition", "(rev. ed.,"), *imprint)


def test_raised_number_before_the_year_is_of_the_edition():
    pieces = made_sense(("title", "Salz,"), ("location", "Ulm:"), ("publisher", "Ruder ²1998."))
    assert pieces[2:] == [("publisher", "Ruder"), ("edition", "²"), ("date", "1998.")]
    assert unchanged(("title", "Salz³ 1998."), ("location", "Ulm:"), ("publisher", "Ruder 1998."))


def test_a_version_of_a_text_is_no_house():
    pairs = (("title", "Leitfaden,"), ("edition", "3."), ("publisher", "Fassung,"), BOOK[1])
    assert made_sense(*pairs)[1] == ("edition", "3. Fassung,")


@pytest.mark.parametrize(
    ("label", "text", "rest", "edition", "year"),
    [
        ("location", "Ulm 31998.", [("location", "Ulm")], "3", "1998."),
        ("publisher", "Ruder 22003,", [("publisher", "Ruder")], "2", "2003,"),
        ("date", "432010.", [], "43", "2010."),
        ("note", "Basel 192004.", [("location", "Basel")], "19", "2004."),
        ("author", "Lind, Ann (41991):", [("author", "Lind, Ann")], "4", "1991):"),
    ],
)
def test_the_number_of_an_edition_that_is_not_raised(label, text, rest, edition, year):
    title = ("title", "Das Salz,")
    pieces = [one for one in made_sense(title, (label, text)) if one != title]
    assert pieces == [*rest, ("edition", edition), ("date", year)]


def test_numbers_that_are_no_edition_and_year():
    title = ("title", "Das Salz,")
    for label, text in (
        ("location", "Ulm 89073."),
        ("location", "Ulm, MD 21811 und mehr."),
        ("note", "Akte 31998."),
        ("date", "11998."),
    ):
        assert unchanged(title, (label, text))
    assert unchanged(title, ("location", "Ulm 31998"), ("date", "1998."))
    assert unchanged(title, ("container-title", "NatPhys"), ("date", "122013."))


def test_an_edition_in_many_words_ends_a_title():
    edition = "9., vollständig neu bearbeitete und erweiterte Auflage."
    pieces = made_sense(("title", f"Das Salz. {edition}"), ("location", "Ulm"))
    assert pieces[:2] == [("title", "Das Salz"), ("edition", edition)]
    assert unchanged(("title", "Das Salz in der Auflage."), ("location", "Ulm"))


@pytest.mark.parametrize(
    ("text", "edition"), [("Leipzig 31887, ND Graz", "3"), ("Leipzig 1887, Nachdruck Graz", None)]
)
def test_a_reprint_behind_place_and_year(text, edition):
    pieces = made_sense(("title", "Das Salz,"), ("location", text), ("date", "1952."))
    assert pieces[1] == ("location", "Leipzig")
    assert pieces[-2:] == [("date", "1887"), ("note", f"{text.partition(', ')[2]} 1952.")]
    assert ("edition", edition) in pieces or edition is None
    other = ("location", "Leipzig, Graz")
    assert unchanged(("title", "Das Salz,"), other, ("date", "1952."))


@pytest.mark.parametrize("state", ["Loseblatt, 51. EL,", "51. EL,", "Ergänzungslieferung,"])
def test_loose_leaves_are_no_place(state):
    title, day = ("title", "Das Recht des Salzes,"), ("date", "2020.")
    pieces = made_sense(title, ("location", f"{state} München"), day)
    assert pieces[1:3] == [("note", state), ("location", "München")]
    assert unchanged(title, ("location", "EL Paso"), day)
    assert unchanged(title, ("publisher", "ELSEVIER"), day)


def test_what_stands_behind_slashes_is_no_edition():
    pairs = (("title", "故乡"), ("genre", "[M]//"), ("edition", "呐喊."), ("location", "北京:"))
    assert made_sense(*pairs)[2] == ("container-title", "呐喊.")
    for edition in ("第3版.", "2nd ed.", "修订版."):
        assert unchanged(*pairs[:2], ("edition", edition), pairs[3])
    assert unchanged(pairs[0], ("genre", "[M]."), *pairs[2:])
