"""Reports: what a command that judges found, in the formats of people, programs and CI."""

from __future__ import annotations

from citekit.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from citekit.reports.finding import Finding, Replacement, Rule, Severity
    from citekit.reports.registry import FORMATS, ReportFormat
    from citekit.reports.report import Report, Subject

__all__ = [
    "FORMATS",
    "Finding",
    "Replacement",
    "Report",
    "ReportFormat",
    "Rule",
    "Severity",
    "Subject",
]

__getattr__ = lazily(
    __name__,
    {
        "Finding": "citekit.reports.finding",
        "Replacement": "citekit.reports.finding",
        "Rule": "citekit.reports.finding",
        "Severity": "citekit.reports.finding",
        "FORMATS": "citekit.reports.registry",
        "ReportFormat": "citekit.reports.registry",
        "Report": "citekit.reports.report",
        "Subject": "citekit.reports.report",
    },
)
