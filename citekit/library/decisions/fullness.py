"""Whether a file says less of a field than another that was imported before it."""

from __future__ import annotations

import re
from typing import Any

from citekit.library.folding import fold
from citekit.library.values import field_kinds

_KEYWORD = re.compile(r"[,;\n]")
_PART = re.compile(r"[^\W\d_]+")
_KEPT_APART = ("bibtex", "ris")
"""What of ``custom.citekit`` holds fields of its own, which programs write each for itself."""


def says_less(name: str, value: Any, than: Any) -> bool:  # noqa: ANN401 - any JSON value
    """Return whether a value only repeats a part of another one.

    Args:
        name: of the field.
        value: that the later file has.
        than: what an earlier file has.
    """
    if value == than:
        return False
    kind = field_kinds().get(name, "")
    if kind == "names":
        return _names_say_less(value, than)
    if kind == "dates":
        return _date_says_less(value, than)
    if name == "keyword":
        return _keywords(value) < _keywords(than)
    return False


def joined_custom(value: Any, before: Any) -> Any:  # noqa: ANN401
    """Return what a file has under ``custom`` with the further fields that another file has there.

    Args:
        value: that the later file has; it wins.
        before: what an earlier file has.
    """
    if not isinstance(value, dict) or not isinstance(before, dict):
        return value
    own, earlier = value.get("citekit"), before.get("citekit")
    if not isinstance(own, dict) or not isinstance(earlier, dict):
        return before | value
    parts = {
        part: earlier[part] | own.get(part, {})
        for part in _KEPT_APART
        if isinstance(earlier.get(part), dict) and isinstance(own.get(part, {}), dict)
    }
    return before | value | {"citekit": earlier | own | parts}


def _names_say_less(names: Any, than: Any) -> bool:  # noqa: ANN401
    if not isinstance(names, list) or not isinstance(than, list) or len(names) > len(than):
        return False
    pairs = [
        (name, fuller)
        for name, fuller in zip(names, than, strict=False)
        if isinstance(name, dict) and isinstance(fuller, dict)
    ]
    if len(pairs) < len(names) or not all(_is_short_for(*pair) for pair in pairs):
        return False
    return len(names) < len(than) or any(_letters(name) < _letters(other) for name, other in pairs)


def _letters(name: dict[str, Any]) -> tuple[bool, int]:
    """How much a name says: whether its parts are told apart, and in how many letters."""
    return "family" in name, sum(map(len, _words(name, "given")))


def _is_short_for(name: dict[str, Any], fuller: dict[str, Any]) -> bool:
    """Whether a name is the same person's, in no more letters and no more parts."""
    if name == fuller:
        return True
    if "family" not in fuller:
        return False
    family = _words(fuller, "non-dropping-particle", "family")
    given = _words(fuller, "given")
    if "family" not in name:
        return _words(name, "literal") in (given + family, family)
    short = _words(name, "given")
    return _words(name, "non-dropping-particle", "family") == family and (
        len(short) <= len(given)
        and all(long.startswith(word) for word, long in zip(short, given, strict=False))
    )


def _words(name: dict[str, Any], *parts: str) -> list[str]:
    return _PART.findall(fold(" ".join(str(name.get(part, "")) for part in parts)))


def _date_says_less(date: Any, than: Any) -> bool:  # noqa: ANN401
    """Whether a date is the beginning of another: a year of which the other has the month."""
    if not isinstance(date, dict) or not isinstance(than, dict) or date.keys() != {"date-parts"}:
        return False
    parts, fuller = date["date-parts"], than.get("date-parts")
    if not isinstance(parts, list) or not isinstance(fuller, list) or len(parts) != len(fuller):
        return False
    return all(
        isinstance(one, list) and isinstance(other, list) and one == other[: len(one)]
        for one, other in zip(parts, fuller, strict=True)
    )


def _keywords(value: Any) -> set[str]:  # noqa: ANN401
    return {fold(word.strip()) for word in _KEYWORD.split(str(value)) if word.strip()}
