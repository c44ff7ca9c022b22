"""``citekit format``: the reference lists of articles in one style."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from citekit.cli.console import visible
from citekit.cli.failures import FAILED, say
from citekit.cli.opening import open_library
from citekit.cli.options import FILES, glob_option, library_option, output_option
from citekit.cli.output import is_terminal, write_text
from citekit.cli.patches import patch_lines
from citekit.cli.phrases import counted
from citekit.cli.style_options import locale_option, style_option
from citekit.errors import CitekitError, ReadOnlyError, UsageError

if TYPE_CHECKING:
    from citekit.documents.sources import Source
    from citekit.library import Library
    from citekit.styling import FormattedArticle, Options

PRINT, DIFF, IN_PLACE = "print", "diff", "in place"
WAYS_WITH_COPIES = ("join", "replace")


@click.command("format")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=FILES)
@style_option
@click.option("--diff", "way", flag_value=DIFF, help="Show the changes as a patch.")
@click.option("--in-place", "way", flag_value=IN_PLACE, help="Write the articles.")
@click.option(
    "--archived",
    type=click.Choice(WAYS_WITH_COPIES),
    help="Name the archived copies of what is gone beside the addresses, or in their place, as "
    "`check --archive` found them.",
)
@click.option(
    "--sure",
    type=click.FloatRange(0, 1),
    metavar="SURENESS",
    help="Confidence below which an entry stays as it stands.  [default: 0.7]",
)
@locale_option
@glob_option
@library_option
@output_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    paths: tuple[str, ...],
    style_name: str,
    way: str | None,
    archived: str | None,
    sure: float | None,
    locale: str,
    globs: tuple[str, ...],
    library_path: Path,
    output: Path | None,
) -> None:
    """Write the reference lists of articles in one style, each in the article's own format.

    PATHs are files, folders, or - for standard input. Without --diff and --in-place the article is
    printed, if it is only one. Nothing outside the lists changes, and what was not read surely
    stays as it stands, with a note. A CSL processor is needed: pip install 'citekit[styles]'.
    """
    from citekit.documents.sources import find_sources
    from citekit.styling import Options, find_style
    from citekit.styling.processor import find_pandoc
    from citekit.styling.sureness import SURE_FROM

    options = Options(find_style(style_name, locale=locale), SURE_FROM if sure is None else sure)
    find_pandoc()  # said once, not for every article
    sources = list(find_sources(paths, globs=globs))
    if way is None and len(sources) > 1:
        raise UsageError("Say --diff or --in-place for more than one article.")
    if way == IN_PLACE and output:
        raise UsageError("--in-place writes the articles: leave --output away.")
    work = Formatting(sources, options, library_path, archived)
    if way is None:
        _print(work, output)
    else:
        write_text(_diff(work, is_shown=way == DIFF, is_inert=is_terminal(output)), output)
    work.summarise(way or PRINT)
    ctx.exit(FAILED if work.failed else 0)


class Formatting:
    """The articles of a run.

    Args:
        sources: articles to format.
        options: how.
        library_path: of the library, which need not be there.
        archived: what is done with archived copies, ``None`` for nothing.

    Attributes:
        failed: how many articles could not be read or written.
    """

    def __init__(
        self, sources: list[Source], options: Options, library_path: Path, archived: str | None
    ) -> None:
        self._sources = sources
        self._options = options
        self._library_path = library_path
        self._archived = archived
        self._entries = self._articles = self._done = 0
        self._said: set[str] = set()
        self.failed = 0

    def articles(self) -> Iterator[FormattedArticle]:
        """Yield the articles; what fails is said, and so is what stays as it stands."""
        if self._library_path.is_file():
            with open_library(self._library_path) as library:
                yield from self._formatted(library)
        elif self._archived:
            raise UsageError(f"--archived needs a library: {self._library_path} is not there.")
        else:
            yield from self._formatted(None)

    def _formatted(self, library: Library | None) -> Iterator[FormattedArticle]:
        from citekit.styling import corrections, format_article

        options = self._options
        if library and self._archived:
            options = replace(options, copies=_copies(library), way=self._archived)
        for source in self._sources:
            try:
                if library:
                    options = replace(options, correction=corrections(library, source.name))
                article = format_article(source, options)
            except ReadOnlyError as error:
                self._leave(source, error)
                continue
            except CitekitError as error:
                self._fail(error)
                continue
            self._done += 1
            for kept in article.kept:
                say(f"{article.name}:{kept.line}: left as it stands: {kept.reason}.")
            for one in article.blurred:
                say(f"{article.name}:{one.line}: “{one.cite}” is less clear now: {one.message}")
            self._entries += article.changed
            self._articles += article.changed > 0
            yield article

    def write(self, article: FormattedArticle) -> None:
        """Write an article; a failure is said."""
        try:
            article.write()
        except CitekitError as error:
            self._entries -= article.changed
            self._articles -= article.changed > 0
            self._done -= 1
            self._fail(error)

    def summarise(self, way: str) -> None:
        """Say what was done."""
        if way == PRINT:
            return
        entries = counted(self._entries, "entry", "entries")
        places = f"{entries} in {counted(self._articles, 'article')}"
        if not self._entries:
            if self._done:
                say("Nothing to change.")
        elif way == IN_PLACE:
            say(f"Wrote {places}.")
        else:
            say(f"{places} would be written otherwise; --in-place does it.")

    def _leave(self, source: Source, error: ReadOnlyError) -> None:
        """Say of an article, or of an export with all its posts, that it is not written.

        That is a failure only where it was named, and not found in a folder.
        """
        if str(error) in self._said:
            return
        self._said.add(str(error))
        say(str(error))
        self.failed += source.is_named

    def _fail(self, error: CitekitError) -> None:
        say(str(error))
        self.failed += 1


def _copies(library: Library) -> dict[str, str]:
    """Return the archived copies of what is gone, as checks found them."""
    from citekit.links.history import History, beside
    from citekit.links.policy import Policy
    from citekit.repair import from_library, propose

    history = History(beside(library.path))
    learned = from_library(library, policy=Policy(), history=history)
    proposals = propose(learned, moved=False)
    return {old: one.new for old, one in proposals.by_url.items()}


def _print(work: Formatting, output: Path | None) -> None:
    """Write an article as it would be, in its own encoding; made inert for a terminal."""
    from citekit.formats.files import write_bytes_atomically

    for article in work.articles():
        data = article.rewritten.data
        if output is not None and str(output) != "-":
            write_bytes_atomically(output, data)
        elif sys.stdout.isatty():
            write_text(f"{visible(line)}\n" for line in article.rewritten.after.splitlines())
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()


def _diff(work: Formatting, *, is_shown: bool, is_inert: bool) -> Iterator[str]:
    """Yield the changes as a patch, made inert for a terminal, or write them and yield nothing."""
    for article in work.articles():
        if is_shown:
            yield from patch_lines(article, is_inert=is_inert)
        else:
            work.write(article)
