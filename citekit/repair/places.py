"""Where an address stands in an article: as a link's target, in markup, in plain text.

A place is taken only where a reader sees exactly the address: one that goes on, or that is part of
another one (a copy in an archive, a parameter), is a different link.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citekit.documents.document import BlockKind, Document
from citekit.documents.html.tokens import Tokens
from citekit.documents.markdown.front_matter import read_front_matter
from citekit.documents.markdown.links import INLINE_TARGET, decoded, definition_target, target
from citekit.repair.addresses import written
from citekit.repair.broken import BrokenAddresses
from citekit.repair.sight import Sight, see
from citekit.repair.tags import is_parted, markup_in
from citekit.tables import load_table

if TYPE_CHECKING:
    from citekit.repair.learned import Lines
    from citekit.repair.proposals import Proposal

ADDRESS = re.compile(
    r"(?:https?://|(?<![\w/.:@=%-])www\.)(?:(?!(?<![/=?:])https?://)[^\s<>\"“”«»「」『』【】（），。；、])+",
    re.IGNORECASE,
)
"""What stands in plain text and may be an address, with what follows it up to a blank."""

_LEFT_OUT = "https://"
"""What is meant before ``www.``, see `citekit.links.cited.urls_of`."""

REST = re.compile(r"[.,;:!?'*_~”’»》」』】）。，；、]*(?:$|[\]}|`].*|\)(?![\w/]).*)", re.DOTALL)
"""What may follow an address in that: the sentence's own signs, or the end of what it stands in."""

_BREAKS = re.compile(r"[/=?&%_#-][ \t]*\n[ \t>]*(?!\w+://|www\.)(?=[\w%~-]\S*[/=&?_%~#.-]\w)")
"""Where an address may go on in the next line, which begins with what only addresses have."""

_KEY = re.compile(r"(?P<indent>[ \t]*)[\"']?(?P<name>[\w.-]+)[\"']?\s*[:=]")
_JSON_KEY = re.compile(r"\"([\w.-]+)\"\s{0,20}:\s{0,20}\"\Z")
_JSON_INDENT = re.compile(r"\{\s*\n([ \t]*)\"")
_OF_ANYTHING = frozenset({"url", "link"})
"""Keys of front matter that mean the article itself only where they are its own."""

