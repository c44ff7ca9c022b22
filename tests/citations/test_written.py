"""Citations as written."""

import pytest

from tests.citations.citing import pairs


@pytest.mark.parametrize(
    ("text", "cite"),
    [
        ("Old (Oak _et al._, 2009).", "Oak _et al._, 2009"),
        ("Old (*Birch* and *Elm* 2018).", "*Birch* and *Elm* 2018"),
        ("**Ash** (2012) says.", "**Ash** (2012)"),
        ("[Ash](http://a.example/x) (2012) says.", "[Ash](http://a.example/x) (2012)"),
        ("[Ash (2012)](http://a.example/x) says.", "Ash (2012)"),
        ("Old (Birch &amp; <b>Elm</b>&nbsp;2018).", "Birch & Elm 2018"),
        ("> Old (Ash\n> 2012).", "Ash 2012"),
    ],
)
def test_markdown(text, cite):
    assert [found for found, _ in pairs(text)] == [cite]
