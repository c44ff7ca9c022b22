import math

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
    assert stated(0.99, sure=0.999) == pytest.approx(0.89)


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


def test_signals_of_a_reference():
    reference = record(0.5)
    reference.csl |= {"volume": "3", "publisher": "Span", "URL": "https://a.example"}
    segments = [
        *(
            Segment("author", 0, 4, 0.9),
            Segment("title", 5, 10, 0.8),
            Segment("title", 11, 16, 0.7),
        ),
        *(Segment("publisher", 17, 18, 0.6), Segment("note", 18, 22, 0.1)),
    ]
    half = math.log(0.5)
    assert reference_signals(reference, 0.75, segments) == pytest.approx(
        [
            *(math.log(0.75), 0.25, math.log(0.25), half, half),
            *(0.7, math.log(0.3), 0.6, math.log(0.4)),
            *(0.0, math.log(23), 0.5, 4 / 22, 1.0),
            *(1.0, 1.0, 0.0, 1.0, 1.0, 0.0, 1.0, 0.0),
        ]
    )
    reference.csl = {"page": "3", "DOI": "10.5555/a", "issued": {}, "container-title": "Oar"}
    reference.csl |= {"accessed": {}, "publisher": "Span"}
    assert reference_signals(reference, 0.75, segments)[-8:] == (0, 0, 1, 1, 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [("author", (1, 0, 0)), ("title", (0, 1, 0)), ("publisher", (0, 0, 1)), ("volume", (0, 0, 0))],
)
def test_signals_of_a_field(name, kinds):
    assert field_signals(name, 0.75, 0.5) == pytest.approx(
        (math.log(0.75), math.log(0.25), math.log(0.5), *kinds)
    )


def test_what_is_certain_leaves_a_thousandth_of_doubt():
    assert reference_signals(record(), 1.0, SEGMENTS)[2] == pytest.approx(math.log(0.001))
    assert field_signals("title", 1.0, 1.0)[1] == pytest.approx(math.log(1e-6))
