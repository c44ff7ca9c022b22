"""Bibliographies as a source of links: BibTeX, CSL-JSON and RIS files, with their lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from citekit.documents.sources import article_name
from citekit.errors import UnreadableError
from citekit.links.records import Place
from citekit.reference import CslItem

if TYPE_CHECKING:
    from citekit.formats import Problem, Reading

SUFFIXES = {".bib": None, ".json": "csl-json", ".ris": "ris"}
"""Of bibliographies, with the format that a file must be in; ``None`` where it tells by itself."""


def is_bibliography(path: Path) -> bool:
    """Return whether a file is one, by its suffix."""
    return path.suffix.lower() in SUFFIXES


def read_bibliography(path: Path) -> Bibliography:
    """Read a bibliography.

    Args:
        path: of the file.

    Raises:
        UnreadableError: it is missing, or not what its suffix says.
    """
    from citekit.formats import read

    reading = read(path, form=SUFFIXES.get(path.suffix.lower()))
    if reading.errors and not reading.items:
        raise UnreadableError(f"{path} cannot be read: {reading.errors[0]}")
    return Bibliography(reading, article_name(path))


class Bibliography:
    """The items of a bibliography, and where they stand.

    Attributes:
        problems: what of it could not be read.
    """

    def __init__(self, reading: Reading, name: str) -> None:
        self.problems: list[Problem] = reading.errors
        self._reading = reading
        self._name = name

    def __iter__(self) -> Iterator[tuple[CslItem, Place]]:
        """Yield each item with the place of its link."""
        for item in self._reading.items:
            line = item.lines.get("URL") or item.lines.get("DOI") or item.line
            yield item.csl, Place(item.key, self._name, line)
