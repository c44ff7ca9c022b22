"""The marks of a part of a block, found without going through all of them each time."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from citekit.reference import Mark

_FEW = 16
_LONG = 2000
_MOST_LONG = 64


class _Index:
    """Marks ordered by where they start, with how far those up to each reach.

    Args:
        marks: of one block. Those over thousands of characters are kept apart, so that one
            around everything does not make each look-up go through all; of nested ones only the
            outer 64 count.
    """

    def __init__(self, marks: Sequence[Mark]) -> None:
        ordered = sorted(marks, key=lambda mark: mark.start)
        self._long = [mark for mark in ordered if mark.end - mark.start > _LONG][:_MOST_LONG]
        self._short = [mark for mark in ordered if mark.end - mark.start <= _LONG]
        self._starts = [mark.start for mark in self._short]
        self._reach = list(accumulate((mark.end for mark in self._short), max))

    def between(self, start: int, end: int) -> list[Mark]:
        """Return the marks that overlap ``start:end``."""
        first = bisect_right(self._reach, start)
        last = bisect_left(self._starts, end)
        near = [*self._long, *self._short[first:last]]
        return [mark for mark in near if mark.start < end and mark.end > start]


class _SameTuple:
    """A key that is equal to that of the very same tuple; hashing thousands of marks is slow."""

    __slots__ = ("marks",)

    def __init__(self, marks: tuple[Mark, ...]) -> None:
        self.marks = marks

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _SameTuple) and self.marks is other.marks

    def __hash__(self) -> int:
        return id(self.marks)


@lru_cache(maxsize=2)
def _index(key: _SameTuple) -> _Index:
    return _Index(key.marks)


def marks_between(marks: tuple[Mark, ...], start: int, end: int) -> list[Mark]:
    """Return those of a block's marks that overlap ``start:end`` of its text."""
    if len(marks) <= _FEW:
        return [mark for mark in marks if mark.start < end and mark.end > start]
    return _index(_SameTuple(marks)).between(start, end)
