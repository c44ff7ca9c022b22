"""Keeping the rows of references in step with their entries and with what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from sqlite3 import Connection
from typing import Any

from citekit.library.database import rows_by_id
from citekit.library.decisions.layers import Record, lay_over, layers_of
from citekit.library.decisions.works import roots_of
from citekit.library.readings import BEST_FIRST, Reading
from citekit.library.reference_rows import ReferenceRow, forget_references, write_references

_READING = "id, raw, csl, confidence, findings, score"
_RECORD = "csl, confidence, findings, needs_look, sources, tags, old_keys"


def refresh(
    connection: Connection,
    references: Iterable[int],
    candidates: Mapping[int, list[Reading]] | None = None,
    unsure: set[int] | None = None,
) -> list[int]:
    """Write the references that have another reading, or of which something was decided, anew.

    Args:
        connection: inside a transaction.
        references: rows of those that may have changed.
        candidates: readings of entries that were just written.
        unsure: those whose present reading may not stand any more; by default all. For the others
            the best of the present one and of the candidates is the best.

    Returns:
        The rows of those that are read from an entry that no article holds any more.
    """
    wanted = set(references)
    present = _present(connection, wanted)
    keys = dict(
        rows_by_id(connection, "SELECT id, key FROM works WHERE id = root AND id IN", wanted)
    )
    layers = layers_of(connection, wanted)
    written, forgotten, uncited = [], list(present.keys() - keys.keys()), []
    for row, key in keys.items():
        had = present.get(row)
        new = (candidates or {}).get(row, [])
        own = layers.get(row)
        if own and own.deleted:
            forgotten.append(row)
            continue
        if had is None and unsure is not None:
            reading: Reading | None = min(new, key=_rank)
            cited = True
        elif (
            had is None
            or unsure is None
            or row in unsure
            or (had.uncited or had.imported or not had.reading)  # no article held what it says
        ):
            reading, cited = _best_reading(connection, row)
        else:
            reading, cited = min([had.reading, *new], key=_rank), True
        imported = bool(own and own.files)
        if reading is None and not imported:
            forgotten.append(row)
            continue
        record = lay_over(reading, own)
        now = ReferenceRow(
            row, key, reading, record, not (cited or imported), imported and not cited
        )
        if reading is not None and not cited:
            uncited.append(row)
        if now != had:
            written.append(now)
    forget_references(connection, forgotten)
    write_references(connection, written)
    return uncited


def rewrite(connection: Connection, works: Iterable[int]) -> None:
    """Write the references of works anew, whether anything changed or not.

    Args:
        connection: inside a transaction.
        works: rows of works, before merging; perhaps of such as are no more.
    """
    touched = set(works)
    forget_references(connection, touched)
    refresh(connection, point_entries(connection, touched) | touched)


def point_entries(connection: Connection, works: Iterable[int]) -> set[int]:
    """Let the entries of works point to the references that these are now.

    Args:
        connection: inside a transaction.
        works: rows of works of which something was decided, before merging.

    Returns:
        The rows of the references that are to be refreshed.
    """
    roots = roots_of(connection, works)
    references = set(roots.values())
    layers = layers_of(connection, references)
    gone = {row for row, own in layers.items() if own.deleted}
    families = rows_by_id(connection, "SELECT id, root FROM works WHERE root IN", references)
    moved = [{"root": None if root in gone else root, "work": work} for work, root in families]
    connection.executemany(
        "UPDATE entries SET reference = :root WHERE work = :work AND reference IS NOT :root", moved
    )
    return references | roots.keys()


def _present(connection: Connection, references: set[int]) -> dict[int, ReferenceRow]:
    """Return the references that have rows, as they were written."""
    records = ", ".join(f"r.{name}" for name in _RECORD.split(", "))
    readings = ", ".join(f"e.{name}" for name in _READING.split(", "))
    rows = rows_by_id(
        connection,
        f"SELECT r.id, r.key, r.uncited, r.imported, {records}, {readings}"  # noqa: S608
        ' FROM "references" AS r LEFT JOIN entries AS e ON e.id = r.reading WHERE r.id IN',
        references,
    )
    return {row[0]: _as_written(*row) for row in rows}


def _as_written(row: int, key: str, uncited: int, imported: int, *columns: Any) -> ReferenceRow:  # noqa: ANN401
    csl, confidence, findings, needs_look, *lists = columns[:7]
    record = Record(csl, confidence, findings, bool(needs_look), *lists)
    reading = None if columns[7] is None else Reading(*columns[7:])
    return ReferenceRow(row, key, reading, record, bool(uncited), bool(imported))


def _rank(reading: Reading) -> tuple[Any, ...]:
    return reading.rank


def _best_reading(connection: Connection, reference: int) -> tuple[Reading | None, bool]:
    """Return the best reading of what stands in articles, else of what stood there, and which."""
    for stands in (True, False):
        row = connection.execute(
            f"SELECT {_READING} FROM entries WHERE reference = ? AND csl IS NOT NULL"  # noqa: S608
            f" AND list IS {'NOT ' if stands else ''}NULL ORDER BY {BEST_FIRST} LIMIT 1",
            [reference],
        ).fetchone()
        if row is not None:
            return Reading(*row), stands
    return None, False
