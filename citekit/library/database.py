"""Opening the library's file, writing to it in one piece, and saying in words what failed."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from citekit.errors import CitekitError, LibraryError
from citekit.library.damage import is_damaged
from citekit.library.schema import STEPS, migrations

if TYPE_CHECKING:
    from sqlite_utils import Database

_CACHE_KIB = 65_536
_BETWEEN_TRIES = 0.005
"""Seconds between two tries to take the lock."""

_CHECKPOINT_PAGES = 8_192
"""32 MiB of changes wait in the write-ahead log before they are written in place."""

_DAMAGED = "{path} is damaged; restore it from a copy, or delete it and add the articles again."

NOT_WRITABLE = "{path} cannot be written to; check the rights of the file and its folder."
_FULL = "The disk of {path} is full, so nothing was written; make room and try again."
_IN_USE = "{path} is in use by another program; try again when that has finished."

_SENTENCES = (
    ("file is not a database", "{path} is not a citekit library; name another with --library."),
    ("malformed", _DAMAGED),
    ("vtable constructor failed", _DAMAGED),
    ("already exists", _DAMAGED),
    ("no such table", _DAMAGED),
    ("not decode to UTF-8", _DAMAGED),
    ("constraint failed", "{path} is not whole; see citekit doctor, and citekit doctor --repair."),
    ("locked", _IN_USE),
    ("readonly", NOT_WRITABLE),
    ("created in a thread", "{path} is open in another thread; give each thread a Library."),
    ("disk is full", _FULL),
    ("unable to open", "{path} cannot be opened; check that it is a file and may be read."),
)
"""What SQLite says, in part, and what it means (Python 3.10 gives no error codes)."""

_CAN_BE_READ = frozenset([NOT_WRITABLE, _FULL, _IN_USE])
_NO_ROOM = frozenset([errno.ENOSPC, errno.EDQUOT])


class UnwritableError(LibraryError):
    """The library cannot be written to now, though perhaps it can be read."""


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system raise inside into a LibraryError of one sentence."""
    try:
        yield
    except CitekitError:
        raise
    except sqlite3.Error as error:
        said = str(error)
        if "unable to open" in said and path.is_file() and not is_writable(path):
            # What is missing are the files beside it, by which writers find each other.
            raise UnwritableError(NOT_WRITABLE.format(path=path)) from error
        for part, sentence in _SENTENCES:
            if part in said:
                kind = UnwritableError if sentence in _CAN_BE_READ else LibraryError
                raise kind(sentence.format(path=path)) from error
        if isinstance(error, sqlite3.OperationalError) and "I/O" in said:
            raise UnwritableError(f"{path} cannot be read or written: {said}.") from error
        _raise_if_damaged(path, error)
        raise
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        # All JSON and text of the library is its own; SQLite looks at neither when it reads.
        raise LibraryError(_DAMAGED.format(path=path)) from error
    except (TypeError, ValueError, LookupError, AttributeError) as error:
        _raise_if_damaged(path, error)
        raise
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise UnwritableError(_FULL.format(path=path)) from error
        if error.errno == errno.EROFS:
            raise UnwritableError(NOT_WRITABLE.format(path=path)) from error
        reason = error.strerror or str(error)
        raise LibraryError(f"{path} cannot be used as a library: {reason}.") from error


def _raise_if_damaged(path: Path, error: Exception) -> None:
    """Look for the fault in the file before it is taken for one of ours."""
    if is_damaged(path):
        raise LibraryError(_DAMAGED.format(path=path)) from error


def open_for_reading(path: Path, timeout: float) -> Database:
    """Open a library that is there.

    Args:
        path: of the file.
        timeout: seconds to wait for another writer.

    Raises:
        LibraryError: there is none, or it cannot be used.
    """
    with in_words(path):
        _refuse_folder(path)
        if not path.exists() or path.stat().st_size == 0:
            raise missing_library(path)
        try:
            db = _connect(path, "mode=rw", timeout)
        except sqlite3.OperationalError:
            # In a folder that may not be written to, SQLite cannot make the files by which
            # readers and writers find each other; where it cannot, no one here writes either.
            wal = path.with_name(f"{path.name}-wal")
            if wal.exists() and wal.stat().st_size:
                raise
            db = _connect(path, "mode=ro&immutable=1", timeout)
        with _closing_on_error(db):
            if _check_version(db, path):
                _migrate(db)
        return db


