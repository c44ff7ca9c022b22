"""Features of what lies before and behind a token in its reference: a book, pages, an editor.

A chain of labels looks no further than the token before. That pages are still to come, or that
``In`` has been passed, tells a title from the journal that it stands in.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from citekit.parsing.surfaces import LINK
from citekit.parsing.tokens import Token

_SIGNS = {
    "volume": "V",
    "issue": "V",
    "pages": "P",
    "range": "P",
    "editor": "E",
    "publisher": "B",
    "thesis": "T",
    "journal": "J",
    LINK: "L",
    "doi": "L",
    "host": "L",
}
"""The letter of a sign by the class of the token."""

_MARKS = "\"'()[].,:;-?! "
_LEADS_IN = frozenset({"In", "Dans", "//"})
_VOLUME_AND_ISSUE = re.compile(r"\d+[:.]\d+$")
_ISSUE = re.compile(r"\d{1,3}(?:\D\d{1,3})?$")
_SIGNS_KEPT = 20_000
_MOST_STOPS = 5
_LEAST_WORD = 3  # letters of a word whose full stop ends a sentence


def outlook_keys(raw: str, tokens: Sequence[Token], classes: Sequence[str]) -> list[str]:
    """Return for each token: signs before | signs behind | stops to come | next two | last sign.

    The signs: ``I`` a book that holds it, ``V`` volume or issue, ``P`` pages, ``E`` editor, ``B``
    publisher, ``C`` a place or name with a colon, ``T`` thesis, ``J`` journal, ``L`` link, ``Q``
    opening quote. The full stops that end sentences are counted from the end.
    """
    marked = [
        _sign_and_stop(
            raw[token.core_start : token.core_end], raw[token.core_end : token.end], name
        )
        for token, name in zip(tokens, classes, strict=True)
    ]
    signs = [sign for sign, _ in marked]
    count = len(signs)
    past = list(_gathered(signs))
    coming = list(_gathered(reversed(signs)))[::-1]
    keys = [""] * count
    stops, following = 0, ""
    for i in range(count - 1, -1, -1):
        sign, is_stop = marked[i]
        stops = min(stops + is_stop, _MOST_STOPS)
        before, last = past[i]
        keys[i] = f"{coming[i][0]}|{before}|{stops}|{following}|{last}"
        if sign and sign != following[:1]:
            following = (sign + following)[:2]
    return keys


def outlook_features(key: str) -> tuple[str, ...]:
    """Return the features of an outlook key."""
    ahead, behind, stops, following, last = key.split("|")
    return (
        f"stops={stops}",
        f"next2={following}",
        f"next={following[:1]}",
        f"last={last}",
        f"last+next={last}{following[:1]}",
        *(f"ahead={sign}" for sign in ahead),
        *(f"behind={sign}" for sign in behind),
    )


def _gathered(signs: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield for each place the different signs before it, in the order of letters, and the last."""
    seen, last = "", ""
    for sign in signs:
        yield seen, last
        if sign:
            last = sign
            if sign not in seen:
                seen = "".join(sorted(seen + sign))


@lru_cache(maxsize=_SIGNS_KEPT)
def _sign_and_stop(core: str, closing: str, name: str) -> tuple[str, bool]:
    """Return the sign that a token is, empty for most, and whether it ends a sentence."""
    is_stop = "." in closing and len(core) >= _LEAST_WORD and not core[0].isdecimal()
    if core in _LEADS_IN or (core == "in" and closing):
        return "I", is_stop
    if _VOLUME_AND_ISSUE.match(core) or (name.startswith("(") and _ISSUE.match(core)):
        return "V", is_stop
    if sign := _SIGNS.get(name.strip(_MARKS)):
        return sign, is_stop
    if name.startswith('"'):
        return "Q", is_stop
    return "C" if name.endswith(":") and core[:1].isupper() else "", is_stop
