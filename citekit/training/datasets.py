"""Read tagged references: this project's plain format, AnyStyle's XML and GROBID's TEI.

The plain format is JSON Lines, one reference an object: ``{"text": ..., "segments": [[label,
text], ...], "raw": ..., "format": "md"}``; ``segments`` joined (with or without blanks) give
``text``; ``raw`` and ``format`` are optional and hold the entry with the markup of its article.
"""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

from citekit.errors import UnreadableError
from citekit.training.markup import marks_of
from citekit.training.tagged import TaggedReference

Pairs = list[tuple[str, str]]
"""A reference as ``(label, text)`` in order; an empty label marks text that has none."""

_ANYSTYLE_LABELS = {
    "journal": "container-title",
    "producer": "publisher",
    "source": "note",
}
_ISSUE = re.compile(r"^\W*(?:\(|nos?\b|nr\b|n[°º]|№|issue|iss\b|heft|h\.|num)", re.IGNORECASE)
_PAGES_START = re.compile(r"^(?:pp?\.|s\.)", re.IGNORECASE)
_ACCESSED = re.compile(
    r"\b(?:access|retriev|visited|viewed|consult|zugriff|abgerufen|acess|letzter|geraadpleegd)",
    re.IGNORECASE,
)


def read_tagged(path: Path) -> Iterator[TaggedReference]:
    """Yield the references of a file or of all files of a folder, by suffix.

    Raises:
        UnreadableError: when a file is none of the known formats.
    """
    if path.is_dir():
        for child in sorted(path.iterdir()):
            if child.suffix in (".jsonl", ".xml"):
                yield from read_tagged(child)
    elif path.suffix == ".jsonl":
        yield from _read_plain(path)
    elif path.suffix == ".xml":
        try:
            text = path.read_text(encoding="utf-8", errors="replace").lstrip("\ufeff \n")
            root = ET.fromstring(text)  # noqa: S314 - training data is named by the user
        except ET.ParseError as error:
            raise UnreadableError(f"{path} is not well-formed XML: {error}") from error
        reader = _read_anystyle if root.tag == "dataset" else _read_grobid
        for number, pairs in reader(root):
            reference = from_pairs(pairs, source=f"{path.stem}#{number}")
            if reference is not None:
                yield reference
    else:
        raise UnreadableError(f"{path} is no tagged data: give a .jsonl or .xml file")


def from_pairs(
    pairs: Iterable[tuple[str, str]], *, language: str = "", source: str = ""
) -> TaggedReference | None:
    """Join ``(label, text)`` pairs with blanks; ``None`` when nothing is left."""
    text = ""
    spans: list[tuple[str, int, int]] = []
    for label, piece in pairs:
        clean = " ".join(piece.split())
        if not clean:
            continue
        if text:
            text += " "
        spans.append((label, len(text), len(text) + len(clean)))
        text += clean
    return TaggedReference(text, tuple(spans), language=language, source=source) if spans else None


def _read_plain(path: Path) -> Iterator[TaggedReference]:
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            text, segments = row["text"], row["segments"]
        except (ValueError, KeyError, TypeError) as error:
            raise UnreadableError(f"{path} line {number} is no tagged reference") from error
        spans, position = [], 0
        for label, piece in segments:
            start = text.find(piece, position)
            if start < 0:
                raise UnreadableError(f"{path} line {number}: {piece!r} is not in the text")
            position = start + len(piece)
            spans.append((label, start, position))
        marks = marks_of(row.get("raw", ""), row.get("format", ""), text)
        source = str(row.get("id", f"{path.stem}#{number}"))
        yield TaggedReference(text, tuple(spans), marks, row.get("lang", ""), source)


def _read_anystyle(root: ET.Element) -> Iterator[tuple[int, Pairs]]:
    for number, sequence in enumerate(root):
        pairs: Pairs = []
        for element in sequence:
            text = " ".join("".join(element.itertext()).split())
            label = _ANYSTYLE_LABELS.get(element.tag, element.tag)
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
    pieces = re.split(r"\s+(?=(?:nos?|nr|issue|heft|h|№|pp?)\b)|(?<=[\w.,])\s?(?=\()|(?<=:)\s*(?=\d)", text)
    for piece in pieces:
        if not piece or not piece.strip():
            continue
        if _PAGES_START.match(piece) or (pairs and pairs[-1][1].endswith(":")):
            label = "pages"
        elif _ISSUE.match(piece) and not re.match(r"^\W*(?:1[5-9]|20)\d\d\W*$", piece):
            label = "issue"
        elif re.match(r"^\W*(?:1[5-9]|20)\d\d\W*$", piece):
            label = "date"
        pairs.append((label, piece))
    return pairs


_GROBID_SCOPE = {"vol": "volume", "volume": "volume", "issue": "issue", "pp": "pages", "page": "pages"}
_GROBID_TITLE = {"j": "container-title", "s": "collection-title", "a": "title"}
_GROBID_PLAIN = {
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
_LEADS_ON = re.compile(r"^(?:in|dans|vol|volume|bd|no|nr|issue|pp?|pages?|s|eds?|doi|arxiv)\b[.:]?$", re.I)


def _local(element: ET.Element) -> str:
    return element.tag.rsplit("}", 1)[-1]


def _read_grobid(root: ET.Element) -> Iterator[tuple[int, Pairs]]:
    entries = [element for element in root.iter() if _local(element) == "bibl"]
    for number, entry in enumerate(entries):
        levels = {e.get("level") for e in entry.iter() if _local(e) == "title"}
        pairs: Pairs = [("", entry.text or "")]
        for element in entry:
            if _local(element) != "lb":
                pairs.append((_grobid_label(element, levels), "".join(element.itertext())))
            pairs.append(("", element.tail or ""))
        yield number, _attach_unlabelled(pairs)


def _grobid_label(element: ET.Element, levels: set[str | None]) -> str:
    tag = _local(element)
    if tag == "title":
        level = element.get("level") or "a"
        return ("container-title" if "a" in levels else "title") if level == "m" else _GROBID_TITLE.get(level, "title")
    if tag in ("biblScope", "biblStruct"):
        return _GROBID_SCOPE.get(element.get("unit") or element.get("type") or "", "note")
    if tag == "idno":
        kind = (element.get("type") or "").lower()
        return {"doi": "doi", "isbn": "isbn"}.get(kind, "note")
    if tag == "orgName" and element.get("type") == "collaboration":
        return "author"
    return _GROBID_PLAIN.get(tag, "note")


def _attach_unlabelled(pairs: Pairs) -> Pairs:
    """Give text between the tags to the field before it, or to the one that it leads into."""
    result: Pairs = []
    lead = ""
    for label, piece in pairs:
        text = " ".join(piece.split())
        if label:
            result.append((label, f"{lead} {text}".strip()))
            lead = ""
            continue
        words = text.split()
        while words and _LEADS_ON.match(words[-1].strip("([,;.")):
            lead = f"{words.pop()} {lead}".strip()
        rest = " ".join(words)
        if re.search(r"\w", rest):
            result.append(("note" if result else "citation-number", rest))
        elif rest and result:
            result[-1] = (result[-1][0], result[-1][1] + rest)
        elif rest:
            lead = f"{rest}{lead}"
    if lead:
        result.append(("note", lead))
    return result
