"""Whether what is only said about a work is labelled as what it is cited by."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import Segment, as_one, ending, has, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import is_person

_CHANGED = re.compile(
    r"\W*(?:derni[èe]re (?:modification|mise [àa] jour)|last (?:modified|updated|edited)|"
    r"page last \w+|zuletzt (?:geändert|aktualisiert|bearbeitet)|"
    r"letzte (?:änderung|aktualisierung)|"
    r"última (?:modificación|actualización|atualização|modificação|edição)|ultima modifica)\b",
    re.IGNORECASE,
)
_CHANGED_BEHIND = re.compile(
    r"(?<=\w)[.,]\s+(?P<words>(?:Last (?:modified|updated|edited)|Zuletzt (?:geändert|bearbeitet)|"
    r"Dernière modification|Última modificación)\b[\w\s]{0,20}[:,]?\s*)$"
)
_LEADS_TO_LINK = re.compile(
    r"\W*(?:slides|folien|video|code|source code|pdf|preprint|website|webseite|homepage|web|"
    r"download|audio|transcript|transkript|text|online|live)\s?[:=]\s*",
    re.IGNORECASE,
)
_MAY_LEAD = ("publisher", "location", "container-title", "title")
_PRICE = re.compile(
    r"(?<![\d.,])(?:\d{1,3}[.,]\d\d\s?(?:€|EUR\b|Euro\b)|(?:€|EUR)\s?\d{1,3}(?:[.,]\d\d)?(?!\d))"
)
_NUMBERED = ("volume", "issue", "pages")
_ORIGINAL = re.compile(
    r"\s*\((?:[^()]{0,20}\borig(?:inal)?\b"
    r"|(?:dt|dtsch|deutsch|engl?|frz|franz|ital?|span|eng(?:lish)?)\.?(?:\sÜbers(?:etzung|\.)|\sAusg(?:abe|\.))?:)"
    r"[^()]*$",
    re.IGNORECASE,
)
_REPRINT = re.compile(
    r"\W*(?:repr(?:int(?:ed)?)?|réimpr(?:ession)?|rist(?:ampa)?|reimpr(?:esión)?|Nachdr(?:uck)?|ND|"
    r"Neudr(?:uck)?|Neuausg(?:abe)?|Neuaufl(?:age)?|wieder(?:abgedr(?:uckt)?)?|rééd|"
    r"trad\. (?:fr|it|ingl|angl|esp|ted|all|cast)|"
    r"(?:dt|engl|ital|frz)\. (?:Übers|Ausg))\b\.?\W*",
    re.IGNORECASE,
)
_REPRINT_IN_BRACKET = re.compile(
    r"(?<=\w)\s\((?:rééd(?:ition|ité)?|réimpr|reed|reimp|repr|rist|Nachdr|Neuausg)\w*\.?,?\s[^()]{2,60}$"
)
_TRANSLATED_BY = re.compile(
    r"\W*(?:Trad(?:uit|ução|ucción|uzione|\.)?"
    r"(?:\s(?:de l[’']\w+|del \w+|do \w+|dall[’']\w+|du \w+))?\s(?:de|di|par|por)|"
    r"Übers(?:etzt|etzung|\.)(?:\saus\s\w+\s\w+)?\s(?:von|v\.)|Transl(?:ated|\.)?\sby|"
    r"[Vv]ertaald\sdoor|[Vv]ert\.|[Pp]rzeł(?:ożyła?|\.)|[Пп]ер\.)\s"
    r"(?P<names>[^\d,;:()]{4,60}?)[\s.,;]*"
)
_AND = re.compile(r"\s(?:and|und|et|y|e|en|i|&)\s")
_IMPRINT: tuple[str, ...] = ("location", "publisher", "date")
_ALSO_IN = re.compile(
    r"\W*(?:repris dans|reprinted (?:in|as)|repr\. in|rpt\. in|wieder (?:abgedruckt )?in|"
    r"wiederabgedruckt in|auch in|ristampato in|ora in|jetzt in|now in|translated as|"
    r"(?:first|originally) published (?:as|in)(?!\s\(?\d))\b",
    re.IGNORECASE,
)
_ELSEWHERE = ("note", "container-title", "title", "editor", "volume", "issue", "collection-title")
_CONDITIONS = re.compile(r"\W*Licen[sc]e\W*")
_NOT_YET = re.compile(
    r"\W*(?:in press|in print|submitted|to appear|to be published|under review|forthcoming|"
    r"in preparation|early access|e-?pub ahead of print|preprint|mimeo(?:graph(?:ed)?)?|im Druck|"
    r"im Erscheinen|sous presse|à paraître|in corso di stampa|en prensa|no prelo)\W*",
    re.IGNORECASE,
)
_NOT_YET_LABELS = ("publisher", "location", "container-title", "genre", "edition", "issue")
_LONGEST_NOT_YET = 30  # characters
_NOT_YET_ENDS = re.compile(
    r"(?<=[\w.])(?:[.,;]\s|[.,;]?\s[(\[])(?P<words>early access|e-?pub ahead of print|"
    r"online first|early view|ahead of print|advance online publication|in press|to appear|"
    r"forthcoming|under review|to be published)[)\]]?[\s.,;]*$",
    re.IGNORECASE,
)
_TO_APPEAR_IN = re.compile(
    r"(?<=\w)[.,]\s+(?P<words>[Tt]o (?:appear|be published) in:?\s)(?=[^\W\d_])"
)
_REPRINT_AND_PLACE = re.compile(
    r"\W*(?:Repr(?:int(?:ed)?)?|Nachdr(?:uck)?|Rist(?:ampa)?|Réimpr(?:ession)?)\b"
)
_OTHER_EDITION = re.compile(r"\s*\(\d{1,2}\s?(?:\.|e|ª|th|nd|rd|st)\s?(?:Aufl(?:age)?|dr|éd|ed)\b")
_TRANSLATED_TOO = re.compile(
    r";\s(?=(?:trad\. (?:it|fr|ingl|esp|cast|port)|tr\. fr|(?:dt|engl|frz|ital|span|amer)\.\s|"
    r"Engl?\. trans|English translation|dt\. u\.d\.T))"
)


@each("container-title|author|publisher|genre")
def change_is_remark(raw: str, one: Segment) -> Pieces:
    """``Dernière modification de la page en 2020.``: when a page was changed holds no page."""
    if _CHANGED.match(raw, one.start, one.end):
        return [one._replace(label="note")]
    return None


@each("container-title")
def change_behind_site(raw: str, holder: Segment) -> Pieces:
    """``Wikipedia. Last modified`` and its date: when a page was changed is not its name."""
    if found := _CHANGED_BEHIND.search(raw, holder.start, holder.end):
        return with_tail(holder, found.start("words"), "note")
    return None


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


@whole("volume|issue|pages")
def price_is_no_number(raw: str, segments: list[Segment]) -> list[Segment]:
    """``727 S., 29,95 €``: what a book costs is no volume and no page."""
    price = _PRICE.search(raw) if "€" in raw or "EUR" in raw or "Euro" in raw else None
    if not price:
        return segments
    return [
        one._replace(label="note")
        if one.label in _NUMBERED and one.start < price.end() and one.end > price.start() + 1
        else one
        for one in segments
    ]


@whole("note|collection-title")
def original_in_brackets(raw: str, segments: list[Segment]) -> list[Segment]:
    """``1982 (frz. Original: Le sel, Paris 1979)``: all in the bracket is said of the original."""
    for i, note in enumerate(segments):
        if note.label in ("note", "collection-title") and _ORIGINAL.match(
            raw, note.start, note.end
        ):
            closed = raw.find(")", note.end)
            inside = [one for one in segments[i + 1 :] if one.start < closed]
            if inside:
                return [
                    *segments[:i],
                    note._replace(label="note", end=inside[-1].end),
                    *segments[i + 1 + len(inside) :],
                ]
    return segments


@beside("publisher", "date")
def reprint_in_bracket(raw: str, house: Segment, date: Segment) -> Pieces:
    """``Maspero (rééd. Sel, 2012)``: the bracket behind a house has the later edition."""
    found = _REPRINT_IN_BRACKET.search(raw, house.start, house.end)
    if found and raw[: date.end].rstrip(" .,").endswith(")"):
        return [
            house._replace(end=found.start()),
            house._replace(label="note", start=found.start(), end=date.end),
        ]
    return None


@each("note", without="translator")
def translator_in_remark(raw: str, note: Segment) -> Pieces:
    """``Turner, 2010. Trad. de Ana Lang``: who is named behind the imprint translated it."""
    found = _TRANSLATED_BY.fullmatch(raw, note.start, note.end)
    if found and all(map(is_person, _AND.split(found["names"]))):
        return [note._replace(label="translator")]
    return None


@whole("note|translator|publisher")
def reprint_behind_imprint(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ulm: Oar, 1911 (réimpr. Bonn: Span, 1970)``: house and year of the reprint are remarks.

    In ``(1963; repr., Ulm: Oar, 1968)`` they are what the book is cited by.
    """
    for i, one in enumerate(segments):
        may_be = one.label in ("note", "translator", "publisher")
        if not may_be or not _REPRINT.fullmatch(raw, one.start, one.end):
            continue
        is_book = has(segments[:i], "publisher", "location", "pages")
        if is_book and has(segments[i + 1 : i + 2], *_IMPRINT):
            return as_one(segments, i, _IMPRINT, "note")
    return segments


