"""Whether volumes and issues make sense beside names of journals, months, years and pages."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import Segment, has, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import is_month

_YEAR = r"(?:1[5-9]|20)\d\d"
_MONTH_AND_STOP = re.compile(r"\W*(?P<month>[^\W\d_]{3,10})\.?(?:\s\d{1,2})?\s?;\s*(?=\d)")
_SPAN_OF_YEARS = re.compile(rf"\W*{_YEAR}\s?[–-]\s?(?:{_YEAR}|\d\d)\W*")
_SUPPLEMENT = re.compile(r"\W*(?:Suppl?|Supplement|Pt)\b\W*", re.IGNORECASE)
_ENDS_IN_VOLUME = re.compile(
    r"(?<=[\w.\]]),?\s(?P<volume>(?<=, )[IVXLC]{1,7}(?=,)|[A-Z]\d{1,3}|\d{1,3}\.\d{1,2}),?\s*$"
)
_ENDS_IN_NUMBER = re.compile(r"(?<=\w),\s(?P<volume>\d{1,3})\s*$")
_ENDS_IN_ROMAN_AND_COLON = re.compile(r"(?<=\w)\s(?P<volume>[IVXLC]{1,7}):\s*$")
_PART_AND_JOURNAL = re.compile(r"\s*[IVX]{1,4}\.\s+(?=[^\W\d_a-zß-ÿ][\w.]*\s[^\W\d_a-zß-ÿ])")
_JOURNAL_AND_PAGE = re.compile(r"\W*[A-Z][A-Za-z]{1,8}(?:\s[A-Z][A-Za-z]*)?\s(?P<page>\d{1,5})\W*")
_ROMAN = re.compile(r"\W*[IVXLC]{1,7}\W*")
_BARE_NUMBER = re.compile(r"\W*\d{1,4}\W*")
_DAY = re.compile(
    rf"\W*(?P<day>\d{{1,2}}[/.]\d{{1,2}}[/.]{_YEAR})(?:\s*[,;]\s*(?P<rest>\S.*))?[\s.,;]*"
)
_WORD_ALONE = re.compile(r"\W*(?:Vol|Bd|Nr|No)\.\s*", re.IGNORECASE)
_NUMBER_AND_MONTH = re.compile(r"\s*(?P<number>\d{1,3})\s(?=(?P<month>[^\W\d_]{3,10})\b)")
_ENDS_IN_APOSTROPHE = re.compile(r"\w\s?['’‘]\s*$")
_SHORT_YEAR = re.compile(r"\s*\d\d[,.]?\s*")
_VOLUME_AND_PART = re.compile(r"\s(?P<volume>\d{1,4})\s?\(\s?(?:Pt|Suppl)\.?\s*$")
_QUOTED_AND_PAGES = re.compile(
    r"\s*[“‘'\"«].*[”’'\"»],?\s(?P<pages>\(\d{1,4}\s?[–-]\s?\d{1,4}\))[\s.,]*"
)
_ONLY_PAGES = re.compile(r"\W*[A-Za-z]?\d{1,5}\s?[–-]\s?[A-Za-z]?\d{1,5}\W*")
_ENDS_IN_DAY = re.compile(r"(?<=\w),?\s(?P<day>\d{1,2})\s*$")
_MONTH_FIRST = re.compile(rf"\s*(?P<month>[^\W\d_]{{3,10}})\.?,?\s{_YEAR}")
_ENDS_IN_MONTH = re.compile(
    r"(?<=\w),\s(?P<words>(?P<month>[^\W\d_]{3,10})(?:[-–/][^\W\d_]{3,10})?)\s*$"
)
_YEAR_ALONE = re.compile(rf"\W*{_YEAR}\W*")
_YEAR_VOLUME_PAGE = re.compile(
    rf"\W*{_YEAR},\s(?P<volume>\d{{1,4}}),\s(?P<pages>[A-Z]?\d{{1,6}}(?:[–-]\d{{1,6}})?)[\s.,;]*"
)
_ENDS_IN_YEAR = re.compile(rf"(?<=\w)\.?\s(?P<year>{_YEAR})\s?;?\s*$")


@beside("date", "volume")
def month_before_volume(raw: str, date: Segment, volume: Segment) -> Pieces:
    """``2012`` and ``Jun; 24``: PubMed has the month between year and volume."""
    found = _MONTH_AND_STOP.match(raw, volume.start, volume.end)
    if found and is_month(found["month"]):
        pieces = [date._replace(end=found.end()), volume._replace(start=found.end())]
        return [*pieces]
    return None


@beside("publisher|location", "pages", without="date")
def years_are_no_pages(raw: str, house: Segment, years: Segment) -> Pieces:
    """``Ulm: Oar, 1988–1992``: behind the imprint of a book without a date stand its years."""
    if _SPAN_OF_YEARS.fullmatch(raw, years.start, years.end):
        return [house, years._replace(label="date")]
    return None


@beside("collection-title|note|container-title", "volume|issue")
def supplement_is_issue(raw: str, word: Segment, number: Segment) -> Pieces:
    """``(Suppl`` and ``1)``: a numbered supplement is an issue and no series."""
    if _SUPPLEMENT.fullmatch(raw, word.start, word.end):
        issue = Segment("issue", word.start, number.end, number.confidence)
        return [issue]
    return None


@whole("container-title")
def volume_ends_journal(raw: str, segments: list[Segment]) -> list[Segment]:
    """``J. Salt A27``, ``Salt News 40.1``, ``Annales, VII,``: the last piece is no name."""
    for i, (holder, following) in enumerate(itertools.pairwise(segments)):
        if holder.label != "container-title":
            continue
        if following.label == "volume":
            found = _ENDS_IN_ROMAN_AND_COLON.search(raw, holder.start, holder.end)
            if found and not has(segments, "issue"):
                volume = holder._replace(label="volume", start=found.start("volume"))
                issue = following._replace(label="issue")
                head = holder._replace(end=volume.start)
                return [*segments[:i], head, volume, issue, *segments[i + 2 :]]
        elif following.label in ("date", "pages") and not has(segments, "volume", "publisher"):
            found = _ENDS_IN_VOLUME.search(raw, holder.start, holder.end)
            if not found and raw[following.start : following.end].lstrip().startswith("("):
                found = _ENDS_IN_NUMBER.search(raw, holder.start, holder.end)
            if found:
                start = found.start("volume")
                volume = holder._replace(label="volume", start=start)
                return [*segments[:i], holder._replace(end=start), volume, *segments[i + 1 :]]
    return segments


@whole("date pages volume")
def issue_before_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``111, 468 (January 2001): 128–162``: of two numbers before the date none is a page."""
    labels = [one.label for one in segments]
    for i in range(len(segments) - 3):
        if labels[i : i + 4] == ["volume", "pages", "date", "pages"]:
            issue = segments[i + 1]
            if _BARE_NUMBER.fullmatch(raw, issue.start, issue.end):
                return [*segments[: i + 1], issue._replace(label="issue"), *segments[i + 2 :]]
    return segments


