"""Addresses that are broken over lines."""

import pytest

from .making import text_of

OLD, NEW = "http://a.example/long/path/of/a-page.html", "https://c.example/d"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1. Okoye. http://a.example/long/path/\n   of/a-page.html.\n", "1. Okoye. NEW.\n"),
        ("http://a.example/long/\npath/of/\na-page.html, seen", "NEW, seen"),
        ("> http://a.example/long/path/\n> of/a-page.html\n> more", "> NEW\n> more"),
        ("(http://a.example/long/path/of/a-\npage.html)", "(NEW)"),
        ("http://a.example/long/path/\nof/a-page.htmlx", None),
        ("http://a.example/long/path/\n\nof/a-page.html", None),
        ("http://a.example/long/path/ of/a-page.html", None),
    ],
)
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_they_are_joined_where_an_entry_cites_them(tmp_path, name, before, after):
    expected = before if after is None else after.replace("NEW", NEW)
    assert text_of(tmp_path, name, before, (OLD, NEW), cited={OLD: [(1, 5)]}) == expected
    assert text_of(tmp_path, name, before, (OLD, NEW)) == before
    assert text_of(tmp_path, name, before, (OLD, NEW), cited={OLD: [(7, 9)]}) == before


def test_an_entry_on_a_single_line_and_another_host(tmp_path):
    text = "1. Okoye. http://a.example/long/path/\n   of/a-page.html.\n"
    joined = f"1. Okoye. {NEW}.\n"
    assert text_of(tmp_path, "a.txt", text, (OLD, NEW), cited={OLD: [(1, 1)]}) == joined
    other = text.replace("a.example", "b.example")
    assert text_of(tmp_path, "a.txt", other, (OLD, NEW), cited={OLD: [(1, 1)]}) == other
