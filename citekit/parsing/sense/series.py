"""Whether what is labelled as series makes sense."""

from __future__ import annotations

import re

from citekit.parsing.lexicon import word_classes
from citekit.parsing.segments import Segment, joined

_SERIES_WORD = re.compile(r"\W*(?:coll|collection|colección|collana|reihe|serie)\W*", re.IGNORECASE)
_EQUALS = re.compile(r"\s*\(\s*=\s+(?=\S)")
_SHORT_SERIES = re.compile(r"\s*\(\s*(?P<series>(?P<word>[a-zß]{2,8})\s\d{1,5})\s*\)\s*")
_YEAR = re.compile(r"\s*(?:1[5-9]|20)\d\d[\s.,;]*")
_PLACE_AND_BRACKET = re.compile(r"\s*(?P<place>[^\W\d_][\w.-]{2,30})\s+(?=\([^\W\d_])")


def series_behind_its_word(raw: str, segments: list[Segment]) -> list[Segment]:
    """``coll. « Le fil des eaux »``: what a word for a series leads to is its name."""
    return joined(raw, segments, ("collection-title", "title"), _SERIES_WORD)


def series_behind_equals(raw: str, segments: list[Segment]) -> list[Segment]:
    """``München: Ruder 1999 (= Ulmer Studien)``: German books name their series so."""
    return [
        one._replace(label="collection-title")
        if one.label == "note" and _EQUALS.match(raw, one.start, one.end)
        else one
        for one in segments
    ]


def series_in_brackets(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ruder (rtb 1819) 2008``: a short word and a number are a paperback's, not its year."""
    for i, one in enumerate(segments):
        if one.label != "date":
            continue
        found = _SHORT_SERIES.fullmatch(raw, one.start, one.end)
        if not found or "month" in word_classes().get(found["word"], ()):
            continue
        rest = [
            other._replace(label="date")
            if other.label == "pages" and _YEAR.fullmatch(raw, other.start, other.end)
            else other
            for other in segments[i + 1 :]
        ]
        start, end = found.span("series")
        return [*segments[:i], Segment("collection-title", start, end, one.confidence), *rest]
    return segments


def place_before_series(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Stuttgart (Berichte zum Salz, Heft 24)``: the place before the bracket is no series."""
    if any(one.label == "location" for one in segments):
        return segments
    for i, one in enumerate(segments):
        if one.label != "collection-title":
            continue
        found = _PLACE_AND_BRACKET.match(raw, one.start, one.end)
        if found and "place" in word_classes().get(found["place"].casefold(), ()):
            place = one._replace(label="location", end=found.end("place"))
            return [*segments[:i], place, one._replace(start=found.end()), *segments[i + 1 :]]
    return segments
