"""Whether a bracket behind a title or a name is told to be part of it."""

from __future__ import annotations

import re
from itertools import pairwise

from citekit.parsing.segments import Segment
from citekit.parsing.sense.checks import Pieces, beside, whole

_NAMED = ("title", "container-title", "collection-title", "publisher")
_INSIDE = frozenset({*_NAMED, "note", "genre", "author", "edition"})
_LETTER = re.compile(r"[^\W\d_]")
_CHARACTERS = re.compile(
    r"\s*[(（\[][《〈「『]?[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]{2}"
)
_OWN_CHARACTERS = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_CLOSES = re.compile(r"[^()（）\[\]]{2,160}[)）\]][\"”»']?[\s.,;:]*")
_ENDED = re.compile(r"[.,;:?!]\s*$")
_ACRONYM = re.compile(r"\s*\((?P<letters>[^\W\d_a-zß-ÿа-я]{2,10})\)[\s.,;:]*")
_BEGINS_WORD = re.compile(r"(?<![^\W_])[^\W\d_]")


@whole("title|container-title|collection-title|publisher")
def original_script_goes_on(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Yuanben Yanpian`` and ``(原本鹽篇, Fragments on Salt).``: the title in its own script."""
    if raw.isascii():
        return segments
    for place, (name, bracket) in enumerate(pairwise(segments)):
        if name.label not in _NAMED or not _CHARACTERS.match(raw, name.end, bracket.end):
            continue
        text = raw[name.start : name.end]
        if _ENDED.search(text) or _OWN_CHARACTERS.search(text) or not _LETTER.search(text):
            continue
        start = name.end + len(raw[name.end :]) - len(raw[name.end :].lstrip())
        closed = _CLOSES.match(raw, start + 1)
        if closed is None:
            continue
        behind = place + 1
        while behind < len(segments) and segments[behind].end <= closed.end():
            behind += 1
        swallowed = segments[place + 1 : behind + 1]
        if any(one.label not in _INSIDE for one in swallowed if one.start < closed.end()):
            continue
        rest = segments[behind:]
        if rest and rest[0].start < closed.end():
            rest = [rest[0]._replace(start=closed.end()), *rest[1:]]
        return [*segments[:place], name._replace(end=closed.end()), *rest]
    return segments


@beside("title", "note|genre|collection-title|container-title|edition")
def acronym_ends_title(raw: str, title: Segment, bracket: Segment) -> Pieces:
    """``Information System of Saltworks`` and ``(ISS).``: the letters are those of the title."""
    found = _ACRONYM.fullmatch(raw, bracket.start, bracket.end)
    text = raw[title.start : title.end]
    if not found or _ENDED.search(text):
        return None
    initials = iter("".join(_BEGINS_WORD.findall(text)).upper())
    if all(letter in initials for letter in found["letters"]):
        return [title._replace(end=bracket.end)]
    return None


CHECKS = (original_script_goes_on, acronym_ends_title)
"""In the order in which they are tried."""
