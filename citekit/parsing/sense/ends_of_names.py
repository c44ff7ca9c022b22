"""Whether the names of authors end where they should: a title may begin among them.

Where they end too early is asked in ``names``.
"""

from __future__ import annotations

import re

from citekit.parsing.normalisation.roles import is_only_role
from citekit.parsing.normalisation.tables import alternatives, word_tuple, words
from citekit.parsing.segments import LABELS, Segment, meeting_at, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, opening, whole
from citekit.parsing.sense.known import classes, is_family, is_given

_FAMILY = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_NUMBER_BEFORE = re.compile(rf"\s*\d{{1,3}}\s+(?={_FAMILY},\s[^\W\d_]\.)")
_LETTER_BEFORE = re.compile(r"\s*[a-h]\)\s+(?=[^\W\d_]\.)")
_PRODUCT = re.compile(
    r"\s*[A-Za-z][A-Za-z+#-]*(?:\.[a-z]{2,4}|-[A-Z]?\d\S{0,3}|\d\S{0,3})\s*|\s*[A-Z]{2,6}\d?\s*"
)
"""``Brine.js``, ``MDN``: what is called so has no family name."""
_TWO_LATIN = re.compile(r"\s*[A-Z][a-z]{2,20}\s[A-Z][a-z]{2,20}\s*")
_INITIALS_AND_WORDS = re.compile(
    r"\s*[^\W\d_a-zß-ÿа-я][\w’'-]+,\s(?:[^\W\d_]\.\s?){1,2}(?<=\s)"
    r"(?P<words>[^\W\d_a-zß-ÿа-я][\w’'-]+(?:\s[\w’'-]+){0,6}\s[^\W\d_A-ZА-Я][\w’'-]*)\s*"
)
_MARK_OF_KIND = re.compile(r"\w\s?\[[A-Z]{1,2}(?:/OL)?\]")
_BODY_IN_CAPITALS = re.compile(
    r"(?P<body>[^\W\d_a-zß-ÿ]{3,30})\.\s(?P<word>(?P=body)|[^\W\d_a-zß-ÿ][a-zß-ÿ]{2,30})\s*"
)
_SEE = re.compile(
    rf"\s*(?P<see>(?:{alternatives(word_tuple('sense', 'before_names'))})[:,]?\s+)"
    rf"(?P<given>{_FAMILY})\s(?=[^\W\d_a-zß-ÿ]|v[oa]n\s|d[ei]\s)"
)
_LONGEST_SEE = 24  # characters of what is said before a name
_LANGUAGE = re.compile(
    r"\((?:en|de|fr|es|it|nl|pt|ru|la|el|pl|ca|sv|da|no|ja|zh|ar|he)(?:-[A-Z]{2})?\)\s"
)
_COLON = re.compile(r"\s*[:：](?!//)\s*")
_LEAST_TITLE = 4  # characters
_NAME_THEN_TITLE = re.compile(
    r"\s*[^\W\d_][\w’'-]+\s(?:[^\W\d_]\.\s?){1,3}(?<=\s)(?P<title>[^\W\d_][\w’'-]{2}[^,;]*)"
)
_NAMES_THEN_TITLE = re.compile(
    r".{2,200},\s+(?:[^\W\d_]\.[\s-]?){1,3}(?P<title>[^\W\d_][\w’'-]{3}[^,;&.]*)[,.]\s*"
)
_COLON_BEHIND_INITIAL = re.compile(r"(?<=[^\W\d_]\.):\s+(?=\w)")
_COLON_BEHIND_NAME = re.compile(
    r"\s*[^\W\d_][\w’'-]+,\s[^\W\d_][\w.’ -]{2,40}:\s+(?=[^\W\d_a-zß-ÿ][^,:;]{2,60}\.\s*$)"
)
_INITIALS = r"(?:[^\W\d_]\.[\s-]?){1,3}"
_TITLE_TO_COLON = re.compile(
    rf"(?<![\w’'-]){_FAMILY},\s{_INITIALS}(?P<title>{_FAMILY}[\w’' -]{{0,40}}:\s*)$"
)
_INVERTED_THEN_TITLE = re.compile(
    r"\s*(?P<family>[^\W\d_a-zß-ÿ][\w’'-]+),\s(?P<given>[^\W\d_a-zß-ÿ][\w’'-]{2,})"
    r"(?:\s[^\W\d_a-zß-ÿ][\w’'-]+|(?P<initials>(?:\s[^\W\d_]\.){1,3}))?(?(initials)\s|\.\s)"
    r"(?P<title>(?!(?:[Aa]nd|und|et|y|e|i|och|og|en|[Ww]ith|mit|con|avec)\s)[^\W\d_][\w’'-]+(?:\s[^,;&]{2,60})?)[.,]\s*"
)
_LEADS_IN = re.compile(r"\W*(?:[Ii]n|[Ee]m|[Ee]n|[Dd]ans)\b:?")
_NAME_THEN_WORD = re.compile(
    r"\s*[^\W\d_][\w’'-]+(?:,\s(?:[^\W\d_]\.[\s-]?){1,3},\s+|\s\((?:[^\W\d_]\.[\s-]?){1,3}\),\s+"
    r"|(?P<given>,\s[^\W\d_][\w’'-]+(?:\s[^\W\d_]\.|,))\s)"
    r"(?P<word>[^\W\d_][\w’'-]{3,})(?P<mark>[.,])\s*"
)
_NAME = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_NAME_THEN_ARTICLE = re.compile(
    rf"\s*(?P<family>{_NAME})\s(?P<given>{_NAME}(?:-{_NAME})?),\s"
    r"(?P<title>(?:La|Le|Les|L[’']|Un|Une|Des|Du|El|Los|Las|Il|I|Gli|Lo|O|Os|A|As|Una?)(?:\s|(?<=[’']))[^,;]{3,90}\.)\s*"
)
_FAMILY_INITIAL_WORD = re.compile(rf"\s*(?P<family>{_NAME})\s[^\W\d_]\.\s(?P<word>{_NAME})\.\s*")
_VANCOUVER_THEN_WORD = re.compile(
    rf".*\s[A-Z]{{1,3}},\s{_NAME}\s[A-Z]{{1,3}}\.\s(?P<word>{_NAME}),\s*"
)
_OPEN_QUOTE = re.compile(r"[“„«][^”“»]*$|\"[^\"]*$")
_DASH_AND_YEARS = re.compile(
    r"\s*[-–—―_]{1,6}\s+(?=\(\d{4}(?:\s?[-–/]\s?\d{2,4})?[a-z]?\)[\s:.,]*$)"
)
_DASH_AND_TEXT = re.compile(r"\s*[-–—_]{2,}\.\s+(?P<text>[^\W\d_a-zß-ÿ][^,]*)")
_CAPITALS_THEN_TITLE = re.compile(
    r"\s*[^\Wa-zß-ÿ\d_]{3,20}(?:-[^\Wa-zß-ÿ\d_]{2,20})?,\s(?P<given>[^\W\d_a-zß-ÿ][\w’'-]+)"
    r"(?:\s[^\W\d_a-zß-ÿ][\w’'-]+){0,2}(?:\s(?:von|van|de))?,\s(?=[^\W\d_a-zß-ÿ][\w’'-]*[a-zß-ÿ])"
)
_CAPITALS = re.compile(r"(?<!\w)(?![IVXLC]+\b)[^\Wa-zß-ÿ\d_]{3,}(?!\w)")
_ONE_NAME = re.compile(r"\s*(?P<name>[^\W\d_a-zß-ÿ][^\W\d_]{3,12}):\s+(?=[^\W\d_a-zß-ÿ])")
_SIGLUM = re.compile(
    r"\W*(?P<kind>(?:(?:Ausst|Best|Slg)\.\s?-?\s?Kat|Kat|Exh\. [Cc]at|[Cc]at)\.)\s"
    r"(?P<place>[^\W\d_a-zß-ÿ][\w-]+(?:[\s/][\w./-]+){0,3})\s*"
)
_CATALOGUE = re.compile(
    r"\W*(?P<kind>(?:Kat\.\s?Ausst|Ausst\.\s?-?\s?Kat|Exh\. cat|Cat\. exp)\.|Ausstellungskatalog\b)"
    r"[\s,:]*(?P<title>.*?)(?P<editors>(?<=[,.])\s+(?:hg\.|hrsg\.|ed\.|edited)\s.*)?"
)
_SHOWN = re.compile(
    r"\W*(?:exh\. ?cat|exhibition catalogue|Ausst\.|Ausstellungskatalog)", re.IGNORECASE
)


