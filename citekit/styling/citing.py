"""Citations in the text that say less clearly what they mean once the lists are in a style."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from citekit.citations import Citation, citations_in
from citekit.documents import Document
from citekit.extraction.article import Article

_BLURRED = frozenset({"ambiguous", "suffix-differs", "year-differs", "not-listed", "second-hand"})
"""Findings that letters behind years, given or taken away, bring about."""
_LETTERED = re.compile(r"(?<!\w)(?:1[4-9]|20)\d\d[a-z]?(?!\w)")


@dataclass(frozen=True, slots=True)
class Blurred:
    """A citation that is less clear than it was.

    Attributes:
        line: that it stands on.
        cite: as written.
        message: what is wrong with it now.
    """

    line: int
    cite: str
    message: str


class Opened(NamedTuple):
    """A document with what was found in it.

    Attributes:
        document: as read.
        articles: in it, every entry with its reference.
    """

    document: Document
    articles: list[Article]


def has_other_letters(before: str, after: str) -> bool:
    """Whether two texts of an entry differ in a letter behind a year."""
    return set(_LETTERED.findall(before)) != set(_LETTERED.findall(after))


def blurred(before: Opened, after: Opened) -> list[Blurred]:
    """Return the citations that are less clear in the second document than in the first.

    Args:
        before: as it was.
        after: the same with its lists in a style, and the same text around them.
    """
    known: dict[str, deque[set[str]]] = defaultdict(deque)
    lines: dict[str, deque[int]] = defaultdict(deque)
    for group in _by_place(before):
        known[group[0].cite].append(_codes(group))
        lines[group[0].cite].append(group[0].line)
    found = []
    for group in _by_place(after):
        cite = group[0].cite
        if not known[cite]:
            continue
        codes, line = known[cite].popleft(), lines[cite].popleft()
        messages = [
            finding.message
            for one in group
            for finding in one.findings
            if finding.code in _BLURRED - codes
        ]
        if messages:
            found.append(Blurred(line, cite, messages[0]))
    return found


def _codes(group: list[Citation]) -> set[str]:
    return {finding.code for one in group for finding in one.findings}


def _by_place(opened: Opened) -> Iterator[list[Citation]]:
    """Yield the citations of a document, those that share a place together."""
    group: list[Citation] = []
    for citation in citations_in(*opened):
        if group and citation.start != group[0].start:
            yield group
            group = []
        group.append(citation)
    if group:
        yield group
