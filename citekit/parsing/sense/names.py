"""Whether names are whole: what goes on them may stand under another label behind them.

Where they end too late is asked in ``ends_of_names``; editors and translators in ``contributors``.
"""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation import repeated_author
from citekit.parsing.normalisation.east_asian import may_be_name
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, meeting_at
from citekit.parsing.sense.checks import Pieces, beside, opening, whole
from citekit.parsing.sense.known import is_family, is_given

_NAME = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_FAMILIES_AND_COMMA = re.compile(rf"\W*{_NAME}(?:[\s-](?:de\s|del\s|da\s)?{_NAME}){{0,2}},\s*")
_MONTH_AND_YEAR = re.compile(
    r"\s*(?P<name>[^\W\d_a-zß-ÿ][^\W\d_]{2,9})[,.]?\s+(?=\((?:19|20)\d\d[a-z]?\))"
)
_MONTHS_AS_NAMES = frozenset(("Julio", "Abril", "Augusto", "April", "June", "May", "August", "Mai"))
_FAMILY_AND_COMMA = re.compile(r"\s*(?P<family>[^\W\d_][\w’'-]+),\s*")
_GIVEN_AND_COLON = re.compile(
    r"\s*(?P<given>[^\W\d_a-zß-ÿ][\w’'-]*\.?)(?:\s[^\W\d_a-zß-ÿ][\w’'-]*\.?){0,2}"
    r"(?:\s(?:und|and|u\.|et)\s(?P<other>[^\W\d_a-zß-ÿ][\w’'-]+))?:\s+(?=\S)"
)
_GIVEN_AND_DASH = re.compile(
    r"\s*(?P<given>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s[^\W\d_]\.)?\s[–—-]\s+(?=\S)"
)
_INITIALS = r"(?:[^\W\d_a-zß-ÿ][^\W\d_]?\.[\s-]?){1,3}"
_LAST_INITIAL = re.compile(
    rf"(?:/|\s(?:und|and|u\.|et|y|e|&)\s)\s?"
    rf"(?:{_INITIALS}|[^\W\d_a-zß-ÿ][\w’'-]+\s(?:[^\W\d_a-zß-ÿ]\.[\s-]?){{1,3}})$"
)
_LAST_OF_INITIALS_FIRST = re.compile(
    rf"^\W*{_INITIALS}\s?[^\W\d_][\w’'-]+,\s[^:]*?(?<=,\s){_INITIALS}$"
)
_FAMILY_AND_STOP = re.compile(r"\s*[^\W\d_a-zß-ÿ][\w’'-]+(?:\s\([^()]{2,40}\))?[:,]\s+(?=\S)")
_ENDS_IN_INITIALS = (_LAST_INITIAL, _LAST_OF_INITIALS_FIRST, re.compile(rf"^\W*{_INITIALS}$"))
_INITIALS_FIRST = re.compile(rf"\W*{_INITIALS}\s?[^\W\d_][\w’'-]+,?\s")
_STATE = re.compile(r"\W*U\.\s?[SKN]\.\W*")
_FAMILY_ONLY = re.compile(r"\s*[^\W\d_a-zß-ÿ][\w’'-]+[.,]\s*")
_FAMILY_ALONE = re.compile(r"\s*[^\W\d_a-zß-ÿ][\w’'-]+\s+(?=[^\W\d_a-zß-ÿ])")
_LOOSE_INITIALS = r"(?:[^\W\d_]\.[\s-]?){1,3}"
_FAMILY = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_LAST_IS_INITIALS = re.compile(
    rf"(?<!\w)(?:and|und|et|&|by|trans\.|ed\.|eds\.)\s{_LOOSE_INITIALS}\s*$"
)
_FAMILY_BEFORE_QUOTE = re.compile(rf"\s*{_FAMILY}\s+(?=[\"“«„])")
_FAMILY_BEHIND = re.compile(rf"\s*{_FAMILY}(?:,\s(?:Jr|Sr)\.|,|\.(?=\s*$))\s*")
_VANCOUVER_END = re.compile(r"\s[A-Z]{1,3},\s*$")
_VANCOUVER_AND_COLON = re.compile(rf"\s*{_FAMILY}(?:[ -]{_FAMILY})?\s[A-Z]{{1,3}}:\s+(?=\S)")
_PERSON_AND_COLON = re.compile(
    r"\s*(?:(?P<given>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s[^\W\d_a-zß-ÿ](?:\.|[\w’'-]+)){1,2}"
    r"|[^\W\d_a-zß-ÿ][\w’'-]+,\s(?P<inverted>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s[^\W\d_]\.){0,2}"
    r"|(?P<han>[\u4e00-\u9fff]{3,5}))(?::\s+|：\s*)(?=\S)"
)
_DBLP = re.compile(
    r"\s(?:(?:19|20)\d\d:\s\d+(?:-\d+)?|(?:\d+(?:\(\d+\))?:\s[\d-]+|abs/\S+)\s\((?:19|20)\d\d\))\W*$"
)
_FULL_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w’'-]+(?:\s[^\W\d_a-zß-ÿ](?:\.|[\w’'-]+)){1,3}")
_COLON = re.compile(r"\s*[:：](?!//)\s*")
_WORD = re.compile(r"[^\W\d_]+")
_OTHERS_BEFORE_TITLE = re.compile(
    r"\W*(?:und (?:Mitarbeiter(?:innen)?|Kollegen|Mitarb\.|andere)|u\. (?:Mitarb\.|a\.)|"
    r"et (?:collaborateurs|collègues|coll\.|al\.)|e collaboratori|y colaboradores|y cols\.|"
    r"and (?:co-workers|colleagues|collaborators|others))\s?[:.,]\s+(?=\S)"
)


