"""The running text of a document: what may hold citations, and what only looks like it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citekit.documents.document import Block, BlockKind, Document
from citekit.extraction.article import Article, Entry
from citekit.extraction.extent import NOISE

MASK = "\x00"
"""Stands for each character that can't be part of a citation."""

_MATHS = re.compile(
    r"\$\$[^$]{1,2000}\$\$|(?<![\\$\w])\$(?=\S)[^$\n]{0,200}?(?<=\S)\$(?![\w$])"
    r"|\\\(.{1,500}?\\\)|\\\[.{1,500}?\\\]",
    re.DOTALL,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”()（）]+|\w[\w.+-]{0,63}@[\w-]+(?:\.[\w-]+)+")
_FAR = 80
"""A marker stands at most so many characters before its entry."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of running text.

    Attributes:
        block: as read.
        text: of the block, with code, maths and addresses masked.
        article: index of its article.
    """

    block: Block
    text: str
    article: int

    def source(self, offset: int) -> int:
        """Return the offset in the document of the character at ``offset``."""
        return self.block.source_map.source(offset)


def passages(
    document: Document, articles: Sequence[Article], lists: ListExtents
) -> Iterator[Passage]:
    """Yield the running text of a document in order.

    The page's furniture, code and the reference lists are left out; notes of articles that have a
    list besides are there, since they may cite by names and years what it has.

    Args:
        document: as read.
        articles: that were found in it.
        lists: where their lists stand.
    """
    first_lines = [article.line_start for article in articles]
    for block in document.blocks:
        if block.kind is BlockKind.CODE or not block.text or block.regions & NOISE:
            continue
        first, last = block.source_map.source(0), block.source_map.source(len(block.text) - 1)
        in_list = lists.hold(first) and lists.hold(last)
        if in_list and not _cites_by_key(block) and not lists.hold_as_note(first):
            continue
        owner = max(bisect_right(first_lines, block.line_start) - 1, 0)
        yield Passage(block, _masked(block), owner)


def _cites_by_key(block: Block) -> bool:
    """Whether a footnote has one of pandoc's keys, and so cites instead of being cited."""
    return block.kind is BlockKind.FOOTNOTE and "@" in block.text


class ListExtents:
    """Where in the source the reference lists stand."""

    def __init__(self, document: Document, articles: Sequence[Article]) -> None:
        """Take where the lists stand.

        Args:
            document: that holds them.
            articles: that have them.
        """
        stretches: list[tuple[int, int]] = []
        beside_lists: list[tuple[int, int]] = []
        for article in articles:
            has_list = any(found.kind == "list" for found in article.lists)
            for found in article.lists:
                is_list = found.kind == "list"
                places = list(_stretches(document.source, found.entries, together=is_list))
                stretches += places
                beside_lists += places if has_list and not is_list else []
        self._starts, self._ends = _joined(stretches)
        self._note_starts, self._note_ends = _joined(beside_lists)

    def hold(self, offset: int) -> bool:
        """Whether a list holds the character at this offset of the source."""
        return _holds(self._starts, self._ends, offset)

    def hold_as_note(self, offset: int) -> bool:
        """Whether this is in a note of an article that has a list besides."""
        return _holds(self._note_starts, self._note_ends, offset)


def _joined(stretches: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    """Return where stretches begin and end, in order, those that touch as one."""
    starts: list[int] = []
    ends: list[int] = []
    for start, end in sorted(stretches):
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            starts.append(start)
            ends.append(end)
    return starts, ends


def _holds(starts: list[int], ends: list[int], offset: int) -> bool:
    index = bisect_right(starts, offset) - 1
    return index >= 0 and offset < ends[index]


def _stretches(
    source: str, entries: Sequence[Entry], *, together: bool
) -> Iterator[tuple[int, int]]:
    """Yield where a list stands: in one piece, or each of its notes for itself."""
    if together and entries:
        first = min(entries, key=lambda entry: entry.start)
        yield _start(source, first), max(entry.end for entry in entries)
    else:
        yield from ((_start(source, entry), entry.end) for entry in entries)


def _start(source: str, entry: Entry) -> int:
    """Return where an entry begins, its marker included where that stands in the source."""
    if not entry.marker:
        return entry.start
    at = source.rfind(entry.marker, max(entry.start - _FAR, 0), entry.start)
    return at if at >= 0 else entry.start


def _masked(block: Block) -> str:
    text = block.text
    stretches = [(mark.start, mark.end) for mark in block.marks if mark.kind == "code"]
    if "$" in text or "\\" in text:
        stretches += [found.span() for found in _MATHS.finditer(text)]
    if "@" in text or "://" in text or "www." in text:
        stretches += [found.span() for found in _ADDRESS.finditer(text)]
    if not stretches:
        return text
    pieces, at = [], 0
    for start, end in sorted(stretches):
        if end > at:
            pieces += [text[at:start], MASK * (end - max(start, at))]
            at = end
    return "".join([*pieces, text[at:]])
