"""Which of day and month comes first: what one date, its list and the calendar allow."""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from citekit.dates import (
    DateReading,
    PartialReading,
    csl_date,
    date_words,
    find_dates_and_partials,
    first_day,
)
from citekit.parsing.normalisation.language import latin_language
from citekit.parsing.normalisation.scripts import is_east_asian
from citekit.parsing.segments import MarkedText, Segment
from citekit.reference import CslDate

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

    from citekit.parsing.normalisation.draft import Draft

_DATE_LABELS = ("date", "accessed", "note", "archive")
_ALL_NUMBERS = re.compile(
    r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})(?![\d/-]|\.\d)"
    r"|(?<!\d )\b(\d\d?) (\d\d) \d{4}\b"
)
_BRACKETED_DAY = re.compile(r"\W*[\[(（]\s*[\d./-]{6,10}\s*[\])）]\W*")
_UNREAD_MONTH = re.compile(
    r"\d{1,2}[\s.,]{1,3}[^\d\s.,()]{3,20}[\s.,]{1,3}\d{4}"
    r"|[^\d\s.,()]{3,20}[\s.,]{1,3}\d{1,2},?\s\d{4}"
)
_STATED = re.compile(
    r"\b(?:stand|vom|published|updated|posted|last modified|last reviewed|last edited|"
    r"veröffentlicht|aktualisiert|publié|"
    r"mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|"
    r"опубликовано)\b|放送|放映|播出|[发發][布佈]|公[布佈表]|配信|投稿|게시|발행|입력|등록|修[正订訂]|施行|[发發]表|刊[登载載]|上[线線]|公開|掲載",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\d/\d{1,2}/\d")
_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_DATE = 60
_FIRST_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W\d_]")
_ENGLISH = re.compile(
    r"\b(?:accessed|retrieved|visited|viewed|last|on|cited|checked|access|date|from|published|updated|seen|read)\b"
)
_OTHER_LANGUAGES = ["fa", "hi", "bn", "th", "ka", "hy", "az", "kk", "ms", "tl", "sw", "sq", "mk"]
_LONGEST_FOR_FALLBACK = 40


def is_day_first(
    texts: Sequence[MarkedText], segments_per_text: Sequence[Sequence[Segment]]
) -> bool | None:
    """Return how the entries of a list write their all-number dates.

    One date such as ``26.5.18`` decides how ``2.6.19`` is read; where dates contradict each
    other the order stays open.
    """
    day_first = month_first = 0
    for text, segments in zip(texts, segments_per_text, strict=False):
        for segment in segments:
            if segment.label not in _DATE_LABELS:
                continue
            for match in _ALL_NUMBERS.finditer(text.raw[segment.start : segment.end]):
                first, second = int(match[1] or match[5]), int(match[3] or match[6])
                day_first += 12 < first <= 31 and 1 <= second <= 12
                month_first += 12 < second <= 31 and 1 <= first <= 12
    return None if bool(day_first) == bool(month_first) else bool(day_first)


def is_bracketed_day(text: str) -> bool:
    """Whether a text is an all-number date in brackets, as access dates stand behind a URL."""
    return bool(_BRACKETED_DAY.fullmatch(text))


def is_publication_date(draft: Draft, segment: Segment) -> bool:
    """Whether a segment labelled as an access date says when the work appeared instead."""
    if draft.labelled("date") or is_bracketed_day(draft.text(segment)):
        return False
    return bool(_STATED.search(draft.text(segment)))


@lru_cache(maxsize=1024)
def is_only_date(text: str) -> bool:
    """Whether a text is a date, with or without a year, and nothing else."""
    if len(text) > _LONGEST_DATE or not _LETTER.search(text) or not _may_begin_date(text):
        return False
    dates, partials = find_dates_and_partials(text)
    spans = [(date.start, date.end) for date in dates]
    spans += [(part.start, part.end_offset) for part in partials]
    if not spans:
        return False
    rest = text[: min(start for start, _ in spans)] + text[max(end for _, end in spans) :]
    return not re.search(r"\w", rest)


