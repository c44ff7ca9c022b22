"""Whether editors, translators and others are told from the book that they had a part in."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.periodicals import type_by_words
from citekit.parsing.normalisation.roles import is_only_role
from citekit.parsing.segments import Segment, ending, has, meeting_at, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import is_family, is_given

_FAMILY = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_TITLE_AND_ROLE = re.compile(
    r"\s*(?P<title>[^\W\d_a-zß-ÿ][^,;]{3,100})\.\s+(?P<role>(?:Eds?|Trans|Hg|Hrsg)\.)\s*"
)
_PERSONS = re.compile(
    rf"\s*(?P<given>{_FAMILY})(?:\s(?:[A-Z]\.|{_FAMILY})){{1,3}}[^.;:]{{0,80}}\.\s*"
)
_NAMED = ("author", "editor", "translator")
_BY_NAMES = re.compile(rf"\s*by\s{_FAMILY}[^.:;]{{3,80}}\.\s*")
_DIRECTED = re.compile(
    r"\W*(?:sous la dir(?:ection|\.)?(?: de)?|coord(?:inad[oa]s?|\.)|a cura di)\W*", re.I
)
_ROLE_AND = re.compile(r"\W*(?:hg|hrsg|ed|éd)\w*\.?\s+(?:u\.|und|and|&|et)\s*", re.IGNORECASE)
_SECOND_ROLE = re.compile(
    r"\s*(?:&|and|und|u\.)\s(?:Trans|Eds?|Hrsg|Hgg?|Übers)\.?\)[.,:]?\s+(?=\S)"
)
_YEAR_AND_ROLE = re.compile(
    r"\W*(?:1[5-9]|20)\d\d[a-z]?\W{1,3}\((?:Hrsg|Hgg?|eds?)\.?\)[\s.:,]*", re.IGNORECASE
)
_EDITION_AND = re.compile(r"\W*(?:Ed|Eds|Hg|Hrsg)\.\s(?:and|&|und|u\.)\s*")
_GIVEN = r"[^\W\d_a-zß-ÿ](?:[\w’'-]+|\.)"
_INVERTED = (
    rf"(?:(?:von|van|de|der|di)\s){{0,2}}(?P<family>{_FAMILY}),\s"
    rf"(?P<given>{_GIVEN})(?:[\s-]{_GIVEN}){{0,3}}"
)
_INVERTED_LIST = rf"{_INVERTED}(?:\s?/\s?{_FAMILY},?\s{_GIVEN}(?:[\s-]{_GIVEN}){{0,3}}){{0,4}}"
_AS_SPOKEN = (
    rf"(?P<first>{_GIVEN})(?:\s{_GIVEN}){{0,2}}(?:\s(?:von|van|de|der)){{0,2}}\s(?P<last>{_FAMILY})"
)
_AS_SPOKEN_LIST = rf"{_AS_SPOKEN}(?:(?:\s?/\s?|\sund\s|,\s){_GIVEN}(?:\s{_GIVEN}){{1,3}}){{0,3}}"
_NAMES_BEFORE_BOOK = re.compile(
    rf"[\s,.]*(?P<in>[Ii]n:\s)(?:{_INVERTED_LIST}|{_AS_SPOKEN_LIST}):\s+(?=[^\W\d_„“«\"])"
)
_IN_AND_NAME = re.compile(r"[,.]\s+(?P<in>[Ii]n:\s)(?=[^\W\d_a-zß-ÿ][\w’'., /-]{4,120}:\s)")
_CUT_NAMES = re.compile(
    rf"\W*[Ii]n:\s{_INVERTED}(?:\s?/\s?{_FAMILY},\s{_GIVEN})*\s?/\s?{_FAMILY},\s*"
)
_GENERAL = re.compile(r"[.,]\s+(?P<word>[Gg]en\.\s*)$")
_AND_OTHERS = re.compile(r"\W*(?:and others|und andere|u\.\s?a|et autres|e altri|y otros)\W*")
_IN_BETWEEN = re.compile(r"(?<=\w[,.])\s+(?P<in>[Ii]n:\s)")
_GIVEN_AND_COLON = re.compile(
    r"\s*(?P<given>[^\W\d_a-zß-ÿ][\w’'-]*\.?)(?:\s[^\W\d_a-zß-ÿ][\w’'-]*\.?){0,2}"
    r"(?:\s(?:und|and|u\.|et)\s(?P<other>[^\W\d_a-zß-ÿ][\w’'-]+))?:\s+(?=\S)"
)
_IN_AND_FAMILY = re.compile(r"\W*[Ii]n:\s[^\W\d_][\w’'-]+,\s*")
_IN_AND_INITIALS = re.compile(r"\W*[Ii]n:\s(?:[^\W\d_]\.[\s-]?){1,3}")
_FAMILY_AND_COLON = re.compile(r"\s*[^\W\d_a-zß-ÿ][\w’'-]+:\s+(?=\S)")
_BOOK_AND_EDITORS = re.compile(
    r"\W*(?P<book>[Ii]n\s[^\W\d_a-zß-ÿ][^.()]{4,150}?),\s+"
    r"(?P<role>(?:ed|hg|hrsg|edited)\.?\s(?:by |v\. |von )?[A-Z])"
)
_ROLE_THEN_BOOK = re.compile(
    r".{3,200}\((?:Hrsg|Hgg?|[Ee]ds?|a cura di|dir|coord|[Tt]rans|ed\. and trans)\.?\)[.,:;]*"
    r"(?P<cut>\s)(?=[^\W\d_a-zß-ÿ(\"“«][^.]{2})"
)
_ENDS_IN_ROLE = re.compile(r"\((?:[Tt]rans|[Tt]r|[Ee]ds?|Übers|Hrsg|Hgg?)\.?\)\W*$")
_EDITORS_IN_HOLDER = re.compile(
    r"\W*[Ii]n:?\s[^()]{4,80}\s\((?:[Ee]ds?|Hrsg|Hgg?)\.?\)[:,.]?\s+(?=[^\W\d_a-zß-ÿ])"
)
_ROLE_ENDS_HOLDER = re.compile(r"\s\((?:[Ee]ds?|Hrsg|Hgg?|orgs?|coords?)\.?\)\s*$")
_IN_FAMILIES = re.compile(
    r"\s*In:?\s(?P<one>[^\W\d_a-zß-ÿ][\w’'-]+)(?:,\s[^\W\d_a-zß-ÿ][\w’'-]+)?,?\s(?:and|und|&)\s"
    r"(?P<other>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s(?:et al\.|\(?eds?\.\)?))?[\s,:]*"
)
_EDITION_BEHIND = re.compile(
    r"(?<=[\w.][.,])\s+(?P<edition>(?:\d{1,2}(?:st|nd|rd|th|\.)|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|"
    r"[Rr]evised)\s(?:rev(?:ised|\.)\s)?(?:[Ee]d(?:ition|n)?|Aufl(?:age)?)\b\.?),?\s*$"
)
_SERIES_BEHIND = re.compile(r"(?<=\w)\.\s+(?P<series>[A-Z]{2,7}\s\d{1,4})[.,\s]*$")
_PUBLISHER_BEHIND_OTHERS = re.compile(
    r"(?<=\w)\s(?:et al\.|and others|u\.\s?a\.),\s(?P<house>[^\W\d_][^,;:()]{1,40}?)[,.]?\s*$"
)
_NUMBER_BEFORE = re.compile(
    r"\W{0,2}(?P<number>(?:(?:ch|chap|bk|sec|n|q)\.\s)?[IVXLCDM\d][IVXLCDM\d.,:\s§-]{0,20}?)[.,(]\s*"
    r"(?=(?:[Tt]rans|[Tt]rad|[Üü]bers|[Hh]rsg|[Ee]d(?:s?\.|ited)))"
)
_PART = re.compile(
    r"\W*(?:(?i:performances?|narrated|performed|conducted|adapted|adaptation|illustrat(?:ed|ions)|"
    r"photograph(?:s|ed)|music|screenplay|cinematography|starring|featuring|with illustrations)"
    r"(?:\sby)?\s(?=[^\W\d_a-zß-ÿ])|(?i:mit (?:illustrationen|fotos|bildern|fotografien) von|"
    r"ill(?:ustriert|\.) v(?:on|\.)|illustrations de|ilustraciones de|illustrazioni di))"
)
_ASSISTED_THEN_EDITED = re.compile(
    r"\W*(?:Unter (?:Mitwirkung|Mitarbeit) von|In (?:Zusammenarbeit|Verb(?:indung|\.)) mit|"
    r"(?:i|in) Verb\. m\.|With the assistance of)\s.{3,200}?\s"
    r"(?=(?:hg|hrsg|herausgegeben|ed)\.?\s(?:v\.|von|by)\s)",
    re.IGNORECASE,
)
_ASSISTED = re.compile(
    r"\W*(?:unter mitarbeit v|mitarb\.|with the (?:assistance|collaboration) of|"
    r"avec la collaboration d|con la colaboración de|"
    r"con la collaborazione di|mit e(?:inem|\.) (?:vorw|nachw)|"
    r"with an? (?:introduction|foreword|preface) by|(?:foreword|preface|introduction|afterword) by|"
    r"bearb(?:eitet|\.) v|neu bearb|begr(?:ündet|\.) v|"
    r"préface de|prefazione di|prólogo de|vorwort v|nachwort v)",
    re.IGNORECASE,
)

_FIRST_IN_BRACKET = re.compile(r"(?<=\S)\s[(\[][^\W\d_a-zß-ÿ][\w’'-]+(?:[\s-][A-Z][\w’'-]+)?,\s*$")
_INITIALS_AND_COMMA = re.compile(r"\s*(?:[^\W\d_a-zß-ÿ]\.[\s-]?){1,3},")


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


@beside("author", "note")
def directed_is_role(raw: str, names: Segment, role: Segment) -> Pieces:
    """``Sel G. et Lac M.`` and ``(sous la dir. de)``: who is said to direct a book edits it."""
    if _DIRECTED.fullmatch(raw, role.start, role.end):
        return [names._replace(label="editor", end=role.end)]
    return None


@beside("author", "date")
def role_behind_year(raw: str, names: Segment, year: Segment) -> Pieces:
    """``Lind, Anna`` and ``2013 (Hrsg.):``: who is named before the year edited it."""
    if _YEAR_AND_ROLE.fullmatch(raw, year.start, year.end):
        return [names._replace(label="editor"), year]
    return None


@beside("edition", "translator|editor")
def role_is_no_edition(raw: str, role: Segment, names: Segment) -> Pieces:
    """``Ed. and`` and ``trans. Ann Lind``: the word belongs to the role behind it."""
    if _EDITION_AND.fullmatch(raw, role.start, role.end):
        return [names._replace(start=role.start)]
    return None


@beside("editor", "translator")
def roles_together(raw: str, role: Segment, names: Segment) -> Pieces:
    """``Hg. u.`` and ``übers. v. Anna Lang``: who is named behind two roles has both."""
    if _ROLE_AND.fullmatch(raw, role.start, role.end):
        return [role._replace(end=names.end)]
    return None


@beside("editor|translator", "container-title|title")
def role_goes_on(raw: str, names: Segment, book: Segment) -> Pieces:
    """``A. Lind (Eds.`` and ``& Trans.), Salt``: the second role is no beginning of the book."""
    if found := _SECOND_ROLE.match(raw, book.start, book.end):
        return meeting_at(names, book, found.end())
    return None


@beside("title", "editor")
def general_editor(raw: str, title: Segment, editor: Segment) -> Pieces:
    """``Salt, gen.`` and ``ed. Ann Lind``: the word belongs to the role behind it."""
    found = ending(_GENERAL, raw, title)
    if found:
        return [title._replace(end=found.start()), editor._replace(start=found.start("word"))]
    return None


@whole("editor|translator")
def others_behind_names(raw: str, segments: list[Segment]) -> list[Segment]:
    """``trans. by Ann Lind`` and ``and others``: those who are not named are no book."""
    return [
        one._replace(label=before.label)
        if before
        and before.label in ("editor", "translator")
        and (one.label in ("container-title", "title", "note"))
        and _AND_OTHERS.fullmatch(raw, one.start, one.end)
        else one
        for before, one in zip((None, *segments), segments, strict=False)
    ]


@each("editor", without="author")
def author_before_in(raw: str, editor: Segment) -> Pieces:
    """``R. Berg, in: A. Lind (Ed.), Salt``: who stands before the word wrote a part of the book."""
    found = _IN_BETWEEN.search(raw, editor.start, editor.end)
    if found:
        return with_head(editor, found.start("in"), "author")
    return None


@beside("editor", "container-title")
def own_book(raw: str, editor: Segment, book: Segment) -> Pieces:
    """``In: Berg,`` and ``Olaf: Salz``: a name that is cut before its book is no editor's.

    So it is of ``In: O.`` and ``Berg: Salz``.
    """
    if (
        _IN_AND_FAMILY.fullmatch(raw, editor.start, editor.end)
        and _GIVEN_AND_COLON.match(raw, book.start, book.end)
    ) or (
        _IN_AND_INITIALS.fullmatch(raw, editor.start, editor.end)
        and _FAMILY_AND_COLON.match(raw, book.start, book.end)
    ):
        return [book._replace(start=editor.start)]
    return None


@beside("editor", "container-title")
def editor_goes_on_to_colon(raw: str, editors: Segment, book: Segment) -> Pieces:
    """``in: Berg, Olaf/Lind,`` and ``Ann: Salz``: the last editor is named up to a colon."""
    found = _GIVEN_AND_COLON.match(raw, book.start, book.end)
    if found and _CUT_NAMES.fullmatch(raw, editors.start, editors.end):
        return meeting_at(editors, book, found.end())
    return None


@whole("author container-title", without="editor")
def editors_before_colon(raw: str, segments: list[Segment]) -> list[Segment]:
    """``in: Berg, Olaf: Salz der Erde``: who is named between ``in`` and a book edits it.

    So does not who wrote the part of it.
    """
    for i, holder in enumerate(segments):
        if holder.label != "container-title" or "n: " not in raw[holder.start : holder.start + 6]:
            continue
        cut = _end_of_editors(raw, holder, segments)
        if cut is not None:
            return [*segments[:i], *with_head(holder, cut, "editor"), *segments[i + 1 :]]
    return segments


@beside("title", "editor")
def first_editor_in_bracket(raw: str, title: Segment, editors: Segment) -> Pieces:
    """``Salt 2013 [Stock,`` and ``T.F., D. Lind (eds.)]``: the bracket of editors opens before."""
    found = ending(_FIRST_IN_BRACKET, raw, title)
    if found and _INITIALS_AND_COMMA.match(raw, editors.start, editors.end):
        return meeting_at(title, editors, found.start())
    return None


@whole("author title", without="editor")
def editors_in_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Das Salz, in: Berg, Olaf: Stoffe der Erde``: the title ends before who edits the book."""
    for i, title in enumerate(segments):
        found = _IN_AND_NAME.search(raw, title.start, title.end) if title.label == "title" else None
        if not found:
            continue
        book = title._replace(start=found.start("in"))
        cut = _end_of_editors(raw, book, segments)
        if cut is None or cut >= title.end:
            return segments
        pieces = [title._replace(end=book.start), *with_head(book, cut, "editor")]
        pieces[-1] = pieces[-1]._replace(label="container-title")
        rest = segments[i + 1 :]
        if rest and rest[0].label == "container-title":
            if raw[rest[0].start] == "(":
                rest = [rest[0]._replace(label="collection-title"), *rest[1:]]
            else:
                pieces[-1], rest = pieces[-1]._replace(end=rest[0].end), rest[1:]
        return [*segments[:i], *pieces, *rest]
    return segments


