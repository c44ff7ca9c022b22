"""Step: the address of the work, and the addresses of archived copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from citekit.dates import find_dates
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.segments import Segment
from citekit.reference import Mark

_ADDRESS = re.compile(
    r"(?:(?:https?|ftp)(?::|%3A)//?|www\.)\S+|https?\s?:\s?//\s?\S+", re.IGNORECASE
)
_SPACED_SCHEME = re.compile(r"^(https?)\s?:\s?//\s?", re.IGNORECASE)
_BARE = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?:/\S*)?")
_NEXT_ADDRESS = re.compile(
    r"\s+(?:(?:and|und|et|y|e|en|or|oder|&|\+)\s+)?(?=(?:https?://|www\.|ftp://))|(?<=[\w/])\s*[;,|]\s*(?=https?://)"
)
_BROKEN = re.compile(r"(?<=[-/_=?&%.])\s+(?=[\w%])|(?<=\w)\s+(?=[/?&=])")
_SPACED_REST = re.compile(
    r"(?<=[\w-])\s+(?=[\w%-]+(?:/\S*|\.(?:pdf|html?|aspx?|php|docx?))[\s.)>\]]*$)", re.IGNORECASE
)
_ABOUT_PEOPLE = re.compile(
    r"//(?:[\w.-]*\.)?(?:wiki(?:pedia|data)|orcid|researchgate|linkedin|twitter|x|facebook|imdb|"
    r"viaf|d-nb|isni|worldcat)\.(?:org|com|net|info)/|//scholar\.google\.|/(?:authors?|people|team)/",
    re.IGNORECASE,
)
_WITHIN_BOOK = re.compile(r"//books\.google\.\S*[?&](?:l?pg|dq|q)=", re.IGNORECASE)
_NO_PAGE = ("#", "mailto:", "javascript:", "tel:", "data:", "about:")
_ARCHIVES = re.compile(
    r"^(?:https?://)?(?:web\.archive\.org/|archive\.(?:is|today|ph|vn|fo|li|md)/|perma\.cc/|"
    r"(?:www\.)?webcitation\.org/|ghostarchive\.org/|wayback\.archive-it\.org/|webcache\.)",
    re.IGNORECASE,
)
_DOI_LINK = re.compile(
    r"^(?:https?:/*)?(?:(?:dx\.|www\.)?doi\.org(?:/|$)|"
    r"(?:doi\.acm\.org|doi\.ieeecomputersociety\.org|doi\.wiley\.com)/10\.)",
    re.IGNORECASE,
)
_TRAILING = ".,;:!?'\"”’»>]}|*。，；、）】》」』"
_FULL_WIDTH = re.compile(r"[．。，；]")
"""Marks of East Asian sentences, which no address has unescaped: what follows is no part of it."""
MARKUP_BEHIND = re.compile(r"\[\^|\{[:.#%<{]|\{\w+=[\"']|>?`")
"""A footnote's mark, attributes or a template's tag, glued to an address in Markdown, or the end
of a role or link in reStructuredText: ``:doi:`10.1/x```."""
GLUED_DATE = re.compile(r"[,;](?:19|20)\d\d-\d{1,2}-\d{1,2}\W*$")
"""A day that stands behind an address without a blank, as GB/T 7714 lists have it."""
_ELLIPSIS = ("…", "...")
_SECONDARY_LABELS = ("note", "medium", "genre", "archive", "accessed", "doi", "pages", "date")


@dataclass(frozen=True, slots=True)
class _Candidate:
    url: str
    segments: tuple[Segment, ...]
    span: tuple[int, int] | None  # in the text; None of a link's target
    certainty: float = 1.0


def urls(draft: Draft) -> None:
    """Set the URL: the deepest that the entry says, else that of its title's link."""
    said = list(_said(draft)) or list(_mislabelled(draft))
    copies = [candidate for candidate in said if _ARCHIVES.match(candidate.url)]
    own = [
        candidate
        for candidate in said
        if not _ARCHIVES.match(candidate.url) and not _DOI_LINK.match(candidate.url)
    ]
    if not own and not said:
        own = [c for c in _linked(draft) if not _DOI_LINK.match(c.url)]
        copies = [c for c in _linked_copies(draft) if c.url not in {one.url for one in own}]
    if not own and copies:
        own, copies = copies[:1], copies[1:]
    if own:
        chosen = _deepest(own)
        draft.put(
            "URL",
            chosen.url,
            chosen.segments,
            certainty=chosen.certainty,
            span=chosen.span,
            is_in_text=chosen.span is not None,
        )
    _keep_copies(draft, copies)


def _said(draft: Draft) -> Iterator[_Candidate]:
    """Yield the addresses of the segments labelled so."""
    for segment in draft.labelled("url"):
        yield from _in_segment(draft, segment)
    for segment in draft.labelled("archive", "note", "container-title", "doi"):
        if "http" in draft.text(segment) and (
            segment.label != "container-title" or not draft.labelled("url")
        ):
            yield from _in_segment(draft, segment)


def _mislabelled(draft: Draft) -> Iterator[_Candidate]:
    """Yield the addresses of segments that the labeller took for something else."""
    if "http" in draft.raw:
        for segment in draft.segments:
            yield from _in_segment(draft, segment)


