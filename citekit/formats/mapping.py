"""The mapping tables: CSL types, fields and kinds of value, and what formats make of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from citekit.tables import load_table

MAPPED = ("bibtex", "biblatex", "ris")
"""The formats that have names of their own for types and fields, as columns of the tables."""

SHAPES = 1024
"""So many sets of fields are remembered; the references of a library have a few dozen of them."""


class FieldRule(NamedTuple):
    """One row of ``tables/fields.json``.

    Attributes:
        csl: the CSL-JSON field.
        kind: what its values are, which decides how they are written: ``names``, ``title``,
            ``container``, ``text``, ``list``, ``integer``, ``date``, ``plain date``, ``edition``,
            ``pages``, ``genre``, ``status``, ``keywords``, ``verbatim`` or ``language``.
        targets: for each of the mapped formats that has one, its field by entry type; ``"*"``
            stands for every other type, ``None`` for types without such a field.
    """

    csl: str
    kind: str
    targets: Mapping[str, Mapping[str, str | None]]

    def target(self, form: str, entry_type: str) -> str | None:
        """Return the field of a format that holds the value in an entry of this type.

        Args:
            form: one of `MAPPED`.
            entry_type: as the format calls it.

        Returns:
            Its name, ``None`` where such an entry has no field for it.
        """
        by_type = self.targets.get(form, {})
        name = by_type.get(entry_type, by_type.get("*"))
        if form == "biblatex" and name not in _allowed_in_biblatex(entry_type):
            return None
        return name


@cache
def field_rules() -> tuple[FieldRule, ...]:
    """Return the rows of ``fields.json``, in the order in which fields are written."""
    return tuple(
        FieldRule(
            row["csl"],
            row["kind"],
            {form: _by_type(row[form]) for form in MAPPED if form in row},
        )
        for row in load_table("formats", "fields")
    )


def _by_type(target: str | dict[str, str | None]) -> dict[str, str | None]:
    return target if isinstance(target, dict) else {"*": target}


@cache
def _allowed_in_biblatex(entry_type: str) -> frozenset[str]:
    """Return the fields that biber's data model has for a type, of those in ``fields.json``."""
    model = load_table("formats", "biblatex_fields")
    return frozenset([*model["*"], *model[entry_type]])


@cache
def targets_of(form: str, entry_type: str) -> dict[str, FieldRule]:
    """Return for each field of an entry type the rule that says what stands in it."""
    rules = ((rule.target(form, entry_type), rule) for rule in field_rules())
    return {name: rule for name, rule in rules if name}


@cache
def carried(form: str, entry_type: str) -> frozenset[str]:
    """Return the CSL fields that have a place in an entry of this type."""
    return frozenset(rule.csl for rule in field_rules() if rule.target(form, entry_type))


@lru_cache(maxsize=SHAPES)
def places(form: str, entry_type: str, fields: tuple[str, ...]) -> Sequence[tuple[FieldRule, str]]:
    """Return which fields of an item have a place in an entry, and the name of the place.

    Args:
        form: one of `MAPPED`.
        entry_type: as the format calls it.
        fields: that the item has.

    Returns:
        Their rules and places, in the order in which they are written.
    """
    found = ((rule, rule.target(form, entry_type)) for rule in field_rules() if rule.csl in fields)
    return tuple((rule, name) for rule, name in found if name)


def entry_type_for(form: str, csl_type: object, fields: Iterable[str]) -> str:
    """Return the entry type that a format has for a CSL type.

    Where there is a choice it is the first that has a place for most of the fields.
    """
    types = load_table("formats", "types")
    choice: str | list[str] = (types.get(csl_type) or types["document"])[form]
    if isinstance(choice, str):
        return choice
    present = frozenset(fields)
    return max(choice, key=lambda name: len(present & carried(form, name)))


def type_read_as(form: str, entry_type: str) -> str | None:
    """Return the CSL type that a format's entry type stands for, ``None`` for unknown ones."""
    form = "ris" if form == "ris" else "bibtex"
    csl_type: str | None = load_table("formats", "read_types")[form].get(entry_type)
    return csl_type


def is_csl_type(value: object) -> bool:
    """Whether a value is one of CSL's 45 types."""
    return isinstance(value, str) and value in load_table("formats", "types")


@cache
def variable_kinds() -> dict[str, str]:
    """Return for each CSL-JSON variable its kind: ``names``, ``dates``, ``numbers``, ``texts``.

    The variables are those of CSL 1.0.2 (https://docs.citationstyles.org, appendix IV).
    """
    return {
        name: kind for kind, names in load_table("library", "variables").items() for name in names
    }


def is_blank(value: Any) -> bool:  # noqa: ANN401 - whatever stands in an item
    """Whether a value says nothing."""
    return not value and value in (None, "", [], {})
