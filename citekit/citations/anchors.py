"""Links within the page that lead to an entry."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from citekit.citations.findings import finding
from citekit.citations.passages import Passage
from citekit.citations.text import ArticleText, Found, LinksToEntries, Target

_SAYS_WHICH = re.compile(r"\d|\b(?:n\.\s?d|o\.\s?J|s\.\s?f)\.|\[[#*]")
_LONGEST = 120
_INCLUDE = re.compile(r"^include::", re.MULTILINE)
_NAMED = re.compile(
    r"\[\[\[?([^\s\[\],]{1,200})|\[[^\[\]\n#]{0,80}#([\w:-]{1,200})|\banchor:([^\s\[\]]{1,200})\["
    r"|\bid=[\"']?([\w:-]{1,200})"
)
"""Places in AsciiDoc that cross references may lead to."""

_OF_FIGURES = re.compile(
    r"_|[^\s#]*[\s#]|(?:fig|tab|tbl|table|sec|section|eq|img|image|lst|listing|code|ch|chap|chapter|app"
    r"|appendix|part|ex|example|step)\w{0,3}[-_:.]",
    re.IGNORECASE,
)
"""Anchors that are made of headings, of other files, of figures, tables and chapters."""


def find_anchored(text: ArticleText) -> Iterator[Found]:
    """Yield the links to entries that carry a year, a number or a mark such as ``[#soup]``.

    Args:
        text: of an article.
    """
    is_missing = _MISSING.get(text.document.format, _never)(text)
    for passage in text.passages:
        yield from _without_entry(passage, is_missing)
        for mark, entry in LinksToEntries(text, passage).all:
            written = passage.block.text[mark.start : mark.end]
            if len(written) <= _LONGEST and _SAYS_WHICH.search(written):
                yield Found(passage, mark.start, mark.end, "anchor", (Target(entry),))


def _without_entry(passage: Passage, is_missing: Callable[[str], bool]) -> Iterator[Found]:
    """Yield the marks that look like those of entries and lead nowhere."""
    for mark in passage.block.marks:
        written = passage.block.text[mark.start : mark.end]
        is_mark = mark.kind == "link" and (written[:1] == "[" or written == mark.href)
        if is_mark and mark.href[:1] == "#" and is_missing(mark.href[1:]):
            missing = finding("not-listed", f"labelled {written.strip('[]#')}")
            yield Found(passage, mark.start, mark.end, "label", (Target(None, (missing,)),))


def _never(_: ArticleText) -> Callable[[str], bool]:
    return lambda _: False


def _without_note(text: ArticleText) -> Callable[[str], bool]:
    """Return what knows the marks of reStructuredText that no footnote or citation is called by."""
    anchors = _anchors_of_blocks(text)
    return lambda anchor: bool(anchors) and anchor not in anchors


def _without_anchor(text: ArticleText) -> Callable[[str], bool]:
    """Return what knows the cross references of AsciiDoc that lead nowhere.

    Where no entry has an anchor only what ends in a number can be meant for one; and what an
    article includes may have all of them.
    """
    source = text.document.source
    if not text.lists or _INCLUDE.search(source):
        return lambda _: False
    named = {next(filter(None, found.groups())) for found in _NAMED.finditer(source)}
    titles = {block.text for block in text.document.blocks}
    known = _anchors_of_blocks(text) | named | titles
    return lambda anchor: (
        anchor not in known
        and _OF_FIGURES.match(anchor) is None
        and (bool(text.anchors) or anchor[-1:].isdigit())
    )


_MISSING: dict[str, Callable[[ArticleText], Callable[[str], bool]]] = {
    "rst": _without_note,
    "asciidoc": _without_anchor,
}
"""By format, what tells of an anchor whether a mark that leads there misses an entry."""


def _anchors_of_blocks(text: ArticleText) -> frozenset[str]:
    return frozenset(anchor for block in text.document.blocks for anchor in block.anchors)
