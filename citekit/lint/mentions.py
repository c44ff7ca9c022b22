"""Whether a text speaks of an entry without citing it: by link, by title, by name and year."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from citekit.documents.document import Block
from citekit.extraction.extent import NOISE
from citekit.library.folding import words
from citekit.library.identity import normal_doi, normal_url
from citekit.library.record import family_of, lead_names
from citekit.lint.subjects import LintEntry, LintPage

_LEAST_TITLE = 3
_LEAST_BODY = 2
"""Words of a title, or of the name of a body, that stand in a text by no chance."""

_FIRST_PART = re.compile(r"[^:,.(]{4,80}")


class Mentions:
    """What the running text of a page speaks of.

    Args:
        page: with its document.
    """

    def __init__(self, page: LintPage) -> None:
        document = page.document
        self._blocks = document.blocks if document else []
        entries = sorted(entry.source_map.source(0) for entry in page.entries if entry.source_map)
        self._starts = entries
        self._ends = {
            entry.source_map.source(0): entry.source_map.source(max(len(entry.raw) - 1, 0))
            for entry in page.entries
            if entry.source_map
        }

    def of(self, entry: LintEntry) -> bool:
        """Return whether the text speaks of an entry."""
        return self._is_linked(entry) or self._is_named(entry) or self._is_dated(entry)

    def _running(self) -> Iterator[Block]:
        """Yield the blocks that are no part of a list or of the page's furniture."""
        for block in self._blocks:
            if not block.text or block.regions & NOISE:
                continue
            start = block.source_map.source(0)
            end = block.source_map.source(len(block.text) - 1)
            place = bisect_right(self._starts, end) - 1
            if place < 0 or self._ends[self._starts[place]] < start:
                yield block

    @cached_property
    def _links(self) -> set[str]:
        targets = (mark.href for block in self._running() for mark in block.marks if mark.href)
        return {
            form for href in targets for form in (normal_doi(href) or normal_url(href),) if form
        }

    @cached_property
    def _texts(self) -> list[str]:
        return [f" {' '.join(words(block.text))} " for block in self._running()]

    @cached_property
    def _index(self) -> dict[str, list[int]]:
        """The blocks in which each word stands, so that few are searched."""
        index: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(self._texts):
            for word in set(text.split()):
                index[word].append(number)
        return index

    def _texts_with(self, sought: list[str]) -> Iterator[str]:
        """Yield the blocks in which words stand one behind the other."""
        places = [self._index.get(word, []) for word in sought]
        phrase = f" {' '.join(sought)} "
        texts = (self._texts[number] for number in min(places, key=len, default=[]))
        return (text for text in texts if phrase in text)

    def _is_linked(self, entry: LintEntry) -> bool:
        own = (normal_doi(entry.text("DOI")), normal_url(entry.text("URL")))
        return any(form and form in self._links for form in own)

    def _is_named(self, entry: LintEntry) -> bool:
        bodies = [name.get("literal", "") for name in lead_names(entry.csl)]
        first = _FIRST_PART.match(entry.raw)
        named = [(entry.text("title"), _LEAST_TITLE)]
        named += [(body, _LEAST_BODY) for body in bodies]
        if first and not lead_names(entry.csl):
            named.append((first[0], _LEAST_BODY))
        return any(
            len(found := words(text)) >= least and any(self._texts_with(found))
            for text, least in named
        )

    def _is_dated(self, entry: LintEntry) -> bool:
        names, issued = lead_names(entry.csl), entry.day("issued")
        if not names or not issued:
            return False
        year = f" {issued[0]}{entry.text('year-suffix')} "
        return any(year in text for text in self._texts_with(words(family_of(names[0]))))
