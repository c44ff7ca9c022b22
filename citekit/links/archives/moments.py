"""Moments: when an author saw a page, and which copy is nearest to that."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from citekit.links.records import Memento, Sighting

if TYPE_CHECKING:
    from citekit.reference import CslDate, CslItem

_FIRST_ARCHIVE = 1996
"""A year before there was an archive of the web says when a work appeared, not when it was seen."""

_DIGITS = 14


def sighting_of(csl: CslItem, article_date: CslDate | None = None) -> Sighting | None:
    """Return when a page was seen: on its access date, else when the work or article appeared.

    Args:
        csl: the reference.
        article_date: of the article that cites it.
    """
    dates = (csl.get("accessed"), csl.get("issued"), article_date)
    for rank, date in enumerate(dates):
        moment = moment_of(date)
        if moment is not None and moment.year >= _FIRST_ARCHIVE:
            return Sighting(rank, moment)
    return None


def moment_of(date: object) -> datetime | None:
    """Return the middle of what a CSL date says, ``None`` when it says no day, month or year."""
    try:
        parts = [int(part) for part in date["date-parts"][0]]  # type: ignore[index]
        year, month, day = (*parts, *(7, 1)[len(parts) - 1 :])[:3]
        day = 15 if len(parts) == 2 else day
        return datetime(year, month, day, 12, tzinfo=timezone.utc)
    except (KeyError, IndexError, TypeError, ValueError, OverflowError):
        return None


def timestamp(moment: datetime) -> str:
    """Return a moment as archives write it, ``20190304120000``."""
    return f"{moment.astimezone(timezone.utc):%Y%m%d%H%M%S}".rjust(_DIGITS, "0")


def read_timestamp(text: object) -> datetime | None:
    """Return the moment that 4 to 14 digits of an archive stand for."""
    digits = str(text)
    if not (digits.isascii() and digits.isdigit() and 4 <= len(digits) <= _DIGITS):
        return None
    filled = digits + "0101000000"[len(digits) - 4 :]
    try:
        return datetime.strptime(filled, "%Y%m%d%H%M%S").replace(tzinfo=timezone.utc)
    except ValueError:
        return None


def nearest(
    mementos: Iterable[Memento], moment: datetime, *, is_limit: bool = False
) -> Memento | None:
    """Return the copy that is nearest to a moment.

    Args:
        mementos: to choose from.
        moment: when the page was as wanted.
        is_limit: whether the newest before it is wanted; a later one only where there is none.
    """

    def distance(memento: Memento) -> tuple[bool, float]:
        away = (memento.archived_at - moment).total_seconds()
        return is_limit and away > 0, abs(away)

    return min(mementos, key=distance, default=None)
