"""Whether who had a part in a work makes sense: players and numbers are neither nor translators."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import Segment, has, meeting_at, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole
from citekit.parsing.sense.known import classes, is_given, is_person

_PART = re.compile(
    r"\W*(?:(?i:performances?|narrated|performed|conducted|adapted|adaptation|illustrat(?:ed|ions)|"
    r"photograph(?:s|ed)|music|screenplay|cinematography|starring|featuring|with illustrations)"
    r"(?:\sby)?\s(?=[^\W\d_a-zß-ÿ])|(?i:mit (?:illustrationen|fotos|bildern|fotografien) von|"
    r"ill(?:ustriert|\.) v(?:on|\.)|illustrations de|ilustraciones de|illustrazioni di))"
)
_LANGUAGE = re.compile(r"\((?:en|de|fr|es|it|nl|pt|ru|la|el|pl|ca|sv|da|no|ja|zh|ar|he)\)\s")
_OF_BOOKS = (
    "author", "editor", "director", "translator", "location", "edition", "isbn", "container-title",
)  # fmt: skip
_AND = re.compile(r",\s(?:and\s|und\s|et\s)?|\s(?:and|und|et|y|e|&)\s")
_PARTS = ("editor", "translator", "director")
_NUMBER_BEFORE = re.compile(
    r"\W{0,2}(?P<number>(?:(?:ch|chap|bk|sec|n|q)\.\s)?[IVXLCDM\d][IVXLCDM\d.,:\s§-]{0,20}?)[.,(]\s*"
    r"(?=(?:[Tt]rans|[Tt]rad|[Üü]bers|[Hh]rsg|[Ee]d(?:s?\.|ited)))"
)
_OPEN_ROLE = re.compile(r",?\ssous la\s*$")
_DIRECTION = re.compile(r"\s*(?:dir\.|direction)\s(?:de|d[’'])")
_PUBLISHER_BEHIND_OTHERS = re.compile(
    r"(?<=\w)\s(?:et al\.|and others|u\.\s?a\.),\s(?P<house>[^\W\d_][^,;:()]{1,40}?)[,.]?\s*$"
)
_OTHERS_BEFORE_TITLE = re.compile(
    r"\W*(?:und (?:Mitarbeiter(?:innen)?|Kollegen|Mitarb\.|andere)|u\. (?:Mitarb\.|a\.)|"
    r"et (?:collaborateurs|collègues|coll\.|al\.)|e collaboratori|y colaboradores|y cols\.|"
    r"and (?:co-workers|colleagues|collaborators|others))\s?[:.,]\s+(?=\S)"
)
_INVERTED_THEN_TITLE = re.compile(
    r"\s*(?P<family>[^\W\d_a-zß-ÿ][\w’'-]+),\s(?P<given>[^\W\d_a-zß-ÿ][\w’'-]{2,})"
    r"(?:\s[^\W\d_a-zß-ÿ][\w’'-]+|(?P<initials>(?:\s[^\W\d_]\.){1,3}))?(?(initials)\s|\.\s)"
    r"(?P<title>(?!(?:[Aa]nd|und|et|y|e|i|och|og|en|[Ww]ith|mit|con|avec)\s)[^\W\d_][\w’'-]+(?:\s[^,;&]{2,60})?)[.,]\s*"
)
_THESIS = re.compile(
    r"(?<=\w),\s(?P<kind>(?:mémoire|thèse|tesis|tese|tesi|dissertação) (?:de|di|en|"
    r"pour) [\w’' ]{3,30}|"
    r"(?:tesis|thèse) \w{3,12}|(?:PhD|MA|MSc|master[’']s|doctoral) (?:thesis|dissertation))\W*$",
    re.IGNORECASE,
)
_BEGIN_THESES = "mMtTdDpP"  # mémoire, thèse, dissertation, PhD
_LAST_INITIALS_AND_TITLE = re.compile(
    r".{2,200}?[^\W\d_][\w’'-]+,\s(?:[^\W\d_]\.[\s-]?){1,3}(?P<title>"
    r"(?P<word>[^\W\d_a-zß-ÿ][\w’'-]{2,})[\w’' -]{0,40}:)\s*"
)
_LEADS_IN = re.compile(r"\W*(?:[Ii]n|[Ee]m|[Ee]n|[Dd]ans)\b:?")


@opening("author|title")
def language_before_name(raw: str, first: Segment) -> Pieces:
    """``(de) Olaf Berg``: so French and Italian wikis say in which language a work is."""
    if raw[first.start] != "(":
        return None
    if found := _LANGUAGE.match(raw, first.start, first.end):
        return with_head(first, found.end(), "note")
    return None


@whole(
    "publisher title",
    without="author editor director translator location edition isbn container-title",
)
def persons_publish_nothing(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“Salt”, Anna Lang, 2010``: persons behind a quoted title or a kind of work made it."""
    if not has(segments, "genre") and (
        not any(one.label == "title" and raw[one.start] in '“„«"' for one in segments)
    ):
        return segments
    return [
        one._replace(label="author")
        if one.label == "publisher"
        and all(is_person(name) for name in _AND.split(raw[one.start : one.end].strip(" ,.")))
        else one
        for one in segments
    ]


