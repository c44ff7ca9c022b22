"""Mappings that stay small however much is put into them: what is too much goes to a file."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from heapq import merge
from threading import RLock
from typing import Any, Generic, TypeVar, overload
from weakref import finalize

from citekit.errors import CitekitError

Value = TypeVar("Value")

_HELD = 1_000
_PAGE = 256
_SCHEMA = "CREATE TABLE spilled (number INTEGER PRIMARY KEY, name BLOB UNIQUE, value BLOB)"
_PUT = """
INSERT INTO spilled (name, value) VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET value = excluded.value
"""
_BY_NUMBER = "SELECT name, value, number FROM spilled WHERE number > ? ORDER BY number LIMIT ?"
_BY_NAME = "SELECT name, value, name FROM spilled WHERE name > ? ORDER BY name LIMIT ?"


class Spilled(Mapping[str, Value], Generic[Value]):
    """A mapping in the order in which keys were first put, the first of them in memory.

    The others are in a temporary database that nobody else can open and that is gone with the
    mapping. What is read from it is a copy: put it again when it changes. Threads may share it, and
    it may change while it is walked through.

    Args:
        held: how many are kept in memory, a thousand unless told.
    """

    def __init__(self, held: int | None = None) -> None:
        self._room = _HELD if held is None else held
        self._held: dict[str, Value] = {}
        self._names: list[str] = []
        self._file: sqlite3.Connection | None = None
        self._on_file = 0
        self._lock = RLock()

    def __setitem__(self, key: str, value: Value) -> None:
        with self._lock:
            if key in self._held or (len(self._held) < self._room and not self._on_file):
                if key not in self._held:
                    self._names.append(key)
                self._held[key] = value
                return
            row = (_name(key), pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
            self._ask(_PUT, *row)
            self._on_file = int(self._ask("SELECT max(number) FROM spilled")[0][0])

    def __getitem__(self, key: str) -> Value:
        with self._lock:
            if key in self._held:
                return self._held[key]
            found = self._find("value", "name", _name(key))
        if found is None:
            raise KeyError(key)
        value: Value = _value(found)
        return value

    def __contains__(self, key: object) -> bool:
        with self._lock:
            if key in self._held:
                return True
            return isinstance(key, str) and self._find("1", "name", _name(key)) is not None

    def __len__(self) -> int:
        return len(self._held) + self._on_file

    def __iter__(self) -> Iterator[str]:
        return (key for key, _ in self._walk(_BY_NUMBER, 0))

    @property
    def in_order(self) -> Sequence[Value]:
        """The values in the order in which their keys were first put."""
        return _InOrder(self)

    def sorted(self) -> Iterator[Value]:
        """Yield the values in the order of their keys."""
        held = ((key, self._held[key]) for key in sorted(self._held))
        file = self._walk_file(_BY_NAME, 0)  # below every name
        return (value for _, value in merge(held, file, key=lambda pair: pair[0]))

    def walk(self) -> Iterator[Value]:
        """Yield the values in the order in which their keys were first put."""
        return (value for _, value in self._walk(_BY_NUMBER, 0))

    def at(self, position: int) -> Value:
        """Return the value whose key was put as so-manieth, from 0."""
        with self._lock:
            if 0 <= position < len(self._names):
                return self._held[self._names[position]]
            found = self._find("value", "number", position - len(self._names) + 1)
        if found is None:
            raise IndexError(position)
        value: Value = _value(found)
        return value

    def _walk(self, statement: str, start: object) -> Iterator[tuple[str, Value]]:
        for position in range(len(self._names)):
            name = self._names[position]
            yield name, self._held[name]
        yield from self._walk_file(statement, start)

    def _walk_file(self, statement: str, last: object) -> Iterator[tuple[str, Value]]:
        while self._on_file:
            with self._lock:
                rows = self._ask(statement, last, _PAGE)
            for name, value, _ in rows:
                yield name.decode("utf-8", "surrogatepass"), _value(value)
            if len(rows) < _PAGE:
                return
            last = rows[-1][2]

    def _find(self, column: str, by: str, what: object) -> Any:  # noqa: ANN401 - of any column
        if not self._on_file:
            return None
        rows = self._ask(f"SELECT {column} FROM spilled WHERE {by} = ?", what)  # noqa: S608
        return rows[0][0] if rows else None

    def _ask(self, statement: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            if self._file is None:
                self._file = sqlite3.connect("", isolation_level=None, check_same_thread=False)
                finalize(self, self._file.close)
                for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -500"):
                    self._file.execute(f"PRAGMA {setting}")
                self._file.execute(_SCHEMA)
            return self._file.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            raise CitekitError(f"Cannot write temporary files: {error}.") from error


class _InOrder(Sequence[Value]):
    """The values of a mapping by their position."""

    def __init__(self, spilled: Spilled[Value]) -> None:
        self._spilled = spilled

    def __len__(self) -> int:
        return len(self._spilled)

    def __iter__(self) -> Iterator[Value]:
        return self._spilled.walk()

    @overload
    def __getitem__(self, position: int) -> Value: ...

    @overload
    def __getitem__(self, position: slice) -> Sequence[Value]: ...

    def __getitem__(self, position: int | slice) -> Value | Sequence[Value]:
        if isinstance(position, slice):
            return [self[one] for one in range(*position.indices(len(self)))]
        return self._spilled.at(position if position >= 0 else position + len(self))


def _name(key: str) -> bytes:
    """Return a key for the database, in whose order keys are as in Python's."""
    return key.encode("utf-8", "surrogatepass")


def _value(data: bytes) -> Any:  # noqa: ANN401 - as it was put
    return pickle.loads(data)  # noqa: S301 - our own, from a file that only we can open
