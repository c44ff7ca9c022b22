"""A source as its reader sees it."""

import pytest

from citekit.repair.sight import see


@pytest.mark.parametrize(
    ("syntax", "source", "text"),
    [
        ("html", "a&amp;b&#38;c&notanentity;\\_", "a&b&c&notanentity;\\_"),
        ("markdown", "a\\_b&amp;c\\\\_d", "a_b&c_d"),
        ("text", "a\\_b&amp;\u200bc\u00ad", "a\\_b&amp;c"),
    ],
)
def test_what_is_seen(syntax, source, text):
    assert see(source, syntax).text == text


def test_the_way_back():
    source = "x \\_a&amp;b\u200bc\\_ y"
    sight = see(source, "markdown", 2)
    start, end = sight.text.index("_a"), sight.text.index("c_") + 2
    first, last = sight.in_source(start, end)
    assert source[first:last] == "\\_a&amp;b\u200bc\\_"
    first, last = sight.in_source(start + 1, start + 3)
    assert source[first:last] == "a&amp;"
