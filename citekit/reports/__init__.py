"""Reports: what a command that judges found, in the formats of people, programs and CI."""

from citekit.reports.finding import Finding, Rule, Severity
from citekit.reports.registry import FORMATS, ReportFormat
from citekit.reports.report import Report, Subject

__all__ = ["FORMATS", "Finding", "Report", "ReportFormat", "Rule", "Severity", "Subject"]
