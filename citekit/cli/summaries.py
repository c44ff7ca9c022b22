"""What was found in articles, for people: a listing of each, a tally of all."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citekit.cli.console import styled, table_width, visible
from citekit.cli.listing import LOOK
from citekit.cli.phrases import counted, date_text, full_names, makers_in_short, year_of
from citekit.cli.tables import Column, render_table
from citekit.post_names import post_name

if TYPE_CHECKING:
    from citekit.documents.sources import Source
    from citekit.extraction.article import Article, Entry
    from citekit.pipeline import Page

_COLUMNS = (
    Column(" "),
    Column("line", 4),
    Column("author", 8, 24),
    Column("year", 5),
    Column("title", 32),
    Column("in", 8, 32),
)


def shown_name(source: Source) -> str:
    """Return the path as the user gave it, with that of a post, else the address or ``-``."""
    path = str(source.path) if source.path else source.name
    return post_name(path, source.post.permalink) if source.post else path


@dataclass(slots=True)
class Tally:
    """How many articles, lists and references were read, and how many pages could not be."""

    articles: int = 0
    lists: int = 0
    references: int = 0
    need_look: int = 0
    failed: int = 0

    def count(self, page: Page) -> None:
        """Add what a page gave."""
        self.failed += page.error is not None
        for article in page.articles or []:
            self.articles += 1
            self.lists += len(article.lists)
            for found in article.lists:
                self.references += len(found.entries)
                self.need_look += sum(map(_needs_look, found.entries))

    def __str__(self) -> str:
        """Return all in a sentence."""
        parts = [
            counted(self.articles, "article"),
            counted(self.lists, "list"),
            counted(self.references, "reference"),
        ]
        if self.need_look:
            parts.append(f"{self.need_look:,} of them to look at")
        if self.failed:
            parts.append(f"{counted(self.failed, 'page')} that could not be read")
        return f"{', '.join(parts)}."


def _needs_look(entry: Entry) -> bool:
    return entry.reference is None or entry.reference.needs_look


def article_lines(name: str, article: Article) -> Iterator[str]:
    """Yield the lines that list an article: title, byline, and each list as a table."""
    place = f"{visible(name)}:{article.line_start}"
    yield f"{styled(visible(article.title) or '(no title)', bold=True)}  {place}"
    authors = full_names(article.authors)
    byline = [f"by {authors}" if authors else "", date_text(article.date)]
    if any(byline):
        yield f"  {visible(', '.join(filter(None, byline)))}"
    if not article.lists:
        yield "  no reference list"
    width = table_width()
    for found in article.lists:
        heading = visible(found.heading.rstrip(" :：")) or "(no heading)"
        yield f"  {heading}: {counted(len(found.entries), 'entry', 'entries')}"
        lines = {entry.number: entry.line_start for entry in found.entries}
        rows = (_row(entry, lines) for entry in found.entries)
        for line in render_table(_COLUMNS, rows, width and width - 4):
            yield f"    {line}"


def _row(entry: Entry, lines: dict[int, int]) -> tuple[str, ...]:
    reference = entry.reference
    csl = reference.csl if reference else {}
    line, look = str(entry.line_start), LOOK if _needs_look(entry) else ""
    if reference and reference.short_for in lines:
        return look, line, "", "", entry.raw, f"as line {lines[reference.short_for]}"
    return (
        look,
        line,
        makers_in_short(csl),
        year_of(csl),
        str(csl.get("title") or entry.raw),
        str(csl.get("container-title") or csl.get("publisher") or ""),
    )
