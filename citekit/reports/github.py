"""Annotations of GitHub Actions, and the summary of a job.

Workflow commands: https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
A step shows at most 10 errors, 10 warnings and 10 notices; the summary holds what is left.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from citekit.reports.finding import Finding, Rule, Severity
from citekit.reports.markdown import write_markdown
from citekit.reports.places import file_of, is_post, place_text
from citekit.reports.report import Report
from citekit.terminal_text import visible

MOST = 10
"""Annotations of one severity that GitHub shows of a step."""

SUMMARY_BYTES = 1 << 20
"""That the summary of a step may have; GitHub drops a larger one whole."""

_LONGEST = 4000
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_DATA | str.maketrans({":": "%3A", ",": "%2C"})


def write_github(report: Report, *, has_summary: bool = False) -> Iterator[str]:
    """Yield an annotation for each finding that GitHub will show, then the run in a sentence.

    Args:
        report: what to tell.
        has_summary: whether a summary holds what is not shown; otherwise it follows as plain lines.
    """
    titles = {rule.code: _title(rule) for rule in report.rules}
    shown: Counter[Severity] = Counter()
    rest: list[Finding] = []
    for finding in _spread(report):
        shown[finding.severity] += 1
        if shown[finding.severity] <= MOST:
            yield _annotation(finding, titles[finding.code])
        else:
            rest.append(finding)
    if rest and has_summary:
        yield f"{len(rest)} more in the summary of this job.\n"
    elif rest:
        yield from (f"{_line(finding)}\n" for finding in rest)
    yield f"{report.headline}\n"


def append_summary(report: Report, path: Path) -> None:
    """Append the report to the summary of a job, as much of it as the file may hold.

    Blank lines part it from what stands there: right behind ``<details>`` it would be HTML.

    Args:
        report: what to tell.
        path: of the file, as in ``$GITHUB_STEP_SUMMARY``.

    Raises:
        OSError: it cannot be written.
    """
    with path.open("a", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        before = "\n\n" if file.tell() else ""
        room = SUMMARY_BYTES - file.tell() - len(before)
        for text in write_markdown(report, most_bytes=room):
            file.write(before + text)
            before = ""


def _spread(report: Report) -> Iterator[Finding]:
    """Yield the findings by severity, the first place of each subject before the second of any."""
    ranked = [
        (finding.severity.rank, number, finding)
        for subject in report.problems
        for number, finding in enumerate(subject.findings)
    ]
    return (finding for *_, finding in sorted(ranked, key=lambda one: one[:2]))


def _annotation(finding: Finding, title: str) -> str:
    properties = {
        "file": file_of(finding.article),
        "line": finding.line if file_of(finding.article) else None,
        "endLine": finding.end_line,
        "col": finding.column,
        "endColumn": finding.end_column,
        "title": title,
    }
    named = ",".join(
        f"{name}={_clean(str(value)).translate(_IN_PROPERTY)}"
        for name, value in properties.items()
        if value
    )
    is_placed = file_of(finding.article) and not is_post(finding.article)
    said = finding.text if is_placed else f"{place_text(finding)}: {finding.text}"
    return f"::{_COMMANDS[finding.severity]} {named}::{_clean(said).translate(_IN_DATA)}\n"


def _title(rule: Rule) -> str:
    return f"{rule.code} {rule.title}" if rule.name else rule.title


def _line(finding: Finding) -> str:
    said = f"{finding.severity.value}: {place_text(finding)}: {finding.text}"
    return _clean(said)


def _clean(text: str) -> str:
    return visible(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")
