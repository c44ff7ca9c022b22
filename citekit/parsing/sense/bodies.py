"""Whether the names of bodies are whole, and stand where authors do: they are no titles.

Who publishes is asked in ``imprints``.
"""

from __future__ import annotations

import re

from citekit.parsing.normalisation.collaborations import end_of_collaboration, is_collaboration
from citekit.parsing.normalisation.organisations import (
    has_organisation_word,
    is_organisation,
    is_public_body,
)
from citekit.parsing.normalisation.periodicals import newspaper_or_magazine
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, ending, has, meeting_at, with_head
from citekit.parsing.sense.checks import Pieces, beside, opening, whole

_PART_OF_BODY = re.compile(
    r"\s*(?:(?:Sub)?[Ss]ecretar[ií]a|Departamento|Coordenação|Coordenadoria|Diretoria|"
    r"Superintendência|Ministério|Ministerio|Conselho|Consejo|Câmara|Subdirección|Dirección|"
    r"Department|Division|Bureau|Office|Directorate|Subcommittee|Committee)\s"
    r"(?:[Nn]acional|[Gg]eneral|[Gg]eral|Executiva|de|da|do|del|of|for|on)\b[^.:;()\d]{3,90}\.\s+"
    r"(?=[^\W\d_a-zß-ÿ])"
)
_MOST_PARTS = 3
_STATE = re.compile(r"\s*U\.\s?[SKN]\.\s*")
_NAME_OF_BODY = re.compile(r"\s*[^\W\d_a-zß-ÿ][^.:;\"“]{4,90}\.\s*")
_STATE_BEHIND = re.compile(r"(?<=\w)[:.,]\s+(?P<state>U\.\s?[SKN]\.)\s*$")
_QUOTES = "“„«\"'‘《「"
_SEE = re.compile(
    r"\s*(?:参见|參見|参考|详见|詳見|转引自|轉引自|见|見)\s*(?P<name>[\u4e00-\u9fff]{2,4})\s?[:：]\s?"
)
_NAME_AND_WORK = re.compile(r"\s*(?P<name>[\u4e00-\u9fff]{2,3})\s?[:：]\s?(?=《[^《》]{2,60}》)")
_COLLABORATION = re.compile(r"\s*[A-Z][\w+-]*(?:\s[A-Z][\w+-]*){0,3}\s[Cc]ollaboration\W*")
_EDITED_BY_A = re.compile(
    r"\W*(?:hrsg|hg|herausgegeben)\.?\s(?:von|v\.)\s(?:der|dem)\s[^,.;:]+", re.IGNORECASE
)
_BODY_GOES_ON = re.compile(r"\s*(?:und|and|et|y|e|&)\s[^\W\d_a-zß-ÿ][^:.,;]{2,60}:\s+(?=\S)")
_BODY_ENDS = re.compile(r"\s*[^\W\d_a-zß-ÿ][^:.,;]{2,60}:\s+(?=\S)")
_OPEN_BODY = re.compile(
    r"\s(?:für|for|of|de|del|des|du|di|della|delle|dei|do|da|dos|van|voor|and|und|et)\s*$"
)
_BODY_TO_COMMA = re.compile(r"\s*[^\W\d_a-zß-ÿ][^:.,;]{2,90},\s*")
_BODY_AND_DASH = re.compile(r"\s*(?:[^\W\d_a-zß-ÿ][\w’'&-]{1,20}\s){1,6}(?P<dash>[–—-])\s+(?=\S)")
_GERMAN_OFFICE = re.compile(
    r"[A-ZÄÖÜ][a-zäöüß]{2,30}(?:bundesamt|landesamt|ministerium|verband|behörde)"
)
_BODY_FIRST = re.compile(r"\s*(?P<body>[^\W\d_a-zß-ÿ][^.:;\d“„«\"]{3,80}):\s+(?=\S)")

_BODY_AND_STOP = re.compile(
    r"\s*(?P<body>[^\W\d_a-zß-ÿ][\w’'&-]+(?:\s(?:[^\W\d_a-zß-ÿ][\w’'&-]*|of|for|on|in|and|the|"
    r"to|against)){1,14})\.\s+(?=\S)"
)
"""In capitals but for small words, as no title of an article is."""
_REST_OF_BODY = re.compile(
    r"\s*[^\W\d_a-zß-ÿ][^.:;?!,]{2,80}?\s(?:Collaborators|Collaboration|Consortium|Investigators|"
    r"Group|Committee|Network|Panel|Task Force)[.,:]\s+(?=\S)"
)
_ACRONYM_ALONE = re.compile(r"\s*[A-Z][A-Z0-9-]{1,9}\s*")
_YEAR_OF_NAME = re.compile(r"\s*(?:19|20)\d\d\s*")
_ACRONYM = re.compile(r"\s*(?P<letters>[^\W\d_a-zß-ÿ][^\W\d_]{1,7})[,.:]\s*")
_BEGINS_WORD = re.compile(r"(?<![^\W_])[^\W\d_]")


