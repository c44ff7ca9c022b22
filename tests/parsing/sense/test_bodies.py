"""Checks of the names of bodies, through ``sensible``."""

import pytest

from .making import made_sense, unchanged

DAY = ("date", "2019.")


def test_a_part_of_a_body_begins_no_title():
    pairs = (("author", "Brasil. Ministério do Mar."), ("title", "Secretaria do Sal. Guia do sal."))
    assert made_sense(*pairs, DAY)[:2] == [
        ("author", "Brasil. Ministério do Mar. Secretaria do Sal."),
        ("title", "Guia do sal."),
    ]
    person = (("author", "LANG, A."), pairs[1])
    assert made_sense(*person, DAY) == [*person, DAY]


def test_a_body_has_a_page_and_is_none():
    pairs = (("title", "Министерство рек."), ("container-title", "Соль: 2021."), DAY)
    assert [label for label, _ in made_sense(*pairs)] == ["author", "title", "date"]
    work = (("title", "Соль рек."), ("container-title", "Вода."), DAY)
    assert unchanged(*work)


def test_who_is_named_behind_see_wrote_it():
    pairs = (("note", "参见王小明："), ("title", "《盐史》，"), ("date", "1979年"))
    assert made_sense(*pairs)[:2] == [("note", "参见"), ("author", "王小明")]


def test_a_name_before_a_work_is_no_part_of_it():
    pairs = (("title", "汪晖：《盐史》，"), ("container-title", "《学人》，"), ("date", "1979年"))
    assert made_sense(*pairs)[:2] == [("author", "汪晖："), ("title", "《盐史》，")]


def test_the_name_of_a_body_that_edits_is_in_one_piece():
    pairs = (("editor", "Hrsg. von der Königlich"), ("collection-title", "Ulmer Akademie."))
    assert made_sense(*pairs) == [("editor", "Hrsg. von der Königlich Ulmer Akademie.")]
    person = (("editor", "Hrsg. von der Ann Lind,"), pairs[1])
    assert unchanged(*person)


@pytest.mark.parametrize(
    ("author", "rest"), [("Amt für Salz", "und Licht: "), ("Department of", "Salt and Light: ")]
)
def test_the_name_of_a_body_goes_on_up_to_the_colon(author, rest):
    assert made_sense(("author", author), ("title", f"{rest}Plan für Ulm,")) == [
        ("author", f"{author} {rest}".strip()),
        ("title", "Plan für Ulm,"),
    ]


def test_a_collaboration_in_brackets_begins_no_title():
    pairs = (("author", "Ash, B. et al."), ("title", "(SALT Collaboration and Oar Team) Waves."))
    assert made_sense(*pairs) == [
        ("author", "Ash, B. et al. (SALT Collaboration and Oar Team)"),
        ("title", "Waves."),
    ]
    kind = (pairs[0], ("title", "(Un)known Waves."))
    assert unchanged(*kind)


def test_a_collaboration_behind_a_colon_is_no_title():
    pairs = (("author", "Ash, S., et al.:"), ("title", "SALT Collaboration."), ("volume", "12"))
    assert made_sense(*pairs)[0] == ("author", "Ash, S., et al.: SALT Collaboration.")
    pairs = (pairs[0], ("title", "Forms of collaboration."), pairs[2])
    assert unchanged(*pairs)


def test_a_state_is_no_author_by_itself():
    pieces = made_sense(
        ("author", "U.S."),
        ("title", "National Salt Office."),
        ("container-title", "The salt atlas,"),
    )
    assert pieces == [("author", "U.S. National Salt Office."), ("title", "The salt atlas,")]
    assert unchanged(("author", "U.S."), ("title", "National Salt Office."), ("date", "2015."))


def test_a_body_before_what_it_made():
    pairs = [
        ("title", "Instituto Nacional del Sal:"),
        ("publisher", "Atlas."),
        ("location", "Ulm,"),
    ]
    assert [label for label, _ in made_sense(*pairs)] == ["author", "title", "location"]
    pairs[0] = ("title", "Historia del sal:")
    assert made_sense(*pairs) == pairs


