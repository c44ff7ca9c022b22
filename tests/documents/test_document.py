"""Source maps: from what a reader sees back to the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.documents.document import SourceMap

# "AT&amp;T *Labs*" is read as "AT&T Labs".
LABS = SourceMap(((0, 0), (3, 7), (5, 10)))


@pytest.mark.parametrize(("offset", "source"), [(0, 0), (2, 2), (3, 7), (4, 8), (5, 10), (8, 13)])
def test_every_character_knows_its_place(offset: int, source: int) -> None:
    assert LABS.source(offset) == source
    assert "AT&amp;T *Labs*"[source] == "AT&T Labs"[offset]


def test_slice_stands_elsewhere() -> None:
    labs = LABS.slice(5, 9, at=100)
    assert [labs.source(100 + offset) for offset in range(4)] == [10, 11, 12, 13]


@given(st.integers(0, 8), st.integers(0, 8), st.integers(0, 50))
def test_slice_agrees_with_the_whole(one: int, other: int, at: int) -> None:
    start, end = min(one, other), max(one, other)
    part = LABS.slice(start, end, at=at)
    for offset in range(start, end):
        assert part.source(offset - start + at) == LABS.source(offset)


def test_ends_are_those_of_each_character():
    for length in range(1, 9):
        assert LABS.ends(length) == (LABS.source(0), LABS.source(length - 1))
    later = SourceMap(((2, 12),))
    assert later.ends(4) == (later.source(0), later.source(3))
