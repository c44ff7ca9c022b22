"""Making decisions: followed in the library, and on disk in their file before it commits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from sqlite3 import Connection
from typing import Any, NamedTuple

from citekit.library.decisions.events import Event, new_event
from citekit.library.decisions.following import Follower
from citekit.library.decisions.log import DecisionLog, FileState, chain
from citekit.library.decisions.works import Works

_ONLY_READ = frozenset({"page", "gone", "undo"})
"""Kinds of events that say what is done already where they are made."""


class Position(NamedTuple):
    """How far the library has followed the file.

    Attributes:
        size, modified: of the file, as in `FileState`.
        lines: of them, how many.
        chain: of these lines.
        last_at, last_id: of the event that counts last.
    """

    size: int = 0
    modified: int = 0
    lines: int = 0
    chain: bytes = b""
    last_at: str = ""
    last_id: str = ""


class Journal:
    """The decisions of one transaction.

    Args:
        connection: inside a transaction, which keeps every other writer out.
        log: the file.

    Attributes:
        notices: what people should be told, in sentences.
    """

    def __init__(self, connection: Connection, log: DecisionLog) -> None:
        self.connection = connection
        self.log = log
        self.works = Works(connection)
        self.follower = Follower(connection, self.works)
        self.notices: list[str] = []
        self.position = read_position(connection)
        self._pending: list[Event] = []
        self._decision: str | None = None
        self._size_before: int | None = None

    def record(self, kind: str, **data: Any) -> Event:  # noqa: ANN401 - any JSON values
        """Make a decision; it is safe when `flush` returns.

        Args:
            kind: one of ``events.KINDS``.
            data: what it says.
        """
        if self._decision:
            data["part_of"] = self._decision
        position = self.position or Position()
        event = new_event(kind, data, after=position.last_at)
        if self._decision == "":
            self._decision = event.id
        self.position = position._replace(last_at=event.at, last_id=event.id)
        if kind not in _ONLY_READ:
            self.follower.follow(event)
        self._pending.append(event)
        return event

    @contextmanager
    def one_decision(self) -> Iterator[None]:
        """Make all that is recorded inside one decision, to be taken back together."""
        self._decision = ""
        try:
            yield
        finally:
            self._decision = None

    @contextmanager
    def written(self) -> Iterator[None]:
        """Write what is decided inside to the file, then to the library.

        Where that comes to nothing, what was written to the file is taken out again while every
        other writer is still kept out: whoever reads that nothing was written tries again.
        """
        try:
            yield
            self.flush()
            self.connection.commit()
        except Exception:
            if self._size_before is not None:
                self.log.cut(self._size_before)
            raise

    def flush(self) -> None:
        """Write what was recorded to the file, safely, and note in the library that it is there."""
        if not self._pending:
            return
        lines = [event.line() for event in self._pending]
        copy_events(self.connection, self._pending)
        if self._size_before is None:
            self._size_before = self.log.end()
        state = self.log.append(lines)
        self._pending = []
        position = self.position or Position()
        self.note(
            state,
            position._replace(
                lines=position.lines + len(lines),
                chain=chain((line.encode() for line in lines), position.chain),
            ),
        )

    def note(self, state: FileState, position: Position) -> None:
        """Note how far the file was followed."""
        self.position = position._replace(size=state.size, modified=state.modified)
        self.connection.execute(
            "INSERT OR REPLACE INTO decisions_file VALUES (1, ?, ?, ?, ?, ?, ?)", self.position
        )


def read_position(connection: Connection) -> Position | None:
    """Return how far the file was followed, ``None`` for a library that never had one."""
    row = connection.execute(
        "SELECT size, modified, lines, chain, last_at, last_id FROM decisions_file"
    ).fetchone()
    return row and Position(*row)


def copy_events(connection: Connection, events: Iterable[Event]) -> None:
    """Keep a copy of events in the library."""
    connection.executemany(
        "INSERT OR REPLACE INTO decisions VALUES (?, ?, ?, ?, ?)",
        [(one.id, one.at, one.kind, one.part_of, one.line()) for one in events],
    )
