"""How the library is asked: from what is rare, or along the order of bibliographies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from sqlite3 import Connection
from typing import Any

from citekit.library.query.conditions import Among, OnRow, Value, joined
from citekit.library.query.filters import Conditions

ORDER = "r.sort_author, r.year, r.sort_title, r.key"
"""The order of bibliographies, which is also that of an index."""

FEW = 30_000
"""So many references are put in order as soon as they are found."""

WALKS = (4, 40)
"""What is more frequent is looked for along the order: so many references for each one wanted, at
first, and once more."""

MOST_WALKED = 100
"""How many may be wanted for that."""

Statement = tuple[str, list[Value]]


def run(
    connection: Connection, columns: str, conditions: Conditions, limit: int | None
) -> Iterator[tuple[Any, ...]]:
    """Yield the rows of references for which conditions hold, in the order of bibliographies.

    The first few of many can be had in two ways. Where one of the conditions holds for few, all of
    these are looked at and put in order. Where each holds for many, references are tried in their
    order, which comes upon enough of them soon, unless they stand together far behind; then they
    are put in order after all.

    Args:
        connection: to read with.
        columns: of references, called ``r``.
        conditions: that must all hold; words as ``Among``.
        limit: at most so many rows.
    """
    tests = [one for one in conditions if isinstance(one, OnRow)]
    sets = [one for one in conditions if isinstance(one, Among)]
    wanted = [one for one in sets if not one.negated]
    start, size = _rarest(connection, wanted)
    if limit is not None and sets and size > FEW and limit <= MOST_WALKED:
        for tried in WALKS:
            statement, values = _walk(columns, tests, sets, limit, limit * tried)
            rows = connection.execute(statement, values).fetchall()
            if len(rows) == limit:
                yield from rows
                return
    if start is None or (limit is None and size > FEW):
        statement, values = _along(columns, [*tests, *(one.as_filter() for one in sets)], limit)
    else:
        rest = [one for one in sets if one is not start]
        others = [one.as_probe() if size <= FEW else one.as_test() for one in rest]
        statement, values = _from(columns, [start.as_test(), *tests, *others], limit)
    # `yield from` would close the cursor when a reader has enough, after the database maybe.
    for row in connection.execute(statement, values):  # noqa: UP028
        yield row


def _rarest(connection: Connection, sets: Sequence[Among]) -> tuple[Among | None, int]:
    """Return the smallest of sets, and how large it is, if that is few."""
    best, least = None, FEW + 1
    for one in sets:
        sql = f"SELECT count(*) FROM (SELECT * FROM ({one.ids}) LIMIT {least})"  # noqa: S608
        (size,) = connection.execute(sql, one.values).fetchone()
        if best is None or size < least:
            best, least = one, size
    return best, least


def _where(tests: Sequence[OnRow]) -> OnRow:
    return joined(tests, "AND") if tests else OnRow("1")


def _limited(limit: int | None) -> str:
    return "" if limit is None else f" LIMIT {int(limit)}"


def _along(columns: str, tests: Sequence[OnRow], limit: int | None) -> Statement:
    """Return the statement for which SQLite itself finds the way."""
    where = _where(tests)
    sql = (
        f'SELECT {columns} FROM "references" AS r WHERE {where.sql}'  # noqa: S608
        f" ORDER BY {ORDER}{_limited(limit)}"
    )
    return sql, list(where.values)


def _from(columns: str, tests: Sequence[OnRow], limit: int | None) -> Statement:
    """Return the statement that goes from ids to what is needed to test and order them.

    That stands in an index by id, which is a small part of the table.
    """
    where = _where(tests)
    sql = (
        f"SELECT {columns} FROM (SELECT r.id AS found"  # noqa: S608
        f' FROM "references" AS r INDEXED BY references_by_id WHERE {where.sql}'
        f' ORDER BY {ORDER}{_limited(limit)}) CROSS JOIN "references" AS r ON r.id = found'
        f" ORDER BY {ORDER}"
    )
    return sql, list(where.values)


def _walk(
    columns: str, tests: Sequence[OnRow], sets: Sequence[Among], limit: int, tried: int
) -> Statement:
    """Return the statement that tries the first references in order, and no more."""
    where = _where(tests)
    probes = _where([one.as_probe() for one in sets])
    sql = (
        f"SELECT {columns} FROM (SELECT r.id AS tried"  # noqa: S608
        f' FROM "references" AS r WHERE {where.sql} ORDER BY {ORDER} LIMIT {int(tried)})'
        f' CROSS JOIN "references" AS r ON r.id = tried WHERE {probes.sql}'
        f" ORDER BY {ORDER}{_limited(limit)}"
    )
    return sql, [*where.values, *probes.values]
