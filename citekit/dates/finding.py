"""Dates found in a text, from the first character to the last, in linear time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from citekit.dates.reading import DateReading, csl_date
from citekit.dates.rules import RULES, Parts
from citekit.dates.tokens import Token, tokenise
from citekit.reference import CslDate

_BARE_YEAR = re.compile(r"[\s(\[（,]*(1[0-9]{3}|20[0-9]{2})([a-h]?)[\s)\]）.,:;。，]*")


@dataclass(frozen=True, slots=True)
class PartialReading:
    """A month, or a month and day, without a year: ``(month, day)`` with their offsets.

    Attributes:
        begin: month and day, ``None`` where the text has only a month.
        end: of a range.
        start, end_offset: character offsets.
    """

    begin: tuple[int, int | None]
    end: tuple[int, int | None] | None
    start: int
    end_offset: int


def find_dates(text: str, *, day_first: bool | None = None) -> list[DateReading]:
    """Return the dates that stand in ``text``, in order.

    Args:
        text: any text.
        day_first: how to read all-number dates such as ``2.6.19``; ``None``: by what is possible,
            then day first with dots and dashes, month first with slashes.
    """
    return find_dates_and_partials(text, day_first=day_first)[0]


def find_dates_and_partials(
    text: str, *, day_first: bool | None = None
) -> tuple[list[DateReading], list[PartialReading]]:
    """Return the dates in ``text``, and apart from them the months and days without a year."""
    if bare := _BARE_YEAR.fullmatch(text):
        date = csl_date((int(bare[1]), None, None))
        return [DateReading(date, bare.start(1), bare.end(2), bare[2])], []
    dates: list[DateReading] = []
    partials: list[PartialReading] = []
    tokens = tokenise(text)
    kinds = "".join(token.kind for token in tokens)
    index = 0
    while index < len(tokens):
        found = _read(tokens, kinds, index, text, day_first)
        if found is None:
            index += 1
            continue
        parts, stop = found
        if parts.begin[0] is None:
            partials.append(_partial(parts, tokens[index:stop]))
        else:
            end = tokens[stop - 1].end
            is_doubted = text[end : end + 2] in {"?]", "?)"}
            circa = is_doubted or _is_circa(tokens, kinds, index)
            dates.append(_reading(parts, tokens[index:stop], circa=circa))
        index = stop
    return dates, partials


def _read(
    tokens: Sequence[Token], kinds: str, index: int, text: str, day_first: bool | None
) -> tuple[Parts, int] | None:
    for rule in RULES.get(kinds[index], ()):
        if match := rule.pattern.match(kinds, index):
            parts = rule.read(tokens[index : match.end()], text, day_first)
            if parts is not None:
                return parts, match.end()
    return None


def _is_circa(tokens: Sequence[Token], kinds: str, index: int) -> bool:
    """Whether ``ca.`` stands before a date; ``c2010`` is the year of a copyright."""
    before = kinds[max(index - 2, 0) : index]
    is_apart = before.endswith(".") or tokens[index - 1].end < tokens[index].start
    return before.rstrip(".").endswith("c") and is_apart


def _reading(parts: Parts, tokens: Sequence[Token], *, circa: bool) -> DateReading:
    ends = (parts.begin, parts.end) if parts.end else (parts.begin,)
    date = csl_date(*ends, season=parts.season)
    if circa:
        date["circa"] = True
    alternatives: tuple[CslDate, ...] = tuple(csl_date(day) for day in parts.alternatives)
    suffix = next((token.suffix for token in tokens if token.kind == "Y"), "")
    return DateReading(date, tokens[0].start, tokens[-1].end, suffix, alternatives)


def _partial(parts: Parts, tokens: Sequence[Token]) -> PartialReading:
    month, day = parts.begin[1] or 0, parts.begin[2]
    end = (parts.end[1] or month, parts.end[2]) if parts.end else None
    return PartialReading((month, day), end, tokens[0].start, tokens[-1].end)
