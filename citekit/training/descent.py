"""Adam, for weights that are all used and for rows of which few are used at a time, and means.

Kingma and Ba 2015, "Adam: A Method for Stochastic Optimization".
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BETAS = (0.9, 0.999)
_LEAST = 1e-8
_WARMING_UP = 0.1  # of all steps


def rate_at(step: int, steps: int, highest: float) -> float:
    """Return the learning rate of a step: it rises in a line, then falls as half a cosine does."""
    rising = max(1.0, _WARMING_UP * steps)
    if step < rising:
        return highest * (step + 1) / rising
    past = (step - rising) / max(1.0, steps - rising)
    return highest * (1 + math.cos(math.pi * min(1.0, past))) / 2


class Adam:
    """Moves an array against its gradients, in place.

    Args:
        weights: the array.
    """

    def __init__(self, weights: NDArray[np.float32]) -> None:
        import numpy as np

        self._weights = weights
        self._mean = np.zeros_like(weights)
        self._square = np.zeros_like(weights)
        self._steps = 0

    def step(
        self, gradient: NDArray[np.float32], rate: float, rows: NDArray[np.intp] | None = None
    ) -> None:
        """Make a step.

        Args:
            gradient: of the array, or of some rows of it.
            rate: how far.
            rows: which these are, none twice; the others stay as they are.
        """
        import numpy as np

        self._steps += 1
        where = slice(None) if rows is None else rows
        of_mean, of_square = _BETAS
        self._mean[where] = of_mean * self._mean[where] + (1 - of_mean) * gradient
        self._square[where] = of_square * self._square[where] + (1 - of_square) * gradient**2
        length = rate * math.sqrt(1 - of_square**self._steps) / (1 - of_mean**self._steps)
        self._weights[where] -= length * self._mean[where] / (np.sqrt(self._square[where]) + _LEAST)


class Mean:
    """The mean of what arrays are at several moments.

    Args:
        arrays: that change in place.
    """

    def __init__(self, arrays: Sequence[NDArray[np.float32]]) -> None:
        self._arrays = arrays
        self._means: list[NDArray[np.float64]] = []
        self._count = 0

    def add(self) -> None:
        """Let the arrays count as they are now."""
        import numpy as np

        self._count += 1
        if not self._means:
            self._means = [array.astype(np.float64) for array in self._arrays]
        for mean, array in zip(self._means, self._arrays, strict=True):
            np.add(mean, (array - mean) / self._count, out=mean)

    def put(self) -> None:
        """Make the arrays their means; as they are, if nothing counts."""
        for array, mean in zip(self._arrays, self._means, strict=bool(self._means)):
            array[...] = mean
