"""The mapping tables: CSL types, fields and kinds of value, and what formats make of them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from citekit.tables import load_table


class FieldRule(NamedTuple):
    """One row of ``tables/fields.json``.

    Attributes:
        csl: the CSL-JSON field.
        kind: what its values are, which decides how they are written: ``names``, ``title``,
            ``container``, ``text``, ``date``, ``plain date``, ``edition``, ``pages``,
            ``verbatim`` or ``language``.
        bibtex: the BibTeX field by entry type; ``"*"`` stands for every other type.
    """

    csl: str
    kind: str
    bibtex: dict[str, str]

    def bibtex_field(self, entry_type: str) -> str:
        """Return the BibTeX field that holds the value in an entry of this type."""
        return self.bibtex.get(entry_type) or self.bibtex["*"]


@cache
def field_rules() -> tuple[FieldRule, ...]:
    """Return the rows of ``fields.json``, in the order in which fields are written."""
    rows = []
    for row in load_table("formats", "fields"):
        target = row["bibtex"]
        rows.append(
            FieldRule(
                row["csl"], row["kind"], target if isinstance(target, dict) else {"*": target}
            )
        )
    return tuple(rows)


@cache
def variable_kinds() -> dict[str, str]:
    """Return for each CSL-JSON variable its kind: ``names``, ``dates``, ``numbers``, ``texts``.

    The variables are those of CSL 1.0.2 (https://docs.citationstyles.org, appendix IV).
    """
    return {
        name: kind for kind, names in load_table("formats", "variables").items() for name in names
    }
