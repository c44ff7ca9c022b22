"""Whether what is labelled as numbers makes sense: checks of years, pages, volumes and prices."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, joined, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import is_month

_NUMBER_WORD = re.compile(
    r"\W*(?:nr|no|nos|num|n|№|n\.?º|n°|numéro|número|issue|heft)\W*", re.IGNORECASE
)
_NUMBERED_ISSUE = re.compile(r"\W*(?:n[.º°]{1,2}|no\.|n[uú]m\.|Nr\.)\s?\d{1,4}\W*", re.IGNORECASE)
_SIGN_OF_NUMBER = re.compile(r"\W*(?:n[.º°]{1,2}|no\.|n[uú]m(?:\.|ero)|Nr\.)\W*", re.IGNORECASE)
_ACRONYM = re.compile(r"\s*[A-Z]{3,4}\W*")
_CHANNEL = re.compile(r"\W*(?:France|La|Antena|Rai|Canal|TVE|TF|RTP|M|Europe)\s?\d\W*")
_BARE_DAY = re.compile(
    r"\W{0,2}(?<!\[)(?:(?:du|le|el|del?|do|em|il|(?:realizad|publicad|grabad|emitid)[ao]|publié|paru)\s){1,3}\d{1,2}(?:er|º)?[\s/.-](?:[^\W\d_]{1,10}\s){0,3}(?:\d{1,2}[/.-])?\d{4}\W*"
)
_NUMBERS = re.compile(r"\d[\d\s,–-]*\.?")
_YEAR_AND_COLON = re.compile(r"\s*(?:1[5-9]|20)\d\d[a-z]?\s*:\s+(?=\S)")
_ENDS_IN_ACRONYM = re.compile(r"[A-Z]{3,10}\s*$")
_NUMBER = re.compile(r"\d+(?:\s*[–-]\s*\d+)?")
_YEAR_AND_PAGES = re.compile(r"\s*(?:19[5-9]|20[0-4])\d\s*:\s*")
_ROMAN = re.compile(r"\s*[IVX]{1,6}\s*[,.]?\s*")
_YEAR_OF_PERIODICAL = re.compile(
    r"\W*\d{1,3}\s?(?:e|ème|ª|a|o|º)?\.?\s(?:année|annee|año|anno|annata|ano|Jahrgang)\W*"
)
_YEAR_WORDS = ("année", "annee", "año", "anno", "annata", "Jahrgang")
_ENDS_IN_YEAR = re.compile(
    r"(?<=\w),\s(?P<year>\d{1,3}\s?(?:e|ème|ª|a|º)?\.?\s(?:année|annee|año|anno|annata|Jahrgang))[\s,]*$"
)
_COUNT_OF_VOLUMES = re.compile(r"\W*\d{1,3}\s(?:voll|vols?|Bde|Bände|tt|tomos|tomes)\b\.?\W*")
_DATE_AND_PAGES = re.compile(
    r".{0,40}(?:1[5-9]|20)\d\d\),\s(?:pp?\.\s)?(?P<pages>\d{1,4}\s?[–-]\s?\d{1,4})[\s,.;]*"
)
_OPEN_YEAR = re.compile(r"(?<=\w\s)\((?:1[5-9]|20)\d\d[;,]?\s*$")
_NUMBER_AND_SLASH = re.compile(r"\W*\d{1,3}\s?/\s*")
_YEAR_ALONE = re.compile(r"\s*(?:19|20)\d\d\W*")
_ENDS_IN_HOUR = re.compile(r"\s\d{1,2}:\s*$")
_HOUR_OF_DAY = re.compile(r"\W*\d{1,2}[:.]\s?\d\d\s?(?:[ap]\.?\s?m\b|Uhr|h\b)\W*", re.IGNORECASE)
_DAY_AND_MONTH = re.compile(r"\W*\d{1,2}\.?\s(?:de\s)?(?P<month>[^\W\d_]{3,12})\W*")
_VOLUME_AND_MONTH = re.compile(
    r"\s*(?P<volume>\d{1,3})\.(?P<month>[A-Z][a-z]{2,8}\.?(?:[-–/][A-Z][a-z]{2,8}\.?)?\s\((?:19|20)\d\d\))"
)
_LENGTH = re.compile(r"\W*\d{1,3}:\s?\d\d(?::\d\d)?\W*")
_PAGE_ALONE = re.compile(r"\s*(?:\d{3}|1[0-7]\d\d|2[1-9]\d\d),\s*")
_MINUTES = re.compile(r"[0-5]\d\W*")
_ENDS_IN_PREPOSITION = re.compile(r"\s(?:in|im|w|в|en|em|nel|since|seit|bis|until)\s*$")
_ENDS_IN_VOLUME = re.compile(
    r"(?<=[.,)])\s+(?P<volume>(?:C|T|Bd|Vol|Tom|Cilt|Tome)\.?\s(?:[IVX]{1,5}(?:[-–][IVX]{1,5})?|\d{1,2}))[\s.,:]*$"
)
_ISSUE_AND_YEAR = re.compile(
    r"(?<=\w),?\s(?P<issue>(?:(?:Heft|H\.|Nr\.)\s)?\d{1,3}(?:[-–]\d{1,3})?/(?:19|20)\d\d)[\s.,;:]*$"
)
_IN_BRACKETS = re.compile(r"\s?\((?:\d{1,5}|\d{1,2}[-–/]\d{1,2})\)[\s.,:;]*")
_LONGEST_WORD = 6  # characters of a word for pages
_WORD_FOR_PAGES = re.compile(r"\W*(?:Sp|S|pp?|cols?|págs?)\.\s*")
_PAGES_ALONE = re.compile(
    r"\W*(?:(?:pp?|S|Sp|cols?)\.\s)?\d{1,4}(?:\s?[-–]\s?\d{1,4})?f{0,2}[\s.,;]*"
)
_LABELLED_PAGE = re.compile(r"\W*(?:pp?|Sp|cols?|págs?)\.\s?\d{1,4}\W*")
_LEAST_PAGES = 3  # two numbers may be volume and page


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


@each("date", without="issue")
def issue_is_no_date(raw: str, one: Segment) -> Pieces:
    """``Revista do Sal, Ulm, n. 25, p. 5``: what is called a number is no date."""
    if _NUMBERED_ISSUE.fullmatch(raw, one.start, one.end):
        return [one._replace(label="issue")]
    return None


@beside("container-title", "volume|issue|pages")
def sign_of_number_is_no_name(raw: str, sign: Segment, number: Segment) -> Pieces:
    """``« Le sel », n°`` and ``528``: the sign of a number is no journal."""
    if _SIGN_OF_NUMBER.fullmatch(raw, sign.start, sign.end):
        whole = sign._replace(label="issue", end=number.end)
        return [whole]
    return None


@beside("location", "date", without="pages issue")
def acronym_is_no_date(raw: str, place: Segment, name: Segment) -> Pieces:
    """``Plan (2011), México, SEP.``: what is no month among small letters publishes it."""
    if raw.isupper():
        return None
    if _ACRONYM.fullmatch(raw, name.start, name.end):
        return [place, name._replace(label="publisher")]
    return None


@beside("container-title", "volume|issue|pages")
def channel_with_its_number(raw: str, channel: Segment, number: Segment) -> Pieces:
    """``« Le sel », France`` and ``5``: channels are numbered, their programmes are not."""
    if _CHANNEL.fullmatch(raw, channel.start, number.end):
        return [channel._replace(end=number.end)]
    return None


@whole("accessed", without="url doi")
def nobody_looked(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Boletín n.º 11 de 26 noviembre 2015``: without a link and a word for it, nobody looked."""
    if "http" in raw or "www" in raw:
        return segments
    words_for_it = words("notes", "accessed")
    return [
        one._replace(label="date")
        if one.label == "accessed"
        and _BARE_DAY.fullmatch(raw, one.start, one.end)
        and not any(word in raw[one.start : one.end].casefold() for word in words_for_it)
        else one
        for one in segments
    ]


