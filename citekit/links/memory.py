"""What earlier checks learned: who need not be asked again, and who has failed how often.

There are two memories: the library's log of all checks, exact, and the history beside it, a line a
link, which goes with the repository. What is newer in the log is added to what the history says, so
that a fresh clone goes on where another machine ended.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from time import monotonic

from citekit.library.checks import CheckLog, StoredCheck
from citekit.links.history import History
from citekit.links.policy import Policy
from citekit.links.records import Check, Hop, Memento, Verdict
from citekit.links.states import RENEWED_AFTER, LinkState, state_after, utc_stamp
from citekit.spilled import Spilled

__all__ = ["Memory", "Policy", "folded", "newest", "restored", "stored"]

_LONGEST_ROW = 5_000
_SAVED_EVERY = 30.0
"""Seconds between two savings of a history that has no log behind it."""


class Memory:
    """One run of checks and those before it.

    Args:
        log: of a library, ``None`` without one.
        policy: what counts.
        history: as text, ``None`` for none.
    """

    def __init__(
        self, log: CheckLog | None, policy: Policy, history: History | None = None
    ) -> None:
        self._log = log
        self._policy = policy
        self._history = history
        self._saved_at = monotonic()
        self._before: Spilled[LinkState | None] = Spilled()
        unfinished = log.unfinished_run() if log and policy.resume else None
        self._resumed = unfinished is not None
        self._run = unfinished or (log.begin_run(_stamp()) if log else 0)

    def known(self, url: str) -> Check | None:
        """Return the last check of a link that need not be asked again, else ``None``."""
        if self._policy.max_age is None and not self._resumed:
            return None
        last = self._last(url)
        if self._resumed and last is not None and last.run == self._run:
            return self._of_this_run(restored(last))
        if self._policy.max_age is None:
            return None
        check = newest(last, self._history.get(url) if self._history else None)
        is_fine = check is not None and check.verdict.is_fine
        return check if check and is_fine and _age(check) <= self._policy.max_age else None

    def keep(self, check: Check) -> Check:
        """Keep a check, and return it as the policy sees it."""
        if check.verdict is Verdict.SKIPPED:
            return check
        before = None if check.verdict.is_fine else self._known_of(check.url)
        after = self._enter(check, before)
        if self._log:
            self._log.add(self._run, [stored(check)])
        elif monotonic() - self._saved_at > _SAVED_EVERY:
            self.save()
        return self._weighed(check, before, after)

    def before(self, url: str) -> LinkState | None:
        """Return what was known of a link that is not fine before this run."""
        return self._before.get(url)

    def note_archive(self, url: str, memento: Memento) -> None:
        """Note an archived copy of a link in the history, if there is one."""
        if self._history:
            self._history.note_archive(url, memento)

    def copy_of(self, url: str) -> Memento | None:
        """Return the archived copy of a link that the history knows, if there is one."""
        state = self._history.get(url) if self._history else None
        return state.memento if state else None

    def failing_since(self, url: str) -> str:
        """Return the day on which the history says that a link began to fail, ``""`` for none."""
        state = self._history.get(url) if self._history else None
        return state.failed if state else ""

    def finish(self) -> None:
        """Note that the run came to its end."""
        if self._log:
            self._log.end_run(self._run, _stamp())

    def discard(self) -> None:
        """Forget this run: what it found says nothing of the links."""
        if self._log:
            self._log.discard(self._run)
        self._history = None

    def save(self) -> None:
        """Write the history, if there is one.

        Raises:
            CitekitError: it can't be written.
        """
        if self._history:
            self._history.save()
        self._saved_at = monotonic()

    def _last(self, url: str) -> StoredCheck | None:
        return next(self._log.history(url), None) if self._log else None

    def _enter(self, check: Check, before: LinkState | None) -> LinkState:
        """Return what is known after a check, and put it into the history."""
        if self._history is None:
            return state_after(before, check)
        age = RENEWED_AFTER if self._policy.max_age is None else self._policy.max_age
        after = state_after(before or self._history.get(check.url), check, min(RENEWED_AFTER, age))
        self._history.put(after)
        return after

    def _weighed(self, check: Check, before: LinkState | None, after: LinkState) -> Check:
        """Return a check as the policy sees it: gone only when it was bad often enough."""
        if not check.verdict.is_fine:
            self._before[check.url] = before
        if not check.verdict.is_bad:
            return check
        check = replace(check, bad_runs=after.runs, bad_days=after.days)
        verdict = self._policy.verdict(check.verdict, after.runs, after.days)
        if verdict is check.verdict:
            return check
        said = f"{check.reason}; {self._policy.patience(after.runs, after.days)}"
        return replace(check, verdict=verdict, reason=said)

    def _of_this_run(self, check: Check) -> Check:
        """Return a check that a run made before it was broken off, as the policy sees it."""
        if check.verdict is Verdict.SKIPPED:
            return check
        if check.verdict.is_fine:
            self._enter(check, None)
            return check
        state = self._history.get(check.url) if self._history else None
        is_in = state is not None and state.checked >= _second(check)
        before = self._folded(check.url, None) if is_in else self._known_of(check.url)
        after = state if state is not None and is_in else self._enter(check, before)
        return self._weighed(check, before, after)

    def _known_of(self, url: str) -> LinkState | None:
        """Return what was known of a link before this run."""
        return self._folded(url, self._history.get(url) if self._history else None)

    def _folded(self, url: str, state: LinkState | None) -> LinkState | None:
        """Add to a state what the log has of earlier runs that is newer."""
        return folded(url, state, self._log, without=self._run) if self._log else state


def folded(
    url: str, state: LinkState | None, log: CheckLog, *, without: int = 0
) -> LinkState | None:
    """Return what is known of a link by its history and by what the log has that is newer.

    Args:
        url: as cited.
        state: what the history says, ``None`` for nothing.
        log: of a library.
        without: a run that is left out.
    """
    newer = state.checked.replace("Z", "+00:00") if state else ""
    kept = log.history(url, _LONGEST_ROW, newer)
    runs = {check.run: check for check in reversed(list(kept)) if check.run != without}
    for check in map(restored, runs.values()):
        if check.verdict is not Verdict.SKIPPED:
            state = state_after(state, check)
    return state


def newest(last: StoredCheck | None, state: LinkState | None) -> Check | None:
    """Return the last check of a link, by the log or by the history, whichever is newer.

    Args:
        last: in the log, ``None`` for none.
        state: what the history says, ``None`` for nothing.
    """
    if last is not None and (state is None or last.checked_at[:10] >= state.day):
        is_newer = state is None or not state.runs or _second(restored(last)) >= state.checked
        if is_newer:
            return restored(last)
    if state is None:
        return None
    day = datetime.combine(date.fromisoformat(state.day), time(), timezone.utc)
    what = f"moved for good to {state.new_url}" if state.new_url else "there"
    reason = f"{what}, as seen on {state.day}"
    return Check(state.url, state.verdict, reason, day, new_url=state.new_url)


def _age(check: Check) -> timedelta:
    return datetime.now(timezone.utc) - check.checked_at


def _second(check: Check) -> str:
    return utc_stamp(check.checked_at)


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
