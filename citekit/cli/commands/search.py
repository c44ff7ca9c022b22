"""``citekit search``: what the library holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.exporting import FORMATS
from citekit.cli.listing import reference_table
from citekit.cli.opening import open_library
from citekit.cli.options import (
    QueryCommand,
    filter_options,
    library_option,
    matching,
    output_option,
    say_nothing_found,
)
from citekit.cli.output import Counting, json_array, lines, write_text
from citekit.cli.phrases import counted

if TYPE_CHECKING:
    from citekit.library import LibraryReference


@click.command("search", cls=QueryCommand)
@filter_options
@library_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["table", *FORMATS, "json"]),
    default="table",
    show_default=True,
    help="How it is written.",
)
@output_option
def command(
    *, library_path: Path, format_name: str, output: Path | None, **filters: object
) -> None:
    """Search the library.

    QUERY is words of title, container, names, publisher or the raw entry, "phrases", and filters:
    author:daum year:2015..2020 in:nature type:book host:sohu.com cited-in:FILE key:daum* has:doi
    is:unverified. All must hold, or one of two around OR; brackets group, a minus says not. Put it
    in single quotes. Case and accents do not count. "?" marks what needs a look.
    docs/search.md has it all; the options below are shorthands.
    """
    with open_library(library_path) as library:
        found = matching(library, filters)
        first = list(islice(found, 1))
        if not first:
            say_nothing_found(filters)
        results = chain(first, found)
        if format_name == "table":
            write_text(_table(results), output)
        else:
            from citekit.formats import get_format
            from citekit.formats.json_lines import write_json_lines
            from citekit.links.archives.exporting import with_copies

            carried = with_copies(results, library)
            if format_name == "json":
                chunks = json_array(write_json_lines(carried))
            else:
                chunks = get_format(format_name).write(carried)
            write_text(chunks, output)


def _table(results: Iterable[LibraryReference]) -> Iterator[str]:
    """Yield the table and, below it, how many references it lists."""
    found = Counting(results)
    yield from lines(reference_table((one.key, one.csl, one.needs_look) for one in found))
    if found.number:
        yield f"{counted(found.number, 'reference')}\n"
