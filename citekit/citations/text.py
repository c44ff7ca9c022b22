"""An article's text with all that its citations may mean, and what was found in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple
from urllib.parse import unquote

from citekit.citations.bibliographies import Bibliography
from citekit.citations.citation import CitationFinding
from citekit.citations.labels import Labels
from citekit.citations.passages import Passage
from citekit.documents.document import Document
from citekit.extraction.article import Entry, ReferenceList
from citekit.reference import Mark


class Target(NamedTuple):
    """What one citation means.

    Attributes:
        entry: ``None`` when it is in no list.
        findings: in what the two differ.
        key: a cite key, of pandoc's.
        bibliography: where that was found.
    """

    entry: Entry | None
    findings: tuple[CitationFinding, ...] = ()
    key: str = ""
    bibliography: str = ""


class Found(NamedTuple):
    """A citation in a passage: ``passage.text[start:end]``, with all that it means."""

    passage: Passage
    start: int
    end: int
    kind: str
    targets: tuple[Target, ...]


@dataclass(frozen=True)
class ArticleText:
    """The running text of an article.

    Attributes:
        document: that holds it.
        passages: in order.
        lists: that its citations may mean.
        anchors: entries of the document by anchor.
        notes: footnotes of Markdown by label, ``None`` for those that are no entries.
        bibliography: what pandoc's keys may mean.
    """

    document: Document
    passages: Sequence[Passage]
    lists: Sequence[ReferenceList]
    anchors: dict[str, Entry]
    notes: dict[str, Entry | None]
    bibliography: Bibliography = field(default_factory=Bibliography)

    @cached_property
    def labels(self) -> Labels:
        """The numbers and keys of the entries."""
        return Labels(self.lists)

    @cached_property
    def entries(self) -> list[Entry]:
        """All entries of the lists."""
        return [entry for found in self.lists for entry in found.entries]

    @cached_property
    def in_notes(self) -> frozenset[int]:
        """The numbers of the entries that stand in footnotes."""
        notes = (found for found in self.lists if found.kind == "footnotes")
        return frozenset(entry.number for found in notes for entry in found.entries)

    def anchored(self, mark: Mark) -> Entry | None:
        """Return the entry that a link leads to, within the page."""
        if mark.kind != "link" or "#" not in mark.href:
            return None
        page, _, fragment = mark.href.partition("#")
        if page and page != self.document.metadata.url.partition("#")[0]:
            return None
        return self.anchors.get(fragment) or self.anchors.get(unquote(fragment))


class LinksToEntries:
    """The links of a passage that lead to entries, found by where they stand."""

    def __init__(self, text: ArticleText, passage: Passage) -> None:
        found = [] if not text.anchors else [
            (mark, entry)
            for mark in passage.block.marks
            if (entry := text.anchored(mark)) is not None
        ]  # fmt: skip
        self.all = sorted(found, key=lambda one: one[0].start)
        self._starts = [mark.start for mark, _ in self.all]
        self._ends = [mark.end for mark, _ in self.all]

    def within(self, start: int, end: int) -> Entry | None:
        """Return the entry of the first link that shares a character with a stretch."""
        index = bisect_right(self._ends, start)
        if index < bisect_left(self._starts, end):
            return self.all[index][1]
        return None
