"""The formats of reports, one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from citekit.reports.github import write_github
from citekit.reports.html import write_html
from citekit.reports.json import write_json, write_json_lines
from citekit.reports.junit import write_junit
from citekit.reports.markdown import write_markdown
from citekit.reports.sarif import write_sarif
from citekit.reports.text import write_text


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """A format of reports.

    Attributes:
        title: what people call it.
        write: from a report to text, in chunks; some formats take further options.
    """

    title: str
    write: Callable[..., Iterator[str]]


FORMATS = {
    "text": ReportFormat("text for people", write_text),
    "json": ReportFormat("JSON", write_json),
    "jsonl": ReportFormat("JSON Lines", write_json_lines),
    "junit": ReportFormat("JUnit XML", write_junit),
    "sarif": ReportFormat("SARIF 2.1.0", write_sarif),
    "github": ReportFormat("annotations of GitHub Actions", write_github),
    "markdown": ReportFormat("Markdown", write_markdown),
    "html": ReportFormat("an HTML page", write_html),
}
"""By the name given to ``--format``."""
