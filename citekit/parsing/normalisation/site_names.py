"""Step: cut the name of the site off a title, as pages are called in browsers and in East Asia."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.scripts import EAST_ASIAN
from citekit.parsing.normalisation.segment_cuts import cut
from citekit.parsing.normalisation.tables import words
from citekit.parsing.normalisation.urls import bare_address
from citekit.parsing.segments import Segment

_BAR = re.compile(r"\s+(?:[|｜–—·»«-]|::|-{2,3})\s+|\s*[｜|]\s*")
_COLON = re.compile(r"\s*[^\W_][\w’'. -]{2,40}(?P<colon>:\s+)(?=\S)")
_BODY_AND_COLON = re.compile(rf"\s*(?P<body>[A-Z]{{0,6}}[{EAST_ASIAN}]{{3,20}})：(?=\S)")
_WIKI_OR_BLOG = (" wiki", " blog")
_QUOTED_THEN_SITE = re.compile(r"\W{0,2}「[^「」]{2,120}」(?P<site>[^「」（）()。]{2,40})")
_HIRAGANA = re.compile(r"[\u3041-\u309f]")
_ARTICLE = re.compile(r"^\W*(?:The|Die|Der|Das|Le|La|Les|El)\s")
_NO_LETTERS = re.compile(r"[\W_]+")
_LEAST_NAME = 4  # letters of a name that a host can repeat by more than chance
_IN_CHARACTERS = re.compile(rf"[A-Z]{{0,6}}[{EAST_ASIAN}]{{3,20}}")


def site_names(draft: Draft) -> None:
    """Make a container of the site in a title that has none."""
    titles = draft.labelled("title")
    if len(titles) != 1 or draft.labelled("container-title", "publisher", "volume"):
        return
    title, text = titles[0], draft.text(titles[0])
    if "「" in text and not draft.labelled("author", "editor"):
        _cut_off_site_behind_quotes(draft, title, text)
    elif bars := [found.span() for found in _BAR.finditer(text)]:
        _cut_at_bar(draft, title, bars)
    elif (colon := _BODY_AND_COLON.match(text)) and not draft.labelled("author", "editor"):
        if _is_body_in_characters(colon["body"]):
            cut(draft, title, colon.end(), "author", "title")
    elif (colon := _COLON.match(text)) and not draft.labelled("author", "editor"):
        _cut_at_bar(draft, title, [colon.span("colon")])


def _cut_off_site_behind_quotes(draft: Draft, title: Segment, text: str) -> None:
    """``「味噌の歴史」川田味噌株式会社``: what follows the quotes without a particle holds it."""
    found = _QUOTED_THEN_SITE.fullmatch(text)
    if found and not _HIRAGANA.search(found["site"]) and _links(draft):
        cut(draft, title, found.start("site"), "title", "container-title")


def _cut_at_bar(draft: Draft, title: Segment, bars: list[tuple[int, int]]) -> None:
    """``Span24: Salz``, ``豆腐の歴史 - 豆腐協会``: a site in the link, or a body."""
    text = draft.text(title)
    (begin, end), (last_begin, last_end) = bars[0], bars[-1]
    first, last = text[:begin], text[last_end:]
    names = set(names_of_hosts(draft))
    is_platform = last.strip().casefold() in words("periodicals", "platforms")
    is_site = bare_name(last) in names or bare_name(_ARTICLE.sub("", last)) in names
    if is_site or is_platform or _is_body_in_characters(last):
        cut(draft, title, last_begin, "title", "container-title", left_out=last_end)
    elif bare_name(first) in names or first.casefold().endswith(_WIKI_OR_BLOG):
        cut(draft, title, begin, "container-title", "title", left_out=end)


def _is_body_in_characters(name: str) -> bool:
    name = name.strip(" 。.,、，")
    endings = tuple(words("east_asian_names", "organisation_endings"))
    return _IN_CHARACTERS.fullmatch(name) is not None and name.endswith(endings)


def names_of_hosts(draft: Draft) -> Iterator[str]:
    """Yield what sites may be called by their hosts: ``rbb24`` and ``rbb24de``."""
    for link in _links(draft):
        host = bare_address(link.strip(" <([")).partition("/")[0]
        for name in (host, *host.split(".")[:-1]):
            if len(bare := bare_name(name)) >= _LEAST_NAME:
                yield bare


def _links(draft: Draft) -> list[str]:
    linked = [mark.href for mark in draft.marks if mark.kind == "link" and "://" in mark.href]
    return [*(draft.text(one) for one in draft.labelled("url")), *linked]


def bare_name(name: str) -> str:
    """Return the letters and digits of a name, for comparing with a host."""
    return _NO_LETTERS.sub("", name.casefold())
