"""Whether the series of books are told from what stands around them: titles, dates and places.

How series stand in brackets with their numbers, and behind houses, is asked in ``series``.
"""

from __future__ import annotations

import re

from citekit.parsing.normalisation.organisations import is_organisation
from citekit.parsing.normalisation.periodicals import type_by_words
from citekit.parsing.segments import Segment, carved, ending, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import is_month, is_person, is_place
from citekit.parsing.sense.series import (
    CLOSING_NUMBER,
    COUNTED,
    LEADS_INTO,
    NO_SERIES,
    QUOTES_BEHIND,
)

_CORPUS = re.compile(
    r"\((?P<series>(?:MGH|CCSL|CCCM|CSEL|FSGA|Monumenta Germaniae|Corpus Christianorum)\b"
    r"[^()]{0,90})\)"
)
_EQUALS_BEHIND = re.compile(r"(?<=\S)[.,]?\s(?P<series>\(\s?=\s[^()]{2,90}\))[\s.,:]*$")
_CLOSING_EQUALS = re.compile(r"(?<=\S)\s=\s*$")
_NAME_IN_BRACKETS = re.compile(r"[\s.,]*\((?P<series>[^\W\d_a-zß-ÿ][^()\d:;]{4,70}[\w!?])\)[\s.,]*")
_OPENS_NO_SERIES = re.compile(
    r"(?:Zuerst|Erst|Orig|Deutsch|Dt|Engl|Franz|Neu|Nachdr|Sonder|Teil|Auszug|Übers|Rez|Habil|Diss|Zugl|Manuskript|"
    r"Typoskript|Katalog|Ausst|Mit|Unter|Hier|Aus|In|Im|Mehr|Viele|Erschein|Publi|First|Print|Paper|Trans|Rev|With|From|"
    r"Also|See|Siehe|Vgl|Open|Access|Unpub|Unver|Download|Web|Zugriff|Abgerufen|Stand|DOI|ISBN|ISSN|URL)",
    re.IGNORECASE,
)
_COMMENTARY = re.compile(r"[\s,.]*[A-Z]{2,6}\s(?:[IVX]{1,4}(?:/\d{1,2})?|NF\s\d{1,3})[\s,.]*")
_NUMBER = re.compile(r"\d{1,4}[.,]\s*")
_SERIES_ENDS_TITLE = re.compile(
    r"(?<=[^\s.:,])\s(?P<series>\((?:[^\W\d_a-zß-ÿ][\w-]+(?:er|e|e[srn])?\s)?(?:Schriften|Schriftenreihe|Studien|Studies|"
    r"Beiträge|Forschungen|Veröffentlichungen|Abhandlungen|Quellen|Monographien|Monografien|Collection|"
    r"Contributions|Biblioteca|Bibliothek|Bibliothèque|Collana|Colección|Monographs)\s"
    r"(?:in|of|zu[rm]?|des|der|für|aus|on|to|on|di|de|del)\s[^()]{3,80}\))[.,:]?\s*$"
)
_LAST_SENTENCE = re.compile(
    r"(?<=[\w?!][.?!])\s(?P<series>[^\W\d_a-zß-ÿ][\w’'-]+(?:\s[\w’'-]+){1,6}\s\d{1,3})\.\s*$"
)


@each("title|container-title", without="collection-title")
def series_behind_equals_ends_title(raw: str, title: Segment) -> Pieces:
    """``Salz (= Gesammelte Werke 1). 6. Aufl.``: so it is where it stands behind the title."""
    if "=" not in raw:
        return None
    if found := _EQUALS_BEHIND.search(raw, title.start, title.end):
        return with_tail(title, found.start("series"), "collection-title", end=found.start())
    return None


@beside("title", "publisher|location|date", without="collection-title container-title")
def series_in_bracket_ends_title(raw: str, title: Segment, behind: Segment) -> Pieces:
    """``Kontor und Kirche (Schriften des Salzmuseums), Ulm``: a bracket may hold a series alone."""
    found = ending(_SERIES_ENDS_TITLE, raw, title, 120)
    return [*with_tail(title, found.start("series"), "collection-title"), behind] if found else None


@beside("title", "container-title", without="collection-title")
def series_behind_bare_equals(raw: str, title: Segment, series: Segment) -> Pieces:
    """``Salz. =`` and ``Erdkundliche Studien``: so it is without brackets."""
    if "=" not in raw[title.end - 3 : title.end]:
        return None
    if found := _CLOSING_EQUALS.search(raw, title.start, title.end):
        return [title._replace(end=found.start()), series._replace(label="collection-title")]
    return None


@whole("title", without="collection-title")
def corpus_in_brackets(raw: str, segments: list[Segment]) -> list[Segment]:
    """``ed. Olaf Berg (MGH SS rer. Germ. 60)``: editions of sources stand in a corpus."""
    found = _CORPUS.search(raw) if "(" in raw else None
    return carved(raw, segments, *found.span("series"), "collection-title") if found else segments


@beside("genre|note", "location", needed="title", without="collection-title pages")
def commentary_before_place(raw: str, series: Segment, place: Segment) -> Pieces:
    """``Der Brief an die Ulmer, SKK VI/1,`` and ``Ulm``: a short name and a number are a series."""
    if _COMMENTARY.fullmatch(raw, series.start, series.end):
        return [series._replace(label="collection-title"), place]
    return None


