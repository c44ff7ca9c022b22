"""The running text of a block: white space collapsed, entities decoded, offsets kept."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from citekit.documents.document import SourceMap
from citekit.documents.html.tokens import BLANKS, Tokens
from citekit.reference import Mark

_UNSEEN = "\u00ad\u200b\u2060\ufeff"  # soft hyphen, zero width space, word joiner, no-break space
_BLANKS_AND_CONTROLS = "".join(map(chr, [*range(0x21), 0x7F]))
_IRREGULAR = re.compile(rf"[\x00-\x1f\x7f&{_UNSEEN}]|  ")
_ENTITY = r"&(?:#0{0,9}[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{0,31};?)"
_PIECES = re.compile(
    rf"(?P<blank>[\x00-\x20\x7f]+)|(?P<entity>{_ENTITY})|(?P<unseen>[{_UNSEEN}]+)"
    rf"|&|[^\x00-\x20\x7f&{_UNSEEN}]+(?: [^\x00-\x20\x7f&{_UNSEEN}]+)*"
)
_CODE_PIECES = re.compile(rf"(?P<entity>{_ENTITY})|&|[^&]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_NO_BREAKS: frozenset[int] = frozenset()
_SOMEWHERE = -2  # offset of a blank whose text is not known yet


@dataclass(slots=True)
class OpenMark:
    """A mark whose end has not come; ``piece`` is where its text begins in the flow."""

    kind: str
    start: int
    piece: int
    href: str = ""


@dataclass(slots=True)
class FlowText:
    """What a flow held: a block's text with what belongs to its offsets."""

    text: str
    source_map: SourceMap
    marks: tuple[Mark, ...]
    hard_breaks: frozenset[int]


