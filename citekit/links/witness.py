"""The title as witness: does the page carry the title that was cited?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from citekit.library.folding import holds_cjk, words
from citekit.links.page import Page
from citekit.tables import load_table

_ENOUGH_IN_COMMON = 0.6
_ENOUGH_IN_TEXT = 0.5
_FEWEST_TERMS = 2
"""A title of one word can be missing from a page that still is the one cited."""


def witnessed(page: Page, cited: Iterable[str]) -> bool | None:
    """Return whether a page holds what was cited, by its titles.

    Args:
        page: as it is now.
        cited: titles of the works that it is cited for.

    Returns:
        ``True`` when its titles agree with one of them, ``False`` when nothing is in common with
        any, ``None`` when that says nothing: no title, another script, something in common.
    """
    verdicts = [_of_one(page, title) for title in cited]
    if True in verdicts:
        return True
    return False if verdicts and all(verdict is False for verdict in verdicts) else None


def _of_one(page: Page, cited: str) -> bool | None:
    sought = terms(cited)
    own = [terms(title) for title in page.titles]
    if not sought or not any(own):
        return None
    if any(_agree(sought, one) for one in own):
        return True
    scripts = set().union(*(_scripts(title) for title in page.titles))
    if not _scripts(cited) & scripts or len(sought) < _FEWEST_TERMS:
        return None
    if any(sought & one for one in own) or not page.is_whole:
        return None
    in_text = len(sought & terms(page.text)) / len(sought)
    return None if in_text >= _ENOUGH_IN_TEXT else False


def _agree(sought: frozenset[str], own: frozenset[str]) -> bool:
    """Whether one title holds most of the other; sites add names, places leave parts out."""
    common = len(sought & own)
    fewer = min(len(sought), len(own))
    if common < min(_FEWEST_TERMS, len(sought)) or not fewer:
        return False
    return common / len(sought) >= _ENOUGH_IN_COMMON or (
        common == fewer and common / len(sought) >= 0.4
    )


def terms(text: str) -> frozenset[str]:
    """Return what titles are compared by: words that say something; pairs of CJK characters."""
    found: set[str] = set()
    for word in words(text):
        if holds_cjk(word):
            found.update(word[i : i + 2] for i in range(max(len(word) - 1, 1)))
        elif word not in _empty_words() and (len(word) > 1 or word.isdigit()):
            found.add(word)
    return frozenset(found)


@lru_cache(maxsize=1)
def _empty_words() -> frozenset[str]:
    return frozenset(load_table("links", "empty_words"))


def _scripts(text: str) -> set[str]:
    """Return the scripts of a text, by the first word of the letters' Unicode names."""
    return {
        "CJK" if name in {"HIRAGANA", "KATAKANA"} else name
        for letter in set(text)
        if letter.isalpha()
        for name in [unicodedata.name(letter, "?").split()[0]]
    }
