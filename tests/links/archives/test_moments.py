"""Moments."""

from datetime import datetime, timezone

import pytest

from citekit.links.archives.moments import (
    moment_of,
    nearest,
    read_timestamp,
    sighting_of,
    timestamp,
)
from citekit.links.records import Memento


def utc(*parts):
    return datetime(*parts, tzinfo=timezone.utc)


def date(*parts):
    return {"date-parts": [list(parts)]}


@pytest.mark.parametrize(
    ("csl", "rank", "year"),
    [
        ({"accessed": date(2019, 2, 3), "issued": date(2010)}, 0, 2019),
        ({"issued": date(2010, 5)}, 1, 2010),
        ({"issued": date(1996)}, 1, 1996),
        ({"issued": date(1995)}, 2, 2021),
        ({"accessed": {"raw": "lately"}}, 2, 2021),
    ],
)
def test_when_a_page_was_seen(csl, rank, year):
    seen = sighting_of(csl, date(2021, 3, 1))
    assert (seen.rank, seen.moment.year) == (rank, year)


def test_nobody_knows():
    assert sighting_of({}) is None


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        (date(2019), utc(2019, 7, 1, 12)),
        (date("2019", "2"), utc(2019, 2, 15, 12)),
        (date(2019, 2, 3), utc(2019, 2, 3, 12)),
        (date(2019, 13), None),
        (date(99999), None),
        (date(), None),
        ({"date-parts": "x"}, None),
        ("2019", None),
        (None, None),
    ],
)
def test_dates(value, moment):
    assert moment_of(value) == moment


def test_timestamps():
    assert timestamp(utc(2019, 2, 3, 4, 5, 6)) == "20190203040506"
    assert read_timestamp("20190203040506") == utc(2019, 2, 3, 4, 5, 6)
    assert read_timestamp("2019") == utc(2019, 1, 1)
    assert read_timestamp(201902) == utc(2019, 2, 1)
    assert read_timestamp("2019020304") == utc(2019, 2, 3, 4)
    for bad in ("", "x", "201", "20191303", "1" * 15, "２０１９", None, [1]):
        assert read_timestamp(bad) is None


def test_the_nearest():
    copies = [Memento(str(year), utc(year, 1, 1)) for year in (2010, 2015, 2020)]
    assert nearest(copies, utc(2018, 1, 1)).url == "2020"
    assert nearest(copies, utc(2018, 1, 1), is_limit=True).url == "2015"
    assert nearest(copies, utc(2015, 1, 1), is_limit=True).url == "2015"
    assert nearest(copies, utc(2001, 1, 1), is_limit=True).url == "2010"
    assert nearest([], utc(2001, 1, 1)) is None
