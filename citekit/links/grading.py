"""How much a verdict weighs: what fails the command, what is a warning, what a note."""

from __future__ import annotations

from dataclasses import dataclass

from citekit.links.records import Check, Verdict
from citekit.reports.finding import Rule, Severity
from citekit.tables import load_table

_NOT_REPORTED = frozenset({Verdict.OK, Verdict.SKIPPED})


@dataclass(frozen=True, slots=True)
class Grading:
    """What weighs how much.

    Attributes:
        fail_on: verdicts that fail the command.
        after: runs in a row after which what is failing counts as gone; ``None``: never.
    """

    fail_on: frozenset[Verdict] = frozenset({Verdict.GONE})
    after: int | None = None

    def fails(self, check: Check) -> bool:
        """Return whether a check fails the command."""
        is_lasting = (
            check.verdict is Verdict.FAILING
            and self.after is not None
            and check.bad_runs >= self.after
        )
        return check.verdict in self.fail_on or (is_lasting and Verdict.GONE in self.fail_on)

    def severity(self, check: Check) -> Severity | None:
        """Return how much a check weighs; ``None``: it is no finding."""
        if self.fails(check):
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
