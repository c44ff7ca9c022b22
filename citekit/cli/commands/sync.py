"""``citekit sync``: the library as the folder has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.console import visible
from citekit.cli.failures import FAILED, say
from citekit.cli.opening import open_library
from citekit.cli.options import FILES, drafts_option, glob_option, library_option, workers_option
from citekit.cli.output import lines, write_text
from citekit.cli.phrases import counted
from citekit.cli.progress import tracked

if TYPE_CHECKING:
    from citekit.library import SyncReport


@click.command("sync")
@click.argument("paths", nargs=-1, metavar="[PATH...]", type=FILES)
@library_option
@glob_option
@drafts_option
@workers_option
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[str, ...],
    library_path: Path,
    globs: tuple[str, ...],
    drafts: bool,
    workers: int,
    dry_run: bool,
) -> None:
    """Make the library say what the folders say: new, changed, renamed and removed articles.

    PATH is a file or folder; without one it is the folder articles beside the library, and all
    files that the library knows. A renamed article is known by what it holds; keys and corrections
    go with it. References that no article cites any more are kept as uncited. A file that can't be
    read is left as it is, and the exit code is 3.
    """
    with open_library(library_path) as library:
        report = library.sync(
            paths,
            globs=globs,
            drafts=drafts,
            workers=workers,
            dry_run=dry_run,
            track=lambda pages, number: tracked(pages, number, "Reading"),
        )
    for problem in report.unreadable:
        say(problem)
    sentences = list(_sentences(report))
    write_text(lines(sentences))
    if not sentences and not report.unreadable:
        say("There are no articles to sync; name files or folders that hold some.")
    if report.unreadable:
        ctx.exit(FAILED)


def _sentences(report: SyncReport) -> Iterator[str]:
    yield from (f"new      {visible(name)}" for name in report.new)
    yield from (f"changed  {visible(name)}" for name in report.changed)
    yield from (f"renamed  {visible(old)} -> {visible(new)}" for old, new in report.renamed)
    yield from (f"removed  {visible(name)}" for name in report.removed)
    if report.unchanged:
        yield f"{counted(report.unchanged, 'file')} unchanged."
    fresh = sum(one.new_references for one in report.reports)
    if fresh:
        yield f"{counted(fresh, 'new reference')}."
    if report.uncited:
        yield f"{counted(report.uncited, 'reference')} cited no more."
