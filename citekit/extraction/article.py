"""What extraction finds in a document: articles, their reference lists and entries."""

from __future__ import annotations

from dataclasses import dataclass, field

from citekit.documents.document import SourceMap
from citekit.reference import CslDate, CslName, Mark, Reference


@dataclass(slots=True)
class Entry:
    """One raw reference as it stood.

    Attributes:
        raw: what a reader sees, without marker and markup, white space collapsed, on one line; a
            URL that was broken over two lines is joined.
        line_start, line_end: lines of the source, from 1, inclusive.
        source_map: from ``raw`` to ``Document.source``.
        number: of the entry in its file, from 1, in the order of lines, all lists together.
        marker: the marker as written (``-``, ``[1]``, ``[^1]:``), else ``""``.
        marks: emphasis and links, by offsets in ``raw``.
        anchors: ids that in-text citations may point to.
        reference: the record that parsing made of it; ``None`` before that.
    """

    raw: str
    line_start: int
    line_end: int
    source_map: SourceMap
    number: int = 0
    marker: str = ""
    marks: tuple[Mark, ...] = ()
    anchors: tuple[str, ...] = ()
    reference: Reference | None = None

    @property
    def start(self) -> int:
        """Offset in ``Document.source`` of the first character."""
        return self.source_map.source(0)

    @property
    def end(self) -> int:
        """Offset in ``Document.source`` behind the last character."""
        return self.source_map.source(max(len(self.raw) - 1, 0)) + 1


@dataclass(slots=True)
class ReferenceList:
    """A reference list: its heading as written (``""`` for none), line and entries."""

    heading: str
    heading_line: int | None
    entries: list[Entry]
    kind: str = "list"
    """``"list"`` or ``"footnotes"`` (which hold remarks too)."""


@dataclass(slots=True)
class Article:
    """One text with a title, a byline and perhaps reference lists.

    Attributes:
        title: ``""`` when none was found.
        line_start, line_end: lines of the source, from 1, inclusive.
        authors: as in the byline, in order.
        date: publication date, if the article says one.
        lists: its reference lists in the order of lines.
        name: of its document: path as given, ``"-"`` or URL.
        url: its address on the web, where known.
    """

    title: str
    line_start: int
    line_end: int
    authors: list[CslName] = field(default_factory=list)
    date: CslDate | None = None
    lists: list[ReferenceList] = field(default_factory=list)
    name: str = ""
    url: str = ""
