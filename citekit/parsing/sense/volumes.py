"""Whether volumes and issues make sense beside names of journals, months, years and pages."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import Segment, has
from citekit.parsing.sense.places import classes

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


def month_before_volume(raw: str, segments: list[Segment]) -> list[Segment]:
    """``2012`` and ``Jun; 24``: PubMed has the month between year and volume."""
    for i, (date, volume) in enumerate(itertools.pairwise(segments)):
        if (date.label, volume.label) != ("date", "volume"):
            continue
        found = _MONTH_AND_STOP.match(raw, volume.start, volume.end)
        if found and _is_month(found["month"]):
            pieces = [date._replace(end=found.end()), volume._replace(start=found.end())]
            return [*segments[:i], *pieces, *segments[i + 2 :]]
    return segments


def years_are_no_pages(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ulm: Oar, 1988–1992``: behind the imprint of a book without a date stand its years."""
    if has(segments, "date"):
        return segments
    for i, (house, years) in enumerate(itertools.pairwise(segments), 1):
        if (
            house.label in ("publisher", "location")
            and years.label == "pages"
            and _SPAN_OF_YEARS.fullmatch(raw, years.start, years.end)
        ):
            return [*segments[:i], years._replace(label="date"), *segments[i + 1 :]]
    return segments


def supplement_is_issue(raw: str, segments: list[Segment]) -> list[Segment]:
    """``(Suppl`` and ``1)``: a numbered supplement is an issue and no series."""
    for i, (word, number) in enumerate(itertools.pairwise(segments)):
        if (
            word.label in ("collection-title", "note", "container-title")
            and number.label in ("volume", "issue")
            and _SUPPLEMENT.fullmatch(raw, word.start, word.end)
        ):
            issue = Segment("issue", word.start, number.end, number.confidence)
            return [*segments[:i], issue, *segments[i + 2 :]]
    return segments


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


def issue_before_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``111, 468 (January 2001): 128–162``: of two numbers before the date none is a page."""
    labels = [one.label for one in segments]
    for i in range(len(segments) - 3):
        if labels[i : i + 4] == ["volume", "pages", "date", "pages"]:
            issue = segments[i + 1]
            if _BARE_NUMBER.fullmatch(raw, issue.start, issue.end):
                return [*segments[: i + 1], issue._replace(label="issue"), *segments[i + 2 :]]
    return segments


def day_is_no_volume(raw: str, segments: list[Segment]) -> list[Segment]:
    """``25/04/2013, n°1103``: a day is no volume; the number of the issue stands behind it."""
    if has(segments, "date"):
        return segments
    for i, volume in enumerate(segments):
        if volume.label not in ("volume", "issue"):
            continue
        if found := _DAY.fullmatch(raw, volume.start, volume.end):
            date = volume._replace(label="date", end=found.end("day"))
            rest = [volume._replace(label="issue", start=found.start("rest"))]
            return [*segments[:i], date, *(rest if found["rest"] else []), *segments[i + 1 :]]
    return segments


def number_behind_word(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Vol.`` and ``21 March, 2017``: the word has its number before the month."""
    for i, (volume, date) in enumerate(itertools.pairwise(segments)):
        if volume.label not in ("volume", "issue") or date.label != "date":
            continue
        if not _WORD_ALONE.fullmatch(raw, volume.start, volume.end):
            continue
        found = _NUMBER_AND_MONTH.match(raw, date.start, date.end)
        if found and _is_month(found["month"]):
            pieces = [volume._replace(end=found.end("number")), date._replace(start=found.end())]
            return [*segments[:i], *pieces, *segments[i + 2 :]]
    return segments


def year_of_acronym(raw: str, segments: list[Segment]) -> list[Segment]:
    """``SALT ’`` and ``13,``: the short year of a conference belongs to its name."""
    for i, (holder, year) in enumerate(itertools.pairwise(segments)):
        if (
            holder.label == "container-title"
            and year.label in ("volume", "issue", "date")
            and raw[holder.end - 1] in "'’‘"
            and _ENDS_IN_APOSTROPHE.search(raw, holder.start, holder.end)
            and _SHORT_YEAR.fullmatch(raw, year.start, year.end)
        ):
            return [*segments[:i], holder._replace(end=year.end), *segments[i + 2 :]]
    return segments


def part_of_volume(raw: str, segments: list[Segment]) -> list[Segment]:
    """``J. Salt 113 ( Pt`` and ``17),``: volume and part, as PubMed has them."""
    if "Pt" not in raw and "Suppl" not in raw:
        return segments
    for i, (holder, part) in enumerate(itertools.pairwise(segments)):
        if holder.label != "container-title" or part.label not in ("volume", "issue"):
            continue
        if found := _VOLUME_AND_PART.search(raw, holder.start, holder.end):
            start, end = found.span("volume")
            volume = holder._replace(label="volume", start=start, end=end)
            issue = part._replace(label="issue", start=end)
            return [*segments[:i], holder._replace(end=start), volume, issue, *segments[i + 2 :]]
    return segments


def pages_behind_quotes(raw: str, segments: list[Segment]) -> list[Segment]:
    """``‘Salt’ (78-96) in Ann Lind (ed.)``: the pages are no part of the title."""
    if has(segments, "pages"):
        return segments
    for i, title in enumerate(segments):
        if title.label != "title":
            continue
        if found := _QUOTED_AND_PAGES.fullmatch(raw, title.start, title.end):
            pages = title._replace(label="pages", start=found.start("pages"))
            return [*segments[:i], title._replace(end=pages.start), pages, *segments[i + 1 :]]
    return segments


