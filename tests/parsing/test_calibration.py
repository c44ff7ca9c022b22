import pytest

from citekit.parsing.calibration import Calibration, field_signals, reference_signals
from citekit.parsing.segments import Segment
from citekit.reference import FieldEvidence, Reference


def record(confidence: float = 0.9) -> Reference:
    return Reference(
        raw="Ash. On bridges. 1999.",
        csl={"title": "On bridges", "author": [{"family": "Ash"}]},
        fields={"title": FieldEvidence((5, 15), confidence)},
        confidence=confidence,
    )


REFERENCE = (4.0, 2.0, *[0.0] * 8, -1.0, *[0.0] * 12)
FIELD = (2.0, 1.0, *[0.0] * 5)
SEGMENTS = [Segment("author", 0, 4), Segment("title", 5, 16), Segment("date", 17, 22)]


def stated(probability: float, sure: float = 0.9, findings: tuple[str, ...] = ()) -> float:
    reference = record()
    reference.findings = findings
    Calibration(REFERENCE, FIELD, sure).apply(reference, probability, SEGMENTS)
    return reference.confidence


def test_a_sure_labelling_is_stated_higher():
    assert 0 <= stated(0.01) < stated(0.5) < stated(0.99) <= 1


def test_findings_lower_it():
    assert stated(0.9, findings=("odd",)) < stated(0.9)


def test_below_the_threshold_nothing_is_called_sure():
    assert stated(0.99) > 0.9
    assert stated(0.99, sure=0.999) < 0.9


def test_fields_keep_their_span():
    reference = record(0.5)
    Calibration(REFERENCE, FIELD).apply(reference, 0.9, SEGMENTS)
    assert reference.fields["title"].span == (5, 15)
    assert reference.fields["title"].confidence == pytest.approx(0.787, abs=0.001)


def test_extremes_are_finite():
    assert all(abs(signal) < 20 for signal in field_signals("title", 0.0, 0.0))
    assert all(abs(signal) < 20 for signal in reference_signals(Reference("", {}), 0.0, []))


def test_json_and_back():
    calibration = Calibration(REFERENCE, FIELD, 0.93)
    assert Calibration.from_json(calibration.to_json()) == calibration
