"""Checks of volumes and issues beside names, months, years and pages, through ``sensible``."""

import pytest

from .making import made_sense

TITLE, JOURNAL = ("title", "Salt roads."), ("container-title", "Salt News")
YEAR, PAGES = ("date", "2012"), ("pages", "3-9.")


def unchanged(*pieces):
    return made_sense(*pieces) == list(pieces)


def test_month_between_year_and_volume():
    assert made_sense(TITLE, JOURNAL, YEAR, ("volume", "Jun; 24"), PAGES)[2:4] == [
        ("date", "2012 Jun;"), ("volume", "24")
    ]  # fmt: skip
    assert unchanged(TITLE, JOURNAL, YEAR, ("volume", "Ser; 24"), PAGES)


@pytest.mark.parametrize("years", ["1988–1992).", "1889-96."])
def test_years_behind_an_imprint_are_no_pages(years):
    assert made_sense(TITLE, ("location", "Oslo,"), ("pages", years))[2][0] == "date"
    assert unchanged(TITLE, ("location", "Oslo,"), ("date", "1999,"), ("pages", years))
    assert unchanged(TITLE, ("location", "Oslo,"), ("pages", "188-192."))


def test_supplement_is_an_issue():
    pieces = made_sense(TITLE, JOURNAL, ("collection-title", "(Suppl"), ("volume", "1),"), PAGES)
    assert pieces[2] == ("issue", "(Suppl 1),")


@pytest.mark.parametrize(
    ("holder", "name", "volume", "behind"),
    [
        ("J. Salt Soc. A27", "J. Salt Soc.", "A27", ("date", "(2010)")),
        ("Salt Comment 40.1", "Salt Comment", "40.1", ("date", "(May 2004):")),
        ("Annales du sel, VII,", "Annales du sel,", "VII,", ("date", "1998,")),
        ("Oar, 24", "Oar,", "24", ("date", "(September 2003),")),
    ],
)
def test_volume_at_the_end_of_a_journal(holder, name, volume, behind):
    pieces = made_sense(TITLE, ("container-title", holder), behind, PAGES)
    assert pieces[1:3] == [("container-title", name), ("volume", volume)]


def test_volume_with_a_colon_before_its_issue():
    pieces = made_sense(TITLE, ("container-title", "Word & Salt XIV:"), ("volume", "4"), PAGES)
    assert pieces[1:4] == [("container-title", "Word & Salt"), ("volume", "XIV:"), ("issue", "4")]


def test_names_that_end_in_numbers():
    for name in ("Proceedings of Salt 2001,", "Salt, 24", "Vitamin Reports"):
        assert unchanged(TITLE, ("container-title", name), ("date", "1998,"), PAGES)
    assert unchanged(TITLE, ("container-title", "Salt 40.1"), ("publisher", "Oar,"), YEAR)


def test_issue_between_volume_and_date():
    volume, date = ("volume", "111,"), ("date", "(January 2001):")
    pieces = made_sense(TITLE, JOURNAL, volume, ("pages", "468"), date, PAGES)
    assert pieces[3] == ("issue", "468")
    assert unchanged(TITLE, JOURNAL, volume, ("pages", "3-9"), date, ("pages", "12-13"))


def test_day_is_no_volume():
    assert made_sense(TITLE, JOURNAL, ("volume", "25/04/2013, n°1103,"), PAGES)[2:4] == [
        ("date", "25/04/2013"), ("issue", "n°1103,")
    ]  # fmt: skip
    assert unchanged(TITLE, JOURNAL, ("volume", "25/2013,"), PAGES)


def test_number_behind_the_word_for_a_volume():
    pieces = made_sense(TITLE, JOURNAL, ("volume", "Vol."), ("date", "21 March, 2017,"), PAGES)
    assert pieces[2:4] == [("volume", "Vol. 21"), ("date", "March, 2017,")]


