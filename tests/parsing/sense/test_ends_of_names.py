"""Checks of where names end, through ``sensible``."""

import pytest

from .making import made_sense

AUTHOR, TITLE = ("author", "Berg, O."), ("title", "Salt roads.")
PLACE, BOOK = ("location", "Oslo:"), ("container-title", "Salt and Brine.")


def unchanged(*pieces):
    return made_sense(*pieces) == list(pieces)


def test_family_name_behind_initials():
    quoted = made_sense(("author", "P. Lind and J. H."), ("title", 'Berg "Salt roads,"'))
    assert quoted == [("author", "P. Lind and J. H. Berg"), ("title", '"Salt roads,"')]
    pieces = made_sense(TITLE, ("translator", "trans. D. W."), ("location", "Berg, Jr."), PLACE)
    assert pieces[1:] == [("translator", "trans. D. W. Berg, Jr."), PLACE]
    edited = made_sense(TITLE, ("editor", "ed. D. W."), ("publisher", "Berg, Oar,"), PLACE)
    assert edited[1:3] == [("editor", "ed. D. W. Berg,"), ("publisher", "Oar,")]
    assert unchanged(TITLE, ("editor", "ed. Berg, D. W."), ("publisher", "Oar,"), PLACE)


def test_vancouver_authors_up_to_the_colon():
    assert made_sense(("author", "Berg AC,"), ("title", "Lind RC: Salt roads.")) == [
        ("author", "Berg AC, Lind RC:"), ("title", "Salt roads.")
    ]  # fmt: skip
    assert unchanged(("author", "Berg AC,"), ("title", "Salt RNA roads: Brine."))
    assert unchanged(("author", "Berg, Anna,"), ("title", "Vitamin D: Brine."))


def test_title_behind_the_dash_for_the_same_author():
    assert made_sense(("author", "———. Brine;"), ("title", "or The Salt."), PLACE)[:2] == [
        ("author", "———."), ("title", "Brine; or The Salt.")
    ]  # fmt: skip
    assert made_sense(("author", "---. Brine."), PLACE)[:2] == [
        ("author", "---."),
        ("title", "Brine."),
    ]
    translated = made_sense(("author", "---. Brine."), ("title", "Translated by Ann Lind."), PLACE)
    assert translated[1:3] == [("title", "Brine."), ("translator", "Translated by Ann Lind.")]
    assert unchanged(("author", "———. Eds."), TITLE, PLACE)


def test_editor_of_an_anthology():
    pieces = made_sense(("author", "Salt Stories. Ed."), ("title", "Peter Lind."), PLACE)
    assert pieces[:2] == [("title", "Salt Stories."), ("editor", "Ed. Peter Lind.")]
    assert unchanged(("editor", "Peter Lind. Ed."), ("title", "Peter Berg."), PLACE)
    assert unchanged(("editor", "Salt Office. Ed."), ("title", "Brine Stories."), PLACE)


def test_role_before_its_names():
    pieces = made_sense(AUTHOR, TITLE, ("editor", "Edited"), ("title", "by Ann Lind and Per Dahl."))
    assert pieces[2] == ("editor", "Edited by Ann Lind and Per Dahl.")
    assert unchanged(AUTHOR, ("editor", "Edited"), ("title", "Salt by the sea."))


def test_book_behind_the_bracket_of_a_role():
    editor = ("editor", "In: Ann Lind, Per Dahl (Hrsg.): Salz und Sole.")
    assert made_sense(AUTHOR, TITLE, editor)[2:] == [
        ("editor", "In: Ann Lind, Per Dahl (Hrsg.):"), ("container-title", "Salz und Sole.")
    ]  # fmt: skip
    assert made_sense(("editor", "Ann Lind (ed.), Salt and Brine,"), PLACE)[1] == (
        "title", "Salt and Brine,"
    )  # fmt: skip
    assert unchanged(AUTHOR, TITLE, ("editor", "Ann Lind (ed.), Per Dahl (trans.)"), PLACE)


@pytest.mark.parametrize("edition", ["2nd ed.,", "Third Edition.", "3. Aufl.,"])
def test_edition_behind_names(edition):
    pieces = made_sense(AUTHOR, TITLE, BOOK, ("editor", f"edited by Ann Lind, {edition}"), PLACE)
    assert pieces[3:5] == [("editor", "edited by Ann Lind,"), ("edition", edition)]


def test_title_up_to_its_colon():
    names = ("author", "Berg, A.; Lind, H.A. Vitamin D:")
    assert made_sense(names, ("title", "An overview.")) == [
        ("author", "Berg, A.; Lind, H.A."), ("title", "Vitamin D: An overview.")
    ]  # fmt: skip
    for names in ("Berg, A., J. Lind:", "O. Berg and J. Lind:"):
        assert unchanged(("author", names), TITLE)


def test_a_state_is_no_author_by_itself():
    pieces = made_sense(
        ("author", "U.S."),
        ("title", "National Salt Office."),
        ("container-title", "The salt atlas,"),
    )
    assert pieces == [("author", "U.S. National Salt Office."), ("title", "The salt atlas,")]
    assert unchanged(("author", "U.S."), ("title", "National Salt Office."), ("date", "2015."))


def test_number_or_letter_before_an_author():
    assert made_sense(("author", "7 Berg, O."), TITLE)[:2] == [
        ("citation-number", "7"), ("author", "Berg, O.")
    ]  # fmt: skip
    assert made_sense(("citation-number", "[11]"), ("author", "a) O. Berg,"), TITLE)[1] == (
        "citation-number", "a)"
    )  # fmt: skip
    assert unchanged(("author", "50 Salts"), TITLE)


def test_what_counts_entries_hides_no_author():
    pieces = made_sense(("citation-number", "40."), ("author", "Rez. von Olaf Berg,"), TITLE)
    assert pieces[1] == ("title", "Rez. von Olaf Berg, Salt roads.")


def test_series_behind_translators():
    pieces = made_sense(AUTHOR, TITLE, ("translator", "Translated by Ann Lind. LCL 213."), PLACE)
    assert pieces[2:4] == [
        ("translator", "Translated by Ann Lind."),
        ("collection-title", "LCL 213."),
    ]
    assert unchanged(AUTHOR, TITLE, ("translator", "Translated by Ann Lind."), PLACE)


def test_assistants_before_the_editor():
    editor = "Unter Mitwirkung von Ann Lind hg. von Per Dahl."
    assert made_sense(AUTHOR, TITLE, ("editor", editor))[2:] == [
        ("note", "Unter Mitwirkung von Ann Lind"), ("editor", "hg. von Per Dahl.")
    ]  # fmt: skip


def test_editors_in_what_holds_a_work():
    holder = ("container-title", "in Salt Office (ed.) Roads of Brine,")
    assert made_sense(AUTHOR, TITLE, holder)[2:] == [
        ("editor", "in Salt Office (ed.)"), ("container-title", "Roads of Brine,")
    ]  # fmt: skip
    pieces = made_sense(AUTHOR, TITLE, ("container-title", "In Salt (eds)"), ("editor", "A. Lind,"))
    assert pieces[2:] == [("container-title", "In Salt"), ("editor", "(eds) A. Lind,")]
    assert unchanged(AUTHOR, TITLE, ("container-title", "in Salt (2nd ed.) and Brine,"))
