"""The names of services that a publisher's page puts behind a reference: no part of it.

``… 12 (3): 45–67. [Google Scholar] [CrossRef] [PubMed]``: each links to what the service knows of
the work. What the labeller sees ends before them; their links still tell the DOI.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from citekit.parsing.segments import MarkedText
from citekit.reference import Mark
from citekit.tables import load_table

_LONGEST = 80  # characters of a service, with the blanks and signs around it
_INTRODUCED = re.compile(r"\b(?:from|via|on|in|at|by|using|and|von|bei|aus|sur|dans|en|su)\s*$")
_NEW_PAGE = ("window", "tab")  # end ``(opens in a new window)``
_STOPPED = tuple('.!?)]”"»/。')


class OwnText(NamedTuple):
    """A reference as its author wrote it: what stands before the names of services."""

    raw: str
    marks: Sequence[Mark]


def without_services(text: MarkedText) -> MarkedText:
    """Return a reference without the services behind it, or as it is where there are none.

    Args:
        text: the entry, as the page has it.
    """
    raw = text.raw
    if not raw.rstrip(" \t.,;|·)]>").lower().endswith(_endings()):
        return text
    end, found, sure, bracketed = len(raw), 0, False, False
    while item := _item().search(raw, max(0, end - _LONGEST), end):
        end = item.start()
        found += 1
        sure = sure or " ".join(item["name"].lower().split()) in _only_services()
        bracketed = bracketed or bool(item["bracket"])
    own = raw[:end]
    linked = any(mark.kind == "link" and mark.start >= end for mark in text.marks)
    set_off = found > 1 or bracketed or linked or own.endswith(_STOPPED)
    if not (sure and set_off) or not own.strip() or _INTRODUCED.search(own):
        return text
    return OwnText(own, [mark for mark in text.marks if mark.start < end])


@cache
def _only_services() -> frozenset[str]:
    return frozenset(load_table("parsing", "services")["only_services"])


@cache
def _names() -> tuple[str, ...]:
    """Return all names, the longest first."""
    names = [*_only_services(), *load_table("parsing", "services")["beside_them"]]
    return tuple(sorted(names, key=len, reverse=True))


@cache
def _endings() -> tuple[str, ...]:
    return (*_names(), *_NEW_PAGE)


@cache
def _item() -> re.Pattern[str]:
    """Return the pattern of the last service of a text, with what parts it from the text before."""
    names = "|".join(re.escape(name).replace(r"\ ", r"\s") for name in _names())
    return re.compile(
        rf"[\s,;|·]*(?<!\w)(?P<bracket>[\[(<]?)\s?(?P<name>{names})"
        rf"(?:\s\(open[^()]{{0,40}}\))?\s?[\])>]?[\s.,;|·]*$",
        re.IGNORECASE,
    )
