"""Citations by author and year: ``(Daum 2017b)``, ``Daum (2017)``, ``（习 2017）``, ``(2012)``."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from citekit.citations.abbreviations import introduced
from citekit.citations.brackets import Brackets, pairs
from citekit.citations.findings import finding
from citekit.citations.listed import Index
from citekit.citations.matching import Match, Matcher
from citekit.citations.mentions import Mentions
from citekit.citations.organisations import Organisations
from citekit.citations.passages import Passage
from citekit.citations.phrases import JOINING, Phrase, read_phrase
from citekit.citations.second_hand import is_second_hand
from citekit.citations.text import ArticleText, Found, LinksToEntries, Target
from citekit.citations.unlisted import looks_cited, looks_like_person, person_start
from citekit.citations.vocabulary import longest_first
from citekit.citations.years import Year, behind_locator, years_in

_BETWEEN_YEARS = re.compile(
    r"[\s,;:，；、/&.\-–—]*(?:(?:and|und|et|y|e|en|sowie|also|to|i|и|и|和|与)\s+)?"
)
_SEE_ALSO = re.compile(
    r"[\s,;:，；]*[,;，；]\s*(?:(?:see|cf|vgl|siehe|auch|also|compare|voir|aussi|véase|también|zie|ook"
    r"|см|также)\b\.?,?\s+){1,2}",
    re.IGNORECASE,
)
"""Between a year and another one of the same names: ``(Löw 2001; see also 2008)``."""
_THE_SAME = re.compile(
    r"[\s,;:，；–—-]*(?:(?:see|cf|vgl|s|siehe|auch|also|und|and|sowie|см|также|и)\b\.?,?\s+){0,3}"
    rf"(?P<same>(?:{'|'.join(longest_first('same_authors'))})\b\.?)[\s,:]*",
    re.IGNORECASE,
)
"""A word for the authors of the citation before: ``(Löw 2001; dies. 2008)``."""


_FIRST_OF_ONE_NAME = 1850
"""Years before are rather those of a life: ``Calvin (1541) returned``."""


@dataclass(frozen=True, slots=True)
class _Item:
    """A year in brackets with the names before it, if there are any.

    Attributes:
        phrase: the names; those of the item before where several years share them.
        year: as written.
        start: offset where the citation begins: with the names that are its own, or the year.
        end: offset behind its pages.
        alone: whether it has no names within the brackets.
    """

    phrase: Phrase | None
    year: Year
    start: int
    end: int
    alone: bool


def find_author_date(text: ArticleText) -> Iterator[Found]:
    """Yield the citations by author and year.

    Args:
        text: of an article.
    """
    return iter(_Reader(text).read())


class _Reader:
    def __init__(self, text: ArticleText) -> None:
        self._text = text
        self._index = index = Index(text.entries)
        self._matcher = Matcher(index, introduced(text.passages), text.in_notes)
        self._mentions = Mentions(index)
        self._organisations = Organisations(index)
        self._found: list[Found] = []
        self._unlisted: list[tuple[Found, Phrase]] = []
        self._meant: set[int] = set()  # entries that years in these brackets are those of

    def read(self) -> list[Found]:
        """Return the citations of the article."""
        for passage in self._text.passages:
            years = list(years_in(passage.text))
            if years:
                self._read_passage(passage, years)
        return [*self._found, *self._cited_all_the_same()]

    def _cited_all_the_same(self) -> Iterator[Found]:
        """Yield what no entry was found for, where the article cites in this way."""
        named = sum(one.kind == "author-date" for one in self._found)
        others = len({phrase.whole.words for _, phrase in self._unlisted})
        for found, phrase in self._unlisted:
            if looks_cited(phrase, is_custom=named > 0 or others > 2):
                yield found

    def _read_passage(self, passage: Passage, years: list[Year]) -> None:
        self._passage = passage
        self._links = LinksToEntries(self._text, passage)
        starts = [year.start for year in years]
        read: set[int] = set()
        for brackets in pairs(passage.text):
            first, last = bisect_right(starts, brackets.start), bisect_left(starts, brackets.end)
            inside = [year for year in years[first:last] if year.start not in read]
            if inside and self._read_brackets(brackets, inside):
                read.update(year.start for year in inside)
        for year in years:
            if year.start not in read:
                self._read_bare(year)

    def _read_brackets(self, brackets: Brackets, years: list[Year]) -> bool:
        """Read the citations in a pair of brackets; whether there were any."""
        items = list(self._items(brackets, years))
        if not items:
            return False
        self._meant = set()
        found = False
        at = 0
        while at < len(items) and items[at].alone:
            at += 1
        if at:
            found = self._read_behind_name(brackets, items[:at], only=at == len(items))
        for item in items[at:]:
            found = self._read_item(item) or found
        return found

    def _items(self, brackets: Brackets, years: list[Year]) -> Iterator[_Item]:
        text, position = self._passage.text, brackets.start + 1
        phrase: Phrase | None = None
        alone = True
        for number, year in enumerate(years):
            gap = text[position : year.start]
            same = _THE_SAME.fullmatch(gap)
            own = None if same else self._own_phrase(position, year.start, year, quoted=True)
            end = behind_locator(text, year.end, brackets.end - 1)
            if same and (number == 0 or phrase or alone):
                start = position + same.start("same") if phrase else year.start
                yield _Item(phrase, year, start, end, alone=alone)
            elif own is not None:
                phrase, alone = own, False
                yield _Item(own, year, own.start, end, alone=False)
            elif (_BETWEEN_YEARS.fullmatch(gap) and (number == 0 or phrase or alone)) or (
                phrase and _SEE_ALSO.fullmatch(gap)
            ):
                yield _Item(phrase, year, year.start, end, alone=alone)
            else:
                phrase, alone = None, False
            position = end

    def _own_phrase(self, start: int, end: int, year: Year, *, quoted: bool) -> Phrase | None:
        """Read the names before a year; semicolons and dashes join those that are listed so."""
        text = self._passage.text
        phrase = self._phrase(start, end, quoted=quoted)
        if phrase is None or not text[start : phrase.start].rstrip().endswith(JOINING):
            return phrase
        joined = read_phrase(text, start, end, joined=True)
        if joined is None or joined.start == phrase.start:
            return phrase
        trims = not quoted
        matches = [
            self._matcher.match(joined, year, letter, trims=trims) for letter in year.letters
        ]
        return joined if all(one and not one.findings for one in matches) else phrase

    def _phrase(self, start: int, end: int, *, quoted: bool = False) -> Phrase | None:
        """Read the names before a year; those of organisations as the list has them."""
        text = self._passage.text
        phrase = read_phrase(text, start, end, quoted=quoted)
        return self._organisations.before(text, start, end, phrase) or phrase

    def _read_item(self, item: _Item) -> bool:
        """Read a citation that has its names in the brackets."""
        if item.phrase is None:
            return False
        linked = self._links.within(item.start, item.end)
        if linked is not None:
            self._add(item.start, item.end, (Target(linked),))
            return True
        matches = self._matches(item.phrase, item.year, trims=False)
        if any(matches):
            start = item.start
            first = next(match for match in matches if match)
            if start == item.phrase.start and not item.phrase.complete:
                start = max(first.start, start)
            self._add(start, item.end, self._targets(item.phrase, item.year, matches))
            return True
        if item.phrase.complete and not item.year.is_span and item.year.years:
            targets = self._targets(item.phrase, item.year, matches, item.end)
            found = Found(self._passage, item.start, item.end, "author-date", targets)
            self._unlisted.append((found, item.phrase))
        return False

    def _read_behind_name(self, brackets: Brackets, items: list[_Item], *, only: bool) -> bool:
        """Read years in brackets behind a name, or behind a sentence that has the name in it."""
        if any(item.year.is_span for item in items):
            return False
        end = brackets.end if only else items[-1].end
        phrase = self._own_phrase(0, brackets.start, items[0].year, quoted=False)
        if phrase is not None:
            matches = [
                (item, self._matches(phrase, item.year, trims=True)) for item in items
            ]  # fmt: skip
            starts = [match.start for _, found in matches for match in found if match]
            if starts:
                targets = [
                    target
                    for item, found in matches
                    for target in self._linked(item) or self._targets(phrase, item.year, found)
                ]
                self._add(min(starts), end, tuple(targets))
                return True
        if linked := self._linked(items[0]):
            start = phrase.start if phrase is not None else brackets.start
            self._add(start, end, linked)
            return True
        return self._read_far_from_name(brackets, items) or self._note_unlisted(phrase, items, end)

    def _linked(self, item: _Item) -> tuple[Target, ...]:
        entry = self._links.within(item.year.start, item.year.end)
        return (Target(entry),) if entry is not None else ()

    def _read_far_from_name(self, brackets: Brackets, items: list[_Item]) -> bool:
        """Read years alone in brackets whose author stands somewhere in the sentence."""
        text = self._passage.text
        found = False
        for item in items:
            entry = self._mentions.before(text, brackets.start, item.year)
            if entry is None:
                continue
            is_all = len(items) == 1 and not text[item.end : brackets.end - 1].strip()
            if is_all and item.end == item.year.end:
                self._add(brackets.start, brackets.end, (Target(entry),))
            else:
                self._add(item.start, item.end, (Target(entry),))
            found = True
        return found

    def _note_unlisted(self, phrase: Phrase | None, items: list[_Item], end: int) -> bool:
        """Note ``Marlow et al. (2010)``, which is a citation even if nothing is listed."""
        if phrase is None or not items[0].year.years:
            return False
        is_recent = max(items[0].year.years) >= _FIRST_OF_ONE_NAME
        if phrase.others or len(phrase.names) == 2 or (is_recent and self._is_person(phrase)):
            targets = tuple(
                target
                for item in items
                for target in self._targets(
                    phrase, item.year, [None] * len(item.year.letters), item.end
                )
            )
            start = person_start(self._passage.text, phrase)
            found = Found(self._passage, start, end, "author-date", targets)
            self._unlisted.append((found, phrase))
        return False

    def _is_person(self, phrase: Phrase) -> bool:
        """Whether a name is one of a person, and no title set in italics."""
        marks = [mark for mark in self._passage.block.marks if mark.kind in {"em", "quote"}]
        is_set_off = any(
            mark.start < phrase.whole.end and mark.end > phrase.start for mark in marks
        )  # fmt: skip
        return not is_set_off and (self._is_listed(phrase) or looks_like_person(phrase))

    def _is_listed(self, phrase: Phrase) -> bool:
        """Whether a phrase is nothing but the family name of an author of another year."""
        words = tuple(phrase.whole.words)
        return any(
            author.is_person and author.family == words
            for word in words[-1:]
            for at in self._index.with_word(word)
            for author in self._index.listed[at].authors
        )

    def _read_bare(self, year: Year) -> None:
        """Read a year right behind names, without brackets: only as it is in the list."""
        if year.is_span:
            return
        phrase = self._own_phrase(0, year.start, year, quoted=False)
        if phrase is None:
            return
        matches = self._matches(phrase, year, trims=True)
        if any(match and match.is_exact and not match.findings for match in matches):
            start = min(match.start for match in matches if match)
            end = behind_locator(self._passage.text, year.end, len(self._passage.text))
            self._add(start, end, self._targets(phrase, year, matches))

    def _matches(self, phrase: Phrase, year: Year, *, trims: bool) -> list[Match | None]:
        """Return the match for each letter of a year.

        In ``Marlow (2010, 2011)`` no entry is both: one that is that of 2010 is not nearly that of
        2011 too.
        """
        matches: list[Match | None] = []
        for letter in year.letters:
            match = self._matcher.match(phrase, year, letter, trims=trims)
            if match and any(one.code == "year-differs" for one in match.findings):
                if match.listed.entry.number in self._meant:
                    match = None
            elif match:
                self._meant.add(match.listed.entry.number)
            matches.append(match)
        return matches

    def _targets(
        self, phrase: Phrase, year: Year, matches: list[Match | None], end: int = -1
    ) -> tuple[Target, ...]:
        """Return what a citation means, whose year and pages end at ``end``."""
        is_indirect = end >= 0 and is_second_hand(self._passage.text, end)
        code = "second-hand" if is_indirect else "not-listed"
        return tuple(
            Target(match.listed.entry, match.findings)
            if match
            else Target(None, (finding(code, _shown(phrase, year, letter)),))
            for match, letter in zip(matches, year.letters, strict=True)
        )

    def _add(self, start: int, end: int, targets: tuple[Target, ...]) -> None:
        self._found.append(Found(self._passage, start, end, "author-date", targets))


def _shown(phrase: Phrase, year: Year, letter: str) -> str:
    shown = f"{year.years[0]}{letter}" if year.years else "without a year"
    return f"{phrase.whole.text} {shown}"