@beside("date", "container-title", "volume|issue", needed="title", without="collection-title")
def series_behind_date(raw: str, date: Segment, series: Segment, number: Segment) -> Pieces:
    """``Ulm: Ruder 1997`` and ``(Erdkundliche Studien, H. 9)``: behind the imprint is a series."""
    name = raw[series.start : series.end].lstrip()
    is_open = name.startswith("(") and ")" not in name
    if is_open and CLOSING_NUMBER.fullmatch(raw, number.start, number.end):
        return [date, series._replace(label="collection-title"), number]
    return None


@beside("date", "note", needed="title publisher|location", without="collection-title pages url")
def series_without_number(raw: str, date: Segment, note: Segment) -> Pieces:
    """``Ulm: Ruder, 2016 (Ruder Studium)``: a name in brackets behind the imprint is a series."""
    found = _NAME_IN_BRACKETS.fullmatch(raw, note.start, note.end)
    if not found or not {" ", "-"}.intersection(found["series"]):
        return None
    name = found["series"]
    if _OPENS_NO_SERIES.match(name) or is_place(name) or is_person(name) or NO_SERIES.search(name):
        return None
    return [date, note._replace(label="collection-title")]


@beside("container-title", "volume", "location", needed="title", without="pages issue editor url")
def series_between_title_and_place(
    raw: str, series: Segment, number: Segment, place: Segment
) -> Pieces:
    """``Salz, Die Stoffe der Welt 15, Ulm 2011``: a book without pages stands in a series."""
    before = raw[: series.start].rstrip()
    if not before.endswith((",", ".")) or before[-2:-1] in QUOTES_BEHIND:
        return None
    if LEADS_INTO.match(raw, series.start, series.end) or not _NUMBER.fullmatch(
        raw, number.start, number.end
    ):
        return None
    name = raw[series.start : series.end].strip(" ,.")
    if not name[:1].isupper() or " " not in name or type_by_words(name) is not None:
        return None
    return [series._replace(label="collection-title"), number, place]


@beside("title|container-title", "location", needed="publisher", without="collection-title")
def series_is_last_sentence(raw: str, title: Segment, place: Segment) -> Pieces:
    """``Salt Roads. Oar and Culture 8.`` and ``Ulm: Oar``: the last words are of a series."""
    if not raw[place.start : place.end].rstrip().endswith(":"):
        return None
    found = _LAST_SENTENCE.search(raw, title.start, title.end)
    if not found or COUNTED.search(found["series"]) or is_month(found["series"].split()[0]):
        return None
    return [*with_tail(title, found.start("series"), "collection-title"), place]


@each("location|publisher", without="collection-title")
def collection_is_no_imprint(raw: str, piece: Segment) -> Pieces:
    """``Oar, Collection Sel, Paris``: French names a series of books so, and it is no place."""
    if "oll" not in raw[piece.start : piece.end]:
        return None
    if _COLLECTION.fullmatch(raw, piece.start, piece.end):
        return [piece._replace(label="collection-title")]
    if found := ending(_COLLECTION_BEHIND, raw, piece, _LONGEST_COLLECTION):
        return with_tail(piece, found.start("series"), "collection-title")
    return None


_LONGEST_COLLECTION = 80  # characters
_COLLECTION = re.compile(r"\W*[Cc]oll(?:ection|\.)\s:?\s?[^\W\d_«“\"][^,;:()]{1,60}[,.]?\s*")
_COLLECTION_BEHIND = re.compile(
    r"(?<=\w),\s(?P<series>[Cc]oll(?:ection|\.)\s:?\s?[^\W\d_«“\"][^,;:()]{1,60}[,.]?\s*)$"
)


@each("note", without="collection-title")
def official_series_is_no_remark(raw: str, note: Segment) -> Pieces:
    """``– Fachserie 99 Reihe 9.9.``: the series of Germany's statisticians."""
    if "Fachserie" in raw and _FACHSERIE.fullmatch(raw, note.start, note.end):
        return [note._replace(label="collection-title")]
    return None


@beside("container-title", "volume", without="collection-title")
def official_series_holds_nothing(raw: str, series: Segment, number: Segment) -> Pieces:
    """``– Fachserie`` and ``99 Reihe 9.``: the series of Germany's statisticians."""
    if "Fachserie" in raw and _FACHSERIE.fullmatch(raw, series.start, number.end):
        return [series._replace(label="collection-title", end=number.end)]
    return None


_FACHSERIE = re.compile(r"\W*Fachserie\s\d{1,2}(?:,?\s(?:Reihe|R\.)\s?[\w.]{1,12})?\W*")


@beside("publisher", "location", "publisher", needed="author", without="collection-title genre")
def series_before_imprint_is_no_house(
    raw: str, series: Segment, place: Segment, house: Segment
) -> Pieces:
    """``Salt. Oar Classics. Ulm: Oar Press``: of two names the one before the place is a series."""
    name = raw[series.start : series.end]
    is_ended = name.rstrip().endswith(".") and raw[: place.end].rstrip().endswith(":")
    is_body = _HOUSE_WORD.search(name) is not None or is_organisation(name.strip(" ."))
    if is_ended and len(name.split()) > 1 and not is_body:
        return [series._replace(label="collection-title"), place, house]
    return None


_HOUSE_WORD = re.compile(
    r"\b(?:Press|Verlag|Books?|Publish\w+|Presses|Editions?|Éditions|University|Universität|Inc|Ltd|Co"
    r"|Institut\w*|Center|Centre|Department|Ministry|Commission|Office|Society|Association"
    r"|Foundation|Company|Council|Bank)\b"
)
