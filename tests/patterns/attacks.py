"""Strings that make a pattern backtrack: what it repeats, repeated, and then what does not fit."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice, product
from typing import Any, NamedTuple

if sys.version_info >= (3, 11):
    from re import _constants as constants
    from re import _parser as parser
else:
    import sre_constants as constants
    import sre_parse as parser

LONG = 30
"""Repetitions: what may be repeated so often can be pumped."""

_SUFFIXES = ("\x00", "", "a", "\n ")
_MOST_SAMPLES = 6
_MOST_PUMPS = 12
_LETTERS = "a1 .,-(\"'é中\n\t_<[{:/&;@#*=A\x00”»]})>\\|—"


class Attack(NamedTuple):
    """A string of any length: what stands before, what is repeated, what stands behind."""

    before: str
    pump: str
    behind: str

    def of(self, length: int) -> str:
        """Return it with about so many characters."""
        return self.before + self.pump * (length // max(len(self.pump), 1)) + self.behind


def attacks(pattern: re.Pattern[str]) -> Iterator[Attack]:
    """Yield strings for a pattern, each once, short and long pumps by turns."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    pumps: dict[tuple[str, str], None] = {}
    for before, body in _repeats([*tree], ""):
        samples = [*dict.fromkeys(islice(_samples(body), _MOST_SAMPLES))]
        for one in samples:
            pumps.setdefault((before, one))
        for one, other in islice(product(samples, samples), _MOST_PUMPS):
            if one != other:
                pumps.setdefault((before, one + other))
        pumps.setdefault(("", before + samples[0]) if samples else ("", before or " "))
    by_length = sorted(pumps, key=lambda one: len(one[1]))
    by_turns = chain.from_iterable(zip(by_length, pumps, strict=True))
    for before, pump in dict.fromkeys(by_turns):
        if pump:
            for behind in _SUFFIXES:
                yield Attack(before, pump, behind)


def _repeats(nodes: list[Any], before: str) -> Iterator[tuple[str, list[Any]]]:
    """Yield what can be repeated at length, with a text that leads up to it."""
    for at, (kind, argument) in enumerate(nodes):
        lead = before + _first(nodes[:at])
        if kind in _REPEATS:
            _, most, body = argument
            if most > LONG:
                yield lead, [*body]
                yield lead, [*body, *nodes[at + 1 : at + 2]]
            yield from _repeats([*body], lead)
        elif kind is constants.SUBPATTERN:
            yield from _repeats([*argument[-1]], lead)
        elif kind is constants.BRANCH:
            for branch in argument[1][:40]:
                yield from _repeats([*branch], lead)
        elif kind in {constants.ASSERT, constants.ASSERT_NOT}:
            yield from _repeats([*argument[1]], lead)
        elif kind in _ATOMIC:
            yield from _repeats([*argument], lead)


_REPEATS = {
    getattr(constants, name)
    for name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
    if hasattr(constants, name)
}
_ATOMIC = {getattr(constants, "ATOMIC_GROUP", None)}


def _first(nodes: list[Any]) -> str:
    return next(_samples(nodes), "")


def _samples(nodes: list[Any]) -> Iterator[str]:
    """Yield texts that nodes match one after the other, as far as no assertion forbids them."""
    if not nodes:
        yield ""
        return
    heads = [*islice(_of_node(*nodes[0]), _MOST_SAMPLES)]
    tails = [*islice(_samples(nodes[1:]), _MOST_SAMPLES)]
    # The first of each come first: pairs that differ in one part only would crowd out others.
    pairs = sorted(product(range(len(heads)), range(len(tails))), key=sum)
    for head, tail in pairs:
        yield heads[head] + tails[tail]


def _of_node(kind: Any, argument: Any) -> Iterable[str]:
    if kind is constants.LITERAL:
        return [chr(argument)]
    if kind is constants.NOT_LITERAL:
        return [letter for letter in _LETTERS if letter != chr(argument)]
    if kind is constants.ANY:
        return [letter for letter in _LETTERS if letter != "\n"]
    if kind is constants.IN:
        return _of_class(argument)
    if kind in _REPEATS:
        least, most, body = argument
        return _repeated([*body], least, most)
    if kind is constants.SUBPATTERN:
        return _samples([*argument[-1]])
    if kind in _ATOMIC:
        return _samples([*argument])
    if kind is constants.BRANCH:
        return [_first([*branch]) for branch in argument[1]]
    return [""]


def _repeated(body: list[Any], least: int, most: int) -> Iterator[str]:
    for one in islice(_samples(body), _MOST_SAMPLES):
        yield one * max(min(least, 300), min(1, most))
    if least == 0:
        yield ""


def _of_class(items: list[Any]) -> list[str]:
    """Return characters of a class: those of interest first, else what its ranges begin with."""
    own = [
        chr(value[0] if kind is constants.RANGE else value)
        for kind, value in items
        if kind in {constants.LITERAL, constants.RANGE}
    ]
    is_negated = items[0][0] is constants.NEGATE
    test = re.compile(_class_source(items))
    known = [letter for letter in _LETTERS if test.fullmatch(letter)]
    return known if is_negated else [*dict.fromkeys([*known[:3], *own, *known[3:]])]


_CATEGORIES = {
    constants.CATEGORY_DIGIT: r"\d",
    constants.CATEGORY_NOT_DIGIT: r"\D",
    constants.CATEGORY_SPACE: r"\s",
    constants.CATEGORY_NOT_SPACE: r"\S",
    constants.CATEGORY_WORD: r"\w",
    constants.CATEGORY_NOT_WORD: r"\W",
}


def _class_source(items: list[Any]) -> str:
    parts = []
    for kind, value in items:
        if kind is constants.NEGATE:
            parts.append("^")
        elif kind is constants.LITERAL:
            parts.append(re.escape(chr(value)))
        elif kind is constants.RANGE:
            parts.append("-".join(re.escape(chr(end)) for end in value))
        else:
            parts.append(_CATEGORIES[value])
    return f"[{''.join(parts)}]"
