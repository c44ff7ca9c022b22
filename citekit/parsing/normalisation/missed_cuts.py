"""Step: cut segments in which the labeller left two parts of a reference together."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.names import repeated_author
from citekit.parsing.normalisation.organisations import is_acronym, is_public_body
from citekit.parsing.normalisation.periodicals import (
    is_reference_work,
    newspaper_or_magazine,
)
from citekit.parsing.normalisation.phrases import without_start
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
_FIRST_PART = re.compile(r"\W{0,2}(?P<name>[^:.,«»“”\"]{3,120})(?P<mark>[:.,])\s+(?=\S)")
_TRANSLATORS = re.compile(r"\s*\((?P<names>[^()]{4,80},\s*(?:Trans|Eds?|Übers|Trad)\.?)\)[\s.,]*$")
_THEN_TRANSLATED = re.compile(
    r"(?<=\w),\s+(?:and\s+)?"
    r"(?:translated by|trans\. by|trans\.|übers\. von|traduit par)\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_IN_BEFORE_LINE = re.compile(r"\W*(?:[Ii]n|[Ee]n|[Ee]m|[Dd]ans)\b\W*?(?=[_—-])")
_SIGN_OF_YEAR = re.compile(r"[\s,;(\[]+(?:©|\(c\)|cop\.?|copyright|ca?\.|circa)\s*$", re.IGNORECASE)
_SLASHES = re.compile(r"\s*//\s*$")
_DOI_BEHIND = re.compile(
    r"[\s,.;:(\[]+(?:doi\s?)?[:/]?\s?(?P<doi>10\.\d{4,9}/\S{2,100})\s*$", re.IGNORECASE
)
_BARE_NUMBER = re.compile(r"\s*\d{1,5}[\s.,;]*")
_PAGES_BEHIND = re.compile(r"\s+(?:pp?\.\s?)?\d{1,4}\s?[-–]\s?\d{1,4}[\s.,;]*$")
_SECTION_AND_VOLUME = re.compile(r"\s*[A-HX]\s?\d{1,3}\W*")
_PAGE_COUNT = re.compile(
    r"\s*(?:[ivxlc]{1,7}\s?\+\s?)?\d{2,4}\s(?:pages|pp\.|Seiten)(?=[\s.,;(]|$)[.,;]?"
)
_EDITORS_BEHIND = re.compile(r"(?<=\S)\s+(?=\([^()]{3,200},\s(?:[Ee]ds?|Hrsg|Hgg?)\.?\)\W{0,3}$)")
_BEFORE_DOI = ("title", "container-title", "publisher", "volume", "pages", "note")
_BEFORE_YEAR = ("publisher", "location", "title", "container-title")
_LONGEST_NAME = 9


def missed_cuts(draft: Draft) -> None:
    """Cut titles before their books and sites, behind their authors, and from translators."""
    _give_book_to_same_author(draft)
    _give_sign_to_year(draft)
    _cut_at_slashes(draft)
    _give_rest_to_container(draft)
    _call_lone_number_volume(draft)
    _call_last_number_page(draft)
    _cut_off_plain_volume(draft)
    _cut_off_pages_behind_names(draft)
    _cut_off_doi(draft)
    _cut_off_page_count(draft)
    _cut_off_editors_in_brackets(draft)
    for editors in draft.labelled("editor"):
        if found := _THEN_TRANSLATED.search(draft.text(editors)):
            _cut(draft, editors, found.start(), "editor", "translator", left_out=found.end())
    titles = draft.labelled("title")
    if len(titles) != 1:
        return
    title = titles[0]
    text = draft.text(title)
    if found := _TRANSLATORS.search(text):
        label = "editor" if re.search(r",\s*Ed", found["names"]) else "translator"
        title = _cut(draft, title, found.start(), "title", label)[0]
    elif found := _translated().search(text):
        title = _cut(draft, title, found.start(), "title", "translator", left_out=found.end())[0]
    if draft.labelled("url") and not draft.labelled("author", "editor", "director"):
        title = _cut_off_author(draft, title)
    if not draft.labelled("container-title", "collection-title"):
        _cut_off_container(draft, title)
    if not draft.labelled("collection-title"):
        _cut_off_series(draft)


def _give_book_to_same_author(draft: Draft) -> None:
    """``In: ______. Magia e técnica``: the title behind the line is the book's."""
    segments = list(draft.segments)
    for index, (one, following) in enumerate(itertools.pairwise(segments)):
        if (one.label, following.label) != ("container-title", "title"):
            continue
        if repeated_author(without_start(_IN_BEFORE_LINE, draft.text(one))):
            segments[index + 1] = Segment(
                "container-title", following.start, following.end, following.confidence
            )
            del segments[index]
            draft.segments = tuple(segments)
            return


