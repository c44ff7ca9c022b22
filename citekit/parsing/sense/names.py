"""Whether what is labelled as names makes sense: checks of authors, editors and translators."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation import repeated_author
from citekit.parsing.normalisation.east_asian import may_be_name
from citekit.parsing.normalisation.roles import is_only_role
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, joined, meeting_at, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole
from citekit.parsing.sense.known import classes, is_family, is_given

_COLON = re.compile(r"\s*[:：](?!//)\s*")
_NAME_THEN_TITLE = re.compile(
    r"\s*[^\W\d_][\w’'-]+\s(?:[^\W\d_]\.\s?){1,3}(?<=\s)(?P<title>[^\W\d_][\w’'-]{2}[^,;]*)"
)
_NAMES_THEN_TITLE = re.compile(
    r".{2,200},\s+(?:[^\W\d_]\.[\s-]?){1,3}(?P<title>[^\W\d_][\w’'-]{3}[^,;&.]*)[,.]\s*"
)
_PERSON_AND_COLON = re.compile(
    r"\s*(?:(?P<given>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s[^\W\d_a-zß-ÿ](?:\.|[\w’'-]+)){1,2}"
    r"|[^\W\d_a-zß-ÿ][\w’'-]+,\s(?P<inverted>[^\W\d_a-zß-ÿ][\w’'-]+)(?:\s[^\W\d_]\.){0,2}"
    r"|(?P<han>[\u4e00-\u9fff]{3,5}))(?::\s+|：\s*)(?=\S)"
)
_OPEN_QUOTE = re.compile(r"[“„«][^”“»]*$|\"[^\"]*$")
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
_IN_BETWEEN = re.compile(r"(?<=\w[,.])\s+(?P<in>[Ii]n:\s)")
_ENDS_IN_INITIALS = (_LAST_INITIAL, _LAST_OF_INITIALS_FIRST, re.compile(rf"^\W*{_INITIALS}$"))
_INITIALS_FIRST = re.compile(rf"\W*{_INITIALS}\s?[^\W\d_][\w’'-]+,?\s")
_STATE = re.compile(r"\W*U\.\s?[SKN]\.\W*")
_FAMILY_ONLY = re.compile(r"\s*[^\W\d_a-zß-ÿ][\w’'-]+[.,]\s*")
_FAMILY_ALONE = re.compile(r"\s*[^\W\d_a-zß-ÿ][\w’'-]+\s+(?=[^\W\d_a-zß-ÿ])")
_COLON_BEHIND_INITIAL = re.compile(r"(?<=[^\W\d_]\.):\s+(?=\w)")
_COLON_BEHIND_NAME = re.compile(
    r"\s*[^\W\d_][\w’'-]+,\s[^\W\d_][\w.’ -]{2,40}:\s+(?=[^\W\d_a-zß-ÿ][^,:;]{2,60}\.\s*$)"
)
_WORD = re.compile(r"[^\W\d_]+")
_NAME_THEN_WORD = re.compile(
    r"\s*[^\W\d_][\w’'-]+(?:,\s(?:[^\W\d_]\.[\s-]?){1,3},\s+|\s\((?:[^\W\d_]\.[\s-]?){1,3}\),\s+"
    r"|(?P<given>,\s[^\W\d_][\w’'-]+(?:\s[^\W\d_]\.|,))\s)"
    r"(?P<word>[^\W\d_][\w’'-]{3,})(?P<mark>[.,])\s*"
)
_ROLE_AND = re.compile(r"\W*(?:hg|hrsg|ed|éd)\w*\.?\s+(?:u\.|und|and|&|et)\s*", re.IGNORECASE)
_DBLP = re.compile(
    r"\s(?:(?:19|20)\d\d:\s\d+(?:-\d+)?|(?:\d+(?:\(\d+\))?:\s[\d-]+|abs/\S+)\s\((?:19|20)\d\d\))\W*$"
)
_FULL_NAME = re.compile(r"[^\W\d_a-zß-ÿ][\w’'-]+(?:\s[^\W\d_a-zß-ÿ](?:\.|[\w’'-]+)){1,3}")
_AND_OTHERS = re.compile(r"\W*(?:and others|und andere|u\.\s?a|et autres|e altri|y otros)\W*")
_NO_AUTHOR = re.compile(
    r"\W*(?:Rez(?:ension|\.)\s(?:von|zu)|Compte rendu de|Festschrift|Gedenkschrift|Mélanges|"
    r"Hommages?|Studi in onore|Homenaje a|Studies in Honou?r|Essays in Honou?r)\b"
)
_CATALOGUE = re.compile(
    r"\W*(?P<kind>(?:Kat\.\s?Ausst|Ausst\.\s?-?\s?Kat|Exh\. cat|Cat\. exp)\.|Ausstellungskatalog\b)"
    r"[\s,:]*(?P<title>.*?)(?P<editors>(?<=[,.])\s+(?:hg\.|hrsg\.|ed\.|edited)\s.*)?"
)
_SHOWN = re.compile(
    r"\W*(?:exh\. ?cat|exhibition catalogue|Ausst\.|Ausstellungskatalog)", re.IGNORECASE
)
_SECOND_ROLE = re.compile(
    r"\s*(?:&|and|und|u\.)\s(?:Trans|Eds?|Hrsg|Hgg?|Übers)\.?\)[.,:]?\s+(?=\S)"
)
_IN_AND_FAMILY = re.compile(r"\W*[Ii]n:\s[^\W\d_][\w’'-]+,\s*")
_IN_AND_INITIALS = re.compile(r"\W*[Ii]n:\s(?:[^\W\d_]\.[\s-]?){1,3}")
_FAMILY_AND_COLON = re.compile(r"\s*[^\W\d_a-zß-ÿ][\w’'-]+:\s+(?=\S)")
_GENERAL = re.compile(r"[.,]\s+(?P<word>[Gg]en\.\s*)$")
_ASSISTED = re.compile(
    r"\W*(?:unter mitarbeit v|mitarb\.|with the (?:assistance|collaboration) of|"
    r"avec la collaboration d|con la colaboración de|"
    r"con la collaborazione di|mit e(?:inem|\.) (?:vorw|nachw)|"
    r"with an? (?:introduction|foreword|preface) by|(?:foreword|preface|introduction|afterword) by|"
    r"bearb(?:eitet|\.) v|neu bearb|préface de|prefazione di|prólogo de|vorwort v|nachwort v)",
    re.IGNORECASE,
)
_NAMED = ("author", "editor")
_LEAST_TITLE = 4  # characters


@each("author", without="title container-title")
def title_behind_author(raw: str, segment: Segment) -> Pieces:
    """``Berg, Olaf: Ökonomik der Stadt. 1998.``: what follows the colon is the title."""
    colon = _COLON.search(raw, segment.start, segment.end)
    if colon and segment.end - colon.end() >= _LEAST_TITLE:
        return with_tail(segment, colon.end(), "title")
    return None


@opening("author", without="title")
def title_behind_initials(raw: str, author: Segment) -> Pieces:
    """``Лыков А. А. Берёста.``: words behind the initials of the last author are the title."""
    last = max(raw.rfind(",", author.start, author.end), author.start - 1) + 1
    found = _NAME_THEN_TITLE.fullmatch(raw, last, author.end)
    is_ended = raw[: author.end].rstrip().endswith(".") or raw[author.end :].lstrip()[:2] == "//"
    if not found or not is_ended:
        return None
    return with_tail(author, found.start("title"), "title")


@whole("author publisher", without="title")
def title_before_publisher(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ash, M. & Lind, S. Rivers, Span Press``: words behind the last initials are the title."""
    if [one.label for one in segments[:2]] != ["author", "publisher"]:
        return segments
    author = segments[0]
    found = _NAMES_THEN_TITLE.fullmatch(raw, author.start, author.end)
    if not found:
        return segments
    title = author._replace(label="title", start=found.start("title"))
    return [author._replace(end=title.start), title, *segments[1:]]


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


