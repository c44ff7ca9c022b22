"""From pages to findings: rules run, what is switched off left out, places told."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from citekit.errors import CitekitError
from citekit.lint.comments import Ignored, ignored_in
from citekit.lint.registry import RULES, chosen_rules
from citekit.lint.rule import Found, LintRule
from citekit.lint.subjects import LintEntry, LintList, LintPage
from citekit.reports import Finding, Replacement

if TYPE_CHECKING:
    from citekit.documents.rewriting import Edit
    from citekit.documents.sources import Source
    from citekit.extraction.article import Entry, ReferenceList
    from citekit.pipeline import Page

_LONGEST_SUBJECT = 500
_LONGEST_TEXT = 200


class Seen(NamedTuple):
    """An entry that was looked at, as far as reports tell of it.

    Attributes:
        key: of the reference in a library, else ``""``.
        article: that it stands in, ``""`` for none.
        line: where it begins, ``None`` where it stands in no article.
        text: of it, shortened.
    """

    key: str
    article: str
    line: int | None
    text: str


@dataclass(frozen=True, slots=True)
class LintFinding:
    """A finding with what the room itself wants to know of it.

    Attributes:
        finding: as reports tell it.
        entry: its place among the page's entries; ``None`` for something in the text.
        lines: first and last of the entry, or of what stands in the text.
        edits: that put it right, where that is safe.
    """

    finding: Finding
    entry: int | None
    lines: tuple[int, int]
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Linted:
    """What was found on a page.

    Attributes:
        name: of the page.
        entries: all that were looked at.
        findings: in the order of lines.
        digest: of the text that their edits are meant for, ``""`` where there are none.
        problems: what is wrong with the bibliographies that it names, in a sentence each.
    """

    name: str
    entries: tuple[Seen, ...]
    findings: tuple[LintFinding, ...]
    digest: str = ""
    problems: tuple[str, ...] = ()


def lint(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    today: date | None = None,
) -> list[Finding]:
    """Return what an editor should look at in the reference lists of articles.

    Nothing is fetched, but web addresses that are named, and nothing is written.

    Args:
        paths: files, folders and web addresses, or one of them.
        select: codes, names or groups (``"CK2"``) of the rules that are wanted; ``"all"`` and
            ``"default"`` are words for many. Nothing means those that are on by themselves.
        ignore: of these what is left out.
        today: after which nothing can have been accessed; by default it is.

    Returns:
        The findings, in the order of articles and lines.

    Raises:
        UsageError: a word means no rule.
        UnreadableError: an article cannot be read.
    """
    from citekit.documents.sources import find_sources

    rules = chosen_rules(select, ignore)
    named = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    findings: list[Finding] = []
    for _, linted in lint_many(find_sources(map(Path, named)), rules, today=today):
        if isinstance(linted, CitekitError):
            raise linted
        findings += (one.finding for one in linted.findings)
    return findings


def lint_many(
    sources: Iterable[Source],
    rules: Iterable[LintRule],
    *,
    workers: int = 1,
    today: date | None = None,
) -> Iterator[tuple[Source, Linted | CitekitError]]:
    """Look at many articles; one that cannot be read does not stop the others.

    Args:
        sources: as for `citekit.pipeline.find_many`, with several processes too.
        rules: to look by.
        workers: number of processes.
        today: see `lint`.

    Yields:
        Each source with what was found, or with what is wrong with it, in order.
    """
    from citekit.pipeline import find_many_into

    codes = tuple(rule.code for rule in rules)
    return find_many_into(partial(_linted, codes, today), sources, workers=workers)


def _linted(
    codes: tuple[str, ...], today: date | None, page: Page
) -> tuple[Source, Linted | CitekitError]:
    """Look at a page where it was read, by the codes of the rules: functions stay at home."""
    if page.error:
        return page.source, page.error
    return page.source, lint_page(
        page_of(page, today), [rule for rule in RULES if rule.code in codes]
    )


def page_of(page: Page, today: date | None = None) -> LintPage:
    """Return what rules look at of a page that was read with its document."""
    articles = tuple(page.articles or ())
    format_name = page.document.format if page.document else ""
    lists = tuple(_list_of(found, format_name) for one in articles for found in one.lists)
    day = today or date.today()
    return LintPage(page.source.name, lists, day, page.document, articles, page.source.path)


def _list_of(found: ReferenceList, format_name: str) -> LintList:
    entries = tuple(_entry_of(entry) for entry in found.entries if entry.reference)
    return LintList(entries, found.heading, found.kind, format_name)


def _entry_of(entry: Entry) -> LintEntry:
    reference = entry.reference
    assert reference
    return LintEntry(
        entry.raw,
        reference.csl,
        reference.fields,
        reference.confidence,
        entry.marker,
        entry.marks,
        entry.number,
        entry.line_start,
        entry.line_end,
        source_map=entry.source_map,
    )


def lint_page(page: LintPage, rules: Sequence[LintRule]) -> Linted:
    """Return what rules find on a page, without what its comments switch off."""
    document = page.document
    ignored = ignored_in(document.source, document.first_line) if document else Ignored()
    entries = list(page.entries)
    numbers = {id(entry): number for number, entry in enumerate(entries)}
    findings: list[LintFinding] = []
    for rule in rules:
        if page.document or not rule.needs_text:
            for found in rule.look(page):
                told = _told(page, rule, found, numbers)
                if not ignored.holds(rule.code, rule.name, *told.lines):
                    findings.append(told)
    findings.sort(key=lambda one: (one.finding.line or 0, one.finding.column or 0))
    seen = tuple(_seen(page.name, entry) for entry in entries)
    has_edits = any(one.edits for one in findings)
    digest = digest_of(document.source) if document and has_edits else ""
    return Linted(page.name, seen, tuple(findings), digest, page.problems)


def digest_of(text: str) -> str:
    """Return what tells a text from every other."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _seen(name: str, entry: LintEntry) -> Seen:
    text = entry.raw if len(entry.raw) <= _LONGEST_TEXT else f"{entry.raw[:_LONGEST_TEXT]}…"
    is_placed = entry.line_start > 0
    return Seen(entry.key, name if is_placed else "", entry.line_start or None, text)


