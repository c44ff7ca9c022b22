"""Raw references → labelled segments, with the model of the package or another."""

from __future__ import annotations

from collections.abc import Sequence
from operator import add
from typing import NamedTuple

from citekit.parsing.cases import Case, cases
from citekit.parsing.decoding import Path
from citekit.parsing.habits import habits_of_others, traits_of
from citekit.parsing.model import Model
from citekit.parsing.n_best import runs_of
from citekit.parsing.reranking import chosen
from citekit.parsing.segments import MarkedText, Segment
from citekit.parsing.tokens import Token

_LIST = 40
"""References that are taken for one list; of a longer one, what stands near counts."""


class Labelling(NamedTuple):
    """The segments of a reference and the probability of all labels together."""

    segments: list[Segment]
    probability: float


def label(texts: Sequence[MarkedText], model: Model) -> list[Labelling]:
    """Return the labelling of each reference of a list; one without tokens has no segments."""
    found = cases(texts, model)
    known = [case for case in found if case is not None]
    paths: list[Path] = []
    for start in range(0, len(known), _LIST):
        paths += _paths_of_list(known[start : start + _LIST], model)
    in_order = iter(paths)
    return [
        Labelling([], 0.0) if case is None else _labelling(case, next(in_order), model.labels)
        for case in found
    ]


def _paths_of_list(known: Sequence[Case], model: Model) -> list[Path]:
    """Return the path of each reference: first seen by itself, then among the others."""
    judge = model.reranker
    if judge is None:
        return [case.path for case in known]
    totals = [judge.totals(case.whole, case.rivals) for case in known]
    paths = [chosen(case.path, case.rivals, own) for case, own in zip(known, totals, strict=True)]
    if judge.usual is None or len(known) < 2 or not any(totals):
        return paths
    traits = [
        [*traits_of(case.whole, runs_of(path.labels.tolist(), model.labels))]
        for case, path in zip(known, paths, strict=True)
    ]
    sure = [path.probability for path in paths]
    asked = [i for i, own in enumerate(totals) if own]
    others = habits_of_others(judge.usual, traits, sure, asked)
    for i, habits in zip(asked, others, strict=True):
        fits = judge.fits(known[i].whole, known[i].rivals, habits)
        paths[i] = chosen(known[i].path, known[i].rivals, [*map(add, totals[i], fits)])
    return paths


def _labelling(case: Case, path: Path, labels: tuple[str, ...]) -> Labelling:
    raw, tokens = case.text.raw, case.tokens
    segments = _segments(tokens, path, labels)
    if raw[tokens[-1].end :].strip():
        segments.append(Segment("note", tokens[-1].end, len(raw.rstrip()), 0.0))
    return Labelling(segments, path.probability)


def _segments(tokens: Sequence[Token], path: Path, labels: tuple[str, ...]) -> list[Segment]:
    """Return the runs of a path as segments, each as sure as its least sure token."""
    marginals = path.marginals.tolist()
    return [
        Segment(field, tokens[first].start, tokens[end - 1].end, min(marginals[first:end]))
        for field, first, end in runs_of(path.labels.tolist(), labels)
    ]
