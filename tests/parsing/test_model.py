import numpy as np
import pytest

from citekit.errors import ModelError
from citekit.parsing.calibration import Calibration
from citekit.parsing.features import encode, expand
from citekit.parsing.model import Model
from citekit.parsing.model_files import MODEL_VARIABLE
from citekit.parsing.reranking import Reranker
from citekit.training.tagged import TaggedReference
from tests.parsing.networks import random_network


def model() -> Model:
    """A model of two labels with a random weight for every feature of two texts."""
    names = sorted({f for text in TEXTS for row in expand(keys(text)) for f in row})
    random = np.random.default_rng(5)
    return Model(
        ["B-title", "B-url"],
        random.normal(size=(2, 2)).astype(np.float32),
        names,
        random.normal(size=(len(names), 2)).astype(np.float32),
        version="v",
    )


TEXTS = ["Ash, Ann. 1999. “On (big) bridges.”", "Birch: What rivers know. Span 3, 4–9."]


def keys(text: str):
    return encode(TaggedReference(text, ()))[1]


@pytest.mark.parametrize("text", TEXTS)
def test_scores_are_the_sums_of_the_weights_of_all_features(text):
    weights = model()
    row = {name: i for i, name in enumerate(weights.features)}
    expected = [
        weights.weights[[row[f] for f in features]].sum(axis=0) for features in expand(keys(text))
    ]
    assert weights.scores(keys(text)) == pytest.approx(np.array(expected), abs=1e-4)
    assert weights.scores(keys(text)) == pytest.approx(np.array(expected), abs=1e-4)


def test_references_scored_together_do_not_see_each_other():
    weights = model()
    together = weights.scores_of_all([keys(text) for text in TEXTS * 100])
    assert len(together) == 2 * 100
    for text, scores in zip(TEXTS * 100, together, strict=True):
        assert scores == pytest.approx(weights.scores(keys(text)), abs=1e-5)


def test_a_link_can_only_be_a_link():
    scores = model().scores(keys("Ash https://example.org"))
    assert scores[1, 0] < scores[1, 1] - 20


def test_save_and_load(tmp_path):
    calibrated = model()
    calibrated.calibration = Calibration((0.5, 1.0), (1.0,), 0.95)
    calibrated.reranker = Reranker({"without:title": -2.0, "labeller": 0.75})
    calibrated.ask_also(random_network(calibrated.labels, TEXTS))
    calibrated.save(tmp_path / "m.npz")
    again = Model.load(tmp_path / "m.npz")
    assert again.labels == ("B-title", "B-url")
    assert again.version == "v"
    assert again.calibration == calibrated.calibration
    assert again.reranker.weights == calibrated.reranker.weights
    assert again.scores(keys(TEXTS[0])) == pytest.approx(model().scores(keys(TEXTS[0])), abs=0.05)
    assert again.network.features == calibrated.network.features
    assert again.common == pytest.approx(calibrated.common, abs=0.01)


def test_without_a_network_the_labeller_is_asked_alone():
    alone = model()
    (scores,) = alone.common_scores([keys(TEXTS[0])])
    assert (scores == alone.scores(keys(TEXTS[0]))).all()
    assert (alone.common == alone.transitions).all()
    assert alone.common_steps == alone.steps


def test_the_model_in_the_package_is_loaded_once():
    assert Model.default() is Model.default()


def test_the_environment_can_name_another_model(tmp_path, monkeypatch):
    model().save(tmp_path / "m.npz")
    monkeypatch.setattr("citekit.parsing.model._default", None)
    monkeypatch.setenv(MODEL_VARIABLE, str(tmp_path / "m.npz"))
    assert Model.default().version == "v"


def test_a_missing_model_is_said_in_words(tmp_path):
    with pytest.raises(ModelError, match="no model of citekit"):
        Model.load(tmp_path / "none.npz")
