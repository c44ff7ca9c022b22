"""Paragraphs of a reference list cut into entries by what their lines look like."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from citekit.extraction.likeness import LIKELY, has_address, is_link_only, likeness
from citekit.extraction.spans import Span
from citekit.extraction.wordlists import fold, phrases, tokens

_URL_ONLY = re.compile(r"[<(\[]?(?:https?://|www\.)\S+[>)\]]?[.,;]?(?:\s*[\[(].{0,60}[\])][.]?)?")
_NOTE = re.compile(r"[\[(<]|https?://|www\.")
_STARTS = re.compile(
    r"[^\W\d_][\w'’`-]*(?:\s[\w'’-]+){0,3},\s?(?:[^\W\d_]\.|[^\W\d_][\w'’-]+)"
    r"|[^\W\d_][\w'’-]+\s[A-ZÀ-ÞΑ-ΩА-ЯЁІЇЄ]{1,3}[.,:;\s]"
    r"|(?:[^\W\d_a-z]\.[\s-]?){1,3}\s?[^\W\d_][\w'’-]+"
    r"|[^\W\d_][^\n.!?]{1,70}[.,]?\s[(（]?(?:1[5-9]|20)\d\d"
    r"|[“\"„«‘《『「]|[\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7af]"
)
_NAME_BEFORE_LINK = re.compile(r"[^\W\d_a-zß-ÿ][^.:]{1,60}?(?:\s[–—-]|[:,])\s*")
_COMPLETE = re.compile(r"(?:[.!?。．！？)\]）］”“\"»>]|https?://\S+|\d)\W{0,2}$")
_OPEN = re.compile(
    r"(?:[,;:&(\[“„«/–—-]|\b(?:and|und|et|y|of|the|in|for|de|la|der|die|des|von|to|a|an|with|on)"
    r"|\b[A-ZÀ-Þ]\.\s[A-ZÀ-Þ]\.)$"  # W. W. / Norton
)
_ENDS_IN_QUOTE = re.compile(r"„[^„“]+“$")  # closed, as Germans do
_ENDS_IN_URL = re.compile(r"https?://\S+/$")
_WIDEST_WRAP = 110
_NARROWEST_WRAP = 40
_MOST_ALIKE = 0.7  # of the lines that the author broke
_LEAST_REFERENCE = 40  # characters
_LONGEST_SCRAP = 10
_MOST_LINES_OF_CARD = 4
_COUNT = re.compile(r"\d{1,3}")
_MOST_LINES = 5
"""A wrapped entry takes so many lines on average at most."""


@dataclass(frozen=True)
class Line:
    """A line of a paragraph in a list.

    Attributes:
        span: where it stands.
        indent: blanks before it in the source.
        opens: it is the first line of its block.
        after_blank: a blank line stands before it in its block.
        hard: the author asked for the line break before it.
    """

    span: Span
    indent: int
    opens: bool
    after_blank: bool
    hard: bool

    @cached_property
    def text(self) -> str:
        """What stands on it."""
        return self.span.text

    @cached_property
    def is_url(self) -> bool:
        """Whether it is an address alone."""
        return _URL_ONLY.fullmatch(self.text) is not None

    @cached_property
    def is_note(self) -> bool:
        """Whether it can only go on with an entry: address, access date, identifier."""
        if _NOTE.match(self.text) is not None:
            return True
        words = tokens(fold(self.text[:40]))
        return bool(words) and phrases("cues", "goes_on").at(words, 0) is not None

    @property
    def width(self) -> int:
        """Characters to the end of the line in the source."""
        return self.indent + len(self.text)


def lines_of(span: Span, source: str) -> list[Line]:
    """Return the lines of a span that hold text.

    Args:
        span: a paragraph or a part of one.
        source: of the document, to see how far lines are indented.
    """
    found: list[Line] = []
    text = span.block.text
    start, blank, hard = span.start, False, False
    while start <= span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        inner = text[start:end]
        first = start + len(inner) - len(inner.lstrip())
        last = start + len(inner.rstrip())
        if first < last:
            indent = _indent(source, span.block.source_map.source(first))
            found.append(Line(Span(span.block, first, last), indent, not found, blank, hard))
            blank, hard = False, False
        else:
            blank = bool(found)  # what stands between a heading on a line and the list is none
        hard = hard or end in span.block.hard_breaks
        start = end + 1
    return found


def _indent(source: str, offset: int) -> int:
    """Return how many blanks stand before ``offset`` on its line, 0 when anything else does."""
    begin = offset
    while begin > 0 and source[begin - 1] in " \t" and offset - begin < 40:
        begin -= 1
    return offset - begin if begin == 0 or source[begin - 1] == "\n" else 0


class Layout:
    """How the unmarked lines of one list are laid out.

    Args:
        lines: all of them, in order.
    """

    def __init__(self, lines: Sequence[Line]) -> None:
        inner = [(a, b) for a, b in itertools.pairwise(lines) if not b.opens and not b.hard]
        # An address is not broken, however long the other lines may be.
        width = max((line.width for line in lines if not line.is_url), default=0)
        full = sum(_fills(a, b, width) for a, b in inner)
        self.wrap = 0
        if _NARROWEST_WRAP <= width <= _WIDEST_WRAP and full >= 0.4 * len(inner):
            self.wrap = width
        begins = sum(line.opens or line.after_blank for line in lines)
        self.blank_lines = begins > 2 and len(lines) <= _MOST_LINES * begins
        # With <br><br> between the entries, one <br> parts the lines of an entry.
        self.double_breaks = sum(line.after_blank for line in lines) > 0
        broken = [line for a, b in itertools.pairwise(lines) if b.hard for line in (a, b)]
        alike = sum(
            len(line.text) >= _LEAST_REFERENCE and _dated_soon(line.text) for line in broken
        )
        # Most lines between <br> are references, so each of them is one.
        self.line_each = not self.double_breaks and alike > _MOST_ALIKE * len(broken)
        paragraphs = sum(line.opens for line in lines)
        singles = sum(a.opens and b.opens for a, b in itertools.pairwise(lines))
        # A second address behind each entry is that of the same work.
        addresses = sum(line.opens and line.is_url for line in lines)
        self.addresses_follow = 2 * addresses > paragraphs - addresses
        self.single_paragraphs = paragraphs > 2 and singles > 0.5 * paragraphs
        self.cards = _are_cards(lines)

    def parts(self, entry: Sequence[Line], line: Line) -> bool:
        """Return whether ``line`` begins another entry than the lines of ``entry``."""
        before = entry[-1]
        if line.is_url:
            is_next = line.opens and not self.addresses_follow and _has_other_address(entry, line)
            return is_next or (before.is_url and len(entry) == 1)
        if line.opens or line.after_blank:
            return not self._goes_on(before, line)
        if line.is_note or line.text[0].islower() or line.text[0] in ",.;:)]”»":
            return before.is_url and not line.is_note and line.hard
        is_open = _OPEN.search(before.text) and not _ENDS_IN_QUOTE.search(before.text)
        if is_open and not _ENDS_IN_URL.search(before.text):
            return False
        if before.is_url and not line.text.startswith(("[", "(")):
            return not line.text[0].isdigit() and len(line.text) > _LONGEST_SCRAP
        if line.hard and self.cards:
            return False
        if line.hard:
            is_next = self.line_each or _is_named_link(line)
            begins = is_next and _COMPLETE.search(before.text) is not None
            return not self.double_breaks and (begins or _starts(line))
        return self._parts_soft(entry, line)

    def _goes_on(self, before: Line, line: Line) -> bool:
        """Return whether a paragraph goes on with the entry of the paragraph before it."""
        if line.text[0].islower():
            return _COMPLETE.search(before.text) is None
        return line.is_note and not line.text.startswith(("[", "(")) and len(line.text) < 80

    def _parts_soft(self, entry: Sequence[Line], line: Line) -> bool:
        before = entry[-1]
        if line.indent > entry[0].indent:
            return False
        hanging = len(entry) > 1 and entry[-1].indent > entry[0].indent >= line.indent
        if hanging:
            return True
        complete = _COMPLETE.search(before.text) is not None
        if self.wrap:
            if not _fills(before, line, self.wrap):
                return complete or _starts(line)
            if self.blank_lines:
                return False
            return complete and _STARTS.match(line.text) is not None and _dated_soon(line.text)
        if self.single_paragraphs:
            return complete and likeness(line.text) >= LIKELY and likeness(before.text) >= LIKELY
        return complete or _starts(line)


def _are_cards(lines: Sequence[Line]) -> bool:
    """Return whether each paragraph is a link and, below it, who made what it leads to."""
    paragraphs: list[list[Line]] = []
    for line in lines:
        if line.opens or not paragraphs:
            paragraphs.append([])
        paragraphs[-1].append(line)
    cards = [lines for lines in paragraphs if not _COUNT.fullmatch(lines[0].text)]
    return len(cards) > 1 and all(
        1 < len(card) <= _MOST_LINES_OF_CARD
        and is_link_only(card[0].text, card[0].span.marks)
        and not any(has_address(line.text, line.span.marks) for line in card[1:])
        and sum(likeness(line.text) >= LIKELY for line in card[1:]) < 2
        for card in cards
    )


def _has_other_address(entry: Sequence[Line], url: Line) -> bool:
    """Return whether an entry has addresses, but not the one that stands below it."""
    if not any(has_address(line.text, line.span.marks) for line in entry):
        return False
    bare = url.text.strip("<>()[].,; ").rstrip("/")
    return not any(bare in mark.href for line in entry for mark in line.span.marks)


def _fills(line: Line, following: Line, width: int) -> bool:
    """Return whether the next line's first word would not have fitted on a line."""
    return line.width + 1 + len(following.text.split(" ", 1)[0]) > width - 2


def _starts(line: Line) -> bool:
    return _STARTS.match(line.text) is not None or likeness(line.text) >= LIKELY


def _is_named_link(line: Line) -> bool:
    """``Salt Institute – [Salt and sleep](…)``: who made it, and a link with its title."""
    links = [mark for mark in line.span.marks if mark.kind == "link"]
    before = line.text[: links[0].start] if links else ""
    return _NAME_BEFORE_LINK.fullmatch(before) is not None


def _dated_soon(text: str) -> bool:
    return likeness(text) >= LIKELY / 2


def merge_scraps(entries: list[list[Line]]) -> list[list[Line]]:
    """Put what is no reference by itself back to the entry before it.

    Only within a paragraph, and only where most of the entries look like references.
    """
    likely = [likeness(" ".join(line.text for line in entry)) >= LIKELY / 2 for entry in entries]
    if sum(likely) < 0.6 * len(entries):
        return entries
    merged: list[list[Line]] = []
    for entry, is_likely in zip(entries, likely, strict=False):
        first = entry[0]
        if merged and not is_likely and not (first.opens or first.after_blank or first.hard):
            merged[-1] = merged[-1] + entry
        else:
            merged.append(entry)
    return merged
