import itertools

import numpy as np
import pytest

from citekit.parsing.decoding import decode
from citekit.parsing.n_best import n_best, runs_of


def by_enumeration(scores, transitions):
    """All paths, the best first."""
    length, labels = scores.shape
    totals = []
    for path in itertools.product(range(labels), repeat=length):
        total = sum(scores[t, label] for t, label in enumerate(path))
        totals.append((total + sum(transitions[a, b] for a, b in itertools.pairwise(path)), path))
    return sorted(totals, reverse=True)


@pytest.mark.parametrize("length", [1, 2, 5])
def test_equals_the_enumeration_of_all_paths(length):
    random = np.random.default_rng(length)
    transitions = random.normal(size=(3, 3)).astype(np.float32)
    scores = random.normal(size=(length, 3)).astype(np.float32)
    marginals = decode([scores], transitions)[0].all_marginals
    found = n_best(scores, marginals, transitions.tolist(), 7)
    wanted = by_enumeration(scores, transitions)[:7]
    assert [tuple(path) for _, path in found] == [path for _, path in wanted]
    assert [total for total, _ in found] == pytest.approx([total for total, _ in wanted], rel=1e-5)


def test_labels_that_can_hardly_be_are_not_thought_of():
    scores = np.array([[0, -20], [0, 0]], dtype=np.float32)
    transitions = np.zeros((2, 2), dtype=np.float32)
    marginals = decode([scores], transitions)[0].all_marginals
    assert [path for _, path in n_best(scores, marginals, transitions.tolist(), 9)] == [
        [0, 1],
        [0, 0],
    ]


def test_spans_begin_with_b_and_behind_another_field():
    labels = ("B-author", "I-author", "B-title", "I-title")
    assert runs_of([0, 1, 3, 3, 2], labels) == (
        ("author", 0, 2),
        ("title", 2, 4),
        ("title", 4, 5),
    )
