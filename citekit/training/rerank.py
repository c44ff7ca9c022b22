"""Fit what chooses among likely labellings, on references that their labeller has not seen."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from citekit.parsing.habits import KINDS, Usual
from citekit.parsing.reranking import LABELLER, OF_HABITS, Reranker
from citekit.training.contests import Contest

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

_LEAST_OFTEN = 3  # references in which a feature tells labellings apart
_L2 = 0.01
_L2_OF_HABITS = 0.0001  # they are few
_STEPS = 200


def fit_reranker(trials: Sequence[Contest], usual: Usual | None = None) -> Reranker:
    """Return the weights under which the labellings with the fewest mistakes are likeliest.

    Conditional maximum likelihood with an L2 penalty; the trust in the labeller is free, and
    starts at 1. Weights that end next to nothing are left out. How much the rest of a list counts
    is fitted afterwards: what stands alone is judged as if there were no lists. Without trials the
    labeller is trusted.

    Args:
        trials: the contests.
        usual: what all lists are thought to be like.
    """
    if not trials:
        return Reranker({LABELLER: 1.0})
    told_apart: Counter[str] = Counter()
    for trial in trials:
        told_apart.update(_telling(trial.features))
    names = [name for name, count in sorted(told_apart.items()) if count >= _LEAST_OFTEN]
    fitted = _of_features(trials, names)
    weights = {name: weight for name, weight in fitted.items() if weight or name == LABELLER}
    in_lists = [trial for trial in trials if trial.fits]
    if usual is None or not in_lists:
        return Reranker(weights)
    return Reranker({**weights, **_of_habits(in_lists, weights)}, usual)


def _of_features(trials: Sequence[Contest], names: Sequence[str]) -> dict[str, float]:
    """Return the weights of features of labellings that are seen by themselves."""
    import numpy as np

    matrix = _matrix(trials, names)
    prior = np.zeros(len(names) + 1)
    prior[-1] = 1.0
    penalty = np.full(len(names) + 1, _L2)
    penalty[-1] = 0.0
    best = _likeliest(trials, matrix, np.zeros(matrix.shape[0]), prior, penalty)
    return dict(zip([*names, LABELLER], best, strict=True))


def _of_habits(trials: Sequence[Contest], weights: dict[str, float]) -> dict[str, float]:
    """Return what fits to the rest of a list weigh, besides the weights of what is seen alone."""
    import numpy as np

    names = [name for name in weights if name != LABELLER]
    alone = _matrix(trials, names) @ np.array([*map(weights.__getitem__, names), weights[LABELLER]])
    matrix = np.array([[fit[kind] for kind in KINDS] for trial in trials for fit in trial.fits])
    nothing = np.zeros(len(KINDS))
    best = _likeliest(trials, matrix, alone, nothing, nothing + _L2_OF_HABITS)
    return {OF_HABITS[kind]: weight for kind, weight in zip(KINDS, best, strict=True)}


def _likeliest(
    trials: Sequence[Contest],
    matrix: NDArray[np.float64] | csr_matrix,
    alone: NDArray[np.float64],
    prior: NDArray[np.float64],
    penalty: NDArray[np.float64],
) -> list[float]:
    """Return the weights under which the right labellings of all contests are likeliest.

    Args:
        trials: the contests.
        matrix: a row for each labelling.
        alone: the total of each labelling without what the matrix has.
        prior: of the weights, and where they start.
        penalty: on how far they are from it.
    """
    import numpy as np
    from scipy.optimize import minimize

    sizes = np.array([len(trial.mistakes) for trial in trials])
    starts = np.cumsum([0, *sizes[:-1]])
    wanted = np.concatenate([_shares(trial.mistakes) for trial in trials])

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        totals = matrix @ weights + alone
        totals -= np.repeat(np.maximum.reduceat(totals, starts), sizes)
        sums = np.add.reduceat(np.exp(totals), starts)
        off = np.exp(totals) / np.repeat(sums, sizes) - wanted
        away = weights - prior
        surprise = (np.log(sums).sum() - (wanted * totals).sum()) / len(trials)
        gradient = matrix.T @ off / len(trials) + penalty * away
        return surprise + (penalty * away * away).sum() / 2, gradient

    best = minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    return best.round(4).tolist()  # type: ignore[no-any-return]


def _telling(labellings: Sequence[Counter[str]]) -> set[str]:
    """Return the features that are not the same in all labellings."""
    common = set.intersection(*(set(features.items()) for features in labellings))
    return {name for features in labellings for name, count in features.items() - common}


def _shares(mistakes: list[int]) -> NDArray[np.float64]:
    """Return 1 for the labelling with the fewest mistakes, shared among equals, 0 for others."""
    import numpy as np

    fewest = min(mistakes)
    share = 1 / mistakes.count(fewest)
    return np.array([share if count == fewest else 0.0 for count in mistakes])


def _matrix(trials: Sequence[Contest], names: Sequence[str]) -> csr_matrix:
    """Return a row of features for each labelling.

    The last column is the logarithm of the labeller's probability.
    """
    import numpy as np
    from scipy.sparse import csr_matrix

    column = {name: i for i, name in enumerate(names)}
    ends, columns, values = [0], [], []
    for trial in trials:
        for features, probability in zip(trial.features, trial.probabilities, strict=True):
            known = [(column[name], count) for name, count in features.items() if name in column]
            columns += [*(number for number, _ in known), len(names)]
            values += [*(count for _, count in known), math.log(probability)]
            ends.append(len(columns))
    shape = (len(ends) - 1, len(names) + 1)
    return csr_matrix((np.array(values, dtype=float), columns, ends), shape=shape)
