"""Whether words for the kind of a work make sense: ``Video:`` and ``Photo by`` are no names."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.tables import alternatives, word_tuple, words
from citekit.parsing.segments import Segment, ending, with_head, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole

_WORDS = alternatives(word_tuple("work_types", "kinds_before_colon"))
_BEFORE_COLON = re.compile(rf"\W{{0,3}}(?:{_WORDS})\s?(?::\s+|：\s*)(?=\S)", re.IGNORECASE)
_CUT = ("author", "title", "container-title", "director")
_BEFORE_QUOTES = re.compile(
    rf"\s*(?P<kind>{_WORDS})\s(?P<title>[„“«][^“”»]+[“”»]|\"[^\"]+\")[,.]?\s*(?P<where>[^\W_].*)?",
    re.IGNORECASE,
)
_ENDS_TITLE = re.compile(
    r"(?<=[\w”»\"]),\s(?P<kind>(?:film\s)?documentaire|thèse(?:\sde\sdoctorat)?|mémoire\sde\s(?:master|maîtrise)"
    r"|tesis(?:\sdoctoral)?|tesi\sdi\slaurea|dissertação\sde\smestrado|tese\sde\sdoutor[^\W\d_]+|documental|documentario|documentário|(?:court|long)-métrage"
    r"|cortometraje|largometraje|cortometraggio|curta-metragem)[\s,.]*$"
)
_KIND_IN_BRACKET = re.compile(
    r"(?<=\S)\s(?P<kind>\((?:[^()]{0,50}\s)?(?:Report|report|Brief|Paper|Memorandum|Bulletin|Bericht|"
    r"Drs\.|Drucksache|Arbeitspapier)(?!\w)[^()\d]{0,20}[\w./-]{0,14}\))[\s.]*$"
)
_LOWER_WORDS = re.compile(r"[a-zß-ÿ][a-zß-ÿ -]{2,40}\W*")
_THESES = (
    r"tesi (?:di laurea|di dottorato|magistrale)|tesis(?: doctoral| de \w{3,12})?|"
    r"thèse(?: de doctorat)?|"
    r"mémoire de \w{2,9}|tese de \w{3,12}|dissertação de \w{3,12}|diplomarbeit|dissertation|"
    r"masterarbeit|bachelorarbeit|scriptie|conferencia|conférence|conferenza|ponencia|charla|"
    r"communication|discours|discurso|palestra"
)
_BEFORE_NAME = re.compile(
    rf"\W{{0,3}}(?P<kind>{_WORDS}|{_THESES}|tuit)\s(?:by|from|von|de|di|por|par|door|av)\s+(?=\S)"
    rf"|\W{{0,3}}(?P<kind_of>{_THESES})\sd[’'](?=\S)",
    re.IGNORECASE,
)
_OWN_WORK = re.compile(
    rf"(?P<name>\W*[^\W\d_][^,;:]{{3,40}}?)[’']s\s(?:own\s|excellent\s|great\s)?(?P<kind>{_WORDS}|post|essay|talk)\W*",
    re.IGNORECASE,
)
_SERIES = alternatives(word_tuple("work_types", "kinds_in_brackets"))
_IN_BRACKETS = re.compile(
    rf"\W{{0,2}}[\[(]\s*(?:{_WORDS}|{_SERIES})\s*[\])]\W{{0,3}}", re.IGNORECASE
)
_ALONE = re.compile(rf"\W*(?:{_SERIES})\W*", re.IGNORECASE)
_KIND = re.compile(r"\W*(?P<kind>[^\W\d_][^\d()\[\]:;]{1,40}?)(?:\s*\([\w. ]{2,20}\))?\W*")
_LONGEST_KIND = 50  # characters
_IN_A_BOOK = re.compile(r"\W*(?:in|en|dans|em|nel|nella|in:)\s[^\W\d_a-zß-ÿ]")


@whole()
def kind_before_colon(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Video: “How bees dance”``: what a list calls its entries is no part of their titles."""
    first = segments[0] if segments else None
    if first is None or first.label not in (*_CUT, "note"):
        return segments
    found = _BEFORE_COLON.match(raw, first.start)
    if not found:
        return segments
    if found.end() < first.end and first.label != "note":
        return _with_kind(segments, found.end(), found.end())
    is_all = raw[found.end() : first.end].strip() == ""
    return [first._replace(label="genre"), *segments[1:]] if is_all else segments