def _may_begin_date(text: str) -> bool:
    """Whether the first word of a text can begin a date, before all of it is looked at."""
    first = _FIRST_WORD.search(text)
    if first is None or not first[0].isalpha() or not first[0].isascii():
        return True
    words, word = date_words(), first[0].casefold()
    return word in words.months or word in words.seasons


_YEAR_AND_MONTH = re.compile(
    r"[\s(（\[［]*((?:19|20)\d\d)\s?[.．/／－-]\s?(0?[1-9]|1[0-2])(?!\d)[^\d./-]{0,8}"
)
"""``2014.5``, ``2014-5``: so Chinese, Japanese and Korean lists write a month."""


def read_dates(draft: Draft, segment: Segment) -> tuple[list[DateReading], list[PartialReading]]:
    """Return the dates of a segment, and the months and days without a year."""
    text = draft.text(segment)
    if (
        not draft.raw.isascii()
        and (month := _YEAR_AND_MONTH.fullmatch(text))
        and is_east_asian(draft.raw)
    ):
        date = csl_date((int(month[1]), int(month[2])))
        return [DateReading(date, month.start(1), month.end(2))], []
    dates, partials = find_dates_and_partials(text, day_first=_day_first(draft, text))
    if _UNREAD_MONTH.search(text) and len(text) <= _LONGEST_FOR_FALLBACK and not partials:
        finest = max((len(first_day(reading.date)) for reading in dates), default=0)
        if finest < 2 and (fallback := _from_other_languages(text)):
            return [fallback], []
    return dates, partials


def _day_first(draft: Draft, text: str) -> bool | None:
    """Return the order that the list shows, else that of the language around the date.

    Only English writes the month first between slashes.
    """
    if draft.style.day_first is not None or not _SLASHED.search(text):
        return draft.style.day_first
    words = " ".join(_WORD.findall(text.casefold()))
    if words:
        return None if _ENGLISH.search(words) else True
    language = latin_language(draft.raw)
    return None if language in (None, "en") else True


def order_certainty(draft: Draft, reading: DateReading, text: str) -> float:
    """Return how sure the order of day and month is."""
    if not reading.alternatives:
        return 1.0
    written = text[reading.start : reading.end]
    if _day_first(draft, text) is not None:
        return 0.85
    return 0.9 if re.fullmatch(r"\d+\.\d+\.\d{4}", written) else 0.5


def within_bounds(
    reading: DateReading, not_before: CslDate | None, not_after: CslDate | None
) -> DateReading:
    """Return the reading, or an alternative where only that one lies within the bounds.

    Args:
        reading: of an all-number date.
        not_before: the date of the work.
        not_after: the date of the citing article.
    """
    if not reading.alternatives:
        return reading
    candidates = (reading.date, *reading.alternatives)
    possible = [date for date in candidates if _lies_between(date, not_before, not_after)]
    if len(possible) == 1:
        return replace(reading, date=possible[0], alternatives=())
    return reading


def _lies_between(date: CslDate, not_before: CslDate | None, not_after: CslDate | None) -> bool:
    day = first_day(date)
    earliest, latest = first_day(not_before), first_day(not_after)
    after = not earliest or day[: len(earliest)] >= earliest
    return after and (not latest or day[: len(latest)] <= latest)


@lru_cache(maxsize=1)
def _fallback_parser() -> DateDataParser:
    from dateparser.date import DateDataParser

    settings = {"PARSERS": ["absolute-time"], "REQUIRE_PARTS": ["year", "month"]}
    return DateDataParser(languages=_OTHER_LANGUAGES, settings=settings)


def _from_other_languages(text: str) -> DateReading | None:
    """Read a date whose month word our tables lack; numbers that it did not say are refused."""
    found = _UNREAD_MONTH.search(text)
    if not found:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        data = _fallback_parser().get_date_data(found[0])
    if not data.date_obj or data.period != "day":
        return None
    day = data.date_obj
    numbers = {int(number) for number in re.findall(r"\d+", found[0])}
    if numbers != {day.year, day.day}:
        return None
    return DateReading(csl_date((day.year, day.month, day.day)), found.start(), found.end())
