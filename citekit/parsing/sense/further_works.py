"""Whether an entry goes on with another work: what stands behind the first one's semicolon.

Physicists and mathematicians put several papers into one entry, and errata behind their paper:
``Phys. Lett. 12, 132 (1964); ibid. 13, 508 (1964)``. The record is of the first.
"""

from __future__ import annotations

import re

from citekit.parsing.segments import Segment
from citekit.parsing.sense.checks import whole

_OF_WORKS = frozenset(
    ("author", "title", "container-title", "volume", "issue", "pages", "date", "note")
)
_NUMBERED = frozenset(("volume", "issue", "pages"))
_FIRST = re.compile(r"\W*(?:\d{1,3}\W{1,3})?\(?a\)\s")
_SECOND = re.compile(r"(?<=[.;,])\s\(b\)\s(?=[^\W\d_])")
_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)")


@whole("container-title date volume|issue|pages")
def further_work_is_remark(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Salt 13, 321 (1964);`` and ``P. Lind, Oar 12, 132 (1964)``: the second is another work."""
    if " (b) " in raw and (parted := _behind_letter(raw, segments)):
        return parted
    if ";" not in raw:
        return segments
    for i, one in enumerate(segments[:-1], 1):
        if raw[one.end - 1] != ";" or one.label not in ("date", "pages"):
            continue
        labels = [before.label for before in segments[:i]]
        if not {"container-title", "date"}.issubset(labels) or _NUMBERED.isdisjoint(labels):
            continue
        last = i
        while last < len(segments) and segments[last].label in _OF_WORKS:
            last += 1
        others = {behind.label for behind in segments[i:last]}
        is_work = "date" in others and not _NUMBERED.isdisjoint(others)
        if not is_work or not _YEAR.search(raw, segments[i].start, segments[last - 1].end):
            continue
        further = segments[i]._replace(label="note", end=segments[last - 1].end)
        return [*_with_page(segments[:i]), further, *segments[last:]]
    return segments


def _behind_letter(raw: str, segments: list[Segment]) -> list[Segment] | None:
    """``(a) Berg, O. Salt 1999, 576, 147. (b) Lind, P. Oar 1995``: chemists count the works."""
    found = _SECOND.search(raw) if _FIRST.match(raw) else None
    if not found:
        return None
    kept = [
        one._replace(end=min(one.end, found.start()))
        for one in segments
        if one.start < found.start()
    ]
    return [
        *kept,
        Segment("note", found.end(), len(raw.rstrip()), min(one.confidence for one in segments)),
    ]


def _with_page(segments: list[Segment]) -> list[Segment]:
    """``13, 321 (1964)``: the second of two numbers before the year is the page."""
    labels = [one.label for one in segments]
    if "pages" in labels or labels[-3:] != ["volume", "issue", "date"]:
        return segments
    return [*segments[:-2], segments[-2]._replace(label="pages"), segments[-1]]
