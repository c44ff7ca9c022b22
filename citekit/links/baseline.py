"""What was known to be broken, so that a check fails only on what broke since."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from citekit.errors import UnreadableError
from citekit.formats.files import write_atomically
from citekit.formats.json_text import json_text
from citekit.links.records import Check, Verdict

Baseline = dict[str, Verdict]
"""Verdicts by URL."""

_LARGEST = 256_000_000


def read_baseline(path: Path) -> Baseline:
    """Return the verdicts in a baseline or in any earlier report in JSON or JSON Lines.

    Args:
        path: of the file.

    Raises:
        UnreadableError: it can't be read, or says nothing of links.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableError(f"{path} cannot be read: {reason}.") from error
    if len(data) > _LARGEST:
        raise UnreadableError(f"{path} is larger than 256 MB, too large for a baseline.")
    try:
        return {record["url"]: Verdict(record["verdict"]) for record in _records(data)}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UnreadableError(
            f"{path} is no baseline; name a file of --write-baseline, or a report in JSON."
        ) from error


def write_baseline(path: Path, checks: Iterable[Check]) -> None:
    """Write which links are not fine, a sorted line each.

    Args:
        path: of the file.
        checks: of all links.

    Raises:
        CitekitError: it can't be written.
    """
    write_atomically(path, _lines(checks))


def _lines(checks: Iterable[Check]) -> Iterator[str]:
    verdicts = {
        check.url: check.verdict.value
        for check in checks
        if not check.verdict.is_fine and check.verdict is not Verdict.SKIPPED
    }
    records = [json_text({"url": url, "verdict": verdicts[url]}) for url in sorted(verdicts)]
    yield '{"links": [\n'
    yield ",\n".join(records) + ("\n" if records else "")
    yield "]}\n"


def _records(data: bytes) -> list[dict[str, Any]]:
    try:
        read = json.loads(data)
    except ValueError:
        return [json.loads(line) for line in data.splitlines() if line.strip()]
    if isinstance(read, dict) and "links" in read:
        links: list[dict[str, Any]] = read["links"]
        return links
    return [read]
