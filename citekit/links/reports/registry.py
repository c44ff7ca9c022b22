"""The formats of reports, one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from citekit.links.reports.json import write_json, write_json_lines
from citekit.links.reports.report import Report
from citekit.links.reports.text import write_text


@dataclass(frozen=True, slots=True)
class ReportFormat:
    """A format of reports.

    Attributes:
        write: from a report to text, in chunks.
        is_for_people: whether it is text whose control characters must be made inert.
    """

    write: Callable[[Report], Iterator[str]]
    is_for_people: bool = False


REPORTS = {
    "text": ReportFormat(write_text, is_for_people=True),
    "json": ReportFormat(write_json),
    "jsonl": ReportFormat(write_json_lines),
}
"""By the name given to ``--format``."""
