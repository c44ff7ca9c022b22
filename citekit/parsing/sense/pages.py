"""Whether pages are told from years, issues and remarks."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.periodicals import newspaper_or_magazine, type_by_words
from citekit.parsing.segments import Segment, ending, has, meeting_at, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole

_NUMBERS = re.compile(r"\d[\d\s,–-]*\.?")
_NUMBER = re.compile(r"\d+(?:\s*[–-]\s*\d+)?")
_YEARS = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
_DIGITS = re.compile(r"\d+")
_LEAST_PAGES = 3  # two numbers may be volume and page
_DATE_AND_PAGES = re.compile(
    r".{0,40}(?:1[5-9]|20)\d\d\),\s(?:pp?\.\s)?(?P<pages>\d{1,4}\s?[–-]\s?\d{1,4})[\s,.;]*"
)
_QUOTED_AND_PAGES = re.compile(
    r"\s*[“‘'\"«].*[”’'\"»],?\s(?P<pages>\(\d{1,4}\s?[–-]\s?\d{1,4}\))[\s.,]*"
)
_PAGE_ALONE = re.compile(r"\s*(?:\d{3}|1[0-7]\d\d|2[1-9]\d\d),\s*")
_LONGEST_WORD = 6  # characters of a word for pages
_WORD_FOR_PAGES = re.compile(r"\W*(?:Sp|S|pp?|cols?|págs?)\.\s*")
_MEANT = re.compile(
    r"\W*(?:bes|insb(?:es)?|insbesondere|hier|dort|esp|especially|here|vor allem|v\.\s?a)\b[\s.:]*",
    re.IGNORECASE,
)
_PAGES_ALONE = re.compile(
    r"\W*(?:(?:pp?|S|Sp|cols?)\.\s)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?f{0,2}[\s.,;]*"
)
_LABELLED_PAGE = re.compile(r"\W*(?:pp?|Sp|cols?|págs?)\.\s?\d{1,4}\W*")
_ONLY_PAGES = re.compile(r"\W*[A-Za-z]?\d{1,5}\s?[–-]\s?[A-Za-z]?\d{1,5}\W*")
_ONLY_NUMBER = re.compile(r"\W*[A-Za-z]?\d{1,6}\W*")
_JOURNAL_AND_PAGE = re.compile(r"\W*[A-Z][A-Za-z]{1,8}(?:\s[A-Z][A-Za-z]*)?\s(?P<page>\d{1,5})\W*")
_VOLUME_ALONE = re.compile(r",?\s*\d{1,3}[.,]?\s*")
_ARTICLE = re.compile(r"\W*(?:Article|Art\.|Artikel)(?: No\.| Nr\.)?\s*", re.IGNORECASE)

_BEHIND_COLON = re.compile(r"\s*:\s*(?:pp?\.\s*)?[A-Za-z]?\d{1,6}(?:\s?[–-]\s?\d{1,6})?[\s.]*")
_ENDS_IN_ARTICLE = re.compile(r"(?<=\))\s?[:,]\s?(?P<article>\d{1,4}):\s*$")
_FROM_ARTICLE = re.compile(r"\s*\d{1,3}\s?[–-]\s?(?P<article>\d{1,4}):\d{1,3}[\s.,;]*")
_ARTICLE_OF_GOST = re.compile(r"\s*[—–-]\s(?:Art|Article|Ст)\.?\s(?:No\.?\s)?[\w.-]{1,12}[\s.]*")
_PAGES_END_TITLE = re.compile(
    r"(?<=[\w)!?”’»]),\s(?P<pages>(?:pp?\.\s?|S\.\s?)?\d{1,4}\s?[–-]\s?\d{1,4})\.?\s*$"
)
_NUMBER_ALONE = re.compile(r"\W*\d{4}\s*")
_WORD_BEHIND_COUNT = re.compile(r"\s*(?:pp?|pages|Seiten)\.?[\s,;]*")

_CITED_ON = re.compile(
    r"(?<=[^\W_])[^\w(]{0,3}\b(?:19|20)\d\d\.(?P<pages>\s\d{1,3}(?:,\s?\d{1,3}){0,20})$"
)
"""``2022. 1, 3``: on which pages of the article a work is cited, as LaTeX puts it behind."""


@whole("pages publisher")
def list_of_pages(raw: str, segments: list[Segment]) -> list[Segment]:
    """``(Oslo: Span, 2005), 3-9, 99, 101-24.``: numbers alone behind the imprint are pages."""
    first = len(segments)
    while first and _NUMBERS.fullmatch(raw, segments[first - 1].start, segments[first - 1].end):
        first -= 1
    numbers = segments[first:]
    if not has(numbers, "pages") or not has(segments, "publisher"):
        return segments
    if len(_NUMBER.findall(raw, numbers[0].start, numbers[-1].end)) < _LEAST_PAGES:
        return segments
    if not raw[: numbers[0].start].rstrip(" ,").endswith(")"):
        return segments
    confidence = min(segment.confidence for segment in numbers)
    pages = Segment("pages", numbers[0].start, numbers[-1].end, confidence)
    return [*segments[:first], pages]


@whole("date")
def pages_behind_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``(Ulm: Oar, 1999), 9–30,`` and ``at 12``: numbers behind the bracket of a year are pages."""
    for i, date in enumerate(segments):
        found = (
            _DATE_AND_PAGES.fullmatch(raw, date.start, date.end) if date.label == "date" else None
        )
        if not found:
            continue
        rest = segments[i + 1 :]
        end = date.end
        if rest and rest[0].label == "pages":
            end, rest = (rest[0].end, rest[1:])
        return [
            *segments[:i],
            date._replace(end=found.start("pages")),
            date._replace(label="pages", start=found.start("pages"), end=end),
            *rest,
        ]
    return segments


