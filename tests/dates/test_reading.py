"""CSL dates and EDTF."""

import pytest

from citekit.dates import csl_date, find_dates, first_day, to_edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("24 Aug 2016", "2016-08-24"), ("2015-2016", "2015/2016"), ("c. 1890", "1890~")],
)
def test_edtf(text, edtf):
    assert to_edtf(find_dates(text)[0].date) == edtf


def test_edtf_season():
    assert to_edtf({"date-parts": [[2019]], "season": 1}) == "2019-21"
    assert to_edtf({"literal": "long ago"}) == ""


def test_csl_date_ends_where_nothing_is_known():
    assert csl_date((2016, None, 3)) == {"date-parts": [[2016]]}
    assert first_day(csl_date((2016, 8, 24))) == (2016, 8, 24)
    assert first_day(None) == ()
