"""The numbers and keys that entries are called by."""

import pytest

from citekit.citations.labels import Labels, note_label
from citekit.documents.document import SourceMap
from citekit.extraction.article import Entry, ReferenceList


def labels(*markers: str) -> Labels:
    entries = [
        Entry("Ash", at, at, SourceMap(((0, 100 * at),)), number=at, marker=marker)
        for at, marker in enumerate(markers, 1)
    ]
    return Labels([ReferenceList("References", 1, entries)])


@pytest.mark.parametrize("markers", [("1.", "2."), ("[1]", "[2]"), ("₁", "₂"), ("(1)", "(2)")])
def test_numbers(markers):
    entry = labels(*markers).number(2, 0)
    assert entry is not None
    assert entry.number == 2


def test_numbers_that_are_all_the_same_count_by_order():
    entry = labels("1.", "1.", "1.").number(3, 0)
    assert entry is not None
    assert entry.number == 3


def test_a_list_without_numbers_counts_only_where_asked():
    bullets = labels("-", "-")
    assert bullets.number(2, 0) is None
    assert bullets.highest == 0
    entry = bullets.number(2, 0, counted=False)
    assert entry is not None
    assert entry.number == 2


def test_keys():
    keyed = labels("[FB17]", "[KnS03]")
    entry = keyed.key("KnS03", 0)
    assert entry is not None
    assert entry.number == 2
    assert keyed.keys == {"FB17", "KnS03"}


def test_numbers_among_keys_are_not_counted_by_order():
    mixed = labels("[1]", "[3]", "[CIT2002]", "[#soup]", "[#]")
    assert mixed.number(2, 0, counted=False) is None
    entry = mixed.number(3, 0)
    assert entry is not None
    assert entry.number == 2


def test_notes():
    assert [note_label(marker) for marker in ("[^1]:", "[^a-b]", "[1]", "-")] == [
        "1",
        "a-b",
        "",
        "",
    ]
