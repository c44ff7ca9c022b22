"""What counts of earlier checks, and for the exit code."""

from datetime import datetime, timezone

import pytest

from citekit.links.policy import FailPolicy, Policy
from citekit.links.records import Check, Verdict

NOW = datetime.now(timezone.utc)


@pytest.mark.parametrize(
    ("runs", "days", "verdict"),
    [(1, 1, "failing"), (3, 1, "failing"), (2, 2, "failing"), (3, 2, "gone")],
)
def test_gone_is_said_when_it_lasts(runs, days, verdict):
    policy = Policy(after=3, after_days=2)
    assert policy.verdict(Verdict.GONE, runs, days) is Verdict(verdict)
    assert policy.verdict(Verdict.SUSPECT, runs, days) is Verdict.SUSPECT


def test_how_far_it_is():
    policy = Policy(after=3, after_days=2)
    assert policy.patience(1, 1) == "so in 1 of 3 runs and on 1 of 2 days"
    assert policy.patience(3, 1) == "so on 1 of 2 days"
    assert policy.patience(2, 2) == "so in 2 of 3 runs"


@pytest.mark.parametrize(
    ("verdict", "runs", "failing", "fails"),
    [
        ("gone", 1, FailPolicy(), True),
        ("failing", 9, FailPolicy(), False),
        ("failing", 2, FailPolicy(lasting=Policy(after=3)), False),
        ("failing", 3, FailPolicy(lasting=Policy(after=3)), True),
        ("failing", 3, FailPolicy(lasting=Policy(after=3, after_days=2)), False),
        ("failing", 3, FailPolicy({Verdict.SUSPECT}, Policy(after=3)), False),
        ("suspect", 0, FailPolicy({Verdict.SUSPECT}), True),
        ("gone", 1, FailPolicy(frozenset()), False),
    ],
)
def test_what_fails(verdict, runs, failing, fails):
    check = Check("http://a/", Verdict(verdict), "", NOW, bad_runs=runs, bad_days=1)
    assert failing.fails(check) is fails


def test_what_was_known_does_not():
    assert not FailPolicy().fails(Check("http://a/", Verdict.GONE, "", NOW, is_known=True))
