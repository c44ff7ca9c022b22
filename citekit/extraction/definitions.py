"""Lists of definitions as lists of references: terms, and what stands behind them.

A term is the label of a reference (``[Ash19]``, ``Ash 2019``), its beginning (author and year, or
the title), a whole reference with a remark behind it, or the subject of several.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.documents.document import Block, BlockKind
from citekit.extraction.likeness import (
    LIKELY,
    SURE,
    begins_with_author,
    likeness,
    names_a_work,
)
from citekit.extraction.spans import Span
from citekit.extraction.wordlists import fold, tokens

_KEY = re.compile(
    r"[\[(][^\s\[\]()]{1,30}[\])][.:]?|\d{1,4}[.:]?|[^\W\d_][\w+&.:-]{0,29}\d\d[a-z]?:?"
)
_NAMES_AND_YEAR = re.compile(r"[\[(]?[^\W\d_][^\d()\[\]]{0,60}[\s,.(]\(?\d{4}[a-z]?[\])]{0,2}[.:]?")


def is_term(block: Block, following: Block | None) -> bool:
    """Return whether a block is what the block behind it defines."""
    if (
        following is None
        or following.kind is not BlockKind.DEFINITION
        or block.group == 0
        or block.group != following.group
        or block.marker
        or block.continues
    ):
        return False
    # In HTML a term is a paragraph of its list; elsewhere only what defines it has a marker.
    return block.kind is BlockKind.PARAGRAPH or (
        block.kind is BlockKind.DEFINITION and bool(following.marker)
    )


def is_likely_defined(term: Block, definition: Block) -> bool:
    """Return whether a term and what stands behind it look like a reference together."""
    return likeness(f"{term.text} {definition.text}", definition.marks) >= LIKELY


def is_label(term: Span, definitions: Sequence[Span]) -> bool:
    """Return whether a term only names the references behind it, and is no part of them."""
    text, first = term.text.strip(), definitions[0]
    if likeness(text, term.marks) >= SURE:
        return False
    if _KEY.fullmatch(text):
        return True
    repeats = _first_word(text) == _first_word(first.text) != ""
    if _NAMES_AND_YEAR.fullmatch(text) and repeats:
        return True
    whole = sum(_is_whole(one) for one in definitions)
    is_subject = repeats or len(tokens(fold(text))) == 1
    return whole > 1 or (whole == 1 and is_subject)


def _is_whole(definition: Span) -> bool:
    text = definition.text
    return likeness(text, definition.marks) >= SURE and begins_with_author(text)


def _first_word(text: str) -> str:
    words = tokens(fold(text[:60]))
    return words[0] if words else ""


def is_work(definition: Span) -> bool:
    """Return whether a further definition of a term is a work of its own, not a remark."""
    text, marks = definition.text, definition.marks
    return likeness(text, marks) >= LIKELY and names_a_work(text, marks)
