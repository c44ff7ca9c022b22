"""Read AnyStyle's tagged XML: a ``dataset`` of ``sequence`` elements whose children are labels."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from citekit.training.tagged import Piece

_LABELS = {
    "journal": "container-title",
    "producer": "note",
    "source": "note",
}
_CHUNK = re.compile(
    r"\([^()\s]+[\s&][^()]*\)[^\w\s(]*|\(?[^\s(:]+[^\s(]*?(?:(?=\()|:(?=\d)|(?=\s|$))|\S+?(?=\(|\s|$)"
)
_YEAR = re.compile(r"^\W*(?:1[5-9]|20)\d\d[a-z]?\W*$")
_ISSUE_WORD = re.compile(
    r"^[\W_]*?(?:nos?|nr|n[°º]|№|issue|iss|heft|h|num|fasc)(?!\w)", re.IGNORECASE
)
_VOLUME_WORD = re.compile(r"^\W*(?:vols?|volume|bd|band|tome?|t|jg|jahrgang)(?!\w)", re.IGNORECASE)
_PART_WORD = re.compile(r"^\W*(?:part|pt|teil)\b\.?$", re.IGNORECASE)
_MONTH = re.compile(
    r"^\W*(?:\d{1,2}\.?\s+)?(?:jan|feb|f[ée]v|mar|mär|mrz|apr|avr|may|mai|jun|juin|jul|juil|aug|août|"
    r"sep|oct|okt|nov|dec|dez|déc|spring|summer|autumn|fall|winter)",
    re.IGNORECASE,
)
_PAGES_WORD = re.compile(r"^\W*(?:pp?|s|seiten?|pages?)\b\.?", re.IGNORECASE)
_RANGE = re.compile(r"^\W*\d+\s?[-–—]\s?\d+\W*$")
_ACCESSED = re.compile(
    r"\b(?:access|retriev|visited|viewed|consult|zugriff|abgerufen|acess|letzter|geraadpleegd)",
    re.IGNORECASE,
)


def read_anystyle(root: ET.Element) -> Iterator[tuple[int, list[Piece]]]:
    """Yield number and pieces of each reference under our labels."""
    for number, sequence in enumerate(root):
        pieces: list[Piece] = []
        paged = sequence.find("pages") is not None
        for element in sequence:
            text = " ".join("".join(element.itertext()).split())
            label = _LABELS.get(element.tag, element.tag)
            if label == "volume":
                pieces += split_volume(text, paged=paged)
            elif label == "note" and _ACCESSED.search(text):
                pieces.append(Piece("accessed", text))
            else:
                pieces.append(Piece(label, text))
        yield number, pieces


def split_volume(text: str, *, paged: bool) -> list[Piece]:
    """Divide ``12(3):``, ``50: 3 (2015)`` or ``vol. 4, no. 2`` into volume, issue, date, pages.

    Args:
        text: what AnyStyle's data call the volume.
        paged: whether the reference has its pages elsewhere.
    """
    pieces: list[Piece] = []
    label, seen, end = "volume", set[str](), 0
    for chunk in _CHUNK.finditer(text):
        if _PART_WORD.match(chunk[0]):
            seen.discard(label)  # its number is no further field
        label = _volume_label(chunk[0], label, seen, paged)
        if any(c.isdigit() for c in chunk[0]):
            seen.add(label)
        glued = bool(pieces) and chunk.start() == end
        end = chunk.end()
        if pieces and pieces[-1].label == label:
            blank = "" if glued else " "
            last = pieces[-1]
            pieces[-1] = last._replace(text=f"{last.text}{blank}{chunk[0]}")
        else:
            pieces.append(Piece(label, chunk[0], glued))
    return pieces


def _volume_label(chunk: str, label: str, seen: set[str], paged: bool) -> str:
    """Return what a chunk is, given the label before it and the labels that have their number."""
    if _ISSUE_WORD.match(chunk):
        return "issue"
    if _VOLUME_WORD.match(chunk):
        return "volume"
    if _PAGES_WORD.match(chunk):
        return "pages"
    if _MONTH.match(chunk) or (_YEAR.match(chunk) and (seen or chunk.startswith("("))):
        return "date"
    if chunk.startswith("("):
        return "issue"
    if not paged and seen and (_RANGE.match(chunk) or (label == "date" and chunk[0].isdigit())):
        return "pages"
    if chunk[0].isdigit() and label in seen:
        return "issue" if "issue" not in seen and (paged or label != "issue") else "pages"
    return label
