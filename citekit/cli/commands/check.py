"""``citekit check``: are the links alive, and do they hold what was cited?"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from citekit.cli.archiving import add_copies
from citekit.cli.check_options import check_options, settings_from
from citekit.cli.check_policy import (
    SETTABLE,
    history_path,
    memory_of,
    narrow,
    newness_of,
    policy_from,
    policy_options,
)
from citekit.cli.failures import FAILED, FOUND, INTERRUPTED, say
from citekit.cli.link_run import Run, keep
from citekit.cli.link_sources import are_files, from_files, from_library, from_urls
from citekit.cli.opening import open_library
from citekit.cli.options import (
    FilePath,
    QueryCommand,
    drafts_option,
    filter_options,
    library_option,
    output_option,
)
from citekit.cli.phrases import counted
from citekit.cli.report_output import write_report
from citekit.cli.settings_file import config_option, fill_in, settings_table
from citekit.documents.sources import article_name
from citekit.errors import UsageError
from citekit.links.host_rules import read_host_rules
from citekit.links.outcomes import CheckedLinks
from citekit.links.policy import FailPolicy
from citekit.links.report import link_report
from citekit.reports import FORMATS

if TYPE_CHECKING:
    from citekit.library import Library
    from citekit.links.targets import Targets


@click.command("check", cls=QueryCommand)
@filter_options
@click.option(
    "--urls",
    type=FilePath(dir_okay=False, allow_dash=True, path_type=Path),
    help="Check the URLs of this file, one a line, taken literally; - for standard input.",
)
@drafts_option
@click.option("--inline", is_flag=True, help="Check the links in the articles' text too.")
@click.option(
    "--archive", "with_copies", is_flag=True, help="Look up copies of what is gone or suspect."
)
@check_options
@policy_options
@config_option
@library_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(FORMATS)),
    default="text",
    show_default=True,
    help="How it is written.",
)
@output_option
@click.pass_context
def command(
    ctx: click.Context,
    /,
    *,
    urls: Path | None,
    config: Path | None,
    library_path: Path,
    format_name: str,
    output: Path | None,
    **options: Any,  # noqa: ANN401 - settings, policy and filters
) -> None:
    """Check links: those of the library, or of what is named.

    QUERY searches the library as `citekit search` does. If it names files (articles, WordPress
    exports, .bib, CSL-JSON), folders or web addresses, the links of these are checked, without a
    library.

    Checks are kept in the library where it is used, or named by --library, and in a history
    beside it that is made to be committed. The exit code is 1 when a verdict is one of --fail-on;
    see docs/link-checking.md for the verdicts.
    """
    table = settings_table(config, library_path, "check")
    fill_in(ctx, table, options, SETTABLE, tables=["hosts"])
    settings = replace(settings_from(options), hosts=read_host_rules(table.table("hosts")))
    policy = policy_from(options)
    inline, with_copies = options.pop("inline"), options.pop("with_copies")
    drafts = options.pop("drafts")
    words = options["words"]
    if urls is not None and words:
        raise UsageError("--urls names the links to check; leave words and files away.")
    if str(urls) == "-" and policy.changed_since is not None:
        raise UsageError("--changed-since is about files; standard input is none.")
    by_name = urls is not None or are_files(words)
    with ExitStack() as stack:
        library = _library(ctx, library_path, needed=not by_name)
        if library is not None:
            stack.enter_context(library)
            library.save_memory()
        targets, failed = _targets(
            library, urls, options, by_name=by_name, inline=inline, drafts=drafts
        )
        narrow(targets, policy)
        memory = memory_of(ctx, policy, library)
        checked = Run(targets, settings, memory, newness_of(policy, memory)).checked()
        add_copies(checked, settings, library, memory, ask=with_copies)
        history = history_path(policy, library)
        home = article_name(history) if history else ""
        report = link_report(checked, policy.failing.fails, home=home)
        failed += keep(checked, report, policy, memory)
    write_report(report, format_name, output)
    ctx.exit(_exit_code(checked, policy.failing, failed))


def _library(ctx: click.Context, path: Path, *, needed: bool) -> Library | None:
    """Return the library where it is used or named; nobody's library is filled by the way."""
    is_named = ctx.get_parameter_source("library_path") is not ParameterSource.DEFAULT
    return open_library(path) if needed or is_named else None


def _targets(
    library: Library | None,
    urls: Path | None,
    filters: dict[str, Any],
    *,
    by_name: bool,
    inline: bool,
    drafts: bool,
) -> tuple[Targets, int]:
    if urls is not None:
        if inline:
            raise UsageError("--inline reads articles; name them in the place of --urls.")
        return from_urls(urls), 0
    if by_name or library is None:
        return from_files(filters["words"], inline=inline, drafts=drafts)
    return from_library(library, filters, inline=inline)


def _exit_code(checked: CheckedLinks, failing: FailPolicy, failed: int) -> int:
    if checked.summary.interrupted:
        return INTERRUPTED
    if failed:
        return FAILED
    known = sum(outcome.check.is_known for outcome in checked.outcomes)
    if known:
        say(f"{counted(known, 'link')} failed before already, and {_do(known)} not count.")
    return FOUND if any(failing.fails(outcome.check) for outcome in checked.outcomes) else 0


def _do(number: int) -> str:
    return "does" if number == 1 else "do"
