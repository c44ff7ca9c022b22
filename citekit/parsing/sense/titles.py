"""Whether what is labelled as titles makes sense: checks of titles and of what holds them."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from citekit.parsing.normalisation.organisations import is_organisation
from citekit.parsing.normalisation.periodicals import newspaper_or_magazine, type_by_words
from citekit.parsing.normalisation.scripts import is_east_asian
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, meeting_at, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole

_LEADS_INTO_CONTAINER = re.compile(
    r"\W*(?:in|dans|en|em|w|v|im)\b\W|\W*(?://|载|в кн)", re.IGNORECASE
)
_WITHIN = re.compile(r"\bin:?\s", re.IGNORECASE)
_PUBLISHED_IN = re.compile(
    r"\W*(?:erschienen in|publié dans|published in|publicado en|beitrag zu[rm]?)\s", re.IGNORECASE
)
_PERSON = re.compile(r"[,;&]|\b[^\W\d_]\.")
_KIND = re.compile(r"\W*(?P<kind>[^\W\d_][^\d()\[\]:;]{1,40}?)(?:\s*\([\w. ]{2,20}\))?\W*")
_WORD = re.compile(r"[^\W\d_]+")
_DASH = re.compile(r"\s*[-–—:]\s+[^\W\d_]{2,}")
_QUOTES = {"“": "”", "«": "»", '"': '"'}
_IN_QUOTES = re.compile(r"\s*[“«](?P<inside>[^“”«»]+)[”»][\s.,]*")
_IN = re.compile(r"\W*(?:in|dans|en|nel|em)\b\W", re.IGNORECASE)
_BOOK_AND_EDITORS = re.compile(
    r"\W*(?P<book>[Ii]n\s[^\W\d_a-zß-ÿ][^.()]{4,150}?),\s+"
    r"(?P<role>(?:ed|hg|hrsg|edited)\.?\s(?:by |v\. |von )?[A-Z])"
)
_IN_GUILLEMETS = re.compile(r"\s*«[^«»]+»[\s.,]*")
_QUOTED_THEN_HOLDER = re.compile(
    r"\s*(?:«[^«»]{5,}»|“[^“”]{5,}”|„[^“”]{5,}[“”]|\"[^\"]{5,}\"|‘[^‘’]{5,}’|'[^']{5,}')"
    r"(?:\s?(?P<year>[\[(](?:1[5-9]|20)\d\d[\])]))?[.,]?\s+(?P<holder>(?:in\s)?[^\W\d_a-zß-ÿ])"
)
_HEADWORD = re.compile(r"\W*(?:s\.\s?v{1,2}\.\s?(?=\W?\w)|Art(?:ikel|\.)\s(?=[„»‚]\w))")
_LOWER_WORDS = re.compile(r"[a-zß-ÿ][a-zß-ÿ -]{2,40}\W*")
_PARTICLE = re.compile(r"[のとはがをにでもへや][^\W\d_]")
_CLOSED_AND_REMARK = re.compile(
    r"\s*(?:“[^“”]{3,200}”|«[^«»]{3,200}»|„[^„“”]{3,200}[“”]|\"[^\"]{3,200}\")"
    r"(?:\s+(?P<bracket>\([^()]{4,120}\))\W*|\.\s+(?P<rest>[^\W\d_a-zß-ÿ]\w{2,30}(?:\s\w{1,30}){0,2})[.,]?\s*)"
)
_INTERVIEW = re.compile(
    r"\W*(?:[Ii]nterview (?:with|mit|met)|[Ee]ntretien avec|[Ee]ntrevista (?:a|con|com)"
    r"|[Ii]ntervista (?:a|con))"
    r"(?:\s(?:Dr|Prof|Mr|Mrs|Ms|Herrn?|Frau|Dott|Sr|Sra)\.?){0,2}\s*"
)
_MOST_WORDS_OF_NAME = 6
_STATE_BEHIND = re.compile(r"(?<=\w)[:.,]\s+(?P<state>U\.\s?[SKN]\.)\s*$")
_LAST_PREPOSITION = re.compile(r"(?<=\S)\s+(?:in|on|auf|bei|en|em|sur|dans|nel|su|op|w|na)\s*$")
_NAME_AND_QUOTED = re.compile(
    r"\W{0,2}(?P<name>[^\W\d_a-zß-ÿ][^“”\"«»„:–—]{1,40}?)(?P<mark>:|\s[–—-])\s+(?=[“\"«„])[^“\"«„]?"
    r"(?:“[^“”]+”|«[^«»]+»|„[^„“”]+[“”]|\"[^\"]+\")\W*"
)
_LONGEST_QUOTED = 300  # characters
_LONGEST_KIND = 50  # characters
_LONGEST_LEAD = 40  # characters
_TITLES = ("title", "container-title")
_IN_A_BOOK = re.compile(r"\W*(?:in|en|dans|em|nel|nella|in:)\s[^\W\d_a-zß-ÿ]")
_PLACE_TWICE = re.compile(r"\s*(?P<place>[^\W\d_][^,;:()]{2,40}),\s+(?P<again>(?P=place))\W*")


@whole("container-title", without="title issue doi")
def container_is_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """A container that holds nothing, in a reference without pages or issue, is the title."""
    if has(segments, "pages") and not has(segments, "location"):
        return segments
    containers = [i for i, segment in enumerate(segments) if segment.label == "container-title"]
    if len(containers) != 1 or not has(segments, "publisher", "location"):
        return segments
    at = containers[0]
    if _LEADS_INTO_CONTAINER.match(raw, segments[at].start, segments[at].end):
        return segments
    return [*segments[:at], segments[at]._replace(label="title"), *segments[at + 1 :]]


@whole("container-title editor")
def edited_book_is_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Lind, A. (ed.), Salt, Oar 1983, pp. 1-14``: what editors head is no part of a book."""
    if [one.label for one in segments[:2]] != ["editor", "container-title"]:
        return segments
    editor, book = segments[:2]
    is_part = has(segments, "title", "author", "volume", "issue", "doi")
    if is_part or not has(segments, "publisher", "location"):
        return segments
    is_within = _WITHIN.search(raw, editor.start, editor.end)
    if is_within or _LEADS_INTO_CONTAINER.match(raw, book.start, book.end):
        return segments
    return [editor, book._replace(label="title"), *segments[2:]]


