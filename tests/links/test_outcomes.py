"""What a run came to, as programs are told it."""

from datetime import datetime, timezone

import pytest

from citekit.links.outcomes import (
    count_verdicts,
    gathered,
    link_record,
    seems_offline,
    summary_record,
)
from citekit.links.records import NO_HOST, Memento, Verdict
from tests.reports.making import CHECKED, outcome

NAMES = [
    "url", "verdict", "reason", "status", "final_url", "redirects", "title", "confirmed",
    "checked_at", "seconds", "archive", "cited",
]  # fmt: skip


def test_record_of_a_link():
    record = link_record(CHECKED.outcomes[1])
    assert list(record) == NAMES
    assert record["redirects"] == [{"status": 302, "url": "http://c.example/"}]
    assert record["cited"] == [{"key": "okoye2017", "article": "a.md", "line": 11}]
    assert record["checked_at"] == "2026-01-02T03:04:05+00:00"


def test_a_moved_link_has_its_new_address():
    record = link_record(outcome(Verdict.MOVED, new_url="http://new.example/"))
    assert list(record) == [*NAMES, "new_url"]
    assert record["new_url"] == "http://new.example/"


def test_summary():
    record = summary_record(CHECKED.summary)
    assert (record["links"], record["ok"], record["gone"], record["unsafe"]) == (2, 1, 1, 0)
    assert record["seconds"] == 1.25


def test_gathering():
    asked = [outcome(Verdict.OK, "http://a.example/"), outcome(Verdict.GONE, "http://b.example/")]
    links = [one.link for one in asked]
    came = gathered(links, (one.check for one in reversed(asked)))
    assert list(came.outcomes) == asked
    assert (came.summary.links, came.summary.verdicts["gone"]) == (2, 1)
    assert not came.summary.interrupted
    assert 0 <= came.summary.seconds < 60


def test_an_interrupt_keeps_what_was_learned():
    asked = [outcome(Verdict.OK, "http://a.example/"), outcome(Verdict.GONE, "http://b.example/")]

    def checks():
        yield asked[0].check
        raise KeyboardInterrupt

    came = gathered([one.link for one in asked], checks())
    assert list(came.outcomes) == asked[:1]
    assert came.summary.interrupted
    assert came.summary.links == 2


def test_what_was_checked_is_a_sequence():
    asked = [outcome(Verdict.OK, f"http://{name}.example/") for name in "abcd"]
    found = gathered([one.link for one in asked], (one.check for one in asked if one != asked[1]))
    left = [asked[0], *asked[2:]]
    assert len(found.outcomes) == 3
    assert [found.outcomes[0], found.outcomes[1], found.outcomes[-1]] == left
    assert found.outcomes[1:] == left[1:]
    assert found.outcomes[::-1] == left[::-1]
    with pytest.raises(IndexError):
        found.outcomes[3]


def test_a_check_is_put_in_the_place_of_another():
    asked = [outcome(Verdict.OK, "http://a.example/"), outcome(Verdict.OK, "http://b.example/")]
    found = gathered([one.link for one in asked], [one.check for one in asked]).outcomes
    again = outcome(Verdict.GONE, "http://b.example/")
    found.amend(again.check)
    assert found.check_of("http://b.example/") == again.check
    assert list(found) == [asked[0], again]


def test_record_of_an_archived_copy():
    copy = Memento("http://copy.example/", datetime(2019, 2, 3, 4, 5, 6, 7, tzinfo=timezone.utc))
    archive = {"url": "http://copy.example/", "datetime": "2019-02-03T04:05:06+00:00"}
    assert link_record(outcome(Verdict.GONE, archive=copy))["archive"] == archive


def test_counting():
    assert count_verdicts([]) == dict.fromkeys(
        ["ok", "moved", "gone", "failing", "suspect", "blocked", "unsafe", "skipped"], 0
    )


def test_no_host_at_all_looks_like_no_network():
    away = [
        outcome(Verdict.GONE, f"https://{name}.example/", reason=f"{NO_HOST} (seen twice)")
        for name in "abc"
    ]
    assert seems_offline([*away, outcome(Verdict.SKIPPED, "mailto:a@example.org")])
    assert not seems_offline(away[:2])
    assert not seems_offline([*away, outcome(Verdict.OK, "https://c.example/")])
    assert not seems_offline([])
