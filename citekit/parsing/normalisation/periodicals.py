"""Telling newspapers, magazines, journals, blogs and conferences by their names."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from citekit.parsing.normalisation.tables import word_tuple, words

_KEPT = 4096
"""Names whose kind is remembered: those of journals, papers and sites recur."""
_WORD = re.compile(r"[^\W_][\w’'.&-]*")
_ACADEMIES = re.compile(
    r"proc(?:eedings|\.|eed\.?)?\s+(?:of\s+)?(?:the\s+)?(?:national academy|nat\.?l|natl|"
    r"royal|ieee$|american|aristotelian|"
    r"biological|prehistoric|institution|society|london math|zoological|"
    r"philosophical|physical|r\.? soc|amer|london|cambridge|vldb endow|"
    r"acm (?:on|program|meas|hum|interact|manag|softw))",
)

_MEETING = re.compile(
    r"[A-Z][A-Za-z&/-]{0,10}[A-Z]{2}[A-Za-z&]{0,6}(?:\s?['’]\s?\d\d|[ -](?:19|20)\d\d)"
    r"(?:,?\s(?:Part|Workshop).*)?"
)
"""``MICCAI 2015, Part III``, ``CHI ’18``: a conference by its short name and year."""
_MEETING_BEHIND = re.compile(
    r"(?:\s[–—-]\s?|[.:,]\s|\s?\()[A-Z][A-Za-z]{0,8}[A-Z]{1,8}[A-Za-z]{0,6}"
    r"(?:\s?['’]\s?\d\d|[ -]?(?:19|20)\d\d)\)?$"
)
"""``Advances in Salt – EUROSALT 2016``, ``Salt in schools (SIS 2020)``: the same behind a title."""
_WWW = re.compile(r"^(?:https?://)?www\.")
_TOP_DOMAIN = re.compile(r"\.(?:com|org|net|de|fr|co\.uk|es|it|com\.br)$")
_KIND_BEHIND = re.compile(r"\s+(?:online|newspaper|\([^)]*\))$")
_AGENCIES = ("afp", "dpa", "reuters", "ap", "efe", "ansa", "sda")
_WITH_AGENCY = re.compile(
    r"\s(?:avec|mit|with|con|y|et|/)\s(?:l['’])?(?:afp|dpa|reuters|ap|efe|ansa|sda)$"
)
_ENCYCLOPEDIA = re.compile(
    r"encyclop|enzyklop|lexikon|larousse|en[cz]iclop|энциклоп|百科全[书書]|百科事典"
)
_DICTIONARY = re.compile(
    r"dictionar|dictionnaire|diccionari|dicionário|dizionario|wörterbuch|woordenboek|ordbok|"
    r"\bduden\b|\bmerriam-webster|словарь|словник|[词詞辞辭][典書书]|사전",
)


def is_reference_work(name: str) -> bool:
    """Whether a name is one of a dictionary or encyclopedia."""
    return is_encyclopedia(name) or is_dictionary(name)


_COMMON_MEDIUM = re.compile(r"\b(?:an?|the|new|old|mass|one|this|its|als|das|neue[ns]?)\s+medium\b")
"""``Works Remade for a New Medium``: no blog, which is called ``Medium`` and nothing before it."""


@lru_cache(maxsize=_KEPT)
def is_encyclopedia(name: str) -> bool:
    """Whether a name is one of an encyclopedia."""
    return _ENCYCLOPEDIA.search(name.lower()) is not None


@lru_cache(maxsize=_KEPT)
def is_dictionary(name: str) -> bool:
    """Whether a name is one of a dictionary."""
    return _DICTIONARY.search(name.lower()) is not None


@lru_cache(maxsize=_KEPT)
def newspaper_or_magazine(name: str) -> str | None:
    """Return the type that the tables know a periodical's name by."""
    folded = _folded(name)
    if folded in _listed("magazines"):
        return "article-magazine"
    if folded in _listed("newspapers"):
        return "article-newspaper"
    return None


@lru_cache(maxsize=_KEPT)
def type_by_words(name: str) -> str | None:
    """Return the type that the words of a container's name speak for."""
    folded = _COMMON_MEDIUM.sub(" ", name.casefold())
    tokens = [token.rstrip(".") for token in _WORD.findall(folded)]
    if (
        name in words("periodicals", "conferences")
        or _MEETING.fullmatch(name)
        or _MEETING_BEHIND.search(name)
    ):
        return "paper-conference"
    if _has(tokens, folded, "conference_words") and not _ACADEMIES.search(folded):
        return "paper-conference"
    if _has(tokens, folded, "blog_words"):
        return "post-weblog"
    if folded.endswith(word_tuple("periodicals", "news_endings")):
        return "article-newspaper"
    if folded.endswith(word_tuple("periodicals", "magazine_endings")):
        return "article-magazine"
    if _has(tokens, folded, "journal_words") or _ACADEMIES.search(folded):
        return "article-journal"
    if _has(tokens, folded, "magazine_words"):
        return "article-magazine"
    if _has(tokens, folded, "news_words"):
        return "article-newspaper"
    return None


def _has(tokens: list[str], folded: str, key: str) -> bool:
    listed = _bare_words(key)
    if not listed.isdisjoint(tokens):
        return True
    return not folded.isascii() and any(
        word in folded for word in listed if not word.isascii() and word >= "\u2e80"
    )


@cache
def _bare_words(key: str) -> frozenset[str]:
    return frozenset(word.rstrip(".") for word in words("periodicals", key))


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(map(_folded, word_tuple("periodicals", key)))


def _folded(name: str) -> str:
    folded = name.casefold().replace("’", "'").strip(" .,*_")
    folded = _WITH_AGENCY.sub("", folded) if folded.endswith(_AGENCIES) else folded
    if "." in folded:
        folded = _TOP_DOMAIN.sub("", _WWW.sub("", folded))
    if folded.endswith(("online", "newspaper", ")")):
        folded = _KIND_BEHIND.sub("", folded)
    return folded.removeprefix("the ")
