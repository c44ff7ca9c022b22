"""The report of a run: a subject for each entry, its findings one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

from citekit.lint.linting import Linted, LintFinding, Seen
from citekit.lint.rule import LintRule
from citekit.reports import Finding, Report, Severity, Subject


@dataclass(frozen=True, slots=True)
class Looked:
    """An entry, or something in the text, with what was found of it."""

    entry: Seen | None
    findings: tuple[Finding, ...]


def lint_report(
    pages: Iterable[Linted],
    rules: Sequence[LintRule],
    *,
    failing: Severity | None = Severity.WARNING,
    known: int = 0,
    started_at: datetime | None = None,
    seconds: float = 0.0,
) -> Report:
    """Return what there is to report of a run.

    Args:
        pages: with their findings.
        rules: that were looked by.
        failing: findings of this weight and more make the command fail; ``None``: none do.
        known: how many findings a baseline knew, which are left out.
        started_at: when it began, in UTC.
        seconds: that it took.
    """
    linted = list(pages)
    items = [looked for page in linted for looked in _looked(page)]
    numbers = _numbers(linted, items, known)
    return Report(
        name="lint",
        title="Lint",
        noun="entries",
        items=items,
        subject=_subject,
        record=None,
        rules=[rule.as_reported for rule in rules],
        numbers=numbers,
        headline=_in_a_sentence(numbers),
        started_at=started_at or datetime.now(timezone.utc),
        seconds=seconds,
        failing=failing,
    )


def _looked(page: Linted) -> Iterator[Looked]:
    """Yield what was looked at in the order of lines: entries, and what was found in the text."""
    of_entries: list[list[Finding]] = [[] for _ in page.entries]
    looked: list[tuple[int, Looked]] = []
    for one in page.findings:
        if one.entry is None:
            looked.append((one.lines[0], Looked(None, (one.finding,))))
        else:
            of_entries[one.entry].append(one.finding)
    for entry, findings in zip(page.entries, of_entries, strict=True):
        looked.append((entry.line or 0, Looked(entry, tuple(findings))))
    looked.sort(key=lambda pair: pair[0])
    return (one for _, one in looked)


def _subject(looked: Looked) -> Subject:
    entry, findings = looked.entry, looked.findings
    codes = dict.fromkeys(one.code for one in findings)
    return Subject(
        name=entry.text if entry else findings[0].subject,
        verdict=", ".join(codes) or "fine",
        reason="; ".join(one.message for one in findings) or "nothing was found",
        findings=findings,
        places=(entry,) if entry else findings,
    )


def _numbers(linted: list[Linted], items: list[Looked], known: int) -> dict[str, int]:
    counted = Counter(finding.severity for one in items for finding in one.findings)
    return {
        "articles": len(linted),
        "entries": sum(one.entry is not None for one in items),
        **{f"{severity.value}s": counted[severity] for severity in Severity},
        "known": known,
    }


def _in_a_sentence(numbers: dict[str, int]) -> str:
    """Return ``94 entries in 12 articles: 1 error, 3 notes.``."""
    found = [_counted(numbers[f"{one.value}s"], one.value) for one in Severity]
    told = ", ".join(text for text in found if not text.startswith("0 ")) or "nothing found"
    known = f" {_counted(numbers['known'], 'finding')} in the baseline." if numbers["known"] else ""
    entries = f"{numbers['entries']:,} {'entry' if numbers['entries'] == 1 else 'entries'}"
    return f"{entries} in {_counted(numbers['articles'], 'article')}: {told}.{known}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def fails(findings: Iterable[LintFinding], failing: Severity | None) -> bool:
    """Return whether findings make the command fail."""
    return failing is not None and any(
        one.finding.severity.rank <= failing.rank for one in findings
    )
