"""The best few labellings of a reference, for what is judged as a whole to choose from.

Viterbi with the best histories of each label instead of the best one (Chow and Schwartz 1989, "The
N-Best Algorithm"), over labels that are not next to impossible where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LIKELY = 0.005
"""The least probability of a label, at its token, to be thought of."""

BEAM = 8.0
"""How far a path may fall behind the best one on the way."""

_score = itemgetter(0)


def n_best(
    scores: NDArray[np.float32],
    marginals: NDArray[np.float64],
    transitions: NDArray[np.float32],
    count: int,
) -> list[tuple[float, list[int]]]:
    """Return the total scores and labels of up to ``count`` paths, the best first.

    Args:
        scores: ``(tokens, labels)``, at least one token.
        marginals: ``(tokens, labels)``, the probability of each label at its token.
        transitions: ``(labels, labels)``, from row to column.
        count: of paths at most.
    """
    thought_of = [row.nonzero()[0].tolist() for row in marginals >= LIKELY]
    steps: list[list[float]] = transitions.tolist()
    here: list[list[float]] = scores.tolist()
    histories: dict[int, list[tuple[float, Any]]] = {
        label: [(here[0][label], (label, None))] for label in thought_of[0]
    }
    for token in range(1, len(scores)):
        reached = {}
        for label in thought_of[token]:
            own = here[token][label]
            candidates = [
                (total + (steps[before][label] + own), (label, history))
                for before, known in histories.items()
                for total, history in known
            ]
            if len(histories) > 1:
                candidates.sort(key=_score, reverse=True)
                del candidates[count:]
            reached[label] = candidates
        least = max(known[0][0] for known in reached.values()) - BEAM
        histories = {
            label: [path for path in known if path[0] >= least] for label, known in reached.items()
        }
    ended = sorted((path for known in histories.values() for path in known), key=_score)
    return [(total, _labels(history)) for total, history in ended[: -count - 1 : -1]]


def _labels(history: Any) -> list[int]:  # noqa: ANN401 - a linked list: a label and what led to it
    labels = []
    while history:
        label, history = history
        labels.append(label)
    return labels[::-1]


def runs_of(path: Sequence[int], labels: Sequence[str]) -> tuple[tuple[str, int, int], ...]:
    """Join tokens to runs ``(field, first, behind last)``.

    A ``B-`` label begins a run, and so does an ``I-`` label behind another field.
    """
    runs = []
    first, field = 0, labels[path[0]][2:]
    for i in range(1, len(path) + 1):
        name = labels[path[i]] if i < len(path) else ""
        if name.startswith("I-") and name[2:] == field:
            continue
        runs.append((field, first, i))
        first, field = i, name[2:]
    return tuple(runs)
