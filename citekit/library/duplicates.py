"""References of a library that mean the same work, or may."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from citekit.library.decisions.layers import ARTICLE
from citekit.library.matching import find_matches

if TYPE_CHECKING:
    from citekit.library.library import Library
    from citekit.library.matching import Comparison, Matches, Pair
    from citekit.library.results import LibraryReference


class Duplicate(NamedTuple):
    """Two references that mean one work, or may.

    Attributes:
        one: the one that says more, which should stay.
        other: the other one.
        comparison: of the two, with the reasons.
    """

    one: LibraryReference
    other: LibraryReference
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Duplicates:
    """What was found in a library.

    Attributes:
        works: references that certainly mean one work, the one that should stay first.
        certain: their pairs.
        doubtful: pairs that a person should look at, the likeliest first.
    """

    works: list[list[LibraryReference]]
    certain: list[Duplicate]
    doubtful: list[Duplicate]


def find_duplicates(library: Library, *, include_uncited: bool = False) -> Duplicates:
    """Find the references of a library that mean the same work; nothing is changed.

    Pairs of which a person said that they are two works are left out.

    Args:
        library: to look through.
        include_uncited: also those that no article cites any more.
    """
    references = list(library.search(include_uncited=include_uncited))
    places = {reference.key: place for place, reference in enumerate(references)}
    apart = {
        (min(places[one], places[other]), max(places[one], places[other]))
        for one, other in library.distinct_pairs()
        if one in places and other in places
    }
    return _named(find_matches((one.csl for one in references), apart), references)


def merge_certain(library: Library, found: Duplicates) -> int:
    """Merge what certainly is one work, each work a decision of its own, which `undo` takes back.

    Args:
        library: in which it was found.
        found: what was found there.

    Returns:
        How many references went into another.
    """
    for stays, *others in found.works:
        library.merge([other.key for other in others], stays.key)
    return sum(len(work) - 1 for work in found.works)


def _named(matches: Matches, references: list[LibraryReference]) -> Duplicates:
    works = [sorted((references[n] for n in work), key=_says_most) for work in matches.works]
    certain, doubtful = (
        [_duplicate(pair, references) for pair in pairs]
        for pairs in (matches.certain, matches.doubtful)
    )
    return Duplicates(works, certain, doubtful)


def _duplicate(pair: Pair, references: list[LibraryReference]) -> Duplicate:
    one, other = sorted((references[pair.one], references[pair.other]), key=_says_most)
    return Duplicate(one, other, pair.comparison)


def _says_most(reference: LibraryReference) -> tuple[int, int, float, str]:
    """Order references: those that a person or a file vouches for, then those that say more."""
    return (
        -sum(source != ARTICLE for source in reference.sources.values()),
        -len(reference.csl),
        -reference.confidence,
        reference.key,
    )
