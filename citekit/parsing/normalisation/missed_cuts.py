"""Step: cut segments in which the labeller left two parts of a reference together."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from citekit.parsing.normalisation.containers import container_name
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.organisations import is_acronym, is_house, is_public_body
from citekit.parsing.normalisation.periodicals import (
    is_reference_work,
    newspaper_or_magazine,
    type_by_words,
)
from citekit.parsing.normalisation.segment_cuts import cut, relabel
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.segments import Segment

_CUT = r"(?P<cut>)(?P<word>(?:[Ii]n|[Dd]ans|[Ee]n|[Ee]m|[Nn]el|[Ww]|[Vv]):?\s+)"
_QUOTED_IN = re.compile(rf"\W{{0,2}}[“„«»\"'‘’「『].{{2,}}?[”»“’\"'」』],?\s+{_CUT}(?=\S)")
_IN = re.compile(rf".{{2,}}?[.?!]\s+{_CUT}(?=[^\W\d_a-zß-ÿ«\"“„])")
_IN_WORK = re.compile(rf".{{2,}}?[\s,.]{_CUT}(?P<work>[^\W\d_a-zß-ÿ].*)")
_SITE = re.compile(
    r"(?:Wikipedia|Wikipédia|Wikipedie)\b.*|[\w-]{2,40}\.(?:com|org|net|edu|gov|fr|de|es|it|uk|br|eu)"
    r"|[^\W\d_][\w’' -]{0,60}\s(?:[Bb]log|[Ww]eblog)"
)
_LAST_PART = re.compile(r"(?<=[^\s,.])[,.]\s+(?P<part>[^,.]{2,70}(?:\.[a-z]{2,3})?)[\s,.]*$")
_SERIES = re.compile(
    r"(?<=[^\W\d_]{3}[.,])\s+(?P<series>(?:(?:[A-Z][\w’'&-]*|and|of)\s){0,5}Series\s(?:in|on)\s[A-Z][^.,:]{3,60}"
    r"|(?:Lecture Notes|Studies|Monographs) (?:in|on) [A-Z][^.,:]{3,60})[\s.,]*$"
)
_OWN_BLOG = re.compile(
    r"(?<=\w)\s+(?P<part>(?:[A-Z][\w.-]*\s){0,2}[A-Z][\w-]+[’']s (?:[Bb]log|[Ww]eblog))\W*$"
)
_BEHIND_SLASH = re.compile(
    r"\s/\s(?P<names>(?:[^\W\d_a-zß-ÿ][\w.’'-]*\s){1,3}[^\W\d_a-zß-ÿ][\w’'-]+(?:,\s[^,;/]{3,40}){0,5})\.\s*$"
)
_DASH_BEHIND = re.compile(r"\s*[-–—]\s")
_BODY_AND_YEAR = re.compile(r"\s*(?P<body>[A-Z]{2,8})\s(?P<year>(?:19|20)\d\d)\s\|\s+(?=\S)")
_CAPITALS = re.compile(
    r"\s*(?P<body>[A-ZÀ-Ý]{3,}(?:\s[A-ZÀ-Ý]{1,20}){1,9}(?:\s[–-]\s[\w.]{2,10})?\.)\s+(?=[A-ZÀ-Ý][^.]*[a-zà-ÿ]{3})"
)
_HOUSE_BEFORE = re.compile(r"\s*(?P<house>[^,.]{2,60}),\s+(?=[A-Z])")
_HOUSE_OF_PAPERS = re.compile(
    r"[A-Za-z)]\.\s(?P<house>OpenReview\.net|PMLR|ACM|IEEE|USENIX|USENIX Association|AAAI Press|"
    r"Curran Associates|CEUR-WS(?:\.org)?|Springer|JMLR\.org|ISCA)[\s.,]*$"
)
_INTRODUCED = re.compile(
    r"(?<!trans\.)(?<!intro\.)(?<!introd\.)[,;]\s(?:and\s)?"
    r"(?P<words>(?:(?:with an? )?(?:introduction|foreword|preface|afterword|notes)|revised|adapted|"
    r"illustrated|annotated|assisted) by\s|rev\.\s"
    r"|(?:neu )?(?:bearb|durchges|erl|komm|eingel)\w*\.? (?:v\.|von)\s)"
)
_ACRONYM = re.compile(r"[A-Z]{3,6}")
_FIRST_PART = re.compile(r"\W{0,2}(?P<name>[^:.,«»“”\"]{3,120})(?P<mark>[:.,])\s+(?=\S)")
_TRANSLATORS = re.compile(r"\s*\((?P<names>[^()]{4,80},\s*(?:Trans|Eds?|Übers|Trad)\.?)\)[\s.,]*$")
_THEN_TRANSLATED = re.compile(
    r"(?<=\w),\s+(?:and\s+)?"
    r"(?:translated by|trans\. by|trans\.|übers\. von|traduit par)\s+(?=[^\W\d_])(?!and\s)",
    re.IGNORECASE,
)
_EDITED = re.compile(
    r"(?P<mark>[.,])\s+(?:a cura di|[Hh]rsg\. v(?:on|\.)|[Hh]g\. v(?:on|\.)|[Ee]d(?:ited|\.) by|"
    r"sous la direction de|[Ee]dición de|[Ee]dição de)\s[^\W\d_a-zß-ÿ][^,;:()]{3,60}[\s.,;]*$"
)
_TWO_ROLES = re.compile(
    r"\((?:eds?|Eds?|Hrsg|Hgg?)\.?\)(?P<mark>[,;])\s+(?=[^()]{4,80}\((?:trans|transl|tr|Übers)\.?\)\W*$)"
)
_DOI_BEHIND = re.compile(
    r"[\s,.;:(\[]{1,9}(?:doi\s?)?[:/]?\s?(?P<doi>10\.\d{4,9}/\S{2,100})\s*$", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"\s*\d{1,5}[\s.,;]*")
_PAGES_BEHIND = re.compile(r"\s+(?:pp?\.\s?)?\d{1,4}\s?[-–]\s?\d{1,4}[\s.,;]*$")
_PAGE_COUNT = re.compile(
    r"[\s–—-]*(?:[ivxlc]{1,7}\s?\+\s?)?\d{2,4}\s"
    r"(?:(?:pages|pp\.|Seiten)(?=[\s.,;(]|$)[.,;]?|(?:pp?|S|págs?|с|стр)\.?\s*$)"
)
_EDITORS_BEHIND = re.compile(r"(?<=\S)\s+(?=\([^()]{3,200},\s(?:[Ee]ds?|Hrsg|Hgg?)\.?\)\W{0,3}$)")
_BEFORE_DOI = ("title", "container-title", "publisher", "volume", "pages", "note")
_VOLUME_AND_ISSUE = re.compile(
    r"\s*(?!(?:1[5-9]|20)\d\d\b)\d{1,4}\s?\(\d{1,4}(?:[-/]\d{1,4})?\)[\s,;]*"
)
_NEAR = 3  # characters of punctuation between an emphasis and the end of what it emphasises
_LONGEST_NAME = 9


def missed_cuts(draft: Draft) -> None:
    """Cut what ends in another part of the reference: titles, containers, names, notes."""
    _end_title_with_its_emphasis(draft)
    _cut_off_volume_and_issue(draft)
    _cut_off_plain_volume(draft)
    _cut_off_pages_behind_names(draft)
    _cut_off_doi(draft)
    _cut_off_page_count(draft)
    _cut_off_editors_in_brackets(draft)
    _cut_off_house(draft)
    _cut_off_house_of_papers(draft)
    for editors in draft.labelled("editor"):
        text = draft.text(editors)
        if found := _THEN_TRANSLATED.search(text):
            cut(draft, editors, found.start(), "editor", "translator", left_out=found.end())
        elif "tr" in text and (found := _TWO_ROLES.search(text)):
            cut(draft, editors, found.start("mark"), "editor", "translator", left_out=found.end())
    _cut_off_introduction(draft)
    titles = draft.labelled("title")
    if len(titles) != 1:
        return
    title = titles[0]
    text = draft.text(title)
    if found := _TRANSLATORS.search(text):
        label = "editor" if re.search(r",\s*Ed", found["names"]) else "translator"
        title = cut(draft, title, found.start(), "title", label)[0]
    elif found := _translated().search(text):
        title = cut(draft, title, found.start(), "title", "translator", left_out=found.end())[0]
    elif not draft.labelled("editor") and (found := _EDITED.search(text)):
        title = cut(draft, title, found.start(), "title", "editor", left_out=found.end("mark"))[0]
    if not draft.labelled("author", "editor", "director"):
        title = _cut_off_names_behind_slash(draft, title)
        title = _cut_off_body_and_year(draft, title)
        title = _cut_off_body_in_capitals(draft, title)
    if draft.labelled("url") and not draft.labelled("author", "editor", "director"):
        title = _cut_off_author(draft, title)
    if not draft.labelled("container-title", "collection-title"):
        _cut_off_container(draft, title)
    if not draft.labelled("collection-title"):
        _cut_off_series(draft)


def _end_title_with_its_emphasis(draft: Draft) -> None:
    """``*Rivers and human beings* Anna's blog``: emphasis that begins a title is all of it."""
    for title, holder in itertools.pairwise(draft.segments):
        if (title.label, holder.label) != ("title", "container-title"):
            continue
        at = _end_of_emphasis(draft, title._replace(end=holder.end))
        if at > title.end - title.start:
            joined = title._replace(end=holder.end)
            draft.segments = tuple(
                joined if one is title else one for one in draft.segments if one is not holder
            )
            cut(draft, joined, at, "title", "container-title")
            return