@each("volume|issue", without="date")
def day_is_no_volume(raw: str, volume: Segment) -> Pieces:
    """``25/04/2013, n°1103``: a day is no volume; the number of the issue stands behind it."""
    if found := _DAY.fullmatch(raw, volume.start, volume.end):
        date = volume._replace(label="date", end=found.end("day"))
        rest = [volume._replace(label="issue", start=found.start("rest"))]
        return [date, *(rest if found["rest"] else [])]
    return None


@beside("volume|issue", "date")
def number_behind_word(raw: str, volume: Segment, date: Segment) -> Pieces:
    """``Vol.`` and ``21 March, 2017``: the word has its number before the month."""
    if not _WORD_ALONE.fullmatch(raw, volume.start, volume.end):
        return None
    found = _NUMBER_AND_MONTH.match(raw, date.start, date.end)
    if found and is_month(found["month"]):
        pieces = [volume._replace(end=found.end("number")), date._replace(start=found.end())]
        return [*pieces]
    return None


@beside("container-title", "volume|issue|date")
def year_of_acronym(raw: str, holder: Segment, year: Segment) -> Pieces:
    """``SALT ’`` and ``13,``: the short year of a conference belongs to its name."""
    if (
        raw[holder.end - 1] in "'’‘"
        and _ENDS_IN_APOSTROPHE.search(raw, holder.start, holder.end)
        and _SHORT_YEAR.fullmatch(raw, year.start, year.end)
    ):
        return [holder._replace(end=year.end)]
    return None


@beside("container-title", "volume|issue")
def part_of_volume(raw: str, holder: Segment, part: Segment) -> Pieces:
    """``J. Salt 113 ( Pt`` and ``17),``: volume and part, as PubMed has them."""
    if "Pt" not in raw and "Suppl" not in raw:
        return None
    if found := _VOLUME_AND_PART.search(raw, holder.start, holder.end):
        start, end = found.span("volume")
        volume = holder._replace(label="volume", start=start, end=end)
        issue = part._replace(label="issue", start=end)
        return [holder._replace(end=start), volume, issue]
    return None


