"""Addresses from the network."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.repair.addresses import UnfitError, fit_address


@pytest.mark.parametrize(
    ("given_", "fit"),
    [
        ("http://A.example", "http://a.example/"),
        ("https://a.example/b_(c)?d=%E9&e=ü#f", "https://a.example/b_(c)?d=%E9&e=%C3%BC#f"),
        ("https://a.example/(b", "https://a.example/%28b"),
        ("https://a.example/b((c))", "https://a.example/b%28%28c%29%29"),
        ("https://a.example/b)c(", "https://a.example/b%29c%28"),
        ("https://a.example/b](javascript:x)", "https://a.example/b%5D(javascript:x)"),
        ("https://a.example/\"'><img>", "https://a.example/%22%27%3E%3Cimg%3E"),
        ("https://a.example/?q={{x}}|`\\*$", "https://a.example/?q=%7B%7Bx%7D%7D%7C%60%5C%2A%24"),
        ("https://a.example/b.", "https://a.example/b%2E"),
        ("https://a.example/b?", "https://a.example/b"),
    ],
)
def test_what_is_markup_somewhere_is_escaped(given_, fit):
    assert fit_address(given_) == fit
    assert fit_address(fit) == fit


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("javascript:alert(1)", "no web address"),
        ("ftp://a.example/", "no web address"),
        ("//a.example/", "no web address"),
        ("http://a.example/\nb", "control characters"),
        ("http://a.example/ b", "blanks"),
        ("http://a.example/\u202eb", "control characters"),
        ("http://bank.example@evil.example/", "a user"),
        ("http://a.example/" + "b" * 3000, "longer"),
        ("http:///", "no web address"),
    ],
)
def test_refused(url, said):
    with pytest.raises(UnfitError, match=said):
        fit_address(url)


@given(st.text(max_size=60))
def test_nothing_comes_out_that_could_be_markup(text):
    try:
        fit = fit_address(f"https://a.example/{text}")
    except UnfitError:
        return
    assert re.fullmatch(r"https://a\.example/[A-Za-z0-9\-._~:/?#@!&()+,;=%]*", fit)
    assert fit_address(fit) == fit
