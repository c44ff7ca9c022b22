"""Whether the book or meeting that holds a work begins and ends where it should.

Journals are asked about in ``journals``, sites and papers in ``outlets``.
"""

from __future__ import annotations

import re
from itertools import pairwise

from citekit.parsing.normalisation.periodicals import is_reference_work, type_by_words
from citekit.parsing.segments import Segment, ending, has, meeting_at, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole

_LEADS_INTO_CONTAINER = re.compile(
    r"\W*(?:in|dans|en|em|w|v|im)\b\W|\W*(?://|载|в кн)", re.IGNORECASE
)
_WITHIN = re.compile(r"\bin:?\s", re.IGNORECASE)
_PUBLISHED_IN = re.compile(
    r"\W*(?:erschienen in|publié dans|published in|publicado en|beitrag zu[rm]?)\s", re.IGNORECASE
)
_QUOTES = {"“": "”", "«": "»", '"': '"'}
_NUMBERS = frozenset({"volume", "issue"})
_IN_QUOTES = re.compile(r"\s*[“«](?P<inside>[^“”«»]+)[”»][\s.,]*")
_TITLES = ("title", "container-title")
_QUOTED_THEN_HOLDER = re.compile(
    r"\s*(?:(?:«[^«»]{5,}»|“[^“”]{5,}”|„[^“”]{5,}[“”]|\"[^\"]{5,}\"|‘[^‘’]{5,}’|'[^']{5,}')"
    r"(?:\s?(?P<year>[\[(](?:1[5-9]|20)\d\d[\])]))?[.,]?\s+(?=in\s|[^\W\d_a-zß-ÿ])"
    r"|``[^`]{3,300}''[.,]?\s+)(?P<holder>(?:in\s)?[^\W\d_])"
)
_SUBTITLE = re.compile(
    r"(?:Zu[rm]?|Über|Vo[nm]|Eine?|Studien (?:zu|über)|Untersuchungen (?:zu|über)|Beiträge zu|"
    r"Anmerkungen zu|Überlegungen zu|Bemerkungen zu)\b"
)
_CALLED_SERIES = re.compile(
    r"(?:Series|Texts|Classics|Library|Introductions|Monographs|Bibliothek|Reihe|Schriftenreihe|Studien|Studies|Beiträge|Schriften|Edition)\b"
)
_BODY = re.compile(
    r"(?:[^\W\d_a-zß-ÿ][\w-]+(?:es|er|e|s|al|an)\s)?(?:Institut|Zentrum|Bundes[a-zäöü]+|Universität|"
    r"Hochschule|Stiftung|Verband|Ministerium|Akademie|Centre|Center|Institute|Foundation|Ministry|"
    r"Department|Council|University)\s(?:für|zur|der|des|for|of|on)\b"
)
_PARTICIPLE = re.compile(
    r"[,;]?\s(?P<lead>(?:concedid|publicad|veiculad|pubblicat)[oaie]s?\s(?:ao|à|al|a|na|no|en|em|sul?)"
    r"|propos recueillis|parue?s?\sdans|publiée?s?\sdans)\s*$"
)
_LAST_PREPOSITION = re.compile(r"(?<=\S)\s+(?:in|on|auf|bei|en|em|sur|dans|nel|su|op|w|na)\s*$")
_IN_AND_CAPITAL = re.compile(r"\W*[Ii]n\b:?\s+(?=[^\W\d_a-zß-ÿ\"“«„])")
_EDITED_IN = re.compile(r"\W*(?:in|dans|en|nel|em)\b\W", re.IGNORECASE)
_OF_WORK = re.compile(r"\s*of\s[^\W\d_a-zß-ÿ][^.:]{3,80}\.\s*")
_VOLUME = re.compile(r"\W*(?:Vol|Bd|Band|Volume|Tome)s?\.?\s\w+\s*")
_PRESENTED = re.compile(
    r"(?<=[.?!”\"»])\s+(?:(?:Paper|Poster|Talk|Lecture|Invited talk|Keynote)\s)?"
    r"(?:Presented|presented|Papers? given|delivered)\s(?:at|to|in)\s(?:the\s)?"
)
_PRESENTED_ALONE = re.compile(
    r"\W*(?:Paper|Poster|Talk|Lecture)\s(?:presented|delivered|given)\s(?:at|to)\s(?=\S)"
)
_ENDS_IN_ON = re.compile(r"\b(?:on|of)[,.]?\s*$")
_BARE_YEAR = re.compile(r"\s*(?:19|20)\d\d[\s.,]*")


