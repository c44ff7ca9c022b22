"""Raw references → labelled segments, with the model of the package or another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citekit.parsing.decoding import Path, decode
from citekit.parsing.features import encode
from citekit.parsing.model import Model
from citekit.parsing.n_best import runs_of
from citekit.parsing.reranking import CERTAIN, rivals
from citekit.parsing.segments import MarkedText, Segment
from citekit.parsing.tokens import Token
from citekit.parsing.whole import Whole


class Labelling(NamedTuple):
    """The segments of a reference and the probability of all labels together."""

    segments: list[Segment]
    probability: float


def label(texts: Sequence[MarkedText], model: Model) -> list[Labelling]:
    """Return the labelling of each text; one without tokens has no segments."""
    encoded = [encode(text) for text in texts]
    filled = [(i, tokens, keys) for i, (tokens, keys) in enumerate(encoded) if tokens]
    scores = model.scores_of_all([keys for _, _, keys in filled])
    results = [Labelling([], 0.0) for _ in texts]
    likeliest = decode(scores, model.transitions)
    for (i, tokens, keys), own, first in zip(filled, scores, likeliest, strict=True):
        path = first
        if model.reranker and first.probability < CERTAIN:
            known = rivals(own, first, model.steps, model.labels)
            whole = Whole(texts[i], tokens, keys.echoes)
            path = model.reranker.choose(whole, first, known)
        segments = _segments(tokens, path, model.labels)
        rest = texts[i].raw[tokens[-1].end :]
        if rest.strip():
            end = len(texts[i].raw.rstrip())
            segments.append(Segment("note", tokens[-1].end, end, 0.0))
        results[i] = Labelling(segments, path.probability)
    return results


def _segments(tokens: Sequence[Token], path: Path, labels: tuple[str, ...]) -> list[Segment]:
    """Return the runs of a path as segments, each as sure as its least sure token."""
    marginals = path.marginals.tolist()
    return [
        Segment(field, tokens[first].start, tokens[end - 1].end, min(marginals[first:end]))
        for field, first, end in runs_of(path.labels.tolist(), labels)
    ]