@each("title", without="pages")
def pages_behind_quotes(raw: str, title: Segment) -> Pieces:
    """``‘Salt’ (78-96) in Ann Lind (ed.)``: the pages are no part of the title."""
    if found := _QUOTED_AND_PAGES.fullmatch(raw, title.start, title.end):
        return with_tail(title, found.start("pages"), "pages")
    return None


@beside("location|publisher", "date")
def day_before_month(raw: str, one: Segment, date: Segment) -> Pieces:
    """``Observer, 3`` and ``December 2006``: the number before the month is its day."""
    month = _MONTH_FIRST.match(raw, date.start, date.end)
    found = _ENDS_IN_DAY.search(raw, one.start, one.end)
    if found and month and is_month(month["month"]):
        pieces = [one._replace(end=found.start()), date._replace(start=found.start("day"))]
        return [*pieces]
    return None


@beside("container-title", "date")
def month_ends_journal(raw: str, holder: Segment, date: Segment) -> Pieces:
    """``La Revue du sel, mai-juin`` and ``2009``: the month is of the date."""
    found = _ENDS_IN_MONTH.search(raw, holder.start, holder.end)
    is_year = _YEAR_ALONE.fullmatch(raw, date.start, date.end)
    if found and is_year and is_month(found["month"]):
        start = found.start("words")
        pieces = [holder._replace(end=start), date._replace(start=start)]
        return [*pieces]
    return None


@beside("container-title", "date", without="volume issue pages")
def volume_and_page_behind_year(raw: str, holder: Segment, date: Segment) -> Pieces:
    """``Nano Salt 2010, 10, 1979``: chemists have year, volume and page with commas."""
    if found := _YEAR_VOLUME_PAGE.fullmatch(raw, date.start, date.end):
        first, second = (found.start("volume"), found.start("pages"))
        pieces = [
            date._replace(end=first),
            date._replace(label="volume", start=first, end=second),
            date._replace(label="pages", start=second),
        ]
        return [holder, *pieces]
    return None


@beside("container-title", "volume", without="date")
def year_ends_journal(raw: str, holder: Segment, volume: Segment) -> Pieces:
    """``Salt Medicine 2005 ;`` and ``59``: the year before the volume is no part of the name."""
    found = _ENDS_IN_YEAR.search(raw, holder.start, holder.end)
    if found and ";" in raw[found.start() : volume.start + 2]:
        date = holder._replace(label="date", start=found.start("year"))
        return [holder._replace(end=date.start), date, volume]
    return None


@beside("volume|issue", "note", without="pages")
def pages_are_no_remark(raw: str, number: Segment, note: Segment) -> Pieces:
    """``97 ( 3`` and ``) , 345 – 359 .``: two numbers behind volume or issue are the pages."""
    if _ONLY_PAGES.fullmatch(raw, note.start, note.end):
        return [number, note._replace(label="pages")]
    return None


@beside("container-title", "publisher|location|note", without="volume")
def roman_number_publishes_nothing(raw: str, holder: Segment, number: Segment) -> Pieces:
    """``Annales du sel, XXVI, 1971``: behind a journal a Roman number is its volume."""
    if _ROMAN.fullmatch(raw, number.start, number.end):
        return [holder, number._replace(label="volume")]
    return None


@beside("title", "container-title")
def part_number_ends_title(raw: str, title: Segment, holder: Segment) -> Pieces:
    """``The salt of roads.`` and ``I. J Salt Biol``: the number of a part is of the title."""
    if found := _PART_AND_JOURNAL.match(raw, holder.start, holder.end):
        pieces = [title._replace(end=found.end()), holder._replace(start=found.end())]
        return [*pieces]
    return None


@beside("date", "note|publisher", without="container-title pages volume")
def page_of_law_report(raw: str, date: Segment, note: Segment) -> Pieces:
    """``[2005] PL 440``: behind a year in square brackets stand journal and page (OSCOLA)."""
    if raw[date.start : date.end].lstrip()[:1] != "[":
        return None
    found = _JOURNAL_AND_PAGE.fullmatch(raw, note.start, note.end)
    if found:
        cut = found.start("page")
        pieces = [
            note._replace(label="container-title", end=cut),
            note._replace(label="pages", start=cut),
        ]
        return [date, *pieces]
    return None
