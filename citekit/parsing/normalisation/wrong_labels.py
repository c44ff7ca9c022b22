"""Step: call segments what their neighbours show them to be, whatever the labeller called them."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.names import repeated_author
from citekit.parsing.normalisation.organisations import has_organisation_word
from citekit.parsing.normalisation.periodicals import (
    is_reference_work,
    newspaper_or_magazine,
    type_by_words,
)
from citekit.parsing.normalisation.phrases import without_start
from citekit.parsing.normalisation.segment_cuts import cut, join, relabel, triples
from citekit.parsing.normalisation.tables import words
from citekit.parsing.segments import Segment

_PARTICLES = ("'t", "’t", "‘t", "'s", "’s")
_IN_BEFORE_LINE = re.compile(r"\W*(?:[Ii]n|[Ee]n|[Ee]m|[Dd]ans)\b\W*?(?=[_—-])")
_SIGN_OF_YEAR = re.compile(r"[\s,;(\[]+(?:©|\(c\)|cop\.?|copyright|ca?\.|circa)\s*$", re.IGNORECASE)
_SIGN_ALONE = re.compile(r"\W*(?:©|cop|ca?|circa)\.?\s*", re.IGNORECASE)
_NUMBER_AHEAD = re.compile(r"\s*\d{1,4}\s+")
_LEAST_NAME = 3  # characters of the name of a body
_SLASHES = re.compile(r"\s*//\s*$")
_BARE_NUMBER = re.compile(r"\s*\d{1,5}[\s.,;]*")
_SECTION_AND_VOLUME = re.compile(r"\s*[A-HX]\s?\d{1,3}\W*")
_BARE_YEAR = re.compile(r"\s*(?:1[5-9]|20)\d\d\s*")
_KINDS = ("genre", "medium")
_HOLDERS = ("title", "container-title")
_IN_WORK = re.compile(r"[Ii]n:?\s+(?=\S)")
_REVIEW_OF = re.compile(r"\W*(?:book )?review of\W*", re.IGNORECASE)
_INTRODUCED = re.compile(
    r"\b(?:introduction|foreword|preface|afterword|vorwort|nachwort|einleitung|préface|prefacio|prólogo)"
    r"\s(?:by|von|de|par|por|di)\s*$",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(r"\W*[\u3040-\u30ff\u3400-\u9fff・·、，\s]{2,30}(?<![翻编編])[訳译譯]\W*")
_WROTE_AND_TRANSLATED = re.compile(
    r"(?P<author>[^著、,，]{2,40})(?P<mark>\s?著[、,，；;]\s?)[^著、,，]{2,40}[訳译譯]\W*"
)
_HOUSE_WORD = re.compile(r"\s*(?:éds?\.\s+(?=\S)|(?=(?:Éditions|Edizioni|Ediciones)\s))")
_NAME_AND_PLACE = (("publisher", "location"), ("container-title", "location"))
_ENDS_OPEN = re.compile(
    r"\s(?:at|am|de|du|of|di|do|da|von|zu|für|des (?:Kreises|Landkreises|Bezirks|Bistums|Amtes)|"
    r"der (?:Stadt|Gemeinde)|für (?:den (?:Kreis|Landkreis)|die Stadt))\s*$"
)
_OPENING_QUOTES = ("“", "„", "«", '"', "‘", "'", "»", "「", "〈", "《", "『")
_CHINESE_TITLE = re.compile(r"\s*《([^《》]{2,60})》\W*")
_LONG_NUMBER = re.compile(r"\W*(?:[Nn]o\.|[Aa]rt(?:icle|\.)(?:\s[Nn]o\.)?)?\s?[eE]?\d{5,8}\W*")
_PAPER_PAGE = re.compile(r"\W*第?[A-Z]\d{1,3}(?:[-–—][A-Z]?\d{1,3})?版?\W*")
_BEFORE_YEAR = ("publisher", "location", "title", "container-title")


def wrong_labels(draft: Draft) -> None:
    """Give books, years, volumes and pages the segments that are theirs."""
    _give_particle_to_name(draft)
    _give_book_to_same_author(draft)
    _leave_out_same_body(draft)
    _give_number_to_title(draft)
    _give_sign_to_year(draft)
    _give_title_from_author(draft)
    _give_year_to_title(draft)
    _give_head_to_title(draft)
    _give_place_to_publisher(draft)
    _give_place_to_its_preposition(draft)
    _give_place_to_school(draft)
    _call_house_publisher(draft)
    _give_roles_of_characters(draft)
    _give_collection_of_gb(draft)
    _give_review_its_title(draft)
    _give_introduction_to_note(draft)
    _give_rest_to_container(draft)
    _give_paper_its_title(draft)
    _call_periodical_container(draft)
    _call_lone_number_volume(draft)
    _call_last_number_page(draft)
    _call_edition_of_paper_page(draft)
    _call_long_issue_page(draft)


def _give_particle_to_name(draft: Draft) -> None:
    """``'t Hooft, G.``: what a name begins with counts no entry."""
    if len(draft.segments) < 2:
        return
    number, author = draft.segments[:2]
    labels = (number.label, author.label)
    if labels == ("citation-number", "author") and draft.text(number).strip() in _PARTICLES:
        join(draft, number, author, label="author")


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


