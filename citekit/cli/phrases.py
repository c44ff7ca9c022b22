"""References and numbers in words, for people."""

from __future__ import annotations

from citekit.dates.edtf import date_parts, to_edtf
from citekit.library.record import cut_roles
from citekit.reference import CslDate, CslItem, CslName


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return ``1 article``, ``3 entries``."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def short_names(names: list[CslName] | None) -> str:
    """Return ``Ash``, ``Ash & Elm``, ``Ash et al.`` or ``陈寅恪``."""
    short = [_short(name) for name in names or []]
    if len(short) > 2:
        return f"{short[0]} et al."
    return " & ".join(short)


def makers_in_short(csl: CslItem) -> str:
    """Return who made a work as `short_names` does, ``Ash et al.`` also where a list was cut."""
    names = makers(csl)
    if names and any(csl.get(role) is names for role in cut_roles(csl)):
        return f"{_short(names[0])} et al."
    return short_names(names)


def full_names(names: list[CslName] | None) -> str:
    """Return ``Amy Qin, 陈寅恪``."""
    return ", ".join(map(_full, names or []))


def _family_first(name: CslName) -> bool:
    """Whether the name is in Chinese, Japanese or Korean script, written without a blank."""
    return name.get("family", "")[:1] >= "\u2e80"


def _full(name: CslName) -> str:
    if _family_first(name):
        return _short(name)
    return name.get("literal") or " ".join(filter(None, (name.get("given"), name.get("family"))))


def _short(name: CslName) -> str:
    family = name.get("family") or name.get("literal") or name.get("given") or ""
    return family + name.get("given", "") if _family_first(name) else family


def year_of(csl: CslItem) -> str:
    """Return the year with its suffix, ``2017b``; ``""`` when there is none."""
    dates = date_parts(csl.get("issued") or {})
    return f"{dates[0][0]}{csl.get('year-suffix') or ''}" if dates else ""


def date_text(date: CslDate | None) -> str:
    """Return a date as EDTF, else in its own words."""
    date = date or {}
    return to_edtf(date) or str(date.get("literal") or date.get("raw") or "")


def makers(csl: CslItem) -> list[CslName]:
    """Return who made the work: the first role that is named."""
    for role in ("author", "editor", "director", "translator", "performer", "composer"):
        if csl.get(role):
            names: list[CslName] = csl[role]
            return names
    return []
