"""Phrases from word lists: a small context-free grammar in text files.

A file ``tables/xx.txt`` holds the rules of a language, a rule a line::

    title.book: The {adjective} {thing} | {^thing} and {thing}
    thing: river | city *3

``|`` parts alternatives, a line that starts with a blank goes on with the rule above, `` *3`` is a
weight, ``{rule}`` expands a rule, ``{^rule}`` with a capital, ``{rule?}`` every other time, and
``-`` alone is nothing. Rules that a language lacks are taken from ``common.txt``.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random

TABLES = Path(__file__).parent / "tables"
_SLOT = re.compile(r"\{([^{}]*)\}")
_CHOICE = re.compile(r"(?<!\\)\|")
_WEIGHT = re.compile(r" \*(\d+)$")

Lookup = Callable[[str], "str | None"]
"""Gives the value of a name that is computed and not a rule, ``None`` if it has none."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place to fill: a rule's or field's name and how to write it."""

    name: str
    capital: bool = False
    optional: bool = False
    choices: tuple[str, ...] = ()


Phrase = tuple["str | Slot", ...]
"""Literal text and slots in turn."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The alternatives of a rule with their cumulated weights."""

    phrases: tuple[Phrase, ...]
    cumulated: tuple[int, ...]

    def choose(self, random: Random) -> Phrase:
        """One of the alternatives by weight."""
        if len(self.phrases) == 1:
            return self.phrases[0]
        return self.phrases[bisect(self.cumulated, random.random() * self.cumulated[-1])]


def parse_phrase(text: str) -> Phrase:
    r"""Cut a text with ``{slots}`` into literals and slots.

    ``{=a|b}`` is a choice on the spot; ``\|`` is a pipe that parts nothing.
    """
    parts: list[str | Slot] = []
    last = 0
    for match in _SLOT.finditer(text):
        if match.start() > last:
            parts.append(_unescape(text[last : match.start()]))
        parts.append(_parse_slot(match[1]))
        last = match.end()
    if last < len(text):
        parts.append(_unescape(text[last:]))
    return tuple(parts)


def _unescape(text: str) -> str:
    return text.replace("\\|", "|")


def _parse_slot(name: str) -> Slot:
    if name.startswith("="):
        return Slot(name, choices=tuple(_unescape(part) for part in _CHOICE.split(name[1:])))
    optional = name.endswith("?")
    name = name.removesuffix("?")
    return Slot(name.removeprefix("^"), name.startswith("^"), optional)


@cache
def load_rules(language: str) -> dict[str, Rule]:
    """The rules of a language's table; none when it has no table."""
    path = TABLES / f"{language}.txt"
    if not path.is_file():
        return {}
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line[0] == " " and lines:
            lines[-1] += " | " + line.strip().strip("|").strip()
        else:
            lines.append(line.strip())
    rules: dict[str, Rule] = {}
    for line in lines:
        name, _, body = line.partition(":")
        rules[name.strip()] = _parse_rule(body)
    return rules


def _parse_rule(body: str) -> Rule:
    phrases: list[Phrase] = []
    weights: list[int] = []
    for alternative in body.split(" | "):
        text = alternative.strip()
        weight = _WEIGHT.search(text)
        weights.append(int(weight[1]) if weight else 1)
        text = text[: weight.start()].strip() if weight else text
        phrases.append(() if text == "-" else parse_phrase(text))
    return Rule(tuple(phrases), tuple(accumulate(weights)))


@cache
def find_rule(language: str, name: str) -> Rule | None:
    """A language's rule, or its parent language's (``zh`` for ``zh-TW``), or the common one."""
    for table in (language, language.partition("-")[0], "common"):
        rule = load_rules(table).get(name)
        if rule is not None:
            return rule
    return None


def expand(phrase: Phrase, language: str, random: Random, lookup: Lookup) -> str | None:
    """Write a phrase out.

    Returns:
        The text, or ``None`` when a name in it has no value.

    Raises:
        KeyError: a name is neither a rule nor a field.
    """
    parts: list[str] = []
    drawn = random.random()  # brackets chosen apart match: choices of one length go together
    for part in phrase:
        if isinstance(part, str):
            parts.append(part)
            continue
        if part.optional and random.random() < 0.5:
            continue
        if part.choices:
            parts.append(part.choices[int(drawn * len(part.choices))])
            continue
        rule = find_rule(language, part.name)
        value = (
            lookup(part.name)
            if rule is None
            else expand(rule.choose(random), language, random, lookup)
        )
        if value is None:
            return None
        parts.append(value[:1].upper() + value[1:] if part.capital else value)
    return "".join(parts)


def expand_rule(name: str, language: str, random: Random, lookup: Lookup) -> str | None:
    """Expand a rule by name; ``None`` when the language and the common table lack it."""
    rule = find_rule(language, name)
    return None if rule is None else expand(rule.choose(random), language, random, lookup)