def _give_sign_to_year(draft: Draft) -> None:
    """``Bakers, cop. 2010``, ``ca. 1910``: what stands before the year belongs to it."""
    segments = list(draft.segments)
    for index, (one, following) in enumerate(itertools.pairwise(segments)):
        if following.label != "date" or one.label not in _BEFORE_YEAR:
            continue
        if found := _SIGN_OF_YEAR.search(draft.text(one)):
            cut = one.start + found.start()
            segments[index] = one._replace(end=cut)
            segments[index + 1] = following._replace(start=cut)
    draft.segments = tuple(segments)


def _cut_at_slashes(draft: Draft) -> None:
    """``Кибернетика // Энциклопедия``: an entry without author before what holds it."""
    authors, titles = draft.labelled("author"), draft.labelled("title")
    if len(authors) != 1 or len(titles) > 1 or not _SLASHES.search(draft.text(authors[0])):
        return
    labels = dict.fromkeys(titles, "container-title") | {authors[0]: "title"}
    draft.segments = tuple(
        Segment(labels.get(one, one.label), one.start, one.end, one.confidence)
        for one in draft.segments
    )


def _give_rest_to_container(draft: Draft) -> None:
    """``in RIVER '98: Proceedings of the symposium``: both are what holds the title before."""
    for first, one, following in zip(
        draft.segments, draft.segments[1:], draft.segments[2:], strict=False
    ):
        if (first.label, one.label, following.label) == (
            "title",
            "container-title",
            "title",
        ) and draft.text(one).rstrip().endswith(":"):
            _join(draft, one, following)
            return


def _call_lone_number_volume(draft: Draft) -> None:
    """``Phys. Rev. D22 (1980)``: between journal and year stands its volume, if no page follows."""
    for one, number, following in zip(
        draft.segments, draft.segments[1:], draft.segments[2:], strict=False
    ):
        if (
            (one.label, number.label, following.label) == ("container-title", "pages", "date")
            and _SECTION_AND_VOLUME.fullmatch(draft.text(number))
            and not draft.labelled("volume")
        ):
            _relabel(draft, number, "volume")
            return


def _call_last_number_page(draft: Draft) -> None:
    """``Journal of Rivers, 57, 3``: the last of two bare numbers is the page, not the issue."""
    if len(draft.segments) < 3 or draft.labelled("pages"):
        return
    before, last = draft.segments[-2:]
    if (
        (before.label, last.label) == ("volume", "issue")
        and _BARE_NUMBER.fullmatch(draft.text(before))
        and _BARE_NUMBER.fullmatch(draft.text(last))
    ):
        _relabel(draft, last, "pages")


def _cut_off_plain_volume(draft: Draft) -> None:
    """``*Span* 3``: a plain number behind an emphasised journal is its volume."""
    if draft.labelled("volume", "issue"):
        return
    for one in draft.labelled("container-title"):
        for mark in draft.marks:
            inside = mark.kind == "em" and one.start <= mark.start < mark.end < one.end
            if inside and _BARE_NUMBER.fullmatch(draft.raw, mark.end, one.end):
                _cut(draft, one, mark.end - one.start, "container-title", "volume")
                return


def _cut_off_pages_behind_names(draft: Draft) -> None:
    """``edited by Hopkins, N. 100-116``: pages are no name."""
    if draft.labelled("pages"):
        return
    for one in draft.labelled("editor"):
        if found := _PAGES_BEHIND.search(draft.text(one)):
            _cut(draft, one, found.start(), "editor", "pages")
            return


