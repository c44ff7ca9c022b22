"""Whether who wrote, made or posted a piece is told from the site or paper that has it.

What that site or paper is labelled as, and who publishes it, is asked in ``outlets``.
"""

from __future__ import annotations

import re

from citekit.parsing.normalisation.east_asian import may_be_name
from citekit.parsing.normalisation.organisations import is_organisation
from citekit.parsing.normalisation.periodicals import newspaper_or_magazine, type_by_words
from citekit.parsing.normalisation.scripts import has_han
from citekit.parsing.normalisation.tables import word_tuple, words
from citekit.parsing.segments import Segment, has, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole
from citekit.parsing.sense.known import classes, is_family, is_person

_SITE_AND_PERSON = re.compile(r"\s*(?P<site>[^,;:]{2,60})[,;]\s+(?P<person>[^,;:]{4,40}?)[,.;]*\s*")
_BARE_YEAR = re.compile(r"\W*(?:1[5-9]|20)\d\d\W*")
_BY = re.compile(r"\W*(?:[Bb]y|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v)\s+(?=[^\W\d_a-zß-ÿ])")
_NEXT_NAME = re.compile(r",|\s(?:and|und|et|y|e|en|i|&)\s")
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,3}[^\W\d_]{2}")
_WORD = re.compile(r"[^\W\d_]+")
_ENDS = " \t,;:.–—-"
_SITE_AND_BY = re.compile(
    r"\W{0,2}(?P<site>[^,;:()]{2,40}),\s+(?:[Bb]y|von|par|por|di|door)\s+(?=[^\W\d_a-zß-ÿ])"
)
_FOR_SITE = re.compile(
    r"\W{0,2}(?P<person>[^,;:()]{5,40}?)\s(?:for|für|pour|para|per|voor)\s(?:the\s)?(?P<site>[^,;:()]{2,40})\W*"
)
_SITE_THEN_PERSONS = re.compile(
    r"\W{0,2}(?P<site>[^,;:()]{2,40})(?:,\s+|:\s+|\s[–—-]\s)(?=[^\W\d_])"
)
_PERSON_THEN_SITE = re.compile(
    r"\W{0,2}(?P<person>[^,;:()]{5,40}),\s+(?P<site>[^,;:()]{2,40}?)[,.:]?\s*"
)
_NAME = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_HOST = re.compile(r"(?:[\w-]{2,40}\.){1,3}[a-z]{2,4}", re.IGNORECASE)
_INITIALS_AND_NAME = re.compile(rf"\W*(?:[^\W\d_]\.\s?){{1,2}}{_NAME}(?:\s{_NAME})?\W*")
_CLOSING = "”“\"»’'"
_AND = re.compile(r",\s(?:and\s|und\s|et\s)?|\s(?:and|und|et|y|e|&)\s")
_PERSON_AND_COLON = re.compile(r"\s*(?P<name>[^\W\d_a-zß-ÿ][^,;:()“„«\"]{4,40}?)\s?:\s+(?=\S)")
_NAME_IN_BRACKETS = re.compile(r"\s*\(\s*(?P<name>[^\W\d_a-zß-ÿ][^()\d,;:]{4,40})\)\W*")
_OPEN_BRACKET = re.compile(r"(?<=\w)\s\((?P<name>[^\W\d_a-zß-ÿ][^()\d,;:]{4,40}),?\s*$")
_IN_OPEN_BRACKET = re.compile(r"\s*\(?(?P<name>[^()\d,;:]{4,40}),?\s*")
_BYLINE = re.compile(
    r"\W*(?:ein\s)?(?:beitrag|bericht|reportage|feature|film|kommentar|rezension|text|dokumentation)"
    r"\svon\s(?=\S)|\W*(?:text|autorin|autor|gestaltung|redaktion|reporter)\s?:\s(?=\S)|"
    r"\W*(?:article|reportage|émission|chronique|enquête)\s(?:de\s|d[’']|par\s)(?=\S)|"
    r"\W*(?:reportaje|crónica|reportagem|servizio|articolo)\s(?:de|di|por)\s(?=\S)|\W*记者[\s:：]*|"
    r"\W*(?:propos recueillis par|aufgezeichnet von|das gespräch führte|entrevista de)\s(?=\S)",
    re.IGNORECASE,
)
_ON_THE_LINE = ("publisher", "container-title", "note", "location", "title", "genre")
_FIRST_WORDS = word_tuple("sense", "bylines")
_LONGEST_LINE = 60  # characters
_HANDLE = re.compile(r"\W*@\w{2,30}\W*")
_PLATFORMS = frozenset(
    (
        "youtube",
        "twitter",
        "instagram",
        "facebook",
        "tiktok",
        "vimeo",
        "微博",
        "哔哩哔哩",
        "bilibili",
        "유튜브",
    )
)
_SITE_BESIDE = re.compile(
    r"\s*(?P<site>[^,;:()|]{2,40})\s(?:\|\s(?P<behind>[^,;:()|]{4,40})|"
    r"\((?P<within>[^,;:()|]{4,40})\)),?\s*"
)
_WRITER_AND_QUOTES = re.compile(
    r"\s*(?P<name>[^\W\d_a-zß-ÿ][^,;:()“„«\"]{4,40}):\s(?P<title>[“„«\"].{3,300})"
)
_KIND_OF_POST = re.compile(
    r"\W*(?:tweet|tuit|toot|"
    r"(?:instagram|facebook|linkedin|telegram|x|blog)[- ](?:post|beitrag|story))\W*",
    re.IGNORECASE,
)
_BOARD = re.compile(r"\W{0,2}r/[A-Za-z]\w{1,20}\W*")
_QUOTED_AND_NAMES = re.compile(
    r"\s*(?:“[^“”]{3,200}”|«[^«»]{3,200}»|„[^„“”\"]{3,200}[“”\"]|\"[^\"]{3,200}\")"
    r"(?P<bracket>\s\()(?P<names>[^\W\d_a-zß-ÿ][^()\d]{2,80}?),?\s*"
)
_POSTED_BY = re.compile(r"[\s,;]*\b(?:posted|uploaded)\sby\s*$", re.IGNORECASE)
_BY_POSTER = (
    r"\sby\s+[“\"]?(?P<name>u/\w{2,20}|@\w{2,30}|[^\W\da-zß-ÿ][^“”\",;]{2,50}?)[,.]?[”\"]?"
    r"(?:,?\s(?:on|at))?[\s,.;]*"
)
_POSTED = re.compile(rf"[\s,;.]*\b(?i:posted|uploaded){_BY_POSTER}$")
_WRITTEN = re.compile(rf"\W*(?i:written|published){_BY_POSTER}")


