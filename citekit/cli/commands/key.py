"""``citekit key``: another cite key, or the formula by which new ones are made."""

from __future__ import annotations

from pathlib import Path

import click

from citekit.cli.completing import complete_key
from citekit.cli.failures import say
from citekit.cli.opening import open_library
from citekit.cli.options import existing, library_option
from citekit.errors import UsageError


@click.command("key")
@click.argument("old", required=False, shell_complete=complete_key)
@click.argument("new", required=False)
@click.option(
    "--formula",
    metavar="FORMULA",
    help="Make new keys by this formula, such as '{author}{year}{title}'; those given stay.",
)
@library_option
def command(old: str | None, new: str | None, formula: str | None, library_path: Path) -> None:
    """Give the reference with the key OLD the key NEW; the old one finds it too.

    Without arguments the formula by which new keys are made is shown. In a formula stand {author},
    {authors}, {year}, {shortyear}, {title}, {titlewords}, {container} and {type}; {Author} begins
    with a capital, {AUTHOR} is all capitals.
    """
    if formula is not None and old is not None:
        raise UsageError("Give either OLD and NEW or --formula.")
    if (old is None) != (new is None):
        raise UsageError("Give both the OLD and the NEW key.")
    with open_library(library_path) as library:
        if formula is not None:
            library.set_key_formula(formula)
            say(f"New keys are made by {formula}.")
        elif old is None or new is None:
            click.echo(library.key_formula)
        else:
            existing(library, old)
            library.key(old, new)
            say(f"{old} is {new} now; the old key finds it too.")
