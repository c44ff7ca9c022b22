"""Tables that fit the terminal, with East Asian characters at their true width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from citekit.terminal_text import beginning, display_width, visible

ROWS_TO_MEASURE = 200
"""Widths are settled by so many rows, so that a table of any length streams."""

WIDEST_UNCUT = 80
"""Columns are aligned up to this width where cells are not cut."""

GAP = "  "

SQUEEZED = 12
"""On terminals that are too narrow for all else, columns are cut down to this."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: its heading.
        least: the width in columns of the terminal below which it is not cut.
        most: the width beyond which it is cut unless all others have what they need; 0 for none. A
            column whose least is its most is never cut below that, however narrow the terminal.
        may_go: whether it is left out, the last first, where columns would not fit.
    """

    title: str
    least: int = 4
    most: int = 0
    may_go: bool = False


def pad(text: str, width: int) -> str:
    """Return ``text`` filled with blanks to at least ``width`` columns."""
    return text + " " * (width - display_width(text))


def fit(text: str, width: int) -> str:
    """Return ``text`` cut with ``…`` or filled with blanks to exactly ``width`` columns."""
    if display_width(text) > width:
        text = f"{beginning(text, width - 1).rstrip()}…"
    return pad(text, width)


def render_table(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], width: int | None
) -> Iterator[str]:
    """Yield the lines of a table: a heading and a line a row; nothing when there is no row.

    Args:
        columns: its columns.
        rows: their cells; drawn as the lines are.
        width: of the terminal in columns; ``None``: cells are not cut.
    """
    remaining = ([visible(cell) for cell in row] for row in rows)
    first = list(islice(remaining, ROWS_TO_MEASURE))
    if not first:
        return
    titles = [column.title for column in columns]
    widest = width or WIDEST_UNCUT
    natural = [
        min(max(map(display_width, cells)), widest) for cells in zip(titles, *first, strict=True)
    ]
    widths = natural if width is None else _share(columns, natural, width)
    lay = pad if width is None else fit
    for cells in chain([titles], first, remaining):
        laid = (lay(cell, room) for cell, room in zip(cells, widths, strict=True) if room)
        yield GAP.join(laid).rstrip()


def _share(columns: Sequence[Column], natural: Sequence[int], width: int) -> list[int]:
    """Return the widths at which the columns fit, 0 for one that is left out."""
    widths = [
        min(room, column.most) if column.most else room
        for room, column in zip(natural, columns, strict=True)
    ]
    least = [min(room, column.least) for room, column in zip(widths, columns, strict=True)]
    for i in reversed(range(len(columns))):
        if columns[i].may_go and _taken(least) > width:
            widths[i] = least[i] = 0
    _narrow(widths, least, width)
    _narrow(widths, [*map(_squeezed, columns, least)], width)
    _widen(widths, natural, width)
    return widths


def _taken(widths: Sequence[int]) -> int:
    """Return the width of a table with its gaps."""
    shown = sum(map(bool, widths))
    return sum(widths) + len(GAP) * (shown - 1)


def _squeezed(column: Column, least: int) -> int:
    return least if column.least == column.most else min(least, SQUEEZED)


def _narrow(widths: list[int], least: Sequence[int], width: int) -> None:
    """Narrow columns until they fit, the widest first, none below its least."""
    for _ in range(_taken(widths) - width):
        spare = [room - low for room, low in zip(widths, least, strict=True)]
        if not any(spare):
            break
        widest = max(range(len(widths)), key=lambda i: (bool(spare[i]), widths[i]))
        widths[widest] -= 1


def _widen(widths: list[int], natural: Sequence[int], width: int) -> None:
    """Give the room that is left to columns that are shown and cut, the first before the others."""
    left = width - _taken(widths)
    for i, room in enumerate(widths):
        if room and left > 0:
            widths[i] += min(natural[i] - room, left)
            left -= widths[i] - room
