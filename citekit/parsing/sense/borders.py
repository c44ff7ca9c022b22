"""Whether the border between two pieces stands where a piece can end."""

from __future__ import annotations

import re
from itertools import pairwise

from citekit.parsing.segments import Segment, ending, meeting_at
from citekit.parsing.sense.checks import whole

_OPENING = re.compile(r"\s*(?P<mark>[《〈「『“„«])\s*$")
_JOINING = re.compile(r"_+\s*(?=[^\s_])(?![^_]+_)")  # of ``_Salt News_`` it is markup
_CAPITALS = re.compile(r"(?<![^\W_])(?:[^\W\d_a-zß-ÿ]\.){2,}$")
_MORE_CAPITALS = re.compile(r"(?:[^\W\d_a-zß-ÿ]\.)+,?\s*(?![^\W\d_])|(?:[^\W\d_a-zß-ÿ]\.)+(?=\s)")
_HOST = re.compile(r"(?<![^\W_])[A-Za-z][A-Za-z0-9-]+\.$")
_ENDS_HOST = re.compile(
    r"(?:com|org|net|live|info|news|edu|gov|io|co|me|tv|blog|online|ru|de|fr|es|it|nl|eu|uk|cn|jp|kr|br|"
    r"pl|cz|ua|ch|at|be|se)(?![^\W_])[\s.,;:]*"
)
_PAIRS = {"「": "」", "『": "』", "《": "》", "〈": "〉", "«": "»"}
_CLOSING = {**_PAIRS, "“": "”", "„": "“"}
_LONGEST = 200
_REST_OF_BRACKET = re.compile(r"[^()]{2,120}\)[\"”»']?[\s.,;:]*")
_BEGUN = re.compile(r"[^\s”\"»'’」]\s*\((?=[^()]*\w)[^()]*$")
_NAMED = frozenset({"title", "container-title", "collection-title", "publisher"})
_NAMED_OR_NOTE = _NAMED | {"note", "genre"}


@whole()
def opening_mark_begins_next(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Archive -《`` and ``Stories of Salt》``: a mark that opens belongs to the next."""
    if raw.isascii():
        return segments
    for place, (one, other) in enumerate(pairwise(segments)):
        found = ending(_OPENING, raw, one, 4)
        if not found or found.start() == one.start or one.label == other.label:
            continue
        if raw.find(_CLOSING[found["mark"]], other.start, other.end) > 0:
            return [
                *segments[:place],
                *meeting_at(one, other, found.start()),
                *segments[place + 2 :],
            ]
    return segments


@whole()
def joining_mark_ends_piece(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Solving salt`` and ``_Library``: what joins a title and its site begins neither."""
    if "_" not in raw:
        return segments
    for place, (one, other) in enumerate(pairwise(segments)):
        found = _JOINING.match(raw, other.start, other.end)
        if found and one.label != other.label:
            return [*segments[:place], *meeting_at(one, other, found.end()), *segments[place + 2 :]]
    return segments


@whole()
def abbreviation_goes_on(raw: str, segments: list[Segment]) -> list[Segment]:
    """``R.D.U.`` and ``S. 259``, ``SaltBusiness.`` and ``live.``: one word is in one piece."""
    for place, (one, other) in enumerate(pairwise(segments)):
        if one.end != other.start or one.label == other.label:
            continue
        found = (
            _MORE_CAPITALS.match(raw, other.start, other.end)
            if ending(_CAPITALS, raw, one, 20)
            else _ENDS_HOST.match(raw, other.start, other.end)
            if ending(_HOST, raw, one, 40)
            else None
        )
        if found:
            rest = [other._replace(start=found.end())] if found.end() < other.end else []
            return [
                *segments[:place],
                one._replace(end=found.end()),
                *rest,
                *segments[place + 2 :],
            ]
    return segments


@whole("title|container-title|collection-title|publisher")
def bracket_is_closed(raw: str, segments: list[Segment]) -> list[Segment]:
    """``The salt (NaCl,`` and ``as cooks know it).``: a piece ends behind what it opened."""
    if "(" not in raw:
        return segments
    for place, one in enumerate(segments[:-1]):
        is_open = raw.rfind("(", one.start, one.end) > raw.rfind(")", one.start, one.end)
        if not is_open or one.label not in _NAMED or not ending(_BEGUN, raw, one, _LONGEST):
            continue
        other = segments[place + 1]
        found = _REST_OF_BRACKET.match(raw, other.start, other.end)
        if found and other.label in _NAMED_OR_NOTE:
            rest = [other._replace(start=found.end())] if found.end() < other.end else []
            return [*segments[:place], one._replace(end=found.end()), *rest, *segments[place + 2 :]]
    return segments


@whole("title")
def marks_within_marks(raw: str, segments: list[Segment]) -> list[Segment]:
    """``「Alone! 「The case」`` and ``of salt」``: a title ends where its first mark is closed."""
    if raw.isascii():
        return segments
    for place, title in enumerate(segments):
        if title.label != "title":
            continue
        text = raw[title.start : title.end]
        mark = text.lstrip()[:1]
        if mark not in _PAIRS or text.count(mark) <= text.count(_PAIRS[mark]):
            continue
        end = _where_closed(raw, title.start, mark)
        if end is None:
            continue
        behind = place + 1
        while behind < len(segments) and segments[behind].end <= end:
            behind += 1
        rest = segments[behind:]
        if rest and rest[0].start < end:
            rest = [rest[0]._replace(start=end), *rest[1:]]
        return [*segments[:place], title._replace(end=end), *rest]
    return segments


def _where_closed(raw: str, start: int, mark: str) -> int | None:
    """Return where the first opening mark from ``start`` on is closed, ``None`` where it is not."""
    depth = 0
    for place in range(start, min(len(raw), start + _LONGEST)):
        if raw[place] == mark:
            depth += 1
        elif raw[place] == _PAIRS[mark]:
            depth -= 1
            if depth == 0:
                return place + 1
    return None


CHECKS = (
    opening_mark_begins_next,
    joining_mark_ends_piece,
    abbreviation_goes_on,
    bracket_is_closed,
    marks_within_marks,
)
"""In the order in which they are tried."""
