"""Step: when it was published, and the year of the original edition."""

from __future__ import annotations

import itertools
import re

from citekit.dates import DateReading, PartialReading
from citekit.parsing.normalisation.date_order import (
    is_bracketed_day,
    is_only_date,
    is_publication_date,
    order_certainty,
    read_dates,
)
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.urls import GLUED_DATE
from citekit.parsing.segments import Segment
from citekit.reference import CslDate

_MONTH_LABELS = (
    "container-title",
    "accessed",
    "note",
    "volume",
    "issue",
    "publisher",
    "location",
)
_STATUS = re.compile(
    r"\b(forthcoming|in press|in print|to appear|im Druck|im Erscheinen|erscheint|à paraître|"
    r"sous presse|en prensa|no prelo|in corso di stampa|ter perse|"
    r"to be published|under review|in preparation|submitted|accepted)\b|即将出版|印刷中",
    re.IGNORECASE,
)
_ORIGINAL = re.compile(
    r"(?:original(?:ly)?(?: work)? published(?: in)?|first published(?: in)?|"
    r"erstausgabe|zuerst(?: erschienen)?|orig(?:inal|\.)?|1st ed\.?,?|"
    r"(?<!\d)1(?:re|ère|ª|\.)\s?(?:éd(?:ition)?|ed(?:izione|ición|ição)?|aufl(?:age)?)\.?|"
    r"prima ed\.?|"
    r"publ\. orig\.)\W*((?:1[4-9]|20)\d\d)",
    re.IGNORECASE,
)
_BROADCAST = re.compile(
    r"\b(?:sendung|ausgestrahlt|gesendet|aired|broadcast|émission|diffusée?|emisión|emitid[oa]|"
    r"puntata|trasmess[oa]|aflevering|uitgezonden)\b|放送|放映|播出|эфир",
    re.IGNORECASE,
)
_YEAR_WITHIN = re.compile(r"(?:1[5-9]|20)\d\d")
_HIJRA = (*range(575, 596), 620, 621, 622)
"""How far its years are behind ours, lunar and solar ones."""
_COLLECTED = re.compile(
    r"\b(?:Werke|Schriften|Werkausgabe|Gesamtausgabe|(?:Collected|Complete|Selected) "
    r"(?:Works|Papers|Essays|Writings)|"
    r"[OŒ]uvres|Oeuvres|Opere|Obras)\b"
)
_OLD = 1800  # no work of these years is cited with a later one in brackets as its own
_LONE_YEAR = re.compile(r"\s*(?:1[4-9]|20)\d\d\.\s*|\s*[\[(](?:1[4-9]|20)\d\d[\])][.,]?\s*")
_IN_SQUARES = re.compile(r"\W*\[1[4-9]\d\d\]\W*")
_REPRINTED = re.compile(
    r"\W*(?:rev\. ed|new ed|repr(?:int(?:ed)?)?|Nachdr(?:uck)?|réimpr|rist)\b", re.IGNORECASE
)
_LONGEST_REPRINT = 14  # characters
_YEAR_BEFORE_VOLUME = re.compile(r"\W*((?:1[5-9]|20)\d\d)\s*;")
_YEAR_IN_BRACKETS = re.compile(r"\(((?:1[5-9]|20)\d\d)\)")
_YEAR_BEHIND_ISSUE = re.compile(
    r"\W*(?:(?:Heft|H\.|Nr\.|no\.|n°|nr|B)\s?)?\d{1,3}(?:[-–]\d{1,3})?\s?/\s?((?:19|20)\d\d)\W*",
    re.IGNORECASE,
)
_LABEL = "citation-number"
_YEAR_OF_LABEL = re.compile(r"[^\W\d_].*\b((?:19|20)\d\d)[a-z]?\b")
_YEAR_OF_ACRONYM = re.compile(r"[A-Z]{2,}\s?['’](\d\d)\)?[\s.,:;]*$")
_LAST_YEAR = 49  # of this century, as two digits
_BRACKETED_YEAR = re.compile(r"\s*[\[(]\s*(?:orig\.?\s*)?((?:1[4-9]|20)\d\d)\s*[\])]")


