"""Whether what French, Spanish, Portuguese and Italian lists have makes sense."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.organisations import is_public_body
from citekit.parsing.segments import Segment, meeting_at, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole
from citekit.parsing.sense.known import classes, is_given

_NAME = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_FAMILY_AND_COMMA = re.compile(rf"\W*{_NAME}(?:[\s-](?:de\s|del\s|da\s)?{_NAME}){{0,2}},\s*")
_MONTH_AND_YEAR = re.compile(
    r"\s*(?P<name>[^\W\d_a-zß-ÿ][^\W\d_]{2,9})[,.]?\s+(?=\((?:19|20)\d\d[a-z]?\))"
)
_MONTHS_AS_NAMES = frozenset(("Julio", "Abril", "Augusto", "April", "June", "May", "August", "Mai"))
_NAME_THEN_ARTICLE = re.compile(
    rf"\s*(?P<family>{_NAME})\s(?P<given>{_NAME}(?:-{_NAME})?),\s"
    r"(?P<title>(?:La|Le|Les|L[’']|Un|Une|Des|Du|El|Los|Las|Il|I|Gli|Lo|O|Os|A|As|Una?)(?:\s|(?<=[’']))[^,;]{3,90}\.)\s*"
)
_DIRECTED = re.compile(
    r"\W*(?:sous la dir(?:ection|\.)?(?: de)?|coord(?:inad[oa]s?|\.)|a cura di)\W*", re.I
)
_ON_RIVER = re.compile(
    r"\W*[^\W\d_a-zß-ÿ][\w’'-]+-(?:sur|en|les|lès|sous|aux|du|de|d[’'])-[^\s,;:]{2,30}\W*"
)
_HOUSE_AND_SERIES = re.compile(
    r"(?<=\w),\s(?P<house>[^\W\d_a-zß-ÿ][^,«]{1,30}),\s(?P<series>(?:coll(?:ection|\.)\s)?«[^«»]{2,60}»)[\s,.]*$"
)
_FAMILY_INITIAL_WORD = re.compile(rf"\s*(?P<family>{_NAME})\s[^\W\d_]\.\s(?P<word>{_NAME})\.\s*")
_EDITION_BEHIND = re.compile(
    r"(?<=\w)[.,]\s(?P<edition>(?P<number>\d{1,2}\s?[ªa°º]\.?\s)?(?:[Ee]d(?:ición|ição|izione)|[Éé]dition|(?<=\s)[Ee]d\.))\W*$"
)
_HOUSE_WORD = re.compile(r"\W*(?:(?P<short>Ed|Éd|Edit)\.|Editora|Editorial|Éditions)\s*")
_PLACE_OF_PROCEEDINGS = re.compile(
    r"\s*[^.,;:]{2,30}\.\s(?:Anais|Atas|Actas|Resumos|Trabalhos|Memorias)\b[^:]{0,20}[.…\]]\s+(?P<place>[^\W\d_][^.:]{2,30}:?)\s*"
)
_PARTICIPLE = re.compile(
    r"[,;]?\s(?P<lead>(?:concedid|publicad|veiculad|pubblicat)[oaie]s?\s(?:ao|à|al|a|na|no|en|em|sul?)"
    r"|propos recueillis|parue?s?\sdans|publiée?s?\sdans)\s*$"
)
_YEAR_WORDS = ("ano ", "año ", "anno ", "année ", "Ano ", "Año ")
_YEAR_OF_JOURNAL = re.compile(
    r"(?:(?<=\w),\s)?(?P<volume>\b(?:ano|año|anno|année|Ano|Año)\s(?:[IVXLC]{1,6}|\d{1,3}))[\s,]*$"
)
_MADE_BY = re.compile(r"\W*(?:Produç[ãa]o|Producción|Produtor|Roteiro|Intérpretes|Guion|Guión)\b")


@beside("author", "date")
def given_name_is_no_month(raw: str, author: Segment, date: Segment) -> Pieces:
    """``Caro Lind,`` and ``Julio (1983)``: behind a family name and a comma stands a given name."""
    found = _MONTH_AND_YEAR.match(raw, date.start, date.end)
    if (
        found
        and (found["name"] in _MONTHS_AS_NAMES or is_given(found["name"]))
        and _FAMILY_AND_COMMA.fullmatch(raw, author.start, author.end)
    ):
        return meeting_at(author, date, found.end())
    return None


@beside("author", "title")
def article_begins_title(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Sel Pierre, Le fleuve. Histoire des eaux``: a word like ``Le`` begins a title, no name."""
    found = _NAME_THEN_ARTICLE.fullmatch(raw, author.start, author.end)
    if found and (is_given(found["given"]) or is_given(found["family"])):
        return meeting_at(author, title, found.start("title"))
    return None


