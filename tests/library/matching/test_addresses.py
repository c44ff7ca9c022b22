"""Addresses and identifiers in one form."""

import pytest

from citekit.library.matching.addresses import address_of, doi_of, identifiers_of


@pytest.mark.parametrize(
    "url",
    [
        "https://river.example/a",
        "http://www.river.example/a/",
        "river.example/a?utm_source=x#part",
        "https://m.river.example/a",
        "https://river.example/a/index.html",
        "https://web.archive.org/web/20200102030405/https://river.example/a",
        "https://web.archive.org/web/2020id_/http:/river.example/a",
        "http://web.archive.org:80/web/2020/https://river.example/a",
        "HTTPS://WEB.ARCHIVE.ORG/web/2020/https://river.example/a",
    ],
)
def test_spellings_of_one_address_are_equal(url):
    assert address_of({"URL": url}) == "river.example/a"


def test_an_archive_is_believed_only_where_it_is_one():
    url = "https://archive.example/web/2020/https://river.example/a"
    assert address_of({"URL": url}).startswith("archive.example/")
    assert address_of({"URL": "https://web.archive.org/about"}) == "web.archive.org/about"
    assert address_of({"URL": "http://[archive/2020/https://river.example/a"})


def test_a_video_has_one_address():
    addresses = ("https://youtu.be/dQw4w9?t=1", "https://www.youtube.com/watch?t=1&v=dQw4w9")
    assert {address_of({"URL": url}) for url in addresses} == {"youtube.com/watch?v=dQw4w9"}
    for host in ("river.example", "myyoutube.com"):
        assert address_of({"URL": f"https://{host}/watch?v=dQw4w9"}) == f"{host}/watch?v=dQw4w9"
    for page in ("youtu.be", "youtube.com/watch?list=x", "youtube.com/about"):
        assert address_of({"URL": f"https://{page}"}) == page


@pytest.mark.parametrize(
    "csl",
    [
        {"DOI": "10.1234/AbC"},
        {"DOI": "https://doi.org/10.1234/abc"},
        {"DOI": "doi:10.1234/abc."},
        {"URL": "http://dx.doi.org/10.1234/ABC"},
        {"URL": "https://press.example/doi/10.1234/abc?journal=x"},
    ],
)
def test_forms_of_a_doi_are_equal(csl):
    assert doi_of(csl) == "10.1234/abc"


def test_the_address_of_a_doi_is_no_page():
    assert address_of({"URL": "https://doi.org/10.1234/abc"}) == ""


@pytest.mark.parametrize("isbn", ["0-306-40615-2", "978-0-306-40615-7", "9780306406157"])
def test_an_isbn_has_thirteen_digits(isbn):
    assert identifiers_of({"ISBN": isbn}) == {"ISBN": "9780306406157"}
    assert identifiers_of({"ISBN": "3-16-148410-X"}) == {"ISBN": "9783161484100"}


def test_other_identifiers_are_found_where_they_stand():
    assert identifiers_of({"URL": "https://arxiv.org/abs/1706.03762v5"}) == {"arXiv": "1706.03762"}
    assert identifiers_of({"archive": "arXiv", "archive_location": "1706.03762"}) == {
        "arXiv": "1706.03762"
    }
    assert identifiers_of({"number": "arXiv:hep-th/9901001"}) == {"arXiv": "hep-th/9901001"}
    assert identifiers_of({"archive": "Box", "archive_location": "1706.03762"}) == {}
    assert identifiers_of({"PMID": "12345"}) == {"PMID": "12345"}
    assert identifiers_of({"URL": "https://pubmed.ncbi.nlm.nih.gov/12345/"}) == {"PMID": "12345"}
