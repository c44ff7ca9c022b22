"""Duplicates in a library."""

import pytest

from citekit.library import Library
from citekit.library.duplicates import find_duplicates, merge_certain
from tests.library.building import article, entry, work

LONG = "Counting Bridges over Small Rivers"
STYLES = (
    ("Okoye, A. (2017). Counting bridges over small rivers.", {}),
    ("Ada Okoye, Counting Bridges Over Small Rivers, River Daily, 2017.", {}),
    ("Okoye A. Counting Bridgs over Small Rivers.", {"title": LONG.replace("dges", "dgs")}),
    ("Okoye 2017. Counting Bridges over Small Rivers. doi:10.1234/a.", {"DOI": "10.1234/a"}),
    ("Okoye: Counting Bridges over Small Rivers. 2017.", {"container-title": "River Daily"}),
)


def add_all(library, numbers):
    """Add an article that cites a work in five styles, and one that cites its second edition.

    What one list cites twice is not joined at once.
    """
    cited = [entry(raw, work("Okoye", 2017, LONG) | more) for raw, more in STYLES]
    second = entry("Okoye. 2nd ed. 2019.", work("Okoye", 2019, LONG, edition="2"))
    files = (("styles.md", [article(*cited)], "1"), ("second.md", [article(second)], "1"))
    for number in numbers:
        library.add(*files[number])


@pytest.fixture
def library(tmp_path):
    """A library with the duplicates of a work."""
    with Library(tmp_path / "library.db") as store:
        add_all(store, (0, 1))
        yield store


def test_five_styles_become_one_reference_with_five_entries(library):
    before = {one.key for one in library.search()}
    assert len(before) > 2
    merged = merge_certain(library, find_duplicates(library))
    assert merged == len(before) - 2
    after = {one.key: len(one.entries) for one in library.search()}
    assert sorted(after.values()) == [1, 5]
    assert all(library.get(key).key in after for key in before)
    assert find_duplicates(library).works == []


def test_every_merge_can_be_undone(library):
    before = [(one.key, one.csl) for one in library.search()]
    merge_certain(library, find_duplicates(library))
    decisions = library.decisions()
    assert decisions
    library.undo(len(decisions))
    assert [(one.key, one.csl) for one in library.search()] == before


def test_merges_stand_when_the_database_is_gone(library):
    merge_certain(library, find_duplicates(library))
    after = [(one.key, one.csl) for one in library.search()]
    library.close()
    library.path.unlink()
    add_all(library, (1, 0))
    assert [(one.key, one.csl) for one in library.search()] == after


def test_what_is_not_a_duplicate_is_never_proposed_again(library):
    found = find_duplicates(library)
    for one, other in ((pair.one.key, pair.other.key) for pair in found.certain + found.doubtful):
        library.distinct(one, other)
    again = find_duplicates(library)
    assert (again.works, again.certain, again.doubtful) == ([], [], [])


def test_the_reference_that_a_person_corrected_stays(library):
    keys = [one.key for one in find_duplicates(library).works[0]]
    library.set(keys[-1], {"note": "looked at"})
    assert find_duplicates(library).works[0][0].key == keys[-1]


def test_what_nobody_cites_any_more_is_looked_at_only_when_asked_for(library):
    one, *_ = find_duplicates(library).works[0]
    (second,) = [found for found in library.search() if found.csl.get("edition")]
    library.distinct(one.key, second.key)
    library.add("styles.md", [article()], "2")
    assert find_duplicates(library).works == []
    (work,) = find_duplicates(library, include_uncited=True).works
    assert one.key in {found.key for found in work}
