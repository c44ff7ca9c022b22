"""Tables drawn in reStructuredText: which lines of the source make which row.

Source of the rules: the reStructuredText specification of docutils, "Grid Tables" and "Simple
Tables". Columns are counted as they are seen: wide characters take two.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citekit.documents.rst.structure import Line

GRID_BORDER = re.compile(r"\+[-=+]+\+")
SIMPLE_BORDER = re.compile(r"={2,}(?:[ \t]+={2,})+")
_SPANNED = re.compile(r"-+(?:[ \t]+-+)*")
_PART_OF_BORDER = re.compile(r"[+|][\s|]*\+[-+]+\+|.*\+[-=]{2,}\+")

Piece = tuple[int, int]


@dataclass(slots=True)
class Row:
    """A row of a table.

    Attributes:
        first, last: indices of its lines.
        cells: what stands in them in the source, line by line, by the column they begin in.
    """

    first: int
    last: int
    cells: dict[int, list[Piece]] = field(default_factory=dict)

    @property
    def pieces(self) -> list[Piece]:
        """What stands in the row, cell after cell."""
        return [piece for column in sorted(self.cells) for piece in self.cells[column]]


def grid_rows(source: str, lines: Sequence[Line], at: int, stop: int) -> tuple[list[Row], int]:
    """Return the rows of a grid table, and the index of the line behind it.

    Args:
        source: the document.
        lines: of the document.
        at: index of its upper border.
        stop: index that it ends before.
    """
    rows: list[Row] = []
    row: Row | None = None
    top = lines[at]
    columns = [top.indent + found.start() for found in re.finditer(r"\+", _text(source, top))]
    while at < stop and source[lines[at].start : lines[at].start + 1] in ("+", "|"):
        is_border, parts = _in_grid(source, lines[at], columns)
        if parts or not is_border:
            if row is None:
                row = Row(at, at)
                rows.append(row)
            _take(row, parts, source, at)
        if is_border:
            row = None
        at += 1
    return rows, at


def simple_rows(source: str, lines: Sequence[Line], at: int, stop: int) -> tuple[list[Row], int]:
    """Return the rows of a simple table, and the index of the line behind it.

    A line whose first column is empty goes on with the row before it; ``..``, an empty comment,
    begins a row whose first cell is empty. The arguments are those of ``grid_rows``.
    """
    rows: list[Row] = []
    top = lines[at]
    columns = [top.indent + found.start() for found in re.finditer("=+", _text(source, top))]
    end = _end_of_simple(source, lines, at, stop)
    for index in range(at + 1, end):
        line = lines[index]
        text = _text(source, line)
        if not text or SIMPLE_BORDER.fullmatch(text) or _SPANNED.fullmatch(text):
            continue
        if not rows or line.indent <= columns[0]:
            rows.append(Row(index, index))
        parts = _below_borders(source, line, columns)
        if source[parts[0][1] : parts[0][2]].strip() == "..":
            del parts[0]
        _take(rows[-1], parts, source, index)
    return rows, end


def _end_of_simple(source: str, lines: Sequence[Line], at: int, stop: int) -> int:
    """Return the index behind the lower border, or the first blank line if there is none."""
    borders = 0
    for index in range(at + 1, stop):
        if SIMPLE_BORDER.fullmatch(_text(source, lines[index])):
            borders += 1
            is_last = index + 1 >= stop or lines[index + 1].start == lines[index + 1].end
            if borders == 2 or is_last:
                return index + 1
    return next((i for i in range(at, stop) if lines[i].start == lines[i].end), stop)


def _take(row: Row, parts: list[tuple[int, int, int]], source: str, index: int) -> None:
    row.last = index
    for column, start, end in parts:
        inner = source[start:end]
        begin = start + len(inner) - len(inner.lstrip())
        stop = begin + len(inner.strip())
        if begin < stop:
            row.cells.setdefault(column, []).append((begin, stop))


def _in_grid(
    source: str, line: Line, columns: Sequence[int]
) -> tuple[bool, list[tuple[int, int, int]]]:
    """Return whether a line of a grid has a border in it, and ``(column, start, end)`` of the rest.

    Beside a border that is none of all columns, cells may go on.
    """
    text = _text(source, line)
    if GRID_BORDER.fullmatch(text):
        return True, []
    if not _PART_OF_BORDER.match(text):
        return False, _between_bars(source, line, columns)
    parts = _between_bars(source, line, columns, "|+")
    return True, [part for part in parts if source[part[1] : part[2]].strip("-=+ ")]


def _between_bars(
    source: str, line: Line, columns: Sequence[int], signs: str = "|"
) -> list[tuple[int, int, int]]:
    """Return ``(column, start, end)`` of what a line has between the bars of a grid."""
    text = _text(source, line)
    seen = _columns(text, line.indent)
    known = frozenset(columns)
    every = [k for k, char in enumerate(text) if char in signs]
    bars = [(seen[k], k) for k in every if seen[k] in known]
    if len(bars) < len(columns) == len(every):  # drawn by hand, not by columns
        bars = list(zip(columns, every, strict=True))
    if not bars or bars[-1][1] < len(text) - 1:
        bars.append((columns[-1], len(text)))
    return [
        (column, line.start + at + 1, line.start + behind)
        for (column, at), (_, behind) in itertools.pairwise(bars)
    ]


def _below_borders(source: str, line: Line, columns: Sequence[int]) -> list[tuple[int, int, int]]:
    """Return ``(column, start, end)`` of what a line has in the columns of a simple table.

    What goes on over the gap between two columns is one text.
    """
    text = _text(source, line)
    seen = _columns(text, line.indent)
    starts = [(columns[0], 0)]
    for column in columns[1:]:
        at = bisect_left(seen, column)
        if at == 0:
            starts = [(column, 0)]
        elif at < len(text) and text[at - 1].isspace():
            starts.append((column, at))
    ends = [at for _, at in starts[1:]] + [len(text)]
    return [
        (column, line.start + at, line.start + end)
        for (column, at), end in zip(starts, ends, strict=True)
    ]


def _columns(text: str, indent: int) -> list[int]:
    """Return the column in which each character is seen."""
    seen, column = [], indent
    for char in text:
        seen.append(column)
        if not unicodedata.combining(char):
            column += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return seen


def _text(source: str, line: Line) -> str:
    return source[line.start : line.end]
