"""``citekit delete``: references out of the library, until that is undone."""

from __future__ import annotations

from pathlib import Path

import click

from citekit.cli.completing import complete_key
from citekit.cli.failures import say
from citekit.cli.opening import open_library
from citekit.cli.options import chosen_keys, library_option
from citekit.cli.phrases import counted


@click.command("delete")
@click.argument("keys", nargs=-1, metavar="[KEY...]", shell_complete=complete_key)
@click.option("--find", metavar="QUERY", help="Delete all that this search finds.")
@library_option
def command(keys: tuple[str, ...], find: str | None, library_path: Path) -> None:
    """Take the references with these KEYs out of the library, whether articles cite them or not.

    citekit undo brings them back with all that was decided about them.
    """
    with open_library(library_path) as library:
        chosen = chosen_keys(library, keys, find)
        library.delete(chosen)
    say(f"Deleted {counted(len(chosen), 'reference')}; citekit undo brings back what was deleted.")
