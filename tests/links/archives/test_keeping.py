"""The copies of a run."""

from datetime import datetime, timezone

import pytest

from citekit.library import Library
from citekit.links import Check, Link, Settings, Verdict
from citekit.links.archives import Copies
from citekit.links.history import History
from citekit.links.memory import Memory, Policy
from citekit.links.records import Memento, Sighting
from citekit.links.states import LinkState
from tests.library.test_checks import check

URL = "http://river.example/bridges"
NOW = datetime(2026, 1, 2, tzinfo=timezone.utc)


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        yield opened


def told(verdict="gone", url=URL):
    return Check(url, Verdict(verdict), "so it is", NOW)


def test_the_date_of_access_counts():
    seen = Sighting(0, datetime(2019, 2, 3, tzinfo=timezone.utc))
    wanted = Copies(Settings()).wanted(Link(URL, seen=seen), told())
    assert (wanted.moment, wanted.is_limit) == (seen.moment, False)


def test_where_nobody_knows_the_last_time_before_it_went_counts(library, tmp_path):
    wanted = Copies(Settings()).wanted(Link(URL), told())
    assert (wanted.moment, wanted.is_limit) == (NOW, True)
    run = library.checks.begin_run("2025-01-02T03:04:05+00:00")
    for day, verdict in enumerate(["gone", "ok", "failing", "gone"], 1):
        stamp = f"2025-01-0{day}T00:00:00+00:00"
        library.checks.add(run, [check(URL, verdict, checked_at=stamp)])
    wanted = Copies(Settings(), library).wanted(Link(URL), told())
    assert wanted.moment == datetime(2025, 1, 3, tzinfo=timezone.utc)
    history = History(tmp_path / "links.jsonl")
    history.put(LinkState(URL, Verdict.GONE, "2026-01-02T00:00:00Z", "", "2025-01-02", 3, 2))
    memory = Memory(None, Policy(), history)
    wanted = Copies(Settings(), library, memory).wanted(Link(URL), told())
    assert wanted.moment == datetime(2025, 1, 2, tzinfo=timezone.utc)


def test_the_library_keeps_the_copy_that_the_history_knows(library, tmp_path):
    library.checks.begin_run("2025-01-02T03:04:05+00:00")
    for number in (1, 2):
        history = History(tmp_path / f"{number}.jsonl")
        state = LinkState(URL, Verdict.GONE, "2026-01-02T00:00:00Z", "", "2025-01-02", 3, 2)
        history.put(state)
        copy = Memento(f"http://copy.example/{number}", NOW)
        history.note_archive(URL, copy)
        memory = Memory(None, Policy(), history)
        assert Copies(Settings(), library, memory).known(URL) == copy
        assert Copies(Settings(), library).known(URL) == copy
        assert Copies(Settings(), None, memory).known(URL) == copy
    assert Copies(Settings()).known(URL) is None


def test_what_was_found_is_known_the_next_time(library, archive):
    run = library.checks.begin_run("2025-01-02T03:04:05+00:00")
    library.checks.add(run, [check(URL, "gone")])
    settings = Settings(archives=[archive.url], allow_private=True, archive_interval=0)
    copies = Copies(settings, library)
    assert copies.known(URL) is None
    (found,) = copies.look_up([copies.wanted(Link(URL), told())])
    assert copies.known(URL) == found.memento
    assert copies.known(f"{URL}/2") is None
