"""``citekit repair``: moved links to their new addresses, gone ones to archived copies."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.check_policy import SETTABLE
from citekit.cli.failures import FAILED, say
from citekit.cli.link_sources import are_files, article_source
from citekit.cli.options import (
    FilePath,
    QueryCommand,
    filter_options,
    is_filtered,
    library_option,
    matching,
    output_option,
)
from citekit.cli.output import is_terminal, write_text
from citekit.cli.patches import patch_lines
from citekit.cli.phrases import counted
from citekit.cli.settings_file import config_option, fill_in, settings_table
from citekit.errors import CitekitError, UsageError
from citekit.links.bibliographies import is_bibliography
from citekit.links.history import History, beside
from citekit.links.policy import Policy
from citekit.post_names import split_post_name

if TYPE_CHECKING:
    from citekit.documents.sources import Source
    from citekit.repair import Learned, Proposals, RepairedArticle
    from citekit.repair.learned import Lines

DIFF, IN_PLACE, CSV = "diff", "in place", "csv"

_MOST_NOTES = 20
_POLICY = ("after", "after-days")
"""Settings of check that hold here too."""


@click.command("repair", cls=QueryCommand)
@filter_options
@click.option("--moved", is_flag=True, help="Only what moved for good.")
@click.option("--archived", is_flag=True, help="Only what is gone and has an archived copy.")
@click.option(
    "--diff",
    "way",
    flag_value=DIFF,
    default=DIFF,
    help="Show the changes and write nothing.  [default]",
)
@click.option("--in-place", "way", flag_value=IN_PLACE, help="Write the articles.")
@click.option("--csv", "way", flag_value=CSV, help="List old, new, article and line.")
@click.option(
    "--report",
    type=FilePath(dir_okay=False, path_type=Path),
    help="What a check learned (its --format json), in place of the library.",
)
@click.option(
    "--after",
    type=click.IntRange(min=1, max=1000),
    metavar="N",
    help="Take as gone only what failed in so many runs in a row.  [default: as in check's "
    "settings]",
)
@click.option(
    "--after-days",
    type=click.IntRange(min=1, max=1000),
    metavar="N",
    help="The same for days on which it failed.",
)
@click.option(
    "--history",
    type=FilePath(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The history of links as text.  [default: NAME.links.jsonl beside the library]",
)
@config_option
@library_option
@output_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    moved: bool,
    archived: bool,
    way: str,
    report: Path | None,
    config: Path | None,
    library_path: Path,
    output: Path | None,
    **filters: Any,  # noqa: ANN401 - as given
) -> None:
    """Repair links in the articles themselves, from what checks learned; no network is used.

    QUERY chooses references, and their articles are repaired. If it names files or folders, all
    that is known is repaired in these. Only the addresses change, not one byte beside them.
    Without --moved and --archived both are repaired. What failed less often than --after and
    --after-days ask for stays as it is.
    """
    from citekit.repair import propose

    memory = _memory_from(ctx, filters, config, library_path)
    by_name = are_files(filters["words"])
    if by_name and any(is_bibliography(Path(word)) for word in filters["words"]):
        raise UsageError("Bibliographies are made anew by `citekit export`; name articles.")
    if report and is_filtered(filters) and not by_name:
        raise UsageError("--report says which links there are; name files or leave filters away.")
    if report and memory.is_named:
        raise UsageError("--report says what is gone; leave --after, --after-days, --history away.")
    with ExitStack() as stack:
        learned, sources = _gathered(stack, report, library_path, filters, memory, by_name=by_name)
        both = moved == archived
        proposals = propose(learned, moved=moved or both, archived=archived or both)
        work = Repairs(sources, learned, proposals)
        if way == CSV:
            from citekit.repair import csv_rows

            write_text(csv_rows(work.articles()), output)
        else:
            diff = _diff(work, is_shown=way == DIFF, is_inert=is_terminal(output))
            write_text(diff, output)
    work.summarise(written=way == IN_PLACE)
    ctx.exit(FAILED if work.failed else 0)


@dataclass(frozen=True, slots=True)
class _Memory:
    """What counts of earlier checks, and where the history of links stands."""

    policy: Policy
    path: Path
    is_named: bool

    def history(self) -> History:
        history = History(self.path)
        if history.problem:
            say(history.problem)
        return history


def _memory_from(
    ctx: click.Context, options: dict[str, Any], config: Path | None, library_path: Path
) -> _Memory:
    """Take what concerns earlier checks out of the options; check's settings hold here too."""
    table = settings_table(config, library_path, "check")
    others = [name for name in SETTABLE if name not in _POLICY]
    names = ("after", "after_days", "history")
    is_named = any(options[name] is not None for name in names)
    fill_in(ctx, table, options, _POLICY, tables=["hosts", *others])
    after, after_days, path = (options.pop(name) for name in names)
    policy = Policy(after=after or 1, after_days=after_days or 1)
    return _Memory(policy, path or beside(library_path), is_named)


