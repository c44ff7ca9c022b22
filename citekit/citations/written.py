"""A citation as it stands in the article, on one line."""

from __future__ import annotations

import html
import re

from citekit.citations.passages import Passage
from citekit.documents.document import Document

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>|<!--[^<>]{0,2000}-->")
_LINE_START = re.compile(r"\n[ \t]*>[> \t]*")
_FAR = 4
"""The source of a citation is at most so many times as long as its text, plus a link's target."""
_LONGEST_TARGET = 500


def as_written(document: Document, passage: Passage, start: int, end: int) -> str:
    """Return a citation without tags and entities, white space collapsed.

    In Markdown its marks are kept (``Müller _et al._, 2013``); of a footnote
    that stands in the text it is only the number.

    Args:
        document: that holds it.
        passage: that holds it.
        start: offset of its first character in the passage's text.
        end: offset behind its last one.
    """
    text = passage.block.text[start:end]
    is_inline_note = document.source.startswith("^[", passage.source(start))
    if document.format == "markdown" and not is_inline_note:
        text = _with_marks(document.source, passage, start, end) or text
    return " ".join(text.split())


def _with_marks(source: str, passage: Passage, start: int, end: int) -> str:
    first, last = passage.source(start), passage.source(end - 1) + 1
    if not 0 < last - first <= _FAR * (end - start) + _LONGEST_TARGET:
        return ""
    if first and source[first - 1] == "\\":
        first -= 1
    while first and source[first - 1] in "*_[" and _opens(passage, start, end):
        first -= 1
    return html.unescape(_TAG.sub("", _LINE_START.sub(" ", source[first:last])))


def _opens(passage: Passage, start: int, end: int) -> bool:
    """Whether emphasis or a link begins where a citation begins, and ends within it."""
    return any(mark.start == start and mark.end < end for mark in passage.block.marks)
