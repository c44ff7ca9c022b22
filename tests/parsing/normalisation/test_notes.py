"""Notes, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    "text",
    ["Available from:", "Disponível em:", "Режим доступа:", "Verfügbar unter", "Retrieved from",
     "Archived at", "Archived from the original on", "Archiviert vom Original am",
     "Archivé à l’adresse"],
)  # fmt: skip
def test_words_that_only_lead_to_a_link_are_no_notes(text):
    assert "note" not in record(("note", text), ("url", "https://example.org/a")).csl


@pytest.mark.parametrize("text", ["PMID: 12345678.", "PMID 12345678; PMCID: PMC123456"])
def test_numbers_that_have_fields_of_their_own_are_no_notes(text):
    csl = record(("title", "T."), ("note", text)).csl
    assert (csl["PMID"], csl.get("note")) == ("12345678", None)
    csl = record(("title", "T."), ("note", f"With a map. {text}")).csl
    assert csl["note"].startswith("With a map")


def test_notes_and_archive():
    note = "Archived at the museum of the delta"
    assert record(("note", note)).csl["note"] == note
    assert record(("note", "With a map of the delta.")).csl["note"] == "With a map of the delta"
    assert record(("note", "Available at SSRN:")).csl["archive"] == "SSRN"


@pytest.mark.parametrize("text", ["Vgl.", "Cf.", "Vgl. hierzu:"])
def test_words_that_only_refer_are_no_note(text):
    assert "note" not in record(("note", text), ("author", "Lang, P."), ("title", "T.")).csl


def test_a_word_for_a_role_that_is_left_over_is_no_note():
    csl = record(
        ("editor", "Ann Lind"), ("note", "(ed.), URL ="), ("url", "<https://a.example>")
    ).csl
    assert "note" not in csl


@pytest.mark.parametrize(
    "text",
    ["2003,0711.88.", "1991-452.", "777 111-2", "№ 12-345", "§ 12", "(14 €)", "33:08", "52′"],
)
def test_numbers_that_no_other_field_has_are_notes(text):
    note = record(("title", "Salt dish."), ("publisher", "Span Museum,"), ("note", text)).csl[
        "note"
    ]
    assert note == text.strip("(). ")


@pytest.mark.parametrize("text", ["12.", "204, 207.", "377-379.", "2019-05-07", "10.5555/12345678"])
def test_pages_and_days_are_no_notes(text):
    assert "note" not in record(("title", "Salt."), ("note", text)).csl


def test_an_abbreviation_ends_a_note_with_one_stop():
    csl = record(("title", "Salzgesetz"), ("note", "i. d. F."), ("date", "2013,"), ("note", "§ 4."))
    assert csl.csl["note"] == "i. d. F. § 4"


def test_what_leads_to_a_link_is_no_note():
    pieces = ("title", "Salt."), ("note", "Available through:"), ("url", "http://salt.example/1")
    assert "note" not in record(*pieces).csl


def test_the_word_before_a_doi_is_no_note():
    assert "note" not in record(("title", "Salt"), ("note", "; DOI :"), ("doi", "10.1234/ab")).csl


def test_the_tag_of_a_language_is_no_note():
    assert "note" not in record(("note", "(en-US)"), ("title", "Salt")).csl
    assert record(("note", "(in print)"), ("title", "Salt")).csl["note"] == "in print"


@pytest.mark.parametrize("text", ["Disponivel em:", "click here", "(Consulte sur)", "cliquez ici"])
def test_what_leads_to_a_link_is_known_without_accents_and_by_where_it_is(text):
    assert "note" not in record(("title", "Salt."), ("note", text)).csl


def test_a_note_that_names_the_holder_again_says_nothing():
    pieces = (("title", "Salt."), ("container-title", "The Span,"))
    assert "note" not in record(*pieces, ("note", "(available at The Span).")).csl
    assert record(*pieces, ("note", "with a map of The Span")).csl["note"]


def test_what_leads_to_a_link_ends_a_note():
    pieces = (("note", "In Dutch. Disponible sur :"), ("url", "https://a.example"))
    assert record(("title", "Salt."), *pieces).csl["note"] == "In Dutch"


@pytest.mark.parametrize(
    "text", ["Avaliable at:", "Retreived from", "Recuerpado de:", "Verfügar unter:"]
)
def test_a_slip_in_what_leads_to_a_link_makes_no_note(text):
    link = ("url", "https://a.example")
    assert "note" not in record(("title", "Salt."), ("note", text), link).csl
    assert record(("title", "Salt."), link, ("note", text)).csl["note"]
    assert record(("title", "Salt."), ("note", "Illustrated:"), link).csl["note"] == "Illustrated"
