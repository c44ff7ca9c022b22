"""What the labeller sees of a token: features of its surface, its place and its neighbours.

A feature depends on one of a few keys only: the token's *surface*, its *context* (where in the
reference it stands, quotes, markup), its *phrase* (the words up to the next full stop, comma or
the like) and the *classes* of two or three neighbouring tokens. Keys recur, so what a key
contributes to the label scores is computed once and remembered: see ``model.py``. Training
expands the same keys into strings, so both always see the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from citekit.parsing.lexicon import word_classes
from citekit.parsing.phrases import phrase_features, phrase_keys
from citekit.parsing.segments import MarkedText
from citekit.parsing.tokens import Token, tokenize
from citekit.reference import Mark

WINDOW = (-2, -1, 0, 1, 2)
"""The offsets at which a token's surface counts for its neighbours."""

MAX_TOKENS = 3000
"""Tokens that are labelled; what stands behind them in a longer text is left to a note."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?$")
_LINK = re.compile(r"(?:https?:|ftp:|www\.|//\w)|[\w.-]+\.(?:com|org|net)(?:/|$)", re.IGNORECASE)
_DOI = re.compile(r"10\.\d{4,9}/")
_NUMERIC_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$")
_RANGE = re.compile(r"[A-Za-z]{0,2}\d+[a-z]?\s?[–—−‐‑-]\s?[A-Za-z]{0,2}\d+")
_SCRIPTS = re.compile(
    "(?P<kana>[\u3040-\u30ff])|(?P<hangul>[\uac00-\ud7af])|(?P<han>[\u3400-\u9fff])"
    "|(?P<cyrillic>[\u0400-\u04ff])|(?P<greek>[\u0370-\u03ff])|(?P<arabic>[\u0590-\u06ff])"
)
_PUNCTUATION = str.maketrans("。．，、；：！？（）［］【】〔〕–—―－", "..,,;:!?()[][][]----")
_FOLD = {**_PUNCTUATION, **dict.fromkeys(map(ord, "“”„‟«»＂"), '"'), **dict.fromkeys(map(ord, "‘’‚‹›`"), "'")}
_QUOTE_OPENING = set("“„«「『《\"")
_QUOTE_CLOSING = set("”»」』》\"")


class Keys(NamedTuple):
    """What the features of a reference's tokens depend on, a list a kind, as long as the tokens."""

    surfaces: list[str]
    contexts: list[str]
    phrases: list[str]
    classes: list[str]


def encode(text: MarkedText) -> tuple[list[Token], Keys]:
    """Return the tokens of a reference (at most ``MAX_TOKENS``) and the keys of their features."""
    raw = text.raw
    tokens = tokenize(raw)[:MAX_TOKENS]
    surfaces = [raw[t.start : t.end] for t in tokens]
    classes = [token_class(raw[t.start : t.end]) for t in tokens]
    contexts = _contexts(raw, tokens, classes, text.marks)
    return tokens, Keys(surfaces, contexts, phrase_keys(raw, tokens), classes)


@lru_cache(maxsize=100_000)
def surface_features(surface: str) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """Return a token's features as seen by itself, by its neighbours and from two tokens away."""
    opening, core, closing = _parts(surface)
    kind = _kind(core)
    lists = _lists(core, closing)
    common = [f"k={kind}", f"o={opening}", f"c={closing}", *(f"l={name}" for name in lists)]
    if not lists:
        common.append("l=0")
    lower = core.lower()
    if kind in ("url", "doi"):
        return (tuple(common), tuple(common), tuple(common))
    word = re.sub(r"\d", "0", lower)
    near = [*common, f"w={word}", f"kc={kind}{closing}"]
    own = [*near, f"ow={opening}{word}{closing[:1]}", f"kco={opening}{kind}{closing}"]
    for name in lists:
        own.append(f"lc={name}{closing[:1]}")
    if core[:1].isalpha():
        own += [f"p2={lower[:2]}", f"p3={lower[:3]}", f"p4={lower[:4]}"]
        own += [f"s2={lower[-2:]}", f"s3={lower[-3:]}", f"s4={lower[-4:]}"]
    own.append(f"len={min(len(core), 12)}")
    return (tuple(own), tuple(near), tuple(common))


@lru_cache(maxsize=100_000)
def token_class(surface: str) -> str:
    """Return a coarse class of a token, few enough that pairs and triples of them recur."""
    opening, core, closing = _parts(surface)
    lists = _lists(core, closing)
    label = next((name for name in _TELLING if name in lists), "") or _kind(core)
    return f"{opening[:1]}{label}{closing[:2]}"


_TELLING = (
    "month", "accessed", "editor", "translator", "edition", "volume", "issue", "pages", "in", "etal",
    "thesis", "publisher", "journal", "news", "organisation", "genre", "archive", "available", "and",
    "particle",
)  # fmt: skip


