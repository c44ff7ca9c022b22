"""JSON Lines: one object a line, for programs that read as they go."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from citekit.formats.record import Keyed

_LINE_ENDS = {ord(character): f"\\u{ord(character):04x}" for character in "\x85\u2028\u2029"}


def json_line(record: dict[str, Any]) -> str:
    """Return one object as a line that no reader can take for two."""
    return json.dumps(record, ensure_ascii=False).translate(_LINE_ENDS) + "\n"


def write_json_lines(records: Iterable[Keyed]) -> Iterator[str]:
    """Write records as ``{"key", "csl"}``, one a line.

    Args:
        records: the references; drawn one by one.

    Yields:
        One line.
    """
    for record in records:
        yield json_line({"key": record.key, "csl": record.csl})