def _leave_out_same_body(draft: Draft) -> None:
    """``OAR. Sal. In: OAR. O sal do rio``: the body is named once more before what holds it."""
    authors, holders = draft.labelled("author"), draft.labelled("container-title")
    if len(authors) != 1 or not holders or draft.labelled("editor"):
        return
    name, (first, *_) = draft.text(authors[0]).strip(" .,"), holders
    holder = draft.text(first)
    lead = _IN_WORK.match(holder)
    if not lead or len(name) < _LEAST_NAME or "," in name:
        return
    if holder.startswith(f"{name}. ", lead.end()):
        book = first._replace(start=first.start + lead.end() + len(name) + 2)
        if any(map(str.isalpha, draft.text(book))):
            draft.segments = tuple(book if one is first else one for one in draft.segments)


def _give_number_to_title(draft: Draft) -> None:
    """``10 Salt Roads You Missed. (2019, May 3).``: a title with its number comes before a date.

    In a list whose entries are counted, a stop or bracket stands behind the number.
    """
    if len(draft.segments) < 3 or draft.segments[0].label not in ("citation-number", "date"):
        return
    number, title, date = draft.segments[:3]
    if (title.label, date.label) != ("title", "date") or draft.raw[date.start] != "(":
        return
    if _NUMBER_AHEAD.fullmatch(draft.raw, number.start, title.start):
        joined = title._replace(start=number.start)
        draft.segments = (joined, *draft.segments[2:])


def _give_sign_to_year(draft: Draft) -> None:
    """``Bakers, cop. 2010``, ``ca. 1910``: what stands before the year belongs to it."""
    segments = list(draft.segments)
    for index, (one, following) in enumerate(itertools.pairwise(segments)):
        if following.label != "date" or one.label not in _BEFORE_YEAR:
            continue
        if found := _SIGN_ALONE.fullmatch(draft.text(one)) or _SIGN_OF_YEAR.search(draft.text(one)):
            at = one.start + found.start()
            segments[index] = one._replace(end=at)
            segments[index + 1] = following._replace(start=at)
    draft.segments = tuple(one for one in segments if one.start < one.end)


def _give_title_from_author(draft: Draft) -> None:
    """``Кибернетика // Энциклопедия``: an entry without author before what holds it."""
    authors, titles = draft.labelled("author"), draft.labelled("title")
    if len(authors) != 1 or len(titles) > 1 or not _SLASHES.search(draft.text(authors[0])):
        return
    labels = dict.fromkeys(titles, "container-title") | {authors[0]: "title"}
    draft.segments = tuple(
        Segment(labels.get(one, one.label), one.start, one.end, one.confidence)
        for one in draft.segments
    )


def _give_year_to_title(draft: Draft) -> None:
    """``Statistics Office. 2011 Census of rivers. Oslo, 2014``: a title begins with its year."""
    dates = draft.labelled("date")
    if len(dates) < 2:
        return
    for author, date, title in triples(draft):
        if (
            (author.label, date.label, title.label) == ("author", "date", "title")
            and _BARE_YEAR.fullmatch(draft.text(date))
            and draft.text(author).rstrip().endswith(".")
            and date is not dates[-1]
        ):
            relabel(draft, date, "title")
            return


