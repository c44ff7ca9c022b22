"""Bibliographies as a source of links: BibTeX and CSL-JSON files, with their lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from citekit.documents.decoding import decode
from citekit.documents.sources import article_name
from citekit.errors import UnreadableError
from citekit.links.records import Place
from citekit.reference import CslItem

Item = tuple[CslItem, Place]

_WRAPPED = re.compile(r"\\(?:url|href)\s*\{([^{}]*)\}")
_ESCAPED = re.compile(r"\\([%&#_~${}])")
_ID = re.compile(r'"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d+)')


def is_bibliography(path: Path) -> bool:
    """Return whether a file is one, by its suffix."""
    return path.suffix.lower() in {".bib", ".json"}


def read_bibliography(path: Path) -> Iterator[Item]:
    """Yield the items of a bibliography, as far as links need them, and where they stand.

    Args:
        path: of a ``.bib`` or CSL-JSON ``.json`` file.

    Raises:
        UnreadableError: it is missing, or not what its suffix says.
    """
    try:
        text = decode(path.read_bytes(), name=str(path)).text
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror or error}.") from error
    name = article_name(path)
    return _bibtex(text, name) if path.suffix.lower() == ".bib" else _csl_json(text, name)


def _bibtex(text: str, name: str) -> Iterator[Item]:
    from bibtexparser.entrypoint import parse_string

    for entry in parse_string(text).entries:
        fields = {field.key.lower(): str(field.value) for field in entry.fields}
        lines = {field.key.lower(): field.start_line for field in entry.fields}
        wrapped = _WRAPPED.search(fields.get("howpublished", "") + fields.get("note", ""))
        url = fields.get("url") or (wrapped[1] if wrapped else "")
        csl = {
            "DOI": fields.get("doi", ""),
            "URL": _plain_url(url),
            "title": re.sub(r"\\[a-zA-Z]+|[\\{}]", "", fields.get("title", "")),
        }
        line = lines.get("url", entry.start_line)
        yield csl, Place(entry.key, name, None if line is None else line + 1)


def _plain_url(text: str) -> str:
    found = _WRAPPED.fullmatch(text.strip())
    return _ESCAPED.sub(r"\1", found[1] if found else text).strip()


def _csl_json(text: str, name: str) -> Iterator[Item]:
    try:
        read: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UnreadableError(f"{name} is not JSON: {error}.") from error
    items = read.get("items") if isinstance(read, dict) else read
    if not isinstance(items, list):
        raise UnreadableError(f"{name} is not CSL-JSON: a list of items is wanted.")
    lines = _lines_of_ids(text)
    for item in items:
        if isinstance(item, dict):
            key = str(item.get("id") or "")
            yield item, Place(key, name, lines.get(key))


def _lines_of_ids(text: str) -> dict[str, int]:
    """Return for each ``id`` the line on which it stands first."""
    lines: dict[str, int] = {}
    line, end = 1, 0
    for found in _ID.finditer(text):
        line += text.count("\n", end, found.start())
        end = found.start()
        try:
            lines.setdefault(str(json.loads(found[1])), line)
        except ValueError:
            continue
    return lines
