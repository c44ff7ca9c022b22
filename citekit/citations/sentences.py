"""Where the sentence begins that a place stands in."""

from __future__ import annotations

import re

_FAR = 600
_END = re.compile(r"[.!?…][\"”’»)\]]*\s+(?=[\"“‘„«(\[]?[^\W\d_])|[。！？]|\n\s*\n")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(.])(?:[^\W\d_]|Dr|Mr|Mrs|Ms|St|Prof|vs|etc|al|cf|vgl|bzw|Nr|No|pp|ca|Jr|Sr|Hrsg|ed|eds"
    r"|e\.g|i\.e|z\.B|u\.a|d\.h)\Z"
)


def sentence_start(text: str, at: int) -> int:
    """Return the offset where the sentence begins that holds ``text[at]``."""
    first = max(at - _FAR, 0)
    start = first
    for found in _END.finditer(text, first, at):
        behind = text[found.end() : found.end() + 1]
        if found[0][0] == "." and (
            behind.islower()
            or _ABBREVIATION.search(text[max(found.start() - 8, 0) : found.start()])
        ):
            continue
        start = found.end()
    return start
