"""Checks of editors beside the words that say what they did, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

AUTHOR = ("author", "Roth, Ida,")
TITLE = ("title", "‘Salt and tides’,")
PLACE = ("location", "Ulm")
DAY = ("date", "2004.")


@pytest.mark.parametrize("role", ["eds.,", "ed.,", "eds.", "Hg.,"])
def test_word_for_a_role_begins_no_book(role):
    editors = ("editor", "in A. Lind and O. Berg,")
    book = ("container-title", f"{role} Roads of Brine")
    assert made_sense(AUTHOR, TITLE, editors, book, PLACE, DAY)[2:4] == [
        ("editor", f"in A. Lind and O. Berg, {role}"), ("container-title", "Roads of Brine")
    ]  # fmt: skip


def test_book_that_begins_like_a_role():
    editors = ("editor", "in A. Lind and O. Berg (eds.):")
    assert unchanged(AUTHOR, TITLE, editors, ("container-title", "Eds. Roads"), PLACE, DAY)
    book = ("container-title", "Editors of Brine")
    assert unchanged(AUTHOR, TITLE, ("editor", "in A. Lind,"), book, PLACE, DAY)


def test_what_stands_before_in_is_no_editor():
    title = ("title", "Vom Salz: Sole,")
    editors = ("editor", "Sud in: Anna Lind/Olaf Berg (Hg.):")
    assert made_sense(AUTHOR, title, editors, ("container-title", "Stoffe,"), PLACE)[1:3] == [
        ("title", "Vom Salz: Sole, Sud"), ("editor", "in: Anna Lind/Olaf Berg (Hg.):")
    ]  # fmt: skip
    editors = ("editor", "in: Anna Lind/Olaf Berg (Hg.):")
    assert unchanged(AUTHOR, title, editors, ("container-title", "Stoffe,"), PLACE)


def test_second_editor_is_no_house():
    holder, editors = ("container-title", "In: Stoffe."), ("editor", "Hg. Anna Lind,")
    pieces = made_sense(
        AUTHOR, TITLE, holder, editors, ("publisher", "Michael Singer,"), PLACE, DAY
    )
    assert pieces[3:5] == [("editor", "Hg. Anna Lind, Michael Singer,"), PLACE]


@pytest.mark.parametrize(
    ("editors", "house"),
    [
        ("Hg. Anna Lind,", "Peter Lang,"),
        ("Hg. Anna Lind,", "Salzverlag,"),
        ("Hg. von Anna Lind,", "Michael Singer,"),
    ],
)
def test_house_behind_editors(editors, house):
    holder = ("container-title", "In: Stoffe.")
    pieces = (AUTHOR, TITLE, holder, ("editor", editors), ("publisher", house), PLACE, DAY)
    assert unchanged(*pieces)


@pytest.mark.parametrize(
    "editor",
    ["hg. unter der Leitung von Anna Lind,", "a cura di A. Lind,", "dirigé par Anna Lind,"],
)
def test_who_edited_it_is_no_house(editor):
    book = ("title", "Das Salz,")
    assert made_sense(AUTHOR, book, ("publisher", editor), PLACE, DAY)[2] == ("editor", editor)
    assert unchanged(AUTHOR, book, ("publisher", "Verlag von Anna Lind,"), PLACE, DAY)
