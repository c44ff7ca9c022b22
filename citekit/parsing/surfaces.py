"""Features of a token by itself: its shape, punctuation, letters and the word lists it is in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from citekit.parsing.lexicon import word_classes
from citekit.parsing.tokens import Token, plain_core, tokenize

LINK = "link"
"""In the class of a token that is a whole URL."""

_CLASSES_KEPT, _READINGS_KEPT, _SHAPES_KEPT = 20_000, 20_000, 10_000
_WITHOUT_WORDS = (LINK, "doi")
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?$")
_LINK_START = re.compile(r"https?:|ftp:|//\w", re.IGNORECASE)
_HOST = re.compile(r"www\.|[\w.-]+\.(?:(?:com|org|net)(?:/|$)|[a-z]{2,4}/[\w~])", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/")
_NUMERIC_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$")
_RANGE = re.compile(r"[A-Za-z]{0,2}\d+[a-z]?\s?[–—−‐‑-]\s?[A-Za-z]{0,2}\d+")
_SCRIPTS = re.compile(
    "(?P<kana>[\u3040-\u30ff])|(?P<hangul>[\uac00-\ud7af])|(?P<han>[\u3400-\u9fff])"
    "|(?P<cyrillic>[\u0400-\u04ff])|(?P<greek>[\u0370-\u03ff])|(?P<arabic>[\u0590-\u06ff])"
)
_FOLD: dict[int, str] = {
    **dict(
        zip(map(ord, "。．，、；：！？（）［］【】〔〕–—―－"), "..,,;:!?()[][][]----", strict=True)
    ),
    **dict.fromkeys(map(ord, "“”„‟«»＂"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‹›`"), "'"),
}
_UNIFIED = frozenset(".,;:)]")
_TELLING = (
    "month", "accessed", "editor", "translator", "edition", "volume", "issue", "pages", "in",
    "etal", "thesis", "publisher", "journal", "news", "organisation", "genre", "archive",
    "available", "and", "particle",
)  # fmt: skip


class Shape(NamedTuple):
    """What a token is but for its letters; few enough that most tokens share theirs with others.

    Attributes:
        opening, closing: the punctuation around the core, unified.
        kind: of the core.
        lists: names of the word lists that it is in.
    """

    opening: str
    kind: str
    closing: str
    lists: tuple[str, ...]


class ShapeFeatures(NamedTuple):
    """Features of a shape.

    Attributes:
        common: that every token near enough sees.
        near: that the token and those next to it see.
        own: that only the token itself sees.
    """

    common: tuple[str, ...]
    near: tuple[str, ...]
    own: tuple[str, ...]


class WordFeatures(NamedTuple):
    """Features of a token's letters, in the same way; ``first`` and ``last`` are its own."""

    near: tuple[str, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]


