"""Whether a labelling makes sense: a reference without a title mostly has one under another label.

The labeller looks at a few tokens at a time; these checks look at the whole reference and change
labels only where nothing else can be meant. How one is written is said in ``checks``, what they
know of words in ``known``, which comes first in ``order``; the other modules keep them by subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from citekit.parsing.segments import Segment
from citekit.parsing.sense.checks import Check, spots_of
from citekit.parsing.sense.order import CHECKS

_QUOTES = '“„«"'
"""A number behind them is none of the entry: ``“1.3 Salt roads”``."""

_LONGEST = 20_000
"""Characters of a reference; what is longer is none, and each check may read all of it."""


def sensible(raw: str, segments: Sequence[Segment]) -> list[Segment]:
    """Return the segments of ``raw`` with labels that make sense together.

    The number of an entry in its list is left out of it: no check has to look behind it. What is
    too long to be a reference is left as it is.
    """
    if len(raw) > _LONGEST:
        return list(segments)
    numbers = takewhile(
        lambda one: one.label == "citation-number" and raw[one.start] not in _QUOTES, segments
    )
    first = sum(1 for _ in numbers)
    result, done = list(segments[first:]), 0
    while (mended := _mended(raw, result, done)) is not None:
        result, done = mended
    return [*segments[:first], *result]


def _mended(raw: str, segments: list[Segment], done: int) -> tuple[list[Segment], int] | None:
    """Return what the next check that changes the segments makes of them, and how many are done."""
    for count, check, places in _checks_for(tuple([segment.label for segment in segments])):
        if count > done:
            mended = check.mended(raw, segments, places)
            if mended is not segments and mended != segments:
                return mended, count
    return None


@lru_cache(maxsize=1024)
def _checks_for(labels: tuple[str, ...]) -> tuple[tuple[int, Check, tuple[int, ...]], ...]:
    """Return the checks that may change something, each with its count and what it is shown.

    Args:
        labels: of the segments of a reference, in order; many references share them.
    """
    spots = spots_of(labels)
    there = frozenset(spots)
    return tuple(
        (count, check, places)
        for count, check in _checks_among(frozenset(labels))
        if not (check.spots and check.spots.isdisjoint(there))
        and (places := check.places(labels, spots))
    )


@lru_cache(maxsize=4096)
def _checks_among(labels: frozenset[str]) -> tuple[tuple[int, Check], ...]:
    """Return the checks that may apply to a reference with these labels, each with its count."""
    return tuple((count, check) for count, check in enumerate(CHECKS, 1) if check.may_apply(labels))
