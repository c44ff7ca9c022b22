"""Whether pages of the web are told from what holds them and from the bodies that made them."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.organisations import is_organisation, is_public_body
from citekit.parsing.normalisation.periodicals import newspaper_or_magazine, type_by_words
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, meeting_at, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole
from citekit.parsing.sense.known import is_person

_QUOTED = (
    r"\s*(?:“[^“”]{3,200}”|«[^«»]{3,200}»|„[^„“”\"]{3,200}[“”\"]|\"[^\"]{3,200}\"|‘[^‘’]{3,200}’)"
)
_QUOTES = '“„«"‘'
_QUOTED_AND_SITE = re.compile(
    rf"{_QUOTED}[,.]\s+(?P<site>(?!(?:[Pp]art|[Tt]eil|[Vv]ol|[Nn]o|[Nn]r|[Bb]d|[Cc]h)\b)"
    r"[^\W\d_a-zß-ÿ][^“”\"«»„:;()]{2,100})"
)
_QUOTED_AND_KIND = re.compile(
    rf"{_QUOTED},\s(?P<kind>tribune|éditorial|chronique|reportage|enquête|entretien|interview|"
    r"op-ed|editorial|opinion|commentary|column|Kommentar|Leitartikel|Gastbeitrag|Interview|"
    r"Reportage|Glosse|columna|tribuna|opinión|editoriale|commento|intervista|opinie|entrevista)"
    r"[\s,.]*"
)
_OPEN_COMPANY = re.compile(r"(?:&|und|and)\sCo\.?\s*")
_FORM_OF_COMPANY = re.compile(r"\s*KG(?:aA)?(?![\w-])[\s.,:;]*")
_BEGINS_NAME = re.compile(r"(?:,[“”»\"]|[“”»\"],|[,.:])\s+(?=[^\W\d_a-zß-ÿ])")
_COUNTRY_ALONE = re.compile(r"\s*(?P<country>[^\W\d_a-zß-ÿ][^\W\d_]+(?:\s[^\W\d_]+)?)\.?\s*")
_LONGEST_NAME = 8  # words of a body
_LEAST_SMALL_WORDS = 3
_QUESTION_AND_REST = re.compile(
    r"\s*(?P<rest>[^\W\d_a-zß-ÿ][^?!.\"“”«»]{8,160}[.!?])\s+(?P<paper>[^\W\d_][^.?!:;]{2,60})[.,]?\s*"
)
_OUTLET_AND_REPORTERS = re.compile(
    r"\s*(?P<outlet>[^\W\d_][^()\d,;:]{1,50}?)\s(?P<bracket>\((?P<names>[^()\d:]{4,160})\))\W*"
)
_RETRIEVED = re.compile(
    r"\s*(?:Retrieved from|Recuperado (?:de|em)|Récupéré de|Repéré à|Obtenido de|"
    r"Geraadpleegd van|Abgerufen von|Recuperato da)\s?:?\s(?=[^\W\d_a-zß-ÿ])"
)
_NEXT_NAME = re.compile(r",\s|\s(?:and|und|et|y|e|en|&)\s")


@each("title", needed="url|accessed", without="container-title publisher collection-title")
def site_behind_quotes(raw: str, title: Segment) -> Pieces:
    """``« Horaires », Le site de la ville``: a page in quotes, and the site that it is of."""
    if raw[title.start : title.end].lstrip()[:1] not in _QUOTES:
        return None
    found = _QUOTED_AND_SITE.fullmatch(raw, title.start, title.end)
    return with_tail(title, found.start("site"), "container-title") if found else None


@each("title", needed="container-title")
def kind_behind_quotes(raw: str, title: Segment) -> Pieces:
    """``« Rendez-nous le sel », tribune``: what an article is, is no part of its title."""
    if raw[title.start : title.end].lstrip()[:1] not in _QUOTES:
        return None
    found = _QUOTED_AND_KIND.fullmatch(raw, title.start, title.end)
    return with_tail(title, found.start("kind"), "genre") if found else None


@beside("title|author|publisher|container-title", "container-title|publisher|location|title|note")
def form_ends_company(raw: str, name: Segment, form: Segment) -> Pieces:
    """``„salz.example,“ Salzwerk GmbH & Co.`` and ``KG``: the form by law ends one name."""
    end = _FORM_OF_COMPANY.match(raw, form.start, form.end)
    begun = _OPEN_COMPANY.search(raw, max(name.start, name.end - 8), name.end)
    if not end or not begun or begun.end() != name.end:
        return None
    rest = [form._replace(start=end.end())] if end.end() < form.end else []
    cuts = [found.end() for found in _BEGINS_NAME.finditer(raw, name.start, begun.start())]
    if name.label != "title" or not cuts:
        return [name._replace(end=end.end()), *rest]
    company = name._replace(label="publisher", start=cuts[-1], end=end.end())
    return [name._replace(end=cuts[-1]), company, *rest]


@opening("author", "title", "date")
def country_ends_body(raw: str, body: Segment, country: Segment, date: Segment) -> Pieces:
    """``Ministry of Salt,`` and ``South Korea. (2022).``: the country tells which ministry."""
    found = _COUNTRY_ALONE.fullmatch(raw, country.start, country.end)
    named = words("organisations", "countries") | words("organisations", "other_countries")
    if not found or found["country"].split()[-1] not in named:
        return None
    name = raw[body.start : body.end].rstrip()
    is_closed = raw[date.start : date.end].lstrip().startswith("(")
    if is_closed and name.endswith(",") and is_organisation(name.strip(" ,")):
        return [body._replace(end=country.end), date]
    return None


@whole("date title", without="container-title publisher editor")
def sentence_wrote_nothing(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Testimony for the Senate on Salt and Light. (2019). Salt Office.``: a title, its body."""
    labels = [one.label for one in segments[:3]]
    is_in_order = labels[1:] == ["date", "title"] and labels[0] in ("author", "title")
    if not is_in_order or has(segments[3:], "author", "title"):
        return segments
    sentence, date, body = segments[:3]
    said = raw[sentence.start : sentence.end].split()
    small = sum(word.islower() for word in said)
    if len(said) <= _LONGEST_NAME or small < _LEAST_SMALL_WORDS:
        return segments
    name = raw[body.start : body.end].strip(" .,")
    is_body = is_public_body(name) and len(name.split()) <= _LONGEST_NAME
    if not is_body or raw[date.start : date.end].lstrip()[:1] != "(":
        return segments
    title = sentence._replace(label="title")
    return [title, date, body._replace(label="publisher"), *segments[3:]]


