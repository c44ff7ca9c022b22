"""What the type of a work settles, through ``normalise``."""

import pytest

from citekit.parsing.segments import ListStyle

from .tagged import record

BOOK = (("author", "Berg, A."), ("title", "Salt"), ("location", "(Ulm:"))


@pytest.mark.parametrize("pages", ["45–47.", "p. 45."])
def test_pages_behind_the_imprint_of_a_book_are_those_that_a_note_cites(pages):
    csl = record(*BOOK, ("publisher", "Oar,"), ("date", "1999),"), ("pages", pages)).csl
    assert "page" not in csl
    assert csl["custom"]["citekit"]["locator"].startswith("45")


def test_pages_that_are_meant_are_those_that_a_note_cites():
    pairs = (*BOOK[:2], ("location", "Ulm"), ("date", "1999,"))
    csl = record(*pairs, ("pages", "bes. S. 45–47.")).csl
    assert ("page" in csl, csl["custom"]["citekit"]["locator"]) == (False, "45-47")
    assert record(*pairs, ("pages", "S. 45–47.")).csl["page"] == "45-47"


def test_pages_in_brackets_are_the_works_own():
    csl = record(*BOOK[:2], ("pages", "(pp. 19–39)"), ("publisher", "Oar,"), ("date", "1999")).csl
    assert csl["page"] == "19-39"


def test_a_series_of_reports_holds_no_report():
    csl = record(
        ("author", "Berg, A."),
        ("title", "Salt."),
        ("container-title", "In: Discussion Paper, Nr. 7,"),
    ).csl
    assert (csl["type"], csl["number"], csl.get("container-title")) == ("report", "7", None)


def test_a_thesis_has_a_school_and_no_holder():
    csl = record(
        ("title", "Salt."), ("genre", "PhD thesis,"), ("container-title", "University of Ulm,")
    ).csl
    assert (csl["publisher"], csl.get("container-title")) == ("University of Ulm", None)


def test_nothing_is_later_than_the_article_that_cites_it():
    style = ListStyle(article_date={"date-parts": [[2010]]})
    page = (("title", "Salt."), ("url", "https://span.example/salt"))
    late = record(*page, ("date", "2019."), style=style)
    assert "later" in late.findings[0]
    assert record(*page, ("date", "2009."), style=style).findings == ()


def test_gazettes_have_numbers_and_no_volumes():
    pieces = (("title", "Ley 10/2021, de 9 de julio."), ("container-title", "Boletín del Sal,"))
    csl = record(*pieces, ("volume", "164,"), ("date", "2021.")).csl
    assert (csl["issue"], csl.get("volume")) == ("164", None)
    other = record(pieces[0], ("container-title", "Salt Law,"), ("volume", "9,")).csl
    assert (other.get("issue"), other["volume"]) == (None, "9")
