"""A reference list split into its entries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from citekit.documents.document import Document
from citekit.extraction.article import Entry
from citekit.extraction.drafts import Draft, split_into_drafts
from citekit.extraction.marked import marks_between
from citekit.extraction.services import are_services, doi_behind, end_of_own, leads_to_work
from citekit.extraction.spans import Composed, Span, compose
from citekit.extraction.wordlists import fold
from citekit.reference import Mark
from citekit.tables import load_table

_BACK_LINK = re.compile(r"[\s\u200b\ufe0e\ufe0f]*[↩↑⤴⬆↵⏎⮐⇑^]+[\ufe0e\ufe0f\s]*$")
_BACK_LINKS_BEFORE = re.compile(
    r"\s*(?P<arrows>(?:[↑^↩⤴][\ufe0e\ufe0f]?\s*)*)"
    r"(?P<jump>(?:(?:Jump up to|Jump up|Jump to|Hochspringen nach|Hochspringen):?\s+)?)"
    r"(?:(?:\d{1,3}[.,]\d{1,2}\s+)+(?=[^\W\d]|[\"“«„])|(?:[a-z]\s+)+(?=[A-Z\"“«„]))?"
)
"""``↑``, ``^ Jump up to: a b``, ``↑ 4,0 4,1``: the ways back to the text that wikis have."""
_LONGEST_BACK_LINK = 40
_BETWEEN = " \t\n\u00a0,;|/·&"
_BRACKETS = re.compile(r"\s[(\[]([^()\[\]]*)[)\]]$")
"""Behind a blank, so that the name of a function keeps its own."""
_TRIM = " \t\n\u00a0\u200b\ufeff"


class Splitter:
    """Splits the reference lists of one document.

    Args:
        document: that the lists stand in.
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    def entries(self, spans: Sequence[Span]) -> list[Entry]:
        """Return the entries of a list.

        Args:
            spans: the list without its headings and sub-headings, in order.
        """
        drafts = split_into_drafts(spans, self._document.source)
        anchors = _anchors(drafts)
        entries = [self._entry(draft, names) for draft, names in zip(drafts, anchors, strict=False)]
        return [entry for entry in entries if re.search(r"\w", entry.raw)]

    def _entry(self, draft: Draft, anchors: tuple[str, ...]) -> Entry:
        spans = _without_services_alone(draft.spans)
        spans = _without_back_links(_without_back_links_before(spans, draft.marker))
        composed = _without_services(compose(spans, self._document.source))
        raw, first = composed.raw, composed.source_map.source(0)
        last = composed.source_map.source(max(len(raw) - 1, 0))
        line_start = self._document.line_at(first)
        if spans and draft.spans[0].start == 0 and spans[0].block.marker:
            line_start = min(line_start, spans[0].block.line_start)
        return Entry(
            raw=raw,
            line_start=line_start,
            line_end=max(self._document.line_at(last), line_start),
            source_map=composed.source_map,
            marker=draft.marker,
            marks=composed.marks,
            anchors=anchors,
        )


def _without_services_alone(spans: Sequence[Span]) -> list[Span]:
    """Return an entry's spans without those that hold services alone and do not lead to it."""
    return [
        span
        for index, span in enumerate(spans)
        if index == 0 or leads_to_work(span.text, span.marks) or not are_services(span.text)
    ]


def _without_services(entry: Composed) -> Composed:
    """Return an entry without the services behind it, but for one that alone tells its DOI."""
    end = end_of_own(entry.raw, entry.marks)
    if end == len(entry.raw):
        return entry
    own = entry.slice(0, end)
    kept = doi_behind(entry.raw, entry.marks, end)
    return own.followed_by(entry.slice(*kept)) if kept else own


def _anchors(drafts: Sequence[Draft]) -> list[tuple[str, ...]]:
    """Return the anchors of each entry; a block of several entries gives them out in order."""
    sharing: dict[int, list[int]] = {}
    for index, draft in enumerate(drafts):
        for span in draft.spans:
            rows = sharing.setdefault(id(span.block), [])
            if not rows or rows[-1] != index:
                rows.append(index)
    found: list[list[str]] = [[] for _ in drafts]
    blocks = {id(span.block): span.block for draft in drafts for span in draft.spans}
    for key, rows in sharing.items():
        names = blocks[key].anchors
        if len(names) == len(rows):
            for row, name in zip(rows, names, strict=False):
                found[row].append(name)
        else:
            found[rows[0]] += names
    for row, draft in enumerate(drafts):
        found[row] += draft.label.anchors if draft.label else ()
    return [tuple(names) for names in found]


