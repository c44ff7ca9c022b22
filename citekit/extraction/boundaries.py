"""Where a reference list ends: what people put behind it, in many languages."""

from __future__ import annotations

import re
from functools import cache

from citekit.extraction.furniture import is_dated
from citekit.extraction.likeness import SURE, likeness
from citekit.extraction.wordlists import Phrases, fold, phrases, tokens
from citekit.tables import load_table

_LONGEST_NAME_LINE = 90
_LONGEST_SHORT_LINE = 60
_LONGEST_BIOGRAPHY = 800
_LEAST_WORDS_OF_LIFE = 4
_LEAST_NAMES, _MOST_NAMES = 2, 4
_NEAR_ROLE = 3
_SIGNS = re.compile(
    r"\s*(?:©|\(c\)\s*(?:\d|[^\W\d_][^,.:;()\d]{2,40}\b(?:19|20)\d\d\s*$)|&copy;|copyright\b"
    r"|(?:stand|redaktion|lektorat|grafik|illustration(?:en|s)?|rédaction|redacción|redação|redazione"
    r"|redactie)\s?:\s)",
    re.IGNORECASE,
)
_SAID_OF_IT = re.compile(r"[^:：.]{0,60}[:：]\s*\S")
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[)\]”\"»]?[.!?]\s+$|[\u3040-\u9fff][,.;，。；]\s?$")
_COUNTED = re.compile(r"\d{1,6}\s+(?:comments?|kommentare?|commentaires?|comentarios?|comentários|"
                      r"commenti|reacties|responses?|replies|shares?|likes?|views?|комментари\w*|"
                      r"thoughts on|评论|條留言|件のコメント)\b", re.IGNORECASE)  # fmt: skip
_NAME = r"[^\W\d_][\w.'’-]*"
_BY_NAMES = re.compile(
    rf"(?:{_NAME}\s){{0,4}}{_NAME}(?:(?:,|\s(?:and|&|und|et|y|e))\s(?:{_NAME}\s){{0,4}}{_NAME}){{0,5}}"
)


@cache
def _starts() -> Phrases:
    return phrases("endings", "starts")


@cache
def _contained() -> tuple[str, ...]:
    return tuple(fold(phrase) for phrase in load_table("extraction", "endings")["contains"])


@cache
def _biographies() -> tuple[str, ...]:
    return tuple(fold(phrase) for phrase in load_table("extraction", "endings")["biographies"])


def is_ending(text: str) -> bool:
    """Return whether a line stands behind a reference list and is no part of it.

    Bylines, appeals, copyright and licence lines, share and tag lines, comments, related posts.
    A reference may begin with the same word (``Home Office. 2018.``): look at its likeness first.
    """
    if _SIGNS.match(text) is not None or is_sure_ending(text) or is_closing(text):
        return True
    folded = fold(text[:400])
    if _ends_by_first_words(folded):
        return True
    return any(phrase in folded for phrase in _contained())


def is_sure_ending(text: str) -> bool:
    """Return whether a line stands behind a list though it may name works, with year and publisher.

    Bylines, how the article itself is to be cited, who its author is and what else she wrote.
    """
    if is_byline(text) or _is_biography(text) or _says_who(text) or _says_when(text):
        return True
    words = tokens(fold(text[:_LONGEST_NAME_LINE]))
    known = phrases("endings", "own_citations", "authors", "named")
    found = known.at(words, 0) if words else None
    if found is None:
        return False
    rest = _after_words(text, found[0])
    return rest[:1] in {":", "："} or (found[0] > 1 and _SAID_OF_IT.match(rest) is not None)


def _is_biography(text: str) -> bool:
    """Return whether a text says who wrote the article, and which books besides."""
    folded = fold(text[:_LONGEST_BIOGRAPHY])
    for phrase in _biographies():
        at = folded.find(phrase)
        if at < 0:
            continue
        before = folded[:at]
        is_life = len(tokens(before)) >= _LEAST_WORDS_OF_LIFE and _SENTENCE_END.search(before)
        if is_life and likeness(text[:at]) < SURE:
            return True
    return False