@each("publisher", without="container-title")
def publisher_is_container(raw: str, segment: Segment) -> Pieces:
    """``Beitrag zum Stadtblatt``: what it is said to be published in holds it."""
    if _PUBLISHED_IN.match(raw, segment.start, segment.end):
        return [segment._replace(label="container-title")]
    return None


@each("title|container-title")
def retrieved_is_no_title(raw: str, segment: Segment) -> Pieces:
    """``Retrieved https://span.example``: a word that leads to a link is no title."""
    if (
        segment.end - segment.start < _LONGEST_LEAD
        and raw[segment.start : segment.end].strip(" .,:;–—-").casefold() in _leads()
    ):
        return [segment._replace(label="note")]
    return None


@whole("author date", without="title editor")
def title_before_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt roads. (1962, October 10). Span.``: a work without author begins with its title."""
    if len([s for s in segments if s.label == "author"]) != 1:
        return segments
    if has(segments, "container-title") and has(segments, "url"):
        return segments
    for i, (first, date) in enumerate(itertools.pairwise(segments)):
        if (first.label, date.label) == ("author", "date") and i <= 1:
            is_title = raw[date.start : date.end].lstrip()[:1] in "(（"
            is_title = is_title and not _PERSON.search(raw, first.start, first.end)
            return [
                segment._replace(label="title") if is_title and segment is first else segment
                for segment in segments
            ]
    return segments


@each("container-title|publisher")
def kind_is_no_container(raw: str, segment: Segment) -> Pieces:
    """``Thesis (MEng), Span University``, ``blog post``: the kind of a work holds nothing.

    Neither does ``Studie`` publish anything.
    """
    if segment.end - segment.start < _LONGEST_KIND and _is_kind(raw, segment):
        return [segment._replace(label="genre")]
    return None


@beside("title", "genre", without="container-title")
def preposition_is_no_kind(raw: str, title: Segment, kind: Segment) -> Pieces:
    """``"La sal", en El llano, FCE``: what a preposition leads to holds the title before it."""
    if _IN_A_BOOK.match(raw, kind.start, kind.end):
        holder = kind._replace(label="container-title")
        return [title, holder]
    return None


@whole("note url", without="title container-title")
def title_behind_link(raw: str, segments: list[Segment]) -> list[Segment]:
    """``https://span.example – Salt roads (2017)``: the words behind a link are its title."""
    if not segments or segments[0].label != "url":
        return segments
    for i, (link, note) in enumerate(itertools.pairwise(segments), 1):
        if (link.label, note.label) == ("url", "note") and _DASH.match(raw, note.start, note.end):
            return [*segments[:i], note._replace(label="title"), *segments[i + 1 :]]
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


