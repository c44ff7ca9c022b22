"""Whether the names of bodies are whole, and stand where authors do: they are no titles.

Who publishes is asked in ``imprints``.
"""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.collaborations import end_of_collaboration, is_collaboration
from citekit.parsing.normalisation.organisations import is_organisation, is_public_body
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, meeting_at, with_head
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
_NEXT_TITLE = ("container-title", "genre", "publisher")
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
_PIECES_OF_BODIES = (("editor", "collection-title"), ("editor", "publisher"), ("editor", "title"))
_BODY_GOES_ON = re.compile(r"\s*(?:und|and|et|y|e|&)\s[^\W\d_a-zß-ÿ][^:.,;]{2,60}:\s+(?=\S)")
_BODY_ENDS = re.compile(r"\s*[^\W\d_a-zß-ÿ][^:.,;]{2,60}:\s+(?=\S)")
_OPEN_BODY = re.compile(r"\s(?:für|for|of|de|del|di|and|und|et)\s*$")


@whole("author title")
def part_of_body(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Brasil. Ministério do Mar.`` and ``Secretaria do Sal. Guia``: a part of the body.

    So Brazil's NBR 6023 has its headings.
    """
    if [one.label for one in segments[:2]] != ["author", "title"]:
        return segments
    author, title = segments[:2]
    if not raw[author.start : author.end].rstrip().endswith("."):
        return segments
    if not is_organisation(raw[author.start : author.end].strip(" .,")):
        return segments
    start = title.start
    for _ in range(_MOST_PARTS):
        if not (found := _PART_OF_BODY.match(raw, start, title.end)):
            break
        start = found.end()
    if start == title.start:
        return segments
    return [*meeting_at(author, title, start), *segments[2:]]


@whole("author title")
def state_opens_body(raw: str, segments: list[Segment]) -> list[Segment]:
    """``U.S.`` and ``National Salt Office.``: the state is no author by itself."""
    for i, (state, body) in enumerate(itertools.pairwise(segments)):
        if (
            (state.label, body.label) == ("author", "title")
            and _STATE.fullmatch(raw, state.start, state.end)
            and _NAME_OF_BODY.fullmatch(raw, body.start, body.end)
            and i + 2 < len(segments)
            and segments[i + 2].label in _NEXT_TITLE
        ):
            title = segments[i + 2]._replace(label="title")
            return [*segments[:i], state._replace(end=body.end), title, *segments[i + 3 :]]
    return segments


@beside("title", "container-title|publisher")
def state_belongs_to_body(raw: str, title: Segment, body: Segment) -> Pieces:
    """``Salt 2020: U.S.`` and ``Geological Survey``: the state is part of the body's name."""
    found = _STATE_BEHIND.search(raw, title.start, title.end)
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


@whole(without="author")
def name_behind_see(raw: str, segments: list[Segment]) -> list[Segment]:
    """``参见王小明：`` and ``《盐史》``: who is named behind ``see`` wrote it."""
    if raw.isascii() or not segments:
        return segments
    first = segments[0]
    if first.label == "note" and (found := _SEE.fullmatch(raw, first.start, first.end)):
        start, end = found.span("name")
        note, name = (
            first._replace(end=start),
            first._replace(label="author", start=start, end=end),
        )
        return [note, name, *segments[1:]]
    if first.label == "title" and (found := _NAME_AND_WORK.match(raw, first.start, first.end)):
        return [*with_head(first, found.end(), "author"), *segments[1:]]
    return segments


@whole("author")
def collaboration_behind_names(raw: str, segments: list[Segment]) -> list[Segment]:
    """``A. Ash et al. (Salt Collaboration)``: in brackets behind authors it is one of them."""
    for i, (author, other) in enumerate(itertools.pairwise(segments)):
        is_other = author.label == "author" and other.label in ("title", "note", "editor")
        if is_other and is_collaboration(raw, other.start, other.end):
            return [*segments[:i], author._replace(end=other.end), *segments[i + 2 :]]
        opens = is_other and other.label == "title" and (raw[other.start] == "(")
        if opens and (cut := end_of_collaboration(raw, other.start, other.end)):
            return [*segments[:i], *meeting_at(author, other, cut), *segments[i + 2 :]]
    return segments


@beside("author", "title")
def collaboration_behind_colon(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Ash, S., et al.: SALT Collaboration. Phys. Rev. 12``: it is no title but an author."""
    if _COLLABORATION.fullmatch(raw, title.start, title.end):
        return [author._replace(end=title.end)]
    return None


@whole("editor")
def body_goes_on(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Hrsg. von der Königlich`` and ``Preußischen Akademie``: a body's name is in one piece."""
    if " der " not in raw and " dem " not in raw:
        return segments
    for i, (editor, rest) in enumerate(itertools.pairwise(segments)):
        labels = (editor.label, rest.label)
        if labels in _PIECES_OF_BODIES and _EDITED_BY_A.fullmatch(raw, editor.start, editor.end):
            return [*segments[:i], editor._replace(end=rest.end), *segments[i + 2 :]]
    return segments


@beside("author", "title")
def body_goes_on_to_colon(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Amt für Salz`` and ``und Licht: Plan``, ``Office of`` and ``Salt: Plan``: one name."""
    end = _BODY_GOES_ON.match(raw, title.start, title.end)
    if not end and _OPEN_BODY.search(raw, max(author.start, author.end - 8), author.end):
        end = _BODY_ENDS.match(raw, title.start, title.end)
    if end:
        return meeting_at(author, title, end.end())
    return None
