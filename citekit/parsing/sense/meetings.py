"""Whether books of meetings make sense: under their series, with their acronyms, in two names."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.periodicals import type_by_words
from citekit.parsing.segments import Segment, has, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole

_SERIES = re.compile(
    r"\W*[Ii]n:?\s.*(?:\bSer(?:ies|\.)|\bConf\. Proc\.|\bProc\. SPIE|\bProc\. IAU|"
    r"\bSymp(?:osium|\.)|\bConference Proceedings|\bLibrary|\bLecture Notes in [A-Z]\w+)\W*"
)
_EDITED = re.compile(r"\W*eds?\b", re.IGNORECASE)
_OPEN_ACRONYM = re.compile(r"(?<=\w)\s\((?:[A-Z][\w&/+-]{0,12}\s?){1,3}['’‘]?\s*$")
_YEAR_CLOSES = re.compile(r"\s*['’‘]?(?:19|20)?\d\d\)[.,;:]?\s*")
_IN = re.compile(r"\W*[Ii]n\b")
_HOUSE_OPENS = re.compile(
    r"(?<=[\w.])\s\((?!eds?\b|hg|hrsg|comp|dir|coord|org|trans)(?P<house>[A-Z][^()\d]{2,60}),\s*$",
    re.IGNORECASE,
)


@beside("container-title", "volume|issue", "title|container-title", "editor")
def book_behind_its_series(
    raw: str, series: Segment, volume: Segment, book: Segment, editor: Segment
) -> Pieces:
    """``in SALT Conf. Ser. 250, Salt Roads, ed. O. Berg``: so astronomers have series and book."""
    if _SERIES.fullmatch(raw, series.start, series.end) and _EDITED.match(raw, editor.start):
        named = series._replace(label="collection-title")
        return [named, volume, book._replace(label="container-title"), editor]
    return None


@beside("container-title", "volume|issue|pages")
def acronym_closes_behind_year(raw: str, meeting: Segment, year: Segment) -> Pieces:
    """``Symposium on Salt (SALT`` and ``16)``: the year in its acronym is no volume."""
    if ")" in raw[year.start : year.end] and (
        _YEAR_CLOSES.fullmatch(raw, year.start, year.end)
        and _OPEN_ACRONYM.search(raw, max(meeting.start, meeting.end - 40), meeting.end)
    ):
        return [meeting._replace(end=year.end)]
    return None


@whole("editor title container-title")
def book_in_two_names(raw: str, segments: list[Segment]) -> list[Segment]:
    """``In: Lind S, editor. Salt.`` and ``SALT 2002: Proceedings``: the book has two names."""
    for i in range(1, len(segments) - 2):
        editor, book, meeting = segments[i : i + 3]
        labels = (editor.label, book.label, meeting.label)
        if labels != ("editor", "title", "container-title") or not has(segments[:i], "title"):
            continue
        name = raw[meeting.start : meeting.end].strip(" .,;:")
        if _IN.match(raw, editor.start) and type_by_words(name) == "paper-conference":
            return [*segments[: i + 1], meeting._replace(start=book.start), *segments[i + 3 :]]
    return segments


@each("editor", without="publisher")
def house_opens_bracket(raw: str, editor: Segment) -> Pieces:
    """``edited by C. Yang et al. (Salt and Sons,``: the bracket of the imprint is no name."""
    if "(" not in raw[editor.start : editor.end]:
        return None
    found = _HOUSE_OPENS.search(raw, max(editor.start, editor.end - 70), editor.end)
    if found:
        return with_tail(editor, found.start("house"), "publisher", end=found.start())
    return None


@beside("container-title", "volume", "issue")
def acronym_is_no_volume(raw: str, word: Segment, acronym: Segment, part: Segment) -> Pieces:
    """``In`` and ``SALT`` and ``(1), 3–9``: dblp has the acronym of a meeting and the part."""
    if _IN.fullmatch(raw, word.start, word.end) and _ACRONYM.fullmatch(
        raw, acronym.start, acronym.end
    ):
        return [word._replace(end=part.end)]
    return None


_ACRONYM = re.compile(r"\s*[A-Z][A-Za-z]*[A-Z]\s*")


@each("url", needed="container-title", without="publisher")
def house_is_no_address(raw: str, host: Segment) -> Pieces:
    """``In SALT. OpenReview.net.``: dblp names some houses by their sites."""
    name = raw[host.start : host.end].strip(" .,;/").casefold()
    return [host._replace(label="publisher")] if name in _HOUSES_BY_SITE else None


_HOUSES_BY_SITE = frozenset(
    ("openreview.net", "ceur-ws.org", "jmlr.org", "ijcai.org", "mlsys.org", "cidrdb.org")
)


@each("volume", without="collection-title")
def series_before_its_volume(raw: str, volume: Segment) -> Pieces:
    """``PMLR, vol. 99``: a series of proceedings, and the volume of it."""
    if raw[volume.start].isupper() and (
        found := _SERIES_AND_VOLUME.match(raw, volume.start, volume.end)
    ):
        return with_head(volume, found.end(), "collection-title")
    return None


_SERIES_AND_VOLUME = re.compile(
    r"(?:PMLR|LNCS|LNAI|LNBI|CCIS|IFIP(?:\sAICT)?|LIPIcs|CEUR(?:-WS)?|JMLR\sW&CP),?\s+(?=vol|\d)"
)


CHECKS = (
    acronym_closes_behind_year,
    book_behind_its_series,
    book_in_two_names,
    house_opens_bracket,
    acronym_is_no_volume,
    house_is_no_address,
    series_before_its_volume,
)
"""In the order in which they are tried, all one behind the other."""