def _with_kind(segments: list[Segment], end: int, start: int) -> list[Segment]:
    """Return the segments with a kind up to ``end`` before what begins at ``start``."""
    first = segments[0]
    return [first._replace(label="genre", end=end), first._replace(start=start), *segments[1:]]


@each("title")
def kind_before_quotes(raw: str, title: Segment) -> Pieces:
    """``Vortrag „Salz und Licht“, Salzkongress 2019``: a kind, a title and what held it."""
    if not raw[title.start].isalpha() or not any(quote in raw for quote in '“”»"'):
        return None
    found = _BEFORE_QUOTES.fullmatch(raw, title.start, title.end)
    if not found:
        return None
    kind, rest = with_head(title, found.end("kind"), "genre")
    quoted = rest._replace(start=found.start("title"), end=found.end("title"))
    if not found["where"]:
        return [kind, quoted]
    return [kind, quoted, title._replace(label="container-title", start=found.start("where"))]


@each("title")
def kind_ends_title(raw: str, title: Segment) -> Pieces:
    """``Le sel des eaux, documentaire, 82 min``: the kind of a film is no part of its title."""
    found = ending(_ENDS_TITLE, raw, title)
    if found:
        return with_tail(title, found.start("kind"), "genre", end=found.start())
    return None


@each("title", without="genre")
def kind_behind_title(raw: str, title: Segment) -> Pieces:
    """``Why salt matters (Policy Brief 2012-01)``: the kind of it is no part of the title (APA)."""
    if not raw[: title.end].rstrip(" .").endswith(")"):
        return None
    if found := _KIND_IN_BRACKET.search(raw, title.start, title.end):
        return with_tail(title, found.start("kind"), "genre")
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


@whole("author")
def kind_before_name(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Photo by Anna Lang``, ``Tweet from @span``: the kind of it is no part of the name."""
    first = segments[0] if segments else None
    if first is None or first.label != "author":
        return segments
    found = _BEFORE_NAME.match(raw, first.start, first.end)
    return _with_kind(segments, found.end(found.lastgroup or 0), found.end()) if found else segments


@each("author")
def kind_behind_name(raw: str, names: Segment) -> Pieces:
    """``Anna Lang’s blog post``: what someone made is no part of the name."""
    found = _OWN_WORK.fullmatch(raw, names.start, names.end)
    if found:
        return with_tail(names, found.start("kind"), "genre", end=found.end("name"))
    return None


@each("note")
def kind_in_brackets(raw: str, segment: Segment) -> Pieces:
    """``Meet the Rivers [TV series] Oar Two``: a bracketed kind, or one alone, is no remark."""
    if any(form.fullmatch(raw, segment.start, segment.end) for form in (_IN_BRACKETS, _ALONE)):
        return [segment._replace(label="genre")]
    return None


@each("container-title|publisher")
def kind_is_no_container(raw: str, segment: Segment) -> Pieces:
    """``Thesis (MEng), Span University``, ``blog post``: the kind of a work holds nothing.

    Neither does ``Studie`` publish anything.
    """
    if segment.end - segment.start < _LONGEST_KIND and _is_kind(raw, segment):
        return [segment._replace(label="genre")]
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


@beside("title", "genre", without="container-title")
def preposition_is_no_kind(raw: str, title: Segment, kind: Segment) -> Pieces:
    """``"La sal", en El llano, FCE``: what a preposition leads to holds the title before it."""
    if _IN_A_BOOK.match(raw, kind.start, kind.end):
        return [title, kind._replace(label="container-title")]
    return None
