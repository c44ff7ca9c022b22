"""``citekit undo``: the last decisions, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.console import visible
from citekit.cli.failures import say
from citekit.cli.opening import open_library
from citekit.cli.options import library_option
from citekit.cli.output import lines, write_text
from citekit.cli.phrases import counted

if TYPE_CHECKING:
    from citekit.library import Decision

LISTED = 20
SHOWN_OF_ID = 8
"""Characters of an id that are shown; fewer will do to name a decision."""

LONGEST_NUMBER = 4


@click.command("undo")
@click.argument("which", nargs=-1, metavar="[N | ID...]")
@click.option("--list", "listed", is_flag=True, help=f"Only list the last decisions ({LISTED}).")
@click.option("--joins", is_flag=True, help="List also what add has joined.")
@library_option
def command(which: tuple[str, ...], library_path: Path, *, listed: bool, joins: bool) -> None:
    """Take back the last decision, or the last N: corrections, keys, tags, deletions, imports.

    A single one is taken back by its ID, which --list shows, or the beginning of it; what was
    decided after it stands. What was undone stays in the file of decisions, so nothing is lost.
    """
    with open_library(library_path) as library:
        if listed or joins:
            decisions = library.decisions(None if joins else LISTED, joins=joins)
        elif len(which) == 1 and _is_number(which[0]):
            decisions = library.undo(int(which[0]))
        else:
            decisions = library.undo(ids=which)  # of no ids the last
    if not decisions:
        say("There is no decision to take back.")
    write_text(lines(decision_lines(decisions, "" if listed or joins else "undone: ")))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= LONGEST_NUMBER


def decision_lines(decisions: list[Decision], before: str) -> Iterator[str]:
    """Yield a line for each decision: when, its id, what and about which references."""
    for decision in decisions:
        keys = list(dict.fromkeys(str(e.data["key"]) for e in decision.events if "key" in e.data))
        about = ", ".join(keys[:3])
        if len(keys) > 3:
            about += f" and {counted(len(keys) - 3, 'other')}"
        day, _, time = decision.at.partition("T")
        kind = decision.events[0].kind
        detail = _detail(decision.events[0].data)
        number = decision.id[:SHOWN_OF_ID]
        yield visible(f"{day} {time[:8]}  {number}  {before}{kind} {about}{detail}".rstrip())


def _detail(data: dict[str, object]) -> str:
    parts = []
    fields = data.get("fields")
    if isinstance(fields, dict):
        parts.append(", ".join(fields))
    if "new" in data:
        parts.append(f"to {data['new']}")
    into = data.get("into")
    if isinstance(into, dict):
        parts.append(f"into {into.get('key')}")
    if "file" in data:
        parts.append(f"from {data['file']}")
    for name, sign in (("add", "+"), ("remove", "-")):
        tags = data.get(name)
        if isinstance(tags, list):
            parts += [f"{sign}{tag}" for tag in tags]
    return f": {' '.join(parts)}" if parts else ""
