"""Features of a labelling as a whole: what follows what, how runs begin and end, what is missing.

The labeller weighs a token and the label before it. Whether a title is in one piece, whether every
field ends with the same kind of stop, whether quotes and brackets close where a field does, can
only be seen of a whole labelling.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

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


class Frame(NamedTuple):
    """What is seen of a run from outside.

    Attributes:
        field: that it is.
        kind: of its first character.
        opening, closing: the punctuation around it.
        before: the punctuation that ends the token before it.
        echoes: how much of it the link repeats, in its path and host.
        marks: what of the markup it is in.
    """

    field: str
    kind: str
    opening: str
    closing: str
    before: str
    echoes: tuple[str, str] | None
    marks: tuple[str, ...]


class Inside(NamedTuple):
    """What is seen inside of a run of words.

    Attributes:
        field: that it is.
        before, closing: the punctuation before and at the end.
        stops, commas, colons, numbers: how many, up to where more tell no more.
        brackets, quotes: more opened (1) or more closed (-1) than the other.
        odd: whether a straight quote has no partner.
        quoted: whether it begins and ends with a straight quote.
    """

    field: str
    before: str
    closing: str
    stops: int
    commas: int
    colons: int
    numbers: int
    brackets: int
    quotes: int
    odd: int
    quoted: tuple[bool, bool]


class Border(NamedTuple):
    """Where one run follows another.

    Attributes:
        before, after: the fields.
        closing: the punctuation before the border.
        kind: of the first character behind it.
    """

    before: str
    after: str
    closing: str
    kind: str


class Whole:
    """A reference, seen as what labellings of it are judged by.

    What is seen of a run or border is a key that many references share: what the key says is
    then worked out once for all of them.
    """

    def __init__(self, text: MarkedText, tokens: Sequence[Token], echoes: Sequence[str]) -> None:
        """Take a reference, its tokens and the keys of their echoes in its link."""
        self._raw = raw = text.raw
        self._tokens = tokens
        self._marks = text.marks
        self._cores = [raw[token.core_start : token.core_end] for token in tokens]
        self._opening = [_stop(raw[token.start : token.core_start]) for token in tokens]
        self._closing = [_stop(raw[token.core_end : token.end]) for token in tokens]
        self._kinds = [_kind(core) for core in self._cores]
        self._frames: dict[Run, Frame] = {}
        self._echoes = "" if NO_LINK in echoes else "".join(key[1] for key in echoes)

    def frame(self, run: Run) -> Frame:
        """Return what a run shows from outside."""
        found = self._frames.get(run)
        if found is None:
            found = self._frames[run] = self._frame(run)
        return found

    def _frame(self, run: Run) -> Frame:
        field, first, end = run
        echoes = None
        if self._echoes:
            own = self._echoes[first:end]
            both = own.count("b")
            in_path, in_host = (own.count(place) + both for place in "ph")
            echoes = _share(in_path, end - first), _share(in_host, end - first)
        return Frame(
            field,
            self._kinds[first],
            self._opening[first],
            self._closing[end - 1],
            self._closing[first - 1] if first else "^",
            echoes,
            tuple(self._in_marks(first, end)) if self._marks else (),
        )

    def words(self, run: Run) -> str:
        """Return the words of a run, casefolded, without what is around them."""
        _, first, end = run
        tokens = self._tokens
        return self._raw[tokens[first].core_start : tokens[end - 1].core_end].casefold()

    def inside(self, run: Run) -> Inside | None:
        """Return what is inside of a run, ``None`` when it is not of words."""
        field, first, end = run
        if field not in _TEXTS:
            return None
        tokens, closing = self._tokens, self._closing
        inner = [stop[:1] for stop in closing[first : end - 1]]
        stops = sum(
            stop in (".", "?", "!") and len(core) >= _LEAST_WORD
            for stop, core in zip(inner, self._cores[first:end], strict=False)
        )
        text = self._raw[tokens[first].start : tokens[end - 1].end]
        return Inside(
            field,
            closing[first - 1] if first else "^",
            closing[end - 1],
            min(stops, 2),
            min(inner.count(","), 3),
            min(inner.count(":"), 2),
            min(self._kinds[first:end].count("9"), 3),
            _surplus(text, _OPEN, _CLOSED),
            _surplus(text, _OPEN_QUOTES, _CLOSED_QUOTES),
            text.count('"') % 2,
            (self._opening[first][:1] in _QUOTES, closing[end - 1][-1:] in _QUOTES),
        )

    def border(self, before: Run, after: Run) -> Border:
        """Return what the border between two runs shows."""
        token = after[1]
        return Border(before[0], after[0], self._closing[token - 1], self._kinds[token])

    def ends(self, runs: Sequence[Run]) -> tuple[tuple[str, str], ...]:
        """Return for each run its field and the character of punctuation that begins its end."""
        return tuple((field, self._closing[end - 1][:1]) for field, _, end in runs)

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


def of_frame(frame: Frame) -> Iterator[str]:
    """Yield what a run says by itself, with the stop before it."""
    field, kind, opening, closing, before, echoes, marks = frame
    yield f"begins:{field}|{kind}"
    yield f"opening:{field}|{opening}"
    yield f"closing:{field}|{closing}"
    yield f"before:{field}|{before}"
    yield f"around:{field}|{before}|{closing}"
    if echoes:
        yield f"in-path:{field}|{echoes[0]}"
        yield f"in-host:{field}|{echoes[1]}"
    for name in marks:
        yield f"marks:{field}|{name}"


def of_inside(inside: Inside | None) -> Iterator[str]:
    """Yield what the inside of a run of words says."""
    if inside is None:
        return
    field, around = inside.field, f"{inside.before}|{inside.closing}"
    yield f"stops:{field}|{inside.stops}"
    yield f"commas:{field}|{inside.commas}"
    yield f"colons:{field}|{inside.colons}"
    yield f"commas-in:{field}|{min(inside.commas, 2)}|{around}"
    yield f"stops-in:{field}|{inside.stops}|{around}"
    yield f"brackets:{field}|{inside.brackets}"
    yield f"quotes:{field}|{inside.quotes}|{inside.odd}"
    yield f"quoted:{field}|{inside.quoted[0]:d}{inside.quoted[1]:d}"
    yield f"numbers:{field}|{inside.numbers}"


def of_border(border: Border) -> Iterator[str]:
    """Yield what a border says."""
    before, after, closing, kind = border
    yield f"border:{before}>{after}|{closing}"
    yield f"border-begins:{before}>{after}|{kind}|{closing}"


def of_ends(ends: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield whether fields end with the same stops."""
    stops = dict(ends)
    for field, other in _PAIRS:
        if field in stops and other in stops:
            yield f"stops:{field}{stops[field]}{other}{stops[other]}"
    ended = [stop for field, stop in ends if field in _ENDED_ALIKE]
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
