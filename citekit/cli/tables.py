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


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        title: its heading.
        least: the width in columns of the terminal below which it is not cut.
        most: the width beyond which it is cut even where there is room; 0 for none.
    """

    title: str
    least: int = 4
    most: int = 0


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
        yield GAP.join(map(lay, cells, widths)).rstrip()


def _share(columns: Sequence[Column], natural: Sequence[int], width: int) -> list[int]:
    """Return the widths at which the columns fit, the widest giving way first."""
    widths = [
        min(room, column.most) if column.most else room
        for room, column in zip(natural, columns, strict=True)
    ]
    least = [min(room, column.least) for room, column in zip(widths, columns, strict=True)]
    excess = sum(widths) + len(GAP) * (len(columns) - 1) - width
    while excess > 0:
        spare = [room - low for room, low in zip(widths, least, strict=True)]
        if not any(spare):
            break
        widest = max(range(len(widths)), key=lambda i: (bool(spare[i]), widths[i]))
        widths[widest] -= 1
        excess -= 1
    return widths
