"""Text for people: what needs a look, with file and line, and the numbers below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from citekit.reports.finding import Finding, Severity
from citekit.reports.places import exact_place, place_text
from citekit.reports.report import Report, Subject
from citekit.terminal_text import visible, wrapped

_MOST_PLACES = 5
_INDENT = "    "
_NARROWEST = 30


@dataclass(frozen=True, slots=True)
class Look:
    """How text is shown.

    Attributes:
        width: in columns; ``None``: lines are not broken.
        paint: gives a verdict its colour.
    """

    width: int | None = None
    paint: Callable[[str, Severity], str] = lambda text, severity: text


PLAIN = Look()


def write_text(report: Report, look: Look = PLAIN) -> Iterator[str]:
    """Yield for each problem its verdict, reason and places; then the run in a sentence.

    A report by findings has a line for each, and what would put it right below.

    Args:
        report: what to tell.
        look: how.
    """
    if report.record is None:
        for finding in report.findings_in_order:
            yield from _finding_lines(finding, look)
    else:
        for subject in report.problems:
            yield from _lines(subject, look)
    yield f"{report.headline}\n"


def _lines(subject: Subject, look: Look) -> Iterator[str]:
    verdict = visible(subject.verdict)
    if subject.severity:
        verdict = look.paint(verdict, subject.severity)
    yield f"{verdict}: {visible(subject.name)}\n"
    yield from _indented(subject.reason, look)
    for note in subject.notes:
        yield from _indented(note, look)
    places = subject.places
    for place in places[:_MOST_PLACES]:
        yield from _indented(f"cited in {place_text(place)}", look)
    if len(places) > _MOST_PLACES:
        more = len(places) - _MOST_PLACES
        yield from _indented(f"and in {more} more {'place' if more == 1 else 'places'}", look)


def _finding_lines(finding: Finding, look: Look) -> Iterator[str]:
    severity = look.paint(finding.severity.value, finding.severity)
    yield f"{visible(exact_place(finding))}: {severity} {finding.code}\n"
    yield from _indented(f"{finding.message}.", look)
    if finding.fix:
        yield from _indented(f"{finding.fix}.", look)


def _indented(text: str, look: Look) -> Iterator[str]:
    width = None if look.width is None else max(look.width, _NARROWEST) - len(_INDENT)
    for line in wrapped(visible(text), width):
        yield f"{_INDENT}{line}\n"
