"""Whether theses make sense: their kind is no name and no title, and a school stands behind."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import (
    Segment,
    as_one,
    carved,
    ending,
    has,
    meeting_at,
    with_head,
    with_tail,
)
from citekit.parsing.sense.checks import Pieces, beside, each, whole

_KIND = re.compile(
    r"(?<=[.,;] )(?:Dissertação|Tese|Monografia|Trabalho de [Cc]onclusão(?: de [Cc]urso)?|TCC"
    r"|Relatório de [Ee]stágio|Tesis|Tesina|Trabajo (?:de )?[Ff]in de (?:[Gg]rado|[Mm]áster)"
    r"|TFG|TFM)"
    r"(?: (?:de|do) (?:[Mm]estrado|[Dd]outoramento|[Dd]outorado|[Ll]icenciatura|[Mm]aestría))?"
    r"(?: \([^()]{4,80}\))"
)
_SCHOOL = ("title", "container-title", "note", "publisher", "collection-title", "genre")
_ENDS = ("location", "date", "url")
_THESIS_BEHIND = re.compile(
    r"(?<=\w),\s(?P<kind>(?:mémoire|thèse|tesis|tese|tesi|dissertação) (?:de|di|en|"
    r"pour) [\w’' ]{3,30}|"
    r"(?:tesis|thèse) \w{3,12}|(?:PhD|MA|MSc|master[’']s|doctoral) (?:thesis|dissertation))\W*$",
    re.IGNORECASE,
)
_BEGIN_THESES = "mMtTdDpP"  # mémoire, thèse, dissertation, PhD
_THESIS_ALONE = re.compile(
    r"\W*(?P<kind>(?:(?:PhD|Ph\.\s?D\.|Doctoral|Master[’']?s?|MSc|M\.\s?Sc\.)\s)?"
    r"(?:thesis|dissertation)|thèse(?: de doctorat| de Docteur[- ]Ingénieur)?|diplomarbeit|"
    r"habilitationsschrift|tesis(?: doctoral)?|tesi(?: di laurea)?)\W*(?P<year>(?:19|20)\d\d)?\W*",
    re.IGNORECASE,
)
_ENDS_IN_DEGREE = re.compile(r"\s(?P<kind>(?:Ph\.?\s?D\.?|M\.?A\.?|MSc|M\.Sc\.)\s*)$")
_THESIS_AND_SCHOOL = re.compile(
    r"\W*(?P<kind>(?:(?:Ph\.?D\.?|Master['’]?s?|Doctoral|Unpubl(?:ished|\.))\s)?"
    r"(?:[Tt]hesis|Diss\.|Dissertation|Projektarbeit|Masterarbeit|Diplomarbeit|Bachelorarbeit|"
    r"Habilitation(?:sschrift)?|Habil\.)),?\s(?=[^\W\d_a-zß-ÿ])"
)
_SCHOOL_WORD = re.compile(
    r"\W*(?:(?:Techn(?:ische|\.)|Freie|Pädagogische|Phil(?:osophische|\.))\s)?"
    r"(?:Univ|Uni|Universität|Università|Université|Universidad|Hochschule|FU|TU|HU|TH|PH|FH|RWTH|ETH)\.?\s*"
)
_TYPED = re.compile(r"\W*masch(?:\.|inenschr(?:\.|iftlich))?(?:\s?schr\.)?\W*", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_OPEN_ROLE = re.compile(r",?\ssous la\s*$")
_DIRECTION = re.compile(r"\s*(?:dir\.|direction)\s(?:de|d[’'])")
_AT_ONCE = re.compile(r"\W*zugl(?:eich)?\.?:?(?=\W)", re.IGNORECASE)
_SCHOOL_AND_KIND = re.compile(
    r"\W*[^\W_]{4,40}?(?P<kind>(?:碩士|博士|硕士|學士|学士)(?:班|學位|学位)?(?:論文|论文))\W*"
)
_NOT_PRINTED = re.compile(r"\W*未(?:出版|刊|刊行|发表|發表)(?:之)?(?:稿|手稿)?\W*")
_ENDS_IN_DISSERTATION = re.compile(r"(?<=\w)\s?:\s(?P<kind>(?:автореф\.\s)?дис\.?\s*)$")
_PLACE_BEHIND_NAME = re.compile(r"\.\s(?P<place>(?:М|СПб|Л|[А-ЯЁ][а-яё]{2,20})\.?[,:]?\s*)$")


_IN_BRACKETS = re.compile(r"[\s,.]*\((?:Habil|Diss)")
_IMPRINT = ("location", "publisher", "date")
_AT_SCHOOL = re.compile(
    r"(?<=\w)[,.]?\s(?P<school>(?:an der|am|at the|at|à l’|à l'|en la|na)\s?"
    r"(?:[^\W\d_]+\s){0,2}(?:Fachhochschule|Hochschule|Universität|University of|"
    r"Université de|Universidad de|Universidade de|FH|TU|PH))\s*$"
)


@whole("title", without="pages issue")
def thesis_with_its_field(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Tese (Doutorado em Rios) – Instituto do Mar, Universidade``: so NBR 6023 has theses."""
    if "(" not in raw:
        return segments
    found = _KIND.search(raw)
    if not found or not has(segments, "title"):
        return segments
    pieces = carved(raw, segments, *found.span(), "genre")
    before = [one for one in pieces if one.start < found.end()]
    behind = [one for one in pieces if one.start >= found.end()]
    count = next((i for i, one in enumerate(behind) if one.label in _ENDS), len(behind))
    school = [one for one in behind[:count] if any(map(str.isalpha, raw[one.start : one.end]))]
    if not school or any(one.label not in _SCHOOL for one in school):
        return pieces
    whole = school[0]._replace(label="publisher", end=school[-1].end)
    return [*before, whole, *behind[count:]]


