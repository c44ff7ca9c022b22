"""Reports and papers of series, through ``normalise``."""

import pytest

from .tagged import record

TITLE = ("title", "A title")
AUTHOR = ("author", "Berger, A.")


def test_numbered_paper_of_a_series_is_a_report():
    csl = record(
        ("title", "On Rivers,"),
        ("container-title", "in: Span Working Paper,"),
        ("issue", "Nr. 12-03."),
    ).csl
    assert (csl["type"], csl["collection-title"], csl["number"]) == (
        "report",
        "Span Working Paper",
        "12-03",
    )


def test_what_a_press_publishes_is_no_report():
    place = (("location", "Ulm:"), ("publisher", "Oar Press."), ("url", "https://a.example/3"))
    assert record(("author", "Salinus."), ("title", "Salt."), *place).csl["type"] == "book"


def test_report_that_a_body_edited():
    body = ("editor", "Ministerium für Salz (Hrsg.)")
    csl = record(body, ("title", "Salz. Der fünfte Salzbericht."), ("location", "Ulm.")).csl
    assert csl["type"] == "report"


def test_numbered_series_of_reports_is_no_book_and_no_journal():
    series = ("container-title", "ABC-Forschungsbericht")
    for label in ("volume", "issue"):
        csl = record(AUTHOR, TITLE, series, (label, "312."), ("location", "Ulm:")).csl
        assert (csl["type"], csl["number"]) == ("report", "312")
        assert csl["collection-title"] == "ABC-Forschungsbericht"
    paged = (("volume", "12"), ("pages", "3-9"))
    csl = record(AUTHOR, TITLE, ("container-title", "Working Papers in Rivers"), *paged).csl
    assert csl["type"] == "article-journal"


@pytest.mark.parametrize("kind", ["Salt Survey Professional Paper", "SALT Technical Paper"])
def test_technical_and_professional_papers_are_reports(kind):
    csl = record(
        ("title", "Salt"), ("container-title", kind), ("volume", "252"), ("location", "Ulm")
    )
    assert (csl.csl["type"], csl.csl["number"]) == ("report", "252")


def test_an_occasional_paper_is_a_report():
    csl = record(
        ("title", "Salt"), ("container-title", "Occasional Paper Series"), ("issue", "No 271")
    )
    assert (csl.csl["type"], csl.csl["number"]) == ("report", "271")
