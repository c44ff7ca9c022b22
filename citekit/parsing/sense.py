"""Whether a labelling makes sense: a reference without a title mostly has one under another label.

The labeller looks at a few tokens at a time; these checks look at the whole reference and change
labels only where nothing else can be meant.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation import repeated_author
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, joined
from citekit.parsing.series import CHECKS_OF_SERIES

_COLON = re.compile(r"\s*[:：](?!//)\s*")
_LEADS_INTO_CONTAINER = re.compile(
    r"\W*(?:in|dans|en|em|w|v|im)\b\W|\W*(?://|载|в кн)", re.IGNORECASE
)
_NAME_THEN_TITLE = re.compile(
    r"\s*[^\W\d_][\w’'-]+\s(?:[^\W\d_]\.\s?){1,3}(?<=\s)(?P<title>[^\W\d_][\w’'-]{2}[^,;]*)"
)
_NAMES_THEN_TITLE = re.compile(
    r".{2,200},\s+(?:[^\W\d_]\.[\s-]?){1,3}(?P<title>[^\W\d_][\w’'-]{3}[^,;&.]*)[,.]\s*"
)
_FAMILY_AND_COMMA = re.compile(r"\s*[^\W\d_][\w’'-]+,\s*")
_GIVEN_AND_COLON = re.compile(
    r"\s*[^\W\d_a-zß-ÿ][\w’'-]*\.?(?:\s[^\W\d_a-zß-ÿ][\w’'-]*\.?){0,2}:\s+(?=\S)"
)
_COLON_BEHIND_INITIAL = re.compile(r"(?<=[^\W\d_]\.):\s+(?=\w)")
_PUBLISHED_IN = re.compile(
    r"\W*(?:erschienen in|publié dans|published in|publicado en|beitrag zu[rm]?)\s", re.IGNORECASE
)
_PERSON = re.compile(r"[,;&]|\b[^\W\d_]\.")
_NUMBER_WORD = re.compile(
    r"\W*(?:nr|no|nos|num|n|№|nº|n°|numéro|número|issue|heft)\W*", re.IGNORECASE
)
_NUMBERS = re.compile(r"\d[\d\s,–-]*\.?")
_KIND = re.compile(r"\W*(?P<kind>[^\W\d_][^\d()\[\]:;]{1,40}?)(?:\s*\([\w. ]{2,20}\))?\W*")
_WORD = re.compile(r"[^\W\d_]+")
_DASH = re.compile(r"\s*[-–—:]\s+[^\W\d_]{2,}")
_NAME_THEN_WORD = re.compile(
    r"\s*[^\W\d_][\w’'-]+(?:,\s(?:[^\W\d_]\.[\s-]?){1,3}|\s\((?:[^\W\d_]\.[\s-]?){1,3}\)),\s+"
    r"(?P<word>[^\W\d_][\w’'-]{3,})\.\s*"
)
_ROLE_AND = re.compile(r"\W*(?:hg|hrsg|ed|éd)\w*\.?\s+(?:u\.|und|and|&|et)\s*", re.IGNORECASE)
_ORIGINAL = re.compile(r"\s*\([^()]{0,20}\borig(?:inal)?\b[^()]*$", re.IGNORECASE)
_PRICE = re.compile(
    r"(?<![\d.,])(?:\d{1,3}[.,]\d\d\s?(?:€|EUR\b|Euro\b)|(?:€|EUR)\s?\d{1,3}(?:[.,]\d\d)?(?!\d))"
)
_NUMBERED = ("volume", "issue", "pages")
_QUOTES = {"“": "”", "«": "»"}
_IN_QUOTES = re.compile(r"\s*(?:“[^“”]+”|«[^«»]+»)[\s.,]*")
_LONGEST_QUOTED = 300  # characters
_TITLES = ("title", "container-title")
_YEAR_AND_COLON = re.compile(r"\s*(?:1[5-9]|20)\d\d[a-z]?\s*:\s+(?=\S)")
_ENDS_IN_ACRONYM = re.compile(r"[A-Z]{3,10}\s*$")
_LEAST_TITLE = 4  # characters
_NUMBER = re.compile(r"\d+(?:\s*[–-]\s*\d+)?")
_LEAST_PAGES = 3  # two numbers may be volume and page

Check = Callable[[str, list[Segment]], list[Segment]]


def sensible(raw: str, segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments of ``raw`` with labels that make sense together."""
    result = list(segments)
    for check in CHECKS:
        result = check(raw, result)
    return result


