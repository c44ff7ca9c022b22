"""DOI, ISBN and other numbers, through ``normalise``."""

import pytest

from .tagged import record


@pytest.mark.parametrize(
    "pieces",
    [
        [("doi", "doi:10.1234/abc.5(6).")],
        [("doi", "https://doi.org/10.1234/abc.5(6)")],
        [("url", "https://doi.org/10.1234/abc.5(6).")],
        [("doi", "https://doi.org/10.1234/abc.5(6)[^7].")],
        [("doi", "doi:10.1234/abc.5(6){.ext}")],
        [("doi", ":doi:`10.1234/abc.5(6)`")],
        [("doi", "DOI: https://dx.doi.org/10.1234/abc.5(6).")],
    ],
)
def test_doi_is_bare_and_no_url(pieces):
    csl = record(*pieces).csl
    assert csl["DOI"] == "10.1234/abc.5(6)"
    assert "URL" not in csl


def test_doi_ends_where_an_address_begins():
    csl = record(("doi", "doi:10.1234/abc.5.https://span.example/abc")).csl
    assert csl["DOI"] == "10.1234/abc.5"


def test_doi_in_the_markup():
    csl = record(("title", "A fine title"), links={"A fine title": "https://doi.org/10.1234/x"}).csl
    assert (csl["DOI"], csl.get("URL")) == ("10.1234/x", None)


@pytest.mark.parametrize(
    ("piece", "field", "value"),
    [
        (("isbn", "ISBN 978-0-306-40615-7."), "ISBN", "978-0-306-40615-7"),
        (("isbn", "ISSN: 0317-8471"), "ISSN", "0317-8471"),
        (("note", "arXiv preprint arXiv:1234.56789"), "number", "arXiv:1234.56789"),
        (("note", "PMID: 12345678"), "PMID", "12345678"),
    ],
)
def test_identifiers(piece, field, value):
    assert record(piece).csl[field] == value


def test_wrong_check_digit_lowers_confidence():
    good, bad = (record(("isbn", f"ISBN 978-0-306-40615-{digit}")) for digit in "78")
    assert bad.fields["ISBN"].confidence < good.fields["ISBN"].confidence


def test_doi_behind_a_stray_colon():
    csl = record(("title", "T."), ("note", ":10.1234/ab-5. Online.")).csl
    assert csl["DOI"] == "10.1234/ab-5"


def test_doi_with_a_blank_in_it():
    assert record(("doi", "doi:10.1234/rivers. 2019.05")).csl["DOI"] == "10.1234/rivers.2019.05"


def test_number_of_a_volume_of_preprints():
    csl = record(("container-title", "CoRR"), ("volume", "abs/1412.6980,")).csl
    assert (csl["number"], csl["volume"]) == ("arXiv:1412.6980", "abs/1412.6980")


@pytest.mark.parametrize(
    ("note", "number"),
    [
        ("[hep-th/9711200].", "hep-th/9711200"),
        ("math.AG/0407054", "math.AG/0407054"),
        ("[1405.0301]", "1405.0301"),
        ("[1405.0301 ]", None),
        ("salt/9711200", None),
    ],
)
def test_numbers_of_arxiv_without_its_name(note, number):
    csl = record(("title", "Salt"), ("note", note)).csl
    assert csl.get("number") == (f"arXiv:{number}" if number else None)


@pytest.mark.parametrize(
    "text",
    [
        "https://doi.org/ 10.9999/salt.1",
        "DOI: https://doi.org 10.9999/salt.1",
        "http://doi.acm.org/10.9999/salt.1",
        "https:// doi.org/10.9999/salt.1",
    ],
)
@pytest.mark.parametrize("label", ["doi", "url"])
def test_dois_of_broken_and_of_older_addresses(text, label):
    csl = record(("title", "Salt"), (label, text)).csl
    assert csl["DOI"] == "10.9999/salt.1"
    assert "URL" not in csl


def test_short_doi():
    assert record(("title", "Salt"), ("doi", "doi:10/bkxxqz.")).csl["DOI"] == "10/bkxxqz"
