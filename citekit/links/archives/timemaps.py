"""Archives that speak Memento: TimeGates and TimeMaps (RFC 7089)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import format_datetime, parsedate_to_datetime
from typing import TYPE_CHECKING

from citekit.links.archives.moments import nearest
from citekit.links.archives.wayback import NoAnswerError, asked, said_of
from citekit.links.records import Memento
from citekit.links.spelling import SpellingError, read_address

if TYPE_CHECKING:
    from citekit.links.archives.lookups import Wanted
    from citekit.links.following import Asking
    from citekit.links.settings import Settings

_ENOUGH = 1_000_000
_ENOUGH_OF_A_COPY = 2_000
_LINK = re.compile(
    r"<([^<>]{1,8000})>((?:\s*;\s*[\w-]+\s*=\s*(?:\"[^\"]{0,500}\"|[^\s;,\"]{1,500}))*)"
)
_PARAMETER = re.compile(r";\s*([\w-]+)\s*=\s*(?:\"([^\"]*)\"|([^\s;,\"]+))")


@dataclass(frozen=True, slots=True)
class TimeMap:
    """An archive that lists all copies of a page.

    Attributes:
        base: address of its TimeMaps, up to the page's own address.
    """

    base: str

    def find(self, wanted: Wanted, settings: Settings) -> Asking[Memento | None]:
        """Return the copy that is nearest to what is wanted, if it is no copy of an error.

        Raises:
            NoAnswerError: the archive could not be asked.
        """
        trail = yield from asked(self.base + wanted.url, settings, _ENOUGH)
        if trail.answer.status == 404:
            return None
        if trail.answer.status != 200:
            raise NoAnswerError(said_of(trail))
        text = trail.answer.body.decode("utf-8", "replace")
        chosen = nearest(read_time_map(text), wanted.moment, is_limit=wanted.is_limit)
        if chosen is None:
            return None
        copy = yield from asked(chosen.url, settings, _ENOUGH_OF_A_COPY)
        return chosen if copy.answer.status == 200 else None


@dataclass(frozen=True, slots=True)
class TimeGate:
    """An archive, or a guide to many, that leads to the copy of a given time.

    Attributes:
        base: address of the TimeGate, up to the page's own address.
    """

    base: str

    def find(self, wanted: Wanted, settings: Settings) -> Asking[Memento | None]:
        """Return the copy that the TimeGate leads to, if it is no copy of an error.

        Raises:
            NoAnswerError: the archive could not be asked.
        """
        when = format_datetime(wanted.moment.astimezone(timezone.utc), usegmt=True)
        trail = yield from asked(self.base + wanted.url, settings, _ENOUGH_OF_A_COPY, when)
        answer = trail.answer
        if answer.trouble or answer.status == 429 or answer.status >= 500:
            raise NoAnswerError(said_of(trail))
        archived_at = _moment(answer.headers.get("memento-datetime", ""))
        if answer.status != 200 or archived_at is None:
            return None
        return Memento(answer.address.url, archived_at)


def read_time_map(text: str) -> Iterator[Memento]:
    """Yield the copies that a TimeMap lists (``application/link-format``, RFC 6690)."""
    for link in _LINK.finditer(text):
        said = {found[1].lower(): found[2] or found[3] for found in _PARAMETER.finditer(link[2])}
        archived_at = _moment(said.get("datetime", ""))
        if archived_at is None or "memento" not in said.get("rel", "").split():
            continue
        try:
            read_address(link[1])
        except SpellingError:
            continue
        yield Memento(link[1], archived_at)


def _moment(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
        return moment.astimezone(timezone.utc)
    except (TypeError, ValueError, OverflowError):
        return None
