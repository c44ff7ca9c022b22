"""The formats that citekit writes, one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from citekit.errors import UsageError
from citekit.formats.bibtex import write_bibtex
from citekit.formats.csl_json import write_csl_json
from citekit.formats.json_lines import write_json_lines
from citekit.formats.record import Keyed

Writer = Callable[[Iterable[Keyed]], Iterator[str]]
"""Draws records one by one and yields the text in chunks."""


@dataclass(frozen=True, slots=True)
class Format:
    """A bibliography format.

    Attributes:
        name: as given to ``--format``.
        title: what people call it.
        suffixes: of its files, the usual one first.
        media_type: as registered or in common use.
        write: from records to text.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    media_type: str
    write: Writer


FORMATS = (
    Format("bibtex", "BibTeX", (".bib",), "application/x-bibtex", write_bibtex),
    Format(
        "csl-json",
        "CSL-JSON",
        (".json",),
        "application/vnd.citationstyles.csl+json",
        write_csl_json,
    ),
    Format("jsonl", "JSON Lines", (".jsonl", ".ndjson"), "application/jsonl", write_json_lines),
)


def get_format(name: str) -> Format:
    """Return the format of this name.

    Raises:
        UsageError: if there is none.
    """
    for known in FORMATS:
        if known.name == name:
            return known
    names = ", ".join(known.name for known in FORMATS)
    raise UsageError(f"There is no format {name!r}; choose one of {names}.")


def format_for_file(path: str | PurePath) -> Format | None:
    """Return the format that a file's suffix stands for, ``None`` when it says nothing."""
    suffix = PurePath(path).suffix.lower()
    return next((known for known in FORMATS if suffix in known.suffixes), None)
