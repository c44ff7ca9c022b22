"""Step: where and when a conference was held, where its proceedings appeared elsewhere or later."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.date_order import read_dates
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.periodicals import type_by_words
from citekit.parsing.normalisation.segment_cuts import triples
from citekit.parsing.normalisation.text import trim
from citekit.parsing.segments import Segment

_HOLDERS = ("container-title", "title")
_OPENS = re.compile(r"\s*\(")
_MEETING = re.compile(r"\s*\((?P<place>[^\W\d_][^()\d]{2,60})\)\s*(?:\([^()]{2,40}\))?\s*[.,]?\s*")
_MEETING_OF_VANCOUVER = tuple((label, "date", "location") for label in _HOLDERS)
_DAYS = re.compile(
    r"\W*(?:[^\W\d_]{3,12}\.?\s\d{1,2}\s?[-–—]\s?(?:[^\W\d_]{3,12}\.?\s)?\d{1,2}"
    r"|\d{1,2}\.?\s?[-–—]\s?\d{1,2}\.?\s[^\W\d_]{3,12}\.?)\W*"
)
_FIRST_PLACE = re.compile(r"[^.;:]{3,60}\.\s+(?=[^\W\d_][^.;]{1,60}:\s*$)")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def events(draft: Draft) -> None:
    """Read ``Group theory (Durham, 1982), Academic Press, London (1984)``.

    The brackets behind the proceedings say where and when people met; what stands behind the
    publisher is where and when they were printed. Where both years are one, nothing is to be told
    apart.
    """
    _of_vancouver(draft)
    _of_days(draft)
    if "(" not in draft.raw:
        return
    _of_acm(draft)
    dates = draft.labelled("date")
    if len(dates) < 2:
        return
    for holder, place, date in triples(draft):
        is_event = (
            holder.label in _HOLDERS
            and (place.label, date.label) == ("location", "date")
            and _OPENS.match(draft.text(place))
            and ")" in draft.text(date)
            and ")" not in draft.text(place)
        )
        if is_event and _appeared_in_another_year(draft, date, dates):
            _take(draft, place, date)
            return


def _of_vancouver(draft: Draft) -> None:
    """``Salt conference; 2001 Sep 13-15; Ulm, Germany. Oslo: Oar; 2002``: as medicine has it."""
    if len(draft.labelled("date")) < 2 or not draft.labelled("publisher"):
        return
    for holder, date, place in triples(draft):
        labels = (holder.label, date.label, place.label)
        if labels not in _MEETING_OF_VANCOUVER or not draft.text(date).rstrip().endswith(";"):
            continue
        readings, _ = read_dates(draft, date)
        if not readings or not draft.text(holder).rstrip().endswith(";"):
            continue
        first = _FIRST_PLACE.match(draft.text(place))
        cut = place.start + first.end() if first else place.end
        draft.put("event-place", trim(draft.raw[place.start : cut]), [place])
        draft.put("event-date", readings[0].date, [date])
        rest = [place._replace(start=cut)] if cut < place.end else []
        at = draft.segments.index(date)
        draft.segments = (*draft.segments[:at], *rest, *draft.segments[at + 2 :])
        return


def _of_days(draft: Draft) -> None:
    """``(1996). … Salt Conference, Ulm, August 18–22 (pp. 8-9). Oslo: Oar``: when people met.

    The year of the work stands elsewhere, and no work appears on several days.
    """
    if not draft.labelled("publisher"):
        return
    for holder, place, days in triples(draft):
        if (holder.label, place.label, days.label) != ("container-title", "location", "date"):
            continue
        found = _DAYS.fullmatch(draft.text(days))
        name = trim(draft.text(holder))
        if (
            not found
            or type_by_words(name) != "paper-conference"
            or len(draft.labelled("date")) < 2
        ):
            continue
        draft.put("event-place", trim(draft.text(place)), [place])
        draft.segments = tuple(one for one in draft.segments if one not in (place, days))
        return


def _of_acm(draft: Draft) -> None:
    """``Conference on Salt, May 3, 2016, Ulm, Germany. ACM, Oslo``: where people met.

    So the ACM has it; the place of the publisher stands behind it.
    """
    places = draft.labelled("location")
    for holder, place, publisher in triples(draft):
        labels = (place.label, publisher.label)
        if labels != ("location", "publisher") or holder.label not in ("container-title", "date"):
            continue
        name = " ".join(draft.text(one) for one in draft.labelled("container-title"))
        is_again = places[-1].start > publisher.start and type_by_words(name) == "paper-conference"
        found = _MEETING.fullmatch(draft.text(place))
        is_of_house = draft.text(place).rstrip().endswith(":")
        if found or (is_again and not is_of_house):
            draft.put("event-place", found["place"] if found else trim(draft.text(place)), [place])
            draft.segments = tuple(one for one in draft.segments if one is not place)
            return


def _appeared_in_another_year(draft: Draft, date: Segment, dates: list[Segment]) -> bool:
    years = _YEAR.findall(draft.text(date))
    later = [_YEAR.findall(draft.text(other)) for other in dates if other.start > date.end]
    return any(found and found[-1:] != years[-1:] for found in later)


def _take(draft: Draft, place: Segment, date: Segment) -> None:
    """Set the event and leave the rest of the steps what was published."""
    readings, _ = read_dates(draft, date)
    if not readings:
        return
    draft.put("event-place", trim(draft.text(place)), [place])
    draft.put("event-date", readings[0].date, [date])
    draft.segments = tuple(one for one in draft.segments if one not in (place, date))