def _without_back_links_before(spans: Sequence[Span], marker: str | None) -> list[Span]:
    """Return an entry's spans without the arrows that lead back to the text before it."""
    spans = list(spans)
    if not spans:
        return spans
    span = spans[0]
    found = _BACK_LINKS_BEFORE.match(span.block.text, span.start, span.end)
    is_led = found and (found["arrows"] or found["jump"] or (marker or "").strip() in ("↑", "^"))
    if found and is_led and found.end() < span.end:
        spans[0] = replace(span, start=found.end())
    start = _behind_back_links(spans[0])
    if start < span.end:
        spans[0] = replace(span, start=start)
    return spans


def _behind_back_links(span: Span) -> int:
    """Return where an entry begins behind links of letters and arrows that lead to the text."""
    text, at = span.block.text, span.start
    near = marks_between(span.block.marks, at, at + _LONGEST_BACK_LINK)
    for mark in sorted(near, key=lambda mark: mark.start):
        between = text[at : mark.start] if mark.start >= at else "…"
        is_back = mark.kind == "link" and mark.href.startswith("#")
        if is_back and not between.strip(_BETWEEN) and _is_back_word(text[mark.start : mark.end]):
            at = mark.end
    return (
        at + len(text[at : span.end]) - len(text[at : span.end].lstrip(_TRIM))
        if at > span.start
        else at
    )


def _without_back_links(spans: list[Span]) -> list[Span]:
    """Return an entry's spans without the arrows that lead back to the text behind it."""
    while spans:
        span = spans[-1]
        end = _end_of_text(span)
        if end > span.start:
            spans[-1] = replace(span, end=end)
            break
        spans.pop()
    return spans


def _end_of_text(span: Span) -> int:
    end = span.end
    while True:
        text = span.block.text[span.start : end]
        arrow = _BACK_LINK.search(text[-20:])
        if arrow is not None:
            end -= len(text[-20:]) - arrow.start()
            continue
        stripped = span.start + len(text.rstrip(_TRIM))
        start = _start_of_brackets(span, stripped) or _start_of_back_link(span, stripped)
        if start is None or start <= span.start:
            return stripped
        end = start


def _start_of_back_link(span: Span, end: int) -> int | None:
    """Return where the link that leads back and ends here begins, and what parts it from others."""
    for mark in _back_links(span, end):
        if mark.end == end:
            before = span.block.text[max(span.start, mark.start - 3) : mark.start]
            between = before[len(before.rstrip(_BETWEEN)) :]
            return mark.start - len(between) if between.strip(_TRIM) else mark.start
    return None


def _start_of_brackets(span: Span, end: int) -> int | None:
    """Return where brackets begin that end here and hold nothing but links that lead back."""
    from_here = max(span.start, end - _LONGEST_BACK_LINK)
    brackets = _BRACKETS.search(span.block.text, from_here, end)
    if brackets is None:
        return None
    inside, at = brackets[1], brackets.start(1)
    for mark in _back_links(span, end):
        start, stop = max(mark.start - at, 0), max(mark.end - at, 0)
        inside = inside[:start] + " " * len(inside[start:stop]) + inside[stop:]
    return brackets.start() if not inside.strip(_BETWEEN) else None


def _back_links(span: Span, end: int) -> list[Mark]:
    """Return the links of the last characters before an offset that lead back to the text."""
    text = span.block.text
    return [
        mark
        for mark in marks_between(span.block.marks, end - _LONGEST_BACK_LINK, end)
        if mark.kind == "link"
        and mark.href.startswith("#")
        and span.start <= mark.start
        and mark.end <= end
        and _is_back_word(text[mark.start : mark.end])
    ]


def _is_back_word(text: str) -> bool:
    return fold(text).strip(" []()") in load_table("extraction", "endings")["back_links"]