def _in_segment(draft: Draft, segment: Segment) -> Iterator[_Candidate]:
    start = segment.start
    for piece in _NEXT_ADDRESS.split(draft.text(segment)):
        at = draft.raw.find(piece, start, segment.end)
        start = at + len(piece)
        found = _ADDRESS.search(piece) or (segment.label == "url" and _BARE.search(piece))
        if not found:
            continue
        begin = at + found.start()
        tail = _SPACED_SCHEME.sub(r"\1://", piece[found.start() :])
        if segment.label == "url" and piece.count("://") <= 1:
            tail = _SPACED_REST.sub("", _BROKEN.sub("", tail))
        url = clean_url(tail.split()[0])
        end = _end_of(url, draft.raw, begin, segment.end)
        yield _Candidate(_with_target(draft, url, begin, end), (segment,), (begin, end))


def _end_of(url: str, text: str, start: int, end: int) -> int:
    """Return where an address ends that stands in a text with blanks in it, at ``end`` at most."""
    for _ in url:
        while start < end and text[start].isspace():
            start += 1
        start += 1
    return min(start, end)


def _with_target(draft: Draft, url: str, start: int, end: int) -> str:
    """Return the target of the link on a text that is an address only in part."""
    whole = "://" in url and not url.endswith(_ELLIPSIS)
    if whole:
        return url
    for mark in draft.marks:
        if mark.kind == "link" and mark.start < end and start < mark.end and is_page(mark.href):
            return mark.href
    return url


def _linked(draft: Draft) -> list[_Candidate]:
    """Return the link on the title; where there is none, one on a word such as ``PDF``.

    A preview's link to the page that is cited, or to what was searched for, is not the book's.
    """
    links = [
        mark
        for mark in draft.marks
        if mark.kind == "link" and is_page(mark.href) and not _WITHIN_BOOK.search(mark.href)
    ]
    titles = draft.labelled("title")
    for link in links:
        if touched := tuple(s for s in titles if _covers(link, s)):
            return [_Candidate(link.href, touched, None, 0.98)]
    absolute = [link for link in links if "://" in link.href]
    absolute = [link for link in absolute if not _ARCHIVES.match(link.href)] or absolute
    for labels, certainty in ((_SECONDARY_LABELS, 0.8), (("container-title", "publisher"), 0.6)):
        for link in absolute:
            if touched := tuple(s for s in draft.labelled(*labels) if _covers(link, s)):
                return [_Candidate(link.href, touched, None, certainty)]
    for link in absolute:
        touched = tuple(s for s in draft.segments if _covers(link, s))
        if touched and not _ABOUT_PEOPLE.search(link.href):
            return [_Candidate(link.href, touched, None, 0.5)]
    return []


def _linked_copies(draft: Draft) -> list[_Candidate]:
    """Return the links on words such as ``Archived``, to copies of what the entry links to."""
    hrefs = [mark.href for mark in draft.marks if mark.kind == "link" and mark.href]
    return [_Candidate(href, (), None) for href in hrefs if _ARCHIVES.match(href)]


def _covers(link: Mark, segment: Segment) -> bool:
    """Whether a good part of the shorter of the two lies in both."""
    common = min(link.end, segment.end) - max(link.start, segment.start)
    return common * 2 >= max(min(link.end - link.start, segment.end - segment.start), 1)


def is_page(href: str) -> bool:
    """Whether a link's target is a page: no anchor in the same page, no mail address."""
    return bool(href.strip()) and not href.strip().lower().startswith(_NO_PAGE)


def clean_url(url: str) -> str:
    """Return an address without the punctuation and brackets around it."""
    url = _FULL_WIDTH.split(url.strip().lstrip("<[("), maxsplit=1)[0]
    url = GLUED_DATE.sub("", MARKUP_BEHIND.split(url, maxsplit=1)[0])
    while url and (url[-1] in _TRAILING or (url[-1] == ")" and url.count("(") < url.count(")"))):
        url = url[:-1]
    return url


def bare_address(url: str) -> str:
    """Return an address in lower case without scheme and ``www.``, for comparing."""
    return (url.partition("://")[2] or url).casefold().removeprefix("www.")


def _deepest(candidates: list[_Candidate]) -> _Candidate:
    """Return the deepest page of the first site that more than a home page is named of.

    Of two that are as deep the one with its scheme is said in full.
    """
    pages = [candidate for candidate in candidates if _depth(candidate.url)] or candidates[:1]
    site = _host(pages[0].url)
    named = (candidate for candidate in pages if _host(candidate.url) == site)
    return max(named, key=lambda c: (_depth(c.url), "://" in c.url))


def _host(url: str) -> str:
    return bare_address(url).partition("/")[0]


def _depth(url: str) -> int:
    path = bare_address(url).partition("/")[2]
    return len([part for part in re.split(r"[/?&#]", path) if part])


def _keep_copies(draft: Draft, copies: list[_Candidate]) -> None:
    """Keep archived copies, and the day of archiving, apart from the work's own address."""
    archived: list[dict[str, Any]] = [{"URL": copy.url} for copy in copies]
    for segment in draft.labelled("archive"):
        if dates := find_dates(draft.text(segment), day_first=draft.style.day_first):
            if not archived:
                archived.append({})
            archived[0].setdefault("date", dates[0].date)
            break
    if archived and any(archived):
        draft.extra["archived"] = archived
