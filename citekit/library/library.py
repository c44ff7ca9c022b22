"""The library: what was read in articles, stored, found again and never lost."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from os import PathLike
from time import monotonic
from typing import TYPE_CHECKING, Any, NamedTuple

from citekit.errors import UsageError
from citekit.library.adding import AddReport, store_file
from citekit.library.checks import CheckLog
from citekit.library.deciding import Deciding
from citekit.library.decisions.layers import ARTICLE
from citekit.library.decisions.works import find_work
from citekit.library.folding import storable
from citekit.library.mementos import MementoLog
from citekit.library.query.running import ORDER, run
from citekit.library.readings import marks_from_json, reference_from_json
from citekit.library.results import Counts, LibraryArticle, LibraryEntry, LibraryReference
from citekit.library.search import SELECTED, build_query
from citekit.library.syncing import SyncReport, file_digest, plan_sync, renamed_from
from citekit.pipeline import find_many

if TYPE_CHECKING:
    from sqlite3 import Connection

    from citekit.extraction.article import Article
    from citekit.pipeline import Page
    from citekit.reference import CslItem

FILES_AT_ONCE = 40
"""So many files are stored in one transaction; meanwhile those who read have to be kept busy."""

SECONDS_AT_ONCE = 0.5

_decoded = json.JSONDecoder().raw_decode
"""Reads what stands first in a text, without a look at blanks before and behind it."""

_ENTRIES = """
SELECT f.name, coalesce(a.title, ''), coalesce(a.url, ''), coalesce(l.heading, ''),
       coalesce(l.kind, ''), coalesce(l.id, 0), e.raw, e.marker, e.marks, e.number,
       e.line_start, e.line_end, e.source_start, e.source_end,
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
SELECT (SELECT count(*) FROM files WHERE digest <> ''),
       (SELECT count(*) FROM articles),
       (SELECT count(*) FROM reference_lists),
       (SELECT count(*) FROM entries WHERE list IS NOT NULL),
       (SELECT count(*) FROM "references" WHERE NOT uncited),
       (SELECT count(*) FROM "references" WHERE uncited),
       (SELECT count(*) FROM "references" WHERE needs_look AND NOT uncited)
