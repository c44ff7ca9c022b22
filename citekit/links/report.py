"""The report of a run: a subject for each link, a finding for each place of a bad one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from citekit.links.grading import rule_of, rules, severity_of
from citekit.links.outcomes import CheckedLinks, Outcome, Summary, link_record, summary_record
from citekit.links.policy import FailPolicy
from citekit.links.records import Check, Place, Verdict
from citekit.reports import Finding, Report, Subject

_NOWHERE = Place("", "", None)
_GONE = FailPolicy()


Fails = Callable[[Check], bool]
"""Tells whether a check makes the command fail."""


def link_report(checked: CheckedLinks, fails: Fails = _GONE.fails, *, home: str = "") -> Report:
    """Return what there is to report of a run.

    Args:
        checked: the links and what became of them.
        fails: tells what makes the command fail, and so is an error.
        home: a file that stands for what is cited in none.
    """
    summary = checked.summary
    return Report(
        name="check",
        title="Link check",
        noun="links",
        items=checked.outcomes,
        subject=partial(_subject, fails),
        record=link_record,
        rules=rules(),
        numbers=summary_record(summary),
        headline=in_a_sentence(summary),
        started_at=summary.started_at,
        seconds=summary.seconds,
        interrupted=summary.interrupted,
        home=home,
    )


def in_a_sentence(summary: Summary) -> str:
    """Return ``41 links: 40 ok, 1 gone, in 9.3 s.``."""
    verdicts = ", ".join(
        f"{number:,} {name}" for name, number in summary.verdicts.items() if number
    )
    noun = "link" if summary.links == 1 else "links"
    end = " Interrupted: the others were not checked." if summary.interrupted else ""
    told = f": {verdicts}" if verdicts else ""
    return f"{summary.links:,} {noun}{told}, in {summary.seconds:.1f} s.{end}"


def _subject(fails: Fails, outcome: Outcome) -> Subject:
    link, check = outcome.link, outcome.check
    can_be_followed = check.verdict not in {Verdict.UNSAFE, Verdict.SKIPPED}
    return Subject(
        name=link.url,
        verdict=check.verdict.value,
        reason=check.reason,
        findings=tuple(_findings(fails, outcome)),
        places=tuple(link.cited),
        notes=(*check.evidence, *_copies(check)),
        facts=tuple(_facts(check)),
        href=link.url if can_be_followed else "",
        seconds=check.seconds,
        was_looked_at=check.verdict is not Verdict.SKIPPED,
    )


def _findings(fails: Fails, outcome: Outcome) -> Iterator[Finding]:
    check = outcome.check
    severity = severity_of(check, fails=fails(check))
    if severity is None:
        return
    told = "; ".join((check.reason, *check.evidence, *_copies(check)))
    message = f"{check.verdict.value}: {check.url}: {told}"
    for place in outcome.link.cited or [_NOWHERE]:
        yield Finding(
            code=rule_of(check.verdict).code,
            message=message,
            severity=severity,
            subject=check.url,
            article=place.article,
            line=place.line,
            key=place.key,
            fix=f"Replace it by {check.new_url}" if check.new_url else "",
        )


def _copies(check: Check) -> Iterator[str]:
    if check.archive is not None:
        yield f"archived {check.archive.archived_at:%Y-%m-%d}: {check.archive.url}"


def _facts(check: Check) -> Iterator[tuple[str, str]]:
    if check.title:
        agrees = {True: " (as cited)", False: " (not as cited)", None: ""}[check.confirmed]
        yield "Title", f"{check.title}{agrees}"
    if check.final_url and check.final_url != check.url:
        yield "Leads to", check.final_url
    if check.status is not None:
        yield "Status", str(check.status)
    yield "Checked", check.checked_at.strftime("%Y-%m-%d %H:%M UTC")
