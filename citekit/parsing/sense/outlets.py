"""Whether papers, sites and those behind them make sense: who publishes what holds a piece."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.periodicals import newspaper_or_magazine, type_by_words
from citekit.parsing.segments import Segment, has
from citekit.parsing.sense.checks import whole
from citekit.parsing.sense.known import classes

_SITE_AND_HOUSE = re.compile(
    r"(?P<site>[^\W\d_a-zß-ÿ][^\n]{1,70}?(?:[^\W\d_]{4}|\.[a-z]{2,4}|[!?)]))"
    r"(?P<mark>\.?\s?\((?:in\s)?(?P<language>[A-Z][a-z]{3,12})\)\.\s+|\.\s+)"
    r"(?P<house>(?!(?:The|Das|Die|Der|Le|La|Les|El|Il|Series|Section|Part|Supplement)\b)"
    r"[^\W\d_a-zß-ÿ][^.:;\d]{2,60}(?:\s\([^()]{2,40}\))?)[.,]?\s*"
)
_HOST_LAST = re.compile(
    r"(?P<site>[^\W\d_a-zß-ÿ][^.]{3,60})(?P<mark>\.\s+)"
    r"(?P<house>(?:[\w-]{2,40}\.){1,3}[a-z]{2,4})[.,]?\s*"
)
_HOST_FIRST = re.compile(
    r"(?P<site>(?:[\w-]{2,40}\.){1,3}[a-z]{2,4})(?P<mark>\.\s+)"
    r"(?P<house>[^\W\d_a-zß-ÿ][^.:;\d]{2,60})[.,]?\s*"
)
_OF_PRINT = ("volume", "issue", "pages", "editor", "doi", "publisher", "collection-title")
_OPENING = "“„«\"'‘"
_LEADS_IN = re.compile(r"\W*(?:[Ii]n|[Dd]ans|[Ee]n|[Nn]el|[Ii]m):?\s")
_AMERICAN_QUOTES = re.compile(
    r"\s*(?:“[^“”]{5,200}[.,?!]”|\"[^\"]{5,200}[.,?!]\")\s+(?P<holder>[^\W\d_a-zß-ÿ][^“”\"]{2,80})"
)
_LONGEST_CITY = 30  # characters
_BEHIND_CITY = ("date", "editor", "volume", "issue")
_LAST_SENTENCE = re.compile(r"(?<=\w)[.!?]\s+(?P<name>[^.]{3,50}?)[.,]?\s*$")
_LEADS_TO_LINK = re.compile(
    r"\W*(?:slides|folien|video|code|source code|pdf|preprint|website|webseite|homepage|web|"
    r"download|audio|transcript|transkript|text|online|live)\s?[:=]\s*",
    re.IGNORECASE,
)
_MAY_LEAD = ("publisher", "location", "container-title", "title")
_DAY = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th|\.)?\s(?:de\s)?[^\W\d_]{3,}|[^\W\d_]{3,}\.?\s\d{1,2},|\d{1,2}[./-]\s?\d{1,2}[./-]"
)
_GERMAN_PAPER = re.compile(
    r"^[^\W\d_a-zß-ÿ][\w-]+(?:er|ische|ischer)\s(?:\w+\s)?\w{0,20}"
    r"(?:[Zz]eitung|[Aa]nzeiger|[Nn]achrichten|blatt|[Kk]urier|[Bb]ote|[Mm]erkur|[Rr]undschau)$"
)
_BEHIND_PAPER = (
    "date",
    "pages",
    "location",
    "note",
    "issue",
    "volume",
    "archive",
    "url",
    "accessed",
)


@whole(
    "container-title accessed|url",
    without="volume issue pages editor doi publisher collection-title",
)
def house_behind_site(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“Salt”. Span Online. Oar Media. Retrieved``: behind the site stands who publishes it.

    So Wikipedia and the MLA have it; the name of a city is the place.
    """
    for i, holder in enumerate(segments):
        if holder.label != "container-title" or not i or _LEADS_IN.match(raw, holder.start):
            continue
        before = segments[i - 1]
        is_quoted = raw[before.start : before.end].lstrip()[:1] in _OPENING
        if not is_quoted and before.label not in ("date", "note", "medium"):
            continue
        found = next(
            filter(
                None,
                (
                    form.fullmatch(raw, holder.start, holder.end)
                    for form in (_HOST_FIRST, _HOST_LAST, _SITE_AND_HOUSE)
                ),
            ),
            None,
        )
        if found:
            last = found["house"].split()[-1].casefold()
            is_place = " " not in found["house"] and "place" in classes(last)
            house = holder._replace(
                label="location" if is_place else "publisher", start=found.start("house")
            )
            site = holder._replace(end=found.start("mark"))
            return [*segments[:i], site, house, *segments[i + 1 :]]
    return segments