@each("container-title", without="author editor location director")
def writer_behind_site(raw: str, holder: Segment) -> Pieces:
    """``Span Magazine, Anna Lang, June 19, 2012``: who is named behind the site wrote for it."""
    found = _SITE_AND_PERSON.fullmatch(raw, holder.start, holder.end)
    if found and is_person(found["person"]) and not is_person(found["site"]):
        return with_tail(holder, found.start("person"), "author", end=found.end("site"))
    return None


@beside(
    *("publisher", "date|url"),
    needed="container-title",
    without="author editor location director volume isbn",
)
def writer_is_no_publisher(raw: str, name: Segment, following: Segment) -> Pieces:
    """``Span Weekly (Anna Lang, 24 Jul 2014)``: a person before a day publishes nothing."""
    is_year = _BARE_YEAR.fullmatch(raw, following.start, following.end)
    if not is_year and is_person(raw[name.start : name.end]):
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
    if [one.label for one in segments[:2]] != ["author", "title"]:
        return segments
    named = [one for one in segments[2:] if one.label in ("author", "editor")]
    if len(named) != 1:
        return segments
    site, writer = segments[0], named[0]
    if not _is_outlet(raw[site.start : site.end].strip(_ENDS)) or not _says_who_wrote(
        raw[writer.start : writer.end]
    ):
        return segments
    labels = {site: "container-title", writer: "author"}
    return [one._replace(label=labels.get(one, one.label)) for one in segments]