def _cut_off_doi(draft: Draft) -> None:
    """``Computational Statistics, :10.1234/56``: numbers of this form are nothing else."""
    if "10." not in draft.raw or draft.labelled("doi"):
        return
    for one in draft.labelled(*_BEFORE_DOI):
        found = _DOI_BEHIND.search(draft.text(one))
        if found and found.start():
            _cut(draft, one, found.start(), one.label, "doi", left_out=found.start("doi"))
            return


def _cut_off_page_count(draft: Draft) -> None:
    """``xii+303 pages (Pure Rivers, No. 69)``: the count before what else is said of a book."""
    if draft.labelled("pages"):
        return
    for one in draft.labelled("title", "note", "collection-title"):
        found = _PAGE_COUNT.match(draft.text(one))
        if found and found.end() < one.end - one.start:
            _cut(draft, one, found.end(), "pages", one.label)
            return
        if found:
            _relabel(draft, one, "pages")
            return


def _cut_off_editors_in_brackets(draft: Draft) -> None:
    """``Parker, R. (Atkinson, M. D., Ed.)``: authors, and behind them the book's editors."""
    for one in draft.labelled("author", "editor"):
        if found := _EDITORS_BEHIND.search(draft.text(one)):
            _cut(draft, one, found.start(), "author", "editor")
            return


def _cut_off_author(draft: Draft, title: Segment) -> Segment:
    """Take a public body off that a stop, colon or comma parts from the title behind it."""
    found = _FIRST_PART.match(draft.text(title))
    if not found:
        return title
    name = found["name"].strip()
    if len(name.split()) > _LONGEST_NAME or not (is_public_body(name) or is_acronym(name)):
        return title
    return _cut(draft, title, found.end(), "author", "title")[1]


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
        _cut(draft, title, found.start("cut"), "title", "container-title", left_out=left_out)
        return
    last = _LAST_PART.search(text)
    if last and (newspaper_or_magazine(last["part"]) or _SITE.fullmatch(last["part"])):
        _cut(draft, title, last.start("part"), "title", "container-title")


def _cut_off_series(draft: Draft) -> None:
    """Take the series off that ends the title of a book: ``Rivers. Span Series in Hydrology``."""
    for title in draft.labelled("title"):
        if found := _SERIES.search(draft.text(title)):
            _cut(draft, title, found.start("series"), "title", "collection-title")


def _relabel(draft: Draft, segment: Segment, label: str) -> None:
    draft.segments = tuple(
        one._replace(label=label) if one is segment else one for one in draft.segments
    )


def _join(draft: Draft, one: Segment, following: Segment) -> None:
    """Make one segment of two, with the label of the first."""
    confidence = min(one.confidence, following.confidence)
    joined = Segment(one.label, one.start, following.end, confidence)
    draft.segments = tuple(
        joined if segment is one else segment
        for segment in draft.segments
        if segment is not following
    )


def _cut(
    draft: Draft, segment: Segment, at: int, left: str, right: str, *, left_out: int | None = None
) -> tuple[Segment, Segment]:
    """Cut a segment ``at`` characters behind its start, up to ``left_out`` where that is given."""
    goes_on = segment.start + (at if left_out is None else left_out)
    halves = (
        Segment(left, segment.start, segment.start + at, segment.confidence),
        Segment(right, goes_on, segment.end, segment.confidence),
    )
    draft.segments = tuple(
        half for one in draft.segments for half in (halves if one is segment else (one,))
    )
    return halves


@lru_cache(maxsize=1)
def _translated() -> re.Pattern[str]:
    """Return the pattern of ``, trad. de l'italien par X`` behind a title."""
    phrases = alternatives(word_tuple("roles", "translated"))
    of = r"(?:\s+(?:de l['’]|du |de |aus dem |from the |it\.\s|с )[^\W\d_]*\.?)?"
    return re.compile(
        rf"(?<=[.,;?!»”])\s+(?i:{phrases}){of}\s*(?:par|por|di|von|by|do|od)\s+(?=[^\W\d_a-z])"
    )