def test_a_state_belongs_to_the_body_behind_it():
    pairs = (("title", "Salt 2020: U.S."), ("container-title", "Salt Survey,"), ("pages", "9 p."))
    assert made_sense(*pairs)[:2] == [
        ("title", "Salt 2020:"),
        ("container-title", "U.S. Salt Survey,"),
    ]
    pairs = (("title", "Salt in the U.S."), ("container-title", "Rivers,"), ("date", "2003"))
    assert unchanged(*pairs)


def test_a_body_behind_the_last_semicolon_is_an_author():
    names = ("author", "Wilk, L.;")
    journal = (("container-title", "Salt Psychol."), ("date", "1999,"))
    title = ("title", "Task Force on Salt Methods. Salt roads: a guide.")
    assert made_sense(names, title, *journal)[:2] == [
        ("author", "Wilk, L.; Task Force on Salt Methods."), ("title", "Salt roads: a guide.")
    ]  # fmt: skip
    assert unchanged(names, ("title", "Salt roads of old. A guide."), *journal)
    assert unchanged(("author", "Wilk, L."), title, *journal)


def test_a_year_in_the_name_of_a_body():
    title = ("title", "Salts and Brines Collaborators. Burden of 369 salts.")
    rest = (("container-title", "Oar"), ("date", "2020;"), ("volume", "396:"))
    assert made_sense(("author", "GSB"), ("date", "2019"), title, *rest)[:2] == [
        ("author", "GSB 2019 Salts and Brines Collaborators."), ("title", "Burden of 369 salts.")
    ]  # fmt: skip
    assert unchanged(("author", "GSB"), ("date", "(2019)."), title, *rest)
    assert unchanged(("author", "GSB"), ("date", "2019"), ("title", "Burden of salts."), *rest)


def test_a_state_opens_the_name_of_a_body_before_a_dash():
    pairs = (("author", "U.S."), ("title", "Salt Survey — Brine Summaries"))
    assert made_sense(*pairs) == [("author", "U.S. Salt Survey"), ("title", "Brine Summaries")]
    assert unchanged(("author", "U.S."), ("title", "salt — a history"))


def test_a_body_goes_on_to_a_comma():
    pairs = (("author", "Office des"), ("title", "Sels unis (OSU),"))
    holder = ("container-title", "Tendances 2018,")
    assert made_sense(*pairs, holder, DAY)[:2] == [
        ("author", "Office des Sels unis (OSU),"), ("title", "Tendances 2018,")
    ]  # fmt: skip
    assert unchanged(("author", "Ann Lind,"), pairs[1], holder, DAY)


@pytest.mark.parametrize("body", ["Salzbundesamt:", "Institute for Salt:"])
def test_a_public_body_before_a_colon_begins_no_title(body):
    pairs = made_sense(("title", f"{body} Brine 2019,"), DAY)
    assert pairs[:2] == [("author", body), ("title", "Brine 2019,")]


@pytest.mark.parametrize("head", ["Salz:", "The Institute of 1919:", "Der Spiegel:"])
def test_other_words_before_a_colon_are_of_the_title(head):
    assert ("author", head) not in made_sense(("title", f"{head} Brine 2019,"), DAY)


def test_a_collaboration_before_its_persons_is_no_title():
    pairs = (("title", "Salt Tide Collaboration"), ("author", "(Y. Berg et al.),"), ("volume", "1"))
    assert made_sense(*pairs)[0] == ("author", "Salt Tide Collaboration (Y. Berg et al.),")
    assert unchanged(pairs[0], ("author", "Y. Berg,"), pairs[2])
    assert unchanged(("title", "Forms of collaboration"), *pairs[1:])


def test_a_body_is_named_twice():
    pieces = (("author", "Office for Salt Roads,"), ("container-title", "OSR,"))
    rest = (("title", "“Tides 2021,”"), ("date", "2020."))
    assert made_sense(*pieces, *rest)[0] == ("author", "Office for Salt Roads, OSR,")
    assert unchanged(pieces[0], ("container-title", "NYT,"), *rest)
