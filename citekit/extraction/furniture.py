"""The lines between a title and its text: byline, date, ``Published``, reading time."""

from __future__ import annotations

import re
from functools import cache

from citekit.extraction.names import byline_names, is_name, person
from citekit.extraction.wordlists import fold, phrases, tokens
from citekit.tables import load_table

_LONGEST = 90
_DATE = re.compile(r"\d{4}")
_SIGNS = " ,|·•–—/:;()[]：，；｜／"
_PART = re.compile(r"[^,|·•–—/:;()\[\]：，；｜／]+,?")
_NUMBER = re.compile(r"\d+(?:h|am|pm|min)?\d*|h|am|pm")
_AND = re.compile(r"\s(?:and|und|et|y|e|en|och|og|&)\s")


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
    """Return whether a line says when a text appeared, and little else but who wrote it.

    Beside the date stand words of furniture (``Updated:``), names, or a place before a comma
    (``Berlin, 3 May 2019``); ``Founded 3 May 2019`` says something else.
    """
    if len(text) > _LONGEST or not any(character.isdigit() for character in text):
        return False
    from citekit.dates import find_dates

    dates = find_dates(text)
    if not dates:
        return False
    if byline_names(text):
        return True
    rest = text
    for reading in reversed(dates):
        rest = f"{rest[: reading.start]} | {rest[reading.end :]}"
    return all(_is_beside_date(part) for part in _PART.findall(rest))


def _is_beside_date(part: str) -> bool:
    """Return whether a part of a line, with the sign behind it, may stand beside its date."""
    words = part.rstrip(_SIGNS).split()
    while words and _is_known(words[0]):
        words.pop(0)
    while words and _is_known(words[-1]):
        words.pop()
    if not words:
        return True
    if len(words) == 1:
        is_place = words[0][0].isupper() and part.endswith(",")
        return is_place or (not words[0].isascii() and person(words[0]) is not None)
    return all(is_name(name) for name in _AND.split(" ".join(words)))


def _is_known(word: str) -> bool:
    return all(token in _words() or _NUMBER.fullmatch(token) for token in tokens(fold(word)))


@cache
def _words() -> frozenset[str]:
    """Return the folded words that stand beside a date."""
    table = load_table("extraction", "bylines")
    listed = [*table["furniture"], *table["openings"], *table["times"]]
    return frozenset(token for phrase in listed for token in tokens(fold(phrase)))
