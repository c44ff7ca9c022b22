"""Marks of Markdown's footnotes: ``[^1]``, ``[^knuth]``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.citations.findings import finding
from citekit.citations.text import ArticleText, Found, Target

_MARK = re.compile(r"\[\^([^\]\[\s^]{1,60})\]")
_DEEPEST = 3
"""Blanks that may stand before a note itself, ``[^1]: …``."""


def find_footnotes(text: ArticleText) -> Iterator[Found]:
    """Yield the marks of footnotes that are entries, or that the document has no footnote for.

    Labels that differ in capitals alone are one to GitHub and others.

    Args:
        text: of an article.
    """
    if not text.notes:
        return
    folded = {label.casefold(): entry for label, entry in text.notes.items()}
    for passage in text.passages:
        for found in _MARK.finditer(passage.text):
            if _begins_note(passage.text, found):
                continue
            label, folded_label = found[1], found[1].casefold()
            if label not in text.notes and folded_label not in folded:
                missing = finding("not-listed", f"the footnote [^{label}]")
                yield Found(passage, *found.span(), "footnote", (Target(None, (missing,)),))
                continue
            entry = text.notes[label] if label in text.notes else folded[folded_label]
            if entry is not None:
                yield Found(passage, *found.span(), "footnote", (Target(entry),))


def _begins_note(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark is the label of a note, at the beginning of a line."""
    start, end = mark.span()
    before = text[max(start - _DEEPEST - 1, 0) : start].rstrip(" ")
    return text.startswith(":", end) and (not before or before.endswith("\n"))
