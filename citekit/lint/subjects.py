"""What rules look at: a page with its lists and entries, from an article or from a library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from citekit.dates import first_day
from citekit.library.record import text_of
from citekit.parsing.normalisation import repeated_author
from citekit.reference import CslDate, CslItem, FieldEvidence, Mark

if TYPE_CHECKING:
    from citekit.citations import Citation
    from citekit.citations.bibliographies import Bibliography
    from citekit.documents import Document
    from citekit.documents.document import SourceMap
    from citekit.extraction.article import Article

WEB_TYPES = frozenset(
    {"article-newspaper", "article-magazine", "post-weblog", "post", "webpage", "motion_picture"}
)
"""Types of what appears on a page of its own, at an address that was made on that day."""

Day = tuple[int, ...]
"""Year, month and day, as far as they are known."""


@dataclass(frozen=True, slots=True)
class LintEntry:
    """One entry.

    Attributes:
        raw, marker, marks, number, line_start, line_end: as in ``citekit.extraction``; lines and
            number are 0 where nothing cites the reference.
        csl: what was read, with what people corrected.
        fields: where it stands, and how sure it is.
        confidence: that the whole of it is right; 1 where a person has looked at it.
        key: of the reference in a library, else ``""``.
        source_map: from ``raw`` to the article's text; ``None`` where that is not at hand.
    """

    raw: str
    csl: CslItem
    fields: dict[str, FieldEvidence] = field(default_factory=dict)
    confidence: float = 1.0
    marker: str = ""
    marks: tuple[Mark, ...] = ()
    number: int = 0
    line_start: int = 0
    line_end: int = 0
    key: str = ""
    source_map: SourceMap | None = None

    def text(self, name: str) -> str:
        """Return a field as text, ``""`` for none."""
        return text_of(self.csl, name)

    def span(self, name: str) -> tuple[int, int] | None:
        """Return where a field stands in ``raw``, ``None`` where it can't be told."""
        evidence = self.fields.get(name)
        return evidence.span if evidence else None

    def is_sure_of(self, *names: str, least: float = 0.7) -> bool:
        """Return whether fields, which need not be there, were read with some confidence."""
        found = (self.fields[name] for name in names if name in self.fields)
        return all(evidence.confidence >= least for evidence in found)

    def day(self, name: str) -> Day:
        """Return a date, ``()`` for none and for a range."""
        value: CslDate | None = self.csl.get(name)
        try:
            is_range = value is not None and len(value["date-parts"]) > 1
            return () if is_range else first_day(value)
        except (AttributeError, KeyError, TypeError, ValueError):  # of somebody else's file
            return ()


def repeats_author(entry: LintEntry) -> bool:
    """Return whether an entry begins with a word or a line for the authors of the one before."""
    return repeated_author(re.split(r"[:,.]", entry.raw[:100], maxsplit=1)[0])


@dataclass(frozen=True, slots=True)
class LintList:
    """A reference list.

    Attributes:
        entries: in the order of lines.
        heading: as written.
        kind: as in ``citekit.extraction``: ``"list"`` or ``"footnotes"``.
        format: of the document, ``""`` where unknown.
    """

    entries: tuple[LintEntry, ...]
    heading: str = ""
    kind: str = "list"
    format: str = ""

    @property
    def is_notes(self) -> bool:
        """Whether these are notes to the text, which hold remarks and cite a work repeatedly."""
        return self.kind == "footnotes"


@dataclass
class LintPage:
    """A page or file.

    Attributes:
        name: as articles are called.
        lists: all its reference lists.
        today: after which nothing can have been accessed.
        document: as it was read; ``None`` where only a library knows it.
        articles: that were found in it, where it was read.
        path: of its file, beside which bibliographies of pandoc are looked for.
    """

    name: str
    lists: tuple[LintList, ...]
    today: date
    document: Document | None = None
    articles: tuple[Article, ...] = ()
    path: Path | None = None

    @cached_property
    def citations(self) -> list[Citation]:
        """What its text cites, in the order of the text; nothing where the text is not at hand."""
        if self.document is None or not self.articles:
            return []
        from citekit.citations import citations_in

        return citations_in(self.document, self.articles, bibliography=self._bibliography)

    @cached_property
    def _bibliography(self) -> Bibliography:
        from citekit.citations import read_bibliography

        assert self.document is not None
        return read_bibliography(self.document, self.path)

    @property
    def problems(self) -> tuple[str, ...]:
        """What is wrong with the bibliographies in which cite keys were looked up, in sentences."""
        return tuple(self._bibliography.problems) if "_bibliography" in self.__dict__ else ()

    @property
    def entries(self) -> Iterator[LintEntry]:
        """All entries of all lists."""
        return (entry for one in self.lists for entry in one.entries)

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of an offset in the source."""
        return self.document.position_at(offset) if self.document else (1, offset + 1)
