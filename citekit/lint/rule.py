"""What a rule is, and what it says of a place."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citekit.lint.subjects import LintEntry, LintList, LintPage
from citekit.reports import Rule, Severity

if TYPE_CHECKING:
    from citekit.documents.rewriting import Edit


@dataclass(frozen=True, slots=True)
class Found:
    """What a rule found.

    Attributes:
        message: in words, understood without the rest.
        entry: of the list that it is about; ``None`` for something in the text.
        span: of the entry's raw text, where it can be told.
        place: ``(start, end)`` in the source, of something in the text.
        about: the words in the text that it is about.
        fix: what would put it right, in words.
        edits: that put it right, where that is safe.
    """

    message: str
    entry: LintEntry | None = None
    span: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    about: str = ""
    fix: str = ""
    edits: tuple[Edit, ...] = ()


Look = Callable[[LintPage], Iterator[Found]]


@dataclass(frozen=True, slots=True)
class LintRule:
    """One rule; its documentation is made from it.

    Attributes:
        code: ``"CK"`` and three digits, the first of them its group's; never changes.
        name: readable, lower case with hyphens; never changes.
        severity: of its findings.
        summary: what it finds, in a few words.
        why: what is bad about it, and when it keeps quiet.
        advice: what to do.
        example: an entry or a citation that it finds.
        look: finds it on a page.
        is_fixable: whether some of its findings can be put right without asking.
        is_default: whether it is on unless settings say otherwise.
        needs_text: whether it reads the article's text, which a library does not keep.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    advice: str
    example: str
    look: Look
    is_fixable: bool = False
    is_default: bool = True
    needs_text: bool = False

    @property
    def as_reported(self) -> Rule:
        """The rule as reports know it."""
        return Rule(self.code, self.summary, self.why, self.advice, self.severity, self.name)


def each_list(look: Callable[[LintList], Iterator[Found]]) -> Look:
    """Return a rule's function that looks at one list after the other."""

    def on_page(page: LintPage) -> Iterator[Found]:
        for one in page.lists:
            yield from look(one)

    return on_page


def each_entry(look: Callable[[LintEntry], Iterator[Found]]) -> Look:
    """Return a rule's function that looks at one entry after the other."""

    def on_page(page: LintPage) -> Iterator[Found]:
        for entry in page.entries:
            yield from look(entry)

    return on_page
