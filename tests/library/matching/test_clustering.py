"""Works out of pairs."""

from citekit.library.matching import find_matches

TITLE = "Counting Bridges over Small Rivers"


def book(year=None, **more):
    item = {"type": "book", "title": TITLE, "author": [{"family": "Okoye", "given": "Ada"}]}
    if year:
        item["issued"] = {"date-parts": [[year]]}
    return item | more


def test_what_is_the_same_is_one_work():
    found = find_matches([book(2001), {"type": "book", "title": "Ropes"}, book(2001), book(2001)])
    assert found.works == [[0, 2, 3]]
    assert len(found.certain) == 3
    assert found.doubtful == []


def test_two_editions_are_not_joined_by_a_reference_without_its_year():
    found = find_matches([book(2001), book(), book(2011)])
    assert len(found.works) == 1
    assert len(found.works[0]) == 2
    assert len(found.doubtful) == 1


def test_what_a_person_kept_apart_stays_apart():
    items = [book(2001), book(2001), book(2001)]
    found = find_matches(items, {(0, 1)})
    assert found.works in ([[0, 2]], [[1, 2]])
    assert all((pair.one, pair.other) != (0, 1) for pair in found.certain + found.doubtful)
    assert {(pair.one, pair.other) for pair in found.certain + found.doubtful} == {(0, 2), (1, 2)}


def test_the_likeliest_doubtful_pair_comes_first():
    near = book(2001, container_title="x")
    found = find_matches([book(2001), book(2002, publisher="Weir"), near, book(2002)])
    points = [pair.comparison.points for pair in found.doubtful]
    assert points == sorted(points, reverse=True)


def test_nothing_is_found_in_nothing():
    assert find_matches([]) == ([], [], [])
