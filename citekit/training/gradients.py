"""How far the network is from the labels that are wanted, and which way is downhill.

Werbos 1990, "Backpropagation Through Time"; for the chain of labels Lafferty, McCallum and Pereira
2001: what is expected less what is wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from citekit.parsing.decoding import forward_backward
from citekit.parsing.lstm import Layout, Memory, Steps, in_row, quarters, side_by_side

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class OfChain(NamedTuple):
    """What a chain of labels asks for.

    Attributes:
        loss: the negative logarithm of the probability of the wanted labels, all together.
        scores: ``(tokens, labels)``: its derivative by each score.
        transitions: ``(labels, labels)``: by the score of each label behind each.
    """

    loss: float
    scores: NDArray[np.float32]
    transitions: NDArray[np.float32]


def of_chain(
    scores: NDArray[np.float32],
    transitions: NDArray[np.float32],
    wanted: NDArray[np.intp],
    places: Layout,
) -> OfChain:
    """Return the loss of a batch of references, and its derivatives.

    Args:
        scores: ``(tokens, labels)``, of all references in one row.
        transitions: ``(labels, labels)``.
        wanted: the label of each token.
        places: of the tokens when they are read forwards.
    """
    import numpy as np

    alive = places.rows < places.tokens
    padded = side_by_side(scores, places)
    sums = forward_backward(padded, transitions, alive, count_transitions=True)
    assert sums.transitions is not None
    by_scores = in_row(sums.marginals.astype(np.float32), places)
    tokens = np.arange(places.tokens)
    by_scores[tokens, wanted] -= 1
    labels = np.append(wanted, 0)[places.rows]
    before, after = labels[:-1][alive[1:]], labels[1:][alive[1:]]
    by_transitions = sums.transitions
    np.subtract.at(by_transitions, (before, after), 1)
    reached = float(scores[tokens, wanted].sum() + transitions[before, after].sum())
    loss = float(sums.log_z.sum()) - reached
    return OfChain(loss, by_scores, by_transitions.astype(np.float32))


class OfMemory(NamedTuple):
    """The derivatives of a loss by the weights of a memory, and by what it read."""

    read: NDArray[np.float32]
    recurrent: NDArray[np.float32]
    bias: NDArray[np.float32]
    inputs: NDArray[np.float32]


def of_memory(
    memory: Memory,
    inputs: NDArray[np.float32],
    places: Layout,
    steps: Steps,
    by_shown: NDArray[np.float32],
) -> OfMemory:
    """Return the derivatives of a loss by what a memory is made of.

    Args:
        memory: its weights.
        inputs: ``(tokens, E)``: what it read.
        places: where the tokens stood.
        steps: what it held.
        by_shown: ``(tokens, H)``: the derivative by what it showed of each token.
    """
    import numpy as np

    gates, cells, hidden = steps
    size = hidden.shape[-1]
    let_in, keep, show, offered = quarters(gates)
    by_hidden = side_by_side(by_shown, places)
    by_gates = np.empty_like(gates)
    by_cell = np.zeros_like(cells[0])
    back = np.zeros_like(cells[0])
    for t in range(len(gates) - 1, -1, -1):
        by_own = by_hidden[t] + back
        seen = np.tanh(cells[t])
        by_cell += by_own * show[t] * (1 - seen * seen)
        before = cells[t - 1] if t else 0.0
        own = by_gates[t]
        own[:, :size] = by_cell * offered[t] * let_in[t] * (1 - let_in[t])
        own[:, size : 2 * size] = by_cell * before * keep[t] * (1 - keep[t])
        own[:, 2 * size : 3 * size] = by_own * seen * show[t] * (1 - show[t])
        own[:, 3 * size :] = by_cell * let_in[t] * (1 - offered[t] * offered[t])
        by_cell = by_cell * keep[t]
        back = own @ memory.recurrent.T
    by_projected = in_row(by_gates, places)
    shown_before = hidden[:-1].reshape(-1, size)
    return OfMemory(
        inputs.T @ by_projected,
        shown_before.T @ by_gates[1:].reshape(-1, 4 * size),
        by_projected.sum(axis=0),
        by_projected @ memory.read.T,
    )
