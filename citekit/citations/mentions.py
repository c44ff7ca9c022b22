"""Authors of the list who are named somewhere in the sentence before a year."""

from __future__ import annotations

import re

from citekit.citations.listed import Index, Listed
from citekit.citations.phrases import is_capitalised
from citekit.citations.sentences import sentence_start
from citekit.citations.years import Year
from citekit.extraction.article import Entry
from citekit.library.folding import holds_cjk, words

_WORD = re.compile(r"[^\W\d_]+(?:[’'.-][^\W\d_]+)*")
_SHORTEST = 2
_LONGEST_WHOLE = 12


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
        folded = [word for word in words(found[0]) if len(word) >= _SHORTEST]
        behind = tuple(words(text[found.start() : found.start() + 200])[:12])
        for word in folded[:1]:
            for at in self._index.with_word(word):
                listed = self._index.listed[at]
                if _is_of(listed, year) and any(
                    author.family == behind[: len(author.family)]
                    or (not author.is_person and word in author.short and found[0].isupper())
                    for author in listed.authors[:3]
                ):
                    return listed.entry
        return None

    def _in_characters(self, written: str, year: Year) -> Entry | None:
        """Return the entry whose author stands in a run of Chinese, Japanese or Korean."""
        if not holds_cjk(written):
            return None
        for end in range(len(written), 0, -1):
            for start in range(max(end - _LONGEST_WHOLE, 0), end - 1):
                for at in self._index.whole_names.get(written[start:end], ()):
                    if _is_of(self._index.listed[at], year):
                        return self._index.listed[at].entry
        return None


def _is_of(listed: Listed, year: Year) -> bool:
    """Whether an entry is of a year, or of one of two: ``2000 [1959]``."""
    known = {listed.year} | listed.other_years
    letter = year.letters[0]
    return not known.isdisjoint(year.years) and (not letter or listed.letter == letter)
