"""Score vectors by key, computed once: the keys of references recur."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Key = TypeVar("Key", bound=Hashable)

_LIMIT = 16_384
"""Rows that are kept: with the labels and offsets of today 15 MB; then the table starts anew.

With 60,000 rows 6,000 references took 2 % less processor time, and 37 MB more.
"""
_FIRST_SIZE = 1024


class Rows(Generic[Key]):
    """A table that grows by the rows that are asked for; its first row, of no key, is zero."""

    def __init__(self, make: Callable[[Sequence[Key]], NDArray[np.float32]], *shape: int) -> None:
        """Take what makes the rows of some keys, and the shape of one row."""
        self._make = make
        self._shape = shape
        self._clear()

    def gather(self, keys: Sequence[Key | None]) -> NDArray[np.float32]:
        """Return the rows of ``keys``, a new array; ``None`` stands for zeros."""
        if len(self._index) + len(keys) > _LIMIT:
            self._clear()
        index = self._index
        if missing := [key for key in dict.fromkeys(keys) if key is not None and key not in index]:
            self._add(missing)
        return self._rows[[index[key] for key in keys]]

    def _clear(self) -> None:
        import numpy as np

        self._index: dict[Key | None, int] = {None: 0}
        self._rows = np.zeros((_FIRST_SIZE, *self._shape), dtype=np.float32)

    def _add(self, keys: Sequence[Key]) -> None:
        import numpy as np

        added = self._make(keys)
        first = len(self._index)
        self._index.update(zip(keys, range(first, first + len(keys)), strict=True))
        if len(self._index) > len(self._rows):
            size = max(2 * len(self._rows), len(self._index))
            grown = np.zeros((size, *self._shape), dtype=np.float32)
            grown[:first] = self._rows[:first]
            self._rows = grown
        self._rows[first : first + len(keys)] = added


def add_up(
    weights: NDArray[np.float32], groups: Sequence[Sequence[int]], totals: NDArray[np.float32]
) -> None:
    """Add to each total the weights of its group: the first of all groups at once, the second...

    Args:
        weights: a row each, the last of them zeros.
        groups: of numbers of rows; -1 is the row of zeros.
        totals: a row for each group; it is changed.
    """
    for numbers in zip_longest(*groups, fillvalue=-1):
        totals += weights[list(numbers)]
