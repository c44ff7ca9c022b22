"""Commas and stops that stand apart, as texts from PDFs and from TEI have them.

``2019 , 4 , 12-34`` between numbers; in lists that were made of marked up text they do so behind
quotes and emphasis: ``“Salt roads” , _Oar_ , 3``. What the labeller sees has them where they
belong. Nothing moves by it but them, so that what is found in the one text stands in the same place
of the other.
"""

from __future__ import annotations

import re

from citekit.parsing.segments import MarkedText
from citekit.parsing.services import OwnText

_LOOSE = re.compile(r"(?<=\d) , (?=[A-Za-z]?\d|No\.\s?\d)")
_IN_PLACE = ",  "
_BEHIND_QUOTES = re.compile(r"[”»“] [,.] ")
_LOOSE_STOP = re.compile(r"(?<=[^\s.,;:]) ([,.]) (?=\S)")


def with_commas_in_place(text: MarkedText) -> MarkedText:
    """Return a reference with its loose commas in place, or as it is.

    Args:
        text: the entry.
    """
    raw = text.raw
    if " , " not in raw and " . " not in raw:
        return text
    if _stand_apart_from_titles(text):
        moved = _LOOSE_STOP.sub(r"\1  ", raw)
    else:
        moved = _LOOSE.sub(_IN_PLACE, raw)
    return text if moved == raw else OwnText(moved, text.marks)


def _stand_apart_from_titles(text: MarkedText) -> bool:
    """Whether a comma or stop stands apart from the quotes or the emphasis before it."""
    return _BEHIND_QUOTES.search(text.raw) is not None or any(
        mark.kind in ("em", "strong") and text.raw[mark.end : mark.end + 3] in (" , ", " . ")
        for mark in text.marks
    )