def test_short_year_of_a_conference():
    meeting = ("container-title", "In Proc. of the Salt Web, SALT ’")
    assert made_sense(TITLE, meeting, ("volume", "13,"), PAGES)[1][1].endswith("SALT ’ 13,")
    assert unchanged(TITLE, JOURNAL, ("volume", "13,"), PAGES)


def test_volume_and_part_of_pubmed():
    pieces = made_sense(TITLE, ("container-title", "J. Salt 113 ( Pt"), ("volume", "17),"), PAGES)
    assert pieces[1:4] == [
        ("container-title", "J. Salt"),
        ("volume", "113"),
        ("issue", "( Pt 17),"),
    ]


def test_pages_behind_a_quoted_title():
    title = ("title", "‘Salt and roads’ (78-96)")
    assert made_sense(title, ("editor", "in Ann Lind (ed.),"))[:2] == [
        ("title", "‘Salt and roads’"), ("pages", "(78-96)")
    ]  # fmt: skip
    assert unchanged(("title", "Salt (78-96)"), ("editor", "in Ann Lind (ed.),"))


def test_day_before_its_month():
    pieces = made_sense(TITLE, ("location", "Oslo, 3"), ("date", "December 2006."))
    assert pieces[1:] == [("location", "Oslo"), ("date", "3 December 2006.")]
    assert unchanged(TITLE, ("location", "Oslo 3"), ("date", "2006."))


def test_month_at_the_end_of_a_journal():
    pieces = made_sense(TITLE, ("container-title", "La Revue du sel, mai-juin"), ("date", "2009"))
    assert pieces[1:] == [("container-title", "La Revue du sel,"), ("date", "mai-juin 2009")]
    assert unchanged(TITLE, ("container-title", "La Revue du sel, mer"), ("date", "2009"))


def test_volume_and_page_behind_the_year():
    assert made_sense(TITLE, JOURNAL, ("date", "2010, 10, 1979."))[2:] == [
        ("date", "2010,"), ("volume", "10,"), ("pages", "1979.")
    ]  # fmt: skip
    assert unchanged(TITLE, JOURNAL, ("date", "2010, May 10."))


def test_year_before_the_volume_is_no_part_of_the_name():
    pieces = made_sense(TITLE, ("container-title", "Salt Medicine 2005 ;"), ("volume", "59"), PAGES)
    assert pieces[1:3] == [("container-title", "Salt Medicine"), ("date", "2005 ;")]
    assert unchanged(TITLE, ("container-title", "Salt Year 2005,"), ("volume", "59"), PAGES)


def test_two_numbers_behind_an_issue_are_pages():
    issue = ("issue", "3")
    assert made_sense(TITLE, JOURNAL, issue, ("note", ") , 345 – 359 ."))[3][0] == "pages"
    assert unchanged(TITLE, JOURNAL, issue, ("note", "in 345 copies."))


def test_roman_number_behind_a_journal():
    for label in ("publisher", "note"):
        assert made_sense(TITLE, JOURNAL, (label, "XXVI,"), YEAR)[2] == ("volume", "XXVI,")
    assert unchanged(TITLE, JOURNAL, ("publisher", "MIT,"), YEAR)


def test_number_of_a_part_is_of_the_title():
    pieces = made_sense(TITLE, ("container-title", "II. J Salt Biol"), ("volume", "7:"))
    assert pieces[:2] == [("title", "Salt roads. II."), ("container-title", "J Salt Biol")]
    assert unchanged(TITLE, ("container-title", "I. salt biology"), ("volume", "7:"))


def test_journal_and_page_behind_a_year_in_square_brackets():
    assert made_sense(TITLE, ("date", "[2005]"), ("note", "SL 440."))[2:] == [
        ("container-title", "SL"), ("pages", "440.")
    ]  # fmt: skip
    assert unchanged(TITLE, ("date", "(2005)"), ("note", "SL 440."))
