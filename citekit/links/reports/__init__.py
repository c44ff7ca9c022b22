"""Reports of checks, one format each."""

from citekit.links.reports.registry import REPORTS, ReportFormat
from citekit.links.reports.report import Outcome, Report, Summary

__all__ = ["REPORTS", "Outcome", "Report", "ReportFormat", "Summary"]
