"""Conferences held elsewhere or earlier than their proceedings appeared, through ``normalise``."""

import pytest

from .tagged import record

AUTHOR = ("author", "Lang, A.,")
TITLE = ("title", "On rivers,")
PRINTED = (("publisher", "Oar Press,"), ("location", "London"), ("date", "(1984)."))


def test_place_and_year_of_the_meeting():
    held = (
        ("container-title", "in Rivers today"), ("location", "(Durham,"), ("date", "1982),")
    )  # fmt: skip
    csl = record(AUTHOR, TITLE, *held, *PRINTED).csl
    assert (csl["event-place"], csl["publisher-place"]) == ("Durham", "London")
    assert csl["event-date"] == {"date-parts": [[1982]]}
    assert csl["issued"] == {"date-parts": [[1984]]}
    assert csl["type"] == "paper-conference"


def test_same_year_is_one_date():
    held = (
        ("container-title", "in Rivers today"), ("location", "(Durham,"), ("date", "May 1984),")
    )  # fmt: skip
    csl = record(AUTHOR, TITLE, *held, *PRINTED).csl
    assert csl["issued"] == {"date-parts": [[1984, 5]]}
    assert "event-date" not in csl


def test_place_of_a_publisher_in_brackets_is_no_event():
    printed = (("publisher", "Oar Press"), ("location", "(London,"), ("date", "1982),"))
    csl = record(AUTHOR, ("title", "Rivers"), *printed, ("date", "2nd printing 1984.")).csl
    assert csl["publisher-place"] == "London"
    assert "event-place" not in csl


def test_place_of_a_conference_in_brackets_as_the_acm_has_it():
    head = (("title", "Salt."), ("container-title", "Proceedings of the Conference on Salt"))
    publisher = (("publisher", "ACM,"), ("location", "Oslo, Norway,"), ("pages", "3–9."))
    csl = record(*head, ("location", "(Ulm, Germany) (SALT '16)."), *publisher).csl
    assert (csl["event-place"], csl["publisher-place"]) == ("Ulm, Germany", "Oslo, Norway")
    csl = record(*head, ("location", "(Ulm:"), *publisher).csl
    assert "event-place" not in csl


def test_place_of_a_conference_before_the_place_of_its_publisher():
    publisher = (("publisher", "ACM,"), ("location", "Oslo,"), ("pages", "14 pages."))
    date, place = ("date", "May 3, 2016,"), ("location", "Ulm, Germany.")
    held = ("container-title", "In Conference on Salt (SALT ’16),")
    csl = record(("title", "Salt."), held, date, place, *publisher).csl
    assert (csl["event-place"], csl["publisher-place"]) == ("Ulm, Germany", "Oslo")
    csl = record(("title", "Salt."), ("container-title", "In Roads,"), date, place, *publisher).csl
    assert "event-place" not in csl


@pytest.mark.parametrize(
    "places",
    [[("location", "Ulm, Germany. Oslo:")], [("location", "Ulm, Germany."), ("location", "Oslo:")]],
)
def test_medicine_has_the_meeting_before_the_imprint(places):
    book = (("container-title", "Proceedings of the Salt Conference;"), ("date", "2001 Sep 13-15;"))
    csl = record(("title", "Salt."), *book, *places, ("publisher", "Oar;"), ("date", "2002.")).csl
    assert csl["event-date"] == {"date-parts": [[2001, 9, 13], [2001, 9, 15]]}
    assert csl["issued"] == {"date-parts": [[2002]]}
    assert (csl["event-place"], csl["publisher-place"]) == ("Ulm, Germany", "Oslo")


@pytest.mark.parametrize("days", ["August 18–22", "18.–22. August", "30 – 31 May"])
def test_days_of_a_conference_are_no_date_of_its_proceedings(days):
    csl = record(
        ("author", "Ash, A."),
        ("date", "(1996)."),
        ("title", "Salt."),
        ("container-title", "In 16th International Salt Conference,"),
        ("location", "Oslo,"),
        ("date", days),
        ("publisher", "Oar."),
    ).csl
    assert (csl["issued"]["date-parts"], csl["event-place"]) == ([[1996]], "Oslo")
