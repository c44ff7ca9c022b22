import numpy as np
import pytest

from citekit.parsing.features import Keys
from citekit.parsing.lstm import Memory
from citekit.parsing.network import Network
from tests.parsing.networks import keys_of, random_network

LABELS = ("B-author", "I-author", "B-title")
TEXTS = ("Ash, A. 1999. On salt.", "Salt", "Berg, L., Of roads and of salt. Oslo, 2004, p. 7.")


@pytest.fixture
def network():
    return random_network(LABELS, TEXTS)


def test_scores_do_not_depend_on_what_else_is_asked(network):
    together = network.scores_of_all(keys_of(*TEXTS))
    for keys, scores in zip(keys_of(*TEXTS), together, strict=True):
        assert scores.shape == (len(keys.surfaces), len(LABELS))
        assert network.scores_of_all([keys])[0] == pytest.approx(scores, abs=1e-4)


def test_a_token_depends_on_all_others(network):
    here, there = (
        network.scores_of_all(keys_of(text))[0][0]
        for text in (TEXTS[2], TEXTS[2].replace("p. 7", "Salt"))
    )
    assert here != pytest.approx(there, abs=1e-6)


@pytest.mark.parametrize(
    ("silent", "by_first", "by_last"),
    [
        (slice(5, 10), [True, True, True], [False, False, True]),
        (slice(0, 5), [True, False, False], [True, True, True]),
    ],
    ids=["forwards", "backwards"],
)
def test_one_memory_reads_forwards_and_one_backwards(network, silent, by_first, by_last):
    network.layers = network.layers[:1]
    network.output[silent] = 0  # what the other memory shows counts for nothing
    seen = keys_of("Ash salt roads")[0]

    def scores(*surfaces):
        others = (
            [kind[0]] * 3 for kind in (seen.contexts, seen.classes, seen.echoes, seen.outlooks)
        )
        return network.scores_of_all([Keys([*surfaces], *others)])[0]

    plain = scores("salt", "salt", "salt")
    for other, changed in (
        (scores("roads", "salt", "salt"), by_first),
        (scores("salt", "salt", "roads"), by_last),
    ):
        assert [not np.allclose(*pair) for pair in zip(plain, other, strict=True)] == changed


def test_unknown_features_add_nothing(network):
    scores = network.scores_of_all(keys_of("Ωmega 知識 [J]"))[0]
    assert np.isfinite(scores).all()


def test_what_is_saved_scores_nearly_the_same(network):
    again = Network.from_arrays(network.to_arrays())
    assert again.labels == network.labels
    assert again.features == network.features
    for before, after in zip(
        network.scores_of_all(keys_of(*TEXTS)), again.scores_of_all(keys_of(*TEXTS)), strict=True
    ):
        assert after == pytest.approx(before, abs=0.2)
    assert Network.from_arrays({}) is None


def test_scores_come_in_the_order_of_the_labels_asked_for(network):
    asked = network.for_labels(("B-title", "B-url", "B-author", "I-author"))
    own, other = (one.scores_of_all(keys_of(TEXTS[0]))[0] for one in (network, asked))
    assert other[:, [2, 3, 0]] == pytest.approx(own, abs=1e-5)
    assert (other[:, 1] < own.min()).all(), "a label that it does not know"
    assert asked.transitions[2, 0] == network.transitions[0, 2]
    assert network.for_labels(LABELS) is network


def test_few_long_references_are_read_side_by_side(network, monkeypatch):
    seen = []
    run = Memory.run

    def noting(self, inputs, places):
        seen.append(places.rows.size)
        return run(self, inputs, places)

    monkeypatch.setattr(Memory, "run", noting)
    texts = ["salt " * 2500] * 5 + ["Ash."] * 100
    scores = network.scores_of_all(keys_of(*texts))
    assert [len(one) for one in scores] == [2500] * 5 + [1] * 100
    assert max(seen) <= 6_400
    assert len(seen) <= 4 * (3 + 2), "the short ones together"