def _give_head_to_title(draft: Draft) -> None:
    """``Zeitgeist. (n.d.). In Duden online``: without an author the title stands before the date.

    So the APA does (Publication Manual, 7th ed., 9.12).
    """
    kept = [one for one in draft.segments if one.label not in _KINDS]
    if len(kept) < 3 or len(draft.labelled("author", "title", "container-title")) != 2:
        return
    head, date, holder = kept[:3]
    name = draft.text(head)
    if date.label != "date" or "(" not in draft.raw[head.end : date.end] or "," in name:
        return
    if head.label == "title" and holder.label == "title":
        is_body = has_organisation_word(name)
        relabel(draft, head, "author" if is_body else "title")
        relabel(draft, holder, "title" if is_body else "container-title")
    elif head.label == "author" and holder.label in _HOLDERS and not has_organisation_word(name):
        work = without_start(_IN_WORK, draft.text(holder).strip())
        says_in = work != draft.text(holder).strip()
        before = draft.segments[draft.segments.index(holder) - 1]
        if is_reference_work(work.strip(" .")) or (says_in and before.label in _KINDS):
            relabel(draft, head, "title")
            relabel(draft, holder, "container-title")


def _give_place_to_publisher(draft: Draft) -> None:
    """``Porto Editora``: before a bare word for a house stands its name, not a place.

    In ``Berlin Springer`` it is a place, whatever was left out between them.
    """
    for one, following in itertools.pairwise(draft.segments):
        if (
            (one.label, following.label) == ("location", "publisher")
            and draft.text(one).rstrip()[-1:].isalpha()
            and _is_bare_house(draft.text(following))
        ):
            join(draft, one, following, label="publisher")
            return


def _give_place_to_its_preposition(draft: Draft) -> None:
    """``Faculté des sciences de`` and ``Paris``: a name does not end in ``de``."""
    for one, following in itertools.pairwise(draft.segments):
        labels = (one.label, following.label)
        if labels in _NAME_AND_PLACE and _ENDS_OPEN.search(draft.text(one)):
            join(draft, one, following)
            return


def _give_place_to_school(draft: Draft) -> None:
    """``Freie Universität`` and ``Berlin``: behind a school without a comma stands where it is."""
    if not draft.labelled("publisher") or not draft.labelled("location"):
        return
    for one, following in itertools.pairwise(draft.segments):
        if (one.label, following.label) != ("publisher", "location"):
            continue
        last = draft.text(one).rstrip().rsplit(maxsplit=1)[-1]
        if last.casefold() in words("organisations", "schools"):
            join(draft, one, following)
            return


def _call_house_publisher(draft: Draft) -> None:
    """``« Le sel », éd. Le passager, Ulm 2013``: what is called a publisher is one."""
    if draft.labelled("publisher", "volume", "issue", "pages"):
        return
    for one in draft.labelled("container-title"):
        if found := _HOUSE_WORD.match(draft.text(one)):
            house = one._replace(label="publisher", start=one.start + found.end())
            draft.segments = tuple(house if each is one else each for each in draft.segments)
            return


def _give_roles_of_characters(draft: Draft) -> None:
    """``白石隆・白石さや訳``: names before the character for a translator are no place."""
    if draft.raw.isascii():
        return
    for one in draft.labelled("author", "editor", "translator"):
        if found := _WROTE_AND_TRANSLATED.fullmatch(draft.text(one)):
            cut(draft, one, found.end("author"), "author", "translator", left_out=found.end("mark"))
            return
    if draft.labelled("translator"):
        return
    for one in draft.labelled("location", "publisher", "note", "container-title"):
        if _TRANSLATED.fullmatch(draft.text(one)):
            relabel(draft, one, "translator")
            return


def _is_bare_house(name: str) -> bool:
    parts = {part.casefold() for part in name.strip(" .,;:)").split()}
    return parts <= words("organisations", "houses") | {"university"}


def _give_collection_of_gb(draft: Draft) -> None:
    """``论文[A]. 文集[C].``: behind the mark of a part stands what it is a part of (GB/T 7714)."""
    if "[A]" not in draft.raw:
        return
    for one, mark, following in triples(draft):
        labels = (one.label, mark.label, following.label)
        if labels == ("title", "genre", "title") and "[A]" in draft.text(mark):
            relabel(draft, following, "container-title")
            return


