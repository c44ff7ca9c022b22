"""What the processor made of a reference: pieces of text with what sets them apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from citekit.styling.items import alive

_MARKS = {
    "Emph": "em",
    "Strong": "strong",
    "Superscript": "sup",
    "Subscript": "sub",
    "SmallCaps": "caps",
}
_BLANKS = frozenset({"Space", "SoftBreak", "LineBreak"})
_LABEL = "csl-left-margin"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that looks the same all over.

    Attributes:
        text: what a reader sees.
        marks: ``"em"``, ``"strong"``, ``"sup"``, ``"sub"``, ``"caps"``.
        href: where it leads, ``""`` for no link.
    """

    text: str
    marks: frozenset[str] = frozenset()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Styled:
    """A reference in a style.

    Attributes:
        number: by which it was given.
        pieces: its text.
        label: its number in the style (``[1]``), ``""`` when the style has none.
    """

    number: int
    pieces: tuple[Piece, ...]
    label: str = ""

    @property
    def text(self) -> str:
        """What a reader sees, without the label."""
        return "".join(piece.text for piece in self.pieces)


def read_entries(document: dict[str, Any]) -> Iterator[Styled]:
    """Yield the entries of a bibliography in pandoc's syntax tree, in its order."""
    for block in document["blocks"]:
        if block["t"] != "Div" or block["c"][0][0] != "refs":
            continue
        for entry in block["c"][1]:
            identifier = entry["c"][0][0].removeprefix("ref-")
            label: list[Piece] = []
            text: list[Piece] = []
            for is_label, piece in _of_blocks(entry["c"][1]):
                (label if is_label else text).append(piece)
            shown = "".join(piece.text for piece in label).strip()
            yield Styled(int(identifier), joined(text), shown)


def _of_blocks(blocks: Iterable[Any]) -> Iterator[tuple[bool, Piece]]:
    for block in blocks:
        if block["t"] == "Div":
            is_label = _LABEL in block["c"][0][1]
            for inner, piece in _of_blocks(block["c"][1]):
                yield is_label or inner, piece
        else:
            yield from _of_inlines(block["c"], Piece(""), is_label=False)
        yield False, Piece(" ")


def _of_inlines(
    inlines: Iterable[Any], around: Piece, *, is_label: bool
) -> Iterator[tuple[bool, Piece]]:
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind == "Str":
            yield is_label, replace(around, text=alive(content))
        elif kind in _BLANKS:
            yield is_label, replace(around, text=" ")
        elif kind in _MARKS:
            # Within slanted text, slanted means upright: both are left as they are nested.
            marked = replace(around, marks=around.marks ^ {_MARKS[kind]})
            yield from _of_inlines(content, marked, is_label=is_label)
        elif kind == "Link":
            linked = replace(around, href=alive(content[2][0]))
            yield from _of_inlines(content[1], linked, is_label=is_label)
        elif kind == "Span":
            inner = is_label or _LABEL in content[0][1]
            yield from _of_inlines(content[1], around, is_label=inner)
        elif isinstance(content, list) and content and isinstance(content[-1], list):
            yield from _of_inlines(content[-1], around, is_label=is_label)


def joined(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return pieces with like neighbours joined, white space collapsed and trimmed."""
    merged: list[Piece] = []
    for piece in pieces:
        text = re.sub(r"[ \t\n\r\f\v]+", " ", piece.text)
        if text.startswith(" ") and (not merged or merged[-1].text.endswith(" ")):
            text = text[1:]
        if not text:
            continue
        last = merged[-1] if merged else None
        if last and (last.marks, last.href) == (piece.marks, piece.href):
            merged[-1] = replace(last, text=last.text + text)
        else:
            merged.append(replace(piece, text=text))
    while merged and not merged[-1].text.strip():
        merged.pop()
    if merged:
        merged[-1] = replace(merged[-1], text=merged[-1].text.rstrip())
    return tuple(merged)
