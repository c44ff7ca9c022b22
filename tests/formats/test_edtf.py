"""CSL dates as EDTF."""

import pytest

from citekit.formats.edtf import date_parts, season, to_edtf


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
        ({"date-parts": [[215]]}, "0215"),
        ({"literal": "soon"}, ""),
        ({"date-parts": [[]]}, ""),
        ({}, ""),
    ],
)
def test_edtf(date, expected):
    assert to_edtf(date) == expected


def test_impossible_parts_end_the_date():
    assert date_parts({"date-parts": [[2015, 13, 2], [2016, 0], [2017]]}) == [(2015,), (2016,)]


@pytest.mark.parametrize(
    ("date", "expected"),
    [({"season": 1}, 1), ({"season": "autumn"}, 0), ({"date-parts": [[2015, 23]]}, 3), ({}, 0)],
)
def test_seasons(date, expected):
    assert season(date) == expected