@beside("title", "container-title")
def question_is_not_all(raw: str, title: Segment, holder: Segment) -> Pieces:
    """``Who owns salt?`` and ``Nobody does. Salt Magazine``: a title goes on behind its ``?``.

    Only where a newspaper or a magazine stands behind what goes on.
    """
    if not raw[title.start : title.end].rstrip().endswith(("?", "!")):
        return None
    found = _QUESTION_AND_REST.fullmatch(raw, holder.start, holder.end)
    if found and (newspaper_or_magazine(found["paper"]) or type_by_words(found["paper"])):
        return meeting_at(title, holder, found.start("paper"))
    return None


@opening("container-title|author|title", without="editor")
def reporters_behind_outlet(raw: str, outlet: Segment) -> Pieces:
    """``Time (Anna Lang), 3 May``: in brackets behind a paper stands who wrote for it."""
    found = _OUTLET_AND_REPORTERS.fullmatch(raw, outlet.start, outlet.end)
    if not found or newspaper_or_magazine(found["outlet"]) is None:
        return None
    if not all(map(is_person, _NEXT_NAME.split(found["names"]))):
        return None
    return [
        outlet._replace(label="container-title", end=found.start("bracket")),
        outlet._replace(label="author", start=found.start("bracket")),
    ]


@opening("title", "author", "date", without="container-title")
def paper_before_reporters(raw: str, paper: Segment, names: Segment, date: Segment) -> Pieces:
    """``Time`` and ``(Anna Lang), 3 May``: a paper before who wrote for it is no title."""
    name = raw[paper.start : paper.end].strip(" .,")
    if raw[names.start] != "(" or newspaper_or_magazine(name) is None:
        return None
    return [paper._replace(label="container-title"), names, date]


@beside("date", "title")
def retrieved_begins_no_title(raw: str, date: Segment, title: Segment) -> Pieces:
    """``Lind, A. (2022). Retrieved from Salt roads``: where the title, a link, was found."""
    found = _RETRIEVED.match(raw, title.start, title.end)
    return [date, *with_head(title, found.end(), "note")] if found else None


@beside("citation-number", "title")
def number_within_quotes(raw: str, number: Segment, title: Segment) -> Pieces:
    """``“1.3`` and ``Salt roads”``: a number behind the quotes is the title's own."""
    if raw[number.start] in _QUOTES and raw[number.start : number.end].rstrip()[-1:].isdigit():
        return [title._replace(start=number.start)]
    return None


CHECKS = (
    number_within_quotes,
    reporters_behind_outlet,
    paper_before_reporters,
    country_ends_body,
    sentence_wrote_nothing,
    form_ends_company,
    kind_behind_quotes,
    site_behind_quotes,
    question_is_not_all,
    retrieved_begins_no_title,
)
"""In the order in which they are tried, all one behind the other."""