@opening("author", "title")
def part_of_body(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Brasil. Ministério do Mar.`` and ``Secretaria do Sal. Guia``: a part of the body.

    So Brazil's NBR 6023 has its headings.
    """
    start = title.start
    for _ in range(_MOST_PARTS):
        if not (found := _PART_OF_BODY.match(raw, start, title.end)):
            break
        start = found.end()
    name = raw[author.start : author.end].rstrip()
    if start == title.start or not name.endswith(".") or not is_organisation(name.strip(" .,")):
        return None
    return meeting_at(author, title, start)


@beside("author", "title", "container-title|genre|publisher")
def state_opens_body(raw: str, state: Segment, body: Segment, title: Segment) -> Pieces:
    """``U.S.`` and ``National Salt Office.``: the state is no author by itself."""
    is_state = _STATE.fullmatch(raw, state.start, state.end)
    if is_state and _NAME_OF_BODY.fullmatch(raw, body.start, body.end):
        return [state._replace(end=body.end), title._replace(label="title")]
    return None


@opening("author", "title")
def state_opens_body_before_dash(raw: str, state: Segment, title: Segment) -> Pieces:
    """``U.S.`` and ``Salt Survey — Summaries``: up to the dash it is the body's name."""
    if not _STATE.fullmatch(raw, state.start, state.end):
        return None
    found = _BODY_AND_DASH.match(raw, title.start, title.end)
    if not found:
        return None
    return [state._replace(end=found.start("dash")), title._replace(start=found.end())]


@beside("title", "container-title|publisher")
def state_belongs_to_body(raw: str, title: Segment, body: Segment) -> Pieces:
    """``Salt 2020: U.S.`` and ``Geological Survey``: the state is part of the body's name."""
    found = ending(_STATE_BEHIND, raw, title)
    if found and raw[body.start : body.end].lstrip()[:1].isupper():
        return meeting_at(title, body, found.start("state"))
    return None


@whole("container-title title", without="author editor publisher volume issue pages")
def body_before_page(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Министерство рек.`` and ``Соль: 2021``: a body has a page and is not called by it."""
    if [one.label for one in segments[:2]] != ["title", "container-title"]:
        return segments
    body, page = segments[:2]
    name = raw[body.start : body.end].strip(" .,:")
    if name[:1] in _QUOTES or has(segments[2:], "title", "container-title"):
        return segments
    if not raw[body.start : body.end].rstrip().endswith((".", ":")) or not _is_body(name):
        return segments
    return [body._replace(label="author"), page._replace(label="title"), *segments[2:]]


def _is_body(name: str) -> bool:
    """Whether a name is certainly one of a body; Russian writes its later words small."""
    is_russian = re.match("[А-Я]", name) is not None
    own = words("organisations", "own_bodies") | words("organisations", "bodies")
    return is_public_body(name) or (is_russian and not own.isdisjoint(name.casefold().split()))


@opening("title", "publisher|container-title", without="author editor")
def body_before_colon(raw: str, body: Segment, title: Segment) -> Pieces:
    """``Instituto del Sal: Atlas. Ulm``: a body and a colon stand before what it made."""
    name = raw[body.start : body.end].strip()
    if not name.endswith(":") or not is_public_body(name.rstrip(": ")):
        return None
    return [body._replace(label="author"), title._replace(label="title")]


@opening("note|title", without="author")
def name_behind_see(raw: str, first: Segment) -> Pieces:
    """``参见王小明：`` and ``《盐史》``: who is named behind ``see`` wrote it."""
    if raw.isascii():
        return None
    if first.label == "note" and (found := _SEE.fullmatch(raw, first.start, first.end)):
        start, end = found.span("name")
        author = first._replace(label="author", start=start, end=end)
        return [first._replace(end=start), author]
    if first.label == "title" and (found := _NAME_AND_WORK.match(raw, first.start, first.end)):
        return with_head(first, found.end(), "author")
    return None


@beside("author", "title|note|editor")
def collaboration_is_author(raw: str, author: Segment, other: Segment) -> Pieces:
    """``A. Ash et al. (Salt Collaboration)``, ``et al.: SALT Collaboration.``: it is an author."""
    if is_collaboration(raw, other.start, other.end):
        return [author._replace(end=other.end)]
    if other.label != "title":
        return None
    if _COLLABORATION.fullmatch(raw, other.start, other.end):
        return [author._replace(end=other.end)]
    opens = raw[other.start] == "("
    cut = end_of_collaboration(raw, other.start, other.end) if opens else None
    return meeting_at(author, other, cut) if cut else None


@beside("title", "author")
def persons_of_collaboration(raw: str, body: Segment, persons: Segment) -> Pieces:
    """``Salt Collaboration`` and ``(Y. Berg et al.),``: a body before its persons is no title."""
    if raw[persons.start] == "(" and _COLLABORATION.fullmatch(raw, body.start, body.end):
        return [persons._replace(start=body.start)]
    return None


@beside("editor", "collection-title|publisher|title")
def body_goes_on(raw: str, editor: Segment, rest: Segment) -> Pieces:
    """``Hrsg. von der Königlich`` and ``Preußischen Akademie``: a body's name is in one piece."""
    if _EDITED_BY_A.fullmatch(raw, editor.start, editor.end):
        return [editor._replace(end=rest.end)]
    return None


@beside("author", "title")
def body_goes_on_to_colon(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Amt für Salz`` and ``und Licht: Plan``, ``Office of`` and ``Salt: Plan``: one name."""
    end = _BODY_GOES_ON.match(raw, title.start, title.end)
    if not end and _OPEN_BODY.search(raw, max(author.start, author.end - 8), author.end):
        end = _BODY_ENDS.match(raw, title.start, title.end)
    if end:
        return meeting_at(author, title, end.end())
    return None


@opening("author", "title", "container-title")
def body_goes_on_to_comma(raw: str, author: Segment, body: Segment, title: Segment) -> Pieces:
    """``Office des`` and ``Sels unis (OSU),`` before ``Tendances 2018``: one name, then a title."""
    if not _OPEN_BODY.search(raw, max(author.start, author.end - 8), author.end):
        return None
    if not _BODY_TO_COMMA.fullmatch(raw, body.start, body.end):
        return None
    return [author._replace(end=body.end), title._replace(label="title")]


@opening("title", without="author editor director")
def body_begins_title(raw: str, title: Segment) -> Pieces:
    """``Umweltbundesamt: Luftqualität 2019``: a public body and a colon are no part of a title."""
    found = _BODY_FIRST.match(raw, title.start, title.end)
    if not found or newspaper_or_magazine(found["body"]):
        return None
    if not is_public_body(found["body"]) and not _GERMAN_OFFICE.fullmatch(found["body"]):
        return None
    return with_head(title, found.end(), "author")


@beside("author", "title")
def body_behind_semicolon(raw: str, names: Segment, title: Segment) -> Pieces:
    """``Wilk, L.;`` and ``Task Force on Salt. Methods``: names in semicolons end with a body."""
    if raw[names.end - 1] != ";":
        return None
    found = _BODY_AND_STOP.match(raw, title.start, title.end)
    if found and has_organisation_word(found["body"]):
        return meeting_at(names, title, found.end())
    return None


@opening("author", "date", "title", needed="container-title")
def year_in_name_of_body(raw: str, head: Segment, year: Segment, title: Segment) -> Pieces:
    """``GSB``, ``2019`` and ``Salt Study Collaborators. Burden``: the year is in their name."""
    if not _ACRONYM_ALONE.fullmatch(raw, head.start, head.end):
        return None
    found = _REST_OF_BODY.match(raw, title.start, title.end)
    if found and _YEAR_OF_NAME.fullmatch(raw, year.start, year.end):
        return [head._replace(end=found.end()), title._replace(start=found.end())]
    return None


@beside("author", "container-title|note|title", "title|date")
def acronym_goes_on_with_body(raw: str, body: Segment, acronym: Segment, behind: Segment) -> Pieces:
    """``Office for Salt Roads,`` and ``OSR,``: a body is named twice."""
    found = _ACRONYM.fullmatch(raw, acronym.start, acronym.end)
    name = raw[body.start : body.end].strip(" ,.")
    if not found or not is_organisation(name):
        return None
    initials = iter("".join(_BEGINS_WORD.findall(name)).upper())
    capitals = [letter for letter in found["letters"] if letter.isupper()]
    if len(capitals) > 1 and all(letter in initials for letter in capitals):
        return [body._replace(end=acronym.end), behind]
    return None
