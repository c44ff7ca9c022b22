"""Dates in EDTF and CSL-JSON."""

import pytest

from citekit.dates.edtf import date_parts, from_edtf, season, to_edtf


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2015", {"date-parts": [[2015]]}),
        (" 2018-05-26 ", {"date-parts": [[2018, 5, 26]]}),
        ("2015/2016", {"date-parts": [[2015], [2016]]}),
        ("2015-03/2015-04-02", {"date-parts": [[2015, 3], [2015, 4, 2]]}),
        ("2015-21", {"date-parts": [[2015]], "season": 1}),
        ("2015~", {"date-parts": [[2015]], "circa": True}),
        ("2015?/2016", {"date-parts": [[2015], [2016]], "circa": True}),
        ("-0044-03-15", {"date-parts": [[-44, 3, 15]]}),
        ("2018-05-26T10:00:00Z", {"date-parts": [[2018, 5, 26]]}),
        ("2015-21/2015-22", {"date-parts": [[2015, 21], [2015, 22]]}),
        ("2016-02-29", {"date-parts": [[2016, 2, 29]]}),
        ("2016-12-31", {"date-parts": [[2016, 12, 31]]}),
        ("2016-01-01", {"date-parts": [[2016, 1, 1]]}),
        ("2016-24", {"date-parts": [[2016]], "season": 4}),
        ("201X", {"literal": "201X"}),
        ("../1997", {"literal": "../1997"}),
        ("2015/..", {"literal": "2015/.."}),
    ],
)
def test_what_csl_can_carry(text, date):
    assert from_edtf(text) == from_edtf(text, on_calendar=True) == date


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "18", "May 2018", "2018-13", "2018-20", "2018-00", "2018-05-32", "Y12000"),
        *("2018-5-1", "2018-21-03", "2017/2018/2019"),
    ],
)
def test_what_is_no_date(text):
    assert from_edtf(text) is None


@pytest.mark.parametrize(
    "text", ["2018-02-30", "2015-02-29", "1900-02-29", "2018/2017", "2018-05/2018-04"]
)
def test_what_others_wrote_is_kept_though_it_cannot_be(text):
    assert from_edtf(text, on_calendar=True) is None
    assert to_edtf(from_edtf(text)) == text


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ({"date-parts": [[2015]]}, "2015"),
        ({"date-parts": [[2015, 3]]}, "2015-03"),
        ({"date-parts": [["2015", "3", "1"]]}, "2015-03-01"),
        ({"date-parts": [[2015], [2016, 2]]}, "2015/2016-02"),
        ({"date-parts": [[2015]], "season": "2"}, "2015-22"),
        ({"date-parts": [[2015, 24]]}, "2015-24"),
        ({"date-parts": [[1890]], "circa": True}, "1890~"),
        ({"date-parts": [[-44]]}, "-0044"),
        ({"date-parts": [[0]]}, "0000"),
        ({"date-parts": [[215]]}, "0215"),
        ({"literal": "soon"}, ""),
        ({"date-parts": [[]]}, ""),
        ({}, ""),
    ],
)
def test_edtf(date, expected):
    assert to_edtf(date) == expected


@pytest.mark.parametrize(
    ("parts", "kept"),
    [
        ([9999], (9999,)),
        ([10000], None),
        ([2015, 24], (2015, 24)),
        ([2015, 25], (2015,)),
        ([2015, 12], (2015, 12)),
        ([2015, 13], (2015,)),
        ([2015, 20], (2015,)),
        ([2015, 21], (2015, 21)),
        ([2015, 5, 31], (2015, 5, 31)),
        ([2015, 5, 32], (2015, 5)),
        ([2015, 5, 0], (2015, 5)),
        ([2015, 1, 1], (2015, 1, 1)),
        ([0, 1], (0, 1)),
        ([2015, "May"], (2015,)),
        ([2015, 5, 3, 9], (2015, 5, 3)),
    ],
)
def test_the_ends_of_what_parts_may_be(parts, kept):
    assert date_parts({"date-parts": [parts]}) == ([] if kept is None else [kept])


def test_impossible_parts_end_the_date():
    assert date_parts({"date-parts": [[2015, 13, 2], [2016, 0], [2017]]}) == [(2015,), (2016,)]


@pytest.mark.parametrize(
    ("date", "expected"),
    [({"season": 1}, 1), ({"season": "autumn"}, 0), ({"date-parts": [[2015, 23]]}, 3), ({}, 0)],
)
def test_seasons(date, expected):
    assert season(date, date_parts(date)) == expected
