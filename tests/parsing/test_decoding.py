import itertools

import numpy as np
import pytest

from citekit.parsing.decoding import decode


def by_enumeration(scores, transitions):
    """Best path, its probability, all marginals and the sum, from all paths."""
    length, labels = scores.shape
    totals = {}
    for path in itertools.product(range(labels), repeat=length):
        total = sum(scores[t, label] for t, label in enumerate(path))
        total += sum(transitions[a, b] for a, b in itertools.pairwise(path))
        totals[path] = np.exp(total)
    z = sum(totals.values())
    best = max(totals, key=totals.get)
    marginals = [
        [sum(v for p, v in totals.items() if p[t] == label) / z for label in range(labels)]
        for t in range(length)
    ]
    return best, totals[best] / z, np.array(marginals), z


def test_equals_the_enumeration_of_all_paths():
    random = np.random.default_rng(3)
    transitions = random.normal(size=(3, 3)).astype(np.float32)
    batch = [random.normal(size=(n, 3)).astype(np.float32) for n in (5, 1, 3, 6, 3)]
    for scores, path in zip(batch, decode(batch, transitions), strict=True):
        best, probability, marginals, z = by_enumeration(scores, transitions)
        assert tuple(path.labels) == best
        assert path.probability == pytest.approx(probability, rel=1e-4)
        assert path.all_marginals == pytest.approx(marginals, rel=1e-4)
        assert path.log_z == pytest.approx(np.log(z), rel=1e-4)
        other = path.relabelled([0] * len(scores), 0.25)
        assert (other.labels.tolist(), other.probability) == ([0] * len(scores), 0.25)
        assert other.marginals == pytest.approx(marginals[:, 0], rel=1e-4)
        assert path.marginals == pytest.approx(
            [marginals[t, label] for t, label in enumerate(best)], rel=1e-4
        )


def test_long_references_neither_overflow_nor_vanish():
    random = np.random.default_rng(4)
    transitions = random.normal(size=(4, 4)).astype(np.float32)
    scores = (random.normal(size=(3000, 4)) * 40).astype(np.float32)
    path = decode([scores], transitions)[0]
    assert np.isfinite(path.marginals).all()
    assert 0 <= path.probability <= 1


def test_nothing_gives_nothing():
    assert decode([], np.zeros((2, 2), dtype=np.float32)) == []
