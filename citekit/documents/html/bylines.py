"""The texts of a page that name its authors."""

from __future__ import annotations

from collections.abc import Sequence

from citekit.documents.document import Block
from citekit.documents.html.flow import Flow

_LONGEST = 3  # blocks
_MOST_CHARACTERS = 200
NO_BYLINES = ("comments", "aside", "footer", "nav", "references", "footnotes")
"""Parts of a page whose authors are not the page's."""


class Bylines:
    """Collects the texts of elements that name an author; one within another is part of it."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._is_open = False

    def begin(self, blocks: Sequence[Block], flow: Flow) -> tuple[int, int] | None:
        """Return where a byline begins, or ``None`` within another one."""
        if self._is_open:
            return None
        self._is_open = True
        return len(blocks), flow.position()

    def end(self, start: tuple[int, int], blocks: Sequence[Block], flow: Flow) -> None:
        """Take what has come since a byline began, unless that is too much for one."""
        self._is_open = False
        first, pieces = start
        if len(blocks) - first > _LONGEST:
            return
        inside = [block.text for block in blocks[first:]]
        text = " ".join([*inside, flow.text(0 if inside else pieces)]).strip()
        if text and len(text) <= _MOST_CHARACTERS:
            self.texts.append(text)