@whole("container-title publisher|location", without="title issue doi")
def container_is_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Berg. Salt. Oar Press``: what holds nothing is the title where there are no pages."""
    if has(segments, "pages") and not has(segments, "location"):
        return segments
    containers = [i for i, segment in enumerate(segments) if segment.label == "container-title"]
    at = containers[0]
    if len(containers) > 1 or _LEADS_INTO_CONTAINER.match(
        raw, segments[at].start, segments[at].end
    ):
        return segments
    return [*segments[:at], segments[at]._replace(label="title"), *segments[at + 1 :]]


@opening(
    *("editor", "container-title"),
    needed="publisher|location",
    without="title author volume issue doi",
)
def edited_book_is_title(raw: str, editor: Segment, book: Segment) -> Pieces:
    """``Lind, A. (ed.), Salt, Oar 1983, pp. 1-14``: what editors head is no part of a book."""
    is_within = _WITHIN.search(raw, editor.start, editor.end)
    if is_within or _LEADS_INTO_CONTAINER.match(raw, book.start, book.end):
        return None
    return [editor, book._replace(label="title")]


@opening(
    *("editor", "date", "title", "container-title"),
    needed="publisher|location",
    without="author pages volume issue doi",
)
def subtitle_holds_nothing(
    raw: str, editor: Segment, date: Segment, title: Segment, subtitle: Segment
) -> Pieces:
    """``Lind, A. (Hg.) (2006). Salz. Neue Wege.``: what editors head stands in nothing."""
    if not raw[: title.end].rstrip().endswith((".", "?", "!")) or _LEADS_INTO_CONTAINER.match(
        raw, subtitle.start, subtitle.end
    ):
        return None
    name = raw[subtitle.start : subtitle.end]
    if type_by_words(name.strip(" .,")) or _CALLED_SERIES.search(name):
        return None
    return [editor, date, title._replace(end=subtitle.end)]


@beside(
    *("title", "container-title", "edition"),
    needed="publisher|location",
    without="pages issue editor url doi collection-title",
)
def subtitle_before_edition(raw: str, title: Segment, subtitle: Segment, which: Segment) -> Pieces:
    """``Salz. Wie Sole entsteht, 3. Auflage, Ulm``: a book that has editions stands in nothing."""
    is_whole = raw[title.start : title.end].rstrip().endswith((".", "?", "!"))
    is_led = _LEADS_INTO_CONTAINER.match(raw, subtitle.start, subtitle.end)
    name = raw[subtitle.start : subtitle.end]
    if not is_whole or is_led or type_by_words(name.strip(" .,")) or _CALLED_SERIES.search(name):
        return None
    return [title._replace(end=subtitle.end), which]


@beside(
    *("container-title", "location"),
    needed="title",
    without="publisher pages volume issue editor",
)
def body_holds_nothing(raw: str, body: Segment, place: Segment) -> Pieces:
    """``Salz, Deutsches Institut für Sole, Ulm``: a body before its place publishes."""
    name = raw[body.start : body.end].strip(" .,")
    if _BODY.match(name) and type_by_words(name) is None:
        return [body._replace(label="publisher"), place]
    return None


@each("publisher", without="container-title")
def publisher_is_container(raw: str, segment: Segment) -> Pieces:
    """``Beitrag zum Stadtblatt``: what it is said to be published in holds it."""
    if _PUBLISHED_IN.match(raw, segment.start, segment.end):
        return [segment._replace(label="container-title")]
    return None


@whole("container-title title")
def quotes_are_of_titles(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Oar Post (Ulm). 1954. “Salt!”``: of paper and title, the one in quotes is the title."""
    if [one.label for one in segments if one.label in _TITLES] != ["title", "container-title"]:
        return segments
    paper, title = (one for one in segments if one.label in _TITLES)
    quoted = _IN_QUOTES.fullmatch(raw, title.start, title.end)
    if not quoted or any(quote in raw[paper.start : paper.end] for quote in _QUOTES):
        return segments
    if type_by_words(quoted["inside"]) == "article-journal" or (
        "«" in quoted[0] and (title.end - title.start < paper.end - paper.start)
    ):  # as in Italy
        return segments
    if any(one.start == title.end + 1 and one.label in _NUMBERS for one in segments):
        return segments
    labels = {paper: "container-title", title: "title"}
    return [one._replace(label=labels.get(one, one.label)) for one in segments]


