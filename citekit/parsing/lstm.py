"""A long short-term memory that reads many references at once, forwards or backwards.

Hochreiter and Schmidhuber 1997, "Long Short-Term Memory".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from threadpoolctl import ThreadpoolController


class Layout(NamedTuple):
    """Where the tokens of some references stand when these are read side by side.

    Attributes:
        tokens: of all references together.
        rows: ``(steps, references)``: the token that is read of each reference at each step,
            ``tokens`` where it has ended.
    """

    tokens: int
    rows: NDArray[np.intp]


def layout(lengths: Sequence[int], *, backwards: bool) -> Layout:
    """Return how references are read whose tokens stand in one row, reference after reference.

    Args:
        lengths: of the references, in tokens.
        backwards: from the last token to the first.
    """
    import numpy as np

    total = sum(lengths)
    rows = np.full((max(lengths), len(lengths)), total, dtype=np.intp)
    first = 0
    for column, length in enumerate(lengths):
        own = np.arange(first, first + length)
        rows[:length, column] = own[::-1] if backwards else own
        first += length
    return Layout(total, rows)


class Steps(NamedTuple):
    """What a memory held at each step, arrays ``(steps, references, ...)``.

    Attributes:
        gates: input, forget and output gate and what was offered, after their functions.
        cells: the memory.
        hidden: what it showed of that.
    """

    gates: NDArray[np.float32]
    cells: NDArray[np.float32]
    hidden: NDArray[np.float32]


@dataclass(slots=True)
class Memory:
    """The weights of a memory of H cells that reads vectors of E numbers.

    Attributes:
        read: ``(E, 4 H)``: of the input, for the gates and for what is offered.
        recurrent: ``(H, 4 H)``: of what was shown a step before.
        bias: ``(4 H)``.
    """

    read: NDArray[np.float32]
    recurrent: NDArray[np.float32]
    bias: NDArray[np.float32]

    @property
    def weights(self) -> tuple[NDArray[np.float32], ...]:
        """All of them."""
        return self.read, self.recurrent, self.bias

    def run(self, inputs: NDArray[np.float32], places: Layout) -> Steps:
        """Return what the memory holds as it reads.

        Args:
            inputs: ``(tokens, E)``.
            places: where the tokens stand.
        """
        import numpy as np

        size = len(self.recurrent)
        projected = np.empty((places.tokens + 1, 4 * size), dtype=np.float32)
        np.matmul(inputs, self.read, out=projected[:-1])
        projected[:-1] += self.bias
        projected[-1] = 0
        gates = projected[places.rows]
        shape = (*places.rows.shape, size)
        cells, hidden = np.empty(shape, dtype=np.float32), np.empty(shape, dtype=np.float32)
        for t in range(len(gates)):
            own = gates[t]
            if t:
                own += hidden[t - 1] @ self.recurrent
            # The logistic function is a hyperbolic tangent of half the argument, moved to 0..1.
            own[:, : 3 * size] *= 0.5
            np.tanh(own, out=own)
            own[:, : 3 * size] *= 0.5
            own[:, : 3 * size] += 0.5
            let_in, keep, show, offered = quarters(own)
            np.multiply(let_in, offered, out=cells[t])
            if t:
                cells[t] += keep * cells[t - 1]
            np.multiply(show, np.tanh(cells[t]), out=hidden[t])
        return Steps(gates, cells, hidden)


def in_row(steps: NDArray[np.float32], places: Layout) -> NDArray[np.float32]:
    """Return what belongs to the tokens as one row, ``(tokens, ...)``, from what is side by side.

    Args:
        steps: ``(steps, references, ...)``.
        places: where the tokens stand.
    """
    import numpy as np

    found = np.zeros((places.tokens + 1, *steps.shape[2:]), dtype=steps.dtype)
    found[places.rows] = steps
    return found[:-1]


def side_by_side(row: NDArray[np.float32], places: Layout) -> NDArray[np.float32]:
    """Return what belongs to the tokens side by side, with zeros behind the ends of references."""
    import numpy as np

    return np.concatenate([row, np.zeros_like(row[:1])])[places.rows]


@contextmanager
def one_thread() -> Iterator[None]:
    """Multiply matrices in one thread.

    The products of a memory are many and small: threads for each cost more than they do, several
    times as much where another process has the other cores.
    """
    with _threads().limit(limits=1, user_api="blas"):
        yield


@cache
def _threads() -> ThreadpoolController:
    import numpy as np  # noqa: F401 - whose threads they are
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()


def quarters(gates: NDArray[np.float32]) -> tuple[NDArray[np.float32], ...]:
    """Return the input, forget and output gates and what was offered, views of ``(..., 4 H)``."""
    size = gates.shape[-1] // 4
    return tuple(gates[..., i * size : (i + 1) * size] for i in range(4))
