"""``citekit dedupe``: references that mean the same work, side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from citekit.cli.asking import ask
from citekit.cli.console import table_width
from citekit.cli.failures import say
from citekit.cli.opening import open_library
from citekit.cli.options import library_option
from citekit.cli.output import lines, write_text
from citekit.cli.phrases import counted
from citekit.cli.side_by_side import side_by_side
from citekit.errors import UsageError
from citekit.formats.json_text import json_text
from citekit.terminal_text import visible, wrapped

if TYPE_CHECKING:
    from citekit.library import Library
    from citekit.library.duplicates import Duplicate, Duplicates

_CHOICES = "[m]erge  [o]ther key  [n]ot a duplicate  [s]kip  [u]ndo  [q]uit"
_HELP = """\
  m  merge: they are one work; the key on the left stays, the other one finds it too
  o  merge, but the key on the right stays
  n  not a duplicate: they are two works, and you are never asked again
  s  skip it for now (also an empty line)
  u  undo the last thing that you did here
  q  quit; what you did so far stays"""


@click.command("dedupe")
@click.option("--auto", is_flag=True, help="Merge what certainly is one work, ask nothing.")
@click.option("--dry-run", is_flag=True, help="Only show what was found, change nothing.")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="How pairs are shown; json asks nothing.",
)
@click.option("--uncited", is_flag=True, help="Also what no article cites any more.")
@library_option
def command(
    library_path: Path, output_format: str, *, auto: bool, dry_run: bool, uncited: bool
) -> None:
    """Find references that mean the same work, and merge them or say that they are two.

    Pairs are shown side by side with what speaks for and against it, the certain ones first.
    Merged, they are one reference with the entries of both, and the other key finds it too.
    citekit undo takes back a merge.
    """
    if auto and output_format == "json" and not dry_run:
        raise UsageError("--format json only shows; add --dry-run, or leave out one of the two.")
    from citekit.library.duplicates import find_duplicates, merge_certain

    with open_library(library_path) as library:
        found = find_duplicates(library, include_uncited=uncited)
        if output_format == "json":
            write_text([json_text(_record(found), indent=2), "\n"])
        elif dry_run:
            shown = found.certain if auto else found.certain + found.doubtful
            pictures = (_picture(pair, number, shown) for number, pair in enumerate(shown))
            write_text(lines(chain.from_iterable(pictures)))
            say(_tally(found))
        elif auto:
            merged = merge_certain(library, found)
            say(
                f"Merged {counted(merged, 'reference')} into {len(found.works):,}, "
                f"{counted(len(found.doubtful), 'pair')} left to look at."
            )
        elif found.certain or found.doubtful:
            Walk(library, found.certain + found.doubtful).go()
        else:
            say(_tally(found))


def _tally(found: Duplicates) -> str:
    if not found.certain and not found.doubtful:
        return "No two references look like one work."
    certain = counted(len(found.certain), "certain pair")
    return f"{certain}, {counted(len(found.doubtful), 'doubtful pair')}."


class Walk:
    """One walk through pairs.

    Args:
        library: in which they were found.
        pairs: in order.
    """

    def __init__(self, library: Library, pairs: list[Duplicate]) -> None:
        self._library = library
        self._pairs = pairs
        self._at = 0
        self._done: list[tuple[int, str]] = []
        self._actions: dict[str, Callable[[str, str], None]] = {
            "m": self._merge,
            "o": lambda one, other: self._merge(other, one),
            "n": self._keep_apart,
            "s": lambda one, other: None,
            "": lambda one, other: None,
        }

    def go(self) -> None:
        """Show one after the other until all are done or the user quits."""
        shown = None
        while self._at < len(self._pairs):
            pair = self._now(self._pairs[self._at])
            if pair is None:
                self._at += 1
                continue
            if shown != self._at:
                click.echo("\n".join(_picture(pair, self._at, self._pairs)))
                shown = self._at
            answer = ask(_CHOICES)
            if answer in {None, "q"}:
                break
            if answer == "u":
                shown = self._undo(shown)
            elif answer in self._actions:
                self._actions[answer](pair.one.key, pair.other.key)
                self._at += 1
            else:
                click.echo(_HELP)
        merged = sum(kind == "merge" for _, kind in self._done)
        say(
            f"{counted(merged, 'merge')}, {len(self._done) - merged:,} not duplicates, "
            f"{counted(len(self._pairs) - self._at, 'pair')} left."
        )

    def _now(self, pair: Duplicate) -> Duplicate | None:
        """Return a pair as it is now; ``None`` when an answer before settled it."""
        one, other = self._library.get(pair.one.key), self._library.get(pair.other.key)
        if one is None or other is None or one.key == other.key:
            return None
        if self._library.are_distinct(one.key, other.key):
            return None
        return pair._replace(one=one, other=other)

    def _merge(self, stays: str, goes: str) -> None:
        self._library.merge([goes], stays)
        self._done.append((self._at, "merge"))

    def _keep_apart(self, one: str, other: str) -> None:
        self._library.distinct(one, other)
        self._done.append((self._at, "distinct"))

    def _undo(self, shown: int | None) -> int | None:
        """Take back the last thing that was done here and go back to where that was."""
        if not self._done:
            click.echo("  Nothing was done here that could be undone.")
            return shown
        self._library.undo()
        self._at, _ = self._done.pop()
        return None


def _picture(pair: Duplicate, number: int, pairs: list[Duplicate]) -> Iterator[str]:
    """Yield the lines that show a pair."""
    verdict = "certain" if pair.comparison.verdict.value == "same" else "doubtful"
    yield ""
    reasons = visible(", ".join(pair.comparison.reasons))
    yield from wrapped(f"{number + 1} of {len(pairs)}  {verdict}: {reasons}", table_width())
    yield from side_by_side(pair.one, pair.other)


def _record(found: Duplicates) -> dict[str, Any]:
    """Return what was found, ready for JSON."""
    return {
        "works": [[reference.key for reference in work] for work in found.works],
        "pairs": [
            {
                "keys": [pair.one.key, pair.other.key],
                "verdict": pair.comparison.verdict.value,
                "points": pair.comparison.points,
                "reasons": pair.comparison.reasons,
                "references": [pair.one.csl, pair.other.csl],
            }
            for pair in found.certain + found.doubtful
        ],
    }
