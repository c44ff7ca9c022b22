"""Whether words for the kind of a work make sense: ``Video:`` and ``Photo by`` are no names."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.segments import Segment

_WORDS = alternatives(word_tuple("work_types", "kinds_before_colon"))
_BEFORE_COLON = re.compile(rf"\W{{0,3}}(?:{_WORDS})\s?(?::\s+|：\s*)(?=\S)", re.IGNORECASE)
_BEFORE_NAME = re.compile(
    rf"\W{{0,3}}(?P<kind>{_WORDS}|tuit)\s(?:by|from|von|de|di|por|par|door|av)\s+(?=\S)",
    re.IGNORECASE,
)
_CUT = ("author", "title", "container-title", "director")


def kind_before_colon(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Video: “How bees dance”``: what a list calls its entries is no part of their titles."""
    first = segments[0] if segments else None
    if first is None or first.label not in (*_CUT, "note"):
        return segments
    found = _BEFORE_COLON.match(raw, first.start)
    if not found:
        return segments
    if found.end() < first.end and first.label != "note":
        return _with_kind(segments, found.end(), found.end())
    is_all = raw[found.end() : first.end].strip() == ""
    return [first._replace(label="genre"), *segments[1:]] if is_all else segments


def kind_before_name(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Photo by Anna Lang``, ``Tweet from @span``: the kind of it is no part of the name."""
    first = segments[0] if segments else None
    if first is None or first.label != "author":
        return segments
    found = _BEFORE_NAME.match(raw, first.start, first.end)
    return _with_kind(segments, found.end("kind"), found.end()) if found else segments


def _with_kind(segments: list[Segment], end: int, start: int) -> list[Segment]:
    """Return the segments with a kind up to ``end`` before what begins at ``start``."""
    first = segments[0]
    return [first._replace(label="genre", end=end), first._replace(start=start), *segments[1:]]
