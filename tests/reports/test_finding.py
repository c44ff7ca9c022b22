"""Findings and their severity."""

from citekit.reports import Finding, Severity


def test_severities_by_weight():
    assert sorted(Severity, key=lambda one: one.rank) == ["error", "warning", "note"]


def test_text_has_the_fix():
    assert Finding("x", "It is wrong", Severity.NOTE, "it").text == "It is wrong"
    fixed = Finding("x", "It is wrong", Severity.NOTE, "it", fix="Make it right")
    assert fixed.text == "It is wrong. Make it right"