@beside("author", "note")
def directed_is_role(raw: str, names: Segment, role: Segment) -> Pieces:
    """``Sel G. et Lac M.`` and ``(sous la dir. de)``: who is said to direct a book edits it."""
    if _DIRECTED.fullmatch(raw, role.start, role.end):
        whole = names._replace(label="editor", end=role.end)
        return [whole]
    return None


@beside("publisher", "location")
def place_on_river_is_no_house(raw: str, one: Segment, other: Segment) -> Pieces:
    """``Portet-sur-Sel, Lacustre``: what has a river in its name is a place, the other a house."""
    if _ON_RIVER.fullmatch(raw, one.start, one.end):
        place, house = (one._replace(label="location"), other._replace(label="publisher"))
        return [place, house]
    return None


@beside("title", "location|date", without="publisher collection-title container-title")
def house_before_guillemets(raw: str, title: Segment, place: Segment) -> Pieces:
    """``Le fleuve triste, Sel, « Terre des eaux », Paris``: house and series are no title."""
    if "«" not in raw:
        return None
    if found := _HOUSE_AND_SERIES.search(raw, title.start, title.end):
        house = title._replace(
            label="publisher", start=found.start("house"), end=found.end("house")
        )
        series = title._replace(label="collection-title", start=found.start("series"))
        head = title._replace(end=found.start())
        return [head, house, series, place]
    return None


@whole("author director")
def film_in_capitals(raw: str, segments: list[Segment]) -> list[Segment]:
    """``O SAL DO RIO. Direção: A. Lind. Produção: O. Berg``: so NBR 6023 has films."""
    if [one.label for one in segments[:2]] != ["author", "director"]:
        return segments
    titles = [one for one in segments if one.label == "title"]
    if not all(_MADE_BY.match(raw, one.start, one.end) for one in titles):
        return segments
    rest = [one._replace(label="note") if one in titles else one for one in segments[1:]]
    return [segments[0]._replace(label="title"), *rest]


@beside("author", "title")
def word_behind_initial_begins_title(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Pastel M. Bleu.`` and ``Histoire``: a word that names nobody begins the title."""
    found = _FAMILY_INITIAL_WORD.fullmatch(raw, author.start, author.end)
    if found and not is_given(found["family"]) and not _is_name(found["word"]):
        return meeting_at(author, title, found.start("word"))
    return None


@opening("title", "publisher|container-title", without="author editor")
def body_before_colon(raw: str, body: Segment, title: Segment) -> Pieces:
    """``Instituto del Sal: Atlas. Ulm``: a body and a colon stand before what it made."""
    name = raw[body.start : body.end].strip()
    if not name.endswith(":") or not is_public_body(name.rstrip(": ")):
        return None
    return [body._replace(label="author"), title._replace(label="title")]


@each("title", without="edition")
def edition_word_ends_title(raw: str, title: Segment) -> Pieces:
    """``Psicología. 2° Ed.``, ``Guide du sel, édition`` and ``1998``: no title ends so."""
    found = _EDITION_BEHIND.search(raw, title.start, title.end)
    if found:
        label = "edition" if found["number"] else "note"
        return with_tail(title, found.start("edition"), label, end=found.start())
    return None


@beside("container-title", "publisher")
def house_word_holds_nothing(raw: str, word: Segment, house: Segment) -> Pieces:
    """``“1808”. Ed.`` and ``Planalto``: the word belongs to the name of the house behind it."""
    if found := _HOUSE_WORD.fullmatch(raw, word.start, word.end):
        whole = house if found["short"] else house._replace(start=word.start)
        return [whole]
    return None


@beside("title", "container-title|author")
def holder_behind_participle(raw: str, title: Segment, holder: Segment) -> Pieces:
    """``Entrevista, concedida ao`` and ``Diário do Sal``: the word leads to what holds it."""
    if found := _PARTICIPLE.search(raw, title.start, title.end):
        note = title._replace(label="note", start=found.start("lead"))
        return [title._replace(end=found.start()), note, holder]
    return None


@each("location|container-title|note", without="volume")
def year_of_journal_behind_place(raw: str, one: Segment) -> Pieces:
    """``Recife, ano VII``, ``ano 45``: the year that a journal is in is its volume."""
    if not any(word in raw for word in _YEAR_WORDS):
        return None
    if found := _YEAR_OF_JOURNAL.search(raw, one.start, one.end):
        volume = one._replace(label="volume", start=found.start("volume"))
        before = [one._replace(end=found.start())] if found.start() > one.start else []
        return [*before, volume]
    return None


@each("location")
def place_of_congress(raw: str, place: Segment) -> Pieces:
    """``5., 2003, Recife. Anais... Recife: SBB``: the first is where they met (NBR 6023)."""
    found = _PLACE_OF_PROCEEDINGS.fullmatch(raw, place.start, place.end)
    if found:
        return with_head(place, found.start("place"), "note")
    return None


def _is_name(word: str) -> bool:
    return not {"given", "family"}.isdisjoint(classes(word))
