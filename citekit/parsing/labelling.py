"""Raw references → labelled segments, with the model of the package or another."""

from __future__ import annotations

from collections.abc import Sequence
from operator import add
from typing import NamedTuple

from citekit.parsing.cases import Case, cases
from citekit.parsing.decoding import Path
from citekit.parsing.habits import Trait, habits_of_others, traits_of
from citekit.parsing.model import Model
from citekit.parsing.n_best import runs_of
from citekit.parsing.reranking import chosen
from citekit.parsing.segments import MarkedText, Segment
from citekit.parsing.tokens import Token

_LIST = 40
"""References that are taken for one list; of a longer one, what stands near counts."""


class Labelling(NamedTuple):
    """How a reference is read.

    Attributes:
        segments: its labelled pieces.
        probability: of all labels together.
        fit: how well they fit to the rest of the list, see `Habits.fit`: the mean over all
            traits, 0 where there is no list.
    """

    segments: list[Segment]
    probability: float
    fit: float = 0.0


def label(texts: Sequence[MarkedText], model: Model) -> list[Labelling]:
    """Return the labelling of each reference of a list; one without tokens has no segments."""
    found = cases(texts, model)
    known = [case for case in found if case is not None]
    read: list[Labelling] = []
    for start in range(0, len(known), _LIST):
        read += _read_list(known[start : start + _LIST], model)
    in_order = iter(read)
    return [Labelling([], 0.0) if case is None else next(in_order) for case in found]


def _read_list(known: Sequence[Case], model: Model) -> list[Labelling]:
    """Return the labelling of each reference: first seen by itself, then among the others."""
    judge = model.reranker
    if judge is None:
        return [_labelling(case, case.path, 0.0, model.labels) for case in known]
    totals = [judge.totals(case.whole, case.rivals) for case in known]
    paths = [chosen(case.path, case.rivals, own) for case, own in zip(known, totals, strict=True)]
    if judge.usual is None or len(known) < 2:
        return [
            _labelling(case, path, 0.0, model.labels)
            for case, path in zip(known, paths, strict=True)
        ]
    traits = [_traits(case, path, model) for case, path in zip(known, paths, strict=True)]
    others = habits_of_others(judge.usual, traits, [path.probability for path in paths])
    read = []
    for case, own, habits in zip(known, totals, others, strict=True):
        fits = judge.fits(case.whole, case.rivals, habits)
        path = chosen(case.path, case.rivals, [*map(add, own, fits)])
        shown = _traits(case, path, model)
        fit = sum(habits.fit(shown).values()) / len(shown)
        read.append(_labelling(case, path, fit, model.labels))
    return read


def _traits(case: Case, path: Path, model: Model) -> list[Trait]:
    return [*traits_of(case.whole, runs_of(path.labels.tolist(), model.labels))]


def _labelling(case: Case, path: Path, fit: float, labels: tuple[str, ...]) -> Labelling:
    raw, tokens = case.text.raw, case.tokens
    segments = _segments(tokens, path, labels)
    if raw[tokens[-1].end :].strip():
        segments.append(Segment("note", tokens[-1].end, len(raw.rstrip()), 0.0))
    return Labelling(segments, path.probability, fit)


def _segments(tokens: Sequence[Token], path: Path, labels: tuple[str, ...]) -> list[Segment]:
    """Return the runs of a path as segments, each as sure as its least sure token."""
    marginals = path.marginals.tolist()
    return [
        Segment(field, tokens[first].start, tokens[end - 1].end, min(marginals[first:end]))
        for field, first, end in runs_of(path.labels.tolist(), labels)
    ]
