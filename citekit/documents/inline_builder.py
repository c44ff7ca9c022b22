"""What a reader sees of a piece of markup, put together from left to right with its marks."""

from __future__ import annotations

from citekit.documents.markdown.inline import Inline, trimmed
from citekit.documents.pieces import Assembly, Content
from citekit.reference import Mark


class InlineBuilder:
    """Collects the text, marks and anchors of one block.

    Args:
        content: of the block, as written.

    Attributes:
        plain: offset in the content up to which all is taken or left out.
    """

    def __init__(self, content: Content) -> None:
        self.content = content
        self.plain = 0
        self._text = Assembly()
        self._marks: list[Mark] = []
        self._anchors: list[str] = []
        self._breaks: list[int] = []
        self._known_breaks = iter(sorted(content.hard_breaks))
        self._next_break = next(self._known_breaks, -1)

    @property
    def length(self) -> int:
        """How long the text is."""
        return self._text.length

    def take(self, end: int) -> None:
        """Take the content up to ``end`` as it stands."""
        while 0 <= self._next_break < end:
            if self._next_break >= self.plain:
                self._breaks.append(self.length + self._next_break - self.plain)
            self._next_break = next(self._known_breaks, -1)
        self._text.take(self.content, self.plain, end)
        self.plain = max(self.plain, end)

    def skip(self, start: int, end: int) -> None:
        """Take what stands before ``start`` and leave out what follows up to ``end``."""
        self.take(start)
        self.plain = max(self.plain, end)

    def insert(self, text: str, start: int, end: int) -> None:
        """Put a text in the place of ``content[start:end]``."""
        self.take(start)
        offset = self.content.source_map.source(start)
        for character in text:  # each stands for the same, however long the text is
            self._text.insert(character, offset)
        self.plain = max(self.plain, end)

    def line_break(self, start: int, end: int) -> None:
        """Break the line in the place of ``content[start:end]``."""
        self.take(start)
        self._breaks.append(self.length)
        self.insert("\n", start, end)

    def mark(self, kind: str, start: int, href: str = "") -> None:
        """Mark the text from ``start`` on."""
        if start < self.length:
            self._marks.append(Mark(kind, start, self.length, href))

    def anchor(self, name: str) -> None:
        """Note an anchor in the block."""
        self._anchors.append(name)

    def result(self) -> Inline:
        """Take the rest, and return all."""
        self.take(len(self.content.text))
        joined = self._text.content(self.content.source_map.source(0))
        marks = sorted(self._marks, key=lambda mark: (mark.start, -mark.end))
        inline = Inline(
            joined.text,
            joined.source_map,
            tuple(marks),
            frozenset(self._breaks),
            tuple(self._anchors),
        )
        return trimmed(inline)
