"""Whether theses make sense: their kind is no name and no title, and a school stands behind."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, carved, has, with_tail
from citekit.parsing.sense.checks import Pieces, each, whole

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
_WORD = re.compile(r"[^\W\d_]+")
_PARTS = ("editor", "translator", "director")
_OPEN_ROLE = re.compile(r",?\ssous la\s*$")
_DIRECTION = re.compile(r"\s*(?:dir\.|direction)\s(?:de|d[’'])")
_AT_ONCE = re.compile(r"\W*zugl(?:eich)?\.?:?(?=\W)", re.IGNORECASE)
_IMPRINT = ("location", "publisher", "date")


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


@each("author", without="genre")
def thesis_is_no_author(raw: str, names: Segment) -> Pieces:
    """``Anna Lang, mémoire de maîtrise, Le sel``: the kind of a thesis is nobody."""
    comma = raw.rfind(", ", names.start, names.end - 2)
    may_be = comma > 0 and raw[comma + 2] in _BEGIN_THESES
    found = _THESIS_BEHIND.search(raw, names.start, names.end) if may_be else None
    if found:
        return with_tail(names, found.start("kind"), "genre", end=found.start())
    return None


@whole("author publisher title")
def thesis_is_no_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``A. LIND. Thèse 1979, Université d’Ulm``: a thesis of which the title is not said."""
    if sum(one.label == "title" for one in segments) != 1:
        return segments
    for i, title in enumerate(segments):
        found = (
            _THESIS_ALONE.fullmatch(raw, title.start, title.end) if title.label == "title" else None
        )
        if found:
            kind = title._replace(label="genre", end=found.end("kind"))
            year = title._replace(label="date", start=found.start("year"))
            return [*segments[:i], kind, *[year] * bool(found["year"]), *segments[i + 1 :]]
    return segments


@whole("publisher")
def thesis_before_school(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Diss. University of Salt``, ``… PhD`` and ``thesis Oar University``: kind and school."""
    for i, school in enumerate(segments):
        if school.label != "publisher":
            continue
        found = _THESIS_AND_SCHOOL.match(raw, school.start, school.end)
        if not found or has(segments, "genre"):
            return segments
        kind = school._replace(label="genre", end=found.end())
        before = list(segments[:i])
        if before and (degree := _ENDS_IN_DEGREE.search(raw, before[-1].start, before[-1].end)):
            kind = kind._replace(start=degree.start("kind"))
            before[-1] = before[-1]._replace(end=kind.start)
        return [*before, kind, school._replace(start=found.end()), *segments[i + 1 :]]
    return segments


@whole("genre title")
def school_behind_thesis(raw: str, segments: list[Segment]) -> list[Segment]:
    """``PhD thesis, 2010. Ecole des Ponts``: the school is no second title."""
    kinds, schools = words("keywords", "thesis"), words("organisations", "schools")
    if has(segments, "publisher") or not has(segments, "genre"):
        return segments
    is_behind = False
    for i, segment in enumerate(segments):
        text = raw[segment.start : segment.end].casefold()
        if segment.label == "genre":
            is_behind = not kinds.isdisjoint(_WORD.findall(text))
        elif segment.label == "title" and is_behind and not schools.isdisjoint(_WORD.findall(text)):
            return [*segments[:i], segment._replace(label="publisher"), *segments[i + 1 :]]
    return segments


@whole("title")
def direction_of_thesis(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Le sel, sous la`` and ``dir. de Anna Lang``: this directs no film."""
    if "sous la" not in raw:
        return segments
    for i, (title, role) in enumerate(itertools.pairwise(segments)):
        found = _OPEN_ROLE.search(raw, title.start, title.end)
        if found and role.label in _PARTS and _DIRECTION.match(raw, role.start, role.end):
            label = "note" if has(segments, "genre") else "editor"
            return [
                *segments[:i],
                title._replace(end=found.start()),
                role._replace(label=label, start=found.start()),
                *segments[i + 2 :],
            ]
    return segments


@whole()
def thesis_behind_book(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Echter 2011, zugl.: Ulm, Univ., Diss., 2010``: that the book was a thesis is a remark."""
    if "ugl" not in raw:
        return segments
    for i, note in enumerate(segments):
        if note.label in ("note", "genre", "publisher", "location") and _AT_ONCE.match(
            raw, note.start, note.end
        ):
            end = i + 1
            while end < len(segments) and segments[end].label in (*_IMPRINT, "genre", "note"):
                end += 1
            return [
                *segments[:i],
                note._replace(label="note", end=segments[end - 1].end),
                *segments[end:],
            ]
    return segments
