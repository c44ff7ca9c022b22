"""Which of a few likely labellings is right, judged as a whole.

A log-linear model over features of the whole labelling and the labeller's own probability of it
(Collins 2000, "Discriminative Reranking for Natural Language Parsing"; Charniak and Johnson 2005,
"Coarse-to-Fine n-Best Parsing and MaxEnt Discriminative Reranking"). What it is trained on are
labellings by labellers that have not seen the reference: see ``citekit.training.rerank``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise, repeat
from typing import TYPE_CHECKING, Any, NamedTuple

from citekit.parsing.decoding import Path
from citekit.parsing.habits import KINDS, Habits, Usual, traits_of
from citekit.parsing.n_best import n_best, runs_of
from citekit.parsing.whole import Run, Whole, of_border, of_ends, of_frame, of_inside, of_order

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LABELLER = "labeller"
"""The feature that is the logarithm of the labeller's own probability."""

OF_HABITS = {kind: f"list-{kind}" for kind in KINDS}
"""The features of how well a labelling fits to the rest of its list."""

CERTAIN = 0.95
"""The labeller's probability from which on it is not asked what else could be meant."""

_KEYS_KEPT = 10_000
_PATHS = 12  # thought of, many of which are the same but for how a run begins
_MOST_RIVALS = 5
_LEAST_RATIO = math.exp(-4)  # of a rival's probability to that of the best


class Rival(NamedTuple):
    """A labelling that may be right.

    Attributes:
        labels: an index for each token.
        runs: the same as fields and ranges of tokens.
        probability: of all paths that mean this.
    """

    labels: list[int]
    runs: tuple[Run, ...]
    probability: float


class Reranker:
    """Weights of the features of whole labellings.

    Attributes:
        weights: of each feature.
        usual: what references of all kinds are like; ``None``: what the rest of a list is like
            does not count.
    """

    def __init__(self, weights: Mapping[str, float], usual: Usual | None = None) -> None:
        """Take a weight for each feature."""
        self.weights = dict(weights)
        self.usual = usual
        self._of_habits = {kind: self.weights.get(name, 0.0) for kind, name in OF_HABITS.items()}
        self._of_frame = self._remembered(of_frame)
        self._of_inside = self._remembered(of_inside)
        self._of_border = self._remembered(of_border)
        self._of_order = self._remembered(of_order)
        self._of_ends = self._remembered(of_ends)

    def totals(self, whole: Whole, rivals: Sequence[Rival]) -> list[float]:
        """Return the weight of each of several labellings of a reference, seen by itself."""
        if len(rivals) < 2:
            return []
        of_run = cache(
            lambda run: self._of_frame(whole.frame(run)) + self._of_inside(whole.inside(run))
        )
        of_border = cache(lambda border: self._of_border(whole.border(*border)))
        runs = [set(rival.runs) for rival in rivals]
        edges = [set(pairwise(rival.runs)) for rival in rivals]
        same_runs, same_edges = set.intersection(*runs), set.intersection(*edges)
        trust = self.weights.get(LABELLER, 1.0)
        return [
            trust * math.log(rival.probability)
            + sum(map(of_run, own_runs - same_runs))
            + sum(map(of_border, own_edges - same_edges))
            + self._of_order(tuple(field for field, _, _ in rival.runs))
            + self._of_ends(whole.ends(rival.runs))
            for rival, own_runs, own_edges in zip(rivals, runs, edges, strict=True)
        ]

    def fits(self, whole: Whole, rivals: Sequence[Rival], habits: Habits) -> list[float]:
        """Return the weight of how well each of several labellings fits to the rest of its list."""
        weights = self._of_habits
        return [
            sum(
                weights[kind] * fit
                for kind, fit in habits.fit(traits_of(whole, rival.runs)).items()
            )
            for rival in rivals
        ]

    def to_arrays(self) -> dict[str, Any]:
        """Return the arrays that a model file holds: names a line each, weights, the usual."""
        import numpy as np

        names = "\n".join(self.weights)
        usual = self.usual.to_json() if self.usual else ""
        return {
            "judged": np.frombuffer(names.encode(), dtype=np.uint8),
            "judgements": np.array(list(self.weights.values()), dtype=np.float32),
            "usual": np.frombuffer(usual.encode(), dtype=np.uint8),
        }

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Reranker | None:
        """Read what ``to_arrays`` gave, ``None`` when it is nothing.

        Args:
            arrays: by their names; files of older models lack some.

        Raises:
            ValueError: when names and weights are not as many.
        """
        if "judged" not in arrays or not len(arrays["judged"]):
            return None
        names = arrays["judged"].tobytes().decode().split("\n")
        usual = arrays["usual"].tobytes().decode() if "usual" in arrays else ""
        return cls(
            dict(zip(names, arrays["judgements"].tolist(), strict=True)),
            Usual.from_json(usual) if usual else None,
        )

    def _remembered(self, features: Callable[[Any], Iterable[str]]) -> Callable[[Any], float]:
        """Return what gives the sum of the weights of a key's features."""
        find = self.weights.get
        return lru_cache(_KEYS_KEPT)(lambda key: sum(map(find, features(key), repeat(0.0))))


def chosen(path: Path, rivals: Sequence[Rival], totals: Sequence[float]) -> Path:
    """Return the path of the best of ``rivals``, as sure as all that is known makes it.

    Args:
        path: the likeliest.
        rivals: what else may be meant, and the likeliest too.
        totals: the weight of each; none where there is no choice.
    """
    if not totals:
        return path
    best = max(range(len(totals)), key=totals.__getitem__)
    share = 1 / sum(math.exp(total - totals[best]) for total in totals)
    mass = min(1.0, sum(rival.probability for rival in rivals))
    return path.relabelled(rivals[best].labels, share * mass)


def rivals(
    scores: NDArray[np.float32],
    path: Path,
    transitions: Sequence[Sequence[float]],
    labels: tuple[str, ...],
) -> list[Rival]:
    """Return the likeliest labellings of a reference, that of the best path first.

    Args:
        scores: ``(tokens, labels)``.
        path: the best one.
        transitions: for each label the scores of the labels behind it.
        labels: names of the labels.
    """
    found: dict[tuple[Run, ...], Rival] = {}
    for total, other in n_best(scores, path.all_marginals, transitions, _PATHS):
        runs = runs_of(other, labels)
        probability = math.exp(min(0.0, total - path.log_z))
        known = found.get(runs)
        if known:
            found[runs] = known._replace(probability=known.probability + probability)
        else:
            found[runs] = Rival(other, runs, probability)
    likeliest = list(found.values())[:_MOST_RIVALS]
    least = likeliest[0].probability * _LEAST_RATIO
    return [rival for rival in likeliest if rival.probability >= least and rival.probability > 0]


def names_of(whole: Whole, runs: Sequence[Run]) -> Iterator[str]:
    """Yield the names of all features of a labelling, some of them several times."""
    for run in runs:
        yield from of_frame(whole.frame(run))
        yield from of_inside(whole.inside(run))
    for before, after in pairwise(runs):
        yield from of_border(whole.border(before, after))
    yield from of_order([field for field, _, _ in runs])
    yield from of_ends(whole.ends(runs))
