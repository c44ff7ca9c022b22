"""A reference as text to edit, a field a line, and back."""

from __future__ import annotations

from typing import Any

from citekit.dates.edtf import to_edtf
from citekit.errors import UsageError
from citekit.formats.json_text import json_text
from citekit.library.values import field_kinds, field_name, field_value
from citekit.reference import CslItem, CslName

_NOT_EDITED = frozenset({"id", "custom"})
_HEAD = """\
# {key}
# A field a line. Take a line away, or leave its value empty, to take the field away.
# Names are written Family, Given; Family, Given and dates 2018-05-26. Lines with # say nothing.
"""


def record_text(key: str, csl: CslItem, raw: list[str], problem: str = "") -> str:
    """Return a reference as text to edit.

    Args:
        key: its key.
        csl: the CSL-JSON item.
        raw: its entries, to look at.
        problem: what is wrong with the text as it was edited before.
    """
    head = _HEAD.format(key=key) + "".join(f"# {_one_line(entry)}\n" for entry in raw)
    if problem:
        head = f"# NOT SAVED: {_one_line(problem)}\n{head}"
    rows = [
        f"{name}: {value_text(name, value)}\n"
        for name, value in csl.items()
        if name not in _NOT_EDITED
    ]
    return head + "".join(rows)


def edited_fields(text: str, csl: CslItem) -> dict[str, Any]:
    """Return the fields that were changed in a text, by name; ``None`` for those taken away.

    Args:
        text: as `record_text` made it, edited.
        csl: the item that it was made of.

    Raises:
        UsageError: a line that is none, an unknown field or a value that does not fit.
    """
    said: dict[str, Any] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, colon, value = line.partition(":")
        if not colon:
            raise UsageError(f"Line {number} is not of the form `field: value`.")
        name = field_name(name.strip())
        if name in said:
            raise UsageError(f"{name} stands there twice.")
        # A value that was left as it was is the one that it was made of.
        same = name in csl and value.strip() == value_text(name, csl[name])
        said[name] = csl[name] if same else field_value(name, value)
    had = {name: value for name, value in csl.items() if name not in _NOT_EDITED}
    if "type" not in said and "type" in had:
        raise UsageError("The line with the type is missing.")
    changed = {name: value for name, value in said.items() if value != had.get(name)}
    return changed | {name: None for name in had if name not in said}


def value_text(name: str, value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return a value as people write it, or as JSON where that would say less."""
    kind = field_kinds().get(name)
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return _one_line(str(value))
    text = ""
    if kind == "names" and isinstance(value, list):
        text = "; ".join(map(_name_text, value))
    elif kind == "dates" and isinstance(value, dict):
        text = to_edtf(value)
    try:
        if text and field_value(name, text) == value:
            return text
    except UsageError:
        pass
    return json_text(value)  # on one line, whatever stands in it


def _name_text(name: CslName) -> str:
    if "family" in name:
        parts = (name["family"], name.get("given", ""), name.get("suffix", ""))
        return ", ".join(part for part in parts if part) + ("" if name.get("given") else ",")
    return str(name.get("literal", ""))


def _one_line(text: str) -> str:
    return " ".join(text.split())
