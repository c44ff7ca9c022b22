"""CSL-JSON: the array that Zotero, pandoc and every CSL processor read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from citekit.formats.json_text import json_text
from citekit.formats.mapping import field_rules, variable_kinds
from citekit.formats.record import Keyed
from citekit.reference import CslItem
from citekit.tables import load_table

NAME_PARTS = (
    "family",
    "given",
    "dropping-particle",
    "non-dropping-particle",
    "suffix",
    "comma-suffix",
    "static-ordering",
    "literal",
    "parse-names",
)

_BETWEEN = ",\n"
_SWITCHES = {"comma-suffix", "static-ordering", "parse-names"}


def write_csl_json(records: Iterable[Keyed]) -> Iterator[str]:
    """Write records as a CSL-JSON array that is valid against the CSL 1.0 schema.

    A field is a line, so that a change of it is one in a diff.

    Args:
        records: the references; drawn one by one.

    Yields:
        The text of one item with what comes before it, then the end of the array.
    """
    before = "[\n"
    for record in records:
        item = csl_item(record.key, record.csl)
        lines = [f"    {json_text(name)}: {json_text(value)}" for name, value in item.items()]
        yield f"{before}  {{\n{_BETWEEN.join(lines)}\n  }}"
        before = _BETWEEN
    yield "[]\n" if before == "[\n" else "\n]\n"


def csl_item(key: str, csl: CslItem) -> CslItem:
    """Return a valid item with its key as ``id`` and ``citation-key``, fields in a fixed order.

    Fields that the schema does not know are kept under ``custom.citekit.fields``.
    """
    kinds = variable_kinds()
    item: CslItem = {"id": key, "citation-key": key, "type": _type(csl.get("type"))}
    unknown = {}
    order = _order()
    for name in sorted(csl, key=lambda name: (order.get(name, len(order)), name)):
        value = csl[name]
        if value in (None, "", [], {}) or name in {"id", "citation-key", "type", "custom"}:
            continue
        if name not in kinds:
            unknown[name] = value
            continue
        valid = _valid(kinds[name], value)
        if valid not in (None, "", [], {}):
            item[name] = valid
    custom = _custom(csl.get("custom"), unknown)
    if custom:
        item["custom"] = custom
    return item


@cache
def _order() -> dict[str, int]:
    return {rule.csl: number for number, rule in enumerate(field_rules())}


def _type(value: object) -> str:
    return (
        value if isinstance(value, str) and value in load_table("formats", "types") else "document"
    )


def _valid(kind: str, value: object) -> object:
    """Return the value in the form that the schema has for its kind, ``None`` if it has none."""
    if kind == "names":
        names = value if isinstance(value, list) else [value]
        return [name for name in map(_valid_name, names) if name]
    if kind == "dates":
        return _valid_date(value) if isinstance(value, dict) else {"literal": str(value)}
    if kind == "numbers" and isinstance(value, int | float) and not isinstance(value, bool):
        return value
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


def _valid_name(name: object) -> dict[str, Any]:
    if not isinstance(name, dict):
        return {"literal": str(name)} if name else {}
    return {
        part: _plain(name[part]) if part in _SWITCHES else str(name[part])
        for part in NAME_PARTS
        if name.get(part)
    }


def _valid_date(date: dict[str, Any]) -> dict[str, Any]:
    valid: dict[str, Any] = {}
    stated = date.get("date-parts")
    dates = [
        [_number_or_text(part) for part in parts[:3] if part not in (None, "")]
        for parts in (stated[:2] if isinstance(stated, list) else [])
        if isinstance(parts, list)
    ]
    if any(dates):
        valid["date-parts"] = [parts for parts in dates if parts]
    if date.get("season"):
        valid["season"] = _number_or_text(date["season"])
    if date.get("circa"):
        valid["circa"] = _plain(date["circa"])
    valid |= {name: str(date[name]) for name in ("literal", "raw") if date.get(name)}
    return valid


def _number_or_text(value: object) -> object:
    """Return a number as it is, anything else as text: a truth value is no part of a date."""
    return str(value) if isinstance(value, bool) else _plain(value)


def _plain(value: Any) -> Any:  # noqa: ANN401 - a number stays what it is
    """Return a number or truth value as it is, anything else as text."""
    return value if isinstance(value, int | float) else str(value)


def _custom(custom: object, unknown: dict[str, Any]) -> dict[str, Any]:
    """Return ``custom`` with the fields that have no place of their own."""
    kept = dict(custom) if isinstance(custom, dict) else {}
    if unknown:
        own = kept.get("citekit")
        kept["citekit"] = {**(own if isinstance(own, dict) else {}), "fields": unknown}
    return kept
