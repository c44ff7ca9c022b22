"""Which row every entry of a file gets, and which work it cites."""

from __future__ import annotations

import json
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from citekit.library.correcting import corrected
from citekit.library.database import next_id, rows_by_id
from citekit.library.decisions.journal import Journal
from citekit.library.decisions.layers import layers_of
from citekit.library.decisions.works import key_is_taken, name_of, works_of
from citekit.library.identity import entry_identity, identity_of
from citekit.library.keys import base_key, free_key, key_formula
from citekit.library.readings import Reading
from citekit.reference import CslItem


@dataclass(frozen=True, slots=True)
class Before:
    """An entry that the file held at some time.

    Attributes:
        id, raw, work, reference, csl: columns of its row.
        was_present: whether the file held it when it was last read.
    """

    id: int
    raw: str
    work: int | None
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
        csl: what it says of the work that it cites; ``None`` when it was not parsed.
        place: what its work is known again by as long as it stands there.
        formerly: the same for other names of the file.
        identity: of what it cites, as read today; ``""`` when it does not say enough.
        work: row of what it cites, before merging.
        reference: row of what that was merged into; ``None`` when it was deleted.
        is_new: whether the library had not seen the work before.
        full: the entry above that it only repeats (``Ibid., 53.``): both cite the same work.
    """

    id: int
    list: int
    columns: dict[str, Any]
    csl: CslItem | None
    place: str | None = None
    formerly: Sequence[str] = ()
    identity: str = ""
    work: int | None = None
    reference: int | None = None
    is_new: bool = False
    full: Place | None = None

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
        "SELECT id, raw, work, reference, csl, list IS NOT NULL FROM entries WHERE file = ?"
        " ORDER BY list IS NULL, number, id",
        [file],
    )
    return [Before(*row) for row in rows]


def assign(
    journal: Journal,
    name: str,
    places: list[Place],
    before: list[Before],
    formerly: Sequence[str] = (),
) -> list[Place]:
    """Give every entry its row, and every parsed one its work.

    Args:
        journal: takes the keys that are given; the file's old articles are deleted.
        name: of the file.
        places: its entries; all that is missing in them is set.
        before: those that it held at earlier times.
        formerly: other names of the file.

    Returns:
        The parsed entries.
    """
    gone = _match(journal.connection, places, before)
    parsed = _identified(places, name, formerly)
    bind(journal, name, parsed, gone)
    return parsed


def bind(journal: Journal, name: str, parsed: list[Place], gone: Iterable[Before] = ()) -> None:
    """Give parsed entries their works; what is not known yet gets a key, which is recorded.

    An entry is first known by where it stands: one whose text stayed keeps its work though it may
    be read otherwise today. Then by what it says, then as an earlier one that was corrected.

    Args:
        journal: takes the keys that are given.
        name: of the file.
        parsed: its entries, with ``place`` and ``identity``; ``work`` and ``reference`` are set.
        gone: entries that it held until now.
    """
    connection = journal.connection
    known = works_of(connection, (one for place in parsed for one in _identities(place)))
    for place in parsed:
        place.work = next((known[one] for one in _identities(place) if one in known), None)
    kept = {place.work for place in parsed}
    unknown = [place for place in parsed if place.work is None]
    told = [place for place in unknown if place.full is None]
    _follow_corrections(connection, told, [old for old in gone if old.work not in kept])
    followed = {place.identity: place.work for place in told if place.work and place.identity}
    for place in unknown:
        place.work = place.work or followed.get(place.identity)
        if place.full is not None:
            place.work = place.full.work
        else:
            place.is_new = place.work is None
    given = _given(journal, parsed, known)
    if given:
        journal.record("keys", file=name, given=given)
        known = works_of(connection, (place.place or "" for place in parsed))
        for place in parsed:
            place.work = known[place.place or ""]
    rows = rows_by_id(
        connection,
        "SELECT w.id, w.root, EXISTS (SELECT 1 FROM work_decisions AS d JOIN works AS m"
        " ON m.id = d.work WHERE m.root = w.root AND d.kind = 'deleted') FROM works AS w"
        " WHERE w.id IN",
        {place.work for place in parsed if place.work is not None},
    )
    roots = {work: (root, maybe_deleted) for work, root, maybe_deleted in rows}
    deleted = {
        root
        for root, own in layers_of(connection, {r for r, maybe in roots.values() if maybe}).items()
        if own.deleted
    }
    for place in parsed:
        root = roots[place.work or 0][0]
        place.reference = None if root in deleted else root


def _identities(place: Place) -> list[str]:
    """Return what the work of an entry is known by, the surest first."""
    found = [place.place or "", *place.formerly]
    return [*found, place.identity] if place.identity else found


def _given(journal: Journal, parsed: list[Place], known: dict[str, int]) -> dict[str, list[str]]:
    """Return what is to be recorded: by key what works are known by from now on."""
    connection = journal.connection
    works = {place.work for place in parsed if place.work is not None}
    keys = dict(rows_by_id(connection, "SELECT id, key FROM works WHERE id IN", works))
    new = _NewKeys(connection)
    told = set(known)
    given: dict[str, list[str]] = {}
    for place in parsed:
        untold = [one for one in (place.place, place.identity) if one and one not in told]
        if not untold:
            continue
        told.update(untold)
        if place.work is None:
            given.setdefault(new.key_of(place), []).extend(untold)
        else:
            # What is known already comes first, to say which work it is.
            anchor = next((one for one in _identities(place) if one in known), None)
            anchor = anchor or name_of(connection, place.work)["work"]
            given.setdefault(keys[place.work], [anchor]).extend(untold)
    return given


class _NewKeys:
    """The keys of works that the library has not seen before."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._by_name: dict[str, str] = {}
        self._taken: set[str] = set()
        self._formula: str | None = None

    def key_of(self, place: Place) -> str:
        """Return the key of what an entry cites."""
        names = _identities(place)
        if known := next((one for one in names if one in self._by_name), None):
            return self._by_name[known]
        if self._formula is None:
            self._formula = key_formula(self._connection)
        assert place.csl is not None
        key = free_key(base_key(place.csl, self._formula), self._is_taken)
        self._taken.add(key.lower())
        self._by_name.update(dict.fromkeys(names, key))
        return key

    def _is_taken(self, key: str) -> bool:
        return key.lower() in self._taken or key_is_taken(self._connection, key)


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
            place.id = same.popleft().id
        else:
            place.id = new
            new += 1
    return [old for left in rows.values() for old in left if old.was_present]


