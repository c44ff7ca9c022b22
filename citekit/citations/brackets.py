"""Pairs of brackets in a text, the inner ones first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

LONGEST = 700
"""Characters between brackets that may hold citations."""

_BRACKET = re.compile(r"[()\[\]（）［］【】「」]")
_CLOSERS = {")": "(（", "）": "(（", "]": "[［", "］": "[［", "】": "【", "」": "「"}
_DEEPEST = 50


class Brackets(NamedTuple):
    """A pair of brackets: offsets of the opening one and behind the closing one."""

    start: int
    end: int


def pairs(text: str) -> Iterator[Brackets]:
    """Yield the pairs of brackets of a text, inner ones before those around them."""
    open_ones: list[tuple[int, str]] = []
    for found in _BRACKET.finditer(text):
        bracket = found[0]
        openers = _CLOSERS.get(bracket)
        if openers is None:
            open_ones.append((found.start(), bracket))
            del open_ones[:-_DEEPEST]
            continue
        for at in range(len(open_ones) - 1, max(len(open_ones) - 4, -1), -1):
            start, opener = open_ones[at]
            if opener in openers:
                del open_ones[at:]
                if found.end() - start <= LONGEST:
                    yield Brackets(start, found.end())
                break
