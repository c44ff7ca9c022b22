"""Checks of contributors whose names ended up in titles, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

AUTHOR = ("author", "Lind, Ann:")
PLACE = ("location", "Ulm")
DAY = ("date", "1958.")


@pytest.mark.parametrize(
    ("role", "label"),
    [
        ("A. d. Amerik. v. Michael Berg.", "translator"),
        ("Aus dem Französischen übersetzt von Michael Berg.", "translator"),
        ("neu übertragen und erläutert von Michael Berg,", "translator"),
        ("übers. v. M. Berg", "translator"),
        ("Herausgegeben und mit einem Vorwort von Michael Berg.", "editor"),
        ("Hrsg. v. Michael Berg und Ida Roth.", "editor"),
    ],
)
def test_who_did_it_ends_no_title(role, label):
    pieces = made_sense(AUTHOR, ("title", f"Das Salz der Welt. {role}"), PLACE, DAY)
    assert pieces[1:3] == [("title", "Das Salz der Welt."), (label, role)]


@pytest.mark.parametrize(
    "title",
    [
        "Das Salz. Erläutert von der Akademie",
        "Das Salz, bearbeitet von Hand und Fuß",
        "Briefe von Michael Berg",
        "Aus dem Leben von Michael Berg",
        "Übersetzt von der Zeit",
    ],
)
def test_what_is_a_title_though_somebody_is_named_in_it(title):
    assert unchanged(AUTHOR, ("title", title), PLACE, DAY)


def test_the_first_of_several_deeds():
    pieces = made_sense(
        AUTHOR, ("title", "Das Salz, eingel.,"), ("translator", "übers. und erl. von O. Berg,"), DAY
    )
    assert pieces[1:3] == [
        ("title", "Das Salz,"), ("translator", "eingel., übers. und erl. von O. Berg,")
    ]  # fmt: skip
    assert unchanged(AUTHOR, ("title", "Das Salz, komm,"), ("translator", "übers. von O. Berg,"))


@pytest.mark.parametrize(
    "helped", ["in Verbindung mit Ida Roth,", "In Zusammenarbeit mit Ida Roth und Uta Wolf,"]
)
@pytest.mark.parametrize("label", ["container-title", "title", "publisher"])
def test_who_helped_is_a_remark(helped, label):
    editor = ("editor", "hg. von Olaf Berg")
    pieces = made_sense(AUTHOR, ("title", "Das Salz,"), editor, (label, helped), PLACE)
    assert pieces[2:4] == [editor, ("note", helped)]
    other = ("container-title", "In Ulm und um Ulm herum,")
    assert unchanged(AUTHOR, ("title", "Das Salz,"), editor, other, PLACE)


def test_who_helped_behind_names():
    title, helped = ("title", "Das Salz."), "Unter Mitw. von Ida Roth."
    pieces = made_sense(AUTHOR, title, ("editor", f"Hrsg. von Olaf Berg. {helped}"), PLACE)
    assert pieces[2:4] == [("editor", "Hrsg. von Olaf Berg."), ("note", helped)]
    pieces = made_sense(("author", "Berg, Olaf unter Mitarbeit von Ida Roth"), title, PLACE)
    assert pieces[:2] == [("author", "Berg, Olaf"), ("note", "unter Mitarbeit von Ida Roth")]
    helped = "Hrsg. in Zusammenarbeit mit Ida Roth."
    pieces = made_sense(AUTHOR, ("title", f"Das Salz. {helped}"), PLACE)
    assert pieces[1:3] == [title, ("note", helped)]
    assert unchanged(AUTHOR, ("title", "Leben in Verbindung mit dem Salz."), PLACE)


def test_one_who_translated_and_edited():
    pieces = made_sense(
        AUTHOR,
        ("title", "Salt."),
        ("note", "Translated and edited"),
        ("author", "by Ann Lind."),
        DAY,
    )
    assert pieces[2] == ("translator", "Translated and edited by Ann Lind.")
    other = (AUTHOR, ("title", "Salt."), ("note", "Collected"), ("author", "by Ann Lind."), DAY)
    assert unchanged(*other)


def test_a_person_behind_a_role_alone():
    book, place = ("container-title", "Annales Ulmenses,"), ("location", "Ulm")
    pieces = made_sense(book, ("editor", "ed."), ("title", "Michael Berg"), place, DAY)
    assert pieces[:2] == [("title", "Annales Ulmenses,"), ("editor", "ed. Michael Berg")]
    other = (book, ("editor", "ed."), ("title", "Das Salz der Erde"), place, DAY)
    assert made_sense(*other)[1] == ("editor", "ed.")
