"""Storing what a file holds now: new entries, changed ones, and those that went."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any

from citekit.library.assigning import Before, Place, assign, entries_before
from citekit.library.database import next_id, rows_by_id
from citekit.library.decisions.journal import Journal
from citekit.library.decisions.texts import article_to_data, columns_to_data
from citekit.library.decisions.works import name_of
from citekit.library.folding import spaced, storable
from citekit.library.joining import join_known
from citekit.library.readings import ENTRY_COLUMNS, Reading, entry_columns, to_json
from citekit.library.refreshing import refresh

if TYPE_CHECKING:
    from citekit.extraction.article import Article, Entry


@dataclass(frozen=True, slots=True)
class AddReport:
    """What adding a file did.

    Attributes:
        name: of the file.
        changed: whether anything had to be written.
        articles, lists, entries, references: how many the file holds; a reference that it cites
            twice counts once.
        new_references: how many of them the library had not seen before.
        needs_look: how many of them a person should look at.
    """

    name: str
    changed: bool
    articles: int
    lists: int
    entries: int
    references: int
    new_references: int
    needs_look: int


def store_file(
    journal: Journal,
    name: str,
    articles: list[Article],
    digest: str,
    *,
    formerly: str | None = None,
    recorded: bool = False,
) -> AddReport:
    """Make the library hold of a file what it holds now.

    Args:
        journal: takes what can't be read from the file again.
        name: of the file: its path in the repository, or its canonical URL.
        articles: what was read in it, with their references.
        digest: changes when the file or the way in which it is read does; ``""`` when the file is
            no longer there.
        formerly: the name that the file had; it loses it.
        recorded: whether the articles stand among the decisions already.
    """
    connection = journal.connection
    if formerly is not None:
        _rename(connection, formerly, name)
    known = connection.execute("SELECT id, digest FROM files WHERE name = ?", [name]).fetchone()
    if known and known[1] == digest and formerly is None:
        return _report(connection, known[0], name, changed=False, new_references=0)
    names = _names_of_text(connection, name, digest) + ([formerly] if formerly else [])
    if known:
        file = int(known[0])
        connection.execute("UPDATE files SET digest = ? WHERE id = ?", (digest, file))
    else:
        file = _new_file(connection, name, digest)
    before = entries_before(connection, file)
    connection.execute("DELETE FROM articles WHERE file = ?", [file])
    places = _store_articles(connection, file, articles)
    parsed = assign(journal, name, places, before, names)
    _store_entries(connection, file, places)
    new_references = _refresh(journal, parsed, before)
    new_references -= join_known(journal, [place for place in parsed if place.is_new])
    if is_address(name) and not recorded:
        data = [article_to_data(article) for article in articles]
        journal.record("page", file=name, digest=digest, articles=data)
    return _report(connection, file, name, changed=True, new_references=new_references)


def is_address(name: str) -> bool:
    """Return whether a file's name is an address of the web: no folder holds its text."""
    return name.lower().startswith(("http://", "https://"))


def file_row(connection: Connection, name: str) -> int:
    """Return the row of a file; one that is new has nothing yet."""
    row = connection.execute("SELECT id FROM files WHERE name = ?", [name]).fetchone()
    return int(row[0]) if row else _new_file(connection, name, "")


def _new_file(connection: Connection, name: str, digest: str) -> int:
    file = next_id(connection, "files")
    connection.execute("INSERT INTO files VALUES (?, ?, ?)", (file, name, digest))
    return file


def _rename(connection: Connection, old: str, new: str) -> None:
    """Let a file be called otherwise; what it holds stays its own."""
    there = connection.execute("SELECT id, digest FROM files WHERE name = ?", [new]).fetchone()
    if there is None:
        connection.execute("UPDATE files SET name = ? WHERE name = ?", [new, old])
    elif there[1] == "":  # another file was called so, and is no more
        for table in ("articles", "entries"):
            connection.execute(
                f"UPDATE {table} SET file = ? WHERE file = (SELECT id FROM files WHERE name = ?)",  # noqa: S608
                [there[0], old],
            )
        connection.execute("DELETE FROM files WHERE name = ?", [old])


def _names_of_text(connection: Connection, name: str, digest: str) -> list[str]:
    """Return other files that hold the same text, and so cite the same works."""
    if not digest:
        return []
    rows = connection.execute(
        "SELECT name FROM files WHERE digest = ? AND name <> ? ORDER BY id LIMIT 9", [digest, name]
    )
    return [row[0] for row in rows]


