"""Abbreviations that an article introduces: ``Federal Bureau of Investigation (FBI)``."""

from __future__ import annotations

import re
from collections.abc import Iterable

from citekit.citations.passages import Passage
from citekit.citations.phrases import Name, name_of_words
from citekit.citations.vocabulary import vocabulary

_SHORT = re.compile(r"[(\[][“\"]?([A-Z][A-Za-z&.-]{1,9})[”\"]?[)\],;]")
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_FAR = 120
_MOST_WORDS = 12


def introduced(passages: Iterable[Passage]) -> dict[str, Name]:
    """Return the names that abbreviations stand for, by the abbreviation in lower case.

    Args:
        passages: of an article.
    """
    names: dict[str, Name] = {}
    for passage in passages:
        for found in _SHORT.finditer(passage.text):
            short = found[1].replace(".", "").lower()
            if short not in names and (name := _long_form(passage.text, found, short)) is not None:
                names[short] = name
    return names


def _long_form(text: str, found: re.Match[str], short: str) -> Name | None:
    """Return the words before an abbreviation whose first letters it has."""
    first = max(found.start() - _FAR, 0)
    before = list(_WORD.finditer(text, first, found.start()))[-_MOST_WORDS:]
    left = list(short)
    for at in range(len(before) - 1, -1, -1):
        word = before[at][0].lower()
        if left and word[0] == left[-1]:
            left.pop()
        elif word not in vocabulary("silent"):
            return None
        if not left:
            return name_of_words(text, before[at].start(), found.start())
    return None
