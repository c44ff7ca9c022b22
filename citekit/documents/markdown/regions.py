"""The parts of a page that open tags and fenced divs put the following blocks in."""

from __future__ import annotations

import re

from citekit.documents.markdown.leaves import NO_REGIONS
from citekit.documents.markdown.tags import container_tags, region_of

_WORD = re.compile(r"[\w-]+")
_DEEPEST = 100


class OpenRegions:
    """Keeps track of open HTML elements and fenced divs.

    Attributes:
        names: the regions that a block would stand in now.
    """

    def __init__(self) -> None:
        self.names = NO_REGIONS
        self._open: list[tuple[str, str]] = []

    def tags(self, content: str) -> None:
        """Take note of the tags in a line of HTML."""
        if "<" not in content:
            return
        for name, region in container_tags(content):
            if name[0] == "/":
                self._close(name[1:])
            else:
                self._push(name, region)

    def fence(self, attributes: str | None) -> None:
        """Take note of a fenced div: one with attributes opens, one without closes."""
        if attributes is None:
            self._close(":::")
        else:
            self._push(":::", region_of("", set(_WORD.findall(attributes.lower()))))

    def _push(self, name: str, region: str) -> None:
        if len(self._open) < _DEEPEST:
            self._open.append((name, region))
            if region:
                self._update()

    def _close(self, name: str) -> None:
        for height in range(len(self._open) - 1, -1, -1):
            if self._open[height][0] == name:
                del self._open[height:]
                self._update()
                return

    def _update(self) -> None:
        self.names = frozenset(region for _, region in self._open if region)
