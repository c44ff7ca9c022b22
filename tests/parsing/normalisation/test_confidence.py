"""Confidence of fields and records."""

from citekit.parsing.normalisation.confidence import field_confidence, reference_confidence
from citekit.parsing.segments import Segment
from citekit.reference import FieldEvidence


def test_weakest_segment_counts():
    assert field_confidence([Segment("title", 0, 3, c) for c in (0.9, 0.5)], 0.8) == 0.4
    assert field_confidence([Segment("title", 0, 3, 0.5)], 0.8) == 0.4
    assert field_confidence([], 0.8) == 0.8


def test_nothing_and_all_stay_what_they_are():
    assert field_confidence([Segment("title", 0, 3, 1.0)], 1.0) == 1.0
    assert field_confidence([Segment("title", 0, 3, 0.5)], 0.0) == 0.0


def test_record_is_no_surer_than_its_fields():
    fields = {"title": FieldEvidence(None, 0.8), "author": FieldEvidence(None, 0.5)}
    assert reference_confidence(fields, 0) == 0.4
    assert reference_confidence(fields, 1) < 0.4
    assert reference_confidence({}, 0) == 0.0


def test_inferred_fields_weigh_less():
    stated = reference_confidence({"title": FieldEvidence(None, 0.5)}, 0)
    assert reference_confidence({"type": FieldEvidence(None, 0.5)}, 0) > stated


def test_four_digits_say_enough():
    assert field_confidence([Segment("title", 0, 3, 0.33333)], 1.0) == 0.3333
    assert reference_confidence({"title": FieldEvidence(None, 0.33333)}, 0) == 0.3333
