"""Checks of what is known by numbers of its own, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

TITLE = ("title", "Salt roads,")


def test_the_european_number_of_a_case_is_one():
    pairs = (
        ("author", "EuGH,"),
        ("date", "6.10.2015,"),
        ("container-title", "Rs. C-3 ECLI:EU:C:2015:6"),
    )
    assert made_sense(*pairs)[2:] == [("container-title", "Rs. C-3"), ("note", "ECLI:EU:C:2015:6")]


@pytest.mark.parametrize(
    ("pairs", "pieces"),
    [
        (
            (
                ("container-title", "2 Kings"),
                ("volume", "4:"),
                ("pages", "38-41"),
                ("note", "(NRSV)"),
            ),
            [("title", "2 Kings 4: 38-41"), ("note", "(NRSV)")],
        ),
        (
            (("container-title", "Mt"), ("volume", "5,"), ("pages", "3–12.")),
            [("title", "Mt 5, 3–12.")],
        ),
    ],
)
def test_a_passage_of_a_holy_book_is_a_title(pairs, pieces):
    assert made_sense(*pairs) == pieces


def test_a_journal_is_no_holy_book():
    pairs = (("container-title", "Nature Letters"), ("volume", "12:"), ("pages", "38-41"))
    assert unchanged(*pairs)


def test_a_list_of_species_holds_its_pages():
    pairs = (("title", "Passer salis. The Salt List of Species 2018: e.T12A34."), ("doi", "10.1/2"))
    assert made_sense(*pairs)[:3] == [
        ("title", "Passer salis."),
        ("container-title", "The Salt List of Species 2018"),
        ("pages", "e.T12A34."),
    ]


def test_the_number_of_a_patent_is_in_one_piece():
    cut = (("container-title", "Patent US 1"), ("pages", "234"), ("author", "567 A,"), TITLE)
    assert made_sense(*cut) == [("genre", "Patent US 1 234 567 A,"), TITLE]
    no_number = (("container-title", "Patent Review 1,"), ("pages", "234"), TITLE)
    assert made_sense(*no_number)[0][0] == "container-title"
