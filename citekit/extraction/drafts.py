"""What the entries of a list are made of: items, paragraphs and lines, told apart by markers."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace

from citekit.documents.document import Block, BlockKind
from citekit.extraction.annotations import is_annotation
from citekit.extraction.definitions import is_label, is_term, is_work
from citekit.extraction.inline import split_inline, split_note
from citekit.extraction.likeness import LIKELY, has_address, is_address, is_link_only, likeness
from citekit.extraction.lines import Layout, Line, lines_of, merge_scraps
from citekit.extraction.markers import (
    MARKER_KINDS,
    Marker,
    are_markers,
    following_markers,
    marker_at,
    marker_of,
)
from citekit.extraction.names import is_name
from citekit.extraction.services import are_services
from citekit.extraction.spans import Span

_ITEMS = frozenset({BlockKind.LIST_ITEM, BlockKind.FOOTNOTE, BlockKind.TABLE_ROW})
_ALONE = re.compile(r"\[[^\s\[\]]{1,30}\][.:]?")
"""A paragraph or line that holds nothing but the key of an entry."""
_COUNT = re.compile(r"\W?(\d{1,3})\W?")
_ALL_KINDS = frozenset(MARKER_KINDS)
_REPEATED_KINDS = frozenset({"bracket", "raised", "arrow", "key"})
_FEWEST_NUMBERED = 3
_FAINT = 0.3
"""What is less likely a reference is only a remark where it stands below an address."""
_SURE_KINDS = frozenset({"raised", "arrow"})


@dataclass(slots=True)
class Draft:
    """An entry to be: its spans, what stood before it as a marker, and the block of that."""

    spans: list[Span]
    marker: str = ""
    label: Block | None = None

    @property
    def text(self) -> str:
        """What stands in its spans."""
        return " ".join(span.text for span in self.spans)


def split_into_drafts(spans: Sequence[Span], source: str) -> list[Draft]:
    """Split a list into what its entries are made of, markers taken off.

    Args:
        spans: the list without its headings and sub-headings, in order.
        source: of the document.
    """
    drafts = _drafts(spans, source)
    _take_markers(drafts)
    return drafts


def _drafts(spans: Sequence[Span], source: str) -> list[Draft]:
    drafts: list[Draft] = []
    loose: list[Line] = []
    waiting = deque(spans)
    is_left_out = False  # what the next block goes on with
    while waiting:
        span = waiting.popleft()
        block = span.block
        if (drafts or loose) and are_services(span.text):
            drafts += _split_loose(loose)
            loose = []
            drafts[-1].spans.append(span)  # a DOI may stand behind one of their links
        elif waiting and is_term(block, waiting[0].block):
            drafts += _split_loose(loose)
            loose = []
            drafts += _defined(span, waiting)
        elif block.continues and (drafts or loose):
            if loose:
                drafts += _split_loose(loose)
                is_left_out = loose[-1].span.block is not drafts[-1].spans[-1].block
                loose = []
            if not is_left_out:
                drafts[-1].spans.append(span)
            continue
        elif block.kind in _ITEMS or block.marker:
            drafts += _split_loose(loose)
            loose = []
            _add_item(drafts, span)
        elif not loose and _is_address_of(drafts, span):
            drafts[-1].spans.append(span)
        else:
            loose += _with_own_labels(lines_of(span, source))
        is_left_out = False
    drafts += _split_loose(loose)
    drafts = _without_annotations(_with_labels(drafts))
    if len(drafts) == 1:
        drafts = _split_single(drafts[0], source)
    if len(drafts) == 1 and len(drafts[0].spans) == 1 and not drafts[0].marker:
        drafts = [Draft([part]) for part in split_inline(drafts[0].spans[0])]
    return _split_notes(_split_items(drafts))


def _is_note(block: Block) -> bool:
    return block.kind is BlockKind.FOOTNOTE or "footnotes" in block.regions


def _split_notes(drafts: Sequence[Draft]) -> list[Draft]:
    """Split footnotes that hold several works; the first one keeps the marker."""
    split: list[Draft] = []
    for draft in drafts:
        parts = draft.spans
        if len(parts) == 1 and _is_note(parts[0].block):
            parts = split_note(parts[0])
        if len(parts) == len(draft.spans):
            split.append(draft)
        else:
            split += [
                replace(draft, spans=[part], marker="" if index else draft.marker)
                for index, part in enumerate(parts)
            ]
    return split


def _split_single(draft: Draft, source: str) -> list[Draft]:
    """Split a list of one item that holds a whole list by lines or numbers."""
    lines = [line for span in draft.spans for line in lines_of(span, source)]
    parts = _split_loose(lines)
    if len(parts) > 1 and all(likeness(part.text) >= LIKELY for part in parts):
        return parts
    return [draft]


def _split_items(drafts: list[Draft]) -> list[Draft]:
    """Split items in whose text the numbers of the list go on (``[1] ... [2] ...`` on a line)."""
    numbers = [_number(draft.marker) for draft in drafts]
    split: list[Draft] = []
    for draft, number, following in zip(drafts, numbers, [*numbers[1:], None], strict=False):
        if (
            number is None
            or number.number is None
            or (following is not None and (following.number == number.number + 1))
        ):
            split.append(draft)
        else:
            split += _split_spans(draft.spans, replace(number, length=0), draft.marker)
    return split


def _number(marker: str) -> Marker | None:
    """Return a list marker that counts, as one that stands in text."""
    return marker_at(f"{marker} A") if marker else None


def _add_item(drafts: list[Draft], span: Span) -> None:
    """Add a list item as an entry; a remark in a list below an entry goes on with it."""
    block = span.block
    previous = drafts[-1].spans[0] if drafts else None
    if (
        previous is not None
        and block.kind is BlockKind.LIST_ITEM
        and previous.block.kind is BlockKind.LIST_ITEM
        and block.level > previous.block.level
        and (is_name(span.text) or _is_remark(span, previous))
    ):
        drafts[-1].spans.append(span)
        return
    drafts.append(Draft([span], block.marker))


def _is_remark(below: Span, entry: Span) -> bool:
    """Return whether an item in a list below an entry says something of it."""
    score = likeness(below.text, below.marks)
    if score < LIKELY <= likeness(entry.text, entry.marks):
        return True
    leads = has_address(entry.text, entry.marks) and not has_address(below.text, below.marks)
    return leads and score < _FAINT


def _is_address_of(drafts: Sequence[Draft], span: Span) -> bool:
    """Return whether a paragraph is only the address of the list item before it."""
    if not drafts or not is_address(span.text):
        return False
    item = drafts[-1].spans[-1]
    return item.block.kind in _ITEMS and not has_address(item.text, item.marks)


def _with_own_labels(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a paragraph; one of a bare ``[Ash99]:`` is one with what it labels."""
    if len(lines) < 2 or not _ALONE.fullmatch(lines[0].text):
        return list(lines)
    label, labelled = lines[0], lines[1]
    span = Span(label.span.block, label.span.start, labelled.span.end)
    return [replace(label, span=span), *lines[2:]]


