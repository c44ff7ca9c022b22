"""Findings, and the rules that they come from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, NamedTuple


class Severity(str, Enum):
    """How much a finding weighs, the heaviest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Rule:
    """What findings of one kind have in common; documentation is made from it.

    Attributes:
        code: such as ``"link-gone"`` or ``"CK201"``; never changes.
        title: the finding in a few words.
        description: what it means, in a sentence or two.
        help: what to do about it.
        severity: that it mostly has.
        name: lower case with hyphens, where the code says nothing; else ``""``.
    """

    code: str
    title: str
    description: str
    help: str
    severity: Severity
    name: str = ""

    @property
    def spoken(self) -> str:
        """What people call it: the name, else the code."""
        return self.name or self.code


class Replacement(NamedTuple):
    """Text to put in the place of other text, by its place in the file.

    Attributes:
        line: where the other text begins, from 1.
        column: likewise.
        end_line: where it ends.
        end_column: the column behind its last character.
        text: to put there.
    """

    line: int
    column: int
    end_line: int
    end_column: int
    text: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a person should know of one place.

    Attributes:
        code: of its rule.
        message: in words, understood without the rest.
        severity: how much it weighs.
        subject: what it is about, such as a URL: with code and article it tells the finding
            from others in every run, wherever its line moves to.
        article: the file or page where it is; ``""`` when there is none.
        line: of that file, from 1; ``None`` when unknown.
        key: of the reference, ``""`` where it has none.
        column: of its first character, from 1.
        end_line: where it ends.
        end_column: the column behind its last character.
        fix: what would put it right, in words.
        replacements: that put it right, where that is safe.
    """

    code: str
    message: str
    severity: Severity
    subject: str
    article: str = ""
    line: int | None = None
    key: str = ""
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    fix: str = ""
    replacements: tuple[Replacement, ...] = ()

    @property
    def text(self) -> str:
        """The message with what would put it right."""
        return f"{self.message}. {self.fix}" if self.fix else self.message


def finding_record(finding: Finding, name: str, fingerprint: str) -> dict[str, Any]:
    """Return what programs are told of a finding.

    Args:
        finding: to tell.
        name: what people call its rule.
        fingerprint: that tells it from others in every run.
    """
    return {
        "article": finding.article,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "code": finding.code,
        "rule": name,
        "severity": finding.severity.value,
        "message": finding.message,
        "fix": finding.fix,
        "key": finding.key,
        "subject": finding.subject,
        "fingerprint": fingerprint,
    }
