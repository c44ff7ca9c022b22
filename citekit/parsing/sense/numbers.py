"""Whether what is labelled as numbers makes sense: checks of years, pages, volumes and prices."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import Segment, has, joined

_NUMBER_WORD = re.compile(
    r"\W*(?:nr|no|nos|num|n|№|nº|n°|numéro|número|issue|heft)\W*", re.IGNORECASE
)
_NUMBERS = re.compile(r"\d[\d\s,–-]*\.?")
_YEAR_AND_COLON = re.compile(r"\s*(?:1[5-9]|20)\d\d[a-z]?\s*:\s+(?=\S)")
_ENDS_IN_ACRONYM = re.compile(r"[A-Z]{3,10}\s*$")
_NUMBER = re.compile(r"\d+(?:\s*[–-]\s*\d+)?")
_YEAR_AND_PAGES = re.compile(r"\s*(?:19[5-9]|20[0-4])\d\s*:\s*")
_ROMAN = re.compile(r"\s*[IVX]{1,6}\s*[,.]?\s*")
_YEAR_OF_PERIODICAL = re.compile(
    r"\W*\d{1,3}\s?(?:e|ème|ª|a|o|º)?\.?\s(?:année|annee|año|anno|annata|ano|Jahrgang)\W*"
)
_YEAR_WORDS = ("année", "annee", "año", "anno", "annata", "Jahrgang")
_ENDS_IN_YEAR = re.compile(
    r"(?<=\w),\s(?P<year>\d{1,3}\s?(?:e|ème|ª|a|º)?\.?\s(?:année|annee|año|anno|annata|Jahrgang))[\s,]*$"
)
_COUNT_OF_VOLUMES = re.compile(r"\W*\d{1,3}\s(?:voll|vols?|Bde|Bände|tt|tomos|tomes)\b\.?\W*")
_DATE_AND_PAGES = re.compile(
    r".{0,40}(?:1[5-9]|20)\d\d\),\s(?:pp?\.\s)?(?P<pages>\d{1,4}\s?[–-]\s?\d{1,4})[\s,.;]*"
)
_OPEN_YEAR = re.compile(r"(?<=\w\s)\((?:1[5-9]|20)\d\d[;,]?\s*$")
_LEAST_PAGES = 3  # two numbers may be volume and page


def list_of_pages(raw: str, segments: list[Segment]) -> list[Segment]:
    """``(Oslo: Span, 2005), 3-9, 99, 101-24.``: numbers alone behind the imprint are pages."""
    first = len(segments)
    while first and _NUMBERS.fullmatch(raw, segments[first - 1].start, segments[first - 1].end):
        first -= 1
    numbers = segments[first:]
    if not has(numbers, "pages") or not has(segments, "publisher"):
        return segments
    if len(_NUMBER.findall(raw, numbers[0].start, numbers[-1].end)) < _LEAST_PAGES:
        return segments
    if not raw[: numbers[0].start].rstrip(" ,").endswith(")"):
        return segments
    confidence = min(segment.confidence for segment in numbers)
    pages = Segment("pages", numbers[0].start, numbers[-1].end, confidence)
    return [*segments[:first], pages]


def number_behind_its_word(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Nr.`` and ``12-03``: a word for a number has the number behind it, no pages."""
    return joined(raw, segments, ("issue", "pages"), _NUMBER_WORD)


