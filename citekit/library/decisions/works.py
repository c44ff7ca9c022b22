"""Works: what cite keys stand for, known again by what the articles say of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Any

from citekit.library.database import next_id, rows_by_id
from citekit.library.keys import free_key

_TAKEN = (
    "SELECT 1 WHERE EXISTS (SELECT 1 FROM works WHERE key = :key)"
    " OR EXISTS (SELECT 1 FROM old_keys WHERE key = :key)"
)


def key_is_taken(connection: Connection, key: str) -> bool:
    """Return whether a work has this key, or once had it; case does not count."""
    return connection.execute(_TAKEN, {"key": key}).fetchone() is not None


def works_of(connection: Connection, identities: Iterable[str]) -> dict[str, int]:
    """Return the works of those identities that are known, as they were before any merging."""
    rows = connection.execute(
        "SELECT identity, work FROM work_identities WHERE identity IN"
        " (SELECT value FROM json_each(?))",
        [json.dumps(sorted(set(identities)))],
    )
    return dict(rows.fetchall())


def roots_of(connection: Connection, works: Iterable[int]) -> dict[int, int]:
    """Return for works what they were merged into: themselves, where nothing was."""
    return dict(rows_by_id(connection, "SELECT id, root FROM works WHERE id IN", set(works)))


def find_work(connection: Connection, key: str) -> int | None:
    """Return the work, after merging, with this key or that once had it."""
    row = connection.execute("SELECT root FROM works WHERE key = ?", [key]).fetchone()
    row = (
        row
        or connection.execute(
            "SELECT w.root FROM old_keys AS o JOIN works AS w ON w.id = o.work"
            " WHERE o.key = ? ORDER BY w.id LIMIT 1",
            [key],
        ).fetchone()
    )
    return row and int(row[0])


def name_of(connection: Connection, work: int) -> dict[str, str]:
    """Return how events name a work: its key, for people, and what it is known again by."""
    key = connection.execute("SELECT key FROM works WHERE id = ?", [work]).fetchone()[0]
    # What it says tells a work better than where it stands, so "entry:" comes last but one: what
    # an imported file called it is known only where that file is.
    row = connection.execute(
        "SELECT identity FROM work_identities WHERE work = ?"
        " ORDER BY identity LIKE 'import:%', identity LIKE 'entry:%', identity LIMIT 1",
        [work],
    ).fetchone()
    return {"key": key, "work": row[0] if row else f"key:{key.lower()}"}


class Works:
    """The works of a library while decisions are followed.

    Args:
        connection: inside a transaction.
        earlier: row of each identity before all was forgotten, so that works keep their rows.

    Attributes:
        conflicts: keys that were given to two works, with the keys that the later ones have now.
    """

    def __init__(self, connection: Connection, earlier: dict[str, int] | None = None) -> None:
        self._connection = connection
        self._earlier = dict(earlier or {})
        self._used: set[int] = set()
        self._next = max([next_id(connection, "works") - 1, *self._earlier.values()]) + 1
        self.conflicts: list[tuple[str, str]] = []

    def named(self, name: dict[str, Any], at: str) -> int:
        """Return the work, before merging, that an event of a time names; a new one is made."""
        return self.give(str(name["key"]), [str(name["work"])], at)

    def root(self, work: int) -> int:
        """Return what a work was merged into, itself if nothing was."""
        row = self._connection.execute("SELECT root FROM works WHERE id = ?", [work]).fetchone()
        return int(row[0])

    def give(self, key: str, identities: Sequence[str], at: str, *, own: bool = False) -> int:
        """Let a work have a key, and be known by identities that no other is known by.

        Where two gave one key to two works, the earlier keeps it; where two gave two keys to one
        work, the first stays its key.

        Args:
            key: as it was given, without a look at what others gave.
            identities: of the work, that by which it is looked for first in front.
            at: time of the event that says so.
            own: whether a key that the work does not have becomes an old key of it, as one that
                was given to it and may stand in texts.

        Returns:
            The row of the work, before merging.
        """
        execute = self._connection.execute
        sql = "SELECT work FROM work_identities WHERE identity = ?"
        found = {one: execute(sql, [one]).fetchone() for one in identities}
        work = next((row[0] for row in found.values() if row), None)
        if work is None:
            work = self._make(key, identities, at)
        else:
            # Libraries that are older than the decisions have works that came at no time.
            execute("UPDATE works SET added = ? WHERE id = ? AND added = ''", [at, work])
            if own:
                self.add_old_key(work, key)
        self._connection.executemany(
            "INSERT INTO work_identities VALUES (?, ?)",
            [(one, work) for one, row in found.items() if not row],
        )
        return work

    def rename(self, work: int, key: str) -> None:
        """Give a work another key; the one that it had is kept as an old key."""
        had = self._key(work)
        if key.lower() == had.lower():
            self._write_key(work, key)
            return
        sql = "SELECT id, root FROM works WHERE key = ?"
        holder = self._connection.execute(sql, [key]).fetchone()
        if holder and holder[1] == self.root(work):
            self._swap_keys(work, had, holder[0], key)
            return
        if holder or self._is_old_key_of_others(key, work):
            free = free_key(key, self._is_taken)
            self.conflicts.append((key, free))
            self.add_old_key(work, key)
            key = free
        self._connection.execute("DELETE FROM old_keys WHERE key = ? AND work = ?", [key, work])
        self._write_key(work, key)
        self.add_old_key(work, had)

    def _swap_keys(self, work: int, had: str, merged: int, key: str) -> None:
        """Give a work the key of one that was merged into it, which keeps the other one's."""
        self._write_key(merged, "")
        self._write_key(work, key)
        self._write_key(merged, had)
        self._connection.execute("UPDATE works SET joined = 0 WHERE id = ?", [merged])

    def hide_key(self, work: int) -> None:
        """Let a key find what the work is merged into, without being an old key of that."""
        self._connection.execute("UPDATE works SET joined = 1 WHERE id = ?", [work])

    def add_old_key(self, work: int, key: str) -> None:
        """Keep a key as one that a work once had."""
        if key.lower() != self._key(work).lower():
            self._connection.execute("INSERT OR IGNORE INTO old_keys VALUES (?, ?)", [key, work])

    def _make(self, key: str, identities: Sequence[str], at: str) -> int:
        work = next((self._earlier[one] for one in identities if one in self._earlier), 0)
        if not work or work in self._used:
            work = self._next
            self._next += 1
        self._used.add(work)
        given = free_key(key, self._is_taken)
        self._connection.execute(
            "INSERT INTO works (id, key, root, added) VALUES (?, ?, ?, ?)", [work, given, work, at]
        )
        if given != key:
            self.conflicts.append((key, given))
            self.add_old_key(work, key)
        return work

    def _is_taken(self, key: str) -> bool:
        return key_is_taken(self._connection, key)

    def _is_old_key_of_others(self, key: str, work: int) -> bool:
        """Return whether others once had a key, and neither a work nor what it was merged with."""
        rows = self._connection.execute(
            "SELECT w.root FROM old_keys AS o JOIN works AS w ON w.id = o.work WHERE o.key = ?",
            [key],
        ).fetchall()
        return bool(rows) and (self.root(work),) not in rows

    def _key(self, work: int) -> str:
        row = self._connection.execute("SELECT key FROM works WHERE id = ?", [work]).fetchone()
        return str(row[0])

    def _write_key(self, work: int, key: str) -> None:
        self._connection.execute("UPDATE works SET key = ? WHERE id = ?", [key, work])
        self._connection.execute('UPDATE "references" SET key = ? WHERE id = ?', [key, work])
