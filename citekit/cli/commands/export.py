"""``citekit export``: the bibliography for other programs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from citekit.cli.exporting import FORMATS, check, explain_losses, target, target_options, write
from citekit.cli.failures import FOUND, say
from citekit.cli.opening import open_library
from citekit.cli.options import (
    FilePath,
    QueryCommand,
    filter_options,
    library_option,
    matching,
    output_option,
    say_nothing_found,
)
from citekit.errors import UsageError


@click.command("export", cls=QueryCommand)
@filter_options
@library_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(FORMATS),
    help="By default what the suffix of the output file says.",
)
@target_options
@click.option(
    "--since",
    metavar="DATE",
    help="Only what came into the library on this day or later, such as 2026-11-29 (UTC).",
)
@click.option(
    "--check",
    "checked",
    type=FilePath(dir_okay=False, path_type=Path),
    help="Write nothing; say whether this file is current. Exit code 1 and a diff if not.",
)
@output_option
@click.pass_context
def command(
    context: click.Context,
    /,
    *,
    library_path: Path,
    format_name: str | None,
    program: str | None,
    explain: bool,
    checked: Path | None,
    output: Path | None,
    **filters: Any,  # noqa: ANN401 - as given
) -> None:
    """Write the references that match QUERY, or all, for other programs.

    The order is stable and nothing in the file changes with the time of day, so that exports can
    be committed.
    """
    from citekit.links.archives.exporting import with_copies

    if checked and (output or explain):
        raise UsageError("--check writes nothing: leave --output and --explain out.")
    _refuse_file(filters["words"])
    chosen = target(format_name, program, checked or output)
    with open_library(library_path) as library:
        library.save_memory()
        found = with_copies(matching(library, filters), library)
        if explain:
            explain_losses(chosen, found)
        elif checked:
            if not check(chosen, found, checked):
                say(f"{checked} is not current; write it with --output {checked}.")
                context.exit(FOUND)
            say(f"{checked} is current.")
        elif not write(chosen, found, output) and output is None:
            say_nothing_found(filters)


def _refuse_file(words: Sequence[str]) -> None:
    """Refuse a query that is the name of a file to be written."""
    from citekit.formats import format_for_file

    named = next((word for word in words if ":" not in word and format_for_file(word)), None)
    if named:
        raise UsageError(f"What is to be written stands behind --output: --output {named}.")
