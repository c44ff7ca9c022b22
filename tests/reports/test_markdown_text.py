"""Text that Markdown shows as it is."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.reports.markdown_text import link, markdown

from .pandoc import blocks, nodes, text_of

MARKUP = [
    "*a* _b_ **c** ~~d~~ `e` $x^2$",
    "[text](http://evil.example/) ![image](x.png)",
    "<script>alert(1)</script> <img src=x onerror=alert(1)> &lt; &copy;",
    "http://evil.example/ www.evil.example a@evil.example mailto:a@evil.example",
    "a | b \\| c",
    "# heading",
    "[^1] [x][y] <!-- c --> \\",
    "``` fence",
]


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_shown_and_does_nothing(text):
    (paragraph,) = blocks(f"x {markdown(text)} x\n")
    assert {node["t"] for node in nodes(paragraph)} <= {"Para", "Str", "Space"}
    assert text_of(paragraph).replace("\u200b", "") == f"x {text} x"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*"*_`[](){}<>&|\\!#~^$@:/.-+=\"'", "a", "www", "http", " x"])))
def test_no_mixture_of_marks_does_anything(marks):
    (paragraph,) = blocks(f"x {markdown(''.join(marks))} x\n")
    assert {node["t"] for node in nodes(paragraph)} <= {"Para", "Str", "Space"}


def test_what_leads_nowhere_is_text():
    assert link("a_b", "posts/a.md") == link("a_b", "") == "a\\_b"
    assert link("a_b", "http://a.example/?x=1&y=2") == "[a\\_b](<http://a.example/?x=1&amp;y=2>)"


def test_nobody_is_notified():
    assert markdown("@octocat #12 GH-12") == ("@&#8203;octocat \\#&#8203;12 GH\\-&#8203;12")


def test_control_characters():
    assert markdown("a\n\n# b\x1b\u202e") == "a  \\# b␛\\\\u202e"


def test_link():
    (paragraph,) = blocks(link("a|b]", "http://a.example/x y|(z)<q>?a&copy;=1") + "\n")
    (found,) = [node for node in nodes(paragraph) if node["t"] == "Link"]
    assert found["c"][2][0] == "http://a.example/x%20y%7C(z)%3Cq%3E?a&copy;=1"
    assert text_of(paragraph) == "a|b]"


@pytest.mark.parametrize("href", ["", "javascript:alert(1)", "file:///etc/passwd"])
def test_no_link_but_to_the_web(href):
    assert "Link" not in json.dumps(blocks(link("a", href)))
