"""JSON: one object, or a line for each thing that was looked at."""

from __future__ import annotations

from collections.abc import Iterator

from citekit.formats.json_lines import json_line
from citekit.formats.json_text import json_text
from citekit.reports.report import Report


def write_json(report: Report) -> Iterator[str]:
    """Yield ``{"summary": ..., "links": [...]}``, with a line for each link."""
    yield f'{{"summary": {json_text(report.numbers)},\n{json_text(report.noun)}: ['
    between = "\n"
    for item in report.items:
        yield between + json_text(report.record(item))
        between = ",\n"
    yield "\n]}\n"


def write_json_lines(report: Report) -> Iterator[str]:
    """Yield the record of each link as a line."""
    for item in report.items:
        yield json_line(dict(report.record(item)))
