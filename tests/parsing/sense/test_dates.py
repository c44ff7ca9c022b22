"""Checks of days, hours and seasons, through ``sensible``."""

import pytest

from .making import made_sense

TITLE = ("title", "“Salt roads.”")
HOLDER = ("container-title", "Span Notes,")


def test_the_number_behind_a_month_is_its_day():
    pairs = (HOLDER, ("date", "2013 Jan"), ("volume", "31;"), ("issue", "(1):"))
    assert made_sense(*pairs)[1:] == [("date", "2013 Jan 31;"), ("issue", "(1):")]
    later = (HOLDER, ("date", "2013 Jan"), ("volume", "61;"), ("issue", "(1):"))
    assert made_sense(*later) == list(later)


def test_numbers_before_a_month_are_days():
    pairs = (HOLDER, ("location", "Ulm,"), ("pages", "28–30"), ("date", "September 2004"))
    assert made_sense(*pairs)[-1] == ("date", "28–30 September 2004")
    pages = (HOLDER, ("pages", "28–30,"), ("date", "September 2004"))
    assert made_sense(*pages) == list(pages)


@pytest.mark.parametrize("day", ["Saturday", "Samstag,", "entry for Monday", "sábado"])
def test_a_day_of_the_week_holds_nothing(day):
    pairs = (TITLE, ("container-title", day), ("date", "14 December 1912"))
    assert made_sense(*pairs)[1] == ("date", f"{day} 14 December 1912")


def test_when_a_paper_was_online_first_is_a_remark():
    pairs = (TITLE, HOLDER, ("date", "2005 Aug;"), ("note", "Epub"), ("date", "2005 Jul 30."))
    assert made_sense(*pairs)[-1] == ("note", "Epub 2005 Jul 30.")
    assert made_sense(TITLE, HOLDER, *pairs[3:])[-1] == ("date", "2005 Jul 30.")


def test_the_day_of_putting_online_is_none_of_reading():
    online = ("accessed", "mis en ligne le 20 février 2013,")
    assert made_sense(TITLE, HOLDER, ("date", "2011,"), online)[-1][0] == "note"
    assert made_sense(TITLE, HOLDER, online)[-1][0] == "date"
    both = ("accessed", "mis en ligne le 20 février 2013, consulté le 3 mai 2014")
    assert made_sense(TITLE, HOLDER, both)[-1][0] == "accessed"


def test_a_bar_parts_a_number_from_its_year():
    pairs = (TITLE, HOLDER, ("date", "123-1 | 2011,"))
    assert made_sense(*pairs)[2:] == [("volume", "123-1"), ("date", "2011,")]


def test_an_encyclopedia_has_the_season_of_its_edition():
    season = (("date", "(Summer 2019"), ("edition", "ed.)."))
    assert made_sense(TITLE, ("date", "(2018)."), HOLDER, *season)[-1] == (
        "edition",
        "(Summer 2019 ed.).",
    )
    assert made_sense(TITLE, HOLDER, *season)[-1] == ("date", "(Summer 2019 ed.).")


def test_when_a_page_was_changed_and_when_it_was_read():
    both = ("accessed", "(last modified 2 Dec 2019, accessed 3 Jan 2021)")
    assert made_sense(TITLE, HOLDER, both)[2:] == [
        ("date", "(last modified 2 Dec 2019,"),
        ("accessed", "accessed 3 Jan 2021)"),
    ]
    assert made_sense(TITLE, ("date", "2018."), HOLDER, both)[3][0] == "note"
