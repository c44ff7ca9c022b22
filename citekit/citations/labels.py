"""The numbers and keys that entries are called by: ``[3]``, ``4.``, ``[FB17]``, ``[^note]:``."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from citekit.documents.document import Document
from citekit.extraction.article import Article, Entry, ReferenceList

_NOTE = re.compile(r"\[\^([^\]\s]{1,60})\]:?")
_AROUND = " \t[](){}［］【】〔〕（）.．:：、,"
_KEY = re.compile(r"[^\W\d_][\w.:+/&'’-]{0,28}\d[\w]{0,3}|[^\W\d_][\w+-]{1,12}")


@dataclass(slots=True)
class LabelledList:
    """A list whose entries have labels.

    Attributes:
        start: of its first entry in the source.
        numbers: entries by number; by their order where they have none.
        keys: entries by key, such as ``FB17``.
        counted: whether the numbers stand in the list itself.
        raised: whether they stand there as raised or lowered digits.
    """

    start: int
    numbers: dict[int, Entry] = field(default_factory=dict)
    keys: dict[str, Entry] = field(default_factory=dict)
    counted: bool = False
    raised: bool = False


class Labels:
    """The labels of the lists that an article's citations may mean."""

    def __init__(self, lists: Sequence[ReferenceList]) -> None:
        made = [_labelled(one.entries) for one in lists if one.entries and not _are_notes(one)]
        self.lists = sorted(made, key=lambda one: one.start)
        self._starts = [one.start for one in self.lists]

    def number(self, number: int, at: int, *, counted: bool = True) -> Entry | None:
        """Return the entry that a number means: of the next list, else of the nearest before.

        Args:
            number: as cited.
            at: offset in the source where it is cited.
            counted: whether only lists count that have their numbers in them.
        """
        for one in self._by_nearness(at):
            if number in one.numbers and (one.counted or not counted):
                return one.numbers[number]
        return None

    def key(self, key: str, at: int) -> Entry | None:
        """Return the entry that has a key for its label."""
        return next((one.keys[key] for one in self._by_nearness(at) if key in one.keys), None)

    @property
    def keys(self) -> frozenset[str]:
        """All the keys."""
        return frozenset(key for one in self.lists for key in one.keys)

    @property
    def highest(self) -> int:
        """The highest number that stands in a list."""
        counted = [max(one.numbers) for one in self.lists if one.counted and one.numbers]
        return max(counted, default=0)

    def _by_nearness(self, at: int) -> list[LabelledList]:
        index = bisect_right(self._starts, at)
        return [*self.lists[index:], *reversed(self.lists[:index])]


def _labelled(entries: Sequence[Entry]) -> LabelledList:
    made = LabelledList(min(entry.start for entry in entries))
    stated = [_number(entry.marker) for entry in entries]
    known = [number for number in stated if number is not None]
    made.counted = 2 * len(known) >= len(entries) and bool(known)
    made.raised = any(
        entry.marker[:1] in "₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹" for entry in entries if entry.marker
    )
    are_labelled = 2 * sum(entry.marker[:1] == "[" for entry in entries) >= len(entries)
    made.counted = made.counted or (bool(known) and are_labelled)
    if not made.counted or len(known) > len(set(known)) == 1:
        # Markdown lets an author write "1." before each item.
        stated = list(range(1, len(entries) + 1))
    for number, entry in zip(stated, entries, strict=True):
        if number is not None:
            made.numbers.setdefault(number, entry)
    for entry in entries:
        key = entry.marker.strip(_AROUND)
        if entry.marker[:1] == "[" and _KEY.fullmatch(key):
            made.keys.setdefault(key, entry)
    return made


def _number(marker: str) -> int | None:
    digits = unicodedata.normalize("NFKC", marker).strip(_AROUND)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 4 else None


def _are_notes(found: ReferenceList) -> bool:
    """Whether Markdown's footnotes make a list: their labels are cited with a ``^``."""
    return all(entry.marker.startswith("[^") for entry in found.entries)


def note_label(marker: str) -> str:
    """Return the label of a footnote's marker (``[^1]:`` → ``1``), ``""`` for other markers."""
    found = _NOTE.fullmatch(marker.strip())
    return found[1] if found else ""


def notes_of(document: Document, articles: Sequence[Article]) -> dict[str, Entry | None]:
    """Return the footnotes of Markdown by label: entries, and ``None`` for what is none.

    Nothing is returned where no footnote is an entry.
    """
    notes: dict[str, Entry | None] = {
        label: entry
        for article in articles
        for one in article.lists
        for entry in one.entries
        if (label := note_label(entry.marker))
    }
    if notes:
        for block in document.blocks:
            if block.marker and (label := note_label(block.marker)):
                notes.setdefault(label, None)
    return notes


def anchors_of(articles: Sequence[Article]) -> dict[str, Entry]:
    """Return the entries by the anchors that stand on them or in them."""
    return {
        anchor: entry
        for article in articles
        for one in article.lists
        for entry in one.entries
        for anchor in entry.anchors
    }