class Flow:
    """Collects the text of one block, part by part.

    Attributes:
        open_marks: those whose end has not come.
    """

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._parts = tokens.parts
        self._starts = tokens.starts
        self.open_marks: list[OpenMark] = []
        self._last_part = -1
        self._reset()

    def _reset(self) -> None:
        self._pieces: list[str] = []
        self._runs: list[tuple[int, int]] = []
        self._marks: list[Mark] = []
        self._breaks: list[int] = []
        self._length = 0
        self._continues_at = -1  # source offset behind the last character
        self._blank_at: int | None = None  # source offset of a blank still to be set

    @property
    def is_empty(self) -> bool:
        """Whether nothing was collected yet."""
        return not self._length

    def text(self, since: int = 0) -> str:
        """Return the text collected from piece number ``since`` on."""
        return "".join(self._pieces[since:])

    def position(self) -> int:
        """Return the number of pieces so far, for ``text``."""
        return len(self._pieces)

    def blank(self, at: int = -1) -> None:
        """Set a blank before what comes next, unless one stands there."""
        if self._blank_at is None:
            self._blank_at = at if at >= 0 else self._continues_at

    def line_break(self) -> None:
        """Break the line as ``<br>`` does."""
        self._blank_at = None
        if self._length:
            at = self._continues_at
            self._breaks.append(self._length)
            self._put("\n", at)
            self._runs.append((self._length, at))  # the tag may be longer than the line end
            self._continues_at = at

    def add(self, part: int) -> None:
        """Add a text of the source, its white space collapsed as a browser does."""
        text = self._parts[part]
        at = self._starts[part]
        if self._blank_at == _SOMEWHERE:
            self._blank_at = self._blanks_before(part)
        self._last_part = part
        words = text.strip(_BLANKS_AND_CONTROLS)
        if "\n" in words:
            words = words.replace("\n", " ")  # a single line end is a blank in its place
        if not words or _IRREGULAR.search(words):
            self._add_pieces(text, at)
        elif len(words) == len(text):
            self._put_word(words, at)
        else:
            first = text.index(words[0])
            if first and self._blank_at is None:
                self._blank_at = at
            self._put_word(words, at + first)
            last = first + len(words)
            if last < len(text):
                self._blank_at = at + last

    def add_numbered(self, data: str, *, code: bool) -> None:
        """Add the texts whose numbers stand in ``data`` with semicolons behind them.

        Args:
            data: numbers of parts and white space, as the parser sends them.
            code: white space of the texts counts.
        """
        for piece in data.split(";"):
            if not piece:
                continue
            number = piece.strip()
            part = self._tokens.texts.get(f"{number};")
            if part is None:
                self.space()
            elif code:
                self.add_code(part)
            else:
                if len(number) < len(piece):
                    self.space()
                self.add(part)

    def _add_pieces(self, text: str, start: int) -> None:
        for piece in _PIECES.finditer(text):
            at = start + piece.start()
            if piece.lastgroup == "entity":
                self._put_entity(piece[0], at)
            elif piece.lastgroup == "blank":
                self.blank(at)
            elif piece.lastgroup is None:
                self._put_word(piece[0], at)

    def add_code(self, part: int) -> None:
        """Add a text of the source whose white space counts (``<pre>``)."""
        if self._last_part >= 0 and self._length:
            for blanks in self._tokens.blanks_between(self._last_part, part):
                self._put_code(self._tokens.parts[blanks], self._tokens.starts[blanks])
        self._last_part = part
        start = self._tokens.starts[part]
        for piece in _CODE_PIECES.finditer(self._tokens.parts[part]):
            at = start + piece.start()
            text = html.unescape(piece[0]) if piece.lastgroup else piece[0]
            self._put_code(text, at)

    def space(self) -> None:
        """Note white space that stands in a text of its own before what comes next."""
        if self._blank_at is None:
            self._blank_at = _SOMEWHERE

    def drop(self) -> None:
        """Forget the text so far; open marks stay."""
        self._forget()

    def _blanks_before(self, part: int) -> int:
        if self._last_part < 0:
            return self._continues_at
        between = self._tokens.blanks_between(self._last_part, part)
        return self._tokens.starts[between[0]] if between else self._continues_at

    def _put_entity(self, entity: str, at: int) -> None:
        text = html.unescape(entity)
        tail = text[1:]
        if tail and entity.endswith(tail):  # &copy2024: the old ones need no semicolon
            self._put_character(text[0], at, len(entity) - len(tail))
            self._put_word(tail, at + len(entity) - len(tail))
        else:
            self._put_character(text, at, len(entity))

    def _put_character(self, character: str, at: int, length: int) -> None:
        if not character.strip(BLANKS):
            self.blank(at)
        elif character not in _UNSEEN:
            self._put_word(character, at)
            if len(character) != length:
                self._continues_at = at + length
                self._runs.append((self._length, self._continues_at))

    def _put_word(self, text: str, at: int) -> None:
        blank_at = self._blank_at
        if blank_at is not None:
            self._blank_at = None
            if not self._length or self._pieces[-1] == "\n":
                pass
            elif blank_at + 1 == at:
                text, at = f" {text}", blank_at
            else:
                self._put(" ", blank_at)
        self._put(text, at)

    def _put_code(self, text: str, at: int) -> None:
        for line in _CONTROLS.sub(" ", text).splitlines(keepends=True):
            if line[-1] == "\n":
                self._breaks.append(self._length + len(line) - 1)
            self._put(line, at)
            at += len(line)

    def _put(self, text: str, at: int) -> None:
        length, size = self._length, len(text)
        if at != self._continues_at:
            if self._runs and self._runs[-1][0] == length:
                self._runs.pop()
            self._runs.append((length, at))
        self._pieces.append(text)
        self._length = length + size
        self._continues_at = at + size

    def open_mark(self, kind: str, href: str = "") -> OpenMark | None:
        """Begin a mark; ``None`` when one of its kind is open already, which says it all."""
        for mark in self.open_marks:
            if mark.kind == kind:
                return None
        mark = OpenMark(kind, self._length, len(self._pieces), href)
        self.open_marks.append(mark)
        return mark

    def close_mark(self, mark: OpenMark) -> None:
        """End a mark."""
        self.open_marks.remove(mark)
        self._keep(mark)

    def take_back(self, mark: OpenMark) -> None:
        """Remove an open mark and its text."""
        self.open_marks.remove(mark)
        del self._pieces[mark.piece :]
        self._length = mark.start
        while self._runs and self._runs[-1][0] >= self._length:
            self._runs.pop()
        self._marks = [kept for kept in self._marks if kept.end <= self._length]
        self._breaks = [offset for offset in self._breaks if offset < self._length]
        if self._runs:
            offset, source = self._runs[-1]
            self._continues_at = source + self._length - offset

    def _keep(self, mark: OpenMark) -> None:
        if mark.start < self._length:
            self._marks.append(Mark(mark.kind, mark.start, self._length, mark.href))

    def finish(self) -> FlowText | None:
        """Return what was collected, without white space around it, and begin anew.

        Marks that are open go on in the next text. ``None`` when there was nothing to see.
        """
        if not self._length:
            self._blank_at = None
            return None
        text = "".join(self._pieces)
        seen = text.strip()
        if not seen:
            self._forget()
            return None
        for mark in self.open_marks:
            self._keep(mark)
        start = 0 if len(seen) == len(text) else len(text) - len(text.lstrip())
        end = start + len(seen)
        runs = self._runs
        source_map = SourceMap(
            tuple(runs if runs[-1][0] < end else [run for run in runs if run[0] < end])
        )
        breaks = [offset - start for offset in self._breaks if start <= offset < end]
        found = FlowText(
            seen,
            source_map.slice(start, end) if start else source_map,
            _trimmed_marks(self._marks, text, start, end) if self._marks else (),
            frozenset(breaks) if breaks else _NO_BREAKS,
        )
        self._forget()
        return found

    def _forget(self) -> None:
        self._reset()
        for mark in self.open_marks:
            mark.start = mark.piece = 0


def _trimmed_marks(marks: list[Mark], text: str, start: int, end: int) -> tuple[Mark, ...]:
    trimmed = []
    for mark in marks:
        first, last = max(mark.start, start), min(mark.end, end)
        while first < last and text[first].isspace():
            first += 1
        while first < last and text[last - 1].isspace():
            last -= 1
        if (first - start, last - start) == (mark.start, mark.end):
            trimmed.append(mark)
        elif first < last:
            trimmed.append(Mark(mark.kind, first - start, last - start, mark.href))
    if len(trimmed) > 1:
        trimmed.sort(key=lambda mark: (mark.start, -mark.end))
    return tuple(trimmed)
