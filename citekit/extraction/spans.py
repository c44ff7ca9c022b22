"""Stretches of blocks, and how they are put together to one line of text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from citekit.documents.document import Block, SourceMap
from citekit.extraction.marked import marks_between
from citekit.reference import Mark

_CHUNK = re.compile(r"\S+(?: \S+)*")
_URL_TAIL = re.compile(r"(?:https?://|www\.|doi\.org/)\S*$")
_URL_HEAD = re.compile(r"[A-Za-z0-9\-._~/?#%&=+:;@!$*'(),]+")
_URL_LIKE = re.compile(r"[/_=%&?#]|\w\.\w|-\w+-|\d[A-Za-z]|[A-Za-z]\d|^\d+\W*$")
_OPEN_URL_ENDS = "-_=&?%#~+"
_LONG_LINE = 60


@dataclass(frozen=True, slots=True)
class Span:
    """The stretch ``block.text[start:end]`` of a block."""

    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        """What stands there."""
        return self.block.text[self.start : self.end]

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks in it, by offsets in its text."""
        return tuple(
            Mark(
                m.kind,
                max(m.start, self.start) - self.start,
                min(m.end, self.end) - self.start,
                m.href,
            )
            for m in marks_between(self.block.marks, self.start, self.end)
        )


@dataclass(frozen=True, slots=True)
class Composed:
    """Spans put together on one line: the text, its marks and where its letters came from."""

    raw: str
    marks: tuple[Mark, ...]
    source_map: SourceMap

    def slice(self, start: int, end: int) -> Composed:
        """Return a stretch of it."""
        marks = (_moved(m, -start, end - start) for m in marks_between(self.marks, start, end))
        return Composed(self.raw[start:end], tuple(marks), self.source_map.slice(start, end))

    def followed_by(self, other: Composed) -> Composed:
        """Return it with another one behind it, a blank between them."""
        at = len(self.raw) + 1
        marks = (_moved(mark, at, at + len(other.raw)) for mark in other.marks)
        runs = ((offset + at, source) for offset, source in other.source_map.runs)
        source_map = SourceMap((*self.source_map.runs, *runs))
        return Composed(f"{self.raw} {other.raw}", (*self.marks, *marks), source_map)


def _moved(mark: Mark, by: int, end: int) -> Mark:
    """Return a mark moved along, within ``0:end``."""
    return replace(mark, start=max(mark.start + by, 0), end=min(mark.end + by, end))


@dataclass(frozen=True, slots=True)
class _Chunk:
    """``block.text[start:end]`` placed at ``at`` of the composed text."""

    at: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Bracket:
    """An angle bracket of the source that belongs before ``block.text[at]``."""

    at: int
    char: str
    source: int


def whole(block: Block) -> Span:
    """Return the span of all the text of a block."""
    return Span(block, 0, len(block.text))


def compose(spans: Sequence[Span], source: str) -> Composed:
    """Put spans together on one line, white space collapsed.

    Lines are joined by a blank, but a URL that goes on in the next line and text in Chinese or
    Japanese characters without one. An address in angle brackets keeps them, as RFC 3986
    (appendix C) has it: in Markdown they are the only sign of where it ends.

    Args:
        spans: in order.
        source: of the document.
    """
    return _Composer(source).compose(spans)


class _Composer:
    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._runs: list[tuple[int, int]] = []
        self._marks: list[Mark] = []
        self._length = 0
        self._last = ""
        self._ends_in_whole_link = False

    def compose(self, spans: Sequence[Span]) -> Composed:
        for span in spans:
            self._add(span)
        raw = "".join(self._parts)
        return Composed(raw, tuple(self._marks), SourceMap(tuple(self._runs) or ((0, 0),)))

    def _add(self, span: Span) -> None:
        text = span.block.text
        brackets = _angle_brackets(span, self._source)
        chunks: list[_Chunk] = []
        before = -1
        for found in _CHUNK.finditer(text, span.start, span.end):
            if self._last:
                hard = before >= 0 and _has_hard_break(span.block, before, found.start())
                new_line = before < 0 or "\n" in text[before : found.start()]
                ends = hard or (before < 0 and self._ends_in_whole_link)
                self._put(_joiner(self._last, found[0]) if new_line and not ends else " ")
            self._add_chunk(span.block, found.start(), found.end(), brackets, chunks)
            before, self._last = found.end(), found[0]
        if before >= 0:
            self._ends_in_whole_link = _ends_in_whole_link(span.block, before)
        self._marks += _placed_marks(span, chunks)

    def _add_chunk(
        self, block: Block, start: int, end: int, brackets: deque[_Bracket], chunks: list[_Chunk]
    ) -> None:
        while brackets and brackets[0].at <= end:
            bracket = brackets.popleft()
            start = self._add_text(block, start, bracket.at, chunks)
            self._runs.append((self._length, bracket.source))
            self._put(bracket.char)
        self._add_text(block, start, end, chunks)

    def _add_text(self, block: Block, start: int, end: int, chunks: list[_Chunk]) -> int:
        if start < end:
            chunks.append(_Chunk(self._length, start, end))
            self._runs += _runs(block.source_map, start, end, self._length)
            self._put(block.text[start:end])
        return max(start, end)

    def _put(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)


