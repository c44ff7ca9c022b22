"""What the shell proposes for an argument when its user presses Tab."""

from __future__ import annotations

from itertools import islice

import click
from click.shell_completion import CompletionItem

from citekit.cli.console import visible
from citekit.errors import CitekitError

MOST_KEYS = 200


def complete_key(
    ctx: click.Context, _parameter: click.Parameter, beginning: str
) -> list[CompletionItem]:
    """Return the cite keys of the library that begin so, each with its title.

    A shell shows no errors, so a library that cannot be read has no keys.
    """
    from citekit.library import Library

    query = f"key:{beginning}*" if beginning else ""
    try:
        with Library(ctx.params["library_path"]) as library:
            found = [*islice(library.search(query), MOST_KEYS)]
    except CitekitError:
        return []
    return [
        CompletionItem(one.key, help=visible(str(one.csl.get("title") or "")))
        for one in found
        if one.key.startswith(beginning)
    ]
