"""The copies of a run: those that the library knows, and those that archives are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from citekit.library.mementos import StoredMemento
from citekit.links.archives.finding import find_mementos
from citekit.links.archives.lookups import LookUp, Wanted
from citekit.links.records import Check, Link, Memento, Verdict

if TYPE_CHECKING:
    from citekit.library import Library
    from citekit.links.memory import Memory
    from citekit.links.settings import Settings

IN_NEED = frozenset({Verdict.GONE, Verdict.SUSPECT})
"""Verdicts of links whose readers are helped by a copy."""

_NOT_WELL = IN_NEED | {Verdict.FAILING}
_LONGEST_STREAK = 500


class Copies:
    """Finds copies for what is gone or suspect.

    Args:
        settings: with the archives to ask.
        library: that knows copies and keeps those that are found, ``None`` for none.
        memory: whose history knows copies too, ``None`` for none.
    """

    def __init__(
        self, settings: Settings, library: Library | None = None, memory: Memory | None = None
    ) -> None:
        self._settings = settings
        self._library = library
        self._memory = memory

    def known(self, url: str) -> Memento | None:
        """Return the copy that the history knows, which the library keeps then, or the library."""
        kept = self._library.mementos.get(url) if self._library else None
        copy = self._memory.copy_of(url) if self._memory else None
        if copy is None:
            return Memento(kept.memento, datetime.fromisoformat(kept.archived_at)) if kept else None
        if kept is None or kept.memento != copy.url:
            self._keep(url, copy)
        return copy

    def wanted(self, link: Link, check: Check) -> Wanted:
        """Return of which time a copy is wanted.

        That is when the author saw the page; where nobody knows, the last time before it went.
        """
        if link.seen:
            return Wanted(link.url, link.seen.moment)
        return Wanted(link.url, self._went_at(check), is_limit=True)

    def look_up(self, wanted: Iterable[Wanted]) -> Iterator[LookUp]:
        """Ask the archives, keep what they have, and yield what came of it."""
        for found in find_mementos(wanted, self._settings):
            if found.memento is not None:
                self._keep(found.url, found.memento)
            yield found

    def _keep(self, url: str, copy: Memento) -> None:
        if self._library is not None:
            self._library.mementos.keep([_stored(url, copy)])

    def _went_at(self, check: Check) -> datetime:
        """Return when a page was first seen not to be well, of the last times in a row."""
        first = check.checked_at
        if self._library is not None:
            for earlier in self._library.checks.history(check.url, _LONGEST_STREAK):
                if Verdict(earlier.verdict) not in _NOT_WELL:
                    break
                first = datetime.fromisoformat(earlier.checked_at)
        since = self._memory.failing_since(check.url) if self._memory else ""
        return min(first, datetime.fromisoformat(f"{since}T00:00:00+00:00")) if since else first


def _stored(url: str, memento: Memento) -> StoredMemento:
    archived_at, now = memento.archived_at, datetime.now(timezone.utc)
    return StoredMemento(
        url,
        memento.url,
        archived_at.isoformat(timespec="seconds"),
        now.isoformat(timespec="seconds"),
    )
