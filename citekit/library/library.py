"""The library: what was read in articles, stored, found again and never lost."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from citekit.errors import UsageError
from citekit.library.adding import AddReport, store_file
from citekit.library.checks import CheckLog
from citekit.library.database import (
    close,
    in_words,
    open_for_reading,
    open_for_writing,
    transaction,
)
from citekit.library.folding import storable
from citekit.library.mementos import MementoLog
from citekit.library.readings import marks_from_json, reference_from_json
from citekit.library.results import Counts, LibraryArticle, LibraryEntry, LibraryReference
from citekit.library.search import SELECTED, build_query

if TYPE_CHECKING:
    from sqlite3 import Connection

    from sqlite_utils import Database

    from citekit.extraction.article import Article

DEFAULT_PATH = Path("refs/library.db")

_ENTRIES = """
SELECT f.name, coalesce(a.title, ''), coalesce(a.url, ''), coalesce(l.heading, ''), e.raw,
       e.marker, e.marks, e.number, e.line_start, e.line_end, e.source_start, e.source_end,
       e.list IS NOT NULL, e.csl, e.fields, e.confidence, e.findings
FROM "references" AS r
JOIN entries AS e ON e.reference = r.id
JOIN files AS f ON f.id = e.file
LEFT JOIN reference_lists AS l ON l.id = e.list
LEFT JOIN articles AS a ON a.id = l.article
WHERE r.key = ?
ORDER BY e.list IS NULL, f.name, e.number, e.id
"""

_ARTICLES = """
SELECT f.name, a.position, a.title, a.authors, a.date, a.url, a.line_start, a.line_end,
       count(DISTINCT l.id), count(e.id)
FROM articles AS a
JOIN files AS f ON f.id = a.file
LEFT JOIN reference_lists AS l ON l.article = a.id
LEFT JOIN entries AS e ON e.list = l.id
GROUP BY a.id
ORDER BY f.name, a.position
"""

_COUNTS = """
SELECT (SELECT count(*) FROM files),
       (SELECT count(*) FROM articles),
       (SELECT count(*) FROM reference_lists),
       (SELECT count(*) FROM entries WHERE list IS NOT NULL),
       (SELECT count(*) FROM "references" WHERE NOT uncited),
       (SELECT count(*) FROM "references" WHERE uncited),
       (SELECT count(*) FROM "references" WHERE needs_look AND NOT uncited)
