"""Dates of nothing but numbers: what their order may be."""

from __future__ import annotations

from collections.abc import Sequence

from citekit.dates.reading import is_day

_TWO_DIGIT_PIVOT = 40
"""Up to here two-digit years are of this century, above of the last."""


def two_digit_year(number: int) -> int:
    """Return the year that two digits mean."""
    return number + (2000 if number <= _TWO_DIGIT_PIVOT else 1900)


def numeric_date(
    numbers: Sequence[tuple[int, str]], separator: str, day_first: bool | None
) -> list[tuple[int, int, int]]:
    """Return the possible readings of three numbers, the likeliest first.

    Args:
        numbers: value and digits of each, as written.
        separator: ``"."``, ``"/"``, ``"-"`` or ``" "``.
        day_first: the order that the list shows; ``None``: day first with dots and dashes, month
            first with slashes.

    Returns:
        ``(year, month, day)`` tuples; none when the numbers are no date, two when both orders
        are possible.
    """
    (first, first_digits), (second, _), (third, third_digits) = numbers
    if len(first_digits) == 4:
        candidates = [(first, second, third), (first, third, second)]
        return [date for date in candidates if is_day(date[1], date[2])][:1]
    if len(third_digits) == 4:
        year = third
    elif len(third_digits) == 2:
        year = two_digit_year(third)
    else:
        return []
    if day_first is None:
        day_first = separator != "/"
    candidates = [(year, second, first), (year, first, second)]
    if not day_first:
        candidates.reverse()
    possible = [date for date in candidates if is_day(date[1], date[2])]
    return list(dict.fromkeys(possible))