def _store_articles(connection: Connection, file: int, articles: list[Article]) -> list[Place]:
    article_rows, list_rows, places = [], [], []
    article_id, list_id = next_id(connection, "articles"), next_id(connection, "reference_lists")
    for position, article in enumerate(articles):
        article_rows.append(_article_row(article_id, file, position, article))
        for list_position, found in enumerate(article.lists):
            heading = storable(found.heading)
            list_rows.append(
                (list_id, article_id, list_position, heading, found.heading_line, found.kind)
            )
            places += _places(list_id, found.entries)
            list_id += 1
        article_id += 1
    connection.executemany("INSERT INTO articles VALUES (?,?,?,?,?,?,?,?,?,?)", article_rows)
    connection.executemany("INSERT INTO reference_lists VALUES (?,?,?,?,?,?)", list_rows)
    return places


def _places(list_id: int, entries: Iterable[Entry]) -> list[Place]:
    """Return what a list's entries are stored in; short forms with what they are short for."""
    places: list[Place] = []
    by_number: dict[int, Place] = {}
    for entry in entries:
        read = entry.reference
        full = None if read is None or read.short_for is None else by_number.get(read.short_for)
        csl = None if read is None else read.csl
        places.append(Place(0, list_id, entry_columns(entry), csl, full=full))
        by_number[entry.number] = places[-1]
    return places


def _article_row(row: int, file: int, position: int, article: Article) -> tuple[Any, ...]:
    return (
        row,
        file,
        position,
        storable(article.title),
        f" {spaced(article.title)} ",
        to_json(article.authors),
        None if article.date is None else to_json(article.date),
        storable(article.url),
        article.line_start,
        article.line_end,
    )


def _store_entries(connection: Connection, file: int, places: list[Place]) -> None:
    if not places:
        return
    names = ["id", "file", "list", "reference", "work", "place", *places[0].columns]
    updates = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    updates += ", kept = kept AND csl IS excluded.csl"
    connection.executemany(
        f"INSERT INTO entries ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608
        f" ON CONFLICT (id) DO UPDATE SET {updates}",
        [
            (
                place.id,
                file,
                place.list,
                place.reference,
                place.work,
                place.place,
                *place.columns.values(),
            )
            for place in places
        ],
    )


def _refresh(journal: Journal, parsed: list[Place], before: list[Before]) -> int:
    """Write the references that have a better, another or no reading now.

    Returns:
        How many of them are new.
    """
    connection = journal.connection
    readings: defaultdict[int, list[Reading]] = defaultdict(list)
    for place in parsed:
        if place.reference is not None and place.full is None:
            readings[place.reference].append(place.reading)
    cited_before = {old.reference for old in before if old.reference is not None}
    known = len(rows_by_id(connection, 'SELECT id FROM "references" WHERE id IN', readings))
    uncited = refresh(connection, cited_before | readings.keys(), readings, cited_before)
    keep_entries(journal, uncited)
    return len(readings) - known


def keep_entries(journal: Journal, uncited: list[int]) -> None:
    """Keep among the decisions what references are read from that no article holds any more.

    Args:
        journal: takes them.
        uncited: rows of the references.
    """
    connection = journal.connection
    names = ", ".join(f"e.{column}" for column in ENTRY_COLUMNS)
    rows = rows_by_id(
        connection,
        f"SELECT e.id, e.work, e.place, f.name, {names}"  # noqa: S608
        ' FROM "references" AS r JOIN entries AS e ON e.id = r.reading'
        " JOIN files AS f ON f.id = e.file WHERE NOT e.kept AND r.id IN",
        uncited,
    )
    for _, work, place, name, *values in rows:
        entry = columns_to_data(dict(zip(ENTRY_COLUMNS, values, strict=True)))
        named = name_of(connection, work)
        journal.record("gone", **named, file=name, place=place, entry=entry)
    connection.executemany("UPDATE entries SET kept = 1 WHERE id = ?", [(row[0],) for row in rows])


def _report(
    connection: Connection, file: int, name: str, *, changed: bool, new_references: int
) -> AddReport:
    articles, lists = connection.execute(
        "SELECT count(DISTINCT a.id), count(l.id) FROM articles AS a"
        " LEFT JOIN reference_lists AS l ON l.article = a.id WHERE a.file = ?",
        [file],
    ).fetchone()
    entries, references, needs_look = connection.execute(
        "SELECT count(*), count(DISTINCT r.id),"
        " count(DISTINCT CASE WHEN r.needs_look THEN r.id END)"
        ' FROM entries AS e LEFT JOIN "references" AS r ON r.id = e.reference'
        " WHERE e.file = ? AND e.list IS NOT NULL",
        [file],
    ).fetchone()
    return AddReport(
        name=name,
        changed=changed,
        articles=articles,
        lists=lists,
        entries=entries,
        references=references,
        new_references=new_references,
        needs_look=needs_look,
    )
