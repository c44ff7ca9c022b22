import numpy as np
import pytest

from citekit.errors import ModelError
from citekit.parsing.calibration import Calibration
from citekit.parsing.habits import Usual
from citekit.parsing.model import Model
from citekit.parsing.reranking import Reranker
from citekit.training.averaging import average
from tests.parsing.networks import random_network


def model(labels, names, weights):
    transitions = np.full((2, 2), weights[0][0], dtype=np.float32)
    return Model(labels, transitions, names, np.array(weights, dtype=np.float32), version="abc")


def test_the_mean_of_the_weights_by_name():
    one = model(["B-title", "B-url"], ["a", "b"], [[1, 2], [3, 4]])
    two = model(["B-url", "B-title"], ["b", "c"], [[2, 1], [5, 7]])
    mean = average([one, two])
    assert mean.labels == ("B-title", "B-url")
    assert mean.features == ("a", "b", "c")
    assert mean.weights.tolist() == [[0.5, 1.0], [2.0, 3.0], [3.5, 2.5]]
    assert mean.transitions.tolist() == [[1.5, 1.5], [1.5, 1.5]]


def test_features_next_to_nothing_are_left_out():
    one = model(["B-title", "B-url"], ["a", "b", "c"], [[0, 0.25], [0, -0.5], [0, 0.125]])
    mean = average([one], least=0.25)
    assert mean.features == ("a", "b")
    assert mean.weights.tolist() == [[0, 0.25], [0, -0.5]]
    assert average([one]).features == one.features
    assert mean.version != average([one]).version


def test_calibrations_are_averaged_when_all_have_one():
    one = model(["B-title", "B-url"], ["a"], [[1, 2]])
    two = model(["B-title", "B-url"], ["a"], [[3, 4]])
    one.calibration = Calibration((1.0, 2.0), (0.0,), 0.95)
    assert average([one, two]).calibration is None
    two.calibration = Calibration((2.0, 4.0), (1.0,), 0.92)
    assert average([one, two]).calibration == Calibration((1.5, 3.0), (0.5,), 0.95)


def test_rerankers_are_averaged_when_all_have_one():
    one = model(["B-title", "B-url"], ["a"], [[1, 2]])
    two = model(["B-title", "B-url"], ["a"], [[3, 4]])
    one.reranker = Reranker({"without:title": -2.0, "labeller": 1.0})
    assert average([one, two]).reranker is None
    two.reranker = Reranker({"without:date": -1.0, "labeller": 0.5})
    one.reranker.usual = Usual.of([])
    mean = average([one, two]).reranker
    assert mean.usual is one.reranker.usual
    assert mean.weights == {"labeller": 0.75, "without:date": -0.5, "without:title": -1.0}


def test_one_model_can_judge_for_all():
    one = model(["B-title", "B-url"], ["a"], [[1, 2]])
    two = model(["B-title", "B-url"], ["a"], [[3, 4]])
    two.calibration = Calibration((2.0, 4.0), (1.0,), 0.92)
    two.reranker = Reranker({"without:title": -2.0})
    two.ask_also(random_network(two.labels, ["Salt"]))
    mean = average([one, two], judged_by=two)
    assert mean.weights.tolist() == [[2.0, 3.0]]
    assert mean.calibration == two.calibration
    assert mean.reranker.weights == two.reranker.weights
    assert mean.network is two.network
    assert average([one, two]).network is None


def test_models_of_different_labels_are_refused():
    one = model(["B-title", "B-url"], ["a"], [[1, 2]])
    two = model(["B-title", "B-note"], ["a"], [[1, 2]])
    with pytest.raises(ModelError, match="different labels"):
        average([one, two])
    with pytest.raises(ModelError, match="no model"):
        average([])
