"""The formats that citekit reads and writes, one row each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from citekit.errors import UsageError
from citekit.formats.bibtex import write_biblatex, write_bibtex
from citekit.formats.bibtex_reader import read_bibtex
from citekit.formats.csl_json import write_csl_json
from citekit.formats.csl_json_reader import read_csl_json
from citekit.formats.csv_table import write_csv
from citekit.formats.json_lines import write_json_lines
from citekit.formats.reading import Reading
from citekit.formats.record import Keyed
from citekit.formats.ris import write_ris
from citekit.formats.ris_reader import read_ris

Writer = Callable[[Iterable[Keyed]], Iterator[str]]
"""Draws records one by one and yields the text in chunks."""

Reader = Callable[[str], Reading]
"""Takes the text of a file."""


@dataclass(frozen=True, slots=True)
class Format:
    """A bibliography format.

    Attributes:
        name: as given to ``--format``.
        title: what people call it.
        suffixes: of its files, the usual one first.
        media_type: as registered or in common use.
        write: from records to text.
        read: from text to items, ``None`` for what is only written.
    """

    name: str
    title: str
    suffixes: tuple[str, ...]
    media_type: str
    write: Writer
    read: Reader | None = None


FORMATS = (
    Format("bibtex", "BibTeX", (".bib",), "application/x-bibtex", write_bibtex, read_bibtex),
    Format("biblatex", "BibLaTeX", (".bib",), "application/x-bibtex", write_biblatex, read_bibtex),
    Format(
        "csl-json",
        "CSL-JSON",
        (".json",),
        "application/vnd.citationstyles.csl+json",
        write_csl_json,
        read_csl_json,
    ),
    Format(
        "ris",
        "RIS",
        (".ris",),
        "application/x-research-info-systems",
        write_ris,
        read_ris,
    ),
    Format("csv", "CSV", (".csv",), "text/csv", write_csv),
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
    """Return the format that a file's suffix stands for, ``None`` when it says nothing.

    ``.bib`` stands for BibTeX, which BibLaTeX reads too.
    """
    suffix = PurePath(path).suffix.lower()
    return next((known for known in FORMATS if suffix in known.suffixes), None)
