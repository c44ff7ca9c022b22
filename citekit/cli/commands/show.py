"""``citekit show``: one reference, where each field comes from and who cites it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.completing import complete_key
from citekit.cli.console import styled, visible
from citekit.cli.evidence import evidence_record, field_rows
from citekit.cli.opening import open_library
from citekit.cli.options import existing, library_option, text_or_json_option
from citekit.cli.output import lines, write_text
from citekit.cli.tables import Column, render_table
from citekit.formats.json_text import json_text

if TYPE_CHECKING:
    from citekit.library import LibraryEntry, LibraryReference


@click.command("show")
@click.argument("key", shell_complete=complete_key)
@library_option
@text_or_json_option
def command(key: str, library_path: Path, format_name: str) -> None:
    """Show the reference with this KEY: its fields, how sure they are, its raw entries."""
    with open_library(library_path) as library:
        reference = existing(library, key)
        entries = reference.entries
        if format_name == "json":
            write_text([json_text(_record(reference, entries), indent=2), "\n"])
        else:
            write_text(lines(_text(reference, entries)))


def _rows(
    reference: LibraryReference, entries: list[LibraryEntry]
) -> Iterator[tuple[str, str, str, str]]:
    """Yield each field with its source and value, and below it the words if they are others."""
    for field, value in reference.csl.items():
        if field in {"id", "type"}:
            continue
        source = reference.sources.get(field, "article")
        sure, words = _evidence(entries, field) if source == "article" else ("", "")
        for name, text in field_rows(field, value):
            yield name, sure, source, text
            if words not in {"", text}:
                yield "", "", "", f"← {words}"


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
        yield "  no article cites it"
    for label, values in (("tags", reference.tags), ("also", reference.aliases)):
        if values:
            yield f"  {label}: {visible(', '.join(values))}"
    for finding in reference.findings:
        yield styled(f"  ? {visible(finding)}", fg="yellow")
    yield ""
    columns = (Column("field"), Column("sure"), Column("from"), Column("value"))
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
        "sources": reference.sources,
        "tags": list(reference.tags),
        "aliases": list(reference.aliases),
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
