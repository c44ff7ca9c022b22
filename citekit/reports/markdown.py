"""Markdown: a table of what needs a look, for issues, comments and the summaries of jobs."""

from __future__ import annotations

from collections.abc import Iterator

from citekit.reports.markdown_text import link, markdown
from citekit.reports.places import place_text
from citekit.reports.report import Report, Subject

_HEAD = "| Severity | Verdict | What | Why | Where |\n| --- | --- | --- | --- | --- |\n"
_ROOM_FOR_THE_END = 200
_MOST_CHARACTERS = 2000
_MOST_PLACES = 100


def write_markdown(report: Report, *, most_bytes: int | None = None) -> Iterator[str]:
    """Yield a heading, the run in a sentence, and a row for each problem.

    Args:
        report: what to tell.
        most_bytes: that the whole may have in UTF-8; rows that do not fit are counted.
    """
    start = f"## {markdown(report.title)}\n\n{markdown(report.headline)}\n"
    problems = report.problems
    if problems:
        start += f"\n{_HEAD}"
    room = None if most_bytes is None else most_bytes - _ROOM_FOR_THE_END - _size(start)
    if room is not None and room < 0:
        return
    yield start
    for number, subject in enumerate(problems):
        row = _row(subject)
        if room is not None:
            room -= _size(row)
            if room < 0:
                left = len(problems) - number
                yield f"\n{left:,} more did not fit here.\n"
                return
        yield row


def _row(subject: Subject) -> str:
    severity = subject.severity.value if subject.severity else ""
    cells = (
        severity,
        f"**{markdown(subject.verdict)}**",
        link(_clipped(subject.name), subject.href if len(subject.href) < _MOST_CHARACTERS else ""),
        markdown(_clipped(subject.why)),
        ", ".join(_places(subject)),
    )
    return f"| {' | '.join(cells)} |\n"


def _places(subject: Subject) -> Iterator[str]:
    """Yield where it is, as far as the row leaves room for others."""
    yield from (markdown(place_text(place)) for place in subject.places[:_MOST_PLACES])
    if len(subject.places) > _MOST_PLACES:
        yield f"and {len(subject.places) - _MOST_PLACES:,} more"


def _clipped(text: str) -> str:
    return text if len(text) <= _MOST_CHARACTERS else f"{text[:_MOST_CHARACTERS]}…"


def _size(text: str) -> int:
    return len(text.encode(errors="backslashreplace"))
