"""Whether days, hours and seasons make sense: they belong to the date that stands beside them."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import Segment, has
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import is_month

_DAY_BEFORE_NUMBER = re.compile(r"\s*(?:0?[1-9]|[12]\d|3[01]);\s*")
_YEAR_AND_MONTH = re.compile(r"\W*(?:19|20)\d\d\s(?P<month>[^\W\d_]{3,9})\.?\s*")
_DAYS = re.compile(r"\W{0,2}(?:0?[1-9]|[12]\d|3[01])\.?\s?[–-]\s?(?:[12]\d|3[01]|0?[1-9])\.?\s*")
_MONTH = re.compile(r"\s*(?P<month>[^\W\d_]{3,9})\b")
_WEEKDAY = re.compile(
    r"\W*(?:(?:entry for|on|am|vom|le|el|il|del)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\W*",
    re.IGNORECASE,
)
_CLOSING = "”“\"»’'"
_LONGEST_WEEKDAY = 24  # characters
_MAY_BE_WEEKDAY = ("container-title", "publisher", "location", "note", "title", "genre")
_ENDS_IN_FIRST = re.compile(r"\b(?:e-?pub|online)(?: ahead of print)?:?\s*$", re.IGNORECASE)
_OF_ONLINE = ("online", "Online", "pub", "ligne", "línea", "linha")
_PUT_ONLINE = re.compile(
    r"\W*(?:mise?s? en ligne|posto online|publicado en línea|publicado em linha|"
    r"first published online|published online|online since|online seit)\b(?!.*consult)",
    re.IGNORECASE,
)
_CHANGED_AND_READ = re.compile(
    r"\W*(?:last (?:modified|updated|reviewed|edited)|updated|modified|published|posted|stand|"
    r"(?:zuletzt )?(?:aktualisiert|geändert)|mis(?:e)? à jour|actualizado|atualizado|aggiornato|"
    r"bijgewerkt|última actualización)\b[^;]{4,40}?[,;]\s+(?P<read>(?:(?:last|zuletzt|letzter)\s)?"
    r"(?:accessed|retrieved|viewed|visited|abgerufen|aufgerufen|abruf|zugriff|consult|acess|acced|"
    r"geraadpleegd)\w*\b.{4,40})",
    re.IGNORECASE,
)
_NUMBER_AND_YEAR = re.compile(
    r"\W*(?P<number>\d{1,4}(?:[-–/]\d{1,4})?)\s\|\s?(?=(?:19|20)\d\d\W*$)"
)
_OPEN_SEASON = re.compile(r"\s*\((?:Spring|Summer|Fall|Autumn|Winter)\s(?:19|20)\d\d\s*")
_EDITION_WORD = re.compile(r"\W*(?:ed|edn|edition)\b\W*", re.IGNORECASE)


@beside("date", "volume")
def day_before_volume(raw: str, date: Segment, day: Segment) -> Pieces:
    """``2013 Jan`` and ``31;(1):3``: the number before the semicolon is the day, as in PubMed."""
    found = _YEAR_AND_MONTH.fullmatch(raw, date.start, date.end)
    if found and is_month(found["month"]) and _DAY_BEFORE_NUMBER.fullmatch(raw, day.start, day.end):
        return [date._replace(end=day.end)]
    return None


@beside("pages", "date")
def days_are_no_pages(raw: str, days: Segment, date: Segment) -> Pieces:
    """``Ulm, 28–30`` and ``September 2004``: numbers before a month are its days."""
    found = _MONTH.match(raw, date.start, date.end)
    if found and is_month(found["month"]) and _DAYS.fullmatch(raw, days.start, days.end):
        return [date._replace(start=days.start)]
    return None


@whole("date")
def weekday_belongs_to_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Saturday`` and ``14 December 1912``: a day of the week holds and publishes nothing.

    In ``The Times (London), Friday, 23 June 1911`` the paper holds, which has no quotes.
    """
    for i, (day, date) in enumerate(itertools.pairwise(segments)):
        if (
            date.label == "date"
            and day.label in _MAY_BE_WEEKDAY
            and day.end - day.start < _LONGEST_WEEKDAY
            and _WEEKDAY.fullmatch(raw, day.start, day.end)
        ):
            before = segments[:i]
            is_paper = i and before[-1].label == "title" and day.label == "container-title"
            if (
                is_paper
                and raw[before[-1].start : before[-1].end].rstrip(" ,.")[-1:] not in _CLOSING
            ):
                before = [*before[:-1], before[-1]._replace(label="container-title")]
            return [*before, date._replace(start=day.start), *segments[i + 2 :]]
    return segments


@whole()
def online_first_is_remark(raw: str, segments: list[Segment]) -> list[Segment]:
    """``2005 Aug;2(8):3. Epub 2005 Jul 30``: when it was online first is not what it is dated by.

    ``mis en ligne le 3 mai 2013`` is no day of reading; where no other date stands, it is the date.
    """
    if not any(part in raw for part in _OF_ONLINE):
        return segments
    is_dated = has(segments, "date")
    result: list[Segment] = []
    for one in segments:
        before = result[-1] if result else None
        follows = before and before.label == "note" and one.label == "date"
        is_first = follows and has(result, "date")
        if before and is_first and _ENDS_IN_FIRST.search(raw, before.start, before.end):
            result[-1] = before._replace(end=one.end)
            continue
        if one.label == "accessed" and _PUT_ONLINE.match(raw, one.start, one.end):
            result.append(one._replace(label="note" if is_dated else "date"))
            continue
        result.append(one)
    return result


@whole()
def changed_then_read(raw: str, segments: list[Segment]) -> list[Segment]:
    """``(last modified 2 Dec 2019, accessed 3 Jan 2021)``: changed on one day, read on another."""
    for i, one in enumerate(segments):
        if one.label not in ("accessed", "date"):
            continue
        if found := _CHANGED_AND_READ.fullmatch(raw, one.start, one.end):
            rest = [*segments[:i], *segments[i + 1 :]]
            changed = one._replace(
                label="note" if has(rest, "date") else "date", end=found.start("read")
            )
            read = one._replace(label="accessed", start=found.start("read"))
            return [*segments[:i], changed, read, *segments[i + 1 :]]
    return segments


@each("date", without="volume issue")
def number_before_year(raw: str, date: Segment) -> Pieces:
    """``123-1 | 2011``: so OpenEdition's journals write volume and year."""
    if " | " not in raw:
        return None
    found = _NUMBER_AND_YEAR.match(raw, date.start, date.end)
    if found:
        number = date._replace(label="volume", end=found.end("number"))
        return [number, date._replace(start=found.end())]
    return None


@whole("date edition")
def season_of_edition(raw: str, segments: list[Segment]) -> list[Segment]:
    """``(Summer 2019`` and ``ed.)``: the season of an encyclopedia that has another date."""
    for i, (season, edition) in enumerate(itertools.pairwise(segments)):
        if (season.label, edition.label) != ("date", "edition"):
            continue
        is_edition = _OPEN_SEASON.fullmatch(raw, season.start, season.end)
        if is_edition and _EDITION_WORD.fullmatch(raw, edition.start, edition.end):
            rest = [*segments[:i], *segments[i + 2 :]]
            if has(rest, "date"):
                whole = edition._replace(start=season.start)
                return [*segments[:i], whole, *segments[i + 2 :]]
            return [*segments[:i], season._replace(end=edition.end), *segments[i + 2 :]]
    return segments
