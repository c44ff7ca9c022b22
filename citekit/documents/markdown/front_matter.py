"""Front matter: what YAML, TOML or JSON before the text says of it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from citekit.dates import find_dates
from citekit.dates.reading import is_day
from citekit.documents.document import Metadata
from citekit.documents.html.names import stated_names
from citekit.documents.markdown.front_matter_values import (
    Value,
    of_json,
    read_json,
    read_toml,
    read_yaml,
)
from citekit.reference import CslDate, CslName
from citekit.tables import load_table

_DASHES = re.compile(
    r"---([a-z]{0,10})[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
"""A language behind the first dashes is Eleventy's and gray-matter's (``---json``)."""
_PLUSES = re.compile(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_ENDED_LINE = re.compile(r"[ \t]*(?:\n|\Z)")
_ISO_DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?!\d)")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*[|/])?([^\[\]|/]+)\]\]")
_LINK = re.compile(r"\[([^\[\]]+)\]\([^()]*\)")
_BEHIND_NAME = re.compile(r"\s*(?:\^\[.*|<[^<>]*>)$")
_FIRST_YEAR = 1000
_DATE_PARTS = ("created", "published", "date")
_AUTHOR_TABLES = ("params", "taxonomies", "extra")
"""Where Hugo and Zola keep what they have no key of their own for."""


def read_front_matter(source: str) -> tuple[Metadata, int]:
    """Read the front matter that ``source`` begins with.

    Returns:
        what it says, and the offset where the text begins (0 when there is none).
    """
    if source.startswith("{"):
        return _bare_json(source)
    if source.startswith("+++"):
        found = _PLUSES.match(source)
        language, inside = "toml", found[1] if found else ""
    else:
        found = _DASHES.match(source) if source.startswith("---") else None
        language, inside = (found[1], found[2]) if found else ("", "")
    if not found or language not in _READERS:
        return Metadata(), 0
    values = _READERS[language](inside)
    if not values and inside.strip() and language != "js":
        return Metadata(), 0
    return metadata_of(values), found.end()


def _bare_json(source: str) -> tuple[Metadata, int]:
    """Read front matter in JSON as Hugo has it: an object, and nothing behind it on its line."""
    try:
        stated, end = json.JSONDecoder(strict=False).raw_decode(source)
    except (ValueError, RecursionError):
        return Metadata(), 0
    ended = _ENDED_LINE.match(source, end)
    return (metadata_of(of_json(stated)), ended.end()) if ended else (Metadata(), 0)


def _read_nothing(text: str) -> dict[str, Value]:
    """Leave JavaScript alone, which would have to be run."""
    return {}


_READERS: dict[str, Callable[[str], dict[str, Value]]] = {
    "": read_yaml,
    "yaml": read_yaml,
    "yml": read_yaml,
    "toml": read_toml,
    "json": read_json,
    "js": _read_nothing,
    "javascript": _read_nothing,
}


def front_matter_yaml(source: str) -> str:
    """Return the YAML that ``source`` begins with, ``""`` when there is none."""
    found = _DASHES.match(source) if source.startswith("---") else None
    return found[2] if found and _READERS.get(found[1]) is read_yaml else ""


@cache
def _keys() -> dict[str, list[str]]:
    keys: dict[str, list[str]] = load_table("documents", "front_matter")
    return keys


def metadata_of(values: Mapping[str, Value]) -> Metadata:
    """Return what keys in small letters and their values, in whatever form, say of an article."""
    stated = {
        field: [values[key] for key in keys if values.get(key)] for field, keys in _keys().items()
    }
    texts = {
        field: [value for value in found if isinstance(value, str)]
        for field, found in stated.items()
    }
    addresses = [url for url in texts["url"] if url.startswith(("http://", "https://"))]
    dates = (date for value in stated["date"] if (date := _date(value)) is not None)
    return Metadata(
        title=next(iter(texts["title"]), ""),
        authors=_authors(values),
        date=next(dates, None),
        url=next(iter(addresses), ""),
        language=next(iter(texts["language"]), "").strip().replace("_", "-"),
    )


def _authors(values: Mapping[str, Value]) -> list[CslName]:
    for holder in (values, *(values.get(name) for name in _AUTHOR_TABLES)):
        if isinstance(holder, Mapping):
            for key in _keys()["authors"]:
                if holder.get(key):
                    return _names(holder[key])
    return []


def _names(value: Value) -> list[CslName]:
    names: list[CslName] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            names += _named(one)
        elif isinstance(one, dict):
            names += _of_person(one)
        elif one:  # an unquoted [[Ada Miller]] is a list in a list
            names += [name for text in one if isinstance(text, str) for name in _named(text)]
    return names


def _of_person(stated: Mapping[str, Any]) -> list[CslName]:
    """Return the name of an author with keys of his own."""
    parts: CslName = {}
    family = next((stated[key] for key in _keys()["family"] if stated.get(key)), "")
    given = next((stated[key] for key in _keys()["given"] if stated.get(key)), "")
    if isinstance(family, str) and isinstance(given, str) and family:
        parts["family"] = family
        if given:
            parts["given"] = given
        return [parts]
    name = stated.get("name") or stated.get("literal")
    return _of_person(name) if isinstance(name, dict) else _named(name or "")


def _named(text: object) -> list[CslName]:
    """Return the names in a text: one, or several where all of them are of two words or more."""
    if not isinstance(text, str):
        return []
    text = _LINK.sub(r"\1", _WIKI_LINK.sub(r"\1", text))
    text = _BEHIND_NAME.sub("", text).strip()
    several = stated_names(text)
    if several and all("family" in name or " " in name["literal"] for name in several):
        return several
    return [{"literal": text}] if text else []


def _date(value: Value) -> CslDate | None:
    if isinstance(value, dict):  # Material for MkDocs has one of creation and one of updates
        value = next((value[key] for key in _DATE_PARTS if value.get(key)), "")
    if not isinstance(value, str):
        return None
    if found := _ISO_DATE.match(value):
        year, month, day = map(int, found.groups())
        possible = year >= _FIRST_YEAR and is_day(month, day)
        return {"date-parts": [[year, month, day]]} if possible else None
    return next((reading.date for reading in find_dates(value)), None)
