"""Whether what is known by numbers of its own makes sense: cases, patents, reviews, species."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.tables import words
from citekit.parsing.normalisation.work_codes import is_code_of_patent, is_code_of_report
from citekit.parsing.segments import Segment, carved
from citekit.parsing.sense.checks import Pieces, beside, each, whole

_ECLI = re.compile(r"\bECLI:[A-Z]{2}:[A-Z0-9]{1,7}:(?:19|20)\d\d:[\w.]{1,25}\b")
_CUT_UP = ("container-title", "volume", "issue", "pages", "date", "note", "publisher", "genre")
_PATENT = re.compile(
    r"(?:(?:US|U\.S\.|GB|EP|DE|FR|UK)\s)?[Pp]atent\s(?:(?:US|GB|EP|DE|FR|[Nn]o\.|Nr\.)\s?){0,2}"
    r"\d{1,3}(?:[,. ]\d{3}){1,3}(?:\s[A-C]\d?)?(?!\w)"
)
_KEPT_NUMBERS = re.compile(
    r"\bMR\s?(?:\d{6,8}(?:\s\([^()]{3,20}\))?|\d{1,2}[a-z]?\s?[:#]\s?\d{3,6})(?!\w)"
    r"|\bZbl\.?\s?(?:\d{1,4}\.\d{5}|\d{7,8})(?!\w)"
    r"|\bNCT\d{8}(?!\w)|\bISRCTN\d{8}(?!\w)"
    r"|\bascl:\d{4}\.\d{3}(?!\w)"
    r"|\[(?P<arxiv>\d\d(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d)?)\](?:\s?\[[\w.-]{2,20}\])?(?=[\s.,;]*$)"
)
"""What Mathematical Reviews, zbMATH, two archives and registers of trials call a work by."""
_KEPT_AT = ("MR", "NCT", "CTN", "Zbl", "ascl:", "[")
_WITH_OTHERS = ("title", "url", "doi", "note", "citation-number", "archive")
_PASSAGE = re.compile(
    r"\s*(?:[1-4]\.?\s)?(?P<book>[^\W\d_][\w -]{0,20}?)\.?\s\d{1,3}(?::\s?|,\s?)\d{1,3}"
    r"[\d\s:,;.–—f-]{0,25}(?P<rest>\([A-Z][\w .]{1,30}\)|\b[A-Z]{2,6})?[\s.]*"
)
_SPECIES = re.compile(
    r"(?<=[^\W\d_]{3})\.\s+(?P<list>The [A-Z][\w ]{4,60}(?:19|"
    r"20)\d\d)\s?:\s?(?P<number>e\.T\d+A\d+)[\s.]*$"
)


@whole()
def case_by_its_number(raw: str, segments: list[Segment]) -> list[Segment]:
    """``ECLI:EU:C:2015:650``: the European number of a case is one, with the year in it."""
    found = _ECLI.search(raw) if "ECLI:" in raw else None
    return _in_one_piece(raw, segments, *found.span(), "note") if found else segments


def _in_one_piece(
    raw: str, segments: list[Segment], start: int, end: int, label: str
) -> list[Segment]:
    """Give what is between two places one label, if nothing but pieces of numbers stands there."""
    touched = [one for one in segments if one.start < end and one.end > start]
    first = touched[0] if touched else None
    if first is None or (len(touched) == 1 and first.label == label):
        return segments
    if any(one.label not in _CUT_UP and one.start >= start for one in touched):
        return segments
    confidence = min(one.confidence for one in touched)
    before = [one for one in segments if one.end <= start]
    if raw[first.start : start].strip(" ,.;:()"):
        before.append(first._replace(end=start))
    behind = [one for one in segments if one.start >= end]
    last = touched[-1]
    if raw[end : last.end].strip(" ,.;:()"):
        behind.insert(0, last._replace(start=end))
    return [*before, Segment(label, start, end, confidence), *behind]


@whole()
def patent_by_its_number(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Patent US 1``, ``234`` and ``567 A``: the number of a patent is in one piece."""
    found = _PATENT.search(raw) if "atent " in raw else None
    if not found:
        return segments
    start, end = found.span()
    touched = [one for one in segments if one.start < end and one.end > start]
    if len(touched) < 2 or touched[0].start != start or touched[-1].end > end + 2:
        return segments
    whole = touched[0]._replace(label="genre", end=touched[-1].end)
    at = segments.index(touched[0])
    return [*segments[:at], whole, *segments[at + len(touched) :]]


