"""Tagged references for the tests: pieces with labels, joined by blanks."""

from __future__ import annotations

from dataclasses import dataclass

from citekit.parsing.normalisation import normalise
from citekit.parsing.segments import ListStyle, Segment
from citekit.reference import Mark, Reference


@dataclass
class Text:
    raw: str
    marks: tuple[Mark, ...] = ()


def tagged(*pieces: tuple[str, str]) -> tuple[str, list[Segment]]:
    raw, segments = "", []
    for label, text in pieces:
        raw += " " if raw else ""
        segments.append(Segment(label, len(raw), len(raw) + len(text)))
        raw += text
    return raw, segments


def record(
    *pieces: tuple[str, str],
    links: dict[str, str] | None = None,
    style: ListStyle | None = None,
    em: str = "",
) -> Reference:
    """Normalise the pieces.

    Args:
        pieces: of the reference, each with its label.
        links: texts of the reference and the targets on them.
        style: of the list.
        em: a text of the reference that is emphasised.
    """
    raw, segments = tagged(*pieces)
    marks = tuple(
        Mark("link", raw.index(text), raw.index(text) + len(text), href)
        for text, href in (links or {}).items()
    )
    if em:
        marks += (Mark("em", raw.index(em), raw.index(em) + len(em)),)
    return normalise(Text(raw, marks), segments, style)
