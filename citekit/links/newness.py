"""What broke since: a check that fails only on that leaves alone what failed before."""

from __future__ import annotations

from dataclasses import dataclass, replace

from citekit.links.baseline import Baseline
from citekit.links.memory import Memory
from citekit.links.policy import FailPolicy, Policy
from citekit.links.records import Check, Verdict


@dataclass(frozen=True, slots=True)
class Newness:
    """What failed before.

    Attributes:
        failing: when a link fails.
        policy: what counts of earlier checks.
        baseline: verdicts that are known, ``None`` for none.
        memory: of earlier runs, ``None`` when these are not asked.
    """

    failing: FailPolicy
    policy: Policy
    baseline: Baseline | None = None
    memory: Memory | None = None

    def marked(self, check: Check) -> Check:
        """Return a check, marked as known if the link failed before this run already."""
        if not self.failing.fails(check):
            return check
        if self._is_in_baseline(check) or self._is_remembered(check):
            return replace(check, is_known=True)
        return check

    def _is_in_baseline(self, check: Check) -> bool:
        verdict = self.baseline.get(check.url) if self.baseline else None
        if verdict is None:
            return False
        # A baseline does not say for how long something had failed.
        return self.failing.counts(verdict) or verdict is check.verdict is Verdict.FAILING

    def _is_remembered(self, check: Check) -> bool:
        state = self.memory.before(check.url) if self.memory else None
        if state is None:
            return False
        verdict = self.policy.verdict(state.verdict, state.runs, state.days)
        return self.failing.counts(verdict, state.runs, state.days)
