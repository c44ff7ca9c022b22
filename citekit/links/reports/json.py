"""JSON: one object, or a line for each link."""

from __future__ import annotations

from collections.abc import Iterator

from citekit.formats.json_lines import json_line
from citekit.formats.json_text import json_text
from citekit.links.reports.report import Report, link_record, summary_record


def write_json(report: Report) -> Iterator[str]:
    """Yield ``{"summary": ..., "links": [...]}``, with a line for each link."""
    yield f'{{"summary": {json_text(summary_record(report.summary))},\n"links": ['
    between = "\n"
    for outcome in report.outcomes:
        yield between + json_text(link_record(outcome))
        between = ",\n"
    yield "\n]}\n"


def write_json_lines(report: Report) -> Iterator[str]:
    """Yield the record of each link as a line."""
    for outcome in report.outcomes:
        yield json_line(link_record(outcome))
