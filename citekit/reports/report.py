"""What reports are made of: all that was looked at, and what was found."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from citekit.reports.finding import Finding, Rule, Severity
from citekit.reports.places import Place


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing that was looked at, such as a link.

    Attributes:
        name: that tells it from the others, such as its URL.
        verdict: in a word.
        reason: why, in words.
        findings: a finding for each place, none when it is fine.
        places: where it is cited.
        notes: further evidence, in words.
        facts: more to know, each a label and a value.
        href: where a reader may follow it to, ``""`` for nowhere.
        seconds: that looking took.
        was_looked_at: whether it was, or skipped.
    """

    name: str
    verdict: str
    reason: str
    findings: tuple[Finding, ...] = ()
    places: tuple[Place, ...] = ()
    notes: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    href: str = ""
    seconds: float = 0.0
    was_looked_at: bool = True

    @property
    def severity(self) -> Severity | None:
        """Of its worst finding."""
        return min((one.severity for one in self.findings), key=lambda one: one.rank, default=None)

    @property
    def why(self) -> str:
        """The reason with the notes."""
        return "; ".join((self.reason, *self.notes))


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report tells. Subjects are described anew each time, so that many fit.

    Attributes:
        name: of the command, ``"check"``.
        title: for people.
        noun: what the subjects are, in the plural.
        items: all that was looked at, in the order given.
        subject: describes an item for people.
        record: describes an item for programs; ``None``: text and JSON tell finding by finding, as
            compilers do.
        rules: that were looked by, the order of weight among equals.
        numbers: the run for programs.
        headline: the run in a sentence.
        started_at: when it began, in UTC.
        seconds: that it took.
        interrupted: whether it was broken off, so that items are missing.
        home: a file that stands for findings that are in none; ``""`` for none.
        failing: findings of this weight and more make the command fail; ``None``: none do.
    """

    name: str
    title: str
    noun: str
    items: Sequence[Any]
    subject: Callable[[Any], Subject]
    record: Callable[[Any], Mapping[str, Any]] | None
    rules: Sequence[Rule]
    numbers: Mapping[str, Any]
    headline: str
    started_at: datetime
    seconds: float
    interrupted: bool = False
    home: str = ""
    failing: Severity | None = Severity.ERROR

    @property
    def subjects(self) -> Iterator[Subject]:
        """All that was looked at, in the order given."""
        return map(self.subject, self.items)

    @property
    def problems(self) -> Problems:
        """The subjects with findings, the heaviest first."""
        order = {rule.code: number for number, rule in enumerate(self.rules)}
        weights = (
            min(
                (finding.severity.rank * len(order) + order[finding.code])
                for finding in subject.findings
            )
            * len(self.items)
            + number
            for number, subject in enumerate(self.subjects)
            if subject.findings
        )
        numbers = (weight % len(self.items) for weight in sorted(array("Q", weights)))
        return Problems(self, array("Q", numbers))

    @property
    def findings(self) -> Iterator[Finding]:
        """All findings, the heaviest first."""
        return (finding for subject in self.problems for finding in subject.findings)

    @property
    def findings_in_order(self) -> Iterator[Finding]:
        """All findings, in the order in which the subjects were given."""
        return (finding for subject in self.subjects for finding in subject.findings)


class Problems(Collection[Subject]):
    """Subjects in an order of their own, each described when it is wanted.

    Args:
        report: whose subjects they are.
        numbers: of its items, in the order wanted.
    """

    def __init__(self, report: Report, numbers: Sequence[int]) -> None:
        self._report = report
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    def __iter__(self) -> Iterator[Subject]:
        return (self._report.subject(self._report.items[number]) for number in self._numbers)

    def __contains__(self, subject: object) -> bool:
        return any(one == subject for one in self)
