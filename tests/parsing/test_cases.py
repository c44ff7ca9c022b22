import pytest

from citekit.parsing.cases import cases
from citekit.parsing.decoding import decode
from citekit.parsing.features import encode
from citekit.parsing.model import Model
from citekit.training.tagged import TaggedReference
from tests.parsing.networks import random_network

PLAIN = "Bush, Vannevar. 1945. “As We May Think.” The Atlantic, July. https://example.org/bush."
ODD = "Harbour Bridges Salt, 1990."


def test_a_reference_in_doubt_has_rivals_and_a_plain_one_has_not():
    plain, odd, nothing = cases([TaggedReference(t, ()) for t in (PLAIN, ODD, "")], Model.default())
    assert nothing is None
    assert plain.rivals == []
    assert plain.path.probability > 0.95 > odd.path.probability
    assert len(odd.rivals) > 1
    assert odd.rivals[0].labels == odd.path.labels.tolist()
    assert odd.text.raw == ODD


def test_what_the_network_scores_counts_as_much_as_what_the_labeller_does():
    default = Model.default()
    model = Model(default.labels, default.transitions, default.features, default.weights)
    text = TaggedReference(ODD, ())
    (alone,) = cases([text], model)
    network = random_network(model.labels, [PLAIN, ODD])
    model.ask_also(network)
    (both,) = cases([text], model)
    assert both.path.probability != alone.path.probability
    keys = encode(text)[1]
    scores = 0.4 * (model.scores(keys) + network.scores_of_all([keys])[0])
    (path,) = decode([scores], 0.4 * (model.transitions + network.transitions))
    assert both.path.labels.tolist() == path.labels.tolist()
    assert both.path.probability == pytest.approx(path.probability, rel=1e-3)
    model.ask_also(None)
    assert cases([text], model)[0].path.probability == alone.path.probability
