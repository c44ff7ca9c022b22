"""What was known to be broken, so that a check fails only on what broke since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from citekit.errors import UnreadableError
from citekit.formats.files import write_atomically
from citekit.formats.json_text import json_text
from citekit.links.records import Check, Verdict
from citekit.reports.records_file import records_in, refuse_other_file

Baseline = dict[str, Verdict]
"""Verdicts by URL."""


def read_baseline(path: Path) -> Baseline:
    """Return the verdicts in a baseline or in any earlier report in JSON or JSON Lines.

    Args:
        path: of the file.

    Raises:
        UnreadableError: it can't be read, or says nothing of links.
    """
    otherwise = "is no baseline; name a file of --write-baseline, or a report in JSON."
    records = records_in(path, "links", "url", otherwise)
    try:
        return {record["url"]: Verdict(record["verdict"]) for record in records}
    except (ValueError, KeyError) as error:
        raise UnreadableError(f"{path} {otherwise}") from error


def write_baseline(path: Path, checks: Iterable[Check]) -> None:
    """Write which links are not fine, a sorted line each.

    Args:
        path: of the file.
        checks: of all links.

    Raises:
        CitekitError: it can't be written, or is there and no baseline.
    """
    refuse_other_file(path)
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
