"""Findings and their severity."""

from dataclasses import replace

from citekit.reports import Finding, Rule, Severity
from citekit.reports.finding import finding_record


def test_severities_by_weight():
    assert sorted(Severity, key=lambda one: one.rank) == ["error", "warning", "note"]


def test_text_has_the_fix():
    assert Finding("x", "It is wrong", Severity.NOTE, "it").text == "It is wrong"
    fixed = Finding("x", "It is wrong", Severity.NOTE, "it", fix="Make it right")
    assert fixed.text == "It is wrong. Make it right"


def test_rules_are_called_by_name_or_by_code():
    rule = Rule("CK201", "A date differs", "It does.", "Correct it.", Severity.NOTE)
    assert rule.spoken == "CK201"
    named = replace(rule, name="date-differs")
    assert named.spoken == "date-differs"


def test_what_programs_are_told():
    finding = Finding("CK201", "so", Severity.NOTE, "it", "a.md", 3, "k", 5, 4, 9, "Do this")
    assert finding_record(finding, "date-differs", "f:1") == {
        "article": "a.md", "line": 3, "column": 5, "end_line": 4, "end_column": 9,
        "code": "CK201", "rule": "date-differs", "severity": "note", "message": "so",
        "fix": "Do this", "key": "k", "subject": "it", "fingerprint": "f:1",
    }  # fmt: skip
