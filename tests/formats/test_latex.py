"""Text made inert for TeX and BibTeX."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.formats.latex import clean, escape, escape_title, verbatim


def balanced(text):
    depth = 0
    for character in text:
        depth += {"{": 1, "}": -1}.get(character, 0)
        if depth < 0:
            return False
    return depth == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\n  b", "a b"),
        ("a\x00\x1b[31mb", "a [31mb"),
        ("two  blanks", "two  blanks"),
        ("\ud800", "\ufffd"),
        ("ש\u200f!", "ש\u200f!"),
        ("user\u202egnp.exe\u2066", "usergnp.exe"),
    ],
)
def test_clean(text, expected):
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100 % of $5 & #1_a", "100 \\% of \\$5 \\& \\#1\\_a"),
        ("~^\\", "{\\textasciitilde}{\\textasciicircum}{\\textbackslash}"),
        ("{a}", "\\{a\\}"),
        ("{a", "{\\textbraceleft}a"),
        ("a}", "a{\\textbraceright}"),
        ("@misc{", "{@}misc{\\textbraceleft}"),
        ("mail @home", "mail @home"),
        ("Überfluß 河", "Überfluß 河"),
    ],
)
def test_escape(text, expected):
    assert escape(text) == expected


@given(st.text("a -`',?!<>/ibsup{}\\^~#%&$_@"))
def test_what_is_passed_through_has_nothing_special(text):
    if escape(text) == text:
        assert not re.search(r"[\\{}#$%&_^~]|--|``|''|[?!]`|,,|<<|>>|  ", text)
        assert not re.search(r"<(i|b|sup|sub)>.*</\1>", text)


def test_capitals_are_kept_beside_what_is_special():
    assert escape_title("Über WeChat & the <i>NASA</i> of 50 %", "en") == (
        "Über {WeChat} \\& the \\emph{{NASA}} of 50 \\%"
    )


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('a <span class="nocase">big Thing</span> b', "a {big Thing} b"),
        ('a <span style="font-variant:small-caps;">x <i>y</i></span>', "a \\textsc{x \\emph{y}}"),
        ('a <span style="font-variant: small-caps">x</span>', "a \\textsc{x}"),
        ('a <span class="nocase">x', 'a <span class="nocase">x'),
        ("a <span>x</span> <i>y</span></i>", "a <span>x</span> \\emph{y</span>}"),
    ],
)
def test_spans_of_csl(text, written):
    assert escape(text) == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("http://a.example/{id}/_x", "http://a.example/{id}/_x"),
        ("http://a.example/{_}", "http://a.example/%7B_%7D"),
        ("{id}", "%7Bid%7D"),
        ("http://a.example/b c", "http://a.example/b%20c"),
        ("Box 3, folder 2", "Box 3, folder 2"),
        ("http://a.example/}", "http://a.example/%7D"),
    ],
)
def test_addresses_keep_braces_that_readers_keep(text, written):
    assert verbatim(text) == written


@given(st.text())
def test_braces_always_balance(text):
    for value in (escape(text), escape_title(text, ""), escape_title(text, "de"), verbatim(text)):
        assert balanced(value)
        assert "\n" not in value
        value.encode("utf-8")


@pytest.mark.no_cover
@pytest.mark.parametrize("text", ["{" * 500_000, " " * 500_000, "@" * 500_000, "A-" * 250_000])
def test_time_grows_with_length_only(text):
    started = time.process_time()
    escape_title(text, "")
    verbatim(text)
    assert time.process_time() - started < 10


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a  b", "a {} b"), ("a--b", "a-{}-b"), ("a,,b", "a,{},b"), ("a''b", "a'{}'b"),
        ("a b, c-d'e", "a b, c-d'e"), ("<i>a</i> <i>b", "\\emph{a} <i>b"),
    ],
)  # fmt: skip
def test_what_tex_would_join_is_kept_apart(text, written):
    assert escape(text) == written


@pytest.mark.parametrize(
    ("title", "language", "written"),
    [
        ("Der Fluss", "de", "{Der Fluss}"),
        ("The River", "en-GB", "The River"),
        ("The River", "", "The River"),
        ("THE RIVER", "", "{THE RIVER}"),
        ("A", "", "A"),
        ("Über den Fluss", "", "Über den Fluss"),
        ("ab Ре", "", "ab Ре"),
        ("ab Рек", "", "{ab Рек}"),
        ("ab 河川 12", "", "ab 河川 12"),
        ("How the Elbe was measured", "", "How the {Elbe} was measured"),
        ("How the Sea was wet", "", "How the Sea was wet"),
        ("How Elbe made this", "", "How {Elbe} made this"),
        ("How Elbe Dams made", "", "How Elbe Dams made"),
        ("How Dams of 2015", "", "How Dams of 2015"),
        ("Elbe and rivers flow", "", "Elbe and rivers flow"),
        ("NASA and rivers flow", "", "{NASA} and rivers flow"),
        ("The eBook of Great Rivers", "", "The {eBook} of Great Rivers"),
        ("Vitamin C in Rivers", "", "Vitamin {C} in Rivers"),
        ("Rivers of A Land", "", "Rivers of A Land"),
        ("rivers of salt", "", "rivers of salt"),
        ("R&D in <i>NASA</i>", "en", "{R\\&D} in \\emph{{NASA}}"),
    ],
)
def test_capitals_that_carry_meaning(title, language, written):
    assert escape_title(title, language) == written
