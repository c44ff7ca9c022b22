"""Tables of AsciiDoc: which cells make which row.

Source of the rules: the AsciiDoc language documentation, "Tables". Cells follow each other over the
lines; how many make a row is said above the table or by its first line.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

Piece = tuple[int, int]

_CELLS = {
    bar: re.compile(
        r"(?<!\\)(?:(?<!\S)(?:(?:(\d{1,3})?(?:\.(\d{1,3}))?([+*]))?(?:\.?[<^>]){0,2}[a-z]?))?"
        + re.escape(bar)
    )
    for bar in "|!"
}
_COLUMNS = re.compile(r"\bcols=(?:\"([^\"]{0,500})\"|'([^']{0,500})'|([\w.<>^~*]{1,100}))")
_REPEATED = re.compile(r"\s*(\d{1,3})\*")
_MOST_COLUMNS = 200


@dataclass(slots=True)
class Row:
    """A row of a table.

    Attributes:
        first, last: indices of its lines.
        pieces: what stands in its cells in the source, cell after cell.
        width: how many columns are taken.
    """

    first: int
    last: int
    pieces: list[Piece] = field(default_factory=list)
    width: int = 0


def columns_of(attributes: str) -> int:
    """Return how many columns the attributes of a table name, 0 if they do not."""
    found = _COLUMNS.search(attributes)
    if found is None:
        return 0
    said = (found[1] or found[2] or found[3] or "").strip()
    if not said:
        return 0
    if said.isdecimal():
        return min(int(said), _MOST_COLUMNS)
    repeated = [_REPEATED.match(part) for part in re.split("[,;]", said)]
    return min(sum(int(one[1]) if one else 1 for one in repeated), _MOST_COLUMNS)


def rows_of(
    source: str,
    lines: Sequence[tuple[int, int, int]],
    within: range,
    columns: int,
    bar: str,
) -> list[Row]:
    """Return the rows of a table.

    Args:
        source: the document.
        lines: of the document: number, start and end.
        within: indices of the table's own lines.
        columns: how many cells make a row, 0 if its first line says so.
        bar: what stands before each cell, ``"|"`` or ``"!"``.
    """
    rows: list[Row] = []
    taken: dict[int, int] = {}  # by the index of a row, columns that cells above it reach into
    for index in within:
        _, start, end = lines[index]
        cells = list(_CELLS[bar].finditer(source, start, end))
        if not columns and start < end:
            columns = sum(_width(cell) for cell in cells) or 1
        ends = [cell.start() for cell in cells] + [end]
        _add(rows, source, index, (start, ends[0]))
        for cell, until in zip(cells, ends[1:], strict=True):
            if not rows or rows[-1].width >= columns:
                rows.append(Row(index, index, width=taken.pop(len(rows), 0)))
            width = _width(cell)
            rows[-1].width += width
            below = int(cell[2] or 1) if cell[3] == "+" else 1
            for row in range(len(rows), min(len(rows) + below - 1, len(rows) + _MOST_COLUMNS)):
                taken[row] = taken.get(row, 0) + width
            _add(rows, source, index, (cell.end(), until))
    return rows


def _width(cell: re.Match[str]) -> int:
    return int(cell[1] or 1) if cell[3] else 1


def _add(rows: list[Row], source: str, index: int, piece: Piece) -> None:
    """Add what stands in a line to the cell that is open."""
    text = source[slice(*piece)]
    start = piece[0] + len(text) - len(text.lstrip())
    end = start + len(text.strip())
    if rows and start < end:
        rows[-1].pieces.append((start, end))
        rows[-1].last = index
