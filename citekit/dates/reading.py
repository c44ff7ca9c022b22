"""What reading a date gives, and how it is said in CSL-JSON."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from citekit.reference import CslDate

_DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date found in a text.

    Attributes:
        date: the most likely reading.
        start, end: character offsets of the date in the text.
        suffix: the letter of ``2017b``, else ``""``.
        alternatives: other possible readings of an all-number date.
    """

    date: CslDate
    start: int
    end: int
    suffix: str = ""
    alternatives: tuple[CslDate, ...] = ()


def csl_date(*parts: tuple[int | None, ...], season: int | None = None) -> CslDate:
    """Return a CSL date of one or two ``(year, month, day)`` tuples, cut at the first ``None``."""
    date: CslDate = {"date-parts": [_until_none(part) for part in parts]}
    if season:
        date["season"] = season
    return date


def first_day(date: CslDate | None) -> tuple[int, ...]:
    """Return ``(year, month, day)`` of a CSL date's beginning, as far as it goes, for comparing."""
    parts: list[list[Any]] = (date or {}).get("date-parts") or [[]]
    return tuple(int(part) for part in parts[0])


def is_day(month: int, day: int) -> bool:
    """Whether a month has such a day (in a leap year)."""
    return 1 <= month <= 12 and 1 <= day <= _DAYS_IN_MONTH[month - 1]


def _until_none(part: tuple[int | None, ...]) -> list[int]:
    numbers: list[int] = []
    for number in part:
        if number is None:
            break
        numbers.append(number)
    return numbers
