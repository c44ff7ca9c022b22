"""Entries over several lines."""

from __future__ import annotations

import pytest

from citekit.styling.wrapping import wrapped


def test_lines_have_the_width_of_the_list():
    found = wrapped("one two three four five", width=12, column=2, indent="  ")
    assert found == "one two\n  three four\n  five"


def test_long_words_are_whole():
    assert wrapped("a https://span.example/long b", width=10, column=0, indent="") == (
        "a\nhttps://span.example/long\nb"
    )


@pytest.mark.parametrize("word", ["-", "1984.", "#", "[x]", "(a)", "+", ">", "3)", "="])
def test_no_line_begins_like_a_block(word):
    assert f"\n{word}" not in wrapped(f"aaa bbb {word} ccc", width=8, column=0, indent="")


def test_emphasis_may_begin_a_line():
    assert wrapped("aaa bbb *ccc* d", width=8, column=0, indent=" ") == "aaa bbb\n *ccc* d"
