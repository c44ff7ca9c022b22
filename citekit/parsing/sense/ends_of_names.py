"""Whether names end where they should: what goes on them, and what begins behind them."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.roles import is_only_role
from citekit.parsing.segments import Segment, has, meeting_at, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole
from citekit.parsing.sense.known import is_given

_INITIALS = r"(?:[^\W\d_]\.[\s-]?){1,3}"
_FAMILY = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_ENDS_IN_INITIALS = re.compile(rf"(?<!\w)(?:and|und|et|&|by|trans\.|ed\.|eds\.)\s{_INITIALS}\s*$")
_FAMILY_BEFORE_QUOTE = re.compile(rf"\s*{_FAMILY}\s+(?=[\"“«„])")
_FAMILY_BEHIND = re.compile(rf"\s*{_FAMILY}(?:,\s(?:Jr|Sr)\.|,|\.(?=\s*$))\s*")
_VANCOUVER_END = re.compile(r"\s[A-Z]{1,3},\s*$")
_VANCOUVER_AND_COLON = re.compile(rf"\s*{_FAMILY}(?:[ -]{_FAMILY})?\s[A-Z]{{1,3}}:\s+(?=\S)")
_DASH_AND_TEXT = re.compile(r"\s*[-–—_]{2,}\.\s+(?P<text>[^\W\d_a-zß-ÿ][^,]*)")
_TITLE_AND_ROLE = re.compile(
    r"\s*(?P<title>[^\W\d_a-zß-ÿ][^,;]{3,100})\.\s+(?P<role>(?:Eds?|Trans|Hg|Hrsg)\.)\s*"
)
_PERSONS = re.compile(
    rf"\s*(?P<given>{_FAMILY})(?:\s(?:[A-Z]\.|{_FAMILY})){{1,3}}[^.;:]{{0,80}}\.\s*"
)
_BY_NAMES = re.compile(rf"\s*by\s{_FAMILY}[^.:;]{{3,80}}\.\s*")
_ROLE_THEN_BOOK = re.compile(
    r".{3,200}\((?:Hrsg|Hgg?|[Ee]ds?|a cura di|dir|coord|[Tt]rans|ed\. and trans)\.?\)[.,:;]*"
    r"(?P<cut>\s)(?=[^\W\d_a-zß-ÿ(\"“«][^.]{2})"
)
_ENDS_IN_ROLE = re.compile(r"\((?:[Tt]rans|[Tt]r|[Ee]ds?|Übers|Hrsg|Hgg?)\.?\)\W*$")
_EDITION_BEHIND = re.compile(
    r"(?<=[\w.][.,])\s+(?P<edition>(?:\d{1,2}(?:st|nd|rd|th|\.)|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|"
    r"[Rr]evised)\s(?:rev(?:ised|\.)\s)?(?:[Ee]d(?:ition|n)?|Aufl(?:age)?)\b\.?),?\s*$"
)
_TITLE_TO_COLON = re.compile(
    rf"(?:^|[;&,]\s|\sand\s){_FAMILY},\s{_INITIALS}(?P<title>[^\W\d_a-zß-ÿ][\w’'-]+(?:\s[\w’'-]+){{0,3}}:\s*)$"
)
_STATE = re.compile(r"\s*U\.\s?[SKN]\.\s*")
_NAME_OF_BODY = re.compile(r"\s*[^\W\d_a-zß-ÿ][^.:;\"“]{4,90}\.\s*")
_NUMBER_BEFORE = re.compile(rf"\s*\d{{1,3}}\s+(?={_FAMILY},\s[^\W\d_]\.)")
_SERIES_BEHIND = re.compile(r"(?<=\w)\.\s+(?P<series>[A-Z]{2,7}\s\d{1,4})[.,\s]*$")
_ASSISTED_THEN_EDITED = re.compile(
    r"\W*(?:Unter (?:Mitwirkung|Mitarbeit) von|In (?:Zusammenarbeit|Verb(?:indung|\.)) mit|"
    r"(?:i|in) Verb\. m\.|With the assistance of)\s.{3,200}?\s"
    r"(?=(?:hg|hrsg|herausgegeben|ed)\.?\s(?:v\.|von|by)\s)",
    re.IGNORECASE,
)
_EDITORS_IN_HOLDER = re.compile(
    r"\W*[Ii]n:?\s[^()]{4,80}\s\((?:[Ee]ds?|Hrsg|Hgg?)\.?\)[:,.]?\s+(?=[^\W\d_a-zß-ÿ])"
)
_ROLE_ENDS_HOLDER = re.compile(r"\s\((?:[Ee]ds?|Hrsg|Hgg?|orgs?|coords?)\.?\)\s*$")
_LETTER_BEFORE = re.compile(r"\s*[a-h]\)\s+(?=[^\W\d_]\.)")
_NAMED = ("author", "editor", "translator")
_WHAT_FOLLOWS = ("title", "location", "publisher", "container-title")
_NEXT_TITLE = ("container-title", "genre", "publisher")


@beside("author|editor|translator", "title|location|publisher|container-title")
def family_behind_initials(raw: str, names: Segment, following: Segment) -> Pieces:
    """``trans. D. W.`` and ``Berg, Jr.``, ``J. H.`` and ``Berg “Salt”``: there the name goes on.

    What else may stand behind the initials of authors is told by ``family_name_behind_initial``.
    """
    if raw[names.end - 1] != ".":
        return None
    if not _ENDS_IN_INITIALS.search(raw, names.start, names.end):
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


@whole("author")
def title_behind_dash(raw: str, segments: list[Segment]) -> list[Segment]:
    """``———. Salt.``: behind the dash for the same author and a stop begins the title."""
    if len(segments) < 2 or segments[0].label != "author":
        return segments
    author, following = segments[:2]
    found = _DASH_AND_TEXT.fullmatch(raw, author.start, author.end)
    if not found or is_only_role(found["text"]):
        return segments
    dash = author._replace(end=found.start("text"))
    title = author._replace(label="title", start=found.start("text"))
    if following.label != "title":
        return [dash, title, *segments[1:]]
    if is_only_role(raw[following.start : following.end].split(maxsplit=1)[0]):
        return [dash, title, following._replace(label="translator"), *segments[2:]]
    return [dash, following._replace(start=title.start), *segments[2:]]


@whole("title")
def editor_of_anthology(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt Stories. Ed.`` and ``Ann Lind.``: a book without author begins with its title."""
    if len(segments) < 2 or segments[0].label not in _NAMED or segments[1].label != "title":
        return segments
    found = _TITLE_AND_ROLE.fullmatch(raw, segments[0].start, segments[0].end)
    persons = _PERSONS.fullmatch(raw, segments[1].start, segments[1].end)
    if not found or not persons or not is_given(persons["given"]):
        return segments
    if is_given(found["title"].split()[0]):
        return segments
    title = segments[0]._replace(label="title", end=found.start("role"))
    editor = segments[1]._replace(label="editor", start=found.start("role"))
    return [title, editor, *segments[2:]]


