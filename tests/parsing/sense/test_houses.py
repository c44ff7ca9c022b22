"""Checks of publishing houses, through ``sensible``."""

import pytest

from .making import made_sense

TITLE, DATE = ("title", "Salz."), ("date", "2018.")


@pytest.mark.parametrize("label", ["location", "container-title", "note"])
def test_a_house_known_by_name_is_no_place(label):
    assert made_sense(TITLE, (label, "(Suhrkamp),"), DATE)[1] == ("publisher", "(Suhrkamp),")


@pytest.mark.parametrize(
    "pairs",
    [
        (TITLE, ("location", "Ruder,"), DATE),
        (TITLE, ("location", "Suhrkamp,"), ("publisher", "Ruder,"), DATE),
        (TITLE, ("container-title", "Crown"), ("volume", "12,"), DATE),
    ],
)
def test_other_places_and_holders_stay(pairs):
    assert made_sense(*pairs) == list(pairs)


def test_who_publishes_a_journal_is_no_part_of_it():
    numbers = (("volume", "27"), ("issue", "(2):"))
    pairs = (TITLE, ("container-title", "The Salt Journal, Salt Society,"), *numbers)
    assert made_sense(*pairs)[1:3] == [
        ("container-title", "The Salt Journal,"),
        ("publisher", "Salt Society,"),
    ]
    pairs = (TITLE, ("container-title", "Journal of Salt, Rivers and Light,"), *numbers)
    assert made_sense(*pairs) == list(pairs)


def test_the_part_of_a_journal_publishes_nothing():
    pairs = (TITLE, ("container-title", "Proceedings of Salt, Part M: Salt Institute,"))
    assert made_sense(*pairs, ("volume", "27")) == [*pairs, ("volume", "27")]