def open_for_writing(path: Path, timeout: float) -> Database:
    """Open a library, and make it and its folder where there is none.

    Args:
        path: of the file.
        timeout: seconds to wait for another writer.

    Raises:
        LibraryError: it cannot be made or used.
    """
    with in_words(path):
        _refuse_folder(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        db = _connect(path, "mode=rwc", timeout)
        with _closing_on_error(db):
            outdated = _check_version(db, path, may_be_new=True)
            _use_write_ahead_log(db, timeout)
            if outdated:
                _migrate(db)
        return db


@contextmanager
def transaction(db: Database) -> Iterator[None]:
    """Write all of what happens inside, or nothing.

    The lock is taken at the start: a transaction that reads first and writes later could fail
    for good when another one wrote in between.
    """
    _begin(db)
    try:
        yield
        db.commit()
    except BaseException:
        db.rollback()
        raise


def _begin(db: Database) -> None:
    """Take the lock, trying often.

    SQLite itself tries ever more rarely while it waits, so that one of many writers may never meet
    the moment in which another has ended and not yet begun again.
    """
    (timeout,) = db.execute("PRAGMA busy_timeout").fetchone()
    deadline = time.monotonic() + timeout / 1000
    db.execute("PRAGMA busy_timeout = 0")
    try:
        while not _has_begun(db, last_try=time.monotonic() > deadline):
            time.sleep(_BETWEEN_TRIES)
    finally:
        db.execute(f"PRAGMA busy_timeout = {int(timeout)}")


def _has_begun(db: Database, *, last_try: bool) -> bool:
    try:
        db.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if last_try or "locked" not in str(error):
            raise
        return False
    return True


def missing_library(path: Path) -> LibraryError:
    """Return what is to be raised where there is no library."""
    return LibraryError(f"There is no library at {path}; make one with `citekit add PATH`.")


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise LibraryError(f"{path} is a folder; name a file in it, such as {path / 'library.db'}.")


def _connect(path: Path, mode: str, timeout: float) -> Database:
    from sqlite_utils import Database

    connection = sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, timeout=timeout)
    with _closing_on_error(connection):
        db = Database(connection, execute_plugins=False)
        db.execute("PRAGMA foreign_keys = ON")
        # With a write-ahead log this keeps the file whole whatever happens; only a power cut
        # can take the last commits.
        db.execute("PRAGMA synchronous = NORMAL")
        # Keys, identities and words come in no order, so that inserts touch pages all over.
        db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        db.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    return db


@contextmanager
def _closing_on_error(opened: Database | sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except BaseException:
        opened.close()
        raise


def _check_version(db: Database, path: Path, *, may_be_new: bool = False) -> bool:
    """Return whether migrations are due; raise when the file is none of ours, or too new."""
    if not db.table_names():
        # An empty database is what a process leaves that was stopped while it made one.
        if may_be_new:
            return True
        raise missing_library(path)
    applied = {step.name for step in migrations().applied(db)}
    if not applied:
        raise LibraryError(f"{path} is a database, but not a citekit library; name another file.")
    known = {name for name, _ in STEPS}
    if applied - known:
        raise LibraryError(f"{path} was made by a newer citekit; update citekit to use it.")
    return applied != known


def _use_write_ahead_log(db: Database, timeout: float) -> None:
    # Two processes that make a library at once meet here, and SQLite does not wait by itself.
    deadline = time.monotonic() + timeout
    while not _has_write_ahead_log(db, last_try=time.monotonic() > deadline):
        time.sleep(0.01)


def _has_write_ahead_log(db: Database, *, last_try: bool) -> bool:
    try:
        db.enable_wal()
    except sqlite3.OperationalError as error:
        if last_try or "locked" not in str(error):
            raise
        return False
    return True


def _migrate(db: Database) -> None:
    # Tables are made anew under their old names, which the rules between them must not notice:
    # https://www.sqlite.org/lang_altertable.html#otheralter
    db.execute("PRAGMA foreign_keys = OFF")
    try:
        with transaction(db):
            migrations().apply(db)
    finally:
        db.execute("PRAGMA foreign_keys = ON")


def is_writable(path: Path) -> bool:
    """Return whether a library may be written to at all: its file and, for its log, its folder."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def close(db: Database, *, wrote: bool) -> None:
    """Close the library; after writing, let SQLite refresh what its query planner knows."""
    if wrote:
        with suppress(sqlite3.Error):
            db.execute("PRAGMA analysis_limit = 400")
            db.execute("PRAGMA optimize")
    # What another thread has opened is closed with the last reference to it.
    with suppress(sqlite3.ProgrammingError):
        db.close()


def next_id(connection: sqlite3.Connection, table: str) -> int:
    """Return the id that the next row of a table gets; inside a transaction no one else does."""
    sql = f'SELECT coalesce(max(id), 0) + 1 FROM "{table}"'  # noqa: S608
    return int(connection.execute(sql).fetchone()[0])


def rows_by_id(connection: sqlite3.Connection, select: str, ids: Iterable[int]) -> list[Any]:
    """Return the rows of a statement that ends in ``IN``, for any number of ids."""
    sql = f"{select} (SELECT value FROM json_each(?))"  # noqa: S608
    return connection.execute(sql, [json.dumps(sorted(ids))]).fetchall()
