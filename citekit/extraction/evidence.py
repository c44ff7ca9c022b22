"""Whether what was gathered is a reference list: what its entries say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from citekit.extraction.article import Entry
from citekit.extraction.headings import Strength
from citekit.extraction.likeness import (
    LIKELY,
    SURE,
    has_address,
    is_link_only,
    likeness,
    names_a_work,
)
from citekit.extraction.other_references import are_no_works
from citekit.extraction.wordlists import fold

_MOST_ENTRIES = 40
_MOST_CHARACTERS = 400
_FAINT = 0.2
_POSSIBLE = 0.3
_CITED = 0.6
_BY = re.compile(r"\b(?:by|von|par|por|di|de|door|av|af)\s[A-ZÀ-Þ][\w'’.-]*\s[A-ZÀ-Þ]")
_RULES = re.compile(r"(?:\b(?:ISO|IEC|DIN|IEEE|ANSI|NIST|ETSI|ITU|BS|Art\.)[\s/-]?|§\s?)[\w.-]*\d")
"""Standards and laws, which are cited by their numbers alone."""
_AMBIGUOUS = "referen"
"""``References``, ``Referenzen``, ``referencias``: of people, customers and programs as well."""


def is_reference_list(
    entries: Sequence[Entry],
    strength: Strength,
    *,
    heading: str = "",
    set_apart: bool = False,
    host: str = "",
) -> bool:
    """Return whether the entries bear out that they are references.

    Args:
        entries: of the list; the first 40 are looked at.
        strength: how much the heading says already.
        heading: as written.
        set_apart: the list stands beside the article (in an aside, a footer), where lists of
            links and feeds are as likely.
        host: of the page itself: links to it are no sources.
    """
    sample = entries[:_MOST_ENTRIES]
    if not sample:
        return False
    scores = [likeness(entry.raw, entry.marks) for entry in sample]
    links = [is_link_only(entry.raw, entry.marks) for entry in sample]
    likely = sum(score >= LIKELY for score in scores)
    cited = sum(score >= LIKELY and not link for score, link in zip(scores, links, strict=True))
    if set_apart:
        return cited >= 0.5 * len(sample)
    if strength is Strength.STRONG:
        return _may_be_references(sample, scores, heading, host)
    if strength is Strength.WEAK:
        led = [_leads_elsewhere(entry, host) for entry in sample]
        sources = sum(s >= _POSSIBLE or away for s, away in zip(scores, led, strict=True))
        return sources >= 0.5 * len(sample)
    if strength is Strength.NOTES:
        # Among remarks there must be a citation; notes that only link are citations too.
        found = max(scores) >= _CITED and likely >= 0.2 * len(sample)
        return found or sum(links) >= 0.5 * len(sample)
    return cited >= 0.6 * len(sample)


def _may_be_references(
    entries: Sequence[Entry], scores: Sequence[float], heading: str, host: str
) -> bool:
    """Return whether a heading that says it all stands over what can be references.

    One trace of a work is enough, but under what also means people, customers and programs a third
    of the entries have to show one, or one has to be a reference for sure.
    """
    if are_no_works(entries):
        return False
    if max(scores) >= SURE:
        return True
    elsewhere = [_leads_elsewhere(entry, host) for entry in entries]
    traces = named = 0
    for entry, score, away in zip(entries, scores, elsewhere, strict=True):
        is_own = not away and is_link_only(entry.raw, entry.marks)
        is_trace = away or (score >= _FAINT and not is_own)
        text = entry.raw[:_MOST_CHARACTERS]
        is_named = bool(names_a_work(text, entry.marks) or _BY.search(text) or _RULES.search(text))
        traces += is_trace
        named += is_trace or (is_named and not is_own)
    return traces > 0 and (_AMBIGUOUS not in fold(heading) or named > len(entries) / 3)


def _leads_elsewhere(entry: Entry, host: str) -> bool:
    if not has_address(entry.raw, entry.marks):
        return False
    targets = [mark.href for mark in entry.marks if mark.kind == "link"]
    return not host or not targets or any(host_of(target) not in {"", host} for target in targets)


def host_of(address: str) -> str:
    """Return the host of a web address without ``www.``, ``""`` when it has none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