def _end_of_editors(raw: str, holder: Segment, segments: list[Segment]) -> int | None:
    """Return where a book begins behind ``in``, names that are not its author's, and a colon."""
    found = _NAMES_BEFORE_BOOK.match(raw, holder.start, holder.end)
    if not found:
        return None
    family, given = found["family"] or found["last"], found["given"] or found["first"]
    author = next(one for one in segments if one.label == "author")
    is_known = is_given(given) or (
        bool(found["family"]) and (is_family(family) or given[1:] == ".")
    )
    if not is_known or family in raw[author.start : author.end]:
        return None
    return found.end()


@whole("editor")
def book_before_its_editors(raw: str, segments: list[Segment]) -> list[Segment]:
    """``in The Salt of Berg, ed. Ann Lind``: a book and who edits it; a series may follow."""
    for i, editor in enumerate(segments):
        if editor.label != "editor" or not i:
            continue
        if found := _BOOK_AND_EDITORS.match(raw, editor.start, editor.end):
            at = found.end("book")
            rest = [
                one._replace(label="collection-title") if one.label == "container-title" else one
                for one in segments[i + 1 :]
            ]
            return [
                *segments[:i],
                editor._replace(label="container-title", end=at),
                editor._replace(start=found.start("role")),
                *rest,
            ]
    return segments


