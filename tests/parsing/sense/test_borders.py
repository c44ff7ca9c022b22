"""Checks of where pieces end, through ``sensible``."""

import pytest

from .making import joined_sense, made_sense, unchanged


def test_a_mark_that_opens_belongs_to_what_it_opens():
    pieces = (("container-title", "鹽務檔案庫 -《"), ("title", "鹽路的故事：從海到山》"))
    assert joined_sense(*pieces) == [
        ("container-title", "鹽務檔案庫 -"), ("title", "《鹽路的故事：從海到山》")
    ]  # fmt: skip


def test_a_mark_that_closes_stays():
    assert unchanged(("title", "»Salz und Licht.«"), ("container-title", "In: Salz 18 (2015)"))


def test_what_joins_title_and_site_begins_neither():
    pieces = (("title", "用鹽求解"), ("container-title", "_鹽文庫"), ("medium", "[EB/OL]."))
    assert joined_sense(*pieces)[:2] == [("title", "用鹽求解_"), ("container-title", "鹽文庫")]
    assert unchanged(("title", "“Salt roads.”"), ("container-title", "_Salt News_,"))


@pytest.mark.parametrize(
    ("one", "other", "whole", "rest"),
    [
        ("R.D.U.", "S. 259", "R.D.U.S. ", "259"),
        ("// SaltBusiness.", "live. 2025.", "// SaltBusiness.live. ", "2025."),
        ("salz-haus.", "de, 3 May", "salz-haus.de, ", "3 May"),
    ],
)
def test_one_word_is_in_one_piece(one, other, whole, rest):
    pieces = (("title", "Salt roads "), ("container-title", one), ("note", other))
    assert joined_sense(*pieces)[1:] == [("container-title", whole), ("note", rest)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oar, J.R.", "Salt roads."),
        ("Oar, J.R.", "A salt road."),
        ("Oar J.", "2019. "),
        ("Oar.", "deSalt."),
    ],
)
def test_a_missing_blank_makes_no_word(one, other):
    pieces = [("author", one), ("title", other)]
    assert joined_sense(*pieces) == pieces


def test_a_bracket_is_closed_in_the_piece_that_opened_it():
    pieces = (("title", "On Salt (Theory,"), ("collection-title", "Practice). Second part."))
    assert made_sense(("author", "Oar, N."), *pieces)[1:] == [
        ("title", "On Salt (Theory, Practice)."), ("collection-title", "Second part.")
    ]  # fmt: skip
    assert unchanged(("title", "On Salt (Theory,"), ("date", "2019)."))
    assert unchanged(("title", "“On Salt” (The Reader,"), ("container-title", "Practice)."))


@pytest.mark.parametrize(
    ("pieces", "title"),
    [
        ([("title", "『Ｓの迷 『塩』"), ("publisher", "論』")], "『Ｓの迷 『塩』 論』"),
        ([("title", "「鹽！ 「鹽案」"), ("note", "之後」 再刊")], "「鹽！ 「鹽案」 之後」"),
    ],
)
def test_a_title_ends_where_its_first_mark_is_closed(pieces, title):
    assert made_sense(("author", "鹽五"), *pieces)[1] == ("title", title)


def test_a_mark_that_is_never_closed_changes_nothing():
    assert unchanged(("author", "鹽五"), ("title", "「鹽 「路」"), ("publisher", "鹽社"))
