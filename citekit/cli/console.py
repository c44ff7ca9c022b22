"""The terminal: streams in UTF-8, text made inert, colour only where it is wanted."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import click

from citekit.terminal_text import visible

__all__ = ["plain", "prepare_streams", "styled", "table_width", "visible"]


_IS_PLAIN = ContextVar("is_plain", default=False)


@contextmanager
def plain() -> Iterator[None]:
    """Let nothing be cut or coloured inside: it goes to a file, whatever standard output is."""
    token = _IS_PLAIN.set(True)
    try:
        yield
    finally:
        _IS_PLAIN.reset(token)


def prepare_streams() -> None:
    r"""Make the standard streams UTF-8 with ``"\n"`` line ends, whatever the console says.

    What is written to one that is closed (``>&-``) goes nowhere.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def table_width() -> int | None:
    """Return how many columns a table may take, ``None`` when it goes to a file or a program."""
    if _IS_PLAIN.get():
        return None
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit():
        return max(shutil.get_terminal_size((100, 24)).columns, 40)
    return None


def styled(text: str, **style: bool | str) -> str:
    """Return text in colour if it goes to a terminal that wants it (no-color.org)."""
    if _IS_PLAIN.get() or not sys.stdout.isatty():
        return text
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return text
    return click.style(text, **style)  # type: ignore[arg-type]
