"""A library that is opened when first used, and follows what was decided before it answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeVar

from citekit.library.catching_up import catch_up, has_news, is_behind
from citekit.library.database import (
    NOT_WRITABLE,
    UnwritableError,
    close,
    in_words,
    is_writable,
    missing_library,
    open_for_reading,
    open_for_writing,
    transaction,
)
from citekit.library.decisions.journal import Journal
from citekit.library.decisions.log import DecisionLog

if TYPE_CHECKING:
    from sqlite3 import Connection

    from sqlite_utils import Database

Opened = TypeVar("Opened", bound="OpenLibrary")

_FRUGAL_CACHE_KIB = 2_048

DEFAULT_PATH = Path("refs/library.db")


class OpenLibrary:
    """The file of a library and the file of its decisions.

    Args:
        path: of the file, usually ``refs/library.db``.
        timeout: seconds to wait while another program writes.
        say: called with a sentence for whatever people should know that nobody asked for: a key
            that two branches gave to two works, a file that was written again.
    """

    def __init__(
        self,
        path: str | PathLike[str] = DEFAULT_PATH,
        *,
        timeout: float = 60.0,
        say: Callable[[str], object] | None = None,
    ) -> None:
        self.path = Path(path)
        self._log = DecisionLog(self.path)
        self._timeout = timeout
        self._say = say
        self._db: Database | None = None
        self._writable = False
        self._wrote = False
        self._is_frugal = False
        self._cannot_follow = False
        self._read_in: Counter[Database] = Counter()

    def __enter__(self: Opened) -> Opened:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; the next use opens it again."""
        if self._db is not None:
            close(self._db, wrote=self._wrote)
            self._db = None
            self._writable = self._wrote = False
        self._cannot_follow = False
        for db in self._read_in:
            close(db, wrote=False)

    def save_memory(self) -> None:
        """Keep little of the file in memory, for work that comes by everything once."""
        self._is_frugal = True
        if self._db is not None:
            self._frugal(self._db)

    def _frugal(self, db: Database) -> Database:
        if self._is_frugal:
            db.execute(f"PRAGMA cache_size = -{_FRUGAL_CACHE_KIB}")
        return db

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with in_words(self.path):
            db = self._open_to_read()
            if not self._cannot_follow and is_behind(db.conn, self._log):
                self._follow()
                db = self._open_to_read()
            self._read_in[db] += 1
            try:
                yield db.conn
            finally:
                self._read_in[db] -= 1
                if not self._read_in[db]:
                    del self._read_in[db]
                    if db is not self._db:
                        close(db, wrote=False)

    def _follow(self) -> None:
        """Follow what was decided elsewhere; where that can't be written, what is there counts."""
        problem = NOT_WRITABLE.format(path=self.path)
        if is_writable(self.path):
            try:
                with self._deciding():
                    return
            except UnwritableError as error:
                problem = str(error)
        self._leave()
        self._cannot_follow = True
        if self._say and has_news(self._open_to_read().conn, self._log):
            self._say(f"{problem} Until then what was decided elsewhere is not shown.")

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with in_words(self.path):
            yield self._open_to_write().conn

    def _must_exist(self) -> None:
        """Refuse where there is neither a library nor decisions to make one of."""
        with in_words(self.path):
            if not self.path.exists() and self._log.state() is None:
                raise missing_library(self.path)

    @contextmanager
    def _current(self) -> Iterator[Connection]:
        """Give a connection to a library that is made where there is none and follows its file."""
        with self._writing():
            pass
        with self._reading() as connection:
            yield connection

    @contextmanager
    def _in_transaction(self) -> Iterator[Connection]:
        with self._writing() as connection, transaction(self._open_to_write()):
            yield connection

    @contextmanager
    def _deciding(self) -> Iterator[Journal]:
        """Give a journal inside a transaction, all that was decided elsewhere followed.

        Its events are on disk before the library commits.
        """
        with in_words(self.path):
            db = self._open_to_write()
            with transaction(db):
                journal = Journal(db.conn, self._log)
                with journal.written():
                    catch_up(journal)
                    yield journal
            self._wrote = True
            if self._say:
                for notice in journal.notices:
                    self._say(notice)

    def _open_to_read(self) -> Database:
        if self._db is None:
            if not self.path.exists() and self._log.state() is not None:
                return self._open_to_write()
            self._db = self._frugal(open_for_reading(self.path, self._timeout))
        return self._db

    def _leave(self) -> None:
        """Close the file; who is reading in it comes to an end first."""
        if self._db in self._read_in:
            self._db = None
            self._writable = self._wrote = False
        elif self._db is not None:
            self.close()

    def _open_to_write(self) -> Database:
        # What is being read may be older than what others wrote, and SQLite lets no one write on
        # top of that.
        if self._db is None or not self._writable or self._db in self._read_in:
            self._leave()
            self._db = self._frugal(open_for_writing(self.path, self._timeout))
            self._writable = True
        return self._db