def _says_who_wrote(text: str) -> bool:
    """Whether a text names a person, and no word says that they edited it."""
    says_by = _BY.match(text)
    edited = words("keywords", "editor") | words("keywords", "in")
    if not says_by and not edited.isdisjoint(_WORD.findall(text.casefold())):
        return False
    return is_person(_NEXT_NAME.split(text[says_by.end() if says_by else 0 :])[0])


def _is_outlet(name: str) -> bool:
    """Whether a name may be one of a paper, a site or a body, and is none of a person."""
    if "," in name or ";" in name or "&" in name or _INITIALS.match(name):
        return False
    return " " not in name or is_organisation(name) or not is_person(name)


@each("author", without="container-title")
def site_before_by(raw: str, names: Segment) -> Pieces:
    """``Oldspan, by Anna Lang``: what stands before ``by`` holds what the other wrote."""
    found = _SITE_AND_BY.match(raw, names.start, names.end)
    if found and not is_person(found["site"]) and is_person(_first_name(raw, found.end(), names)):
        return [
            names._replace(label="container-title", end=found.end("site")),
            names._replace(start=found.end()),
        ]
    return None


def _first_name(raw: str, start: int, names: Segment) -> str:
    return _NEXT_NAME.split(raw[start : names.end])[0]


@whole("author")
def writer_for_site(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Anna Lang for OldspanOnline``: the site is no part of the name."""
    for i, names in enumerate(segments):
        found = (
            _FOR_SITE.fullmatch(raw, names.start, names.end) if names.label == "author" else None
        )
        if found and is_person(found["person"]):
            label = "note" if has(segments, "container-title") else "container-title"
            return [
                *segments[:i],
                *with_tail(names, found.start("site"), label, end=found.end("person")),
                *segments[i + 1 :],
            ]
    return segments


@opening("author", without="container-title")
def paper_among_names(raw: str, first: Segment) -> Pieces:
    """``Ars Technica, Anna Lang, “Salt”``, ``Anna Lang, Vox, “Salt”``: a paper is no author."""
    found = _SITE_THEN_PERSONS.match(raw, first.start, first.end)
    if found and newspaper_or_magazine(found["site"]) and not is_family(found["site"]):
        if not is_person(_NEXT_NAME.split(raw[found.end() : first.end])[0]):
            return None
        return [
            first._replace(label="container-title", end=found.end("site")),
            first._replace(start=found.end()),
        ]
    found = _PERSON_THEN_SITE.fullmatch(raw, first.start, first.end)
    if found and newspaper_or_magazine(found["site"]) and is_person(found["person"]):
        return with_tail(first, found.start("site"), "container-title", end=found.end("person"))
    return None


@opening("author", "title", "container-title", without="volume issue")
def writer_in_place_of_site(raw: str, site: Segment, title: Segment, writer: Segment) -> Pieces:
    """``Span.org, “Salt”, A. Lang, May 2``: the site is named first, who wrote it behind."""
    name = raw[site.start : site.end].strip(_ENDS)
    is_body = "," not in name and is_organisation(name)  # no list of persons
    is_site = is_body or _HOST.fullmatch(name) or newspaper_or_magazine(name)
    text = raw[writer.start : writer.end]
    if not is_site or not (_INITIALS_AND_NAME.fullmatch(text) or is_person(text)):
        return None
    holder, author = (site._replace(label="container-title"), writer._replace(label="author"))
    return [holder, title, author]


@beside("title", "container-title", "date", without="author editor director volume issue pages")
def person_holds_nothing(raw: str, title: Segment, person: Segment, date: Segment) -> Pieces:
    """``“Crossing the river”, Anna Lang, 2008``: a person behind a quoted title wrote it."""
    text = raw[person.start : person.end].strip(_ENDS)
    is_known = is_family(text.split()[-1]) if text else False
    is_quoted = raw[: title.end].rstrip(" ,.;")[-1:] in _CLOSING
    if is_known and is_quoted and is_person(text):
        return [title, person._replace(label="author"), date]
    return None


@whole(
    "publisher title",
    without="author editor director translator location edition isbn container-title",
)
def persons_publish_nothing(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“Salt”, Anna Lang, 2010``: persons behind a quoted title or a kind of work made it.

    So did ``Salt, Anna Lang, 2010``, where nothing else is said and no house is called so.
    """
    if (
        not has(segments, "genre")
        and not any(one.label == "title" and raw[one.start] in '“„«"' for one in segments)
        and not _is_title_and_person(raw, segments)
    ):
        return segments
    return [
        one._replace(label="author")
        if one.label == "publisher"
        and all(is_person(name) for name in _AND.split(raw[one.start : one.end].strip(" ,.")))
        else one
        for one in segments
    ]


@opening("author", "title", "container-title", without="editor volume pages")
def persons_behind_outlet(raw: str, outlet: Segment, title: Segment, names: Segment) -> Pieces:
    """``Le Sel du Soir, « La mine », Anna Lang et Olaf Berg``: they wrote it, the paper has it."""
    if not newspaper_or_magazine(raw[outlet.start : outlet.end].strip(_ENDS)):
        return None
    persons = _AND.split(raw[names.start : names.end].strip(_ENDS))
    if not all(map(is_person, persons)):
        return None
    return [outlet._replace(label="container-title"), title, names._replace(label="author")]


@opening("author", "title", without="container-title editor publisher")
def person_between_outlet_and_title(raw: str, outlet: Segment, title: Segment) -> Pieces:
    """``Le Sel du Soir,`` and ``Anna Lang : La mine``: the person before the colon wrote it."""
    if not newspaper_or_magazine(raw[outlet.start : outlet.end].strip(_ENDS)):
        return None
    found = _PERSON_AND_COLON.match(raw, title.start, title.end)
    if not found or not is_person(found["name"]):
        return None
    return [outlet._replace(label="container-title"), *with_head(title, found.end(), "author")]


def _is_title_and_person(raw: str, segments: list[Segment]) -> bool:
    """Whether a title, a comma, one name and a year are all that there is."""
    if [one.label for one in segments] != ["title", "publisher", "date"]:
        return False
    title, house, _ = segments
    last = raw[house.start : house.end].strip(" ,.").rpartition(" ")[2]
    return raw[: title.end].rstrip().endswith(",") and "house" not in classes(last)


@whole("note|title|publisher", without="author editor director location")
def name_in_brackets_wrote_it(raw: str, segments: list[Segment]) -> list[Segment]:
    """``“Salt” (Anna Lang)``, ``The Salt (Anna Lang, 1986)``: the person in brackets made it."""
    if "(" not in raw:
        return segments
    for i, one in enumerate(segments):
        found = _name_in_brackets(raw, one, segments[i + 1 :])
        if found and is_person(found["name"]):
            start, end = found.span("name")
            author = one._replace(label="author", start=start, end=end)
            title = [one._replace(end=found.start())] if one.label == "title" else []
            return [*segments[:i], *title, author, *segments[i + 1 :]]
    return segments


def _name_in_brackets(raw: str, one: Segment, rest: list[Segment]) -> re.Match[str] | None:
    """Return what stands in brackets behind quotes, or in such that a date closes."""
    if one.label == "note" and raw[: one.start].rstrip(" ,.")[-1:] in _CLOSING:
        return _NAME_IN_BRACKETS.fullmatch(raw, one.start, one.end) if one.start else None
    if one.label in ("title", "publisher") and _date_closes(raw, rest):
        if one.label == "title":
            return _OPEN_BRACKET.search(raw, one.start, one.end)
        if "(" in raw[one.start - 2 : one.start + 2]:
            return _IN_OPEN_BRACKET.fullmatch(raw, one.start, one.end)
    return None


def _date_closes(raw: str, rest: list[Segment]) -> bool:
    """Whether nothing but a date follows, and it ends the bracket."""
    is_date = [one.label for one in rest] == ["date"]
    return is_date and raw[: rest[0].end].rstrip(" .").endswith(")")


@whole()
def byline_is_author(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Beitrag von Anna Lang``: who made what a station sent is its author; that holds it."""
    for i, line in enumerate(segments):
        if line.label not in _ON_THE_LINE or not i or line.end - line.start > _LONGEST_LINE:
            continue
        text = raw[line.start : line.end].lstrip(" (–—-,")
        if not text.casefold().startswith(_FIRST_WORDS):
            continue
        found = _BYLINE.match(raw, line.start, line.end)
        if not found or not _is_speaker(raw[found.end() : line.end]):
            continue
        before = segments[:i]
        named = [one for one in before if one.label in ("author", "editor", "director")]
        if named:
            station = raw[named[0].start : named[0].end].strip(" ,.:;")
            if len(named) > 1 or has(segments, "container-title") or not _is_station(station):
                return segments
            before = [
                one._replace(label="container-title") if one is named[0] else one for one in before
            ]
        return [*before, line._replace(label="author", start=found.end()), *segments[i + 1 :]]
    return segments


def _is_speaker(text: str) -> bool:
    name = text.strip(" ，,。.")
    return is_person(text) or (has_han(name) is not None and len(name) < 5 and may_be_name(name))


def _is_station(name: str) -> bool:
    """Whether a name may be one of a station or paper, and is none of a person."""
    known = newspaper_or_magazine(name) or type_by_words(name)
    return bool(known) or not ("," in name or is_person(name))


@each("container-title", without="author")
def handle_is_author(raw: str, segment: Segment) -> Pieces:
    """``Tweet, @span, July 30``: an account writes and holds nothing."""
    if _HANDLE.fullmatch(raw, segment.start, segment.end):
        return [segment._replace(label="author")]
    return None


@opening("author", "title", "container-title")
def platform_writes_nothing(raw: str, site: Segment, title: Segment, name: Segment) -> Pieces:
    """``YouTube「塩」しおチャンネル``: the platform has what the other posted."""
    if raw[site.start : site.end].strip(" ,.:：、，").casefold() not in _PLATFORMS:
        return None
    if raw[title.start] not in '“„«"「『《〈':
        return None
    if raw.startswith(raw[site.start : site.end].strip(" ,.:：、，"), name.start):
        return None  # Instagram. “Salt”. Instagram Blog
    return [
        site._replace(label="container-title"),
        title,
        name._replace(label="author"),
    ]


@each("publisher", needed="title", without="author editor director translator location")
def person_behind_by(raw: str, name: Segment) -> Pieces:
    """``Trouw, 12 mei 2020, 'Zout', door Anna Lang``: by whom it is published nothing."""
    by = _BY.match(raw, name.start, name.end)
    if by and is_person(raw[by.end() : name.end]):
        return [name._replace(label="author", start=by.end())]
    return None


@each("container-title", without="author editor director")
def writer_beside_site(raw: str, holder: Segment) -> Pieces:
    """``Vox (Anna Lang)``, ``Span | Anna Lang``: who is named beside the site wrote for it."""
    found = _SITE_BESIDE.fullmatch(raw, holder.start, holder.end)
    name = found and (found["behind"] or found["within"])
    if not found or not name or not is_person(name) or is_person(found["site"]):
        return None
    start, end = found.span("behind" if found["behind"] else "within")
    return [
        holder._replace(end=found.end("site")),
        holder._replace(label="author", start=start, end=end),
    ]


@each("title", without="author editor director")
def writer_before_quotes(raw: str, title: Segment) -> Pieces:
    """``taz, S. 3: Anna Lang: „Die Rechnung“``: who is named before the quotes wrote it."""
    found = _WRITER_AND_QUOTES.fullmatch(raw, title.start, title.end)
    if not found or not is_person(found["name"]):
        return None
    start = found.start("title")
    return [
        title._replace(label="author", start=found.start("name"), end=found.end("name")),
        title._replace(start=start),
    ]


@beside("title", "genre", without="author editor director")
def poster_before_kind(raw: str, name: Segment, kind: Segment) -> Pieces:
    """``Salt for Future, Instagram-Post vom 20.09.2019``: a post is called by who wrote it."""
    if not _KIND_OF_POST.fullmatch(raw, kind.start, kind.end):
        return None
    text = raw[name.start : name.end]
    if not text.rstrip().endswith(",") or any(quote in text for quote in '“”„«»"'):
        return None
    return [name._replace(label="author"), kind]


@opening("author")
def board_holds_thread(raw: str, board: Segment) -> Pieces:
    """``r/salt, “Brine?”, Reddit``: a board of Reddit has threads, and ``u/lind`` writes them."""
    if _BOARD.fullmatch(raw, board.start, board.end):
        return [board._replace(label="container-title")]
    return None


@each("title", without="author editor director")
def names_in_open_bracket(raw: str, title: Segment) -> Pieces:
    """``"Salt roads" (Ann Lind, Span)``: behind the quotes, who made it opens the bracket."""
    found = _QUOTED_AND_NAMES.fullmatch(raw, title.start, title.end)
    if not found or ")" not in raw[title.end :]:
        return None
    names = [name.strip() for name in _AND.split(found["names"]) if name.strip(" ,")]
    is_list = len(names) > 1 and sum(map(is_family, names)) * 2 >= len(names)
    if is_person(found["names"]) or all(map(is_person, names)) or is_list:
        return with_tail(title, found.start("names"), "author", end=found.start("bracket"))
    return None


@beside("note", "container-title|publisher|title", without="author")
def poster_behind_remark(raw: str, note: Segment, name: Segment) -> Pieces:
    """``4:50, posted by`` and ``“Oldspan,”``: who posted a film made it, as Chicago has it."""
    found = _POSTED_BY.search(raw, note.start, note.end)
    if not found:
        return None
    before = [note._replace(end=found.start())] if found.start() > note.start else []
    return [*before, name._replace(label="author")]


@each("note", without="author director")
def poster_in_remark(raw: str, note: Segment) -> Pieces:
    """``12:31, posted by “Oldspan,”``, ``posted by Ann Lind on``: that is one remark."""
    found = _POSTED.search(raw, note.start, note.end)
    found = found or _WRITTEN.fullmatch(raw, note.start, note.end)
    if not found:
        return None
    start, end = found.span("name")
    before = [note._replace(end=found.start())] if found.start() > note.start else []
    return [*before, note._replace(label="author", start=start, end=end)]


@whole("author title container-title")
def person_behind_paper(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ulmer Zeitung, "Salz", 3. Mai 2019, Anna Lind``: a paper holds what a person wrote."""
    paper = segments[0]
    if paper.label != "author" or len(segments) < 3:
        return segments
    others = [one for one in segments[1:] if one.label in ("author", "container-title")]
    if len(others) != 1 or others[0].label == "author":
        return segments
    name = raw[paper.start : paper.end].strip(" .,:;")
    if not newspaper_or_magazine(name) or not is_person(raw[others[0].start : others[0].end]):
        return segments
    return [
        paper._replace(label="container-title"),
        *(one._replace(label="author") if one is others[0] else one for one in segments[1:]),
    ]