@each("publisher", without="genre")
def chinese_thesis_and_school(raw: str, school: Segment) -> Pieces:
    """``國立海鹽大學歷史研究所碩士論文``: the school, and what is written there."""
    if raw.isascii() or not (found := _SCHOOL_AND_KIND.fullmatch(raw, school.start, school.end)):
        return None
    return with_tail(school, found.start("kind"), "genre")


@each("location", needed="genre|publisher|note")
def unpublished_is_no_place(raw: str, place: Segment) -> Pieces:
    """``碩士論文，未出版，台北市``: that it is not published, is no place."""
    if raw.isascii() or not _NOT_PRINTED.fullmatch(raw, place.start, place.end):
        return None
    return [place._replace(label="note")]


@whole("title note")
def russian_thesis(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Соль: дис. … канд. ист. наук: 07.00.02 / Лен Анна Петровна. СПб.``: so GOST has theses.

    Behind the slash stands the author once more, then the place.
    """
    if "дис" not in raw:
        return segments
    for i, (title, note) in enumerate(itertools.pairwise(segments)):
        found = _ENDS_IN_DISSERTATION.search(raw, title.start, title.end)
        if title.label != "title" or note.label not in ("note", "genre") or not found:
            continue
        kind = note._replace(label="genre", start=found.start("kind"))
        behind = segments[i + 2 :]
        if behind and behind[0].label == "author" and raw[behind[0].start] == "/":
            again = behind[0]
            at = _PLACE_BEHIND_NAME.search(raw, again.start, again.end)
            place = [again._replace(label="location", start=at.start("place"))] if at else []
            end = at.start("place") if at else again.end
            behind = [again._replace(label="note", end=end), *place, *behind[1:]]
        return [*segments[:i], title._replace(end=found.start()), kind, *behind]
    return segments


@each("author", without="genre")
def thesis_is_no_author(raw: str, names: Segment) -> Pieces:
    """``Anna Lang, mémoire de maîtrise, Le sel``: the kind of a thesis is nobody."""
    comma = raw.rfind(", ", names.start, names.end - 2)
    may_be = comma > 0 and raw[comma + 2] in _BEGIN_THESES
    found = _THESIS_BEHIND.search(raw, names.start, names.end) if may_be else None
    if found:
        return with_tail(names, found.start("kind"), "genre", end=found.start())
    return None


@each("title", needed="author publisher")
def thesis_is_no_title(raw: str, title: Segment) -> Pieces:
    """``A. LIND. Thèse 1979, Université d’Ulm``: a thesis of which the title is not said."""
    found = _THESIS_ALONE.fullmatch(raw, title.start, title.end)
    if not found:
        return None
    kind = title._replace(label="genre", end=found.end("kind"))
    year = title._replace(label="date", start=found.start("year"))
    return [kind, year] if found["year"] else [kind]


@whole("publisher", without="genre")
def thesis_before_school(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Diss. University of Salt``, ``… PhD`` and ``thesis Oar University``: kind and school."""
    for i, school in enumerate(segments):
        if school.label != "publisher":
            continue
        found = _THESIS_AND_SCHOOL.match(raw, school.start, school.end)
        if not found:
            return segments
        kind, rest = with_head(school, found.end(), "genre")
        pieces = [*segments[:i], kind]
        if i and (degree := _ENDS_IN_DEGREE.search(raw, pieces[-2].start, pieces[-2].end)):
            pieces[-2:] = meeting_at(pieces[-2], kind, degree.start("kind"))
        return [*pieces, rest, *segments[i + 1 :]]
    return segments


@whole("genre title", without="publisher")
def school_behind_thesis(raw: str, segments: list[Segment]) -> list[Segment]:
    """``PhD thesis, 2010. Ecole des Ponts``: the school is no second title."""
    kinds, schools = words("keywords", "thesis"), words("organisations", "schools")
    is_behind = False
    for i, one in enumerate(segments):
        if one.label not in ("genre", "title"):
            continue
        found = _WORD.findall(raw[one.start : one.end].casefold())
        if one.label == "genre":
            is_behind = not kinds.isdisjoint(found)
        elif is_behind and not schools.isdisjoint(found):
            return [*segments[:i], one._replace(label="publisher"), *segments[i + 1 :]]
    return segments


@beside("publisher", "location", needed="genre")
def school_with_its_place(raw: str, school: Segment, place: Segment) -> Pieces:
    """``Diss., Univ.`` and ``Ulm``: a school that is called by its place alone."""
    if _SCHOOL_WORD.fullmatch(raw, school.start, school.end):
        return [school._replace(end=place.end)]
    return None


@beside("genre", "location", without="publisher")
def school_opens_place(raw: str, kind: Segment, place: Segment) -> Pieces:
    """``Masterarbeit an der Fachhochschule`` and ``Ulm.``: the school is called by its place."""
    found = ending(_AT_SCHOOL, raw, kind, 80)
    if found is None:
        return None
    cut = found.start("school")
    return [kind._replace(end=cut), place._replace(label="publisher", start=cut)]


@each("publisher", needed="genre")
def typescript_publishes_nothing(raw: str, one: Segment) -> Pieces:
    """``Diss. (masch.), Ulm 1952``: that it is typed publishes nothing."""
    return [one._replace(label="note")] if _TYPED.fullmatch(raw, one.start, one.end) else None


@beside("title", "editor|translator|director", needed="genre")
def direction_of_thesis(raw: str, title: Segment, role: Segment) -> Pieces:
    """``Le sel, sous la`` and ``dir. de Anna Lang``: this directs no film."""
    return _with_direction(raw, title, role, "note")


@beside("title", "editor|translator|director", without="genre")
def direction_of_book(raw: str, title: Segment, role: Segment) -> Pieces:
    """``Le sel, sous la`` and ``dir. de Anna Lang``: who directs a book edits it."""
    return _with_direction(raw, title, role, "editor")


def _with_direction(raw: str, title: Segment, role: Segment, label: str) -> Pieces:
    found = _OPEN_ROLE.search(raw, title.start, title.end)
    if found and _DIRECTION.match(raw, role.start, role.end):
        return meeting_at(title, role._replace(label=label), found.start())
    return None


@whole("note|genre|publisher|location")
def thesis_behind_book(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Echter 2011, zugl.: Ulm, Univ., Diss., 2010``: that the book was a thesis is a remark.

    So it is in brackets behind an imprint with its year.
    """
    if "ugl" not in raw and "(Habil" not in raw and "(Diss" not in raw:
        return segments
    for i, one in enumerate(segments):
        may_be = one.label in ("note", "genre", "publisher", "location")
        is_printed = has(segments[:i], "date") and has(segments[:i], "publisher", "location")
        form = _IN_BRACKETS if is_printed else _AT_ONCE
        if may_be and (_AT_ONCE.match(raw, one.start, one.end) or form.match(raw, one.start)):
            return as_one(segments, i, (*_IMPRINT, "genre", "note"), "note")
    return segments