def _gathered(
    stack: ExitStack,
    report: Path | None,
    path: Path,
    filters: dict[str, Any],
    memory: _Memory,
    *,
    by_name: bool,
) -> tuple[list[Learned], list[Source]]:
    """Return what is known of links, and the articles to repair."""
    from citekit.documents.sources import find_sources
    from citekit.library import Library
    from citekit.repair import from_history, from_library, from_report

    named = list(find_sources(filters["words"])) if by_name else []
    exports = {source.path for source in named if source.post}
    if any(Path(word) in exports for word in filters["words"]):
        raise UsageError(
            "A WordPress export is a copy of a site; put the addresses right in WordPress itself."
        )
    library = stack.enter_context(Library(path))
    if report:
        learned = from_report(report)
    elif by_name and not path.exists():
        learned = from_history(memory.history(), policy=memory.policy)
    else:
        chosen = matching(library, filters) if is_filtered(filters) and not by_name else None
        learned = from_library(library, chosen, policy=memory.policy, history=memory.history())
    if by_name:
        return learned, named
    names = {name for one in learned for name in one.cited}
    if not report and not is_filtered(filters):
        articles = {article.name for article in library.articles()}
        names |= {name for name in articles if not split_post_name(name)[1]}
    return learned, [
        article_source(name, library)
        for name in sorted(names)
        if not name.lower().startswith(("http://", "https://"))
    ]


class Repairs:
    """The repairs of a run.

    Args:
        sources: articles to repair.
        learned: what checks learned, with the lines of entries.
        proposals: what to replace.

    Attributes:
        failed: how many articles could not be read or written.
    """

    def __init__(self, sources: list[Source], learned: list[Learned], proposals: Proposals) -> None:
        self._sources = sources
        self._cited: dict[str, dict[str, list[Lines]]] = {}
        for one in learned:
            for name, lines in one.cited.items():
                self._cited.setdefault(name, {})[one.url] = lines
        self._proposals = proposals
        self._links = self._articles = self._absent = 0
        self._said: set[str] = set()
        self.failed = 0

    def articles(self) -> Iterator[RepairedArticle]:
        """Yield the articles in which something changes; what fails is said."""
        from citekit.repair import repair_article

        for source in self._sources:
            if source.post and source.name not in self._cited:
                continue
            if not self._proposals.by_url and not _is_missing(source):
                continue
            try:
                article = repair_article(
                    source, self._proposals.by_url, self._cited.get(source.name)
                )
            except CitekitError as error:
                self._fail(error)
                continue
            self._absent += len(article.absent)
            if article.changes:
                self._links += len(article.changes)
                self._articles += 1
                yield article

    def write(self, article: RepairedArticle) -> None:
        """Write an article; a failure is said."""
        try:
            article.write()
        except CitekitError as error:
            self._links -= len(article.changes)
            self._articles -= 1
            self._fail(error)

    def summarise(self, *, written: bool) -> None:
        """Say what was done, and what was not and why."""
        refused = list(self._proposals.refused.items())
        for old, reason in refused[:_MOST_NOTES]:
            say(f"Left alone: {old}: {reason}.")
        if len(refused) > _MOST_NOTES:
            say(f"Left alone: {counted(len(refused) - _MOST_NOTES, 'more link')}.")
        if self._absent:
            links = counted(self._absent, "link")
            say(f"{links} no longer where they were read; run `citekit add` on what changed.")
        places = f"{counted(self._links, 'link')} in {counted(self._articles, 'article')}"
        if not self._links:
            say("Nothing to repair.")
        elif written:
            say(f"Repaired {places}; run `citekit add` so that the library knows it.")
        else:
            say(f"{places} can be repaired; --in-place does it.")

    def _fail(self, error: CitekitError) -> None:
        if str(error) not in self._said:  # that of an export holds for each of its posts
            say(str(error))
        self._said.add(str(error))
        self.failed += 1


def _is_missing(source: Source) -> bool:
    """Return whether it is told of even where there is nothing to repair: a slip in a path."""
    return bool(source.problem) or (source.path is not None and not source.path.exists())


def _diff(work: Repairs, *, is_shown: bool, is_inert: bool) -> Iterator[str]:
    """Yield the changes as a patch, made inert for a terminal, or write them and yield nothing."""
    for article in work.articles():
        if is_shown:
            yield from patch_lines(article, is_inert=is_inert)
        else:
            work.write(article)
