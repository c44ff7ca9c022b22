"""Reports as the terminal, a file or a job of GitHub Actions gets them."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from citekit.cli.console import styled, table_width
from citekit.cli.failures import readers_may_leave
from citekit.cli.output import is_standard, write_text
from citekit.errors import CitekitError
from citekit.reports import FORMATS, Report, Severity
from citekit.reports.github import append_summary
from citekit.reports.text import PLAIN, Look

_SUMMARY = "GITHUB_STEP_SUMMARY"
_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def write_report(report: Report, format_name: str, output: Path | None) -> None:
    """Write a report; for ``github`` the summary of the job too, where there is one.

    Args:
        report: what to tell.
        format_name: one of ``FORMATS``.
        output: the file, ``None`` or ``-`` for standard output.

    Raises:
        CitekitError: the file or the summary can't be written; then all is told without it.
    """
    options = _OPTIONS.get(format_name, _none)(output)
    problem = ""
    if options.get("has_summary"):
        problem = _add_summary(report)
        options["has_summary"] = not problem
    with suppress(KeyboardInterrupt), readers_may_leave():
        write_text(FORMATS[format_name].write(report, **options), output)
    if problem:
        raise CitekitError(problem)


def _add_summary(report: Report) -> str:
    """Append the report to the summary of the job; return why it can't be, in a sentence."""
    path = Path(os.environ[_SUMMARY])
    try:
        append_summary(report, path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return f"The summary of the job cannot be written to {path} ({_SUMMARY}): {reason}."
    return ""


def _none(output: Path | None) -> dict[str, Any]:
    del output
    return {}


def _for_people(output: Path | None) -> dict[str, Any]:
    if not is_standard(output):
        return {"look": PLAIN}
    return {"look": Look(table_width(), _painted)}


def _for_github(output: Path | None) -> dict[str, Any]:
    del output
    return {"has_summary": bool(os.environ.get(_SUMMARY))}


_OPTIONS: dict[str, Callable[[Path | None], dict[str, Any]]] = {
    "text": _for_people,
    "github": _for_github,
}
"""What formats want to know of where they are written to."""


def _painted(text: str, severity: Severity) -> str:
    return styled(text, fg=_COLOURS[severity], bold=severity is Severity.ERROR)
