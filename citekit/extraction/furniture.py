"""The lines between a title and its text: byline, date, ``Published``, reading time."""

from __future__ import annotations

import re

from citekit.extraction.names import byline_names
from citekit.extraction.wordlists import fold, phrases, tokens

_LONGEST = 90
_DATE = re.compile(r"\d{4}")


def is_furniture(text: str) -> bool:
    """Return whether a line stands between a title and its text: byline, date, ``Published``."""
    if len(text) > _LONGEST:
        return False
    if byline_names(text):
        return True
    words = tokens(fold(text))
    if not words or len(words) > 14:
        return False
    known = phrases("bylines", "furniture")
    if _DATE.search(text) and len(words) <= 10:
        return is_dated(text)
    index = 0
    while index < len(words):
        found = known.at(words, index)
        if found is None and not words[index].isdigit():
            return False
        index += found[0] if found else 1
    return any(known.knows(word) for word in words)


def is_dated(text: str) -> bool:
    """Return whether a line is a date with the words of furniture, and little else."""
    if len(text) > _LONGEST or not any(character.isdigit() for character in text):
        return False
    from citekit.dates import find_dates

    dates = find_dates(text)
    if not dates:
        return False
    rest = text
    for reading in reversed(dates):
        rest = rest[: reading.start] + " " + rest[reading.end :]
    known = phrases("bylines", "furniture")
    words = [word for word in tokens(fold(rest)) if not word.isdigit()]
    return sum(not known.knows(word) for word in words) <= 2
