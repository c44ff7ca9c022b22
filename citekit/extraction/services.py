"""The names of services that a publisher's page puts behind a reference: no part of it.

``… 12 (3): 45–67. [Google Scholar] [CrossRef] [PubMed]``: each links to what the service knows of
the work. So do buttons of the page itself: ``Abstract``, ``BibTeX``, ``Copy``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from citekit.extraction.likeness import leads_away
from citekit.reference import Mark
from citekit.tables import load_table

_LONGEST = 80  # characters of a service, with the blanks and signs around it
_LONGEST_ROW = 4 * _LONGEST
_SEPARATORS = " \t\n\r\f\v\u00a0,;|·"
_INTRODUCED = re.compile(r"\b(?:from|via|on|in|at|by|using|and|von|bei|aus|sur|dans|en|su)\s*$")
_NEW_PAGE = ("window", "tab")  # end ``(opens in a new window)``
_STOPPED = tuple('.!?)]”"»/。')
_SIGNS = " \t.,;|·)]>"
_BRACKETS_BEFORE = re.compile(r"[\s,;|·]*[\[(<]?\s?$")
_DOI = re.compile(r"\b10\.\d{4,9}/\S|doi\.org/\S", re.IGNORECASE)
_DOI_HOST = "doi.org/"


def end_of_own(raw: str, marks: Sequence[Mark]) -> int:
    """Return where a reference ends and the services behind it begin; its length without any.

    Args:
        raw: the entry, as the page has it.
        marks: its markup; a link may end where the next one begins, without a blank.
    """
    if not raw.rstrip(_SIGNS).lower().endswith(_endings()):
        return len(raw)
    of_links = _names() | _only_as_links()
    end, found, sure, bracketed = len(raw), 0, False, False
    linked = _links_by_end(marks)
    while True:
        item = _item().search(raw, max(0, end - _LONGEST), end)
        link = linked.get(len(raw[:end].rstrip(_SIGNS)))
        name = _spaced(raw[link.start : link.end]) if link else ""
        if link is not None and name in of_links:
            end = link.start + _brackets_before(raw, link.start)
            sure = sure or name in _only_services() or _is_sure_link(link)
        elif item is not None:
            end = item.start()
            sure = sure or _spaced(item["name"]) in _only_services()
        else:
            break
        found += 1
        bracketed = bracketed or raw[end:].lstrip(" ,;|·")[:1] in {"[", "(", "<"}
    own = raw[:end]
    is_linked = any(mark.kind == "link" and mark.start >= end for mark in marks)
    set_off = found > 1 or bracketed or is_linked or own.endswith(_STOPPED)
    if not (sure and set_off) or not own.strip() or _INTRODUCED.search(own):
        return len(raw)
    return len(own.rstrip())


def doi_behind(raw: str, marks: Sequence[Mark], end: int) -> tuple[int, int] | None:
    """Return the stretch of the service that alone links to the DOI of a reference.

    Args:
        raw: the entry, as the page has it.
        marks: its markup.
        end: where the reference ends and the services behind it begin.
    """
    links = [mark for mark in marks if mark.kind == "link" and _DOI_HOST in mark.href]
    if _DOI.search(raw, 0, end) or any(mark.start < end for mark in links):
        return None
    first = min(links, key=lambda mark: mark.start, default=None)
    if first is None:
        return None
    start, stop = first.start, first.end
    if raw[start - 1 : start] == "[" and raw[stop : stop + 1] == "]":
        start, stop = start - 1, stop + 1
    return start, stop


def links_to_doi(marks: Sequence[Mark]) -> bool:
    """Return whether one of the marks is a link to a DOI."""
    return any(mark.kind == "link" and _DOI_HOST in mark.href for mark in marks)


def leads_to_work(text: str, marks: Sequence[Mark]) -> bool:
    """Return whether a text of services alone leads to the work itself: ``PDF``, a DOI."""
    if links_to_doi(marks):
        return True
    name = _spaced(text.strip(" \t[]()<>.,;|·"))
    return name in load_table("extraction", "services")["of_works"] and any(map(leads_away, marks))


def are_services(text: str) -> bool:
    """Return whether a text names services and nothing else."""
    if len(text) > _LONGEST_ROW:
        return False
    at = len(text) - len(text.lstrip(_SEPARATORS))
    if at == len(text):
        return False
    while at < len(text):  # one by one: a pattern of them all could be read in too many ways
        found = _next_item().match(text, at)
        if found is None:
            return False
        at = found.end()
    return True


def _links_by_end(marks: Sequence[Mark]) -> dict[int, Mark]:
    return {mark.end: mark for mark in marks if mark.kind == "link"}


def _is_sure_link(link: Mark) -> bool:
    """Return whether a link cannot be the page of the work: it stays on its own site."""
    return _DOI_HOST in link.href or not link.href.startswith(("http:", "https:", "//"))


def _brackets_before(raw: str, start: int) -> int:
    """Return how far before an offset the sign or bracket begins, as a number below 1."""
    found = _BRACKETS_BEFORE.search(raw, max(0, start - 10), start)
    return found.start() - start if found else 0


def _spaced(name: str) -> str:
    return " ".join(name.lower().split())


@cache
def _only_services() -> frozenset[str]:
    return frozenset(load_table("extraction", "services")["only_services"])


@cache
def _names() -> frozenset[str]:
    return _only_services() | frozenset(load_table("extraction", "services")["beside_them"])


@cache
def _only_as_links() -> frozenset[str]:
    """Return the words that a reference may end in too, unless they are links."""
    return frozenset(load_table("extraction", "services")["as_links"])


@cache
def _endings() -> tuple[str, ...]:
    return (*_names(), *_only_as_links(), *_NEW_PAGE)


def _pattern(known: frozenset[str]) -> str:
    """Return the pattern of one service, the longest names first."""
    longest = sorted(known, key=len, reverse=True)
    names = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in longest)
    return (
        rf"(?P<bracket>[\[(<]?)\s?(?P<name>{names})(?:\s\(open[^()]{{0,40}}\))?\s?[\])>]?[\s.,;|·]*"
    )


@cache
def _item() -> re.Pattern[str]:
    """Return the pattern of the last service of a text, with what parts it from the text before."""
    return re.compile(rf"[\s,;|·]*(?<!\w){_pattern(_names())}$", re.IGNORECASE)


@cache
def _next_item() -> re.Pattern[str]:
    """Return the pattern of one service with what parts it from the next."""
    names = _names() | _only_as_links()
    return re.compile(rf"{_pattern(names)}(?:/\s?)?", re.IGNORECASE)
