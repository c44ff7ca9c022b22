"""Step: publisher and place."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.date_order import is_only_date
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.organisations import is_acronym
from citekit.parsing.normalisation.periodicals import type_by_words
from citekit.parsing.normalisation.standards import is_standard
from citekit.parsing.normalisation.tables import words
from citekit.parsing.normalisation.text import collapse, trim
from citekit.parsing.segments import Segment

_WORD_BEFORE = re.compile(
    r"^\W*(?:published by|publ\. by|publisher|verlag:|herausgegeben von|publiée? (?:par|chez)|"
    r"éditée? par|publicad[oa] (?:por|pela|pelo)|pubblicat[oa] da|uitgegeven door|erschienen bei|"
    r"出版社[:：]|издательство|изд-во)"
    r"(?=[\s:：])\s*[:：]?\s*",
    re.IGNORECASE,
)
_IN = re.compile(r"\W*(?:in|In|dans)\b")
_BLOG = re.compile(r"[(\[](?:we)?blog[)\]]", re.IGNORECASE)
_NO_PLACE = re.compile(
    r"^\W*(?:s\.?\s?l\.?|o\.?\s?o\.?|n\.?\s?p\.?|sine loco|b\.\s?m\.|a\.\s?a\.)\W*$", re.IGNORECASE
)
_NO_PUBLISHER = re.compile(
    r"^\W*(?:s\.?\s?n\.?|n\.?\s?p\.?|sine nomine|o\.\s?v\.)\W*$", re.IGNORECASE
)
_PRESS = re.compile(r"\w\s(?:U\.?P\.?|Press)$")
_PLACE_AND_OTHERS = re.compile(
    r"(?P<place>.{2,60}(?:\[u\.\s?a\.\]|\su\.\s?a\.)):\s(?P<house>.{2,60})"
)
_MAKER = re.compile(r"\s*\[(?:producers?|distributors?|Produzent|Hersteller|Vertrieb)\]$")
_DOUBLED = re.compile(r"^([^\W\d_][^,;]{2,30},\s[^;]{2,30}?)[,.;]\s\1$")
"""``New York, NY, USA, New York, NY, USA``, as the ACM's own records have it."""
_STOP_AFTER_NAME = re.compile(r"(?<=\b[^\W\d_]\. )(?!Verl|Bros|Corp|Univ|Soc)([^\W\d_]{4,6})\.$")
"""The stop behind ``W. W. Norton`` is no abbreviation's, though initials stand before the name."""

_AT_SCHOOL = re.compile(r"^an (?:der|dem) (?=[A-ZÄÖÜ])")
"""``Diplomarbeit an der Hochschule Ulm``: what leads from a thesis to its school."""


def publishers(draft: Draft) -> None:
    """Read publisher and place, as written without punctuation around."""
    _put(draft, "publisher", draft.labelled("publisher"), _NO_PUBLISHER)
    _put(draft, "publisher-place", draft.labelled("location"), _NO_PLACE)
    _close_bracket(draft)
    _part_from_archive(draft)
    _keep_short_place(draft)
    _part_from_place(draft)
    _take_press(draft)
    _take_body(draft)
    _take_further_body(draft)


def _part_from_place(draft: Draft) -> None:
    """``Firenze, Sansoni, 1933``: a house that is labelled as the rest of the place."""
    place = str(draft.csl.get("publisher-place", ""))
    segments = draft.labelled("location")
    if found := _PLACE_AND_OTHERS.fullmatch(place):
        rest = draft.csl.get("publisher")
        draft.replace("publisher-place", found["place"], segments)
        draft.replace(
            "publisher", f"{found['house']}, {rest}" if rest else found["house"], segments
        )
        return
    if "publisher" in draft.csl or place.count(",") != 1:
        return
    city, house = (part.strip() for part in place.split(","))
    known = word_classes()
    classes = known.get(house.casefold(), ())
    is_place = "place" in known.get(city.split()[-1].casefold(), ())
    if is_place and "place" not in classes and not {"family", "house"}.isdisjoint(classes):
        draft.replace("publisher-place", city, segments)
        draft.put("publisher", house, segments, certainty=0.8)


def _close_bracket(draft: Draft) -> None:
    """``(Treasure Island (FL): StatPearls)``: the bracket that a place opens is its own."""
    place = str(draft.csl.get("publisher-place", ""))
    if "(" in place and ")" not in place and f"{place})" in draft.raw:
        draft.replace("publisher-place", f"{place})", draft.labelled("location"))


