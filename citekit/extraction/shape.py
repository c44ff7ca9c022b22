"""A reference list that no heading announces, found by how its entries look."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.documents.document import Block, BlockKind
from citekit.extraction.boundaries import is_ending
from citekit.extraction.extent import NOISE
from citekit.extraction.likeness import (
    LIKELY,
    SURE,
    has_address,
    has_cue,
    is_link_only,
    likeness,
    names_a_work,
)
from citekit.extraction.markers import marker_at, marker_of

_DEPTH = 60
_FEWEST = 3
_LONG_PROSE = 250
_MOST_PROSE = 2
_SHARE = 0.75
_PRICE = re.compile(r"[£€$¥₹]\s?\d|\d\s?(?:€|EUR\b|zł\b|Kč\b|円|元|руб\b)")
_EVENT = re.compile(
    r"\W*(?:[^\W\d_]{2,12}\.?,?\s)?\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}\.?,?\s(?:de\s)?\d{4}\b"
)
"""``3 May 2019, 19:00 – …``: what begins with a day is held or happened on it."""


def run_of_references(blocks: Sequence[Block]) -> tuple[int, int] | None:
    """Return the range of the blocks at the end of an article that look like references.

    Only the last blocks are looked at, and only those with a year or an address closely, so that
    a page without a list costs little.
    """
    end, prose, seen = len(blocks), 0, 0
    while end > 0 and seen < _DEPTH and prose <= _MOST_PROSE:
        block = blocks[end - 1]
        if not _is_aside(block):
            seen += 1
            start = _run_start(blocks, end)
            if start is not None:
                return start, _counted_on(blocks, end)
            if block.kind is BlockKind.PARAGRAPH and len(block.text) > _LONG_PROSE:
                prose += 1
        end -= 1
    return None


def _counted_on(blocks: Sequence[Block], end: int) -> int:
    """Return where the paragraphs end whose numbers go on with those of a run."""
    last = marker_of(blocks[end - 1].text, blocks[end - 1].marks)
    while end < len(blocks) and last is not None and last.number is not None:
        block = blocks[end]
        found = marker_of(block.text, block.marks)
        is_next = found is not None and (found.kind, found.number) == (last.kind, last.number + 1)
        if found is None or not is_next or block.kind is not BlockKind.PARAGRAPH:
            break
        last, end = found, end + 1
    return end


def _is_aside(block: Block) -> bool:
    return bool(block.regions & NOISE) or not block.text.strip()


def _run_start(blocks: Sequence[Block], end: int) -> int | None:
    """Return where the run of references that ends at ``end`` begins, if it is one."""
    if not _is_sure(blocks[end - 1]):
        return None
    kind = blocks[end - 1].kind
    start, sure, count, rest = end, 0, 0, 0
    best = end
    while start > 0:
        block = blocks[start - 1]
        if block.kind is not kind or _is_aside(block):
            break
        count += 1
        if _is_sure(block):
            sure, rest, best = sure + 1, 0, start - 1
        else:
            rest += 1
            if rest > 1:
                break
        start -= 1
    total = end - best
    numbered = marker_at(blocks[best].text) is not None and kind is BlockKind.PARAGRAPH
    lines = sum(block.text.count("\n") for block in blocks[best:end])
    if best == end - 1 and _lists_by_lines(blocks[best]):
        return best
    fewest = 2 if numbered or lines else _FEWEST
    return best if sure >= fewest and sure >= _SHARE * total else None


def _lists_by_lines(block: Block) -> bool:
    """Return whether a paragraph is a list, a line an entry, with numbers or addresses."""
    lines = block.text.split("\n")
    is_numbered = marker_of(block.text, block.marks) is not None
    addresses = sum(has_address(line, ()) for line in lines)
    return len(lines) >= _FEWEST and (is_numbered or 2 * addresses >= len(lines))


def _is_sure(block: Block) -> bool:
    if block.kind not in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.TABLE_ROW}:
        return False
    if not has_cue(block.text) or is_link_only(block.text, block.marks) or is_ending(block.text):
        return False
    if _PRICE.search(block.text) or _EVENT.match(block.text):
        return False
    score = likeness(block.text, block.marks)
    if not names_a_work(block.text, block.marks):
        return False
    return score >= SURE or (score >= LIKELY and marker_at(block.text) is not None)
