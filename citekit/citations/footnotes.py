"""Marks of Markdown's footnotes: ``[^1]``, ``[^knuth]``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.citations.citation import CitationFinding
from citekit.citations.labels import note_label
from citekit.citations.text import ArticleText, Found, Target

_MARK = re.compile(r"\[\^([^\]\[\s^]{1,60})\](?!:)")


def find_footnotes(text: ArticleText) -> Iterator[Found]:
    """Yield the marks of footnotes that are entries, or that the document has no footnote for.

    Args:
        text: of an article.
    """
    if not text.notes:
        return
    remarks = {note_label(block.marker) for block in text.document.blocks if block.marker}
    for passage in text.passages:
        for found in _MARK.finditer(passage.text):
            label = found[1]
            entry = text.notes.get(label)
            if entry is not None:
                yield Found(passage, *found.span(), "footnote", (Target(entry),))
            elif label not in remarks:
                message = f"There is no footnote [^{label}]."
                finding = CitationFinding("not-listed", message)
                yield Found(passage, *found.span(), "footnote", (Target(None, (finding,)),))