def _says_who(text: str) -> bool:
    """``Jane Doe is a professor of history in Ulm …``."""
    words = text[:_LONGEST_NAME_LINE].split()
    particles: list[str] = load_table("extraction", "bylines")["particles"]
    others = (i for i, word in enumerate(words) if not word[:1].isupper() and word not in particles)
    name = next(others, 0)
    if not _LEAST_NAMES <= name <= _MOST_NAMES or not words[name - 1][-1].isalpha():
        return False
    folded = tokens(fold(" ".join(words[name:])))
    found = phrases("endings", "copulas").at(folded, 0) if folded else None
    roles: list[str] = load_table("extraction", "endings")["roles"]
    said = folded[found[0] : found[0] + _NEAR_ROLE] if found else ()
    return any(word.startswith(tuple(roles)) for word in said)


def _says_when(text: str) -> bool:
    """``Last updated: 3 May 2019``; a newspaper and a date may be a reference."""
    if len(text) > _LONGEST_NAME_LINE:
        return False
    words = tokens(fold(text))
    known = phrases("bylines", "furniture", "times", "openings")
    found = known.at(words, 0) if words else None
    rest = _after_words(text, found[0]) if found else ""
    return (rest[:1] in {":", "："} or rest[:1].isdigit()) and is_dated(text)


def is_closing(text: str, *, opens: bool = True) -> bool:
    """Return whether a line says where the article itself appeared first.

    Such a line looks like a reference, with a year and a magazine, but is none.

    Args:
        text: a line.
        opens: it is the first of its paragraph. Within one, a line that only begins with
            ``Originally published in`` goes on with a reference.
    """
    words = tokens(fold(text[:_LONGEST_NAME_LINE]))
    topics = ("closings", "origins") if opens else ("closings",)
    found = phrases("endings", *topics).at(words, 0) if words else None
    if found is None:
        return False
    # ``Published in 2010`` says more of the work before it.
    return found[1] == "closings" or not _after_words(text, found[0])[:1].isdigit()


def announces_own_citation(text: str) -> bool:
    """Return whether a short line stands over how the article itself is to be cited."""
    if len(text) > _LONGEST_NAME_LINE:
        return False
    words = tokens(fold(text))
    found = phrases("endings", "own_citations").at(words, 0) if words else None
    # ``Citation`` may be the first word of much else.
    return found is not None and (found[0] > 1 or found[0] == len(words) or not text.isascii())


def _ends_by_first_words(folded: str) -> bool:
    if _COUNTED.match(folded):
        return True
    words = tokens(folded[:200])
    found = _starts().at(words, 0) if words else None
    if found is None:
        return False
    length, _ = found
    if length == len(words):
        return True
    phrase = words[:length]
    if length > 1 and not all(len(word) == 1 for word in phrase):
        return True
    # A single word says little, unless a colon follows or the line is short.
    rest = folded.lstrip()[sum(map(len, phrase)) :].lstrip()
    return rest[:1] in {":", "："} or (len(folded) <= _LONGEST_SHORT_LINE and len(words) <= 4)


def is_byline(text: str) -> bool:
    """Return whether a line names the article's authors (``By X and Y``, ``作者：…``)."""
    text = text.strip()
    if len(text) > _LONGEST_NAME_LINE:
        return False
    words = tokens(fold(text))
    found = phrases("endings", "bylines").at(words, 0) if words else None
    if found is None or found[0] == len(words):
        return False
    rest = _after_words(text, found[0])
    if rest[:1] in {":", "：", "／", "/", "|"}:
        return len(words) - found[0] <= 12 and not re.search(r"\d{4}", rest)
    return (
        rest[:1].isupper()
        and _BY_NAMES.fullmatch(rest.rstrip(" .")) is not None
        and all(part[:1].isupper() or len(part) <= 3 for part in rest.split())
    )


def _after_words(text: str, count: int) -> str:
    """Return what follows the first words of a text."""
    position = 0
    for _ in range(count):
        found = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+").search(text, position)
        if found is None:
            return ""
        position = found.end()
    return text[position:].lstrip(" .")
