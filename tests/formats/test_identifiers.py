"""Identifiers and addresses in fields."""

import pytest

from citekit.formats.identifiers import bare_doi, divided_links, is_doi


@pytest.mark.parametrize(
    "stated",
    [
        "10.1000/a.doi:10.1",
        "https://doi.org/10.1000/a.doi:10.1",
        "http://dx.doi.org/10.1000/a.doi:10.1",
        "www.doi.org/10.1000/a.doi:10.1",
        "doi.org/10.1000/a.doi:10.1",
        "DOI: 10.1000/a.doi:10.1",
        " doi 10.1000/a.doi:10.1",
        "https://doi.org/doi:10.1000/a.doi:10.1",
        "info:doi/10.1000/a.doi:10.1",
        "https://doi.org/10.1000%2Fa.doi%3A10.1",
        " 10.1000/a.doi:10.1\n",
        " doi:10.1000/a.doi:10.1 ",
    ],
)
def test_a_doi_is_bare(stated):
    assert bare_doi(stated) == "10.1000/a.doi:10.1"


@pytest.mark.parametrize(
    ("stated", "doi"),
    [
        ("https://doi.org/10.1000/(A)1:2%3C3%3E", "10.1000/(A)1:2<3>"),
        ("doi:10.1000/a%3C3", "10.1000/a%3C3"),
        ("10.1000/a%3C3", "10.1000/a%3C3"),
        ("https://doi.org/10.1000/a%ff", "10.1000/a%ff"),
        ("https://doi.org/10.1000/a%20b", "10.1000/a%20b"),
        ("https://doi.org/10.1000/a%00", "10.1000/a%00"),
        ("https://doi.org/10.1000/a 100%", "10.1000/a 100%"),
    ],
)
def test_only_addresses_write_signs_in_another_way(stated, doi):
    assert bare_doi(stated) == doi


@pytest.mark.parametrize("text", [" none ", "see doi:10.1000/a", "doi:11.1000/a", "none", ""])
def test_what_is_no_doi_stays(text):
    assert bare_doi(text) == text


def test_whether_a_text_is_a_doi():
    assert is_doi("10.1000/a")
    assert not any(map(is_doi, ["10.1000/a b", "10.100/a", "a 10.1000/a", "10.1000/", ""]))


def test_several_links_are_divided():
    first, second, third = "http://a.example/x;y", "https://b.example/,", "http://c.example/"
    assert divided_links(f" {first}; {second} {third}\n") == [first, second.strip(","), third]
    assert divided_links("http://a.example/b c") == ["http://a.example/b c"]
