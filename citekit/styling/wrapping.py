"""An entry over several lines, as its list has them."""

from __future__ import annotations

import re

_BEGINS_BLOCK = re.compile(r"(?:[-+*•·–—]|#{1,6}|\(?\w{1,4}[.)\]:])$|[>:|~`=]|\[[\w^]|\d+[.)]")
"""Words with which no line begins, since it might be taken for a heading, an item or an entry."""


def wrapped(source: str, *, width: int, column: int, indent: str) -> str:
    """Return one line of source as several.

    Args:
        source: of the entry.
        width: that lines may have.
        column: where the first line begins.
        indent: before all others.
    """
    lines: list[str] = []
    line, used = "", column
    for word in source.split(" "):
        fits = used + len(line) + 1 + len(word) <= width
        if line and not fits and not _BEGINS_BLOCK.match(word):
            lines.append(line)
            line, used = word, len(indent)
        else:
            line = f"{line} {word}" if line else word
    return f"\n{indent}".join([*lines, line])