@whole("title", without="container-title")
def holder_behind_quotes(raw: str, segments: list[Segment]) -> list[Segment]:
    """``« Le sel ». La vie des mots``, ``'Salt' [1919], in Works``: quotes end the title."""
    for i, title in enumerate(segments):
        found = (
            _QUOTED_THEN_HOLDER.match(raw, title.start, title.end)
            if title.label == "title"
            else None
        )
        if not found or _SUBTITLE.match(raw, found.start("holder"), title.end):
            continue
        is_held = found["holder"].startswith("in ") or has(segments, "pages", "volume", "issue")
        if not is_held and not is_reference_work(raw[found.start("holder") : title.end]):
            continue
        quoted, holder = with_tail(title, found.start("holder"), "container-title")
        pieces = [quoted]
        if found["year"]:
            start, end = found.span("year")
            pieces = [
                quoted._replace(end=start),
                title._replace(label="date", start=start, end=end),
            ]
        return [*segments[:i], *pieces, holder, *segments[i + 1 :]]
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


@beside("title", "container-title|author")
def holder_behind_participle(raw: str, title: Segment, holder: Segment) -> Pieces:
    """``Entrevista, concedida ao`` and ``Diário do Sal``: the word leads to what holds it."""
    if found := ending(_PARTICIPLE, raw, title):
        return [*with_tail(title, found.start("lead"), "note", end=found.start()), holder]
    return None


@beside("title", "container-title")
def preposition_before_container(raw: str, title: Segment, holder: Segment) -> Pieces:
    """``Entrevista a A. Lang en`` and ``El Río``: the preposition leads into what holds it."""
    found = ending(_LAST_PREPOSITION, raw, title)
    if found and raw[holder.start : holder.end].lstrip()[:1].isupper():
        return meeting_at(title, holder, found.start())
    return None


@whole("title", without="container-title collection-title")
def second_title_within(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt (2011) in Roads of Brine``: a second title that begins with ``in`` holds the first."""
    titles = [one for one in segments if one.label == "title"]
    if len(titles) != 2 or not _IN_AND_CAPITAL.match(raw, titles[1].start, titles[1].end):
        return segments
    return [one._replace(label="container-title") if one is titles[1] else one for one in segments]


@whole("editor title", without="container-title")
def book_behind_its_editors(raw: str, segments: list[Segment]) -> list[Segment]:
    """``„Salz“ (1769), in: Ders. (Hg.), Stoffe``: behind the editors ``in`` it stands the book."""
    for i, (editor, book) in enumerate(pairwise(segments)):
        if (editor.label, book.label) != ("editor", "title") or not has(segments[:i], "title"):
            continue
        if _EDITED_IN.match(raw, editor.start, editor.end):
            return [
                *segments[: i + 1],
                book._replace(label="container-title"),
                *segments[i + 2 :],
            ]
    return segments


@beside("volume", "title|note", without="container-title")
def work_behind_volume(raw: str, volume: Segment, work: Segment) -> Pieces:
    """``Vol. 4`` and ``of Collected Brines.``: what a volume is of holds the work."""
    if _VOLUME.fullmatch(raw, volume.start, volume.end) and _OF_WORK.fullmatch(
        raw, work.start, work.end
    ):
        return [volume, work._replace(label="container-title")]
    return None


@whole("title", without="container-title")
def meeting_behind_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt. Paper presented at the Brine Days``: where it was read is no part of the title."""
    if "resented" not in raw and "delivered" not in raw:
        return segments
    for i, one in enumerate(segments):
        if one.label in ("note", "publisher") and _PRESENTED_ALONE.match(raw, one.start, one.end):
            return [*segments[:i], one._replace(label="container-title"), *segments[i + 1 :]]
        found = _PRESENTED.search(raw, one.start, one.end) if one.label == "title" else None
        if not found:
            continue
        end, rest = (one.end, segments[i + 1 :])
        if raw[one.end - 1].isalnum() and rest and (rest[0].label in ("publisher", "note")):
            end, rest = (rest[0].end, rest[1:])
        return [
            *segments[:i],
            one._replace(end=found.start()),
            one._replace(label="container-title", start=found.start(), end=end),
            *rest,
        ]
    return segments


@whole("container-title date")
def meeting_in_two_pieces(raw: str, segments: list[Segment]) -> list[Segment]:
    """``in Salt, 2001. Proceedings of the Conference on,``: IEEE puts the year in the middle."""
    labels = [one.label for one in segments]
    if labels.count("container-title") == 1:
        return segments
    for i in range(len(segments) - 2):
        if labels[i : i + 3] != ["container-title", "date", "container-title"]:
            continue
        first, date, last = segments[i : i + 3]
        is_open = _ENDS_IN_ON.search(raw, last.start, last.end)
        if (
            is_open
            and "date" in labels[i + 3 :]
            and _BARE_YEAR.fullmatch(raw, date.start, date.end)
        ):
            return [*segments[:i], first._replace(end=last.end), *segments[i + 3 :]]
    return segments
