"""What a run came to: the links with their checks, and a summary."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from time import monotonic
from typing import Any, overload

from citekit.links.records import NO_HOST, Check, Link, Memento, Verdict
from citekit.spilled import Spilled


@dataclass(frozen=True, slots=True)
class Outcome:
    """A link and what became of it."""

    link: Link
    check: Check


@dataclass(frozen=True, slots=True)
class Summary:
    """A run in numbers.

    Attributes:
        links: that were to be checked.
        verdicts: how many of each, in the order of ``Verdict``.
        seconds: that the run took.
        started_at: when it began, in UTC.
        interrupted: whether it was broken off, so that links are missing.
    """

    links: int
    verdicts: dict[str, int]
    seconds: float
    started_at: datetime
    interrupted: bool = False


class Outcomes(Sequence[Outcome]):
    """The links that were checked, in the order given, each joined with its check when asked for.

    Args:
        links: all.
        checks: by URL, of those that were checked.
    """

    def __init__(self, links: Sequence[Link], checks: Spilled[Check]) -> None:
        self._links = links
        self._checks = checks
        self._positions: Sequence[int] = range(len(links))
        if len(checks) < len(links):
            checked = (place for place, link in enumerate(links) if link.url in checks)
            self._positions = array("Q", checked)

    def __len__(self) -> int:
        return len(self._positions)

    def __iter__(self) -> Iterator[Outcome]:
        for link in self._links:
            check = self._checks.get(link.url)
            if check is not None:
                yield Outcome(link, check)

    @overload
    def __getitem__(self, position: int) -> Outcome: ...

    @overload
    def __getitem__(self, position: slice) -> Sequence[Outcome]: ...

    def __getitem__(self, position: int | slice) -> Outcome | Sequence[Outcome]:
        if isinstance(position, slice):
            return [self[one] for one in range(*position.indices(len(self)))]
        link = self._links[self._positions[position]]
        return Outcome(link, self._checks[link.url])

    def check_of(self, url: str) -> Check:
        """Return the check of a link."""
        return self._checks[url]

    def amend(self, check: Check) -> None:
        """Put a check in the place of the one that its link has."""
        self._checks[check.url] = check


@dataclass(frozen=True, slots=True)
class CheckedLinks:
    """All that a run came to.

    Attributes:
        outcomes: in the order in which the links were given.
        summary: in numbers.
    """

    outcomes: Outcomes
    summary: Summary


_HOSTS_ASKED = 3
"""So many hosts that nobody knows are no chance: one or two may all be gone."""


def seems_offline(outcomes: Iterable[Outcome]) -> bool:
    """Return whether no host at all could be found, as it is without a network."""
    hosts: set[str] = set()
    for outcome in outcomes:
        check = outcome.check
        if check.verdict is Verdict.SKIPPED:
            continue
        if not check.reason.startswith(NO_HOST):
            return False
        hosts.add(check.url.partition("://")[2].partition("/")[0].lower())
    return len(hosts) >= _HOSTS_ASKED


def gathered(links: Sequence[Link], checks: Iterable[Check]) -> CheckedLinks:
    """Return what a run comes to; an interrupt ends it and keeps what was learned.

    Args:
        links: that are checked, each URL once.
        checks: of them in any order, drawn here.
    """
    started, started_at = monotonic(), datetime.now(timezone.utc)
    known: Spilled[Check] = Spilled()
    interrupted = False
    try:
        for check in checks:
            known[check.url] = check
    except KeyboardInterrupt:
        interrupted = True
    numbers = count_verdicts(known.in_order)
    summary = Summary(len(links), numbers, monotonic() - started, started_at, interrupted)
    return CheckedLinks(Outcomes(links, known), summary)


def count_verdicts(checks: Iterable[Check]) -> dict[str, int]:
    """Return how many checks came to each verdict, in the order of ``Verdict``."""
    counted = Counter(check.verdict for check in checks)
    return {verdict.value: counted[verdict] for verdict in Verdict}


def link_record(outcome: Outcome) -> dict[str, Any]:
    """Return what programs are told of a link."""
    link, check = outcome.link, outcome.check
    proposed = {"new_url": check.new_url} if check.new_url else {}
    return {
        "url": link.url,
        "verdict": check.verdict.value,
        "reason": check.reason,
        "status": check.status,
        "final_url": check.final_url,
        "redirects": [{"status": hop.status, "url": hop.url} for hop in check.redirects],
        "title": check.title,
        "confirmed": check.confirmed,
        "checked_at": check.checked_at.isoformat(timespec="seconds"),
        "seconds": check.seconds,
        "archive": _copy_record(check.archive),
        "cited": [
            {"key": place.key, "article": place.article, "line": place.line} for place in link.cited
        ],
        **proposed,
    }


def _copy_record(copy: Memento | None) -> dict[str, str] | None:
    if copy is None:
        return None
    return {"url": copy.url, "datetime": copy.archived_at.isoformat(timespec="seconds")}


def summary_record(summary: Summary) -> dict[str, Any]:
    """Return what programs are told of a run."""
    return {
        "links": summary.links,
        **summary.verdicts,
        "seconds": round(summary.seconds, 2),
        "started_at": summary.started_at.isoformat(timespec="seconds"),
        "interrupted": summary.interrupted,
    }
