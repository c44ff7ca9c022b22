"""The citations of pages for people: a table for each article, and a tally of all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citekit.cli.console import styled, table_width, visible
from citekit.cli.phrases import counted, makers_in_short, year_of
from citekit.cli.summaries import shown_name
from citekit.cli.tables import Column, render_table

if TYPE_CHECKING:
    from citekit.citations import Citation, CitedPage
    from citekit.extraction.article import Article, Entry
    from citekit.links.inline import InlineLink

_COLUMNS = (
    Column("line", 4),
    Column("cite", 12, 40),
    Column("entry", 5),
    Column("author", 6, 24),
    Column("year", 5),
    Column("title", 8, 40, may_go=True),
    Column("remark", 37),  # what is to be done; the entry is known by its author and year
)
_LINK_COLUMNS = (Column("line", 4), Column("linked", 40))
_UNLISTED = "–"
_MOST_NUMBERS = 20


@dataclass(slots=True)
class CitationTally:
    """How many citations were found, and how many of them need a look."""

    articles: int = 0
    citations: int = 0
    unlisted: int = 0
    with_remarks: int = 0
    links: int = 0
    failed: int = 0

    def count(self, page: CitedPage) -> None:
        """Add what a page gave."""
        self.failed += page.page.error is not None or bool(page.problems)
        self.articles += len(page.articles)
        self.citations += len(page.citations)
        self.links += len(page.links)
        for citation in page.citations:
            self.unlisted += citation.is_unlisted
            self.with_remarks += bool(citation.findings) and not citation.is_unlisted

    def __str__(self) -> str:
        """Return all in a sentence."""
        parts = [counted(self.articles, "article"), counted(self.citations, "citation")]
        if self.unlisted:
            parts.append(f"{self.unlisted:,} of them not in a list")
        if self.with_remarks:
            parts.append(f"{self.with_remarks:,} with a remark")
        if self.links:
            parts.append(counted(self.links, "linked source"))
        if self.failed:
            parts.append(f"{counted(self.failed, 'page')} that could not be read whole")
        return f"{', '.join(parts)}."


def page_lines(page: CitedPage) -> Iterator[str]:
    """Yield the lines that list the citations of a page, article by article."""
    name = visible(shown_name(page.page.source))
    first_lines = [article.line_start for article in page.articles]
    entries = {
        entry.number: entry
        for article in page.articles
        for found in article.lists
        for entry in found.entries
    }
    cited = {citation.entry for citation in page.citations}
    citations: list[list[Citation]] = [[] for _ in page.articles]
    for citation in page.citations:
        citations[_owner(first_lines, citation.line)].append(citation)
    links: list[list[InlineLink]] = [[] for _ in page.articles]
    for link in page.links:
        links[_owner(first_lines, link.line)].append(link)
    for article, own, linked in zip(page.articles, citations, links, strict=True):
        title = styled(visible(article.title) or "(no title)", bold=True)
        yield f"{title}  {name}:{article.line_start}"
        yield from _citation_lines(own, entries)
        yield from _uncited_lines(article, cited)
        yield from _link_lines(linked)


def _owner(first_lines: Sequence[int], line: int) -> int:
    return max(bisect_right(first_lines, line) - 1, 0)


def _citation_lines(citations: Sequence[Citation], entries: dict[int, Entry]) -> Iterator[str]:
    if not citations:
        yield "  no citations"
        return
    width = table_width()
    rows = (_row(citation, entries) for citation in citations)
    for line in render_table(_COLUMNS, rows, width and width - 2):
        yield f"  {line}"


def _row(citation: Citation, entries: dict[int, Entry]) -> tuple[str, ...]:
    entry = entries.get(citation.entry or 0)
    if entry and entry.reference and entry.reference.short_for:
        entry = entries.get(entry.reference.short_for, entry)
    csl = entry.reference.csl if entry and entry.reference else {}
    remarks = [finding.message for finding in citation.findings]
    if citation.bibliography and entry is None:
        remarks.append(f"in {citation.bibliography}")
    return (
        str(citation.line),
        citation.cite,
        str(citation.entry or _UNLISTED),
        makers_in_short(csl),
        year_of(csl),
        str(csl.get("title") or (entry.raw if entry else "")),
        " ".join(remarks),
    )


def _uncited_lines(article: Article, cited: set[int | None]) -> Iterator[str]:
    numbers = [entry.number for found in article.lists for entry in found.entries]
    uncited = [str(number) for number in numbers if number not in cited]
    if uncited:
        more = ", …" if len(uncited) > _MOST_NUMBERS else ""
        yield f"  not cited: {', '.join(uncited[:_MOST_NUMBERS])}{more}"


def _link_lines(links: Sequence[InlineLink]) -> Iterator[str]:
    width = table_width()
    rows = ((str(link.line), link.url) for link in links)
    for line in render_table(_LINK_COLUMNS, rows, width and width - 2):
        yield f"  {line}"
