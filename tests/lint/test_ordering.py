"""What stands out of order."""

from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.lint.ordering import misplaced


def test_the_fewest():
    assert misplaced([[1], [9], [2], [3]]) == [1]
    assert misplaced([[2], [3], [1]]) == [2]
    assert misplaced([[1], [1], [2]]) == []
    assert misplaced([]) == []


def test_any_key_will_do():
    assert misplaced([["d"], ["v", "h"], ["k"]]) == []
    assert misplaced([["c"], ["d"], [], ["a"], ["e"]]) == [3]


def fits(keys):
    return any(list(one) == sorted(one) for one in product(*keys))


@given(st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=2), max_size=6))
def test_no_fewer_would_do(keys):
    wrong = misplaced(keys)
    assert fits([one for place, one in enumerate(keys) if place not in wrong])
    for less in combinations(range(len(keys)), max(len(wrong) - 1, 0)):
        if wrong:
            assert not fits([one for place, one in enumerate(keys) if place not in less])


@pytest.mark.no_cover
def test_long_lists_take_no_time():
    assert len(misplaced([[number % 7] for number in range(50_000)])) > 1000