def publication_dates(draft: Draft) -> None:
    """Read the date segments; a month and day apart from the year join it."""
    segments = _without_access_dates(draft)
    dates: list[tuple[DateReading, Segment]] = []
    partials: list[tuple[PartialReading, Segment]] = []
    for segment in segments:
        found, parts = read_dates(draft, segment)
        dates += [(reading, segment) for reading in found]
        partials += [(part, segment) for part in parts]
    _put_status(draft, segments)
    if not dates:
        dates = _year_from_volume(draft) or _stated_under_access(draft) or _of_broadcast(draft)
        dates = dates or _glued_to_link(draft) or _of_label(draft) or _of_acronym(draft)
    dates = _without_other_eras(draft, dates)
    original = _original_date(draft, dates)
    remaining = [pair for pair in dates if pair is not original]
    if not remaining:
        return
    if _is_page_before_year(remaining, draft):
        del remaining[0]
    reading, segment = remaining[0]
    date, sources = dict(reading.date), [segment]
    for other, other_segment in remaining[1:]:
        if _is_finer(other.date, date):
            date, sources = dict(other.date), [segment, other_segment]
    is_year = len(date["date-parts"]) == 1 and len(date["date-parts"][0]) == 1
    if is_year and (partials := partials or _mislabelled_partials(draft)):
        date, part_segment = _joined(date, partials[0])
        sources.append(part_segment)
    span = None
    if len(sources) == 1:
        span = (segment.start + reading.start, segment.start + reading.end)
    certainty = order_certainty(draft, reading, draft.text(segment))
    draft.put("issued", date, sources, certainty=certainty, span=span)
    suffix = next((found.suffix for found, _ in remaining if found.suffix), "")
    draft.put("year-suffix", suffix, [segment])
    if reading.alternatives:
        draft.extra.setdefault("alternatives", {})["issued"] = reading.alternatives[0]


def _without_other_eras(
    draft: Draft, dates: list[tuple[DateReading, Segment]]
) -> list[tuple[DateReading, Segment]]:
    """``1297h/1880``, ``1380/2001``: the year of the Hijra before the same one of our era."""
    if len(dates) < 2:
        return dates
    (first, segment), (second, later) = dates[:2]
    between = draft.raw[segment.start + first.end : later.start + second.start]
    is_same = between.strip(" hH") == "/" and _year(second.date) - _year(first.date) in _HIJRA
    return dates[1:] if is_same else dates


def _is_page_before_year(dates: list[tuple[DateReading, Segment]], draft: Draft) -> bool:
    """``Bull. Soc. Chim. 1571 (1971)``: what looks like an old year is a page or a volume."""
    if len(dates) < 2:
        return False
    (first, _), (reading, segment) = dates[:2]
    at = segment.start + reading.start
    is_bracketed = draft.raw[:at].rstrip().endswith("(")
    return is_bracketed and _year(first.date) < _OLD <= _year(reading.date)


def _stated_under_access(draft: Draft) -> list[tuple[DateReading, Segment]]:
    """Return the date of a ``(Stand: 5.3.2019)`` that is labelled as an access date."""
    return [
        (reading, segment)
        for segment in draft.labelled("accessed")
        if is_publication_date(draft, segment)
        for reading in read_dates(draft, segment)[0]
    ]


def _of_broadcast(draft: Draft) -> list[tuple[DateReading, Segment]]:
    """``Sendung vom 4. Mai 2018``: the day of a broadcast that is labelled as a remark."""
    return [
        (reading, segment)
        for segment in draft.labelled("note")
        if _BROADCAST.search(draft.text(segment))
        for reading in read_dates(draft, segment)[0]
    ]


def _glued_to_link(draft: Draft) -> list[tuple[DateReading, Segment]]:
    """``…/21763.html,2018-12-29``: the day behind an address that a comma parts from it."""
    return [
        (reading, segment)
        for segment in draft.labelled("url")
        if GLUED_DATE.search(draft.text(segment))
        for reading in read_dates(draft, segment)[0][-1:]
    ]


def _of_label(draft: Draft) -> list[tuple[DateReading, Segment]]:
    """``[Hill & Steel, 1986] W. D. Hill. Salt.``: the year that an entry is cited by is its own."""
    found = [(_YEAR_OF_LABEL.search(draft.text(one)), one) for one in draft.labelled(_LABEL)]
    return [
        (DateReading({"date-parts": [[int(year[1])]]}, year.start(1), year.end(1)), one)
        for year, one in found
        if year
    ]


