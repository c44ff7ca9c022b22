"""What earlier checks learned: who need not be asked again, and who has failed how often."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

from citekit.library.checks import CheckLog, StoredCheck
from citekit.links.records import Check, Hop, Link, Verdict

_BAD = frozenset({Verdict.GONE, Verdict.FAILING})


@dataclass(frozen=True, slots=True)
class Policy:
    """What counts of earlier checks.

    Attributes:
        max_age: links that were fine so lately are not asked again; ``None``: all are.
        after: runs in a row in which a link must have failed before it is called gone.
        resume: whether to go on with a run that was broken off.
    """

    max_age: timedelta | None = None
    after: int = 1
    resume: bool = False


class Memory:
    """One run of checks and those before it.

    Args:
        log: of a library.
        policy: what counts.
    """

    def __init__(self, log: CheckLog, policy: Policy) -> None:
        self._log = log
        self._policy = policy
        unfinished = log.unfinished_run() if policy.resume else None
        self._resumed = unfinished is not None
        self._run = log.begin_run(_stamp()) if unfinished is None else unfinished

    def known(self, links: Iterable[Link]) -> Iterator[Check]:
        """Yield the last checks of those links that need not be asked again."""
        if self._policy.max_age is None and not self._resumed:
            return
        for link in links:
            last = next(self._log.history(link.url), None)
            if last is not None and self._is_enough(last):
                yield self.weighed(restored(last))

    def keep(self, check: Check) -> Check:
        """Keep a check, and return it as the policy sees it."""
        self._log.add(self._run, [stored(check)])
        return self.weighed(check)

    def weighed(self, check: Check) -> Check:
        """Return a check as the policy sees it: gone only when it was bad often enough."""
        if check.verdict not in _BAD:
            return check
        runs = self._bad_runs(check.url)
        check = replace(check, bad_runs=runs)
        if check.verdict is Verdict.GONE and runs < self._policy.after:
            said = f"{check.reason}; so in {runs} of {self._policy.after} runs"
            return replace(check, verdict=Verdict.FAILING, reason=said)
        return check

    def finish(self) -> None:
        """Note that the run came to its end."""
        self._log.end_run(self._run, _stamp())

    def _bad_runs(self, url: str) -> int:
        """Return in how many runs in a row a link was bad, up to the last one."""
        bad: set[int] = set()
        for check in self._log.history(url, limit=4 * self._policy.after):
            if Verdict(check.verdict) not in _BAD:
                break
            bad.add(check.run)
        return len(bad)

    def _is_enough(self, last: StoredCheck) -> bool:
        if self._resumed and last.run == self._run:
            return True
        if self._policy.max_age is None or not Verdict(last.verdict).is_fine:
            return False
        age = datetime.now(timezone.utc) - datetime.fromisoformat(last.checked_at)
        return age <= self._policy.max_age


def stored(check: Check) -> StoredCheck:
    """Return a check as the library keeps it."""
    return StoredCheck(
        check.url,
        check.checked_at.isoformat(timespec="seconds"),
        check.verdict.value,
        check.reason,
        check.status,
        check.final_url,
        tuple((hop.status, hop.url) for hop in check.redirects),
        check.title,
        check.confirmed,
        check.seconds,
        check.evidence,
        check.new_url,
    )


def restored(kept: StoredCheck) -> Check:
    """Return a check that the library kept."""
    return Check(
        kept.url,
        Verdict(kept.verdict),
        kept.reason,
        datetime.fromisoformat(kept.checked_at),
        kept.status,
        kept.final_url,
        tuple(Hop(*hop) for hop in kept.redirects),
        kept.title,
        kept.confirmed,
        kept.seconds,
        kept.evidence,
        kept.new_url,
    )


def _stamp() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")
