"""What is known of a link after all its checks: since when it fails, when it was last fine."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone

from citekit.links.records import Check, Memento, Verdict

RENEWED_AFTER = timedelta(days=7)
"""A link that stays as it is gets a new date only so often, so that its line seldom changes."""


@dataclass(frozen=True, slots=True)
class LinkState:
    """What is known of a link.

    Attributes:
        url: as cited.
        verdict: of the last check, before any policy.
        checked: when that was, ISO 8601 in UTC: to the second for a link that fails; for any other
            a date, renewed now and then.
        fine: date on which it was last fine, renewed now and then; ``""`` when it never was.
        failed: date on which it began to fail, ``""`` when it does not.
        runs: in which it failed, in a row up to the last one.
        days: on which it failed, likewise.
        new_url: where it moved for good, ``""`` when it did not.
        archive: an archived copy, ``""`` when none is known.
        archived: when that copy was made, ISO 8601 in UTC.
    """

    url: str
    verdict: Verdict
    checked: str
    fine: str = ""
    failed: str = ""
    runs: int = 0
    days: int = 0
    new_url: str = ""
    archive: str = ""
    archived: str = ""

    @property
    def memento(self) -> Memento | None:
        """The archived copy, ``None`` when none is known, or not of when it is."""
        if not (self.archive and self.archived):
            return None
        return Memento(self.archive, datetime.fromisoformat(self.archived.replace("Z", "+00:00")))

    @property
    def day(self) -> str:
        """The date of the last check."""
        return self.checked[:10]


def state_after(
    before: LinkState | None, check: Check, renewed_after: timedelta = RENEWED_AFTER
) -> LinkState:
    """Return what is known of a link after one more check, in a run of its own.

    Args:
        before: what was known, ``None`` for nothing.
        check: as made, before any policy.
        renewed_after: age at which the date of an unchanged link is renewed.
    """
    before = before or LinkState(check.url, check.verdict, "")
    moment = check.checked_at.astimezone(timezone.utc)
    if check.verdict.is_bad:
        return _bad(before, check.verdict, moment)
    day = moment.date().isoformat()
    after = replace(before, verdict=check.verdict, checked=day, failed="", runs=0, days=0)
    fine = day if check.verdict.is_fine else before.fine
    after = replace(after, fine=fine, new_url=check.new_url if check.verdict.is_fine else "")
    is_unchanged = (before.verdict, before.new_url) == (after.verdict, after.new_url)
    return before if is_unchanged and _is_recent(before.day, day, renewed_after) else after


def _bad(before: LinkState, verdict: Verdict, moment: datetime) -> LinkState:
    stamp = utc_stamp(moment)
    is_first = not before.runs
    return replace(
        before,
        verdict=verdict,
        checked=stamp,
        failed=stamp[:10] if is_first else before.failed,
        runs=before.runs + 1,
        days=before.days + (is_first or before.day != stamp[:10]),
        new_url="",
    )


def utc_stamp(moment: datetime) -> str:
    """Return a moment as histories have it: ISO 8601 in UTC, to the second."""
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def _is_recent(before: str, day: str, renewed_after: timedelta) -> bool:
    if not before:
        return False
    age = date.fromisoformat(day) - date.fromisoformat(before)
    return timedelta(0) <= age < renewed_after


def united(one: LinkState, other: LinkState) -> LinkState:
    """Return what two histories of a link know together, as after a merge: the last check counts.

    Of a check whose time is known and one of the same day whose time is not, the first counts: a
    link that failed is asked again in any case.
    """
    last, first = (one, other) if one.checked >= other.checked else (other, one)
    kept = last if last.archive else first
    last = replace(
        last, fine=max(last.fine, first.fine), archive=kept.archive, archived=kept.archived
    )
    if not (last.runs and first.runs) or first.day < last.fine:
        return last
    return replace(
        last,
        failed=min(last.failed, first.failed),
        runs=max(last.runs, first.runs),
        days=max(last.days, first.days),
    )
