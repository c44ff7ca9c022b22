"""The word lists of this package, by topic and language, and how words are compared."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from citekit.tables import load_table

_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|[^\W_]+")


def fold(text: str) -> str:
    """Return ``text`` as words are compared: without case, accents and compatibility forms."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text.casefold()).translate(_KEPT)


class _Kept(dict[int, "int | None"]):
    """For each character code what stays of it: itself, or nothing of accents and joiners."""

    def __missing__(self, code: int) -> int | None:
        character = chr(code)
        dropped = unicodedata.combining(character) or character == "\u200c"
        self[code] = None if dropped else code
        return self[code]


_KEPT = _Kept()


def tokens(folded: str) -> tuple[str, ...]:
    """Return the words of a folded text; every Chinese or Japanese character is one."""
    return tuple(_TOKEN.findall(folded))


def first_token(folded: str) -> str:
    """Return the first word of a folded text, ``""`` if there is none."""
    found = _TOKEN.search(folded)
    return found[0] if found else ""


class Phrases:
    """A set of phrases that is looked up by the words at one place of a text.

    Args:
        phrases: what each phrase (as written in a table) stands for.
    """

    def __init__(self, phrases: dict[str, str]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for phrase, meaning in phrases.items():
            words = tokens(fold(phrase))
            self._by_first.setdefault(words[0], []).append((words, meaning))
        for rows in self._by_first.values():
            rows.sort(key=lambda row: -len(row[0]))

    def knows(self, word: str) -> bool:
        """Return whether a phrase begins with this folded word."""
        return word in self._by_first

    def at(self, words: tuple[str, ...], index: int) -> tuple[int, str] | None:
        """Return ``(number of words, meaning)`` of the longest phrase at ``words[index:]``."""
        for phrase, meaning in self._by_first.get(words[index], ()):
            if words[index : index + len(phrase)] == phrase:
                return len(phrase), meaning
        return None


@cache
def phrases(name: str, *topics: str) -> Phrases:
    """Return the phrases of some topics of a table by languages, each meaning its topic.

    Where a phrase stands under several topics, the first topic that is named wins.
    """
    meanings: dict[str, str] = {}
    for topic in topics:
        lists = load_table("extraction", name)[topic]
        for words in lists.values() if isinstance(lists, dict) else [lists]:
            for word in words:
                meanings.setdefault(word, topic)
    return Phrases(meanings)
