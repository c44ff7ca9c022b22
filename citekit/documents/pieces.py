"""Text put together from pieces of the source, with the way back to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from citekit.documents.document import Block, SourceMap

AS_IT_STANDS = SourceMap(((0, 0),))
"""The map of a text that is its own source."""

Runs = Sequence[tuple[int, int]]


class RunBuilder:
    """Collects the runs of a source map, leaving out those that say nothing new."""

    def __init__(self) -> None:
        self.runs: list[tuple[int, int]] = []
        self._shift: int | None = None

    def add(self, text_offset: int, source_offset: int) -> None:
        """State that from ``text_offset`` on the text stands at ``source_offset``."""
        shift = source_offset - text_offset
        if shift != self._shift:
            self.runs.append((text_offset, source_offset))
            self._shift = shift

    def map(self, otherwise: int = 0) -> SourceMap:
        """Return the map; of an empty text one that points to ``otherwise``."""
        return SourceMap(tuple(self.runs) or ((0, otherwise),))


@dataclass(slots=True)
class Content:
    r"""The lines of a leaf block without what their containers put before them.

    Attributes:
        text: the lines, joined by ``"\n"``.
        source_map: from the text to the source.
        hard_breaks: offsets of those line ends that the author asked for with two blanks.
    """

    text: str = ""
    source_map: SourceMap = AS_IT_STANDS
    hard_breaks: list[int] = field(default_factory=list)


def join_lines(source: str, lines: Sequence[tuple[int, int]], *, verbatim: bool) -> Content:
    """Join the lines of a block.

    Args:
        source: the document.
        lines: ``(start, end)`` of each line in the source, ``end`` without the line end.
        verbatim: keep blanks at the ends of lines (code).
    """
    if len(lines) == 1:
        start, end = lines[0]
        return Content(source[start:end], SourceMap(((0, start),)), [])
    parts: list[str] = []
    hard_breaks: list[int] = []
    runs = RunBuilder()
    offset = 0
    last = lines[-1]
    for start, end in lines:
        line = source[start:end]
        kept = line if verbatim else line.rstrip(" \t")
        runs.add(offset, start)
        parts.append(kept)
        offset += len(kept)
        runs.add(offset, end)
        if line.endswith("  ") and not verbatim and (start, end) != last:
            hard_breaks.append(offset)
        offset += 1
    return Content("\n".join(parts), runs.map(), hard_breaks)


def join_cells(source: str, pieces: Sequence[tuple[int, int]]) -> Content:
    """Join what stands in the cells of a table's row, a blank between them.

    Args:
        source: the document.
        pieces: ``(start, end)`` of each piece in the source.
    """
    content = join_lines(source, pieces, verbatim=False)
    return Content(content.text.replace("\n", " "), content.source_map, [])


def through(
    pieces: Iterable[tuple[str, int]], outer: SourceMap, hard_breaks: Sequence[int] = ()
) -> tuple[str, SourceMap, frozenset[int]]:
    """Put a text together from pieces of another that has a source map.

    Args:
        pieces: ``(text, offset in the other text)`` in ascending order.
        outer: from the other text to the source.
        hard_breaks: offsets in the other text, ascending.

    Returns:
        the text, its source map and its hard breaks.
    """
    outer_runs = outer.runs
    last = len(outer_runs) - 1
    runs = RunBuilder()
    breaks: list[int] = []
    parts: list[str] = []
    at = run = next_break = 0
    for text, offset in pieces:
        if not text:
            continue
        end = offset + len(text)
        while run < last and outer_runs[run + 1][0] <= offset:
            run += 1
        runs.add(at, outer_runs[run][1] + offset - outer_runs[run][0])
        while run < last and outer_runs[run + 1][0] < end:
            run += 1
            runs.add(at + outer_runs[run][0] - offset, outer_runs[run][1])
        while next_break < len(hard_breaks) and hard_breaks[next_break] < end:
            if hard_breaks[next_break] >= offset:
                breaks.append(at + hard_breaks[next_break] - offset)
            next_break += 1
        parts.append(text)
        at += len(text)
    return "".join(parts), runs.map(outer_runs[0][1]), frozenset(breaks)


class Assembly:
    """A text that is put together from parts of a source and from texts that stand for them.

    Attributes:
        length: of the text so far.
    """

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._runs = RunBuilder()
        self.length = 0

    def take(self, content: Content, start: int, end: int) -> None:
        """Add ``content.text[start:end]``."""
        if start < end:
            self._add(content.text[start:end], content.source_map.slice(start, end).runs)

    def insert(self, text: str, source_offset: int) -> None:
        """Add a text that stands for what begins at an offset of the source."""
        self._add(text, ((0, source_offset),))

    def extend(self, other: Assembly) -> None:
        """Add what another one holds."""
        self._add("".join(other._parts), other._runs.runs)

    def content(self, otherwise: int = 0) -> Content:
        """Return the text; when it is empty, it stands at ``otherwise``."""
        return Content("".join(self._parts), self._runs.map(otherwise))

    def _add(self, text: str, runs: Runs) -> None:
        for inner, source in runs:
            self._runs.add(self.length + inner, source)
        self._parts.append(text)
        self.length += len(text)


def map_through(block: Block, outer: SourceMap) -> SourceMap:
    """Return where a block stands in a source, of a part of which it was read.

    Args:
        block: with a map into the part.
        outer: from the part to the source.
    """
    runs = block.source_map.runs
    ends = [text for text, _ in runs[1:]] + [len(block.text)]
    builder = RunBuilder()
    for (text, offset), end in zip(runs, ends, strict=True):
        for inner, source in outer.slice(offset, offset + end - text, at=text).runs:
            builder.add(inner, source)
    return builder.map()
