"""A source as its reader sees it, with the way back: entities, escapes, invisible characters."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from citekit.documents.document import SourceMap

_UNSEEN = "\u00ad\u200b\u2060\ufeff"
_ENTITY = r"&(?:#[0-9]{1,8};|#[xX][0-9a-fA-F]{1,8};|[a-zA-Z][a-zA-Z0-9]{1,31};)"
_SPECIAL = {
    "html": re.compile(rf"{_ENTITY}|[{_UNSEEN}]"),
    "markdown": re.compile(rf"{_ENTITY}|[{_UNSEEN}]|\\[!-/:-@\[-`{{-~]"),
    "text": re.compile(rf"[{_UNSEEN}]"),
}


@dataclass(slots=True)
class Sight:
    """A piece of a source as its reader sees it.

    Attributes:
        text: what is seen.
        source_map: from the text to the source.
        widths: how long those characters are in the source that are longer than one.
    """

    text: str
    source_map: SourceMap
    widths: dict[int, int] = field(default_factory=dict)

    def in_source(self, start: int, end: int) -> tuple[int, int]:
        """Return where ``text[start:end]``, which is not empty, stands in the source."""
        last = self.source_map.source(end - 1)
        return self.source_map.source(start), last + self.widths.get(end - 1, 1)


def see(source: str, syntax: str, start: int = 0, end: int | None = None) -> Sight:
    r"""Return a piece of a source as its reader sees it.

    Args:
        source: decoded.
        syntax: ``"html"`` for text between tags, ``"markdown"``, or ``"text"``, where only
            invisible characters are left out. Of ``\\`` in Markdown nothing is seen: it is an
            escape of an escape, and no address holds a backslash.
        start: of the piece.
        end: of the piece, by default that of the source.
    """
    end = len(source) if end is None else end
    parts: list[str] = []
    runs = [(0, start)]
    widths: dict[int, int] = {}
    at, length = start, 0
    for found in _SPECIAL[syntax].finditer(source, start, end):
        parts.append(source[at : found.start()])
        length += found.start() - at
        seen = _seen(found[0])
        runs.append((length, found.start()))
        parts.append(seen)
        if len(seen) == 1:
            widths[length] = found.end() - found.start()
        length += len(seen)
        at = found.end()
        runs.append((length, at))
    parts.append(source[at:end])
    return Sight("".join(parts), SourceMap(tuple(dict(runs).items())), widths)


def _seen(special: str) -> str:
    """Return what is seen of it: one character, nothing, or all of what is no entity after all."""
    if special[0] == "&":
        decoded = html.unescape(special)
        return decoded if len(decoded) == 1 else special
    return special[1:].replace("\\", "")
