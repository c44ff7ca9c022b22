"""Two references side by side, in the width of the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from citekit.cli.console import styled, table_width
from citekit.cli.evidence import field_rows
from citekit.cli.tables import GAP, pad
from citekit.terminal_text import beginning, display_width, visible, wrapped

if TYPE_CHECKING:
    from citekit.library import LibraryReference

WIDTH = 100
"""Where there is no terminal."""

_NOT_COMPARED = frozenset({"id"})
_DIFFERS = "≠"


def side_by_side(one: LibraryReference, other: LibraryReference) -> Iterator[str]:
    """Yield the lines of a table: a field a row, marked where the two say something else.

    Args:
        one: left.
        other: right.
    """
    left, right = _fields(one), _fields(other)
    rows = [(name, left.get(name, ""), right.get(name, "")) for name in {**left, **right}]
    rows += [("entry", _entry(one), _entry(other))]
    names = max(len(name) for name, *_ in rows)
    room = (table_width() or WIDTH) - names - 2 - 2 * len(GAP)
    column = max(room // 2, 8)
    for line in _row("", one.key, other.key, names, column):
        yield styled(line, bold=True)
    for name, value, second in rows:
        differs = bool(value and second) and name != "entry" and _plain(value) != _plain(second)
        mark = _DIFFERS if differs else " "
        for line in _row(f"{mark} {name}", value, second, names, column):
            yield styled(line, fg="yellow") if differs else line


def _row(name: str, left: str, right: str, names: int, column: int) -> Iterator[str]:
    cells = (wrapped(_breakable(visible(text), column), column) for text in (left, right))
    for number, (one, other) in enumerate(zip_longest(*cells, fillvalue="")):
        head = name if number == 0 else ""
        yield GAP.join((pad(head, names + 2), pad(one, column), other)).rstrip()


def _breakable(text: str, width: int) -> str:
    """Return a text with blanks in words that are wider than a column, addresses mostly."""
    words = []
    for word in text.split(" "):
        rest = word
        while display_width(rest) > width:
            words.append(beginning(rest, width))
            rest = rest[len(words[-1]) :]
        words.append(rest)
    return " ".join(words)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _fields(reference: LibraryReference) -> dict[str, str]:
    return {
        label: text
        for name, value in reference.csl.items()
        if name not in _NOT_COMPARED
        for label, text in field_rows(name, value)
    }


def _entry(reference: LibraryReference) -> str:
    entries = sorted(reference.entries, key=lambda entry: not entry.present)
    more = f" (and {len(entries) - 1} more)" if len(entries) > 1 else ""
    return f"{entries[0].raw}{more}" if entries else ""
