"""How much a verdict weighs."""

import pytest

from citekit.links.grading import Grading, rule_of, rules
from citekit.links.records import Verdict
from citekit.reports import Severity
from tests.reports.making import outcome


def check(verdict, **more):
    return outcome(verdict, **more).check


@pytest.mark.parametrize(
    ("verdict", "severity"),
    [
        ("ok", None), ("skipped", None), ("moved", "note"), ("gone", "error"),
        ("failing", "warning"), ("suspect", "warning"), ("blocked", "warning"),
        ("unsafe", "warning"),
    ],
)  # fmt: skip
def test_by_default(verdict, severity):
    assert Grading().severity(check(Verdict(verdict))) == severity


@pytest.mark.parametrize("verdict", Verdict)
def test_what_fails_is_an_error_whatever_it_is(verdict):
    grading = Grading(frozenset({verdict}))
    assert grading.fails(check(verdict))
    assert grading.severity(check(verdict)) is Severity.ERROR
    assert Grading(frozenset()).severity(check(verdict)) is not Severity.ERROR


@pytest.mark.parametrize(
    ("bad_runs", "fail_on", "fails"), [(2, "gone", False), (3, "gone", True), (3, "unsafe", False)]
)
def test_what_failed_often_enough_counts_as_gone(bad_runs, fail_on, fails):
    grading = Grading(frozenset({Verdict(fail_on)}), after=3)
    assert grading.fails(check(Verdict.FAILING, bad_runs=bad_runs)) is fails
    assert not grading.fails(check(Verdict.BLOCKED, bad_runs=bad_runs))


def test_a_rule_for_each_verdict():
    assert {rule_of(verdict).code for verdict in Verdict} == {rule.code for rule in rules()}
    assert len(rules()) == len(Verdict)
    assert [rule.severity.rank for rule in rules()] == sorted(r.severity.rank for r in rules())


@pytest.mark.parametrize("verdict", set(Verdict) - {Verdict.OK, Verdict.SKIPPED})
def test_the_rule_says_what_is_so_by_default(verdict):
    assert rule_of(verdict).severity == Grading().severity(check(verdict))
