"""What the library answers with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from citekit.reference import CslDate, CslItem, CslName, Mark, Reference


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """An entry and where it stands.

    Attributes:
        name: of its file: the path in the repository, or the URL.
        article: title of its article; ``""`` when the file no longer holds the entry.
        url: of the article on the web, ``""`` when unknown.
        heading: of its reference list.
        raw, marker, marks, number, line_start, line_end: as in ``citekit.extraction`` Entry.
        start, end: offsets in the decoded source.
        present: whether the file held it when it was last read.
        reference: the record as read from this entry; ``None`` when it was not parsed.
        list_kind: as in ``citekit.extraction`` ReferenceList, ``""`` when its list is gone.
        list_id: equal for the entries of one list; 0 when it is gone.
    """

    name: str
    article: str
    url: str
    heading: str
    raw: str
    marker: str
    marks: tuple[Mark, ...]
    number: int
    line_start: int
    line_end: int
    start: int
    end: int
    present: bool
    reference: Reference | None
    list_kind: str = ""
    list_id: int = 0


@dataclass(frozen=True, slots=True)
class LibraryReference:
    """A work in the library.

    Attributes:
        key: its cite key.
        csl: the CSL-JSON item, with the key as ``id``.
        confidence: 0..1, how sure the parser is that the whole record is right.
        needs_look: whether a person should look at it.
        findings: what they should look at, as short sentences.
        cited: whether an article cites it.
        sources: for each field where its value comes from: ``article``, ``person``, ``file NAME``.
        tags: that were given to it.
        aliases: by which it went before; they find it too.
    """

    key: str
    csl: CslItem
    confidence: float
    needs_look: bool
    findings: tuple[str, ...]
    cited: bool
    _read_entries: Callable[[str], list[LibraryEntry]] = field(repr=False, compare=False)
    sources: dict[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def entries(self) -> list[LibraryEntry]:
        """Its raw entries and where they stand; read from the library when asked for."""
        return self._read_entries(self.key)


@dataclass(frozen=True, slots=True)
class LibraryArticle:
    """An article in the library.

    Attributes:
        name: of its file: the path in the repository, or the URL.
        position: in the file, from 0.
        title, authors, date, url, line_start, line_end: as in ``citekit.extraction`` Article.
        lists, entries: how many it has.
    """

    name: str
    position: int
    title: str
    authors: list[CslName]
    date: CslDate | None
    url: str
    line_start: int
    line_end: int
    lists: int
    entries: int


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of what a library holds.

    Attributes:
        files, articles, lists: as last read.
        entries: in those lists.
        references: that are cited.
        uncited: references that no article cites any more.
        needs_look: cited references that a person should look at.
    """

    files: int
    articles: int
    lists: int
    entries: int
    references: int
    uncited: int
    needs_look: int
