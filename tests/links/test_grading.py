"""How much a verdict weighs."""

import pytest

from citekit.links.grading import rule_of, rules, severity_of
from citekit.links.records import Verdict
from citekit.reports import Severity
from tests.reports.making import outcome


@pytest.mark.parametrize(
    ("verdict", "severity"),
    [
        ("ok", None), ("skipped", None), ("moved", "note"), ("gone", "warning"),
        ("failing", "warning"), ("suspect", "warning"), ("blocked", "warning"),
        ("unsafe", "warning"),
    ],
)  # fmt: skip
def test_what_does_not_fail(verdict, severity):
    assert severity_of(outcome(Verdict(verdict)).check, fails=False) == severity


@pytest.mark.parametrize("verdict", Verdict)
def test_what_fails_is_an_error_whatever_it_is(verdict):
    assert severity_of(outcome(verdict).check, fails=True) is Severity.ERROR


def test_a_rule_for_each_verdict():
    assert {rule_of(verdict).code for verdict in Verdict} == {rule.code for rule in rules()}
    assert len(rules()) == len(Verdict)
    assert [rule.severity.rank for rule in rules()] == sorted(r.severity.rank for r in rules())


@pytest.mark.parametrize(
    "verdict", [one for one in Verdict if one not in {Verdict.OK, Verdict.SKIPPED}]
)
def test_the_rule_says_what_is_so_by_default(verdict):
    fails = verdict is Verdict.GONE
    assert rule_of(verdict).severity is severity_of(outcome(verdict).check, fails=fails)
