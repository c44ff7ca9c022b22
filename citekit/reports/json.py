"""JSON: one object, or a line for each thing that was looked at, or for each finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from citekit.formats.json_lines import json_line
from citekit.formats.json_text import json_text
from citekit.reports.finding import finding_record
from citekit.reports.fingerprints import with_fingerprints
from citekit.reports.report import Report

FINDINGS = "findings"
"""Where findings stand in a report by findings."""


def write_json(report: Report) -> Iterator[str]:
    """Yield ``{"summary": ..., "links": [...]}``, with a line for each link.

    A report by findings has ``"findings"``, with a line for each.
    """
    noun = report.noun if report.record else FINDINGS
    yield f'{{"summary": {json_text(report.numbers)},\n{json_text(noun)}: ['
    between = "\n"
    for record in _records(report):
        yield between + json_text(record)
        between = ",\n"
    yield "\n]}\n"


def write_json_lines(report: Report) -> Iterator[str]:
    """Yield the record of each link, or finding, as a line."""
    for record in _records(report):
        yield json_line(dict(record))


def _records(report: Report) -> Iterator[Mapping[str, Any]]:
    if report.record is None:
        names = {rule.code: rule.spoken for rule in report.rules}
        for finding, fingerprint in with_fingerprints(report.findings_in_order):
            yield finding_record(finding, names[finding.code], fingerprint)
    else:
        yield from map(report.record, report.items)