@beside("editor|translator", "title")
def names_behind_role(raw: str, role: Segment, names: Segment) -> Pieces:
    """``Edited`` and ``by Ann Lind and Olaf Berg.``: the word for a role leads to names."""
    if is_only_role(raw[role.start : role.end]) and _BY_NAMES.fullmatch(
        raw, names.start, names.end
    ):
        return [role._replace(end=names.end)]
    return None


@whole("editor|translator", without="container-title")
def book_behind_role(raw: str, segments: list[Segment]) -> list[Segment]:
    """``In: Ann Lind (Hrsg.): Salz``: behind the bracket of a role stands the book."""
    for i, names in enumerate(segments):
        if names.label not in ("editor", "translator"):
            continue
        found = _ROLE_THEN_BOOK.match(raw, names.start, names.end)
        if found and not _ENDS_IN_ROLE.search(raw, found.end(), names.end):
            label = "container-title" if has(segments, "title") else "title"
            book = names._replace(label=label, start=found.end())
            return [*segments[:i], names._replace(end=found.end("cut")), book, *segments[i + 1 :]]
    return segments


@each("editor|translator", without="edition")
def edition_behind_names(raw: str, names: Segment) -> Pieces:
    """``edited by Ann Lind, 2nd ed.``: the edition is no editor."""
    if found := _EDITION_BEHIND.search(raw, names.start, names.end):
        return with_tail(names, found.start("edition"), "edition")
    return None


@beside("author", "title")
def title_up_to_colon(raw: str, names: Segment, title: Segment) -> Pieces:
    """``Berg, A.; Lind, H.A. Salt: A model``: words between initials and a colon are the title."""
    if raw[names.end - 1] != ":":
        return None
    if found := _TITLE_TO_COLON.search(raw, names.start, names.end):
        return meeting_at(names, title, found.start("title"))
    return None


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


@opening("author")
def number_before_author(raw: str, author: Segment) -> Pieces:
    """``7 Berg, O.``, ``a) O. Berg``: what counts entries is no part of a name."""
    found = _LETTER_BEFORE.match(raw, author.start, author.end)
    if not found and not author.start:
        found = _NUMBER_BEFORE.match(raw, author.start, author.end)
    if found:
        return with_head(author, found.end(), "citation-number")
    return None


@each("editor|translator", without="collection-title")
def series_behind_names(raw: str, names: Segment) -> Pieces:
    """``Translated by Ann Lind. LCL 213.``: a short name and a number are a series."""
    if found := _SERIES_BEHIND.search(raw, names.start, names.end):
        return with_tail(names, found.start("series"), "collection-title")
    return None


@each("editor")
def editor_behind_assistants(raw: str, names: Segment) -> Pieces:
    """``Unter Mitwirkung von Ann Lind hg. von Olaf Berg``: who helped is a remark."""
    if found := _ASSISTED_THEN_EDITED.match(raw, names.start, names.end):
        return with_head(names, found.end(), "note")
    return None


@whole("container-title")
def editors_in_holder(raw: str, segments: list[Segment]) -> list[Segment]:
    """``in Salt Office (ed.) Roads of Brine``: the book begins behind the bracket of the role.

    So it does not in ``In Roads of Brine (eds)`` and ``A. Lind & O. Berg``.
    """
    for i, holder in enumerate(segments):
        if holder.label != "container-title":
            continue
        found = _EDITORS_IN_HOLDER.match(raw, holder.start, holder.end)
        if found and not has(segments, "editor"):
            editor = holder._replace(label="editor", end=found.end())
            return [*segments[:i], editor, holder._replace(start=found.end()), *segments[i + 1 :]]
        behind = segments[i + 1] if i + 1 < len(segments) else None
        found = _ROLE_ENDS_HOLDER.search(raw, holder.start, holder.end)
        if found and behind and behind.label == "editor":
            pieces = [holder._replace(end=found.start()), behind._replace(start=found.start())]
            return [*segments[:i], *pieces, *segments[i + 2 :]]
    return segments
