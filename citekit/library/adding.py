"""Storing what a file holds now: new entries, changed ones, and those that went."""

from __future__ import annotations

import json
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from citekit.extraction.article import Article, Entry
from citekit.library.correcting import corrected
from citekit.library.folding import spaced, storable
from citekit.library.identity import entry_identity, identity_of
from citekit.library.keys import base_key, free_key
from citekit.library.readings import BEST_FIRST, Reading, entry_columns, to_json
from citekit.library.reference_rows import write_references

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


@dataclass(frozen=True, slots=True)
class _Before:
    """An entry that the file held at some time."""

    id: int
    raw: str
    reference: int | None
    csl: str | None
    was_present: bool


@dataclass(slots=True)
class _Place:
    """An entry of the file on its way into the library."""

    id: int
    list: int
    columns: dict[str, Any]
    entry: Entry
    reference: int | None = None
    identity: str = ""

    @property
    def reading(self) -> Reading:
        part = self.columns
        return Reading(
            self.id, part["raw"], part["csl"], part["confidence"], part["findings"], part["score"]
        )


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
        file = _next_id(connection, "files")
        connection.execute("INSERT INTO files VALUES (?, ?, ?)", (file, name, digest))
    before = _entries_before(connection, file)
    connection.execute("DELETE FROM articles WHERE file = ?", [file])
    places = _store_articles(connection, file, articles)
    gone = _match(connection, places, before)
    parsed = _identified(places, name)
    keys, rows = _known_identities(connection, {place.identity for place in parsed})
    _follow_corrections(connection, [p for p in parsed if p.identity not in keys], gone)
    fresh = _assign_references(connection, parsed, keys, rows)
    _store_entries(connection, file, places)
    _refresh(connection, parsed, fresh, {old.reference for old in before} - {None})
    return _report(connection, file, name, changed=True, new_references=len(fresh))


def _next_id(connection: Connection, table: str) -> int:
    sql = f'SELECT coalesce(max(id), 0) + 1 FROM "{table}"'  # noqa: S608
    return int(connection.execute(sql).fetchone()[0])


def _entries_before(connection: Connection, file: int) -> list[_Before]:
    """Return the file's entries, those it held last time first."""
    rows = connection.execute(
        "SELECT id, raw, reference, csl, list IS NOT NULL FROM entries WHERE file = ?"
        " ORDER BY list IS NULL, number, id",
        [file],
    )
    return [_Before(*row) for row in rows]


def _store_articles(connection: Connection, file: int, articles: list[Article]) -> list[_Place]:
    article_rows, list_rows, places = [], [], []
    article_id, list_id = _next_id(connection, "articles"), _next_id(connection, "reference_lists")
    for position, article in enumerate(articles):
        article_rows.append(_article_row(article_id, file, position, article))
        for list_position, found in enumerate(article.lists):
            heading = storable(found.heading)
            list_rows.append(
                (list_id, article_id, list_position, heading, found.heading_line, found.kind)
            )
            places += [_Place(0, list_id, entry_columns(entry), entry) for entry in found.entries]
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


def _match(connection: Connection, places: list[_Place], before: list[_Before]) -> list[_Before]:
    """Give every entry its row: the one with the same text in the same file, else a new one.

    Returns:
        The entries that the file held until now and that are not in it any more.
    """
    rows: defaultdict[str, deque[_Before]] = defaultdict(deque)
    for old in before:
        rows[old.raw].append(old)
    new = _next_id(connection, "entries")
    for place in places:
        same = rows.get(place.columns["raw"])
        if same:
            old = same.popleft()
            place.id = old.id
            place.reference = old.reference if place.entry.reference is not None else None
        else:
            place.id = new
            new += 1
    return [old for left in rows.values() for old in left if old.was_present]


def _follow_corrections(connection: Connection, unknown: list[_Place], gone: list[_Before]) -> None:
    """Let an entry that was corrected in the article keep its reference, and so its key.

    Only where the library knows the corrected work by no other entry, and no other entry cites
    the one before.
    """
    new = [place for place in unknown if place.reference is None]
    old = [before for before in gone if before.reference is not None and before.csl]
    if not new or not old:
        return
    cited = set(_cited(connection, {before.reference for before in old}))
    old = [before for before in old if before.reference not in cited]
    pairs = corrected(
        [json.loads(before.csl) for before in old],
        [json.loads(place.columns["csl"]) for place in new],
    )
    for old_index, new_index in pairs:
        new[new_index].reference = old[old_index].reference