@whole("date")
def paper_without_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ulmer Zeitung vom 17. Juli 1999, S. 15``: a paper and its day, with nothing named in it."""
    if len(segments) < 2 or segments[0].label not in ("author", "title"):
        return segments
    first, rest = segments[0], segments[1:]
    if rest[0].label not in _BEHIND_PAPER:
        return segments
    date = next((one for one in rest[:2] if one.label == "date"), None)
    if date is None or not _DAY.search(raw, date.start, date.end):
        return segments
    if any(one.label not in _BEHIND_PAPER for one in rest):
        return segments
    name = raw[first.start : first.end].strip(" ,.:;")
    kind = newspaper_or_magazine(name)
    if not kind and has(rest, "pages") and rest[0] is date:
        is_paper = type_by_words(name) == "article-newspaper" or _GERMAN_PAPER.search(name)
        kind = "article-newspaper" if is_paper else None
    if not kind:
        return segments
    rest = [
        one._replace(label="note") if one.label == "location" and i > 0 else one
        for i, one in enumerate(rest)
    ]
    return [first._replace(label="container-title"), *rest]


@whole(without="publisher")
def place_holds_nothing(raw: str, segments: list[Segment]) -> list[Segment]:
    """``FOLHA DE S.PAULO. Enchente. São Paulo, 12 fev. 2011``: the city is where the paper is.

    So Brazil's NBR 6023 has papers: at the head, or as the last part of what stands before.
    """
    if has(segments, "location"):
        return _with_paper_at_head(raw, segments)
    for i, (place, date) in enumerate(itertools.pairwise(segments)):
        if place.label != "container-title" or date.label not in _BEHIND_CITY:
            continue
        if not _is_place(raw, place):
            continue
        head = segments[0]
        city = [place._replace(label="location"), *segments[i + 1 :]]
        name = raw[head.start : head.end].strip(" .,")
        if head.label == "author" and newspaper_or_magazine(name):
            return [head._replace(label="container-title"), *segments[1:i], *city]
        before = segments[i - 1] if i else place
        found = _LAST_SENTENCE.search(raw, before.start, before.end)
        if before.label == "title" and found and newspaper_or_magazine(found["name"]):
            paper = before._replace(label="container-title", start=found.start("name"))
            return [*segments[: i - 1], before._replace(end=paper.start), paper, *city]
    return segments


def _with_paper_at_head(raw: str, segments: list[Segment]) -> list[Segment]:
    """``O GLOBO. Moinho. Rio de Janeiro, 4 mar. 2012``: what is dated to the day is a paper's."""
    head = segments[0]
    if head.label != "author" or has(segments, "container-title", "volume", "isbn"):
        return segments
    is_daily = any(
        (place.label, date.label) == ("location", "date") and _DAY.search(raw, date.start, date.end)
        for place, date in itertools.pairwise(segments)
    )
    if is_daily and newspaper_or_magazine(raw[head.start : head.end].strip(" .,")):
        return [head._replace(label="container-title"), *segments[1:]]
    return segments


def _is_place(raw: str, segment: Segment) -> bool:
    if segment.end - segment.start > _LONGEST_CITY:
        return False
    words = raw[segment.start : segment.end].strip(" ,.").casefold().split()
    return bool(words) and all(
        "place" in classes(word) or word in ("de", "do", "da") for word in words
    )


@whole("url")
def word_before_link(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Slides: https://span.example``: what says where a link leads publishes nothing."""
    return [
        one._replace(label="note")
        if following.label == "url"
        and one.label in _MAY_LEAD
        and _LEADS_TO_LINK.fullmatch(raw, one.start, one.end)
        else one
        for one, following in itertools.zip_longest(
            segments, segments[1:], fillvalue=Segment("", 0, 0)
        )
    ]


@whole("container-title title")
def holder_before_its_site(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“Salt.” Oar Notes,`` and ``Span Blogs,``: what stands behind the quotes holds the title.

    The stop within the quotes shows that the title ends there.
    """
    for i, (title, site) in enumerate(itertools.pairwise(segments)):
        is_quoted = raw[title.start] in '“"'
        if not is_quoted or (title.label, site.label) != ("title", "container-title"):
            continue
        found = _AMERICAN_QUOTES.fullmatch(raw, title.start, title.end)
        is_review = found is not None and found["holder"].startswith(("Review of", "Rev. of"))
        if found and not is_review and not _LEADS_IN.match(raw, site.start):
            holder = title._replace(label="container-title", start=found.start("holder"))
            house = site if has(segments, "publisher") else site._replace(label="publisher")
            return [
                *segments[:i],
                title._replace(end=holder.start),
                holder,
                house,
                *segments[i + 2 :],
            ]
    return segments
