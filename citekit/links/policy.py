"""What counts: of earlier checks, and for the exit code."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from citekit.links.records import Check, Verdict


@dataclass(frozen=True, slots=True)
class Policy:
    """What counts of earlier checks.

    Attributes:
        max_age: links that were fine so lately are not asked again; ``None``: all are.
        after: runs in a row in which a link must have failed before it is called gone.
        resume: whether to go on with a run that was broken off.
        after_days: days on which it must have failed.
    """

    max_age: timedelta | None = None
    after: int = 1
    resume: bool = False
    after_days: int = 1

    def is_lasting(self, runs: int, days: int) -> bool:
        """Return whether a link failed as often and as long as is asked for."""
        return runs >= self.after and days >= self.after_days

    def verdict(self, seen: Verdict, runs: int, days: int) -> Verdict:
        """Return what is said of a link that was seen so: gone only when that lasts."""
        if seen is Verdict.GONE and not self.is_lasting(runs, days):
            return Verdict.FAILING
        return seen

    def patience(self, runs: int, days: int) -> str:
        """Return in words how far a link is from being called gone."""
        lasted = []
        if runs < self.after:
            lasted.append(f"in {runs} of {self.after} runs")
        if days < self.after_days:
            lasted.append(f"on {days} of {self.after_days} days")
        return "so " + " and ".join(lasted)


@dataclass(frozen=True, slots=True)
class FailPolicy:
    """Which links make a check fail.

    Attributes:
        fail_on: verdicts that do.
        lasting: when a link that fails without being gone does too; ``None``: never.
    """

    fail_on: Collection[Verdict] = frozenset({Verdict.GONE})
    lasting: Policy | None = None

    def fails(self, check: Check) -> bool:
        """Return whether a check makes the run fail."""
        return not check.is_known and self.counts(check.verdict, check.bad_runs, check.bad_days)

    def counts(self, verdict: Verdict, runs: int = 0, days: int = 0) -> bool:
        """Return whether a verdict makes the run fail, seen in so many runs and days in a row."""
        if verdict in self.fail_on:
            return True
        is_lasting = self.lasting is not None and self.lasting.is_lasting(runs, days)
        return verdict is Verdict.FAILING and is_lasting and Verdict.GONE in self.fail_on
