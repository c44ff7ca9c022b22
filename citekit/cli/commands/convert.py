"""``citekit convert``: from one bibliography format to another, without a library."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.exporting import FORMATS, explain_losses, target, target_options, write
from citekit.cli.failures import FAILED, say
from citekit.cli.options import FilePath, output_option
from citekit.cli.phrases import counted

if TYPE_CHECKING:
    from citekit.formats import KeyedItem, Reading, ReadItem

MOST_PROBLEMS = 200


@click.command("convert")
@click.argument("file", type=FilePath(allow_dash=True, path_type=Path))
@click.option(
    "--to",
    "format_name",
    type=click.Choice(FORMATS),
    help="By default what the suffix of the output file says.",
)
@click.option(
    "--from",
    "source_format",
    type=click.Choice([name for name in FORMATS if name not in {"csv", "jsonl"}]),
    help="By default the file tells by itself.",
)
@target_options
@click.option("--lenient", is_flag=True, help="Exit with 0 even if entries cannot be read.")
@output_option
@click.pass_context
def command(
    context: click.Context,
    /,
    *,
    file: Path,
    format_name: str | None,
    source_format: str | None,
    program: str | None,
    explain: bool,
    lenient: bool,
    output: Path | None,
) -> None:
    """Read a bibliography FILE, or standard input (-), and write it in another format.

    What cannot be read is named with its line; the rest is converted.
    """
    from citekit.formats import read
    from citekit.formats.opening import LARGEST

    chosen = target(format_name, program, output, option="--to")
    source = sys.stdin.buffer.read(LARGEST + 1) if str(file) == "-" else file
    reading = read(source, form=source_format, name=str(file))
    _say_problems(reading, file)
    failed = bool(reading.errors) and not lenient
    if failed and not reading.items:
        context.exit(FAILED)
    records = _keyed(reading.items)
    if explain:
        explain_losses(chosen, records)
    else:
        write(chosen, records, output)
    if failed:
        context.exit(FAILED)


def _say_problems(reading: Reading, file: Path) -> None:
    for problem in reading.problems[:MOST_PROBLEMS]:
        say(f"{file}, {problem}")
    more = len(reading.problems) - MOST_PROBLEMS
    if more > 0:
        say(f"and {counted(more, 'more problem')}.")


def _keyed(items: Iterable[ReadItem]) -> Iterator[KeyedItem]:
    """Give every item a key: its own, if no item before it has it, else a new one."""
    from citekit.formats import KeyedItem
    from citekit.library.keys import base_key, free_key

    taken: set[str] = set()
    for item in items:
        key = free_key(item.key or base_key(item.csl), lambda key: key.casefold() in taken)
        taken.add(key.casefold())
        yield KeyedItem(key, item.csl, item.aliases)
