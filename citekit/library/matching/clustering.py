"""Works out of pairs: what is the same as the same is the same, unless members contradict."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import product
from typing import NamedTuple

from citekit.cycles import without_cycle_search
from citekit.library.matching.blocking import candidate_pairs
from citekit.library.matching.comparison import Comparison, Verdict, compare
from citekit.library.matching.features import Features, read_features
from citekit.reference import CslItem

_MOST_COMPARED = 5


class Pair(NamedTuple):
    """Two references that mean one work, or may.

    Attributes:
        one, other: their places, the lower first.
        comparison: of the two.
    """

    one: int
    other: int
    comparison: Comparison


class Matches(NamedTuple):
    """What was found among references.

    Attributes:
        works: places of references that certainly mean one work, two and more each.
        certain: the pairs of which the works are made.
        doubtful: pairs that a person should look at, the likeliest first.
    """

    works: list[list[int]]
    certain: list[Pair]
    doubtful: list[Pair]


@without_cycle_search()
def find_matches(items: Iterable[CslItem], apart: Collection[tuple[int, int]] = ()) -> Matches:
    """Find the references that mean the same work.

    Args:
        items: the references as CSL-JSON.
        apart: pairs of places that a person found to be two works, the lower first.

    Returns:
        What was found; the time that it takes grows with the number of references.
    """
    features = [read_features(item) for item in items]
    certain: list[Pair] = []
    doubtful: list[Pair] = []
    kept_apart = set(apart)
    for one, other in candidate_pairs(features):
        comparison = compare(features[one], features[other])
        if (one, other) in kept_apart or comparison.verdict is Verdict.DIFFERENT:
            continue
        pair = Pair(one, other, comparison)
        (certain if comparison.verdict is Verdict.SAME else doubtful).append(pair)
    certain.sort(key=_likeliest_first)
    doubtful.sort(key=_likeliest_first)
    works = _Works(features, kept_apart)
    refused = [pair for pair in certain if not works.join(pair.one, pair.other)]
    left = [pair for pair in refused + doubtful if works.are_two(pair.one, pair.other)]
    joined = [pair for pair in certain if not works.are_two(pair.one, pair.other)]
    return Matches(works.found(), joined, left)


def _likeliest_first(pair: Pair) -> tuple[float, int, int]:
    return -pair.comparison.points, pair.one, pair.other


class _Works:
    """References put together, step by step.

    Args:
        features: of all references.
        apart: pairs that are never put together.
    """

    def __init__(self, features: Sequence[Features], apart: set[tuple[int, int]]) -> None:
        self._features = features
        self._apart = apart
        self._work_of = [[place] for place in range(len(features))]

    def are_two(self, one: int, other: int) -> bool:
        """Return whether two references are not in one work."""
        return self._work_of[one] is not self._work_of[other]

    def join(self, one: int, other: int) -> bool:
        """Put the works of two references together, unless members of theirs are different.

        A reference without its year would otherwise make one work of two editions.

        Returns:
            Whether they are together now.
        """
        smaller, larger = sorted((self._work_of[one], self._work_of[other]), key=len)
        if smaller is larger:
            return True
        if self._apart and any(self._is_kept_apart(*pair) for pair in product(smaller, larger)):
            return False
        known = {(one, other), (other, one)}
        pairs = product(smaller[:_MOST_COMPARED], larger[:_MOST_COMPARED])
        if any(self._differ(*pair) for pair in pairs if pair not in known):
            return False
        larger += smaller
        for member in smaller:
            self._work_of[member] = larger
        return True

    def _is_kept_apart(self, one: int, other: int) -> bool:
        return (min(one, other), max(one, other)) in self._apart

    def _differ(self, one: int, other: int) -> bool:
        return compare(self._features[one], self._features[other]).contradicts

    def found(self) -> list[list[int]]:
        """Return the works of two references and more, in order."""
        works = {id(work): work for work in self._work_of if len(work) > 1}
        return sorted(map(sorted, works.values()))
