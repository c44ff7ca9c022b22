"""Looking up copies: which archives are asked, of what, and how gently."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from citekit.errors import UsageError
from citekit.links.archives.lookups import LookUp, Wanted
from citekit.links.archives.pages import is_archived_page
from citekit.links.archives.timemaps import TimeGate, TimeMap
from citekit.links.archives.wayback import AVAILABILITY, INTERNET_ARCHIVE, NoAnswerError, wayback_at
from citekit.links.doi import doi_of
from citekit.links.records import Memento
from citekit.links.schedule import Schedule, Sender, guarded_sender
from citekit.links.settings import Settings
from citekit.links.spelling import SpellingError, read_address

if TYPE_CHECKING:
    from citekit.links.following import Asking


class Archive(Protocol):
    """What copies are asked of."""

    def find(self, wanted: Wanted, settings: Settings) -> Asking[Memento | None]:
        """Return a copy, or raise NoAnswerError."""


def find_mementos(
    wanted: Iterable[Wanted],
    settings: Settings | None = None,
    *,
    sender: Callable[[], Sender] | None = None,
) -> Iterator[LookUp]:
    """Look for copies of pages in archives, one request at a time to each archive.

    Pages that are copies themselves, DOIs and what is no web address are left out.

    Args:
        wanted: the pages.
        settings: with the archives to ask, and how often.
        sender: makes what a worker sends requests with; by default guarded connections.

    Yields:
        What came of each, as they come.

    Raises:
        UsageError: the address of an archive is none.
    """
    settings = settings or Settings()
    archives = [archive_at(base) for base in settings.archives] or [INTERNET_ARCHIVE]
    first_host = read_address(settings.archives[0] if settings.archives else AVAILABILITY).host
    pages = list(filter(_may_have_copy, wanted))
    if not pages:
        return
    gently = replace(
        settings, per_host=1, interval=max(settings.interval, settings.archive_interval)
    )
    schedule = Schedule(gently, sender or guarded_sender(gently))
    hosts = [first_host] * len(pages)
    for _, found in schedule.run(hosts, lambda number: _look_up(pages[number], archives, settings)):
        yield found


def archive_at(base: str) -> Archive:
    """Return the archive at an address: a TimeMap, a TimeGate, or one like the Wayback Machine.

    Raises:
        UsageError: that is no web address.
    """
    try:
        read_address(base)
    except SpellingError as error:
        raise UsageError(f"{base!r} is no address of an archive: {error}.") from error
    kind = re.search(r"timemap|timegate", base.lower())
    if kind is None:
        return wayback_at(base)
    base = base if base.endswith(("/", "=")) else f"{base}/"
    return TimeMap(base) if kind[0] == "timemap" else TimeGate(base)


def _look_up(wanted: Wanted, archives: list[Archive], settings: Settings) -> Asking[LookUp]:
    page = replace(wanted, url=wanted.url.strip().partition("#")[0])
    problem = ""
    for archive in archives:
        try:
            memento = yield from archive.find(page, settings)
        except NoAnswerError as error:
            problem = str(error)
            continue
        if memento is not None:
            return LookUp(wanted.url, memento)
    return LookUp(wanted.url, problem=problem)


def _may_have_copy(wanted: Wanted) -> bool:
    try:
        address = read_address(wanted.url)
    except SpellingError:
        return False
    return not doi_of(address) and not is_archived_page(address)
