"""Whether forms of scholars' lists are read: first printings, given names, numbers of series."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.scripts import has_letter
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening
from citekit.parsing.sense.known import is_given, is_place

_YEAR_BEHIND = re.compile(r"(?<=\S)\s(?P<year>\[1[4-9]\d\d\][,.]?)\s*$")
_LONGEST_YEAR = 12  # characters
_FAMILY = re.compile(r"\s*[^\W\d_a-zß-ÿ][^\W\d_]+(?:[-’'][^\W\d_]+)?,\s*")
_GIVEN_AND_COLON = re.compile(
    r"\s*(?P<given>[^\W\d_a-zß-ÿ][\w’'-]+(?:\s[^\W\d_][\w’'.-]*){0,2}):\s+(?=\S)"
)
_INVERTED_EDITOR = re.compile(
    r"\W*in:?\s(?:(?:ders|dies)\.|[^\W\d_]+,\s[^,:;/]{2,30}(?:/[^\W\d_]+,\s[^,:;/]{2,30}){0,4})"
    r"\s\((?:Hrsg|Hg|Ed)\w*\.?\):\s*",
    re.IGNORECASE,
)
_NUMBER_IN_SERIES = re.compile(r"\W*(?:number|no\.)\s\d{1,5}\W*", re.IGNORECASE)
_IN_SERIES = re.compile(r"\s*in\s(?:the\s)?(?=[*_]?[A-Z])")
_OF_SERIES = re.compile(r"\s*of\s(?:the\s)?(?=[*_]?[A-Z])")
_VOLUME_OF = re.compile(r"\W*vol(?:ume|\.)\s\d{1,4}\W*", re.IGNORECASE)
_ACADEMY = re.compile(r"\bAcad\.? Sci\.?\s*$")
_COUNTRY_OF_ACADEMY = re.compile(r"\s*(?:U\.?\s?S\.?\s?A\.?|USSR)[\s,.]*")
_PLACE_IN_SQUARES = re.compile(r"\s*\[(?P<place>[^\W\d_a-zß-ÿ][^\[\]\d]{2,30})\][\s,:]*")
_ORDINAL_ALONE = re.compile(
    r"\s*(?:(?:twen|thir|for|fif)ty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|"
    r"tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth)\.\s*",
    re.IGNORECASE,
)
_TRANSLATED_BY = re.compile(
    r"\W*(?:neu |aus dem [^\W\d_]+ )?(?:übersetzt|übertragen)"
    r"(?:(?:,| und| u\.)\s(?:neu )?(?:herausgegeben|hrsg\.|eingeleitet|erläutert|kommentiert"
    r"|mit (?:einer|einem) [^\W\d_]+ versehen)){0,3}\s(?:von|v\.)\s(?-i:[A-ZÄÖÜ])[^:;]{3,70}",
    re.IGNORECASE,
)


@each("title", needed="date")
def first_printing_ends_title(raw: str, title: Segment) -> Pieces:
    """``Berg (1964), Salz in Umrissen [1934], 2. Auflage``: the year of the first printing."""
    if "[1" not in raw:
        return None
    if found := _YEAR_BEHIND.search(raw, max(title.start, title.end - _LONGEST_YEAR), title.end):
        return with_tail(title, found.start("year"), "date")
    return None


@opening("author", "title")
def given_names_before_colon(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Varro, Baltasar de: Salz``: the name goes on behind its comma, and ends with the colon.

    So it does where it ends with a particle or begins with a name that is known, and where the
    editors of the same reference are written so: ``in: ders. (Hrsg.):``.
    """
    found = _GIVEN_AND_COLON.match(raw, title.start, title.end)
    if not found or not _FAMILY.fullmatch(raw, author.start, title.start):
        return None
    given = found["given"].split()
    particles = words("names", "particles")
    if any(one[0].islower() and one not in particles for one in given):
        return None
    is_name = given[-1] in particles or is_given(given[0])
    if len(given) > 1 and not is_name:
        is_name = _INVERTED_EDITOR.search(raw, found.end()) is not None
    if not is_name or not has_letter(raw[found.end() : title.end]):
        return None
    return [author._replace(end=found.end("given") + 1), title._replace(start=found.end())]


@beside(
    "volume|issue", "container-title", needed="title publisher|location", without="pages editor"
)
def numbered_book_in_series(raw: str, number: Segment, series: Segment) -> Pieces:
    """``number 16`` and ``in Studies of Salt, Oar, Ulm``: what counts books is their series."""
    if not _NUMBER_IN_SERIES.fullmatch(raw, number.start, number.end):
        return None
    if _IN_SERIES.match(raw, series.start, series.end):
        return [number._replace(label="volume"), series._replace(label="collection-title")]
    return None


@beside("volume", "title", needed="publisher|location", without="collection-title")
def volume_of_series(raw: str, number: Segment, series: Segment) -> Pieces:
    """``The Salt Road. Vol. 2`` and ``of the Oar Series on Salt``: a volume is of a series."""
    if _VOLUME_OF.fullmatch(raw, number.start, number.end) and _OF_SERIES.match(
        raw, series.start, series.end
    ):
        return [number, series._replace(label="collection-title")]
    return None


@beside("container-title", "location", needed="title volume|pages", without="publisher")
def academy_of_its_country(raw: str, journal: Segment, country: Segment) -> Pieces:
    """``Proc. Natl. Acad. Sci.`` and ``USA, 84``: the country belongs to the academy's name."""
    if _ACADEMY.search(raw, journal.start, journal.end) and _COUNTRY_OF_ACADEMY.fullmatch(
        raw, country.start, country.end
    ):
        return [journal._replace(end=country.end)]
    return None


@beside("genre|note|medium", "date", needed="title", without="location url")
def guessed_place_before_date(raw: str, place: Segment, date: Segment) -> Pieces:
    """``Salz, [Ulm]`` and ``1965``: a place that the book does not say stands in brackets."""
    found = _PLACE_IN_SQUARES.fullmatch(raw, place.start, place.end)
    if found and is_place(found["place"]):
        return [place._replace(label="location"), date]
    return None


@beside("genre|note|title", "location", needed="title publisher", without="edition")
def ordinal_before_imprint(raw: str, ordinal: Segment, place: Segment) -> Pieces:
    """``Salz. Twenty-second. Ulm: Ruder``: how Chicago's style prints an edition in words."""
    if _ORDINAL_ALONE.fullmatch(raw, ordinal.start, ordinal.end):
        return [ordinal._replace(label="edition"), place]
    return None


@each("note", without="translator editor")
def translators_are_no_remark(raw: str, note: Segment) -> Pieces:
    """``Neu übersetzt, herausgegeben von Olaf Berg``: who did it is said, so it is a translator."""
    if "bers" not in raw and "bertr" not in raw:
        return None
    if _TRANSLATED_BY.fullmatch(raw, note.start, note.end):
        return [note._replace(label="translator")]
    return None


CHECKS = (
    given_names_before_colon,
    first_printing_ends_title,
    numbered_book_in_series,
    volume_of_series,
    academy_of_its_country,
    guessed_place_before_date,
    ordinal_before_imprint,
    translators_are_no_remark,
)
"""In the order in which they are tried, all one behind the other."""
