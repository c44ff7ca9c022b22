"""What the labeller hands to normalisation: a reference cut into labelled segments."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from citekit.reference import CslDate, Mark

LABELS = (
    "citation-number",
    "author",
    "editor",
    "translator",
    "director",
    "date",
    "title",
    "container-title",
    "collection-title",
    "volume",
    "issue",
    "pages",
    "edition",
    "publisher",
    "location",
    "url",
    "archive",
    "doi",
    "isbn",
    "accessed",
    "medium",
    "genre",
    "note",
)
"""What a segment of a reference can be; AnyStyle's names where it has one."""


class MarkedText(Protocol):
    """Anything with a raw text on one line and the marks of its markup, an Entry for one."""

    @property
    def raw(self) -> str:
        """The text."""

    @property
    def marks(self) -> Sequence[Mark]:
        """Its marks, by offsets in the text."""


class Segment(NamedTuple):
    """A labelled piece ``raw[start:end]``; every character belongs to one segment or is blank.

    A label may come several times in one reference (a date in two places, two URLs).
    """

    label: str
    start: int
    end: int
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class ListStyle:
    """What the rest of the list says about how its references are written.

    Attributes:
        day_first: whether all-number dates have the day before the month; ``None`` when open.
        article_date: when the citing article was published, if known: nothing that it cites was
            seen later.
        families_first: whether family names stand first without commas (``Forsé Michel``).
    """

    day_first: bool | None = None
    article_date: CslDate | None = None
    families_first: bool = False


def has(segments: Sequence[Segment], *labels: str) -> bool:
    """Whether a segment has one of the labels."""
    for segment in segments:  # noqa: SIM110 - asked for each check of each reference
        if segment.label in labels:
            return True
    return False


def ending(
    form: re.Pattern[str], raw: str, one: Segment, longest: int = 60
) -> re.Match[str] | None:
    """Search the end of a segment for a form that ends with ``$``.

    Args:
        form: what to search.
        raw: the reference.
        one: the segment.
        longest: how many characters may match; no more are looked at.
    """
    return form.search(raw, max(one.start, one.end - longest), one.end)


def meeting_at(one: Segment, other: Segment, cut: int) -> list[Segment]:
    """Return two neighbours with the border between them where it should be."""
    return [one._replace(end=cut), other._replace(start=cut)]


def with_head(one: Segment, cut: int, label: str) -> list[Segment]:
    """Return a segment in two, of which the first has another label."""
    return [one._replace(label=label, end=cut), one._replace(start=cut)]


def with_tail(one: Segment, cut: int, label: str, *, end: int | None = None) -> list[Segment]:
    """Return a segment in two, of which the last has another label.

    Args:
        one: the segment.
        cut: where the last begins.
        label: of the last.
        end: of the first, where signs between the two belong to neither.
    """
    first = one._replace(end=cut if end is None else end)
    return [first, one._replace(label=label, start=cut)]


def as_one(
    segments: list[Segment], first: int, labels: Collection[str], label: str
) -> list[Segment]:
    """Return segments in which one and all that have some labels right behind it are one piece.

    Args:
        segments: of a reference.
        first: the place of the first that is joined.
        labels: of those behind it.
        label: for all of them.
    """
    end = first + 1
    while end < len(segments) and segments[end].label in labels:
        end += 1
    whole = segments[first]._replace(label=label, end=segments[end - 1].end)
    return [*segments[:first], whole, *segments[end:]]


def carved(raw: str, segments: list[Segment], start: int, end: int, label: str) -> list[Segment]:
    """Give characters a label of their own, whatever labels they and those beside them had.

    Args:
        raw: the reference.
        segments: of it; what of them is left without a letter or number is left out.
        start: of the characters.
        end: of the characters.
        label: for them.
    """
    if any((one.label, one.start, one.end) == (label, start, end) for one in segments):
        return segments
    before = [one._replace(end=min(one.end, start)) for one in segments if one.start < start]
    behind = [one._replace(start=max(one.start, end)) for one in segments if one.end > end]
    kept = [
        [one for one in side if any(map(str.isalnum, raw[one.start : one.end]))]
        for side in (before, behind)
    ]
    touched = [one.confidence for one in segments if one.start < end and one.end > start]
    confidence = min(touched, default=0.0)
    return [*kept[0], Segment(label, start, end, confidence), *kept[1]]
