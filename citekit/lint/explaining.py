"""Rules in words: for the terminal and for the documentation, from the registry alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from citekit.lint.rule import LintRule

GROUPS = {
    "CK1": "Citations in the text",
    "CK2": "Dates",
    "CK3": "Identifiers",
    "CK4": "Links",
    "CK5": "Names",
    "CK6": "Lists",
    "CK7": "Style",
    "CK8": "Entries that are hard to read",
}
"""Titles of the groups, by the beginning of their codes."""


def explained(rule: LintRule) -> Iterator[str]:
    """Yield the paragraphs that explain a rule.

    Args:
        rule: to explain.
    """
    yield f"{rule.code} {rule.name}: {rule.summary}."
    yield rule.why
    yield f"For example: {rule.example}"
    yield f"What to do: {rule.advice}"
    yield f"{'; '.join(_facts(rule))}."


def _facts(rule: LintRule) -> Iterator[str]:
    yield f"Severity: {rule.severity.value}"
    yield "on by default" if rule.is_default else "off unless selected"
    if rule.is_fixable:
        yield "--fix puts right what is safe"
    if rule.needs_text:
        yield "needs the article's text, so it says nothing of a library's references"


def rule_tables(rules: Iterable[LintRule]) -> str:
    """Return the rules as Markdown: for each group a table, then what each of its rules is about.

    Args:
        rules: in the order of their codes.
    """
    return "\n".join(
        _group(GROUPS[beginning], list(members))
        for beginning, members in groupby(rules, key=lambda rule: rule.code[:3])
    )


def _group(title: str, rules: list[LintRule]) -> str:
    rows = "".join(f"| {' | '.join(_cells(rule))} |\n" for rule in rules)
    texts = "".join(
        f"**{rule.code} {rule.name}.** {rule.why} {rule.advice}\n\n> `{rule.example}`\n\n"
        for rule in rules
    )
    head = "| code | name | finds | severity | |\n| --- | --- | --- | --- | --- |\n"
    return f"### {title}\n\n{head}{rows}\n{texts}"


def _cells(rule: LintRule) -> tuple[str, ...]:
    return f"`{rule.code}`", f"`{rule.name}`", rule.summary, rule.severity.value, _notes(rule)


def _notes(rule: LintRule) -> str:
    notes = (
        (not rule.is_default, "off by default"),
        (rule.is_fixable, "`--fix`"),
        (rule.needs_text, "needs the text"),
    )
    return ", ".join(text for holds, text in notes if holds)
