"""Whether dates are whole, and told from volumes, pages and days of reading."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.access_dates import is_update
from citekit.parsing.normalisation.scripts import has_digit
from citekit.parsing.normalisation.tables import alternatives, word_tuple, words
from citekit.parsing.segments import Segment, ending, has, meeting_at, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import is_month

_DAY_BEFORE_NUMBER = re.compile(r"\s*(?:0?[1-9]|[12]\d|3[01]);\s*")
_YEAR_AND_MONTH = re.compile(r"\W*(?:19|20)\d\d\s(?P<month>[^\W\d_]{3,9})\.?\s*")
_MONTH_AND_STOP = re.compile(r"\W*(?P<month>[^\W\d_]{3,10})\.?(?:\s\d{1,2})?\s?;\s*(?=\d)")
_DAYS = re.compile(r"\W{0,2}(?:0?[1-9]|[12]\d|3[01])\.?\s?[–-]\s?(?:[12]\d|3[01]|0?[1-9])\.?\s*")
_MONTH = re.compile(r"\s*(?P<month>[^\W\d_]{3,9})\b")
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = re.compile(
    rf"\W*(?P<day>\d{{1,2}}[/.]\d{{1,2}}[/.]{_YEAR})(?:\s*[,;]\s*(?P<rest>\S.*))?[\s.,;]*"
)
_ENDS_IN_DAY = re.compile(r"(?<=\w),?\s(?P<day>\d{1,2})\s*$")
_MONTH_FIRST = re.compile(rf"\s*(?P<month>[^\W\d_]{{3,10}})\.?,?\s{_YEAR}")
_ENDS_IN_MONTH = re.compile(
    r"(?<=\w),\s(?P<words>(?P<month>[^\W\d_]{3,10})(?:[-–/][^\W\d_]{3,10})?)\s*$"
)
_YEAR_ALONE = re.compile(rf"\W*{_YEAR}\W*")
_NEW_YEAR_ALONE = re.compile(r"\s*(?:19|20)\d\d\W*")
_DAY_AND_MONTH = re.compile(r"\W*\d{1,2}\.?\s(?:de\s)?(?P<month>[^\W\d_]{3,12})\W*")
_WEEKDAY = re.compile(
    r"\W*(?:(?:entry for|on|am|vom|le|el|il|del)\s)?"
    rf"(?:{alternatives(word_tuple('sense', 'weekdays'))})\W*",
    re.IGNORECASE,
)
_CLOSING = "”“\"»’'"
_LONGEST_WEEKDAY = 24  # characters
_MAY_BE_WEEKDAY = ("container-title", "publisher", "location", "note", "title", "genre")
_ENDS_IN_HOUR = re.compile(r"\s\d{1,2}:\s*$")
_MINUTES = re.compile(r"[0-5]\d\W*")
_HOURS = re.compile(
    r"\W*\d{1,2}\s?[時时点點]\s?(?:\d{1,2}\s?分)?\W*|\W*\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b\W*",
    re.IGNORECASE,
)
_HOUR_OF_DAY = re.compile(r"\W*\d{1,2}[:.]\s?\d\d\s?(?:[ap]\.?\s?m\b|Uhr|h\b)\W*", re.IGNORECASE)
_SPAN_OF_YEARS = re.compile(rf"\W*{_YEAR}\s?[–-]\s?(?:{_YEAR}|\d\d)\W*")
_PART_AND_COLON = re.compile(
    r"\W*(?:Bd|Band|Teil|Tl|[Vv]ol|[Vv]olume|Part|Tome|Tomo)\b\.?\s\w{1,5}:\s*"
)
_YEARS = re.compile(r"\s*(?:1\d|20)\d\d\s?[–-]\s?(?:1\d|20)\d\d[,.;]?\s*")
_YEAR_AND_PAGES = re.compile(r"\s*(?:19[5-9]|20[0-4])\d\s*:\s*")
_ENDS_IN_YEAR = re.compile(rf"(?<=\w)\.?\s(?P<year>{_YEAR})\s?;?\s*$")
_ENDS_IN_APOSTROPHE = re.compile(r"\w\s?['’‘]\s*$")
_SHORT_YEAR = re.compile(r"\s*\d\d[,.]?\s*")
_ENDS_IN_ACRONYM = re.compile(r"[A-Z]{3,10}\s*$")
_YEAR_AND_COLON = re.compile(r"\s*(?:1[5-9]|20)\d\d[a-z]?\s*:\s+(?=\S)")
_OPEN_YEAR = re.compile(r"(?<=\w\s)\((?:1[5-9]|20)\d\d[;,]?\s*$")
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
_BARE_DAY = re.compile(
    r"\W{0,2}(?<!\[)(?:(?:du|le|el|del?|do|em|il|от|(?:realizad|publicad|grabad|emitid)[ao]|publiée?|parue?|déposée?)\s){1,3}\d{1,2}(?:er|º)?[\s/.-](?:[^\W\d_]{1,10}[\s-]){0,3}(?:\d{1,2}[/.-])?\d{4}\W*"
)

_NUMBER_BEFORE_DAY = re.compile(
    rf"\s*(?P<number>\d{{1,5}})(?P<end>,)\s+(?:(?:de|du|vom)\s)?(?:\d{{1,2}}(?:\.|er)?\s(?:de\s)?)?"
    rf"(?P<month>[^\W\d_]{{3,12}})\.?\s(?:del?\s)?{_YEAR}\W*"
)
_ENDS_IN_NUMERO = re.compile(r"(?<!\w)(?:n[°ºo.]{1,2}|Nr\.?|núm\.?|№)\s*$", re.IGNORECASE)
_LAST_DAY = 31
_ENDS_IN_SENATE = re.compile(rf"{_YEAR}\s[–—-]\s(?P<number>\d{{1,2}})\s*$")
_REGISTER = re.compile(r"\s*[A-Z][A-Za-z]{0,4}\s\d{1,5}/\d\d\W*")
_REVISION = re.compile(r"[\s(]*(?:в\s)?(?:ред(?:акции|\.)|с\sизм(?:енениями|\.))\s(?:от\s)?\d")
_NO_DATE = re.compile(
    r"\W*(?:date inconnue|sans date|fecha desconocida|sin fecha|data sconosciuta|sem data|"
    r"Datum unbekannt|ohne Datum|datum onbekend|unknown date|date unknown|без даты)\W*",
    re.IGNORECASE,
)


@beside("volume|issue|container-title", "date")
def number_before_day(raw: str, one: Segment, date: Segment) -> Pieces:
    """``Sole n°`` and ``1728, mars 2019``, ``Boletín,`` and ``164, de 3 de mayo de 2021``.

    The number of an issue is no year of what appeared in a month of another year.
    """
    found = _NUMBER_BEFORE_DAY.fullmatch(raw, date.start, date.end)
    if not found or not is_month(found["month"]):
        return None
    number = date._replace(label="issue", end=found.end("end"))
    date = date._replace(start=number.end)
    if ending(_ENDS_IN_NUMERO, raw, one):
        if one.label == "container-title":
            return [one, number, date]
        return [one._replace(label="issue", end=number.end), date]
    is_year = _YEAR_ALONE.fullmatch(found["number"]) is not None
    if one.label != "container-title" or is_year or int(found["number"]) <= _LAST_DAY:
        return None
    return [one, number, date]


@beside("date", "note|volume")
def senate_before_register(raw: str, date: Segment, register: Segment) -> Pieces:
    """``vom 24. März 2021 – 1`` and ``BvR 26/18``: the number of a court's file is in one piece."""
    found = ending(_ENDS_IN_SENATE, raw, date)
    if found and _REGISTER.fullmatch(raw, register.start, register.end):
        return meeting_at(date, register._replace(label="note"), found.start("number"))
    return None


