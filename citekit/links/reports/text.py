"""Text for people: what needs a look, with file and line, and the numbers below."""

from __future__ import annotations

from collections.abc import Iterator

from citekit.links.records import Place, Verdict
from citekit.links.reports.report import Outcome, Report, Summary

_QUIET = frozenset({Verdict.OK, Verdict.SKIPPED})
_MOST_PLACES = 5


def write_text(report: Report) -> Iterator[str]:
    """Yield for each link that is not simply fine its verdict, reason and places; then a summary.

    What comes from the network stands in it as it came: make it inert before a terminal sees it.
    """
    for verdict in Verdict:
        told = [one for one in report.outcomes if one.check.verdict is verdict]
        if verdict not in _QUIET:
            for outcome in told:
                yield from _lines(outcome)
    yield f"{_numbers(report.summary)}\n"


def _lines(outcome: Outcome) -> Iterator[str]:
    check = outcome.check
    yield f"{check.verdict.value}: {_inline(outcome.link.url)}\n"
    yield f"    {_inline(check.reason)}\n"
    for note in check.evidence:
        yield f"    {_inline(note)}\n"
    if check.archive is not None:
        yield f"    archived {check.archive.archived_at:%Y-%m-%d}: {_inline(check.archive.url)}\n"
    places = outcome.link.cited
    for place in places[:_MOST_PLACES]:
        yield f"    cited in {_inline(_place(place))}\n"
    if len(places) > _MOST_PLACES:
        yield f"    and in {len(places) - _MOST_PLACES} more places\n"


def _place(place: Place) -> str:
    where = place.article + (f":{place.line}" if place.article and place.line else "")
    if place.key and where:
        return f"{where} ({place.key})"
    return where or place.key or "?"


def _numbers(summary: Summary) -> str:
    verdicts = ", ".join(
        f"{number:,} {name}" for name, number in summary.verdicts.items() if number
    )
    noun = "link" if summary.links == 1 else "links"
    end = " Interrupted: the others were not checked." if summary.interrupted else ""
    told = f": {verdicts}" if verdicts else ""
    return f"{summary.links:,} {noun}{told}, in {summary.seconds:.1f} s.{end}"


def _inline(text: str) -> str:
    return " ".join(text.splitlines())
