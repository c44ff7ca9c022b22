"""A quick look whether a text can hold one of many phrases, before a slow pattern looks where."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")


def words_of(text: str) -> list[str]:
    """Return the words and numbers of a text, casefolded."""
    return _WORD.findall(text.casefold())


def telling_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the longest word of each phrase: a text without any of these holds no phrase."""
    return frozenset(max(words, key=len) for phrase in phrases if (words := words_of(phrase)))


def last_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the words that phrases end with."""
    return frozenset(words[-1] for phrase in phrases if (words := words_of(phrase)))


def without_start(pattern: re.Pattern[str], text: str) -> str:
    """Return what stands behind a pattern at the start of a text; the whole text if none does."""
    found = pattern.match(text)
    return text[found.end() :] if found else text
