"""Records of links in a file: a report in JSON or JSON Lines, or a baseline."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from citekit.errors import UnreadableError

_LARGEST = 500_000_000


def link_records(path: Path, otherwise: str) -> list[dict[str, Any]]:
    """Return the records of links in a file, each with its ``url``.

    Args:
        path: of the file.
        otherwise: what the file is not, and what to do then, in words.

    Raises:
        UnreadableError: it is missing, too large or something else.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableError(f"{path} cannot be read: {reason}.") from error
    if len(data) > _LARGEST:
        raise UnreadableError(f"{path} is larger than 500 MB, too large for a report.")
    try:
        records = _records(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"{path} {otherwise}") from error
    links = [one for one in records if isinstance(one, dict) and isinstance(one.get("url"), str)]
    if len(links) < len(records):
        raise UnreadableError(f"{path} {otherwise}")
    return links


def _records(text: str) -> list[Any]:
    try:
        read = json.loads(text)
    except ValueError:
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    is_whole = isinstance(read, dict) and isinstance(read.get("links"), list)
    return list(read["links"]) if is_whole else [read]