@each("editor|translator|director")
def part_is_no_role(raw: str, one: Segment) -> Pieces:
    """``Performances by Ann Lind and Olaf Berg``: who plays is no translator."""
    if _PART.match(raw, one.start, one.end):
        return [one._replace(label="note")]
    return None


@each("editor|translator|director")
def number_before_role(raw: str, one: Segment) -> Pieces:
    """``V.89. Trans. Ann Lind``: the passage that is cited stands before who translated it."""
    if found := _NUMBER_BEFORE.match(raw, one.start, one.end):
        note = one._replace(label="note", end=found.end("number"))
        return [note, one._replace(start=found.end())]
    return None


@whole("title")
def direction_of_thesis(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Le sel, sous la`` and ``dir. de Anna Lang``: this directs no film."""
    if "sous la" not in raw:
        return segments
    for i, (title, role) in enumerate(itertools.pairwise(segments)):
        found = _OPEN_ROLE.search(raw, title.start, title.end)
        if found and role.label in _PARTS and _DIRECTION.match(raw, role.start, role.end):
            label = "note" if has(segments, "genre") else "editor"
            whole = role._replace(label=label, start=found.start())
            return [*segments[:i], title._replace(end=found.start()), whole, *segments[i + 2 :]]
    return segments


@whole()
def house_behind_others(raw: str, segments: list[Segment]) -> list[Segment]:
    """``ed. Ann Lind et al., Oar Press``: behind those who are not named stands who publishes."""
    is_cut = " al., " in raw or "others, " in raw or "a., " in raw
    if not is_cut or has(segments, "publisher"):
        return segments
    for i, names in enumerate(segments):
        if names.label not in ("editor", "translator"):
            continue
        if found := _PUBLISHER_BEHIND_OTHERS.search(raw, names.start, names.end):
            house = names._replace(label="publisher", start=found.start("house"))
            return [*segments[:i], names._replace(end=house.start), house, *segments[i + 1 :]]
    return segments


@beside("author", "title")
def others_are_no_title(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Lang, A.`` and ``und Mitarbeiter: Salz``: those who are not named are no title."""
    if raw[title.start] not in "uea":
        return None
    if found := _OTHERS_BEFORE_TITLE.match(raw, title.start, title.end):
        return [author, title._replace(start=found.end())]
    return None


@whole("author")
def title_behind_given_name(raw: str, segments: list[Segment]) -> list[Segment]:
    """``LANG, Clara. Sal.`` and ``In: Rios``: the title begins behind the given name."""
    if not segments or segments[0].label != "author":
        return segments
    author, rest = segments[0], segments[1:]
    found = _INVERTED_THEN_TITLE.fullmatch(raw, author.start, author.end)
    if not found or not is_given(found["given"]):
        return segments
    is_led = rest and _LEADS_IN.match(raw, rest[0].start, rest[0].end)
    if not is_led and _may_be_names(found["title"]):
        return segments
    if is_led and rest[0].label == "title":
        rest = [rest[0]._replace(label="container-title"), *rest[1:]]
    title = author._replace(label="title", start=found.start("title"))
    if rest and rest[0].label == "title":
        title, rest = title._replace(end=rest[0].end), rest[1:]
    return [author._replace(end=title.start), title, *rest]


@beside("author", "title")
def title_behind_last_initials(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Lind, A. and Berg, O. OarFlow:`` and ``Rivers``: behind initials begins the title."""
    is_open = raw[author.end - 1] == ":"
    if not is_open:
        return None
    found = _LAST_INITIALS_AND_TITLE.fullmatch(raw, author.start, author.end)
    if found and not _may_be_names(found["word"]):
        return meeting_at(author, title, found.start("title"))
    return None


@each("author", without="genre")
def thesis_is_no_author(raw: str, names: Segment) -> Pieces:
    """``Anna Lang, mémoire de maîtrise, Le sel``: the kind of a thesis is nobody."""
    comma = raw.rfind(", ", names.start, names.end - 2)
    may_be = comma > 0 and raw[comma + 2] in _BEGIN_THESES
    found = _THESIS.search(raw, names.start, names.end) if may_be else None
    if found:
        return with_tail(names, found.start("kind"), "genre", end=found.start())
    return None


def _may_be_names(text: str) -> bool:
    """Whether all words of a text are known as parts of names."""
    return all(
        not {"given", "family"}.isdisjoint(classes(word.strip("."))) or len(word) < 3
        for word in text.split()
    )
