"""The best labels of many references at once, and how sure they are: batched Viterbi.

Lafferty, McCallum and Pereira 2001, "Conditional Random Fields"; Rabiner 1989 for the scaled
forward-backward recursion.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_BATCH = 64
"""References a batch: so few that the products of matrices start no threads, which cost more."""


class Path(NamedTuple):
    """The labelling of one reference.

    Attributes:
        labels: an index for each token.
        marginals: for each token the probability of its label.
        probability: of the labelling as a whole.
        all_marginals: ``(tokens, labels)``, the probability of each label at each token.
        log_z: logarithm of the sum over all paths.
    """

    labels: NDArray[np.intp]
    marginals: NDArray[np.float64]
    probability: float
    all_marginals: NDArray[np.float64]
    log_z: float

    def relabelled(self, labels: Sequence[int], probability: float) -> Path:
        """Return another labelling of the same reference."""
        import numpy as np

        chosen = np.array(labels, dtype=np.intp)
        marginals = self.all_marginals[np.arange(len(chosen)), chosen]
        return self._replace(labels=chosen, marginals=marginals, probability=probability)


def decode(scores: Sequence[NDArray[np.float32]], transitions: NDArray[np.float32]) -> list[Path]:
    """Return the best path of each reference.

    Args:
        scores: for each reference an array ``(tokens, labels)``, at least one token.
        transitions: ``(labels, labels)``, from row to column.
    """
    paths: list[Path | None] = [None] * len(scores)
    for batch in _batches(scores):
        for index, path in zip(
            batch, _decode_batch([scores[i] for i in batch], transitions), strict=True
        ):
            paths[index] = path
    return [path for path in paths if path is not None]


def _batches(scores: Sequence[NDArray[np.float32]]) -> Iterator[list[int]]:
    """References of like length together, so that little is padded."""
    order = sorted(range(len(scores)), key=lambda i: len(scores[i]))
    for start in range(0, len(order), _BATCH):
        yield order[start : start + _BATCH]


def _decode_batch(
    scores: Sequence[NDArray[np.float32]], transitions: NDArray[np.float32]
) -> Iterator[Path]:
    import numpy as np

    lengths = np.array([len(s) for s in scores])
    count, longest, labels = len(scores), int(lengths.max()), len(transitions)
    padded = np.zeros((longest, count, labels), dtype=np.float32)
    for b, score in enumerate(scores):
        padded[: len(score), b] = score
    alive = np.arange(longest)[:, None] < lengths[None, :]
    best, totals = _viterbi(padded, transitions, alive)
    marginals, log_z, _ = forward_backward(padded, transitions, alive)
    for b, length in enumerate(lengths):
        chosen = best[:length, b]
        yield Path(
            chosen,
            marginals[np.arange(length), b, chosen],
            float(np.exp(min(0.0, totals[b] - log_z[b]))),
            marginals[:length, b],
            float(log_z[b]),
        )


def _viterbi(
    scores: NDArray[np.float32], transitions: NDArray[np.float32], alive: NDArray[np.bool_]
) -> tuple[NDArray[np.intp], NDArray[np.float32]]:
    """Return best labels ``(tokens, batch)`` and their total scores ``(batch,)``."""
    import numpy as np

    longest, count, labels = scores.shape
    totals = np.empty_like(scores)
    totals[0] = scores[0]
    reached = np.empty((count, labels), dtype=np.float32)
    candidates = np.empty((labels, count, labels), dtype=np.float32)  # from, reference, to
    for t in range(1, longest):
        np.add(totals[t - 1].T[:, :, None], transitions[:, None, :], out=candidates)
        np.maximum.reduce(candidates, axis=0, out=reached)
        totals[t] = np.where(alive[t][:, None], reached + scores[t], totals[t - 1])
    best = np.zeros((longest, count), dtype=np.intp)
    best[-1] = totals[-1].argmax(axis=1)
    into = np.ascontiguousarray(transitions.T)
    for t in range(longest - 1, 0, -1):
        came_from = (totals[t - 1] + into[best[t]]).argmax(axis=1)
        best[t - 1] = np.where(alive[t], came_from, best[t])
    return best, totals[-1].max(axis=1)


class Sums(NamedTuple):
    """Sums over all labellings of some references.

    Attributes:
        marginals: ``(tokens, batch, labels)``, the probability of each label at each token.
        log_z: ``(batch)``, the logarithm of the sum over all.
        transitions: ``(labels, labels)``, how often one is expected behind another, in all
            references together; ``None`` when that was not asked for.
    """

    marginals: NDArray[np.float64]
    log_z: NDArray[np.float64]
    transitions: NDArray[np.float64] | None


def forward_backward(
    scores: NDArray[np.float32],
    transitions: NDArray[np.float32],
    alive: NDArray[np.bool_],
    *,
    count_transitions: bool = False,
) -> Sums:
    """Return the sums over all labellings.

    Args:
        scores: ``(tokens, batch, labels)``.
        transitions: ``(labels, labels)``, from row to column.
        alive: ``(tokens, batch)``, whether a reference has that many tokens.
        count_transitions: whether they are to be counted too, as training needs.
    """
    import numpy as np

    longest, count, labels = scores.shape
    peak = scores.max(axis=2, keepdims=True).astype(np.float64)
    potential = np.exp(scores - peak)
    top = float(transitions.max())
    step = np.exp(transitions.astype(np.float64) - top)
    forward = np.zeros((longest, count, labels))
    scale = np.ones((longest, count))
    current = potential[0]
    for t in range(longest):
        if t:
            current = np.where(
                alive[t][:, None], (forward[t - 1] @ step) * potential[t], forward[t - 1]
            )
        scale[t] = current.sum(axis=1)
        forward[t] = current / scale[t][:, None]
    log_z = np.where(alive, np.log(scale) + peak[:, :, 0], 0.0).sum(axis=0)
    log_z += top * (alive.sum(axis=0) - 1)
    backward = np.ones((count, labels))
    marginals = forward.copy()
    expected = np.zeros((labels, labels))
    for t in range(longest - 2, -1, -1):
        coming = backward * potential[t + 1] / scale[t + 1][:, None]
        if count_transitions:
            expected += forward[t].T @ np.where(alive[t + 1][:, None], coming, 0.0)
        backward = np.where(alive[t + 1][:, None], coming @ step.T, 1.0)
        marginals[t] = forward[t] * backward
    marginals /= marginals.sum(axis=2, keepdims=True)
    return Sums(marginals, log_z, expected * step if count_transitions else None)
