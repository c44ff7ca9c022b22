"""What people write for the value of a field, as CSL-JSON has it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from citekit.dates.edtf import from_edtf
from citekit.errors import UsageError
from citekit.library.folding import storable
from citekit.reference import CslName
from citekit.tables import load_table

_NAME_PARTS = frozenset(
    {
        "family",
        "given",
        "literal",
        "suffix",
        "dropping-particle",
        "non-dropping-particle",
        "comma-suffix",
        "static-ordering",
        "parse-names",
    }
)
_DATE_PARTS = frozenset({"date-parts", "season", "circa", "literal", "raw"})
_LONGEST = 100_000


@cache
def field_kinds() -> dict[str, str]:
    """Return for each CSL-JSON field that can be set its kind."""
    kinds = {
        name: kind for kind, names in load_table("library", "variables").items() for name in names
    }
    return {"type": "type", **kinds}


def checked_fields(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return fields as CSL-JSON has them.

    Args:
        fields: by CSL field name. A text is read as `field_value` does; other values must be
            CSL-JSON; ``None`` and ``""`` stand for no value.

    Raises:
        UsageError: a field that there is not, or a value that does not fit it.
    """
    named = {field_name(name): value for name, value in fields.items()}
    return {name: field_value(name, value) for name, value in named.items()}


def field_name(name: str) -> str:
    """Return the field that is meant: ``container_title`` and ``Title`` are understood.

    Raises:
        UsageError: there is none.
    """
    kinds = field_kinds()
    if name in kinds:
        return name
    spelled = name.strip().replace("_", "-").lower()
    for known in kinds:
        if known.replace("_", "-").lower() == spelled:
            return known
    meant = load_table("library", "field_hints").get(spelled)
    near = [meant] if meant else get_close_matches(name, kinds, n=3)
    if near:
        raise UsageError(f"There is no field {name!r}; did you mean {' or '.join(near)}?")
    raise UsageError(f"There is no field {name!r}; there are {', '.join(sorted(kinds))}.")


def field_value(name: str, value: Any) -> Any:  # noqa: ANN401 - any JSON value
    """Return a value as CSL-JSON has it, ``None`` for no value.

    Args:
        name: of the field.
        value: CSL-JSON, or a text: names as ``Family, Given; Family, Given`` (a name without a
            comma is an organisation, with nothing behind it a single name) or JSON; dates in EDTF.

    Raises:
        UsageError: it does not fit the field.
    """
    if isinstance(value, str):
        value = storable(value).strip()
    if value is None or value in ("", []):
        if name == "type":
            raise UsageError("A reference has to have a type, such as document.")
        return None
    if len(str(value)) > _LONGEST:
        raise UsageError(f"{name} is longer than {_LONGEST:,} characters.")
    read = {"names": _names, "dates": _date, "type": _type}.get(field_kinds()[name], _text)
    return read(name, value)


def _text(name: str, value: Any) -> str | int:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise UsageError(f"{name} is a text, not {json.dumps(value, ensure_ascii=False)}.")
    if isinstance(value, float):
        return str(value)
    return value if isinstance(value, int) else " ".join(value.split())


def _type(_name: str, value: Any) -> str:  # noqa: ANN401
    types: list[str] = load_table("library", "types")
    if value in types:
        return str(value)
    near = get_close_matches(str(value), types, n=3) or types
    raise UsageError(f"{value!r} is not a type of CSL; there are {', '.join(near)}.")


def _names(name: str, value: Any) -> list[CslName]:  # noqa: ANN401
    if isinstance(value, str) and not value.startswith(("[", "{")):
        return [_name(part) for part in value.split(";") if part.strip()]
    read = _json(name, value) if isinstance(value, str) else value
    names = read if isinstance(read, list) else [read]
    for one in names:
        if not isinstance(one, dict) or not one or not one.keys() <= _NAME_PARTS:
            raise UsageError(
                f"{name} is a list of names such as "
                '[{"family": "Ash", "given": "Ada"}, {"literal": "Field Office"}], or the text '
                "`Ash, Ada; Field Office`."
            )
        if not any(one.get(part) for part in ("family", "given", "literal")):
            raise UsageError(f"A name in {name} has neither family, given nor literal.")
    return names


def _name(text: str) -> CslName:
    family, *rest = (part.strip() for part in text.split(","))
    if not rest or not family:
        return {"literal": text.strip().strip(",").strip()}
    name = {"family": family, "given": rest[0]}
    if len(rest) > 1:
        name["suffix"] = ", ".join(rest[1:])
    return {part: said for part, said in name.items() if said}


def _date(name: str, value: Any) -> dict[str, Any]:  # noqa: ANN401
    read = _json(name, value) if isinstance(value, str) and value.startswith("{") else value
    if isinstance(read, str):
        date = from_edtf(read, on_calendar=True)
        if date is None:
            raise UsageError(
                f"{name}: {read!r} is not a date; write 2018, 2018-05, 2018-05-26, 2018-21 "
                "(spring), 2018/2019 or 2018~ (about)."
            )
        return date
    if isinstance(read, int) and not isinstance(read, bool):
        return {"date-parts": [[read]]}
    if not isinstance(read, dict) or not read or not read.keys() <= _DATE_PARTS:
        raise UsageError(f"{name} is a date such as 2018-05-26, or CSL-JSON's form of it.")
    if "date-parts" in read and not _are_date_parts(read["date-parts"]):
        raise UsageError(f'{name}: "date-parts" is a list such as [[2018, 5, 26]].')
    return read


def _are_date_parts(parts: Any) -> bool:  # noqa: ANN401
    return (
        isinstance(parts, list)
        and 1 <= len(parts) <= 2
        and all(
            isinstance(date, list)
            and 1 <= len(date) <= 3
            and all(isinstance(number, int) for number in date)
            for date in parts
        )
    )


def _json(name: str, text: str) -> Any:  # noqa: ANN401
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{name} is not JSON: {error}.") from error
