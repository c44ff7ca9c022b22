"""Which row and which reference every entry of a file gets."""

from __future__ import annotations

import json
from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from sqlite3 import Connection
from typing import TYPE_CHECKING, Any

from citekit.library.correcting import corrected
from citekit.library.database import next_id, rows_by_id
from citekit.library.identity import entry_identity, identity_of
from citekit.library.keys import base_key, free_key
from citekit.library.readings import Reading

if TYPE_CHECKING:
    from citekit.extraction.article import Entry


@dataclass(frozen=True, slots=True)
class Before:
    """An entry that the file held at some time.

    Attributes:
        id, raw, reference, csl: columns of its row.
        was_present: whether the file held it when it was last read.
    """

    id: int
    raw: str
    reference: int | None
    csl: str | None
    was_present: bool


@dataclass(slots=True)
class Place:
    """An entry of the file on its way into the library.

    Attributes:
        id: its row; 0 until it has one.
        list: row of its reference list.
        columns: the rest of its row.
        entry: as extraction and parsing made it.
        reference: row of what it cites.
        identity: of what it cites, as read today.
    """

    id: int
    list: int
    columns: dict[str, Any]
    entry: Entry
    reference: int | None = None
    identity: str = ""

    @property
    def reading(self) -> Reading:
        """What it says of the work that it cites."""
        part = self.columns
        return Reading(
            self.id, part["raw"], part["csl"], part["confidence"], part["findings"], part["score"]
        )


def entries_before(connection: Connection, file: int) -> list[Before]:
    """Return the file's entries, those it held last time first."""
    rows = connection.execute(
        "SELECT id, raw, reference, csl, list IS NOT NULL FROM entries WHERE file = ?"
        " ORDER BY list IS NULL, number, id",
        [file],
    )
    return [Before(*row) for row in rows]


def assign(
    connection: Connection, name: str, places: list[Place], before: list[Before]
) -> tuple[list[Place], dict[int, str]]:
    """Give every entry its row, and every parsed one its reference.

    Args:
        connection: inside a transaction, the file's old articles deleted.
        name: of the file.
        places: its entries; ``id``, ``reference`` and ``identity`` are set.
        before: those that it held at earlier times.

    Returns:
        The parsed entries, and the keys of references that have no row yet, by their row.
    """
    gone = _match(connection, places, before)
    parsed = _identified(places, name)
    keys, rows = _known_identities(connection, {place.identity for place in parsed})
    unknown = [p for p in parsed if p.reference is None and p.identity not in keys]
    kept = {place.reference for place in parsed if place.reference is not None}
    _follow_corrections(connection, unknown, [old for old in gone if old.reference not in kept])
    return parsed, _assign_references(connection, parsed, keys, rows)


def _match(connection: Connection, places: list[Place], before: list[Before]) -> list[Before]:
    """Give every entry its row: the one with the same text in the same file, else a new one.

    Returns:
        The entries that the file held until now and that are not in it any more.
    """
    rows: defaultdict[str, deque[Before]] = defaultdict(deque)
    for old in before:
        rows[old.raw].append(old)
    new = next_id(connection, "entries")
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


def _follow_corrections(connection: Connection, new: list[Place], gone: list[Before]) -> None:
    """Let an entry that was corrected in the article keep its reference, and so its key.

    Args:
        connection: inside a transaction.
        new: entries that cite what the library has not seen.
        gone: entries whose reference the file does not cite any more.
    """
    old = {before.reference: before.csl for before in gone if before.reference and before.csl}
    if not new or not old:
        return
    sql = "SELECT DISTINCT reference FROM entries WHERE list IS NOT NULL AND reference IN"
    for (cited_elsewhere,) in rows_by_id(connection, sql, old):
        del old[cited_elsewhere]
    references = list(old)
    pairs = corrected(
        [json.loads(csl) for csl in old.values()],
        [json.loads(place.columns["csl"]) for place in new],
    )
    for old_index, new_index in pairs:
        new[new_index].reference = references[old_index]


def _identified(places: list[Place], name: str) -> list[Place]:
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
    connection: Connection, parsed: list[Place], keys: dict[str, str], rows: dict[str, int]
) -> dict[int, str]:
    """Point every entry to its reference; return id and key of those that have no row yet.

    An entry whose text stayed keeps its reference though it may be read otherwise today.

    Args:
        connection: inside a transaction.
        parsed: the entries, with their identities.
        keys: of the known identities; new ones are added.
        rows: of the keys that have one; new ones are added.
    """
    kept = {place.reference for place in parsed if place.reference is not None}
    keys_of_kept = dict(
        rows_by_id(connection, 'SELECT id, key FROM "references" WHERE id IN', kept)
    )
    fresh: dict[int, str] = {}
    new_identities = []
    next_row = next_id(connection, "references")
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


def _give_key(connection: Connection, place: Place) -> str:
    def taken(key: str) -> bool:
        row = connection.execute("SELECT 1 FROM given_keys WHERE key = ?", [key])
        return row.fetchone() is not None

    key = free_key(base_key(json.loads(place.columns["csl"])), taken)
    connection.execute("INSERT INTO given_keys (key) VALUES (?)", [key])
    return key
