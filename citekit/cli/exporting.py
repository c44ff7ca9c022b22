"""What ``export`` and ``convert`` do alike: choose a format, and write, explain or compare."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from citekit.cli.console import visible
from citekit.cli.failures import readers_may_leave, say
from citekit.cli.output import Counting, is_standard, lines, write_text
from citekit.cli.phrases import counted
from citekit.errors import UsageError

if TYPE_CHECKING:
    from citekit.formats import Format, Keyed
    from citekit.formats.conventions import Program

Command = TypeVar("Command", bound=Callable[..., Any])

FORMATS = ("bibtex", "biblatex", "csl-json", "ris", "csv", "jsonl")
PROGRAMS = ("zotero", "obsidian", "pandoc", "latex")

_OPTIONS = (
    click.option(
        "--for",
        "program",
        type=click.Choice(PROGRAMS),
        help="Pick the format and conventions that this program takes without repair.",
    ),
    click.option(
        "--explain",
        is_flag=True,
        help="Write nothing but a list of what the format does not carry.",
    ),
)


def target_options(command: Command) -> Command:
    """Give a command the options that `Target` is made of, but for the format."""
    return reduce(lambda made, option: option(made), reversed(_OPTIONS), command)


class Target(NamedTuple):
    """What is written.

    Attributes:
        form: the format.
        program: whose conventions are followed, if any.
    """

    form: Format
    program: Program | None

    def text(self, records: Iterable[Keyed]) -> Iterator[str]:
        """Return the records as text."""
        return self.form.write(self.adapted(records))

    def adapted(self, records: Iterable[Keyed]) -> Iterator[Keyed]:
        """Return the records as the program wants them."""
        from citekit.formats.conventions import adapted

        return adapted(self.program, iter(records)) if self.program else iter(records)


def target(
    format_name: str | None,
    program_name: str | None,
    path: Path | None,
    *,
    option: str = "--format",
) -> Target:
    """Return what to write, by the options or by the suffix of a file.

    Args:
        format_name: of the format.
        program_name: of the program that it is for.
        path: of the file that is written.
        option: by which the command is told the format.

    Raises:
        UsageError: nothing says which format.
    """
    from citekit.formats import format_for_file, get_format
    from citekit.formats.conventions import get_program

    program = get_program(program_name) if program_name else None
    if format_name or program:
        name = format_name or (program.form if program else "")
        return Target(get_format(name), program)
    by_suffix = format_for_file(path) if path else None
    if not by_suffix:
        begin = f"The suffix of {path} stands for no format. " if path else ""
        raise UsageError(
            f"{begin}Say which with {option}: {', '.join(FORMATS[:-1])} or {FORMATS[-1]}."
        )
    return Target(by_suffix, None)


def write(chosen: Target, records: Iterable[Keyed], output: Path | None) -> int:
    """Write records, say what has no place in the format, and return how many there were."""
    missing: dict[str, int] = {}
    found = Counting(_watched(chosen, records, missing))
    write_text(chosen.text(found), output)
    if not is_standard(output):
        say(f"Wrote {counted(found.number, 'reference')} to {output}.")
    if missing:
        fields = ", ".join(f"{name} ({number})" for name, number in sorted(missing.items()))
        say(f"{chosen.form.title} has no place for {fields}; see --explain.")
    return found.number


def _watched(chosen: Target, records: Iterable[Keyed], missing: dict[str, int]) -> Iterator[Keyed]:
    """Pass records on and count the fields that the format has no place for."""
    from citekit.formats.explaining import without_place

    for record in records:
        for name in without_place(chosen.form, record.csl):
            missing[name] = missing.get(name, 0) + 1
        warning = chosen.program.warn(record.key) if chosen.program else ""
        if warning:
            say(warning)
        yield record


def explain_losses(chosen: Target, records: Iterable[Keyed]) -> None:
    """Write what the format does not carry, field by field."""
    from citekit.formats.explaining import Loss, losses

    counted_records = Counting(iter(records))
    by_field: dict[str, list[Loss]] = {}
    for loss in losses(chosen.form, chosen.adapted(counted_records)):
        by_field.setdefault(loss.field, []).append(loss)
    number = counted(counted_records.number, "reference")
    if not by_field:
        write_text([f"{chosen.form.title} carries all fields of {number}.\n"])
        return
    said = [f"What {chosen.form.title} does not carry of {number}:\n"]
    for name, lost in sorted(by_field.items()):
        said.append(f"{name}: {counted(len(lost), 'reference')}\n")
        said += [f"  {visible(_loss_line(loss))}\n" for loss in lost]
    write_text(said)


def _loss_line(loss: Any) -> str:  # noqa: ANN401 - a Loss, imported when called
    from citekit.formats.json_text import json_text

    value, back = json_text(loss.value), loss.comes_back_as
    short = value if len(value) <= 100 else f"{value[:99]}…"
    return f"{loss.key}: {short}" + (
        "" if back is None else f" comes back as {json_text(back)[:100]}"
    )


def check(chosen: Target, records: Iterable[Keyed], path: Path) -> bool:
    """Return whether a file is what would be written now; if not, write the difference."""
    from citekit.formats.comparing import difference

    found = [visible(line) for line in difference(path, chosen.text(records))]
    with readers_may_leave():
        write_text(lines(found))
    return not found
