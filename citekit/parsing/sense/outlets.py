"""Whether sites and papers hold what they should, and who publishes them stands beside them.

Journals are asked about in ``journals``, books and meetings in ``holders``.
"""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.organisations import is_organisation
from citekit.parsing.normalisation.periodicals import newspaper_or_magazine, type_by_words
from citekit.parsing.segments import Segment, has, meeting_at, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole
from citekit.parsing.sense.known import classes, is_place

_ARTICLE_BEHIND = re.compile(
    r"\W*(?P<name>[^\W\d_][^,;.:]{2,40}),\s(?P<article>The|Der|Die|Das|Le|La|Les|El)\W*"
)
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
_BESIDE_PAPERS: tuple[str, ...] = ("location", "publisher", "note")
_LONGEST_CITY = 30  # characters
_BEHIND_CITY = ("date", "editor", "volume", "issue")
_LAST_SENTENCE = re.compile(r"(?<=\w)[.!?]\s+(?P<name>[^.]{3,50}?)[.,]?\s*$")
_NAMED = ("author", "title")
_HOST_OF_LINK = re.compile(r"//(?:www\.)?(?P<name>[a-z0-9-]+)\.[a-z.]{2,7}/")
_WHOLE_HOST = re.compile(r"//(?:www\.)?(?P<host>(?:[a-z0-9-]+\.)+[a-z]{2,10})(?![\w.-])")
_ENDS = " \t,;:.–—-"
_NAME_AND_QUOTED = re.compile(
    r"\W{0,2}(?P<name>[^\W\d_a-zß-ÿ][^“”\"«»„:–—]{1,40}?)(?P<mark>:|\s[–—-])\s+(?=[“\"«„])[^“\"«„]?"
    r"(?:“[^“”]+”|«[^«»]+»|„[^„“”]+[“”]|\"[^\"]+\")\W*"
)
_QUOTED_AND_HOST = re.compile(
    r"\s*(?:“[^“”]+”|\"[^\"]+\"|«[^«»]+»)[.,]?\s+(?P<host>(?:[\w-]{2,40}\.){1,3}[a-z]{2,4})\W*"
)
_ADDRESS = re.compile(r"\W{0,2}(?:[\w-]{1,40}\.){1,4}[a-z]{2,4}/[\w~][^\s,;]{0,200}[\s,;]*")
_BLOG_BEHIND = re.compile(r"\w\s?[(\[](?:web)?[Bb]log[)\]][\s.,]*$")
_ACCOUNT = re.compile(r"\s*(?:微信)?(?:公众号|公眾號)\s*")
_QUOTED = re.compile(r"\s*[“「\"](?P<name>[^“”「」\"]{1,40})[”」\"][\s:：,，]*")
_TWICE = re.compile(r"\W*(?P<name>[^\W\d_][^.]{3,60})\.\s+(?P<house>(?P=name))\W*")
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
_OPENING = "“„«\"'‘"
_LEADS_IN = re.compile(r"\W*(?:[Ii]n|[Dd]ans|[Ee]n|[Nn]el|[Ii]m):?\s")
_DASHES = "-–—|·"
_AMERICAN_QUOTES = re.compile(
    r"\s*(?:“[^“”]{5,200}[.,?!]”|\"[^\"]{5,200}[.,?!]\")\s+"
    r"(?P<holder>(?!Review of|Rev\. of)[^\W\d_a-zß-ÿ][^“”\"]{2,80})"
)


