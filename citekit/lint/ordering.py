"""The order of a list: the fewest entries that stand where they should not."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

Key = TypeVar("Key", str, int)


def misplaced(keys: Sequence[Sequence[Key]]) -> list[int]:
    """Return the places of the fewest items without which a list never falls.

    The longest run that never falls, by patience sorting; the time grows with the number of items
    times its logarithm.

    Args:
        keys: of each item those by which it may be sorted (``de Hartog`` under D or H); one of
            them has to fit. An item without keys fits everywhere.

    Returns:
        The places, ascending.
    """
    lowest: list[Key] = []  # the end of the run of each length that ends lowest
    ends: list[int] = []  # the step by which it ends
    steps: list[tuple[int, int]] = []  # each the item, and the step before it
    for place, choices in enumerate(keys):
        # The highest first, so that no item follows itself under another key.
        for key in sorted(set(choices), reverse=True):
            length = bisect_right(lowest, key)
            steps.append((place, ends[length - 1] if length else -1))
            lowest[length : length + 1] = [key]
            ends[length : length + 1] = [len(steps) - 1]
    kept = set()
    step = ends[-1] if ends else -1
    while step >= 0:
        place, step = steps[step]
        kept.add(place)
    return [place for place, choices in enumerate(keys) if choices and place not in kept]