@opening("author")
def number_before_author(raw: str, author: Segment) -> Pieces:
    """``7 Berg, O.``, ``a) O. Berg``: what counts entries is no part of a name."""
    found = _LETTER_BEFORE.match(raw, author.start, author.end)
    if not found and not author.start:
        found = _NUMBER_BEFORE.match(raw, author.start, author.end)
    if found:
        return with_head(author, found.end(), "citation-number")
    return None


@opening("author|title")
def language_before_name(raw: str, first: Segment) -> Pieces:
    """``(de) Olaf Berg``: so French and Italian wikis say in which language a work is."""
    if raw[first.start] != "(":
        return None
    if found := _LANGUAGE.match(raw, first.start, first.end):
        return with_head(first, found.end(), "note")
    return None


@opening("author", "title")
def body_in_capitals_ends(raw: str, author: Segment, title: Segment) -> Pieces:
    """``STADTRAT. Salz`` and ``im Rat[R]``, ``OECD. OECD`` and ``salt[EB]``: a mark of GB/T 7714.

    Behind a body in capitals the title begins.
    """
    if not _MARK_OF_KIND.search(raw):
        return None
    found = _BODY_IN_CAPITALS.fullmatch(raw, author.start, author.end)
    return meeting_at(author, title, found.start("word")) if found else None