def _title_behind_author(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Berg, Olaf: Ökonomik der Stadt. 1998.``: what follows the colon is the title."""
    if _has(segments, "title", "container-title"):
        return segments
    for i, segment in enumerate(segments):
        if segment.label == "author":
            colon = _COLON.search(raw, segment.start, segment.end)
            if colon and segment.end - colon.end() >= _LEAST_TITLE:
                author = segment._replace(end=colon.end())
                title = segment._replace(label="title", start=colon.end())
                return [*segments[:i], author, title, *segments[i + 1 :]]
    return segments


def _title_behind_initials(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Лыков А. А. Берёста.``: words behind the initials of the last author are the title."""
    if _has(segments, "title") or not segments or segments[0].label != "author":
        return segments
    author = segments[0]
    last = max(raw.rfind(",", author.start, author.end), author.start - 1) + 1
    found = _NAME_THEN_TITLE.fullmatch(raw, last, author.end)
    is_ended = raw[: author.end].rstrip().endswith(".") or raw[author.end :].lstrip()[:2] == "//"
    if not found or not is_ended:
        return segments
    cut = found.start("title")
    title = author._replace(label="title", start=cut)
    return [author._replace(end=cut), title, *segments[1:]]


def _title_before_publisher(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ash, M. & Lind, S. Rivers, Span Press``: words behind the last initials are the title."""
    if _has(segments, "title") or [one.label for one in segments[:2]] != ["author", "publisher"]:
        return segments
    author = segments[0]
    found = _NAMES_THEN_TITLE.fullmatch(raw, author.start, author.end)
    if not found:
        return segments
    title = author._replace(label="title", start=found.start("title"))
    return [author._replace(end=title.start), title, *segments[1:]]


def _author_before_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Dieselben: Ökonomik der Stadt.``: a word for the authors of the entry before."""
    first = segments[0] if segments else None
    if first is None or first.label != "title" or _has(segments, "author"):
        return segments
    colon = _COLON.search(raw, first.start, first.end)
    if colon and repeated_author(raw[first.start : colon.start()]):
        author = first._replace(label="author", end=colon.end())
        return [author, first._replace(start=colon.end()), *segments[1:]]
    return segments


def _container_is_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """A container that holds nothing, in a reference without pages or issue, is the title."""
    if _has(segments, "title", "pages", "issue", "doi"):
        return segments
    containers = [i for i, segment in enumerate(segments) if segment.label == "container-title"]
    if len(containers) != 1 or not _has(segments, "publisher", "location"):
        return segments
    at = containers[0]
    if _LEADS_INTO_CONTAINER.match(raw, segments[at].start, segments[at].end):
        return segments
    return [*segments[:at], segments[at]._replace(label="title"), *segments[at + 1 :]]


def _given_name_before_colon(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Olsen,`` and ``Marnur: Aufstieg der Städte``: up to the colon it is the author's name."""
    for i, (author, title) in enumerate(itertools.pairwise(segments)):
        if (author.label, title.label) != ("author", "title"):
            continue
        found = _GIVEN_AND_COLON.match(raw, title.start, title.end)
        if found and _FAMILY_AND_COMMA.fullmatch(raw, author.start, author.end):
            whole = author._replace(end=found.end())
            return [*segments[:i], whole, title._replace(start=found.end()), *segments[i + 2 :]]
    return segments


def _title_begins_in_author(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Buyt, W.: rain: A model of drops``: a short name behind the colon belongs to the title."""
    for i, (author, title) in enumerate(itertools.pairwise(segments)):
        if (author.label, title.label) != ("author", "title"):
            continue
        colon = _COLON_BEHIND_INITIAL.search(raw, author.start, author.end)
        if colon and colon.end() < author.end:
            whole = title._replace(start=colon.end())
            return [*segments[:i], author._replace(end=colon.end()), whole, *segments[i + 2 :]]
    return segments


def _list_of_pages(raw: str, segments: list[Segment]) -> list[Segment]:
    """``(Oslo: Span, 2005), 3-9, 99, 101-24.``: numbers alone behind the imprint are pages."""
    first = len(segments)
    while first and _NUMBERS.fullmatch(raw, segments[first - 1].start, segments[first - 1].end):
        first -= 1
    numbers = segments[first:]
    if not _has(numbers, "pages") or not _has(segments, "publisher"):
        return segments
    if len(_NUMBER.findall(raw, numbers[0].start, numbers[-1].end)) < _LEAST_PAGES:
        return segments
    if not raw[: numbers[0].start].rstrip(" ,").endswith(")"):
        return segments
    confidence = min(segment.confidence for segment in numbers)
    pages = Segment("pages", numbers[0].start, numbers[-1].end, confidence)
    return [*segments[:first], pages]


def _publisher_is_container(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Beitrag zum Stadtblatt``: what it is said to be published in holds it."""
    if _has(segments, "container-title"):
        return segments
    return [
        segment._replace(label="container-title")
        if segment.label == "publisher" and _PUBLISHED_IN.match(raw, segment.start, segment.end)
        else segment
        for segment in segments
    ]


def _retrieved_is_no_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Retrieved https://span.example``: a word that leads to a link is no title."""
    leads = words("notes", "accessed") | words("notes", "lead_ins")
    return [
        segment._replace(label="note")
        if segment.label == "title"
        and raw[segment.start : segment.end].strip(" .,:;").casefold() in leads
        else segment
        for segment in segments
    ]


def _title_before_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt roads. (1962, October 10). Span.``: a work without author begins with its title."""
    if _has(segments, "title", "editor") or len([s for s in segments if s.label == "author"]) != 1:
        return segments
    if _has(segments, "container-title") and _has(segments, "url"):
        return segments  # a body, and its site or the title of its page
    for i, (first, date) in enumerate(itertools.pairwise(segments)):
        if (first.label, date.label) == ("author", "date") and i <= 1:
            is_title = raw[date.start : date.end].lstrip()[:1] in "(（"
            is_title = is_title and not _PERSON.search(raw, first.start, first.end)
            return [
                segment._replace(label="title") if is_title and segment is first else segment
                for segment in segments
            ]
    return segments


def _number_behind_its_word(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Nr.`` and ``12-03``: a word for a number has the number behind it, no pages."""
    return joined(raw, segments, ("issue", "pages"), _NUMBER_WORD)


def _authors_behind_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``"Salt roads" Berg, A.; Lind, O. Oar 8``: who follows the first title wrote it."""
    if len(segments) < 2 or segments[0].label != "title" or segments[1].label != "editor":
        return segments
    names = raw[segments[1].start : segments[1].end].casefold()
    edited = words("keywords", "editor") | words("keywords", "in")
    if _has(segments, "author") or not edited.isdisjoint(_WORD.findall(names)):
        return segments
    return [segments[0], segments[1]._replace(label="author"), *segments[2:]]


def _kind_is_no_container(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Thesis (MEng), Span University``, ``blog post``: the kind of a work holds nothing."""
    return [
        segment._replace(label="genre")
        if segment.label == "container-title"
        and (found := _KIND.fullmatch(raw, segment.start, segment.end))
        and _is_kind(found["kind"].casefold().replace("’", "'"))
        else segment
        for segment in segments
    ]


def _is_kind(text: str) -> bool:
    is_post = text in words("work_types", "kinds_of_posts")
    return is_post or words("keywords", "thesis").issuperset(text.split())


def _title_behind_link(raw: str, segments: list[Segment]) -> list[Segment]:
    """``https://span.example – Salt roads (2017)``: the words behind a link are its title."""
    if not segments or segments[0].label != "url" or _has(segments, "title", "container-title"):
        return segments
    for i, (link, note) in enumerate(itertools.pairwise(segments), 1):
        if (link.label, note.label) == ("url", "note") and _DASH.match(raw, note.start, note.end):
            return [*segments[:i], note._replace(label="title"), *segments[i + 1 :]]
    return segments


def _school_behind_thesis(raw: str, segments: list[Segment]) -> list[Segment]:
    """``PhD thesis, 2010. Ecole des Ponts``: the school is no second title."""
    kinds, schools = words("keywords", "thesis"), words("organisations", "schools")
    if _has(segments, "publisher") or not _has(segments, "genre"):
        return segments
    is_behind = False
    for i, segment in enumerate(segments):
        text = raw[segment.start : segment.end].casefold()
        if segment.label == "genre":
            is_behind = not kinds.isdisjoint(_WORD.findall(text))
        elif segment.label == "title" and is_behind and not schools.isdisjoint(_WORD.findall(text)):
            return [*segments[:i], segment._replace(label="publisher"), *segments[i + 1 :]]
    return segments


def _year_before_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Berg, Olaf (Hg.) 1995: Salz und Brot``: the year before a colon is no part of the title."""
    if _has(segments, "date"):
        return segments
    for i, (names, title) in enumerate(itertools.pairwise(segments), 1):
        found = _YEAR_AND_COLON.match(raw, title.start, title.end)
        if names.label in ("author", "editor") and title.label == "title" and found:
            date = title._replace(label="date", end=found.end())
            return [*segments[:i], date, title._replace(start=found.end()), *segments[i + 1 :]]
    return segments


def _number_of_report(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Discussion Paper FS II 93-104.``: what follows without a stop is the report's number."""
    kinds = words("keywords", "report")
    for i, kind in enumerate(segments):
        text = raw[kind.start : kind.end]
        if kind.label != "genre" or kinds.isdisjoint(_WORD.findall(text.casefold())):
            continue
        end = i + 1
        while (
            end < len(segments)
            and segments[end].label in ("volume", "issue", "pages")
            and raw[segments[end - 1].end - 1].isalnum()
        ):
            end += 1
        if end > i + 1:
            whole = kind._replace(end=segments[end - 1].end)
            return [*segments[:i], whole, *segments[end:]]
    return segments


def _year_of_conference(raw: str, segments: list[Segment]) -> list[Segment]:
    """``In: RIVER 2004, pp. 3–9. Span (2004)``: the first of two equal years is of the name."""
    years = [
        raw[segment.start : segment.end].strip("().,; ")
        for segment in segments
        if segment.label == "date"
    ]
    if len(years) != 2 or years[0] != years[1]:
        return segments
    for i, (holder, date) in enumerate(itertools.pairwise(segments)):
        if (holder.label, date.label) == ("container-title", "date"):
            is_name = _ENDS_IN_ACRONYM.search(raw, holder.start, holder.end)
            if is_name and raw[holder.end : date.start + 1].strip().isdigit():
                whole = holder._replace(end=date.end)
                return [*segments[:i], whole, *segments[i + 2 :]]
    return segments


def _holder_behind_year(raw: str, segments: list[Segment]) -> list[Segment]:
    """``« Le sel » (1969), Dits, Paris, 1994``: what is behind quotes and their year holds it."""
    if _has(segments, "container-title") or not _has(segments, "location", "publisher"):
        return segments
    labels = [one.label for one in segments]
    for i in range(len(segments) - 2):
        if labels[i : i + 3] == ["title", "date", "title"] and "date" in labels[i + 3 :]:
            is_quoted = raw[segments[i].start : segments[i].end].lstrip()[:1] in '«“„"‘'
            is_bracketed = raw[segments[i + 1].start : segments[i + 1].end].lstrip()[:1] == "("
            if is_quoted and is_bracketed:
                holder = segments[i + 2]._replace(label="container-title")
                return [*segments[: i + 2], holder, *segments[i + 3 :]]
    return segments


def _price_is_no_number(raw: str, segments: list[Segment]) -> list[Segment]:
    """``727 S., 29,95 €``: what a book costs is no volume and no page."""
    price = _PRICE.search(raw)
    if not price:
        return segments
    return [
        one._replace(label="note")
        if one.label in _NUMBERED and one.start < price.end() and one.end > price.start() + 1
        else one
        for one in segments
    ]


def _title_to_its_quote(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“The flood. Oar, as ever.” May 2``: what opens with a title's quote is the title."""
    for i, title in enumerate(segments):
        text = raw[title.start : title.end]
        closing = _QUOTES.get(text.lstrip()[:1])
        if title.label != "title" or closing is None or closing in text:
            continue
        closed = raw.find(closing, title.end, title.end + _LONGEST_QUOTED) + 1
        inside = [one for one in segments[i + 1 :] if one.start < closed]
        if not inside or text.lstrip()[0] in raw[title.end : closed] or inside[-1].end > closed + 2:
            continue
        whole = title._replace(end=inside[-1].end)
        return [*segments[:i], whole, *segments[i + 1 + len(inside) :]]
    return segments


def _quotes_are_of_titles(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Oar Post (Ulm). 1954. “Salt!”``: of paper and title, the one in quotes is the title."""
    if [one.label for one in segments if one.label in _TITLES] != ["title", "container-title"]:
        return segments
    paper, title = (one for one in segments if one.label in _TITLES)
    if not _IN_QUOTES.fullmatch(raw, title.start, title.end) or any(
        quote in raw[paper.start : paper.end] for quote in _QUOTES
    ):
        return segments
    labels = {paper: "container-title", title: "title"}
    return [one._replace(label=labels.get(one, one.label)) for one in segments]


def _title_among_names(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Weiß, H., Meeressalz. Eine Geschichte``: a word without initials begins the title."""
    for i, (author, title) in enumerate(itertools.pairwise(segments)):
        if (author.label, title.label) != ("author", "title"):
            continue
        found = _NAME_THEN_WORD.fullmatch(raw, author.start, author.end)
        if found and "family" not in word_classes().get(found["word"].casefold(), ()):
            whole = title._replace(start=found.start("word"))
            return [*segments[:i], author._replace(end=whole.start), whole, *segments[i + 2 :]]
    return segments


def _roles_together(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Hg. u. übers. v. Anna Lang``: who is named behind two roles has both."""
    return joined(raw, segments, ("editor", "translator"), _ROLE_AND)


def _original_in_brackets(raw: str, segments: list[Segment]) -> list[Segment]:
    """``1982 (frz. Original: Le sel, Paris 1979)``: all in the bracket is said of the original."""
    for i, note in enumerate(segments):
        if note.label == "note" and _ORIGINAL.match(raw, note.start, note.end):
            closed = raw.find(")", note.end)
            inside = [one for one in segments[i + 1 :] if one.start < closed]
            if inside:
                whole = note._replace(end=inside[-1].end)
                return [*segments[:i], whole, *segments[i + 1 + len(inside) :]]
    return segments


CHECKS: tuple[Check, ...] = (
    _title_behind_author,
    _title_behind_initials,
    _title_before_publisher,
    _given_name_before_colon,
    _title_begins_in_author,
    _author_before_title,
    _container_is_title,
    _list_of_pages,
    _publisher_is_container,
    _retrieved_is_no_title,
    _title_before_date,
    _number_behind_its_word,
    _authors_behind_title,
    _kind_is_no_container,
    _title_behind_link,
    _school_behind_thesis,
    _year_before_title,
    _number_of_report,
    _year_of_conference,
    _holder_behind_year,
    _price_is_no_number,
    _title_to_its_quote,
    _quotes_are_of_titles,
    _title_among_names,
    _roles_together,
    _original_in_brackets,
    *CHECKS_OF_SERIES,
)


def _has(segments: Sequence[Segment], *labels: str) -> bool:
    return any(segment.label in labels for segment in segments)