@whole("date title location|publisher", without="container-title")
def holder_behind_year(raw: str, segments: list[Segment]) -> list[Segment]:
    """``« Le sel » (1969), Dits, Paris, 1994``: what is behind quotes and their year holds it."""
    labels = [one.label for one in segments]
    for i in range(len(segments) - 2):
        if labels[i : i + 3] == ["title", "date", "title"] and "date" in labels[i + 3 :]:
            is_quoted = raw[segments[i].start : segments[i].end].lstrip()[:1] in '«“„"‘'
            is_bracketed = raw[segments[i + 1].start : segments[i + 1].end].lstrip()[:1] == "("
            if is_quoted and is_bracketed:
                holder = segments[i + 2]._replace(label="container-title")
                return [*segments[: i + 2], holder, *segments[i + 3 :]]
    return segments


@whole("title")
def title_to_its_quote(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“The flood. Oar, as ever.” May 2``: what opens with a title's quote is the title."""
    for i, title in enumerate(segments):
        text = raw[title.start : title.end].lstrip()
        opening, closing = text[:1], _QUOTES.get(text[:1])
        if title.label != "title" or closing is None or closing in text[1:]:
            continue
        closed = raw.find(closing, title.end, title.end + _LONGEST_QUOTED) + 1
        inside = [one for one in segments[i + 1 :] if one.start < closed]
        if not inside or opening in raw[title.end : closed - 1] or inside[-1].end > closed + 2:
            continue
        whole = title._replace(end=inside[-1].end)
        return [*segments[:i], whole, *segments[i + 1 + len(inside) :]]
    return segments


@whole("container-title title")
def quotes_are_of_titles(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Oar Post (Ulm). 1954. “Salt!”``: of paper and title, the one in quotes is the title."""
    if [one.label for one in segments if one.label in _TITLES] != ["title", "container-title"]:
        return segments
    paper, title = (one for one in segments if one.label in _TITLES)
    quoted = _IN_QUOTES.fullmatch(raw, title.start, title.end)
    if not quoted or any(quote in raw[paper.start : paper.end] for quote in _QUOTES):
        return segments
    if type_by_words(quoted["inside"]) == "article-journal":  # as in Italy
        return segments
    labels = {paper: "container-title", title: "title"}
    return [one._replace(label=labels.get(one, one.label)) for one in segments]


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
            book = editor._replace(label="container-title", end=at)
            return [*segments[:i], book, editor._replace(start=found.start("role")), *rest]
    return segments


@beside("title", "editor", "title", without="container-title")
def book_behind_its_editors(raw: str, title: Segment, editor: Segment, book: Segment) -> Pieces:
    """``„Salz“, in: Ders. (Hg.), Stoffe der Stadt``: behind the editors in it stands the book."""
    if _IN.match(raw, editor.start, editor.end):
        holder = book._replace(label="container-title")
        return [title, editor, holder]
    return None


@whole("publisher")
def series_in_guillemets(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Les Lieux, Paris, Sel, « Pages d’eau », 1984``: behind the publisher stands a series."""
    if "«" not in raw:
        return segments
    labels = [one.label for one in segments]
    if has(segments, "collection-title") or "publisher" not in labels:
        return segments
    titles = [i for i, label in enumerate(labels) if label in _TITLES]
    if len(titles) != 2 or titles[1] < labels.index("publisher") or has(segments, "pages", "issue"):
        return segments
    book, series = (segments[i] for i in titles)
    if titles[0] > labels.index("publisher") or "«" in raw[book.start : book.end]:
        return segments
    if not _IN_GUILLEMETS.fullmatch(raw, series.start, series.end):
        return segments
    named = {book: "title", series: "collection-title"}
    return [one._replace(label=named.get(one, one.label)) for one in segments]


@whole("location title")
def places_in_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``The Salt City: Ulm, Oslo. Span Press: Oslo``: places that go on a title are of it."""
    if sum(one.label == "location" for one in segments) < 2:
        return segments
    for i, (title, place) in enumerate(itertools.pairwise(segments)):
        is_open = raw[title.start : title.end].rstrip().endswith(":")
        is_closed = raw[place.start : place.end].rstrip().endswith(".")
        if (title.label, place.label) == ("title", "location") and is_open and is_closed:
            return [*segments[:i], title._replace(end=place.end), *segments[i + 2 :]]
    return segments


@beside("title", "location")
def place_ends_title(raw: str, title: Segment, place: Segment) -> Pieces:
    """``History of`` and ``Ulm, Ulm 1995``: the first of two equal places ends the title."""
    if found := _PLACE_TWICE.fullmatch(raw, place.start, place.end):
        return meeting_at(title, place, found.start("again"))
    return None


@beside("title", "genre")
def kind_in_title(raw: str, title: Segment, kind: Segment) -> Pieces:
    """``GPT-9`` and ``technical report, 2023``: words that go on a title are of it."""
    if (
        raw[title.end - 1].isalnum()
        and kind.start - title.end <= 1
        and _LOWER_WORDS.fullmatch(raw, kind.start, kind.end)
    ):
        return [title._replace(end=kind.end)]
    return None


@whole("title", without="container-title")
def holder_behind_quotes(raw: str, segments: list[Segment]) -> list[Segment]:
    """``« Le sel ». La vie des mots``, ``'Salt' [1919], in Works``: quotes end the title."""
    for i, title in enumerate(segments):
        if title.label != "title":
            continue
        found = _QUOTED_THEN_HOLDER.match(raw, title.start, title.end)
        if not found or not (found["holder"].startswith("in ") or has(segments, "pages", "volume")):
            return segments
        holder = title._replace(label="container-title", start=found.start("holder"))
        pieces = [title._replace(end=found.start("year") if found["year"] else holder.start)]
        if found["year"]:
            start, end = found.span("year")
            pieces.append(title._replace(label="date", start=start, end=end))
        return [*segments[:i], *pieces, holder, *segments[i + 1 :]]
    return segments


@whole("note|title")
def headword_is_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Dictionary of Salt, s.v. “Brine”``: what is looked up in a book is the title.

    So it is in ``Lexikon des Salzes, Bd. 6, Art. „Sole“``.
    """
    if "v." not in raw and "Art" not in raw:
        return segments
    for i, one in enumerate(segments):
        if one.label not in ("note", "title"):
            continue
        if found := _HEADWORD.match(raw, one.start, one.end):
            is_held = has(segments, "container-title")
            before = [
                other._replace(label="container-title")
                if other.label == "title" and not is_held
                else other
                for other in segments[:i]
            ]
            return [*before, one._replace(label="title", start=found.end()), *segments[i + 1 :]]
    return segments


@lru_cache(maxsize=1)
def _leads() -> frozenset[str]:
    return words("notes", "accessed") | words("notes", "lead_ins")


@beside("title", "container-title")
def quote_goes_on(raw: str, title: Segment, rest: Segment) -> Pieces:
    """``「塩」の研究``: a particle behind Japanese quotes leads on in the same title."""
    if raw[: rest.start].endswith(("」", "』")) and _PARTICLE.match(raw, rest.start):
        return [title._replace(end=rest.end)]
    return None


@whole("container-title date title")
def channel_before_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt in short. (2019). The pan [Video]. YouTube``: the first of two titles made it."""
    if [one.label for one in segments[:3]] != ["title", "date", "title"]:
        return segments
    first, date = segments[:2]
    name = raw[first.start : first.end].strip()
    is_name = name.endswith(".") and len(name.split()) <= _MOST_WORDS_OF_NAME
    is_bracketed = raw[date.start : date.end].lstrip().startswith("(")
    if not is_name or not is_bracketed or has(segments, "author", "editor"):
        return segments
    if not has(segments, "container-title") or not has(segments, "genre", "medium"):
        return segments
    return [first._replace(label="author"), *segments[1:]]


@each("title")
def remark_behind_quotes(raw: str, title: Segment) -> Pieces:
    """``„Der Baum muss weg“ (Interview mit A. Lang)``: what is behind the quotes is a remark."""
    if raw[title.start : title.end].lstrip()[:1] not in '“„«"':
        return None
    if found := _CLOSED_AND_REMARK.fullmatch(raw, title.start, title.end):
        if found["bracket"] and is_east_asian(found["bracket"]):
            return None
        return with_tail(title, found.start("bracket" if found["bracket"] else "rest"), "note")
    return None


@beside("title", "author|publisher")
def interview_is_title(raw: str, title: Segment, name: Segment) -> Pieces:
    """``Interview with Dr.`` and ``Anna Lang``: who is spoken with is named in the title."""
    if _INTERVIEW.fullmatch(raw, title.start, title.end):
        return [title._replace(end=name.end)]
    return None


@beside("title", "container-title|publisher")
def state_belongs_to_body(raw: str, title: Segment, body: Segment) -> Pieces:
    """``Salt 2020: U.S.`` and ``Geological Survey``: the state is part of the body's name."""
    found = _STATE_BEHIND.search(raw, title.start, title.end)
    if found and raw[body.start : body.end].lstrip()[:1].isupper():
        return meeting_at(title, body, found.start("state"))
    return None


@beside("title", "container-title")
def preposition_before_container(raw: str, title: Segment, holder: Segment) -> Pieces:
    """``Entrevista a A. Lang en`` and ``El Río``: the preposition leads into what holds it."""
    found = _LAST_PREPOSITION.search(raw, title.start, title.end)
    if found and raw[holder.start : holder.end].lstrip()[:1].isupper():
        return meeting_at(title, holder, found.start())
    return None


@each("title", without="author editor container-title")
def site_before_quoted_title(raw: str, title: Segment) -> Pieces:
    """``Filter Stories – “Who invented it”``: what stands before a quoted title holds it."""
    if found := _NAME_AND_QUOTED.fullmatch(raw, title.start, title.end):
        is_body = is_organisation(found["name"]) and not newspaper_or_magazine(found["name"])
        name = title._replace(label="author" if is_body else "container-title")
        return meeting_at(name, title, found.end("mark"))
    return None


def _is_kind(raw: str, segment: Segment) -> bool:
    text = raw[segment.start : segment.end].strip(" .,;:()[]").casefold()
    if text in words("work_types", "kinds_of_reports"):
        return True
    if segment.label != "container-title":
        return False
    found = _KIND.fullmatch(raw, segment.start, segment.end)
    text = found["kind"].casefold().replace("’", "'") if found else "none"
    is_post = text in words("work_types", "kinds_of_posts")
    return is_post or words("keywords", "thesis").issuperset(text.split())
