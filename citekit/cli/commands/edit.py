"""``citekit edit``: a reference in an editor."""

from __future__ import annotations

from pathlib import Path

import click

from citekit.cli.completing import complete_key
from citekit.cli.editing import edit_reference
from citekit.cli.failures import say
from citekit.cli.opening import open_library
from citekit.cli.options import existing, library_option


@click.command("edit")
@click.argument("key", shell_complete=complete_key)
@library_option
def command(key: str, library_path: Path) -> None:
    """Edit the reference with this KEY in $VISUAL or $EDITOR, a field a line.

    What you change is set as by citekit set. A text that can't be taken comes back with what is
    wrong in its first line; if it is left like that, it is kept in a file.
    """
    with open_library(library_path) as library:
        saved = edit_reference(library, existing(library, key))
    say(f"Set in {key}." if saved else "Nothing changed.")
