"""Raw references → labelled segments, with the model of the package or another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from citekit.parsing.decoding import Path, decode
from citekit.parsing.features import encode
from citekit.parsing.model import Model
from citekit.parsing.segments import MarkedText, Segment
from citekit.parsing.tokens import Token


class Labelling(NamedTuple):
    """The segments of a reference and the probability of all labels together."""

    segments: list[Segment]
    probability: float


def label(texts: Sequence[MarkedText], model: Model) -> list[Labelling]:
    """Return the labelling of each text; one without tokens has no segments."""
    encoded = [encode(text) for text in texts]
    filled = [(i, tokens, keys) for i, (tokens, keys) in enumerate(encoded) if tokens]
    paths = decode([model.scores(keys) for _, _, keys in filled], model.transitions)
    results = [Labelling([], 0.0) for _ in texts]
    for (i, tokens, _), path in zip(filled, paths, strict=True):
        segments = _segments(tokens, path, model.labels)
        rest = texts[i].raw[tokens[-1].end :]
        if rest.strip():
            end = len(texts[i].raw.rstrip())
            segments.append(Segment("note", tokens[-1].end, end, 0.0))
        results[i] = Labelling(segments, path.probability)
    return results


def _segments(tokens: Sequence[Token], path: Path, labels: Sequence[str]) -> list[Segment]:
    """Join tokens from one ``B-`` label to the next; a segment is as sure as its least sure token.

    An ``I-`` label behind another field begins a segment too.
    """
    segments: list[Segment] = []
    names = [labels[i] for i in path.labels.tolist()]
    for token, name, marginal in zip(tokens, names, path.marginals.tolist(), strict=True):
        prefix, field = name[:2], name[2:]
        last = segments[-1] if segments else None
        if last and last.label == field and prefix == "I-":
            segments[-1] = Segment(field, last.start, token.end, min(last.confidence, marginal))
        else:
            segments.append(Segment(field, token.start, token.end, marginal))
    return segments
