"""Features of a labelling as a whole: what follows what, how runs begin and end, what is missing.

The labeller weighs a token and the label before it. Whether a title is in one piece, whether every
field ends with the same kind of stop, whether quotes and brackets close where a field does, can
only be seen of a whole labelling. What one run or one border says does not depend on the others,
so it is worked out once for all labellings of a reference.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter

from citekit.parsing.contexts import ranges
from citekit.parsing.echoes import NO_LINK
from citekit.parsing.segments import MarkedText
from citekit.parsing.surfaces import unified
from citekit.parsing.tokens import Token
from citekit.reference import Mark

Run = tuple[str, int, int]
"""A field, its first token and the one behind its last."""

_MAIN = (
    "author", "editor", "title", "container-title", "publisher", "location", "volume", "pages",
    "url", "genre", "note", "collection-title", "edition", "issue",
)  # fmt: skip
_EXPECTED = ("author", "title", "date", "container-title", "publisher", "location", "editor")
_TEXTS = frozenset(
    {"title", "container-title", "publisher", "author", "location", "note", "editor",
     "collection-title", "genre"}
)  # fmt: skip
_ENDED_ALIKE = ("author", "title", "container-title", "publisher", "location", "editor")
_PAIRS = (
    ("author", "title"), ("title", "container-title"), ("title", "publisher"),
    ("title", "location"), ("container-title", "volume"), ("publisher", "location"),
    ("author", "date"),
)  # fmt: skip
_OPEN, _CLOSED = "([（［【", ")]）］】"
_OPEN_QUOTES, _CLOSED_QUOTES = "“«„「『《", "”»」』》"
_QUOTES = "\"'"
_NEAR = 3  # characters of punctuation between a mark and the words of a run
_LEAST_WORD = 3  # letters of a word whose stop ends a sentence


class Whole:
    """A reference, seen as what labellings of it are judged by."""

    def __init__(self, text: MarkedText, tokens: Sequence[Token], echoes: Sequence[str]) -> None:
        """Take a reference, its tokens and the keys of their echoes in its link."""
        self._raw = raw = text.raw
        self._tokens = tokens
        self._marks = text.marks
        self._cores = [raw[token.core_start : token.core_end] for token in tokens]
        self._opening = [_stop(raw[token.start : token.core_start]) for token in tokens]
        self._closing = [_stop(raw[token.core_end : token.end]) for token in tokens]
        self._kinds = [_kind(core) for core in self._cores]
        self._echoes = "" if NO_LINK in echoes else "".join(key[1] for key in echoes)

    def of_run(self, run: Run) -> Iterator[str]:
        """Yield what a run says by itself, with the stop before it."""
        field, first, end = run
        before = self._closing[first - 1] if first else "^"
        closing = self._closing[end - 1]
        yield f"begins:{field}|{self._kinds[first]}"
        yield f"opening:{field}|{self._opening[first]}"
        yield f"closing:{field}|{closing}"
        yield f"before:{field}|{before}"
        yield f"around:{field}|{before}|{closing}"
        if self._echoes:
            own = self._echoes[first:end]
            in_path, in_host = (own.count(place) + own.count("b") for place in "ph")
            yield f"in-path:{field}|{_share(in_path, end - first)}"
            yield f"in-host:{field}|{_share(in_host, end - first)}"
        for name in self._in_marks(first, end):
            yield f"marks:{field}|{name}"
        if field in _TEXTS:
            yield from self._of_text(field, first, end, f"{before}|{closing}")

    def _of_text(self, field: str, first: int, end: int, around: str) -> Iterator[str]:
        """Yield what the inside of a run of words says."""
        raw, tokens = self._raw, self._tokens
        cores = self._cores[first:end]
        inner = self._closing[first : end - 1]
        stops = sum(
            stop[:1] in (".", "?", "!") and len(core) >= _LEAST_WORD
            for stop, core in zip(inner, cores, strict=False)
        )
        commas = sum(stop[:1] == "," for stop in inner)
        yield f"stops:{field}|{min(stops, 2)}"
        yield f"commas:{field}|{min(commas, 3)}"
        yield f"colons:{field}|{min(sum(stop[:1] == ':' for stop in inner), 2)}"
        yield f"commas-in:{field}|{min(commas, 2)}|{around}"
        yield f"stops-in:{field}|{min(stops, 2)}|{around}"
        text = raw[tokens[first].start : tokens[end - 1].end]
        yield f"brackets:{field}|{_surplus(text, _OPEN, _CLOSED)}"
        odd = text.count('"') % 2
        yield f"quotes:{field}|{_surplus(text, _OPEN_QUOTES, _CLOSED_QUOTES)}|{odd}"
        quoted = self._opening[first][:1] in _QUOTES, self._closing[end - 1][-1:] in _QUOTES
        yield f"quoted:{field}|{quoted[0]:d}{quoted[1]:d}"
        yield f"numbers:{field}|{min(self._kinds[first:end].count('9'), 3)}"

    def _in_marks(self, first: int, end: int) -> Iterator[str]:
        """Yield for emphasis and links whether they are all of the run, hold it or cut it."""
        start, stop = self._tokens[first].core_start, self._tokens[end - 1].core_end
        for kind, apart in self._ranges.items():
            behind = bisect_right(apart, start, key=itemgetter(1))
            left, right = apart[behind] if behind < len(apart) else (stop, stop)
            if left >= stop:
                state = "none"
            elif left > start or right < stop:
                state = "part"
            else:
                state = "whole" if left > start - _NEAR and right < stop + _NEAR else "inside"
            yield f"{kind}-{state}"

    @cached_property
    def _ranges(self) -> dict[str, list[tuple[int, int]]]:
        by_kind: dict[str, list[Mark]] = {}
        for mark in self._marks:
            by_kind.setdefault(mark.kind, []).append(mark)
        return {kind: ranges(marks) for kind, marks in by_kind.items()}

    def of_border(self, before: str, after: str, token: int) -> Iterator[str]:
        """Yield what the border before a token says, between the fields on either side of it."""
        closing = self._closing[token - 1]
        yield f"border:{before}>{after}|{closing}"
        yield f"border-begins:{before}>{after}|{self._kinds[token]}|{closing}"

    def of_stops(self, runs: Sequence[Run]) -> Iterator[str]:
        """Yield whether fields end with the same stops."""
        stops = {field: self._closing[end - 1][:1] for field, _, end in runs}
        for field, other in _PAIRS:
            if field in stops and other in stops:
                yield f"stops:{field}{stops[field]}{other}{stops[other]}"
        ended = [self._closing[end - 1][:1] for field, _, end in runs if field in _ENDED_ALIKE]
        yield f"kinds-of-stops:{len(set(ended))}|{len(ended)}"


def of_order(fields: Sequence[str]) -> Iterator[str]:
    """Yield what the order and number of fields say."""
    counts = Counter(fields)
    framed = ["^", *fields, "$"]
    for before, field, after in zip(framed, fields, framed[2:], strict=False):
        yield f"pair:{before}>{field}"
        yield f"triple:{before}>{field}>{after}"
    yield f"pair:{fields[-1]}>$"
    for field, count in counts.items():
        yield f"count:{field}|{min(count, 3)}"
    for field in _EXPECTED:
        if field not in counts:
            yield f"without:{field}"
    present = [field for field in _MAIN if field in counts]
    for i, field in enumerate(present):
        for other in present[i + 1 :]:
            yield f"both:{field}&{other}"


def _stop(text: str) -> str:
    """Return punctuation unified, at most three characters of it, ``_`` for none."""
    return unified(text.strip())[-3:] or "_" if text else "_"


def _kind(core: str) -> str:
    first = core[0]
    return "9" if first.isdecimal() else "X" if first.isupper() else "x"


def _surplus(text: str, opening: str, closing: str) -> int:
    """Return 1 when more opens than closes, -1 when more closes, else 0."""
    more = sum(map(text.count, opening)) - sum(map(text.count, closing))
    return (more > 0) - (more < 0)


def _share(part: int, whole: int) -> str:
    """Return none, few, most or all."""
    if part in (0, whole):
        return "all" if part else "none"
    return "most" if 2 * part >= whole else "few"
