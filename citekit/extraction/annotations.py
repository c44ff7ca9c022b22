"""Annotated bibliographies: what is said of a work below it is no entry of the list."""

from __future__ import annotations

from collections.abc import Sequence

from citekit.documents.document import BlockKind
from citekit.extraction.likeness import LIKELY, has_address, is_spoken, likeness
from citekit.extraction.spans import Span

_FEWEST_CHARACTERS = 120
_POSSIBLE = 0.3


def is_annotation(spans: Sequence[Span], entry: str) -> bool:
    """Return whether paragraphs tell of the work that the entry before them names.

    Args:
        spans: what would be an entry of its own.
        entry: the text before it.
    """
    first = spans[0]
    text = " ".join(span.text for span in spans)
    if len(text) < _FEWEST_CHARACTERS or first.start > 0 or first.block.marker:
        return False
    if first.block.kind is not BlockKind.PARAGRAPH or not text.rstrip().endswith((".", "!", "…")):
        return False
    score = likeness(text)
    is_quoted = "quote" in first.block.regions
    is_prose = score < (LIKELY if is_quoted else _POSSIBLE) and is_spoken(text)
    return is_prose and not has_address(text, ()) and likeness(entry) >= LIKELY
