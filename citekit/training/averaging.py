"""One model from several: the mean of their weights.

Models trained on different samples make different mistakes; the mean of their weights makes fewer
than any of them (Breiman 1996, "Bagging Predictors"). As label scores are linear in the weights,
the mean costs no more to run than one model.
"""

from __future__ import annotations

from collections.abc import Sequence

from citekit.errors import ModelError
from citekit.parsing.model import Model


def average(models: Sequence[Model]) -> Model:
    """Return the mean of ``models``; a feature that a model lacks counts as nothing in it.

    Raises:
        ModelError: when there is none, or when they do not know the same labels.
    """
    import numpy as np

    if not models:
        raise ModelError("there is no model to average: name at least one")
    labels = models[0].labels
    if any(set(model.labels) != set(labels) for model in models):
        raise ModelError("models of different labels cannot be averaged")
    names = sorted({name for model in models for name in model.features})
    row = {name: i for i, name in enumerate(names)}
    weights = np.zeros((len(names), len(labels)), dtype=np.float32)
    transitions = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for model in models:
        order = [model.labels.index(label) for label in labels]
        weights[[row[name] for name in model.features]] += model.weights[:, order]
        transitions += model.transitions[np.ix_(order, order)]
    version = "-".join(model.version[:6] for model in models)
    count = np.float32(len(models))
    return Model(labels, transitions / count, names, weights / count, version=version)
