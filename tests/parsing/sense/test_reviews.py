"""Checks of reviews, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

AUTHOR = ("author", "Berg, O.")


def test_review_before_the_paper_that_holds_it():
    holder = ("container-title", "Review of Salt, by A. B. Lind. Oar Times,")
    pieces = made_sense(AUTHOR, ("title", "“Bad Oars.”"), holder)
    assert pieces[2:] == [
        ("note", "Review of Salt, by A. B. Lind."),
        ("container-title", "Oar Times,"),
    ]
    assert unchanged(
        AUTHOR, ("title", "“Bad Oars.”"), ("container-title", "Review of Salt Studies,")
    )


def test_author_of_what_is_reviewed():
    review, names = ("title", "Rev. of Salt and Roads,"), ("author", "by Ann Lind.")
    pieces = made_sense(AUTHOR, review, names, ("container-title", "Guardian"))
    assert pieces[1] == ("title", "Rev. of Salt and Roads, by Ann Lind.")
    assert unchanged(review, names, ("container-title", "Guardian"))


def test_the_bracket_of_a_review_is_one_remark():
    pairs = (("title", "Why salt? [Review of the book Tides,"), ("note", "by A. Lind & O. Berg]."))
    assert made_sense(*pairs, ("container-title", "Span,"))[:2] == [
        ("title", "Why salt?"),
        ("note", "[Review of the book Tides, by A. Lind & O. Berg]."),
    ]


def test_a_book_in_honour_of_somebody_is_not_by_them():
    pairs = (("author", "Festschrift für Olaf Berg zum 75."), ("title", "Geburtstag,"))
    assert made_sense(*pairs, ("editor", "hg. v. Ann Lind,"))[0] == (
        "title", "Festschrift für Olaf Berg zum 75. Geburtstag,"
    )  # fmt: skip
    alone = (("author", "Studi in onore di Olaf Berg,"), ("location", "Roma"), ("date", "1960"))
    assert made_sense(*alone)[0] == ("title", "Studi in onore di Olaf Berg,")


def test_a_review_is_not_by_whom_it_is_of():
    pairs = (("author", "Rez. von Ann Lind,"), ("title", "Das Salz,"), ("date", "2002"))
    assert made_sense(*pairs)[0] == ("title", "Rez. von Ann Lind, Das Salz,")


def test_whose_book_is_reviewed_in_a_note():
    head = (("author", "Ann Lind,"), ("title", "review of Salt,"))
    pieces = made_sense(*head, ("author", "by Olaf Berg,"), ("container-title", "Oar Quarterly"))
    assert pieces[1] == ("title", "review of Salt, by Olaf Berg,")


@pytest.mark.parametrize("word", ["[Rez.]", "Rez. zu:", "Rezension von", "Review of"])
def test_a_review_behind_its_author(word):
    title = ("title", "Das Salz.")
    pieces = made_sense(("author", f"Berg, Olaf: {word} Ann Lind (Hg.):"), title, ("date", "1992"))
    assert pieces[:2] == [
        ("author", "Berg, Olaf:"), ("title", f"{word} Ann Lind (Hg.): Das Salz.")
    ]  # fmt: skip
    assert unchanged(("author", "Berg, Olaf: Rezept, Ann:"), title, ("date", "1992"))
