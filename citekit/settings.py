"""Settings files: TOML, with a sentence for whatever is wrong in them, and where it stands.

Each command has its table (``[check]``). What may stand in it is said where the command's options
are; here is how it is read.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from citekit.errors import UsageError

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TABLES = ("check", "lint")
"""The tables that a settings file may have."""

_LARGEST = 64_000
"""Bytes; what people write by hand is far below."""

_LONGEST_LINE = 1_000
"""Bytes; the standard library's reader takes very long for names of very many parts."""

_HEADER = re.compile(r"\s*\[{1,2}[^\[\]].*\]")
_BARE_OR_QUOTED = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
_KEY = re.compile(rf"\s*({_BARE_OR_QUOTED}(?:\s*\.\s*{_BARE_OR_QUOTED})*)\s*=")


def _is_number(value: Any) -> bool:  # noqa: ANN401 - whatever stands in the file
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number and abs(value) <= sys.float_info.max


def _is_integer(value: Any) -> bool:  # noqa: ANN401
    return isinstance(value, int) and not isinstance(value, bool)


def _are_texts(value: Any) -> bool:  # noqa: ANN401
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


KINDS: Mapping[str, Callable[[Any], bool]] = {
    "text in quotes": lambda value: isinstance(value, str),
    "list of texts": _are_texts,
    "text or a list of texts": lambda value: isinstance(value, str) or _are_texts(value),
    "list": lambda value: isinstance(value, list),
    "whole number": _is_integer,
    "number": _is_number,
    "true or false": lambda value: isinstance(value, bool),
    "table": lambda value: isinstance(value, dict),
}
"""What a value may be, in words, and how it is told."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a settings file.

    Attributes:
        values: as read.
        path: names of the tables that it stands in, its own last.
        file: name of the file.
        text: of the file.
    """

    values: Mapping[str, Any]
    path: tuple[str, ...] = ()
    file: str = ""
    text: str = ""

    def __iter__(self) -> Iterator[str]:
        return iter(self.values)

    def __contains__(self, name: object) -> bool:
        return name in self.values

    def only(self, known: Collection[str]) -> None:
        """Make sure that nothing stands here but what is known.

        Raises:
            UsageError: something else does.
        """
        for name in self.values:
            if name not in known:
                raise self.error(name, f"unknown; known are {', '.join(sorted(known))}")

    def value(self, name: str, kind: str) -> Any:  # noqa: ANN401 - the kind says what comes
        """Return a value, which must be there.

        Args:
            name: of it.
            kind: one of ``KINDS``.

        Raises:
            UsageError: it is of another kind.
        """
        value = self.values[name]
        if not KINDS[kind](value):
            article = "" if kind.startswith("true") else "a "
            raise self.error(name, f"{article}{kind} is wanted")
        return value

    def table(self, name: str) -> Table:
        """Return a table within this one; an empty one where there is none.

        Raises:
            UsageError: it is no table.
        """
        values = self.value(name, "table") if name in self.values else {}
        return Table(values, (*self.path, name), self.file, self.text)

    def error(self, name: str, what: str) -> UsageError:
        """Return an error that says where a value stands and what is wrong with it."""
        full = ".".join((*self.path, name))
        line = _line_of(self.text, (*self.path, name))
        where = f"{self.file}:{line}" if line else self.file
        return UsageError(f"{where}: {full[:200]!r}: {what}.")


def read_settings(path: Path) -> Table:
    """Read a settings file.

    Args:
        path: of the file.

    Raises:
        UsageError: it can't be read, is no TOML, or has tables that nobody knows.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"The settings in {path} cannot be read: {reason}.") from error
    if len(data) > _LARGEST:
        raise UsageError(f"{path} is larger than {_LARGEST // 1000} KB, too large for settings.")
    lengths = map(len, data.split(b"\n"))
    long = next((at for at, length in enumerate(lengths, 1) if length > _LONGEST_LINE), 0)
    if long:
        raise UsageError(f"{path}:{long}: the line is too long; part it.")
    try:
        text = data.decode("utf-8-sig")
        values = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path}:{line}: settings must be UTF-8.") from error
    except (tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        said = "it is nested too deeply" if isinstance(error, RecursionError) else error
        raise UsageError(f"{path} is not TOML: {said}.") from error
    root = Table(values, (), str(path), text)
    root.only(TABLES)
    return root


def _line_of(text: str, path: tuple[str, ...]) -> int | None:
    """Return the line on which a value is set, as far as that can be told without a parser."""
    current: tuple[str, ...] = ()
    best: tuple[int, int] | None = None
    for number, line in enumerate(text.splitlines(), 1):
        if _HEADER.match(line) and (found := _names(line)):
            current = found
        elif key := _KEY.match(line):
            found = (*current, *_names(f"{key[1]} = 0"))
        else:
            continue
        # A value may stand within one that is set here, as in an inline table.
        if found and found == path[: len(found)] and (best is None or len(found) > best[0]):
            best = len(found), number
    return best[1] if best else None


def _names(line: str) -> tuple[str, ...]:
    """Return the names that a header or a key is made of."""
    try:
        read: Any = tomllib.loads(line)
    except (tomllib.TOMLDecodeError, RecursionError):
        return ()
    names = []
    while isinstance(read, (dict, list)) and read:
        if isinstance(read, dict):
            name, read = next(iter(read.items()))
            names.append(name)
        else:
            read = read[0]
    return tuple(names)
