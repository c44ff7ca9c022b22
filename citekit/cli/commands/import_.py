"""``citekit import``: the references of bibliography files, into the library."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.console import visible
from citekit.cli.failures import FAILED, say
from citekit.cli.opening import open_library
from citekit.cli.options import FILES, library_option
from citekit.cli.output import lines, write_text
from citekit.cli.phrases import counted
from citekit.errors import CitekitError

if TYPE_CHECKING:
    from citekit.formats import Reading
    from citekit.library import ImportedItem, ImportReport

NAMED = 10


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=FILES)
@click.option(
    "--format",
    "form",
    type=click.Choice(["bibtex", "biblatex", "csl-json", "ris"]),
    help="Of the files, which tell it by themselves.",
)
@click.option("--lenient", is_flag=True, help="Exit with 0 though some entries are malformed.")
@library_option
@click.pass_context
def command(
    ctx: click.Context,
    *,
    files: tuple[str, ...],
    form: str | None,
    lenient: bool,
    library_path: Path,
) -> None:
    """Take in the references of bibliography files: BibTeX, BibLaTeX, CSL-JSON, RIS.

    Each goes to the work that it is, if the library knows it; its own key is kept as an alias
    then. What the file says comes before what articles say. Imported again, a file brings its
    references up to date. Imported references stay in exports though no article cites them. Of a
    malformed file the good entries are taken, the others are named, and the exit code is 3.
    """
    from citekit.documents.sources import article_name
    from citekit.formats import read
    from citekit.library import ImportReport

    failed = False
    with open_library(library_path) as library:
        for file in files:
            try:
                reading = read(file, form=form)
            except CitekitError as error:
                say(str(error))
                failed = True
                continue
            for problem in reading.problems:
                say(f"{file}, {problem}")
            failed = failed or (bool(reading.errors) and not lenient)
            # Nothing to take in makes no library.
            report = ImportReport()
            if reading.items:
                report = library.import_items(article_name(file), _items(reading))
            write_text(lines(_sentences(file, report)))
    if failed:
        ctx.exit(FAILED)


def _items(reading: Reading) -> Iterator[ImportedItem]:
    """Yield the references of a file."""
    from citekit.library import ImportedItem

    for item in reading.items:
        yield ImportedItem(item.key, item.csl, item.line, item.aliases)


def _sentences(file: str, report: ImportReport) -> Iterator[str]:
    numbers = (
        (len(report.new), "new"),
        (len(report.merged), "known before"),
        (len(report.updated), "brought up to date"),
        (report.unchanged, "unchanged"),
    )
    said = ", ".join(f"{number:,} {word}" for number, word in numbers if number)
    total = sum(number for number, _ in numbers)
    yield f"{visible(file)}: {counted(total, 'reference')}{': ' if said else ''}{said}."
    others = [(own, key) for own, key in report.merged if own.lower() != key.lower()]
    yield from (f"  {visible(own)} is {key}" for own, key in others[:NAMED] if own)
    if len(others) > NAMED:
        yield f"  and {counted(len(others) - NAMED, 'other')}"
