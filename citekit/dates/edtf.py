"""Dates in EDTF, as far as CSL-JSON can carry them, from CSL-JSON and back.

The Extended Date/Time Format is part of ISO 8601-2; see https://www.loc.gov/standards/datetime/. It
is the form that ``date``, ``urldate`` and the like take in bibliographies.
"""

from __future__ import annotations

import re
from calendar import monthrange

from citekit.reference import CslDate

_DATE = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.Z+-]*)?)?)?([?~%]?)")
_WITHOUT_NUMBERS = re.compile(
    r"-?\d{2,3}X{1,2}|(?:\.\.)?/-?\d{4}(?:-\d\d){0,2}|-?\d{4}(?:-\d\d){0,2}/(?:\.\.)?"
)
_SEASONS = range(21, 25)


def date_parts(date: CslDate) -> list[tuple[int, ...]]:
    """Return the one or two dates of a CSL date as far as they are possible numbers.

    Seasons written as month 21 to 24 are kept as such; what is no number ends the date.
    """
    found = []
    for parts in (date.get("date-parts") or [])[:2]:
        numbers: list[int] = []
        for part, highest in zip(parts, (9999, 24, 31), strict=False):
            try:
                number = int(part)
            except (TypeError, ValueError):
                break
            if number > highest or (numbers and number < 1):
                break
            numbers.append(number)
        if len(numbers) > 1 and 12 < numbers[1] < 21:
            numbers = numbers[:1]
        if numbers:
            found.append(tuple(numbers))
    return found


def season(date: CslDate, parts: list[tuple[int, ...]]) -> int:
    """Return 1 (spring) to 4 (winter), or 0 when the date names no season.

    Args:
        date: as in CSL-JSON.
        parts: its `date_parts`.
    """
    stated = str(date.get("season") or "")
    if stated in {"1", "2", "3", "4"}:
        return int(stated)
    return parts[0][1] - 20 if parts and len(parts[0]) > 1 and parts[0][1] > 20 else 0


def to_edtf(date: CslDate) -> str:
    """Return the date in EDTF, ``""`` when it has no year.

    Examples: ``2018-05-26``, ``2015/2016``, ``2015-21`` (spring), ``2015~`` (about).
    """
    dates = date_parts(date)
    if not dates:
        return ""
    named_season = season(date, dates)
    if named_season and len(dates) == 1:
        dates = [(dates[0][0], 20 + named_season)]
    qualifier = "~" if date.get("circa") else ""
    return "/".join(_iso(parts) + qualifier for parts in dates)


def _iso(parts: tuple[int, ...]) -> str:
    year = f"-{-parts[0]:04d}" if parts[0] < 0 else f"{parts[0]:04d}"
    return "-".join([year, *(f"{part:02d}" for part in parts[1:])])


def from_edtf(text: str, *, on_calendar: bool = False) -> CslDate | None:
    """Return the CSL-JSON date that a text says in EDTF, ``None`` when it is none.

    Years, months, days, seasons (``2015-21`` is spring), ranges (``2015/2016``) and doubt
    (``2015~``, ``?``, ``%``, which CSL-JSON knows only as ``circa``) can be carried, a time of day
    is left out; of what else EDTF has, unknown digits and open ranges (``201X``, ``../1997``) are
    kept as ``literal``.

    Args:
        text: such as ``2018-05-26``.
        on_calendar: whether days must exist and ranges may not end before they begin; what other
            programs wrote is kept as it is, also where it can't be true.
    """
    text = text.strip()
    if _WITHOUT_NUMBERS.fullmatch(text):
        return {"literal": text}
    ends = [_DATE.fullmatch(end.strip()) for end in text.split("/")]
    found = [end for end in ends if end]
    if len(found) < len(ends) or len(ends) > 2:
        return None
    parts = [[int(part) for part in end.groups()[:3] if part] for end in found]
    if not all(map(_is_possible, parts)):
        return None
    if on_calendar and not is_on_calendar(parts):
        return None
    date: CslDate = {"date-parts": parts}
    if len(parts) == 1 and len(parts[0]) == 2 and parts[0][1] in _SEASONS:
        date = {"date-parts": [parts[0][:1]], "season": parts[0][1] - 20}
    if any(end[4] for end in found):
        date["circa"] = True
    return date


def is_on_calendar(parts: list[list[int]]) -> bool:
    """Return whether all of one or two dates exist, and the second does not come before the first.

    Args:
        parts: year, month and day of each, or the first of these; a month from 21 to 24 alone is a
            season.
    """
    return all(_is_possible(part) and _exists(part) for part in parts) and _is_in_order(parts)


def _is_possible(numbers: list[int]) -> bool:
    _, month, day, *_ = (*numbers, 1, 1)
    is_season = len(numbers) == 2 and month in _SEASONS
    return (1 <= month <= 12 or is_season) and 1 <= day <= 31


def _exists(numbers: list[int]) -> bool:
    # The calendar repeats every 400 years; Python's has no year 0.
    return len(numbers) < 3 or numbers[2] <= monthrange(numbers[0] % 400 + 400, numbers[1])[1]


def _is_in_order(parts: list[list[int]]) -> bool:
    shared = min(map(len, parts))
    return parts[0][:shared] <= parts[-1][:shared]
