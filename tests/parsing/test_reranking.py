from types import SimpleNamespace

import numpy as np
import pytest

from citekit.parsing.decoding import decode
from citekit.parsing.echoes import NO_LINK
from citekit.parsing.habits import Habits, Usual
from citekit.parsing.reranking import LABELLER, OF_HABITS, Reranker, Rival, chosen, rivals
from citekit.parsing.tokens import tokenize
from citekit.parsing.whole import Whole

LABELS = ("B-author", "I-author", "B-title", "I-title")
TEXT = SimpleNamespace(raw="Salt, tides.", marks=())
TOKENS = tokenize(TEXT.raw)
WHOLE = Whole(TEXT, TOKENS, [NO_LINK] * len(TOKENS))


def path_and_rivals():
    """Two tokens: one title is a little likelier than author and title."""
    scores = np.array([[0.8, -9, 1, -9], [-9, -9, 0, 1]], dtype=np.float32)
    transitions = np.zeros((4, 4), dtype=np.float32)
    path = decode([scores], transitions)[0]
    return path, rivals(scores, path, transitions.tolist(), LABELS)


def choose(weights, path, found):
    return chosen(path, found, Reranker(weights).totals(WHOLE, found))


def test_rivals_are_the_likeliest_labellings():
    path, found = path_and_rivals()
    assert found[0].runs == (("title", 0, 2),)
    assert found[1].runs == (("author", 0, 1), ("title", 1, 2))
    assert found[0].labels == path.labels.tolist()
    # behind an author, a title begins with either label: both paths mean the same
    both = Rival([], (), 1.0)._replace(probability=found[1].probability)
    assert both.probability > found[0].probability - 0.2
    assert sum(rival.probability for rival in found) == pytest.approx(1, abs=0.01)


def test_what_is_known_of_wholes_decides():
    path, found = path_and_rivals()
    chosen = choose({"without:author": -3.0}, path, found)
    assert [LABELS[i][2:] for i in chosen.labels] == ["author", "title"]
    assert 0.9 < chosen.probability < 1
    assert chosen.marginals.tolist() == path.all_marginals[[0, 1], chosen.labels].tolist()


def test_without_weights_the_likeliest_is_taken():
    path, found = path_and_rivals()
    chosen = choose({}, path, found)
    best = max(found, key=lambda rival: rival.probability)
    assert chosen.labels.tolist() == best.labels
    assert chosen.probability == pytest.approx(best.probability, rel=0.02)


def test_the_less_the_labeller_is_trusted_the_less_is_certain():
    path, found = path_and_rivals()
    trusting, doubting = (
        choose({LABELLER: trust, "without:author": -3.0}, path, found) for trust in (1.0, 0.2)
    )
    assert trusting.labels.tolist() == doubting.labels.tolist()


def test_one_rival_is_no_contest():
    path, found = path_and_rivals()
    assert choose({}, path, found[:1]) is path


def test_how_well_labellings_fit_to_their_list_is_weighed():
    _, found = path_and_rivals()
    usual = Usual({("follows", "^", "title"): 4, ("follows", "^", "author"): 4})
    habits = Habits(usual)
    habits.add([("follows", "^", "author")], 3.0)
    weights = {OF_HABITS["follows"]: 1.0}
    one_title, author_and_title = Reranker(weights, usual).fits(WHOLE, found[:2], habits)
    assert author_and_title > 0 > one_title
    assert Reranker({}, usual).fits(WHOLE, found[:2], habits) == [0.0, 0.0]


def test_weights_come_back_from_arrays():
    weights = {"without:author": -3.0, "stops:title|1": 0.5}
    usual = Usual({("closes", "title", "."): 7})
    again = Reranker.from_arrays(Reranker(weights, usual).to_arrays())
    assert again.weights == weights
    assert again.usual.counts == usual.counts
    assert Reranker.from_arrays(Reranker(weights).to_arrays()).usual is None
    assert Reranker.from_arrays(Reranker({}).to_arrays()) is None


def test_files_of_older_models_lack_some_arrays():
    arrays = Reranker({"without:author": -3.0}).to_arrays()
    del arrays["usual"]
    assert Reranker.from_arrays(arrays).usual is None
    assert Reranker.from_arrays({}) is None


def test_at_most_five_are_rivals_and_none_that_is_far_behind():
    labels = ("B-author", "B-title", "B-date")
    scores = np.zeros((2, 3), dtype=np.float32)
    transitions = np.zeros((3, 3), dtype=np.float32)
    assert len(rivals(scores, decode([scores], transitions)[0], transitions, labels)) == 5
    for behind, count in ((3.9, 2), (4.1, 1)):
        scores = np.array([[0, -behind, -9]], dtype=np.float32)
        path = decode([scores], transitions)[0]
        assert len(rivals(scores, path, transitions, labels)) == count


def test_without_a_weight_the_labeller_is_believed():
    path, found = path_and_rivals()
    weights = {"without:author": -0.5}
    believed = choose({**weights, LABELLER: 1.0}, path, found)
    assert choose(weights, path, found).probability == pytest.approx(believed.probability)
