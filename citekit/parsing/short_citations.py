"""Entries that only repeat what the list cites above: ``Ibid., 53.``, ``Berg, *Salt*, 52``.

Notes give a work in full once and then a short form of it. What a short form means can only be
told from the list: the entry before, or the one work by the same author with the same words in its
title. Where several could be meant, none is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from itertools import dropwhile

from citekit.parsing.normalisation.phrases import words_of
from citekit.parsing.normalisation.scripts import is_east_asian
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.reference import SHORT_FOR, Reference

_LONGEST = 120  # characters of a short form
_FULL = frozenset({"issued", "URL", "DOI", "publisher"})
_DIGITS = re.compile(r"\d{1,4}")
_TABLE = "short_citations"


def resolve_short_citations(
    references: Sequence[Reference], labels: Sequence[tuple[int, str]]
) -> None:
    """Note in the short forms of a list which entry they stand for, in place.

    Args:
        references: of one reference list, in order, with repeated authors resolved.
        labels: the number of each one's entry in its file, and the marker before it, such as
            ``"3."`` or ``""``.
    """
    above = _Above([_noted_as(marker) or i for i, (_, marker) in enumerate(labels, 1)])
    for index, reference in enumerate(references):
        meant = above.meant(reference)
        if meant is None:
            above.full.append((index, reference))
        else:
            custom = reference.csl.setdefault("custom", {}).setdefault("citekit", {})
            custom[SHORT_FOR] = labels[meant[0]][0]
        above.before = meant or (index, reference)


def _noted_as(marker: str) -> int | None:
    found = _DIGITS.search(marker)
    return int(found[0]) if found else None


@dataclass(slots=True)
class _Above:
    """What stands above an entry.

    Attributes:
        noted: the number of each note of the list.
        full: the entries that give a work in full, with their indices.
        before: the one of these that the entry before means.
    """

    noted: Sequence[int]
    full: list[tuple[int, Reference]] = field(default_factory=list)
    before: tuple[int, Reference] | None = None

    def meant(self, reference: Reference) -> tuple[int, Reference] | None:
        """Return the full entry that a reference is a short form of, ``None`` if it is none."""
        raw = reference.raw
        if self.before is None or len(raw) > _LONGEST:
            return None
        if found := _same().fullmatch(raw):
            head = words_of(found["head"] or "")
            return self.before if not head or _fits(head, self.before[1]) else self._only(head)
        if found := _noted().fullmatch(raw):
            head, number = words_of(found["head"]), int(found["number"])
            noted = (one for one in self.full if self.noted[one[0]] == number)
            return next((one for one in noted if _fits(head, one[1])), None)
        found = _earlier().fullmatch(raw)
        if not found and _FULL.isdisjoint(reference.csl):
            found = _located().fullmatch(raw)
        return self._only(words_of(found["head"])) if found else None

    def _only(self, head: Sequence[str]) -> tuple[int, Reference] | None:
        """Return the last of the full entries that fit, if all that fit are the same work."""
        fitting = [one for one in self.full if _fits(head, one[1])]
        titles = {" ".join(words_of(str(one.csl.get("title", "")))) for _, one in fitting}
        return fitting[-1] if len(titles) == 1 else None


def _fits(head: Sequence[str], reference: Reference) -> bool:
    """Return whether names, and perhaps words of a title, are those of a full reference."""
    csl = reference.csl
    names = csl.get("author") or csl.get("editor") or []
    family = words_of(names[0].get("family") or names[0].get("literal", "")) if names else []
    if not family:
        return False
    known = {word for name in names for part in name.values() for word in words_of(part)}
    rest = _behind(_without(known - {family[0]}, head), family)
    if rest is None:
        return False
    title = words_of(str(csl.get("title", "")))
    said = _without(known | _conjunctions(), rest)
    return any(title[at : at + len(said)] == said for at in range(len(title) + 1))


def _without(words: AbstractSet[str], head: Sequence[str]) -> list[str]:
    """Return a head without the words that it begins with, as far as they are among ``words``."""
    return [*dropwhile(words.__contains__, head)]


def _behind(head: list[str], family: list[str]) -> list[str] | None:
    """Return the words of a head behind the family name, ``None`` if it begins otherwise."""
    if head[: len(family)] == family:
        return head[len(family) :]
    if head and is_east_asian(family[0]) and family[0].startswith(head[0]):
        return head[1:]
    return None


@cache
def _conjunctions() -> frozenset[str]:
    return frozenset(word_tuple("names", "conjunctions"))


def _phrases(key: str) -> str:
    return alternatives(word_tuple(_TABLE, key))


def _locator() -> str:
    return rf"(?:[\s,.:;、]*(?:{_phrases('locators')})?\s*\d[\d\s,.–—-]*(?:ff?\b)?頁?)"


@cache
def _same() -> re.Pattern[str]:
    """Return the pattern of ``Cf. ibid., p. 45`` and ``Zinn, ibid, 378``."""
    return re.compile(
        rf"\W*(?:(?:{_phrases('cues')})\s+)?(?:(?P<head>[^\W\d_][^\d()]{{1,60}}?)[\s,]+)?"
        rf"(?:{_phrases('same')})(?!\w){_locator()}?\W*",
        re.IGNORECASE,
    )


@cache
def _earlier() -> re.Pattern[str]:
    """Return the pattern of ``Berg, Salt, op. cit., p. 45``."""
    return re.compile(
        rf"\W*(?:(?:{_phrases('cues')})\s+)?(?P<head>[^\W\d_][^()]{{0,80}}?)[\s,.、(]+"
        rf"(?:{_phrases('earlier')})(?!\w){_locator()}?\W*",
        re.IGNORECASE,
    )


@cache
def _noted() -> re.Pattern[str]:
    """Return the pattern of ``Berg, supra note 3, at 45`` and ``Berg (wie Anm. 3), S. 45``."""
    return re.compile(
        rf"\W*(?:(?:{_phrases('cues')})\s+)?(?P<head>[^\W\d_][^()]{{0,80}}?)[\s,(]+"
        rf"(?:{_phrases('notes')})\s*(?P<number>\d{{1,3}})(?!\d)\)?{_locator()}?\W*",
        re.IGNORECASE,
    )


@cache
def _located() -> re.Pattern[str]:
    """Return the pattern of ``Berg, "Salt," 45–46``: names, perhaps a title, and pages."""
    return re.compile(
        rf"\W*(?:(?:{_phrases('cues')})\s+)?(?P<head>[^\W\d_][^\d]{{1,80}}?)"
        rf"{_locator()}\W*",
        re.IGNORECASE,
    )
