"""Segments cut, joined and called something else."""

import pytest

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.segment_cuts import cut, join, relabel, triples
from citekit.parsing.segments import ListStyle

from .tagged import Text, tagged


@pytest.fixture
def draft():
    raw, segments = tagged(("title", "Rivers, Lakes"), ("note", "3"), ("date", "1999"))
    return Draft.of(Text(raw), segments, ListStyle())


def pieces(draft):
    return [(segment.label, draft.text(segment)) for segment in draft.segments]


def test_relabel(draft):
    relabel(draft, draft.segments[1], "volume")
    assert pieces(draft) == [("title", "Rivers, Lakes"), ("volume", "3"), ("date", "1999")]


def test_join_takes_what_stands_between_and_the_first_label(draft):
    join(draft, draft.segments[1], draft.segments[2])
    assert pieces(draft) == [("title", "Rivers, Lakes"), ("note", "3 1999")]


def test_join_under_another_label(draft):
    join(draft, draft.segments[0], draft.segments[1], label="volume")
    assert pieces(draft)[0] == ("volume", "Rivers, Lakes 3")


def test_triples(draft):
    assert list(triples(draft)) == [draft.segments]


def test_cut_gives_both_halves(draft):
    left, right = cut(draft, draft.segments[0], 6, "title", "container-title", left_out=8)
    assert (draft.text(left), draft.text(right)) == ("Rivers", "Lakes")
    assert pieces(draft)[:2] == [("title", "Rivers"), ("container-title", "Lakes")]
