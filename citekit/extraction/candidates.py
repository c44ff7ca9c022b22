"""Where in a document a reference list may begin: its headings in all their forms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citekit.documents.document import Block, BlockKind
from citekit.extraction.headings import Strength, heading_strength
from citekit.extraction.inline import is_made_of_links
from citekit.extraction.likeness import LIKELY, has_cue, likeness
from citekit.extraction.markers import marker_at

BARRED = frozenset({"nav", "header", "form", "comments", "hidden"})
"""Parts of a page in which no reference list is looked for."""
PARAGRAPH_LEVEL = 7
"""The level of a heading that is only a paragraph: below all real ones."""

_LONGEST_LINE = 120
_LONGEST_RUN_IN = 48
_PROSE = 150
_NEAR = 12
_MOST_OF_IT = 0.8
_COLON = re.compile("[:：]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A heading that may stand over a reference list.

    Attributes:
        index: of its block.
        start, end: of the heading in the block's text.
        body: offset in the block's text where the list may begin in the same block; the length
            of the text when it begins with the next block.
        strength: how surely it is one.
        level: 1..6, 7 for a paragraph.
    """

    index: int
    start: int
    end: int
    body: int
    strength: Strength
    level: int


def candidates(blocks: Sequence[Block]) -> Iterator[Candidate]:
    """Yield the headings that may stand over reference lists, in order."""
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.CODE or not block.text:
            continue
        if block.regions and _is_barred(blocks, index):
            continue
        if block.kind is BlockKind.HEADING:
            found = _whole(index, block, block.level)
        elif block.kind is BlockKind.LIST_ITEM:
            found = _whole(index, block, PARAGRAPH_LEVEL) if _has_sublist(blocks, index) else None
        elif block.kind is BlockKind.FOOTNOTE or block.kind is BlockKind.RULE:
            found = None
        else:
            found = _in_paragraph(index, block) or _run_in(blocks, index)
        if found is not None and not _is_menu_entry(block):
            yield found


def _is_barred(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a block stands where none is looked for; sections have headers too."""
    barred = blocks[index].regions & BARRED
    if barred != {"header"} or blocks[index].kind is not BlockKind.HEADING:
        return bool(barred)
    return index + 1 == len(blocks) or "header" in blocks[index + 1].regions


def _whole(index: int, block: Block, level: int) -> Candidate | None:
    strength = heading_strength(block.text) if len(block.text) <= _LONGEST_LINE else None
    if strength is None:
        return None
    length = len(block.text)
    return Candidate(index, 0, length, length, strength, level)


def _has_sublist(blocks: Sequence[Block], index: int) -> bool:
    if index + 1 == len(blocks):
        return False
    below = blocks[index + 1]
    return below.kind is BlockKind.LIST_ITEM and below.level > blocks[index].level


def _is_menu_entry(block: Block) -> bool:
    """Return whether a block only links to a place on its own page or site, as contents do."""
    if block.kind is BlockKind.LIST_ITEM and any(
        mark.kind == "link" and mark.end - mark.start >= _MOST_OF_IT * len(block.text)
        for mark in block.marks
    ):
        return True
    return block.kind is not BlockKind.HEADING and any(
        mark.kind == "link" and mark.href.startswith("#") and mark.end - mark.start > 3
        for mark in block.marks
        if mark.start < _LONGEST_LINE
    )


def _in_paragraph(index: int, block: Block) -> Candidate | None:
    text = block.text
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if end - start <= _LONGEST_LINE:
            strength = heading_strength(text[start:end])
            if strength is not None and (start == 0 or _stands_over_entries(text, end, strength)):
                return Candidate(index, start, end, end, strength, PARAGRAPH_LEVEL)
        start = end + 1
    return None


def _stands_over_entries(text: str, end: int, strength: Strength) -> bool:
    """Return whether a line within a paragraph heads the lines that follow."""
    if end == len(text):
        return strength >= Strength.WEAK
    following = text[end + 1 : end + 1200].lstrip("\n").split("\n", 1)[0]
    return marker_at(following) is not None or likeness(following) >= LIKELY / 2


def _run_in(blocks: Sequence[Block], index: int) -> Candidate | None:
    """Return a heading that runs into its entries on one line (``Sources: Smith 2001 ...``).

    With text behind it, ``Source: ...`` stands below a picture or table and heads nothing.
    """
    text = blocks[index].text
    start = 0
    while start < len(text) and blocks[index].kind is BlockKind.PARAGRAPH:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        found = _COLON.search(text, start, min(start + _LONGEST_RUN_IN, end))
        strength = heading_strength(text[start : found.start()]) if found else None
        if found is not None and strength is not None and strength >= Strength.WEAK:
            stop, rest = found.end(), text[found.end() : end].strip()
            is_list = bool(rest) and (
                (has_cue(rest) and likeness(rest) >= LIKELY / 2)
                or is_made_of_links(text, blocks[index].marks, stop, end)
            )
            if is_list and (strength is Strength.STRONG or not _text_follows(blocks, index)):
                return Candidate(index, start, stop, stop, strength, PARAGRAPH_LEVEL)
        start = end + 1
    return None


def _text_follows(blocks: Sequence[Block], index: int) -> bool:
    return any(
        block.kind is BlockKind.PARAGRAPH
        and len(block.text) >= _PROSE
        and not block.regions & (BARRED | {"aside", "footer"})
        and likeness(block.text, block.marks) < LIKELY
        for block in blocks[index + 1 : index + 1 + _NEAR]
    )
