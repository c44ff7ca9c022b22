"""Checks of who had a part in a work, through ``sensible``."""

import pytest

from .making import made_sense

TITLE = ("title", "Salt roads.")
DAY = ("date", "1958.")


@pytest.mark.parametrize("part", ["Performances by Ann Lind,", "illustrated by A. Lind,"])
def test_who_plays_or_draws_translates_nothing(part):
    assert made_sense(TITLE, ("translator", part), DAY)[1] == ("note", part)


def test_a_passage_is_no_translator():
    pairs = (("author", "Xenon,"), TITLE, ("translator", "V.89. Trans. Ann Lind."), DAY)
    assert made_sense(*pairs)[2:4] == [("note", "V.89"), ("translator", "Trans. Ann Lind.")]


def test_who_directs_a_thesis_makes_no_film():
    pairs = (("title", "Le sel, sous la"), ("director", "dir. de Anna Lang,"), DAY)
    assert made_sense(*pairs)[:2] == [
        ("title", "Le sel"),
        ("editor", ", sous la dir. de Anna Lang,"),
    ]
    assert made_sense(("genre", "thèse,"), *pairs)[2][0] == "note"


def test_behind_those_who_are_not_named_stands_the_house():
    pairs = (TITLE, ("container-title", "in Tides,"), ("editor", "ed. Ann Lind et al., OUP,"), DAY)
    assert made_sense(*pairs)[2:4] == [("editor", "ed. Ann Lind et al.,"), ("publisher", "OUP,")]


def test_those_who_are_not_named_are_no_title():
    pairs = (("author", "Lind, A."), ("title", "und Mitarbeiter: Salz."), DAY)
    assert made_sense(*pairs)[:2] == [("author", "Lind, A."), ("title", "Salz.")]


def test_a_title_begins_behind_the_given_name():
    pairs = (("author", "LIND, Clara. Sal."), ("title", "In: ______. Rios."), DAY)
    assert made_sense(*pairs)[:3] == [
        ("author", "LIND, Clara."),
        ("title", "Sal."),
        ("container-title", "In: ______. Rios."),
    ]
    words = (("author", "Lind, David S. F. Mir Hardware."), TITLE, DAY)
    assert made_sense(*words)[1][1].startswith("Mir Hardware.")


@pytest.mark.parametrize("names", ["Lind, David S. and Olaf Berg.", "Lind, David. Berg."])
def test_another_author_is_no_title(names):
    pairs = (("author", names), TITLE, DAY)
    assert made_sense(*pairs) == list(pairs)


def test_a_title_begins_behind_the_last_initials():
    pairs = (("author", "Lind, A. and Berg, O. OarFlow:"), ("title", "Rivers."), DAY)
    assert made_sense(*pairs)[:2] == [
        ("author", "Lind, A. and Berg, O."),
        ("title", "OarFlow: Rivers."),
    ]


def test_the_kind_of_a_thesis_is_nobody():
    pairs = (("author", "Anna Lind, mémoire de maîtrise,"), ("title", "Le sel,"), DAY)
    assert made_sense(*pairs)[:2] == [("author", "Anna Lind"), ("genre", "mémoire de maîtrise,")]


def test_the_language_before_a_name_is_no_particle():
    pairs = (("author", "(de) Olaf Berg,"), TITLE, DAY)
    assert made_sense(*pairs)[:2] == [("note", "(de)"), ("author", "Olaf Berg,")]


def test_persons_publish_nothing():
    pairs = (("title", "“Salt”,"), ("publisher", "Anna Lang und Peter Berg,"), DAY)
    assert made_sense(*pairs)[1] == ("author", "Anna Lang und Peter Berg,")
    placed = (*pairs[:2], ("location", "Ulm"), DAY)
    assert made_sense(*placed) == list(placed)
