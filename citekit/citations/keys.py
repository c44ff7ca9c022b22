"""Citations by pandoc's keys: ``[@knuth84, p. 3; -@lamport94]``, ``@knuth84 [p. 3]``.

Syntax: https://pandoc.org/MANUAL.html#citation-syntax. Cross-references of Quarto and bookdown
look the same and are left alone: https://quarto.org/docs/authoring/cross-references.html.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.citations.findings import finding
from citekit.citations.passages import MASK, Passage
from citekit.citations.text import ArticleText, Found, Target
from citekit.citations.vocabulary import vocabulary
from citekit.extraction.article import Entry
from citekit.library.folding import words
from citekit.library.identity import normal_doi
from citekit.library.record import text_of

_KEY = re.compile(
    r"(?<![\w@\\./`])-?@(?:\{(?P<braced>[^{}\s]{1,200})\}"
    r"|(?P<plain>\w(?:\w|[:.#$%&+?<>~/-](?=\w)){0,200}))"
)
_NAMES_A_YEAR = re.compile(r"[^\W\d_][^\W\d]+[:_-]?(?:1[5-9]|20)\d\d[^\W\d_]*")
"""``oak2009``: a key by its looks, where an account (``@oak``) is none."""
_GROUP = re.compile(r"\[([^\[\]]{1,1000})\]")
_LOCATOR = re.compile(r" ?\[([^\[\]@]{1,100})\]")
_PARTS = re.compile(r"[^;]+")


def find_keys(text: ArticleText) -> Iterator[Found]:
    """Yield the citations by key.

    Args:
        text: of an article.
    """
    if text.document.format != "markdown" or "@" not in text.document.source:
        return
    reader = _Reader(text)
    for passage in text.passages:
        if "@" in passage.text:
            yield from reader.in_passage(passage)


class _Reader:
    def __init__(self, text: ArticleText) -> None:
        self._text = text
        self._known = text.bibliography
        self._by_title: dict[tuple[str, ...], Entry] = {}
        self._by_doi: dict[str, Entry] = {}
        for entry in text.entries:
            csl = entry.reference.csl if entry.reference else {}
            if title := tuple(words(text_of(csl, "title"))):
                self._by_title.setdefault(title, entry)
            if doi := normal_doi(text_of(csl, "DOI")):
                self._by_doi.setdefault(doi, entry)

    def in_passage(self, passage: Passage) -> Iterator[Found]:
        """Yield the citations of a passage: those in groups, then those in the sentence."""
        rest, at = [], 0
        for group in _GROUP.finditer(passage.text):
            found = list(self._in_group(passage, group)) if "@" in group[1] else []
            if found:
                yield from found
                rest += [passage.text[at : group.start()], MASK * len(group[0])]
                at = group.end()
        for key in _KEY.finditer("".join([*rest, passage.text[at:]])):
            yield from self._in_sentence(passage, key)

    def _in_group(self, passage: Passage, group: re.Match[str]) -> Iterator[Found]:
        found = []
        for part in _PARTS.finditer(passage.text, group.start(1), group.end(1)):
            key = _KEY.search(passage.text, part.start(), part.end())
            if key is None or self._is_escaped(passage, key) or not self._is_meant(key):
                return
            end = part.start() + len(part[0].rstrip())
            found.append(Found(passage, key.start(), end, "key", (self._target(_name(key)),)))
        yield from found

    def _in_sentence(self, passage: Passage, key: re.Match[str]) -> Iterator[Found]:
        name = _name(key)
        is_meant = self._is_known(name) or (
            self._known.is_stated and _NAMES_A_YEAR.fullmatch(name) is not None
        )
        if is_meant and not self._is_escaped(passage, key):
            locator = _LOCATOR.match(passage.text, key.end())
            end = locator.end() if locator else key.end()
            yield Found(passage, key.start(), end, "key", (self._target(name),))

    def _is_known(self, name: str) -> bool:
        return name in self._known.items or self._listed(name) is not None

    def _is_meant(self, key: re.Match[str]) -> bool:
        """Whether a key in brackets is one: no cross-reference, no name of an account."""
        name = _name(key)
        if self._is_known(name):
            return True
        if name.partition("-")[0] in vocabulary("cross_references") and "-" in name:
            return False
        return self._known.is_stated or any(character.isdigit() for character in name)

    def _is_escaped(self, passage: Passage, key: re.Match[str]) -> bool:
        """Whether a backslash stands before the key, as in bookdown's cross-references."""
        at = passage.source(key.start())
        return at > 0 and self._text.document.source[at - 1] == "\\"

    def _target(self, name: str) -> Target:
        if not self._is_known(name):
            return Target(None, (finding("key-unknown", name),), name)
        return Target(self._listed(name), (), name, self._known.sources.get(name, ""))

    def _listed(self, name: str) -> Entry | None:
        """Return the entry of the article's own list that a key means."""
        anchors = self._text.anchors
        entry = anchors.get(f"ref-{name}") or anchors.get(name)
        if entry is not None:
            return entry
        item = self._known.items.get(name)
        if item is None:
            return self._text.labels.key(name, 0)
        doi = normal_doi(text_of(item, "DOI"))
        return self._by_doi.get(doi) or self._by_title.get(tuple(words(text_of(item, "title"))))


def _name(key: re.Match[str]) -> str:
    return key["braced"] or key["plain"]