def _cut_off_volume_and_issue(draft: Draft) -> None:
    """``8(2) [online] Available from:``: the numbers behind a journal are no remark and no date."""
    if draft.labelled("volume", "issue"):
        return
    for holder, other in itertools.pairwise(draft.segments):
        if holder.label != "container-title" or other.label not in ("note", "date"):
            continue
        found = _VOLUME_AND_ISSUE.match(draft.text(other))
        if not found:
            continue
        if found.end() < other.end - other.start:
            cut(draft, other, found.end(), "volume", other.label)
        else:
            relabel(draft, other, "volume")
        return


def _cut_off_plain_volume(draft: Draft) -> None:
    """``*Span* 3``: a plain number behind an emphasised journal is its volume."""
    if draft.labelled("volume", "issue"):
        return
    for one in draft.labelled("container-title"):
        for mark in draft.marks:
            inside = mark.kind == "em" and one.start <= mark.start < mark.end < one.end
            if inside and _BARE_NUMBER.fullmatch(draft.raw, mark.end, one.end):
                cut(draft, one, mark.end - one.start, "container-title", "volume")
                return


def _cut_off_pages_behind_names(draft: Draft) -> None:
    """``edited by Hopkins, N. 100-116``: pages are no name."""
    if draft.labelled("pages"):
        return
    for one in draft.labelled("editor", "translator"):
        if found := _PAGES_BEHIND.search(draft.text(one)):
            cut(draft, one, found.start(), one.label, "pages")
            return


