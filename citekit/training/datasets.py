"""Tagged references: our plain formats, AnyStyle's XML, GROBID's TEI and LinkedBooks' tokens.

Tagged lines (``.tagged``) are described in ``tagged_lines``. The other plain format is JSON Lines,
one reference an object: ``{"text": ..., "segments": [[label, text], ...], "raw": ..., "format":
"md"}``; ``segments`` joined (with or without blanks) give ``text``. Optional are ``raw`` and
``format`` (the entry with the markup of its article), ``lang``,
``id`` and ``site`` (what is held out together).
"""

from __future__ import annotations

import gzip
import json
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from citekit.errors import UnreadableError
from citekit.training.anystyle import read_anystyle
from citekit.training.grobid import read_grobid
from citekit.training.linkedbooks import read_linkedbooks
from citekit.training.markup import marks_of
from citekit.training.tagged import Piece, TaggedReference
from citekit.training.tagged_lines import line_marks, read_tagged_lines

_IN_A_GROUP = 100


def read_tagged(path: Path) -> Iterator[TaggedReference]:
    """Yield the references of a file or of all files of a folder, by suffix.

    Raises:
        UnreadableError: when a file is none of the known formats.
    """
    if path.is_dir():
        for child in sorted(path.iterdir()):
            if child.suffix in (".tagged", ".jsonl", ".xml", ".gz"):
                yield from read_tagged(child)
    elif path.suffix == ".jsonl":
        yield from _read_plain(path)
    elif path.suffix == ".tagged":
        yield from _read_lines(path)
    elif path.suffix == ".xml":
        try:
            text = path.read_text(encoding="utf-8", errors="replace").lstrip("\ufeff \n")
            root = ET.fromstring(text)  # noqa: S314 - training data is named by the user
        except ET.ParseError as error:
            raise UnreadableError(f"{path} is not well-formed XML: {error}") from error
        anystyle = root.tag == "dataset"
        reader = read_anystyle if anystyle else read_grobid
        for number, pieces in reader(root):
            source = f"{path.stem}{'-' if anystyle else '#'}{number}"
            reference = from_pieces(pieces, source=source, group=source if anystyle else path.stem)
            if reference is not None:
                yield reference
    elif path.suffix == ".gz":
        yield from _read_tokens(path)
    else:
        raise UnreadableError(f"{path} is no tagged data: give a .tagged, .jsonl, .xml or .gz file")


def from_pieces(
    pieces: Iterable[Piece], *, source: str = "", group: str = ""
) -> TaggedReference | None:
    """Join pieces to a reference; ``None`` when nothing is left."""
    text = ""
    spans: list[tuple[str, int, int]] = []
    for piece in pieces:
        clean = " ".join(piece.text.split())
        if not clean:
            continue
        if text and not piece.glued:
            text += " "
        spans.append((piece.label, len(text), len(text) + len(clean)))
        text += clean
    if not spans:
        return None
    return TaggedReference(text, tuple(spans), source=source, group=group)


def from_pairs(
    pairs: Iterable[tuple[str, str]], *, source: str = "", group: str = ""
) -> TaggedReference | None:
    """Join ``(label, text)`` pairs with blanks; ``None`` when nothing is left."""
    return from_pieces((Piece(*pair) for pair in pairs), source=source, group=group)


def _read_lines(path: Path) -> Iterator[TaggedReference]:
    try:
        for number, site, pieces, raw in read_tagged_lines(path.read_text(encoding="utf-8")):
            source = f"{path.stem}#{number}"
            reference = from_pieces(pieces, source=source, group=site or source)
            if reference is not None:
                yield replace(reference, marks=line_marks(raw, reference.text))
    except ValueError as error:
        raise UnreadableError(f"{path} {error}") from error


def _read_tokens(path: Path) -> Iterator[TaggedReference]:
    """Yield LinkedBooks' references; a hundred in a row, of a few books, are one group."""
    try:
        with gzip.open(path, "rt", encoding="utf-8", errors="replace") as file:
            text = file.read()
    except (OSError, EOFError) as error:
        raise UnreadableError(f"{path} is no gzip file, or is cut off: {error}") from error
    name = path.parent.name or path.stem
    for number, pieces in read_linkedbooks(text):
        group = f"{name}-{number // _IN_A_GROUP}"
        reference = from_pieces(pieces, source=f"{name}#{number}", group=group)
        if reference is not None:
            yield reference


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
        language, group = row.get("lang", ""), str(row.get("site", source))
        yield TaggedReference(text, tuple(spans), marks, language, source, group)


def write_tagged(references: Iterable[TaggedReference], path: Path) -> int:
    """Write references as JSON Lines for ``read_tagged``, without their markup.

    Returns:
        How many there were.
    """
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for reference in references:
            count += 1
            row = {
                "id": reference.source,
                "site": reference.group,
                "lang": reference.language,
                "text": reference.text,
                "segments": [
                    (label, reference.text[start:end]) for label, start, end in reference.spans
                ],
            }
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return count