"""


class Library:
    """A library in one SQLite file.

    Opened when first used: reading needs a library that is there, ``add`` makes one. Use it as a
    context manager, or call ``close``; from one thread at a time.

    Args:
        path: of the file, usually ``refs/library.db``.
        timeout: seconds to wait while another program writes.

    Raises:
        LibraryError: by every method, when the library is missing, damaged, locked, not writable,
            not a citekit library or from a newer citekit, or the disk is full.
    """

    def __init__(self, path: str | PathLike[str] = DEFAULT_PATH, *, timeout: float = 60.0) -> None:
        self.path = Path(path)
        self._timeout = timeout
        self._db: Database | None = None
        self._writable = False
        self._wrote = False

    def __enter__(self) -> Library:
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

    def is_current(self, name: str, digest: str) -> bool:
        """Return whether the file was added with this digest, so that it need not be read again.

        Args:
            name: of the file.
            digest: as given to ``add``.
        """
        if self._db is None and not self.path.exists():
            return False
        with self._writing() as connection:
            row = connection.execute(
                "SELECT 1 FROM files WHERE name = ? AND digest = ?", (storable(name), digest)
            ).fetchone()
        return row is not None

    def add(self, name: str, articles: list[Article], digest: str) -> AddReport:
        """Make the library hold what a file holds now, in one transaction.

        Entries are told apart by their text: one that stayed keeps its reference and key however
        it is read today. References that nothing cites any more are kept, as uncited.

        Args:
            name: of the file: its path in the repository with ``/``, or its canonical URL.
            articles: what was found in it; every entry with its reference.
            digest: of the file's bytes and of the version of the parser and its model. Where it is
                the one of the last time, nothing is written.

        Returns:
            What was done.
        """
        with self._writing() as connection, transaction(self._open_to_write()):
            report = store_file(connection, storable(name), articles, digest)
        self._wrote = self._wrote or report.changed
        return report

    def search(
        self,
        words: str = "",
        *,
        author: str | None = None,
        year: str | int | None = None,
        title: str | None = None,
        type: str | None = None,
        container: str | None = None,
        article: str | None = None,
        include_uncited: bool = False,
        limit: int | None = None,
    ) -> Iterator[LibraryReference]:
        """Find references for which all that is asked holds, one after the other.

        Case, accents and letter forms do not count. Words are whole words, ``qin*`` is the
        beginning of one, ``"social credit"`` stands together; Chinese, Japanese and Korean are
        found by any run of characters.

        Args:
            words: in title, container, names, publisher or raw entry.
            author: family name or organisation; more words must stand in the same name, the given
                name too. Where a work has no author, its editor or director counts.
            year: ``2017``, ``2016..2018``, ``..2018`` or ``2016..``.
            title: words of the title.
            type: a CSL type, such as ``article-newspaper``.
            container: words that stand together in the name of journal, paper, book or site.
            article: path of an article that cites it, the tail of that path, or title words.
            include_uncited: also those that no article cites any more.
            limit: at most so many.

        Returns:
            An iterator, by first author, year, title and key.

        Raises:
            UsageError: a bad year range, type or limit.
        """
        query = build_query(
            words,
            author=author,
            year=year,
            title=title,
            type=type,
            container=container,
            article=article,
            include_uncited=include_uncited,
        )
        if limit is not None and limit < 0:
            raise UsageError(f"The limit must be 0 or more, not {limit}.")
        return self._references(query.sql(limit), query.values)

    def get(self, key: str) -> LibraryReference | None:
        """Return the reference with this key, or that once had it; ``None`` when there is none."""
        sql = (
            f'SELECT {SELECTED} FROM "references" AS r WHERE r.key = coalesce('  # noqa: S608
            "(SELECT alias_of FROM given_keys WHERE key = ?1), ?1)"
        )
        return next(self._references(sql, [storable(key)]), None)

    def entries(self, key: str) -> list[LibraryEntry]:
        """Return the entries that cite a reference: those that stand, then those that went.

        Args:
            key: the reference's key as it is now.
        """
        with self._reading() as connection:
            rows = connection.execute(_ENTRIES, [storable(key)]).fetchall()
        return [_entry(*row) for row in rows]

    def articles(self) -> list[LibraryArticle]:
        """Return the articles, by name of the file and place in it."""
        with self._reading() as connection:
            rows = connection.execute(_ARTICLES).fetchall()
        return [
            LibraryArticle(
                name, position, title, json.loads(authors), date and json.loads(date), *rest
            )
            for name, position, title, authors, date, *rest in rows
        ]

    @property
    def checks(self) -> CheckLog:
        """The checks of links, to read and to add to."""
        return CheckLog(self._reading, self._in_transaction)

    @property
    def mementos(self) -> MementoLog:
        """The copies of cited pages in archives of the web, to read and to add to."""
        return MementoLog(self._reading, self._in_transaction)

    def counts(self) -> Counts:
        """Return how many of what the library holds."""
        with self._reading() as connection:
            return Counts(*connection.execute(_COUNTS).fetchone())

    def _references(self, sql: str, values: list[Any]) -> Iterator[LibraryReference]:
        with self._reading() as connection:
            for key, csl, confidence, needs_look, findings, uncited in connection.execute(
                sql, values
            ):
                yield LibraryReference(
                    key,
                    {"id": key, **json.loads(csl)},
                    confidence,
                    bool(needs_look),
                    tuple(json.loads(findings)),
                    not uncited,
                    self.entries,
                )

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with in_words(self.path):
            if self._db is None:
                self._db = open_for_reading(self.path, self._timeout)
            yield self._db.conn

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with in_words(self.path):
            yield self._open_to_write().conn

    @contextmanager
    def _in_transaction(self) -> Iterator[Connection]:
        with self._writing() as connection, transaction(self._open_to_write()):
            yield connection

    def _open_to_write(self) -> Database:
        if self._db is None or not self._writable:
            self.close()
            self._db = open_for_writing(self.path, self._timeout)
            self._writable = True
        return self._db


def _entry(*row: Any) -> LibraryEntry:  # noqa: ANN401 - columns of a row
    name, article, url, heading, raw, marker, marks, number = row[:8]
    first, last, start, end, present, csl, *evidence = row[8:]
    return LibraryEntry(
        name=name,
        article=article,
        url=url,
        heading=heading,
        raw=raw,
        marker=marker,
        marks=marks_from_json(marks),
        number=number,
        line_start=first,
        line_end=last,
        start=start,
        end=end,
        present=bool(present),
        reference=None if csl is None else reference_from_json(raw, csl, *evidence),
    )
