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
    paths = decode(model.scores_of_all([keys for _, _, keys in filled]), model.transitions)
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
    indices, marginals = path.labels.tolist(), path.marginals.tolist()
    segments: list[Segment] = []
    first, field = 0, labels[indices[0]][2:]
    for i in range(1, len(tokens) + 1):
        name = labels[indices[i]] if i < len(tokens) else ""
        if name.startswith("I-") and name[2:] == field:
            continue
        start, end = tokens[first].start, tokens[i - 1].end
        segments.append(Segment(field, start, end, min(marginals[first:i])))
        first, field = i, name[2:]
    return segments
