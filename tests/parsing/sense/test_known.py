"""What the checks know of words."""

import pytest

from citekit.parsing.sense.known import (
    is_city,
    is_family,
    is_given,
    is_month,
    is_person,
    is_place,
    is_region,
)


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


def test_persons_are_known_by_their_given_names():
    assert is_person("Anna Lang") and is_person("(Anna B. Lang),")
    assert not is_person("Salt Lang") and not is_person("Anna") and not is_person("Anna Society")


def test_given_names_may_be_known_by_their_first_half():
    assert is_given("Anna") and is_given("Marie-Odile")
    assert not is_given("Salt-Anna")


def test_months_and_family_names():
    assert is_month("mai") and not is_month("Salz")
    assert is_family("Miller") and not is_family("salzstraße")
