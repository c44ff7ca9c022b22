"""Links within an article's text, beside those of its reference lists."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from citekit.documents.document import Block, BlockKind, Document
from citekit.extraction.extent import NOISE
from citekit.extraction.spans import goes_on_in_url
from citekit.library.identity import normal_doi
from citekit.links.cited import urls_of
from citekit.links.spelling import scheme_of
from citekit.parsing.tokens import tokenize

if TYPE_CHECKING:
    from citekit.extraction.article import Article, Entry
    from citekit.reference import Mark

_WEB = ("http", "https")
_ADDRESS = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InlineLink:
    """A link in an article's text.

    Attributes:
        url: as a reader's browser would take it: entities and escapes undone.
        line: of the source, from 1, where it begins.
    """

    url: str
    line: int


def inline_links(document: Document, articles: list[Article]) -> Iterator[InlineLink]:
    """Yield the links to other pages that stand in running text, in order.

    Those of a reference list are there only as far as its references don't hold them. The page's
    furniture (navigation, footers, comments) is left out, and so are relative links, addresses in
    code and the article's own address.

    Args:
        document: as read.
        articles: that were found in it, every entry with its reference.
    """
    reader = _Reader(document, articles)
    for block in document.blocks:
        if not block.regions & NOISE:
            yield from reader.in_block(block)
    yield from reader.in_entries()


class _Reader:
    def __init__(self, document: Document, articles: list[Article]) -> None:
        self._document = document
        self._entries = sorted(
            (entry for one in articles for found in one.lists for entry in found.entries),
            key=lambda entry: entry.start,
        )
        self._starts = [entry.start for entry in self._entries]

    def in_block(self, block: Block) -> Iterator[InlineLink]:
        """Yield the links of a block that stand in no entry."""
        found = [*_targets(block.marks), *_addresses(block)]
        for offset, url in sorted(found):
            source = block.source_map.source(offset)
            if self._is_wanted(url) and not self._is_in_entry(source):
                yield InlineLink(url, self._document.line_at(source))

    def in_entries(self) -> Iterator[InlineLink]:
        """Yield the links of entries that their references leave out."""
        for entry in self._entries:
            held = list(urls_of(entry.reference.csl)) if entry.reference else []
            marked = [url for _, url in _targets(entry.marks)]
            for url in dict.fromkeys([*marked, *_addresses_in(entry.raw, entry.marks)]):
                if self._is_wanted(url) and not any(_is_same(url, one) for one in held):
                    yield InlineLink(url, self._line_of(entry, url))

    def _is_wanted(self, url: str) -> bool:
        return scheme_of(url) in _WEB and url != self._document.metadata.url

    def _is_in_entry(self, offset: int) -> bool:
        index = bisect_right(self._starts, offset) - 1
        return index >= 0 and offset < self._entries[index].end

    def _line_of(self, entry: Entry, url: str) -> int:
        """Return the line where a link of an entry begins, by the text that carries it."""
        mark = next((mark for mark in entry.marks if mark.href == url), None)
        at = mark.start if mark else max(entry.raw.find(url), 0)
        return self._document.line_at(entry.source_map.source(at))


def _is_same(url: str, held: str) -> bool:
    """Whether a reference holds a link: also as a DOI, or joined where a line broke it."""
    doi = normal_doi(held)
    return url.startswith(held) or held.startswith(url) or bool(doi and doi == normal_doi(url))


def _targets(marks: tuple[Mark, ...]) -> Iterator[tuple[int, str]]:
    return ((mark.start, mark.href.strip()) for mark in marks if mark.kind == "link")


def _addresses(block: Block) -> Iterator[tuple[int, str]]:
    """Yield the addresses that stand in a block as text, and are no text of a link or code."""
    if block.kind is BlockKind.CODE or _ADDRESS.search(block.text) is None:
        return
    text, removed = _joined(block.text)
    for start, url in _in_text(text):
        offset = start + bisect_right(removed, start)
        if not any(_holds(mark, offset) for mark in block.marks):
            yield offset, url


def _addresses_in(raw: str, marks: tuple[Mark, ...]) -> Iterator[str]:
    """Yield the addresses of an entry's text, whose broken lines are joined already."""
    return (url for start, url in _in_text(raw) if not any(_holds(mark, start) for mark in marks))


def _in_text(text: str) -> Iterator[tuple[int, str]]:
    if _ADDRESS.search(text) is None:
        return
    for token in tokenize(text):
        if _ADDRESS.match(text, token.core_start):
            yield token.core_start, text[token.core_start : token.core_end]


def _holds(mark: Mark, offset: int) -> bool:
    return mark.kind in {"link", "code"} and mark.start <= offset < mark.end


def _joined(text: str) -> tuple[str, list[int]]:
    """Return a text without those line ends that stand in an address, and where they stood.

    The places are offsets in the joined text.
    """
    if "\n" not in text:
        return text, []
    lines = text.split("\n")
    parts, removed, length = [lines[0]], [], len(lines[0])
    for before, line in pairwise(lines):
        goes_on = bool(before and line) and goes_on_in_url(before, line)
        parts.append(line if goes_on else f"\n{line}")
        if goes_on:
            removed.append(length)
        length += len(parts[-1])
    return "".join(parts), removed
