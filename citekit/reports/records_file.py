"""Records in a file: a report in JSON or JSON Lines, or a baseline."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from citekit.errors import CitekitError, UnreadableError

_LARGEST = 500_000_000
_HEAD = 1000


def records_in(path: Path, noun: str, key: str, otherwise: str) -> list[dict[str, Any]]:
    """Return the records in a file, such as those of links, each with its ``url``.

    Args:
        path: of the file.
        noun: under which they stand in a report: ``"links"``.
        key: that each of them has, with a text.
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
        records = _records(data.decode("utf-8-sig"), noun)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"{path} {otherwise}") from error
    whole = [one for one in records if isinstance(one, dict) and isinstance(one.get(key), str)]
    if len(whole) < len(records):
        raise UnreadableError(f"{path} {otherwise}")
    return whole


def refuse_other_file(path: Path) -> None:
    """Refuse to overwrite what is no baseline, such as an article that was meant to be looked at.

    Args:
        path: of the baseline that is to be written.

    Raises:
        CitekitError: there is a file that holds something else.
    """
    head = b""
    with suppress(OSError):
        if path.is_file():  # opening a pipe would wait for somebody who writes
            with path.open("rb") as file:
                head = file.read(_HEAD).lstrip(b"\xef\xbb\xbf \t\r\n")
    if head and not head.startswith(b"{"):
        raise CitekitError(f"{path} is no baseline, so it is left alone: name another file.")


def _records(text: str, noun: str) -> list[Any]:
    try:
        read = json.loads(text)
    except ValueError:
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    is_whole = isinstance(read, dict) and isinstance(read.get(noun), list)
    return list(read[noun]) if is_whole else [read]
