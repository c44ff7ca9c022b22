"""What tells a finding from all others."""

from dataclasses import replace

from citekit.reports import Finding, Severity
from citekit.reports.fingerprints import with_fingerprints

ONE = Finding("link-gone", "gone: 404", Severity.ERROR, "http://a.example/", "a.md", 3, "k")


def fingerprint(*findings):
    return [mark for _, mark in with_fingerprints(findings)]


def test_it_stays_when_lines_messages_keys_and_severities_change():
    moved = replace(ONE, line=99, message="gone: 410", key="k2", severity=Severity.WARNING)
    assert fingerprint(ONE) == fingerprint(moved)


def test_it_tells_code_article_and_subject_apart():
    others = [
        replace(ONE, code="link-suspect"),
        replace(ONE, article="b.md"),
        replace(ONE, subject="http://b.example/"),
    ]
    assert len(set(fingerprint(ONE, *others))) == 4


def test_equals_are_numbered():
    first, second = fingerprint(ONE, replace(ONE, line=8))
    assert first != second
    assert (first[-2:], second[-2:]) == (":1", ":2")


def test_text_that_no_encoding_knows():
    assert fingerprint(replace(ONE, article="\udcff.md"))


def test_it_stays_from_version_to_version():
    """Code scanning and baselines keep it."""
    assert fingerprint(ONE) == ["0d15763da09601280d999256c86d4ea6:1"]