def _told(page: LintPage, rule: LintRule, found: Found, numbers: dict[int, int]) -> LintFinding:
    entry = found.entry
    place = _place(page, found)
    line, column = page.position(place[0]) if place else (entry.line_start if entry else 0, 0)
    end_line, end_column = page.position(place[1]) if place else (0, 0)
    finding = Finding(
        code=rule.code,
        message=found.message,
        severity=rule.severity,
        subject=(entry.raw if entry else found.about)[:_LONGEST_SUBJECT],
        article=page.name if line else "",
        line=line or None,
        key=entry.key if entry else "",
        column=column or None,
        end_line=end_line or None,
        end_column=end_column or None,
        fix=found.fix,
        replacements=tuple(_replacement(page, edit) for edit in found.edits),
    )
    number = None if entry is None else numbers[id(entry)]
    lines = (entry.line_start, entry.line_end) if entry else (line, end_line)
    return LintFinding(finding, number, lines, found.edits)


def _replacement(page: LintPage, edit: Edit) -> Replacement:
    return Replacement(*page.position(edit.start), *page.position(edit.end), edit.text)


def _place(page: LintPage, found: Found) -> tuple[int, int] | None:
    """Return where a finding begins and ends in the source, if that is at hand."""
    if found.place is not None or found.entry is None:
        return found.place
    source_map = found.entry.source_map
    if source_map is None or page.document is None:
        return None
    start, end = found.span or (0, len(found.entry.raw))
    return source_map.source(start), source_map.source(max(end - 1, start)) + 1
