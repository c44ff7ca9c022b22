"""What programs are told."""

from citekit.links.reports.report import count_verdicts, link_record, summary_record

from .making import MIXED

NAMES = [
    "url", "verdict", "reason", "status", "final_url", "redirects", "title", "confirmed",
    "checked_at", "seconds", "archive", "cited",
]  # fmt: skip


def test_record_of_a_link():
    record = link_record(MIXED.outcomes[1])
    assert list(record) == NAMES
    assert record["redirects"] == [{"status": 302, "url": "http://c.example/"}]
    assert record["cited"] == [{"key": "okoye2017", "article": "a.md", "line": 11}]
    assert record["checked_at"] == "2026-01-02T03:04:05+00:00"


def test_summary():
    record = summary_record(MIXED.summary)
    assert (record["links"], record["ok"], record["gone"], record["unsafe"]) == (2, 1, 1, 0)
    assert record["seconds"] == 1.25


def test_counting():
    assert count_verdicts([]) == dict.fromkeys(
        ["ok", "moved", "gone", "failing", "suspect", "blocked", "unsafe", "skipped"], 0
    )
