"""JUnit XML, as Jenkins, GitLab and others read it.

The structure is that of the Jenkins xUnit plugin's ``junit-10.xsd``, which Surefire's files fit
too: a suite for each article, in it a case for each link that it cites. Errors fail their case;
what is only a warning is skipped, with the reason, so that tests fail where the command does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from citekit.reports.finding import Finding, Severity
from citekit.reports.places import place_text
from citekit.reports.report import Report, Subject
from citekit.terminal_text import visible

Case = tuple[Subject, tuple[Finding, ...], tuple[str, ...]]
"""A subject, and its findings and places in one article."""

_NOT_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What XML 1.0 does not allow, not even escaped (https://www.w3.org/TR/xml/#charsets)."""


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
        places: dict[str, list[str]] = {} if subject.places else {"": []}
        for place in subject.places:
            places.setdefault(place.article, []).append(place_text(place))
        for article, texts in places.items():
            findings = tuple(one for one in subject.findings if one.article == article)
            suites.setdefault(article, []).append((subject, findings, tuple(texts)))
    return suites


def _suite(article: str, suite: Sequence[Case], report: Report) -> Iterator[str]:
    name = article or report.title
    attributes = {
        "name": name,
        "timestamp": report.started_at.strftime("%Y-%m-%dT%H:%M:%S"),
        "time": _time(sum(subject.seconds for subject, *_ in suite)),
        **_counts(suite),
        "skipped": str(sum(map(_is_skipped, suite))),
    }
    yield f"  <testsuite{_attributes(attributes)}>\n"
    if report.interrupted:
        yield '    <properties><property name="interrupted" value="true"/></properties>\n'
    for case in suite:
        yield from _case(case, name)
    yield "  </testsuite>\n"


def _case(case: Case, suite_name: str) -> Iterator[str]:
    subject, findings, places = case
    attributes = {
        "classname": suite_name,
        "name": subject.name,
        "time": _time(subject.seconds),
    }
    said = f"{subject.verdict}: {subject.reason}"
    body = (
        *(f"{place}: {said}" for place in places or ("?",)),
        *subject.notes,
        *dict.fromkeys(finding.fix for finding in findings if finding.fix),
    )
    if _fails(case):
        tag, told = "failure", {"type": findings[0].code, "message": said}
    elif _is_skipped(case):
        tag, told = "skipped", {"message": said}
    else:
        tag, told = "system-out", {}
    text = "\n".join(map(_legal, body))
    yield f"    <testcase{_attributes(attributes)}>\n"
    yield f"      <{tag}{_attributes(told)}>{escape(text)}</{tag}>\n"
    yield "    </testcase>\n"


def _fails(case: Case) -> bool:
    return any(finding.severity is Severity.ERROR for finding in case[1])


def _is_skipped(case: Case) -> bool:
    subject, findings, _ = case
    is_warned_of = any(finding.severity is Severity.WARNING for finding in findings)
    return not _fails(case) and (is_warned_of or not subject.was_looked_at)


def _counts(cases: Sequence[Case]) -> dict[str, str]:
    failures = sum(map(_fails, cases))
    return {"tests": str(len(cases)), "failures": str(failures), "errors": "0"}


def _time(seconds: float) -> str:
    return f"{max(seconds, 0):.3f}"


def _attributes(values: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(_legal(value))}" for name, value in values.items())


def _legal(text: str) -> str:
    return _NOT_XML.sub("", visible(text))