def day_before_month(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Observer, 3`` and ``December 2006``: the number before the month is its day."""
    for i, (one, date) in enumerate(itertools.pairwise(segments)):
        if one.label not in ("location", "publisher") or date.label != "date":
            continue
        month = _MONTH_FIRST.match(raw, date.start, date.end)
        found = _ENDS_IN_DAY.search(raw, one.start, one.end)
        if found and month and _is_month(month["month"]):
            pieces = [one._replace(end=found.start()), date._replace(start=found.start("day"))]
            return [*segments[:i], *pieces, *segments[i + 2 :]]
    return segments


def month_ends_journal(raw: str, segments: list[Segment]) -> list[Segment]:
    """``La Revue du sel, mai-juin`` and ``2009``: the month is of the date."""
    for i, (holder, date) in enumerate(itertools.pairwise(segments)):
        if (holder.label, date.label) != ("container-title", "date"):
            continue
        found = _ENDS_IN_MONTH.search(raw, holder.start, holder.end)
        is_year = _YEAR_ALONE.fullmatch(raw, date.start, date.end)
        if found and is_year and _is_month(found["month"]):
            start = found.start("words")
            pieces = [holder._replace(end=start), date._replace(start=start)]
            return [*segments[:i], *pieces, *segments[i + 2 :]]
    return segments


def volume_and_page_behind_year(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Nano Salt 2010, 10, 1979``: chemists have year, volume and page with commas."""
    if has(segments, "volume", "issue", "pages"):
        return segments
    for i, (holder, date) in enumerate(itertools.pairwise(segments), 1):
        if (holder.label, date.label) != ("container-title", "date"):
            continue
        if found := _YEAR_VOLUME_PAGE.fullmatch(raw, date.start, date.end):
            first, second = found.start("volume"), found.start("pages")
            pieces = [
                date._replace(end=first),
                date._replace(label="volume", start=first, end=second),
                date._replace(label="pages", start=second),
            ]
            return [*segments[:i], *pieces, *segments[i + 1 :]]
    return segments


def year_ends_journal(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt Medicine 2005 ;`` and ``59``: the year before the volume is no part of the name."""
    if has(segments, "date"):
        return segments
    for i, (holder, volume) in enumerate(itertools.pairwise(segments)):
        if (holder.label, volume.label) != ("container-title", "volume"):
            continue
        found = _ENDS_IN_YEAR.search(raw, holder.start, holder.end)
        if found and ";" in raw[found.start() : volume.start + 2]:
            date = holder._replace(label="date", start=found.start("year"))
            return [*segments[:i], holder._replace(end=date.start), date, *segments[i + 1 :]]
    return segments


def pages_are_no_remark(raw: str, segments: list[Segment]) -> list[Segment]:
    """``97 ( 3`` and ``) , 345 – 359 .``: two numbers behind volume or issue are the pages."""
    if has(segments, "pages"):
        return segments
    for i, (number, note) in enumerate(itertools.pairwise(segments), 1):
        if (
            number.label in ("volume", "issue")
            and note.label == "note"
            and _ONLY_PAGES.fullmatch(raw, note.start, note.end)
        ):
            return [*segments[:i], note._replace(label="pages"), *segments[i + 1 :]]
    return segments


def roman_number_publishes_nothing(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Annales du sel, XXVI, 1971``: behind a journal a Roman number is its volume."""
    if has(segments, "volume"):
        return segments
    for i, (holder, number) in enumerate(itertools.pairwise(segments), 1):
        if (
            holder.label == "container-title"
            and number.label in ("publisher", "location", "note")
            and _ROMAN.fullmatch(raw, number.start, number.end)
        ):
            return [*segments[:i], number._replace(label="volume"), *segments[i + 1 :]]
    return segments


def part_number_ends_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``The salt of roads.`` and ``I. J Salt Biol``: the number of a part is of the title."""
    for i, (title, holder) in enumerate(itertools.pairwise(segments)):
        if (title.label, holder.label) != ("title", "container-title"):
            continue
        if found := _PART_AND_JOURNAL.match(raw, holder.start, holder.end):
            pieces = [title._replace(end=found.end()), holder._replace(start=found.end())]
            return [*segments[:i], *pieces, *segments[i + 2 :]]
    return segments


def page_of_law_report(raw: str, segments: list[Segment]) -> list[Segment]:
    """``[2005] PL 440``: behind a year in square brackets stand journal and page (OSCOLA)."""
    if has(segments, "container-title", "pages", "volume"):
        return segments
    for i, (date, note) in enumerate(itertools.pairwise(segments), 1):
        if date.label != "date" or raw[date.start : date.end].lstrip()[:1] != "[":
            continue
        found = _JOURNAL_AND_PAGE.fullmatch(raw, note.start, note.end)
        if found and note.label in ("note", "publisher"):
            cut = found.start("page")
            pieces = [
                note._replace(label="container-title", end=cut),
                note._replace(label="pages", start=cut),
            ]
            return [*segments[:i], *pieces, *segments[i + 1 :]]
    return segments


def _is_month(word: str) -> bool:
    return "month" in classes(word)
