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


@pytest.mark.parametrize("code", ["US4405829A,", "WO2010/123456 A1,", "EP 1234567 B1,"])
def test_what_has_only_the_number_of_a_patent_holds_nothing(code):
    head = (("author", "O. Berg,"), ("title", "“Salt lamp,”"))
    assert made_sense(*head, ("container-title", code), ("date", "1983."))[2] == ("genre", code)


def test_the_number_of_a_report_holds_nothing():
    head = (("author", "SALT Collaboration,"), ("title", "“Brine,”"))
    for label in ("container-title", "location"):
        made = made_sense(*head, (label, "SALT-PAS-EXO-16-048,"), ("date", "2017."))
        assert made[2] == ("genre", "SALT-PAS-EXO-16-048,")
    assert unchanged(*head, ("container-title", "SALT-2,"), ("date", "2017."))
    assert unchanged(*head, ("location", "Ulm-Salt-Stadt,"), ("date", "2017."))


@pytest.mark.parametrize(
    ("place", "number"),
    [("London.", "MR0370837"), ("London.", "MR 1878556"), ("London", "MR91k:16028"),
     ("London.", "Zbl 0817.62004")],
)  # fmt: skip
def test_the_number_of_a_review_is_no_place(place, number):
    head = (("title", "Salt."), ("publisher", "Oar and Sons,"))
    assert made_sense(*head, ("location", f"{place} {number}")) == [
        *head, ("location", place), ("note", number)
    ]  # fmt: skip
    assert unchanged(("title", f"On {number} and salt."), ("publisher", "Oar."))


def test_bare_numbers_of_archives_are_no_pages():
    head = (("title", "Salt,"), ("container-title", "SALT"), ("volume", "07"), ("date", "(2014)"))
    assert made_sense(*head, ("pages", "079, [1405.0301]."))[4:] == [
        ("pages", "079,"), ("note", "[1405.0301]")
    ]  # fmt: skip
    code = made_sense(*head[:2], ("pages", "ascl:1210.008"))
    assert code[2:] == [("note", "ascl:1210.008")]
    assert unchanged(*head, ("pages", "[1999.0301]."))


def test_numbers_of_trials_hold_nothing():
    head = (("author", "Trials.gov."), ("title", "Salt in adults."))
    for number in ("NCT01234567.", "ISRCTN01234567."):
        made = made_sense(*head, ("container-title", number), ("url", "https://example.org/1"))
        assert made[2] == ("note", number.rstrip("."))


@pytest.mark.parametrize("kind", ["[cs].", "[cs, stat].", "[math.AG]"])
def test_classes_of_arxiv_are_no_medium(kind):
    number = ("doi", "ArXiv:1806.99738")
    assert made_sense(("title", "Salt."), number, ("medium", kind))[1:] == [
        ("doi", f"ArXiv:1806.99738 {kind}")
    ]
    assert unchanged(("title", "Salt."), number, ("medium", "[online]."))
    assert unchanged(("title", "Salt."), ("doi", "10.9999/salt"), ("medium", "[cs]."))
