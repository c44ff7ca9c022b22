"""Dates as people write them in articles: a grammar of our own, in many languages.

A text becomes tokens with one-letter kinds (``tokens``), patterns over the kinds find the dates
(``rules``), the words stand in ``tables/words.json``. Time grows with the length of the text.
"""

from __future__ import annotations

from citekit.lazy import lazily

TYPE_CHECKING = False
if TYPE_CHECKING:
    from citekit.dates.edtf import to_edtf
    from citekit.dates.finding import PartialReading, find_dates, find_dates_and_partials
    from citekit.dates.reading import DateReading, csl_date, first_day
    from citekit.dates.words import date_words

__all__ = [
    "DateReading",
    "PartialReading",
    "csl_date",
    "date_words",
    "find_dates",
    "find_dates_and_partials",
    "first_day",
    "to_edtf",
]

__getattr__ = lazily(
    __name__,
    {
        "to_edtf": "citekit.dates.edtf",
        "PartialReading": "citekit.dates.finding",
        "find_dates": "citekit.dates.finding",
        "find_dates_and_partials": "citekit.dates.finding",
        "DateReading": "citekit.dates.reading",
        "csl_date": "citekit.dates.reading",
        "first_day": "citekit.dates.reading",
        "date_words": "citekit.dates.words",
    },
)
