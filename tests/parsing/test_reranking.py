from types import SimpleNamespace

import numpy as np
import pytest

from citekit.parsing.decoding import decode
from citekit.parsing.echoes import NO_LINK
from citekit.parsing.reranking import LABELLER, Reranker, Rival, rivals
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
    chosen = Reranker({"without:author": -3.0}).choose(WHOLE, path, found)
    assert [LABELS[i][2:] for i in chosen.labels] == ["author", "title"]
    assert 0.9 < chosen.probability < 1
    assert chosen.marginals.tolist() == path.all_marginals[[0, 1], chosen.labels].tolist()


def test_without_weights_the_likeliest_is_taken():
    path, found = path_and_rivals()
    chosen = Reranker({}).choose(WHOLE, path, found)
    best = max(found, key=lambda rival: rival.probability)
    assert chosen.labels.tolist() == best.labels
    assert chosen.probability == pytest.approx(best.probability, rel=0.02)


def test_the_less_the_labeller_is_trusted_the_less_is_certain():
    path, found = path_and_rivals()
    trusting, doubting = (
        Reranker({LABELLER: trust, "without:author": -3.0}).choose(WHOLE, path, found)
        for trust in (1.0, 0.2)
    )
    assert trusting.labels.tolist() == doubting.labels.tolist()


def test_one_rival_is_no_contest():
    path, found = path_and_rivals()
    assert Reranker({}).choose(WHOLE, path, found[:1]) is path
