"""Bylines and the names in them: who wrote the article."""

from __future__ import annotations

import re
from functools import cache

from citekit.extraction.surnames import first_surname, is_given_name
from citekit.extraction.wordlists import fold, phrases, tokens
from citekit.reference import CslName
from citekit.tables import load_table

_LONGEST_BYLINE = 160
_LONGEST_NAME = 60
_CJK_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,4}|[\uac00-\ud7af]{2,4}|[\u4e00-\u9fff]{1,3}[・\s][\u3040-\u30ff\u4e00-\u9fff]{1,6}|[\u30a0-\u30ff]{2,8}・[\u30a0-\u30ff]{2,8}"
)
_TIME = re.compile(
    r"\s*(?:[|·•–—,(（，；;]\s*)?(?:\b(?:on|at|am|um|le|à|el|em|il|op)\s)?\s*\S*\d.*$|\s*[）)]$"
)
_HELD = "\0"
_JOINED_SURNAMES = re.compile(
    r"(?<=\w\s)[^\W\d_][\w'’-]+ [yi] ([^\W\d_][\w'’-]+)(?=$|[,;&.]|\s[yei]\s)"
)
"""``Ortega y Gasset``: two given and family names would be four words at least."""
_NAME_WORD = re.compile(r"[^\W\d_](?:[\w.'’-]*[\w.])?")


def byline_names(text: str, language: str = "") -> list[CslName]:
    """Return the names in a byline (``By X and Y``, ``Von …``, ``作者：…``), ``[]`` for others.

    Args:
        text: a line.
        language: BCP 47 tag of the page, ``""`` when unknown.
    """
    text = " ".join(text.split())
    if not 3 <= len(text) <= _LONGEST_BYLINE:
        return []
    words = tokens(fold(text[:60]))
    found = phrases("bylines", "openings").at(words, 0) if words else None
    if found is None:
        return []
    rest = _behind_words(text, found[0])
    announced = rest[:1] in {":", "：", "／", "/", "|"}
    rest = _TIME.sub("", rest.lstrip(":：／/| "))
    if not rest or (not announced and rest[0].islower()):
        return []
    return names(rest, language)


def names(text: str, language: str = "") -> list[CslName]:
    """Return the names in a list of names, ``[]`` when it is something else."""
    parts = [part.strip(" .,;:") for part in _joins().split(_JOINED_SURNAMES.sub(_keep, text))]
    people = [person(part.replace(_HELD, " "), language) for part in parts if part]
    found = [name for name in people if name is not None]
    return found if len(found) == len(people) else found[:1]


def _keep(found: re.Match[str]) -> str:
    return found[0] if is_given_name(found[1]) else found[0].replace(" ", _HELD)


def person(text: str, language: str = "") -> CslName | None:
    """Return a person's name in its parts, ``None`` when the text is no name.

    The last word is the family name, with the particles before it (``Anna van der Berg``); an
    organisation and a name of one word stay whole; Chinese and Korean names are left in one.
    Spanish names keep both family names (``Lucía`` | ``Ferrer Aldana``).

    Args:
        text: a name, given names first.
        language: BCP 47 tag of the page, ``""`` when unknown.
    """
    text = " ".join(text.split())
    words = text.split(" ")
    if not text or len(text) > _LONGEST_NAME or len(words) > 5:
        return None
    if _CJK_NAME.fullmatch(text):
        return {"literal": text}
    if not all(_NAME_WORD.fullmatch(word) for word in words):
        return None
    particles = load_table("extraction", "bylines")["particles"]
    if not all(word[0].isupper() or word.casefold() in particles for word in words):
        return None
    if len(words) == 1 or not _organisation_words().isdisjoint(map(fold, words)):
        return {"literal": text}
    first = len(words) - 1
    while first > 1 and words[first - 1].casefold() in particles and words[first - 1].islower():
        first -= 1
    first = first_surname(words, first, particles, lambda: language)
    return {"family": " ".join(words[first:]), "given": " ".join(words[:first])}


def is_name(text: str) -> bool:
    """Return whether a line is nothing but the name of a person in two to four words."""
    name = person(text)
    return name is not None and "family" in name and len(text.split()) <= 4


def _behind_words(text: str, count: int) -> str:
    position = 0
    for found in re.finditer(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+", text):
        position = found.end()
        count -= 1
        if count == 0:
            break
    return text[position:].lstrip()


@cache
def _organisation_words() -> frozenset[str]:
    return frozenset(fold(word) for word in load_table("extraction", "bylines")["organisations"])


@cache
def _joins() -> re.Pattern[str]:
    words = [
        re.escape(word)
        for word in load_table("extraction", "bylines")["joins"]
        if word.isascii() and word != "&"
    ]
    return re.compile(
        rf"\s*[,;&、，；]\s*(?:(?:{'|'.join(words)})\s)?|\s(?:{'|'.join(words)}|и|та)\s|[和与]"
    )
