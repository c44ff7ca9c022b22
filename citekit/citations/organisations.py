"""Organisations whose names hold words in small letters: ``Organisation mondiale de la santé``."""

from __future__ import annotations

import re
from collections import defaultdict

from citekit.citations.listed import Index
from citekit.citations.phrases import LONGEST, Phrase, name_of_words, only_leads
from citekit.library.folding import words

_WORD = re.compile(r"[^\W\d_]+(?:[’'ʼ‐‑-][^\W\d_]+)*")
_SHORT = re.compile(r"[\[(][“\"]?(?P<short>[^\W\d_][\w.&-]{1,14})[”\"]?[\])]\Z")
_BETWEEN = " \t\n\u00a0,:"
_LONGEST_SHORT = 20
_ELIDED = re.compile(r"[^\W\d_]{1,5}[’'ʼ]")
_MOST_WORDS = 15


class Organisations:
    """The organisations of a list, found as they stand before a year.

    Names are read backwards from a year until a word in small letters; what lies before such a
    word belongs to a name all the same if the list has it so.

    Args:
        index: of the entries.
    """

    def __init__(self, index: Index) -> None:
        self._names: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for listed in index.listed:
            for author in listed.authors:
                name = () if author.is_person else tuple(words(author.shown))
                if 1 < len(name) <= _MOST_WORDS:
                    self._names[name[-1]].add(name)

    def before(self, text: str, start: int, end: int, phrase: Phrase | None) -> Phrase | None:
        """Return the organisation that stands right before ``text[end]``, as a phrase.

        Args:
            text: of a passage.
            start: where it may begin at the earliest.
            end: where it ends: before the year or the bracket around it.
            phrase: what was read there; only a name that begins further in front is returned.
        """
        if not self._names:
            return None
        first = max(start, end - LONGEST)
        stop = first + len(text[first:end].rstrip(_BETWEEN))
        short = _SHORT.search(text, max(first, stop - _LONGEST_SHORT), stop)
        if short is not None:
            stop = first + len(text[first : short.start()].rstrip(_BETWEEN))
        tokens = list(_WORD.finditer(text, first, stop))[-_MOST_WORDS:]
        if not tokens or tokens[-1].end() != stop:
            return None
        place = self._place(tokens)
        if place is None or (phrase is not None and phrase.start <= place):
            return None
        name = name_of_words(text, place, stop)
        is_complete = start >= first and only_leads(text[start:place])
        others = phrase is not None and phrase.others
        return Phrase(
            place, (name,), name, others, False, is_complete, short["short"] if short else ""
        )

    def _place(self, tokens: list[re.Match[str]]) -> int | None:
        """Return where the longest name begins that the words end with."""
        last = words(tokens[-1][0])
        known = self._names.get(last[-1]) if last else None
        if known is None:
            return None
        written = [words(token[0]) for token in tokens]
        for at, token in enumerate(tokens):
            name = [word for one in written[at:] for word in one]
            if tuple(name) in known:
                return token.start()
            elided = _ELIDED.match(token[0])  # l'Organisation
            if elided and tuple(name[1:]) in known:
                return token.start() + elided.end()
        return None
