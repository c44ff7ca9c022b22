"""Learn the weights of the labeller from tagged references, with CRFsuite."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable
from pathlib import Path

from citekit.errors import UnreadableError
from citekit.parsing.model import Model
from citekit.training.labelling import in_order, sequences
from citekit.training.tagged import TaggedReference

DEFAULTS = {"c1": 0.05, "c2": 0.05, "max_iterations": 120, "feature.minfreq": 2}
"""CRFsuite's L-BFGS options: L1 and L2 weight, iterations, least number of occurrences."""


def train(
    references: Iterable[TaggedReference],
    *,
    options: dict[str, float] | None = None,
    outlook: bool = True,
) -> Model:
    """Return a model trained on ``references``; one given twice counts twice.

    Args:
        references: the training data.
        options: CRFsuite's parameters, on top of ``DEFAULTS``.
        outlook: whether a token's features tell what else is in its reference.

    Raises:
        UnreadableError: when there is nothing to learn from.
    """
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({**DEFAULTS, **(options or {})})
    digest = hashlib.sha256()
    count = 0
    for features, labels in sequences(references, outlook=outlook):
        trainer.append(features, labels)
        digest.update("\n".join(labels).encode())
        count += 1
    if not count:
        raise UnreadableError("there are no tagged references to train on")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "weights.crfsuite"
        trainer.train(str(path))
        return from_crfsuite(path, version=digest.hexdigest()[:12])


def from_crfsuite(path: Path, *, version: str) -> Model:
    """Return the model that CRFsuite wrote to ``path``."""
    import numpy as np
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info = tagger.info()
    labels = in_order(info.labels)
    column = {label: i for i, label in enumerate(labels)}
    names = sorted({name for name, _ in info.state_features})
    row = {name: i for i, name in enumerate(names)}
    weights = np.zeros((len(names), len(labels)), dtype=np.float32)
    for (name, label), weight in info.state_features.items():
        weights[row[name], column[label]] = weight
    transitions = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[column[before], column[after]] = weight
    return Model(labels, transitions, names, weights, version=version)
