"""What a file cites in another style than others do, joined to the work that it certainly is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import combinations
from sqlite3 import Connection
from typing import TYPE_CHECKING, NamedTuple

from citekit.library.decisions.works import name_of
from citekit.library.folding import holds_cjk, spaced, words
from citekit.library.matching import Features, Verdict, compare, read_features
from citekit.library.matching.people import people_of
from citekit.library.matching.titles import read_title
from citekit.library.query.conditions import LAST_CHARACTER, phrase
from citekit.library.record import text_of, year_of
from citekit.library.refreshing import point_entries, refresh

if TYPE_CHECKING:
    from citekit.library.assigning import Place
    from citekit.library.decisions.journal import Journal
    from citekit.reference import CslItem

_MOST_ASKED = 20
"""Works that each way of looking gives at most: who shares more says too little."""

_MOST_READINGS = 5
_WORDS_ASKED = 4
_CHARACTERS_ASKED = 8
_LONGEST_TITLE = 1000

_BY_WORDS = "SELECT rowid FROM reference_words WHERE reference_words MATCH ?"
_BY_AUTHOR = (
    'SELECT id FROM "references" WHERE sort_author >= ? AND sort_author < ?'
    " AND year BETWEEN ? AND ?"
)
_BY_LINK = (
    "SELECT n.reference FROM links AS o JOIN links AS n ON n.url = o.url WHERE o.reference = ?"
)


class _Known(NamedTuple):
    """A work that the library knew before.

    Attributes:
        row: of its reference.
        features: of its record.
        points: how much speaks for it.
    """

    row: int
    features: Features
    points: float


def join_known(journal: Journal, new: Iterable[Place]) -> int:
    """Join works that a file has brought to those that they certainly are.

    Only what is certain is joined, and only to one work: where two come into question that
    contradict each other, a person has to look. What one list cites twice is not joined, since
    those who cite a work list it once.

    Args:
        journal: takes what is joined, each for itself, so that it can be taken back.
        new: the entries whose works the library had not seen before; they are stored.

    Returns:
        How many references there are less.
    """
    connection = journal.connection
    touched: set[int] = set()
    joined = 0
    for work, places in _by_work(new).items():
        known = _known_work(connection, work, places)
        if known is None:
            continue
        into = name_of(connection, known)
        journal.record("join", **name_of(connection, work), into=into)
        joined += 1
        touched = {work, known}
        refresh(connection, point_entries(connection, touched) | touched)
    return joined


def _by_work(places: Iterable[Place]) -> dict[int, list[Place]]:
    found: dict[int, list[Place]] = {}
    for place in places:
        if place.work is not None and place.reference == place.work:
            found.setdefault(place.work, []).append(place)
    return found


def _known_work(connection: Connection, work: int, places: list[Place]) -> int | None:
    """Return the row of the reference that a new work certainly is, if there is one."""
    csl = places[0].csl or {}
    rows = _candidates(connection, work, csl)
    rows = rows and rows - _cited_beside(connection, places)
    if not rows:
        return None
    features = read_features(csl)
    certain = [
        _Known(row, other, comparison.points)
        for row, other in _records(connection, rows)
        if (comparison := compare(features, other)).verdict is Verdict.SAME
        and not any(
            compare(features, reading).contradicts for reading in _readings(connection, row)
        )
    ]
    pairs = combinations(certain, 2)
    if not certain or any(compare(a.features, b.features).contradicts for a, b in pairs):
        return None
    return max(certain, key=lambda one: (one.points, -one.row)).row


def _candidates(connection: Connection, work: int, csl: CslItem) -> set[int]:
    """Return the rows of references that have a title, an author and year, or a link in common."""
    asked: list[tuple[str, list[str | int]]] = [(_BY_LINK, [work])]
    sought = _title_words(text_of(csl, "title"))
    if sought:
        asked.append((_BY_WORDS, [f"{{title}} : ({' AND '.join(sought)})"]))
    people, year = people_of(csl), year_of(csl)
    if people and year is not None:
        family = people[0].family
        years = [year - 1, year + 1]
        asked.append((_BY_AUTHOR, [family, f"{family}{LAST_CHARACTER}", *years]))
    found: set[int] = set()
    for sql, values in asked:
        rows = connection.execute(f"{sql} LIMIT {_MOST_ASKED}", values)
        found.update(row[0] for row in rows)
    return found - {work}


def _title_words(text: str) -> list[str]:
    """Return the longest words of a title without its subtitle, as full-text search asks.

    Of Chinese, Japanese and Korean, which are searched by characters, the longest run of them.
    """
    title = read_title(text)
    if title is None:
        return []
    runs = [word for word in words(text[:_LONGEST_TITLE]) if holds_cjk(word)]
    if runs:
        run = spaced(max(runs, key=len)).split()[:_CHARACTERS_ASKED]
        return [phrase(" ".join(run), begins=False)]
    said = title.main if len(title.main) > 1 else title.words
    longest = sorted(set(said), key=lambda word: (-len(word), word))[:_WORDS_ASKED]
    return [phrase(word, begins=False) for word in longest]


def _cited_beside(connection: Connection, places: list[Place]) -> set[int]:
    """Return the references that stand in a list with one of the entries."""
    lists = json.dumps(sorted({place.list for place in places}))
    sql = "SELECT DISTINCT reference FROM entries WHERE list IN (SELECT value FROM json_each(?))"
    return {row[0] for row in connection.execute(sql, [lists])}


def _records(connection: Connection, rows: set[int]) -> Iterator[tuple[int, Features]]:
    sql = (
        'SELECT id, csl FROM "references" WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id'
    )
    for row, csl in connection.execute(sql, [json.dumps(sorted(rows))]).fetchall():
        yield row, read_features(json.loads(csl))


def _readings(connection: Connection, reference: int) -> Iterator[Features]:
    """Yield what entries of a reference say, the best first."""
    sql = (
        "SELECT csl FROM entries WHERE reference = ? AND csl IS NOT NULL"
        " ORDER BY score DESC, id LIMIT ?"
    )
    for (csl,) in connection.execute(sql, [reference, _MOST_READINGS]).fetchall():
        yield read_features(json.loads(csl))