def _follow_corrections(connection: Connection, new: list[Place], gone: list[Before]) -> None:
    """Let an entry that was corrected in the article keep its work, and so its key.

    Args:
        connection: inside a transaction.
        new: entries that cite what the library has not seen.
        gone: entries whose reference the file does not cite any more.
    """
    old = {
        before.reference: before
        for before in gone
        if before.reference and before.csl and before.work
    }
    if not new or not old:
        return
    sql = "SELECT DISTINCT reference FROM entries WHERE list IS NOT NULL AND reference IN"
    for (cited_elsewhere,) in rows_by_id(connection, sql, old):
        del old[cited_elsewhere]
    works = [before.work for before in old.values()]
    pairs = corrected(
        [json.loads(before.csl or "{}") for before in old.values()],
        [place.csl or {} for place in new],
    )
    for old_index, new_index in pairs:
        new[new_index].work = works[old_index]


def _identified(places: list[Place], name: str, formerly: Sequence[str]) -> list[Place]:
    """Return the parsed entries, each with what its work is known by."""
    seen: Counter[str] = Counter()
    parsed = []
    for place in places:
        if place.csl is not None:
            raw = place.columns["raw"]
            if place.full is None:
                place.place = entry_identity(name, raw, seen[raw])
                place.formerly = [entry_identity(other, raw, seen[raw]) for other in formerly]
                place.identity = identity_of(place.csl) or ""
            else:  # the same words mean another work behind another entry
                full = place.full
                place.place = entry_identity(name, f"{raw}\0{full.place}", seen[raw])
                place.formerly = [full.place or "", *full.formerly]
                place.identity = full.identity
            seen[raw] += 1
            parsed.append(place)
    return parsed
