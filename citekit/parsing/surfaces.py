"""Features of a token by itself: its shape, punctuation, letters and the word lists it is in."""

from __future__ import annotations

import re
from functools import lru_cache

from citekit.parsing.lexicon import word_classes
from citekit.parsing.tokens import Token, tokenize

LINK = "link"
"""In the class of a token that is a whole URL."""

_CLASSES_KEPT, _READINGS_KEPT = 100_000, 20_000
_FEATURES_KEPT = 10_000  # of each token kilobytes, and a model remembers what they come to
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?$")
_LINK_START = re.compile(r"https?:|ftp:|//\w", re.IGNORECASE)
_HOST = re.compile(r"www\.|[\w.-]+\.(?:com|org|net)(?:/|$)", re.IGNORECASE)
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
_TELLING = (
    "month", "accessed", "editor", "translator", "edition", "volume", "issue", "pages", "in",
    "etal", "thesis", "publisher", "journal", "news", "organisation", "genre", "archive",
    "available", "and", "particle",
)  # fmt: skip


@lru_cache(maxsize=_FEATURES_KEPT)
def surface_features(surface: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return a token's features as seen by itself, by its neighbours and from two tokens away."""
    opening, core, closing, kind, lists = _read(surface)
    common = [f"k={kind}", f"o={opening}", f"c={closing}", *(f"l={name}" for name in lists)]
    if not lists:
        common.append("l=0")
    if kind in (LINK, "doi"):
        return (tuple(common), tuple(common), tuple(common))
    lower = core.lower()
    word = re.sub(r"\d", "0", lower)
    near = [*common, f"w={word}", f"kc={kind}{closing}"]
    own = [*near, f"ow={opening}{word}{closing[:1]}", f"kco={opening}{kind}{closing}"]
    own += [f"lc={name}{closing[:1]}" for name in lists]
    if core[:1].isalpha():
        own += [f"p{n}={lower[:n]}" for n in (2, 3, 4)]
        own += [f"s{n}={lower[-n:]}" for n in (2, 3, 4)]
    own.append(f"len={min(len(core), 12)}")
    return (tuple(own), tuple(near), tuple(common))


@lru_cache(maxsize=_CLASSES_KEPT)
def token_class(surface: str) -> str:
    """Return a coarse class of a token, few enough that pairs and triples of them recur."""
    opening, _, closing, kind, lists = _read(surface)
    name = next((name for name in _TELLING if name in lists), kind) if lists else kind
    return f"{opening[:1]}{name}{closing[:2]}"


@lru_cache(maxsize=_READINGS_KEPT)
def _read(surface: str) -> tuple[str, str, str, str, tuple[str, ...]]:
    """Return a token's opening, core and closing, the kind of the core, and its lists."""
    opening, core, closing = _parts(surface)
    return opening, core, closing, _kind(core), _lists(core, closing)


def is_link(text: str, position: int = 0) -> bool:
    """Whether a URL with its scheme begins at ``position`` of ``text``."""
    return bool(_LINK_START.match(text, position))


def _parts(surface: str) -> tuple[str, str, str]:
    """Split a token into opening punctuation, core and closing punctuation, both unified."""
    tokens = tokenize(surface)
    token = tokens[0] if tokens else Token(0, 0, len(surface), len(surface))
    opening = surface[token.start : token.core_start].translate(_FOLD)[-2:]
    closing = surface[token.core_end :].translate(_FOLD)[:3]
    return opening, surface[token.core_start : token.core_end], closing


def _kind(core: str) -> str:
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
