"""Reports as the terminal, a file or a job of GitHub Actions gets them."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from citekit.cli.console import styled, table_width
from citekit.cli.output import write_text
from citekit.reports import FORMATS, Report, Severity
from citekit.reports.github import append_summary
from citekit.reports.text import PLAIN, Look

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def write_report(report: Report, format_name: str, output: Path | None) -> None:
    """Write a report; for ``github`` the summary of the job too, where there is one.

    Args:
        report: what to tell.
        format_name: one of ``FORMATS``.
        output: the file, ``None`` or ``-`` for standard output.
    """
    options = _OPTIONS.get(format_name, _none)(output)
    with suppress(KeyboardInterrupt):
        write_text(FORMATS[format_name].write(report, **options), output)
    if options.get("has_summary"):
        append_summary(report, Path(os.environ["GITHUB_STEP_SUMMARY"]))


def _none(output: Path | None) -> dict[str, Any]:
    del output
    return {}


def _for_people(output: Path | None) -> dict[str, Any]:
    if output is not None and str(output) != "-":
        return {"look": PLAIN}
    return {"look": Look(table_width(), _painted)}


def _for_github(output: Path | None) -> dict[str, Any]:
    del output
    return {"has_summary": bool(os.environ.get("GITHUB_STEP_SUMMARY"))}


_OPTIONS: dict[str, Callable[[Path | None], dict[str, Any]]] = {
    "text": _for_people,
    "github": _for_github,
}
"""What formats want to know of where they are written to."""


def _painted(text: str, severity: Severity) -> str:
    return styled(text, fg=_COLOURS[severity], bold=severity is Severity.ERROR)
