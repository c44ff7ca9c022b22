"""How far a reference list goes on behind its heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from citekit.documents.document import Block, BlockKind
from citekit.extraction.boundaries import (
    announces_own_citation,
    is_closing,
    is_ending,
    is_sure_ending,
)
from citekit.extraction.candidates import BARRED, Candidate
from citekit.extraction.definitions import is_likely_defined, is_term
from citekit.extraction.headings import Strength, heading_strength, is_subheading
from citekit.extraction.likeness import (
    LIKELY,
    SURE,
    has_address,
    is_address,
    is_link_only,
    leads_away,
    likeness,
    names_a_work,
    reads_as_prose,
)
from citekit.extraction.markers import marker_of
from citekit.extraction.services import are_services
from citekit.extraction.spans import Span, whole
from citekit.reference import Mark

NOISE = BARRED | {"aside", "footer"}
"""Parts of a page that no list of the article itself stands in."""
ITEMS = frozenset(
    {BlockKind.LIST_ITEM, BlockKind.FOOTNOTE, BlockKind.TABLE_ROW, BlockKind.DEFINITION}
)

_PARTINGS = frozenset({BlockKind.HEADING, BlockKind.RULE})
_POSSIBLE = 0.3
_SHORT_LINE = 70
_LONG_PROSE = 500
_MOST_PENDING = 2
_SAMPLE = 8
_NEAR = 6
_ALL_OF_IT = 0.9
"""Share of a remark that is in italics where all of it is."""
_LINKED = 0.3
"""Share of a text that is its link, beside which stands whose page it is."""


@dataclass(slots=True)
class Extent:
    """The blocks of a list that has been followed to its end.

    Attributes:
        spans: the list without headings and sub-headings.
        end: index of the first block behind it.
    """

    spans: list[Span] = field(default_factory=list)
    end: int = 0


def follow(
    blocks: Sequence[Block], heading: Candidate, *, guessed_headings: bool = False
) -> Extent:
    """Return how far the list under ``heading`` goes.

    Args:
        blocks: of the document.
        heading: that the list begins with.
        guessed_headings: headings are only lines that look like it, as in plain text, and their
            levels mean nothing.
    """
    return _Follower(blocks, heading, guessed_headings=guessed_headings).run()


class _Follower:
    def __init__(
        self, blocks: Sequence[Block], heading: Candidate, *, guessed_headings: bool
    ) -> None:
        self._guessed = guessed_headings
        self._blocks = blocks
        self._heading = heading
        self._regions = blocks[heading.index].regions
        self._spans: list[Span] = []
        self._pending: list[Span] = []
        self._items: Block | None = None
        self._interrupted = False
        self._below = False
        self._groups: set[int] = set()
        self._end = heading.index + 1

    def run(self) -> Extent:
        head = self._blocks[self._heading.index]
        if self._heading.body < len(head.text) and not self._add_paragraph(
            Span(head, self._heading.body, len(head.text)), self._heading.index
        ):
            return self._extent()
        index = self._heading.index + 1
        while index < len(self._blocks) and self._add(index):
            if not self._pending and not self._interrupted:
                self._end = index + 1
            index += 1
        return self._extent()

    def _extent(self) -> Extent:
        if not self._spans and self._heading.strength is Strength.STRONG:
            self._spans = [s for s in self._pending if len(s.text) < _LONG_PROSE]
        return Extent(self._spans, max(self._end, self._heading.index + 1))

    def _add(self, index: int) -> bool:
        """Take the block into the list or leave it; return whether the list may go on."""
        block = self._blocks[index]
        if not block.text.strip() and block.kind is not BlockKind.RULE:
            return True
        if block.regions & NOISE and not block.regions & NOISE <= self._regions:
            self._interrupted = bool(self._spans)
            return self._items is not None or not self._spans
        if block.kind is BlockKind.HEADING and not block.marker:
            return self._goes_on_below(index)
        if block.kind is BlockKind.RULE:
            return not self._spans or self._resumes(index + 1)
        if block.continues and self._items is not None and self._is_of_taken(block):
            self._take(Span(block, 0, len(block.text)), self._items)
            return True
        if block.kind is BlockKind.CODE:
            return not self._spans and not self._pending
        if block.kind in ITEMS or block.marker or self._is_term(index):
            return self._add_item(index)
        return self._add_loose(index)

    def _take(self, span: Span, item: Block | None) -> None:
        waited = self._pending
        if not self._spans:  # what leads to the list; further down nothing of it is left out
            waited = [one for one in waited if not reads_as_prose(one.text, one.marks)]
        self._spans += [*waited, span]
        self._pending = []
        self._items = item
        self._interrupted = False
        self._below = False
        if item is not None:
            self._groups.add(item.group)

    def _goes_on_below(self, index: int) -> bool:
        """Return whether a heading is one of the list's own sub-headings."""
        block = self._blocks[index]
        deeper = block.level > self._heading.level or self._guessed
        if is_subheading(block.text) and (deeper or not self._spans):
            self._items = None
            return True
        if not deeper or heading_strength(block.text) is not None or is_ending(block.text):
            return False
        self._items = None
        self._below = self._links_go_on(index + 1)
        return self._below or self._resumes(index + 1)

    def _links_go_on(self, index: int) -> bool:
        """Return whether links to other sites go on below a sub-heading in a list of such links.

        Beside a link may stand whose page it is: ``[Salt roads](…) - Salt Board``.
        """
        if self._heading.strength < Strength.WEAK or index >= len(self._blocks):
            return False
        own = self._spans[:_SAMPLE]
        sample = self._same_items(index)
        links = sum(_is_linked(block.text, block.marks) for block in sample)
        own_links = sum(_is_linked(span.text, span.marks) for span in own)
        is_list = len(sample) > 1 and self._blocks[index].kind in ITEMS
        return is_list and links >= 0.8 * len(sample) and own_links >= 0.8 * len(own)

    def _same_items(self, index: int) -> list[Block]:
        """Return the first blocks of the list that begins at ``index``."""
        first = self._blocks[index]
        sample: list[Block] = []
        for block in map(self._blocks.__getitem__, range(index, len(self._blocks))):
            if block.kind is not first.kind or block.group != first.group or len(sample) == _SAMPLE:
                break
            if not block.continues:
                sample.append(block)
        return sample

    def _resumes(self, index: int) -> bool:
        """Return whether the next blocks look like references."""
        if index < len(self._blocks) and self._is_term(index):
            return is_likely_defined(self._blocks[index], self._blocks[index + 1])
        sample: list[Block] = []
        for block in self._blocks[index : index + 4]:
            if sample and (block.kind is not sample[0].kind or block.group != sample[0].group):
                break
            if block.kind in _PARTINGS or block.regions & NOISE - self._regions:
                break
            if not block.continues:
                sample.append(block)
        return bool(sample) and sum(map(_is_likely, sample)) >= 0.5 * len(sample)

    def _add_item(self, index: int) -> bool:
        block = self._blocks[index]
        last = self._items
        if _is_sublist_label(self._blocks, index) or _is_table_head(self._blocks, index):
            return True
        if self._spans and are_services(block.text):
            self._take(whole(block), last)
            return True
        if last is not None and not self._is_of_same_list(block, last):
            if not self._matches(index):
                return self._wait(whole(block), index)
        elif last is None and self._spans and not self._matches(index):
            return self._wait(whole(block), index)
        if last is None and not self._spans:
            self._pending = []  # what stands between heading and list introduces it
        elif last is None and self._only_introduced():
            self._spans = []
        self._take(whole(block), block)
        return True

    def _only_introduced(self) -> bool:
        """``All links were checked on 3 May 2021.``: one paragraph, and no entry, led to a list."""
        first = self._spans[0]
        if len(self._spans) > 1 or has_address(first.text, first.marks):
            return False
        within = [m for m in first.marks if m.end - m.start < _ALL_OF_IT * len(first.text)]
        is_likely = likeness(first.text, first.marks) >= LIKELY
        return not is_likely and not names_a_work(first.text, within)

    def _is_of_taken(self, block: Block) -> bool:
        """Return whether a block goes on with an item of the list, not with one around the list.

        Where it is a heading in all but its tag, the list has come to its end within the item.
        """
        is_around = block.group not in self._groups and block.group != 0
        return bool(self._spans) and not is_around and heading_strength(block.text) is None

    def _is_term(self, index: int) -> bool:
        following = self._blocks[index + 1] if index + 1 < len(self._blocks) else None
        return is_term(self._blocks[index], following)

    def _is_of_same_list(self, block: Block, last: Block) -> bool:
        if block.kind is not last.kind:
            is_defined = BlockKind.DEFINITION in {block.kind, last.kind}
            return is_defined and block.group in self._groups - {0}
        return block.group in self._groups or block.level > last.level > 0

    def _matches(self, index: int) -> bool:
        """Return whether another list goes on with this one."""
        first = self._blocks[index]
        if first.kind is BlockKind.FOOTNOTE and (self._items or self._spans):
            return self._items is not None and self._items.kind is BlockKind.FOOTNOTE
        if self._is_term(index) and is_likely_defined(first, self._blocks[index + 1]):
            return True
        sample = self._same_items(index)
        likely = sum(_is_cited(block) for block in sample)
        if self._below or likely >= 0.5 * len(sample):
            return True
        own = list(self._spans[:_SAMPLE])
        links = likely + sum(is_link_only(block.text, block.marks) for block in sample)
        own_links = sum(is_link_only(span.text, span.marks) for span in own)
        return links >= 0.8 * len(sample) and own_links >= 0.8 * len(own)

    def _add_loose(self, index: int) -> bool:
        block = self._blocks[index]
        if self._is_label(index):
            return True
        if self._spans and self._is_next_heading(block):
            return False
        if self._is_said_before(index):
            return True
        if self._items is not None and self._is_address_of_last(block):
            self._take(whole(block), self._items)
            return True
        if self._items is not None and not self._resumes_items(index):
            sure = likeness(block.text, block.marks) >= SURE
            if not sure or is_link_only(block.text, block.marks) or is_ending(block.text):
                return False
        return self._add_paragraph(whole(block), index)

    def _is_said_before(self, index: int) -> bool:
        """``Last updated: 3 May 2021`` and the like above the first entry ends no list."""
        is_before = self._items is None and (not self._spans or self._only_introduced())
        return is_before and _ends_list(self._blocks[index].text) and self._resumes(index + 1)

    def _is_label(self, index: int) -> bool:
        """Return whether a short line parts the list by the kind of source."""
        block = self._blocks[index]
        text = block.text.strip()
        if len(text) > _SHORT_LINE or "\n" in text:
            return False
        if heading_strength(text) is not None and not is_subheading(text):
            return False
        styled = any(
            m.kind in {"strong", "em"} and m.end - m.start >= 0.9 * len(text) for m in block.marks
        )
        named = is_subheading(text)
        if not (named or styled or text.endswith((":", "："))):
            return False
        if likeness(text, block.marks) >= _POSSIBLE or has_address(text, block.marks):
            return False
        if (is_ending(text) or announces_own_citation(text)) and not named:
            return False
        return self._resumes(index + 1)

    def _is_next_heading(self, block: Block) -> bool:
        """Return whether a paragraph heads a list of its own, as ``References`` below ``Notes``."""
        strength = heading_strength(block.text)
        return strength is not None and strength >= Strength.WEAK and not is_subheading(block.text)

    def _is_address_of_last(self, block: Block) -> bool:
        """Return whether a paragraph is only the address of the item before it."""
        last = self._spans[-1]
        return is_address(block.text) and not has_address(last.text, last.marks)

    def _resumes_items(self, index: int) -> bool:
        """Return whether the list of items goes on behind a paragraph."""
        last = self._items
        following = self._blocks[index + 1 : index + 2]
        return last is not None and any(
            block.kind is last.kind and block.group == last.group and last.group
            for block in following
        )

    def _add_paragraph(self, span: Span, index: int) -> bool:
        """Take a paragraph up to where the list ends in it; return whether it may go on."""
        span, ended = _until_ending(span)
        if span.text.strip():
            if self._belongs(span):
                self._take(span, None)
            elif len(self._pending) < _MOST_PENDING and len(span.text) < _LONG_PROSE:
                self._pending.append(span)
            elif ended or not self._wait(span, index):
                return False
        return not ended

    def _wait(self, span: Span, index: int) -> bool:
        """Keep what is no reference if the list goes on soon; return whether it does."""
        if len(span.text) >= _LONG_PROSE or not self._goes_on_soon(index + 1):
            return False
        self._pending.append(span)
        return True

    def _goes_on_soon(self, index: int) -> bool:
        for block in self._blocks[index : index + _NEAR]:
            if block.kind in _PARTINGS and not block.marker:
                return False
            if block.regions & NOISE - self._regions or _ends_list(block.text[:_LONG_PROSE]):
                return False
            if _is_cited(block) and names_a_work(block.text, block.marks):
                return True
        return False

    def _belongs(self, span: Span) -> bool:
        score = likeness(span.text, span.marks)
        if score >= _POSSIBLE:
            return True
        if self._is_numbered(span):
            return True
        return is_link_only(span.text, span.marks)

    def _is_numbered(self, span: Span) -> bool:
        """Return whether a numbered paragraph counts on in the list."""
        marker = marker_of(span.text, span.marks)
        if marker is None or marker.number is None:
            return False
        if not self._spans:
            return marker.number == 1
        last = marker_of(self._spans[-1].text, self._spans[-1].marks)
        return last is not None and last.kind == marker.kind


