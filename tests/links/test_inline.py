"""Links within the text."""

import pytest

from citekit.documents import read_document
from citekit.links.inline import inline_links
from citekit.pipeline import find
from tests.library.building import article, entry, work

REFERENCES = """
## References

- Okoye, Ada. 2017. "Counting Bridges of the North." *River Post*, May 9. http://law.example/a
- Weir, Una. 2018. [Roads and Water in the Valley](http://law.example/b). River Post. 3 June 2018.
"""


def links(text, name="a.md", articles=()):
    document = read_document(text, name=name)
    return [(one.url, one.line) for one in inline_links(document, list(articles))]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("See [it](http://a.example/b_c?x=1&amp;y=2).", "http://a.example/b_c?x=1&y=2"),
        ("See [it](<http://a.example/b> 'x').", "http://a.example/b"),
        ("See <http://a.example/b>.", "http://a.example/b"),
        ("See http://a.example/b\\_c, and", "http://a.example/b_c"),
        ("See [it][r].\n\n[r]: http://a.example/b", "http://a.example/b"),
        ('See <a href="http://a.example/b?x&#38;y">it</a>.', "http://a.example/b?x&y"),
        ("*See http://a.example/b*", "http://a.example/b"),
        ("[http://a.example/b](http://a.example/b)", "http://a.example/b"),
        ("See (http://a.example/b_(c)).", "http://a.example/b_(c)"),
        ("| See | http://a.example/b |\n|---|---|\n", "http://a.example/b"),
        ("# On [it](http://a.example/b)", "http://a.example/b"),
    ],
)
def test_markdown(text, url):
    assert links(f"Of rivers.\n\n{text}") == [(url, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "[a](/b) [c](d.html) [e](#f) [g](mailto:h@i.example) [j](ftp://k.example/)",
        "`http://a.example/b`\n\n```\nhttp://a.example/c\n```\n",
        "http:// and https://",
        "![picture](http://a.example/b.png)",
    ],
)
def test_what_is_no_link_to_a_page(text):
    assert links(text) == []


def test_plain_text_with_lines():
    text = (
        "Rivers\n\nOne http://a.example/b.\nTwo http://a.example/long/path/\nof/a_page.html end.\n"
    )
    assert links(text, "a.txt") == [
        ("http://a.example/b", 3),
        ("http://a.example/long/path/of/a_page.html", 4),
    ]


def test_a_line_that_begins_a_sentence_is_no_part_of_an_address():
    assert links("See http://a.example/\nIt is old.\n", "a.txt") == [("http://a.example/", 1)]


def test_no_furniture_of_a_page():
    page = """<html><body>
<nav><a href="http://a.example/nav">n</a></nav>
<main><article><h1>Of rivers</h1>
<p>See <a href="http://a.example/text">it</a> and
http://a.example/plain.</p></article></main>
<aside><a href="http://a.example/aside">a</a></aside>
<div class="comments"><p><a href="http://a.example/comment">c</a></p></div>
<footer><a href="http://a.example/footer">f</a></footer>
</body></html>"""
    assert links(page, "a.html") == [("http://a.example/text", 4), ("http://a.example/plain", 5)]


def test_the_own_address_is_left_out():
    text = "---\nurl: http://a.example/own\n---\n\n[here](http://a.example/own)\n"
    assert links(text) == []


def test_lists_are_left_to_their_references():
    text = f"# Bridges\n\nSee [it](http://a.example/b).\n{REFERENCES}"
    assert links(text, articles=find(text)) == [("http://a.example/b", 3)]
    assert len(links(text)) == 3


def test_what_a_reference_does_not_hold_is_a_link_of_the_text():
    raw = "Okoye 2017. http://a.example/x, http://dx.doi.org/10.1234/A, and http://a.example/y"
    text = f"See\n\n{raw}\n"
    held = entry(raw, work("Okoye", 2017, "x", URL="http://a.example/x", DOI="10.1234/a"))
    held.source_map = type(held.source_map)(((0, 5),))
    assert links(text, "a.txt", [article(held)]) == [("http://a.example/y", 3)]
