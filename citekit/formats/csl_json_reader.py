"""CSL-JSON files to items, one by one, so that a fault costs only what comes after it."""

from __future__ import annotations

import json
import re
from typing import Any

from citekit.dates import find_dates
from citekit.dates.edtf import from_edtf
from citekit.formats.bibtex import language_tag
from citekit.formats.csl_json import csl_item
from citekit.formats.mapping import is_csl_type, variable_kinds
from citekit.formats.reading import Reading, ReadItem
from citekit.reference import CslItem

_DECODER = json.JSONDecoder(parse_constant=str)
_SPACE = re.compile(r"[ \t\r\n]*")
_WRAPPED = re.compile(r'[ \t\r\n]*\{[ \t\r\n]*"(?:items|references)"[ \t\r\n]*:')
_URL = re.compile(r'"(URL|DOI)"[ \t\r\n]*:')

_OLD_NAMES = {"journalAbbreviation": "container-title-short", "shortTitle": "title-short"}
_PARTS = {"lastName": "family", "firstName": "given", "name": "literal"}
"""What Zotero's own JSON calls the parts of names."""


def read_csl_json(text: str) -> Reading:
    """Read a CSL-JSON file: an array of items, one item, or an object with ``items``.

    Args:
        text: of the file.

    Returns:
        The items up to the first fault, and what is wrong, with lines.
    """
    reading = Reading("csl-json")
    lines = _Lines(text)
    wrapped = _WRAPPED.match(text)
    position = _skip(text, wrapped.end() if wrapped else 0)
    if text[position : position + 1] != "[":
        _read_one(text, position, lines, reading)
        return reading
    position = _skip(text, position + 1)
    if text[position : position + 1] == "]":
        return reading
    while True:
        end = _read_one(text, position, lines, reading)
        if end is None:
            return reading
        position = _skip(text, end)
        if text[position : position + 1] != ",":
            break
        position = _skip(text, position + 1)
    if text[position : position + 1] != "]":
        reading.report(lines.of(position), "a comma or the end of the list is missing.")
    return reading


def _skip(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position


def _read_one(text: str, position: int, lines: _Lines, reading: Reading) -> int | None:
    """Read the item at a position and return its end, ``None`` if it is no JSON."""
    line = lines.of(position)
    try:
        value, end = _DECODER.raw_decode(text, position)
    except json.JSONDecodeError as error:
        reading.report(lines.of(error.pos), f"this is not JSON: {error.msg}.")
        return None
    except (RecursionError, ValueError):
        reading.report(line, "this is nested too deeply, or holds too long a number.")
        return None
    if not isinstance(value, dict) or not (value.keys() & {"type", "id", "title", "DOI", "URL"}):
        reading.report(line, "this is no item of CSL-JSON.")
        return end
    places = {found[1]: lines.of(found.start()) for found in _URL.finditer(text, position, end)}
    reading.items.append(_item(value, line, places, reading))
    return end


def _item(value: dict[str, Any], line: int, places: dict[str, int], reading: Reading) -> ReadItem:
    key = _key_of(value.get("citation-key")) or _key_of(value.get("id"))
    other = _key_of(value.get("id"))
    if value.get("type") and not is_csl_type(value["type"]):
        message = f"{value['type']!r} is no type of CSL; it is read as a document."
        reading.report(line, message, key, is_error=False)
    kinds = variable_kinds()
    item = _renamed({name: _read(kinds.get(name, ""), part) for name, part in value.items()})
    if isinstance(language := item.get("language"), str):
        item["language"] = language_tag(language)
    csl = csl_item(key, item)
    return ReadItem(
        key,
        {name: part for name, part in csl.items() if name not in {"id", "citation-key"}},
        line,
        places,
        (other,) if other and other != key else (),
    )


def _renamed(item: CslItem) -> CslItem:
    """Return an item with the fields that Zotero still calls by their first names."""
    old = {name: new for name, new in _OLD_NAMES.items() if item.get(new) in (None, item.get(name))}
    return {old.get(name, name): part for name, part in item.items()}


def _key_of(value: object) -> str:
    return str(value) if isinstance(value, (str, int, float)) else ""


def _read(kind: str, value: object) -> object:
    """Return a value in the form that CSL has for it, as far as it is in another that is used."""
    if kind == "dates":
        return _date(value)
    if kind == "names" and isinstance(value, list):
        return [_name(name) if isinstance(name, dict) else name for name in value]
    return value


def _name(name: dict[str, Any]) -> dict[str, Any]:
    """Return a name with the parts that CSL knows; some programs say ``lastName``, or ``name``."""
    return {_PARTS.get(part, part): text for part, text in name.items()}


def _date(value: object) -> object:
    """Return a date that is written as a text, or as ``raw``, as far as it can be read."""
    if isinstance(value, (str, int)):
        return _in_words(str(value)) or {"literal": str(value)}
    if not isinstance(value, dict):
        return value
    if isinstance(stated := value.get("season"), str):
        value = {**value, "season": _season(stated)}
    if set(value) == {"raw"}:
        return _in_words(str(value["raw"])) or value
    parts = value.get("date-parts")
    if not isinstance(parts, list):
        return value
    if parts and not any(isinstance(part, list) for part in parts):
        parts = [parts]  # [2019, 5] for [[2019, 5]]
    read = [_numbers(part) for part in parts if isinstance(part, list)]
    if len(read) == 1 and len(read[0]) == 1 and (stated := from_edtf(str(read[0][0]))):
        return {name: part for name, part in value.items() if name != "date-parts"} | stated
    return {**value, "date-parts": [part for part in read if part]}


def _season(text: str) -> object:
    """Return the number of a season that is named, 1 for spring; another text as it is."""
    if text in {"1", "2", "3", "4"}:
        return int(text)
    found = find_dates(f"{text} 2000")
    return found[0].date.get("season", text) if len(found) == 1 else text


def _numbers(parts: list[Any]) -> list[Any]:
    """Return year, month and day as numbers, up to a part that says nothing (``0``, ``null``)."""
    numbers: list[Any] = []
    for part in parts:
        is_text = isinstance(part, str) and re.fullmatch(r"-?\d{1,4}", part.strip())
        number = int(part) if is_text else part
        if number in (0, "", None):
            break
        numbers.append(number)
    return numbers


def _in_words(text: str) -> CslItem | None:
    """Return the date that a text is, if it is nothing else and can be no other date."""
    if edtf := from_edtf(text):
        return edtf
    found = find_dates(text)
    is_all = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))
    return found[0].date if is_all and not found[0].alternatives and not found[0].suffix else None


class _Lines:
    """Counts lines up to growing positions."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._position = 0
        self._line = 1

    def of(self, position: int) -> int:
        """Return the line of a position, from 1."""
        self._line += self._text.count("\n", self._position, position)
        self._position = position
        return self._line
