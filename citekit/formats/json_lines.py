"""JSON Lines: one object a line, for programs that read as they go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from citekit.formats.json_text import json_text
from citekit.formats.record import Keyed

_ASSESSMENT = ("confidence", "needs_look", "findings", "sources", "tags", "aliases")


def json_line(record: dict[str, Any]) -> str:
    """Return one object as a line."""
    return f"{json_text(record)}\n"


def write_json_lines(records: Iterable[Keyed]) -> Iterator[str]:
    """Write records as ``{"key", "csl"}``, one a line.

    References of a library say more: ``confidence``, ``needs_look``, ``findings``, ``sources`` (of
    each field), ``tags`` and ``aliases``.

    Args:
        records: the references; drawn one by one.

    Yields:
        One line.
    """
    for record in records:
        csl = {name: value for name, value in record.csl.items() if name != "id"}
        is_of_library = hasattr(record, _ASSESSMENT[0])
        said = {name: getattr(record, name) for name in _ASSESSMENT if is_of_library}
        yield json_line({"key": record.key, "csl": csl, **said})
