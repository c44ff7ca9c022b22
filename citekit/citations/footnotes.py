"""Marks of Markdown's footnotes: ``[^1]``, ``[^knuth]``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.citations.findings import finding
from citekit.citations.text import ArticleText, Found, Target

_MARK = re.compile(r"\[\^([^\]\[\s^]{1,60})\](?!:)")


def find_footnotes(text: ArticleText) -> Iterator[Found]:
    """Yield the marks of footnotes that are entries, or that the document has no footnote for.

    Args:
        text: of an article.
    """
    if not text.notes:
        return
    for passage in text.passages:
        for found in _MARK.finditer(passage.text):
            label = found[1]
            entry = text.notes.get(label)
            if entry is not None:
                yield Found(passage, *found.span(), "footnote", (Target(entry),))
            elif label not in text.notes:
                missing = finding("not-listed", f"the footnote [^{label}]")
                yield Found(passage, *found.span(), "footnote", (Target(None, (missing,)),))