def _cited(connection: Connection, references: set[int | None]) -> Iterator[int]:
    """Yield those of the references that an entry of another file, or a kept one, cites."""
    sql = "SELECT DISTINCT reference FROM entries WHERE list IS NOT NULL AND reference IN"
    yield from (row[0] for row in _by_id(connection, sql, filter(None, references)))


def _identified(places: list[_Place], name: str) -> list[_Place]:
    """Return the parsed entries, each with the identity of what it cites."""
    seen: Counter[str] = Counter()
    parsed = []
    for place in places:
        reference = place.entry.reference
        if reference is not None:
            raw = place.columns["raw"]
            place.identity = identity_of(reference.csl) or entry_identity(name, raw, seen[raw])
            seen[raw] += 1
            parsed.append(place)
    return parsed


def _assign_references(
    connection: Connection, parsed: list[_Place], keys: dict[str, str], rows: dict[str, int]
) -> dict[int, str]:
    """Point every entry to its reference; return id and key of those that have no row yet.

    An entry whose text stayed keeps its reference though it may be read otherwise today.

    Args:
        connection: inside a transaction.
        parsed: the entries, with their identities.
        keys, rows: the key of each known identity and the row of each key; both are added to.
    """
    kept = {place.reference for place in parsed if place.reference is not None}
    keys_of_kept = dict(_by_id(connection, 'SELECT id, key FROM "references" WHERE id IN', kept))
    fresh: dict[int, str] = {}
    new_identities = []
    next_row = _next_id(connection, "references")
    for place in parsed:
        key = keys.get(place.identity)
        if place.reference is not None:
            if key is None:
                keys[place.identity] = key = keys_of_kept[place.reference]
                rows.setdefault(key, place.reference)
                new_identities.append((place.identity, key))
            continue
        if key is None:
            key = _give_key(connection, place)
            keys[place.identity] = key
            new_identities.append((place.identity, key))
        if key not in rows:
            rows[key] = next_row
            fresh[next_row] = key
            next_row += 1
        place.reference = rows[key]
    connection.executemany("INSERT INTO key_identities VALUES (?, ?)", new_identities)
    return fresh


def _known_identities(
    connection: Connection, identities: set[str]
) -> tuple[dict[str, str], dict[str, int]]:
    """Return the keys given to identities, and the rows of those keys that have one."""
    found = connection.execute(
        "SELECT k.identity, k.key, r.id FROM json_each(?) AS wanted"
        " JOIN key_identities AS k ON k.identity = wanted.value"
        ' LEFT JOIN "references" AS r ON r.key = k.key',
        [json.dumps(sorted(identities))],
    ).fetchall()
    return (
        {identity: key for identity, key, _ in found},
        {key: row for _, key, row in found if row is not None},
    )


def _give_key(connection: Connection, place: _Place) -> str:
    def taken(key: str) -> bool:
        row = connection.execute("SELECT 1 FROM given_keys WHERE key = ?", [key])
        return row.fetchone() is not None

    key = free_key(base_key(json.loads(place.columns["csl"])), taken)
    connection.execute("INSERT INTO given_keys (key) VALUES (?)", [key])
    return key


def _store_entries(connection: Connection, file: int, places: list[_Place]) -> None:
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
    parsed: list[_Place],
    fresh: dict[int, str],
    cited_before: set[int | None],
) -> None:
    """Write the references that have a better, another or no reading now."""
    new_readings: defaultdict[int, list[Reading]] = defaultdict(list)
    for place in parsed:
        assert place.reference is not None
        new_readings[place.reference].append(place.reading)
    best = {row: min(new_readings[row], key=_rank) for row in fresh}
    keys = dict(fresh)
    uncited = []
    present = _by_id(
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


def _by_id(connection: Connection, select: str, ids: Iterable[int]) -> list[Any]:
    sql = f"{select} (SELECT value FROM json_each(?))"  # noqa: S608
    return connection.execute(sql, [json.dumps(sorted(ids))]).fetchall()


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
