"""``citekit add``: articles into the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.console import visible
from citekit.cli.failures import FAILED, say
from citekit.cli.opening import open_library
from citekit.cli.options import (
    FILES,
    drafts_option,
    glob_option,
    library_option,
    refuse_url_of_many,
    url_option,
    workers_option,
)
from citekit.cli.output import lines, write_text
from citekit.cli.phrases import counted
from citekit.cli.progress import tracked
from citekit.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from citekit.documents.sources import Source
    from citekit.extraction.article import Article
    from citekit.library import AddReport, Library
    from citekit.pipeline import Page

FILES_TO_NAME = 10


@click.command("add")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=FILES)
@library_option
@glob_option
@drafts_option
@url_option
@workers_option
@click.option("--reread", is_flag=True, help="Read again what did not change since the last time.")
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    library_path: Path,
    globs: tuple[str, ...],
    drafts: bool,
    url: str | None,
    workers: int,
    reread: bool,
) -> None:
    """Read articles and store them, their reference lists and their references.

    PATH is a text, Markdown, HTML, reStructuredText, AsciiDoc or Org file, a WordPress export, a
    folder, an http(s) address, or - for standard input (with --url). An article that was added
    before is brought up to date; nothing is ever removed but what the article itself no longer
    says. A page that cannot be read is reported, the others go on, and the exit code is 3.
    """
    from citekit.documents.sources import find_sources
    from citekit.pipeline import find_many

    sources = list(find_sources(paths, globs=globs, drafts=drafts))
    refuse_url_of_many(url, sources)
    if not url and any(source.name == "-" for source in sources):
        raise UsageError("Standard input has no name to be stored under; say it with --url.")
    with open_library(library_path) as library:
        pending = [one for one in sources if reread or not _is_current(library, one, url)]
        summary = Summary(unchanged=len(sources) - len(pending))
        pages = find_many(pending, workers=workers, url=url)
        for report in library.add_all(
            _readable(tracked(pages, len(pending), "Adding"), summary, url)
        ):
            summary.reports.append(report)
    write_text(lines(summary.sentences()))
    if summary.failed:
        ctx.exit(FAILED)


def _readable(
    pages: Iterable[Page], summary: Summary, url: str | None = None
) -> Iterator[tuple[str, list[Article], str]]:
    """Yield name, articles and digest of pages; report those that could not be read."""
    from citekit.library.syncing import file_digest

    for page in pages:
        if page.articles is None:
            say(str(page.error))
            summary.failed += 1
            continue
        name = url if url and page.source.name == "-" else page.source.name
        yield name, page.articles, file_digest(page.digest)


def _is_current(library: Library, source: Source, url: str | None) -> bool:
    """Whether the library holds the file as it is, so that it need not be read again."""
    from citekit.documents.decoding import decode
    from citekit.library.syncing import file_digest
    from citekit.pipeline import page_digest

    if source.path is None or not library.path.exists():
        return False
    try:
        text = decode(source.read(), name=source.name).text
    except UnreadableError:
        return False
    return library.is_current(source.name, file_digest(page_digest(text, url)))


@dataclass(slots=True)
class Summary:
    """What adding did, in all."""

    unchanged: int = 0
    failed: int = 0
    reports: list[AddReport] = field(default_factory=list)

    def sentences(self) -> Iterator[str]:
        """Yield what there is to say, in lines."""
        if self.reports:
            yield self._what_was_read()
            yield self._references()
        look = [report for report in self.reports if report.needs_look]
        if look:
            yield f"To look at: {counted(sum(r.needs_look for r in look), 'reference')} in"
            for report in look[:FILES_TO_NAME]:
                yield f"  {visible(report.name)} ({report.needs_look:,})"
            if len(look) > FILES_TO_NAME:
                yield f"  and {counted(len(look) - FILES_TO_NAME, 'other file')}"
        if self.unchanged:
            yield f"{counted(self.unchanged, 'file')} unchanged since the last time."
        if self.failed:
            yield f"{counted(self.failed, 'page')} could not be read."

    def _what_was_read(self) -> str:
        articles = counted(sum(report.articles for report in self.reports), "article")
        lists = counted(sum(report.lists for report in self.reports), "list")
        entries = counted(sum(report.entries for report in self.reports), "entry", "entries")
        return f"{articles}, {lists}, {entries}."

    def _references(self) -> str:
        new = sum(report.new_references for report in self.reports)
        cited = sum(report.references for report in self.reports)
        return f"{counted(new, 'new reference')}, {cited - new:,} known before."
