"""CSL dates as EDTF (ISO 8601-2), the form that ``date``, ``urldate`` and the like take."""

from __future__ import annotations

import re

from citekit.reference import CslDate


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


def season(date: CslDate) -> int:
    """Return 1 (spring) to 4 (winter), or 0 when the date names no season."""
    stated = str(date.get("season") or "")
    if stated in {"1", "2", "3", "4"}:
        return int(stated)
    parts = date_parts(date)
    return parts[0][1] - 20 if parts and len(parts[0]) > 1 and parts[0][1] > 20 else 0


def to_edtf(date: CslDate) -> str:
    """Return the date in EDTF, ``""`` when it has no year.

    Examples: ``2018-05-26``, ``2015/2016``, ``2015-21`` (spring), ``2015~`` (about).
    """
    dates = date_parts(date)
    if not dates:
        return ""
    named_season = season(date)
    if named_season and len(dates) == 1:
        dates = [(dates[0][0], 20 + named_season)]
    qualifier = "~" if date.get("circa") else ""
    return "/".join(_iso(parts) + qualifier for parts in dates)


def _iso(parts: tuple[int, ...]) -> str:
    year = f"-{-parts[0]:04d}" if parts[0] < 0 else f"{parts[0]:04d}"
    return "-".join([year, *(f"{part:02d}" for part in parts[1:])])


_DATE = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.Z+-]*)?)?)?([~?%]?)")
_OPEN_OR_UNSURE = re.compile(r"-?\d{2,4}X{1,2}|(?:\.\.)?/-?\d{4}(?:-\d\d){0,2}|"
                             r"-?\d{4}(?:-\d\d){0,2}/(?:\.\.)?")  # fmt: skip


def from_edtf(text: str) -> CslDate | None:
    """Return a date in EDTF as a CSL date, ``None`` when it is none.

    The subset is that of levels 0 and 1 which bibliographies use: ``2015-03-01``, ``2015/2016``,
    ``2015-21`` (spring), ``2015~``; what CSL has no form for, ``201X`` and open ranges, is kept as
    ``literal``.
    """
    text = text.strip()
    if _OPEN_OR_UNSURE.fullmatch(text):
        return {"literal": text}
    ends = [_DATE.fullmatch(end) for end in text.split("/")]
    if len(ends) > 2 or not all(ends):
        return None
    found = [end for end in ends if end]
    parts = [[int(part) for part in end.groups()[:3] if part] for end in found]
    if any(not _is_possible(numbers, alone=len(parts) == 1) for numbers in parts):
        return None
    date: CslDate = {"date-parts": parts}
    if len(parts) == 1 and len(parts[0]) == 2 and parts[0][1] > 20:
        date = {"date-parts": [parts[0][:1]], "season": parts[0][1] - 20}
    if any(end[4] for end in found):
        date["circa"] = True
    return date


def _is_possible(numbers: list[int], *, alone: bool) -> bool:
    month = numbers[1] if len(numbers) > 1 else 1
    day = numbers[2] if len(numbers) > 2 else 1
    is_season = alone and len(numbers) == 2 and 21 <= month <= 24
    return (1 <= month <= 12 or is_season) and 1 <= day <= 31
