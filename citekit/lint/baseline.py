"""What was found before, so that an old site is not drowned in what everybody knows."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from citekit.formats.files import write_atomically
from citekit.formats.json_text import json_text
from citekit.lint.linting import Linted
from citekit.reports.fingerprints import with_fingerprints
from citekit.reports.json import FINDINGS
from citekit.reports.records_file import records_in, refuse_other_file


def read_baseline(path: Path) -> frozenset[str]:
    """Return the fingerprints in a baseline, or in any earlier report in JSON or JSON Lines.

    Args:
        path: of the file.

    Raises:
        UnreadableError: it can't be read, or has no findings.
    """
    otherwise = "is no baseline; name a file of --write-baseline, or a report in JSON."
    records = records_in(path, FINDINGS, "fingerprint", otherwise)
    return frozenset(record["fingerprint"] for record in records)


def write_baseline(path: Path, pages: Iterable[Linted]) -> None:
    """Write what was found, a sorted line each.

    Args:
        path: of the file.
        pages: with all their findings.

    Raises:
        CitekitError: it can't be written, or is there and no baseline.
    """
    refuse_other_file(path)
    write_atomically(path, _lines(pages))


def without_known(page: Linted, known: Collection[str]) -> Linted:
    """Return a page without the findings that a baseline knows.

    Args:
        page: with all its findings.
        known: fingerprints.
    """
    told = zip(page.findings, _fingerprints(page), strict=True)
    return replace(page, findings=tuple(one for one, print_ in told if print_ not in known))


def _fingerprints(page: Linted) -> Iterator[str]:
    # Numbers among equals begin anew in each article, which is part of what tells findings apart.
    return (print_ for _, print_ in with_fingerprints(one.finding for one in page.findings))


def _lines(pages: Iterable[Linted]) -> Iterator[str]:
    found = (
        (one.finding.article, one.finding.code, fingerprint)
        for page in pages
        for one, fingerprint in zip(page.findings, _fingerprints(page), strict=True)
    )
    records = [
        json_text({"article": article, "code": code, "fingerprint": fingerprint})
        for article, code, fingerprint in sorted(found)
    ]
    yield f'{{"{FINDINGS}": [\n'
    yield ",\n".join(records) + ("\n" if records else "")
    yield "]}\n"
