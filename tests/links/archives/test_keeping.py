"""The copies of a run."""

from datetime import datetime, timezone

import pytest

from citekit.library import Library
from citekit.links import Check, Link, Settings, Verdict
from citekit.links.archives import Copies
from citekit.links.records import Sighting
from tests.library.test_checks import check

URL = "http://river.example/bridges"
NOW = datetime(2026, 1, 2, tzinfo=timezone.utc)


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        yield opened


def told(verdict="gone", url=URL):
    return Check(url, Verdict(verdict), "so it is", NOW)


def test_only_what_is_in_need():
    checks = [told(verdict, f"{URL}/{verdict.value}") for verdict in Verdict]
    links = {one.url: Link(one.url) for one in checks}
    wanted = Copies(Settings()).wanted(checks, links)
    assert [one.url.rpartition("/")[2] for one in wanted] == ["gone", "suspect"]


def test_the_date_of_access_counts():
    seen = Sighting(0, datetime(2019, 2, 3, tzinfo=timezone.utc))
    (wanted,) = Copies(Settings()).wanted([told()], {URL: Link(URL, seen=seen)})
    assert (wanted.moment, wanted.is_limit) == (seen.moment, False)


def test_where_nobody_knows_the_last_time_before_it_went_counts(library):
    links = {URL: Link(URL)}
    (wanted,) = Copies(Settings()).wanted([told()], links)
    assert (wanted.moment, wanted.is_limit) == (NOW, True)
    run = library.checks.begin_run("2025-01-02T03:04:05+00:00")
    for day, verdict in enumerate(["gone", "ok", "failing", "gone"], 1):
        stamp = f"2025-01-0{day}T00:00:00+00:00"
        library.checks.add(run, [check(URL, verdict, checked_at=stamp)])
    (wanted,) = Copies(Settings(), library).wanted([told()], links)
    assert wanted.moment == datetime(2025, 1, 3, tzinfo=timezone.utc)


def test_what_was_found_is_known_the_next_time(library, archive):
    run = library.checks.begin_run("2025-01-02T03:04:05+00:00")
    library.checks.add(run, [check(URL, "gone")])
    settings = Settings(archives=[archive.url], allow_private=True, archive_interval=0)
    copies = Copies(settings, library)
    assert list(copies.known([told()])) == []
    (found,) = copies.look_up(copies.wanted([told()], {URL: Link(URL)}))
    (again,) = copies.known([told(), told("ok", f"{URL}/2")])
    assert again.archive == found.memento
    assert copies.wanted([again], {URL: Link(URL)}) == []
