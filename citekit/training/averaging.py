"""One model from several: the mean of their weights.

Models trained on different samples make different mistakes; the mean of their weights makes fewer
than any of them (Breiman 1996, "Bagging Predictors"). As label scores are linear in the weights,
the mean costs no more to run than one model.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import compress
from statistics import fmean

from citekit.errors import ModelError
from citekit.parsing.calibration import Calibration
from citekit.parsing.model import Model
from citekit.parsing.reranking import Reranker


def average(
    models: Sequence[Model], *, judged_by: Model | None = None, least: float = 0.0
) -> Model:
    """Return the mean of ``models``; a feature that a model lacks counts as nothing in it.

    Args:
        models: at least one.
        judged_by: whose calibration, reranker and network the mean has; ``None``: the means of
            theirs, when all have one. Networks have no mean: that of the first is taken.
        least: features of which every weight is smaller are left out.

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
    weights /= np.float32(len(models))
    transitions /= np.float32(len(models))
    counts = np.abs(weights).max(axis=1, initial=0.0) >= least
    judges = [judged_by] if judged_by else models
    versions = "-".join([*(model.version for model in models), *([f"{least}"] if least else [])])
    return Model(
        labels,
        transitions,
        [*compress(names, counts)],
        weights[counts],
        version=hashlib.sha256(versions.encode()).hexdigest()[:12],
        calibration=_mean_calibration([model.calibration for model in judges]),
        reranker=_mean_reranker([model.reranker for model in judges]),
        network=judges[0].network,
    )


def _mean_calibration(calibrations: Sequence[Calibration | None]) -> Calibration | None:
    """Return the mean of the calibrations, ``None`` when a model has none."""
    known = [calibration for calibration in calibrations if calibration]
    if len(known) < len(calibrations):
        return None
    return Calibration(
        tuple(map(fmean, zip(*(c.reference for c in known), strict=True))),
        tuple(map(fmean, zip(*(c.field for c in known), strict=True))),
        max(c.sure for c in known),
    )


def _mean_reranker(rerankers: Sequence[Reranker | None]) -> Reranker | None:
    """Return the mean of the rerankers, ``None`` when a model has none.

    What references are usually like is taken from the first: all are trained on much the same.
    """
    known = [reranker for reranker in rerankers if reranker]
    if len(known) < len(rerankers):
        return None
    names = sorted({name for reranker in known for name in reranker.weights})
    weights = {name: fmean(one.weights.get(name, 0.0) for one in known) for name in names}
    return Reranker(weights, known[0].usual)
