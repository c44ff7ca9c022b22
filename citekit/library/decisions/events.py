"""One decision as a line of text: when it was made, what it is, and all that it says."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any

from citekit.library.folding import storable

PERSONAL = frozenset(
    {"set", "accept", "key", "formula", "tag", "delete", "merge", "distinct", "import"}
)
"""Kinds of events that a person decided; ``undo`` takes these back."""

AUTOMATIC = frozenset({"keys", "join", "gone", "page", "undo"})
"""Kinds of events that come of themselves: keys as given, works that certainly are one, what only
the library still holds."""

KINDS = PERSONAL | AUTOMATIC

_TIME = "%Y-%m-%dT%H:%M:%S.%fZ"
_WRITTEN_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3])(?::[0-5]\d){2}\.\d{6}Z", re.ASCII)
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_BREAKS = re.compile("[\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069]")
_STEP = timedelta(microseconds=1)


class NotAnEventError(ValueError):
    """A line is none of ours; the message says why, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Event:
    """One decision.

    Attributes:
        at: when it was made, ISO 8601 in UTC with microseconds, so that text order is time order.
        id: tells it apart from every other, wherever it was made.
        kind: one of `KINDS`.
        data: what it says, by its kind; see docs/library.md.
        written: the line that it was read from.
    """

    at: str
    id: str
    kind: str
    data: dict[str, Any] = field(default_factory=dict)
    written: str = field(default="", repr=False, compare=False)

    @property
    def order(self) -> tuple[str, str]:
        """By which events count, whatever the order of their lines."""
        return self.at, self.id

    @property
    def part_of(self) -> str:
        """The id of the first event of the same decision: its own, where it is the only one."""
        return str(self.data.get("part_of") or self.id)

    def line(self) -> str:
        """Return the event as a line without its end."""
        if self.written:
            return self.written
        text = _ENCODER.encode({"at": self.at, "id": self.id, "kind": self.kind, **self.data})
        return _BREAKS.sub(lambda found: f"\\u{ord(found[0]):04x}", storable(text))


def new_event(kind: str, data: dict[str, Any], after: str = "") -> Event:
    """Return an event that is made now, and counts after all that is known.

    Args:
        kind: one of `KINDS`.
        data: what it says.
        after: time of the last event known. A clock that is behind is not followed: who decides
            has seen what was decided before.
    """
    now = datetime.now(timezone.utc)
    if after:
        last = datetime.fromisoformat(after[:-1]).replace(tzinfo=timezone.utc)
        now = max(now, last + _STEP)
    return Event(now.strftime(_TIME), secrets.token_hex(8), kind, data)


def read_event(line: str | bytes) -> Event:
    """Return the event that a line says.

    Raises:
        NotAnEventError: it is not whole, or not one that this version knows.
    """
    try:
        text = line.decode() if isinstance(line, bytes) else line
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise NotAnEventError("is not JSON") from error
    if not isinstance(data, dict):
        raise NotAnEventError("is not a JSON object")
    at, own_id, kind = (data.pop(name, None) for name in ("at", "id", "kind"))
    time = _WRITTEN_TIME.fullmatch(at) if isinstance(at, str) else None
    if not time or not _is_day(time[1]):
        raise NotAnEventError('has no time ("at") as citekit writes it')
    if not isinstance(own_id, str) or not own_id:
        raise NotAnEventError('has no "id"')
    if not isinstance(kind, str) or kind not in KINDS:
        raise NotAnEventError(f"is of the kind {kind!r}, which only a newer citekit may know")
    return Event(at, own_id, kind, data, text)


@lru_cache(maxsize=10_000)
def _is_day(text: str) -> bool:
    """Return whether there is such a day, and another one for what is decided after it."""
    try:
        return date.fromisoformat(text) < date.max
    except ValueError:
        return False


def standing(events: Iterable[Event]) -> list[Event]:
    """Return the events that count, in their order: each once, without what was undone.

    Args:
        events: in any order, perhaps some of them twice.
    """
    ordered = sorted({event.id: event for event in events}.values(), key=lambda event: event.order)
    undone: set[str] = set()
    kept = []
    for event in reversed(ordered):
        # From the last to the first, so that an undoing that was undone itself undoes nothing.
        if event.id in undone or event.part_of in undone:
            continue
        if event.kind == "undo":
            undone.add(str(event.data.get("of")))
        kept.append(event)
    return kept[::-1]
