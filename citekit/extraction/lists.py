"""The reference lists of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from citekit.documents.document import Block, BlockKind, Document
from citekit.extraction.article import ReferenceList
from citekit.extraction.boundaries import announces_own_citation
from citekit.extraction.candidates import BARRED, Candidate, candidates
from citekit.extraction.citing_keys import only_cites
from citekit.extraction.entries import Splitter
from citekit.extraction.evidence import host_of, is_reference_list
from citekit.extraction.extent import NOISE, follow
from citekit.extraction.headings import Strength, heading_strength
from citekit.extraction.likeness import leads_away
from citekit.extraction.shape import run_of_references
from citekit.extraction.spans import Span, whole

_NOTE_REGIONS = frozenset({"footnotes", "references"})
_SCATTERED_NOTES = frozenset({"markdown", "rst", "asciidoc", "org"})
"""Formats in which notes may be written anywhere, but a reader sees one list below the article."""

_NEAR = 3

_SITE = re.compile(r"\s[|–—·-]\s")
"""``Bibliography | Salt roads``: behind it, titles of pages have the name of the site."""


@dataclass(slots=True)
class FoundList:
    """A reference list and where it stands among the blocks.

    Attributes:
        references: the list.
        first: index of its heading's block, or of its first.
        end: index behind its last block.
        level: of its heading, 7 when that is a paragraph, 0 when there is none.
        strength: of its heading, ``None`` when there is none.
    """

    references: ReferenceList
    first: int
    end: int
    level: int = 0
    strength: Strength | None = None


def find_lists(document: Document) -> list[FoundList]:
    """Return the reference lists of a document in the order of their first entries."""
    return _Finder(document).run()


class _Finder:
    def __init__(self, document: Document) -> None:
        self._document = document
        self._blocks = document.blocks
        self._format = document.format
        self._splitter = Splitter(document)
        self._host = host_of(document.metadata.url)
        self._found: list[FoundList] = []
        self._used: set[int] = set()
        self._bare: Candidate | None = None

    def run(self) -> list[FoundList]:
        for candidate in candidates(self._blocks):
            self._add_under(candidate)
        if not self._found:
            self._add_under_title()
        for notes in self._notes():
            self._add_notes(notes)
        if not self._found:
            self._add_by_shape()
        self._found.sort(key=lambda found: found.references.entries[0].line_start)
        return self._found

    def _add_under(self, heading: Candidate) -> None:
        head = self._blocks[heading.index]
        guessed = self._format == "text"
        extent = follow(self._blocks, self._of_outer(heading), guessed_headings=guessed)
        spans = [span for span in extent.spans if not self._is_used(span.block)]
        if not spans:
            self._bare = heading if heading.strength >= Strength.WEAK else self._bare
            return
        apart = bool(head.regions & NOISE) and not self._ends_article(heading, spans)
        self._add(spans, heading, heading.strength, (heading.index, extent.end), apart=apart)

    def _add_under_title(self) -> None:
        """Add the list of a page that is called ``Bibliography`` and has no such heading."""
        title = _SITE.split(self._document.metadata.title, maxsplit=1)[0]
        strength = heading_strength(title)
        if strength is None or strength < Strength.WEAK or not self._blocks:
            return
        top = replace(self._blocks[0], kind=BlockKind.HEADING, text=title, marks=(), level=0)
        heading = Candidate(0, 0, len(title), len(title), strength, 0)
        extent = follow([top, *self._blocks], heading)
        if extent.spans:
            self._add(extent.spans, None, Strength.WEAK, (0, extent.end - 1))

    def _of_outer(self, heading: Candidate) -> Candidate:
        """Return a heading as deep as the one right above it, whose list it begins.

        ``Sources`` and below it ``Main sources``: the themes that follow are parts of it as well.
        """
        outer = self._bare
        if outer is None or outer.level >= heading.level:
            return heading
        between = self._blocks[outer.index + 1 : heading.index]
        is_right_above = all(not block.text.strip() for block in between)
        return replace(heading, level=outer.level) if is_right_above else heading

    def _ends_article(self, heading: Candidate, spans: Sequence[Span]) -> bool:
        """Return whether a list in a footer ends the article that stands before it.

        Readers guess such parts by class words (``post-footer``), which may hold the sources;
        links to one site only are more likely posts of the same blog. What stands beside an
        article is no end of it.
        """
        hosts = {host_of(mark.href) for s in spans for mark in s.marks if leads_away(mark)}
        before = next((b for b in reversed(self._blocks[: heading.index]) if b.text.strip()), None)
        return (
            heading.strength >= Strength.WEAK
            and self._blocks[heading.index].regions & NOISE == {"footer"}
            and len(hosts - {self._host}) > 1
            and before is not None
            and not before.regions & NOISE
            and before.kind is not BlockKind.HEADING
            and heading_strength(before.text) is None
        )

    def _notes(self) -> Iterator[list[int]]:
        """Yield the indices of footnotes, and of regions that hold notes or references."""
        notes: list[int] = []
        for index, block in enumerate(self._blocks):
            goes_on = block.continues and bool(notes) and notes[-1] == index - 1
            if self._is_note(index) or goes_on:
                notes.append(index)
        if self._format in _SCATTERED_NOTES:
            yield notes
            return
        beside = [index for index in notes if "sidenotes" in self._blocks[index].regions]
        apart = set(beside)
        run: list[int] = []
        for index in notes:
            if index in apart:
                continue
            if run and index > run[-1] + 1:
                yield run
                run = []
            run.append(index)
        yield run
        if not self._are_repeated(beside):
            yield beside

    def _are_repeated(self, notes: Sequence[int]) -> bool:
        """Return whether notes beside the text stand in a list too, as wide screens have them."""
        if not self._found:
            return False
        listed = {entry.raw for found in self._found for entry in found.references.entries}
        texts = [" ".join(self._blocks[index].text.split()) for index in notes]
        return sum(text in listed for text in texts) >= 0.5 * len(texts)

    def _is_note(self, index: int) -> bool:
        block = self._blocks[index]
        if (
            block.kind in {BlockKind.HEADING, BlockKind.CODE, BlockKind.RULE}
            or block.regions & BARRED
        ):
            return False
        is_note = block.kind is BlockKind.FOOTNOTE or bool(block.regions & _NOTE_REGIONS)
        return is_note and bool(block.text.strip()) and not self._is_used(block)

    def _add_notes(self, notes: list[int]) -> None:
        if not notes or self._is_own_citation(notes[0]):
            return
        blocks = [self._blocks[index] for index in notes]
        named = any("references" in block.regions for block in blocks)
        strength = Strength.WEAK if named else Strength.NOTES
        bare = self._bare
        if bare is not None and self._is_last(bare, notes):
            strength = bare.strength
        else:
            bare = None
        self._add([whole(block) for block in blocks], bare, strength, (notes[0], notes[-1] + 1))

    def _is_own_citation(self, index: int) -> bool:
        """Return whether what begins here says how the article itself is to be cited."""
        before = reversed(self._blocks[max(0, index - _NEAR) : index])
        texts = (b.text for b in before if b.kind is not BlockKind.CODE and b.text.strip())
        return announces_own_citation(next(texts, ""))

    def _is_last(self, heading: Candidate, notes: list[int]) -> bool:
        """Return whether nothing but notes stands behind a heading."""
        behind = set(range(heading.index + 1, len(self._blocks))) - set(notes)
        return self._format in _SCATTERED_NOTES and not behind

    def _add_by_shape(self) -> None:
        run = run_of_references(self._blocks)
        if run is not None:
            spans = [whole(block) for block in self._blocks[run[0] : run[1]]]
            self._add(spans, None, None, run)

    def _add(
        self,
        spans: Sequence[Span],
        heading: Candidate | None,
        strength: Strength | None,
        extent: tuple[int, int],
        *,
        apart: bool = False,
    ) -> None:
        """Add a list if its entries bear it out."""
        if self._format == "markdown":
            spans = [one for one in spans if not only_cites(one.text)]
        entries = self._splitter.entries(spans)
        judged = strength or Strength.LINKS
        text, line, level = "", None, 0
        if heading is not None:
            head = self._blocks[heading.index]
            text = head.text[heading.start : heading.end].strip()
            line = self._document.line_at(head.source_map.source(heading.start))
            level = heading.level
        if not is_reference_list(entries, judged, heading=text, set_apart=apart, host=self._host):
            return
        kind = "footnotes" if strength is Strength.NOTES else "list"
        references = ReferenceList(text, line, entries, kind)
        self._found.append(FoundList(references, *extent, level, strength))
        self._used.update(id(span.block) for span in spans)

    def _is_used(self, block: Block) -> bool:
        return id(block) in self._used
