"""DOIs."""

import pytest

from citekit.links.doi import Registration, doi_of, registration
from citekit.links.settings import Settings
from citekit.links.spelling import read_address

from .talking import answer, converse, trouble

SETTINGS = Settings(retries=0, doi_handles="http://handles.example/api/handles/")


@pytest.mark.parametrize(
    ("url", "doi"),
    [
        ("https://doi.org/10.1234/abc", "10.1234/abc"),
        ("http://dx.doi.org/10.1234.5/a%23(b)", "10.1234.5/a%23(b)"),
        ("https://doi.org/about", ""),
        ("https://river.example/10.1234/abc", ""),
    ],
)
def test_which_addresses_are_dois(url, doi):
    assert doi_of(read_address(url)) == doi


@pytest.mark.parametrize(
    ("told", "known"),
    [
        (answer(body='{"responseCode": 1}'), Registration.REGISTERED),
        (answer(status=404, body='{"responseCode": 100}'), Registration.UNKNOWN),
        (answer(body='{"responseCode": 2}'), Registration.NO_ANSWER),
        (answer(body="[]"), Registration.NO_ANSWER),
        (answer(body="<html>"), Registration.NO_ANSWER),
        (trouble(), Registration.NO_ANSWER),
    ],
)
def test_registration(told, known):
    result, asked = converse(registration("10.1234/abc", SETTINGS), {"*": told})
    assert result is known
    assert asked[0].address.url == "http://handles.example/api/handles/10.1234/abc"


def test_a_registry_that_is_none():
    settings = Settings(doi_handles="nowhere/")
    assert converse(registration("10.1/x", settings), {})[0] is Registration.NO_ANSWER
