"""``citekit lint``: what an editor should look at in reference lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime, timezone
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.console import table_width
from citekit.cli.failures import FAILED, FOUND, say
from citekit.cli.link_sources import are_files
from citekit.cli.lint_run import LintRun, Narrowing
from citekit.cli.opening import open_library
from citekit.cli.options import (
    FilePath,
    QueryCommand,
    drafts_option,
    filter_options,
    library_option,
    output_option,
    workers_option,
)
from citekit.cli.output import is_terminal, lines, write_text
from citekit.cli.patches import patch_lines
from citekit.cli.phrases import counted
from citekit.cli.report_output import write_report
from citekit.cli.settings_file import config_option, fill_in, settings_table
from citekit.cli.tables import Column, render_table
from citekit.errors import UsageError
from citekit.links.bibliographies import is_bibliography
from citekit.lint.explaining import explained
from citekit.lint.registry import RULES, chosen_rules, meant_by
from citekit.lint.report import fails, lint_report
from citekit.reports import FORMATS, Severity

if TYPE_CHECKING:
    from citekit.formats.changed_files import ChangedFile
    from citekit.lint.rule import LintRule

SETTABLE = ("baseline", "fail-on", "ignore", "select")

_NEVER = "none"
_FILE = FilePath(dir_okay=False, path_type=Path)
_COLUMNS = (Column("code", 5), Column("name", 12), Column("severity", 7), Column("on", 3),
            Column("finds", 20))  # fmt: skip


@click.command("lint", cls=QueryCommand)
@filter_options
@click.option(
    "--select",
    metavar="RULES",
    multiple=True,
    help="Look by these rules: codes (CK201), groups (CK2), names, default, all.",
)
@click.option("--ignore", metavar="RULES", multiple=True, help="Leave these rules out.")
@click.option(
    "--fail-on",
    type=click.Choice([*(one.value for one in Severity), _NEVER]),
    default=Severity.WARNING.value,
    show_default=True,
    help="Exit with 1 for findings of this weight and more.",
)
@click.option(
    "--baseline",
    type=_FILE,
    metavar="FILE",
    help="Leave out what stands in this baseline or report (JSON).",
)
@click.option(
    "--write-baseline",
    type=_FILE,
    metavar="FILE",
    help="Write what is found now, as a baseline for later.",
)
@click.option(
    "--changed-since",
    metavar="REV",
    help="Only what stands on lines that git says changed since this revision.",
)
@click.option("--fix", is_flag=True, help="Put right in the articles what is safe.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and write nothing.")
@click.option("--list-rules", is_flag=True, help="List all rules.")
@click.option("--explain", metavar="RULES", multiple=True, help="Explain these rules.")
@drafts_option
@workers_option
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
    fail_on: str,
    write_baseline: Path | None,
    changed_since: str | None,
    fix: bool,
    diff: bool,
    list_rules: bool,
    explain: tuple[str, ...],
    drafts: bool,
    workers: int,
    config: Path | None,
    library_path: Path,
    format_name: str,
    output: Path | None,
    **options: Any,  # noqa: ANN401 - settings and filters
) -> None:
    """Find what an editor should look at in reference lists; no network is used.

    QUERY searches the library as `citekit search` does, and the references that it finds are
    looked at. If it names articles, folders or web addresses, these are, with their text.

    A comment `<!-- citekit: ignore CK201 -->` switches a rule off for the next entry or line,
    `ignore-file` for the file. The exit code is 1 when a finding is as heavy as --fail-on; see
    docs/lint.md for the rules.
    """
    if list_rules or explain:
        write_text(_rule_table() if list_rules else _explanations(explain), output)
        return
    started_at, started = datetime.now(timezone.utc), monotonic()
    options["fail_on"] = fail_on
    fill_in(ctx, settings_table(config, library_path, "lint"), options, SETTABLE)
    weight = options.pop("fail_on")
    failing = None if weight == _NEVER else Severity(weight)
    rules = chosen_rules(_words(options.pop("select")), _words(options.pop("ignore")))
    run = LintRun(rules, Narrowing.of(options.pop("baseline"), changed_since), workers=workers)
    _read(run, options, library_path, has_files_only=fix or diff, drafts=drafts)
    if diff:
        write_text(_patch(run.changed_files(), output), output)
    elif fix:
        run.fix()
    if write_baseline:
        run.write_baseline(write_baseline)
    if not diff:
        report = lint_report(
            run.pages,
            rules,
            failing=failing,
            known=run.known,
            started_at=started_at,
            seconds=monotonic() - started,
        )
        write_report(report, format_name, output)
    found = fails((one for page in run.pages for one in page.findings), failing)
    ctx.exit(FAILED if run.failed else FOUND if found else 0)


def _words(given: Sequence[str]) -> list[str]:
    """Return the words of an option, which may be given several times or with commas."""
    return [word for text in given for word in text.split(",") if word.strip()]


def _read(
    run: LintRun,
    filters: dict[str, Any],
    library_path: Path,
    *,
    has_files_only: bool,
    drafts: bool,
) -> None:
    words = filters["words"]
    if are_files(words):
        if any(is_bibliography(Path(word)) for word in words):
            raise UsageError("Lint reads articles; `citekit import` takes in bibliographies.")
        run.read_files(words, drafts=drafts)
        return
    if has_files_only:
        raise UsageError("--fix and --diff are about article files; name files or folders.")
    with ExitStack() as stack:
        run.read_library(stack.enter_context(open_library(library_path)), filters)


def _patch(changed: Iterator[ChangedFile], output: Path | None) -> Iterator[str]:
    """Yield the changes as a patch, made inert for a terminal."""
    is_inert = is_terminal(output)
    places = articles = 0
    for file in changed:
        articles += 1
        places += len(file.rewritten.places)
        yield from patch_lines(file, is_inert=is_inert)
    where = f"{counted(places, 'place')} in {counted(articles, 'article')}"
    say(f"{where} can be put right; --fix does it." if places else "Nothing can be put right.")


def _rule_table() -> Iterator[str]:
    rows = (
        (
            rule.code,
            rule.name,
            rule.severity.value,
            "yes" if rule.is_default else "no",
            rule.summary,
        )
        for rule in RULES
    )
    yield from lines(render_table(_COLUMNS, rows, table_width()))


def _explanations(words: Sequence[str]) -> Iterator[str]:
    rules: list[LintRule] = [rule for word in _words(words) for rule in meant_by(word)]
    width = table_width()
    for rule in dict.fromkeys(rules):
        for paragraph in explained(rule):
            yield f"{click.wrap_text(paragraph, width) if width else paragraph}\n\n"
