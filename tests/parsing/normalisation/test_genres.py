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
    for online in ("[В Интернете].", "[en línia]", "[in linea]"):
        assert "medium" not in record(("medium", online)).csl
    assert "medium" not in record(("medium", "M")).csl


def test_version():
    assert record(("note", "R package version 1.2-3.")).csl["version"] == "1.2-3"


@pytest.mark.parametrize(
    ("text", "number", "genre"),
    [
        ("ZA5270 Datenfile", "ZA5270", "Datenfile"),
        ("ZA-Nr. 5270", "ZA5270", None),
        ("Bundestagsdrucksache 16/1360", "16/1360", "Bundestagsdrucksache"),
        ("BT-Drs. 16/1360", "16/1360", "BT-Drs"),
    ],
)
def test_numbers_of_data_and_of_parliaments(text, number, genre):
    csl = record(("title", "Salz."), ("genre", text)).csl
    assert (csl["number"], csl.get("genre")) == (number, genre)


def test_number_of_a_british_study():
    csl = record(("title", "Salt."), ("note", "SN: 5828,"), ("publisher", "Oar Service")).csl
    assert (csl["number"], csl.get("note")) == ("SN: 5828", None)


@pytest.mark.parametrize("words", ["Pressemitteilung vom", "comunicato stampa del", "Beschluss v."])
def test_what_leads_to_the_date_is_no_part_of_the_kind(words):
    csl = record(("title", "T"), ("genre", words), ("date", "5.5.2017")).csl
    assert csl["genre"] == words.rsplit(" ", 1)[0]


@pytest.mark.parametrize(
    ("text", "genre", "number"),
    [
        ("U.S. Patent 3 624 125,", "U.S. Patent", "3 624 125"),
        ("US Patent No. 3,712,959", "US Patent", "3,712,959"),
        ("US4405829A", None, "US4405829A"),
        ("SALT-TH-2003-123", None, "SALT-TH-2003-123"),
    ],
)
def test_numbers_of_patents_and_reports(text, genre, number):
    csl = record(("title", "Salt lamp"), ("genre", text)).csl
    assert (csl.get("genre"), csl["number"]) == (genre, number)
    assert csl["type"] == ("report" if "TH" in text else "patent")


def test_drafts_of_the_internet():
    text = "Work in Progress, Internet-Draft, draft-ietf-salt-protocol-20,"
    csl = record(("title", "Salt"), ("genre", text)).csl
    assert (csl["number"], csl["genre"]) == ("draft-ietf-salt-protocol-20", "Internet-Draft")
    assert csl["type"] == "report"


def test_series_of_working_papers_and_its_number():
    csl = record(("title", "Salt"), ("genre", "OAR Working Paper Series: EM5/12.")).csl
    assert (csl["genre"], csl["number"]) == ("OAR Working Paper Series", "EM5/12")
