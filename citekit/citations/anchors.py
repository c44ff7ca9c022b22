"""Links within the page that lead to an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.citations.findings import finding
from citekit.citations.passages import Passage
from citekit.citations.text import ArticleText, Found, LinksToEntries, Target

_SAYS_WHICH = re.compile(r"\d|\b(?:n\.\s?d|o\.\s?J|s\.\s?f)\.|\[[#*]")
_LONGEST = 120


def find_anchored(text: ArticleText) -> Iterator[Found]:
    """Yield the links to entries that carry a year, a number or a mark such as ``[#soup]``.

    Args:
        text: of an article.
    """
    anchors = _all_anchors(text) if text.document.format == "rst" else frozenset()
    for passage in text.passages:
        if anchors:
            yield from _without_note(passage, anchors)
        for mark, entry in LinksToEntries(text, passage).all:
            written = passage.block.text[mark.start : mark.end]
            if len(written) <= _LONGEST and _SAYS_WHICH.search(written):
                yield Found(passage, mark.start, mark.end, "anchor", (Target(entry),))


def _all_anchors(text: ArticleText) -> frozenset[str]:
    return frozenset(anchor for block in text.document.blocks for anchor in block.anchors)


def _without_note(passage: Passage, anchors: frozenset[str]) -> Iterator[Found]:
    """Yield the marks of reStructuredText that no footnote or citation is called by."""
    for mark in passage.block.marks:
        written = passage.block.text[mark.start : mark.end]
        is_mark = mark.kind == "link" and written[:1] == "[" and mark.href[:1] == "#"
        if is_mark and mark.href[1:] not in anchors:
            missing = finding("not-listed", f"labelled {written.strip('[]')}")
            yield Found(passage, mark.start, mark.end, "label", (Target(None, (missing,)),))
