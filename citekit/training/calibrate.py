"""Fit the confidences of a model on references that it was not trained on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from citekit.parsing.calibration import Calibration, field_signals, reference_signals
from citekit.parsing.labelling import Labelling, label
from citekit.parsing.model import Model
from citekit.parsing.normalisation import normalise
from citekit.parsing.segments import Segment
from citekit.parsing.sense import sensible
from citekit.training.comparison import same_fields
from citekit.training.tagged import TaggedReference, by_group

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

UNSURE_FIELDS = ("type", "language")
"""Inferred fields: what tagged references say of them is inferred too, so they don't count."""

_PRECISION = 0.988
"""98 of 100 are promised; what was not tried may be a little worse."""
_FOLDS = 5
_L2 = 1.0
_STEPS = 50


@dataclass(slots=True)
class Trials:
    """Signals of parsed references and of their fields, each with whether it was right."""

    references: list[tuple[tuple[float, ...], bool]] = field(default_factory=list)
    fields: list[tuple[tuple[float, ...], bool]] = field(default_factory=list)

    def run(self, model: Model, held_out: Iterable[TaggedReference]) -> None:
        """Parse references that ``model`` has not seen and compare with their own labels.

        Those of one group are taken for one list. What is right is what normalisation makes of
        the gold segments.
        """
        for reference, labelling in _labelled(model, held_out):
            segments = sensible(reference.text, labelling.segments)
            read = normalise(reference, segments)
            gold = normalise(reference, [Segment(*span) for span in reference.spans])
            agree = same_fields(gold.csl, read.csl)
            right = all(agree[name] for name in agree if name not in UNSURE_FIELDS)
            signals = reference_signals(read, labelling.probability, segments)
            self.references.append((signals, right))
            for name, evidence in read.fields.items():
                if name in agree and name not in UNSURE_FIELDS:
                    of_field = field_signals(name, evidence.confidence, labelling.probability)
                    self.fields.append((of_field, agree[name]))


def _labelled(
    model: Model, held_out: Iterable[TaggedReference]
) -> Iterator[tuple[TaggedReference, Labelling]]:
    for references in by_group(held_out):
        yield from zip(references, label(references, model), strict=True)


def fit(trials: Trials) -> Calibration:
    """Return the calibration that the trials ask for."""
    return Calibration(
        tuple(_logistic_weights(trials.references).tolist()),
        tuple(_logistic_weights(trials.fields).tolist()),
        _sure_from(trials.references),
    )


def _matrix(rows: Sequence[tuple[tuple[float, ...], bool]]) -> NDArray[np.float64]:
    import numpy as np

    return np.array([(1.0, *signals) for signals, _ in rows])


def _logistic_weights(rows: Sequence[tuple[tuple[float, ...], bool]]) -> NDArray[np.float64]:
    """Logistic regression by Newton's method, lightly regularised; the bias is not."""
    import numpy as np

    x = _matrix(rows)
    y = np.array([right for _, right in rows], dtype=np.float64)
    penalty = np.full(x.shape[1], _L2)
    penalty[0] = 1e-6
    weights = np.zeros(x.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (y - p) - penalty * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def _stated(
    weights: NDArray[np.float64], rows: Sequence[tuple[tuple[float, ...], bool]]
) -> list[float]:
    import numpy as np

    return (1 / (1 + np.exp(-(_matrix(rows) @ weights)))).tolist()  # type: ignore[no-any-return]


def _sure_from(rows: Sequence[tuple[tuple[float, ...], bool]]) -> float:
    """Return the least probability above which ``_PRECISION`` of the records are right.

    Each record is asked of weights fitted without it, since weights flatter what they were
    fitted on.
    """
    ranked: list[tuple[float, bool]] = []
    for fold in range(_FOLDS):
        asked = rows[fold::_FOLDS]
        others = [row for i, row in enumerate(rows) if i % _FOLDS != fold]
        if asked and others:
            stated = _stated(_logistic_weights(others), asked)
            ranked += zip(stated, (right for _, right in asked), strict=True)
    best, wrong = 1.0, 0
    for count, (probability, ok) in enumerate(sorted(ranked, reverse=True), 1):
        wrong += not ok
        if wrong + 1 <= (1 - _PRECISION) * count:  # a few right ones may be luck
            best = probability
    return max(best, 0.9)


def report(trials: Trials, calibration: Calibration) -> str:
    """Return how well the stated confidences hold, as lines of text.

    The expected calibration error is over ten bins of equal width (Guo et al. 2017).
    """
    lines = []
    for name, weights, rows in (
        ("references", calibration.reference, trials.references),
        ("fields", calibration.field, trials.fields),
    ):
        import numpy as np

        stated = np.array(_stated(np.array(weights), rows))
        right = np.array([ok for _, ok in rows])
        bins = np.minimum((stated * 10).astype(int), 9)
        error = sum(abs(stated[bins == b].sum() - right[bins == b].sum()) for b in range(10)) / len(
            stated
        )
        lines.append(
            f"{name}: {len(rows)}, right {right.mean():.3f}, calibration error {error:.3f}"
        )
        if name == "references":
            sure = stated >= calibration.sure
            share = right[sure].mean() if sure.any() else 0.0
            lines.append(f"stated at 0.9 or more: {sure.mean():.3f}, of them right {share:.4f}")
    return "\n".join(lines)
