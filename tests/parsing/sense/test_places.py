"""What is known of the names of places."""

import pytest

from citekit.parsing.sense.places import is_city, is_place, is_region


@pytest.mark.parametrize(
    "name", ["London", "New York, NY", "Frankfurt a. M.", "Boston & London", "(Cambridge, Mass.:"]
)
def test_places(name):
    assert is_place(name)


@pytest.mark.parametrize("name", ["NY", "New York Times", "in press", "london", "Oar House", ""])
def test_other_names(name):
    assert not is_place(name)


def test_states_and_countries_are_no_cities():
    assert is_region("United Kingdom")
    assert is_region("NJ:")
    assert not is_region("Oslo, Norway")
    assert not is_region("")
    assert is_city("Oslo")
    assert not is_city("Massachusetts")
