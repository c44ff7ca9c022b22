"""Whether what a piece says can be what its label says at all."""

from __future__ import annotations

import re

from citekit.parsing.segments import Segment, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each
from citekit.parsing.sense.known import is_month

_DOI = re.compile(r"\s*10\.\d{4,9}/\S+\s*")
_STATE = re.compile(r"\s*(?!ND|SD|SF|SA|OJ)[A-Z]{2}[.,]?\s*")
_REVISED = re.compile(
    r"\s*\(?(?:Aktualisierung|Aktualisiert|Stand|Überarbeitung|Update|Updated|Revised|Revision|"
    r"Actualización|Actualizado|Actualizada|Mise à jour|Atualização|Atualizado|Aggiornamento|"
    r"Aggiornato|Bijgewerkt|Versie)\s*:?\s*",
    re.IGNORECASE,
)
_FORM_OF_COMPANY = re.compile(
    r"\s*(?:Incorporated|Limited|Inc|Ltd|LLC|LLP|GmbH|AG|S\.?A\.?|S\.?L\.?|S\.?r\.?l|B\.?V|Ltda|"
    r"Oy|AB|Pty Ltd|Corp|Corporation)\.?[\s.,;:]*"
)
_COPYRIGHT = re.compile(r"\s*(?:©|\(c\)|[Cc]opyright)\s?[^\W_].{0,60}")
_SENTENCE_GOES_ON = re.compile(
    r"\s*(?:for|without|instead|than|of|für|ohne|pour|sans|para|sin)\s[^:/\d()]{2,80}"
)
_WORD_FOR_PAGES = re.compile(r"\W*(?:pgs?|pp?|pages?|Seiten?|páginas?|págs?|pagine)\.?\s*")
_NUMBER_OF_PAGE = re.compile(r"\s*\d{1,5}(?:\s?[–-]\s?\d{1,5})?[.,;]?\s*")
_DAY = re.compile(r"\s*(?:0?[1-9]|[12]\d|3[01])\s*")
_MONTH = re.compile(r"\s+(?P<month>[^\W\d_]{3,9})(?![^\W\d_])")
_PLACE_AND_HOUSE = re.compile(r"[^:()]{2,40}?:\s+(?P<house>[^\W\d_a-zß-ÿ][^:()]{2,60})")


@each("pages|volume|issue|note|edition")
def doi_counts_nothing(raw: str, one: Segment) -> Pieces:
    """``10.5555/salt.5.2.3.`` as pages: an identifier is nothing that is counted."""
    return [one._replace(label="doi")] if _DOI.fullmatch(raw, one.start, one.end) else None


@beside("location", "date")
def state_is_no_date(raw: str, city: Segment, state: Segment) -> Pieces:
    """``Salinas,`` and ``PE.``: letters for a state go on with the place."""
    if _STATE.fullmatch(raw, state.start, state.end):
        return [city._replace(end=state.end)]
    return None


@beside("location|publisher|note", "date")
def revision_is_no_place(raw: str, word: Segment, date: Segment) -> Pieces:
    """``Aktualisierung`` and ``2018.``: the word says what happened that day."""
    if _REVISED.fullmatch(raw, word.start, word.end):
        return [date._replace(start=word.start)]
    return None


@beside("publisher", "note|author|title|container-title|location")
def form_goes_on_with_company(raw: str, company: Segment, form: Segment) -> Pieces:
    """``Salt Media,`` and ``Incorporated.``: the form by law ends the name of a company."""
    if _FORM_OF_COMPANY.fullmatch(raw, form.start, form.end):
        return [company._replace(end=form.end)]
    return None


@beside("volume", "date", without="issue")
def day_before_month_counts_nothing(raw: str, day: Segment, date: Segment) -> Pieces:
    """``Salt Times 15`` and ``Feb. 1993:``: no comma stands between a day and its month."""
    found = _MONTH.match(raw, day.end, date.end) if raw[day.end : date.start] else None
    if found and is_month(found["month"]) and _DAY.fullmatch(raw, day.start, day.end):
        return [date._replace(start=day.start)]
    return None


@each("location", without="publisher")
def place_ends_at_colon(raw: str, place: Segment) -> Pieces:
    """``s.l.: Salt Press,``: the house stands behind the colon."""
    found = _PLACE_AND_HOUSE.fullmatch(raw, place.start, place.end)
    return with_tail(place, found.start("house"), "publisher") if found else None


@each("accessed")
def copyright_is_no_access(raw: str, one: Segment) -> Pieces:
    """``© 2011.``: the year of a copyright is none of reading."""
    is_right = _COPYRIGHT.fullmatch(raw, one.start, one.end)
    return [one._replace(label="note")] if is_right else None


@beside("title", "note")
def sentence_goes_on(raw: str, title: Segment, note: Segment) -> Pieces:
    """``Use salt instead of pepper`` and ``for roads``: a title does not end without a sign."""
    if not _SENTENCE_GOES_ON.fullmatch(raw, note.start, note.end):
        return None
    return [title._replace(end=note.end)] if raw[title.end - 1].isalpha() else None


@beside("container-title|note|title", "volume|issue|note")
def page_is_no_journal(raw: str, word: Segment, number: Segment) -> Pieces:
    """``pg`` and ``20``: the word says that the number is that of a page."""
    is_word = _WORD_FOR_PAGES.fullmatch(raw, word.start, word.end)
    if is_word and _NUMBER_OF_PAGE.fullmatch(raw, number.start, number.end):
        return [number._replace(label="pages", start=word.start)]
    return None


CHECKS = (
    doi_counts_nothing,
    state_is_no_date,
    revision_is_no_place,
    form_goes_on_with_company,
    day_before_month_counts_nothing,
    place_ends_at_colon,
    copyright_is_no_access,
    sentence_goes_on,
    page_is_no_journal,
)
"""In the order in which they are tried."""
