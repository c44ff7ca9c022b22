from collections import Counter

import pytest

from citekit.parsing.habits import KINDS, Usual
from citekit.parsing.reranking import LABELLER, OF_HABITS
from citekit.training.contests import Contest
from citekit.training.rerank import fit_reranker

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


USUAL = Usual({("closes", "title", "."): 3})
FITTING = {**dict.fromkeys(KINDS, 0.0), "closes": 1.0}
UNFIT = dict.fromkeys(KINDS, 0.0)


def test_what_fits_to_the_list_gets_weight_beside_the_other_features():
    trials = twenty()
    for i, trial in enumerate(trials):
        trial.features = [Counter(), Counter()]
        trial.fits = [UNFIT, FITTING] if i % 4 else [FITTING, UNFIT]
    reranker = fit_reranker(trials, USUAL)
    assert reranker.usual is USUAL
    assert reranker.weights[OF_HABITS["closes"]] > 0.5
    assert reranker.weights[OF_HABITS["marks"]] == 0


def test_lists_change_nothing_of_how_a_reference_is_judged_alone():
    in_lists = twenty()
    for trial in in_lists:
        trial.fits = [UNFIT, FITTING]
    weights = fit_reranker(in_lists, USUAL).weights
    alone = {name: weight for name, weight in weights.items() if name not in OF_HABITS.values()}
    assert alone == fit_reranker(twenty()).weights


def test_without_lists_nothing_is_kept_of_what_is_usual():
    assert fit_reranker(twenty(), USUAL).usual is None
