"""Bodies among the authors of GB/T 7714 and NBR 6023, which write names in capitals."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.organisations import is_organisation
from citekit.parsing.normalisation.text import collapse

GB_MARK = r"\[[A-Z]{1,2}(?:/OL)?\]"
"""The mark behind a title, by which a reference in this style is known: ``[M]``, ``[EB/OL]``."""

_NBR = re.compile(r"\b(?:Acess[oa]d?o? em|Disponível em)\b")
"""What tells NBR 6023, which writes bodies in capitals too: ``CANAL DO SAL. Rios.``."""
_SMALL_WORDS = frozenset({"of", "on", "the", "and", "for", "für", "und", "et", "pour", "y", "и"})


def body_in_capitals(raw: str, text: str) -> str:
    """Return the body that ``CHAOS COMPUTER CLUB`` is, ``""`` for people, who have initials.

    Args:
        raw: the reference.
        text: of its authors.
    """
    name = collapse(text).strip(" .,，．")
    found = name.split()
    is_long = len(found) > 1 and name.isupper() and all(len(word.strip(",")) > 1 for word in found)
    if not is_long or re.search(r"\d", name):
        return ""
    if _NBR.search(raw) and "," not in text and ";" not in text:
        return name  # people have a comma there
    if not re.search(GB_MARK, raw):
        return ""
    is_body = is_organisation(name.title()) or not _SMALL_WORDS.isdisjoint(name.casefold().split())
    return name if is_body else ""