@beside("author", "title")
def title_begins_in_author(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Buyt, W.: rain: A model of drops``: a short name behind the colon belongs to the title."""
    colon = _COLON_BEHIND_INITIAL.search(raw, author.start, author.end) or _COLON_BEHIND_NAME.match(
        raw, author.start, author.end
    )
    if colon and colon.end() < author.end:
        return meeting_at(author, title, colon.end())
    return None


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
def title_among_names(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Weiß, H., Meeressalz. Eine Geschichte``: a word without initials begins the title."""
    found = _NAME_THEN_WORD.fullmatch(raw, author.start, author.end)
    if found and _begins_title(raw, found, title):
        return meeting_at(author, title, found.start("word"))
    return None


def _begins_title(raw: str, found: re.Match[str], title: Segment) -> bool:
    """Whether a word behind names is no name; before a comma the title has to show that."""
    known = classes(found["word"])
    if is_only_role(found["word"]):
        return False
    if found["given"] and not is_given(found["given"].strip(" ,").split()[0]):
        return False
    if found["mark"] == "," and not raw[title.start].islower():
        return bool(found["given"]) and not known
    return "family" not in known


@whole("editor translator")
def roles_together(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Hg. u. übers. v. Anna Lang``: who is named behind two roles has both."""
    return joined(raw, segments, ("editor", "translator"), _ROLE_AND)


@beside("editor|translator", "container-title|title")
def role_goes_on(raw: str, names: Segment, book: Segment) -> Pieces:
    """``A. Lind (Eds.`` and ``& Trans.), Salt``: the second role is no beginning of the book."""
    if found := _SECOND_ROLE.match(raw, book.start, book.end):
        return meeting_at(names, book, found.end())
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


@each("editor", without="author")
def author_before_in(raw: str, editor: Segment) -> Pieces:
    """``R. Berg, in: A. Lind (Ed.), Salt``: who stands before the word wrote a part of the book."""
    found = _IN_BETWEEN.search(raw, editor.start, editor.end)
    if found:
        return with_head(editor, found.start("in"), "author")
    return None


@beside("title", "editor")
def general_editor(raw: str, title: Segment, editor: Segment) -> Pieces:
    """``Salt, gen.`` and ``ed. Ann Lind``: the word belongs to the role behind it."""
    found = _GENERAL.search(raw, title.start, title.end)
    if found:
        head = title._replace(end=found.start())
        return [head, editor._replace(start=found.start("word"))]
    return None


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


@each("editor|translator|author|publisher")
def assistants_are_no_editors(raw: str, one: Segment) -> Pieces:
    """``Unter Mitarbeit von Ann Lind``: who helped or wrote a preface is a remark."""
    if one.start and _ASSISTED.match(raw, one.start, one.end):
        return [one._replace(label="note")]
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


@whole("author|editor")
def honoured_or_reviewed_is_no_author(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Festschrift für Olaf Berg``, ``Rez. von Olaf Berg, Salz``: so a work is called."""
    first = segments[0] if segments else None
    if not first or first.label not in _NAMED or not _NO_AUTHOR.match(raw, first.start, first.end):
        return segments
    rest = segments[1:]
    end = rest[0].end if rest and rest[0].label == "title" else first.end
    behind = rest[1:] if end > first.end else rest
    return [first._replace(label="title", end=end), *behind]


@whole("author|editor|title")
def catalogue_is_no_person(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ausst.-Kat. Salz und Licht, hg. v. Ann Lind``: a kind of book, its title, who edits it.

    ``Olaf Berg, exh. cat., Museum``: the painter that it shows is its title.
    """
    first = segments[0] if segments else None
    if [one.label for one in segments[:2]] == ["author", "genre"] and not has(segments, "title"):
        kind = segments[1]
        if _SHOWN.match(raw, kind.start, kind.end):
            return [segments[0]._replace(label="title"), *segments[1:]]
    if first is None or first.label not in (*_NAMED, "title"):
        return segments
    found = _CATALOGUE.fullmatch(raw, first.start, first.end)
    if not found:
        return segments
    rest = segments[1:]
    end = found.end("title")
    if not found["editors"] and rest and rest[0].label == "title":
        end, rest = rest[0].end, rest[1:]
    pieces = [
        first._replace(label="genre", end=found.end("kind")),
        first._replace(label="title", start=found.start("title"), end=end),
    ]
    if found["editors"]:
        pieces.append(first._replace(label="editor", start=found.start("editors")))
    return [*(piece for piece in pieces if piece.start < piece.end), *rest]


@beside("author", "title")
def quote_ends_names(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Berg, A., “Salt, tides.”``: a quote that stays open among names begins the title."""
    found = _OPEN_QUOTE.search(raw, author.start, author.end)
    is_even = raw.count('"', author.start, author.end) % 2 == 0
    if found and found[0][0] == '"' and is_even:
        return None
    if found and raw[author.start : found.start()].strip():
        return meeting_at(author, title, found.start())
    return None


def _is_name(family: str, given: str) -> bool:
    """Whether at least one of the two is known: ``Trenitalia, Pop`` is nobody."""
    is_initial = len(given.rstrip(".")) == 1
    return is_initial or is_given(given) or is_family(family)
