"""``citekit export``: the bibliography for other programs."""

from __future__ import annotations

from pathlib import Path

import click

from citekit.cli.failures import say
from citekit.cli.options import filter_options, library_option, matching, output_option
from citekit.cli.output import Counting, write_text
from citekit.cli.phrases import counted
from citekit.errors import UsageError


@click.command("export")
@filter_options
@library_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["bibtex", "csl-json", "jsonl"]),
    help="By default what the suffix of the output file says.",
)
@output_option
def command(
    *, library_path: Path, format_name: str | None, output: Path | None, **filters: object
) -> None:
    """Write the references that match, or all, as BibTeX, CSL-JSON or JSON Lines.

    The order is stable and nothing in the file changes with the time of day, so that exports can
    be committed.
    """
    from citekit.formats import format_for_file, get_format
    from citekit.library import Library
    from citekit.links.archives.exporting import with_copies

    chosen = get_format(format_name) if format_name else output and format_for_file(output)
    if not chosen:
        raise UsageError("Say which format with --format bibtex or --format csl-json.")
    with Library(library_path) as library:
        found = Counting(with_copies(matching(library, filters), library.mementos))
        write_text(chosen.write(found), output)
    if output is not None and str(output) != "-":
        say(f"Wrote {counted(found.number, 'reference')} to {output}.")
    elif not found.number:
        say("Nothing found.")
