"""Text as a terminal or a log shows it."""

import time

import pytest

from citekit.terminal_text import beginning, display_width, visible, wrapped


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred\x07", "␛[31mred␇"),
        ("a\nb\tc\r\x85\u2028d", "a b c   d"),
        ("\x9b31m\x7f", "\\x9b31m\\x7f"),
        ("user\u202egnp.exe\u2066", "user\\u202egnp.exe\\u2066"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("half \ud800, tag \U000e0041", "half \\ud800, tag \\U000e0041"),
        ("Plain Ünïcode 河 שלום", "Plain Ünïcode 河 שלום"),
    ],
)
def test_visible(text, expected):
    assert visible(text) == expected


def test_joiners_of_scripts_and_emoji_stay():
    assert visible("می\u200cخواهم 👩\u200d🔬") == "می\u200cخواهم 👩\u200d🔬"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("::error::x", "\\x3a:error::x"),
        ("  ::stop-commands::x", "  \\x3a:stop-commands::x"),
        ("a ::error::x", "a ::error::x"),
        ("a ##[error]x", "a \\x23#[error]x"),
        ("##vso[task.setvariable]x", "\\x23#vso[task.setvariable]x"),
        ("##teamcity[x]", "\\x23#teamcity[x]"),
        ("## A heading", "## A heading"),
    ],
)
def test_commands_that_a_log_would_obey(text, expected):
    assert visible(text) == expected
    assert visible(expected) == expected


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("治水", 4), ("é", 1), ("e\u0301", 1), ("ｱ", 1), ("", 0)]
)
def test_display_width(text, width):
    assert display_width(text) == width


def test_beginning():
    assert beginning("治水新规", 5) == "治水"
    assert beginning("ab", 5) == "ab"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one two three", ["one two", "three"]),
        ("治水新规的制定", ["治水新规", "的制定"]),
        ("at http://river.example/long here", ["at", "http://river.example/long", "here"]),
        ("abcdefghijkl", ["abcdefgh", "ijkl"]),
        ("", [""]),
    ],
)
def test_wrapped(text, lines):
    assert list(wrapped(text, 8)) == lines
    assert list(wrapped(text, None)) == [text]


def test_no_line_of_a_wrapped_text_is_a_command():
    assert list(wrapped("salt and ::add-mask::x", 8))[1].startswith("\\x3a:add")


@pytest.mark.parametrize("text", ["水" * 50_000, "x" * 50_000, "w " * 25_000])
def test_wrapping_takes_time_in_proportion(text):
    started = time.process_time()
    list(wrapped(text, 80))
    assert time.process_time() - started < 5