def _with_labels(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without paragraphs that are only a label; it marks what stands behind."""
    labelled: list[Draft] = []
    label = ""
    counted = _are_counted(drafts)
    for draft in drafts:
        text = draft.text.strip()
        is_label = _ALONE.fullmatch(text) or (counted and _COUNT.fullmatch(text))
        if not draft.marker and is_label:
            label = text
            continue
        draft.marker = draft.marker or label
        labelled.append(draft)
        label = ""
    return labelled


def _without_annotations(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts without paragraphs that tell of the work above them."""
    kept: list[Draft] = []
    for draft in drafts:
        if draft.marker or not kept or not is_annotation(draft.spans, kept[-1].text):
            kept.append(draft)
    return kept


def _are_counted(drafts: Sequence[Draft]) -> bool:
    """Return whether paragraphs that hold a number alone count the entries behind them."""
    found = [_COUNT.fullmatch(draft.text.strip()) for draft in drafts]
    numbers = [int(one[1]) for one in found if one]
    return len(numbers) > 1 and numbers == [*range(numbers[0], numbers[0] + len(numbers))]


def _defined(term: Span, behind: deque[Span]) -> list[Draft]:
    """Take the definitions of a term, and what goes on with them, from the spans behind it."""
    definitions: list[list[Span]] = []
    while behind:
        block = behind[0].block
        if block.continues and definitions:
            definitions[-1].append(behind.popleft())
        elif _is_further(behind, term.block):
            definitions.append([behind.popleft()])
        else:
            break
    label = is_label(term, [one[0] for one in definitions])
    drafts = [Draft([term])] if not label else []
    for definition in definitions:
        if not drafts or (drafts[-1].spans[-1] is not term and is_work(definition[0])):
            drafts.append(Draft(definition))
        else:
            drafts[-1].spans += definition
    if label:
        drafts[0].marker = term.text.strip()
        drafts[0].label = term.block
    return drafts


def _is_further(behind: Sequence[Span], term: Block) -> bool:
    """Return whether the first of the spans is one more definition of a term."""
    block = behind[0].block
    if block.kind is not BlockKind.DEFINITION or block.group != term.group:
        return False
    return len(behind) == 1 or not is_term(block, behind[1].block)


def _split_loose(lines: list[Line]) -> list[Draft]:
    """Split lines that no markup parts into entries."""
    if not lines:
        return []
    marked = _split_by_markers(lines)
    if marked is not None:
        return marked
    layout = Layout(lines)
    entries: list[list[Line]] = []
    for line in lines:
        if entries and not layout.parts(entries[-1], line):
            entries[-1].append(line)
        else:
            entries.append([line])
    return [Draft(_spans(entry)) for entry in merge_scraps(entries)]


def _spans(lines: Sequence[Line]) -> list[Span]:
    """Return the spans of an entry's lines; lines of one block that follow make one span."""
    spans: list[Span] = []
    for line in lines:
        if spans and spans[-1].block is line.span.block:
            spans[-1] = Span(line.span.block, spans[-1].start, line.span.end)
        else:
            spans.append(line.span)
    return spans


def _split_by_markers(lines: list[Line]) -> list[Draft] | None:
    """Split lines at their numbers or bullets; ``None`` when the list has none."""
    found = [marker_of(line.text, line.span.marks) for line in lines]
    first = found[0]
    if first is None:
        return None
    starts = _marked_lines(lines, found, first)
    if not are_markers([found[index] for index in starts]):
        return None
    lines = lines[: _end_of_numbered(lines, starts)]
    drafts = []
    for position, index in enumerate(starts):
        end = starts[position + 1] if position + 1 < len(starts) else len(lines)
        drafts += _split_numbered(lines[index:end])
    if len(drafts) == 1 and len(lines) > 1 and first.kind not in {"bracket", "raised", "bullet"}:
        return None
    return drafts


def _end_of_numbered(lines: Sequence[Line], starts: Sequence[int]) -> int:
    """Return where a numbered list ends, before what stands below it.

    That is a link by itself, and all else where the whole list stands in one paragraph.
    """
    block, last = lines[0].span.block, starts[-1]
    is_one = len(starts) >= _FEWEST_NUMBERED and all(lines[i].span.block is block for i in starts)
    for index in range(last + 1, len(lines)):
        line = lines[index]
        is_below = line.span.block is not lines[last].span.block and not line.is_note
        if is_below and (is_one or _is_card(line, lines[last:index])):
            return index
    return len(lines)


def _marked_lines(
    lines: Sequence[Line], found: Sequence[Marker | None], first: Marker
) -> list[int]:
    """Return the indices of the lines that begin an entry."""
    starts = [0]
    number = first.number
    for index in range(1, len(lines)):
        marker = found[index]
        if marker is None or marker.kind != first.kind:
            line = lines[index]
            if line.opens and not line.is_url and likeness(line.text) >= LIKELY:
                starts.append(index)
            continue
        if number is None or marker.number is None:
            starts.append(index)
        elif (
            number < marker.number <= number + 5
            or (marker.number == 1 and lines[index].opens)
            or lines[index].opens
        ):
            starts.append(index)
            number = marker.number
    return starts


def _is_card(line: Line, entry: Sequence[Line]) -> bool:
    """Return whether a paragraph is a link by itself, below an entry that has its address."""
    return is_link_only(line.text, line.span.marks) and any(
        has_address(one.text, one.span.marks) for one in entry
    )


def _split_numbered(lines: Sequence[Line]) -> list[Draft]:
    """Split one paragraph or line that may hold several numbered entries."""
    spans = _spans(lines)
    return _split_spans(spans, marker_of(spans[0].text, spans[0].marks))


def _split_spans(spans: Sequence[Span], first: Marker | None, marker: str = "") -> list[Draft]:
    """Split spans at the numbers that count on from ``first``."""
    drafts = [Draft([], marker)]
    for span in spans:
        cut = span.start
        if first is not None and span is spans[0]:
            for offset, found in following_markers(span.text, first):
                drafts[-1].spans.append(Span(span.block, cut, span.start + offset))
                taken = found.length if marker else 0
                drafts.append(Draft([], found.text if marker else ""))
                cut = span.start + offset + taken
        drafts[-1].spans.append(Span(span.block, cut, span.end))
    return drafts


def _take_markers(drafts: list[Draft]) -> None:
    """Take the markers off the entries' texts where the list has them."""
    bare = [draft for draft in drafts if not draft.marker]
    marked = [draft for draft in drafts if draft.marker]
    _take_common_markers(bare, _ALL_KINDS)
    # Behind its own marker an item may repeat a number or key by which the text cites it.
    _take_common_markers(marked, _REPEATED_KINDS)


def _take_common_markers(drafts: Sequence[Draft], kinds: frozenset[str]) -> None:
    found = [marker_of(draft.spans[0].text, draft.spans[0].marks) for draft in drafts]
    for kind in {marker.kind for marker in found if marker} & kinds:
        same = [marker if marker and marker.kind == kind else None for marker in found]
        if kind in _SURE_KINDS or are_markers(same):
            for draft, marker in zip(drafts, same, strict=False):
                if marker is not None:
                    _cut(draft, marker)


def _cut(draft: Draft, marker: Marker) -> None:
    span = draft.spans[0]
    start = span.start + marker.length
    if start < span.end or len(draft.spans) > 1:
        draft.spans[0] = replace(span, start=min(start, span.end))
        draft.marker = marker.text
