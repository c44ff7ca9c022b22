"""One reference list in a style: what is put where, and what stays as it stands."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from citekit.documents import Document
from citekit.documents.rewriting import Edit
from citekit.extraction.article import Entry, ReferenceList
from citekit.styling.citing import has_other_letters
from citekit.styling.markups import markup_of
from citekit.styling.names import same_names
from citekit.styling.places import Place, are_alike, place_of, shell_of, stand_together
from citekit.styling.processor import style_references
from citekit.styling.records import main_language, record_of, with_copies
from citekit.styling.sureness import doubt
from citekit.styling.wrapping import wrapped

if TYPE_CHECKING:
    from citekit.styling.articles import Options

_READ_OTHERWISE = "in this style it would be read otherwise"
_LIST_OTHERWISE = "in this style the list would be read otherwise"
_NO_PLACE = "it is spread over several parts of the page"
_PARTLY_STRUCK = "something in it is struck out or inserted"
_STRUCK = re.compile(r"~~|<(?:s|del|strike|ins)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d|[①-⓿⁰-₉]")
_WIDTH = 80
_LINE_END = re.compile(r"[ \t]*\n[ \t>]*")


class StyledList:
    """A reference list of an article, with its entries in a style.

    Args:
        found: the list.
        document: that it stands in.
        options: how it is styled.

    Raises:
        ReadOnlyError: the document is in a format that lists are not written in.
    """

    def __init__(self, found: ReferenceList, document: Document, options: Options) -> None:
        self._document = document
        self._entries = found.entries
        self._is_notes = found.kind == "footnotes"
        self._style = options.style
        self._markup = markup_of(document)
        self._places = [place_of(entry, document) for entry in found.entries]
        self._kept: dict[int, str] = {}
        self._wraps = self._keeps_order = False
        self._style_all(options)
        self._wraps = document.format != "html"

    def _style_all(self, options: Options) -> None:
        """Work out what is to be put in the place of each entry, and in which order."""
        records, numbers = [], []
        for number, entry in enumerate(self._entries):
            corrected = options.correction(entry)
            reason = doubt(entry, options.least, corrected)
            if self._places[number] is None:
                reason = reason or _NO_PLACE
            elif _STRUCK.search(self._current(number)):
                reason = reason or _PARTLY_STRUCK
            if reason:
                self._kept[number] = reason
            if entry.reference is not None:
                records.append(record_of(entry.reference, corrected, options.copies, options.way))
                numbers.append(number)
        styled = style_references(
            records,
            self._style,
            substitute=False,
            language=main_language(records, self._document.metadata.language),
        )
        self._records = dict(zip(numbers, records, strict=True))
        self._order = [numbers[one.number] for one in styled]
        self._written: dict[int, str] = {}
        self._texts: dict[int, str] = {}
        for one in styled:
            pieces = with_copies(one.pieces, records[one.number])
            source = self._markup.encodable(self._markup.write(pieces), self._document.encoding)
            self._written[numbers[one.number]] = source
            self._texts[numbers[one.number]] = "".join(piece.text for piece in pieces)
        for number in range(len(self._entries)):
            if not self._written.get(number):
                self._kept.setdefault(number, "the style prints nothing of it")

    @property
    def changed(self) -> int:
        """How many entries are written otherwise or stand elsewhere."""
        return sum(
            number != slot or (number not in self._kept and not self._is_styled(number))
            for slot, number in enumerate(self._slots())
        )

    @property
    def changes_letters(self) -> bool:
        """Whether an entry that is written anew has another letter behind a year."""
        return any(
            self._is_written(number) and has_other_letters(entry.raw, self._texts[number])
            for number, entry in enumerate(self._entries)
        )

    def kept_otherwise(self) -> Iterator[tuple[Entry, str]]:
        """Yield the entries that stay as they stand and are not in the style, with the reason."""
        for number, reason in sorted(self._kept.items()):
            if not self._is_styled(number):
                yield self._entries[number], reason

    def keep_all(self, reason: str) -> None:
        """Leave all entries as they stand."""
        for number in range(len(self._entries)):
            self._kept.setdefault(number, reason)

    def settle_for_less(self) -> bool:
        """Put entries on one line each or, where they are, keep all; say if anything changed."""
        if self._wraps:
            self._wraps = False
            return True
        before = len(self._kept)
        self.keep_all(_LIST_OTHERWISE)
        return len(self._kept) > before

    def edits(self) -> Iterator[Edit]:
        """Yield what is to be put where, in order."""
        shells = self._shells
        for slot, number in enumerate(self._slots()):
            place = self._places[number]
            if place is None or (slot == number and not self._is_written(number)):
                continue
            new = self._new(number, place)
            start, end = place.start, place.end
            if slot != number:
                (start, end), (own_start, own_end) = shells[slot], shells[number]
                source = self._document.source
                new = source[own_start : place.start] + new + source[place.end : own_end]
            yield Edit(start, end, new.replace("\n", self._document.newline))

    def compare(self, again: StyledList) -> bool:
        """Keep the entries that are read otherwise in the style; say if there are any.

        Args:
            again: the same list, read from the article with the edits.
        """
        if len(again._entries) != len(self._entries):
            return self.settle_for_less()
        slots = self._slots()
        if again._slots() != list(range(len(slots))) and slots != list(range(len(slots))):
            self._keeps_order = True
            return True
        lost = [
            number
            for slot, number in enumerate(slots)
            if self._is_written(number) and not self._comes_back(number, again, slot)
        ]
        if lost and self._wraps:
            self._wraps = False
        else:
            self._kept |= dict.fromkeys(lost, _READ_OTHERWISE)
        return bool(lost)

    def _comes_back(self, number: int, again: StyledList, slot: int) -> bool:
        """Whether an entry is read as it was written, and would be written so again."""
        read = again._entries[slot]
        return (
            _letters(read.raw) == _letters(self._texts[number])
            and again._written.get(slot) == self._written[number]
            and read.reference is not None
            and same_names(self._records[number], read.reference)
        )

    def _slots(self) -> list[int]:
        """Return which entry is to stand at each place of the list."""
        return self._order if self._may_sort else list(range(len(self._entries)))

    @property
    def _may_sort(self) -> bool:
        """Whether the order is the style's: not where entries go by number, or one is unsure."""
        return (
            self._style.sorts
            and not (self._keeps_order or self._is_notes or self._is_numbered)
            and len(self._order) == len(self._entries) == len(self._shells)
            and not any(True for _ in self.kept_otherwise())
        )

    @property
    def _is_numbered(self) -> bool:
        return any(_NUMBER.search(entry.marker) for entry in self._entries)

    @cached_property
    def _shells(self) -> list[tuple[int, int]]:
        """What moves with each entry; empty where entries cannot be moved."""
        places = [place for place in self._places if place is not None]
        if len(places) < len(self._places) or not stand_together(places, self._document):
            return []
        has_anchors = any(entry.anchors for entry in self._entries)
        if not has_anchors and not are_alike(places, self._document):
            has_anchors = True  # what else is said of an entry moves with it as an id does
        shells = [shell_of(one, self._document, has_anchors=has_anchors) for one in places]
        return [shell for shell in shells if shell is not None]

    def _is_written(self, number: int) -> bool:
        """Whether an entry is written anew, for it is not in the style as it stands."""
        return number not in self._kept and not self._is_styled(number)

    def _is_styled(self, number: int) -> bool:
        """Whether an entry is in the style as it stands, on however many lines."""
        return _LINE_END.sub(" ", self._current(number)) == self._written.get(number)

    def _current(self, number: int) -> str:
        place = self._places[number]
        return self._document.source[place.start : place.end] if place else ""

    def _new(self, number: int, place: Place) -> str:
        """Return the source to put in the place of an entry."""
        if not self._is_written(number):
            return self._current(number)
        new = self._written[number]
        if self._wraps and "\n" in self._current(number):
            begin = self._document.source.rfind("\n", 0, place.start) + 1
            column = place.start - begin
            new = wrapped(new, width=self._width, column=column, indent=self._indent(place))
        names = "".join(f'<a id="{html.escape(name)}"></a>' for name in place.anchors)
        return names + new

    @cached_property
    def _width(self) -> int:
        """How long the lines of the list are."""
        places = [place for place in self._places if place is not None]
        source = self._document.source
        begin = source.rfind("\n", 0, places[0].start) + 1
        lines = source[begin : places[-1].end].split("\n")
        # An address that fits on no line says nothing of how long lines are.
        lengths = [len(line) for line in lines if " " in line.strip(" \t>-*")]
        return max(lengths, default=_WIDTH)

    def _indent(self, place: Place) -> str:
        second = self._document.source[place.start : place.end].split("\n")[1]
        found = re.match(r"[ \t>]*", second)
        return found[0] if found else ""


def _letters(text: str) -> str:
    """Return a text without blanks, and without the angle brackets around addresses."""
    return "".join(re.sub(r"<(\w+:[^<>\s]*)>", r"\1", text).split())
