"""Dates out of BibTeX."""

import pytest

from citekit.formats.bibtex_dates_reader import date_in_words, date_of, year_month_day


@pytest.mark.parametrize(
    ("year", "month", "day", "date"),
    [
        ("2009", "", "", {"date-parts": [[2009]]}),
        ("-44", "3", "15", {"date-parts": [[-44, 3, 15]]}),
        ("2009", "12", "31", {"date-parts": [[2009, 12, 31]]}),
        ("2009", "#oct#", "09", {"date-parts": [[2009, 10, 9]]}),
        ("2009", "MAR 15", "", {"date-parts": [[2009, 3, 15]]}),
        ("2009", "8 aug.", "", {"date-parts": [[2009, 8, 8]]}),
        ("2009", "NOV-DEC", "", {"date-parts": [[2009, 11], [2009, 12]]}),
        ("2009", "12–15 Aug.", "", {"date-parts": [[2009, 8, 12], [2009, 8, 15]]}),
        ("2009", "Sept.", "", {"date-parts": [[2009, 9]]}),
        ("2009", "março", "", {"date-parts": [[2009, 3]]}),
        ("2009", "1", "", {"date-parts": [[2009, 1]]}),
        ("2009", "8.", "", {"date-parts": [[2009, 8]]}),
        ("2009", "Mid-August", "", {"date-parts": [[2009, 8]]}),
        ("2009", "WIN", "", {"date-parts": [[2009]], "season": 4}),
        ("2009", "SUM", "", {"date-parts": [[2009]], "season": 2}),
        ("2009", "Autumn", "", {"date-parts": [[2009]], "season": 3}),
        ("2009", "Fall", "", {"date-parts": [[2009]], "season": 3}),
        ("2009", "spring", "", {"date-parts": [[2009]], "season": 1}),
        ("July 1945", "", "", {"date-parts": [[1945, 7]]}),
        ("in press", "", "", {"literal": "in press"}),
        ("", "", "", {}),
    ],
)
def test_what_is_all_in_the_date(year, month, day, date):
    assert year_month_day(year, month, day) == (date, "", ())


@pytest.mark.parametrize(
    ("year", "month", "day", "date", "left"),
    [
        ("", "mar", "3", {}, ("month", "day")),
        ("2009", "", "3", {"date-parts": [[2009]]}, ("day",)),
        ("2009", "Easter", "3", {"date-parts": [[2009]]}, ("month", "day")),
        ("2009", "13", "", {"date-parts": [[2009]]}, ("month",)),
        ("2009", "3.4.", "", {"date-parts": [[2009]]}, ("month",)),
        ("2009", "may jun", "", {"date-parts": [[2009]]}, ("month",)),
        ("2009", "0", "", {"date-parts": [[2009]]}, ("month",)),
        ("2009", "8 12–15", "", {"date-parts": [[2009]]}, ("month",)),
        ("2009", "may", "32", {"date-parts": [[2009, 5]]}, ("day",)),
        ("2009", "may 2", "3", {"date-parts": [[2009, 5, 2]]}, ("day",)),
        ("2009", "may-jun", "3", {"date-parts": [[2009, 5], [2009, 6]]}, ("day",)),
        ("2009", "Summary", "", {"date-parts": [[2009]]}, ("month",)),
        ("1999–2001", "dec", "", {"date-parts": [[1999], [2001]]}, ("month",)),
    ],
)
def test_what_is_not_in_the_date_is_left(year, month, day, date, left):
    assert year_month_day(year, month, day) == (date, "", left)


def test_letters_at_years():
    assert year_month_day("2017b", "may", "") == ({"date-parts": [[2017, 5]]}, "b", ())


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2018-07-19", {"date-parts": [[2018, 7, 19]]}),
        ("19 July 2018", {"date-parts": [[2018, 7, 19]]}),
        ("07/19/2018", {"date-parts": [[2018, 7, 19]]}),
        ("07/08/2018", {"literal": "07/08/2018"}),
        ("last May", {"literal": "last May"}),
        ("", {}),
    ],
)
def test_dates_in_one_field(text, date):
    assert date_of(text) == date


def test_nothing_else_may_stand_beside_words():
    assert date_in_words("[c. 1850]") == {"date-parts": [[1850]], "circa": True}
    assert date_in_words("before 1850") is None
    assert date_in_words("1850 in Rome") is None
    assert date_in_words("2005-06") is None
