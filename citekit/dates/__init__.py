"""Dates as people write them in articles: a grammar of our own, in many languages.

A text becomes tokens with one-letter kinds (``tokens``), patterns over the kinds find the dates
(``rules``), the words stand in ``tables/words.json``. Time grows with the length of the text.
"""

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
