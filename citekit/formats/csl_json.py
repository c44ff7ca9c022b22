"""CSL-JSON: the array that Zotero, pandoc and every CSL processor read."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import takewhile
from typing import Any

from citekit.formats.json_text import encoded, inert
from citekit.formats.mapping import SHAPES, field_rules, is_blank, variable_kinds
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
        # Names of fields are plain: csl_item keeps what it does not know under "custom".
        lines = [f'    "{name}": {encoded(value)}' for name, value in item.items()]
        yield inert(f"{before}  {{\n{_BETWEEN.join(lines)}\n  }}")
        before = _BETWEEN
    yield "[]\n" if before == "[\n" else "\n]\n"


def csl_item(key: str, csl: CslItem) -> CslItem:
    """Return a valid item with its key as ``id`` and ``citation-key``, fields in a fixed order.

    Fields that the schema does not know are kept under ``custom.citekit.fields``. Values that are
    valid as they are, are those of ``csl`` themselves.
    """
    item: CslItem = {"id": key, "citation-key": key, "type": _type(csl.get("type"))}
    unknown = {}
    for name, valid_form in _fields(tuple(csl)):
        value = csl[name]
        if type(value) is str and valid_form in _LEAVES_TEXTS:  # as most are
            if value:
                item[name] = value
        elif is_blank(value):
            continue
        elif valid_form is None or (isinstance(value, dict) and valid_form in _LEAVES_TEXTS):
            unknown[name] = value
        elif not is_blank(valid := valid_form(value)):
            item[name] = valid
    custom = _custom(csl.get("custom"), unknown)
    if custom:
        item["custom"] = custom
    return item


@lru_cache(maxsize=SHAPES)
def _fields(names: tuple[str, ...]) -> tuple[tuple[str, Callable[[Any], object] | None], ...]:
    """Return fields in their order, each with what makes its values valid, if there is any."""
    order = {rule.csl: number for number, rule in enumerate(field_rules())}
    kinds = variable_kinds()
    fields = sorted(
        set(names) - {"id", "citation-key", "type", "custom"},
        key=lambda name: (order.get(name, len(order)), name),
    )
    return tuple((name, _VALID.get(kinds.get(name, ""))) for name in fields)


def _type(value: object) -> str:
    return (
        value if isinstance(value, str) and value in load_table("formats", "types") else "document"
    )


def _valid_names(value: object) -> list[dict[str, Any]]:
    names = value if isinstance(value, list) else [value]
    return [name for name in map(_valid_name, names) if name]


def _valid_name(name: object) -> dict[str, Any]:
    if not isinstance(name, dict):
        return {"literal": str(name)} if name else {}
    parts = _parts(tuple(name))
    if parts == tuple(name) and all(name.values()) and set(map(type, name.values())) == {str}:
        return name  # as most are
    return {
        part: _plain(name[part]) if part in _SWITCHES else _valid_text(name[part])
        for part in parts
        if name[part]
    }


@lru_cache(maxsize=SHAPES)
def _parts(stated: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parts of a name in their order."""
    return tuple(part for part in NAME_PARTS if part in stated)


def _valid_date(date: object) -> dict[str, Any]:
    if not isinstance(date, dict):
        return {"literal": str(date)}
    valid: dict[str, Any] = {}
    stated = date.get("date-parts")
    if len(date) == 1 and _is_plain_day(stated):  # as most are
        return date
    dates = [
        [_number_or_text(part) for part in takewhile(_is_stated, parts[:3])]
        for parts in (stated[:2] if isinstance(stated, list) else [])
        if isinstance(parts, list)
    ]
    if any(dates):
        valid["date-parts"] = [parts for parts in dates if parts]
    if date.get("season"):
        valid["season"] = _number_or_text(date["season"])
    if date.get("circa"):
        valid["circa"] = _plain(date["circa"])
    for name in ("literal", "raw"):
        if date.get(name):
            valid[name] = str(date[name])
    return valid


def _is_stated(part: object) -> bool:
    """Return whether a part of a date says something: a day without its month does not."""
    return part not in (None, "")


def _is_plain_day(stated: object) -> bool:
    """Return whether the parts of a date are those of one day, month or year, in numbers."""
    if not isinstance(stated, list) or len(stated) != 1 or not isinstance(stated[0], list):
        return False
    return 1 <= len(stated[0]) <= 3 and set(map(type, stated[0])) == {int}


def _valid_number(value: object) -> object:
    if isinstance(value, int | float) and not isinstance(value, bool):
        is_read_by_others = abs(value) <= sys.float_info.max  # no number is larger, and NaN is none
        return value if is_read_by_others else str(value)
    return _valid_text(value)


def _valid_text(value: object) -> str:
    if isinstance(value, str):
        return value
    return ", ".join(map(str, value)) if isinstance(value, list | tuple) else str(value)


_VALID: dict[str, Callable[[Any], object]] = {
    "names": _valid_names,
    "dates": _valid_date,
    "numbers": _valid_number,
    "texts": _valid_text,
}
"""What gives values of a kind the form that the schema has for it."""

_LEAVES_TEXTS = (_valid_text, _valid_number)


def _number_or_text(value: object) -> object:
    """Return a number as it is, anything else as text: a truth value is no part of a date."""
    if type(value) is int:  # as nearly all are
        return value
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