@each("container-title|publisher|location|note")
def code_of_patent(raw: str, code: Segment) -> Pieces:
    """``US4405829A``, ``WO2010/123456 A1``: what has only the number of a patent holds nothing."""
    if is_code_of_patent(raw[code.start : code.end]):
        return [code._replace(label="genre")]
    return None


@each("container-title|location")
def code_of_report(raw: str, code: Segment) -> Pieces:
    """``SALT-PAS-EXO-16-048``: the number of a report holds nothing."""
    if is_code_of_report(raw[code.start : code.end]):
        return [code._replace(label="genre")]
    return None


@whole()
def number_of_review(raw: str, segments: list[Segment]) -> list[Segment]:
    """``London. MR0370837``, ``Zbl 0817.62004``, ``[1405.0301]``: no place, no house, no page."""
    if not any(sign in raw for sign in _KEPT_AT):
        return segments
    if found := _KEPT_NUMBERS.search(raw):
        start, end = found.span()
        touched = {one.label for one in segments if one.start < end and one.end > start}
        if touched.isdisjoint(_WITH_OTHERS):
            return carved(raw, segments, start, end, "note")
    return segments


@whole("date|issue|pages|volume")
def passage_is_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``2 Kings 4:38-41 (NRSV)``: a passage of a holy book is neither volume nor page."""
    if len(raw) > 60:
        return segments
    found = _PASSAGE.fullmatch(raw)
    if not found or found["book"].casefold() not in words("work_types", "holy_books"):
        return segments
    confidence = min(one.confidence for one in segments)
    end = found.start("rest") if found["rest"] else len(raw)
    title = Segment("title", 0, end, confidence)
    return [title, Segment("note", end, len(raw), confidence)] if found["rest"] else [title]


@each("title", without="container-title pages")
def species_on_list(raw: str, title: Segment) -> Pieces:
    """``Passer salis. The Salt List of Species 2018: e.T12A34``: the list, and its page."""
    if "e.T" not in raw:
        return None
    found = _SPECIES.search(raw, title.start, title.end)
    if found:
        start, end = found.span("list")
        return [
            title._replace(end=start),
            title._replace(label="container-title", start=start, end=end),
            title._replace(label="pages", start=found.start("number")),
        ]
    return None


@beside("doi|note|url|volume", "medium")
def class_of_preprint(raw: str, number: Segment, kind: Segment) -> Pieces:
    """``arXiv:1806.99738`` and ``[cs, stat]``: arXiv's classes are no medium."""
    if raw[kind.start] == "[" and _CLASSES.fullmatch(raw, kind.start, kind.end):
        is_of_arxiv = "rxiv" in raw[number.start : number.end].casefold()
        return [number._replace(end=kind.end)] if is_of_arxiv else None
    return None


_CLASS = r"(?:cs|stat|math|physics|econ|eess|astro-ph|cond-mat|quant-ph|hep-\w\w|q-bio|q-fin|gr-qc)"
_CLASSES = re.compile(
    rf"\[{_CLASS}(?:[.-]\w{{2,4}})?(?:[,;]\s{_CLASS}(?:[.-]\w{{2,4}})?){{0,3}}\][\s.]*"
)


CHECKS = (
    passage_is_title,
    patent_by_its_number,
    case_by_its_number,
    code_of_patent,
    code_of_report,
    number_of_review,
    species_on_list,
    class_of_preprint,
)
"""In the order in which they are tried."""
