"""Whether the file of a library holds what it says: its pages, its indices, the kinds of values."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

_KINDS = {"TEXT": ("text",), "INTEGER": ("integer",), "REAL": ("real", "integer")}
"""Declared types of columns and what SQLite may keep there; a flipped bit makes another of it."""


def damage(connection: sqlite3.Connection) -> list[str]:
    """Return what is broken in a database, in the words of SQLite and ours; nothing if it is whole.

    Args:
        connection: to the library.
    """
    said = [row[0] for row in connection.execute("PRAGMA integrity_check(5)")]
    return [one for one in said if one != "ok"] or [*_wrong_kinds(connection)]


def is_damaged(path: Path) -> bool:
    """Say whether a library's file is broken, so that whatever failed may be its fault."""
    try:
        with closing(
            sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        ) as connection:
            return bool(damage(connection))
    except sqlite3.OperationalError:  # it is in use, or no file: that says nothing of what is in it
        return False
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return True


def _wrong_kinds(connection: sqlite3.Connection) -> Iterator[str]:
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    for (table,) in connection.execute(sql).fetchall():
        sql = "SELECT name, upper(type) FROM pragma_table_info(?)"
        columns = connection.execute(sql, [table]).fetchall()
        known = [(name, declared) for name, declared in columns if declared in _KINDS]
        if known:
            tests = ", ".join(_test(name, _KINDS[declared]) for name, declared in known)
            found = connection.execute(f'SELECT {tests} FROM "{table}"').fetchone()  # noqa: S608
            for (name, declared), holds_others in zip(known, found, strict=True):
                if holds_others:
                    yield f"{table}.{name} holds what is no {declared.lower()}"


def _test(column: str, kinds: tuple[str, ...]) -> str:
    allowed = ", ".join(f"'{kind}'" for kind in ("null", *kinds))
    return f'max(typeof("{column}") NOT IN ({allowed}))'
