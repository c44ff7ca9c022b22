"""What is only said about a book, through ``sensible``."""

import pytest

from .making import made_sense

BOOK = (("title", "Salt,"), ("location", "(Ulm:"), ("publisher", "Oar,"), ("date", "1911;"))


def test_what_is_said_of_the_original_stays_together():
    original = (("note", "(frz. Original: Le sel,"), ("location", "Paris"), ("date", "1979)"))
    pairs = (("title", "Das Salz,"), ("date", "1982"), *original, ("url", "https://a.example"))
    assert made_sense(*pairs)[2:] == [
        ("note", "(frz. Original: Le sel, Paris 1979)"), ("url", "https://a.example")
    ]  # fmt: skip


@pytest.mark.parametrize("price", ["29,95 €.", "€ 18,50", "19.90 EUR"])
def test_prices_are_no_numbers(price):
    pairs = (("publisher", "Ruder,"), ("pages", "727 S.,"), ("volume", price))
    assert made_sense(*pairs) == [*pairs[:2], ("note", price)]


def test_numbers_without_a_currency_are_none_of_prices():
    pairs = (("container-title", "Span"), ("volume", "29,"), ("pages", "95"))
    assert made_sense(*pairs) == list(pairs)


def test_a_licence_is_no_imprint():
    imprint = (("title", "Salt."), ("location", "Ulm:"), ("publisher", "Oar."))
    pieces = (("location", "License:"), ("publisher", "Creative Commons"), ("note", "CC BY 3.0."))
    assert made_sense(*imprint, *pieces)[3:] == [("note", "License: Creative Commons CC BY 3.0.")]


def test_house_and_year_of_a_reprint_are_remarks():
    pieces = (("note", "repr."), ("location", "Bonn:"), ("publisher", "Span,"), ("date", "1970)"))
    assert made_sense(*BOOK, *pieces)[4:] == [("note", "repr. Bonn: Span, 1970)")]
    only = (BOOK[0], ("date", "(1911;"), *pieces)
    assert made_sense(*only) == list(only)


def test_that_a_book_was_a_thesis_is_a_remark():
    pieces = (("note", "zugl.:"), ("location", "München,"), ("publisher", "Univ.,"))
    behind = (("genre", "Diss.,"), ("date", "2010."), ("isbn", "ISBN 3-1"))
    assert made_sense(*BOOK, *pieces, *behind)[4:] == [
        ("note", "zugl.: München, Univ., Diss., 2010."), ("isbn", "ISBN 3-1")
    ]  # fmt: skip


def test_a_translated_edition_is_a_remark():
    pieces = (("translator", "trad. fr."), ("location", "Paris:"), ("publisher", "Sel"))
    assert made_sense(*BOOK, *pieces)[4:] == [("note", "trad. fr. Paris: Sel")]


def test_when_a_book_was_first_printed_is_not_its_edition():
    pairs = (*BOOK, ("edition", "(1re éd."), ("date", "1908)."))
    assert made_sense(*pairs)[4:] == [("note", "(1re éd. 1908).")]
    second = (*BOOK, ("edition", "(2e éd."), ("date", "1908)."))
    assert made_sense(*second) == list(second)


@pytest.mark.parametrize("words", ["Repr.", "wieder:", "wiederabgedr.:"])
def test_where_an_article_is_printed_again_is_a_remark(words):
    article = (("container-title", "in: Salz"), ("volume", "23"), ("pages", "S. 3–9."))
    again = (("note", words), ("location", "Ulm"), ("date", "1931."))
    assert made_sense(*article, *again)[3:] == [("note", f"{words} Ulm 1931.")]


@pytest.mark.parametrize(
    "words", ["; repris dans Sel,", "Reprinted in", "translated as", "first published as"]
)
def test_where_a_work_stands_too_is_a_remark(words):
    article = (("container-title", "Span"), ("volume", "15"), ("pages", "3-9"))
    pieces = (("note", words), ("container-title", "Salt."), ("location", "Ulm:"), ("date", "1977"))
    assert made_sense(*article, *pieces)[3:] == [("note", f"{words} Salt. Ulm: 1977")]
    alone = (("title", "Salt."), *pieces[:1], ("date", "1977"))
    assert made_sense(*alone) == list(alone)


def test_when_a_page_was_changed_holds_no_page():
    pieces = (("title", "Le sel"), ("container-title", "Dernière modification de la page en 2020."))
    assert made_sense(*pieces)[1][0] == "note"
    pieces = (("title", "Le sel"), ("container-title", "Dernières nouvelles,"))
    assert made_sense(*pieces) == list(pieces)


def test_a_thesis_behind_a_book_under_any_label():
    pieces = (("publisher", "Zugl.:"), ("location", "Hamburg,"), ("publisher", "Univ.,"))
    assert made_sense(*BOOK, *pieces)[4:] == [("note", "Zugl.: Hamburg, Univ.,")]


def test_the_original_under_the_label_of_a_series():
    pieces = (("collection-title", "(Orig.: Le sel."), ("location", "Paris:"), ("date", "1999.)"))
    assert made_sense(*BOOK, *pieces)[4:] == [("note", "(Orig.: Le sel. Paris: 1999.)")]


@pytest.mark.parametrize("word", ["dt.:", "engl. Übers.:", "frz. Ausgabe:"])
def test_all_in_the_bracket_is_said_of_the_translation(word):
    inside = (("title", "Salz und Licht,"), ("location", "Ulm"), ("date", "1990)."))
    pieces = made_sense(("title", "Il sale,"), ("date", "1976"), ("note", f"({word}"), *inside)
    assert pieces[2:] == [("note", f"({word} Salz und Licht, Ulm 1990).")]


def test_words_for_editions_are_no_house():
    pairs = (("title", "Salz,"), ("edition", "3., überarb."), ("publisher", "Neuaufl.,"))
    assert made_sense(*pairs)[1:] == [("edition", "3., überarb. Neuaufl.,")]
    pairs = (*pairs[:2], ("publisher", "Neuau,"))
    assert made_sense(*pairs) == list(pairs)


def test_behind_its_medium_a_title_does_not_go_on():
    pairs = (("title", "Salz"), ("medium", "[online]."), ("title", "Letzte Änderung der Seite."))
    assert made_sense(*pairs)[2] == ("note", "Letzte Änderung der Seite.")
    pairs = (("medium", "[online]."), ("title", "Salz."), ("date", "2010."), ("title", "Licht."))
    assert made_sense(*pairs) == list(pairs)
