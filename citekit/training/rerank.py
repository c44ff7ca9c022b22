"""Fit what chooses among likely labellings, on references that their labeller has not seen."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from citekit.parsing.cases import Case, cases
from citekit.parsing.features import encode
from citekit.parsing.habits import Trait, Usual, habits_of_others, traits_of
from citekit.parsing.model import Model
from citekit.parsing.n_best import runs_of
from citekit.parsing.reranking import LABELLER, OF_HABITS, Reranker, names_of
from citekit.parsing.whole import Whole
from citekit.training.labelling import token_labels
from citekit.training.tagged import TaggedReference, by_group

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


def contests(
    model: Model, held_out: Iterable[TaggedReference], usual: Usual | None = None
) -> list[Contest]:
    """Return the contests for references that ``model`` has not seen and is not certain of.

    Args:
        model: the labeller.
        held_out: references; those of one group are taken for one list.
        usual: what all lists are like; with it each contest is held twice, by itself and in its
            list, so that what is alone is judged well too.
    """
    found = []
    for references in by_group(held_out):
        known = [case for case in cases(references, model) if case is not None]
        for contest, fits in _in_list(known, model, usual):
            found.append(contest)
            if fits:
                features = [
                    Counter({**own, **fit}) for own, fit in zip(contest.features, fits, strict=True)
                ]
                found.append(replace(contest, features=features))
    return found


def _in_list(
    known: Sequence[Case], model: Model, usual: Usual | None
) -> Iterator[tuple[Contest, list[dict[str, float]]]]:
    """Yield the contests for a list, each with how its labellings fit to the rest of the list."""
    likeliest = [
        [*traits_of(case.whole, runs_of(case.path.labels.tolist(), model.labels))] for case in known
    ]
    sure = [case.path.probability for case in known]
    is_list = usual is not None and len(known) > 1
    all_habits = habits_of_others(usual or Usual({}), likeliest, sure)
    for case, habits in zip(known, all_habits, strict=True):
        if len(case.rivals) > 1:
            all_traits = [[*traits_of(case.whole, rival.runs)] for rival in case.rivals]
            fits = [
                {OF_HABITS[kind]: fit for kind, fit in habits.fit(traits).items()}
                for traits in all_traits
            ]
            yield _contest(case), fits if is_list else []


def _contest(case: Case) -> Contest:
    assert isinstance(case.text, TaggedReference)
    wanted = [name[2:] for name in token_labels(case.text, case.tokens)]
    contest = Contest()
    for rival in case.rivals:
        labels = [name for name, first, end in rival.runs for _ in range(first, end)]
        contest.features.append(Counter(names_of(case.whole, rival.runs)))
        contest.probabilities.append(rival.probability)
        contest.mistakes.append(sum(a != b for a, b in zip(labels, wanted, strict=True)))
    return contest


def usual_traits(references: Iterable[TaggedReference]) -> Usual:
    """Return what references are like, by their own labels."""
    return Usual.of(map(_own_traits, references))


def _own_traits(reference: TaggedReference) -> list[Trait]:
    tokens, keys = encode(reference)
    if not tokens:
        return []
    labels = token_labels(reference, tokens)
    names = tuple(dict.fromkeys(labels))
    runs = runs_of([names.index(label) for label in labels], names)
    return [*traits_of(Whole(reference, tokens, keys.echoes), runs)]


def fit_reranker(trials: Sequence[Contest], usual: Usual | None = None) -> Reranker:
    """Return the weights under which the labellings with the fewest mistakes are likeliest.

    Conditional maximum likelihood with an L2 penalty; the trust in the labeller is free, and
    starts at 1. Weights that end next to nothing are left out. Without trials the labeller is
    trusted.

    Args:
        trials: the contests.
        usual: what the lists in the trials were compared to.
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
    kept = {name: weight for name, weight in weights.items() if weight}
    return Reranker(kept, usual if kept.keys() & OF_HABITS.values() else None)


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
