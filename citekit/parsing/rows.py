"""Score vectors by key, computed once: the keys of references recur."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Key = TypeVar("Key", bound=Hashable)

_LIMIT = 60_000
"""Rows that are kept: with the labels and offsets of today 55 MB; then the table starts anew."""
_FIRST_SIZE = 1024


class Rows(Generic[Key]):
    """A table that grows by the rows that are asked for; its first row, of no key, is zero."""

    def __init__(
        self,
        features: Callable[[Key], list[list[int]]],
        totals: Callable[[Sequence[Sequence[int]]], NDArray[np.float32]],
        vectors: int = 1,
    ) -> None:
        """Take what a row is made of.

        Args:
            features: the numbers of a key's features, a list for each vector of its row.
            totals: their weights, summed by list.
            vectors: how many vectors a row has.
        """
        self._features = features
        self._totals = totals
        self._vectors = vectors
        self._clear()

    def gather(self, keys: Sequence[Key | None]) -> NDArray[np.float32]:
        """Return the rows of ``keys``, a new array; ``None`` stands for zeros.

        Its shape is ``(keys, labels)``, with several vectors ``(keys, vectors, labels)``.
        """
        if len(self._index) + len(keys) > _LIMIT:
            self._clear()
        index = self._index
        missing = [key for key in dict.fromkeys(keys) if key not in index]
        if missing:
            self._add(missing)
        return self._rows[[index[key] for key in keys]]

    def _clear(self) -> None:
        self._index: dict[Key | None, int] = {None: 0}
        zero = self._totals([()] * self._vectors)
        self._rows = zero[None] if self._vectors > 1 else zero

    def _add(self, keys: Sequence[Key | None]) -> None:
        import numpy as np

        groups = [group for key in keys if key is not None for group in self._features(key)]
        added = self._totals(groups).reshape(len(keys), *self._rows.shape[1:])
        first = len(self._index)
        self._index.update(zip(keys, range(first, first + len(keys)), strict=True))
        if len(self._index) > len(self._rows):
            size = max(_FIRST_SIZE, 2 * len(self._rows), len(self._index))
            grown = np.zeros((size, *self._rows.shape[1:]), dtype=np.float32)
            grown[:first] = self._rows[:first]
            self._rows = grown
        self._rows[first : first + len(keys)] = added
