"""``citekit check``: are the links alive, and do they hold what was cited?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, suppress
from datetime import datetime, timezone
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from citekit.cli.archiving import add_copies
from citekit.cli.check_options import check_options, settings_from
from citekit.cli.console import visible
from citekit.cli.failures import FAILED, INTERRUPTED, say
from citekit.cli.link_sources import are_files, from_files, from_library, from_urls
from citekit.cli.options import filter_options, library_option, output_option
from citekit.cli.output import write_text
from citekit.cli.phrases import counted
from citekit.cli.progress import tracked
from citekit.errors import UsageError
from citekit.links.reports import REPORTS, Outcome, Report, Summary
from citekit.links.reports.report import count_verdicts

if TYPE_CHECKING:
    from citekit.library import Library
    from citekit.links import Check, Link, Settings
    from citekit.links.memory import Memory
    from citekit.links.targets import Targets

FOUND = 1


@click.command("check")
@filter_options
@click.option(
    "--urls",
    type=click.Path(dir_okay=False, allow_dash=True, path_type=Path),
    help="Check the URLs of this file, one a line, taken literally; - for standard input.",
)
@click.option("--inline", is_flag=True, help="Check the links in the articles' text too.")
@click.option(
    "--archive", "with_copies", is_flag=True, help="Look up copies of what is gone or suspect."
)
@check_options
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
    inline: bool,
    with_copies: bool,
    library_path: Path,
    format_name: str,
    output: Path | None,
    **options: Any,  # noqa: ANN401 - settings, policy and filters
) -> None:
    """Check links: those of the library, or of what is named.

    WORDS search the library as `citekit search` does. If they name files (Markdown, HTML, text,
    .bib, CSL-JSON), folders or web addresses, the links of these are checked, without a library.

    Checks are kept in the library where it is used, or named by --library. The exit code is 1
    when a verdict is one of --fail-on; see docs/link-checking.md for the verdicts.
    """
    settings = settings_from(options)
    policy = {name: options.pop(name) for name in ("max_age", "after", "resume", "fail_on")}
    words = options["words"]
    if urls is not None and words:
        raise UsageError("--urls names the links to check; leave words and files away.")
    by_name = urls is not None or are_files(words)
    with ExitStack() as stack:
        library = _library(ctx, library_path, needed=not by_name)
        if library is not None:
            stack.enter_context(library)
        targets, failed = _targets(library, urls, options, by_name=by_name, inline=inline)
        run = Run(targets, settings, _memory(library, policy), shown=format_name)
        report = run.report()
        add_copies(report, settings, library, ask=with_copies)
    _write(report, format_name, output)
    ctx.exit(_exit_code(report, policy, failed))


def _library(ctx: click.Context, path: Path, *, needed: bool) -> Library | None:
    """Return the library where it is used or named; nobody's library is filled by the way."""
    from citekit.library import Library

    is_named = ctx.get_parameter_source("library_path") is not ParameterSource.DEFAULT
    return Library(path) if needed or is_named else None


def _targets(
    library: Library | None,
    urls: Path | None,
    filters: dict[str, Any],
    *,
    by_name: bool,
    inline: bool,
) -> tuple[Targets, int]:
    if urls is not None:
        if inline:
            raise UsageError("--inline reads articles; name them in the place of --urls.")
        return from_urls(urls), 0
    if by_name or library is None:
        return from_files(filters["words"], inline=inline)
    return from_library(library, filters, inline=inline)


def _memory(library: Library | None, policy: dict[str, Any]) -> Memory | None:
    from citekit.links.memory import Memory, Policy

    asked = [name for name in ("max_age", "after", "resume") if policy[name]]
    if library is None:
        if asked:
            option = f"--{asked[0].replace('_', '-')}"
            raise UsageError(f"{option} needs a memory: name a library with --library.")
        return None
    kept = Policy(policy["max_age"], policy["after"] or 1, policy["resume"])
    return Memory(library.checks, kept)


class Run:
    """One run over all links.

    Args:
        targets: what to check.
        settings: how.
        memory: of earlier runs, ``None`` for none.
        shown: format of the report.
    """

    def __init__(
        self, targets: Targets, settings: Settings, memory: Memory | None, *, shown: str
    ) -> None:
        self._links = targets.links
        self._settings = settings
        self._memory = memory
        self._shown = shown

    def report(self) -> Report:
        """Check the links; an interrupt ends the run and keeps what was learned."""
        started, started_at = monotonic(), datetime.now(timezone.utc)
        checks: dict[str, Check] = {}
        interrupted = False
        try:
            for check in self._tracked(self._checks()):
                checks[check.url] = check
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


def _exit_code(report: Report, policy: dict[str, Any], failed: int) -> int:
    from citekit.links import Verdict

    if report.summary.interrupted:
        return INTERRUPTED
    if failed:
        return FAILED
    after = policy["after"]
    for outcome in report.outcomes:
        check = outcome.check
        is_lasting = check.verdict is Verdict.FAILING and after and check.bad_runs >= after
        if check.verdict in policy["fail_on"] or (is_lasting and Verdict.GONE in policy["fail_on"]):
            return FOUND
    return 0
