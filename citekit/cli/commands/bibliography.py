"""``citekit bibliography``: the library's references in a style."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from citekit.cli.console import visible
from citekit.cli.failures import say
from citekit.cli.opening import open_library
from citekit.cli.options import (
    QueryCommand,
    filter_options,
    library_option,
    matching,
    output_option,
    say_nothing_found,
)
from citekit.cli.output import Counting, write_text
from citekit.cli.phrases import counted
from citekit.cli.style_options import locale_option, style_option

FORMATS = ("text", "markdown", "html")


@click.command("bibliography", cls=QueryCommand)
@filter_options
@style_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="What is written.",
)
@locale_option
@library_option
@output_option
def command(
    *,
    style_name: str,
    format_name: str,
    locale: str,
    library_path: Path,
    output: Path | None,
    **filters: Any,  # noqa: ANN401 - as given
) -> None:
    """Print the references that match QUERY, or all, in one style.

    They come in the order of the style, or where it has none in that of the library. A CSL
    processor is needed: pip install 'citekit[styles]'.
    """
    from citekit.styling import bibliography, find_style

    style = find_style(style_name, locale=locale)
    with open_library(library_path) as library:
        found = Counting(matching(library, filters))
        entries = bibliography(found, style, format_name=format_name)
        is_file = output is not None and str(output) != "-"
        # A title could move the cursor of a terminal or turn the text of a page; a file of text
        # keeps what it says.
        shown = entries if is_file and format_name == "text" else map(_inert, entries)
        write_text(shown, output)
    if not found.number:
        say_nothing_found(filters)
    elif is_file:
        say(f"Wrote {counted(found.number, 'reference')} to {output}.")


def _inert(line: str) -> str:
    return f"{visible(line[:-1])}\n"
