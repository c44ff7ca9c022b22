"""Checks of pages, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

IMPRINT = (("title", "Bridges"), ("publisher", "(Span,"), ("date", "2005),"))
JOURNAL = ("container-title", "Salt News")
TITLE = ("title", "Salt roads.")


def test_numbers_behind_the_imprint_are_pages():
    imprint = [("title", "Bridges"), ("publisher", "(Span,"), ("date", "2005),")]
    numbers = [("pages", "3-9,"), ("volume", "99,"), ("issue", "101-24,"), ("pages", "155-76.")]
    assert made_sense(*imprint, *numbers)[3:] == [("pages", "3-9, 99, 101-24, 155-76.")]


def test_numbers_of_a_journal_stay():
    pairs = (("container-title", "Span"), ("volume", "3,"), ("issue", "4,"), ("pages", "5-9."))
    assert unchanged(*pairs)


def test_pages_behind_the_bracket_of_a_year():
    book = (("container-title", "in Salt"), ("publisher", "(Oar,"))
    assert made_sense(*book, ("date", "1999), 9–30,"), ("pages", "at 12."))[2:] == [
        ("date", "1999),"), ("pages", "9–30, at 12.")
    ]  # fmt: skip
    assert made_sense(*book, ("date", "(1999), 5 May,"))[2] == ("date", "(1999), 5 May,")


def test_three_numbers_behind_the_imprint_are_pages():
    three = (("pages", "3-9,"), ("volume", "99,"), ("issue", "101-24."))
    assert made_sense(*IMPRINT, *three)[3:] == [("pages", "3-9, 99, 101-24.")]


@pytest.mark.parametrize(
    "pairs",
    [
        (*IMPRINT, ("volume", "3,"), ("pages", "5-9.")),
        (*IMPRINT, ("volume", "3,"), ("issue", "4,"), ("volume", "5.")),
        (("title", "Bridges (Ulm),"), ("pages", "3-9,"), ("volume", "99,"), ("pages", "101.")),
        (
            *(("title", "Bridges"), ("publisher", "Span,"), ("date", "2005,")),
            *(("pages", "3-9,"), ("volume", "99,"), ("pages", "101.")),
        ),
        (("publisher", "Span"), ("title", "1995: Salz und Brot.")),
        (("author", "Berg, O."), ("container-title", "1995: Salz."), ("pages", "3.")),
        (("title", "Salt."), ("genre", "PhD thesis FS"), ("volume", "II")),
        (("title", "Salt."), ("note", "Discussion Paper FS"), ("volume", "II")),
        (
            ("title", "Tides."),
            ("container-title", "In: SALT"),
            ("date", "(2004),"),
            ("date", "2004"),
        ),
        (("title", "Tides."), ("container-title", "Salt"), ("date", "2004,"), ("date", "2004")),
        (("title", "Salz,"), ("note", "(frz. Original: Le sel,"), ("location", "Paris")),
    ],
)
def test_other_numbers_stay(pairs):
    assert unchanged(*pairs)


def test_what_a_word_for_pages_stands_before_is_no_year():
    pairs = (
        ("container-title", "Span,"),
        ("volume", "Bd. 8,"),
        ("pages", "Sp."),
        ("date", "1723,"),
    )
    assert made_sense(*pairs)[2:] == [("pages", "Sp. 1723,")]
    alone = (("title", "Salt."), ("publisher", "Oar."), ("date", "p. 3."))
    assert made_sense(*alone)[-1] == ("pages", "p. 3.")


def test_the_first_page_and_the_one_cited_are_no_year():
    pairs = (("volume", "108"), ("container-title", "Salt L. Rev."), ("date", "1733,"))
    pieces = made_sense(("title", "Salt,"), *pairs, ("pages", "1739"), ("date", "(1995)."))
    assert pieces[3:] == [("pages", "1733,"), ("note", "1739"), ("date", "(1995).")]


def test_number_of_an_article_stands_for_pages():
    pairs = (("container-title", "Oar"), ("volume", "5,"), ("container-title", "Article"))
    assert made_sense(*pairs, ("volume", "12"), ("date", "(2021)."))[2] == ("pages", "Article 12")


def test_pages_behind_a_quoted_title():
    title = ("title", "‘Salt and roads’ (78-96)")
    assert made_sense(title, ("editor", "in Ann Lind (ed.),"))[:2] == [
        ("title", "‘Salt and roads’"), ("pages", "(78-96)")
    ]  # fmt: skip
    assert unchanged(("title", "Salt (78-96)"), ("editor", "in Ann Lind (ed.),"))


def test_two_numbers_behind_an_issue_are_pages():
    issue = ("issue", "3")
    assert made_sense(TITLE, JOURNAL, issue, ("note", ") , 345 – 359 ."))[3][0] == "pages"
    assert unchanged(TITLE, JOURNAL, issue, ("note", "in 345 copies."))


def test_journal_and_page_behind_a_year_in_square_brackets():
    assert made_sense(TITLE, ("date", "[2005]"), ("note", "SL 440."))[2:] == [
        ("container-title", "SL"), ("pages", "440.")
    ]  # fmt: skip
    assert unchanged(TITLE, ("date", "(2005)"), ("note", "SL 440."))


def test_a_number_alone_behind_volume_and_year_is_the_page():
    volume, year = ("volume", "49("), ("date", "2016)")
    assert made_sense(TITLE, JOURNAL, volume, year, ("note", ", 394001."))[4][0] == "pages"
    assert made_sense(TITLE, JOURNAL, volume, year, ("note", "L3."))[4][0] == "pages"
    assert unchanged(TITLE, JOURNAL, volume, year, ("note", "3 maps."))
    assert unchanged(TITLE, JOURNAL, volume, year, ("pages", "5,"), ("note", "394001."))


@pytest.mark.parametrize(
    ("holder", "number", "label"),
    [
        ("Journal of Salt,", "40.", "volume"),
        ("Journal of Salt,", "p. 40.", "pages"),
        ("Journal of Salt,", "1571.", "pages"),
        ("Ulm Times,", "14.", "pages"),
        ("3 Review of Salt", "215", "pages"),
    ],
)
def test_number_alone_behind_a_journal_is_its_volume(holder, number, label):
    pieces = (("date", "(2025)."), ("title", "Salt."), ("container-title", holder))
    assert made_sense(*pieces, ("pages", number))[-1] == (label, number)


@pytest.mark.parametrize(("label", "word"), [("pages", "pp."), ("note", "pages.")])
def test_how_many_pages_a_book_has_is_no_year(label, word):
    head = (("title", "Salt."), ("publisher", "Oar,"), ("location", "Ulm,"))
    assert made_sense(*head, ("date", "1535"), (label, word))[3] == ("pages", f"1535 {word}")
    assert unchanged(*head, ("date", "1535,"), ("pages", "pp. 3-9."))


@pytest.mark.parametrize(
    "rest",
    [
        (("volume", "1,"), ("issue", "2,"), ("pages", "3, 5, 6")),
        (("pages", "4"),),
        (("volume", "2,"), ("issue", "3,14")),
    ],
)
def test_where_a_work_is_cited_is_no_page_of_it(rest):
    head = (("author", "P. Lind."), ("title", "Salt roads."), ("container-title", "In SALT,"))
    said = (*head, ("pages", "pages 12–19,"), ("date", "2021."))
    assert made_sense(*said, *rest)[5:] == [("note", " ".join(text for _, text in rest))]
    assert unchanged(*head, ("date", "2021,"), *rest[:1])


@pytest.mark.parametrize("word", ["bes.", "hier:", "esp.", "insbes."])
def test_a_word_for_the_page_that_is_meant(word):
    title = ("title", "Salz,")
    pieces = made_sense(title, ("date", "2003,"), ("volume", word), ("pages", "S. 30-38."))
    assert pieces[2:] == [("pages", f"{word} S. 30-38.")]
    assert unchanged(title, ("date", "2003,"), ("volume", "Bd. 3,"), ("pages", "S. 30-38."))


def test_page_behind_a_colon():
    numbers = (("volume", "9,"), ("issue", "no. 2"), ("date", "(2019)"))
    assert made_sense(TITLE, JOURNAL, *numbers, ("note", ": 4853."))[-1] == ("pages", ": 4853.")
    assert unchanged(TITLE, JOURNAL, *numbers, ("note", ": Salt."))


def test_pages_of_an_article_with_a_number():
    numbers = (("volume", "57"), ("issue", "(3): 59:"), ("pages", "1–59:37."))
    assert made_sense(TITLE, JOURNAL, *numbers)[3:] == [
        ("issue", "(3):"), ("pages", "59: 1–59:37.")
    ]  # fmt: skip
    other = (("volume", "57"), ("issue", "(3): 59:"), ("pages", "1–60:37."))
    assert unchanged(TITLE, JOURNAL, *other)


def test_article_behind_a_dash():
    pieces = (TITLE, JOURNAL, ("date", "— 2019."), ("volume", "— Vol. 10."))
    assert made_sense(*pieces, ("note", "— Art. 2227."))[-1] == ("pages", "— Art. 2227.")
    assert unchanged(*pieces, ("note", "— Art des Salzes."))


@pytest.mark.parametrize("pages", ["206–222.", "S. 222– 228.", "pp. 9-31."])
def test_pages_end_no_title(pages):
    pieces = made_sense(("title", f"Salt and Reason, {pages}"), ("publisher", "Oar Press."))
    assert pieces[:2] == [("title", "Salt and Reason,"), ("pages", pages)]


def test_years_end_a_title():
    for years in ("1890-1964", "950-1100"):
        assert unchanged(("title", f"Salt in Ulm, {years}."), ("publisher", "Oar Press."))


def test_pages_of_a_short_form():
    short = (("author", "Berg, Lind."), ("title", "“Salt roads”,"))
    assert made_sense(*short, ("date", "507-522."))[-1] == ("pages", "507-522.")
    assert unchanged(*short, ("date", "1998-2002."))
    assert unchanged(*short, ("date", "1066."))
