"""Read AnyStyle's tagged XML: a ``dataset`` of ``sequence`` elements whose children are labels."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

Pairs = list[tuple[str, str]]

_LABELS = {
    "journal": "container-title",
    "producer": "publisher",
    "source": "note",
}
_ISSUE = re.compile(r"^\W*(?:\(|nos?\b|nr\b|n[°º]|№|issue|iss\b|heft|h\.|num)", re.IGNORECASE)
_PAGES = re.compile(r"^(?:pp?\.|s\.)", re.IGNORECASE)
_YEAR = re.compile(r"^\W*(?:1[5-9]|20)\d\d\W*$")
_PARTS = re.compile(
    r"\s+(?=(?:nos?|nr|issue|heft|h|№|pp?)\b)|(?<=[\w.,])\s?(?=\()|(?<=:)\s*(?=\d)", re.IGNORECASE
)
_ACCESSED = re.compile(
    r"\b(?:access|retriev|visited|viewed|consult|zugriff|abgerufen|acess|letzter|geraadpleegd)",
    re.IGNORECASE,
)


def read_anystyle(root: ET.Element) -> Iterator[tuple[int, Pairs]]:
    """Yield number and ``(label, text)`` pairs of each reference under our labels."""
    for number, sequence in enumerate(root):
        pairs: Pairs = []
        for element in sequence:
            text = " ".join("".join(element.itertext()).split())
            label = _LABELS.get(element.tag, element.tag)
            if label == "volume":
                pairs += split_volume(text)
            elif label == "note" and _ACCESSED.search(text):
                pairs.append(("accessed", text))
            else:
                pairs.append((label, text))
        yield number, pairs


def split_volume(text: str) -> Pairs:
    """Divide ``12(3):`` or ``vol. 4, no. 2`` into volume, issue and pages."""
    pairs: Pairs = []
    label = "volume"
    for piece in _PARTS.split(text):
        if not piece or not piece.strip():
            continue
        if _PAGES.match(piece) or (pairs and pairs[-1][1].endswith(":")):
            label = "pages"
        elif _YEAR.match(piece):
            label = "date"
        elif _ISSUE.match(piece):
            label = "issue"
        pairs.append((label, piece))
    return pairs
