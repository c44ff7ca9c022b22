"""Pairs of brackets."""

from citekit.citations.brackets import LONGEST, pairs


def inner(text: str) -> list[str]:
    return [text[found.start : found.end] for found in pairs(text)]


def test_inner_ones_come_first():
    assert inner("a (b [c] d) （e）") == ["[c]", "(b [c] d)", "（e）"]


def test_widths_may_be_mixed():
    assert inner("（a 2012)") == ["（a 2012)"]


def test_what_is_not_closed_or_too_long():
    assert inner("(a (b) c") == ["(b)"]
    assert inner("a) b (c") == []
    assert inner(f"({'a' * LONGEST})") == []
    assert inner("(" * 1000 + ")" * 1000)[0] == "()"
