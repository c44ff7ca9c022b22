"""Dates as people write them in articles: a grammar of our own, in many languages."""

from __future__ import annotations

from dataclasses import dataclass

from citekit.reference import CslDate


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


def find_dates(text: str, *, day_first: bool | None = None) -> list[DateReading]:
    """Return the dates that stand in ``text``, in order.

    Args:
        text: any text.
        day_first: how to read all-number dates such as ``2.6.19``; ``None``: by what is possible,
            then day first with dots, month first with slashes.
    """
    raise NotImplementedError
