"""Whether what was gathered is a reference list: what its entries say of it."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from citekit.extraction.article import Entry
from citekit.extraction.headings import Strength
from citekit.extraction.likeness import LIKELY, has_address, is_link_only, likeness

_MOST_ENTRIES = 40
_FAINT = 0.2
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
    likely = sum(score >= LIKELY for score in scores) / len(sample)
    cited = sum(
        score >= LIKELY and not is_link_only(entry.raw, entry.marks)
        for score, entry in zip(scores, sample, strict=False)
    ) / len(sample)
    if set_apart:
        return cited >= 0.5
    if strength is Strength.STRONG:
        return any(
            score >= _FAINT or has_address(entry.raw, entry.marks)
            for score, entry in zip(scores, sample, strict=False)
        )
    if strength is Strength.WEAK:
        linked = [
            score >= LIKELY or _leads_elsewhere(entry, host)
            for score, entry in zip(scores, sample, strict=False)
        ]
        return sum(linked) >= 0.5 * len(sample)
    if strength is Strength.NOTES:
        return max(scores) >= _CITED and likely >= 0.2
    return cited >= 0.6


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
