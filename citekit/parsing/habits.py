"""What the references of a list have in common: what follows what, how fields begin and end.

Who types a list mostly keeps to one form, so the references that are plain tell how to read those
that are not.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from citekit.parsing.whole import Run, Whole

Trait = tuple[str, str, str]
"""What kind of trait it is, of which field, and what is the case there."""

KINDS = ("follows", "closes", "opens", "marks", "says")
"""Which field follows with which stop between, the punctuation at its end, that around its
beginning, its markup, and, of words that may come in several references, which field they are."""

_RECURRING = frozenset({"author", "container-title", "publisher", "location", "collection-title"})

_PRIOR = 4.0
"""As many references of the list weigh as much as what is usual elsewhere."""
_UNSEEN = 0.5  # how often what was never seen counts as seen
_ROOM = 20  # and how often each field counts as seen with such
_LEAST_OFTEN = 2


def traits_of(whole: Whole, runs: Sequence[Run]) -> Iterator[Trait]:
    """Yield what a labelling of a reference shows of how it is written."""
    before, stop = "^", ""
    for run in runs:
        frame = whole.frame(run)
        field = frame.field
        yield "follows", before, f"{stop}{field}"
        yield "closes", field, frame.closing
        yield "opens", field, f"{frame.before}{frame.opening}"
        if frame.marks:
            yield "marks", field, " ".join(frame.marks)
        if field in _RECURRING:
            yield "says", whole.words(run), field
        before, stop = field, frame.closing
    yield "follows", before, "$"


class Usual:
    """How often traits are found in references of all kinds.

    Attributes:
        counts: of each trait, in how many references.
    """

    def __init__(self, counts: Mapping[Trait, float]) -> None:
        """Take how often each trait was found."""
        self.counts = dict(counts)
        self._fields = Counter[tuple[str, str]]()
        for (kind, field, _), count in counts.items():
            self._fields[kind, field] += count  # type: ignore[assignment]
        self._shares: dict[Trait, float] = {}

    @classmethod
    def of(cls, references: Iterable[Iterable[Trait]]) -> Usual:
        """Count the traits of references; what is found once only is left out, and all words."""
        counts = Counter(trait for traits in references for trait in traits if trait[0] != "says")
        return cls({trait: n for trait, n in sorted(counts.items()) if n >= _LEAST_OFTEN})

    def share(self, trait: Trait) -> float:
        """Return which share of the fields that may have the trait does have it."""
        share = self._shares.get(trait)
        if share is None:
            seen = self.counts.get(trait, 0.0) + _UNSEEN
            share = self._shares[trait] = seen / (self._fields[trait[:2]] + _ROOM)
        return share

    def to_json(self) -> str:
        """Return the counts as a model file holds them."""
        return json.dumps([[*trait, count] for trait, count in self.counts.items()])

    @classmethod
    def from_json(cls, text: str) -> Usual:
        """Read what ``to_json`` gave."""
        return cls({(kind, field, value): n for kind, field, value, n in json.loads(text)})


class Habits:
    """The traits of the references of one list."""

    def __init__(self, usual: Usual) -> None:
        """Begin with no reference; ``usual`` is what all lists are thought to be like."""
        self._usual = usual
        self._counts: dict[Trait, float] = {}
        self._fields: dict[tuple[str, str], float] = {}
        self._known: dict[Trait, float] = {}

    def add(self, traits: Iterable[Trait], weight: float) -> None:
        """Add a reference, as surely as its labels are right; a negative weight takes it away."""
        counts, fields = self._counts, self._fields
        self._known.clear()
        for trait in traits:
            counts[trait] = counts.get(trait, 0.0) + weight
            of_field = trait[:2]
            fields[of_field] = fields.get(of_field, 0.0) + weight

    def fit(self, traits: Iterable[Trait]) -> dict[str, float]:
        """Return for each kind of trait how well those of a labelling fit to the list.

        It is the logarithm of how many times likelier they are in this list than elsewhere, with
        what is usual as a Dirichlet prior (MacKay and Peto 1995, "A Hierarchical Dirichlet
        Language Model"): 0 for what the list says nothing of.
        """
        known = self._known
        fits = dict.fromkeys(KINDS, 0.0)
        for trait in traits:
            fit = known.get(trait)
            if fit is None:
                fit = known[trait] = self._fit(trait)
            fits[trait[0]] += fit
        return fits

    def _fit(self, trait: Trait) -> float:
        of_field = self._fields.get(trait[:2])
        if not of_field:
            return 0.0
        share = self._usual.share(trait)
        here = (self._counts.get(trait, 0.0) + _PRIOR * share) / (of_field + _PRIOR)
        return math.log(here / share)


def habits_of_others(
    usual: Usual,
    traits: Sequence[Sequence[Trait]],
    weights: Sequence[float],
    asked: Iterable[int],
) -> Iterator[Habits]:
    """Yield for some references of a list the habits of all others.

    They are the same object every time: ask it before the next is drawn.

    Args:
        usual: what all lists are thought to be like.
        traits: of each reference.
        weights: how surely they are its traits.
        asked: numbers of the references, from 0.
    """
    habits = Habits(usual)
    for own, weight in zip(traits, weights, strict=True):
        habits.add(own, weight)
    for number in asked:
        habits.add(traits[number], -weights[number])
        yield habits
        habits.add(traits[number], weights[number])