@opening("author", "title", without="editor translator")
def product_begins_title(raw: str, name: Segment, title: Segment) -> Pieces:
    """``Brine.js`` and ``Guide // Salt Docs``: what no sign parts from the title is of it."""
    if " // " not in raw and "[Электронный ресурс]" not in raw:
        return None
    is_product = _PRODUCT.fullmatch(raw, name.start, name.end) or _TWO_LATIN.fullmatch(
        raw, name.start, name.end
    )
    if (
        not is_product
        or not (raw[name.start : name.end].rstrip() + raw[title.start])[-2:].isalnum()
    ):
        return None
    words = raw[name.start : name.end].split()
    if any(is_given(word) or is_family(word) for word in words):
        return None
    return [title._replace(start=name.start)]


@opening("author", "title")
def words_behind_initials(raw: str, name: Segment, title: Segment) -> Pieces:
    """``Лебедь, Е. Льготы под`` and ``«Соль»``: the title begins behind the initials."""
    if raw[title.start] not in '«„“"':
        return None
    found = _INITIALS_AND_WORDS.fullmatch(raw, name.start, name.end)
    return meeting_at(name, title, found.start("words")) if found else None


@each("author")
def see_is_no_name(raw: str, author: Segment) -> Pieces:
    """``So auch Olaf Berg``, ``Vgl.`` and ``etwa Olaf Berg``: what footnotes say is a remark.

    A bare ``So`` is one where a page is cited in German, and no name of Korea.
    """
    if len(raw[: author.start].strip()) > _LONGEST_SEE:
        return None
    found = _SEE.match(raw, author.start, author.end)
    if not found or not is_given(found["given"]):
        return None
    if found["see"].strip() == "So" and ", S. " not in raw:
        return None
    return with_head(author, found.end("see"), "note")


@each("author", without="title container-title")
def title_behind_author(raw: str, author: Segment) -> Pieces:
    """``Berg, Olaf: Ökonomik der Stadt. 1998.``: what follows the colon is the title."""
    colon = _COLON.search(raw, author.start, author.end)
    if colon and author.end - colon.end() >= _LEAST_TITLE:
        return with_tail(author, colon.end(), "title")
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


