from hypothesis import given
from hypothesis import strategies as st

from citekit.extraction.marked import marks_between
from citekit.reference import Mark

MARKS = st.lists(st.tuples(st.integers(0, 300), st.integers(1, 60)), max_size=60).map(
    lambda rows: tuple(Mark("em", start, start + length) for start, length in rows)
)


@given(MARKS, st.integers(0, 320), st.integers(1, 80))
def test_it_finds_what_a_search_through_all_finds(marks, start, length):
    end = start + length
    expected = [mark for mark in marks if mark.start < end and mark.end > start]
    found = marks_between(marks, start, end)
    assert sorted(found, key=repr) == sorted(expected, key=repr)


def test_a_mark_around_everything():
    marks = (Mark("strong", 0, 9000), *(Mark("em", n, n + 5) for n in range(0, 9000, 10)))
    assert marks_between(marks, 100, 104) == [marks[0], Mark("em", 100, 105)]
