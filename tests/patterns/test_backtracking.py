"""No pattern may be made to backtrack without end.

Each is tried on strings derived from what it repeats. Time may grow with the square of a text that
fits badly, as it does for every search of ``a+b``; where such texts come in at any length, the
runs of `tests.fuzzing` measure the reader. What grows faster is a fault of the pattern.
"""

from __future__ import annotations

import re
import time
from itertools import islice

import pytest

from tests.fuzzing.running import HangError, limited
from tests.patterns.attacks import Attack, attacks
from tests.patterns.collecting import Found, every_pattern

LENGTH = 300
MOST_ATTACKS = 60
NOTICEABLE = 0.005
"""Seconds for ``LENGTH`` characters; what grows with the square mostly takes a tenth of it."""

MOST_SLOW = 3
"""Strings that are slow without being steep, after which a pattern is left: it has many words."""

MEASURED = 0.015
"""Seconds for which a text is tried again."""

LONGEST = 0.3
"""Seconds after which a try is broken off."""

STEEP = 32.0
"""Times as long as for a quarter of the length: 16 with the square, 64 with the cube."""

TRIES = 3
"""The shortest of so many times counts: what others do on the machine only adds to it."""

JUDGED = 3
"""Steep is what is found so each of so many times: a machine that is busy makes others seem so."""

BOUNDED = {
    "citekit.extraction.names._TIME": "the rest of a byline, at most 160 characters",
    "citekit.parsing.normalisation.roles._patterns": "white space, which is one blank there",
}
"""Patterns that only ever see short texts, or none that are made of what they are slow for."""


def runs_long(found: Found, text: str) -> bool:
    """Say whether a pattern has to be broken off."""
    try:
        with limited(LONGEST):
            found.tried(text)
    except HangError:
        return True
    return False


def seconds(found: Found, text: str) -> float:
    """Return the processor time that a pattern needs for a text, at the best of some tries."""
    return min(_seconds_once(found, text) for _ in range(TRIES))


def _seconds_once(found: Found, text: str) -> float:
    """Do it again and again until the time can be told: the clock is coarse."""
    start, times = time.process_time(), 0
    while (took := time.process_time() - start) < MEASURED:
        found.tried(text)
        times += 1
    return took / times


def is_noticeable(found: Found, text: str) -> bool:
    """Say whether a text takes so long that it is worth measuring."""
    start = time.process_time()
    return runs_long(found, text) or time.process_time() - start >= NOTICEABLE


def is_steep(found: Found, attack: Attack) -> bool:
    """Say whether time grows with the cube of the length, or faster."""
    whole, quarter = attack.of(LENGTH), attack.of(LENGTH // 4)
    if runs_long(found, whole):
        return True
    return seconds(found, whole) > STEEP * seconds(found, quarter)


def faults(found: Found) -> list[Attack]:
    """Return the first string that a pattern cannot stand, if there is one."""
    slow = 0
    for attack in islice(attacks(found.pattern), MOST_ATTACKS):
        if is_noticeable(found, attack.of(LENGTH)):
            if all(is_steep(found, attack) for _ in range(JUDGED)):
                return [attack]
            slow += 1
            if slow == MOST_SLOW:
                break
    return []


@pytest.mark.no_cover
def test_no_pattern_backtracks_without_end():
    known = every_pattern()
    assert len(known) > 800
    tried = [one for one in known if one.place not in BOUNDED]
    steep = {f"{one.place} {one.pattern.pattern}": faults(one) for one in tried}
    assert {place: attack for place, attack in steep.items() if attack} == {}


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:a+)+$",
        r"(?:a|a)*b",
        r"^(\w+\s?)*$",
        r"(?:\.[\w.]+)+!",
        r"(?:[^.,;]{2,60}\s[A-Z]{1,4},\s(?:and\s)?)*[^.,;]{2,60}\s[A-Z]\.",
        r"\s*,?\s*;?\s*x",
    ],
)
def test_such_patterns_are_found(pattern):
    assert faults(Found("planted", re.compile(pattern)))


def test_patterns_that_fail_at_the_end_only_are_found():
    pattern = re.compile(r"(?:pdf\s*\s?)+")
    assert faults(Found("planted", pattern, frozenset({"fullmatch"})))
    assert not faults(Found("planted", pattern, frozenset({"match"})))


@pytest.mark.parametrize("pattern", [r"a+b", r"\s*(#)?\w", r"(?:[a-z]{1,9}\.)+x", r"\d{4}(?=;)"])
def test_others_are_not(pattern):
    assert not faults(Found("planted", re.compile(pattern)))
