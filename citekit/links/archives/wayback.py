"""The Wayback Machine and archives like it: three ways to ask, since none of them is reliable.

The availability API (https://archive.org/help/wayback_api.php) often has no answer for pages that
are archived; the index (https://github.com/internetarchive/wayback, wayback-cdx-server) knows all
copies, and is often overloaded; ``/web/<time>/<url>`` redirects to the nearest copy.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from citekit.links.archives.moments import nearest, read_timestamp, timestamp
from citekit.links.exchange import Ask
from citekit.links.following import Asking, Trail, follow
from citekit.links.records import Memento
from citekit.links.spelling import read_address

if TYPE_CHECKING:
    from citekit.links.archives.lookups import Wanted
    from citekit.links.settings import Settings

_MOST_ROWS = 50
_ENOUGH = 200_000
_ENOUGH_OF_A_COPY = 2_000
_OF_A_COPY = re.compile(r"/(\d{4,14})(?:[a-z]{2}_)?/")


@dataclass(frozen=True, slots=True)
class Wayback:
    """Where an archive is asked.

    Attributes:
        available: its availability API.
        index: its CDX API.
        copies: what the addresses of its copies begin with.
    """

    available: str
    index: str
    copies: str

    def find(self, wanted: Wanted, settings: Settings) -> Asking[Memento | None]:
        """Return the copy that is nearest to what is wanted.

        Raises:
            NoAnswerError: nobody could be asked.
        """
        offered = yield from self._offered(wanted, settings)
        if offered is not None and not _is_too_late(offered, wanted):
            return offered
        try:
            found = yield from self._indexed(wanted, settings)
        except NoAnswerError:
            if offered is not None:
                return offered
            return (yield from self._redirected(wanted, settings))
        return found or offered

    def _copy(self, digits: object, url: str) -> Memento | None:
        moment = read_timestamp(digits)
        if moment is None:
            return None
        return Memento(read_address(f"{self.copies}{digits}/{url}").url, moment)

    def _offered(self, wanted: Wanted, settings: Settings) -> Asking[Memento | None]:
        """Ask for the one copy that is nearest; an empty answer says nothing."""
        query = f"?url={_quoted(wanted.url)}&timestamp={timestamp(wanted.moment)}"
        trail = yield from asked(self.available + query, settings, _ENOUGH)
        closest: Any = _read_json(trail)
        for name in ("archived_snapshots", "closest"):
            closest = closest.get(name) if isinstance(closest, dict) else None
        if not isinstance(closest, dict) or not closest.get("available"):
            return None
        is_page = str(closest.get("status")) == "200"
        return self._copy(closest.get("timestamp"), wanted.url) if is_page else None

    def _indexed(self, wanted: Wanted, settings: Settings) -> Asking[Memento | None]:
        """Ask the index for copies of the page itself, not of errors or redirects."""
        order = (
            f"to={timestamp(wanted.moment)}&limit=-{_MOST_ROWS}"
            if wanted.is_limit
            else f"sort=closest&closest={timestamp(wanted.moment)}&limit={_MOST_ROWS}"
        )
        query = f"?url={_quoted(wanted.url)}&output=json&filter=statuscode:200&{order}"
        trail = yield from asked(self.index + query, settings, _ENOUGH)
        rows = _read_json(trail)
        if not isinstance(rows, list):
            raise NoAnswerError(said_of(trail))
        found = [self._copy(row.get("timestamp"), wanted.url) for row in _named(rows)]
        copies = [one for one in found if one is not None]
        return nearest(copies, wanted.moment, is_limit=wanted.is_limit)

    def _redirected(self, wanted: Wanted, settings: Settings) -> Asking[Memento | None]:
        """Go where ``/web/<time>/<url>`` leads."""
        address = f"{self.copies}{timestamp(wanted.moment)}/{wanted.url}"
        trail = yield from asked(address, settings, _ENOUGH_OF_A_COPY)
        answer = trail.answer
        if answer.trouble or answer.status in {0, 429} or answer.status >= 500:
            raise NoAnswerError(said_of(trail))
        digits = _OF_A_COPY.search(answer.address.target)
        # Without a redirect or its own time the answer may be anything.
        is_copy = bool(trail.hops) or "memento-datetime" in answer.headers
        if answer.status != 200 or digits is None or not is_copy:
            return None
        return self._copy(digits[1], wanted.url)


AVAILABILITY = "https://archive.org/wayback/available"
INTERNET_ARCHIVE = Wayback(
    AVAILABILITY,
    "https://web.archive.org/cdx/search/cdx",
    "https://web.archive.org/web/",
)


class NoAnswerError(Exception):
    """An archive could not be asked, so that nobody knows whether it has a copy."""


def wayback_at(base: str) -> Wayback:
    """Return the archive whose three ways to ask stand under one address."""
    base = base.rstrip("/")
    return Wayback(f"{base}/wayback/available", f"{base}/cdx/search/cdx", f"{base}/web/")


def asked(url: str, settings: Settings, max_bytes: int, accept_datetime: str = "") -> Asking[Trail]:
    """Ask an archive, with the patience and the redirects of any other request."""
    ask = Ask(read_address(url), max_bytes=max_bytes, accept_datetime=accept_datetime)
    return (yield from follow(ask, settings))


def _quoted(url: str) -> str:
    return quote(url, safe="", errors="replace")


def _is_too_late(memento: Memento, wanted: Wanted) -> bool:
    return wanted.is_limit and memento.archived_at > wanted.moment


def _read_json(trail: Trail) -> Any:  # noqa: ANN401 - any JSON value
    if trail.answer.status != 200:
        return None
    try:
        return json.loads(trail.answer.body)
    except (ValueError, RecursionError):
        return None


def _named(rows: list[Any]) -> Iterator[dict[str, Any]]:
    """Yield the rows of an index by the names in its first row; only those of status 200."""
    names = rows[0] if rows and isinstance(rows[0], list) else []
    for row in rows[1:]:
        if isinstance(row, list) and len(row) == len(names):
            named = dict(zip(map(str, names), row, strict=True))
            if str(named.get("statuscode")) == "200":
                yield named


def said_of(trail: Trail) -> str:
    """Return in words why an archive's answer is none."""
    answer = trail.answer
    said = answer.trouble.words if answer.trouble else f"it answered {answer.status}"
    return f"{answer.address.host}: {said}"
