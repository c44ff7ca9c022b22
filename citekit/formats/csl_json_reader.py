"""CSL-JSON files to items, one by one, so that a fault costs only what comes after it."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from citekit.dates import find_dates
from citekit.dates.edtf import from_edtf
from citekit.formats.bibtex import language_tag
from citekit.formats.bibtex_dates_reader import year_month_day
from citekit.formats.csl_json import csl_item
from citekit.formats.identifiers import bare_doi
from citekit.formats.mapping import is_csl_type, variable_kinds
from citekit.formats.reading import Reading, ReadItem
from citekit.reference import CslDate, CslItem
from citekit.tables import load_table


def _finite(text: str) -> float | str:
    number = float(text)
    return number if math.isfinite(number) else text


_DECODER = json.JSONDecoder(parse_constant=str, parse_float=_finite)
_SPACE = re.compile(r"[ \t\r\n]*")
_WRAPPED = re.compile(r'"(?:items|references)"[ \t\r\n]*:[ \t\r\n]*(?=\[)')
_STRUCTURE = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]]', re.DOTALL)
_TYPE = re.compile(r'"type"[ \t\r\n]*:')
_BETWEEN = re.compile(r"[ \t\r\n,]*")
_URL = re.compile(r'"(URL|DOI)"[ \t\r\n]*:')

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_NOTED_KEY = re.compile(r"^citation key:[ \t]*(\S+)[ \t]*$", re.IGNORECASE | re.MULTILINE)

_OLD_NAMES = {"journalAbbreviation": "container-title-short", "shortTitle": "title-short"}
_PARTS = {"lastName": "family", "firstName": "given", "name": "literal"}
"""What Zotero's own JSON calls the parts of names."""

_SEASONS = {first + number: number + 1 for first in (13, 21) for number in range(4)}
"""Months that are seasons, by EDTF (21 is spring) and in older data of CSL (13)."""


def read_csl_json(text: str) -> Reading:
    """Read a CSL-JSON file: an array of items, items one by one, or an object with ``items``.

    Args:
        text: of the file.

    Returns:
        The items up to the first fault, and what is wrong, with lines.
    """
    reading = Reading("csl-json")
    lines = _Lines(text)
    wrapped = _wrapped(text)
    position = _skip(text, wrapped or 0)
    if text[position : position + 1] == "[":
        end = _read_list(text, position + 1, lines, reading)
    else:
        end = _read_lines(text, position, lines, reading)
    if end is not None and text[end:].strip() and not wrapped:
        reading.report(lines.of(_skip(text, end)), "there is something behind the end of the list.")
    return reading


def _wrapped(text: str) -> int | None:
    """Return where the list begins that an object has as its ``items``."""
    if not text.startswith("{", _skip(text, 0)) or not _WRAPPED.search(text):
        return None
    depth = 0
    for found in _STRUCTURE.finditer(text):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(found[0], 0)
        if depth == 1 and (start := _WRAPPED.match(text, found.start())):
            return start.end()
        if depth == 0 or (depth == 1 and _TYPE.match(text, found.start())):
            return None
    return None


def _read_list(text: str, position: int, lines: _Lines, reading: Reading) -> int | None:
    """Read the items of a list and return where it ends, ``None`` if that cannot be told."""
    position = _skip(text, position)
    if text[position : position + 1] == "]":
        return position + 1
    while True:
        end = _read_one(text, position, lines, reading)
        if end is None:
            return None
        position = _skip(text, end)
        if text[position : position + 1] != ",":
            break
        position = _skip(text, position + 1)
    if text[position : position + 1] != "]":
        reading.report(lines.of(position), "a comma or the end of the list is missing.")
        return None
    return position + 1


def _read_lines(text: str, position: int, lines: _Lines, reading: Reading) -> int | None:
    """Read an item and those that follow it, as in JSON Lines, and return where they end."""
    end = _read_one(text, position, lines, reading)
    while end is not None:
        between = _BETWEEN.match(text, end)
        position = between.end() if between else end
        if not text.startswith("{", position):
            return position
        end = _read_one(text, position, lines, reading)
    return end


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
    other = _key_of(value.get("id"))
    # Zotero's own exports have an address for an id, which nobody can cite by.
    own = "" if _ADDRESS.match(other) else other
    key = _key_of(value.get("citation-key")) or own or _key_in_note(value.get("note"))
    value = {**value, "type": _type(value.get("type"))}
    if value["type"] and not is_csl_type(value["type"]):
        message = f"{value['type']!r} is no type of CSL; it is read as a document."
        reading.report(line, message, key, is_error=False)
    kinds = variable_kinds()
    item = _renamed({name: _read(kinds.get(name, ""), part) for name, part in value.items()})
    if isinstance(language := item.get("language"), str):
        item["language"] = language_tag(language)
    if isinstance(doi := item.get("DOI"), str):
        item["DOI"] = bare_doi(doi)
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
    is_key = isinstance(value, (str, int, float)) and not isinstance(value, bool)
    return str(value) if is_key else ""


def _type(value: object) -> object:
    """Return CSL's name of a type for that of Crossref or Zotero, others as they are."""
    known = load_table("formats", "types_of_services")
    return known.get(value, value) if isinstance(value, str) else value


def _key_in_note(note: object) -> str:
    """Return the key that Better BibTeX keeps in a line of the note, ``""`` for none."""
    found = _NOTED_KEY.search(note) if isinstance(note, str) else None
    return found[1] if found else ""


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
    if set(value) <= {"raw", "edtf"} and value:
        stated = str(value.get("raw") or value.get("edtf"))
        return _in_words(stated) or ({"raw": stated} if stated else {})
    if "date-parts" not in value and "year" in value:
        value = _in_parts(value)
    parts = value.get("date-parts")
    if not isinstance(parts, list):
        return value
    if parts and not any(isinstance(part, list) for part in parts):
        parts = [parts]  # [2019, 5] for [[2019, 5]]
    read = [_numbers(part) for part in parts if isinstance(part, list)]
    if len(read) == 1 and read[0] and (stated := _one_date(read[0])):
        return {name: part for name, part in value.items() if name != "date-parts"} | stated
    return {**value, "date-parts": [part for part in read if part]}


def _in_parts(value: dict[str, Any]) -> dict[str, Any]:
    """Return a date whose year, month and day are named, as older programs have it."""
    names = ("year", "month", "day")
    others = {name: part for name, part in value.items() if name not in names}
    return {**others, "date-parts": [[value.get(name) for name in names]]}


def _one_date(parts: list[Any]) -> CslDate | None:
    """Return the date of parts that say more than numbers: words, a month's name, a season."""
    year, month, *day = [*parts, None]
    if month is None:
        in_words = _in_words(year) if isinstance(year, str) else None
        return from_edtf(str(year)) or in_words
    if type(year) is int and isinstance(month, str):
        read = year_month_day(str(year), month, "".join(map(str, day[:-1])))
        return None if read.left else read.date
    if type(month) is int and month in _SEASONS and len(parts) == 2:
        return {"date-parts": [[year]], "season": _SEASONS[month]}
    return None


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
        is_whole = isinstance(part, float) and part.is_integer()
        number = int(part) if is_text or is_whole else part
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
