"""``citekit doctor``: is the library whole?"""

from __future__ import annotations

from pathlib import Path

import click

from citekit.cli.console import visible
from citekit.cli.failures import FOUND, say
from citekit.cli.opening import open_library
from citekit.cli.options import library_option, text_or_json_option
from citekit.cli.output import lines, write_text
from citekit.formats.json_text import json_text


@click.command("doctor")
@click.option("--repair", is_flag=True, help="Put right what can be.")
@text_or_json_option
@library_option
@click.pass_context
def command(ctx: click.Context, library_path: Path, *, repair: bool, format_name: str) -> None:
    """Look whether the library is whole: its file, its references, the full-text index, decisions.

    The exit code is 1 when something is wrong, or still wrong after --repair.
    """
    with open_library(library_path) as library:
        found = library.doctor()
        if repair and any(one.can_be_repaired for one in found):
            found = library.doctor(repair=True)
            say(f"The library as it was is kept at {library.before_repair}.")
    if format_name == "json":
        write_text([json_text([one._asdict() for one in found], indent=2), "\n"])
    else:
        write_text(lines(visible(f"{one.what} Remedy: {one.remedy}.") for one in found))
    if not found:
        say("The library is whole.")
    elif not repair and any(one.can_be_repaired for one in found):
        say("citekit doctor --repair puts right what it can.")
    ctx.exit(FOUND if found else 0)
