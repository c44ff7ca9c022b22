"""Holding back the search for cycles."""

import gc

import pytest

from citekit.cycles import without_cycle_search
from citekit.library.matching import find_matches


@pytest.fixture
def gc_was_off():
    gc.disable()
    yield
    gc.enable()


def test_it_goes_on_afterwards():
    with without_cycle_search():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ZeroDivisionError), without_cycle_search():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_it_stays_as_it_was(gc_was_off):
    with without_cycle_search():
        assert not gc.isenabled()
    assert not gc.isenabled()


def test_matching_holds_it_back():
    def looked_at():
        assert not gc.isenabled()
        yield {"title": "On bridges"}

    find_matches(looked_at())
    assert gc.isenabled()
