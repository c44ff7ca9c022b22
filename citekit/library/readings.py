"""A parsed entry as it is stored, and which of several readings of a work is the best."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from citekit.library.folding import storable
from citekit.reference import FieldEvidence, Mark, Reference

if TYPE_CHECKING:
    from citekit.extraction.article import Entry

_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))

_SHORT = -1000.0

BEST_FIRST = "score DESC, raw, csl, confidence DESC, findings, id"
"""How SQL orders readings. Only equal ones are told apart by which came first, which is chance."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one entry says of the work that it cites.

    Attributes:
        entry: its row.
        raw: the entry's text.
        csl: the CSL-JSON item, as JSON.
        confidence: 0..1, of the whole record.
        findings: a list of sentences, as JSON.
        score: how much of it is likely to be right.
    """

    entry: int
    raw: str
    csl: str
    confidence: float
    findings: str
    score: float

    @property
    def rank(self) -> tuple[float, str, str, float, str, int]:
        """What readings are compared by, the least is best; that of `BEST_FIRST`."""
        return -self.score, self.raw, self.csl, -self.confidence, self.findings, self.entry


def score_of(reference: Reference) -> float:
    """Return the number of fields that are likely right, less those that are likely wrong.

    A complete reading so beats a poor one, and one that made fields up does not beat either.
    Nothing is worse than the short form of an entry above.
    """
    if reference.short_for is not None:
        return _SHORT
    total = 0.0
    for field in reference.csl:
        if field != "custom":
            evidence = reference.fields.get(field)
            # As it is stored, so that what is read back from there gets the same score.
            sure = round(evidence.confidence, 4) if evidence else reference.confidence
            total += 2 * sure - 1
    return round(total, 6)


def to_json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return compact JSON, readable in any script."""
    return storable(_ENCODER.encode(value))


def fields_to_json(fields: dict[str, FieldEvidence]) -> str:
    """Return evidence as JSON: ``{"title": [start, end, confidence]}``, no span as nulls."""
    return to_json(
        {
            field: [*(evidence.span or (None, None)), round(evidence.confidence, 4)]
            for field, evidence in fields.items()
        }
    )


def marks_to_json(marks: tuple[Mark, ...]) -> str:
    """Return marks as JSON: a list of ``[kind, start, end, href]``."""
    return to_json([[mark.kind, mark.start, mark.end, mark.href] for mark in marks])


def marks_from_json(text: str) -> tuple[Mark, ...]:
    """Return the marks that ``marks_to_json`` wrote."""
    return tuple(Mark(*mark) for mark in json.loads(text))


def reference_from_json(
    raw: str, csl: str, fields: str, confidence: float, findings: str
) -> Reference:
    """Return the record that an entry was stored with."""
    evidence = {
        field: FieldEvidence(None if start is None else (start, end), sure)
        for field, (start, end, sure) in json.loads(fields).items()
    }
    return Reference(raw, json.loads(csl), evidence, confidence, tuple(json.loads(findings)))


ENTRY_COLUMNS = (
    "number",
    "raw",
    "marker",
    "marks",
    "line_start",
    "line_end",
    "source_start",
    "source_end",
    "csl",
    "fields",
    "confidence",
    "findings",
    "score",
)
"""What is stored of an entry and its record."""


def entry_columns(entry: Entry) -> dict[str, Any]:
    """Return what is stored of an entry and its record, by column of ``entries``."""
    reference = entry.reference
    columns = {
        "number": entry.number,
        "raw": storable(entry.raw),
        "marker": storable(entry.marker),
        "marks": marks_to_json(entry.marks),
        "line_start": entry.line_start,
        "line_end": entry.line_end,
        "source_start": entry.start,
        "source_end": entry.end,
        "csl": None,
        "fields": None,
        "confidence": None,
        "findings": None,
        "score": None,
    }
    if reference is not None:
        columns |= {
            "csl": to_json(reference.csl),
            "fields": fields_to_json(reference.fields),
            "confidence": reference.confidence,
            "findings": to_json(list(reference.findings)),
            "score": score_of(reference),
        }
    return columns
