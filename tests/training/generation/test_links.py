"""Addresses that look like the work's own."""

from random import Random

import pytest

from citekit.training.generation.links import make_doi, make_isbn, make_url, slug_of
from citekit.training.generation.moments import Moment

DAY = Moment(2018, 5, 3)


def test_a_slug_has_the_words_of_the_title():
    assert slug_of("Où est la mer ?", Random(1)).startswith("ou-est-la")
    assert slug_of("信用体系", Random(1)) == ""


def test_addresses_are_on_the_domain_and_have_no_blanks():
    random = Random(1)
    addresses = {make_url(random, "hill.example", "On rivers", DAY, "news") for _ in range(100)}
    assert len(addresses) > 60
    assert all("hill.example" in address and " " not in address for address in addresses)
    assert any("2018/05/03" in address for address in addresses)


@pytest.mark.parametrize(
    ("kind", "host"), [("code", "github.com"), ("wiki", "xx.example/wiki/On_rivers")]
)
def test_special_sites(kind, host):
    assert host in make_url(Random(1), "xx.example", "On rivers", DAY, kind)


def test_dois_and_isbns_have_their_shape():
    random = Random(1)
    for _ in range(50):
        assert make_doi(random, "Hill Studies", 2018).startswith("10.")
        digits = make_isbn(random).replace("-", "").replace(" ", "")
        assert digits[:-1].isdigit()
