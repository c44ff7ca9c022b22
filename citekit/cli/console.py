"""The terminal: streams in UTF-8, text made inert, colour only where it is wanted."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys

import click

_CONTROLS = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff]"
)


def prepare_streams() -> None:
    r"""Make the standard streams UTF-8 with ``"\n"`` line ends, whatever the console says."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def visible(text: str) -> str:
    """Return text from an article so that a terminal shows it and does not obey it.

    Line ends and tabs become blanks, other control characters, escape sequences and overrides of
    the writing direction (https://trojansource.codes) their names.
    """
    return _CONTROLS.sub(_spelled, text)


def _spelled(found: re.Match[str]) -> str:
    number = ord(found[0])
    if found[0] in "\t\n\r\v\f\x85\u2028\u2029":
        return " "
    if number < 0x20:
        return chr(0x2400 + number)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def table_width() -> int | None:
    """Return how many columns a table may take, ``None`` when it goes to a file or a program."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdigit():
        return max(shutil.get_terminal_size((100, 24)).columns, 40)
    return None


def styled(text: str, **style: bool | str) -> str:
    """Return text in colour if standard output is a terminal that wants it (no-color.org)."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return text
    return click.style(text, **style)  # type: ignore[arg-type]
