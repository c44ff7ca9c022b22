"""What each raw reference may mean: its likeliest labelling, and others where there is doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from citekit.parsing.decoding import Path, decode
from citekit.parsing.features import encode
from citekit.parsing.model import Model
from citekit.parsing.reranking import CERTAIN, Rival, rivals
from citekit.parsing.segments import MarkedText
from citekit.parsing.tokens import Token
from citekit.parsing.whole import Whole


@dataclass(slots=True)
class Case:
    """A reference and what it may mean.

    Attributes:
        text: the reference.
        tokens: of it, at least one.
        whole: what labellings of it are judged by.
        path: the likeliest.
        rivals: likely labellings, that of the path first; none where the labeller is certain.
    """

    text: MarkedText
    tokens: list[Token]
    whole: Whole
    path: Path
    rivals: list[Rival]


def cases(texts: Sequence[MarkedText], model: Model) -> list[Case | None]:
    """Return what each reference may mean, ``None`` for one without tokens."""
    encoded = [encode(text) for text in texts]
    filled = [(i, tokens, keys) for i, (tokens, keys) in enumerate(encoded) if tokens]
    scores = model.common_scores([keys for _, _, keys in filled])
    likeliest = decode(scores, model.common)
    found: list[Case | None] = [None] * len(texts)
    for (i, tokens, keys), own, path in zip(filled, scores, likeliest, strict=True):
        known: list[Rival] = []
        if path.probability < CERTAIN:
            known = rivals(own, path, model.common_steps, model.labels)
        found[i] = Case(texts[i], tokens, Whole(texts[i], tokens, keys.echoes), path, known)
    return found
