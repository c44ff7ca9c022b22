"""White space at the beginning of lines, in columns (CommonMark 0.31, section 2.2)."""

from __future__ import annotations

import re

_INDENT = re.compile(r"[ \t]*")


class Line:
    """The line of a source that is being read; tabs stop every four columns.

    Attributes:
        source: the document.
        line_start: where the line begins.
        content_start: where it begins inside the innermost container that goes on.
    """

    def __init__(self, source: str, start: int) -> None:
        self.source = source
        self.line_start = start
        self.content_start = start

    def quote_mark(self, at: int, end: int) -> int | None:
        """Return the offset behind the mark of a block quote, or ``None`` when there is none."""
        inner = self.text_start(at, end)
        if self.columns(at, inner) > 3 or not self.source.startswith(">", inner, end):
            return None
        return inner + 2 if self.source.startswith(" ", inner + 1, end) else inner + 1

    def text_start(self, at: int, end: int) -> int:
        """Return the offset of what comes after white space."""
        found = _INDENT.match(self.source, at, end)
        return found.end() if found else at

    def columns(self, at: int, inner: int) -> int:
        """Return how many columns the white space ``source[at:inner]`` is wide."""
        if "\t" not in self.source[at:inner]:
            return inner - at
        before = len(self.source[self.line_start : at].expandtabs(4))
        return len(self.source[self.line_start : inner].expandtabs(4)) - before

    def unindent(self, at: int, end: int, columns: int) -> int | None:
        """Return the offset ``columns`` further, or ``None`` when less is white."""
        inner = self.text_start(at, end)
        if self.columns(at, inner) < columns:
            return None
        if "\t" not in self.source[at : at + columns]:
            return at + columns
        after = at
        while self.columns(at, after) < columns:
            after += 1
        return after
