"""Headings of reference lists, in many languages and with what people add to them."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from citekit.extraction.wordlists import Phrases, first_token, fold, phrases, tokens
from citekit.tables import load_table

_LONGEST = 120
_MOST_WORDS = 14
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）|［[^［］]*］|【[^【】]*】")
_NUMBER = re.compile(
    r"^\W*(?:§\s*)?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[ivx]{1,5}(?=[.)])|[a-h](?=[.)])"
    r"|[一二三四五六七八九十]{1,3}(?=[、.．]))(?=\W)\W*"
)
_SPACED = re.compile(r"(?<!\w)[a-zα-ωа-я](?:[ \u00a0][a-zα-ωа-я]){4,}(?!\w)")
"""Letters set apart for looks; between two such words stand more blanks."""
_BIBLIOGRAPHY = ("bibliogra", "библиогр")


class Strength(IntEnum):
    """How surely a heading stands over a reference list."""

    LINKS = 1
    """``Links``, ``Resources``: only entries that are references make it a list."""
    NOTES = 2
    """``Notes``, ``Footnotes``: remarks, references or both."""
    WEAK = 3
    """``Sources``, ``Further reading``: needs evidence from the entries."""
    STRONG = 4
    """``References``, ``Bibliography``: says it all."""


_STRENGTHS = {
    "strong": Strength.STRONG,
    "weak": Strength.WEAK,
    "notes": Strength.NOTES,
    "links": Strength.LINKS,
}


def heading_strength(text: str) -> Strength | None:
    """Return how surely ``text`` heads a reference list, or ``None`` when it does not.

    The whole text must be made of heading words, numbers, brackets and the adjectives and
    connectors that people add (``7. Selected references & further reading (updated)``).
    """
    text = text.strip()
    return _strength(text) if len(text) <= _LONGEST else None


@lru_cache(maxsize=4096)
def _strength(text: str) -> Strength | None:
    """Return the strength of a short line; a site's menus ask for the same on every page."""
    known = phrases("headings", "strong", "weak", "notes", "links", "modifiers", "connectors")
    words = _heading_words(text, known)
    if not words or _is_own_citation(words):
        return None
    return _cover(words, known) or _with_kinds(words)


def _is_own_citation(words: tuple[str, ...]) -> bool:
    """``引用本文``, how to cite the article, is made of words of headings."""
    found = phrases("endings", "own_citations").at(words, 0)
    return found is not None and 1 < found[0] == len(words)


def is_subheading(text: str) -> bool:
    """Return whether ``text`` parts a reference list by the kind of source (``Web pages``)."""
    known = phrases(
        "headings", "subsections", "strong", "weak", "notes", "links", "modifiers", "connectors"
    )
    words = _heading_words(text, known)
    if not words:
        return False
    topics = _topics(words, known)
    return topics is not None and "subsections" in topics


def _heading_words(text: str, known: Phrases) -> tuple[str, ...]:
    """Return the words of a text that may be a heading, without its ornaments.

    It is short and begins with a word of one: nearly all texts of a page do not.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return ()
    folded = text.lower() if text.isascii() else fold(text)
    bare = _BRACKETS.sub(" ", folded)
    if not first_token(bare):
        bare = folded
    bare = _SPACED.sub(lambda found: "".join(found[0].split()), bare)
    bare = _NUMBER.sub("", bare, count=1)
    first = first_token(bare)
    if not known.knows(first) and not first.startswith(_BIBLIOGRAPHY):
        return ()
    words = tokens(bare)
    return words if len(words) <= _MOST_WORDS else ()


def _topics(words: tuple[str, ...], known: Phrases) -> list[str] | None:
    """Return the topics of the phrases that cover all ``words``, ``None`` if they do not."""
    topics = []
    index = 0
    while index < len(words):
        found = known.at(words, index)
        if found is None:
            return None
        length, topic = found
        topics.append(topic)
        index += length
    return topics


def _cover(words: tuple[str, ...], known: Phrases) -> Strength | None:
    topics = _topics(words, known)
    if topics is None:
        return Strength.WEAK if _is_bibliography_of(words) else None
    if topics[-1] == "connectors":
        return None
    strengths = [_STRENGTHS[topic] for topic in topics if topic in _STRENGTHS]
    return max(strengths, default=None)


def _with_kinds(words: tuple[str, ...]) -> Strength | None:
    """``References and web pages``: what says it all may name a kind of source besides."""
    known = phrases("headings", "strong", "subsections", "modifiers", "connectors")
    topics = _topics(words, known) or []
    is_both = {"strong", "subsections", "connectors"} <= set(topics)
    is_first = is_both and next(one for one in topics if one != "modifiers") == "strong"
    return Strength.STRONG if is_first and topics[-1] != "connectors" else None


def _is_bibliography_of(words: tuple[str, ...]) -> bool:
    """Return whether words are those of ``Selected bibliography on bridges`` and the like."""
    known = phrases("headings", "modifiers")
    name = next((i for i, word in enumerate(words) if word.startswith(_BIBLIOGRAPHY)), None)
    if name is None or name + 2 >= len(words) or _topics(words[:name], known) is None:
        return False
    return words[name + 1] in load_table("extraction", "headings")["on_a_topic"]
