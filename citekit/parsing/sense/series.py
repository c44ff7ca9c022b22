"""Whether series are told from books, houses, years and remarks."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.tables import alternatives, word_tuple, words
from citekit.parsing.segments import Segment, has, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import classes, is_month, is_person, is_place

_SERIES_WORD = re.compile(r"\W*(?:coll|collection|colección|collana|reihe|serie)\W*", re.IGNORECASE)
_SERIES_OF_NBR = re.compile(
    r"\W*\((?:(?:Coleção|Colección|Col\.|Coll\.|Série|Collana)\s[^()]{2,60}|[^();]{3,60};\s(?:v\.\s)?\d{1,4})\)\W*"
)
_EQUALS = re.compile(r"\s*\(\s*=\s+(?=\S)")
_SHORT_SERIES = re.compile(r"\s*\(\s*(?P<series>(?P<word>[a-zß]{2,8})\s\d{1,5})\s*\)\s*")
_YEAR = re.compile(r"\s*(?:1[5-9]|20)\d\d[\s.,;]*")
_OPENS_BRACKET = re.compile(r"(?<=\w)\s(?P<series>\([^()\d]{4,80})$")
_LEADS_OUT = re.compile(
    r"\((?:(?:aus|from|in|zuerst|first|orig\w*|repr\w*|Nachdr\w*)\b)", re.IGNORECASE
)
CLOSING_NUMBER = re.compile(
    r"\W*(?:(?:Bd|Nr|H|no|vol|n|t|S|p|pp|Band|Heft|Nummer|volume|number)\b\.?\s*)?\d{1,5}(?:[/–-]\d{1,4})?\s*\)\W*",
    re.IGNORECASE,
)
_OPEN_HOUSE = re.compile(r"(?<=\w)\.?\s(?P<series>\([^\W\d_][^()]{2,80}),?\s*$")
_HOUSE_AND_NAME = re.compile(
    r"(?<=\w)\.?\s\((?P<series>[^\W\d_a-zß-ÿ][^()\d]{2,79}[\w!?])\)[\s.,;]*$"
)
_NAME_AND_PLACE = re.compile(
    r"(?<=\S)\s\((?P<series>[^\W\d_][^();:]{1,70}\s\d{1,4}(?:[./]\d{1,3})?);\s*$"
)
_ALL_CAPITALS = re.compile(r"[^\Wa-zß-ÿ]+")
_PLACE_AND_BRACKET = re.compile(r"\s*(?P<place>[^\W\d_][\w.-]{2,30})\s+(?=\([^\W\d_])")
_NUMBERED_SERIES = re.compile(
    r"\s\((?P<series>(?P<name>[^\W\d_][^()\d]{2,90}?),?\s"
    r"(?P<word>(?:Bd|Nr|H|no|vol|n|t|Band|Heft)\b\.?\s?)?"
    r"(?P<number>\d{1,5}[a-d]?)(?:[./–-](?:\d{1,4}|[IVX]{1,4})){0,2})\)"
)
_WORD_OF_SERIES = re.compile(
    rf"\b(?:Schriften\w*|Monographi\w+|{alternatives(word_tuple('sense', 'series'))})\b"
)
_PAPERBACKS = re.compile(
    r"(?:utb|edition|suhrkamp|rowohlts|fischer|insel|dtv|rororo|stw|es)\b", re.IGNORECASE
)
_NUMBERED_OTHERWISE = re.compile(
    r"\b(?:No|Nr|Reports?|Papers?|Publication|Document|Order|Law|Act|Bill|Resolution)\b\.?$"
)
_ACRONYM = re.compile(r"[A-Z]{3,7}")
_LIKE_SERIES = re.compile(
    r"(?=.{14})[^\W\d_a-zß-ÿ][\w’'.-]+(?:(?:,?\s|\.\s)[\w’'.-]+){0,8}\s(?:[^\W\d_a-zß-ÿ][\w’'-]{3,}|N\.?F\.?)"
    r"|(?=.{14})[^\W\d_a-zß-ÿ][\w’'-]*-[^\W\d_a-zß-ÿ][\w’'-]{5,}"
)
COUNTED = re.compile(
    r"\b(?:War|Weltkriegs?|Teil|Part|Kapitel|Chapter|Phase|Version|Stufe|Klasse|Class|Grade|Level|Artikel|Article|"
    r"Apollo|Psalm|Genesis|Band|Volume|Abschnitt|Section|Szene|Akt|Act|Sonate|Symphonie|Symphony|Opus|Tafel|Figur)\b"
)
_ROMAN_BEHIND = re.compile(r"\s(?:Bd|Nr|H)\.\s[IVXLC]+$")
_OF_IMPRINT = ("note", "publisher", "location", "date", "collection-title")
_CALLED_SERIES = re.compile(
    r"(?:Series|Texts|Classics|Library|Introductions|Monographs|Bibliothek|Reihe|Schriftenreihe)[\s.,]*$"
    r"|\b(?:Monographs|Surveys|Tracts|Texts|Lecture Notes|Lectures|Series)\s(?:in|on|of)\s[A-Z]"
    r"[^.;:]*$"
    r"|\b(?:Princeton|Cambridge|Oxford|Harvard|Stanford|Chicago|Yale|Cornell|Duke)\sStudies\sin\s"
)
LEADS_INTO = re.compile(r"\W*(?:[Ii]n|[Dd]ans|[Ee]n)\b")
_COUNT_OF_PAGES = re.compile(r"\W*\d{2,4}\s?(?:pp?|S|pages|Seiten)\b\W*")
_HOUSE_AND_SERIES = re.compile(
    r"(?<=\w)(?:,|\.(?=.*coll\. «))\s+(?P<house>[^\W\d_a-zß-ÿ][^.,«»]{1,40}),\s"
    r"(?:coll(?:ection|\.)\s)?(?P<series>«[^«»]{2,60}»)[\s.,]*$"
)
_IN_BRACKETS = re.compile(r"\((?P<series>«[^«»]+»)\)[\s.,]*$")
_IN_GUILLEMETS = re.compile(r"\s*«[^«»]+»[\s.,]*")
_TITLES = ("title", "container-title")
_SHORTEST_SERIES = 5  # characters
NO_SERIES = re.compile(rf"\b(?:{alternatives(word_tuple('sense', 'no_series'))})\b", re.IGNORECASE)
_NUMBERED_PAPERBACK = re.compile(
    r"\W*(?:(?:UTB|stw|es|dtv|rororo|rtb|BsR)[\s-]\d{2,5}|[A-Z]{3,6}\s(?!(?:19|20)\d\d\b)\d{2,5})\W*"
)
_ROLES = ("editor", "translator", "edition")
QUOTES_BEHIND = "”»“’'\"«"
_VOLUME_WORD = re.compile(r"\W*(?:vol|Bd|Band|tome|t)\b", re.IGNORECASE)
_QUOTES = ("“", "«", '"', "„", "‘")


@beside("collection-title", "title")
def series_behind_its_word(raw: str, word: Segment, name: Segment) -> Pieces:
    """``coll.`` and ``« Le fil des eaux »``: what a word for a series leads to is its name."""
    if _SERIES_WORD.fullmatch(raw, word.start, word.end):
        return [word._replace(end=name.end)]
    return None


@each("note|genre", needed="date publisher", without="collection-title pages issue")
def series_of_nbr(raw: str, one: Segment) -> Pieces:
    """``1996. (Coleção Leitura)``, ``2016. (Sal; 14)``: so NBR 6023 names a book's series."""
    if "(" not in raw:
        return None
    if _SERIES_OF_NBR.fullmatch(raw, one.start, one.end):
        return [one._replace(label="collection-title")]
    return None


