"""What the labeller sees of a reference: for each token the keys that its features depend on.

A feature depends on one of a few keys only: the token's *surface*, its *context* (where in the
reference it stands, quotes, markup), the *classes* of two or three neighbouring tokens, its
*outlook* on what else is in the reference and the *echoes* of it in the reference's own link. Keys
recur, so what a key contributes to the label scores is computed once and remembered: see
``model.py``. Training expands the same keys into strings, so both always see the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from citekit.parsing.contexts import context_features, context_keys
from citekit.parsing.echoes import echo_features, echo_keys
from citekit.parsing.outlooks import outlook_features, outlook_keys
from citekit.parsing.segments import MarkedText
from citekit.parsing.surfaces import surface_features, token_class
from citekit.parsing.tokens import Token, surface_of, tokenize

WINDOW = (-2, -1, 0, 1, 2)
"""The offsets at which a token's surface counts for its neighbours."""

MAX_TOKENS = 3000
"""Tokens that are labelled; what stands behind them in a longer text is left to a note."""


class Keys(NamedTuple):
    """What the features of a reference's tokens depend on, a list a kind, as long as the tokens."""

    surfaces: list[str]
    contexts: list[str]
    classes: list[str]
    echoes: list[str]
    outlooks: list[str]


def encode(text: MarkedText) -> tuple[list[Token], Keys]:
    """Return the tokens of a reference (at most ``MAX_TOKENS``) and the keys of their features."""
    raw = text.raw
    tokens = tokenize(raw, MAX_TOKENS)
    surfaces = [surface_of(raw, token) for token in tokens]
    classes = [token_class(surface) for surface in surfaces]
    contexts = context_keys(raw, tokens, classes, text.marks)
    echoes = echo_keys(raw, tokens, classes, text.marks)
    outlooks = outlook_keys(raw, tokens, classes)
    return tokens, Keys(surfaces, contexts, classes, echoes, outlooks)


def expand(keys: Keys, *, outlook: bool = True) -> Iterator[list[str]]:
    """Yield for each token all its features as strings, for training; perhaps without outlooks."""
    count = len(keys.surfaces)
    classes = ["^", *keys.classes, "$"]
    surfaces = [surface_features(surface) for surface in keys.surfaces]
    for i in range(count):
        features = ["bias", *context_features(keys.contexts[i]), *echo_features(keys.echoes[i])]
        if outlook:
            features += outlook_features(keys.outlooks[i])
        for offset in WINDOW:
            if 0 <= i + offset < count:
                features += [f"{offset}:{f}" for f in surfaces[i + offset][abs(offset)]]
        features += neighbourhood(classes, i)
        yield features


def neighbourhood(classes: Sequence[str], i: int = 0) -> tuple[str, str, str]:
    """Return the class features of token ``i``; ``classes`` has a guard at either end."""
    before, here, after = classes[i], classes[i + 1], classes[i + 2]
    return f"2:{before} {here}", f"3:{here} {after}", f"4:{before} {here} {after}"