def _of_acronym(draft: Draft) -> list[tuple[DateReading, Segment]]:
    """``SALT '19, 2623–2631``: the year that a meeting has in its name, if no other is said."""
    for segment in draft.labelled("container-title"):
        if found := _YEAR_OF_ACRONYM.search(draft.text(segment)):
            year = int(found[1])
            date: CslDate = {"date-parts": [[year + (1900 if year > _LAST_YEAR else 2000)]]}
            return [(DateReading(date, found.start(1), found.end(1)), segment)]
    return []


def _is_house(draft: Draft, segment: Segment) -> bool:
    """``São Paulo: Abril``, ``México, SEP``: a house may be called like a month."""
    name = draft.text(segment).strip(" .,;:")
    is_acronym = segment.label == "publisher" and name.isupper() and not draft.raw.isupper()
    return is_acronym or draft.raw[: segment.start].endswith(": ")


def _mislabelled_partials(draft: Draft) -> list[tuple[PartialReading, Segment]]:
    """Return a month and day that the labeller took for a container or part of an access date."""
    return [
        (part, segment)
        for segment in draft.labelled(*_MONTH_LABELS)
        if segment.label == "accessed"
        or (
            is_only_date(draft.text(segment))
            and not _is_house(draft, segment)
            and not _YEAR_WITHIN.search(draft.text(segment))
        )
        for part in read_dates(draft, segment)[1]
    ]


def _without_access_dates(draft: Draft) -> list[Segment]:
    """Leave out ``[26.5.18]`` behind the URL: an access date, whatever its label says."""
    segments = draft.labelled("date")
    links = [segment.start for segment in draft.labelled("url")]
    if len(segments) < 2 or not links:
        return segments
    return [
        segment
        for segment in segments
        if segment.start < links[0] or not is_bracketed_day(draft.text(segment))
    ]


def _original_date(
    draft: Draft, dates: list[tuple[DateReading, Segment]]
) -> tuple[DateReading, Segment] | None:
    """Set the original date of ``2000 [1959]``; return the reading that it took."""
    for (reading, segment), (later, later_segment) in itertools.pairwise(dates):
        before, after = _year(reading.date), _year(later.date)
        close = later_segment.start + later.start - segment.start - reading.end <= 3
        gap = draft.raw[segment.start + reading.end : later_segment.start + later.end + 1]
        if not close or before == after:
            continue
        if _BRACKETED_YEAR.match(gap) and before > after:
            draft.put("original-date", later.date, [later_segment])
            return later, later_segment
        opener = draft.raw[segment.start + reading.start - 1 : segment.start + reading.start]
        if before > after and gap.startswith("/"):
            draft.put("original-date", later.date, [later_segment])
            return later, later_segment
        if before < after and (opener in "[(" or gap.startswith("/")):
            draft.put("original-date", reading.date, [segment])
            return dates[0]
    if printed := _first_printing(draft, dates):
        return printed
    if reprinted := _reprinted(draft, dates):
        return reprinted
    if first_edition := _first_edition(draft, dates) or _in_collected_works(draft, dates):
        return first_edition
    for segment in draft.labelled("note", "date", "edition"):
        if found := _ORIGINAL.search(draft.text(segment)):
            draft.put("original-date", {"date-parts": [[int(found[1])]]}, [segment])
            at = segment.start + found.start(1)
            return next((d for d in dates if d[1].start + d[0].start == at), None)
    return None


def _first_printing(
    draft: Draft, dates: list[tuple[DateReading, Segment]]
) -> tuple[DateReading, Segment] | None:
    """``Berg (1964), Salz [1934], 2. Auflage``: in square brackets right behind the title.

    The year of the book that is cited stands before the title.
    """
    for (reading, segment), (later, bracketed) in itertools.pairwise(dates):
        at = draft.segments.index(bracketed)
        before = draft.segments[at - 1]
        if (
            before.label == "title"
            and segment.start < before.start
            and _IN_SQUARES.fullmatch(draft.text(bracketed))
            and _year(later.date) < _year(reading.date)
        ):
            draft.put("original-date", later.date, [bracketed])
            return later, bracketed
    return None


