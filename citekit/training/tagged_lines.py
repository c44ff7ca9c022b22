"""Read tagged lines: a reference a line, its pieces in tags, with the Markdown of its article.

``<author>Ash, A.</author> <date>1999.</date> <title>*On bridges.*</title>``. The tags are the
labels of ``citekit.parsing.segments``; every letter stands in one of them. A line ``## NAME``
begins the references of another site, which are held out together; blank lines say nothing.
A link over several pieces is written in each of them: ``<author>[Ash](URL)</author>
<title>[On bridges](URL)</title>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from citekit.documents import read_document
from citekit.parsing.segments import LABELS
from citekit.reference import Mark
from citekit.training.markup import marks_of
from citekit.training.tagged import Piece

_TAGGED = re.compile(r"<(?P<label>[a-z-]+)>(?P<text>[^<>]+)</(?P=label)>")
_GUARD = "x "  # before a text that shall not be read as a list item or a heading


class TaggedLine(NamedTuple):
    """A reference of a file of tagged lines.

    Attributes:
        number: of its line, from 1.
        site: that it stands under, ``""`` before the first.
        pieces: labels and texts without markup.
        raw: with its markup.
    """

    number: int
    site: str
    pieces: list[Piece]
    raw: str


def read_tagged_lines(text: str) -> Iterator[TaggedLine]:
    """Yield the references of a file.

    Raises:
        ValueError: a line is not made of tagged pieces; it says which and why.
    """
    site = ""
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("## "):
            site = line[3:].strip()
        elif line.strip():
            try:
                pieces = list(_pieces(line.strip()))
            except ValueError as error:
                raise ValueError(f"line {number}: {error}") from error
            raw = "".join(("" if piece.glued else " ") + piece.text for piece in pieces).strip()
            plain = [piece._replace(text=_without_markup(piece.text)) for piece in pieces]
            yield TaggedLine(number, site, plain, raw)


def line_marks(raw: str, text: str) -> tuple[Mark, ...]:
    """Return the marks of a reference by offsets in its text without markup."""
    shift = len(_GUARD)
    return _joined(
        (
            replace(mark, start=mark.start - shift, end=mark.end - shift)
            for mark in marks_of(_GUARD + raw, "md", _GUARD + text)
        ),
        text,
    )


def _joined(marks: Iterable[Mark], text: str) -> tuple[Mark, ...]:
    """Make one mark of links to the same page with nothing but a blank between them."""
    joined: list[Mark] = []
    links: dict[str, int] = {}  # where the last link to a page is in the list
    for mark in marks:
        at = links.get(mark.href) if mark.href else None
        if at is not None and not text[joined[at].end : mark.start].strip():
            joined[at] = replace(joined[at], end=mark.end)
        else:
            if mark.href:
                links[mark.href] = len(joined)
            joined.append(mark)
    return tuple(joined)


def _pieces(line: str) -> Iterator[Piece]:
    position = 0
    for found in _TAGGED.finditer(line):
        gap = line[position : found.start()]
        if gap.strip():
            raise ValueError(f"{gap.strip()!r} stands in no tag")
        if found["label"] not in LABELS:
            raise ValueError(f"<{found['label']}> is no label")
        yield Piece(found["label"], found["text"], glued=not gap and position > 0)
        position = found.end()
    if line[position:].strip():
        raise ValueError(f"{line[position:].strip()!r} stands in no tag")


def _without_markup(text: str) -> str:
    blocks = read_document(_GUARD + text, media_type="text/markdown").blocks
    return " ".join(block.text for block in blocks)[len(_GUARD) :]
