"""What an element's tag, role, class and id say: part of the page, label, not to be seen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from citekit.tables import load_table

_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST_NAMES = 600  # characters of class and id that are looked at
_FURNITURE = frozenset({"nav", "header", "footer", "aside", "comments", "form"})
_WHOLE_PAGE = frozenset({"html", "body", "main"})
_NOTES = frozenset({"footnotes", "references", "sidenotes"})
_OPENED_ROLES = frozenset({"region", "tabpanel"})


@cache
def _blocks() -> frozenset[str]:
    return frozenset(load_table("documents", "html_elements")["blocks"]) | {"td", "th"}


class _Names:
    """A set of class names, some with a ``*`` at one end."""

    def __init__(self, names: list[str]) -> None:
        self._whole = frozenset(name for name in names if "*" not in name)
        self._beginnings = tuple(name[:-1] for name in names if name.endswith("*"))
        self._ends = tuple(name[1:] for name in names if name.startswith("*"))

    def __contains__(self, name: str) -> bool:
        return (
            name in self._whole
            or (bool(self._beginnings) and name.startswith(self._beginnings))
            or (bool(self._ends) and name.endswith(self._ends))
        )

    def meet(self, names: list[str]) -> bool:
        """Whether one of ``names`` is among these."""
        return any(name in self for name in names)


@cache
def _names(key: str) -> _Names:
    return _Names(load_table("documents", "html_regions")[key])


@cache
def _region_names() -> tuple[tuple[str, _Names], ...]:
    return tuple(
        (region, _Names(names))
        for region, names in load_table("documents", "html_regions")["names"].items()
    )


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of an element before its content is.

    Attributes:
        regions: parts of the page that it opens, by tag and role.
        guessed: other parts of the page that its class or id speaks of.
        skipped: nothing of it is for a reader.
        beside_references: nothing of it is for a reader where it stands in a list of references:
            abstracts, records for reference managers and the buttons that show them.
        invisible: it is for screen readers alone.
        label: it holds the number of a note or reference.
        byline: it names an author.
        single: it is one footnote, not a list of them.
        sidenote: it is a note that stands in or beside the text that it belongs to.
        opened: its readers open it, as they do the parts of an accordion.
    """

    regions: frozenset[str] = frozenset()
    guessed: frozenset[str] = frozenset()
    skipped: bool = False
    beside_references: bool = False
    invisible: bool = False
    label: bool = False
    byline: bool = False
    single: bool = False
    sidenote: bool = False
    opened: bool = False
    plain: bool = True
    """Nothing of all this."""


def traits(tag: str, attributes: Mapping[str, str]) -> Traits:
    """Return what the attributes of an element say.

    Args:
        tag: name of the element.
        attributes: its attributes, entities decoded.
    """
    names = attributes.get("class", "")
    role = attributes.get("role", "")
    identifier = attributes.get("id", "") if tag in _blocks() else ""
    if not names and not role and not identifier:
        return _bare_traits(tag)
    return _traits(tag, role[:40], names[:_LONGEST_NAMES], identifier[:100])


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether the attributes of an element hide it."""
    style = attributes.get("style")
    return (style is not None and _HIDING_STYLE.search(style) is not None) or (
        "hidden" in attributes and attributes["hidden"] != "until-found"
    )


@lru_cache(maxsize=1024)
def _bare_traits(tag: str) -> Traits:
    return _traits(tag, "", "", "")


@lru_cache(maxsize=8192)
def _traits(tag: str, role: str, classes: str, identifier: str) -> Traits:
    block = tag in _blocks()
    names = _split(classes)
    telling = [name for name in names if name not in _names("never")]
    skipped = _names("skipped")
    declared = _declared(tag, role.lower(), telling) if block else frozenset()
    guessed = _guessed(tag, telling, _split(identifier)) if block else frozenset()
    notes = _note_names(telling)
    labelled = _names("labels").meet(names)
    # Quarto puts all notes of a paragraph into one container.
    is_one_beside = "sidenotes" in notes and "column-container" not in names
    found = Traits(
        regions=declared,
        guessed=guessed - declared,
        skipped=skipped.meet(names) or any(f"{tag}.{name}" in skipped for name in names),
        beside_references=_names("skipped_beside_references").meet(telling)
        and not (notes or labelled),
        invisible=_names("invisible").meet(names),
        label=labelled,
        byline=_names("byline").meet(names),
        single="footnote" in names or role in {"doc-footnote", "doc-endnote"} or is_one_beside,
        sidenote="sidenotes" in notes or tag in load_table("documents", "html_elements")["notes"],
        opened=role.lower() in _OPENED_ROLES or _names("opened").meet(names),
    )
    return found if found == Traits() else replace(found, plain=False)


def _split(names: str) -> list[str]:
    # sub_menu, sub__menu and subMenu--wide are written in as many ways as there are authors.
    return [re.sub(r"[_-]+", "-", name).strip("-") for name in names.lower().split()]


def _declared(tag: str, role: str, names: list[str]) -> frozenset[str]:
    known = load_table("documents", "html_regions")
    regions = {known["tags"].get(tag), known["roles"].get(role)} - {None}
    if "footnotes" in regions or _note_names(names):
        regions.discard("aside")  # docutils puts each footnote into an <aside>
    return frozenset(regions)


def _note_names(names: list[str]) -> frozenset[str]:
    return frozenset(
        region for region, known in _region_names() if region in _NOTES and known.meet(names)
    )


def _guessed(tag: str, names: list[str], identifier: list[str]) -> frozenset[str]:
    if tag in _WHOLE_PAGE:
        return frozenset()
    both = names + identifier
    notes = _note_names(both)
    if tag == "div" and "citation" in names:
        notes |= {"references"}  # docutils
    if notes:
        return notes  # .footer-references is no footer
    return frozenset(
        region for region, known in _region_names() if region in _FURNITURE and known.meet(both)
    )
