"""``citekit set``: fields of a reference, as a person wants them."""

from __future__ import annotations

from pathlib import Path

import click

from citekit.cli.completing import complete_key
from citekit.cli.failures import say
from citekit.cli.opening import open_library
from citekit.cli.options import existing, library_option
from citekit.errors import UsageError


@click.command("set")
@click.argument("key", shell_complete=complete_key)
@click.argument("assignments", nargs=-1, required=True, metavar="FIELD=VALUE...")
@library_option
def command(key: str, assignments: tuple[str, ...], library_path: Path) -> None:
    """Set fields of the reference with this KEY; reading its articles again leaves them alone.

    FIELD is a CSL field such as title, container-title, issued, author. Names are written "Family,
    Given; Family, Given" or as JSON, dates as 2018-05-26. An empty VALUE takes the field away.
    """
    with open_library(library_path) as library:
        existing(library, key)
        library.set(key, dict(map(_assignment, assignments)))
    say(f"Set in {key}.")


def _assignment(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise UsageError(f"{text!r} is not of the form FIELD=VALUE, such as title='On bridges'.")
    return name.strip(), value
