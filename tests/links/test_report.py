"""The report of a run."""

import pytest

from citekit.links.records import Place, Verdict
from citekit.links.report import in_a_sentence, link_report
from citekit.reports import Severity
from tests.reports.making import CHECKED, checked, outcome


def subject(*arguments, **options):
    return next(link_report(checked(outcome(*arguments, **options))).subjects)


def test_what_the_report_tells():
    told = link_report(CHECKED)
    assert (told.name, told.noun, len(told.items)) == ("check", "links", 2)
    assert told.headline == "2 links: 1 ok, 1 gone, in 1.2 s."
    assert told.numbers["gone"] == 1


def test_in_a_sentence():
    assert in_a_sentence(checked(outcome(Verdict.OK)).summary) == "1 link: 1 ok, in 1.2 s."
    assert in_a_sentence(checked(interrupted=True).summary).endswith("were not checked.")


def test_a_finding_for_each_place():
    cited = [Place("k", "a.md", 3), Place("j", "b.md", None)]
    first, second = subject(Verdict.GONE, reason="404", evidence=("twice",), cited=cited).findings
    assert (first.code, first.severity) == ("link-gone", Severity.ERROR)
    assert first.message == "gone: http://a.example/: 404; twice"
    assert (first.article, first.line, first.key) == ("a.md", 3, "k")
    assert (second.article, second.line, second.key) == ("b.md", None, "j")
    assert first.subject == "http://a.example/"


def test_a_bad_link_that_is_cited_nowhere_is_a_finding_too():
    (finding,) = subject(Verdict.GONE, cited=[]).findings
    assert (finding.article, finding.line) == ("", None)


def test_a_moved_link_says_what_would_put_it_right():
    (finding,) = subject(Verdict.MOVED, new_url="http://new.example/").findings
    assert finding.fix == "Replace it by http://new.example/"


def test_facts():
    told = subject(
        Verdict.OK, title="Water", confirmed=False, status=200, final_url="http://b.example/"
    )
    assert told.facts == (
        ("Title", "Water (not as cited)"),
        ("Leads to", "http://b.example/"),
        ("Status", "200"),
        ("Checked", "2026-01-02 03:04 UTC"),
    )


def test_where_a_reader_may_follow():
    assert subject(Verdict.GONE).href == "http://a.example/"
    assert subject(Verdict.UNSAFE).href == subject(Verdict.SKIPPED).href == ""


@pytest.mark.parametrize(("verdict", "gone"), [(Verdict.GONE, True), (Verdict.FAILING, False)])
def test_what_fails_unless_something_else_is_said(verdict, gone):
    (finding,) = subject(verdict).findings
    assert (finding.severity is Severity.ERROR) is gone


def test_what_fails_is_an_error():
    told = link_report(CHECKED, lambda check: check.verdict is Verdict.OK)
    severities = [finding.severity for finding in told.findings]
    assert severities == [Severity.ERROR, Severity.WARNING]
