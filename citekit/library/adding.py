"""Storing what a file holds now: new entries, changed ones, and those that went."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any

from citekit.library.assigning import Place, assign, entries_before
from citekit.library.database import next_id, rows_by_id
from citekit.library.folding import spaced, storable
from citekit.library.readings import BEST_FIRST, Reading, entry_columns, to_json
from citekit.library.reference_rows import write_references

if TYPE_CHECKING:
    from citekit.extraction.article import Article

_READING = "id, raw, csl, confidence, findings, score"


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
    connection: Connection, name: str, articles: list[Article], digest: str
) -> AddReport:
    """Make the library hold of a file what it holds now.

    Args:
        connection: inside a transaction.
        name: of the file: its path in the repository, or its canonical URL.
        articles: what was read in it, with their references.
        digest: changes when the file or the way in which it is read does.
    """
    known = connection.execute("SELECT id, digest FROM files WHERE name = ?", [name]).fetchone()
    if known and known[1] == digest:
        return _report(connection, known[0], name, changed=False, new_references=0)
    if known:
        file = int(known[0])
        connection.execute("UPDATE files SET digest = ? WHERE id = ?", (digest, file))
    else:
        file = next_id(connection, "files")
        connection.execute("INSERT INTO files VALUES (?, ?, ?)", (file, name, digest))
    before = entries_before(connection, file)
    connection.execute("DELETE FROM articles WHERE file = ?", [file])
    places = _store_articles(connection, file, articles)
    parsed, fresh = assign(connection, name, places, before)
    _store_entries(connection, file, places)
    cited_before = {old.reference for old in before if old.reference is not None}
    _refresh(connection, parsed, fresh, cited_before)
    return _report(connection, file, name, changed=True, new_references=len(fresh))


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
            places += [Place(0, list_id, entry_columns(entry), entry) for entry in found.entries]
            list_id += 1
        article_id += 1
    connection.executemany("INSERT INTO articles VALUES (?,?,?,?,?,?,?,?,?,?)", article_rows)
    connection.executemany("INSERT INTO reference_lists VALUES (?,?,?,?,?,?)", list_rows)
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
    names = ["id", "file", "list", "reference", *places[0].columns]
    updates = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
    connection.executemany(
        f"INSERT INTO entries ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"  # noqa: S608
        f" ON CONFLICT (id) DO UPDATE SET {updates}",
        [
            (place.id, file, place.list, place.reference, *place.columns.values())
            for place in places
        ],
    )


def _refresh(
    connection: Connection,
    parsed: list[Place],
    fresh: dict[int, str],
    cited_before: set[int],
) -> None:
    """Write the references that have a better, another or no reading now."""
    new_readings: defaultdict[int, list[Reading]] = defaultdict(list)
    for place in parsed:
        assert place.reference is not None
        new_readings[place.reference].append(place.reading)
    best = {row: min(new_readings[row], key=_rank) for row in fresh}
    keys = dict(fresh)
    uncited = []
    present = rows_by_id(
        connection,
        f"SELECT r.id, r.key, r.uncited, r.csl, r.confidence, r.findings, {_prefixed('e')}"  # noqa: S608
        ' FROM "references" AS r JOIN entries AS e ON e.id = r.reading WHERE r.id IN',
        (cited_before | new_readings.keys()) - fresh.keys(),
    )
    for row, key, was_uncited, csl, confidence, findings, *columns in present:
        stored = (csl, confidence, findings)
        if row in cited_before or was_uncited:
            reading = _best_reading(connection, row)
        else:
            reading = min([Reading(*columns), *new_readings[row]], key=_rank)
        if reading is None:
            uncited.append((row,))
        elif was_uncited or reading != Reading(*columns) or stored != _record_of(reading):
            best[row], keys[row] = reading, key
    connection.executemany('UPDATE "references" SET uncited = 1 WHERE id = ?', uncited)
    rewritten = best.keys() - fresh.keys()
    write_references(connection, [(row, keys[row], best[row]) for row in best], rewritten)


def _record_of(reading: Reading) -> tuple[str, float, str]:
    return reading.csl, reading.confidence, reading.findings


def _rank(reading: Reading) -> tuple[Any, ...]:
    return reading.rank


def _prefixed(alias: str) -> str:
    return ", ".join(f"{alias}.{column}" for column in _READING.split(", "))


def _best_reading(connection: Connection, reference: int) -> Reading | None:
    row = connection.execute(
        f"SELECT {_READING} FROM entries WHERE reference = ? AND list IS NOT NULL"  # noqa: S608
        f" ORDER BY {BEST_FIRST} LIMIT 1",
        [reference],
    ).fetchone()
    return None if row is None else Reading(*row)


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
