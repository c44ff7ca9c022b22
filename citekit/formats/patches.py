"""What a change to an article changes, as a patch that ``git apply`` and ``patch`` take."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citekit.formats.changed_files import ChangedFile

_AROUND = 3
_ODD = re.compile(r"[\x00-\x1f\x7f\"\\]")
_NO_END = "\\ No newline at end of file\n"

Block = tuple[int, int, str]
"""Lines ``[first, last]`` of the old text, from 0, and the text that takes their place."""


def unified_diff(article: ChangedFile) -> Iterator[str]:
    """Yield the lines of a unified diff, each with its end; line ends are those of the file.

    Args:
        article: with its changes.
    """
    rewritten = article.rewritten
    lines = _lines(rewritten.before)
    blocks = list(_blocks(article, lines))
    if not blocks:
        return
    yield f"--- {_named('a', article.name)}\n"
    yield f"+++ {_named('b', article.name)}\n"
    shift = 0
    for group in _grouped(blocks):
        hunk = list(_hunk(group, lines))
        first = max(group[0][0] - _AROUND, 0)
        old = sum(line[0] in " -" for line in hunk)
        new = sum(line[0] in " +" for line in hunk)
        yield f"@@ -{_span(first, old)} +{_span(first + shift, new)} @@\n"
        shift += new - old
        for line in hunk:
            yield line if line.endswith("\n") else f"{line}\n{_NO_END}"


def _named(side: str, name: str) -> str:
    """Return a name as git writes it: quoted where need be, with a tab behind one with blanks."""
    path = f"{side}/{name}"
    if _ODD.search(path):
        escaped = _ODD.sub(lambda found: f"\\{ord(found[0]):03o}", path)
        return f'"{escaped}"'
    return f"{path}\t" if " " in path else path


def _span(first: int, number: int) -> str:
    return f"{first + 1},{number}" if number != 1 else f"{first + 1}"


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    ended = [f"{line}\n" for line in lines[:-1]]
    return [*ended, lines[-1]] if lines[-1] else ended


def _blocks(article: ChangedFile, lines: list[str]) -> Iterator[Block]:
    """Yield the lines that change; changes that share a line are one block."""
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    rewritten = article.rewritten
    pending: list[tuple[int, int, str]] = []
    last_line = -1
    for (start, end), change in zip(rewritten.places, rewritten.texts, strict=True):
        first = bisect_right(starts, start) - 1
        if pending and first > last_line:
            yield _block(pending, starts, rewritten.before)
            pending = []
        pending.append((start, end, change))
        last_line = bisect_right(starts, end - 1) - 1
    if pending:
        yield _block(pending, starts, rewritten.before)


def _block(edits: list[tuple[int, int, str]], starts: list[int], text: str) -> Block:
    first = bisect_right(starts, edits[0][0]) - 1
    last = bisect_right(starts, edits[-1][1] - 1) - 1
    at, parts = starts[first], []
    for start, end, new in edits:
        parts += [text[at:start], new]
        at = end
    return first, last, "".join([*parts, text[at : starts[last + 1]]])


def _grouped(blocks: list[Block]) -> Iterator[list[Block]]:
    """Yield blocks that stand so near to each other that they share a hunk."""
    group = [blocks[0]]
    for block in blocks[1:]:
        if block[0] - group[-1][1] > 2 * _AROUND + 1:
            yield group
            group = []
        group.append(block)
    yield group


def _hunk(group: list[Block], lines: list[str]) -> Iterator[str]:
    at = max(group[0][0] - _AROUND, 0)
    for first, last, new in group:
        yield from (f" {line}" for line in lines[at:first])
        yield from (f"-{line}" for line in lines[first : last + 1])
        yield from (f"+{line}" for line in _lines(new))
        at = last + 1
    yield from (f" {line}" for line in lines[at : at + _AROUND])