"""


class FileToStore(NamedTuple):
    """What a file holds now; see ``Library.add``, and ``store_file`` for ``formerly``."""

    name: str
    articles: list[Article]
    digest: str
    formerly: str | None = None


class Library(Deciding):
    """A library in one SQLite file, and what was decided in the text file beside it.

    Opened when first used: reading needs a library that is there, ``add`` makes one. Use it as a
    context manager, or call ``close``; from one thread at a time.

    Args:
        path: of the file, usually ``refs/library.db``.
        timeout: seconds to wait while another program writes.
        say: called with a sentence for whatever people should know that nobody asked for: a key
            that two branches gave to two works, a file that was written again.

    Raises:
        LibraryError: by every method, when the library is missing, damaged, locked, not writable,
            not a citekit library or from a newer citekit, or the disk is full.
    """

    def is_current(self, name: str, digest: str) -> bool:
        """Return whether the file was added with this digest, so that it need not be read again.

        Args:
            name: of the file.
            digest: as given to ``add``.
        """
        if self._db is None and not self.path.exists():
            return False
        with self._current() as connection:
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
        with self._deciding() as journal:
            return store_file(journal, storable(name), articles, digest)

    def add_all(self, files: Iterable[tuple[str, list[Article], str]]) -> Iterator[AddReport]:
        """Add many files, several in one transaction where they come fast.

        Args:
            files: name, articles and digest of each, as for `add`; drawn as needed. None of them
                is held back for longer than half a second, unless the next one takes that long.

        Returns:
            An iterator over what was done with each, in order, when it is safe.
        """
        return self._store_all(FileToStore(*file) for file in files)

    def _store_all(self, files: Iterable[FileToStore]) -> Iterator[AddReport]:
        waiting: list[FileToStore] = []
        since = 0.0
        for file in files:
            since = since if waiting else monotonic()
            waiting.append(file)
            if len(waiting) == FILES_AT_ONCE or monotonic() - since > SECONDS_AT_ONCE:
                yield from self._store_some(waiting)
                waiting = []
        if waiting:
            yield from self._store_some(waiting)

    def _store_some(self, files: list[FileToStore]) -> list[AddReport]:
        with self._deciding() as journal:
            return [
                store_file(
                    journal, storable(one.name), one.articles, one.digest, formerly=one.formerly
                )
                for one in files
            ]

    def sync(
        self,
        paths: Sequence[str | PathLike[str]] = (),
        *,
        globs: Sequence[str] = (),
        drafts: bool = False,
        workers: int = 1,
        dry_run: bool = False,
        track: Callable[[Iterator[Page], int], Iterator[Page]] | None = None,
    ) -> SyncReport:
        """Make the library say what folders say: new, changed, renamed, removed articles.

        A reference whose last citing article went is kept as uncited. What can't be read is left
        as it is, and so are pages of the web.

        Args:
            paths: files and folders; without any, the folder ``articles`` beside the library and
                all files that the library knows, wherever they are.
            globs: which files of folders to read, as in ``citekit add --glob``.
            drafts: whether drafts in exports that the library does not know are new articles.
            workers: number of processes.
            dry_run: whether only to say what would be done.
            track: shows how far it is: gets the pages as they are read, and how many will come.

        Returns:
            What was done, or would be.
        """
        is_nothing = dry_run or self._log.state() is None
        if is_nothing and not self.path.exists():
            plan = plan_sync({}, self.path, paths, globs, drafts=drafts)
        else:
            known = self._files(may_write=not dry_run)
            plan = plan_sync(known, self.path, paths, globs, drafts=drafts)
        pages = find_many(plan.to_read, workers=workers)
        if track:
            pages = track(pages, len(plan.to_read))
        report = SyncReport(unchanged=plan.unchanged, unreadable=plan.unreadable)
        left = dict(plan.removed)
        files = self._synced(pages, report, left, {source.name for source in plan.new})
        if dry_run:
            for _ in files:
                pass
        else:
            uncited = self.counts().uncited if self.path.exists() else 0
            report.reports += self._store_all(files)
            gone = (FileToStore(name, [], "") for name in left)
            list(self._store_all(gone))
            report.uncited = max(self.counts().uncited - uncited, 0) if self.path.exists() else 0
        report.removed = list(left)
        return report

    def _synced(
        self, pages: Iterable[Page], report: SyncReport, left: dict[str, str], new: set[str]
    ) -> Iterator[FileToStore]:
        """Yield what is to be stored of pages, and note in the report what they are.

        Args:
            pages: that are new or changed.
            report: to be filled.
            left: removed files with their digests; those that were renamed are taken out.
            new: names of the new ones.
        """
        for page in pages:
            name = page.source.name
            if page.articles is None:
                report.unreadable.append(str(page.error))
                continue
            formerly = None
            if name in new:
                formerly = renamed_from(page, left, self._raws)
            if formerly is not None:
                del left[formerly]
                report.renamed.append((formerly, name))
            else:
                (report.new if name in new else report.changed).append(name)
            yield FileToStore(name, page.articles, file_digest(page.digest), formerly)

    def _files(self, *, may_write: bool) -> dict[str, str]:
        """Return the files that the library holds, each with its digest."""
        with self._current() if may_write else self._reading() as connection:
            rows = connection.execute("SELECT name, digest FROM files WHERE digest <> ''")
            return dict(rows.fetchall())

    def _raws(self, name: str) -> list[str]:
        """Return the entries that a file holds, as text."""
        sql = (
            "SELECT e.raw FROM entries AS e JOIN files AS f ON f.id = e.file"
            " WHERE f.name = ? AND e.list IS NOT NULL"
        )
        with self._reading() as connection:
            return [row[0] for row in connection.execute(sql, [name])]

    def search(
        self,
        query: str = "",
        *,
        author: str | None = None,
        year: str | int | None = None,
        title: str | None = None,
        type: str | None = None,
        container: str | None = None,
        article: str | None = None,
        since: str | None = None,
        include_uncited: bool = False,
        limit: int | None = None,
    ) -> Iterator[LibraryReference]:
        """Find references for which all that is asked holds, one after the other.

        Case, accents and letter forms do not count. Words are whole words, ``qin*`` is the
        beginning of one, ``"social credit"`` stands together; Chinese, Japanese and Korean are
        found by any run of characters. Words are looked for in title, container, names, publisher
        and raw entry.

        Args:
            query: in the query language, such as ``author:qin (year:2015.. OR -has:year) "social
                credit"``; docs/search.md describes it. The other arguments are shorthands for
                terms that must hold too.
            author: family name or organisation; more words must stand in the same name, the given
                name too. Where a work has no author, its editor or director counts.
            year: ``2017``, ``2016..2018``, ``..2018`` or ``2016..``.
            title: words of the title.
            type: a CSL type, such as ``article-newspaper``.
            container: words that stand together in the name of journal, paper, book or site.
            article: path of an article that cites it, the tail of that path, or title words.
            since: a date such as ``2026-11-29``, on which it came into the library, or later.
            include_uncited: also those that no article cites any more.
            limit: at most so many.

        Returns:
            An iterator, by first author, year, title and key.

        Raises:
            QueryError: a query that cannot be understood; it says where. It is a UsageError.
            UsageError: a bad year range, type, date or limit.
        """
        conditions = build_query(
            query,
            author=author,
            year=year,
            title=title,
            type=type,
            container=container,
            article=article,
            since=since,
            include_uncited=include_uncited,
        )
        if limit is not None and limit < 0:
            raise UsageError(f"The limit must be 0 or more, not {limit}.")
        return self._references(lambda connection: run(connection, SELECTED, conditions, limit))

    def get(self, key: str) -> LibraryReference | None:
        """Return the reference with this key, or that once had it; ``None`` when there is none."""
        with self._reading() as connection:
            work = find_work(connection, storable(key))
        sql = f'SELECT {SELECTED} FROM "references" AS r WHERE r.id = ?'  # noqa: S608
        return next(self._references(lambda connection: connection.execute(sql, [work])), None)

    def looked_at(self) -> Iterator[LibraryReference]:
        """Return the references that a person accepted or corrected, in the order of `search`."""
        looked_at = (
            "r.id IN (SELECT w.root FROM work_decisions AS d JOIN works AS w ON w.id = d.work"
            " WHERE d.kind = 'seen') AND NOT r.needs_look"
        )
        sql = f'SELECT {SELECTED} FROM "references" AS r WHERE {looked_at} ORDER BY {ORDER}'  # noqa: S608
        return self._references(lambda connection: connection.execute(sql))

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

    def _references(
        self, ask: Callable[[Connection], Iterable[tuple[Any, ...]]]
    ) -> Iterator[LibraryReference]:
        with self._reading() as connection:
            for row in ask(connection):
                yield _reference(row, self.entries)


def _reference(
    row: tuple[Any, ...], read_entries: Callable[[str], list[LibraryEntry]]
) -> LibraryReference:
    key, csl, confidence, needs_look, findings, uncited, imported, sources, tags, old_keys = row
    item: CslItem = _decoded(csl)[0]
    decided = {} if sources == "{}" else json.loads(sources)
    return LibraryReference(
        key=key,
        csl={"id": key, **item},
        confidence=confidence,
        needs_look=bool(needs_look),
        findings=_texts(findings),
        cited=not (uncited or imported),
        sources=dict.fromkeys(item, ARTICLE)
        | {name: decided[name] for name in decided if name in item},
        tags=_texts(tags),
        aliases=_texts(old_keys),
        _read_entries=read_entries,
    )


def _texts(column: str) -> tuple[str, ...]:
    """Return the texts in a column of JSON, most of which are empty."""
    return () if column == "[]" else tuple(json.loads(column))


def _entry(*row: Any) -> LibraryEntry:  # noqa: ANN401 - columns of a row
    name, article, url, heading, list_kind, list_id, raw, marker, marks, number = row[:10]
    first, last, start, end, present, csl, *evidence = row[10:]
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
        list_kind=list_kind,
        list_id=list_id,
    )
