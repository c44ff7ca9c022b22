"""Styled references as text, Markdown and HTML: what a title holds is text in all of them."""

from __future__ import annotations

import html
import re

import pytest

from citekit.documents import read_document
from citekit.errors import UsageError
from citekit.styling.markups import begin_line, get_markup
from citekit.styling.pieces import Piece

EM = frozenset({"em"})
URL = "https://span.example/a_b?c=*d*&e=f"

HOSTILE = [
    "<script>alert(1)</script>",
    "*bold* _under_ `code` ~~struck~~ ^sup^",
    "[text](javascript:alert(1)) ![image](https://a.example/x.png)",
    "[^1] and [@key] and @name and [x] and [ref][1]",
    "$x^2$ \\textbf{b} \\input{/etc/passwd} {{ page.title }} {% include x %}",
    "&lt;b&gt; &amp; AT&T &#60;",
    "<!-- comment --> <https://a.example/> <b onclick=x>",
    "| a | b |",
    "snake_case and 2*3*4",
]


def source(name, *pieces):
    return get_markup(name).write(pieces)


def seen(name, written):
    """What a reader of the format sees, and the marks."""
    page = "<html><body><p>x {}</p></body></html>" if name == "html" else "x {}"
    (block,) = read_document(page.format(written), media_type=f"text/{name}").blocks
    return block.text[2:], block.marks


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("name", ["markdown", "html"])
def test_titles_are_inert(name, title):
    text, marks = seen(name, source(name, Piece(title)))
    assert text == title
    assert marks == ()


@pytest.mark.parametrize("title", HOSTILE)
def test_nothing_of_a_title_is_a_tag(title):
    written = source("html", Piece(title), Piece(title, EM), Piece(title, href=f'{URL}"><script>'))
    tags = set(re.findall(r"<(/?\w+)", written))
    assert tags <= {"i", "/i", "a", "/a"}


@pytest.mark.parametrize("title", HOSTILE)
def test_pandoc_sees_no_markup_in_markdown_either(title):
    pypandoc = pytest.importorskip("pypandoc")
    written = source("markdown", Piece("Ash. "), Piece(title, EM), Piece(". 2017."))
    shown = pypandoc.convert_text(written, "html", format="commonmark")
    assert (
        html.unescape(re.sub(r"</?(?:p|em)>", "", shown)).split() == f"Ash. {title}. 2017.".split()
    )


def test_emphasis_and_links():
    pieces = (Piece("A. "), Piece("Title", EM), Piece(". "), Piece(URL, href=URL), Piece("."))
    assert source("text", *pieces) == f"A. Title. {URL}."
    assert source("markdown", *pieces) == f"A. *Title*. <{URL}>."
    escaped = html.escape(URL)
    assert source("html", *pieces) == f'A. <i>Title</i>. <a href="{escaped}">{escaped}</a>.'


def test_a_link_on_other_text():
    piece = Piece("10.1/x", href="https://doi.org/10.1/x(y)")
    assert source("markdown", piece) == "[10.1/x](https://doi.org/10.1/x%28y%29)"
    pieces = (Piece("a", EM, "https://a.example"), Piece("b", href="https://a.example"))
    assert source("markdown", *pieces) == "[*a*b](https://a.example)"


def test_a_link_in_a_link_is_text():
    href = "https://a.example/[x](javascript:alert(1))"
    written = source("markdown", Piece(href, href=href))
    assert written.startswith(r"[https://a.example/\[x\](javascript")
    assert written.endswith("](https://a.example/[x]%28javascript:alert%281%29%29)")


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "//a.example", "x"])
def test_only_web_addresses_are_links(href):
    assert source("markdown", Piece("a", href=href)) == "a"
    assert source("html", Piece("a", href=href)) == "a"


def test_an_address_without_its_beginning_stays_text():
    piece = Piece("www.a.example/b", href="https://www.a.example/b")
    assert source("markdown", piece) == source("html", piece) == "www.a.example/b"


def test_emphasis_only_where_it_counts():
    assert source("markdown", Piece("a"), Piece("(b)", EM), Piece("c")) == "a(b)c"
    assert source("markdown", Piece("a "), Piece("(b)", EM), Piece(".")) == "a *(b)*."
    assert source("markdown", Piece(" b ", EM), Piece("c")) == " *b* c"
    assert source("markdown", Piece(" ", EM)) == " "


def test_other_marks():
    pieces = (Piece("a", frozenset({"strong"})), Piece("2", frozenset({"sup"})))
    assert source("markdown", *pieces) == "**a**<sup>2</sup>"
    assert source("html", Piece("a", frozenset({"caps"}))) == (
        '<span style="font-variant: small-caps">a</span>'
    )


def test_brackets_stay_readable():
    assert source("markdown", Piece("Title[J/OL]. Name")) == "Title[J/OL]. Name"
    assert source("markdown", Piece("a [b](c)")) == "a \\[b\\](c)"
    assert source("markdown", Piece("Roads[M]. [x] Roads")) == "Roads[M]. \\[x\\] Roads"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1984. A", "1984\\. A"),
        ("- a", "\\- a"),
        ("# a", "\\# a"),
        ("+ a", "\\+ a"),
        ("1984 a", "1984 a"),
        ("-a", "-a"),
        ("#tag", "#tag"),
    ],
)
def test_a_paragraph_whatever_it_begins_with(line, expected):
    assert begin_line(line) == expected


def test_letters_that_an_encoding_lacks():
    assert get_markup("html").encodable("é“", "latin-1") == "é&#8220;"
    assert get_markup("text").encodable("“", "latin-1") == "“"


def test_an_unknown_format():
    with pytest.raises(UsageError, match="text, markdown, html"):
        get_markup("rtf")