def _cut_off_doi(draft: Draft) -> None:
    """``Computational Statistics, :10.1234/56``: numbers of this form are nothing else."""
    if "10." not in draft.raw or draft.labelled("doi"):
        return
    for one in draft.labelled(*_BEFORE_DOI):
        found = _DOI_BEHIND.search(draft.text(one))
        if found and found.start():
            cut(draft, one, found.start(), one.label, "doi", left_out=found.start("doi"))
            return


def _cut_off_page_count(draft: Draft) -> None:
    """``xii+303 pages (Pure Rivers, No. 69)``: the count before what else is said of a book."""
    if draft.labelled("pages"):
        return
    for one in draft.labelled("title", "note", "collection-title"):
        found = _PAGE_COUNT.match(draft.text(one))
        if found and found.end() < one.end - one.start:
            cut(draft, one, found.end(), "pages", one.label)
            return
        if found:
            relabel(draft, one, "pages")
            return


def _cut_off_house(draft: Draft) -> None:
    """``SIAM, Classics in Applied Rivers``: the publisher before the series."""
    if draft.labelled("publisher"):
        return
    for one in draft.labelled("collection-title"):
        found = _HOUSE_BEFORE.match(draft.text(one))
        if found and (is_house(found["house"]) or _ACRONYM.fullmatch(found["house"])):
            cut(draft, one, found.end("house"), "publisher", "collection-title")
            return


def _cut_off_house_of_papers(draft: Draft) -> None:
    """``In SALT. OpenReview.net, 2020``: who publishes the papers of a conference."""
    if draft.labelled("publisher"):
        return
    for one in draft.labelled("container-title"):
        found = _HOUSE_OF_PAPERS.search(draft.text(one))
        if found and type_by_words(container_name(draft.text(one)[: found.start("house")])) == (
            "paper-conference"
        ):
            cut(draft, one, found.start("house"), "container-title", "publisher")
            return


def _cut_off_introduction(draft: Draft) -> None:
    """``Ann Lind, introduction by Olaf Berg``: who introduces a book does not translate it."""
    for one in draft.labelled("editor", "translator"):
        found = _INTRODUCED.search(draft.text(one))
        if found and found.start():
            cut(draft, one, found.start(), one.label, "note", left_out=found.start("words"))
            return


