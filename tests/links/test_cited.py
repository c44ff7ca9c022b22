"""What an item links to."""

import pytest

from citekit.links.cited import urls_of


@pytest.mark.parametrize(
    ("csl", "urls"),
    [
        ({}, []),
        ({"URL": "http://a.example/%2F x"}, ["http://a.example/%2F x"]),
        ({"DOI": "10.1234/ABC"}, ["https://doi.org/10.1234/abc"]),
        ({"DOI": "10.1234/a#b?c%d"}, ["https://doi.org/10.1234/a%23b%3Fc%25d"]),
        ({"DOI": "10.1234/a", "URL": "http://dx.doi.org/10.1234/A"}, ["https://doi.org/10.1234/a"]),
        (
            {"DOI": "10.1234/a", "URL": "http://press.example/10.1234/a"},
            ["https://doi.org/10.1234/a", "http://press.example/10.1234/a"],
        ),
        ({"URL": ["odd"], "DOI": None}, []),
        ({"URL": "www.press.example/a"}, ["https://www.press.example/a"]),
        ({"URL": "www."}, ["www."]),
    ],
)
def test_links_of_an_item(csl, urls):
    assert list(urls_of(csl)) == urls
