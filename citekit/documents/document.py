"""What a reader makes of an opened file: blocks of text that know where they stood."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from enum import Enum

from citekit.reference import CslDate, CslName, Mark


class BlockKind(str, Enum):
    """What a block is in its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    DEFINITION = "definition"
    TABLE_ROW = "table row"
    FOOTNOTE = "footnote"
    CODE = "code"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class SourceMap:
    """From offsets in a text to offsets in ``Document.source``.

    Attributes:
        runs: ``(text offset, source offset)`` pairs in ascending order; from each pair on, text
            and source advance together until the next pair.
    """

    runs: tuple[tuple[int, int], ...]

    def source(self, offset: int) -> int:
        """Return the source offset of the character at ``offset`` of the text."""
        index = bisect_right(self.runs, (offset, 1 << 62)) - 1
        text, source = self.runs[max(index, 0)]
        return source + offset - text

    def ends(self, length: int) -> tuple[int, int]:
        """Return the source offsets of the first and the last of so many characters from 0 on."""
        text, source = self.runs[0]
        if len(self.runs) == 1:
            return source - text, source - text + length - 1
        return source - text, self.source(length - 1)

    def slice(self, start: int, end: int, *, at: int = 0) -> SourceMap:
        """Return the map of ``text[start:end]`` placed at offset ``at`` of another text."""
        first = bisect_right(self.runs, (start, 1 << 62)) - 1
        last = bisect_left(self.runs, (end, -1))
        runs = [(start, self.source(start)), *self.runs[max(first, 0) + 1 : last]]
        return SourceMap(tuple((t - start + at, s) for t, s in runs))


@dataclass(slots=True)
class Block:
    r"""One block of a document: a heading, a paragraph, a list item, ...

    Attributes:
        kind: what it is.
        text: what a reader sees, without marker and markup. ``"\n"`` stands where a line ends:
            in text and Markdown at every line end of the source, in HTML only for ``<br>``.
        line_start, line_end: lines of the source, from 1, inclusive.
        source_map: from ``text`` to ``Document.source``.
        level: of a heading 1..6; of a list item its nesting depth from 1; else 0.
        marker: the list or footnote marker as written (``-``, ``1.``, ``[^1]:``), else ``""``.
        marks: emphasis, links and the like, by offsets in ``text``.
        group: blocks of one list, table or footnote container share a number; 0 for none.
        continues: the block goes on with the list item or footnote before it.
        hard_breaks: offsets in ``text`` of those ``"\n"`` that the author asked for
            (``<br>``, two blanks at the line end).
        regions: the parts of the page that it stands in: ``"nav"``, ``"header"``, ``"footer"``,
            ``"aside"``, ``"comments"``, ``"form"``, ``"footnotes"``, ``"references"``,
            ``"sidenotes"``, ``"quote"``, ``"hidden"``.
        anchors: ids that links can point to, standing in or on the block.
    """

    kind: BlockKind
    text: str
    line_start: int
    line_end: int
    source_map: SourceMap
    level: int = 0
    marker: str = ""
    marks: tuple[Mark, ...] = ()
    group: int = 0
    continues: bool = False
    hard_breaks: frozenset[int] = frozenset()
    regions: frozenset[str] = frozenset()
    anchors: tuple[str, ...] = ()


@dataclass(slots=True)
class Metadata:
    """What the document says of itself: front matter, ``<meta>``, ``<title>``, JSON-LD.

    Attributes:
        title, url, language: as stated, ``""`` when not.
        authors: in order.
        date: publication date, or ``None``.
    """

    title: str = ""
    authors: list[CslName] = field(default_factory=list)
    date: CslDate | None = None
    url: str = ""
    language: str = ""


@dataclass(slots=True)
class Document:
    r"""An opened article file or page.

    Attributes:
        source: the decoded text, byte order mark removed and line ends made ``"\n"``.
        format: ``"text"``, ``"markdown"``, ``"html"``, ``"rst"``, ``"asciidoc"``,
            ``"org"`` or ``"wxr"``.
        blocks: in order of appearance.
        metadata: what the document says of itself.
        name: path as given, ``"-"`` for standard input, or the URL.
        encoding: the encoding that the bytes were read with.
        newline: the line end of the file (``"\n"``, ``"\r\n"`` or ``"\r"``).
        byte_order_mark: whether the file began with one.
        first_line: the line of the file that the source begins on: a post is only a part of one.
    """

    source: str
    format: str
    blocks: list[Block]
    metadata: Metadata = field(default_factory=Metadata)
    name: str = ""
    encoding: str = "utf-8"
    newline: str = "\n"
    byte_order_mark: bool = False
    first_line: int = 1
    _line_starts: list[int] | None = field(default=None, init=False, repr=False, compare=False)

    def line_at(self, offset: int) -> int:
        """Return the line of the file, from 1, that the character at ``offset`` stands on."""
        return self.position_at(offset)[0]

    def position_at(self, offset: int) -> tuple[int, int]:
        """Return the line of the file and the column of the source, from 1, of a character."""
        if self._line_starts is None:
            self._line_starts = [0, *(found.end() for found in re.finditer("\n", self.source))]
        offset = max(offset, 0)
        line = bisect_right(self._line_starts, offset)
        return line + self.first_line - 1, offset - self._line_starts[line - 1] + 1

    @property
    def last_line(self) -> int:
        """The last line of the file that holds any of the source."""
        return self.line_at(max(len(self.source) - 1, 0))
