"""JUnit XML."""

from dataclasses import replace

import pytest

from citekit.links.records import Place, Verdict
from citekit.reports import Severity
from citekit.reports.junit import write_junit

from . import junit_shape
from .making import OF_ALL_KINDS, outcome, report


def read(made):
    return junit_shape.read("".join(write_junit(made)).encode())


def what(case):
    return case[0].tag


def test_a_case_for_each_link():
    cases = {case.get("name").split("/")[2]: case for case in read(OF_ALL_KINDS).cases}
    assert {name.removesuffix(".example"): what(case) for name, case in cases.items()} == {
        "ok": "system-out", "moved": "system-out", "gone": "failure", "failing": "skipped",
        "suspect": "failure", "blocked": "skipped", "unsafe": "skipped", "skipped": "skipped",
    }  # fmt: skip
    failure = cases["gone.example"][0]
    assert dict(failure.attrib) == {"type": "link-gone", "message": "gone: so"}
    assert failure.text == "a.md:11 (okoye2017): gone: so"


def test_a_suite_for_each_article_with_every_line():
    cited = [Place("k", "a.md", 3), Place("k", "b.md", 4), Place("k", "a.md", 9)]
    fine = outcome(Verdict.OK, "http://b.example/")
    root = read(report(outcome(Verdict.GONE, cited=cited), fine)).root
    first, second = root.findall("testsuite")
    assert (first.get("name"), first.get("tests"), first.get("failures")) == ("a.md", "2", "1")
    assert (second.get("name"), second.get("tests")) == ("b.md", "1")
    assert first.find("testcase/failure").text.splitlines() == [
        "a.md:3 (k): gone: so",
        "a.md:9 (k): gone: so",
    ]
    assert first.find("testcase").get("classname") == "a.md"


@pytest.mark.parametrize("cited", [[], [Place("k", "", None)]])
def test_what_is_in_no_article(cited):
    root = read(report(outcome(Verdict.GONE, cited=cited))).root
    assert root.find("testsuite").get("name") == "Link check"
    assert len(root.findall("testsuite/testcase/failure")) == 1


def test_what_would_put_it_right():
    made = report(outcome(Verdict.MOVED, new_url="http://new.example/"))
    assert "Replace it by http://new.example/" in read(made).cases[0][0].text


def test_an_interrupt():
    root = read(report(outcome(Verdict.OK), interrupted=True)).root
    assert root.find("testsuite/properties/property").get("name") == "interrupted"


def test_nothing_to_tell():
    assert read(report()).cases == []


def test_times():
    root = read(report(outcome(Verdict.OK, seconds=0.5), outcome(Verdict.OK, "http://b/"))).root
    assert (root.get("time"), root[0].get("time"), root[0][0].get("time")) == (
        "1.250", "0.500", "0.500",
    )  # fmt: skip
    assert root[0].get("timestamp") == "2026-01-02T03:04:05"


def test_the_heaviest_finding_gives_a_failure_its_type():
    made = report(outcome(Verdict.GONE))
    subject = next(iter(made.subjects))
    note = replace(subject.findings[0], code="link-moved", severity=Severity.NOTE)
    both = replace(subject, findings=(note, *subject.findings))
    case = read(replace(made, subject=lambda _: both)).cases[0]
    assert case[0].get("type") == "link-gone"
