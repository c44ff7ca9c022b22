"""Whether what is only said about a book is labelled as what it is cited by."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import Segment, has

_ORIGINAL = re.compile(
    r"\s*\((?:[^()]{0,20}\borig(?:inal)?\b"
    r"|(?:dt|dtsch|deutsch|engl?|frz|franz|ital?|span|eng(?:lish)?)\.?(?:\sÜbers(?:etzung|\.)|\sAusg(?:abe|\.))?:)"
    r"[^()]*$",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"(?<![\d.,])(?:\d{1,3}[.,]\d\d\s?(?:€|EUR\b|Euro\b)|(?:€|EUR)\s?\d{1,3}(?:[.,]\d\d)?(?!\d))"
)
_EDITION = re.compile(
    r"\W*(?:Neuaufl|Neuausg|Nachdr|Neudr|Sonderausg|Taschenbuchausg|Studienausg|Jubiläumsausg)"
    r"(?:age|abe|uck)?\W*"
)
_NUMBERED = ("volume", "issue", "pages")
_REPRINT = re.compile(
    r"\W*(?:repr(?:int(?:ed)?)?|réimpr(?:ession)?|rist(?:ampa)?|reimpr(?:esión)?|Nachdr(?:uck)?|ND|"
    r"Neudr(?:uck)?|wieder(?:abgedr(?:uckt)?)?|rééd|trad\. (?:fr|it|ingl|angl|esp|ted|all|cast)|"
    r"(?:dt|engl|ital|frz)\. (?:Übers|Ausg))\b\.?\W*",
    re.IGNORECASE,
)
_ALSO_IN = re.compile(
    r"\W*(?:repris dans|reprinted (?:in|as)|repr\. in|rpt\. in|wieder (?:abgedruckt )?in|"
    r"wiederabgedruckt in|auch in|ristampato in|ora in|jetzt in|now in|translated as|"
    r"(?:first|originally) published (?:as|in)(?!\s\(?\d))\b",
    re.IGNORECASE,
)
_ELSEWHERE = ("note", "container-title", "title", "editor", "volume", "collection-title")
_FIRST = re.compile(
    r"\s*\((?:1st|first|1re|1ère|1ª|prima|1\.)\s?(?:éd|ed|Aufl)\w*\.?,?\s*", re.IGNORECASE
)
_AT_ONCE = re.compile(r"\W*zugl(?:eich)?\.?:?(?=\W)", re.IGNORECASE)
_CHANGED = re.compile(
    r"\W*(?:derni[èe]re (?:modification|mise [àa] jour)|last (?:modified|updated|edited)|"
    r"page last \w+|zuletzt (?:geändert|aktualisiert|bearbeitet)|"
    r"letzte (?:änderung|aktualisierung)|"
    r"última (?:modificación|actualización|atualização|modificação|edição)|ultima modifica)\b",
    re.IGNORECASE,
)
_IMPRINT = ("location", "publisher", "date")
_CONDITIONS = re.compile(r"\W*Licen[sc]e\W*")


def change_is_remark(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Dernière modification de la page en 2020.``: when a page was changed holds no page."""
    return [
        one._replace(label="note")
        if one.label in ("container-title", "author", "publisher", "genre")
        and _CHANGED.match(raw, one.start, one.end)
        else one
        for one in segments
    ]


def price_is_no_number(raw: str, segments: list[Segment]) -> list[Segment]:
    """``727 S., 29,95 €``: what a book costs is no volume and no page."""
    price = _PRICE.search(raw) if "€" in raw or "EUR" in raw or "Euro" in raw else None
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
        if note.label in ("note", "collection-title") and _ORIGINAL.match(
            raw, note.start, note.end
        ):
            closed = raw.find(")", note.end)
            inside = [one for one in segments[i + 1 :] if one.start < closed]
            if inside:
                whole = note._replace(label="note", end=inside[-1].end)
                return [*segments[:i], whole, *segments[i + 1 + len(inside) :]]
    return segments


