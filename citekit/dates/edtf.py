"""Dates in EDTF, as far as CSL-JSON can carry them, read into CSL-JSON.

The Extended Date/Time Format is part of ISO 8601-2; see https://www.loc.gov/standards/datetime/.
"""

from __future__ import annotations

import re
from calendar import monthrange

from citekit.reference import CslDate

_DATE = re.compile(r"(-?\d{4}|Y-?\d{5,9})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)")
_WITHOUT_NUMBERS = re.compile(
    r"-?\d{2,3}X{1,2}|(?:\.\.)?/-?\d{4}(?:-\d\d){0,2}|-?\d{4}(?:-\d\d){0,2}/(?:\.\.)?"
)
_SEASONS = range(21, 25)


def from_edtf(text: str) -> CslDate | None:
    """Return the CSL-JSON date that a text says in EDTF, ``None`` when it is none.

    Years, months, days, seasons (``2015-21`` is spring), ranges (``2015/2016``) and doubt
    (``2015~``, ``?``, ``%``, which CSL-JSON knows only as ``circa``) can be carried; of what else
    EDTF has, unknown digits and open ranges (``201X``, ``../1997``) are kept as ``literal``.

    Args:
        text: such as ``2018-05-26``.
    """
    text = text.strip()
    if _WITHOUT_NUMBERS.fullmatch(text):
        return {"literal": text}
    first, slash, last = text.partition("/")
    dates = [_part(first), *([_part(last)] if slash else [])]
    parts = [found[0] for found in dates if found]
    if len(parts) < len(dates) or _ends_before_it_begins(parts):
        return None
    date: CslDate = {"date-parts": parts}
    if len(parts) == 1 and len(parts[0]) == 2 and parts[0][1] in _SEASONS:
        date = {"date-parts": [parts[0][:1]], "season": parts[0][1] - 20}
    if any(found and found[1] for found in dates):
        date["circa"] = True
    return date


def _ends_before_it_begins(parts: list[list[int]]) -> bool:
    shared = min(map(len, parts))
    return parts[-1][:shared] < parts[0][:shared]


def _part(text: str) -> tuple[list[int], bool] | None:
    """Return the numbers of one date and whether it is doubtful."""
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return None
    year, month, day, doubt = found.groups()
    numbers = [int(part) for part in (year.lstrip("Y"), month, day) if part]
    if month and not 1 <= numbers[1] <= 12 and not (numbers[1] in _SEASONS and not day):
        return None
    if day and not 1 <= numbers[2] <= monthrange(max(numbers[0] % 400 + 400, 1), numbers[1])[1]:
        return None
    return numbers, bool(doubt)
