"""``citekit backup``: a copy of the library."""

from __future__ import annotations

from pathlib import Path

import click

from citekit.cli.failures import say
from citekit.cli.opening import open_library
from citekit.cli.options import FilePath, library_option


@click.command("backup")
@click.argument("target", metavar="FILE", type=FilePath(dir_okay=False, path_type=Path))
@library_option
def command(target: Path, library_path: Path) -> None:
    """Copy the library's database to FILE, whole, while others may be using it.

    What was decided is in the text file beside the library, which is copied like any other.
    """
    with open_library(library_path) as library:
        library.backup(target)
    say(f"Copied {library_path} to {target}.")