def edition_is_no_house(raw: str, segments: list[Segment]) -> list[Segment]:
    """``3., überarb.`` and ``Neuaufl.``, ``8. Aufl., Nachdr.``: words for editions publish none."""
    for i, (edition, house) in enumerate(itertools.pairwise(segments)):
        if (edition.label, house.label) == ("edition", "publisher") and _EDITION.fullmatch(
            raw, house.start, house.end
        ):
            return [*segments[:i], edition._replace(end=house.end), *segments[i + 2 :]]
    return segments


def reprint_behind_imprint(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ulm: Oar, 1911 (réimpr. Bonn: Span, 1970)``: house and year of the reprint are remarks.

    In ``(1963; repr., Ulm: Oar, 1968)`` they are what the book is cited by.
    """
    for i, note in enumerate(segments):
        if note.label not in ("note", "translator") or not _REPRINT.fullmatch(
            raw, note.start, note.end
        ):
            continue
        end = i + 1
        while end < len(segments) and segments[end].label in _IMPRINT:
            end += 1
        if end > i + 1 and has(segments[:i], "publisher", "location", "pages"):
            whole = note._replace(label="note", end=segments[end - 1].end)
            return [*segments[:i], whole, *segments[end:]]
    return segments


def printed_elsewhere(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Span 15 (1960), 3–9; repris dans Sel, Paris, 1977``: where it stands too is a remark."""
    for i, one in enumerate(segments):
        if one.label not in _ELSEWHERE or not _ALSO_IN.match(raw, one.start, one.end):
            continue
        end = i + 1
        while end < len(segments) and segments[end].label in (*_ELSEWHERE, *_IMPRINT, "pages"):
            end += 1
        if has(segments[:i], "container-title", "publisher", "location"):
            whole = one._replace(label="note", end=segments[end - 1].end)
            return [*segments[:i], whole, *segments[end:]]
    return segments


def first_edition_behind(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ulm, Sel (1re éd. 1908)``: when a book was first printed is not its edition."""
    for i, (edition, date) in enumerate(itertools.pairwise(segments)):
        labels = (edition.label, date.label)
        if labels == ("edition", "date") and _FIRST.fullmatch(raw, edition.start, edition.end):
            whole = edition._replace(label="note", end=date.end)
            return [*segments[:i], whole, *segments[i + 2 :]]
    return segments


def thesis_behind_book(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Echter 2011, zugl.: Ulm, Univ., Diss., 2010``: that the book was a thesis is a remark."""
    if "ugl" not in raw:
        return segments
    for i, note in enumerate(segments):
        if note.label in ("note", "genre", "publisher", "location") and _AT_ONCE.match(
            raw, note.start, note.end
        ):
            end = i + 1
            while end < len(segments) and segments[end].label in (*_IMPRINT, "genre", "note"):
                end += 1
            whole = note._replace(label="note", end=segments[end - 1].end)
            return [*segments[:i], whole, *segments[end:]]
    return segments


def conditions_are_no_imprint(raw: str, segments: list[Segment]) -> list[Segment]:
    """``License: Creative Commons Attribution``: under what conditions is no place and no house."""
    if "Licen" not in raw:
        return segments
    for i, one in enumerate(segments):
        if one.label in ("location", "note") and _CONDITIONS.fullmatch(raw, one.start, one.end):
            end = i + 1
            while end < len(segments) and segments[end].label in ("publisher", "note", "location"):
                end += 1
            whole = one._replace(label="note", end=segments[end - 1].end)
            return [*segments[:i], whole, *segments[end:]]
    return segments


def remark_behind_medium(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt [en ligne]. Servi par Span.``: what goes on behind the medium is no second title."""
    labels = [one.label for one in segments]
    if labels.count("title") < 2 or "container-title" in labels:
        return segments
    medium = labels.index("medium")
    if "title" not in labels[:medium]:
        return segments
    return [
        one._replace(label="note") if i > medium and one.label == "title" else one
        for i, one in enumerate(segments)
    ]