def _angle_brackets(span: Span, source: str) -> deque[_Bracket]:
    """Return the brackets around addresses that the block's text has left out, in order."""
    brackets: list[_Bracket] = []
    block = span.block
    for mark in marks_between(block.marks, span.start, span.end):
        if mark.kind != "link" or mark.start < span.start or mark.end > span.end:
            continue
        before = block.source_map.source(mark.start) - 1
        after = block.source_map.source(mark.end - 1) + 1
        if before >= 0 and source[before] == "<" and source[after : after + 1] == ">":
            brackets += [_Bracket(mark.start, "<", before), _Bracket(mark.end, ">", after)]
    return deque(sorted(brackets, key=lambda bracket: (bracket.at, bracket.source)))


def _ends_in_whole_link(block: Block, end: int) -> bool:
    """Return whether an address ends here that its link knows to be whole."""
    return any(
        mark.kind == "link" and mark.end == end and mark.href == block.text[mark.start : end]
        for mark in marks_between(block.marks, end - 1, end)
    )


def _has_hard_break(block: Block, start: int, end: int) -> bool:
    return any(offset in block.hard_breaks for offset in range(start, end))


def _runs(source_map: SourceMap, start: int, end: int, at: int) -> list[tuple[int, int]]:
    """Return the runs of ``text[start:end]`` placed at ``at``; logarithmic in all runs."""
    runs = source_map.runs
    first = bisect_right(runs, (start, 1 << 62))
    last = bisect_left(runs, (end, -1))
    inner = [(offset - start + at, source) for offset, source in runs[first:last]]
    return [(at, source_map.source(start)), *inner]


def _placed_marks(span: Span, chunks: list[_Chunk]) -> list[Mark]:
    placed: list[Mark] = []
    starts = [chunk.start for chunk in chunks]
    if not chunks:
        return placed
    for mark in marks_between(span.block.marks, span.start, span.end):
        first = chunks[max(bisect_right(starts, mark.start) - 1, 0)]
        if mark.start >= first.end:
            following = bisect_right(starts, mark.start)
            if following == len(chunks):
                continue
            first = chunks[following]
        final = chunks[max(bisect_left(starts, mark.end) - 1, 0)]
        start = first.at + max(mark.start - first.start, 0)
        end = final.at + min(mark.end, final.end) - final.start
        if start < end:
            placed.append(Mark(mark.kind, start, end, mark.href))
    return placed


def _joiner(before: str, after: str) -> str:
    """Return what stands between the last chunk of a line and the first of the next."""
    if _is_wide(before[-1]) and _is_wide(after[0]):
        return ""
    return "" if goes_on_in_url(before, after) else " "


def _is_wide(char: str) -> bool:
    """Return whether ``char`` is of a script that is written without blanks."""
    return "\u2e80" <= char <= "\u9fff" or "\uff01" <= char <= "\uff60"


def goes_on_in_url(before: str, after: str) -> bool:
    """Return whether an address at the end of one line goes on in the next.

    Args:
        before: the line, or what stands before its end.
        after: the next line.
    """
    url = _URL_TAIL.search(before[-2000:])
    if url is None:
        return False
    word = after.split(" ", 1)[0]
    head = _URL_HEAD.match(word)
    if head is None or len(head[0]) < len(word.rstrip(">)]}.,;\"'")) or _URL_TAIL.match(word):
        return False
    bare = word.rstrip(".,;)")
    if len(bare) < 2:
        return False
    last = before[-1]
    if last in _OPEN_URL_ENDS:
        return True
    if last in "/.":
        return _URL_LIKE.search(bare) is not None or (" " not in after and bare.islower())
    if last in ",;:)]>":
        return False
    if bare[0] in "/?#&=_%" or (bare[0] == "-" and len(bare) > 3):
        return True
    return (
        len(before) >= _LONG_LINE
        and re.search(r"[/_=%&]|\.(?:html?|pdf|php|aspx?)$", bare) is not None
    )
