import pytest

from citekit.dates.edtf import from_edtf


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
        ("Y12000", {"date-parts": [[12000]]}),
        ("2016-02-29", {"date-parts": [[2016, 2, 29]]}),
        ("201X", {"literal": "201X"}),
        ("../1997", {"literal": "../1997"}),
        ("2015/..", {"literal": "2015/.."}),
    ],
)
def test_what_csl_can_carry(text, date):
    assert from_edtf(text) == date


@pytest.mark.parametrize(
    "text",
    [
        *("", "/", "18", "May 2018", "2018-13", "2018-20", "2018-00", "2018-02-30", "2015-02-29"),
        *("2018-5-1", "2018/2017", "2018-05/2018-04", "2018-21-03", "2017/2018/2019"),
    ],
)
def test_what_is_no_date(text):
    assert from_edtf(text) is None
