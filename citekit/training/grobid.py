"""Read GROBID's citation training files: TEI ``bibl`` elements with fields as child elements."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from citekit.training.tagged import Piece

_SCOPE = {
    "vol": "volume",
    "volume": "volume",
    "issue": "issue",
    "pp": "pages",
    "page": "pages",
}
_TITLE = {"j": "container-title", "s": "collection-title", "a": "title"}
_PLAIN = {
    "author": "author",
    "editor": "editor",
    "date": "date",
    "publisher": "publisher",
    "pubPlace": "location",
    "pubplace": "location",
    "ptr": "url",
    "note": "note",
    "orgName": "publisher",
}
_IDENTIFIER = {"doi": "doi", "isbn": "isbn"}
_LEADS_ON = re.compile(
    r"^(?:in|dans|vol|volume|bd|no|nr|issue|pp?|pages?|s|eds?|doi|arxiv)\b[.:]?$", re.IGNORECASE
)


def read_grobid(root: ET.Element) -> Iterator[tuple[int, list[Piece]]]:
    """Yield number and pieces of each reference under our labels."""
    entries = [element for element in root.iter() if _local(element) == "bibl"]
    for number, entry in enumerate(entries):
        levels = {e.get("level") for e in entry.iter() if _local(e) == "title"}
        pairs = [("", entry.text or "")]
        for element in entry:
            if _local(element) != "lb":
                pairs.append((_label(element, levels), "".join(element.itertext())))
            pairs.append(("", element.tail or ""))
        yield number, _attach_unlabelled(pairs)


def _local(element: ET.Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def _label(element: ET.Element, levels: set[str | None]) -> str:
    tag = _local(element)
    if tag == "title":
        level = element.get("level") or "a"
        if level == "m":
            return "container-title" if "a" in levels else "title"
        return _TITLE.get(level, "title")
    if tag in ("biblScope", "biblStruct"):
        return _SCOPE.get(element.get("unit") or element.get("type") or "", "note")
    if tag == "idno":
        return _IDENTIFIER.get((element.get("type") or "").lower(), "note")
    if tag == "orgName" and element.get("type") == "collaboration":
        return "author"
    return _PLAIN.get(tag, "note")


def _attach_unlabelled(pairs: list[tuple[str, str]]) -> list[Piece]:
    """Give text between the tags to the field before it, or to the one that it leads into."""
    result: list[Piece] = []
    lead = ""
    for label, piece in pairs:
        text = " ".join(piece.split())
        if label:
            result.append(Piece(label, f"{lead} {text}".strip()))
            lead = ""
            continue
        words = text.split()
        while words and _LEADS_ON.match(words[-1].strip("([,;.")):
            lead = f"{words.pop()} {lead}".strip()
        rest = " ".join(words)
        if re.search(r"\w", rest):
            result.append(Piece("note" if result else "citation-number", rest))
        elif rest and result:
            result[-1] = Piece(result[-1].label, result[-1].text + rest)
        elif rest:
            lead = f"{rest}{lead}"
    if lead:
        result.append(Piece("note", lead))
    return result
