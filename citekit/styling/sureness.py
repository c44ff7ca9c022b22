"""Whether an entry was read so surely that it may be written anew."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from urllib.parse import unquote

from citekit.extraction.article import Entry
from citekit.parsing.normalisation.urls import bare_address, clean_url
from citekit.reference import CslItem, Mark, Reference
from citekit.styling.records import archived_copies
from citekit.tables import load_table

SURE_FROM = 0.7
"""Confidence from which a reading is taken as sure. Of what is read with less, half is wrong."""

_WORD = re.compile(r"[^\W\d_]+|\d+|[\u2600-\u27bf\U0001f300-\U0001faff]+")
"""What says something: words, numbers, pictures."""

_BOX = re.compile(r"\[ ?\]")
"""Before what is still to be read, in a list of tasks."""

_IDENTIFYING = ("author", "editor", "issued", "container-title", "publisher", "URL", "DOI")
_RESOLVER = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/\S*")
_CODES = re.compile(r"\[[A-Z]{1,2}(?:/[A-Z]{2})?\]")  # of GB/T 7714: [J], [EB/OL]
_NUMBERS = ("DOI", "PMID", "PMCID", "ISBN", "ISSN", "number")
"""By which a link may lead to the work."""

_OF_ANOTHER = frozenset({"container-title", "URL", "DOI"})
"""What was a second work's where a person took it away; every style prints these fields."""

_MOST_SHOWN = 40
_LONGEST_SHOWN = 200
_REMARK = "note"
"""A field that no style prints."""


def doubt(entry: Entry, least: float = SURE_FROM, corrected: CslItem | None = None) -> str:
    """Return why an entry is not to be written anew, in words; ``""`` when it was read surely.

    Args:
        entry: with its reference.
        least: confidence that is asked for.
        corrected: what people made of it, which counts as sure as far as it takes nothing away.
    """
    reference = entry.reference
    if corrected:
        left = taken_away(reference, corrected) if reference else ""
        return f"it says more than its corrected record ({left})" if left else ""
    if reference is not None and reference.short_for is not None:
        return "it is a short form of an entry above it"
    if reference is None or not says_enough(reference.csl):
        return "it says too little to be a reference"
    if reference.confidence < least:
        return f"it was read with little confidence ({reference.confidence:.2f})"
    left = left_over(reference, entry.marks)
    if left:
        return f"it says more than a record holds ({left})"
    link = link_left_over(entry, reference.csl)
    if link:
        return f"it links to more than a record holds ({link})"
    return ""


def says_enough(csl: CslItem) -> bool:
    """Whether a record is one of a work: a title and something besides."""
    return bool(csl.get("title")) and any(csl.get(name) for name in _IDENTIFYING)


def left_over(reference: Reference, marks: Sequence[Mark] = ()) -> str:
    """Return the first words of a reference that no style would print, ``""`` for none.

    Args:
        reference: what was read.
        marks: of its entry; the words of the link that is its address (``PDF``, ``Link``) are
            said by the address, where they say nothing else.
    """
    raw = reference.raw
    if box := _BOX.match(raw):
        return box[0]
    for copy in archived_copies(reference.csl):
        raw = _blanked(raw, raw.find(copy), len(copy))
    spans = [
        evidence.span
        for name, evidence in reference.fields.items()
        if evidence.span and name != _REMARK
    ]
    spans += [
        (mark.start, mark.end)
        for mark in marks
        if mark.kind == "link"
        and mark.href == reference.csl.get("URL")
        and not any(start < mark.end and mark.start < end for start, end in spans)
    ]
    for start, end in spans:
        raw = _blanked(raw, start, end - start)
    raw = _CODES.sub(" ", _RESOLVER.sub(" ", raw))
    known = frozenset(load_table("styling", "words")["lead_ins"])
    rest = [found[0] for found in _WORD.finditer(raw) if found[0].casefold() not in known]
    return " ".join(rest)[:_MOST_SHOWN]


def taken_away(reference: Reference, corrected: CslItem) -> str:
    """Return words of a place that a person took away and put nowhere else, ``""`` for none.

    Args:
        reference: as the article says it.
        corrected: what people made of it.
    """
    kept = {
        found[0].casefold() for found in _WORD.finditer(json.dumps(corrected, ensure_ascii=False))
    }
    for name, evidence in reference.fields.items():
        if evidence.span and name not in corrected and name in _OF_ANOTHER:
            words = [found[0] for found in _WORD.finditer(reference.raw[slice(*evidence.span)])]
            if any(word.casefold() not in kept for word in words):
                return " ".join(words)[:_MOST_SHOWN]
    return ""


def link_left_over(entry: Entry, csl: CslItem) -> str:
    """Return where a link of an entry leads that its record does not hold, ``""`` for none."""
    held = {
        bare_address(url).rstrip("/") for url in [str(csl.get("URL", "")), *archived_copies(csl)]
    }
    numbers = [str(csl[name]).casefold() for name in _NUMBERS if csl.get(name)]
    for mark in entry.marks:
        if mark.kind != "link" or not mark.href.strip() or mark.href.startswith("#"):
            continue
        href = bare_address(clean_url(unquote(mark.href)))
        known = any(unquote(one) == href.rstrip("/") for one in held)
        if not known and not any(number in href for number in numbers):
            return mark.href[:_LONGEST_SHOWN]
    return ""


def _blanked(text: str, start: int, length: int) -> str:
    return text if start < 0 else f"{text[:start]}{' ' * length}{text[start + length :]}"
