"""``citekit show``: one reference, where each field comes from and who cites it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.console import styled, visible
from citekit.cli.evidence import evidence_record, field_rows
from citekit.cli.options import library_option
from citekit.cli.output import lines, write_text
from citekit.cli.tables import Column, render_table
from citekit.errors import CitekitError
from citekit.formats.json_text import json_text

if TYPE_CHECKING:
    from citekit.library import Library, LibraryEntry, LibraryReference

KEYS_TO_COMPARE = 1000


@click.command("show")
@click.argument("key")
@library_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
)
def command(key: str, library_path: Path, format_name: str) -> None:
    """Show the reference with this KEY: its fields, how sure they are, its raw entries."""
    from citekit.library import Library

    with Library(library_path) as library:
        reference = library.get(key)
        if reference is None:
            raise CitekitError(f"There is no reference {key!r}{_proposal(library, key)}")
        entries = reference.entries
        if format_name == "json":
            write_text([json_text(_record(reference, entries), indent=2), "\n"])
        else:
            write_text(lines(_text(reference, entries)))


def _proposal(library: Library, key: str) -> str:
    """Return the keys that look like the one that was asked for, as the end of a sentence."""
    name = re.match(r"[^\W\d_]*", key)
    beginning = name[0][:3] if name else ""
    candidates = [
        reference.key
        for reference in islice(library.search(f"{beginning}*"), KEYS_TO_COMPARE)
        if beginning
    ]
    near = get_close_matches(key.lower(), candidates, n=3)
    return f"; did you mean {' or '.join(near)}?" if near else "; citekit search lists keys."


def _rows(
    reference: LibraryReference, entries: list[LibraryEntry]
) -> Iterator[tuple[str, str, str]]:
    """Yield each field with its value, and below it the words if they are others."""
    for field, value in reference.csl.items():
        if field in {"id", "type"}:
            continue
        sure, words = _evidence(entries, field)
        for name, text in field_rows(field, value):
            yield name, sure, text
            if words not in {"", text}:
                yield "", "", f"← {words}"


def _evidence(entries: list[LibraryEntry], field: str) -> tuple[str, str]:
    """Return how sure a field is, and the words of an entry that it was read from."""
    for entry in entries:
        found = entry.reference.fields.get(field) if entry.reference else None
        if found:
            return f"{found.confidence:.2f}", entry.raw[slice(*found.span)] if found.span else ""
    return "", ""


def _text(reference: LibraryReference, entries: list[LibraryEntry]) -> Iterator[str]:
    yield (
        f"{styled(reference.key, bold=True)}  {visible(str(reference.csl.get('type') or ''))}"
        f"  confidence {reference.confidence:.2f}"
    )
    if not reference.cited:
        yield "  no article cites it any more"
    for finding in reference.findings:
        yield styled(f"  ? {visible(finding)}", fg="yellow")
    yield ""
    columns = (Column("field"), Column("sure"), Column("value"))
    yield from render_table(columns, _rows(reference, entries), None)
    for entry in entries:
        gone = "" if entry.present else "  (no longer there)"
        yield ""
        yield f"{styled(f'{visible(entry.name)}:{entry.line_start}', bold=True)}{gone}"
        yield from (
            f"  {visible(text)}"
            for text in (" · ".join(filter(None, (entry.article, entry.heading))), entry.raw)
            if text
        )


def _record(reference: LibraryReference, entries: list[LibraryEntry]) -> dict[str, object]:
    return {
        "key": reference.key,
        "csl": reference.csl,
        "confidence": reference.confidence,
        "needs_look": reference.needs_look,
        "findings": list(reference.findings),
        "cited": reference.cited,
        "entries": [
            {
                "article": entry.name,
                "title": entry.article,
                "url": entry.url,
                "heading": entry.heading,
                "line_start": entry.line_start,
                "line_end": entry.line_end,
                "number": entry.number,
                "present": entry.present,
                "raw": entry.raw,
                **(evidence_record(entry.reference) if entry.reference else {}),
            }
            for entry in entries
        ],
    }