def _reprinted(
    draft: Draft, dates: list[tuple[DateReading, Segment]]
) -> tuple[DateReading, Segment] | None:
    """``(1963; repr., Ulm: Oar, 1968)``: Chicago's year of the first edition (17th ed., 14.114)."""
    if len(dates) < 2 or not dates[0][1].start < dates[1][1].start:
        return None
    (first, segment), (later, _) = dates[:2]
    behind = draft.raw[segment.end : segment.end + _LONGEST_REPRINT]
    is_in_brackets = draft.raw[: segment.start + first.start].rstrip().endswith("(")
    is_earlier = _year(first.date) < _year(later.date)
    if is_in_brackets and is_earlier and _REPRINTED.match(behind):
        draft.put("original-date", first.date, [segment])
        return dates[0]
    return None


def _first_edition(
    draft: Draft, dates: list[tuple[DateReading, Segment]]
) -> tuple[DateReading, Segment] | None:
    """``*Gender Trouble*. 1990. Routledge, 2006``: MLA's year of the first edition (9th ed., 5.98).

    It stands alone behind the title, and publisher or place between it and the year of the book:
    ``Salz (1936), in: Schriften, Ulm 1974``.
    """
    if len(dates) < 2:
        return None
    (first, segment), (later, later_segment) = dates[0], dates[-1]
    labels = [one.label for one in draft.segments]
    at = draft.segments.index(segment)
    between = labels[at + 1 : draft.segments.index(later_segment)]
    if (
        labels[max(at - 1, 0)] == "title"
        and not {"publisher", "location"}.isdisjoint(between)
        and _LONE_YEAR.fullmatch(draft.text(segment))
        and _year(first.date) < _year(later.date)
    ):
        draft.put("original-date", first.date, [segment])
        return dates[0]
    return None


def _in_collected_works(
    draft: Draft, dates: list[tuple[DateReading, Segment]]
) -> tuple[DateReading, Segment] | None:
    """``Lang (1960), Salz, in: Gesammelte Werke, Ulm 1990``: of the first and of this print."""
    if len(dates) != 2:
        return None
    (first, segment), (later, later_segment) = dates
    if not _year(first.date) < _year(later.date) or not _LONE_YEAR.fullmatch(
        draft.text(segment).rstrip(" ,:")
    ):
        return None
    books = [one for one in draft.labelled("container-title") if _COLLECTED.search(draft.text(one))]
    if books and segment.start < books[0].start < later_segment.start:
        draft.put("original-date", first.date, [segment])
        return dates[0]
    return None


def _put_status(draft: Draft, segments: list[Segment]) -> None:
    for segment in (*segments, *draft.labelled("note")):
        if found := _STATUS.search(draft.text(segment)):
            draft.put("status", found[0].lower(), [segment], certainty=0.9)


def _year_from_volume(draft: Draft) -> list[tuple[DateReading, Segment]]:
    """``2000;(3):218-226``, ``33 (1998)`` and ``Heft 1/2005`` keep the year in a number."""
    found: list[tuple[DateReading, Segment]] = []
    for segment in draft.labelled("volume", "issue"):
        text = draft.text(segment)
        match = _YEAR_BEHIND_ISSUE.fullmatch(text)
        if not match and segment.label == "volume":
            match = _YEAR_BEFORE_VOLUME.match(text) or _YEAR_IN_BRACKETS.search(text)
        if match:
            date: CslDate = {"date-parts": [[int(match[1])]]}
            found.append((DateReading(date, match.start(1), match.end(1)), segment))
    return found


def _joined(date: CslDate, partial: tuple[PartialReading, Segment]) -> tuple[CslDate, Segment]:
    reading, segment = partial
    year = date["date-parts"][0][0]
    parts = [[year, *_numbers(reading.begin)]]
    if reading.end:
        parts.append([year, *_numbers(reading.end)])
    return {**date, "date-parts": parts}, segment


def _numbers(month_and_day: tuple[int, int | None]) -> list[int]:
    return [number for number in month_and_day if number is not None]


def _is_finer(other: CslDate, date: CslDate) -> bool:
    """Whether another date says the month or day that this one leaves open."""
    mine, others = date["date-parts"][0], other["date-parts"][0]
    return len(others) > len(mine) and others[: len(mine)] == mine


def _year(date: CslDate) -> int:
    return int(date["date-parts"][0][0])
