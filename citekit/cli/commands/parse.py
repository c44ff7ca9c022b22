"""``citekit parse``: raw references, one a line, to records."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from citekit.cli.evidence import evidence_record
from citekit.cli.exporting import FORMATS
from citekit.cli.failures import say
from citekit.cli.listing import reference_table
from citekit.cli.options import FilePath, output_option, workers_option
from citekit.cli.output import json_array, lines, write_text
from citekit.cli.raw_lines import text_lines
from citekit.errors import UnreadableError

if TYPE_CHECKING:
    from citekit.formats import KeyedItem
    from citekit.reference import Reference


@click.command("parse")
@click.argument(
    "file", type=FilePath(allow_dash=True, path_type=Path), default=Path("-"), required=False
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["table", *FORMATS, "json"]),
    default="table",
    show_default=True,
    help="How it is written.",
)
@click.option(
    "--model",
    type=FilePath(path_type=Path, dir_okay=False),
    envvar="CITEKIT_MODEL",
    help="Another model than the package's, made by citekit.training.",
)
@workers_option
@output_option
def command(
    file: Path, format_name: str, model: Path | None, workers: int, output: Path | None
) -> None:
    """Parse the raw references in FILE, or standard input, one a line.

    Every line that is not blank gives one record, in order; no library is needed. For whole
    articles see "citekit find".
    """
    if model:
        os.environ["CITEKIT_MODEL"] = str(model)  # for the workers too
    if str(file) == "-":
        if sys.stdin.isatty():
            say("Reading references from the terminal, one a line; end with Ctrl-D.")
        write_text(_records(sys.stdin.buffer, format_name, workers), output)
        return
    try:
        stream = file.open("rb")
    except OSError as error:
        raise UnreadableError(f"Cannot read {file}: {error.strerror or error}.") from error
    with stream:
        write_text(_records(stream, format_name, workers), output)


def _records(stream: BinaryIO, format_name: str, workers: int) -> Iterator[str]:
    """Yield the text of what the lines were parsed to."""
    from citekit.formats import get_format
    from citekit.pipeline import parse_lines, parse_lines_into

    if format_name in {"jsonl", "json"}:
        objects = parse_lines_into(_json_line, text_lines(stream), workers=workers)
        return json_array(objects) if format_name == "json" else objects
    references = parse_lines(text_lines(stream), workers=workers)
    if format_name == "table":
        return lines(
            reference_table(
                (item.key, item.csl, needs_look) for item, needs_look in _keyed(references)
            )
        )
    return get_format(format_name).write(item for item, _ in _keyed(references))


def _json_line(reference: Reference) -> str:
    from citekit.formats.json_lines import json_line

    return json_line({"raw": reference.raw, **evidence_record(reference)})


def _keyed(references: Iterable[Reference]) -> Iterator[tuple[KeyedItem, bool]]:
    """Give each reference the key that it would get in a new library."""
    from citekit.formats import KeyedItem
    from citekit.library.keys import base_key, free_key

    taken: set[str] = set()
    for reference in references:
        key = free_key(base_key(reference.csl), taken.__contains__)
        taken.add(key)
        yield KeyedItem(key, reference.csl), reference.needs_look
