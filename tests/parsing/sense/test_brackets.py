"""Checks of brackets behind titles and names, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

AUTHOR = ("author", "Yan Wu (鹽五).")


@pytest.mark.parametrize(
    ("label", "name", "rest"),
    [
        ("title", "Yuanben Yanpian", [("note", "(原本鹽篇),")]),
        ("title", "Yuanben Yanpian", [("collection-title", "(原本鹽篇, Leaves on Salt).")]),
        ("publisher", "Yanwu Chubanshe", [("publisher", "(鹽務出版社),")]),
        ("title", "Shio no Kenkyū", [("note", "(塩の研究,"), ("collection-title", "On Salt).")]),
        ("title", '"Salt and its Friends"', [("genre", "(塩とその友たち),")]),
    ],
)
def test_a_name_goes_on_in_its_own_script(label, name, rest):
    first = () if label == "title" else (("title", "Salt roads."),)
    sense = made_sense(AUTHOR, *first, (label, name), *rest, ("date", "1987."))
    whole = " ".join((name, *(text for _, text in rest)))
    assert sense == [AUTHOR, *first, (label, whole), ("date", "1987.")]


def test_what_stands_behind_the_bracket_stays_what_it_is():
    pieces = (AUTHOR, ("title", "Yuanben Yanpian"), ("note", "(原本鹽篇). Revised."))
    assert made_sense(*pieces) == [
        AUTHOR, ("title", "Yuanben Yanpian (原本鹽篇)."), ("note", "Revised.")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "rest",
    [
        ("note", "(in Chinese)."),
        ("note", "(原本鹽篇"),
        ("date", "(原本鹽篇),"),
    ],
)
def test_other_brackets_are_no_part_of_a_title(rest):
    assert unchanged(AUTHOR, ("title", "Yuanben Yanpian"), rest)


@pytest.mark.parametrize("title", ["Yuanben Yanpian.", "原本鹽篇", "1924"])
def test_what_has_ended_or_is_in_that_script_does_not_go_on(title):
    assert unchanged(AUTHOR, ("title", title), ("note", "(國鹽),"))


def test_a_bracket_that_holds_other_pieces_is_left():
    assert unchanged(
        AUTHOR, ("title", "Yuanben Yanpian"), ("publisher", "(鹽務出版社,"), ("date", "1987).")
    )


def test_letters_of_a_title_end_it():
    pieces = (("title", "Information System of the Saltworks"), ("note", "(ISS)."))
    assert made_sense(*pieces) == [("title", "Information System of the Saltworks (ISS).")]
    pieces = (("title", "«Информационная система солеваров»"), ("note", "(ИСС)."))
    assert made_sense(*pieces) == [("title", "«Информационная система солеваров» (ИСС).")]


@pytest.mark.parametrize(
    "pieces",
    [
        (("title", "Information System of the Saltworks"), ("note", "(PDF).")),
        (("title", "Information System of the Saltworks."), ("note", "(ISS).")),
    ],
)
def test_other_letters_do_not(pieces):
    assert unchanged(*pieces)
