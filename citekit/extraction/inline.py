"""Several references on one line: links side by side, or divided by semicolons."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.extraction.likeness import (
    LIKELY,
    SURE,
    begins_with_author,
    has_address,
    leads_away,
    likeness,
    names_a_work,
)
from citekit.extraction.marked import marks_between
from citekit.extraction.spans import Span
from citekit.reference import Mark

_BETWEEN = re.compile(
    r"[\s,;|/·•+&–—)-]*(?:\b(?:and|und|et|y|e|en|och|og|sowie|as well as)\b)?[\s(]*|\s*[、，；]\s*"
)
_BEFORE, _BEHIND = re.compile(r"[\s(:–—-]*"), re.compile(r"[\s.,;:)]*")
_REMARK = re.compile(r"\s?[(\[（][^()\[\]（）]{1,60}[)\]）]")
_LONGEST_GAP = 20
_SEMICOLON = re.compile(r"\s*[;；]\s+|；")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_MOST = 200
_SHORTEST_TITLE = 25
_SIGNAL = re.compile(
    r"(?:(?:but |and |so )?(?:see|cf|compare|vgl|siehe|voir|véase|ver|zie|cfr)\b\.?"
    r"(?: (?:also|auch|aussi|también|também|ook|anche|e\.g\.,?|generally|esp\.))?,?:? )+",
    re.IGNORECASE,
)


def split_inline(span: Span) -> list[Span]:
    """Return the references on a line that is a whole list, or the line itself.

    ``Sources: [Reuters](…), [BBC](…)`` are as many as there are links; between semicolons
    stands a reference where each part has a year or an address.

    Args:
        span: without the heading.
    """
    return _links(span) or _parts(span) or [span]


def _links(span: Span) -> list[Span]:
    """Return the links when nothing but separators stands around them."""
    found: list[Mark] = []
    for mark in sorted(
        marks_between(span.block.marks, span.start, span.end), key=lambda mark: mark.start
    ):
        if leads_away(mark) and (not found or mark.start >= found[-1].end):
            found.append(mark)
    if not 2 <= len(found) <= _MOST:
        return []
    text = span.block.text
    starts = [max(mark.start, span.start) for mark in found]
    limits = [*starts[1:], span.end]
    ends = [_end(text, mark, limit) for mark, limit in zip(found, limits, strict=True)]
    gaps = [text[end:start] for end, start in zip(ends, starts[1:], strict=False)]
    is_plain = (
        _BEFORE.fullmatch(text, span.start, starts[0]) is not None
        and _BEHIND.fullmatch(text, ends[-1], span.end) is not None
        and all(gap and len(gap) < _LONGEST_GAP and _BETWEEN.fullmatch(gap) for gap in gaps)
    )
    if not is_plain:
        return []
    return [Span(span.block, start, end) for start, end in zip(starts, ends, strict=True)]


def _end(text: str, link: Mark, limit: int) -> int:
    """Return where a link ends with the remark in brackets behind it: ``(3 May 2018)``."""
    end = min(link.end, limit)
    remark = _REMARK.match(text, end, limit)
    return remark.end() if remark else end


def _parts(span: Span) -> list[Span]:
    """Return the parts between semicolons when each is a reference of its own."""
    text = span.block.text
    cuts = [(m.start(), m.end()) for m in _SEMICOLON.finditer(text, span.start, span.end)]
    if not cuts or len(cuts) > _MOST:
        return []
    starts = [span.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), span.end]
    parts = [Span(span.block, a, b) for a, b in zip(starts, ends, strict=True) if text[a:b].strip()]
    return parts if len(parts) > 1 and all(map(_is_whole, parts)) else []


def split_note(span: Span) -> list[Span]:
    """Return the works that a note names, one behind the other, or the note itself.

    ``See Ash 1999, …; Birch 2001, …`` is split where all that stands between semicolons is a
    reference for sure: names and places are divided so too.

    Args:
        span: without the marker.
    """
    text = span.block.text
    found = _SEMICOLON.finditer(text, span.start, span.end)
    cuts = [(one.start(), one.end()) for one in found][: _MOST + 1]
    if not cuts or len(cuts) > _MOST:
        return [span]
    starts = [span.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), span.end]
    parts = [Span(span.block, a, b) for a, b in zip(starts, ends, strict=True)]
    return parts if all(map(_is_work, parts)) else [span]


def _is_work(part: Span) -> bool:
    text = part.text.strip()
    led = _SIGNAL.match(text)
    own = text[led.end() :] if led else text
    year = _YEAR.search(own)
    if year is None or not begins_with_author(own):
        return False
    rest = own[year.end() :]  # of ``Ash 1999, 4`` nothing that could be a title
    is_titled = any(mark.kind == "em" for mark in part.marks) or (
        len(rest) >= _SHORTEST_TITLE and names_a_work(rest, ())
    )
    return is_titled and likeness(own, part.marks) >= SURE


def _is_whole(part: Span) -> bool:
    text, marks = part.text, part.marks
    if has_address(text, marks):
        return True
    return _YEAR.search(text) is not None and likeness(text, marks) >= LIKELY / 2


def is_made_of_links(text: str, marks: Sequence[Mark], start: int, end: int) -> bool:
    """Return whether most of ``text[start:end]`` are links to other sites."""
    linked = sum(
        min(mark.end, end) - max(mark.start, start)
        for mark in marks
        if leads_away(mark) and mark.end > start and mark.start < end
    )
    return linked > 0 and linked >= 0.6 * len(text[start:end].strip())