def _give_review_its_title(draft: Draft) -> None:
    """``Review of *The Great Divergence*, by K. Pomeranz``: nobody is called so."""
    for one, following in itertools.pairwise(draft.segments):
        if (one.label, following.label) == ("author", "title") and _REVIEW_OF.fullmatch(
            draft.text(one)
        ):
            relabel(draft, one, "title")
            return


def _give_introduction_to_note(draft: Draft) -> None:
    """``with an introduction by M. Canovan``: who introduces a book does not edit it."""
    for one, following in itertools.pairwise(draft.segments):
        is_introduction = (one.label, following.label) == ("note", "editor")
        if is_introduction and _INTRODUCED.search(draft.text(one)):
            join(draft, one, following)
            return


def _give_rest_to_container(draft: Draft) -> None:
    """``in RIVER '98: Proceedings of the symposium``: both are what holds the title before."""
    for first, one, following in triples(draft):
        if (first.label, one.label, following.label) == (
            "title",
            "container-title",
            "title",
        ) and draft.text(one).rstrip().endswith(":"):
            join(draft, one, following)
            return


def _give_paper_its_title(draft: Draft) -> None:
    """``Corriere della Sera, "Il ponte", 2018``, ``《新京报》：《地铁》``: a paper comes first.

    The date may stand between the paper and the quoted title; behind a date a title that is
    linked needs no quotes.
    """
    if len(draft.segments) < 2:
        return
    first, following = draft.segments[:2]
    is_linked = False
    if following.label == "date" and len(draft.segments) > 2:
        following = draft.segments[2]
        is_linked = _is_linked(draft, following)
    labels = (first.label, following.label)
    if labels == ("author", "title") and not draft.labelled("container-title"):
        quoted = draft.text(following).lstrip()[:1] in _OPENING_QUOTES
        if (quoted or is_linked) and newspaper_or_magazine(draft.text(first).strip(" ,:，：")):
            relabel(draft, first, "container-title")
    elif labels == ("title", "container-title") and not draft.labelled("author"):
        paper, title = (_CHINESE_TITLE.fullmatch(draft.text(one)) for one in (first, following))
        if paper and title and paper[1].endswith("报") and not title[1].endswith("报"):
            relabel(draft, first, "container-title")
            relabel(draft, following, "title")


def _is_linked(draft: Draft, title: Segment) -> bool:
    """Whether a link begins where a title does, but for its markup."""
    return any(
        mark.kind == "link" and abs(mark.start - title.start) <= 1 and mark.end > title.start + 1
        for mark in draft.marks
    )


def _call_periodical_container(draft: Draft) -> None:
    """``"Oar Law Review" vol. 131 (2018), no. 5``: a volume of a journal, with no title in it."""
    titles = draft.labelled("title")
    if len(titles) != 1 or draft.labelled("author", "container-title", "publisher"):
        return
    if not (draft.labelled("volume") and draft.labelled("issue", "pages")):
        return
    if type_by_words(draft.text(titles[0]).strip(" .,")) == "article-journal":
        relabel(draft, titles[0], "container-title")


def _call_lone_number_volume(draft: Draft) -> None:
    """``Phys. Rev. D22 (1980)``: between journal and year stands its volume, if no page follows."""
    for one, number, following in triples(draft):
        if (
            (one.label, number.label, following.label) == ("container-title", "pages", "date")
            and _SECTION_AND_VOLUME.fullmatch(draft.text(number))
            and not draft.labelled("volume")
        ):
            relabel(draft, number, "volume")
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
        relabel(draft, last, "pages")


def _call_edition_of_paper_page(draft: Draft) -> None:
    """``[N]. 江河日报，2019-07-12(A08)``: the page stands behind the day (GB/T 7714)."""
    if "[N" not in draft.raw or draft.labelled("pages"):
        return
    for segment in draft.labelled("note"):
        if _PAPER_PAGE.fullmatch(draft.text(segment)):
            relabel(draft, segment, "pages")
            return


def _call_long_issue_page(draft: Draft) -> None:
    """``J. Salt 2021, 482, No. 228872``: an article's number, no volume has so many issues."""
    if draft.labelled("pages") or not draft.labelled("volume"):
        return
    for segment in draft.labelled("issue"):
        if _LONG_NUMBER.fullmatch(draft.text(segment)):
            relabel(draft, segment, "pages")
            return
