"""Names of sites and channels that look like those of people, through ``normalise``."""

import pytest

from .tagged import record

VIDEO = (("date", "(2021)."), ("title", "Salt roads"), ("genre", "[Video]."))


def test_who_is_called_as_the_holder_is_no_person():
    pieces = (("author", "Oar Ware,"), ("title", "«Salt roads,»"), ("container-title", "Oar Ware,"))
    assert record(*pieces, ("accessed", "[3 May 2021]")).csl["author"] == [{"literal": "Oar Ware"}]
    own_site = (("author", "Anna Lind."), ("title", "Salt."), ("container-title", "Anna Lind,"))
    assert record(*own_site).csl["author"] == [{"family": "Lind", "given": "Anna"}]


@pytest.mark.parametrize("channel", ["Two Minute Salt", "uploaded by Brine Engineering"])
def test_channels_are_no_people(channel):
    name = channel.removeprefix("uploaded by ")
    assert record(("author", f"{channel}."), *VIDEO).csl["author"] == [{"literal": name}]


@pytest.mark.parametrize("person", ["Anna Lind", "Qxan Miller", "Lind, Qxan", "O. Lind", "Lind AB"])
def test_people_are_people(person):
    (name,) = record(("author", f"{person}."), *VIDEO).csl["author"]
    assert "family" in name


def test_books_tell_nothing_of_channels():
    csl = record(("author", "Brine Oarsman."), ("title", "Salt."), ("publisher", "Span")).csl
    assert csl["author"] == [{"family": "Oarsman", "given": "Brine"}]


LINK = (("date", "(2021)."), ("title", "Brine."))


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Salt Tides.", "https://www.salttides.example/brine"),
        ("Brinetub.Tides.,", "https://brinetub.tides/salt"),
        ("Brinework AI.", "https://brinework.ai"),
    ],
)
def test_who_is_called_as_the_site_is_no_person(name, address):
    csl = record(("author", name), *LINK, ("url", address)).csl
    assert csl["author"] == [{"literal": name.rstrip(".,")}]


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("Anna Lind.", "https://annalind.example/brine"),
        ("Qxan Miller.", "https://qxanmiller.example/brine"),
        ("Lind, Q.", "https://www.lindq.example"),
        ("Salt Tides.", "https://oar.example/salt-tides"),
    ],
)
def test_persons_have_sites_too(name, address):
    (author,) = record(("author", name), *LINK, ("url", address)).csl["author"]
    assert "family" in author


def test_one_of_two_authors_may_be_the_holder():
    pieces = (("author", "Brine Tubs & Anna Lind."), ("title", "“Salt.”"))
    csl = record(*pieces, ("container-title", "Brine Tubs.")).csl
    assert csl["author"] == [{"literal": "Brine Tubs"}, {"family": "Lind", "given": "Anna"}]


@pytest.mark.parametrize(
    ("name", "date", "expected"),
    [
        ("Brinework EDA.", "(2021).", {"literal": "Brinework EDA"}),
        ("Brinework EDA", "(2021).", {"family": "Brinework", "given": "EDA"}),
        ("Brinework EDA.", "2021.", {"family": "Brinework", "given": "EDA"}),
        ("Brinework ED.", "(2021).", {"family": "Brinework", "given": "ED."}),
        ("Miller EDA.", "(2021).", {"family": "Miller", "given": "EDA."}),
        ("BRINEWORK EDA.", "(2021).", {"family": "BRINEWORK", "given": "EDA."}),
        ("Brinework, Qxan.", "(2021).", {"family": "Brinework", "given": "Qxan"}),
    ],
)
def test_capitals_before_a_year_in_brackets_are_no_initials(name, date, expected):
    assert record(("author", name), ("date", date), ("title", "Brine.")).csl["author"] == [expected]
