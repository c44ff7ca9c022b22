"""Entries with more than one work, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

FIRST = (
    ("author", "F. Berg and R. Lind,"), ("container-title", "Salt Rev. Lett."), ("volume", "13,")
)  # fmt: skip


@pytest.mark.parametrize(
    "further",
    [
        (
            ("author", "P. Dahl,"), ("container-title", "Oar Lett."), ("volume", "12,"),
            ("pages", "132"), ("date", "(1965)."),
        ),
        (("pages", "430, 485(E)"), ("date", "(1994).")),
        (("container-title", "ibid."), ("volume", "14"), ("date", "(1966),"), ("pages", "508.")),
    ],
)  # fmt: skip
def test_another_work_behind_the_semicolon_is_a_remark(further):
    made = made_sense(*FIRST, ("issue", "321"), ("date", "(1964);"), *further)
    note = " ".join(text for _, text in further)
    assert made == [*FIRST, ("pages", "321"), ("date", "(1964);"), ("note", note)]


def test_another_work_behind_pages_leaves_what_follows_it():
    pieces = (*FIRST, ("date", "(1964)"), ("pages", "321;"), ("volume", "14"), ("date", "(1966)"))
    behind = (("pages", "508."), ("doi", "doi:10.9999/salt"))
    assert made_sense(*pieces, *behind)[5:] == [
        ("note", "14 (1966) 508."), ("doi", "doi:10.9999/salt")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rest",
    [
        (("date", "2001;"), ("volume", "12"), ("issue", "(3):"), ("pages", "4-9.")),
        (("volume", "12,"), ("pages", "4-9"), ("date", "(2001);"), ("doi", "10.9999/salt")),
        (("volume", "12,"), ("pages", "4-9;"), ("note", "in Salt."), ("date", "2001.")),
    ],
)
def test_the_year_of_the_same_work_is_of_no_other(rest):
    head = (("author", "Berg O."), ("title", "Salt."), ("container-title", "Oar Lett."))
    assert unchanged(*head, *rest)


def test_works_that_letters_count():
    first = (("citation-number", "(a)"), ("author", "Berg, O."), ("container-title", "Salt Chem."))
    second = (("note", "(b)"), ("author", "Lind, P."), ("container-title", "Oar"), ("pages", "24."))
    numbers = (("date", "1999,"), ("volume", "576,"), ("pages", "147."))
    assert made_sense(*first, *numbers, *second) == [
        *first, *numbers, ("note", "Lind, P. Oar 24.")
    ]  # fmt: skip
    uncounted = (first[1], first[2], *numbers[:2], ("pages", "147."), *second)
    assert made_sense(*uncounted)[-3:] == list(second[1:])
