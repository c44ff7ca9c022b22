"""Whether names are whole: what goes on them may stand under another label behind them.

Where they end too late is asked in ``ends_of_names``; editors and translators in ``contributors``.
"""

from __future__ import annotations

import re

from citekit.parsing.normalisation import repeated_author
from citekit.parsing.normalisation.east_asian import may_be_name
from citekit.parsing.normalisation.organisations import is_organisation
from citekit.parsing.normalisation.scripts import is_east_asian
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, meeting_at, with_head
from citekit.parsing.sense.checks import Pieces, beside, opening, whole
from citekit.parsing.sense.known import is_family, is_given

_NAME = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_FAMILIES_AND_COMMA = re.compile(rf"\W*{_NAME}(?:[\s-](?:de\s|del\s|da\s)?{_NAME}){{0,2}},\s*")
_MONTH_AND_YEAR = re.compile(
    r"\s*(?P<name>[^\W\d_a-zß-ÿ][^\W\d_]{2,9})[,.]?\s+(?=\((?:19|20)\d\d[a-z]?\))"
)
_FAMILY_THEN_JAN = re.compile(r"\s*Jan\.\s+(?=(?:19|20)\d\d[a-z]?\.\s)")
_MONTHS_AS_NAMES = frozenset(("Julio", "Abril", "Augusto", "April", "June", "May", "August", "Mai"))
_FAMILY_AND_COMMA = re.compile(r"\s*(?P<family>[^\W\d_][\w’'-]+),\s*")
_GIVEN_AND_COLON = re.compile(
    r"\s*(?P<given>[^\W\d_a-zß-ÿ][\w’'-]*\.?)(?P<more>(?:\s[^\W\d_a-zß-ÿ][\w’'-]*\.?){0,2})"
    r"(?:\s(?:von|van|vom|zu|zur|de|di|della|du)(?:\s(?:der|den|la|und zu))?"
    r"|\s(?:und|and|u\.|et)\s(?P<other>[^\W\d_a-zß-ÿ][\w’'-]+))?:\s+(?=\S)"
)
_NAME_BEFORE = re.compile(rf"\s*{_NAME},\s{_NAME}(?:\s(?:{_NAME}|[^\W\d_]\.))?\s?[/;]")
_GIVEN_AND_DASH = re.compile(
    r"\s*(?P<given>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s[^\W\d_]\.)?\s[–—-]\s+(?=\S)"
)
_INITIALS = r"[^\W\d_a-zß-ÿ][^\W\d_]?\.[\s-]?(?:(?:[^\W\d_a-zß-ÿ]|Ya|Y[AEOU])\.[\s-]?){0,2}"
"""The first may be of two letters (``Ch.``); behind an initial those are a name (``C. Ré.``)."""
_LAST_INITIAL = re.compile(
    rf"(?:/|\s(?:und|and|u\.|et|y|e|&)\s)\s?"
    rf"(?:{_INITIALS}|[^\W\d_a-zß-ÿ][\w’'-]+\s(?:[^\W\d_a-zß-ÿ]\.[\s-]?){{1,3}})$"
)
_LAST_OF_INITIALS_FIRST = re.compile(
    rf"^\W*{_INITIALS}\s?[^\W\d_][\w’'-]+,\s[^:]*?(?<=,\s){_INITIALS}$"
)
_FAMILY_AND_STOP = re.compile(
    rf"\s*{_NAME}(?:(?:\s\([^()]{{2,40}}\))?[:,]\s+(?=\S)|\s+(?=[\"“«„]))"
)
_ONLY_INITIALS = re.compile(rf"^\W*{_INITIALS}$")
_INITIALS_FIRST = re.compile(rf"\W*{_INITIALS}\s?[^\W\d_][\w’'-]+,?\s")
_GIVEN_AND_INITIAL = re.compile(
    rf"(?P<others>.*[^\W\d_],\s|^\W*)(?P<given>{_NAME})\s(?:[^\W\d_]\.\s?){{1,2}}$"
)
_GIVEN_AND_FAMILY = re.compile(rf"\W*(?P<given>{_NAME})\s(?:[^\W\d_]\.\s|{_NAME}\s){{0,2}}{_NAME},")
_FAMILY_AND_COLON = re.compile(rf"\s*(?:v[oa]n\s(?:de[rn]\s)?|de\s)?(?P<family>{_NAME}):\s+(?=\S)")
_STATE = re.compile(r"\W*U\.\s?[SKN]\.\W*")
_FAMILY_ONLY = re.compile(r"\s*[^\W\d_a-zß-ÿ][\w’'-]+[.,]\s*")
_FAMILY_ALONE = re.compile(
    rf"\s*{_NAME}(?:(?:\s\([^()]{{2,40}}\))?[:,]\s+(?=\S)|\s+(?=[^\W\d_a-zß-ÿ]|[\"“«„]))"
)
_LOOSE_INITIALS = r"(?:[^\W\d_]\.[\s-]?){1,3}"
_LAST_IS_INITIALS = re.compile(
    rf"(?<!\w)(?:and|und|et|&|by|trans\.|ed\.|eds\.)\s{_LOOSE_INITIALS}\s*$"
)
_FAMILY_BEFORE_QUOTE = re.compile(rf"\s*{_NAME}\s+(?=[\"“«„])")
_FAMILY_BEHIND = re.compile(rf"\s*{_NAME}(?:,\s(?:Jr|Sr)\.|,|\.(?=\s*$))\s*")
_VANCOUVER_END = re.compile(r"\s[A-Z]{1,3},\s*$")
_VANCOUVER_AND_COLON = re.compile(rf"\s*{_NAME}(?:[ -]{_NAME})?\s[A-Z]{{1,3}}:\s+(?=\S)")
_PERSON_AND_COLON = re.compile(
    r"\s*(?:(?P<given>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s[^\W\d_a-zß-ÿ](?:\.|[\w’'-]+)){1,2}"
    r"|[^\W\d_a-zß-ÿ][\w’'-]+,\s(?P<inverted>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s[^\W\d_]\.){0,2}"
    r"|(?P<han>[\u4e00-\u9fff]{3,5}))(?::\s+|：\s*)(?=\S)"
)
_ONE_NAME = re.compile(
    r"\s*(?P<name>[^\W\d_a-zß-ÿ][^\W\d_]{3,12})(?::|,)\s+(?=[^\W\d_a-zß-ÿ„“«»\"])"
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
    """``Caro Lind,`` and ``Julio (1983)``: behind a family name and a comma stands a given name.

    So it does in ``Berg,`` and ``Jan. 2018. Salz``.
    """
    family = _FAMILY_AND_COMMA.fullmatch(raw, author.start, author.end)
    jan = _FAMILY_THEN_JAN.match(raw, date.start) if family else None
    if family and jan and not is_organisation(family["family"]) and not _is_brand(family["family"]):
        return meeting_at(author, date, jan.end())
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

    So it is up to a dash, where what stands before it is known as a given name, and behind
    others: ``Berg, Olaf/Olsen,`` and ``Marnur: Aufstieg``.
    """
    last = max(raw.rfind(mark, author.start, author.end) + 1 for mark in "/;")
    family = _FAMILY_AND_COMMA.fullmatch(raw, max(last, author.start), author.end)
    if not family:
        return None
    found = _GIVEN_AND_COLON.match(raw, title.start, title.end)
    if found and found["other"] and not is_given(found["other"]):
        return None
    if not found and (dash := _GIVEN_AND_DASH.match(raw, title.start, title.end)):
        found = dash if is_given(dash["given"]) else None
    if found is None:
        return None
    is_among_others = (
        last > author.start and _NAME_BEFORE.match(raw, author.start, last) is not None
    )
    is_person = is_among_others or any(map(is_given, (found.groupdict().get("more") or "").split()))
    if is_person or _is_name(family["family"], found["given"]):
        return meeting_at(author, title, found.end())
    return None


def _is_brand(name: str) -> bool:
    """Whether a word is known as the name of a company or body."""
    return name in words("organisations", "brands") or name.casefold() in words(
        "organisations", "own_bodies"
    )


def _is_name(family: str, given: str) -> bool:
    """Whether at least one of the two is known: ``Trenitalia, Pop`` is nobody."""
    is_initial = len(given.rstrip(".")) == 1
    return is_initial or is_given(given) or is_family(family)


@beside("author|editor|translator", "title|location|publisher|container-title")
def name_behind_initials(raw: str, names: Segment, following: Segment) -> Pieces:
    """``Olaf Berg/Ann M.`` and ``Lind: Salz``, ``trans. D. W.`` and ``Berg, Jr.``: a name goes on.

    It does up to a colon, a comma or a quote; where all have their initials first,
    ``A. Lind Salt roads`` needs none of these.
    """
    if raw[names.end - 1] != "." or is_east_asian(raw[names.start : names.end]):
        return None
    form = _form_of_family(raw[names.start : names.end], names.label, following.label)
    found = form.match(raw, following.start, following.end) if form else None
    if not found:
        return None
    rest = [following._replace(start=found.end())] if found.end() < following.end else []
    return [names._replace(end=found.end()), *rest]


def _form_of_family(names: str, role: str, label: str) -> re.Pattern[str] | None:
    """Return how the rest of a name would stand in a piece behind ``names``, if one is missing."""
    if role != "author":
        return _FAMILY_BEHIND if _LAST_IS_INITIALS.search(names) else None
    if label == "title" and not _STATE.fullmatch(names):
        if _ONLY_INITIALS.match(names):
            return _FAMILY_ALONE
        if _LAST_INITIAL.search(names) or _LAST_OF_INITIALS_FIRST.search(names):
            return _FAMILY_ALONE if _INITIALS_FIRST.match(names) else _FAMILY_AND_STOP
    return _FAMILY_BEFORE_QUOTE if _LAST_IS_INITIALS.search(names) else None


@opening("author", "title")
def family_before_colon(raw: str, names: Segment, title: Segment) -> Pieces:
    """``Olaf Berg, Ann M.`` and ``Lind: Salz``: where given names come first, one goes on.

    ``Thomas A.`` and ``Salz: Ein Bericht`` may be by somebody whose family name is Thomas.
    """
    if raw[names.end - 1] != "." or not (
        found := _FAMILY_AND_COLON.match(raw, title.start, title.end)
    ):
        return None
    last = _GIVEN_AND_INITIAL.match(raw[names.start : names.end])
    if not last or not is_given(last["given"]):
        return None
    if last["others"].strip():
        before = _GIVEN_AND_FAMILY.match(last["others"])
        is_given_first = before is not None and is_given(before["given"])
    else:
        is_given_first = not is_family(last["given"])
    if is_given_first:
        return meeting_at(names, title, found.end())
    return None


@beside("author", "title", needed="container-title")
def family_is_no_title(raw: str, names: Segment, family: Segment) -> Pieces:
    """``O. Berg and A.`` and ``Lind.``: what is behind an initial is no title, but a name."""
    text = raw[names.start : names.end]
    if (
        _FAMILY_ONLY.fullmatch(raw, family.start, family.end)
        and any(
            form.search(text) for form in (_LAST_INITIAL, _LAST_OF_INITIALS_FIRST, _ONLY_INITIALS)
        )
        and not _STATE.fullmatch(text)
    ):
        return [names._replace(end=family.end)]
    return None


@beside("author", "title")
def vancouver_before_colon(raw: str, names: Segment, title: Segment) -> Pieces:
    """``Berg AC,`` and ``Lind RC: Salt roads``: up to the colon there are authors."""
    if not raw[: names.end].endswith(",") or not _VANCOUVER_END.search(raw, names.start, names.end):
        return None
    found = _VANCOUVER_AND_COLON.match(raw, title.start, title.end)
    return meeting_at(names, title, found.end()) if found else None


@opening("author", "title")
def last_author_before_colon(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Olaf Berg, Ann Lind,`` and ``Per Dahl: Salt roads. SALT 2012: 3-9``: one more author.

    So dblp writes, with year and pages at the end; elsewhere the title names a person.
    """
    names = raw[author.start : author.end].strip()
    if not names.endswith(",") or not _DBLP.search(raw):
        return None
    found = _PERSON_AND_COLON.match(raw, title.start, title.end)
    if not found or not found["given"]:
        return None
    if not all(_FULL_NAME.fullmatch(part.strip()) for part in names[:-1].split(",")):
        return None
    return meeting_at(author, title, found.end())


@opening("title", without="author")
def same_authors_before_title(raw: str, title: Segment) -> Pieces:
    """``Dieselben: Ökonomik der Stadt.``: a word for the authors of the entry before."""
    colon = _COLON.search(raw, title.start, title.end)
    if colon and repeated_author(raw[title.start : colon.start()]):
        return with_head(title, colon.end(), "author")
    return None


@opening("title", without="author director")
def ancient_before_colon(raw: str, title: Segment) -> Pieces:
    """``Thukydides: Der Krieg``, ``Homer, Odyssee``: some are called by one name alone."""
    found = _ONE_NAME.match(raw, title.start, title.end)
    if found and found["name"] in words("names", "called_by_one"):
        return with_head(title, found.end(), "author")
    return None


@whole("title", without="author editor director")
def person_before_colon(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Franz Lang: Salz``, ``Lang, Franz: Salz``, ``山田太郎：川``: a person before the colon.

    A word for the kind of the work may stand before it.
    """
    at = 1 if segments[0].label == "genre" else 0
    title = segments[at] if len(segments) > at else segments[0]
    if title.label != "title":
        return segments
    found = _PERSON_AND_COLON.match(raw, title.start, title.end)
    if not found:
        return segments
    given = found["given"] or found["inverted"]
    is_known = is_given(given) if given else may_be_name(found["han"])
    if not is_known:
        return segments
    return [*segments[:at], *with_head(title, found.end(), "author"), *segments[at + 1 :]]


@opening("title", "editor", without="author")
def authors_behind_title(raw: str, title: Segment, names: Segment) -> Pieces:
    """``"Salt roads" Berg, A.; Lind, O. Oar 8``: who follows the first title wrote it."""
    edited = words("keywords", "editor") | words("keywords", "in")
    if edited.isdisjoint(_WORD.findall(raw[names.start : names.end].casefold())):
        return [title, names._replace(label="author")]
    return None


@beside("author", "title")
def others_are_no_title(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Lang, A.`` and ``und Mitarbeiter: Salz``: those who are not named are no title."""
    if raw[title.start] not in "uea":
        return None
    if found := _OTHERS_BEFORE_TITLE.match(raw, title.start, title.end):
        return [author, title._replace(start=found.end())]
    return None
