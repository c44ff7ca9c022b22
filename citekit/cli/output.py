"""Text to standard output or to a file."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

from citekit.cli.console import plain
from citekit.formats.files import write_atomically

Item = TypeVar("Item")


def write_text(chunks: Iterable[str], output: Path | None = None) -> None:
    """Write chunks as they come: to the file, whole or not at all, or to standard output."""
    if is_standard(output):
        sys.stdout.writelines(chunks)
        sys.stdout.flush()
    elif output is not None:
        with plain():
            write_atomically(output, chunks)


def is_standard(output: Path | None) -> bool:
    """Return whether an output is standard output: ``None`` or ``-``."""
    return output is None or str(output) == "-"


def is_terminal(output: Path | None) -> bool:
    """Return whether what is written to an output is seen on a terminal."""
    return is_standard(output) and sys.stdout.isatty()


def lines(texts: Iterable[str]) -> Iterator[str]:
    """Return texts as lines."""
    return (f"{text}\n" for text in texts)


def json_array(objects: Iterable[str]) -> Iterator[str]:
    """Yield the text of a JSON array, given its objects as JSON Lines."""
    before = "[\n"
    for line in objects:
        yield f"{before}{line.rstrip()}"
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


class Counting(Generic[Item]):
    """Passes items on and counts them.

    Attributes:
        number: how many went by so far.
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self.number = 0
        self._items = iter(items)

    def __iter__(self) -> Iterator[Item]:
        return self

    def __next__(self) -> Item:
        item = next(self._items)
        self.number += 1
        return item
