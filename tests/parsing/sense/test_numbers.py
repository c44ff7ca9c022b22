"""Checks of what is labelled as numbers, through ``sensible``."""

import pytest

from .making import made_sense


def test_the_number_behind_its_word_is_no_page():
    pairs = (("container-title", "Span Papers,"), ("issue", "Nr."), ("pages", "12-03,"))
    assert made_sense(*pairs)[1:] == [("issue", "Nr. 12-03,")]
    pairs = (("issue", "Nr. 3,"), ("pages", "12-30."))
    assert made_sense(*pairs) == list(pairs)


def test_numbers_behind_the_imprint_are_pages():
    imprint = [("title", "Bridges"), ("publisher", "(Span,"), ("date", "2005),")]
    numbers = [("pages", "3-9,"), ("volume", "99,"), ("issue", "101-24,"), ("pages", "155-76.")]
    assert made_sense(*imprint, *numbers)[3:] == [("pages", "3-9, 99, 101-24, 155-76.")]


def test_numbers_of_a_journal_stay():
    pairs = (("container-title", "Span"), ("volume", "3,"), ("issue", "4,"), ("pages", "5-9."))
    assert made_sense(*pairs) == list(pairs)


def test_year_before_the_colon_of_a_title():
    pairs = (("editor", "Berg, Olaf (Hg.)"), ("title", "1995: Salz und Brot."))
    assert made_sense(*pairs)[1:] == [("date", "1995:"), ("title", "Salz und Brot.")]
    dated = (("author", "Berg, O."), ("date", "(2001)."), ("title", "1848: Year of salt."))
    assert made_sense(*dated) == list(dated)


def test_number_of_a_report_in_pieces():
    pieces = (("genre", "Discussion Paper FS"), ("volume", "II"), ("pages", "93-104."))
    assert made_sense(("title", "Salt."), *pieces, ("location", "Ulm:"))[1:] == [
        ("genre", "Discussion Paper FS II 93-104."), ("location", "Ulm:")
    ]  # fmt: skip
    apart = (("title", "Salt."), ("genre", "Working paper."), ("pages", "93-104."))
    assert made_sense(*apart) == list(apart)


def test_year_in_the_name_of_a_conference():
    pieces = (("container-title", "In: SALT"), ("date", "2004,"), ("pages", "pp. 3–9."))
    assert made_sense(("title", "Tides."), *pieces, ("date", "(2004)"))[1:3] == [
        ("container-title", "In: SALT 2004,"), ("pages", "pp. 3–9.")
    ]  # fmt: skip
    for other in (("date", "(2005)"), ("publisher", "Span")):
        pairs = (("title", "Tides."), *pieces, other)
        assert made_sense(*pairs) == list(pairs)


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


def test_the_number_before_the_sign_of_an_ordinal_is_the_editions():
    pairs = (("title", "Diccionario de ríos, 23."), ("edition", "ª ed.,"), ("location", "Madrid"))
    assert made_sense(*pairs)[:2] == [("title", "Diccionario de ríos,"), ("edition", "23. ª ed.,")]
    pairs = (("title", "Ríos de 1923."), ("edition", "2.ª ed.,"))
    assert made_sense(*pairs) == list(pairs)


def test_a_number_before_a_slash_and_a_year_is_the_issue():
    pairs = (("container-title", "Fluss,"), ("volume", "5/"), ("date", "2012,"), ("pages", "3–9"))
    assert made_sense(*pairs)[1] == ("issue", "5/")
    assert made_sense(*pairs, ("issue", "2"))[1] == ("volume", "5/")


def test_the_minutes_of_an_hour_are_no_page():
    pairs = (("location", "ROMA,"), ("date", "12 gennaio 2018 - 10:"), ("pages", "33"))
    assert made_sense(*pairs)[1] == ("date", "12 gennaio 2018 - 10: 33")
    pairs = (("date", "2018, 10:"), ("pages", "133"))
    assert made_sense(*pairs) == list(pairs)


@pytest.mark.parametrize("word", ["w", "in", "en"])
def test_a_title_does_not_end_with_a_preposition(word):
    pairs = (("title", f"Salt {word}"), ("date", "2018"), ("note", "r., span.example"))
    assert made_sense(*pairs)[0] == ("title", f"Salt {word} 2018")
    pairs = (("title", f"Salt {word}"), ("date", "May 2018"))
    assert made_sense(*pairs) == list(pairs)
