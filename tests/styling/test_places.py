"""Where entries stand, with the markup that is theirs."""

from __future__ import annotations

import re

import pytest

from citekit.documents import SourceMap, read_document
from citekit.extraction.article import Entry
from citekit.styling.places import Place, are_alike, place_of, shell_of, stand_together


def place(source, name, first, last):
    """Return what is taken for the entry from one text to another."""
    document = read_document(source, name=name)
    start, end = source.index(first), source.index(last) + len(last)
    raw = "x" * (end - start)
    found = place_of(Entry(raw, 1, 1, SourceMap(((0, start),))), document)
    return found and source[found.start : found.end]


HTML = [
    ("<li>Ash. <i>Rivers</i></li>", "Ash", "Rivers", "Ash. <i>Rivers</i>"),
    ("<li><b>Ash</b>. Rivers.</li>", "Ash", "Rivers.", "<b>Ash</b>. Rivers."),
    ('<li><a href="x">Ash, Rivers</a></li>', "Ash", "Rivers", '<a href="x">Ash, Rivers</a>'),
    ('<li><span class="r">Ash, Rivers</span></li>', "Ash", "Rivers", "Ash, Rivers"),
    ("<li>Ash, <p>Rivers</p></li>", "Ash", "Rivers", None),
    ("<li>Ash, <!-- no --> Rivers</li>", "Ash", "Rivers", None),
    ("<li><i>x Ash</i>, Rivers</li>", "Ash", "Rivers", None),
    ("<li>Ash <i>Rivers here</i></li>", "Ash", "Rivers", None),
    ("<li>Ash,<br>Rivers</li>", "Ash", "Rivers", "Ash,<br>Rivers"),
    ("<li>Ash &amp;</li>", "Ash", "&", "Ash &amp;"),
]


@pytest.mark.parametrize(("source", "first", "last", "expected"), HTML)
def test_html(source, first, last, expected):
    assert place(f"<ul>{source}</ul>", "a.html", first, last) == expected


MARKDOWN = [
    ("- *Ash*. Rivers.", "Ash", "Rivers.", "*Ash*. Rivers."),
    ("- Ash. *Rivers*", "Ash", "Rivers", "Ash. *Rivers*"),
    ("- [Ash, Rivers](https://a.example)", "Ash", "Rivers", "[Ash, Rivers](https://a.example)"),
    ("- Ash. [Rivers][one]", "Ash", "Rivers", "Ash. [Rivers][one]"),
    ("- Ash. <https://a.example/x>", "Ash", "/x", "Ash. <https://a.example/x>"),
    ("- Ash. <https://a.example/x>", "Ash", "/x>", "Ash. <https://a.example/x>"),
    ('- <a id="r1"></a>Ash. <i>Rivers</i>', "Ash", "Rivers", "Ash. <i>Rivers</i>"),
    ("1. Ash. Rivers (3)", "Ash", "(3)", "Ash. Rivers (3)"),
]


@pytest.mark.parametrize(("source", "first", "last", "expected"), MARKDOWN)
def test_markdown(source, first, last, expected):
    assert place(source, "a.md", first, last) == expected


def test_text_is_as_it_stands():
    assert place("*Ash*. <Rivers>", "a.txt", "Ash", "Rivers") == "Ash*. <Rivers"


def test_anchors_within_are_kept_in_mind():
    source = "<ul><li><a name=\"r1\">Ash</a>, <i id='r2'>Rivers</i></li></ul>"
    document = read_document(source, name="a.html")
    start = source.index("Ash")
    raw = source[start : source.index("Rivers") + 6]
    found = place_of(Entry(raw, 1, 1, SourceMap(((0, start),))), document)
    assert found is not None
    assert found.anchors == ("r1", "r2")


def test_what_moves_with_an_entry():
    source = '<ul><li id="r1"><span class="x">Ash</span></li><li id="r2">Elm</li></ul>'
    document = read_document(source, name="a.html")
    at = source.index("Ash")
    assert shell_of(Place(at, at + 3), document, has_anchors=False) == (at, at + 3)
    start, end = shell_of(Place(at, at + 3), document, has_anchors=True) or (0, 0)
    assert source[start:end] == '<li id="r1"><span class="x">Ash</span></li>'
    plain = read_document("<ul>Ash</ul>", name="a.html")
    assert shell_of(Place(4, 7), plain, has_anchors=True) is None
    markdown = read_document('x\n\n- <a id="r1"></a>Ash\n', name="a.md")
    begin = markdown.source.index("Ash")
    assert shell_of(Place(begin, begin + 3), markdown, has_anchors=True) == (3, begin + 3)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<li>Ash</li>\n<li>Elm</li>", True),
        ("<li>Ash</li></ul><h3>2</h3><ul><li>Elm</li>", False),
        ("<li>Ash</li><li>and so on</li><li>Elm</li>", False),
    ],
)
def test_together(source, expected):
    document = read_document(source, name="a.html")
    places = [Place(source.index(word), source.index(word) + 3) for word in ("Ash", "Elm")]
    assert stand_together(places, document) is expected


LI = "<li>Ash, A.</li>"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("- Ash, A.\n- Ash, A. <!-- why? -->\n\nText", False),
        ("- Ash, A. <!-- why? -->\n- Ash, A.", False),
        ("<!-- citekit: ignore -->\n- Ash, A.\n- Ash, A.", False),
        ("<!-- the list -->\n- Ash, A.\n- Ash, A.\n<!-- its end -->\n", True),
        ("<!-- citekit: ignore -->\n\nText\n\n- Ash, A.\n- Ash, A.", True),
        (f"<p><!-- citekit: ignore CK2 --><ul class=x>{LI}{LI}</ul>", False),
        (f"<p><ul>{LI}<li><img src=a.png> Ash, A.</li></ul>", False),
        (f"<p><ul><li><img src=a.png> Ash, A.</li>{LI}</ul>", False),
        (f"<p><ul>{LI}<li>Ash, A. <img src=a.png></li></ul>", False),
        (f"<p><img src=a.png> Text <ul>{LI}{LI}</ul>", True),
        (f"<p><!-- wp:list-item -->{LI}<!-- /wp:list-item --><!-- wp:list-item -->{LI}", True),
    ],
)
def test_what_belongs_to_one_entry_keeps_the_order(source, expected):
    document = read_document(source, name="a.html" if source.startswith("<p") else "a.md")
    places = [Place(found.start(), found.end()) for found in re.finditer(r"Ash, A\.", source)]
    assert stand_together(places, document) is expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (f"{LI}{LI}", True),
        ("<li class=a style='x: y'>Ash, A.</li><li class='b'>Ash, A.</li>", True),
        ("<li data-key=a>Ash, A.</li><li data-key=b>Ash, A.</li>", False),
        ("<li>Ash, A. <span title='a'></span></li><li>Ash, A. <span title='b'></span></li>", False),
        (f"<li>Ash, A. <span class='a'></span></li>{LI}", True),
        ("<i title=a></i>Ash, A.\n<i title=b></i>Ash, A.", False),
        ("<i title=a></i>Ash, A.\n<i title=a></i>Ash, A.", True),
        ("Ash, A. <i title=a></i>\nAsh, A. <i title=b></i>", False),
    ],
)
def test_what_attributes_say_of_one_entry(source, expected):
    places = [Place(found.start(), found.end()) for found in re.finditer(r"Ash, A\.", source)]
    assert are_alike(places, read_document(source, name="a.html")) is expected
    assert are_alike(places, read_document(source, name="a.md"))