@each("title", without="pages")
def pages_behind_quotes(raw: str, title: Segment) -> Pieces:
    """``‘Salt’ (78-96) in Ann Lind (ed.)``: the pages are no part of the title."""
    if found := _QUOTED_AND_PAGES.fullmatch(raw, title.start, title.end):
        return with_tail(title, found.start("pages"), "pages")
    return None


@whole("container-title date pages")
def page_before_cited_one(raw: str, segments: list[Segment]) -> list[Segment]:
    """``108 Salt L. Rev. 1733, 1739 (1995)``: the first page and the one cited are no year."""
    for i, (holder, first, cited, date) in enumerate(
        zip(segments, segments[1:], segments[2:], segments[3:], strict=False)
    ):
        labels = (holder.label, first.label, cited.label, date.label)
        if labels == ("container-title", "date", "pages", "date") and _PAGE_ALONE.fullmatch(
            raw, first.start, first.end
        ):
            page, locator = first._replace(label="pages"), cited._replace(label="note")
            return [*segments[: i + 1], page, locator, *segments[i + 3 :]]
    return segments


@whole("date")
def page_is_no_year(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Sp.`` and ``1723``, ``p. 3``: what a word for pages stands before is no date."""
    for i, number in enumerate(segments):
        if number.label != "date":
            continue
        if raw[number.start] in "pScá" and _LABELLED_PAGE.fullmatch(raw, number.start, number.end):
            return [*segments[:i], number._replace(label="pages"), *segments[i + 1 :]]
        word = segments[i - 1] if i else number
        if word.label not in ("pages", "note", "volume") or word.end - word.start > _LONGEST_WORD:
            continue
        is_led = _WORD_FOR_PAGES.fullmatch(raw, word.start, word.end)
        if is_led and _PAGES_ALONE.fullmatch(raw, number.start, number.end):
            return [
                *segments[: i - 1],
                number._replace(label="pages", start=word.start),
                *segments[i + 1 :],
            ]
    return segments


@beside("volume|issue|note|medium", "pages", needed="title")
def word_before_cited_page(raw: str, word: Segment, pages: Segment) -> Pieces:
    """``bes.`` and ``S. 28–33``, ``hier:`` and ``S. 3``: a word for the page that is meant."""
    if _MEANT.fullmatch(raw, word.start, word.end):
        return [pages._replace(start=word.start)]
    return None


@beside("volume", "date", "note", without="pages")
def page_behind_year(raw: str, volume: Segment, date: Segment, note: Segment) -> Pieces:
    """``49 (2016), 394001.``: a number alone behind volume and year is the page or article."""
    if _ONLY_NUMBER.fullmatch(raw, note.start, note.end):
        return [volume, date, note._replace(label="pages")]
    return None


@beside("date", "note", needed="volume|issue", without="pages")
def page_behind_colon(raw: str, date: Segment, note: Segment) -> Pieces:
    """``Salt 9, no. 2 (2019)`` and ``: 4853``: behind the year and a colon stands the page."""
    if raw[note.start] == ":" and _BEHIND_COLON.fullmatch(raw, note.start, note.end):
        return [date, note._replace(label="pages")]
    return None


@beside("title", "date", without="pages container-title publisher")
def pages_are_no_year(raw: str, title: Segment, date: Segment) -> Pieces:
    """``“Salt roads”, 507-522.``: what a short form cites has no years before printing."""
    found = _ONLY_PAGES.fullmatch(raw, date.start, date.end)
    if found and not _YEARS.search(found[0]):
        return [title, date._replace(label="pages")]
    return None


@beside("volume|issue", "pages")
def page_of_article(raw: str, number: Segment, pages: Segment) -> Pieces:
    """``57(3): 59:`` and ``1–59:37``: the number of the article stands before each page."""
    found = _FROM_ARTICLE.fullmatch(raw, pages.start, pages.end)
    before = ending(_ENDS_IN_ARTICLE, raw, number) if found else None
    if found and before and found["article"] == before["article"]:
        return meeting_at(number, pages, before.start("article"))
    return None


@each("note", needed="container-title", without="pages")
def article_behind_dash(raw: str, note: Segment) -> Pieces:
    """``— Vol. 10. — Art. 2227.``: so GOST writes the number of an article."""
    if raw[note.start] in "—–-" and _ARTICLE_OF_GOST.fullmatch(raw, note.start, note.end):
        return [note._replace(label="pages")]
    return None


def _are_pages(first: int, last: int) -> bool:
    """Whether a range is too short and begins too early for years."""
    return first < _LEAST_YEAR and last - first < _MOST_PAGES


_LEAST_YEAR, _MOST_PAGES = 1000, 80


@beside("title", "publisher|location", without="pages container-title editor")
def pages_end_title(raw: str, title: Segment, imprint: Segment) -> Pieces:
    """``Salt and Reason, 206–222.`` and ``Oar Press``: the pages end no title.

    Years do: ``Salt in Ulm, 1890-1964``, ``950-1100``.
    """
    found = ending(_PAGES_END_TITLE, raw, title)
    if found and _are_pages(*map(int, _DIGITS.findall(found["pages"]))):
        return [*with_tail(title, found.start("pages"), "pages"), imprint]
    return None


@beside("volume|issue", "note", without="pages")
def pages_are_no_remark(raw: str, number: Segment, note: Segment) -> Pieces:
    """``97 ( 3`` and ``) , 345 – 359 .``: two numbers behind volume or issue are the pages."""
    if _ONLY_PAGES.fullmatch(raw, note.start, note.end):
        return [number, note._replace(label="pages")]
    return None


@beside("date", "note|publisher", without="container-title pages volume")
def page_of_law_report(raw: str, date: Segment, note: Segment) -> Pieces:
    """``[2005] PL 440``: behind a year in square brackets stand journal and page (OSCOLA)."""
    if raw[date.start : date.end].lstrip()[:1] != "[":
        return None
    found = _JOURNAL_AND_PAGE.fullmatch(raw, note.start, note.end)
    if found:
        cut = found.start("page")
        return [
            date,
            note._replace(label="container-title", end=cut),
            note._replace(label="pages", start=cut),
        ]
    return None


@beside(
    *("container-title", "pages"),
    needed="title date",
    without="volume issue publisher location",
)
def number_alone_is_volume(raw: str, journal: Segment, number: Segment) -> Pieces:
    """``Journal of Salt, 40.``: a journal without any other number is cited by its volume."""
    name = raw[journal.start : journal.end].strip(" .,")
    is_alone = _VOLUME_ALONE.fullmatch(raw, number.start, number.end) and not name[:1].isdigit()
    if is_alone and type_by_words(name) == "article-journal" and not newspaper_or_magazine(name):
        return [journal, number._replace(label="volume")]
    return None


@beside("container-title|title|note", "volume|issue")
def number_of_article(raw: str, word: Segment, number: Segment) -> Pieces:
    """``Article 12 (January 2021)``: the number of an article stands for its pages."""
    if "Art" not in raw:
        return None
    if _ARTICLE.fullmatch(raw, word.start, word.end):
        pages = Segment("pages", word.start, number.end, number.confidence)
        return [pages]
    return None


@beside("date", "pages|note")
def count_of_pages_is_no_year(raw: str, count: Segment, word: Segment) -> Pieces:
    """``USA,`` ``1535`` and ``pp.``: how many pages a book has looks like a year."""
    if _NUMBER_ALONE.fullmatch(raw, count.start, count.end) and (
        _WORD_BEHIND_COUNT.fullmatch(raw, word.start, word.end)
    ):
        return [count._replace(label="pages", end=word.end)]
    return None


@whole("author title date volume|issue|pages|note")
def cited_on_is_no_page(raw: str, segments: list[Segment]) -> list[Segment]:
    """``In SALT, pages 3–9, 2022. 1, 3``: where the article cites it is no page of the work."""
    found = (
        _CITED_ON.search(raw, max(0, len(raw) - _LONGEST_CITED_ON)) if raw[-1:].isdigit() else None
    )
    if not found or not has(segments, "container-title", "publisher", "note"):
        return segments
    start = found.start("pages") + 1
    touched = [one for one in segments if one.end > start]
    if touched[0].start < start or {one.label for one in touched} == {"note"}:
        return segments
    whole = touched[0]._replace(label="note", end=len(raw))
    return [*(one for one in segments if one.end <= start), whole]


_LONGEST_CITED_ON = 90  # characters
