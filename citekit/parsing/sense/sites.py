"""Whether sites and papers, and who wrote for them, make sense together."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.organisations import is_organisation
from citekit.parsing.normalisation.periodicals import newspaper_or_magazine
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment, has, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole
from citekit.parsing.sense.known import is_family, is_person

_ACCOUNT = re.compile(r"\s*(?:微信)?(?:公众号|公眾號)\s*")
_QUOTED = re.compile(r"\s*[“「\"](?P<name>[^“”「」\"]{1,40})[”」\"][\s:：,，]*")
_NAME = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_SITE_AND_PERSON = re.compile(r"\s*(?P<site>[^,;:]{2,60})[,;]\s+(?P<person>[^,;:]{4,40}?)[,.;]*\s*")
_SITE_THEN_PERSONS = re.compile(
    r"\W{0,2}(?P<site>[^,;:()]{2,40})(?:,\s+|:\s+|\s[–—-]\s)(?=[^\W\d_])"
)
_BY = re.compile(r"\W*(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v)\s+(?=[^\W\d_a-zß-ÿ])")
_PERSON_THEN_SITE = re.compile(
    r"\W{0,2}(?P<person>[^,;:()]{5,40}),\s+(?P<site>[^,;:()]{2,40}?)[,.:]?\s*"
)
_NEXT_NAME = re.compile(r",|\s(?:and|und|et|y|e|en|i|&)\s")
_HOST = re.compile(r"(?:[\w-]{2,40}\.){1,3}[a-z]{2,4}", re.IGNORECASE)
_INITIALS_AND_NAME = re.compile(rf"\W*(?:[^\W\d_]\.\s?){{1,2}}{_NAME}(?:\s{_NAME})?\W*")
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,3}[^\W\d_]{2}")
_HANDLE = re.compile(r"\W*@\w{2,30}\W*")
_SITE_AND_BY = re.compile(
    r"\W{0,2}(?P<site>[^,;:()]{2,40}),\s+(?:[Bb]y|von|par|por|di|door)\s+(?=[^\W\d_a-zß-ÿ])"
)
_FOR_SITE = re.compile(
    r"\W{0,2}(?P<person>[^,;:()]{5,40}?)\s(?:for|für|pour|para|per|voor)\s(?:the\s)?(?P<site>[^,;:()]{2,40})\W*"
)
_QUOTED_AND_HOST = re.compile(
    r"\s*(?:“[^“”]+”|\"[^\"]+\"|«[^«»]+»)[.,]?\s+(?P<host>(?:[\w-]{2,40}\.){1,3}[a-z]{2,4})\W*"
)
_TWICE = re.compile(r"\W*(?P<name>[^\W\d_][^.]{3,60})\.\s+(?P<house>(?P=name))\W*")
_ARTICLE_BEHIND = re.compile(
    r"\W*(?P<name>[^\W\d_][^,;.:]{2,40}),\s(?P<article>The|Der|Die|Das|Le|La|Les|El)\W*"
)
_NAMED = ("author", "title")
_HOST_OF_LINK = re.compile(r"//(?:www\.)?(?P<name>[a-z0-9-]+)\.[a-z.]{2,7}/")
_POSTED_BY_NAME = re.compile(
    r"[\s,;]*\b(?:[Pp]osted|[Uu]ploaded|[Ww]ritten|[Pp]ublished)\sby\s+"
    r"(?P<name>[^\W\d_a-zß-ÿ][\w’'.-]*(?:\s[^\W\d_a-zß-ÿ][\w’'.-]*){1,3})(?:,?\s(?:on|at)\s*)?[\s,]*"
)
_POSTED_BY = re.compile(r"[\s,;]*\b(?:posted|uploaded)\sby\s*$", re.IGNORECASE)
_CLOSING = "”“\"»’'"
_BARE_YEAR = re.compile(r"\W*(?:1[5-9]|20)\d\d\W*")
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = " \t,;:.–—-"


@each("container-title", without="author editor location director")
def writer_behind_site(raw: str, holder: Segment) -> Pieces:
    """``Span Magazine, Anna Lang, June 19, 2012``: who is named behind the site wrote for it."""
    found = _SITE_AND_PERSON.fullmatch(raw, holder.start, holder.end)
    if found and is_person(found["person"]) and not is_person(found["site"]):
        return with_tail(holder, found.start("person"), "author", end=found.end("site"))
    return None


@beside(
    "publisher",
    "date|url",
    needed="container-title",
    without="author editor location director volume isbn",
)
def writer_is_no_publisher(raw: str, name: Segment, following: Segment) -> Pieces:
    """``Span Weekly (Anna Lang, 24 Jul 2014)``: a person before a day publishes nothing."""
    if is_person(raw[name.start : name.end]) and (
        not _BARE_YEAR.fullmatch(raw, following.start, following.end)
    ):
        return [name._replace(label="author"), following]
    return None


@beside("title", "publisher|container-title", "url", without="author editor location date volume")
def writer_before_link(raw: str, title: Segment, name: Segment, link: Segment) -> Pieces:
    """``Salt or not, Anna Lang, https://…``: who is named alone before a link wrote it."""
    text = raw[name.start : name.end]
    if raw[: title.end].rstrip().endswith((",", "–", "-")) and is_person(text):
        return [title, name._replace(label="author"), link]
    return None


