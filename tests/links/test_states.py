"""What is known of a link after all its checks."""

from datetime import datetime, timedelta, timezone

import pytest

from citekit.links.records import Check, Verdict
from citekit.links.states import LinkState, state_after, united

URL = "http://site.example/post"
START = datetime(2026, 3, 1, 6, 30, tzinfo=timezone.utc)


def check(verdict, days=0.0, **more):
    return Check(URL, Verdict(verdict), "so it is", START + timedelta(days=days), **more)


def states(*checks):
    state = None
    for verdict, days in checks:
        state = state_after(state, check(verdict, days))
        yield state


@pytest.mark.parametrize("archive", ["", "http://archive.example/x"])
@pytest.mark.parametrize("archived", ["", "2026-03-01T06:30:00Z"])
def test_a_copy_is_known_with_its_time(archive, archived):
    state = LinkState(URL, Verdict.GONE, "2026-03-02", archive=archive, archived=archived)
    assert (state.memento is not None) is bool(archive and archived)


def test_a_link_that_stays_fine_seldom_changes():
    days = [0, 1, 6, 7, 8, 13, 14]
    seen = [state.fine for state in states(*[("ok", day) for day in days])]
    assert seen == ["2026-03-01"] * 3 + ["2026-03-08"] * 3 + ["2026-03-15"]


def test_its_date_is_renewed_as_often_as_is_asked_for():
    first = state_after(None, check("ok"))
    assert state_after(first, check("ok", 1), timedelta(days=1)).fine == "2026-03-02"
    assert state_after(first, check("ok", 0.1), timedelta(hours=1)) == first


def test_where_it_moved():
    first = state_after(None, check("moved", new_url="http://a/"))
    assert first.new_url == "http://a/"
    second = state_after(first, check("moved", 1, new_url="http://b/"))
    assert (second.new_url, second.fine) == ("http://b/", "2026-03-02")
    assert state_after(second, check("gone", 2)).new_url == ""


def test_a_row_of_failures():
    rows = [("ok", 0), ("failing", 2), ("gone", 2.1), ("gone", 3), ("ok", 4), ("gone", 5)]
    seen = [(state.failed, state.runs, state.days) for state in states(*rows)]
    assert seen == [
        ("", 0, 0),
        ("2026-03-03", 1, 1),
        ("2026-03-03", 2, 1),
        ("2026-03-03", 3, 2),
        ("", 0, 0),
        ("2026-03-06", 1, 1),
    ]
    last = list(states(*rows))[3]
    assert (last.checked, last.fine) == ("2026-03-04T06:30:00Z", "2026-03-01")


def test_what_cannot_be_told_ends_a_row_and_keeps_the_last_fine_day():
    *_, last = states(("ok", 0), ("gone", 1), ("blocked", 2))
    assert (last.verdict, last.runs, last.fine) == (Verdict.BLOCKED, 0, "2026-03-01")
    assert state_after(last, check("blocked", 3)) == last


def test_other_time_zones():
    east = timezone(timedelta(hours=14))
    moment = datetime(2026, 3, 2, 1, 0, tzinfo=east)
    state = state_after(None, Check(URL, Verdict.OK, "", moment))
    assert state.fine == "2026-03-01"


def bad(checked, failed, runs, days, **more):
    return LinkState(URL, Verdict.GONE, checked, failed=failed, runs=runs, days=days, **more)


FINE = LinkState(URL, Verdict.OK, "2026-03-05", fine="2026-03-05", archive="http://copy/")


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        (FINE, FINE, FINE),
        (
            FINE,
            bad("2026-03-06T00:00:00Z", "2026-03-06", 1, 1),
            bad("2026-03-06T00:00:00Z", "2026-03-06", 1, 1, fine="2026-03-05", archive="http://copy/"),
        ),
        (
            FINE,
            bad("2026-03-04T00:00:00Z", "2026-03-03", 2, 2, fine="2026-03-01"),
            FINE,
        ),
        (
            bad("2026-03-06T01:00:00Z", "2026-03-02", 3, 2),
            bad("2026-03-07T01:00:00Z", "2026-03-04", 2, 2),
            bad("2026-03-07T01:00:00Z", "2026-03-02", 3, 2),
        ),
        (
            bad("2026-03-03T01:00:00Z", "2026-03-02", 9, 2),
            bad("2026-03-07T01:00:00Z", "2026-03-06", 2, 2, fine="2026-03-05"),
            bad("2026-03-07T01:00:00Z", "2026-03-06", 2, 2, fine="2026-03-05"),
        ),
        (
            FINE,
            bad("2026-03-05T01:00:00Z", "2026-03-05", 1, 1),
            bad("2026-03-05T01:00:00Z", "2026-03-05", 1, 1, fine="2026-03-05", archive="http://copy/"),
        ),
    ],
)  # fmt: skip
def test_histories_that_are_merged(one, other, result, turned):
    assert (united(other, one) if turned else united(one, other)) == result
