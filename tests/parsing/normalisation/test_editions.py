"""Editions and versions, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("2nd ed.", "2"),
        ("3., überarb. Aufl.", "3"),
        ("（第七版）", "7"),
        ("4판", "4"),
        ("초판", "1"),
        ("— 3-е изд.", "3"),
        ("Paperback edition.", "Paperback"),
        ("second edition", "second"),
        ("23.ª ed.", "23"),
        ("2.ª edición", "2"),
        ("3e éd.", "3"),
        ("4. Aufl.", "4"),
        ("²", "2"),
    ],
)
def test_edition(text, edition):
    assert record(("edition", text)).csl["edition"] == edition


def test_version():
    csl = record(("edition", "Version 1.2.0,")).csl
    assert (csl["version"], csl.get("edition")) == ("1.2.0", None)


@pytest.mark.parametrize(
    ("text", "edition"), [("23.ª ed. 2014", "23"), ("4. Aufl. 2003", "4"), ("May 3 edition", None)]
)
def test_edition_within_a_date(text, edition):
    assert record(("title", "Bread"), ("date", text)).csl.get("edition") == edition


def test_the_first_edition_of_a_later_one_is_not_the_edition():
    csl = record(("title", "Sal,"), ("date", "2001"), ("note", "[1ª ed. 1976].")).csl
    assert csl["original-date"] == {"date-parts": [[1976]]}
    assert "edition" not in csl


def test_year_of_the_first_edition_is_no_edition():
    csl = record(("title", "Le sel"), ("date", "1988"), ("edition", "(1re édition 1979).")).csl
    assert ("edition" in csl, csl["original-date"]["date-parts"]) == (False, [[1979]])
    assert record(("edition", "n. ed.")).csl["edition"] == "n. ed."


def test_an_edition_may_be_called_by_its_season():
    assert (
        record(("title", "Salt"), ("edition", "(Summer 2019 ed.).")).csl["edition"] == "Summer 2019"
    )


def test_a_dictionary_may_have_hundreds_of_editions():
    csl = record(("title", "Salzwörterbuch,"), ("note", "267. Auflage"), ("date", "2017")).csl
    assert csl["edition"] == "267"


def test_an_edition_may_have_a_point_in_it():
    assert record(("title", "Salt"), ("edition", "5.1 edition,")).csl["edition"] == "5.1"


def test_of_two_editions_the_numbered_one_counts():
    pieces = (("edition", "修订本，"), ("edition", "第3版"))
    assert record(("title", "盐史"), *pieces).csl["edition"] == "3"


def test_the_series_of_a_gazette_is_no_edition():
    csl = record(("title", "Decreto do Sal"), ("edition", "1.ª série —"), ("issue", "N.º 129")).csl
    assert "edition" not in csl


@pytest.mark.parametrize(
    ("text", "edition"),
    [("²2011", "2"), ("(2015⁴).", "4"), ("³1977:", "3"), ("¹²1990", "12"), ("2015", None)],
)
def test_raised_numbers_of_editions(text, edition):
    csl = record(("title", "Salz."), ("location", "Ulm"), ("date", text)).csl
    assert csl.get("edition") == edition


def test_how_often_it_was_printed():
    assert record(("edition", "Rev. ed.,"), ("edition", "17th print.")).csl["edition"] == "Rev"
    assert record(("edition", "Rev. ed., 17th print.")).csl["edition"] == "Rev"
    assert record(("edition", "2nd ed., 17th print.")).csl["edition"] == "2"
