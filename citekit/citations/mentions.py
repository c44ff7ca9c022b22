"""Authors of the list who are named somewhere in the sentence before a year."""

from __future__ import annotations

import re

from citekit.citations.fitting import is_inflected
from citekit.citations.listed import Author, Index, Listed
from citekit.citations.phrases import is_capitalised
from citekit.citations.sentences import sentence_start
from citekit.citations.years import Year
from citekit.extraction.article import Entry
from citekit.library.folding import holds_cjk, words

_WORD = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*")
_SHORTEST = 2
_LONGEST_WHOLE = 12
_MOST = 100
_FAR = 120
"""Characters that the name of an organisation may take."""


class Mentions:
    """Finds the entry whose author a sentence names and whose year it gives by itself."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def before(self, text: str, at: int, year: Year) -> Entry | None:
        """Return the entry of the author who is named last in the sentence before ``text[at]``.

        Args:
            text: of a passage.
            at: offset of the bracket around the year.
            year: as written; that of the entry has to be the same.
        """
        start = sentence_start(text, at)
        for found in reversed(list(_WORD.finditer(text, start, at))):
            if not is_capitalised(found[0]):
                continue
            entry = self._in_characters(found[0], year) or self._by_family(text, found, year)
            if entry is not None:
                return entry
        return None

    def _by_family(self, text: str, found: re.Match[str], year: Year) -> Entry | None:
        first = next(iter(words(found[0])), "")
        stems = {first, *(first[:-cut] for cut in (1, 2, 3))}
        known = {known for stem in stems for known in (stem, *self._index.like(stem))}
        positions = sorted({at for word in known for at in self._index.with_word(word)})
        if not positions:
            return None
        behind = words(text[found.start() : found.start() + _FAR])
        for listed in (self._index.listed[at] for at in positions[:_MOST]):
            if _is_of(listed, year) and any(
                _is_named(author, behind) or (found[0].isupper() and first in author.short)
                for author in listed.authors[:3]
            ):
                return listed.entry
        return None

    def _in_characters(self, written: str, year: Year) -> Entry | None:
        """Return the entry whose author stands in a run of Chinese, Japanese or Korean."""
        if not self._index.whole_names or not holds_cjk(written):
            return None
        for end in range(len(written), 0, -1):
            for start in range(max(end - _LONGEST_WHOLE, 0), end - 1):
                for at in self._index.whole_names.get(written[start:end], ()):
                    if _is_of(self._index.listed[at], year):
                        return self._index.listed[at].entry
        return None


def _is_named(author: Author, words_behind: list[str]) -> bool:
    """Whether a text goes on with an author's family name, or an organisation's whole name."""
    size = len(author.family)
    if tuple(words_behind[:size]) == author.family:
        return len(words_behind[0]) >= _SHORTEST
    return author.is_person and size == 1 and is_inflected(words_behind[0], author.family[0])


def _is_of(listed: Listed, year: Year) -> bool:
    """Whether an entry is of a year, or of one of two: ``2000 [1959]``."""
    known = {listed.year} | listed.other_years
    letter = year.letters[0]
    return not known.isdisjoint(year.years) and (not letter or listed.letter == letter)
