"""Links within the page that lead to an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.citations.text import ArticleText, Found, LinksToEntries, Target

_SAYS_WHICH = re.compile(r"\d|\b(?:n\.\s?d|o\.\s?J|s\.\s?f)\.")
_LONGEST = 120


def find_anchored(text: ArticleText) -> Iterator[Found]:
    """Yield the links to entries that carry a year or a number.

    Args:
        text: of an article.
    """
    for passage in text.passages:
        for mark, entry in LinksToEntries(text, passage).all:
            written = passage.block.text[mark.start : mark.end]
            if len(written) <= _LONGEST and _SAYS_WHICH.search(written):
                yield Found(passage, mark.start, mark.end, "anchor", (Target(entry),))
