"""How much a verdict weighs in reports, and the rule that it comes from."""

from __future__ import annotations

from citekit.links.records import Check, Verdict
from citekit.reports.finding import Rule, Severity
from citekit.tables import load_table

_NOT_REPORTED = frozenset({Verdict.OK, Verdict.SKIPPED})


def severity_of(check: Check, *, fails: bool) -> Severity | None:
    """Return how much a check weighs; ``None``: it is no finding.

    Args:
        check: of a link.
        fails: whether it makes the command fail.
    """
    if fails:
        return Severity.ERROR
    if check.verdict in _NOT_REPORTED:
        return None
    return Severity.NOTE if check.verdict is Verdict.MOVED else Severity.WARNING


def rule_of(verdict: Verdict) -> Rule:
    """Return the rule that findings of a verdict come from."""
    row = load_table("links", "rules")[verdict.value]
    return Rule(**{**row, "severity": Severity(row["severity"])})


def rules() -> list[Rule]:
    """Return the rules of link checks, the heaviest first."""
    return [rule_of(Verdict(name)) for name in load_table("links", "rules")]
