"""Checks of references in the manner of GOST, through ``sensible``."""

import pytest

from .making import made_sense, unchanged


def test_place_and_house_stand_behind_who_is_responsible():
    pieces = (
        ("author", "Oar N."),
        ("title", "Packing of Salt :"),
        ("genre", "PhD thesis"),
        ("publisher", "/ N. Oar. – Ulm : University of Salt,"),
        ("date", "2007."),
    )
    assert made_sense(*pieces)[3:6] == [
        ("author", "/ N. Oar."), ("location", "Ulm :"), ("publisher", "University of Salt,")
    ]  # fmt: skip


def test_a_number_from_the_first_issue_on_is_no_page():
    pieces = (("container-title", "// Соль и жизнь."), ("issue", "№4"), ("pages", "(40)."))
    assert made_sense(*pieces)[1:] == [("issue", "№4 (40).")]
    assert unchanged(("container-title", "// Соль и жизнь."), ("issue", "№4"), ("pages", "С. 40."))


@pytest.mark.parametrize("said", ["(англ.).", "(нем.) (недоступная ссылка — история)."])
def test_a_site_stands_behind_the_remark_on_its_language(said):
    pieces = (("author", "Oar N."), ("title", "Salt roads"), ("note", f"{said} SaltWeek"))
    sense = made_sense(*pieces, ("date", "(21 ноября 2013)."))
    assert sense[2:4] == [("note", said), ("container-title", "SaltWeek")]
    assert unchanged(*pieces, ("container-title", "Oar"))
