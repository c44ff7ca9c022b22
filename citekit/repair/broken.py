"""Addresses that are broken over lines: only where an entry is known to cite them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citekit.repair.learned import Lines
    from citekit.repair.proposals import Proposal
    from citekit.repair.sight import Sight

_LINE_END = re.compile(r"[ \t]*\n[ \t]*(?:>[ \t]*){0,4}")
_MOST_BREAKS = 4
_ENDS = re.compile(r"[.,;:!?'*_~”’»》」』】）。，；、]*(?:$|[\s\]}|`<>\"]|\)(?![\w/]))")
"""What may follow the last piece."""


class BrokenAddresses:
    """Finds addresses that go on in the next line.

    Args:
        proposals: by old address.
        cited: by old address, the lines of the entries that cite it.
        line: from an offset in the source to its line.
    """

    def __init__(
        self,
        proposals: Mapping[str, Proposal],
        cited: Mapping[str, list[Lines]],
        line: Callable[[int], int],
    ) -> None:
        self._cited = [
            (first, last, proposals[old])
            for old, places in cited.items()
            if old in proposals
            for first, last in places
        ]
        self._line = line

    def at(self, sight: Sight, start: int, end: int) -> tuple[Proposal, int] | None:
        """Return what stands at a place, if it is broken there, and where it ends.

        Args:
            sight: of the article.
            start: of the first piece.
            end: of the same.
        """
        if not self._cited or not _LINE_END.match(sight.text, end):
            return None
        line = self._line(sight.source_map.source(start))
        for first, last, proposal in self._cited:
            if first <= line <= last:
                whole = _end_of(proposal.old, sight.text, start, end)
                if whole is not None:
                    return proposal, whole
        return None


def _end_of(url: str, text: str, start: int, end: int) -> int | None:
    """Return where an address ends whose first piece is ``text[start:end]``."""
    done = end - start
    if not url.startswith(text[start:end]) or done == len(url):
        return None
    for _ in range(_MOST_BREAKS):
        between = _LINE_END.match(text, end)
        if between is None:
            return None
        at, rest = between.end(), url[done:]
        if text.startswith(rest, at):
            return at + len(rest) if _ENDS.match(text, at + len(rest)) else None
        piece = re.compile(r"\S+").match(text, at)
        if piece is None or not rest.startswith(piece[0]):
            return None
        done += len(piece[0])
        end = piece.end()
    return None
