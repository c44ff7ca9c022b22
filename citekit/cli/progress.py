"""A progress bar for work that takes a while."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from time import monotonic
from typing import TypeVar

import click

Item = TypeVar("Item")

PATIENCE = 1.0
"""Seconds before the bar appears."""


def tracked(
    items: Iterable[Item], total: int, label: str, *, shown: bool = True, unit: str = ""
) -> Iterator[Item]:
    """Yield the items, with a bar on standard error when that is a terminal.

    Args:
        items: results of the work, as they come.
        total: how many will come.
        label: what is going on.
        shown: ``False`` where the bar would stand between lines of output.
        unit: what the items are, to tell how many come in a second; ``""``: not told.
    """
    remaining = iter(items)
    started = monotonic()
    done = 0
    if not shown or not sys.stderr.isatty():
        yield from remaining
        return
    for item in remaining:
        done += 1
        yield item
        if monotonic() - started > PATIENCE:
            break
    else:
        return

    def rate(number: int | None) -> str | None:
        return f"{(number or 0) / (monotonic() - started):.1f} {unit}/s" if unit else None

    with click.progressbar(
        length=total, label=label, file=sys.stderr, show_pos=True, item_show_func=rate
    ) as bar:
        bar.update(done, done)
        for item in remaining:
            done += 1
            yield item
            bar.update(1, done)
