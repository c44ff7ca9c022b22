"""Whether words for the kind of a work make sense: ``Video:`` and ``Photo by`` are no names."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.segments import Segment, with_tail
from citekit.parsing.sense.checks import Pieces, each, whole

_WORDS = alternatives(word_tuple("work_types", "kinds_before_colon"))
_SERIES = alternatives(word_tuple("work_types", "kinds_in_brackets"))
_THESES = (
    r"tesi (?:di laurea|di dottorato|magistrale)|tesis(?: doctoral| de \w{3,12})?|"
    r"thèse(?: de doctorat)?|"
    r"mémoire de \w{2,9}|tese de \w{3,12}|dissertação de \w{3,12}|diplomarbeit|dissertation|"
    r"masterarbeit|bachelorarbeit|scriptie|conferencia|conférence|conferenza|ponencia|charla|"
    r"communication|discours|discurso|palestra"
)
_BEFORE_COLON = re.compile(rf"\W{{0,3}}(?:{_WORDS})\s?(?::\s+|：\s*)(?=\S)", re.IGNORECASE)
_BEFORE_QUOTES = re.compile(
    rf"\s*(?P<kind>{_WORDS})\s(?P<title>[„“«][^“”»]+[“”»]|\"[^\"]+\")[,.]?\s*(?P<where>[^\W_].*)?",
    re.IGNORECASE,
)
_THESIS = re.compile(
    r"\W*(?P<kind>(?:(?:PhD|Ph\.\s?D\.|Doctoral|Master[’']?s?|MSc|M\.\s?Sc\.)\s)?"
    r"(?:thesis|dissertation)|thèse(?: de doctorat| de Docteur[- ]Ingénieur)?|diplomarbeit|"
    r"habilitationsschrift|tesis(?: doctoral)?|tesi(?: di laurea)?)\W*(?P<year>(?:19|20)\d\d)?\W*",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(
    rf"\W{{0,3}}(?P<kind>{_WORDS}|{_THESES}|tuit)\s(?:by|from|von|de|di|por|par|door|av)\s+(?=\S)"
    rf"|\W{{0,3}}(?P<kind_of>{_THESES})\sd[’'](?=\S)",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    rf"\W{{0,2}}[\[(]\s*(?:{_WORDS}|{_SERIES})\s*[\])]\W{{0,3}}", re.IGNORECASE
)
_ALONE = re.compile(rf"\W*(?:{_SERIES})\W*", re.IGNORECASE)
_OWN_WORK = re.compile(
    rf"(?P<name>\W*[^\W\d_][^,;:]{{3,40}}?)[’']s\s(?:own\s|excellent\s|great\s)?(?P<kind>{_WORDS}|post|essay|talk)\W*",
    re.IGNORECASE,
)
_ENDS_TITLE = re.compile(
    r"(?<=[\w”»\"]),\s(?P<kind>(?:film\s)?documentaire|thèse(?:\sde\sdoctorat)?|mémoire\sde\s(?:master|maîtrise)"
    r"|tesis(?:\sdoctoral)?|tesi\sdi\slaurea|dissertação\sde\smestrado|tese\sde\sdoutor[^\W\d_]+|documental|documentario|documentário|(?:court|long)-métrage"
    r"|cortometraje|largometraje|cortometraggio|curta-metragem)[\s,.]*$"
)
_CUT = ("author", "title", "container-title", "director")


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


@each("title")
def kind_before_quotes(raw: str, title: Segment) -> Pieces:
    """``Vortrag „Salz und Licht“, Salzkongress 2019``: a kind, a title and what held it."""
    found = _BEFORE_QUOTES.fullmatch(raw, title.start, title.end)
    if not found:
        return None
    kind = title._replace(label="genre", end=found.end("kind"))
    pieces = [kind, title._replace(start=found.start("title"), end=found.end("title"))]
    if found["where"]:
        pieces.append(title._replace(label="container-title", start=found.start("where")))
    return [*pieces]


@each("title")
def kind_ends_title(raw: str, title: Segment) -> Pieces:
    """``Le sel des eaux, documentaire, 82 min``: the kind of a film is no part of its title."""
    found = _ENDS_TITLE.search(raw, title.start, title.end)
    if found:
        return with_tail(title, found.start("kind"), "genre", end=found.start())
    return None


@whole("author publisher title")
def thesis_is_no_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``A. LIND. Thèse 1979, Université d’Ulm``: a thesis of which the title is not said."""
    if sum(one.label == "title" for one in segments) != 1:
        return segments
    for i, title in enumerate(segments):
        found = _THESIS.fullmatch(raw, title.start, title.end) if title.label == "title" else None
        if found:
            kind = title._replace(label="genre", end=found.end("kind"))
            year = title._replace(label="date", start=found.start("year"))
            return [*segments[:i], kind, *[year] * bool(found["year"]), *segments[i + 1 :]]
    return segments


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


def _with_kind(segments: list[Segment], end: int, start: int) -> list[Segment]:
    """Return the segments with a kind up to ``end`` before what begins at ``start``."""
    first = segments[0]
    return [first._replace(label="genre", end=end), first._replace(start=start), *segments[1:]]
