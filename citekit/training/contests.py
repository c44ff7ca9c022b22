"""Likely labellings of references by a labeller that has not seen them, and which are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from citekit.parsing.cases import Case, cases
from citekit.parsing.features import encode
from citekit.parsing.habits import Trait, Usual, habits_of_others, traits_of
from citekit.parsing.model import Model
from citekit.parsing.n_best import runs_of
from citekit.parsing.reranking import names_of
from citekit.parsing.whole import Whole
from citekit.training.labelling import token_labels
from citekit.training.tagged import TaggedReference, by_group


@dataclass(slots=True)
class Contest:
    """Likely labellings of one reference.

    Attributes:
        features: of each labelling, and how often each.
        probabilities: by the labeller.
        mistakes: how many tokens each gets wrong.
        fits: for each, how well it fits to the rest of the list by each kind of trait; none where
            there is no list.
    """

    features: list[Counter[str]] = field(default_factory=list)
    probabilities: list[float] = field(default_factory=list)
    mistakes: list[int] = field(default_factory=list)
    fits: list[dict[str, float]] = field(default_factory=list)


def contests(
    model: Model, held_out: Iterable[TaggedReference], usual: Usual | None = None
) -> list[Contest]:
    """Return the contests for references that ``model`` has not seen and is not certain of.

    Args:
        model: the labeller.
        held_out: references; those of one group are taken for one list.
        usual: what all lists are thought to be like; ``None``: lists do not count.
    """
    found: list[Contest] = []
    for references in by_group(held_out):
        known = [case for case in cases(references, model) if case is not None]
        if usual is not None and len(known) > 1:
            found += _in_list(known, model, usual)
        else:
            found += [_contest(case) for case in known if len(case.rivals) > 1]
    return found


def _in_list(known: Sequence[Case], model: Model, usual: Usual) -> Iterator[Contest]:
    likeliest = [
        [*traits_of(case.whole, runs_of(case.path.labels.tolist(), model.labels))] for case in known
    ]
    sure = [case.path.probability for case in known]
    asked = [number for number, case in enumerate(known) if len(case.rivals) > 1]
    for number, habits in zip(asked, habits_of_others(usual, likeliest, sure, asked), strict=True):
        whole, rivals = known[number].whole, known[number].rivals
        contest = _contest(known[number])
        contest.fits += (habits.fit(traits_of(whole, rival.runs)) for rival in rivals)
        yield contest


def _contest(case: Case) -> Contest:
    assert isinstance(case.text, TaggedReference)
    wanted = [name[2:] for name in token_labels(case.text, case.tokens)]
    contest = Contest()
    for rival in case.rivals:
        labels = [name for name, first, end in rival.runs for _ in range(first, end)]
        contest.features.append(Counter(names_of(case.whole, rival.runs)))
        contest.probabilities.append(rival.probability)
        contest.mistakes.append(sum(a != b for a, b in zip(labels, wanted, strict=True)))
    return contest


def usual_traits(references: Iterable[TaggedReference]) -> Usual:
    """Return what references are like, by their own labels."""
    return Usual.of(map(_own_traits, references))


def _own_traits(reference: TaggedReference) -> list[Trait]:
    tokens, keys = encode(reference)
    if not tokens:
        return []
    labels = token_labels(reference, tokens)
    names = tuple(dict.fromkeys(labels))
    runs = runs_of([names.index(label) for label in labels], names)
    return [*traits_of(Whole(reference, tokens, keys.echoes), runs)]
