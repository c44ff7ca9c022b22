"""The options of ``citekit check`` that say what to remember and when to fail."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import timedelta
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from citekit.changes import Changes
from citekit.cli.check_options import Age, Command, Verdicts
from citekit.cli.failures import say
from citekit.cli.options import FilePath
from citekit.errors import UsageError
from citekit.links.baseline import read_baseline
from citekit.links.narrowing import changed
from citekit.links.newness import Newness
from citekit.links.policy import FailPolicy, Policy
from citekit.links.records import Verdict
from citekit.spilled import Spilled

if TYPE_CHECKING:
    from citekit.library import Library
    from citekit.links.memory import Memory
    from citekit.links.records import Link
    from citekit.links.targets import Targets

SETTABLE = (
    "after",
    "after-days",
    "archive",
    "archive-api",
    "archive-interval",
    "block-address",
    "ca-bundle",
    "concurrency",
    "connect-timeout",
    "doi-handles",
    "exclude",
    "fail-on",
    "fragments",
    "include",
    "inline",
    "interval",
    "longest-wait",
    "max-age",
    "max-bytes",
    "max-redirects",
    "per-host",
    "probe",
    "retries",
    "second-look",
    "timeout",
)
"""Options that may stand in a settings file. Not ``allow-private``: a settings file may come with
somebody else's pull request, and the network around the machine is not theirs to open."""

_file = FilePath(dir_okay=False, path_type=Path)

_OPTIONS = (
    click.option("--max-age", type=Age(), help="Do not ask again what was fine so lately (7d)."),
    click.option(
        "--after",
        type=click.IntRange(min=1, max=1000),
        metavar="N",
        help="Call gone only what failed in so many runs in a row; what failed so often without "
        "being gone fails the command too.",
    ),
    click.option(
        "--after-days",
        type=click.IntRange(min=1, max=1000),
        metavar="N",
        help="The same for days on which it failed.",
    ),
    click.option("--resume", is_flag=True, help="Go on with a run that was broken off."),
    click.option(
        "--history",
        type=_file,
        metavar="FILE",
        help="The history of links as text.  [default: NAME.links.jsonl beside the library]",
    ),
    click.option(
        "--fail-on",
        type=Verdicts(),
        default="gone",
        show_default=True,
        help="Exit with 1 for these.",
    ),
    click.option(
        "--new-only", is_flag=True, help="Fail only on what did not fail before this run."
    ),
    click.option(
        "--baseline",
        type=_file,
        metavar="FILE",
        help="Fail only on what does not stand in this baseline or report (JSON).",
    ),
    click.option(
        "--write-baseline",
        type=_file,
        metavar="FILE",
        help="Write what is not fine now, as a baseline for later.",
    ),
    click.option(
        "--write-report",
        type=_file,
        metavar="FILE",
        help="Write the report to this file too, in JSON.",
    ),
    click.option(
        "--changed-since",
        metavar="REV",
        help="Check only links on lines that git says changed since this revision.",
    ),
)


def policy_options(command: Command) -> Command:
    """Give a command the options on memory and failing."""
    return reduce(lambda made, option: option(made), reversed(_OPTIONS), command)


@dataclass(frozen=True, slots=True)
class CheckPolicy:
    """What the options say of memory and failing, by their names."""

    max_age: timedelta | None
    after: int | None
    after_days: int | None
    resume: bool
    history: Path | None
    fail_on: frozenset[Verdict]
    new_only: bool
    baseline: Path | None
    write_baseline: Path | None
    write_report: Path | None
    changed_since: str | None

    @property
    def counting(self) -> Policy:
        """What counts of earlier checks."""
        return Policy(self.max_age, self.after or 1, self.resume, self.after_days or 1)

    @property
    def failing(self) -> FailPolicy:
        """When a link fails the command."""
        is_asked = self.after is not None or self.after_days is not None
        return FailPolicy(self.fail_on, self.counting if is_asked else None)


def policy_from(options: dict[str, Any]) -> CheckPolicy:
    """Take what concerns memory and failing out of the values of a command's options."""
    return CheckPolicy(**{one.name: options.pop(one.name) for one in fields(CheckPolicy)})


def history_path(policy: CheckPolicy, library: Library | None) -> Path | None:
    """Return where the history of links stands, ``None`` when there is none."""
    from citekit.links.history import beside

    return policy.history or (beside(library.path) if library else None)


def memory_of(ctx: click.Context, policy: CheckPolicy, library: Library | None) -> Memory | None:
    """Begin a run in the memory that there is: the library with its history, or a history alone.

    Raises:
        UsageError: something was asked for that needs a memory, and there is none.
        CitekitError: the history can't be read.
    """
    from citekit.links.history import History
    from citekit.links.memory import Memory

    _refuse_what_needs_memory(ctx, policy, library)
    path = history_path(policy, library)
    if path is None:
        return None
    if not path.absolute().parent.is_dir() and library is None:
        raise UsageError(f"{path} cannot be written: make the folder {path.parent} first.")
    history = History(path)
    if history.problem:
        say(history.problem)
    return Memory(library.checks if library else None, policy.counting, history)


def _refuse_what_needs_memory(
    ctx: click.Context, policy: CheckPolicy, library: Library | None
) -> None:
    if library is not None:
        return
    if policy.resume:
        raise UsageError("--resume goes on with a run in a library: name it with --library.")
    if policy.history is not None:
        return
    if policy.new_only and policy.baseline is None:
        raise UsageError("--new-only needs to know what was: use --library, --history, --baseline.")
    for name in ("max_age", "after", "after_days"):
        if ctx.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            option = f"--{name.replace('_', '-')}"
            raise UsageError(f"{option} needs a memory: name one with --library or --history.")


def newness_of(policy: CheckPolicy, memory: Memory | None) -> Newness:
    """Return what failed before this run, as far as the options ask.

    Raises:
        UnreadableError: the baseline can't be read.
    """
    baseline = read_baseline(policy.baseline) if policy.baseline else None
    remembered = memory if policy.new_only else None
    return Newness(policy.failing, policy.counting, baseline, remembered)


def narrow(targets: Targets, policy: CheckPolicy) -> None:
    """Leave only the links that changed, if the options ask for that.

    Raises:
        UsageError: git can't tell.
    """
    if policy.changed_since is not None:
        changes = Changes(policy.changed_since)
        left: Spilled[Link] = Spilled()
        for link in changed(targets.links.in_order, changes):
            left[link.url] = link
        targets.links = left