@whole("author")
def paper_with_its_article(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Economist, The (2018)``: a paper by its word in an alphabet is nobody with a given name."""
    first = segments[0]
    if first.label != "author" or has(segments, "container-title"):
        return segments
    found = _ARTICLE_BEHIND.fullmatch(raw, first.start, first.end)
    if found and newspaper_or_magazine(f"{found['article']} {found['name']}"):
        return [first._replace(label="container-title"), *segments[1:]]
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


@whole("title location|publisher|note", without="container-title collection-title")
def paper_is_no_place(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Boston Globe,``: a known paper that stands behind a title holds it.

    What is dated to the day is also held by the paper in ``London: The Guardian``.
    """
    beside = _BESIDE_PAPERS
    if has(segments, "location") and not _is_of_one_day(raw, segments):
        beside = ("note",) if has(segments, "publisher") else ("location", "note")
    return [
        one._replace(label="container-title")
        if one.label in beside and _is_paper(raw[one.start : one.end].strip(" ,.;:()"))
        else one
        for one in segments
    ]


def _is_of_one_day(raw: str, segments: list[Segment]) -> bool:
    dates = [one for one in segments if one.label == "date"]
    return any(_DAY.search(raw, one.start, one.end) for one in dates)


def _is_paper(name: str) -> bool:
    """Whether a name is a paper's; ``New York`` is a place and ``Elsevier`` a house as well."""
    is_known = newspaper_or_magazine(name) is not None
    return is_known and not is_place(name) and "house" not in classes(name)


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
            return [
                *segments[: i - 1],
                *with_tail(before, found.start("name"), "container-title"),
                *city,
            ]
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


@whole("url", without="container-title")
def site_by_its_host(raw: str, segments: list[Segment]) -> list[Segment]:
    """``saltdata. (8 de abril de 2025). https://www.saltdata.es/x``: the site, and no title."""
    if len([s for s in segments if s.label in _NAMED]) != 1:
        return segments
    first, link = (segments[0], next((one for one in segments if one.label == "url"), segments[0]))
    name = raw[first.start : first.end].strip(_ENDS)
    host = _HOST_OF_LINK.search(raw, link.start, link.end)
    if first.label in _NAMED and host and name.islower() and (name == host["name"]):
        return [first._replace(label="container-title"), *segments[1:]]
    return segments


@opening("title", "date", "url", without="author container-title publisher")
def owner_by_its_host(raw: str, name: Segment, date: Segment, link: Segment) -> Pieces:
    """``Salt Prize. (2024). https://saltprize.org/``: who has the site, and no page of it."""
    host = _HOST_OF_LINK.search(raw, link.start, link.end)
    letters = "".join(filter(str.isalnum, raw[name.start : name.end])).casefold()
    is_closed = raw[date.start : date.end].lstrip().startswith("(")
    if host and is_closed and letters == host["name"].replace("-", "").casefold():
        return [name._replace(label="author"), date, link]
    return None


@beside("title", "author", "url", without="container-title publisher")
def site_wrote_nothing(raw: str, title: Segment, site: Segment, link: Segment) -> Pieces:
    """``Lists of salt, Salt Doctor,`` and ``https://salt.doctor``: the site holds the page."""
    host = _WHOLE_HOST.search(raw, link.start, link.end)
    letters = "".join(filter(str.isalnum, raw[site.start : site.end])).casefold()
    if host and letters in (host["host"].replace(".", ""), host["host"].split(".")[0]):
        return [title, site._replace(label="container-title"), link]
    return None


@each("title", without="author editor container-title")
def site_before_quoted_title(raw: str, title: Segment) -> Pieces:
    """``Filter Stories – “Who invented it”``: what stands before a quoted title holds it."""
    if found := _NAME_AND_QUOTED.fullmatch(raw, title.start, title.end):
        is_body = is_organisation(found["name"]) and not newspaper_or_magazine(found["name"])
        name = title._replace(label="author" if is_body else "container-title")
        return meeting_at(name, title, found.end("mark"))
    return None


@each("publisher", without="container-title")
def blog_holds_post(raw: str, blog: Segment) -> Pieces:
    """``Salt Society (blog),``: who has a blog may be a body, but the blog holds its posts."""
    if _BLOG_BEHIND.search(raw, blog.start, blog.end):
        return [blog._replace(label="container-title")]
    return None


@each("container-title|publisher|location", without="url")
def address_holds_nothing(raw: str, address: Segment) -> Pieces:
    """``span.example/salt/roads``: the address of a page, though its scheme was left out."""
    if _ADDRESS.fullmatch(raw, address.start, address.end):
        return [address._replace(label="url")]
    return None


@whole("title")
def host_behind_quotes(raw: str, segments: list[Segment]) -> list[Segment]:
    """``"Salt". span.example. Salt Agency.``: the host holds the title, the agency publishes it."""
    for i, title in enumerate(segments):
        if title.label != "title" or raw[title.start] not in _OPENING:
            continue
        if found := _QUOTED_AND_HOST.fullmatch(raw, title.start, title.end):
            is_published = has(segments, "publisher")
            rest = [
                one._replace(label="publisher")
                if one.label == "container-title" and not is_published
                else one
                for one in segments[i + 1 :]
            ]
            pieces = with_tail(title, found.start("host"), "container-title")
            return [*segments[:i], *pieces, *rest]
    return segments


@whole("author container-title title")
def account_holds_post(raw: str, segments: list[Segment]) -> list[Segment]:
    """``微信公众号“盐”：《火锅简史》``: the account of that name holds what follows."""
    labels = [one.label for one in segments[:3]]
    if labels != ["author", "title", "container-title"]:
        return segments
    kind, name, post = segments[:3]
    if not _ACCOUNT.fullmatch(raw, kind.start, kind.end):
        return segments
    if not _QUOTED.fullmatch(raw, name.start, name.end):
        return segments
    return [
        kind._replace(label="note"),
        name._replace(label="container-title"),
        post._replace(label="title"),
        *segments[3:],
    ]


@each("container-title")
def site_publishes_itself(raw: str, site: Segment) -> Pieces:
    """``Saltpedia. Saltpedia, 2 Mar. 2021``: in MLA's style a site and then who publishes it."""
    if found := _TWICE.fullmatch(raw, site.start, site.end):
        return with_tail(site, found.start("house"), "publisher")
    return None


@whole(
    "container-title accessed|url",
    without="volume issue pages editor doi publisher collection-title",
)
def house_behind_site(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“Salt”. Span Online. Oar Media. Retrieved``: behind the site stands who publishes it.

    So Wikipedia and the MLA have it; the name of a city is the place.
    """
    for i, (before, holder) in enumerate(itertools.pairwise(segments), 1):
        if holder.label != "container-title" or _LEADS_IN.match(raw, holder.start):
            continue
        is_quoted = raw[before.start : before.end].lstrip()[:1] in _OPENING
        if not is_quoted and before.label not in ("date", "note", "medium"):
            continue
        forms = (_HOST_FIRST, _HOST_LAST, _SITE_AND_HOUSE)
        tried = (form.fullmatch(raw, holder.start, holder.end) for form in forms)
        if found := next(filter(None, tried), None):
            house = found["house"]
            label = "location" if " " not in house and "place" in classes(house) else "publisher"
            pieces = with_tail(holder, found.start("house"), label, end=found.start("mark"))
            return [*segments[:i], *pieces, *segments[i + 1 :]]
    return segments


@beside("title", "container-title", without="publisher")
def holder_before_its_site(raw: str, title: Segment, site: Segment) -> Pieces:
    """``“Salt.” Oar Notes,`` and ``Span Blogs,``: what stands behind the quotes holds the title.

    The stop within the quotes shows that the title ends there.
    """
    if raw[title.start] not in '“"' or raw[site.start] in _DASHES:
        return None
    found = _AMERICAN_QUOTES.fullmatch(raw, title.start, title.end)
    if not found or _LEADS_IN.match(raw, site.start):
        return None
    pieces = with_tail(title, found.start("holder"), "container-title")
    return [*pieces, site._replace(label="publisher")]
