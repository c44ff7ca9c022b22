"""JUnit XML, as Jenkins, GitLab and others read it.

The structure is that of the Jenkins xUnit plugin's ``junit-10.xsd``, which Surefire's files fit
too: a suite for each article, in it a case for each link that it cites. Errors fail their case;
what is only a warning is skipped, with the reason, so that tests fail where the command does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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


def write_junit(report: Report) -> Iterator[str]:
    """Yield a suite for each article, with a case for each link that it cites."""
    suites = _suites(report)
    cases = [case for suite in suites.values() for case in suite]
    counted = {"name": f"citekit {report.name}", "time": _time(report.seconds), **_counts(cases)}
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f"<testsuites{_attributes(counted)}>\n"
    for article, suite in suites.items():
        yield from _suite(article, suite, report)
    yield "</testsuites>\n"


def _suites(report: Report) -> dict[str, list[Case]]:
    suites: dict[str, list[Case]] = {}
    for subject in report.subjects:
        cases: dict[str, Case] = {}
        for place in subject.places:
            case = cases.setdefault(place.article, Case(subject, failing=report.failing))
            case.places.append(place_text(place))
        for finding in subject.findings:
            case = cases.setdefault(finding.article, Case(subject, failing=report.failing))
            case.findings.append(finding)
        for article, case in (cases or {"": Case(subject)}).items():
            suites.setdefault(article, []).append(case)
    return suites


def _suite(article: str, suite: Sequence[Case], report: Report) -> Iterator[str]:
    name = article or report.title
    attributes = {
        "name": name,
        "timestamp": report.started_at.strftime("%Y-%m-%dT%H:%M:%S"),
        "time": _time(sum(case.subject.seconds for case in suite)),
        **_counts(suite),
        "skipped": str(sum(case.is_skipped for case in suite)),
    }
    yield f"  <testsuite{_attributes(attributes)}>\n"
    if report.interrupted:
        yield '    <properties><property name="interrupted" value="true"/></properties>\n'
    for case in suite:
        yield from _case(case, name)
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
        tag, told = "failure", {"type": case.findings[0].code, "message": said}
    elif case.is_skipped:
        tag, told = "skipped", {"message": said}
    else:
        tag, told = "system-out", {}
    text = "\n".join(map(_legal, body))
    yield f"    <testcase{_attributes(attributes)}>\n"
    yield f"      <{tag}{_attributes(told)}>{escape(text)}</{tag}>\n"
    yield "    </testcase>\n"


def _counts(cases: Sequence[Case]) -> dict[str, str]:
    failures = sum(case.fails for case in cases)
    return {"tests": str(len(cases)), "failures": str(failures), "errors": "0"}


def _time(seconds: float) -> str:
    return f"{max(seconds, 0):.3f}"


def _attributes(values: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(_legal(value))}" for name, value in values.items())


def _legal(text: str) -> str:
    return _NOT_XML.sub("", visible(text))
