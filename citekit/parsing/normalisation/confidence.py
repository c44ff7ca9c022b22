"""How sure a field and a whole record are: the one place to calibrate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from citekit.parsing.segments import Segment
from citekit.reference import FieldEvidence

INFERRED = ("type", "language")
"""Fields that no text states; they weigh less in the whole record."""

_INFERRED_WEIGHT = 0.25
_FINDING_FACTOR = 0.8


def field_confidence(sources: Sequence[Segment], certainty: float) -> float:
    """Return the confidence of a field.

    Args:
        sources: the segments that the value comes from.
        certainty: how sure the step is of its own reading, given the segments.
    """
    if len(sources) == 1:
        sure = sources[0].confidence * certainty
    else:
        sure = min((source.confidence for source in sources), default=1.0) * certainty
    return round(sure, 4) if 0.0 < sure < 1.0 else float(sure > 0.0)


def reference_confidence(fields: Mapping[str, FieldEvidence], findings: int) -> float:
    """Return the confidence that the whole record is right: the product over its fields."""
    confidence = 1.0
    for name, evidence in fields.items():
        weight = _INFERRED_WEIGHT if name in INFERRED else 1.0
        confidence *= evidence.confidence**weight
    if not fields:
        return 0.0
    return round(confidence * _FINDING_FACTOR**findings, 4)
