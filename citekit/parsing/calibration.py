"""From what the labeller and the steps say of themselves to probabilities that hold.

A logistic regression over a few signals (Platt 1999, "Probabilistic Outputs for Support Vector
Machines"), fitted on references that the model was not trained on: see
``citekit.training.calibrate``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import mul

from citekit.reference import NEEDS_LOOK_BELOW, FieldEvidence, Reference

_LEAST = 1e-6
_NEARLY_SURE = NEEDS_LOOK_BELOW - 0.01


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the signals, the bias first, for whole records and for single fields.

    Attributes:
        reference: for ``reference_signals``.
        field: for ``field_signals``.
        sure: the probability from which on a record may be stated at ``NEEDS_LOOK_BELOW`` or
            more: below it too many of the held-out records had a mistake.
    """

    reference: tuple[float, ...]
    field: tuple[float, ...]
    sure: float = NEEDS_LOOK_BELOW

    def apply(self, record: Reference, probability: float) -> None:
        """State the confidence of ``record`` and of its fields.

        Args:
            record: with the steps' own confidences.
            probability: the labeller's, of all labels of the record together.
        """
        stated = _logistic(self.reference, reference_signals(record, probability))
        if stated < self.sure:
            stated = min(stated, _NEARLY_SURE)
        for name, (span, confidence) in record.fields.items():
            own = _logistic(self.field, field_signals(confidence, probability))
            record.fields[name] = FieldEvidence(span, round(own, 4))
        record.confidence = round(stated, 4)

    @classmethod
    def from_json(cls, data: Mapping[str, Sequence[float] | float]) -> Calibration:
        """Read what ``to_json`` gave."""
        reference, field, sure = data["reference"], data["field"], data["sure"]
        assert isinstance(reference, Sequence) and isinstance(field, Sequence)
        assert isinstance(sure, (int, float))
        return cls(tuple(reference), tuple(field), float(sure))

    def to_json(self) -> dict[str, list[float] | float]:
        """Return the weights as JSON can hold them."""
        return {"reference": list(self.reference), "field": list(self.field), "sure": self.sure}


def reference_signals(record: Reference, probability: float) -> tuple[float, ...]:
    """Return what bears on whether a whole record is right."""
    confidences = [evidence.confidence for evidence in record.fields.values()]
    return (
        _log(probability),
        _log(min(confidences, default=0.0)),
        _log(record.confidence),
        float(len(record.findings)),
        math.log(1 + len(record.raw)),
        float("title" in record.csl),
        float("author" in record.csl),
        float("container-title" in record.csl or "publisher" in record.csl),
    )


def field_signals(confidence: float, probability: float) -> tuple[float, ...]:
    """Return what bears on whether one field is right."""
    return (_log(confidence), _log(1 - confidence), _log(probability))


def _log(value: float) -> float:
    return math.log(max(value, _LEAST))


def _logistic(weights: Sequence[float], signals: Sequence[float]) -> float:
    total = weights[0] + sum(map(mul, weights[1:], signals))
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))
