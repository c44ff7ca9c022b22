"""The markers that a browser sets before list items."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citekit.reference import Mark

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LABEL = re.compile(
    r"[\[(](?:\d{1,4}|[^\W\d_][\w+&.,: -]{0,29}\d{2,4}[a-z]?)[\])][.:]?|\d{1,4}[.:]?|[*†‡§]+"
)
_NOTE_START = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡])[\])]?[.:]?\s")


def list_marker(number: int, style: str) -> str:
    """Return the marker of an item of an ordered list.

    Args:
        number: of the item.
        style: the list's ``type``: ``1``, ``a``, ``A``, ``i`` or ``I`` (HTML standard, 4.4.5).
    """
    if style in {"a", "A"} and number > 0:
        text = _letters(number)
    elif style in {"i", "I"} and 0 < number < 4000:
        text = _roman(number)
    else:
        text = str(number)
    return f"{text.upper() if style.isupper() else text}."


def is_label(text: str) -> bool:
    """Whether a text is only the number or key of a note: ``[3]``, ``12.``, ``[Knuth1984]``."""
    return len(text) <= 40 and _LABEL.fullmatch(text) is not None


def starts_note(text: str, marks: Sequence[Mark]) -> bool:
    """Whether a text begins with the number or sign of a note: ``3. ``, ``* ``, a raised one."""
    raised = any(mark.kind == "sup" and mark.start == 0 for mark in marks)
    return raised or _NOTE_START.match(text) is not None


def _letters(number: int) -> str:
    text = ""
    while number:
        number, letter = divmod(number - 1, 26)
        text = chr(ord("a") + letter) + text
    return text


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text
