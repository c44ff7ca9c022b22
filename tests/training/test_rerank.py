from collections import Counter

import pytest

from citekit.parsing.reranking import LABELLER
from citekit.training.datasets import from_pairs
from citekit.training.rerank import Contest, contests, fit_reranker
from citekit.training.train import train

pytest.importorskip("pycrfsuite")
pytest.importorskip("scipy")


def contest(right: str, wrong: str, probability: float) -> Contest:
    """One labelling without mistakes, to which the labeller gives a probability, and one with."""
    return Contest([Counter([wrong]), Counter([right])], [1 - probability, probability], [2, 0])


def twenty() -> list[Contest]:
    """Of half of them the labeller is right."""
    return [contest("whole", "cut", 0.3 + i % 2 * 0.4) for i in range(20)]


def test_what_tells_right_from_wrong_gets_weight():
    weights = fit_reranker(twenty()).weights
    assert weights["whole"] > 0.5 > -0.5 > weights["cut"]


def test_what_is_seen_too_seldom_gets_none():
    trials = [*twenty(), contest("rare", "cut", 0.5)]
    assert "rare" not in fit_reranker(trials).weights


def test_labellings_with_as_many_mistakes_are_as_good():
    trials = [
        Contest([Counter("a"), Counter("b"), Counter("c")], [0.4, 0.3, 0.3], [1, 1, 5])
        for _ in range(20)
    ]
    weights = fit_reranker(trials).weights
    assert weights["c"] < 0
    assert weights.get("a", 0) > weights["c"] < weights.get("b", 0)


def test_without_trials_the_labeller_is_trusted():
    assert fit_reranker([]).weights == {LABELLER: 1.0}


def test_contests_are_held_where_the_model_is_in_doubt():
    data = [
        from_pairs([("author", "Ash, A."), ("date", f"{1980 + i}."), ("title", f"On bridge {i}.")])
        for i in range(40)
    ]
    odd = [from_pairs([("title", f"Ash {i} bridge"), ("author", "On, 1990")]) for i in range(5)]
    found = contests(train(data[:30]), [*data[30:], *odd])
    assert found
    for one in found:
        assert len(one.features) == len(one.probabilities) == len(one.mistakes) > 1
        assert one.probabilities[0] == max(one.probabilities[:1])