@opening("author", "publisher", without="title")
def title_before_publisher(raw: str, author: Segment, publisher: Segment) -> Pieces:
    """``Ash, M. & Lind, S. Rivers, Span Press``: words behind the last initials are the title."""
    if found := _NAMES_THEN_TITLE.fullmatch(raw, author.start, author.end):
        return [*with_tail(author, found.start("title"), "title"), publisher]
    return None


@beside("author", "title")
def title_begins_in_author(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Buyt, W.: rain: A model of drops``: a short name behind the colon belongs to the title."""
    span = (author.start, author.end)
    colon = _COLON_BEHIND_INITIAL.search(raw, *span) or _COLON_BEHIND_NAME.match(raw, *span)
    if colon and colon.end() < author.end:
        return meeting_at(author, title, colon.end())
    return None


@beside("author", "title")
def title_up_to_colon(raw: str, names: Segment, title: Segment) -> Pieces:
    """``Lind, A. and Berg, O. OarFlow:`` and ``Rivers``: behind initials begins the title."""
    if raw[names.end - 1] != ":":
        return None
    found = _TITLE_TO_COLON.search(raw, names.start, names.end)
    if found and not is_given(found["title"].rstrip(" :")):
        return meeting_at(names, title, found.start("title"))
    return None


def _may_be_names(text: str) -> bool:
    """Whether all words of a text are known as parts of names."""
    return all(
        not {"given", "family"}.isdisjoint(classes(word.strip("."))) or len(word) < 3
        for word in text.split()
    )


@whole("author")
def title_behind_given_name(raw: str, segments: list[Segment]) -> list[Segment]:
    """``LANG, Clara. Sal.`` and ``In: Rios``: the title begins behind the given name."""
    if not segments or segments[0].label != "author":
        return segments
    author, rest = segments[0], segments[1:]
    found = _INVERTED_THEN_TITLE.fullmatch(raw, author.start, author.end)
    if not found or not is_given(found["given"]):
        return segments
    is_led = rest and _LEADS_IN.match(raw, rest[0].start, rest[0].end)
    if not is_led and _may_be_names(found["title"]):
        return segments
    if is_led and rest[0].label == "title":
        rest = [rest[0]._replace(label="container-title"), *rest[1:]]
    title = author._replace(label="title", start=found.start("title"))
    if rest and rest[0].label == "title":
        title, rest = title._replace(end=rest[0].end), rest[1:]
    return [author._replace(end=title.start), title, *rest]


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


@beside("author", "title")
def article_begins_title(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Sel Pierre, Le fleuve. Histoire des eaux``: a word like ``Le`` begins a title, no name."""
    found = _NAME_THEN_ARTICLE.fullmatch(raw, author.start, author.end)
    if found and (is_given(found["given"]) or is_given(found["family"])):
        return meeting_at(author, title, found.start("title"))
    return None


@beside("author", "title")
def word_behind_initial_begins_title(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Pastel M. Bleu.`` and ``Histoire``: a word that names nobody begins the title."""
    found = _FAMILY_INITIAL_WORD.fullmatch(raw, author.start, author.end)
    if found and not is_given(found["family"]) and not _is_name(found["word"]):
        return meeting_at(author, title, found.start("word"))
    return None


@beside("author", "title")
def word_behind_vancouver_begins_title(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Berg A, Lind O. Watch,`` and ``Wait and See``: behind the stop begins the title."""
    found = _VANCOUVER_THEN_WORD.fullmatch(raw, author.start, author.end)
    if found and not _is_name(found["word"]):
        return meeting_at(author, title, found.start("word"))
    return None


def _is_name(word: str) -> bool:
    return not {"given", "family"}.isdisjoint(classes(word))


@beside("author", "title")
def quote_ends_names(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Berg, A., “Salt, tides.”``: a quote that stays open among names begins the title."""
    found = _OPEN_QUOTE.search(raw, author.start, author.end)
    if not found or not raw[author.start : found.start()].strip():
        return None
    if found[0][0] == '"' and raw.count('"', author.start, author.end) % 2 == 0:
        return None
    return meeting_at(author, title, found.start())


@opening("author", without="date")
def years_behind_dash(raw: str, author: Segment) -> Pieces:
    """``– (2006–2008):``: behind the dash for the same author stand the years."""
    if raw[author.start] in "-–—―_" and (
        found := _DASH_AND_YEARS.match(raw, author.start, author.end)
    ):
        return with_tail(author, found.end(), "date")
    return None


@opening("author", "|".join(LABELS))
def title_behind_dash(raw: str, author: Segment, following: Segment) -> Pieces:
    """``———. Salt.``: behind the dash for the same author and a stop begins the title."""
    found = _DASH_AND_TEXT.fullmatch(raw, author.start, author.end)
    if not found or is_only_role(found["text"]):
        return None
    if following.label != "title":
        return [*with_tail(author, found.start("text"), "title"), following]
    if is_only_role(raw[following.start : following.end].split(maxsplit=1)[0]):
        dash_and_title = with_tail(author, found.start("text"), "title")
        return [*dash_and_title, following._replace(label="translator")]
    return meeting_at(author, following, found.start("text"))


@opening("author|editor|title", "|".join(LABELS))
def catalogue_is_no_person(raw: str, first: Segment, following: Segment) -> Pieces:
    """``Ausst.-Kat. Salz und Licht, hg. v. Ann Lind``: a kind of book, its title, who edits it."""
    if "Ausst" not in raw and "at." not in raw:
        return None
    found = _CATALOGUE.fullmatch(raw, first.start, first.end)
    if not found:
        return None
    end, rest = found.end("title"), [following]
    if not found["editors"] and following.label == "title":
        end, rest = following.end, []
    pieces = [
        first._replace(label="genre", end=found.end("kind")),
        first._replace(label="title", start=found.start("title"), end=end),
    ]
    if found["editors"]:
        pieces.append(first._replace(label="editor", start=found.start("editors")))
    return [*(piece for piece in pieces if piece.start < piece.end), *rest]


@opening("author", "date", "title")
def siglum_of_catalogue(raw: str, siglum: Segment, date: Segment, title: Segment) -> Pieces:
    """``Ausst.-Kat. Ulm`` and ``2011:``: what a catalogue is cited by is no author."""
    if "at." not in raw[siglum.start : siglum.end]:
        return None
    found = _SIGLUM.fullmatch(raw, siglum.start, siglum.end)
    if not found or raw[date.start : date.end].rstrip()[-1:] not in ":=":
        return None
    return [
        siglum._replace(label="genre", end=found.end("kind")),
        siglum._replace(label="note", start=found.start("place"), end=date.end),
        title,
    ]


@opening("author", "title")
def title_behind_ancient(raw: str, author: Segment, title: Segment) -> Pieces:
    """``Homer: Ilias.`` and ``Neu übertragen``: some are called by one name alone."""
    found = _ONE_NAME.match(raw, author.start, author.end)
    if found and found["name"] in words("names", "called_by_one") and found.end() < author.end:
        return meeting_at(author, title, found.end())
    return None


@opening("author", "title")
def title_behind_capitals(raw: str, author: Segment, title: Segment) -> Pieces:
    """``BERG, Olaf, Die Salze Ulms.`` and ``Ein Plan``: capitals tell where names end."""
    if raw.isupper() or not (found := _CAPITALS_THEN_TITLE.match(raw, author.start, author.end)):
        return None
    rest = raw[found.end() : author.end]
    if _CAPITALS.search(rest) or is_only_role(rest) or not is_given(found["given"]):
        return None
    return meeting_at(author, title, found.end())


@opening("author", "genre", without="title")
def painter_is_title(raw: str, painter: Segment, kind: Segment) -> Pieces:
    """``Olaf Berg, exh. cat., Museum``: whom a catalogue shows is its title and no author."""
    if _SHOWN.match(raw, kind.start, kind.end):
        return [painter._replace(label="title"), kind]
    return None
