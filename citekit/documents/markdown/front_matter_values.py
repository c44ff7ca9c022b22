"""The keys and values of front matter in YAML, TOML and JSON, as texts, lists and mappings.

Libraries read them. What authors type by hand is often not quite YAML (``title: Salt: a history``);
then each key is read by itself, and what still cannot be read is taken as it stands.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from datetime import date, time
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Value = str | list[Any] | dict[str, Any]
"""A value: a text, a list of values, or a mapping."""

_KEY = re.compile(r"""(["']?)([\w .@/-]{1,60}?)\1[ ]*:(?:[ \t]+|$)(.*)""")
_QUOTED = re.compile(r"""(["'])((?:(?!\1).)*)\1""")
_TOML_KEY = re.compile(r'"?[\w.-]+"?[ \t]*=')
_LONG_KEY = re.compile(r"^[^=\n]{1000}", re.MULTILINE)
"""Its reader takes very long for names of very many parts."""
_NOTHING = frozenset({"~", "null", "Null", "NULL"})
_DEEPEST = 5  # levels; an author's name stands four deep at most
_MOST_VALUES = 5_000
_LONGEST = 200_000  # characters; what is longer is no front matter that anybody typed


def read_yaml(text: str) -> dict[str, Value]:
    """Return the keys, in small letters, and values of a mapping in YAML; else nothing."""
    try:
        return _mapping(_load_yaml(text))
    except ValueError:
        return {key: value for key, value in _read_one_by_one(text) if value}


def read_toml(text: str) -> dict[str, Value]:
    """Return the keys, in small letters, and values of TOML, its tables as mappings."""
    try:
        return _mapping(_load_toml(text))
    except ValueError:
        return dict(_read_lines_of_toml(text))


def read_json(text: str) -> dict[str, Value]:
    """Return the keys, in small letters, and values of an object in JSON; else nothing."""
    try:
        return _mapping(json.loads(text, strict=False))
    except (ValueError, RecursionError):
        return {}


def of_json(stated: object) -> dict[str, Value]:
    """Return what an object of JSON says with its keys in small letters, numbers as texts."""
    return _mapping(stated)


def _load_yaml(text: str) -> object:
    """Read YAML in which all scalars are texts.

    Raises:
        ValueError: where it is none.
    """
    import yaml

    # libyaml is several times faster and bounds how deep a text may nest.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        return yaml.load(text[:_LONGEST], Loader=loader)  # noqa: S506 - makes texts only
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError(str(error)) from error


def _load_toml(text: str) -> object:
    """Read TOML.

    Raises:
        ValueError: where it is none.
    """
    if len(text) > _LONGEST or _LONG_KEY.search(text):
        raise ValueError("nobody typed that")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError(str(error)) from error


def _read_one_by_one(text: str) -> Iterator[tuple[str, Value]]:
    """Yield the keys of what is not YAML as a whole: each with the lines that belong to it."""
    for piece in re.split(r"\n(?=[^\s#-])", text[:_LONGEST]):
        found = _KEY.match(piece)
        if found is None:
            continue
        try:
            yield from _mapping(_load_yaml(piece)).items()
        except ValueError:
            yield found[2].lower(), _as_it_stands(piece[found.start(3) :])


def _as_it_stands(text: str) -> str:
    """Return a value that no library reads; brackets that it would have to read say nothing."""
    text = " ".join(text.split())
    quoted = _QUOTED.fullmatch(text)
    return "" if text.startswith(("[", "{")) else quoted[2] if quoted else text


def _read_lines_of_toml(text: str) -> Iterator[tuple[str, Value]]:
    """Yield the keys of what is not TOML as a whole, as far as lines before its tables are."""
    for line in re.split(r"^\s*\[", text[:_LONGEST], maxsplit=1, flags=re.MULTILINE)[0].split("\n"):
        if _TOML_KEY.match(line):
            try:
                yield from _mapping(_load_toml(line)).items()
            except ValueError:
                continue


def _mapping(stated: object) -> dict[str, Value]:
    values = _Values().of(stated)
    return values if isinstance(values, dict) else {}


class _Values:
    """Makes values of what a library read; of hostile ones, which refer to themselves, not all."""

    def __init__(self) -> None:
        self._left = _MOST_VALUES

    def of(self, stated: object, depth: int = 0) -> Value:
        self._left -= 1
        if depth == _DEEPEST or self._left < 0:
            return ""
        if isinstance(stated, dict):
            return {str(key).lower(): self.of(one, depth + 1) for key, one in stated.items()}
        if isinstance(stated, list):
            return [self.of(one, depth + 1) for one in stated]
        if isinstance(stated, bool) or not isinstance(stated, str | int | float | date | time):
            return ""
        text = " ".join(str(stated).split())
        return "" if text in _NOTHING else text
