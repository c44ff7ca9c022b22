"""The words of dates: months, seasons and what stands between numbers, in many languages."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from citekit.tables import load_table

ERA_START = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "明治": 1867,
    "民國": 1911,
    "民国": 1911,
}
"""The year before the first year of each Japanese era and of the Republic of China."""

ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
"""``3-IV-2020``, as many write the month in Spanish, Polish and Italian."""

HAN_DIGITS = {digit: str(value % 10) for value, digit in enumerate("〇一二三四五六七八九")}
HAN_DIGITS |= {"零": "0", "○": "0"}


@dataclass(frozen=True, slots=True)
class DateWords:
    """Casefolded words to what they mean in a date.

    Attributes:
        months: 1 to 12.
        seasons: 1 (spring) to 4 (winter), as in CSL.
        circa: words for about.
        between: words that may stand between the parts of a date (``de``, ``of``, ``den``).
    """

    months: dict[str, int]
    seasons: dict[str, int]
    circa: frozenset[str]
    between: frozenset[str]


@lru_cache(maxsize=1)
def date_words() -> DateWords:
    """Return the words of ``tables/words.json``."""
    table = load_table("dates", "words")
    return DateWords(
        months={
            word.casefold(): number
            for months in table["months"].values()
            for number, words in enumerate(months, 1)
            for word in words
        },
        seasons={
            word.casefold(): number
            for number, words in enumerate(table["seasons"], 1)
            for word in words
        },
        circa=frozenset(table["circa"]),
        between=frozenset(table["between"]),
    )
