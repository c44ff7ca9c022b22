"""Checks of the names of laws, through ``sensible``."""

import pytest

from .making import joined_sense, made_sense, unchanged


def test_an_act_is_one_title_up_to_its_year():
    pairs = (("title", "Rivers etc."), ("container-title", "Act"), ("date", "1974,"))
    assert made_sense(*pairs, ("volume", "c. 37.")) == [
        ("title", "Rivers etc. Act 1974,"), ("volume", "c. 37.")
    ]  # fmt: skip


def test_a_number_belongs_to_the_name():
    pairs = (("title", "Loi n°"), ("issue", "64-12"), ("date", "du 6 janvier 1964,"))
    assert made_sense(*pairs) == [("title", "Loi n° 64-12"), pairs[2]]
    pairs = (("title", "Clean Salt Act"), ("date", "of 1964, 3 May,"), ("note", "Gazette"))
    assert made_sense(*pairs) == [("title", "Clean Salt Act of 1964, 3 May,"), pairs[2]]


def test_what_is_taken_for_the_author_of_a_law_begins_its_title():
    pairs = (("author", "Федеральный закон"), ("date", "от 27.07.2006"), ("note", "№ 74-ФЗ"))
    assert made_sense(*pairs, ("title", "«О реках»")) == [
        ("title", "Федеральный закон от 27.07.2006 № 74-ФЗ «О реках»")
    ]
    by_body = (("author", "Council."), ("title", "Directive 2000/60/EC on mud."), ("date", "2000"))
    assert unchanged(*by_body)


def test_a_law_that_is_one_title_stays():
    pairs = (("title", "River Act 1874,"), ("pages", "s. 19"))
    assert unchanged(*pairs)


def test_the_bracket_of_a_constitution_is_no_year():
    pieces = made_sense(
        ("author", "BRASIL. [Constituição"),
        ("date", "(1988)]."),
        ("title", "Constituição da República."),
        ("date", "[2016]."),
    )
    assert pieces[:2] == [("author", "BRASIL."), ("note", "[Constituição (1988)].")]


@pytest.mark.parametrize(
    ("pairs", "name"),
    [
        (
            (
                ("title", "Lei nº 9.394,"),
                ("date", "de 20 de dezembro de 1996."),
                ("title", "Do sal."),
            ),
            "Lei nº 9.394, de 20 de dezembro de 1996.",
        ),
        (
            (("title", "Code du sel,"), ("container-title", "article L."), ("date", "111-1")),
            "Code du sel, article L. 111-1",
        ),
    ],
)
def test_names_of_laws_with_their_numbers(pairs, name):
    assert made_sense(*pairs)[0] == ("title", name)


@pytest.mark.parametrize(
    "pairs",
    [
        (("title", "Portaria n.º 223-A/"), ("date", "2018 de 3 de agosto")),
        (("container-title", "D.Lgs. "), ("volume", "62/"), ("date", "2017")),
    ],
)
def test_the_year_of_a_law_behind_its_slash(pairs):
    assert joined_sense(*pairs) == [("title", "".join(text for _, text in pairs))]


def test_a_law_without_a_title_is_one():
    pairs = (("author", "Gesetz für den Abbau von Salz (SAG"), ("date", "2021),"), ("note", "§ 1"))
    assert made_sense(*pairs)[0] == ("title", "Gesetz für den Abbau von Salz (SAG 2021),")


def test_the_version_of_a_law_holds_nothing():
    pairs = (("title", "Salzgesetz,"), ("date", "vom 3. Mai 2012"))
    version = "in der Fassung der Bekanntmachung"
    assert made_sense(pairs[0], ("container-title", version), pairs[1])[1] == ("note", version)
    assert unchanged(pairs[0], ("container-title", "in der Salzschrift"), pairs[1])


def test_the_articles_of_a_law_hold_nothing():
    law = ("title", "Regolamento (UE) 2016/12,")
    rest = (("volume", "22"), ("pages", "e 32."))
    pieces = made_sense(law, ("container-title", "articoli 9,"), *rest)
    assert pieces == [law, ("note", "articoli 9, 22 e 32.")]
    assert unchanged(("title", "Salt,"), ("container-title", "Articles 9,"), *rest)


@pytest.mark.parametrize(
    "pairs",
    [
        (
            ("author", "U.S. v."),
            ("title", "Salter"),
            ("date", "(2007 WL"),
            ("pages", "4246,"),
            ("date", "2009)."),
        ),
        (("title", "U.S. v. Salter (2007 WL 4246,"), ("date", "2009).")),
    ],
)  # fmt: skip
def test_a_case_has_its_parties_its_report_and_its_year(pairs):
    assert made_sense(*pairs) == [
        ("title", "U.S. v. Salter"), ("note", "(2007 WL 4246"), ("date", "2009")
    ]  # fmt: skip


@pytest.mark.parametrize("case", ["R.S.Q. 2115 (C.A.)", "SALT 12 (C.S.),"])
def test_a_case_is_reported_on_a_page_by_a_court(case):
    reporter, page, court = case.split(" ")
    pieces = (("title", "Droit du sel - 713,"), ("date", "[1990]"), ("note", case))
    assert made_sense(*pieces)[2:] == [
        ("container-title", reporter), ("pages", page), ("publisher", court)
    ]  # fmt: skip


def test_other_remarks_report_no_case():
    pieces = (("title", "Droit du sel - 713,"), ("date", "[1990]"))
    assert unchanged(*pieces, ("note", "R.S.Q. 2115 (copie)"))
    assert unchanged(*pieces, ("note", "R.S.Q. 2115 (C.A.)"), ("publisher", "Sel"))


@pytest.mark.parametrize("review", ["S.B.A. J.,", "Salt & Brine L. Rev.,", "Ulm L.J."])
def test_a_law_review_in_short_holds_the_article(review):
    pieces = (("author", "Nora Oar,"), ("title", "Salt May Vary,"))
    sense = made_sense(*pieces, ("author", review), ("date", "Mar. 2018"))
    assert sense[2] == ("container-title", review)


def test_a_person_reviews_nothing():
    assert unchanged(("title", "Salt May Vary,"), ("author", "N. Oar,"), ("date", "Mar. 2018"))
