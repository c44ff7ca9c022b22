"""Whether an entry was read so surely that it may be written anew."""

from __future__ import annotations

import re

from citekit.extraction.article import Entry
from citekit.reference import CslItem, Reference
from citekit.styling.records import archived_copies
from citekit.tables import load_table

SURE_FROM = 0.7
"""Confidence from which a reading is taken as sure. Of what is read with less, half is wrong."""

_WORD = re.compile(r"[^\W\d_]+|\d+")
_IDENTIFYING = ("author", "editor", "issued", "container-title", "publisher", "URL", "DOI")
_RESOLVER = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/\S*")
_CODES = re.compile(r"\[[A-Z]{1,2}(?:/[A-Z]{2})?\]")  # of GB/T 7714: [J], [EB/OL]
_MOST_SHOWN = 40
_REMARK = "note"
"""A field that no style prints."""


def doubt(entry: Entry, least: float = SURE_FROM) -> str:
    """Return why an entry is not to be written anew, in words; ``""`` when it was read surely.

    Args:
        entry: with its reference.
        least: confidence that is asked for.
    """
    reference = entry.reference
    if reference is not None and reference.short_for is not None:
        return "it is a short form of an entry above it"
    if reference is None or not says_enough(reference.csl):
        return "it says too little to be a reference"
    if reference.confidence < least:
        return f"it was read with little confidence ({reference.confidence:.2f})"
    left = left_over(reference)
    if left:
        return f"it says more than a record holds ({left})"
    return ""


def says_enough(csl: CslItem) -> bool:
    """Whether a record is one of a work: a title and something besides."""
    return bool(csl.get("title")) and any(csl.get(name) for name in _IDENTIFYING)


def left_over(reference: Reference) -> str:
    """Return the first words of a reference that no style would print, ``""`` for none."""
    raw = reference.raw
    for copy in archived_copies(reference.csl):
        raw = _blanked(raw, raw.find(copy), len(copy))
    for name, evidence in reference.fields.items():
        if evidence.span and name != _REMARK:
            raw = _blanked(raw, evidence.span[0], evidence.span[1] - evidence.span[0])
    raw = _CODES.sub(" ", _RESOLVER.sub(" ", raw))
    known = frozenset(load_table("styling", "words")["lead_ins"])
    rest = [found[0] for found in _WORD.finditer(raw) if found[0].casefold() not in known]
    return " ".join(rest)[:_MOST_SHOWN]


def _blanked(text: str, start: int, length: int) -> str:
    return text if start < 0 else f"{text[:start]}{' ' * length}{text[start + length :]}"