@whole("container-title|publisher|location")
def printed_elsewhere(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Span 15 (1960), 3–9; repris dans Sel, Paris, 1977``: where it stands too is a remark."""
    for i, one in enumerate(segments):
        if one.label not in _ELSEWHERE or not _ALSO_IN.match(raw, one.start, one.end):
            continue
        if has(segments[:i], "container-title", "publisher", "location"):
            return as_one(segments, i, (*_ELSEWHERE, *_IMPRINT, "pages"), "note")
    return segments


@whole("location|note")
def conditions_are_no_imprint(raw: str, segments: list[Segment]) -> list[Segment]:
    """``License: Creative Commons Attribution``: under what conditions is no place and no house."""
    if "Licen" not in raw:
        return segments
    for i, one in enumerate(segments):
        if one.label in ("location", "note") and _CONDITIONS.fullmatch(raw, one.start, one.end):
            return as_one(segments, i, ("publisher", "note", "location"), "note")
    return segments


@whole()
def not_yet_printed(raw: str, segments: list[Segment]) -> list[Segment]:
    """``in press``, ``Submitted``, ``to appear in Salt Science``: that is no place and no title."""
    says_where = "appear in" in raw or "published in" in raw
    for i, one in enumerate(segments):
        if one.label in _NOT_YET_LABELS:
            is_short = one.end - one.start < _LONGEST_NOT_YET
            if is_short and _NOT_YET.fullmatch(raw, one.start, one.end):
                return [*segments[:i], one._replace(label="note"), *segments[i + 1 :]]
        if one.label != "title" or not says_where or has(segments, "container-title"):
            continue
        if found := _TO_APPEAR_IN.search(raw, one.start, one.end):
            return [
                *segments[:i],
                one._replace(end=found.start()),
                one._replace(label="note", start=found.start("words"), end=found.end()),
                one._replace(label="container-title", start=found.end()),
                *segments[i + 1 :],
            ]
    return segments


@each("container-title|publisher")
def journal_before_its_print(raw: str, holder: Segment) -> Pieces:
    """``Salt Lett., early access,``, ``Oar. Forthcoming.``: not being printed yet is no name."""
    found = ending(_NOT_YET_ENDS, raw, holder)
    return with_tail(holder, found.start("words"), "note", end=found.start()) if found else None


@whole("location|pages|editor|edition publisher|pages|date")
def reprint_at_place(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Ulm: Oar, 2004. Reprint, Ulm: Oar, 2008``: what is behind the word is said of the reprint.

    So it is of ``Bonn: Oar 1929 (8. Aufl. Ulm: Span 1995)``.
    """
    for i, one in enumerate(segments):
        if one.label == "edition":
            form, behind = _OTHER_EDITION, _IMPRINT[:2]
        elif one.label in ("location", "pages", "editor"):
            form, behind = _REPRINT_AND_PLACE, _IMPRINT
        else:
            continue
        if form.match(raw, one.start, one.end) and _is_behind_imprint(segments[:i]):
            whole = as_one(segments, i, (*_IMPRINT, "editor"), "note")
            if has(segments[i + 1 : i + 1 + len(segments) - len(whole)], *behind):
                return whole
    return segments


def _is_behind_imprint(before: list[Segment]) -> bool:
    """Whether a book is complete: ``Ulm: Oar, 2004``, ``Ulm 2004``."""
    is_dated = has(before[-1:], "date") and has(before, "location")
    return is_dated or has(before, "publisher", "pages")


@whole("date")
def translation_behind_semicolon(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Sel, Paris 1992; trad. it. Sale, Bari 2005``: the translation is a remark on the work."""
    found = _TRANSLATED_TOO.search(raw) if "; " in raw else None
    if not found:
        return segments
    before = [one for one in segments if one.start <= found.start()]
    if not has(before, "date") or not has(before, "title"):
        return segments
    kept = [one._replace(end=min(one.end, found.end())) for one in before]
    return [*kept, Segment("note", found.end(), len(raw), kept[-1].confidence)]


@whole("medium title")
def remark_behind_medium(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt [en ligne]. Servi par Span.``: what goes on behind the medium is no second title."""
    labels = [one.label for one in segments]
    if labels.count("title") < 2 or "container-title" in labels:
        return segments
    medium = labels.index("medium")
    if "title" not in labels[:medium]:
        return segments
    return [
        one._replace(label="note") if i > medium and one.label == "title" else one
        for i, one in enumerate(segments)
    ]
