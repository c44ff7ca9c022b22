"""JUnit XML, as Jenkins, GitLab and others read it.

The structure is that of the Jenkins xUnit plugin's ``junit-10.xsd``, which Surefire's files fit
too: a suite for each article, in it a case for each link that it cites. Errors fail their case;
what is only a warning is skipped, with the reason, so that tests fail where the command does.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.sax.saxutils import escape, quoteattr

from citekit.reports.finding import Finding, Severity
from citekit.reports.places import place_text
from citekit.reports.report import Report, Subject
from citekit.terminal_text import visible

_NOT_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What XML 1.0 does not allow, not even escaped (https://www.w3.org/TR/xml/#charsets)."""


@dataclass(frozen=True, slots=True)
class Case:
    """A subject in one article.

    Attributes:
        subject: that was looked at.
        places: in the article, in words.
        findings: in the article.
        failing: the weight from which on the command fails, ``None`` where it does not.
    """

    subject: Subject
    places: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    failing: Severity | None = Severity.ERROR

    @property
    def fails(self) -> bool:
        """Whether the command fails by it."""
        failing = self.failing
        return failing is not None and any(
            one.severity.rank <= failing.rank for one in self.findings
        )

    @property
    def is_skipped(self) -> bool:
        """Whether it neither fails nor can be called fine."""
        is_warned_of = any(finding.severity is Severity.WARNING for finding in self.findings)
        return not self.fails and (is_warned_of or not self.subject.was_looked_at)


@dataclass(slots=True)
class Suite:
    """The cases of an article, in numbers.

    Attributes:
        items: the numbers of the report's items that it cites.
        failures, skipped: how many fail, and how many are neither fine nor fail.
        seconds: that they took.
    """

    items: array[int] = field(default_factory=lambda: array("Q"))
    failures: int = 0
    skipped: int = 0
    seconds: float = 0.0

    def add(self, number: int, case: Case) -> None:
        """Count a case."""
        self.items.append(number)
        self.failures += case.fails
        self.skipped += case.is_skipped
        self.seconds += case.subject.seconds


def write_junit(report: Report) -> Iterator[str]:
    """Yield a suite for each article, with a case for each link that it cites."""
    suites: dict[str, Suite] = {}
    for number, subject in enumerate(report.subjects):
        for article, case in _cases(subject, report.failing).items():
            suites.setdefault(article, Suite()).add(number, case)
    failures = sum(suite.failures for suite in suites.values())
    tests = sum(len(suite.items) for suite in suites.values())
    counted = {
        "name": f"citekit {report.name}",
        "time": _time(report.seconds),
        **_counts(tests, failures),
    }
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f"<testsuites{_attributes(counted)}>\n"
    for article, suite in suites.items():
        yield from _suite(article, suite, report)
    yield "</testsuites>\n"


def _cases(subject: Subject, failing: Severity | None) -> dict[str, Case]:
    """Return the cases of a subject by article."""
    cases: dict[str, Case] = {}

    def case_of(article: str) -> Case:
        return cases.setdefault(article, Case(subject, failing=failing))

    for place in subject.places:
        case_of(place.article).places.append(place_text(place))
    for finding in subject.findings:
        case_of(finding.article).findings.append(finding)
    return cases or {"": Case(subject, failing=failing)}


def _suite(article: str, suite: Suite, report: Report) -> Iterator[str]:
    name = article or report.title
    attributes = {
        "name": name,
        "timestamp": report.started_at.strftime("%Y-%m-%dT%H:%M:%S"),
        "time": _time(suite.seconds),
        **_counts(len(suite.items), suite.failures),
        "skipped": str(suite.skipped),
    }
    yield f"  <testsuite{_attributes(attributes)}>\n"
    if report.interrupted:
        yield '    <properties><property name="interrupted" value="true"/></properties>\n'
    for number in suite.items:
        cases = _cases(report.subject(report.items[number]), report.failing)
        yield from _case(cases[article], name)
    yield "  </testsuite>\n"


def _case(case: Case, suite_name: str) -> Iterator[str]:
    subject = case.subject
    attributes = {
        "classname": suite_name,
        "name": subject.name,
        "time": _time(subject.seconds),
    }
    said = f"{subject.verdict}: {subject.reason}"
    body = (
        *(f"{place}: {said}" for place in case.places or ("?",)),
        *subject.notes,
        *dict.fromkeys(finding.fix for finding in case.findings if finding.fix),
    )
    if case.fails:
        heaviest = min(case.findings, key=lambda one: one.severity.rank)
        tag, told = "failure", {"type": heaviest.code, "message": said}
    elif case.is_skipped:
        tag, told = "skipped", {"message": said}
    else:
        tag, told = "system-out", {}
    text = "\n".join(map(_legal, body))
    yield f"    <testcase{_attributes(attributes)}>\n"
    yield f"      <{tag}{_attributes(told)}>{escape(text)}</{tag}>\n"
    yield "    </testcase>\n"


def _counts(tests: int, failures: int) -> dict[str, str]:
    return {"tests": str(tests), "failures": str(failures), "errors": "0"}


def _time(seconds: float) -> str:
    return f"{max(seconds, 0):.3f}"


def _attributes(values: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(_legal(value))}" for name, value in values.items())


def _legal(text: str) -> str:
    return _NOT_XML.sub("", visible(text))
