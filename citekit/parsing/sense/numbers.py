"""Whether what is labelled as numbers makes sense: checks of years, pages, volumes and prices."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, joined

_NUMBER_WORD = re.compile(
    r"\W*(?:nr|no|nos|num|n|№|nº|n°|numéro|número|issue|heft)\W*", re.IGNORECASE
)
_NUMBERS = re.compile(r"\d[\d\s,–-]*\.?")
_WORD = re.compile(r"[^\W\d_]+")
_ORIGINAL = re.compile(r"\s*\([^()]{0,20}\borig(?:inal)?\b[^()]*$", re.IGNORECASE)
_PRICE = re.compile(
    r"(?<![\d.,])(?:\d{1,3}[.,]\d\d\s?(?:€|EUR\b|Euro\b)|(?:€|EUR)\s?\d{1,3}(?:[.,]\d\d)?(?!\d))"
)
_CURRENCIES = ("€", "EUR", "Euro")
_NUMBERED = ("volume", "issue", "pages")
_YEAR_AND_COLON = re.compile(r"\s*(?:1[5-9]|20)\d\d[a-z]?\s*:\s+(?=\S)")
_ENDS_IN_ACRONYM = re.compile(r"[A-Z]{3,10}\s*$")
_NUMBER = re.compile(r"\d+(?:\s*[–-]\s*\d+)?")
_ORDINAL_SIGN = re.compile(r"\.?[ªºa°]\.?\s")
_ENDS_IN_NUMBER = re.compile(r"(?<=[\s,])\d{1,2}\.?\s*$")
_NUMBER_AND_SLASH = re.compile(r"\W*\d{1,3}\s?/\s*")
_YEAR_ALONE = re.compile(r"\s*(?:19|20)\d\d\W*")
_ENDS_IN_HOUR = re.compile(r"\s\d{1,2}:\s*$")
_MINUTES = re.compile(r"[0-5]\d\W*")
_ENDS_IN_PREPOSITION = re.compile(r"\s(?:in|im|w|в|en|em|nel|since|seit|bis|until)\s*$")
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


def number_of_report(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Discussion Paper FS II 93-104.``: what follows without a stop is the report's number."""
    kinds = words("keywords", "report")
    for i, kind in enumerate(segments):
        text = raw[kind.start : kind.end]
        if kind.label != "genre" or kinds.isdisjoint(_WORD.findall(text.casefold())):
            continue
        end = i + 1
        while (
            end < len(segments)
            and segments[end].label in ("volume", "issue", "pages")
            and raw[segments[end - 1].end - 1].isalnum()
        ):
            end += 1
        if end > i + 1:
            whole = kind._replace(end=segments[end - 1].end)
            return [*segments[:i], whole, *segments[end:]]
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


def price_is_no_number(raw: str, segments: list[Segment]) -> list[Segment]:
    """``727 S., 29,95 €``: what a book costs is no volume and no page."""
    price = _PRICE.search(raw) if any(sign in raw for sign in _CURRENCIES) else None
    if not price:
        return segments
    return [
        one._replace(label="note")
        if one.label in _NUMBERED and one.start < price.end() and one.end > price.start() + 1
        else one
        for one in segments
    ]


def original_in_brackets(raw: str, segments: list[Segment]) -> list[Segment]:
    """``1982 (frz. Original: Le sel, Paris 1979)``: all in the bracket is said of the original."""
    for i, note in enumerate(segments):
        if note.label == "note" and _ORIGINAL.match(raw, note.start, note.end):
            closed = raw.find(")", note.end)
            inside = [one for one in segments[i + 1 :] if one.start < closed]
            if inside:
                whole = note._replace(end=inside[-1].end)
                return [*segments[:i], whole, *segments[i + 1 + len(inside) :]]
    return segments


def ordinal_of_edition(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Diccionario de la lengua, 23.`` and ``ª ed.``: the number before the sign is its own."""
    for i, (title, edition) in enumerate(itertools.pairwise(segments)):
        if edition.label != "edition" or not _ORDINAL_SIGN.match(raw, edition.start, edition.end):
            continue
        if found := _ENDS_IN_NUMBER.search(raw, title.start, title.end):
            whole = edition._replace(start=found.start())
            return [*segments[:i], title._replace(end=whole.start), whole, *segments[i + 2 :]]
    return segments


def issue_before_its_year(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salz, 5/2012``: German magazines count by issue and year, not by volume."""
    if has(segments, "issue"):
        return segments
    for i, (number, date) in enumerate(itertools.pairwise(segments)):
        if (
            (number.label, date.label) == ("volume", "date")
            and _NUMBER_AND_SLASH.fullmatch(raw, number.start, number.end)
            and _YEAR_ALONE.fullmatch(raw, date.start, date.end)
        ):
            return [*segments[:i], number._replace(label="issue"), *segments[i + 1 :]]
    return segments


def time_is_no_page(raw: str, segments: list[Segment]) -> list[Segment]:
    """``12 gennaio 2018 - 10:33``: the minutes of an hour are no page."""
    for i, (date, minutes) in enumerate(itertools.pairwise(segments)):
        if (
            (date.label, minutes.label) == ("date", "pages")
            and _ENDS_IN_HOUR.search(raw, date.start, date.end)
            and _MINUTES.fullmatch(raw, minutes.start, minutes.end)
        ):
            return [*segments[:i], date._replace(end=minutes.end), *segments[i + 2 :]]
    return segments


def year_behind_preposition(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Produkcja soli w 2018 r.``: a title does not end with a preposition but with its year."""
    for i, (title, date) in enumerate(itertools.pairwise(segments)):
        if (
            (title.label, date.label) == ("title", "date")
            and _ENDS_IN_PREPOSITION.search(raw, title.start, title.end)
            and _YEAR_ALONE.fullmatch(raw, date.start, date.end)
        ):
            return [*segments[:i], title._replace(end=date.end), *segments[i + 2 :]]
    return segments
