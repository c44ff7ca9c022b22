"""Fit what chooses among likely labellings, on references that their labeller has not seen."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from citekit.parsing.decoding import decode
from citekit.parsing.features import encode
from citekit.parsing.model import Model
from citekit.parsing.reranking import CERTAIN, LABELLER, Reranker, names_of, rivals
from citekit.parsing.whole import Whole
from citekit.training.labelling import token_labels
from citekit.training.tagged import TaggedReference

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from scipy.sparse import csr_matrix

_LEAST_OFTEN = 3  # references in which a feature tells labellings apart
_L2 = 0.01
_STEPS = 200


@dataclass(slots=True)
class Contest:
    """Likely labellings of one reference.

    Attributes:
        features: of each labelling, and how often each.
        probabilities: by the labeller.
        mistakes: how many tokens each gets wrong.
    """

    features: list[Counter[str]] = field(default_factory=list)
    probabilities: list[float] = field(default_factory=list)
    mistakes: list[int] = field(default_factory=list)


def contests(model: Model, held_out: Iterable[TaggedReference]) -> list[Contest]:
    """Return the contests for references that ``model`` has not seen and is not certain of."""
    found = []
    for reference in held_out:
        tokens, keys = encode(reference)
        if not tokens:
            continue
        scores = model.scores(keys)
        path = decode([scores], model.transitions)[0]
        if path.probability >= CERTAIN:
            continue
        wanted = [name[2:] for name in token_labels(reference, tokens)]
        whole = Whole(reference, tokens, keys.echoes)
        contest = Contest()
        for rival in rivals(scores, path, model.steps, model.labels):
            labels = [name for name, first, end in rival.runs for _ in range(first, end)]
            contest.features.append(Counter(names_of(whole, rival.runs)))
            contest.probabilities.append(rival.probability)
            contest.mistakes.append(sum(a != b for a, b in zip(labels, wanted, strict=True)))
        if len(contest.mistakes) > 1:
            found.append(contest)
    return found


def fit_reranker(trials: Sequence[Contest]) -> Reranker:
    """Return the weights under which the labellings with the fewest mistakes are likeliest.

    Conditional maximum likelihood with an L2 penalty; the trust in the labeller is free, and
    starts at 1. Weights that end next to nothing are left out. Without trials the labeller is
    trusted.
    """
    if not trials:
        return Reranker({LABELLER: 1.0})
    import numpy as np
    from scipy.optimize import minimize

    told_apart: Counter[str] = Counter()
    for trial in trials:
        told_apart.update(_telling(trial.features))
    names = [name for name, count in sorted(told_apart.items()) if count >= _LEAST_OFTEN]
    matrix, starts = _matrix(trials, names)
    sizes = np.diff(np.append(starts, matrix.shape[0]))
    wanted = np.concatenate([_shares(trial.mistakes) for trial in trials])
    prior = np.zeros(len(names) + 1)
    prior[-1] = 1.0
    penalty = np.full(len(names) + 1, _L2)
    penalty[-1] = 0.0

    def loss(weights: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        totals = matrix @ weights
        totals -= np.repeat(np.maximum.reduceat(totals, starts), sizes)
        sums = np.add.reduceat(np.exp(totals), starts)
        off = np.exp(totals) / np.repeat(sums, sizes) - wanted
        away = weights - prior
        surprise = (np.log(sums).sum() - (wanted * totals).sum()) / len(trials)
        gradient = matrix.T @ off / len(trials) + penalty * away
        return surprise + (penalty * away * away).sum() / 2, gradient

    best = minimize(loss, prior, jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x
    weights = dict(zip([*names, LABELLER], best.round(4).tolist(), strict=True))
    return Reranker({name: weight for name, weight in weights.items() if weight})


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


def _matrix(trials: Sequence[Contest], names: Sequence[str]) -> tuple[csr_matrix, NDArray[np.intp]]:
    """Return a row of features for each labelling, and where each contest begins.

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
    starts = np.cumsum([0, *(len(trial.mistakes) for trial in trials[:-1])])
    shape = (len(ends) - 1, len(names) + 1)
    return csr_matrix((np.array(values, dtype=float), columns, ends), shape=shape), starts