def _cut_off_editors_in_brackets(draft: Draft) -> None:
    """``Parker, R. (Atkinson, M. D., Ed.)``: authors, and behind them the book's editors."""
    for one in draft.labelled("author", "editor"):
        if found := _EDITORS_BEHIND.search(draft.text(one)):
            cut(draft, one, found.start(), "author", "editor")
            return


def _cut_off_author(draft: Draft, title: Segment) -> Segment:
    """Take a public body off that a stop, colon or comma parts from the title behind it."""
    found = _FIRST_PART.match(draft.text(title))
    if not found:
        return title
    name = found["name"].strip()
    if len(name.split()) > _LONGEST_NAME or not (is_public_body(name) or is_acronym(name)):
        return title
    return cut(draft, title, found.end(), "author", "title")[1]


def _cut_off_names_behind_slash(draft: Draft, title: Segment) -> Segment:
    """``Salt roads / Ann Lind. - Ulm : Oar``: who wrote it, as library cards have it (ISBD)."""
    found = _BEHIND_SLASH.search(draft.text(title))
    if not found or not _DASH_BEHIND.match(draft.raw, title.end):
        return title
    return cut(draft, title, found.start(), "title", "author", left_out=found.start("names"))[0]


def _cut_off_body_and_year(draft: Draft, title: Segment) -> Segment:
    """``IARC 1991 | Coffee and health``: an acronym and a year before a bar."""
    found = _BODY_AND_YEAR.match(draft.text(title))
    if not found or draft.labelled("date"):
        return title
    _, rest = cut(draft, title, found.end("body"), "author", "date", left_out=found.start("year"))
    length = found.end("year") - found.start("year")
    left_out = found.end() - found.start("year")
    return cut(draft, rest, length, "date", "title", left_out=left_out)[1]


def _cut_off_body_in_capitals(draft: Draft, title: Segment) -> Segment:
    """``COMITÊ DOS RIOS – CR. Rios 2018.``: a heading in capitals, as Brazil's NBR 6023 has it."""
    found = _CAPITALS.match(draft.text(title))
    return cut(draft, title, found.end("body"), "author", "title")[1] if found else title


def _cut_off_container(draft: Draft, title: Segment) -> None:
    """Take the book or the site off that ends a title."""
    text = draft.text(title)
    found = _QUOTED_IN.match(text)
    if not found and draft.labelled("pages", "editor"):
        found = _IN.match(text)
    if not found:
        found = _IN_WORK.match(text)
        found = found if found and is_reference_work(found["work"]) else None
    if found:
        word_end = found.end("cut") + 2
        is_said = text[found.start("cut") : word_end] in ("In", "in", "da", "Da")
        left_out = None if is_said else found.end("word")
        cut(draft, title, found.start("cut"), "title", "container-title", left_out=left_out)
        return
    last = _LAST_PART.search(text) or _OWN_BLOG.search(text)
    if last and (newspaper_or_magazine(last["part"]) or _SITE.fullmatch(last["part"])):
        emphasised = _end_of_emphasis(draft, title)
        at = max(last.start("part"), emphasised)
        cut(draft, title, at, "title", "container-title")


def _end_of_emphasis(draft: Draft, title: Segment) -> int:
    """Return how many characters emphasis takes from a title's start, 0 for none or all."""
    for mark in draft.marks:
        if mark.kind == "em" and abs(mark.start - title.start) <= _NEAR:
            return mark.end - title.start if mark.end < title.end - _NEAR else 0
    return 0


def _cut_off_series(draft: Draft) -> None:
    """Take the series off that ends the title of a book: ``Rivers. Span Series in Hydrology``."""
    for title in draft.labelled("title"):
        if found := _SERIES.search(draft.text(title)):
            cut(draft, title, found.start("series"), "title", "collection-title")


@lru_cache(maxsize=1)
def _translated() -> re.Pattern[str]:
    """Return the pattern of ``, trad. de l'italien par X`` behind a title."""
    phrases = alternatives(word_tuple("roles", "translated"))
    of = r"(?:\s+(?:de l['’]|du |de |aus dem |from the |it\.\s|с )[^\W\d_]*\.?)?"
    return re.compile(
        rf"(?<=[.,;?!»”])\s+(?i:{phrases}){of}(?:\s*(?:par|por|di|von|by|do|od)|\.)\s+(?=[^\W\d_a-z])"
    )
