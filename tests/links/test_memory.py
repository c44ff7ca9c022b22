"""What earlier checks learned."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from citekit.library import Library
from citekit.links.history import History
from citekit.links.memory import Memory, Policy, restored, stored
from citekit.links.records import Check, Hop, Memento, Verdict

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
    return asked(Memory(library.checks, Policy(**policy)))


def asked(memory, *urls):
    found = map(memory.known, urls or (URL, "http://new/"))
    return [check for check in found if check]


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


def test_a_run_that_was_broken_off_goes_on_only_when_asked_to(library):
    Memory(library.checks, Policy()).keep(GONE)
    assert known(library) == []


def test_only_what_the_run_itself_asked_goes_on(library):
    run(library, GONE)
    other = replace(GONE, url="http://new/")
    Memory(library.checks, Policy()).keep(other)
    assert [check.url for check in known(library, resume=True)] == [other.url]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.links.jsonl"


def text_run(path, check, log=None, **policy):
    """One run with the history as text; return the check as the policy sees it."""
    memory = Memory(log, Policy(**policy), History(path))
    told = memory.keep(check)
    memory.finish()
    memory.save()
    return told


def on(check, day, hour=6):
    return replace(check, checked_at=datetime(2026, 3, day, hour, tzinfo=timezone.utc))


def test_a_history_alone_counts_runs_and_days(path):
    moments = [(1, 6), (1, 12), (2, 6), (3, 6)]
    told = [text_run(path, on(GONE, *when), after=3, after_days=3) for when in moments]
    assert [one.verdict.value for one in told] == ["failing", "failing", "failing", "gone"]
    assert told[2].reason == "404: not found; so on 2 of 3 days"
    assert (told[3].bad_runs, told[3].bad_days) == (4, 3)


def test_a_fresh_clone_goes_on_where_another_machine_ended(path, tmp_path):
    for day in (1, 2):
        with Library(tmp_path / "one.db") as library:
            text_run(path, on(GONE, day), library.checks, after=3)
    with Library(tmp_path / "two.db") as library:
        told = text_run(path, on(GONE, 3), library.checks, after=3)
        assert (told.verdict, told.bad_runs) == (Verdict.GONE, 3)
        assert text_run(path, on(GONE, 4), library.checks, after=3).bad_runs == 4


def test_what_is_newer_in_the_library_is_added_to_the_history(path, library):
    text_run(path, on(GONE, 1), library.checks)
    run(library, on(GONE, 2))  # of which the text knows nothing, as after a kill
    assert text_run(path, on(GONE, 3), library.checks).bad_runs == 3
    path.unlink()
    assert text_run(path, on(GONE, 4), library.checks).bad_runs == 4
    assert History(path).get(URL).failed == "2026-03-01"


def test_what_is_newer_in_the_history_counts(path, library, tmp_path):
    run(library, on(GONE, 1))
    text_run(path, on(FINE, 2))
    assert text_run(path, on(GONE, 3), library.checks).bad_runs == 1
    assert History(path).get(URL).fine == "2026-03-02"


@pytest.mark.parametrize(
    ("days", "verdict", "is_known"),
    [
        (0, "ok", True),
        (3, "moved", True),
        (8, "ok", False),
        (1, "gone", False),
        (1, "suspect", False),
    ],
)
def test_age_by_the_history_alone(path, days, verdict, is_known):
    check = replace(FINE, verdict=Verdict(verdict), checked_at=NOW - timedelta(days=days))
    text_run(path, check)
    memory = Memory(None, Policy(max_age=timedelta(days=7)), History(path))
    found = asked(memory)
    assert [one.url for one in found] == [URL] * is_known
    if is_known:
        assert found[0].verdict.value == verdict
        assert "as seen on" in found[0].reason
        assert found[0].new_url == FINE.new_url


def test_age_by_whichever_is_newer(path, library):
    policy = Policy(max_age=timedelta(days=7))
    run(library, replace(FINE, checked_at=NOW - timedelta(days=3)))
    text_run(path, replace(GONE, checked_at=NOW - timedelta(days=2)))
    assert Memory(library.checks, policy, History(path)).known(URL) is None
    run(library, replace(FINE, checked_at=NOW - timedelta(days=1)))
    found = Memory(library.checks, policy, History(path)).known(URL)
    assert found.title == FINE.title


def test_what_was_skipped_says_nothing(path, library):
    text_run(path, on(GONE, 1), library.checks)
    skipped = replace(on(GONE, 2), verdict=Verdict.SKIPPED)
    assert text_run(path, skipped, library.checks) == skipped
    assert History(path).get(URL).verdict is Verdict.GONE
    assert len(list(library.checks.history(URL, 9))) == 1


@pytest.mark.parametrize("is_saved", [True, False])
def test_a_check_of_a_run_that_was_broken_off_counts_once(path, library, is_saved):
    text_run(path, on(GONE, 1), library.checks)
    memory = Memory(library.checks, Policy(), History(path))
    memory.keep(on(GONE, 2))
    if is_saved:
        memory.save()
    resumed = Memory(library.checks, Policy(resume=True), History(path))
    told = resumed.known(URL)
    assert told.bad_runs == 2
    assert resumed.before(URL).runs == 1
    resumed.finish()
    resumed.save()
    assert History(path).get(URL).runs == 2


def test_what_was_fine_before_a_run_was_broken_off_is_put_into_the_history(path, library):
    Memory(library.checks, Policy(), History(path)).keep(FINE)
    resumed = Memory(library.checks, Policy(resume=True), History(path))
    assert resumed.known(URL) == FINE
    resumed.save()
    assert History(path).get(URL).new_url == FINE.new_url


def test_a_date_is_renewed_before_it_is_too_old_to_be_believed(path):
    for policy, day in (({}, 1), ({"max_age": timedelta(days=1)}, 3)):
        for checked in (1, 3):
            text_run(path, on(FINE, checked), **policy)
        assert History(path).get(URL).fine == f"2026-03-0{day}"


def test_a_run_that_is_discarded_says_nothing(path, library):
    memory = Memory(library.checks, Policy(), History(path))
    memory.keep(GONE)
    memory.discard()
    memory.save()
    assert not path.exists()
    assert list(library.checks.history(URL, 9)) == []


@pytest.mark.parametrize(
    ("verdict", "new_url", "said"),
    [("ok", "", "there, as seen on "), ("moved", "http://x/", "moved for good to http://x/, as ")],
)
def test_the_history_says_what_was_seen(path, verdict, new_url, said):
    text_run(path, replace(FINE, verdict=Verdict(verdict), new_url=new_url))
    found = Memory(None, Policy(max_age=timedelta(days=7)), History(path)).known(URL)
    assert found.reason.startswith(said)


def test_a_history_without_a_library_is_saved_now_and_then(path, monkeypatch):
    Memory(None, Policy(), History(path)).keep(GONE)
    assert not path.exists()
    monkeypatch.setattr("citekit.links.memory._SAVED_EVERY", 0)
    Memory(None, Policy(), History(path)).keep(GONE)
    assert History(path).get(URL).runs == 1


def test_archived_copies(path):
    memory = Memory(None, Policy(), History(path))
    memory.keep(GONE)
    copy = Memento("http://copy/", datetime(2019, 2, 3, 4, 5, 6, tzinfo=timezone.utc))
    assert memory.copy_of(URL) is None
    memory.note_archive(URL, copy)
    memory.save()
    text_run(path, GONE)
    again = Memory(None, Policy(), History(path))
    assert again.copy_of(URL) == copy
    assert again.failing_since(URL) == History(path).get(URL).failed != ""
    assert (again.copy_of("http://x/"), again.failing_since("http://x/")) == (None, "")
