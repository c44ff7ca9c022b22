"""Inline Org: emphasis, code, links, footnotes, targets.

Source of the rules: the Org syntax specification, "Objects" (orgmode.org/worg/org-syntax.html).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from citekit.documents.inline_builder import InlineBuilder
from citekit.documents.markdown.inline import Inline
from citekit.documents.pieces import Content

_TOKEN = re.compile(
    r"\[\[(?P<target>[^\[\]\n]{1,5000})\](?:\[(?P<text>(?:[^\[\]]|\[[^\[\]]*\]){1,5000})\])?\]"
    r"|\[fn:(?P<label>[\w-]*)(?P<inner>:)?"
    r"|<(?P<angle>(?:https?|mailto|doi):[^<>\s]{1,5000})>"
    r"|https?://[^\s<>\[\]]+"
    r"|<<<?(?P<name>[^<>\n]{1,200})>>>?"
    r"|@@[\w-]{1,20}:.{0,5000}?@@"
    r"|(?P<broken>\\\\)[ \t]*(?=\n|$)"
    r"|(?:(?<=[\s\-({\[*'\"‘“„«])|(?<![\s\S]))(?P<sign>[*/_=~+])(?=\S)"
)
_CLOSERS = {
    sign: re.compile(rf"(?<=\S){re.escape(sign)}(?=[\s\-.,;:!?'\")}}\[\]’”»…]|$)")
    for sign in "*/_=~+"
}
_KINDS = {"*": "strong", "/": "em", "_": "em", "=": "code", "~": "code", "+": ""}
_VERBATIM = frozenset("=~")
_DEEPEST = 4
_BRACKET = re.compile(r"[\[\]]")
_PICTURE = re.compile(
    r"(?:file:|https?:|\.{0,2}/)\S+\.(?:png|jpe?g|gif|svg|webp|avif)", re.IGNORECASE
)
_BEHIND_ADDRESS = frozenset(".,;:!?'\"*_=~")
_WEB = ("http://", "https://", "mailto:", "#")


@dataclass(slots=True)
class Notes:
    """The footnotes that were met in the text, each with its label and content."""

    found: list[tuple[str, Content]] = field(default_factory=list)


def note_anchor(label: str) -> str:
    """Return the anchor of the footnote with a label."""
    return f"fn-{label}"


def read_inline(content: Content, notes: Notes) -> Inline:
    """Read the text of a block.

    Args:
        content: of the block, as written.
        notes: takes the footnotes that stand in it.
    """
    reader = _Reader(content, notes)
    reader.read(0, len(content.text), 0)
    return reader.builder.result()


def read_cells(content: Content, notes: Notes) -> Inline:
    """Read a row of a table: its cells, a blank between them."""
    reader = _Reader(content, notes)
    at = 0
    for bar in re.finditer(r"\s*\|\s*", content.text):
        reader.read(at, bar.start(), 0)
        at = bar.end()
        reader.builder.insert(" ", bar.start(), at)
    reader.read(at, len(content.text), 0)
    return reader.builder.result()


class _Reader:
    def __init__(self, content: Content, notes: Notes) -> None:
        self.builder = InlineBuilder(content)
        self._content = content
        self._text = content.text
        self._notes = notes
        self._unclosed: set[tuple[str, int]] = set()

    def read(self, at: int, end: int, depth: int) -> None:
        """Read ``text[at:end]``."""
        while found := _TOKEN.search(self._text, at, end):
            at = self._take(found, end, depth)
        self.builder.take(end)

    def _take(self, found: re.Match[str], end: int, depth: int) -> int:
        """Take what begins at a token, and return where to go on."""
        start, stop = found.span()
        builder = self.builder
        if found["target"] is not None:
            self._take_link(found, depth)
        elif found["label"] is not None:
            return self._take_note(found, end)
        elif found["angle"] is not None:
            builder.skip(start, start + 1)
            self._mark_link(*found.span("angle"), _address(found["angle"]))
            builder.skip(stop - 1, stop)
        elif found["name"] is not None:
            builder.anchor(found["name"].strip())
            builder.skip(start, stop)
        elif found["broken"] is not None:
            builder.line_break(start, min(stop + 1, end))
            return min(stop + 1, end)
        elif found["sign"] is not None:
            return self._take_emphasis(found["sign"], start, end, depth)
        elif found[0].startswith("@@"):
            builder.skip(start, stop)
        else:
            bare = _bare_address(found[0])
            self._mark_link(start, start + len(bare), bare)
        return stop

    def _mark_link(self, start: int, end: int, address: str) -> None:
        self.builder.take(start)
        at = self.builder.length
        self.builder.take(end)
        self.builder.mark("link", at, address)

    def _take_link(self, found: re.Match[str], depth: int) -> None:
        builder, address = self.builder, _address(found["target"])
        shown = found.span("text") if found["text"] is not None else found.span("target")
        if found["text"] is None and _PICTURE.fullmatch(found["target"]):
            builder.skip(*found.span())
            return
        builder.skip(found.start(), shown[0])
        at = builder.length
        if found["text"] is None or depth == _DEEPEST:
            builder.take(shown[1])
        else:
            self.read(*shown, depth + 1)
        if address.startswith(_WEB):
            builder.mark("link", at, address)
        builder.skip(shown[1], found.end())

    def _take_note(self, found: re.Match[str], end: int) -> int:
        start = found.start()
        if found["inner"]:
            stop = self._end_of_brackets(found.end(), end)
        else:
            stop = found.end() if self._text[found.end() : found.end() + 1] == "]" else -1
        if stop < 0 or not (found["inner"] or found["label"]):
            return found.end()
        label = found["label"] or f"inline-{len(self._notes.found) + 1}"
        if found["inner"]:
            inner = slice(found.end(), stop)
            source_map = self._content.source_map.slice(inner.start, inner.stop)
            self._notes.found.append((label, Content(self._text[inner], source_map)))
        self.builder.take(start)
        at = self.builder.length
        self.builder.insert(f"[{label}]", start, stop + 1)
        self.builder.mark("link", at, f"#{note_anchor(label)}")
        return stop + 1

    def _end_of_brackets(self, at: int, end: int) -> int:
        """Return where the bracket closes that was opened before, -1 if nowhere."""
        if ("[", end) in self._unclosed:
            return -1
        depth = 1
        for found in _BRACKET.finditer(self._text, at, end):
            depth += 1 if found[0] == "[" else -1
            if not depth:
                return found.start()
        self._unclosed.add(("[", end))
        return -1

    def _take_emphasis(self, sign: str, start: int, end: int, depth: int) -> int:
        if depth == _DEEPEST or (sign, end) in self._unclosed:
            return start + 1
        closing = _CLOSERS[sign].search(self._text, start + 2, end)
        if closing is None:
            self._unclosed.add((sign, end))
            return start + 1
        self.builder.skip(start, start + 1)
        at = self.builder.length
        if sign in _VERBATIM:
            self.builder.take(closing.start())
        else:
            self.read(start + 1, closing.start(), depth + 1)
        if _KINDS[sign]:
            self.builder.mark(_KINDS[sign], at)
        self.builder.skip(*closing.span())
        return closing.end()


def _bare_address(text: str) -> str:
    """Return an address without what stands behind it: signs, and brackets opened before it."""
    surplus = text.count(")") - text.count("(")
    end = len(text)
    while text[end - 1] in _BEHIND_ADDRESS or (text[end - 1] == ")" and surplus > 0):
        surplus -= text[end - 1] == ")"
        end -= 1
    return text[:end]


def _address(target: str) -> str:
    return f"https://doi.org/{target[4:]}" if target.startswith("doi:") else target
