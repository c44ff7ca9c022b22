"""Which references are compared at all: those that have something rare in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from citekit.library.matching.features import Features
from citekit.library.matching.titles import Title

LARGEST_BLOCK = 12
"""In a larger block each reference is compared with its neighbours in order only, so that the
work grows with the number of references and not with its square."""

_NEIGHBOURS = 4
_LONGEST_WORDS = 4
_BEGINNING = 24


def block_keys(features: Features) -> set[str]:
    """Return the keys of the blocks that a reference stands in.

    They depend on the reference alone, so that an index can hold them.
    """
    keys = {f"n {name} {value}" for name, value in features.identifiers.items()}
    if features.doi:
        keys.add(f"d {features.doi}")
    if "/" in features.address:
        keys.add(f"u {features.address.casefold()}")
    family = features.people[0].family if features.people else ""
    year = str(features.year or "")
    keys.update(f"w {pair} {year}" for pair in _pairs_of_longest(features.words))
    for title in features.titles:
        keys.update(_title_keys(title, family, year))
    if family and year:
        keys.add(f"y {family} {year}")
    if features.volume and features.pages:
        keys.add(f"p {year} {features.volume} {features.pages}")
    return keys


def _title_keys(title: Title, family: str, year: str) -> Iterator[str]:
    yield f"t {''.join(title.words)[:_BEGINNING]}"
    if len(title.main) > 1:
        yield f"t {''.join(title.main)[:_BEGINNING]}"
    for pair in _pairs_of_longest(title.bag):
        yield f"w {pair} {year}"
    if family:
        for word in _longest(title.bag)[:3]:
            yield f"a {family} {word}"


def _longest(bag: frozenset[str]) -> list[str]:
    return sorted(bag, key=lambda word: (-len(word), word))[:_LONGEST_WORDS]


def _pairs_of_longest(bag: frozenset[str]) -> Iterator[str]:
    return (" ".join(pair) for pair in combinations(sorted(_longest(bag)), 2))


def candidate_pairs(references: Sequence[Features]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places of references that are worth comparing, each once.

    Args:
        references: all of them.
    """
    blocks: defaultdict[str, list[int]] = defaultdict(list)
    for index, features in enumerate(references):
        for key in block_keys(features):
            blocks[key].append(index)
    seen: set[int] = set()
    number = len(references)
    for block in blocks.values():
        if len(block) < 2:
            continue
        for one, other in _pairs(block, references):
            pair = one * number + other
            if pair not in seen:
                seen.add(pair)
                yield one, other


def _pairs(block: list[int], references: Sequence[Features]) -> Iterator[tuple[int, int]]:
    if len(block) <= LARGEST_BLOCK:
        yield from combinations(block, 2)
        return
    ordered = sorted(block, key=lambda index: _order(references[index]))
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + _NEIGHBOURS]:
            yield min(one, other), max(one, other)


def _order(features: Features) -> tuple[tuple[str, ...], str, int]:
    title = features.titles[0].words if features.titles else ()
    family = features.people[0].family if features.people else ""
    return title, family, features.year or 0