@each("date")
def revision_is_no_date(raw: str, date: Segment) -> Pieces:
    """``(ред. от 08.12.2020)``: since when a law reads so, is a remark."""
    is_revision = _REVISION.match(raw, date.start, date.end)
    return [date._replace(label="note")] if is_revision else None


@each("pages", needed="date")
def day_is_no_page(raw: str, day: Segment) -> Pieces:
    """``2017. № 45. 28 апреля``: a day and its month are no page."""
    found = _DAY_AND_MONTH.fullmatch(raw, day.start, day.end)
    return [day._replace(label="date")] if found and is_month(found["month"]) else None


@each("publisher|container-title|location")
def unknown_date_is_none(raw: str, words: Segment) -> Pieces:
    """``[en ligne], date inconnue``: that there is no date, publishes nothing."""
    is_none = _NO_DATE.fullmatch(raw, words.start, words.end)
    return [words._replace(label="date")] if is_none else None


@beside("date", "volume")
def day_before_volume(raw: str, date: Segment, day: Segment) -> Pieces:
    """``2013 Jan`` and ``31;(1):3``: the number before the semicolon is the day, as in PubMed."""
    found = _YEAR_AND_MONTH.fullmatch(raw, date.start, date.end)
    if found and is_month(found["month"]) and _DAY_BEFORE_NUMBER.fullmatch(raw, day.start, day.end):
        return [date._replace(end=day.end)]
    return None


@beside("date", "volume")
def month_before_volume(raw: str, date: Segment, volume: Segment) -> Pieces:
    """``2012`` and ``Jun; 24``: PubMed has the month between year and volume."""
    found = _MONTH_AND_STOP.match(raw, volume.start, volume.end)
    return meeting_at(date, volume, found.end()) if found and is_month(found["month"]) else None


