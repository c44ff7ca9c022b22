"""Commas that stand apart between numbers, as texts from PDFs have them: ``2019 , 4 , 12-34``.

What the labeller sees has them where they belong. Nothing moves by it but commas, so that what is
found in the one text stands in the same place of the other.
"""

from __future__ import annotations

import re

from citekit.parsing.segments import MarkedText
from citekit.parsing.services import OwnText

_LOOSE = re.compile(r"(?<=\d) , (?=[A-Za-z]?\d|No\.\s?\d)")
_IN_PLACE = ",  "


def with_commas_in_place(text: MarkedText) -> MarkedText:
    """Return a reference with the commas between its numbers in place, or as it is.

    Args:
        text: the entry.
    """
    if " , " not in text.raw or not _LOOSE.search(text.raw):
        return text
    return OwnText(_LOOSE.sub(_IN_PLACE, text.raw), text.marks)
