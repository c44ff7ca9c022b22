"""``citekit tag``: words by which people sort references."""

from __future__ import annotations

from pathlib import Path

import click

from citekit.cli.completing import complete_key
from citekit.cli.failures import say
from citekit.cli.opening import open_library
from citekit.cli.options import chosen_keys, library_option
from citekit.cli.phrases import counted
from citekit.errors import UsageError


@click.command("tag", context_settings={"ignore_unknown_options": True})
@click.argument("tags", metavar="TAG[,-TAG...]")
@click.argument("keys", nargs=-1, metavar="[KEY...]", shell_complete=complete_key)
@click.option("--find", metavar="QUERY", help="Tag all that this search finds.")
@library_option
def command(tags: str, keys: tuple[str, ...], find: str | None, library_path: Path) -> None:
    """Give TAG to references, or take it away with a minus before it.

    Several tags have commas between: "reading,-to do". Tags are shown by citekit show and JSON
    Lines.
    """
    named = [tag.strip() for tag in tags.split(",") if tag.strip()]
    add = [tag for tag in named if not tag.startswith("-")]
    remove = [tag[1:] for tag in named if tag.startswith("-")]
    if not named:
        raise UsageError("Say which tag, such as reading, or -reading to take it away.")
    with open_library(library_path) as library:
        chosen = chosen_keys(library, keys, find)
        library.tag(chosen, add, remove)
    say(f"Tagged {counted(len(chosen), 'reference')}.")