@beside("author", "date")
def given_name_is_no_month(raw: str, author: Segment, date: Segment) -> Pieces:
    """``Caro Lind,`` and ``Julio (1983)``: behind a family name and a comma stands a given name."""
    found = _MONTH_AND_YEAR.match(raw, date.start, date.end)
    if (
        found
        and (found["name"] in _MONTHS_AS_NAMES or is_given(found["name"]))
        and _FAMILIES_AND_COMMA.fullmatch(raw, author.start, author.end)
    ):
        return meeting_at(author, date, found.end())
    return None


@beside("author", "title")
def given_name_before_colon(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Olsen,`` and ``Marnur: Aufstieg der Städte``: up to the colon it is the author's name.

    So it is up to a dash, where what stands before it is known as a given name.
    """
    found = _GIVEN_AND_COLON.match(raw, title.start, title.end)
    if found and found["other"] and not is_given(found["other"]):
        return None
    if not found and (dash := _GIVEN_AND_DASH.match(raw, title.start, title.end)):
        found = dash if is_given(dash["given"]) else None
    family = _FAMILY_AND_COMMA.fullmatch(raw, author.start, author.end)
    if found and family and _is_name(family["family"], found["given"]):
        return meeting_at(author, title, found.end())
    return None


def _is_name(family: str, given: str) -> bool:
    """Whether at least one of the two is known: ``Trenitalia, Pop`` is nobody."""
    is_initial = len(given.rstrip(".")) == 1
    return is_initial or is_given(given) or is_family(family)


@whole("author title")
def family_name_behind_initial(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Olaf Berg/Ann M.`` and ``Lind: Salz``: behind an initial the last name goes on.

    So it does up to a comma: ``O. Berg and A.`` and ``Lind (the Salts), Salt``; and where all have
    their initials first, ``A. Lind Salt roads`` needs none.
    """
    for i, (author, title) in enumerate(itertools.pairwise(segments)):
        if (author.label, title.label) != ("author", "title"):
            continue
        found = _FAMILY_AND_STOP.match(raw, title.start, title.end)
        alone = found or _FAMILY_ALONE.match(raw, title.start, title.end)
        is_all = _FAMILY_ONLY.fullmatch(raw, title.start, title.end)
        names = raw[author.start : author.end]
        if not (alone or is_all) or not any(form.search(names) for form in _ENDS_IN_INITIALS):
            return segments
        if _STATE.fullmatch(names):
            return segments
        if is_all and has(segments, "container-title"):
            return [*segments[:i], author._replace(end=title.end), *segments[i + 2 :]]
        if not found and (_INITIALS_FIRST.match(names) or _ENDS_IN_INITIALS[-1].match(names)):
            found = alone
        if found:
            whole = author._replace(end=found.end())
            return [*segments[:i], whole, title._replace(start=found.end()), *segments[i + 2 :]]
    return segments


@beside("author|editor|translator", "title|location|publisher|container-title")
def family_behind_initials(raw: str, names: Segment, following: Segment) -> Pieces:
    """``trans. D. W.`` and ``Berg, Jr.``, ``J. H.`` and ``Berg “Salt”``: there the name goes on.

    What else may stand behind the initials of authors is told by ``family_name_behind_initial``.
    """
    if raw[names.end - 1] != ".":
        return None
    if not _LAST_IS_INITIALS.search(raw, names.start, names.end):
        return None
    behind = _FAMILY_BEFORE_QUOTE if names.label == "author" else _FAMILY_BEHIND
    if found := behind.match(raw, following.start, following.end):
        rest = [following._replace(start=found.end())] if found.end() < following.end else []
        return [names._replace(end=found.end()), *rest]
    return None


@beside("author", "title")
def vancouver_before_colon(raw: str, names: Segment, title: Segment) -> Pieces:
    """``Berg AC,`` and ``Lind RC: Salt roads``: up to the colon there are authors."""
    found = _VANCOUVER_AND_COLON.match(raw, title.start, title.end)
    if found and _VANCOUVER_END.search(raw, names.start, names.end):
        pieces = [names._replace(end=found.end()), title._replace(start=found.end())]
        return [*pieces]
    return None


@opening("author", "title")
def last_author_before_colon(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Olaf Berg, Ann Lind,`` and ``Per Dahl: Salt roads. SALT 2012: 3-9``: one more author.

    So dblp writes, with year and pages at the end; elsewhere the title names a person.
    """
    found = _PERSON_AND_COLON.match(raw, title.start, title.end)
    names = raw[author.start : author.end].strip()
    if not found or not found["given"] or not names.endswith(",") or not _DBLP.search(raw):
        return None
    if not all(_FULL_NAME.fullmatch(part.strip()) for part in names[:-1].split(",")):
        return None
    return meeting_at(author, title, found.end())


@whole("title")
def author_before_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Dieselben: Ökonomik der Stadt.``: a word for the authors of the entry before."""
    first = segments[0] if segments else None
    if first is None or first.label != "title" or has(segments, "author"):
        return segments
    colon = _COLON.search(raw, first.start, first.end)
    if colon and repeated_author(raw[first.start : colon.start()]):
        author = first._replace(label="author", end=colon.end())
        return [author, first._replace(start=colon.end()), *segments[1:]]
    return segments


@whole("title", without="author editor director")
def person_before_colon(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Franz Lang: Salz``, ``Lang, Franz: Salz``, ``山田太郎：川``: a person before the colon.

    A word for the kind of the work may stand before it.
    """
    at = 1 if segments and segments[0].label == "genre" else 0
    if len(segments) <= at or segments[at].label != "title":
        return segments
    first = segments[at]
    found = _PERSON_AND_COLON.match(raw, first.start, first.end)
    if not found:
        return segments
    given = found["given"] or found["inverted"]
    is_known = may_be_name(found["han"]) if found["han"] else is_given(given)
    if not is_known:
        return segments
    author = first._replace(label="author", end=found.end())
    return [*segments[:at], author, first._replace(start=found.end()), *segments[at + 1 :]]


@whole("editor title")
def authors_behind_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``"Salt roads" Berg, A.; Lind, O. Oar 8``: who follows the first title wrote it."""
    if len(segments) < 2 or segments[0].label != "title" or segments[1].label != "editor":
        return segments
    names = raw[segments[1].start : segments[1].end].casefold()
    edited = words("keywords", "editor") | words("keywords", "in")
    if has(segments, "author") or not edited.isdisjoint(_WORD.findall(names)):
        return segments
    return [segments[0], segments[1]._replace(label="author"), *segments[2:]]


@beside("author", "title")
def others_are_no_title(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Lang, A.`` and ``und Mitarbeiter: Salz``: those who are not named are no title."""
    if raw[title.start] not in "uea":
        return None
    if found := _OTHERS_BEFORE_TITLE.match(raw, title.start, title.end):
        return [author, title._replace(start=found.end())]
    return None
