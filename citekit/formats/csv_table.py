"""CSV: a table for spreadsheets, in which nothing is ever a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Any

from citekit.dates.edtf import to_edtf
from citekit.formats.csl_json import csl_item
from citekit.formats.latex import clean
from citekit.formats.mapping import field_rules, variable_kinds
from citekit.formats.record import Keyed
from citekit.reference import CslDate, CslName

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write_csv(records: Iterable[Keyed]) -> Iterator[str]:
    """Write records as CSV (RFC 4180, but for the line ends), a line of names first.

    It begins with a byte order mark, by which spreadsheets know UTF-8. What a spreadsheet would
    take for a formula has an apostrophe before it (OWASP, CSV injection).

    Args:
        records: the references; drawn one by one.

    Yields:
        One line.
    """
    line = csv.writer(_Returned(), lineterminator="\n").writerow
    names = columns()
    yield "\ufeff" + line(["key", "type", *names])
    for record in records:
        csl = csl_item(record.key, record.csl)
        cells = [record.key, csl["type"]]
        cells += [_cell(name, csl[name]) if name in csl else "" for name in names]
        yield line([inert(clean(cell)) if cell else "" for cell in cells])


class _Returned:
    """What ``csv`` writes to, so that it returns each line."""

    def write(self, text: str) -> str:
        """Return what is written."""
        return text


def columns() -> list[str]:
    """Return the CSL fields that have a column, in their order."""
    return [rule.csl for rule in field_rules()]


def inert(text: str) -> str:
    """Return a value that no spreadsheet takes for a formula."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text


def _cell(name: str, value: Any) -> str:  # noqa: ANN401 - as is valid for the field
    kind = variable_kinds()[name]
    if kind == "names":
        return "; ".join(map(_name, value))
    return _date(value) if kind == "dates" else str(value)


def _name(name: CslName) -> str:
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name.get("family"))))
    given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
    return ", ".join(filter(None, (family, given, name.get("suffix")))) or name.get("literal", "")


def _date(date: CslDate) -> str:
    return to_edtf(date) or str(date.get("literal") or date.get("raw") or "")
