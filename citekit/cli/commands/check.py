"""``citekit check``: are the links alive, and do they hold what was cited?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import replace
from datetime import datetime, timezone
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from citekit.cli.check_options import check_options, settings_from
from citekit.cli.check_policy import (
    SETTABLE,
    CheckPolicy,
    memory_of,
    narrow,
    newness_of,
    policy_from,
    policy_options,
)
from citekit.cli.console import visible
from citekit.cli.failures import FAILED, INTERRUPTED, say
from citekit.cli.link_sources import are_files, from_files, from_library, from_urls
from citekit.cli.options import filter_options, library_option, output_option
from citekit.cli.output import write_text
from citekit.cli.phrases import counted
from citekit.cli.progress import tracked
from citekit.cli.settings_file import config_option, fill_in, settings_table
from citekit.errors import CitekitError, UsageError
from citekit.formats.files import write_atomically
from citekit.links.baseline import write_baseline
from citekit.links.host_rules import read_host_rules
from citekit.links.reports import REPORTS, Outcome, Report, Summary
from citekit.links.reports.report import count_verdicts

if TYPE_CHECKING:
    from citekit.library import Library
    from citekit.links import Check, Link, Settings
    from citekit.links.memory import Memory
    from citekit.links.newness import Newness
    from citekit.links.targets import Targets

FOUND = 1


@click.command("check")
@filter_options
@click.option(
    "--urls",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Check the URLs of this file, one a line, taken literally; - for standard input.",
)
@check_options
@policy_options
@config_option
@library_option
@click.option(
    "--format",
    "format_name",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
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

    WORDS search the library as `citekit search` does. If they name files (Markdown, HTML, text,
    .bib, CSL-JSON), folders or web addresses, the links of these are checked, without a library.

    Checks are kept in the library where it is used, or named by --library, and in a history
    beside it that is made to be committed. The exit code is 1 when a verdict is one of --fail-on;
    see docs/link-checking.md for the verdicts.
    """
    table = settings_table(config, library_path, "check")
    fill_in(ctx, table, options, SETTABLE, tables=["hosts"])
    settings = replace(settings_from(options), hosts=read_host_rules(table.table("hosts")))
    policy = policy_from(options)
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
        targets, failed = _targets(library, urls, options, by_name=by_name)
        narrow(targets, policy)
        memory = memory_of(ctx, policy, library)
        run = Run(targets, settings, memory, newness_of(policy, memory))
        report = run.report()
        failed += _keep(report, policy, memory)
    _write(report, format_name, output)
    ctx.exit(_exit_code(report, policy, failed))


def _library(ctx: click.Context, path: Path, *, needed: bool) -> Library | None:
    """Return the library where it is used or named; nobody's library is filled by the way."""
    is_named = ctx.get_parameter_source("library_path") is not ParameterSource.DEFAULT
    if not needed and not is_named:
        return None
    from citekit.library import Library

    return Library(path)


def _targets(
    library: Library | None, urls: Path | None, filters: dict[str, Any], *, by_name: bool
) -> tuple[Targets, int]:
    if urls is not None:
        return from_urls(urls), 0
    if by_name or library is None:
        return from_files(filters["words"])
    return from_library(library, filters), 0


def _keep(report: Report, policy: CheckPolicy, memory: Memory | None) -> int:
    """Write what is to be known later; return how much of it could not be written."""
    writings: list[Callable[[], None]] = [memory.save] if memory else []
    if policy.write_baseline and report.summary.interrupted:
        say(f"Interrupted: {policy.write_baseline} is not written.")
    elif policy.write_baseline:
        checks = [outcome.check for outcome in report.outcomes]
        writings.append(partial(write_baseline, policy.write_baseline, checks))
    if policy.write_report:
        chunks = REPORTS["json"].write(report)
        writings.append(partial(write_atomically, policy.write_report, chunks))
    return sum(map(_fails, writings))


def _fails(write: Callable[[], None]) -> bool:
    try:
        write()
    except CitekitError as error:
        say(str(error))
        return True
    return False


class Run:
    """One run over all links.

    Args:
        targets: what to check.
        settings: how.
        memory: of earlier runs, ``None`` for none.
        newness: tells what failed before.
    """

    def __init__(
        self, targets: Targets, settings: Settings, memory: Memory | None, newness: Newness
    ) -> None:
        self._links = targets.links
        self._settings = settings
        self._memory = memory
        self._newness = newness

    def report(self) -> Report:
        """Check the links; an interrupt ends the run and keeps what was learned."""
        started, started_at = monotonic(), datetime.now(timezone.utc)
        checks: dict[str, Check] = {}
        interrupted = False
        try:
            for check in self._tracked(self._checks()):
                checks[check.url] = self._newness.marked(check)
            if self._memory:
                self._memory.finish()
        except KeyboardInterrupt:
            interrupted = True
        outcomes = [
            Outcome(link, checks[url]) for url, link in self._links.items() if url in checks
        ]
        numbers = count_verdicts(checks.values())
        seconds = monotonic() - started
        summary = Summary(len(self._links), numbers, seconds, started_at, interrupted)
        return Report(outcomes, summary)

    def _checks(self) -> Iterator[Check]:
        from citekit.links import check_links

        known: set[str] = set()
        if self._memory:
            for check in self._memory.known(self._links.values()):
                known.add(check.url)
                yield check
        if known:
            say(f"{counted(len(known), 'link')} checked before, not asked again.")
        pending: list[Link] = [link for url, link in self._links.items() if url not in known]
        for check in check_links(pending, self._settings):
            yield self._memory.keep(check) if self._memory else check

    def _tracked(self, checks: Iterable[Check]) -> Iterator[Check]:
        return tracked(checks, len(self._links), "Checking", unit="links")


def _write(report: Report, name: str, output: Path | None) -> None:
    chunks = REPORTS[name].write(report)
    if REPORTS[name].is_for_people:
        chunks = (f"{visible(line[:-1])}\n" for line in chunks)
    with suppress(KeyboardInterrupt):
        write_text(chunks, output)


def _exit_code(report: Report, policy: CheckPolicy, failed: int) -> int:
    if report.summary.interrupted:
        return INTERRUPTED
    if failed:
        return FAILED
    known = sum(outcome.check.is_known for outcome in report.outcomes)
    if known:
        say(f"{counted(known, 'link')} failed before already, and {_do(known)} not count.")
    return FOUND if any(policy.failing.fails(outcome.check) for outcome in report.outcomes) else 0


def _do(number: int) -> str:
    return "does" if number == 1 else "do"
