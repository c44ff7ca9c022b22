"""The forms of dates, to the ends of what each may hold, through ``citekit.dates``."""

import pytest

from citekit.dates import find_dates, find_dates_and_partials


def parts_of(text):
    """Return the parts of each date in a text."""
    return [reading.date["date-parts"] for reading in find_dates(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1 May 2018", [[2018, 5, 1]]),
        ("31 May 2018", [[2018, 5, 31]]),
        ("1° marzo 2018", [[2018, 3, 1]]),
        ("2018-May-03", [[2018, 5, 3]]),
        ("3/May/2018", [[2018, 5, 3]]),
        ("3.V.2018", [[2018, 5, 3]]),
        ("03. XII. 2018", [[2018, 12, 3]]),
        ("3 V 2018 r.", [[2018, 5, 3]]),
        ("2018 m. kovo 3 d.", [[2018, 3, 3]]),
        ("2018. gada 3. martā", [[2018, 3, 3]]),
        ("3. маја 2018.", [[2018, 5, 3]]),
        ("3 јануари 2018", [[2018, 1, 3]]),
        ("民國107年3月3日", [[2018, 3, 3]]),
        ("中華民國 107 年", [[2018]]),
        ("1 tháng 1 năm 2018", [[2018, 1, 1]]),
        ("31 tháng 12 năm 2018", [[2018, 12, 31]]),
        ("tháng 1 năm 2018", [[2018, 1]]),
        ("2018年1月1日", [[2018, 1, 1]]),
        ("2018年12月31日", [[2018, 12, 31]]),
        ("May '00", [[2000, 5]]),
        ("3 May '18", [[2018, 5, 3]]),
        ("3-May-18", [[2018, 5, 3]]),
        ("1/2018", [[2018, 1]]),
        ("12/2018", [[2018, 12]]),
        ("01.2018", [[2018, 1]]),
        ("12.2018", [[2018, 12]]),
        ("2018-12", [[2018, 12]]),
        ("2018-01", [[2018, 1]]),
        ("01 2018", [[2018, 1]]),
        ("09 2018", [[2018, 9]]),
        ("19000101", [[1900, 1, 1]]),
        ("20991231", [[2099, 12, 31]]),
        ("1700-2000", [[1700], [2000]]),
        ("2017/2018", [[2017], [2018]]),
        ("1989/90", [[1989], [1990]]),
        ("1990/00", [[1990], [2000]]),
        ("Winter 2017–18", [[2017], [2018]]),
        ("Winter 2017/2018", [[2017], [2018]]),
        ("12 31 2010", [[2010, 12, 31]]),
        ("30 May - 2 May 2018", [[2018, 5, 30], [2018, 5, 2]]),
        ("2018 Dec-Jan", [[2018, 12], [2019, 1]]),
    ],
)
def test_one_date(text, parts):
    assert parts_of(text) == [parts]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("0 May 2018", [[[2018, 5]]]),
        ("32 May 2018", [[[2018, 5]]]),
        ("31 April 2018", [[[2018, 4]]]),
        ("32 V 2018", [[[2018]]]),
        ("31 II 2018", [[[2018]]]),
        ("3 V. 2018", [[[2018]]]),
        ("3 v 2018", [[[2018]]]),
        ("Henry V 2018", [[[2018]]]),
        ("3 tháng 13 năm 2018", [[[2018]]]),
        ("2018年13月", [[[2018]]]),
        ("13/2018", [[[2018]]]),
        ("0/2018", [[[2018]]]),
        ("5.2018", [[[2018]]]),
        ("2018-5", [[[2018]]]),
        ("2018-13", [[[2018]]]),
        ("13 2018", [[[2018]]]),
        ("00 2018", [[[2018]]]),
        ("07  2018", [[[2018]]]),
        ("May '2", []),
        ("18991231", []),
        ("21000101", []),
        ("20181301", []),
        ("1700-2001", [[[1700]], [[2001]]]),
        ("2018-2018", [[[2018]], [[2018]]]),
        ("2017/2019", [[[2017]], [[2019]]]),
        ("1959/2000", [[[1959]], [[2000]]]),
        ("Winter 1959/2000", [[[1959]], [[2000]]]),
        ("1988/00", [[[1988]]]),
        ("2017 - 18", [[[2017]]]),
        ("2017/8", [[[2017]]]),
        ("12. 5 .2018", [[[2018]]]),
        ("vol. 107年", []),
    ],
)
def test_what_is_left_when_a_part_cannot_be(text, parts):
    assert parts_of(text) == parts


@pytest.mark.parametrize(
    "text",
    ["Updated 3 hours ago", "Updated 3h ago", "20 min. ago", "Two days ago", "a long while ago"],
)
def test_ago_is_no_month_behind_a_time(text):
    assert find_dates_and_partials(text) == ([], [])


def test_ago_is_a_month_behind_a_day():
    assert parts_of("3 ago. 2016") == parts_of("3 de ago de 2016") == [[[2016, 8, 3]]]
    assert find_dates_and_partials("Santiago, ago.")[1][0].begin == (8, None)


@pytest.mark.parametrize("text", ["[1850?]", "(1850?)"])
def test_a_year_that_is_doubted(text):
    assert find_dates(text)[0].date == {"date-parts": [[1850]], "circa": True}
    assert not find_dates("What happened in 1850? A tale")[0].date.get("circa")


@pytest.mark.parametrize(
    ("era", "year"),
    [("令和2年", 2020), ("平成2年", 1990), ("昭和2年", 1927), ("大正2年", 1913), ("明治2年", 1869),
     ("民國2年", 1913), ("民国2年", 1913), ("昭和十年", 1935), ("昭和二十年", 1945)],
)  # fmt: skip
def test_eras(era, year):
    assert parts_of(era) == [[[year]]]


@pytest.mark.parametrize(
    ("month", "days"), list(enumerate((31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 1))
)
def test_months_have_their_days(month, days):
    assert parts_of(f"2018-{month:02d}-{days}") == [[[2018, month, days]]]
    assert parts_of(f"2018-{month:02d}-{days + 1}") != [[[2018, month, days + 1]]]
