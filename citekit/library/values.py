"""What people write for the value of a field, as CSL-JSON has it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, cast

from citekit.dates.edtf import from_edtf, is_on_calendar
from citekit.errors import UsageError
from citekit.library.folding import storable
from citekit.reference import CslName
from citekit.tables import load_table

_TEXT = (str,)
_TEXT_OR_FLAG = (str, int, float, bool)
_NAME_PARTS = {
    "family": _TEXT,
    "given": _TEXT,
    "literal": _TEXT,
    "suffix": _TEXT,
    "dropping-particle": _TEXT,
    "non-dropping-particle": _TEXT,
    "comma-suffix": _TEXT_OR_FLAG,
    "static-ordering": _TEXT_OR_FLAG,
    "parse-names": _TEXT_OR_FLAG,
}
_DATE_PARTS = {
    "date-parts": (list,),
    "season": _TEXT_OR_FLAG,
    "circa": _TEXT_OR_FLAG,
    "literal": _TEXT,
    "raw": _TEXT,
}
"""What names and dates of CSL-JSON are made of, as its schema has it (csl-data.json, 1.0.2)."""

_LONGEST = 100_000
_LAST_YEAR = 9999


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


def check_shapes(csl: Mapping[str, Any]) -> None:
    """Raise when a value is none that its field can have, whoever wrote it and whatever it says.

    Args:
        csl: values by CSL field name, ``None`` for no value; what is no such field may be anything.

    Raises:
        ValueError: such as a title that is a list, or a name that is a number.
    """
    if misfits := csl.keys() - well_shaped(csl).keys():
        raise ValueError(f"{', '.join(sorted(misfits))} cannot be so")


def well_shaped(csl: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields whose values are such as they can have; see `check_shapes`."""
    kinds = field_kinds()
    return {
        name: value
        for name, value in csl.items()
        if value is None or _SHAPES.get(kinds.get(name, ""), _any)(value)
    }


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
    if near := get_close_matches(str(value), types, n=3):
        raise UsageError(f"{value!r} is not a type of CSL; did you mean {' or '.join(near)}?")
    raise UsageError(f"{value!r} is not a type of CSL; there are {', '.join(types)}.")


def _names(name: str, value: Any) -> list[CslName]:  # noqa: ANN401
    if isinstance(value, str) and not value.startswith(("[", "{")):
        return [_name(part) for part in value.split(";") if part.strip()]
    read = _json(name, value) if isinstance(value, str) else value
    names = read if isinstance(read, list) else [read]
    for one in names:
        if not _is_made_of(_NAME_PARTS, one):
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
        read = {"date-parts": [[read]]}
    if not _is_made_of(_DATE_PARTS, read):
        raise UsageError(f"{name} is a date such as 2018-05-26, or CSL-JSON's form of it.")
    if "date-parts" in read and not _are_date_parts(read["date-parts"]):
        raise UsageError(
            f'{name}: "date-parts" is a list such as [[2018, 5, 26]], of dates that there are.'
        )
    return cast("dict[str, Any]", read)


def _is_made_of(parts: Mapping[str, tuple[type, ...]], value: Any) -> bool:  # noqa: ANN401
    """Return whether a value is an object that has some of these parts, and nothing else."""
    return (
        isinstance(value, dict)
        and bool(value)
        and all(isinstance(said, parts.get(part, ())) for part, said in value.items())
    )


def _has_parts(parts: Mapping[str, tuple[type, ...]], value: object) -> bool:
    """Return whether a value is an object whose known parts are what they can be."""
    return isinstance(value, dict) and all(
        isinstance(said, parts.get(part, object)) for part, said in value.items()
    )


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(_has_parts(_NAME_PARTS, name) for name in value)


def _is_date(value: object) -> bool:
    if not isinstance(value, dict) or not _has_parts(_DATE_PARTS, value):
        return False
    return all(isinstance(date, list) for date in value.get("date-parts", ()))


def _is_plain(value: object) -> bool:
    return isinstance(value, str | int | float)


def _any(_value: object) -> bool:
    return True


_SHAPES: dict[str, Callable[[object], bool]] = {
    "type": lambda value: isinstance(value, str),
    "names": _are_names,
    "dates": _is_date,
    "numbers": _is_plain,
    "texts": _is_plain,
}
"""By kind of field whether a value can be one."""


def _are_date_parts(dates: list[Any]) -> bool:
    return (
        1 <= len(dates) <= 2
        and all(isinstance(date, list) and 1 <= len(date) <= 3 for date in dates)
        and all(type(number) is int for date in dates for number in date)
        and all(abs(date[0]) <= _LAST_YEAR for date in dates)
        and is_on_calendar(dates)
    )


def _json(name: str, text: str) -> Any:  # noqa: ANN401
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{name} is not JSON: {error}.") from error