def _is_likely(block: Block) -> bool:
    return likeness(block.text, block.marks) >= LIKELY or is_link_only(block.text, block.marks)


def _is_linked(text: str, marks: Sequence[Mark]) -> bool:
    """Return whether a good part of a text is a link to another site."""
    linked = sum(mark.end - mark.start for mark in marks if leads_away(mark))
    return linked > 0 and linked >= _LINKED * len(text.strip())


def _is_cited(block: Block) -> bool:
    return likeness(block.text, block.marks) >= LIKELY and not is_link_only(block.text, block.marks)


def _is_sublist_label(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a list item only names the kind of the sources below it."""
    block = blocks[index]
    if block.kind is not BlockKind.LIST_ITEM or index + 1 == len(blocks):
        return False
    below = blocks[index + 1]
    if below.kind is not BlockKind.LIST_ITEM or below.level <= block.level:
        return False
    return len(block.text) <= _SHORT_LINE and (
        is_subheading(block.text)
        or (block.text.rstrip().endswith((":", "：")) and likeness(block.text) < _POSSIBLE)
    )


def _is_table_head(blocks: Sequence[Block], index: int) -> bool:
    """Return whether a table row only names the columns of the references below it."""
    row = blocks[index]
    if row.kind is not BlockKind.TABLE_ROW or index + 1 == len(blocks):
        return False
    opens = index == 0 or blocks[index - 1].group != row.group
    below = blocks[index + 1]
    return (
        opens
        and below.group == row.group
        and not any(character.isdigit() for character in row.text)
        and likeness(row.text, row.marks) < _POSSIBLE <= likeness(below.text, below.marks)
    )


def _until_ending(span: Span) -> tuple[Span, bool]:
    """Cut a paragraph before the first line that stands behind a list."""
    text = span.block.text
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        line = text[start:end].strip()
        if line and (is_closing(line, opens=start == 0) or _ends_list(line)):
            return Span(span.block, span.start, start), True
        start = end + 1
    return span, False


def _ends_list(line: str) -> bool:
    if is_sure_ending(line):
        return True
    return (is_ending(line) or announces_own_citation(line)) and likeness(line) < LIKELY