@beside("pages", "date")
def days_are_no_pages(raw: str, days: Segment, date: Segment) -> Pieces:
    """``Ulm, 28–30`` and ``September 2004``: numbers before a month are its days."""
    found = _MONTH.match(raw, date.start, date.end)
    if found and is_month(found["month"]) and _DAYS.fullmatch(raw, days.start, days.end):
        return [date._replace(start=days.start)]
    return None


@each("volume|issue", without="date")
def day_is_no_volume(raw: str, volume: Segment) -> Pieces:
    """``25/04/2013, n°1103``: a day is no volume; the number of the issue stands behind it."""
    if found := _DAY.fullmatch(raw, volume.start, volume.end):
        date = volume._replace(label="date", end=found.end("day"))
        rest = [volume._replace(label="issue", start=found.start("rest"))]
        return [date, *(rest if found["rest"] else [])]
    return None


@beside("location|publisher", "date")
def day_before_month(raw: str, one: Segment, date: Segment) -> Pieces:
    """``Observer, 3`` and ``December 2006``: the number before the month is its day."""
    month = _MONTH_FIRST.match(raw, date.start, date.end)
    found = ending(_ENDS_IN_DAY, raw, one)
    if found and month and is_month(month["month"]):
        return [one._replace(end=found.start()), date._replace(start=found.start("day"))]
    return None


@beside("container-title", "date")
def month_ends_journal(raw: str, holder: Segment, date: Segment) -> Pieces:
    """``La Revue du sel, mai-juin`` and ``2009``: the month is of the date."""
    found = ending(_ENDS_IN_MONTH, raw, holder)
    is_year = _YEAR_ALONE.fullmatch(raw, date.start, date.end)
    if found and is_year and is_month(found["month"]):
        start = found.start("words")
        return meeting_at(holder, date, start)
    return None


@beside("date", "medium|note|genre")
def day_behind_year(raw: str, year: Segment, day: Segment) -> Pieces:
    """``// РБК. 2019. 7 апреля.``: a day behind its year is no medium and no remark."""
    found = _DAY_AND_MONTH.fullmatch(raw, day.start, day.end)
    if found and is_month(found["month"]) and _NEW_YEAR_ALONE.fullmatch(raw, year.start, year.end):
        return [year._replace(end=day.end)]
    return None


@whole("date")
def weekday_belongs_to_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Saturday`` and ``14 December 1912``: a day of the week holds and publishes nothing.

    In ``The Times (London), Friday, 23 June 1911`` the paper holds, which has no quotes.
    """
    for i, (day, date) in enumerate(itertools.pairwise(segments)):
        if date.label != "date" or day.label not in _MAY_BE_WEEKDAY:
            continue
        is_short = day.end - day.start < _LONGEST_WEEKDAY
        if not is_short or not _WEEKDAY.fullmatch(raw, day.start, day.end):
            continue
        before = segments[:i]
        if day.label == "container-title" and before and before[-1].label == "title":
            is_quoted = raw[: before[-1].end].rstrip(" ,.")[-1:] in _CLOSING
            if not is_quoted:
                before[-1] = before[-1]._replace(label="container-title")
        return [*before, date._replace(start=day.start), *segments[i + 2 :]]
    return segments


@beside("date", "pages")
def time_is_no_page(raw: str, date: Segment, time: Segment) -> Pieces:
    """``12 gennaio 2018 - 10:33``, ``1月12日 08時00分``: the hour and its minutes are no page."""
    is_minute = _MINUTES.fullmatch(raw, time.start, time.end)
    is_behind_hour = is_minute and ending(_ENDS_IN_HOUR, raw, date)
    if is_behind_hour or _HOURS.fullmatch(raw, time.start, time.end):
        return [date._replace(end=time.end)]
    return None


@beside("date", "volume", "pages")
def time_is_no_volume(raw: str, date: Segment, hour: Segment, minutes: Segment) -> Pieces:
    """``20 Jan. 2021, 5:32 p.m.``: an hour and its minutes are part of the date."""
    if _HOUR_OF_DAY.fullmatch(raw, hour.start, minutes.end):
        return [date._replace(end=minutes.end)]
    return None


@beside("publisher|location", "pages", without="date")
def years_are_no_pages(raw: str, house: Segment, years: Segment) -> Pieces:
    """``Ulm: Oar, 1988–1992``: behind the imprint of a book without a date stand its years."""
    if _SPAN_OF_YEARS.fullmatch(raw, years.start, years.end):
        return [house, years._replace(label="date")]
    return None


@beside("title|container-title|volume|issue", "pages", needed="date location")
def years_are_of_name(raw: str, name: Segment, years: Segment) -> Pieces:
    """``Salz in Ulm 1494-1519, Ulm 1986``, ``Teil 1: 1539-1623``: a book covers the years."""
    last = raw[name.start : name.end].rstrip()[-1:]
    is_part = name.label in ("volume", "issue") and bool(
        _PART_AND_COLON.fullmatch(raw, name.start, name.end)
    )
    is_name = name.label in ("title", "container-title") and last.isalnum()
    if not (is_part or is_name) or not _YEARS.fullmatch(raw, years.start, years.end):
        return None
    return [name, years._replace(label="title")] if is_part else [name._replace(end=years.end)]


@beside("container-title", "volume|issue", "pages", without="date")
def year_before_pages(raw: str, holder: Segment, year: Segment, pages: Segment) -> Pieces:
    """``SALT 2015: 448-456``: between a conference and pages stands its year, as in dblp."""
    if _YEAR_AND_PAGES.fullmatch(raw, year.start, year.end):
        return [holder, year._replace(label="date"), pages]
    return None


@beside("container-title", "volume", without="date")
def year_ends_journal(raw: str, holder: Segment, volume: Segment) -> Pieces:
    """``Salt Medicine 2005 ;`` and ``59``: the year before the volume is no part of the name."""
    found = ending(_ENDS_IN_YEAR, raw, holder)
    if found and ";" in raw[found.start() : volume.start + 2]:
        return [*with_tail(holder, found.start("year"), "date"), volume]
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
                return [*segments[:i], holder._replace(end=date.end), *segments[i + 2 :]]
    return segments


@beside("author|editor", "title", without="date")
def year_before_title(raw: str, names: Segment, title: Segment) -> Pieces:
    """``Berg, Olaf (Hg.) 1995: Salz und Brot``: the year before a colon is no part of the title."""
    found = _YEAR_AND_COLON.match(raw, title.start, title.end)
    if found:
        return [names, *with_head(title, found.end(), "date")]
    return None


@each("title")
def year_opens_imprint(raw: str, title: Segment) -> Pieces:
    """``Salt (1984; rev. ed., Ulm: Oar, 1999)``: an open bracket is the imprint's."""
    if "(" not in raw[title.end - 8 : title.end] or not raw[title.end :].strip():
        return None
    found = _OPEN_YEAR.search(raw, title.start, title.end)
    return with_tail(title, found.start(), "date") if found else None


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


