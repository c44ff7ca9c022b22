"""Opening a bibliography file: which format it is in, and what stands in it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from citekit.documents.decoding import decode
from citekit.errors import UnreadableError, UsageError
from citekit.formats.reading import Reading
from citekit.formats.registry import FORMATS, Format, format_for_file, get_format

LARGEST = 256 * 2**20
"""Bytes; a bibliography of a million entries is larger than any that people keep in one file."""

_LOOKS_LIKE = (
    ("csl-json", re.compile(r"\s*[\[{]")),
    ("ris", re.compile(r"(?m)^\s*(?:TY {1,2}|PMID ?)- ")),
    ("bibtex", re.compile(r"(?m)^\s*@\s*[A-Za-z]+\s*[{(]")),
)


def read(
    source: str | os.PathLike[str] | bytes, *, form: str | None = None, name: str = ""
) -> Reading:
    """Read a bibliography: BibTeX, BibLaTeX, CSL-JSON or RIS, told apart by what stands in it.

    Args:
        source: the path of the file, or its bytes.
        form: the name of its format, where it is known.
        name: of the file, for errors, if it is given as bytes.

    Returns:
        The references that can be read, and what is wrong or left out, each with its line.

    Raises:
        UnreadableError: the file is missing, too large, no text, or in no format that is known.
        UsageError: a format of this name is not read.
    """
    if isinstance(source, bytes):
        return read_text(_decoded(source, name), form=form, name=name)
    path = Path(source)
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror or error}.") from error
    text = _decoded(data, str(path))
    return read_text(text, form=form or _stated(path, text), name=str(path))


def _decoded(data: bytes, name: str) -> str:
    if len(data) > LARGEST:
        raise UnreadableError(f"{name or 'The file'} is too large: more than {LARGEST >> 20} MB.")
    return decode(data, name=name).text


def read_text(text: str, *, form: str | None = None, name: str = "") -> Reading:
    """Read a bibliography from its text; see `read`."""
    chosen = get_format(form) if form else _recognised(text)
    if chosen is None:
        raise UnreadableError(
            f"{name or 'The text'} is no bibliography: BibTeX, BibLaTeX, CSL-JSON and RIS are read."
        )
    if chosen.read is None:
        names = ", ".join(known.name for known in FORMATS if known.read)
        raise UsageError(f"{chosen.title} is written, not read; what is read are {names}.")
    return chosen.read(text)


def _recognised(text: str) -> Format | None:
    return next((get_format(form) for form, start in _LOOKS_LIKE if start.match(text)), None) or (
        next((get_format(form) for form, start in _LOOKS_LIKE[1:] if start.search(text)), None)
    )


def _stated(path: Path, text: str) -> str | None:
    """Return the format that a suffix names where the text itself does not show one."""
    by_suffix = format_for_file(path)
    return by_suffix.name if by_suffix and by_suffix.read and not _recognised(text) else None