@whole("author title", without="container-title publisher volume")
def site_of_writer(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Span. “Salt roads.” By Anna Lang.``: who is named first holds what the other wrote."""
    if len(segments) < 3:
        return segments
    site, title = segments[:2]
    named = [one for one in segments[2:] if one.label in ("author", "editor")]
    if (site.label, title.label) != ("author", "title") or len(named) != 1:
        return segments
    text = raw[named[0].start : named[0].end]
    edited = words("keywords", "editor") | words("keywords", "in")
    says_by = _BY.match(text)
    if not says_by and not edited.isdisjoint(_WORD.findall(text.casefold())):
        return segments
    name = raw[site.start : site.end].strip(_ENDS)
    if not _is_outlet(name) or not is_person(
        _NEXT_NAME.split(text[says_by.end() if says_by else 0 :])[0]
    ):
        return segments
    labels = {site: "container-title", named[0]: "author"}
    return [one._replace(label=labels.get(one, one.label)) for one in segments]


@each("author", without="container-title")
def site_before_by(raw: str, names: Segment) -> Pieces:
    """``Oldspan, by Anna Lang``: what stands before ``by`` holds what the other wrote."""
    found = _SITE_AND_BY.match(raw, names.start, names.end)
    if found and not is_person(found["site"]) and is_person(_first_name(raw, found.end(), names)):
        site = names._replace(label="container-title", end=found.end("site"))
        return [site, names._replace(start=found.end())]
    return None


@whole("author")
def writer_for_site(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Anna Lang for OldspanOnline``: the site is no part of the name."""
    for i, names in enumerate(segments):
        found = (
            _FOR_SITE.fullmatch(raw, names.start, names.end) if names.label == "author" else None
        )
        if found and is_person(found["person"]):
            label = "note" if has(segments, "container-title") else "container-title"
            site = names._replace(label=label, start=found.start("site"))
            return [
                *segments[:i],
                names._replace(end=found.end("person")),
                site,
                *segments[i + 1 :],
            ]
    return segments


@beside("note", "container-title|publisher|title", without="author")
def who_posted_it(raw: str, note: Segment, name: Segment) -> Pieces:
    """``4:50, posted by`` and ``“Oldspan,”``: who posted a film made it, as Chicago has it."""
    found = _POSTED_BY.search(raw, note.start, note.end)
    if found:
        before = [note._replace(end=found.start())] if found.start() > note.start else []
        author = name._replace(label="author")
        return [*before, author]
    return None


@each("note", without="author")
def poster_before_date(raw: str, note: Segment) -> Pieces:
    """``posted by Ann Lind on`` before a day: she wrote it."""
    found = _POSTED_BY_NAME.fullmatch(raw, note.start, note.end)
    if found:
        start, end = found.span("name")
        return [note._replace(label="author", start=start, end=end)]
    return None


@each("container-title")
def site_publishes_itself(raw: str, site: Segment) -> Pieces:
    """``Saltpedia. Saltpedia, 2 Mar. 2021``: in MLA's style a site and then who publishes it."""
    if found := _TWICE.fullmatch(raw, site.start, site.end):
        return with_tail(site, found.start("house"), "publisher")
    return None


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


@whole("container-title editor title", without="publisher pages volume issue")
def body_publishes_book(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Lind S (editor). Salt. The Salt Society, 2011``: a body that holds nothing printed it."""
    if segments[0].label != "editor":
        return segments
    return [
        one._replace(label="publisher")
        if one.label == "container-title" and is_organisation(raw[one.start : one.end].strip(_ENDS))
        else one
        for one in segments
    ]


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


@beside("title", "container-title", "date", without="author editor director volume issue pages")
def person_holds_nothing(raw: str, title: Segment, person: Segment, date: Segment) -> Pieces:
    """``“Crossing the river”, Anna Lang, 2008``: a person behind a quoted title wrote it."""
    text = raw[person.start : person.end].strip(_ENDS)
    is_known = is_family(text.split()[-1]) if text else False
    is_quoted = raw[: title.end].rstrip(" ,.;")[-1:] in _CLOSING
    if is_known and is_quoted and is_person(text):
        author = person._replace(label="author")
        return [title, author, date]
    return None


@opening("author", without="container-title")
def paper_among_names(raw: str, first: Segment) -> Pieces:
    """``Ars Technica, Anna Lang, “Salt”``, ``Anna Lang, Vox, “Salt”``: a paper is no author."""
    found = _SITE_THEN_PERSONS.match(raw, first.start, first.end)
    if found and newspaper_or_magazine(found["site"]) and not is_family(found["site"]):
        if not is_person(_NEXT_NAME.split(raw[found.end() : first.end])[0]):
            return None
        site = first._replace(label="container-title", end=found.end("site"))
        return [site, first._replace(start=found.end())]
    found = _PERSON_THEN_SITE.fullmatch(raw, first.start, first.end)
    if found and newspaper_or_magazine(found["site"]) and is_person(found["person"]):
        return with_tail(first, found.start("site"), "container-title", end=found.end("person"))
    return None


@opening("author", "title", "container-title", without="volume issue")
def writer_in_place_of_site(raw: str, site: Segment, title: Segment, writer: Segment) -> Pieces:
    """``Span.org, “Salt”, A. Lang, May 2``: the site is named first, who wrote it behind."""
    name = raw[site.start : site.end].strip(_ENDS)
    is_site = _HOST.fullmatch(name) or newspaper_or_magazine(name) or is_organisation(name)
    text = raw[writer.start : writer.end]
    if not is_site or not (_INITIALS_AND_NAME.fullmatch(text) or is_person(text)):
        return None
    holder, author = (site._replace(label="container-title"), writer._replace(label="author"))
    return [holder, title, author]


@each("container-title", without="author")
def handle_is_author(raw: str, segment: Segment) -> Pieces:
    """``Tweet, @span, July 30``: an account writes and holds nothing."""
    if _HANDLE.fullmatch(raw, segment.start, segment.end):
        return [segment._replace(label="author")]
    return None


@whole("title")
def host_behind_quotes(raw: str, segments: list[Segment]) -> list[Segment]:
    """``"Salt". span.example. Salt Agency.``: the host holds the title, the agency publishes it."""
    for i, title in enumerate(segments):
        found = _QUOTED_AND_HOST.fullmatch(raw, title.start, title.end)
        if title.label != "title" or not found:
            continue
        holder = title._replace(label="container-title", start=found.start("host"))
        rest = [
            one._replace(label="publisher")
            if one.label == "container-title" and not has(segments, "publisher")
            else one
            for one in segments[i + 1 :]
        ]
        return [*segments[:i], title._replace(end=holder.start), holder, *rest]
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
    holder = name._replace(label="container-title")
    return [kind._replace(label="note"), holder, post._replace(label="title"), *segments[3:]]


def _is_outlet(name: str) -> bool:
    """Whether a name may be one of a paper, a site or a body, and is none of a person."""
    if "," in name or ";" in name or "&" in name or _INITIALS.match(name):
        return False
    return " " not in name or is_organisation(name) or not is_person(name)


def _first_name(raw: str, start: int, names: Segment) -> str:
    return _NEXT_NAME.split(raw[start : names.end])[0]