@whole("accessed|date")
def changed_then_read(raw: str, segments: list[Segment]) -> list[Segment]:
    """``(last modified 2 Dec 2019, accessed 3 Jan 2021)``: changed on one day, read on another."""
    for i, one in enumerate(segments):
        if one.label not in ("accessed", "date"):
            continue
        if found := _CHANGED_AND_READ.fullmatch(raw, one.start, one.end):
            before, behind = segments[:i], segments[i + 1 :]
            label = "note" if has([*before, *behind], "date") else "date"
            read = one._replace(label="accessed")
            return [*before, *with_head(read, found.start("read"), label), *behind]
    return segments


@whole("accessed")
def day_before_access(raw: str, segments: list[Segment]) -> list[Segment]:
    """``（2024年4月12日公表） … （2024年5月1日閲覧）``: it was read on the second day."""
    looked = [i for i, one in enumerate(segments) if one.label == "accessed"]
    if len(looked) < 2:
        return segments
    texts = {i: raw[segments[i].start : segments[i].end].casefold() for i in looked}
    said = [i for i in looked if any(word in texts[i] for word in words("notes", "accessed"))]
    first = looked[0]
    if first in said or not any(has_digit(texts[i]) for i in said):
        return segments
    if not has_digit(texts[first]) or is_update(texts[first]):
        return segments
    return [*segments[:first], segments[first]._replace(label="date"), *segments[first + 1 :]]


@each("accessed", without="url doi")
def nobody_looked(raw: str, day: Segment) -> Pieces:
    """``Boletín n.º 11 de 26 noviembre 2015``: without a link and a word for it, nobody looked."""
    if "http" in raw or "www" in raw or not _BARE_DAY.fullmatch(raw, day.start, day.end):
        return None
    text = raw[day.start : day.end].casefold()
    is_said = any(word in text for word in words("notes", "accessed"))
    return None if is_said else [day._replace(label="date")]


@beside("author", "title", without="date")
def year_before_its_comma(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Lind, P. and O. Berg:`` and ``2018, Ten roads``: the year stands before the title."""
    if raw[author.start : author.end].rstrip()[-1:] != ":":
        return None
    found = _YEAR_AND_COMMA.match(raw, title.start, title.end)
    return [author, *with_head(title, found.end(), "date")] if found else None


_YEAR_AND_COMMA = re.compile(rf"\s*{_YEAR}[a-z]?,\s+(?=\S)")