_LINKING_TAGS = re.compile(r"<(?:a|area|blockquote|q|ins|del)[\s/]", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([^\s\"'<>/=]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>][^\s>]*)))?")
_LINKING = frozenset({"href", "cite"})
_BEFORE_ATTRIBUTE = re.compile(r"(?<![\w:.-])(?:href|cite)\s{0,9}=\s{0,9}([\"']?)\Z", re.IGNORECASE)
_BEFORE_TARGET = re.compile(r"\]\(\s{0,20}<?\Z")
_BEFORE_DEFINITION = re.compile(r"\[(?:[^\[\]\\\n]|\\.){1,999}\]:[ \t]{0,20}(?:\n[ \t]{0,20})?<?\Z")
_REACH = 1100
_QUOTED_END = {
    '"': re.compile(r'[^"<>]*'),
    "'": re.compile(r"[^'<>]*"),
    "": re.compile(r"[^\s<>\"']*"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A place where an address is to be replaced.

    Attributes:
        start, end: of the address in the source.
        proposal: what is to be done.
        text: that is to stand there, escaped for the place.
    """

    start: int
    end: int
    proposal: Proposal
    text: str


class Places:
    """Finds the places of addresses in one article.

    Args:
        document: the article.
        proposals: by old address.
        cited: by old address, the lines of the entries that cite it; only there is an address
            found that is broken over lines, or that stands in code.
    """

    def __init__(
        self,
        document: Document,
        proposals: Mapping[str, Proposal],
        cited: Mapping[str, list[Lines]],
    ) -> None:
        self._source = document.source
        self._proposals = proposals
        self._lengths = sorted({len(url) for url in proposals}, reverse=True)
        self._line_ends = [found.start() for found in re.finditer("\n", document.source)]
        self._cited = cited
        self._broken = BrokenAddresses(proposals, cited, self.line)
        self._code = sorted(_code_of(document))
        self._format = document.format
        self._find = {"html": self._in_html, "markdown": self._in_markdown}.get(
            document.format, self._in_text
        )

    def line(self, offset: int) -> int:
        """Return the line, from 1, of an offset in the source."""
        return bisect_right(self._line_ends, offset - 1) + 1

    def find(self) -> list[Place]:
        """Return the places, in order, none in another."""
        if not self._proposals:
            return []
        found: list[Place] = []
        for place in sorted(self._find(), key=lambda place: (place.start, -place.end)):
            if (not found or place.start >= found[-1].end) and self._is_open(place):
                found.append(place)
        return found

    def _is_open(self, place: Place) -> bool:
        """Whether a place may be touched: code is left alone unless an entry stands there."""
        return self._code_at(place.start) is None or self._is_cited(place)

    def _is_cited(self, place: Place) -> bool:
        """Whether an entry that cites the address stands there."""
        line = self.line(place.start)
        return any(a <= line <= b for a, b in self._cited.get(place.proposal.old, []))

    def _code_at(self, offset: int) -> tuple[int, int] | None:
        return _span_at(self._code, offset)

    def _in_text(self) -> Iterator[Place]:
        return self._bare(see(self._source, "text"), self._format)

    def _in_html(self) -> Iterator[Place]:
        tokens = Tokens(self._source)
        for number, part in enumerate(tokens.parts):
            start = tokens.starts[number]
            if number % 2 == 0 and ("http" in part or "www." in part):
                yield from self._bare(see(self._source, "html", start, start + len(part)), "html")
            elif number % 2 and _LINKING_TAGS.match(part):
                yield from self._in_tag(part, start)

    def _in_tag(self, tag: str, start: int) -> Iterator[Place]:
        for found in _ATTRIBUTE.finditer(tag, 1):  # the first is the tag's own name
            group = found.lastindex or 1
            if group > 1 and found[1].lower() in _LINKING:
                yield from self._attribute(start + found.start(group), start + found.end(group))

    def _attribute(self, start: int, end: int) -> Iterator[Place]:
        """Yield the value of an attribute where all of it is an address."""
        value = self._source[start:end]
        inner = value.strip()
        meanings = (decoded(inner), html.unescape(inner), inner)
        proposal = next(filter(None, map(self._proposals.get, meanings)), None)
        if proposal:
            start += value.index(inner)
            yield _place(start, start + len(inner), proposal, "html")

    def _in_markdown(self) -> Iterator[Place]:
        _, body = read_front_matter(self._source)
        for place in self._bare(see(self._source, "text", 0, body), "text"):
            if not self._is_own_address(place.start):
                yield place
        sight = see(self._source, "markdown", body)
        hidden: list[tuple[int, int]] = []
        for markup in markup_in(self._source, body, lambda at: self._code_at(at) is not None):
            tag = self._source[markup.start : markup.end]
            if markup.is_tag and _LINKING_TAGS.match(tag):
                yield from self._in_tag(tag, markup.start)
            hidden.append((markup.start, markup.end))
        for found in ADDRESS.finditer(sight.text):
            start = sight.source_map.source(found.start())
            if _span_at(hidden, start):
                continue
            marked = self._marked(start)
            if marked is None:
                yield from self._at(sight, found, "markdown")
            else:
                yield from marked

    def _is_own_address(self, offset: int) -> bool:
        """Whether a line of the front matter says where the article itself stands."""
        begin = self._source.rfind("\n", 0, offset) + 1
        before = self._source[begin:offset]
        if self._source.startswith("{"):
            return self._is_own_in_json(before)
        if before[:1] in {" ", "\t"} and not before.strip(" \t\"'"):  # the line above has the key
            begin = self._source.rfind("\n", 0, begin - 1) + 1
            before = self._source[begin:offset]
        found = _KEY.match(before)
        if (
            found is None
            or found["name"].lower() not in load_table("documents", "front_matter")["url"]
        ):
            return False
        # Below another key, a url may be anybody's, but a canonical address is the article's.
        return not found["indent"] or found["name"].lower() not in _OF_ANYTHING

    def _is_own_in_json(self, before: str) -> bool:
        """Whether that is behind a key of the article itself; on one line every key may be."""
        found = _JSON_KEY.search(before[-200:])
        name = found[1].lower() if found else ""
        if name not in load_table("documents", "front_matter")["url"]:
            return False
        key = before.lstrip()
        outermost = _JSON_INDENT.match(self._source)
        return (
            name not in _OF_ANYTHING
            or not key.startswith('"')
            or outermost is None
            or len(before) - len(key) <= len(outermost[1])
        )

    def _marked(self, start: int) -> list[Place] | None:
        """Return the place of an address that is a target, if it is one; ``None`` for bare ones."""
        source = self._source
        before = source[max(start - _REACH, 0) : start]
        if attribute := _BEFORE_ATTRIBUTE.search(before[-40:]):
            value = _QUOTED_END[attribute[1]].match(source, start)
            return list(self._attribute(start, value.end())) if value else []
        if opening := _BEFORE_TARGET.search(before[-24:]):
            found = INLINE_TARGET.match(source, start - len(opening[0]) + 1)
            return self._target(found) if found else None
        if opening := _BEFORE_DEFINITION.search(before):
            found = definition_target(source, start - len(opening[0]))
            is_note = opening[0].startswith("[^")
            return self._target(found) if found and not is_note else None
        if before.endswith("<"):
            end = source.find(">", start)
            return self._whole(start, end) if end > 0 else None
        return None

    def _target(self, found: re.Match[str]) -> list[Place]:
        group = next(number for number in (1, 2) if found[number] is not None)
        return self._whole(*found.span(group))

    def _whole(self, start: int, end: int) -> list[Place]:
        proposal = self._proposals.get(target(self._source[start:end]))
        return [_place(start, end, proposal, "markdown")] if proposal else []

    def _bare(self, sight: Sight, syntax: str) -> Iterator[Place]:
        for found in ADDRESS.finditer(sight.text):
            yield from self._at(sight, found, syntax)

    def _at(self, sight: Sight, found: re.Match[str], syntax: str) -> Iterator[Place]:
        """Yield the place of an address in plain text, if it is one of those to replace."""
        start, seen = found.start(), found[0]
        left_out = "" if "://" in seen[:8] else _LEFT_OUT
        broken = None if left_out else self._broken.at(sight, found.start(), found.end())
        if broken:
            yield _place(*sight.in_source(start, broken[1]), broken[0], syntax)
            return
        for length in self._lengths:
            end = length - len(left_out)
            if 0 < end <= len(seen) and self._ends_at(seen, end):
                proposal = self._proposals.get(left_out + seen[:end])
                if proposal:
                    place = _place(*sight.in_source(start, start + end), proposal, syntax)
                    if not self._is_part(place, sight, start + end, syntax):
                        yield place
                    return

    def _is_part(self, place: Place, sight: Sight, end: int, syntax: str) -> bool:
        """Whether an address goes on behind a tag that is not seen, or in the next line."""
        if syntax in {"html", "markdown"} and is_parted(self._source, place.start, place.end):
            return True
        return _BREAKS.match(sight.text, end - 1) is not None and not self._is_cited(place)

    def _ends_at(self, seen: str, length: int) -> bool:
        """Say whether an address may end there; in AsciiDoc the text of a link follows it."""
        is_link = self._format == "asciidoc" and seen.startswith("[", length)
        return is_link or REST.match(seen, length) is not None


def _span_at(spans: list[tuple[int, int]], offset: int) -> tuple[int, int] | None:
    """Return which of some spans, in order and apart, holds an offset."""
    index = bisect_right(spans, offset, key=lambda span: span[0]) - 1
    return spans[index] if index >= 0 and offset < spans[index][1] else None


def _place(start: int, end: int, proposal: Proposal, markup: str) -> Place:
    return Place(start, end, proposal, written(proposal.new, markup))


def _code_of(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where code stands in the source."""
    for block in document.blocks:
        spans = [(mark.start, mark.end) for mark in block.marks if mark.kind == "code"]
        if block.kind is BlockKind.CODE:
            spans = [(0, len(block.text))]
        for start, end in spans:
            yield block.source_map.source(start), block.source_map.source(max(end - 1, start)) + 1
