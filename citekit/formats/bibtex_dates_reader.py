"""Dates out of BibTeX: ``year``, ``month`` and ``day``, and other dates in words."""

from __future__ import annotations

import re
from typing import NamedTuple

from citekit.dates import find_dates
from citekit.dates.edtf import from_edtf
from citekit.formats.bibtex import MONTHS, SEASONS
from citekit.reference import CslDate

_YEAR = re.compile(r"-?\d{1,4}")
_SUFFIXED_YEAR = re.compile(r"(\d{4})([a-z])")
_MONTH_OR_YEAR = re.compile(r"\d{4}\s*[-–]\s*\d\d$")
_CIRCA = re.compile(r"[^\W\d_]{1,9}\.?")
_NAME = re.compile(r"([a-z]{3})[a-z]*\.?", re.IGNORECASE)
_LEAD_IN = re.compile(r"(?:(?:early|mid|late|end of|Anfang|Mitte|Ende)[ -]?)?", re.IGNORECASE)
_DAY = re.compile(r"0?([1-9]|[12]\d|3[01])")
_SEASON_CODES = {"spr": 1, "sum": 2, "fal": 3, "aut": 3, "win": 4}
"""As Web of Science writes them, and how the names of seasons begin."""


class ReadDate(NamedTuple):
    """What the three fields say together.

    Attributes:
        date: empty where they say nothing.
        suffix: the letter of ``2017b``.
        left: the fields that are not in the date.
    """

    date: CslDate
    suffix: str
    left: tuple[str, ...]


def year_month_day(year: str, month: str, day: str) -> ReadDate:
    """Return the date that three fields of an entry say.

    Args:
        year: as text, without LaTeX; so are the others.
        month: its number, its name, a season, or days and months of a range.
        day: of the month.
    """
    suffix = ""
    if suffixed := _SUFFIXED_YEAR.fullmatch(year):
        year, suffix = suffixed.groups()
    rest = tuple(name for name, text in (("month", month), ("day", day)) if text)
    if not _YEAR.fullmatch(year):
        words = (date_in_words(year) or {"literal": year}) if year else {}
        return ReadDate(words, suffix, rest)
    date = with_month(int(year), month) if month else None
    if date is None:
        return ReadDate({"date-parts": [[int(year)]]}, suffix, rest)
    (first, *others) = date["date-parts"]
    number = _DAY.fullmatch(day)
    if number and len(first) == 2 and not others:
        return ReadDate({"date-parts": [[*first, int(number[1])]]}, suffix, ())
    return ReadDate(date, suffix, ("day",) if day else ())


def with_month(year: int, month: str) -> CslDate | None:
    """Return the date of a month in a year, ``None`` where the text names no month."""
    month = month.strip("# ")
    number = month.rstrip(".")
    if number.isdecimal() and 1 <= int(number) <= 12:
        return {"date-parts": [[year, int(number)]]}
    name = _NAME.fullmatch(month)
    season = _SEASON_CODES.get(name[1].lower()) if name else None
    if season and (len(month) == 3 or month.capitalize() in {*SEASONS, "Fall"}):
        return {"date-parts": [[year]], "season": season}
    if name and name[1].lower() in MONTHS:
        return {"date-parts": [[year, MONTHS.index(name[1].lower()) + 1]]}
    found = find_dates(f"{month} {year}")
    if len(found) != 1 or found[0].alternatives or not _LEAD_IN.fullmatch(month[: found[0].start]):
        return None
    date = found[0].date
    begin = date["date-parts"][0]
    return date if len(begin) > 1 or date.get("season") else None


def date_in_words(text: str) -> CslDate | None:
    """Return the date that ``c. 1850``, ``July 1945`` and ``1999–2001`` are.

    ``None`` where anything else stands beside it or it may be another: ``2005-06`` is June or a
    span of years.
    """
    found = find_dates(text)
    if len(found) != 1 or found[0].alternatives or found[0].suffix or _MONTH_OR_YEAR.match(text):
        return None
    (one,) = found
    before = text[: one.start].strip(" \u00a0[(")
    is_lead_in = not before or (one.date.get("circa") and _CIRCA.fullmatch(before))
    return one.date if is_lead_in and not text[one.end :].strip(" \u00a0])") else None


def date_of(text: str) -> CslDate:
    """Return the date in a field for one: EDTF, words, else as it stands."""
    if not text:
        return {}
    return from_edtf(text) or date_in_words(text) or {"literal": text}
