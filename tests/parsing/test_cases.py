from citekit.parsing.cases import cases
from citekit.parsing.model import Model
from citekit.training.tagged import TaggedReference

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