@whole("issue pages")
def number_behind_its_word(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Nr.`` and ``12-03``: a word for a number has the number behind it, no pages."""
    return joined(raw, segments, ("issue", "pages"), _NUMBER_WORD)


@beside("author|editor", "title", without="date")
def year_before_title(raw: str, names: Segment, title: Segment) -> Pieces:
    """``Berg, Olaf (Hg.) 1995: Salz und Brot``: the year before a colon is no part of the title."""
    found = _YEAR_AND_COLON.match(raw, title.start, title.end)
    if found:
        date = title._replace(label="date", end=found.end())
        return [names, date, title._replace(start=found.end())]
    return None


@whole("container-title date")
def year_of_conference(raw: str, segments: list[Segment]) -> list[Segment]:
    """``In: RIVER 2004, pp. 3–9. Span (2004)``: the first of two equal years is of the name."""
    years = [
        raw[segment.start : segment.end].strip("().,; ")
        for segment in segments
        if segment.label == "date"
    ]
    if len(years) != 2 or years[0] != years[1]:
        return segments
    for i, (holder, date) in enumerate(itertools.pairwise(segments)):
        if (holder.label, date.label) == ("container-title", "date"):
            is_name = _ENDS_IN_ACRONYM.search(raw, holder.start, holder.end)
            if is_name and raw[holder.end : date.start + 1].strip().isdigit():
                whole = holder._replace(end=date.end)
                return [*segments[:i], whole, *segments[i + 2 :]]
    return segments


@beside("container-title", "volume|issue", "pages", without="date")
def year_before_pages(raw: str, holder: Segment, year: Segment, pages: Segment) -> Pieces:
    """``SALT 2015: 448-456``: between a conference and pages stands its year, as in dblp."""
    if _YEAR_AND_PAGES.fullmatch(raw, year.start, year.end):
        return [holder, year._replace(label="date"), pages]
    return None


@whole("issue|note")
def volume_behind_imprint(raw: str, segments: list[Segment]) -> list[Segment]:
    """``2 vols (Ulm: Ruder, 1932), I, 1–59.``: the volume that the pages are of (MHRA)."""
    if ")" not in raw:
        return segments
    return [
        one._replace(label="volume")
        if one.label in ("issue", "note")
        and following.label in ("pages", "date")
        and raw[: one.start].rstrip(" ,").endswith(")")
        and _ROMAN.fullmatch(raw, one.start, one.end)
        else one
        for one, following in itertools.pairwise((*segments, Segment("", 0, 0)))
    ]


@whole()
def year_of_periodical(raw: str, segments: list[Segment]) -> list[Segment]:
    """``63e année, n° 3``: the year that a journal is in is its volume, and no journal."""
    if not any(word in raw for word in _YEAR_WORDS):
        return segments
    for i, one in enumerate(segments):
        found = _ENDS_IN_YEAR.search(raw, one.start, one.end)
        if one.label == "container-title" and found:
            volume = one._replace(label="volume", start=found.start("year"))
            rest = [
                other._replace(label="issue") if other.label == "volume" else other
                for other in segments[i + 1 :]
            ]
            return [*segments[:i], one._replace(end=found.start()), volume, *rest]
    if has(segments, "volume"):
        return segments
    return [
        one._replace(label="volume")
        if one.label in ("container-title", "edition", "note", "collection-title")
        and _YEAR_OF_PERIODICAL.fullmatch(raw, one.start, one.end)
        else one
        for one in segments
    ]


@each("title", without="volume")
def volume_ends_title(raw: str, title: Segment) -> Pieces:
    """``Karadeniz Limanları. C. II.``: the volume behind the stop of a title is not of it."""
    if found := _ENDS_IN_VOLUME.search(raw, title.start, title.end):
        return with_tail(title, found.start("volume"), "volume")
    return None


@each("edition|note|pages")
def count_of_volumes(raw: str, one: Segment) -> Pieces:
    """``4 voll.``: how many volumes there are is no edition."""
    if _COUNT_OF_VOLUMES.fullmatch(raw, one.start, one.end):
        return [one._replace(label="volume")]
    return None


@whole("title")
def year_opens_imprint(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt (1984; rev. ed., Ulm: Oar, 1999)``: an open bracket is the imprint's."""
    for i, title in enumerate(segments):
        found = _OPEN_YEAR.search(raw, title.start, title.end) if title.label == "title" else None
        if found and i + 1 < len(segments):
            date = title._replace(label="date", start=found.start())
            return [*segments[:i], title._replace(end=found.start()), date, *segments[i + 1 :]]
    return segments


@each("container-title", without="volume issue")
def issue_ends_name(raw: str, holder: Segment) -> Pieces:
    """``Oar und Salz 33-34/2008``: what ends a paper's name so is its issue, and the year of it."""
    if found := _ISSUE_AND_YEAR.search(raw, holder.start, holder.end):
        return with_tail(holder, found.start("issue"), "issue", end=found.start())
    return None


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
            end, rest = rest[0].end, rest[1:]
        pages = date._replace(label="pages", start=found.start("pages"), end=end)
        return [*segments[:i], date._replace(end=pages.start), pages, *rest]
    return segments


@beside("volume", "date", without="issue")
def issue_before_its_year(raw: str, number: Segment, date: Segment) -> Pieces:
    """``Salz, 5/2012``: German magazines count by issue and year, not by volume."""
    if _NUMBER_AND_SLASH.fullmatch(raw, number.start, number.end) and _YEAR_ALONE.fullmatch(
        raw, date.start, date.end
    ):
        return [number._replace(label="issue"), date]
    return None


@beside("date", "pages")
def time_is_no_page(raw: str, date: Segment, minutes: Segment) -> Pieces:
    """``12 gennaio 2018 - 10:33``: the minutes of an hour are no page."""
    if _ENDS_IN_HOUR.search(raw, date.start, date.end) and _MINUTES.fullmatch(
        raw, minutes.start, minutes.end
    ):
        return [date._replace(end=minutes.end)]
    return None


@beside("date", "volume", "pages")
def time_is_no_volume(raw: str, date: Segment, hour: Segment, minutes: Segment) -> Pieces:
    """``20 Jan. 2021, 5:32 p.m.``: an hour and its minutes are part of the date."""
    if _HOUR_OF_DAY.fullmatch(raw, hour.start, minutes.end):
        return [date._replace(end=minutes.end)]
    return None


@beside("date", "medium|note|genre")
def day_behind_year(raw: str, year: Segment, day: Segment) -> Pieces:
    """``// РБК. 2019. 7 апреля.``: a day behind its year is no medium and no remark."""
    found = _DAY_AND_MONTH.fullmatch(raw, day.start, day.end)
    if found and is_month(found["month"]) and _YEAR_ALONE.fullmatch(raw, year.start, year.end):
        return [year._replace(end=day.end)]
    return None


@beside("container-title", "date", without="volume")
def volume_and_month(raw: str, holder: Segment, date: Segment) -> Pieces:
    """``Salt research 3.Jan (2003): 993``: behind a journal a volume and its month, no day."""
    if found := _VOLUME_AND_MONTH.match(raw, date.start, date.end):
        volume = date._replace(label="volume", end=found.end("volume"))
        rest = date._replace(start=found.start("month"))
        return [holder, volume, rest]
    return None


@beside("genre", "volume", "pages")
def length_of_film(raw: str, kind: Segment, minutes: Segment, seconds: Segment) -> Pieces:
    """``YouTube video, 24:59``: minutes and seconds are no volume and page."""
    if _LENGTH.fullmatch(raw, minutes.start, seconds.end):
        length = minutes._replace(label="note", end=seconds.end)
        return [kind, length]
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


@beside("title", "date")
def year_behind_preposition(raw: str, title: Segment, date: Segment) -> Pieces:
    """``Produkcja soli w 2018 r.``: a title does not end with a preposition but with its year."""
    if _ENDS_IN_PREPOSITION.search(raw, title.start, title.end) and _YEAR_ALONE.fullmatch(
        raw, date.start, date.end
    ):
        return [title._replace(end=date.end)]
    return None


@beside("volume", "pages", without="issue")
def issue_in_brackets(raw: str, volume: Segment, number: Segment) -> Pieces:
    """``185`` and ``(4157)``: a number in brackets right behind the volume is the issue."""
    if "(" not in raw:
        return None
    if _IN_BRACKETS.fullmatch(raw, number.start, number.end):
        return [volume, number._replace(label="issue")]
    return None


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
            pages = number._replace(label="pages", start=word.start)
            return [*segments[: i - 1], pages, *segments[i + 1 :]]
    return segments
