"""Whether what was gathered is a reference list: what its entries say of it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from citekit.extraction.article import Entry
from citekit.extraction.headings import Strength
from citekit.extraction.likeness import LIKELY, has_address, is_link_only, likeness

_MOST_ENTRIES = 40
_FAINT = 0.2
_POSSIBLE = 0.3
_CITED = 0.6


def is_reference_list(
    entries: Sequence[Entry], strength: Strength, *, set_apart: bool = False, host: str = ""
) -> bool:
    """Return whether the entries bear out that they are references.

    Args:
        entries: of the list; the first 40 are looked at.
        strength: how much the heading says already.
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
        return max(scores) >= _FAINT or any(has_address(e.raw, e.marks) for e in sample)
    if strength is Strength.WEAK:
        led = [_leads_elsewhere(entry, host) for entry in sample]
        sources = sum(s >= _POSSIBLE or away for s, away in zip(scores, led, strict=True))
        return sources >= 0.5 * len(sample)
    if strength is Strength.NOTES:
        # Among remarks there must be a citation; notes that only link are citations too.
        found = max(scores) >= _CITED and likely >= 0.2 * len(sample)
        return found or sum(links) >= 0.5 * len(sample)
    return cited >= 0.6 * len(sample)


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