def year_before_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Berg, Olaf (Hg.) 1995: Salz und Brot``: the year before a colon is no part of the title."""
    if has(segments, "date"):
        return segments
    for i, (names, title) in enumerate(itertools.pairwise(segments), 1):
        found = _YEAR_AND_COLON.match(raw, title.start, title.end)
        if names.label in ("author", "editor") and title.label == "title" and found:
            date = title._replace(label="date", end=found.end())
            return [*segments[:i], date, title._replace(start=found.end()), *segments[i + 1 :]]
    return segments


def year_of_conference(raw: str, segments: list[Segment]) -> list[Segment]:
    """``In: RIVER 2004, pp. 3–9. Span (2004)``: the first of two equal years is of the name."""
    years = [
        raw[segment.start : segment.end].strip("().,; ")
        for segment in segments
        if segment.label == "date"
    ]
    if len(years) != 2 or years[0] != years[1]:
        return segments
    for i, (holder, date) in enumerate(itertools.pairwise(segments)):
        if (holder.label, date.label) == ("container-title", "date"):
            is_name = _ENDS_IN_ACRONYM.search(raw, holder.start, holder.end)
            if is_name and raw[holder.end : date.start + 1].strip().isdigit():
                whole = holder._replace(end=date.end)
                return [*segments[:i], whole, *segments[i + 2 :]]
    return segments


def year_before_pages(raw: str, segments: list[Segment]) -> list[Segment]:
    """``SALT 2015: 448-456``: between a conference and pages stands its year, as in dblp."""
    if has(segments, "date"):
        return segments
    for i, (holder, year, pages) in enumerate(
        zip(segments, segments[1:], segments[2:], strict=False), 1
    ):
        if (
            holder.label == "container-title"
            and year.label in ("volume", "issue")
            and pages.label == "pages"
            and _YEAR_AND_PAGES.fullmatch(raw, year.start, year.end)
        ):
            return [*segments[:i], year._replace(label="date"), *segments[i + 1 :]]
    return segments


def volume_behind_imprint(raw: str, segments: list[Segment]) -> list[Segment]:
    """``2 vols (Ulm: Ruder, 1932), I, 1–59.``: the volume that the pages are of (MHRA)."""
    if ")" not in raw:
        return segments
    return [
        one._replace(label="volume")
        if one.label in ("issue", "note")
        and following.label in ("pages", "date")
        and raw[: one.start].rstrip(" ,").endswith(")")
        and _ROMAN.fullmatch(raw, one.start, one.end)
        else one
        for one, following in itertools.pairwise((*segments, Segment("", 0, 0)))
    ]


def year_of_periodical(raw: str, segments: list[Segment]) -> list[Segment]:
    """``63e année, n° 3``: the year that a journal is in is its volume, and no journal."""
    if not any(word in raw for word in _YEAR_WORDS):
        return segments
    for i, one in enumerate(segments):
        found = _ENDS_IN_YEAR.search(raw, one.start, one.end)
        if one.label == "container-title" and found:
            volume = one._replace(label="volume", start=found.start("year"))
            rest = [
                other._replace(label="issue") if other.label == "volume" else other
                for other in segments[i + 1 :]
            ]
            return [*segments[:i], one._replace(end=found.start()), volume, *rest]
    if has(segments, "volume"):
        return segments
    return [
        one._replace(label="volume")
        if one.label in ("container-title", "edition", "note", "collection-title")
        and _YEAR_OF_PERIODICAL.fullmatch(raw, one.start, one.end)
        else one
        for one in segments
    ]


def count_of_volumes(raw: str, segments: list[Segment]) -> list[Segment]:
    """``4 voll.``: how many volumes there are is no edition."""
    return [
        one._replace(label="volume")
        if one.label in ("edition", "note", "pages")
        and _COUNT_OF_VOLUMES.fullmatch(raw, one.start, one.end)
        else one
        for one in segments
    ]


def year_opens_imprint(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt (1984; rev. ed., Ulm: Oar, 1999)``: an open bracket is the imprint's."""
    for i, title in enumerate(segments):
        found = _OPEN_YEAR.search(raw, title.start, title.end) if title.label == "title" else None
        if found and i + 1 < len(segments):
            date = title._replace(label="date", start=found.start())
            return [*segments[:i], title._replace(end=found.start()), date, *segments[i + 1 :]]
    return segments


def pages_behind_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``(Ulm: Oar, 1999), 9–30,`` and ``at 12``: numbers behind the bracket of a year are pages."""
    for i, date in enumerate(segments):
        found = (
            _DATE_AND_PAGES.fullmatch(raw, date.start, date.end) if date.label == "date" else None
        )
        if not found:
            continue
        rest = segments[i + 1 :]
        end = date.end
        if rest and rest[0].label == "pages":
            end, rest = rest[0].end, rest[1:]
        pages = date._replace(label="pages", start=found.start("pages"), end=end)
        return [*segments[:i], date._replace(end=pages.start), pages, *rest]
    return segments
