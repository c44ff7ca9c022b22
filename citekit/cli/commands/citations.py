"""``citekit citations``: what the text of articles cites, and which entries it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.citation_listing import CitationTally, page_lines
from citekit.cli.failures import FAILED, say
from citekit.cli.options import (
    FILES,
    drafts_option,
    glob_option,
    output_option,
    refuse_url_of_many,
    url_option,
    workers_option,
)
from citekit.cli.output import is_terminal, json_array, lines, write_text
from citekit.cli.progress import tracked
from citekit.cli.summaries import shown_name
from citekit.errors import UsageError

if TYPE_CHECKING:
    from citekit.citations import Citation, CitedPage


@click.command("citations")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=FILES)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["table", "jsonl", "json"]),
    default="table",
    show_default=True,
    help="How it is written.",
)
@click.option("--links", "with_links", is_flag=True, help="List also what the text links to.")
@click.option("--details", is_flag=True, help="In JSON: also column, kind, cite key and findings.")
@glob_option
@drafts_option
@url_option
@workers_option
@output_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    format_name: str,
    with_links: bool,
    details: bool,
    globs: tuple[str, ...],
    drafts: bool,
    url: str | None,
    workers: int,
    output: Path | None,
) -> None:
    """Find the in-text citations of articles and the entries that they mean.

    PATH is an article, a folder, an http(s) address, or - for standard input, as for citekit find.
    Nothing is stored. A citation whose entry is in no list is shown with "–"; a remark says where
    text and list differ. A page that cannot be read is reported, the others go on, and the exit
    code is 3.
    """
    from citekit.citations import find_citations_many
    from citekit.documents.sources import find_sources

    if details and format_name == "table":
        raise UsageError("--details is for programs: add --format jsonl or --format json.")
    sources = list(find_sources(paths, globs=globs, drafts=drafts))
    refuse_url_of_many(url, sources)
    pages = tracked(
        find_citations_many(sources, workers=workers, url=url, with_links=with_links),
        len(sources),
        "Reading",
        shown=not is_terminal(output),
    )
    tally = CitationTally()
    counted_pages = _counted(pages, tally)
    if format_name == "table":
        chunks = _listing(counted_pages, tally)
    else:
        chunks = _records(counted_pages, details=details)
    write_text(json_array(chunks) if format_name == "json" else chunks, output)
    if tally.failed:
        ctx.exit(FAILED)


def _counted(pages: Iterable[CitedPage], tally: CitationTally) -> Iterator[CitedPage]:
    """Yield the pages, and say what of them could not be read, whatever is written."""
    for page in pages:
        tally.count(page)
        if page.page.error:
            say(str(page.page.error))
        for problem in page.problems:
            say(problem)
        yield page


def _records(pages: Iterable[CitedPage], *, details: bool) -> Iterator[str]:
    """Yield a JSON line for each citation and link, and for each page that could not be read."""
    from citekit.formats.json_lines import json_line

    for page in pages:
        name = shown_name(page.page.source)
        if page.page.error:
            yield json_line({"article": name, "error": str(page.page.error)})
        for citation in page.citations:
            yield json_line(_record(name, citation, details=details))
        for link in page.links:
            yield json_line({"article": name, "line": link.line, "link": link.url})


def _record(name: str, citation: Citation, *, details: bool) -> dict[str, Any]:
    record: dict[str, Any] = {
        "article": name,
        "line": citation.line,
        "cite": citation.cite,
        "entry": citation.entry,
    }
    if details:
        record |= {
            "column": citation.column,
            "kind": citation.kind,
            "key": citation.key,
            "bibliography": citation.bibliography,
            "findings": [finding._asdict() for finding in citation.findings],
        }
    return record


def _listing(pages: Iterable[CitedPage], tally: CitationTally) -> Iterator[str]:
    for page in pages:
        yield from lines(page_lines(page))
        if page.articles:
            yield "\n"
    yield f"{tally}\n"
