"""Days in addresses."""

import pytest

from citekit.lint.url_dates import apart, days_in
from tests.lint.making import TODAY


@pytest.mark.parametrize(
    ("url", "days"),
    [
        ("https://news.example/2018/05/15/ferry/", [(2018, 5, 15)]),
        ("https://news.example/local/2017-04/24/c_1.htm", [(2017, 4, 24)]),
        ("https://news.example/xw/t20170424_873.html", [(2017, 4, 24)]),
        ("https://news.example/2018/may/3/ferry", [(2018, 5, 3)]),
        ("https://news.example/2018/July/3/ferry", [(2018, 7, 3)]),
        ("https://news.example/1994/05/06/", [(1994, 5, 6)]),
        ("https://news.example/1993/05/06/", []),
        (f"https://news.example/{TODAY.year}/05/06/", [(TODAY.year, 5, 6)]),
        (f"https://news.example/{TODAY.year + 1}/05/06/", []),
        ("https://news.example/2018/06/ferry", [(2018, 6)]),
        ("https://news.example/posts/2015-01-the-ferry", [(2015, 1)]),
        ("https://news.example/blog/2007-06/ferry", [(2007, 6)]),
        ("https://web.archive.org/web/20101128150117/http://news.example/ferry", []),
        ("https://web.archive.org/web/20101128/http://news.example/2009/05/06/x", [(2009, 5, 6)]),
        ("https://news.example/wp-content/uploads/2018/05/a", []),
        ("https://news.example/2018/05/15/ferry.pdf", []),
        ("https://news.example/2018/13/15/ferry", []),
        ("https://news.example/2018/02/30/ferry", []),
        ("https://news.example/id/20991231", []),
        ("https://news.example/id/1980/05/06/", []),
        ("https://news.example/a/120180515", []),
        ("https://news.example/ferry?day=2018-05-15", []),
        ("https://[news.example/2018/05/15/", []),
        ("", []),
    ],
)
def test_days(url, days):
    assert days_in(url, TODAY) == days


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ((2018, 5, 8), (2018, 5, 8), 0),
        ((2018, 5, 8), (2018, 5, 9), 1),
        ((2018, 5, 31), (2018, 6), 1),
        ((2018,), (2018, 6), 0),
        ((2018,), (2017, 12, 31), 1),
        ((2018, 12), (2019, 1, 3), 3),
        ((2018,), (2020,), 366),
    ],
)
def test_how_far_apart(one, other, days):
    assert apart(one, other) == apart(other, one) == days
