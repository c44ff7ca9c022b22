"""The day on which a page was made, as its address says it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from citekit.dates.reading import is_day
from citekit.lint.subjects import Day

_FIRST_YEAR = 1994
"""Before it there were no pages with dates in their addresses."""

_COPY = re.compile(
    r"^(?:https?://)?(?:web\.archive\.org/web|archive\.(?:is|today|ph|vn|fo|li|md))/\d{4,14}"
    r"(?:[a-z]{2}_)?/(?=.*\.)",
    re.IGNORECASE,
)
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif|csv|epub|mp[34])$", re.IGNORECASE)
_STORE = re.compile(
    r"/(?:uploads?|files?|sites|media|assets|static|attachments|images?|docs|documents|downloads?)/",
    re.IGNORECASE,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<![\d.]){_YEAR}(?P<mark>[/_-])(?P<month>0?[1-9]|1[0-2])[/_-]{_DAY}(?![\d.])",
        rf"(?<!\d){_YEAR}(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
        rf"/{_YEAR}/(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}/{_DAY}(?=/|$)",
        rf"/{_YEAR}[/-](?P<month>0[1-9]|1[0-2])(?=/|-\D|$)",
    )
)


def days_in(url: str, today: date) -> list[Day]:
    """Return the days, or months, that an address names as those on which its page was made.

    Addresses of files and of stores of uploads say when something was put there, which may be
    years later; of an archived copy the address of the page counts.

    Args:
        url: of the page.
        today: no page was made after it.
    """
    try:
        path = urlsplit(_COPY.sub("", url)).path
    except ValueError:
        return []
    if _FILE.search(path) or _STORE.search(path):
        return []
    return list(dict.fromkeys(_days(path, today)))


def _days(path: str, today: date) -> Iterator[Day]:
    for pattern in _PATTERNS:
        found = list(pattern.finditer(path))
        for one in found:
            month = one["month"].lower()[:3]
            number = _MONTHS.index(month) + 1 if month in _MONTHS else int(month)
            year, day = int(one["year"]), int(one.groupdict().get("day") or 0)
            is_possible = _FIRST_YEAR <= year <= today.year and is_day(number, day or 1)
            if is_possible:
                yield (year, number, day) if day else (year, number)
        if found:
            return


def apart(one: Day, other: Day) -> int:
    """Return by how many days two dates differ at least, as far as both go."""
    first, last = _bounds(one)
    begin, end = _bounds(other)
    return max((begin - last).days, (first - end).days, 0)


def _bounds(day: Day) -> tuple[date, date]:
    """Return the first and the last day that a date may mean."""
    year, month, number = (*day, 0, 0)[:3]
    first = date(year, month or 1, number or 1)
    if number:
        return first, first
    after = date(year + (not month or month == 12), month % 12 + 1 if month else 1, 1)
    return first, date.fromordinal(after.toordinal() - 1)