def surface_features(surface: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return a token's features as seen by itself, by its neighbours and from two tokens away."""
    core, shape = read(surface)
    common, by_near, by_own = shape_features(shape)
    word = word_features(core, shape)
    near = (*common, *word.near, *by_near)
    return (*near, *word.first, *by_own, *word.last), near, common


def shape_features(shape: Shape) -> ShapeFeatures:
    """Return the features of a token's shape."""
    opening, kind, closing, lists = shape
    named = [f"l={name}" for name in lists] or ["l=0"]
    common = (f"k={kind}", f"o={opening}", f"c={closing}", *named)
    if kind in _WITHOUT_WORDS:
        return ShapeFeatures(common, (), ())
    with_lists = (f"lc={name}{closing[:1]}" for name in lists)
    own = (f"kco={opening}{kind}{closing}", *with_lists)
    return ShapeFeatures(common, (f"kc={kind}{closing}",), own)


def word_features(core: str, shape: Shape, place: str = "") -> WordFeatures:
    """Return the features of a token's letters.

    Args:
        core: of the token.
        shape: of it.
        place: what to put before the names of those that only the token itself sees.
    """
    if shape.kind in _WITHOUT_WORDS:
        return WordFeatures((), (), ())
    lower = core.lower()
    word = lower if lower.isalpha() else _DIGIT.sub("0", lower)
    first = (f"{place}ow={shape.opening}{word}{shape.closing[:1]}",)
    length = f"{place}len={min(len(core), 12)}"
    if not core[:1].isalpha():
        return WordFeatures((f"w={word}",), first, (length,))
    ends = (
        f"{place}p2={lower[:2]}", f"{place}p3={lower[:3]}", f"{place}p4={lower[:4]}",
        f"{place}s2={lower[-2:]}", f"{place}s3={lower[-3:]}", f"{place}s4={lower[-4:]}",
    )  # fmt: skip
    return WordFeatures((f"w={word}",), first, (*ends, length))


@lru_cache(maxsize=_CLASSES_KEPT)
def token_class(surface: str) -> str:
    """Return a coarse class of a token, few enough that pairs and triples of them recur."""
    return class_of(read(surface)[1])


@lru_cache(maxsize=_SHAPES_KEPT)
def class_of(shape: Shape) -> str:
    """Return the class of a token with a shape."""
    opening, kind, closing, lists = shape
    name = next((name for name in _TELLING if name in lists), kind) if lists else kind
    return f"{opening[:1]}{name}{closing[:2]}"


@lru_cache(maxsize=_READINGS_KEPT)
def read(surface: str) -> tuple[str, Shape]:
    """Return a token's core and its shape."""
    opening, core, closing = _parts(surface)
    return core, Shape(opening, _kind(core), closing, _lists(core, closing))


def is_link(text: str, position: int = 0) -> bool:
    """Whether a URL with its scheme begins at ``position`` of ``text``."""
    return bool(_LINK_START.match(text, position))


def unified(punctuation: str) -> str:
    """Return punctuation with quotes, dashes and full-width marks written in one way."""
    return punctuation.translate(_FOLD)


def _parts(surface: str) -> tuple[str, str, str]:
    """Split a token into opening punctuation, core and closing punctuation, both unified."""
    if plain := plain_core(surface):
        start, core_start, core_end = 0, plain.start, plain.end
    else:
        tokens = tokenize(surface)
        whole = Token(0, 0, len(surface), len(surface))
        start, core_start, core_end, _ = tokens[0] if tokens else whole
    opening, core, closing = (
        surface[start:core_start], surface[core_start:core_end], surface[core_end:]
    )  # fmt: skip
    if opening:
        opening = unified(opening)[-2:]
    if closing and closing not in _UNIFIED:
        closing = unified(closing)[:3]
    return opening, core, closing


def _kind(core: str) -> str:
    if core.isalpha() and core.isascii():
        return _letter_kind(core)
    if _DOI.match(core):
        return "doi"
    if is_link(core):
        return LINK
    if _HOST.match(core):
        return "host"
    if core[0].isdecimal():
        return _number_kind(core)
    if not core[0].isalpha():
        return core[:2]
    script = None if core.isascii() else _SCRIPTS.search(core)
    if script and script.lastgroup in ("kana", "hangul", "han"):
        return f"{script.lastgroup}{min(len(core), 9)}"
    if script:
        return f"{script.lastgroup}{'X' if core[0].isupper() else 'x'}"
    if any(c.isdecimal() for c in core):
        return "range" if _RANGE.match(core) else "word9"
    return _letter_kind(core)


def _letter_kind(core: str) -> str:
    if len(core.rstrip(".")) == 1:
        return "X" if core[0].isupper() else "x"
    if core.isupper():
        return "XX" if len(core) < 4 else "XXXX"
    if core[0].isupper():
        return "Xx" if core[1:].islower() else "XxX"
    return "xx" if core.islower() else "xX"


def _number_kind(core: str) -> str:
    if _YEAR.match(core):
        return "year"
    if _NUMERIC_DATE.match(core):
        return "date"
    if _RANGE.match(core):
        return "range"
    if core.isdecimal():
        return "day" if len(core) == 2 and int(core) <= 31 else f"d{min(len(core), 6)}"
    return "9" + re.sub(r"[^\W\d]+", "x", re.sub(r"\d+", "9", core))[:5]


def _lists(core: str, closing: str) -> tuple[str, ...]:
    classes = word_classes()
    lower = core.lower()
    found = classes.get(lower) or classes.get(lower.rstrip("."))
    if not found and closing[:1] == ".":
        found = classes.get(lower + ".")
    return found or ()
