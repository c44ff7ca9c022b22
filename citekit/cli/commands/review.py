"""``citekit review``: a walk through what needs a look."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.asking import ask
from citekit.cli.console import styled, visible
from citekit.cli.editing import edit_reference
from citekit.cli.evidence import field_rows
from citekit.cli.failures import say
from citekit.cli.opening import open_library
from citekit.cli.options import FilePath, QueryCommand, filter_options, library_option, matching
from citekit.cli.output import write_text
from citekit.cli.phrases import counted
from citekit.cli.tables import Column, render_table
from citekit.errors import CitekitError, UsageError

if TYPE_CHECKING:
    from citekit.library import Library, LibraryEntry, LibraryReference

_COLOURS = ("cyan", "green", "yellow", "magenta", "blue", "red")
_CHOICES = "[a]ccept  [c]orrect  [e]dit  [s]kip  [u]ndo  [q]uit"
_HELP = """\
  a  accept: it is right as it stands and needs no look any more
  c  correct: type field=value, a line each, and an empty line at the end
  e  edit all of it in your editor
  s  skip it for now (also an empty line)
  u  undo the last thing that you did here
  q  quit; what you did so far stays"""


@click.command("review", cls=QueryCommand)
@filter_options
@click.option(
    "--training-data",
    type=FilePath(dir_okay=False, allow_dash=True, path_type=Path),
    help="Only write what was accepted and corrected, as training data for the parser.",
)
@library_option
def command(library_path: Path, training_data: Path | None, **filters: Any) -> None:  # noqa: ANN401
    """Walk through the references that need a look, or those of them that a search finds.

    Each is shown with its entry and what was read from it. Accept it, correct it, skip it; undo
    goes back. Quit when you like: everything is kept as you go.
    """
    with open_library(library_path) as library:
        if training_data is not None:
            from citekit.formats.json_lines import json_line
            from citekit.library.training_data import training_records

            write_text(map(json_line, training_records(library)), training_data)
            return
        limit = filters.pop("limit")  # of what is shown, not of what is looked through for it
        doubtful = (one.key for one in matching(library, filters) if one.needs_look)
        keys = list(islice(doubtful, limit))
        if keys:
            Walk(library, keys).go()
        else:
            say("Nothing needs a look.")


class Walk:
    """One walk through references.

    Args:
        library: that holds them.
        keys: of the references, in order.
    """

    def __init__(self, library: Library, keys: list[str]) -> None:
        self._library = library
        self._keys = keys
        self._at = 0
        self._done: list[int] = []
        self._actions: dict[str, Callable[[LibraryReference], bool]] = {
            "a": self._accept,
            "c": self._correct,
            "e": self._edit,
            "s": self._skip,
            "": self._skip,
        }

    def go(self) -> None:
        """Show one after the other until all are done or the user quits."""
        shown = None
        while self._at < len(self._keys):
            reference = self._library.get(self._keys[self._at])
            if reference is None:
                self._at += 1
                continue
            if shown != self._at:
                click.echo("\n".join(self._picture(reference)))
                shown = self._at
            answer = ask(_CHOICES)
            if answer in {None, "q"}:
                break
            if answer == "u":
                shown = self._undo(shown)
            elif answer not in self._actions:
                click.echo(_HELP)
            elif self._try(self._actions[answer], reference):
                self._at += 1
        say(f"{counted(len(self._done), 'reference')} looked at, {self._left()} left.")

    def _left(self) -> int:
        references = map(self._library.get, self._keys)
        return sum(one is not None and one.needs_look for one in references)

    def _try(self, action: Callable[[LibraryReference], bool], reference: LibraryReference) -> bool:
        try:
            return action(reference)
        except CitekitError as error:
            say(str(error))
            return False

    def _accept(self, reference: LibraryReference) -> bool:
        self._library.accept(reference.key)
        self._done.append(self._at)
        return True

    def _correct(self, reference: LibraryReference) -> bool:
        fields: dict[str, str] = {}
        while line := ask("field=value"):
            name, equals, value = line.partition("=")
            if not equals:
                click.echo("  Write field=value, such as issued=2018-05-26.")
                continue
            try:
                from citekit.library.values import checked_fields

                checked_fields({name: value})
            except UsageError as error:
                say(str(error))
                continue
            fields[name] = value
        if not fields:
            return False
        self._library.set(reference.key, fields)
        self._done.append(self._at)
        return True

    def _edit(self, reference: LibraryReference) -> bool:
        saved = edit_reference(self._library, reference)
        if saved:
            self._done.append(self._at)
        return saved

    def _skip(self, _reference: LibraryReference) -> bool:
        return True

    def _undo(self, shown: int | None) -> int | None:
        """Take back the last thing that was done here and go back to where that was."""
        if not self._done:
            click.echo("  Nothing was done here that could be undone.")
            return shown
        self._library.undo()
        self._at = self._done.pop()
        return None

    def _picture(self, reference: LibraryReference) -> Iterator[str]:
        """Yield the lines that show a reference."""
        kind = visible(str(reference.csl.get("type") or ""))
        number = f"{self._at + 1} of {len(self._keys)}"
        sure = f"confidence {reference.confidence:.2f}"
        yield ""
        yield f"{number}  {styled(reference.key, bold=True)}  {kind}  {sure}"
        yield from (styled(f"  ? {visible(one)}", fg="yellow") for one in reference.findings)
        entries = [entry for entry in reference.entries if entry.present]
        colours = _colours(entries)
        for entry in entries:
            yield styled(f"{visible(entry.name)}:{entry.line_start}", dim=True)
            yield f"  {_coloured(entry, colours)}"
        rows = [
            (label, reference.sources.get(name, ""), text, colours.get(name, ""))
            for name, value in reference.csl.items()
            if name not in {"id", "type"}
            for label, text in field_rows(name, value)
        ]
        lines = render_table((Column(""), Column(""), Column("")), [row[:3] for row in rows], None)
        next(lines, None)
        for line, (*_, colour) in zip(lines, rows, strict=True):
            yield f"  {styled(line, fg=colour) if colour else line}"


def _colours(entries: list[LibraryEntry]) -> dict[str, str]:
    """Return a colour for each field that stands in an entry."""
    fields = dict.fromkeys(
        name
        for entry in entries
        if entry.reference
        for name, evidence in entry.reference.fields.items()
        if evidence.span
    )
    return {name: _COLOURS[number % len(_COLOURS)] for number, name in enumerate(fields)}


def _coloured(entry: LibraryEntry, colours: dict[str, str]) -> str:
    """Return an entry with its fields in their colours."""
    fields = entry.reference.fields if entry.reference else {}
    spans = sorted((e.span, name) for name, e in fields.items() if e.span)
    parts, end = [], 0
    for (start, stop), name in spans:
        if start >= end:
            parts.append(visible(entry.raw[end:start]))
            parts.append(styled(visible(entry.raw[start:stop]), fg=colours[name]))
            end = stop
    return "".join([*parts, visible(entry.raw[end:])])
