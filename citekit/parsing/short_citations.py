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
from typing import NamedTuple

from citekit.parsing.normalisation.phrases import words_of
from citekit.parsing.normalisation.scripts import is_east_asian
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.reference import SHORT_FOR, Reference

_LONGEST = 120  # characters of a short form
_NUMBERS = ("page", "volume", "issue")
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
        short = _short_form(reference)
        full = above.meant(short) if short and above.before else None
        if short and full:
            _note(reference, labels[full[0]][0], short.locator)
        else:
            above.full.append((index, reference))
        above.before = full or (index, reference)


def _noted_as(marker: str) -> int | None:
    found = _DIGITS.search(marker)
    return int(found[0]) if found else None


def _note(reference: Reference, number: int, locator: str) -> None:
    """Say what a short form is short for; its numbers are where in the work to look."""
    for name in _NUMBERS:
        reference.csl.pop(name, None)
        reference.fields.pop(name, None)
    own = reference.csl.setdefault("custom", {}).setdefault("citekit", {})
    own[SHORT_FOR] = number
    if locator:
        own["locator"] = locator


class _Short(NamedTuple):
    """What may be a short form.

    Attributes:
        head: words of names, and perhaps of a title.
        is_same: whether it means the entry before it.
        note: number of the note that it refers to.
        locator: where in the work to look.
    """

    head: list[str]
    is_same: bool
    note: int | None
    locator: str


def _short_form(reference: Reference) -> _Short | None:
    """Return what an entry says if it has the form of one that only repeats another."""
    raw = reference.raw
    if len(raw) > _LONGEST:
        return None
    forms = _forms()
    same, noted = forms.same.fullmatch(raw), forms.noted.fullmatch(raw)
    found = same or noted or forms.earlier.fullmatch(raw)
    if not found and _FULL.isdisjoint(reference.csl):
        found = forms.located.fullmatch(raw)
    if not found:
        return None
    note = int(noted["note"]) if noted and not same else None
    return _Short(
        words_of(found["head"] or ""), bool(same), note, (found["locator"] or "").strip(" .,")
    )


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

    def meant(self, short: _Short) -> tuple[int, Reference] | None:
        """Return the full entry that a short form stands for, ``None`` if that is not sure."""
        if short.is_same and self.before and (not short.head or _fits(short.head, self.before[1])):
            return self.before
        fitting = [
            one
            for one in self.full
            if short.note in (None, self.noted[one[0]]) and _fits(short.head, one[1])
        ]
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
    return rf"(?:[\s,.:;、]*(?:{_phrases('locators')})?\s*(?P<locator>\d[\d\s,.–—-]*(?:ff?\b)?)頁?)"


class _Forms(NamedTuple):
    """Patterns of short forms.

    Attributes:
        same: ``Cf. ibid., p. 45`` and ``Zinn, ibid, 378``.
        noted: ``Berg, supra note 3, at 45`` and ``Berg (wie Anm. 3), S. 45``.
        earlier: ``Berg, Salt, op. cit., p. 45``.
        located: ``Berg, "Salt," 45–46``: names, perhaps a title, and pages.
    """

    same: re.Pattern[str]
    noted: re.Pattern[str]
    earlier: re.Pattern[str]
    located: re.Pattern[str]


@cache
def _forms() -> _Forms:
    head, locator = r"(?P<head>[^\W\d_][^()]{0,80}?)", _locator()
    inside = (
        rf"(?:(?P<head>[^\W\d_][^\d()]{{1,60}}?)[\s,]+)?(?:{_phrases('same')})(?!\w){locator}?",
        rf"{head}[\s,(]+(?:{_phrases('notes')})\s*(?P<note>\d{{1,3}})(?!\d)\)?{locator}?",
        rf"{head}[\s,.、(]+(?:{_phrases('earlier')})(?!\w){locator}?",
        rf"(?P<head>[^\W\d_][^\d]{{1,80}}?){locator}",
    )
    cue = rf"\W*(?:(?:{_phrases('cues')})\s+)?"
    return _Forms(*(re.compile(rf"{cue}{form}\W*", re.IGNORECASE) for form in inside))