@whole("editor|translator", without="container-title")
def book_behind_role(raw: str, segments: list[Segment]) -> list[Segment]:
    """``In: Ann Lind (Hrsg.): Salz``: behind the bracket of a role stands the book."""
    for i, names in enumerate(segments):
        if names.label not in ("editor", "translator"):
            continue
        found = _ROLE_THEN_BOOK.match(raw, names.start, names.end)
        if found and not _ENDS_IN_ROLE.search(raw, found.end(), names.end):
            label = "container-title" if has(segments, "title") else "title"
            return [
                *segments[:i],
                *with_tail(names, found.end(), label, end=found.end("cut")),
                *segments[i + 1 :],
            ]
    return segments


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
            return [*segments[:i], *with_head(holder, found.end(), "editor"), *segments[i + 1 :]]
        behind = segments[i + 1] if i + 1 < len(segments) else None
        found = _ROLE_ENDS_HOLDER.search(raw, holder.start, holder.end)
        if found and behind and (behind.label == "editor"):
            return [*segments[:i], *meeting_at(holder, behind, found.start()), *segments[i + 2 :]]
    return segments


@each("container-title", needed="pages", without="publisher location volume editor")
def editors_in_short(raw: str, holder: Segment) -> Pieces:
    """``In Berg and Lind, 15–51``: a book that is listed elsewhere, by its editors."""
    found = _IN_FAMILIES.fullmatch(raw, holder.start, holder.end)
    if found and type_by_words(f"{found['one']} {found['other']}") is None:
        return [holder._replace(label="editor")]
    return None


