"""Whether numbers of reports, parliaments, data, standards and preprints make sense."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, carved, has

_WORD = re.compile(r"[^\W\d_]+")
_NUMBERED = ("volume", "issue", "pages")
_ARTICLE = re.compile(r"\W*(?:Article|Art\.|Artikel)(?: No\.| Nr\.)?\s*", re.IGNORECASE)
_ARXIV_NUMBER = re.compile(r"\W*(?:vol\.\s|volume\s)?abs/\d{4}\.\d{4,5}(?:v\d)?\W*")
_PRINTED_PAPER = re.compile(
    r"\W*(?:Bundestags|Bundesrats|Landtags|BT|BR|LT)?-?\s?(?:[Dd]rucksache|Drs\.)\s?(?P<number>\d+/\d+)?\W*"
)
_NUMBER_OF_PAPER = re.compile(r"\W*\d{1,2}/\d{1,6}(?:neu)?\W*")
_DATA_FILE = re.compile(
    r"\W*ZA(?:-(?:Nr|No|Studiennummer)\.?)?\s?\d{4}\s?(?:Datenfile|Data ?file|Datensatz)?\W*",
    re.IGNORECASE,
)
_ARCHIVE_OF_DATA = re.compile(
    r"[.,;]\s(?P<archive>GESIS[\w -]{0,40}Archive?),\s(?P<place>Köln|Cologne)[.,:;]\s"
    r"(?P<number>ZA\s?\d{4}(?:\sDatenfile|\sData ?file)?)",
    re.IGNORECASE,
)
_BODIES = ("ISO", "IEC", "IEEE Std", "DIN", "ANSI", "RFC")
_ENDS_IN_STANDARD = re.compile(
    r"(?<!\w)"
    r"(?P<body>IEEE Std\.?|ISO(?:/IEC|/TR|/TS)?|IEC|DIN(?: EN)?(?: ISO)?|ANSI(?:/NISO)?|RFC)\s*$"
)
_OF_THE_EU = ("COM", "KOM", "SEC", "SEK", "SWD", "JOIN")
_EU_PAPER = re.compile(
    r"\b(?:COM|KOM|SEC|SEK|SWD|JOIN)\s?\(\d{2,4}\)\s?\d{1,5}(?:\s?/\s?\d)?(?:[\s,]*(?:final|endg(?:ültig)?|endgültig|def|fin)\b\.?)?"
)
_COMMAND_PAPER = re.compile(r"\b(?:HC|HL|Cm|Cmnd|Cmd|CP)\s*$")
_NUMBER_AND_DATE = re.compile(r"\s*\d{1,5}[,;.]?\s+(?=\S)")


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


def printed_paper(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Bundestagsdrucksache`` and ``16/1360``: a paper of a parliament and its number."""
    if "Dr" not in raw and "druck" not in raw:
        return segments
    for i, (word, number) in enumerate(itertools.pairwise((*segments, Segment("", 0, 0)))):
        if word.label not in ("container-title", "note", "title", "publisher", "collection-title"):
            continue
        found = _PRINTED_PAPER.fullmatch(raw, word.start, word.end)
        if found and found["number"]:
            return [*segments[:i], word._replace(label="genre"), *segments[i + 1 :]]
        if (
            found
            and number.label in ("volume", "issue", "pages")
            and _NUMBER_OF_PAPER.fullmatch(raw, number.start, number.end)
        ):
            whole = word._replace(label="genre", end=number.end)
            return [*segments[:i], whole, *segments[i + 2 :]]
    return segments


def number_of_data(raw: str, segments: list[Segment]) -> list[Segment]:
    """``GESIS Datenarchiv, Köln. ZA5270 Datenfile``: the archive of data, and its number."""
    if "ZA" not in raw:
        return segments
    for i, title in enumerate(segments):
        found = _ARCHIVE_OF_DATA.search(raw, title.start, title.end)
        if title.label == "title" and found:
            named = (("publisher", "archive"), ("location", "place"), ("genre", "number"))
            pieces = [
                title._replace(label=label, start=found.start(group), end=found.end(group))
                for label, group in named
            ]
            return [*segments[:i], title._replace(end=found.start()), *pieces, *segments[i + 1 :]]
    for i, one in enumerate(segments):
        if one.label in ("publisher", "note", "title", "container-title", "genre") and (
            _DATA_FILE.fullmatch(raw, one.start, one.end)
        ):
            rest = [
                other._replace(label="publisher") if other.label == "container-title" else other
                for other in (*segments[:i], *segments[i + 1 :])
            ]
            return [*rest[:i], one._replace(label="genre"), *rest[i:]]
    return segments


def number_of_standard(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Standard for Oars, IEEE Std`` and ``754-2019``: a standard's title, and its number."""
    if not any(body in raw for body in _BODIES):
        return segments
    for i, (title, number) in enumerate(itertools.pairwise(segments)):
        if title.label not in ("title", "container-title"):
            continue
        found = _ENDS_IN_STANDARD.search(raw, title.start, title.end)
        if not found or number.label not in _NUMBERED:
            continue
        label = title.label if has(segments[:i], "title") else "title"
        whole = number._replace(label="note", start=found.start("body"))
        head = title._replace(label=label, end=whole.start)
        return [
            *segments[:i],
            *([head] if head.start < head.end else []),
            whole,
            *segments[i + 2 :],
        ]
    return segments


def preprint_is_volume(raw: str, segments: list[Segment]) -> list[Segment]:
    """``CoRR, abs/1412.6980``: so the repository of preprints numbers its volumes."""
    if "abs/" not in raw:
        return segments
    return [
        one._replace(label="volume")
        if one.label in ("note", "pages", "issue", "title")
        and _ARXIV_NUMBER.fullmatch(raw, one.start, one.end)
        else one
        for one in segments
    ]


def number_of_article(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Article 12 (January 2021)``: the number of an article stands for its pages."""
    if "Art" not in raw:
        return segments
    for i, (word, number) in enumerate(itertools.pairwise(segments)):
        if (
            word.label in ("container-title", "title", "note")
            and number.label in ("volume", "issue")
            and _ARTICLE.fullmatch(raw, word.start, word.end)
        ):
            pages = Segment("pages", word.start, number.end, number.confidence)
            return [*segments[:i], pages, *segments[i + 2 :]]
    return segments


def number_of_command_paper(raw: str, segments: list[Segment]) -> list[Segment]:
    """``HC 1791, 18 February 2019``: what a British paper is numbered by is no year."""
    for i, (note, date) in enumerate(itertools.pairwise(segments)):
        if (note.label, date.label) != ("note", "date"):
            continue
        if _COMMAND_PAPER.search(raw, note.start, note.end) and (
            found := _NUMBER_AND_DATE.match(raw, date.start, date.end)
        ):
            number = note._replace(end=found.end())
            return [*segments[:i], number, date._replace(start=found.end()), *segments[i + 2 :]]
    return segments


def number_of_eu_paper(raw: str, segments: list[Segment]) -> list[Segment]:
    """``COM(2016) 377 final``: the number of a paper is no periodical, no year and no page."""
    found = _EU_PAPER.search(raw) if any(word in raw for word in _OF_THE_EU) else None
    if not found:
        return segments
    start, end = found.span()
    inside = {one.label for one in segments if one.start < end and one.end > start}
    return segments if inside & {"title", "url"} else carved(raw, segments, start, end, "note")
