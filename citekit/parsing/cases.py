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

ASKED_BELOW = 0.98
"""The labeller's probability below which the network is asked too.

Below 0.95 would spare half of its time and misread no more, but the probabilities of those who were
asked and of the others would no longer say the same.
"""


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
    scores = model.scores_of_all([keys for _, _, keys in filled])
    likeliest = decode(scores, model.transitions)
    if model.network is not None:
        unsure = [n for n, path in enumerate(likeliest) if path.probability < ASKED_BELOW]
        common = model.common_scores([filled[n][2] for n in unsure], [scores[n] for n in unsure])
        for n, own, path in zip(unsure, common, decode(common, model.common), strict=True):
            scores[n], likeliest[n] = own, path
    found: list[Case | None] = [None] * len(texts)
    for (i, tokens, keys), own, path in zip(filled, scores, likeliest, strict=True):
        known: list[Rival] = []
        if path.probability < CERTAIN:
            known = rivals(own, path, model.common_steps, model.labels)
        found[i] = Case(texts[i], tokens, Whole(texts[i], tokens, keys.echoes), path, known)
    return found