@each("note")
def series_behind_equals(raw: str, one: Segment) -> Pieces:
    """``München: Ruder 1999 (= Ulmer Studien)``: German books name their series so."""
    if _EQUALS.match(raw, one.start, one.end):
        return [one._replace(label="collection-title")]
    return None


@whole("date")
def series_in_brackets(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ruder (rtb 1819) 2008``: a short word and a number are a paperback's, not its year."""
    for i, one in enumerate(segments):
        if one.label != "date":
            continue
        found = _SHORT_SERIES.fullmatch(raw, one.start, one.end)
        if not found or is_month(found["word"]):
            continue
        rest = [
            other._replace(label="date")
            if other.label == "pages" and _YEAR.fullmatch(raw, other.start, other.end)
            else other
            for other in segments[i + 1 :]
        ]
        start, end = found.span("series")
        return [*segments[:i], Segment("collection-title", start, end, one.confidence), *rest]
    return segments


@beside("container-title", "volume|issue", without="collection-title")
def series_opens_bracket(raw: str, book: Segment, number: Segment) -> Pieces:
    """``Salz der Städte (Ulmer Studien, Bd. 2, S. 3-9)``: a bracket may open with a series."""
    found = _OPENS_BRACKET.search(raw, book.start, book.end) if "(" in raw else None
    if found and "(" not in raw[number.start : number.end]:
        return [*with_tail(book, found.start("series"), "collection-title"), number]
    return None


@beside("title", "volume|issue", needed="location|publisher", without="collection-title")
def series_ends_title(raw: str, title: Segment, number: Segment) -> Pieces:
    """``Salz der Städte (Ulmer Studien,`` and ``Bd. 2)``: the number closes a series' bracket."""
    start = _open_bracket(raw, title, number)
    if start is None or start <= title.start + 1:
        return None
    return [*with_tail(title, start, "collection-title"), number]


@beside(
    *("title", "container-title", "volume|issue"),
    needed="location|publisher",
    without="collection-title",
)
def series_ends_in_holder(raw: str, title: Segment, rest: Segment, number: Segment) -> Pieces:
    """``Salz (Geschichte des 19.``, ``Jahrhunderts,`` and ``Bd. 2)``: the same in two pieces."""
    start = _open_bracket(raw, title._replace(end=rest.end), number)
    if start is None or not title.start + 1 < start < rest.start:
        return None
    return [title._replace(end=start), rest._replace(label="collection-title", start=start), number]


@beside("note", "volume|issue", needed="title location|publisher", without="collection-title")
def series_is_no_remark(raw: str, note: Segment, number: Segment) -> Pieces:
    """``(Opere di Anna Lang,`` and ``Bd. 2)``: what is numbered in one bracket is a series."""
    opens = raw[note.start : note.end].lstrip()[:1] == "("
    start = _open_bracket(raw, note, number) if opens else None
    return None if start is None else [note._replace(label="collection-title"), number]


def _open_bracket(raw: str, one: Segment, number: Segment) -> int | None:
    """Return where a bracket opens in a piece that a number behind it closes, if one does."""
    start = raw.rfind("(", one.start, one.end)
    if start < 0 or ")" in raw[start : one.end] or _LEADS_OUT.match(raw, start, one.end):
        return None
    is_closed = CLOSING_NUMBER.fullmatch(raw, number.start, number.end)
    return start if is_closed and one.end - start > _SHORTEST_SERIES else None


@beside("publisher", "pages|volume|issue", without="collection-title")
def series_opens_behind_house(raw: str, house: Segment, number: Segment) -> Pieces:
    """``Ulm: Ruder (Salzwissenschaft,`` and ``2241)``: Citavi puts series behind who publishes."""
    found = _OPEN_HOUSE.search(raw, house.start, house.end) if "(" in raw else None
    if found and CLOSING_NUMBER.fullmatch(raw, number.start, number.end):
        return [
            *with_tail(house, found.start("series"), "collection-title"),
            number._replace(label="volume"),
        ]
    return None


@beside("collection-title", "date")
def number_of_series_is_no_year(raw: str, series: Segment, date: Segment) -> Pieces:
    """``(Ruder Taschenbuch,`` and ``1832)`` of 2007: the number closes the series' bracket."""
    is_open = raw.rfind("(", series.start, series.end) > raw.rfind(")", series.start, series.end)
    if not is_open or not CLOSING_NUMBER.fullmatch(raw, date.start, date.end):
        return None
    return [series, date._replace(label="volume")]


@each("publisher", needed="location", without="collection-title")
def series_ends_house(raw: str, house: Segment) -> Pieces:
    """``Ulm: Ruder (Salz-Texte).``: what stands in brackets behind who publishes is a series."""
    if "(" not in raw or not raw[: house.start].rstrip().endswith(":"):
        return None
    found = _HOUSE_AND_NAME.search(raw, house.start, house.end)
    if not found or not _may_be_series(raw[house.start : found.start()], found["series"]):
        return None
    start, end = found.span("series")
    return [
        house._replace(end=start - 1),
        house._replace(label="collection-title", start=start, end=end),
    ]


def _may_be_series(house: str, name: str) -> bool:
    """Whether a name behind who publishes is none of a place, a short form, another house."""
    if f"{house.rsplit(maxsplit=1)[-1]} {name.rsplit(maxsplit=1)[-1]}" in words(
        "organisations", "known_houses"
    ):
        return False  # Mohr (Siebeck)
    name = _ROMAN_BEHIND.sub("", name)
    return not (
        _ALL_CAPITALS.fullmatch(name)
        or _ALL_CAPITALS.fullmatch(house.strip(" .,"))
        or is_place(name)
        or is_person(name)
        or NO_SERIES.search(name)
    )


@beside("title|editor|translator|edition|note", "location", without="collection-title")
def series_before_place(raw: str, before: Segment, place: Segment) -> Pieces:
    """``Salt (Oar Studies 104;`` and ``Ulm: Oar, 1991)``: so SBL has series before the imprint."""
    found = _NAME_AND_PLACE.search(raw, before.start, before.end) if "(" in raw else None
    if found and not _NUMBERED_OTHERWISE.search(found["series"].rstrip("0123456789 ./")):
        start = found.start("series")
        return [*with_tail(before, start, "collection-title", end=start - 1), place]
    return None


@each("collection-title", without="location")
def place_before_series(raw: str, series: Segment) -> Pieces:
    """``Stuttgart (Berichte zum Salz, Heft 24)``: the place before the bracket is no series."""
    found = _PLACE_AND_BRACKET.match(raw, series.start, series.end)
    if found and "place" in classes(found["place"]):
        return with_head(series, found.end(), "location")
    return None


@whole("publisher|location", without="collection-title issue")
def numbered_series(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salz (Schriften zum Meer 13/1), Ulm 1954``: words and a number in brackets are a series.

    Behind a title and among names they must be called so or have a shortened name, ``(CCSL 47)``.
    """
    if "(" not in raw:
        return segments
    for found in _NUMBERED_SERIES.finditer(raw):
        start, end = found.span("series")
        touched = [one for one in segments if one.start < end and one.end > start]
        if not (_names_series(found, touched) or _ends_title(raw, found, touched, segments)):
            continue
        confidence = min(one.confidence for one in touched)
        series = Segment("collection-title", start, end, confidence)
        before = [
            one._replace(end=min(one.end, start - 1)) for one in segments if one.start < start
        ]
        behind = [one._replace(start=max(one.start, end)) for one in segments if one.end > end + 2]
        return [*(one for one in before if one.start < one.end), series, *behind]
    return segments


def _names_series(found: re.Match[str], touched: list[Segment]) -> bool:
    """Whether a name and a number in brackets are of a series, by the name and what was there."""
    name = found["name"]
    if _PAPERBACKS.match(name):
        return not _NUMBERED_OTHERWISE.search(name)
    may_be_year = name[0].islower() or _YEAR.fullmatch(found["number"])
    if may_be_year or is_month(name.split()[0]) or _NUMBERED_OTHERWISE.search(name):
        return False
    if _WORD_OF_SERIES.search(name) or all(one.label in _OF_IMPRINT for one in touched):
        return True
    return _ACRONYM.fullmatch(name) is not None and not has(touched, "container-title")


def _ends_title(
    raw: str, found: re.Match[str], touched: list[Segment], segments: list[Segment]
) -> bool:
    """Whether a name, a word or comma and a number are the end of a title before a place."""
    if len(touched) != 1 or touched[0].label not in _TITLES:
        return False
    is_parted = found["word"] or raw[found.end("name")] == ","
    if touched[0].label == "container-title" or not is_parted:
        is_parted = _LIKE_SERIES.fullmatch(found["name"]) and not COUNTED.search(found["name"])
    if not is_parted:
        return False
    behind = segments[segments.index(touched[0]) + 1 :]
    if _YEAR.fullmatch(found["number"]):
        return False
    is_last = not raw[found.end() : touched[0].end].strip(" .,;")
    is_number_of_it = _NUMBERED_OTHERWISE.search(found["name"]) or is_month(
        found["name"].split()[0]
    )
    return is_last and behind[:1] != [] and behind[0].label == "location" and not is_number_of_it


@beside("publisher", "publisher", without="collection-title")
def series_before_publisher(raw: str, series: Segment, house: Segment) -> Pieces:
    """``Oar Computing Series. Oar, Ulm``: what is called a series publishes nothing."""
    if raw[series.start : series.end].rstrip(" .,").endswith(" Series"):
        return [series._replace(label="collection-title"), house]
    return None


@beside(
    *("container-title", "volume", "location", "publisher"),
    needed="title",
    without="collection-title issue pages editor",
)
def series_before_imprint(
    raw: str, series: Segment, number: Segment, place: Segment, house: Segment
) -> Pieces:
    """``Salt Roads, Oar Studies 57 (Ulm: Oar, 2008)``: so notes name the series of a book."""
    if not raw[place.start : place.end].lstrip().startswith("("):
        return None
    before = raw[: series.start].rstrip()
    if not before.endswith((",", ".")) or before[-2] in QUOTES_BEHIND:
        return None
    if LEADS_INTO.match(raw, series.start, series.end) or _VOLUME_WORD.match(raw, number.start):
        return None
    return [series._replace(label="collection-title"), number, place, house]


@whole("container-title title", without="collection-title issue")
def series_holds_no_book(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt Roads. Oar Studies Series. Ulm: Oar``: a book stands in a series, but in no book."""
    if not (has(segments, "title") and has(segments, "publisher", "location")):
        return segments
    if any(
        (one.label == "pages" and not _COUNT_OF_PAGES.fullmatch(raw, one.start, one.end))
        or (one.label == "editor" and LEADS_INTO.match(raw, one.start, one.end))
        for one in segments
    ):
        return segments
    return [
        one._replace(label="collection-title")
        if one.label == "container-title"
        and _CALLED_SERIES.search(raw, one.start, one.end)
        and not LEADS_INTO.match(raw, one.start, one.end)
        else one
        for one in segments
    ]


@each("title", without="publisher collection-title container-title")
def house_and_series_end_title(raw: str, title: Segment) -> Pieces:
    """``Le sel. Oar, coll. « Eaux »``, ``Le sel, Oar, « Eaux », Ulm``: the title ends before."""
    found = _HOUSE_AND_SERIES.search(raw, title.start, title.end) if "«" in raw else None
    if not found:
        return None
    book, rest = with_tail(title, found.start("house"), "publisher", end=found.start())
    series = found.start("series")
    return [book, *with_tail(rest, series, "collection-title", end=found.end("house"))]


@each("publisher", without="collection-title")
def series_behind_publisher(raw: str, house: Segment) -> Pieces:
    """``Éditions du Sel (« Eaux »)``: a name in guillemets and brackets is one of a series."""
    if "(«" not in raw:
        return None
    found = _IN_BRACKETS.search(raw, house.start, house.end)
    if found:
        start, end = found.span("series")
        return [
            house._replace(end=found.start()),
            house._replace(label="collection-title", start=start, end=end),
        ]
    return None


@whole("publisher title|container-title", without="collection-title pages issue")
def series_in_guillemets(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Les Lieux, Paris, Sel, « Pages d’eau », 1984``: behind the publisher stands a series."""
    titles = [one for one in segments if one.label in _TITLES]
    if "«" not in raw or len(titles) != 2:
        return segments
    book, series = titles
    house = next(one for one in segments if one.label == "publisher")
    if not book.start < house.start < series.start or "«" in raw[book.start : book.end]:
        return segments
    if not _IN_GUILLEMETS.fullmatch(raw, series.start, series.end):
        return segments
    named = {book: "title", series: "collection-title"}
    return [one._replace(label=named.get(one, one.label)) for one in segments]


@each("container-title", needed="publisher", without="collection-title pages editor volume issue")
def paperback_holds_nothing(raw: str, one: Segment) -> Pieces:
    """``Salz. UTB 1886, Ruder: Ulm``: the short name and number of a series hold no book."""
    if _NUMBERED_PAPERBACK.fullmatch(raw, one.start, one.end):
        return [one._replace(label="collection-title")]
    return None


@whole("publisher medium|genre", without="collection-title")
def series_behind_medium(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Routledge, 2001. Print. Oar Classics.``: MLA's series stands behind the medium."""
    *before, medium, last = segments
    is_behind = last.label == "publisher" and medium.label in ("medium", "genre")
    if is_behind and has(before, "publisher"):
        return [*segments[:-1], last._replace(label="collection-title")]
    return segments


@whole("title editor|translator|edition", without="container-title collection-title")
def title_behind_roles(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt. Ed. Ann Lind. The Oar Shakespeare. Ulm:``: behind editors stands a series.

    Behind editors of what is quoted stands the book that holds it.
    """
    titles = [i for i, one in enumerate(segments) if one.label == "title"]
    if len(titles) != 2 or titles[1] == titles[0] + 1 or titles[1] + 1 == len(segments):
        return segments
    first, second = (segments[i] for i in titles)
    role, imprint = (segments[titles[1] - 1], segments[titles[1] + 1])
    if role.label not in _ROLES or imprint.label not in ("location", "publisher"):
        return segments
    is_quoted = raw[first.start : first.end].lstrip()[:1] in _QUOTES
    return [
        *segments[: titles[1]],
        second._replace(label="container-title" if is_quoted else "collection-title"),
        *segments[titles[1] + 1 :],
    ]


@beside("editor|container-title", "container-title", "volume|issue", without="collection-title")
def series_behind_its_book(raw: str, before: Segment, series: Segment, number: Segment) -> Pieces:
    """``In Salt; Berg, P., Ed.; OAR Symposium Series 864``: the second holder is a series."""
    if (
        _ENDS_IN_SERIES.search(raw, series.start, series.end)
        and not LEADS_INTO.match(raw, series.start, series.end)
        and (before.label == "container-title" or raw[: before.start].rstrip().endswith(";"))
    ):
        return [before, series._replace(label="collection-title"), number]
    return None


_ENDS_IN_SERIES = re.compile(r"\s(?:Series|Ser\.|Monographs?|Lecture Notes)[\s.,]*$")
