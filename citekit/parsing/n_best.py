"""The best few labellings of a reference, for what is judged as a whole to choose from.

Viterbi with the best histories of each label instead of the best one (Chow and Schwartz 1989, "The
N-Best Algorithm"), over labels that are not next to impossible where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
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
    transitions: Sequence[Sequence[float]],
    count: int,
) -> list[tuple[float, list[int]]]:
    """Return the total scores and labels of up to ``count`` paths, the best first.

    Args:
        scores: ``(tokens, labels)``, at least one token.
        marginals: ``(tokens, labels)``, the probability of each label at its token.
        transitions: for each label the scores of the labels behind it.
        count: of paths at most.
    """
    thought_of = _thought_of(marginals)
    here: list[list[float]] = scores.tolist()
    common = 0.0  # what all paths have gained where there was nothing to choose
    chosen = len(thought_of[0]) > 1
    histories: dict[int, list[tuple[float, Any]]] = {
        label: [(here[0][label], (label, None) if chosen else None)] for label in thought_of[0]
    }
    for labels, own in zip(thought_of[1:], here[1:], strict=True):
        if len(labels) == len(histories) == 1:
            (label,) = labels
            ((before, known),) = histories.items()
            common += transitions[before][label] + own[label]
            histories = {label: known}
            continue
        reached = {}
        for label in labels:
            candidates = [
                (
                    total + (transitions[before][label] + own[label]),
                    (label, history) if len(labels) > 1 else history,
                )
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
    return [
        (common + total, _labels(history, thought_of))
        for total, history in ended[: -count - 1 : -1]
    ]


def _thought_of(marginals: NDArray[np.float64]) -> list[list[int]]:
    """Return the labels that may be meant at each token, at least one."""
    thought_of: list[list[int]] = [[] for _ in marginals]
    tokens, labels = (marginals >= LIKELY).nonzero()
    for token, label in zip(tokens.tolist(), labels.tolist(), strict=True):
        thought_of[token].append(label)
    return thought_of


def _labels(history: Any, thought_of: list[list[int]]) -> list[int]:  # noqa: ANN401 - a linked list
    """Return all labels, given those that were chosen: a label and what led to it."""
    labels = []
    for known in reversed(thought_of):
        label = known[0]
        if len(known) > 1:
            label, history = history
        labels.append(label)
    return labels[::-1]


def runs_of(path: Sequence[int], labels: tuple[str, ...]) -> tuple[tuple[str, int, int], ...]:
    """Join tokens to runs ``(field, first, behind last)``.

    A ``B-`` label begins a run, and so does an ``I-`` label behind another field.
    """
    fields, begins = _split(labels)
    runs = []
    first, field = 0, fields[path[0]]
    for token, label in enumerate(path):
        if token and (begins[label] or fields[label] != field):
            runs.append((field, first, token))
            first, field = token, fields[label]
    runs.append((field, first, len(path)))
    return tuple(runs)


@lru_cache(maxsize=8)
def _split(labels: tuple[str, ...]) -> tuple[list[str], list[bool]]:
    """Return of each label the field and whether it begins one."""
    return [label[2:] for label in labels], [label.startswith("B-") for label in labels]