def context_features(context: str) -> tuple[str, ...]:
    """Return the features of a context key (see ``_contexts``)."""
    place, since, quote, marks, style = context.split("|")
    return (
        f"place={place}",
        f"since={since}",
        f"quote={quote}",
        f"marks={marks}",
        f"style={style}",
        f"qs={quote}{style}",
        f"ps={place}{style}",
        f"ss={since}{style}",
        f"qm={quote}{marks}",
        f"sq={since}{quote}",
        f"sm={since}{marks}",
    )


def expand(keys: Keys) -> Iterator[list[str]]:
    """Yield for each token all its features as strings, for training."""
    count = len(keys.surfaces)
    classes = ["^", *keys.classes, "$"]
    surfaces = [surface_features(surface) for surface in keys.surfaces]
    for i in range(count):
        features = ["bias", *context_features(keys.contexts[i])]
        features += phrase_features(keys.phrases[i])
        for offset in WINDOW:
            if 0 <= i + offset < count:
                features += [f"{offset}:{f}" for f in surfaces[i + offset][abs(offset)]]
        features += neighbourhood(classes, i)
        yield features


def neighbourhood(classes: Sequence[str], i: int) -> tuple[str, str, str]:
    """Return the class features of token ``i``; ``classes`` has a guard at either end."""
    before, here, after = classes[i], classes[i + 1], classes[i + 2]
    return f"2:{before} {here}", f"3:{here} {after}", f"4:{before} {here} {after}"


@lru_cache(maxsize=100_000)
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
    if _LINK.match(core):
        return "url"
    if core[0].isdigit():
        return _number_kind(core)
    if not core[0].isalnum():
        return core[:2]
    script = _SCRIPTS.search(core)
    if script:
        length = "" if script.lastgroup in ("cyrillic", "greek", "arabic") else str(min(len(core), 9))
        case = "X" if core[0].isupper() else "x"
        return f"{script.lastgroup}{length}{case if not length else ''}"
    if any(c.isdigit() for c in core):
        return "range" if _RANGE.match(core) else "word9"
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
    if core.isdigit():
        return f"d{min(len(core), 6)}" if len(core) != 2 or int(core) > 31 else "day"
    return "9" + re.sub(r"[^\W\d]+", "x", re.sub(r"\d+", "9", core))[:5]


def _lists(core: str, closing: str) -> tuple[str, ...]:
    classes = word_classes()
    lower = core.lower()
    found = classes.get(lower) or classes.get(lower.rstrip("."))
    if not found and closing[:1] == ".":
        found = classes.get(lower + ".")
    return found or ()


def _contexts(
    raw: str, tokens: Sequence[Token], classes: Sequence[str], marks: Sequence[Mark]
) -> list[str]:
    """Return the context keys: place | seen before | quotes | markup | style of the reference."""
    count = len(tokens)
    years = [i for i, name in enumerate(classes) if "year" in name or "date" in name]
    first_year = years[0] if years else -1
    has_quote = any(c in raw for c in "“„«「《\"")
    has_em = any(mark.kind == "em" for mark in marks)
    style = (
        f"{_bucket(first_year, count)}{'q' if has_quote else ''}{'e' if has_em else ''}"
        f"{'l' if any(mark.kind == 'link' for mark in marks) else ''}"
    )
    keys = []
    year = url = quotes = 0
    inside = False
    states = _mark_states(raw, tokens, marks) if marks else None
    for i, token in enumerate(tokens):
        opening = raw[token.start : token.core_start]
        if not inside and not _QUOTE_OPENING.isdisjoint(opening):
            inside, quotes = True, quotes + 1
        place = f"{min(i, 4)}{(6 * i) // count}{min(count - i, 3)}"
        seen = f"{min(year, 2)}{min(url, 1)}"
        quote = f"{'i' if inside else 'o'}{min(quotes, 2)}"
        keys.append(f"{place}|{seen}|{quote}|{states[i] if states else '0'}|{style}")
        if inside and not _QUOTE_CLOSING.isdisjoint(raw[token.core_end : token.end]):
            inside = False
        year += i in (first_year,) or ("year" in classes[i])
        url += "url" in classes[i]
    return keys


def _bucket(index: int, count: int) -> str:
    if index < 0:
        return "n"
    if index <= 8 and index < count / 2:
        return "a"
    return "m" if index < count - 4 else "z"


def _mark_states(raw: str, tokens: Sequence[Token], marks: Sequence[Mark]) -> list[str]:
    """Return for each token in which marks it begins (B), goes on (I), or how many are past."""
    states = []
    emphases = [m for m in marks if m.kind in ("em", "strong")]
    links = [m for m in marks if m.kind == "link"]
    for token in tokens:
        parts = []
        for name, group in (("e", emphases), ("l", links)):
            holding = next((m for m in group if m.start < token.core_end and token.core_start < m.end), None)
            past = sum(m.end <= token.core_start for m in group)
            if holding is None:
                parts.append(f"{name}{min(past, 2)}")
                continue
            first = "B" if holding.start >= token.start else "I"
            bare = "u" if name == "l" and _LINK.match(raw, holding.start) else ""
            parts.append(f"{name}{first}{bare}{min(past, 1)}")
        states.append("".join(parts))
    return states
