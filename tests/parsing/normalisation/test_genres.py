"""Genre, medium, report numbers and versions, through ``normalise``."""

import pytest

from .tagged import record


def test_genre():
    assert record(("genre", "(PhD thesis),")).csl["genre"] == "PhD thesis"
    assert "genre" not in record(("genre", "[EB/OL].")).csl


def test_report_number():
    csl = record(("genre", "Technical Report KX-91-71,")).csl
    assert (csl["genre"], csl["number"]) == ("Technical Report", "KX-91-71")


def test_medium():
    assert record(("medium", "[DVD].")).csl["medium"] == "DVD"
    assert "medium" not in record(("medium", "[Online].")).csl
    assert "medium" not in record(("medium", "M")).csl


def test_version():
    assert record(("note", "R package version 1.2-3.")).csl["version"] == "1.2-3"


@pytest.mark.parametrize("words", ["Pressemitteilung vom", "comunicato stampa del"])
def test_what_leads_to_the_date_is_no_part_of_the_kind(words):
    csl = record(("title", "T"), ("genre", words), ("date", "5.5.2017")).csl
    assert csl["genre"] == words.rsplit(" ", 1)[0]
