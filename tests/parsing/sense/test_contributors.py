"""Checks of editors, translators and others, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

DAY = ("date", "1958.")
TITLE = ("title", "Salt roads.")
PLACE = ("location", "Oslo:")
AUTHOR = ("author", "Berg, O.")
BOOK = ("container-title", "Salt and Brine.")
PAGES = ("pages", "3-9.")


@pytest.mark.parametrize("part", ["Performances by Ann Lind,", "illustrated by A. Lind,"])
def test_who_plays_or_draws_translates_nothing(part):
    assert made_sense(TITLE, ("translator", part), DAY)[1] == ("note", part)


def test_a_passage_is_no_translator():
    pairs = (("author", "Xenon,"), TITLE, ("translator", "V.89. Trans. Ann Lind."), DAY)
    assert made_sense(*pairs)[2:4] == [("note", "V.89"), ("translator", "Trans. Ann Lind.")]


def test_behind_those_who_are_not_named_stands_the_house():
    pairs = (TITLE, ("container-title", "in Tides,"), ("editor", "ed. Ann Lind et al., OUP,"), DAY)
    assert made_sense(*pairs)[2:4] == [("editor", "ed. Ann Lind et al.,"), ("publisher", "OUP,")]


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


def test_editors_of_a_book_that_is_listed_elsewhere():
    assert (
        made_sense(AUTHOR, TITLE, ("container-title", "In Berg and Lind,"), PAGES)[2][0] == "editor"
    )
    assert unchanged(AUTHOR, TITLE, ("container-title", "In Science and Letters,"), PAGES)
    assert unchanged(AUTHOR, TITLE, ("container-title", "In Berg and Lind,"), PLACE, PAGES)


def test_two_roles_have_the_name_behind_them():
    pairs = (("title", "Salz."), ("editor", "Hg. u."), ("translator", "übers. v. Anna Lang."))
    assert made_sense(*pairs)[1:] == [("editor", "Hg. u. übers. v. Anna Lang.")]
    apart = (("title", "Salz."), ("editor", "Hg. v. A. Ash,"), ("translator", "übers. v. B. Lang."))
    assert unchanged(*apart)


def test_others_who_are_not_named_stay_with_the_named():
    pairs = (("title", "Salt,"), ("translator", "trans. by Ann Lind"))
    others = made_sense(*pairs, ("container-title", "and others,"), ("date", "1999."))[2]
    assert others == ("translator", "and others,")


def test_a_second_role_is_no_beginning_of_a_book():
    pairs = (("editor", "In A. Lind & O. Berg (Eds."), ("container-title", "& Trans.), Salt"))
    assert made_sense(*pairs) == [
        ("editor", "In A. Lind & O. Berg (Eds. & Trans.),"), ("container-title", "Salt")
    ]  # fmt: skip


def test_a_name_before_its_own_book_is_no_editor():
    pairs = (("editor", "In: Berg,"), ("container-title", "Olaf: Das Salz."))
    assert made_sense(*pairs) == [("container-title", "In: Berg, Olaf: Das Salz.")]


@pytest.mark.parametrize(
    "text",
    ["Unter Mitarbeit von Ann Lind.", "avec la collaboration d’A. Lind,", "Préface de A. L."],
)
def test_who_helps_or_writes_a_preface_edits_nothing(text):
    assert made_sense(("title", "Salz."), ("translator", text))[1] == ("note", text)


def test_a_general_editor():
    pairs = (("title", "Salt, gen."), ("editor", "ed. Ann Lind,"), ("date", "2012"))
    assert made_sense(*pairs)[:2] == [("title", "Salt"), ("editor", "gen. ed. Ann Lind,")]


def test_own_book_behind_initials():
    pieces = made_sense(
        ("author", "Berg, O. H."),
        ("title", "Salz."),
        ("editor", "In: O. H."),
        ("title", "Berg: Salz und Sole."),
        ("location", "Ulm"),
    )
    assert pieces[2] == ("container-title", "In: O. H. Berg: Salz und Sole.")


def test_who_wrote_a_preface_publishes_nothing():
    pairs = (("title", "Le sel,"), ("date", "1998,"), ("publisher", "préface de Ann Lind"))
    assert made_sense(*pairs)[-1][0] == "note"


def test_who_stands_before_in_wrote_a_part_of_the_book():
    pairs = (("editor", "R. Berg, in: A. Lind (Ed.),"), ("container-title", "Salt and Light,"))
    assert made_sense(*pairs)[:2] == [("author", "R. Berg,"), ("editor", "in: A. Lind (Ed.),")]


@pytest.mark.parametrize("role", ["(sous la dir. de),", "(coord.),"])
def test_who_directs_a_book_edits_it(role):
    pieces = made_sense(("author", "Berg G. et Lind M."), ("note", role), ("title", "Le sel"))
    assert pieces[0] == ("editor", f"Berg G. et Lind M. {role}")


def test_book_before_who_edits_it():
    title = ("title", "‘Salt’ (1765),")
    editor, series = ("editor", "in The Works of Salt, ed. Ann Lind,"), ("container-title", "Oar,")
    assert made_sense(title, editor, series) == [
        title, ("container-title", "in The Works of Salt"), ("editor", "ed. Ann Lind,"),
        ("collection-title", "Oar,"),
    ]  # fmt: skip


def test_who_is_named_between_in_and_a_book_edits_it():
    author, title = ("author", "Lind, Ann:"), ("title", "Salz,")
    for names in ("in: Berg, Olaf:", "in: Berg, Olaf/Strom, Anna:", "in: Olaf Berg/Anna Strom:"):
        pieces = made_sense(author, title, ("container-title", f"{names} Stoffe der Erde,"))
        assert pieces[2:] == [("editor", names), ("container-title", "Stoffe der Erde,")]
        pieces = made_sense(
            author, ("title", f"Salz, {names} Stoffe der Erde"), ("location", "Ulm")
        )
        assert pieces[1:4] == [
            title, ("editor", names), ("container-title", "Stoffe der Erde")
        ]  # fmt: skip


def test_the_rest_of_a_book_whose_editors_ended_a_title():
    author, title = ("author", "Lind, Ann:"), ("title", "Salz, in: Berg, Olaf: Stoffe.")
    for rest, label in (("Eine Festschrift", "container-title"), ("(Reihe,", "collection-title")):
        pieces = made_sense(author, title, ("container-title", rest), ("location", "Ulm"))
        assert pieces[2] == ("editor", "in: Berg, Olaf:")
        assert pieces[-2][0] == label


@pytest.mark.parametrize(
    "book",
    [
        "in: Lind, Ann: Stoffe der Erde,",  # her own
        "in: Salzwelt: Stoffe der Erde,",
        "in: Neue Salzwelt: Stoffe der Erde,",
        "in: Quelle, Wässer: Stoffe der Erde,",
    ],
)
def test_what_stands_before_a_colon_and_edits_nothing(book):
    assert unchanged(("author", "Lind, Ann:"), ("title", "Salz,"), ("container-title", book))
    assert unchanged(("author", "Lind, Ann:"), ("title", f"Salz, {book}"), ("location", "Ulm"))


def test_last_editor_up_to_a_colon():
    pieces = (("editor", "in: Berg, Olaf/Lind,"), ("container-title", "Ann: Stoffe der Erde,"))
    assert made_sense(("title", "Salz,"), *pieces)[1:] == [
        ("editor", "in: Berg, Olaf/Lind, Ann:"), ("container-title", "Stoffe der Erde,")
    ]  # fmt: skip


def test_first_of_two_roles_is_no_edition():
    pieces = (("title", "Salz."), ("edition", "Ed. and"), ("translator", "trans. Ann Lind."))
    assert made_sense(*pieces)[1:] == [("translator", "Ed. and trans. Ann Lind.")]
    assert unchanged(("title", "Salz."), ("edition", "2nd ed."), ("translator", "trans. A. Lind."))


@pytest.mark.parametrize("bracket", ["[", "("])
def test_the_bracket_of_editors_opens_with_the_first(bracket):
    title = ("title", f"Salt 2013: The Basis {bracket}Stock,")
    editors = ("editor", "T.F., D. Lind and P.M. Berg (eds.)].")
    assert made_sense(("author", "ISSC,"), title, editors)[1:] == [
        ("title", "Salt 2013: The Basis"), ("editor", f"{bracket}Stock, {editors[1]}")
    ]  # fmt: skip
    assert unchanged(("author", "ISSC,"), title, ("editor", "D. Lind and P.M. Berg (eds.)."))


@pytest.mark.parametrize("year", ["2013 (Hrsg.):", "2013 (Hg.).", "(2013) (eds.):"])
def test_a_role_behind_the_year(year):
    pieces = made_sense(("author", "Lind, Anna"), ("date", year), ("title", "Salz,"), PLACE)
    assert pieces[0] == ("editor", "Lind, Anna")
    other = (("author", "Lind, Anna"), ("date", "2013 (Orig. 1950):"), ("title", "Salz,"), PLACE)
    assert unchanged(*other)