@each("editor|translator", without="edition")
def edition_behind_names(raw: str, names: Segment) -> Pieces:
    """``edited by Ann Lind, 2nd ed.``: the edition is no editor."""
    if found := _EDITION_BEHIND.search(raw, names.start, names.end):
        return with_tail(names, found.start("edition"), "edition")
    return None


@each("editor|translator", without="collection-title")
def series_behind_names(raw: str, names: Segment) -> Pieces:
    """``Translated by Ann Lind. LCL 213.``: a short name and a number are a series."""
    if found := _SERIES_BEHIND.search(raw, names.start, names.end):
        return with_tail(names, found.start("series"), "collection-title")
    return None


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
            return [
                *segments[:i],
                *with_tail(names, found.start("house"), "publisher"),
                *segments[i + 1 :],
            ]
    return segments


@each("editor|translator|director")
def number_before_role(raw: str, one: Segment) -> Pieces:
    """``V.89. Trans. Ann Lind``: the passage that is cited stands before who translated it."""
    if found := _NUMBER_BEFORE.match(raw, one.start, one.end):
        return [
            one._replace(label="note", end=found.end("number")),
            one._replace(start=found.end()),
        ]
    return None


@each("editor|translator|director")
def part_is_no_role(raw: str, one: Segment) -> Pieces:
    """``Performances by Ann Lind and Olaf Berg``: who plays is no translator."""
    if _PART.match(raw, one.start, one.end):
        return [one._replace(label="note")]
    return None


@each("editor")
def editor_behind_assistants(raw: str, names: Segment) -> Pieces:
    """``Unter Mitwirkung von Ann Lind hg. von Olaf Berg``: who helped is a remark."""
    if found := _ASSISTED_THEN_EDITED.match(raw, names.start, names.end):
        return with_head(names, found.end(), "note")
    return None


@each("editor|translator|author|publisher")
def assistants_are_no_editors(raw: str, one: Segment) -> Pieces:
    """``Unter Mitarbeit von Ann Lind``: who helped or wrote a preface is a remark."""
    if one.start and _ASSISTED.match(raw, one.start, one.end):
        return [one._replace(label="note")]
    return None
