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

from citekit.parsing.segments import Segment
from citekit.reference import NEEDS_LOOK_BELOW, FieldEvidence, Reference

_LEAST = 1e-6
_LEAST_DOUBT = 1e-3
_SINGLE = ("author", "title", "container-title", "publisher")  # that come once in most references
_NAMES = frozenset({"author", "editor", "translator", "director"})
_TITLES = frozenset({"title", "container-title", "collection-title"})
_HOUSES = frozenset({"publisher", "publisher-place"})
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

    def apply(self, record: Reference, probability: float, segments: Sequence[Segment]) -> None:
        """State the confidence of ``record`` and of its fields.

        Args:
            record: with the steps' own confidences.
            probability: the labeller's, of all labels of the record together.
            segments: that the record was read from.
        """
        stated = _logistic(self.reference, reference_signals(record, probability, segments))
        if stated < self.sure:
            stated = min(stated, _NEARLY_SURE)
        for name, (span, confidence) in record.fields.items():
            own = _logistic(self.field, field_signals(name, confidence, probability))
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


def reference_signals(
    record: Reference, probability: float, segments: Sequence[Segment]
) -> tuple[float, ...]:
    """Return what bears on whether a whole record is right.

    Args:
        record: with the steps' own confidences.
        probability: the labeller's, of all labels of the record together.
        segments: that the record was read from.
    """
    csl = record.csl
    confidences = [evidence.confidence for evidence in record.fields.values()]
    labels = [segment.label for segment in segments]
    title = _least(segments, ("title",))
    holder = _least(segments, ("container-title", "publisher"))
    in_notes = sum(s.end - s.start for s in segments if s.label == "note")
    return (
        _log(probability),
        1 - probability,
        _log_doubt(probability),
        _log(min(confidences, default=0.0)),
        _log(record.confidence),
        title,
        _log_doubt(title),
        holder,
        _log_doubt(holder),
        float(len(record.findings)),
        math.log(1 + len(record.raw)),
        len(segments) / 10,
        in_notes / max(1, len(record.raw)),
        float(sum(labels.count(label) > 1 for label in _SINGLE)),
        float("title" in csl),
        float("author" in csl),
        float("issued" in csl),
        float("volume" in csl or "page" in csl),
        float("URL" in csl or "DOI" in csl),
        float("accessed" in csl),
        float("container-title" in csl or "publisher" in csl),
        float("container-title" in csl and "publisher" in csl),
    )


def _least(segments: Sequence[Segment], labels: Sequence[str]) -> float:
    """Return how sure the labeller is of the least sure segment with one of the labels."""
    return min((s.confidence for s in segments if s.label in labels), default=0.0)


def field_signals(name: str, confidence: float, probability: float) -> tuple[float, ...]:
    """Return what bears on whether one field is right."""
    return (
        _log(confidence),
        _log(1 - confidence),
        _log(probability),
        float(name in _NAMES),
        float(name in _TITLES),
        float(name in _HOUSES),
    )


def _log(value: float) -> float:
    return math.log(max(value, _LEAST))


def _log_doubt(probability: float) -> float:
    """Return the logarithm of what is left to doubt: 0.99 and 0.999 are far apart in it."""
    return math.log(max(1 - probability, _LEAST_DOUBT))


def _logistic(weights: Sequence[float], signals: Sequence[float]) -> float:
    total = weights[0] + sum(map(mul, weights[1:], signals))
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))
