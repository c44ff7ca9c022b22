"""Addresses from the network."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.repair.addresses import UnfitError, fit_address, written


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


@pytest.mark.parametrize(
    ("markup", "path", "expected"),
    [
        ("html", "b?c&d=e", "b?c&amp;d=e"),
        ("markdown", "b?c&d=e&copy;f&#65;", "b?c&d=e&amp;copy;f&amp;#65;"),
        ("markdown", "?b&region=1&c=1&e&amp", "?b&amp;region=1&c=1&e&amp;amp"),
        ("text", "_b_/c_/--d...~e~(C)&f;", "_b_/c_/--d...~e~(C)&f;"),
        ("rst", "_b_/c__d/e_?f_-g_h~i~--", "_b%5F/c__d/e%5F?f%5F-g_h~i~--"),
        ("asciidoc", "_b_/c__d/e_f", "%5Fb%5F/c%5F%5Fd/e_f"),
        ("asciidoc", "~b/c-d--e---f/g.h..i...j", "%7Eb/c-d-%2De-%2D%2Df/g.h..i.%2E.j"),
        ("asciidoc", "(C)/(TM)(c)(RS)?a&amp;b", "%28C%29/%28TM%29(c)(RS)?a&amp;b"),
    ],
)
def test_an_address_is_no_markup_of_its_format(markup, path, expected):
    assert written(f"https://a.example/{path}", markup) == f"https://a.example/{expected}"
