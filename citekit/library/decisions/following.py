"""What each kind of event does to the library: the same when it is made and when it is read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from sqlite3 import Connection, InterfaceError, ProgrammingError
from typing import Any

from citekit.errors import LibraryError
from citekit.library.decisions.events import Event
from citekit.library.decisions.works import Works
from citekit.library.readings import to_json
from citekit.library.values import check_shapes

_SAYS_TOO_LITTLE = (
    KeyError,
    TypeError,
    ValueError,
    AttributeError,
    IndexError,
    OverflowError,
    InterfaceError,
    ProgrammingError,
)
"""What comes of an event that lacks something, or has something else in its place."""


@contextmanager
def naming(event: Event) -> Iterator[None]:
    """Name an event in the error that following it comes to.

    Raises:
        LibraryError: it does not say what its kind has to.
    """
    try:
        yield
    except _SAYS_TOO_LITTLE as error:
        raise LibraryError(
            f"The decision {event.id} ({event.kind}, {event.at}) does not say what it has to; "
            "put its line in the file of decisions right or take it out."
        ) from error


class Follower:
    """Follows events, one after the other, in their order.

    Args:
        connection: inside a transaction.
        works: of the library.

    Attributes:
        touched: rows of works of which something was decided, before merging.
        texts: events that hold entries of articles; what follows them stores these.
    """

    def __init__(self, connection: Connection, works: Works) -> None:
        self.connection = connection
        self.works = works
        self.touched: set[int] = set()
        self.texts: list[Event] = []

    def follow(self, event: Event) -> None:
        """Do what an event says.

        Raises:
            LibraryError: it does not say what its kind has to.
        """
        with naming(event):
            _FOLLOW[event.kind](self, event)

    def decide(self, event: Event, work: int, kind: str, name: str, value: Any) -> None:  # noqa: ANN401
        """Note one thing that an event decides about a work."""
        self.connection.execute(
            "INSERT OR REPLACE INTO work_decisions VALUES (?, ?, ?, ?, ?, ?)",
            [work, kind, name, event.at, event.id, to_json(value)],
        )
        self.touched.add(work)

    def work(self, event: Event) -> int:
        """Return the work that an event is about."""
        return self.works.named(event.data, event.at)


def _keys(follower: Follower, event: Event) -> None:
    for key, identities in event.data["given"].items():
        work = follower.works.give(key, identities, event.at, own=True)
        follower.touched.add(work)


def _set(follower: Follower, event: Event) -> None:
    work = follower.work(event)
    check_shapes(event.data["fields"])
    for name, value in event.data["fields"].items():
        follower.decide(event, work, "field", name, value)
    _see(follower, event, work)


def _accept(follower: Follower, event: Event) -> None:
    _see(follower, event, follower.work(event))


def _see(follower: Follower, event: Event, work: int) -> None:
    if "seen" in event.data:
        follower.decide(event, work, "seen", "", event.data["seen"])


def _key(follower: Follower, event: Event) -> None:
    work = follower.works.root(follower.work(event))
    follower.works.rename(work, event.data["new"])
    follower.touched.add(work)


def _formula(follower: Follower, event: Event) -> None:
    follower.connection.execute(
        "INSERT OR REPLACE INTO settings VALUES ('key_formula', ?)", [event.data["formula"]]
    )


def _tag(follower: Follower, event: Event) -> None:
    work = follower.work(event)
    for name in event.data.get("add", []):
        follower.decide(event, work, "tag", name, True)
    for name in event.data.get("remove", []):
        follower.decide(event, work, "tag", name, False)


def _delete(follower: Follower, event: Event) -> None:
    follower.decide(event, follower.work(event), "deleted", "", True)


def _merge(follower: Follower, event: Event) -> None:
    """Let a work, and all that were merged into it, be another one."""
    works = follower.works
    merged = works.root(follower.work(event))
    into = works.root(works.named(event.data["into"], event.at))
    if merged != into:
        follower.connection.execute("UPDATE works SET root = ? WHERE root = ?", [into, merged])
    follower.touched |= {merged, into}


def _join(follower: Follower, event: Event) -> None:
    """Merge a work that was just given its key, so that nobody has cited it by that."""
    follower.works.hide_key(follower.work(event))
    _merge(follower, event)


def _distinct(follower: Follower, event: Event) -> None:
    other = follower.works.named(event.data["other"], event.at)
    pair = sorted((follower.work(event), other))
    follower.connection.execute("INSERT OR IGNORE INTO distinct_works VALUES (?, ?)", pair)


def _import(follower: Follower, event: Event) -> None:
    data = event.data
    check_shapes(data["csl"])
    identities = [str(data["work"]), *map(str, data.get("also", []))]
    work = follower.works.give(str(data["key"]), identities, event.at)
    for called in data.get("called", []):
        follower.works.add_old_key(work, str(called))
    follower.decide(event, work, "import", data["file"], data["csl"])


def _text(follower: Follower, event: Event) -> None:
    follower.texts.append(event)


def _undo(_follower: Follower, event: Event) -> None:
    # `standing` has left out what it undoes; that it says what is all there is to see to.
    if not isinstance(event.data["of"], str):
        raise TypeError


_FOLLOW: dict[str, Callable[[Follower, Event], None]] = {
    "keys": _keys,
    "set": _set,
    "accept": _accept,
    "key": _key,
    "formula": _formula,
    "tag": _tag,
    "delete": _delete,
    "merge": _merge,
    "join": _join,
    "distinct": _distinct,
    "import": _import,
    "page": _text,
    "gone": _text,
    "undo": _undo,
}
"""One row a kind of event."""


def undo_rows(connection: Connection, parts: Iterable[str]) -> set[int] | None:
    """Take back decisions that only added rows to works.

    Args:
        connection: inside a transaction.
        parts: the decisions: ids of their first events.

    Returns:
        The rows of the works that they were about; ``None`` when one of them did more than that,
        so that nothing was taken back and all must be followed again.
    """
    of_parts = "IN (SELECT value FROM json_each(:parts))"
    rows = connection.execute(
        f"SELECT id, kind FROM decisions WHERE part_of {of_parts} OR id {of_parts}",  # noqa: S608
        {"parts": json.dumps(list(parts))},
    ).fetchall()
    if not {kind for _, kind in rows} <= {"set", "accept", "tag", "delete"}:
        return None
    events = json.dumps([event for event, _ in rows])
    wanted = "WHERE event IN (SELECT value FROM json_each(?))"
    touched = connection.execute(
        f"SELECT DISTINCT work FROM work_decisions {wanted}",  # noqa: S608
        [events],
    ).fetchall()
    connection.execute(f"DELETE FROM work_decisions {wanted}", [events])  # noqa: S608
    return {row[0] for row in touched}
