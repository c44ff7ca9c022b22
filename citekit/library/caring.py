"""Taking care of a library: copies of it, and whether it is whole."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from citekit.errors import CitekitError, LibraryError
from citekit.library.damage import damage
from citekit.library.decisions.log import DecisionLog


class Trouble(NamedTuple):
    """Something in a library that is not as it has to be.

    Attributes:
        what: in a sentence.
        remedy: what a repair does, or what a person has to do.
        can_be_repaired: whether a repair can do it.
    """

    what: str
    remedy: str
    can_be_repaired: bool


def back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy a library while others use it (https://www.sqlite.org/backup.html).

    Args:
        connection: to the library.
        target: the file to write; it is replaced whole or not at all. A symbolic link stays one.

    Raises:
        CitekitError: it can't be written, or holds what no copy takes the place of.
    """
    target = Path(os.path.realpath(target))
    try:
        _refuse_precious(connection, target)
        folder = target.parent
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=folder)
        os.close(descriptor)
        temporary = Path(name)
        try:
            with closing(sqlite3.connect(temporary)) as copy:
                connection.backup(copy)
                # One file and nothing beside it, so that it can be moved by itself.
                copy.execute("PRAGMA journal_mode = DELETE")
            temporary.replace(target)
        finally:
            with suppress(OSError):
                temporary.unlink()
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise CitekitError(f"Cannot write {target}: {reason}.") from error


def _refuse_precious(connection: sqlite3.Connection, target: Path) -> None:
    """Refuse to overwrite the library itself, one that is in use, and what is no library.

    The file of decisions is such a one: nothing else holds what is in it. So is the database of
    another program; and a device, in whose place a file would be put.
    """
    if not target.exists() or target.is_dir():
        return
    if not target.is_file():
        raise CitekitError(f"{target} is no file: name one for the copy.")
    own = connection.execute("PRAGMA database_list").fetchone()[2]
    if own and target.samefile(own):
        raise CitekitError(f"{target} is the library itself: name another file for the copy.")
    log = target.with_name(f"{target.name}-wal")
    if log.is_file() and log.stat().st_size:
        raise CitekitError(f"{target} is a library in use: name another file for the copy.")
    if target.stat().st_size and not _is_library(target):
        raise CitekitError(f"{target} is no library, so it is left alone: name another file.")


def _is_library(file: Path) -> bool:
    uri = f"{file.as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            return {"articles", "entries", "references"} <= {name for (name,) in rows}
    except sqlite3.DatabaseError:
        return False


def troubles(connection: sqlite3.Connection, log: DecisionLog) -> list[Trouble]:
    """Return what is wrong with a library and the file of its decisions.

    Args:
        connection: to the library.
        log: the file of decisions.
    """
    found = []
    broken = damage(connection)
    broken += [f"{number:,} entries can't be read" for number in _unreadable_entries(connection)]
    if broken:
        found.append(
            Trouble(
                f"The database is damaged: {'; '.join(broken)}.",
                "delete it and read the articles again; what was decided is in the text file",
                can_be_repaired=False,
            )
        )
        return found
    for check in _CHECKS:
        number, what, remedy = check(connection)
        if number:
            found.append(Trouble(what.format(number=number), remedy, can_be_repaired=True))
    try:
        events = log.events(log.read().lines)
    except LibraryError as error:
        found.append(Trouble(str(error), "put that line right", can_be_repaired=False))
        return found
    copies = connection.execute("SELECT count(*) FROM decisions").fetchone()[0]
    if copies != len({event.id for event in events}):
        found.append(
            Trouble(
                f"The library has followed {copies:,} of {len(events):,} decisions.",
                "follow all of them anew",
                can_be_repaired=True,
            )
        )
    return found


def _unreadable_entries(connection: sqlite3.Connection) -> list[int]:
    (number,) = connection.execute(
        "SELECT count(*) FROM entries"
        " WHERE NOT (json_valid(ifnull(csl, '{}')) AND json_valid(ifnull(fields, '{}')))"
    ).fetchone()
    return [number] if number else []


def _unreadable(connection: sqlite3.Connection) -> tuple[int, str, str]:
    row = connection.execute(
        'SELECT count(*) FROM "references" WHERE NOT (json_valid(csl) AND json_valid(findings)'
        " AND json_valid(sources) AND json_valid(tags) AND json_valid(old_keys))"
    ).fetchone()
    return row[0], "{number:,} references can't be read.", "write them anew"


def _broken_links(connection: sqlite3.Connection) -> tuple[int, str, str]:
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    return len(rows), "{number:,} rows belong to others that are not there.", "delete them"


def _orphans(connection: sqlite3.Connection) -> tuple[int, str, str]:
    row = connection.execute(f"SELECT count(*) {ORPHANS}").fetchone()
    return row[0], "{number:,} references have neither an entry nor an import.", "delete them"


def _unsearchable(connection: sqlite3.Connection) -> tuple[int, str, str]:
    row = connection.execute(
        'SELECT (SELECT count(*) FROM "references" WHERE id NOT IN'
        " (SELECT rowid FROM reference_words)) + (SELECT count(*) FROM reference_words"
        ' WHERE rowid NOT IN (SELECT id FROM "references"))'
    ).fetchone()
    remedy = "write what is searched anew"
    return row[0], "{number:,} references and what they are searched by do not agree.", remedy


def _broken_index(connection: sqlite3.Connection) -> tuple[int, str, str]:
    try:
        connection.execute(
            "INSERT INTO reference_words (reference_words) VALUES ('integrity-check')"
        )
    except sqlite3.DatabaseError:
        return 1, "The full-text index is damaged.", "build it anew"
    finally:
        connection.rollback()
    return 0, "", ""


ORPHANS = (
    'FROM "references" AS r WHERE r.reading IS NULL AND NOT EXISTS (SELECT 1 FROM entries AS e'
    " WHERE e.reference = r.id) AND NOT EXISTS (SELECT 1 FROM work_decisions AS d"
    " JOIN works AS w ON w.id = d.work WHERE w.root = r.id AND d.kind = 'import')"
)

_CHECKS: tuple[Callable[[sqlite3.Connection], tuple[int, str, str]], ...] = (
    _broken_links,
    _unreadable,
    _orphans,
    _unsearchable,
    _broken_index,
)


def repair_rows(connection: sqlite3.Connection) -> None:
    """Delete rows that belong to nothing, and build the full-text index anew.

    Args:
        connection: inside a transaction; all references are to be refreshed afterwards.
    """
    for column, table in (("work", "works"), ("reference", '"references"')):
        connection.execute(
            f"UPDATE entries SET {column} = NULL WHERE {column} NOT IN (SELECT id FROM {table})"  # noqa: S608
        )
    for table, row, *_ in connection.execute("PRAGMA foreign_key_check").fetchall():
        if table in {"creators", "links", "tags"}:
            parents = 'reference NOT IN (SELECT id FROM "references")'
            connection.execute(f'DELETE FROM "{table}" WHERE {parents}')  # noqa: S608
        elif row is not None:
            connection.execute(f'DELETE FROM "{table}" WHERE rowid = ?', [row])  # noqa: S608
    # The index first: rows can't be deleted from one that is damaged.
    connection.execute("INSERT INTO reference_words (reference_words) VALUES ('rebuild')")
    connection.execute("DELETE FROM reference_words")