def _part_from_archive(draft: Draft) -> None:
    """``University of Salt]. Oar Archive``: behind the bracket of a thesis stands who keeps it."""
    name = str(draft.csl.get("publisher", ""))
    school, bracket, archive = name.partition("]. ")
    if bracket and "[" not in school:
        segments = draft.labelled("publisher")
        draft.replace("publisher", school, segments)
        draft.put("archive", archive, segments, certainty=0.9)


def _keep_short_place(draft: Draft) -> None:
    """Keep the stop of ``Frankfurt/M.:`` and ``М.:``, which ends no sentence before a colon."""
    place = str(draft.csl.get("publisher-place", ""))
    if not place:
        return
    segments = draft.labelled("location")
    text = draft.raw[segments[-1].start : segments[-1].end + 2].rstrip() if segments else ""
    is_stopped = f"{place}." in text and re.search(rf"{re.escape(place)}\.\s?[:,]", text)
    if place and not place.endswith(".") and is_stopped:
        draft.replace("publisher-place", f"{place}.", segments)


def _take_press(draft: Draft) -> None:
    """Make the publisher of a place that is a press, as MLA has it: ``Cambridge UP``."""
    place = str(draft.csl.get("publisher-place", ""))
    if "publisher" not in draft.csl and _PRESS.search(place):
        segments = draft.labelled("location")
        draft.drop("publisher-place")
        draft.put("publisher", place, segments, certainty=0.8)


def _take_body(draft: Draft) -> None:
    """Make the publisher of a container that is a body: ``Mozilla Foundation`` holds no pages."""
    segments = draft.labelled("container-title")
    name = str(draft.csl.get("container-title", ""))
    if (
        len(segments) != 1
        or not {"publisher", "page"}.isdisjoint(draft.csl)
        or draft.labelled("volume", "issue", "editor", "collection-title")
        or _IN.match(draft.text(segments[0]))
        or _BLOG.search(draft.text(segments[0]))
        or type_by_words(name) in ("article-journal", "paper-conference")
    ):
        return
    is_own = is_acronym(name) and is_standard(str(draft.csl.get("number", "")))
    if is_own or _is_body(name):
        draft.drop("container-title")
        draft.put("publisher", name, segments, certainty=0.8)


def _take_further_body(draft: Draft) -> None:
    """``Special Report. Salt Organization, Ulm``: a body behind a container publishes."""
    further = draft.extra.get("further-containers", [])
    body = next(filter(_is_body, further), None)
    if body is None or "publisher" in draft.csl:
        return
    draft.put("publisher", body, draft.labelled("container-title")[1:], certainty=0.8)
    further.remove(body)
    if not further:
        del draft.extra["further-containers"]


def _is_body(name: str) -> bool:
    """Whether a name of several words ends with one for a body or is one ``of`` something."""
    words_of_name = name.casefold().split()
    last = words_of_name[-1:]
    bodies = words("organisations", "bodies")
    is_of = any(
        of in ("of", "for", "für") and body.rstrip("s") in bodies
        for body, of in itertools.pairwise(words_of_name[:3])
    )
    return len(words_of_name) > 1 and (bodies.issuperset(last) or is_of)


def _is_behind_place(draft: Draft, segment: Segment) -> bool:
    """``São Paulo: Abril``, ``México, SEP``: a house may be called like a month."""
    before = draft.raw[: segment.start].rstrip()
    return segment.label == "publisher" and (
        before.endswith(":") or draft.text(segment).strip(" .,;").isupper()
    )


def _put(draft: Draft, name: str, segments: list[Segment], nothing: re.Pattern[str]) -> None:
    values: list[str] = []
    sources: list[Segment] = []
    for segment in segments:
        text = collapse(draft.text(segment))
        value = (
            ""
            if nothing.match(text) or (is_only_date(text) and not _is_behind_place(draft, segment))
            else trim(_WORD_BEFORE.sub("", text, count=1))
        )
        value = _MAKER.sub("", value) if value.endswith("]") else value
        value = _DOUBLED.sub(r"\1", value)
        if name == "publisher":
            value = _AT_SCHOOL.sub("", _STOP_AFTER_NAME.sub(r"\1", value), count=1)
        if value and value not in values:
            values.append(value)
            sources.append(segment)
    draft.put(name, "; ".join(values), sources)
