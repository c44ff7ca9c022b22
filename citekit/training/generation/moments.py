"""Dates and the ways of writing them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from citekit.training.generation.grammar import expand_rule, find_rule

_FEBRUARY, _LAST_SAFE_DAY = 2, 28


@dataclass(frozen=True, slots=True)
class Moment:
    """A day."""

    year: int
    month: int
    day: int


@cache
def words_of(language: str, name: str) -> tuple[str, ...]:
    """The alternatives of a rule without slots, in order (the twelve months)."""
    rule = find_rule(language, name)
    if rule is None:
        return ()
    return tuple(str(phrase[0]) if phrase else "" for phrase in rule.phrases)


def make_moment(random: Random, first: int, last: int) -> Moment:
    """A day of the years ``first`` to ``last``, later years more often."""
    year = last - int((last - first + 1) * random.random() ** 1.5)
    month = random.randint(1, 12)
    day = random.randint(1, _LAST_SAFE_DAY if month == _FEBRUARY else 30)
    return Moment(max(first, year), month, day)


def write_moment(moment: Moment, form: str, language: str, random: Random) -> str | None:
    """Write a date by a rule ``date.<form>`` of the language.

    The rule's slots: ``Y`` 2018, ``yy`` 18, ``m`` 5, ``mm`` 05, ``d`` 3, ``dd`` 03, ``month``
    May in the language's words, ``mon`` its short form, ``th`` 3rd.
    """

    def lookup(name: str) -> str | None:
        if name == "month":
            return words_of(language, "months")[moment.month - 1]
        if name == "mon":
            return words_of(language, "mons")[moment.month - 1]
        return {
            "Y": str(moment.year),
            "yy": f"{moment.year % 100:02}",
            "m": str(moment.month),
            "mm": f"{moment.month:02}",
            "d": str(moment.day),
            "dd": f"{moment.day:02}",
            "th": f"{moment.day}{_ordinal(moment.day)}",
            "season": None,
        }[name]

    return expand_rule(f"date.{form}", language, random, lookup)


def _ordinal(day: int) -> str:
    if 10 < day % 100 < 14:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
