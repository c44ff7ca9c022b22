"""Text as a terminal or a log shows it: made inert, measured, wrapped."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

_OBEYED = re.compile(
    "[\\x00-\\x1f\\x7f-\\x9f\\u061c\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff"
    "\\ufff9-\\ufffb\\ud800-\\udfff\\U000e0000-\\U000e007f]"
    r"|#(?=#(?:vso|teamcity)?\[)"
)
_COMMAND = re.compile(r"\A(\s*):(?=:)")
_SPELLED_COMMAND = r"\1\\x3a"


def visible(text: str) -> str:
    """Return text from an article so that a terminal shows it and does not obey it.

    Line ends and tabs become blanks, other control characters, escape sequences, overrides of the
    writing direction (https://trojansource.codes) and invisible characters their names. Neither can
    the text be a command to those who read commands off the log of a job, as GitHub
    (``::error::``, ``##[error]``), Azure (``##vso[...]``) and TeamCity do.
    """
    return _COMMAND.sub(_SPELLED_COMMAND, _OBEYED.sub(_spelled, text))


def _spelled(found: re.Match[str]) -> str:
    number = ord(found[0])
    if found[0] in "\t\n\r\v\f\x85\u2028\u2029":
        return " "
    if number < 0x20:
        return chr(0x2400 + number)
    if number > 0xFFFF:
        return f"\\U{number:08x}"
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"


def display_width(text: str) -> int:
    """Return how many columns a text takes on a terminal (it holds no control characters)."""
    if text.isascii():
        return len(text)
    from wcwidth import wcswidth

    width = wcswidth(text)
    return width if width >= 0 else len(text)


def beginning(text: str, width: int) -> str:
    """Return the longest beginning of ``text`` that takes at most ``width`` columns."""
    lengths = range(min(len(text), width) + 1)
    end = bisect_right(lengths, width, key=lambda length: display_width(text[:length])) - 1
    while end > 0 and display_width(text[:end]) > width:
        end -= 1
    return text[:end]


def wrapped(text: str, width: int | None) -> Iterator[str]:
    """Yield a text in lines of at most ``width`` columns; addresses stay in one piece.

    What is harmless within a line may be a command at the beginning of one: such a line is spelled
    as ``visible`` does it, and may be a little longer.

    Args:
        text: one line, inert.
        width: in columns, at least 2; ``None``: the line is not broken.
    """
    for line in _broken(text, width):
        yield _COMMAND.sub(_SPELLED_COMMAND, line)


def _broken(text: str, width: int | None) -> Iterator[str]:
    line = ""
    for word in text.split(" ") if width is not None else [text]:
        joined = f"{line} {word}" if line else word
        if width is None or (len(joined) <= width and display_width(joined) <= width):
            line = joined
            continue
        if line:
            yield line
        line = word
        while "://" not in line and (len(line) > width or display_width(line) > width):
            head = beginning(line, width)
            yield head
            line = line[len(head) :]
    yield line
