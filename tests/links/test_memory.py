"""What earlier checks learned."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from citekit.library import Library
from citekit.links.memory import Memory, Policy, restored, stored
from citekit.links.records import Check, Hop, Link, Verdict

NOW = datetime.now(timezone.utc).replace(microsecond=0)
URL = "http://site.example/post"
FINE = Check(
    URL, Verdict.MOVED, "moved", NOW, 200, "http://x/", (Hop(301, "http://x/"),), "T", True, 0.5,
    ("note",), "http://x/",
)  # fmt: skip
GONE = Check(URL, Verdict.GONE, "404: not found", NOW, 404)


@pytest.fixture
def library(tmp_path):
    with Library(tmp_path / "library.db") as opened:
        yield opened


def run(library, check, **policy):
    """One run in which a link was checked; return the check as the policy sees it."""
    memory = Memory(library.checks, Policy(**policy))
    told = memory.keep(check)
    memory.finish()
    return told


def known(library, **policy):
    return list(Memory(library.checks, Policy(**policy)).known([Link(URL), Link("http://new/")]))


def test_a_check_comes_back_as_it_was():
    assert restored(stored(FINE)) == FINE
    assert restored(stored(GONE)) == GONE


def test_what_was_fine_lately_is_not_asked_again(library):
    run(library, FINE)
    assert known(library, max_age=timedelta(days=7)) == [FINE]
    assert known(library) == []


def test_what_was_fine_long_ago_is(library):
    run(library, replace(FINE, checked_at=NOW - timedelta(days=8)))
    assert known(library, max_age=timedelta(days=7)) == []


def test_what_was_not_fine_is_always_asked_again(library):
    run(library, FINE)
    run(library, GONE)
    assert known(library, max_age=timedelta(days=7)) == []


def test_gone_is_said_after_as_many_runs_as_asked_for(library):
    verdicts = [run(library, GONE, after=3) for _ in range(4)]
    assert [told.verdict.value for told in verdicts] == ["failing", "failing", "gone", "gone"]
    assert "1 of 3 runs" in verdicts[0].reason
    assert verdicts[2].bad_runs == 3


def test_a_fine_run_between_begins_the_count_anew(library):
    for check in (GONE, GONE, FINE):
        run(library, check, after=3)
    assert run(library, GONE, after=3).bad_runs == 1


def test_by_itself_gone_is_gone(library):
    assert run(library, GONE).verdict is Verdict.GONE


def test_a_run_that_was_broken_off_goes_on(library):
    Memory(library.checks, Policy()).keep(GONE)
    assert [check.url for check in known(library, resume=True)] == [URL]
    memory = Memory(library.checks, Policy(resume=True))
    memory.finish()
    assert known(library, resume=True) == []
