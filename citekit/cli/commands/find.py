"""``citekit find``: the references of articles, found and parsed, nothing stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.evidence import evidence_record
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
from citekit.cli.summaries import Tally, article_lines, shown_name

if TYPE_CHECKING:
    from citekit.extraction.article import Article
    from citekit.pipeline import Page


@click.command("find")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=FILES)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["table", "jsonl", "json"]),
    default="table",
    show_default=True,
    help="How it is written.",
)
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
    globs: tuple[str, ...],
    drafts: bool,
    url: str | None,
    workers: int,
    output: Path | None,
) -> None:
    """Find the reference lists of articles and parse their entries.

    PATH is a text, Markdown, HTML, reStructuredText, AsciiDoc or Org file, a WordPress export, a
    folder, an http(s) address, or - for standard input.
    Nothing is stored. "?" marks what needs a look. A page that cannot be read is reported, the
    others go on, and the exit code is 3.
    """
    from citekit.documents.sources import find_sources
    from citekit.pipeline import find_many

    sources = list(find_sources(paths, globs=globs, drafts=drafts))
    refuse_url_of_many(url, sources)
    pages = tracked(
        find_many(sources, workers=workers, url=url),
        len(sources),
        "Reading",
        shown=not is_terminal(output),
    )
    tally = Tally()
    told = _counted(pages, tally)
    chunks = _listing(told, tally) if format_name == "table" else _records(told)
    write_text(json_array(chunks) if format_name == "json" else chunks, output)
    if tally.failed:
        ctx.exit(FAILED)


def _counted(pages: Iterable[Page], tally: Tally) -> Iterator[Page]:
    """Yield the pages, and say which of them could not be read, whatever is written."""
    for page in pages:
        tally.count(page)
        if page.error:
            say(str(page.error))
        yield page


def _records(pages: Iterable[Page]) -> Iterator[str]:
    """Yield a JSON line for each entry, and for each page that could not be read."""
    from citekit.formats.json_lines import json_line

    for page in pages:
        name = shown_name(page.source)
        if page.error:
            yield json_line({"article": name, "error": str(page.error)})
        for article in page.articles or []:
            yield from map(json_line, _entry_records(name, article))


def _entry_records(name: str, article: Article) -> Iterator[dict[str, Any]]:
    for reference_list in article.lists:
        for entry in reference_list.entries:
            yield {
                "article": name,
                "url": article.url,
                "title": article.title,
                "authors": article.authors,
                "date": article.date,
                "heading": reference_list.heading,
                "number": entry.number,
                "line_start": entry.line_start,
                "line_end": entry.line_end,
                "raw": entry.raw,
                **(evidence_record(entry.reference) if entry.reference else {}),
            }


def _listing(pages: Iterable[Page], tally: Tally) -> Iterator[str]:
    for page in pages:
        for article in page.articles or []:
            yield from lines(article_lines(shown_name(page.source), article))
            yield "\n"
    yield f"{tally}\n"
