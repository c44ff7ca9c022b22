"""What the room reads off a CSL-JSON item, whatever shape its author left it in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from citekit.reference import CslItem, CslName
from citekit.tables import load_table


def text_of(csl: CslItem, field: str) -> str:
    """Return a field as text, ``""`` when it is missing or not a plain value."""
    value = csl.get(field)
    return str(value) if isinstance(value, (str, int, float)) else ""


def year_of(csl: CslItem) -> int | None:
    """Return the year of ``issued`` (of a range, its first), ``None`` when there is none."""
    issued = csl.get("issued")
    try:
        year = int(issued["date-parts"][0][0])  # type: ignore[index]
    except (KeyError, IndexError, TypeError, ValueError):
        return None
    return year if abs(year) <= 9999 else None


@lru_cache(maxsize=1)
def _roles() -> tuple[str, ...]:
    roles = load_table("library", "creator_roles")
    return (*roles["lead"], *roles["further"])


def creators_of(csl: CslItem) -> Iterator[tuple[str, int, CslName]]:
    """Yield ``(role, position from 0, name)`` of everyone who made the work."""
    for role in _roles():
        names = csl.get(role)
        if names and isinstance(names, list):
            yield from ((role, i, name) for i, name in enumerate(names) if isinstance(name, dict))


def lead_role(csl: CslItem) -> str:
    """Return the role that stands in the author's place, ``""`` when nobody is named.

    A work without an author goes by its editor, a film by its director, as the ``substitute``
    rules of citation styles have it.
    """
    for role in load_table("library", "creator_roles")["lead"]:
        if csl.get(role):
            return str(role)
    return ""


def lead_names(csl: CslItem) -> list[CslName]:
    """Return the names that stand in the author's place."""
    names = csl.get(lead_role(csl))
    return [name for name in names if isinstance(name, dict)] if isinstance(names, list) else []


def family_of(name: CslName) -> str:
    """Return a person's family name with its particle, or the organisation."""
    family = f"{text_of(name, 'non-dropping-particle')} {text_of(name, 'family')}".strip()
    return family or text_of(name, "literal") or text_of(name, "given")


def own_fields(csl: CslItem) -> dict[str, Any]:
    """Return what CSL-JSON has no field for: ``custom.citekit``, as far as it can be ours."""
    custom = csl.get("custom")
    own = custom.get("citekit") if isinstance(custom, dict) else None
    if not isinstance(own, dict):
        return {}
    if isinstance(own.get("alternatives", {}), dict):
        return own
    return {name: kept for name, kept in own.items() if name != "alternatives"}


def cut_roles(csl: CslItem) -> list[str]:
    """Return the roles whose list of names ``et al.`` cut, so that there were more."""
    roles = own_fields(csl).get("others")
    return [role for role in roles if isinstance(role, str)] if isinstance(roles, list) else []
