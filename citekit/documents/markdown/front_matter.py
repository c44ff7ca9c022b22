"""Front matter: what YAML or TOML before the text says of it.

Only what articles use is read: keys with a value, lists and one level of nesting.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from citekit.dates import find_dates
from citekit.documents.document import Metadata
from citekit.reference import CslDate, CslName
from citekit.tables import load_table

_YAML = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_YAML_LINE = re.compile(r"""([ ]*)(-[ ]+)?(?:(["']?)([\w .@/-]{1,60}?)\3[ ]*:(?:[ ]+|$))?(.*)""")
_TOML_LINE = re.compile(r"""\s*(?:\[+([^\[\]]+)\]+|"?([\w.-]+)"?\s*=\s*(.*))""")
_FLOW_ITEM = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[^,\[\]{}"\'\s][^,\[\]{}]*')
_COMMENT = re.compile(r"\s+#.*")
_ISO_DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?!\d)")
_YAML_ESCAPE = re.compile(r'\\(["\\/])')

Value = str | list[Any] | dict[str, Any]
"""A value: a text, a list of values, or a mapping."""


def read_front_matter(source: str) -> tuple[Metadata, int]:
    """Read the front matter that ``source`` begins with.

    Returns:
        what it says, and the offset where the text begins (0 when there is none).
    """
    if source.startswith("---"):
        found, read = _YAML.match(source), read_yaml
    elif source.startswith("+++"):
        found, read = _TOML.match(source), read_toml
    else:
        return Metadata(), 0
    if not found:
        return Metadata(), 0
    values = read(found[1])
    if not values and found[1].strip():
        return Metadata(), 0
    return metadata_of(values), found.end()


def front_matter_yaml(source: str) -> str:
    """Return the YAML that ``source`` begins with, ``""`` when there is none."""
    found = _YAML.match(source) if source.startswith("---") else None
    return found[1] if found else ""


def read_yaml(text: str) -> dict[str, Value]:
    """Return the keys and values of flat YAML."""
    values: dict[str, Value] = {}
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        key, value = _yaml_key(lines[at])
        at += 1
        if key is None or lines[at - 1].startswith(" "):
            continue
        first = at
        while at < len(lines) and (not lines[at].strip() or lines[at][0] in " -"):
            at += 1
        values[key] = _yaml_value(value, lines[first:at])
    return values


def _yaml_key(line: str) -> tuple[str | None, str]:
    found = _YAML_LINE.match(line)
    if not found or found[2] or line.lstrip().startswith("#"):
        return None, ""
    return (found[4].lower() if found[4] else None), found[5]


def _yaml_value(inline: str, below: list[str]) -> Value:
    """Read a value from what follows the key on its line and the lines below it."""
    inline = inline.strip()
    if re.fullmatch(r"[|>][+-]?\d?", inline):
        return " ".join(line.strip() for line in below if line.strip())
    if inline.startswith("["):
        return [_scalar(item) for item in _FLOW_ITEM.findall(" ".join([inline, *below]))
                if item.strip()]  # fmt: skip
    if inline and not inline.startswith("#"):
        return _scalar(" ".join([inline, *(line.strip() for line in below)]).strip())
    return _yaml_block(below)


def _yaml_block(lines: list[str]) -> Value:
    """Read a list of values, a list of mappings or a mapping."""
    items: list[Any] = []
    mapping: dict[str, Any] = {}
    current = mapping
    depth = 0
    for line in lines:
        found = _YAML_LINE.match(line)
        if not found or not line.strip():
            continue
        indent, dash, key, value = len(found[1]), found[2], found[4], found[5].strip()
        if dash and (not items or indent <= depth):
            depth = indent
            current = {}
            items.append(current)
            if not key:
                items[-1] = _scalar(value)
                continue
        if key and not dash and value == "":
            continue  # a mapping in the mapping (Quarto's name: given:, family:) is laid flat
        if key and (not dash or indent <= depth):
            current.setdefault(key.lower(), _scalar(value))
    return items or mapping


def read_toml(text: str) -> dict[str, Value]:
    """Return the keys and values of TOML's top level and, as mappings, of its tables."""
    values: dict[str, Value] = {}
    table: dict[str, Any] = values
    lines = iter(text.split("\n"))
    for line in lines:
        found = _TOML_LINE.match(line)
        if not found:
            continue
        if found[1]:
            table = {}
            values.setdefault(found[1].strip().lower(), table)
            continue
        value = found[3].strip()
        if value.startswith("["):
            while "]" not in value and (more := next(lines, None)) is not None:
                value += " " + more
            table[found[2].lower()] = [
                _scalar(item) for item in _FLOW_ITEM.findall(value) if item.strip()
            ]
        else:
            table[found[2].lower()] = _scalar(value)
    return values


def _scalar(text: str) -> str:
    text = text.strip()
    if text.startswith('"') and (end := text.rfind('"')) > 0:
        return _YAML_ESCAPE.sub(r"\1", text[1:end])
    if text.startswith("'") and (end := text.rfind("'")) > 0:
        return text[1:end].replace("''", "'")
    return _COMMENT.sub("", text)


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
    return Metadata(
        title=next(iter(texts["title"]), ""),
        authors=_names(stated["authors"][0]) if stated["authors"] else [],
        date=_date(texts["date"][0]) if texts["date"] else None,
        url=next(iter(addresses), ""),
        language=next(iter(texts["language"]), ""),
    )


def _names(value: Value) -> list[CslName]:
    names: list[CslName] = []
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            names.append({"literal": one})
        elif isinstance(one, dict) and one.get("family"):
            names.append({part: one[part] for part in ("family", "given") if one.get(part)})
        elif isinstance(one, dict) and (name := one.get("name") or one.get("literal")):
            names.append({"literal": str(name)})
    return [name for name in names if any(name.values())]


def _date(text: str) -> CslDate | None:
    if found := _ISO_DATE.match(text):
        return {"date-parts": [[int(part) for part in found.groups()]]}
    return next((reading.date for reading in find_dates(text)), None)
