"""Whole bibliographies in a style."""

from __future__ import annotations

import pytest

from citekit.errors import UsageError
from citekit.formats.record import KeyedItem
from citekit.styling import bibliography, find_style

from .making import BOOK, PAGE, needs_styles

pytestmark = needs_styles

RECORDS = [KeyedItem("who", PAGE), KeyedItem('a"b', {**BOOK, "title": "Of <i>rivers</i> & <b"})]


def printed(style, format_name):
    return "".join(bibliography(RECORDS, find_style(style), format_name=format_name))


def test_text():
    assert printed("ieee", "text") == (
        "[1] World Health Organization, “Air pollution.” Accessed: Mar. 09, 2021. [Online]. "
        "Available: https://who.example/air\n"
        "[2] A. Ash, Of rivers & <b. Span Press, 2017.\n"
    )


def test_markdown():
    assert printed("apa", "markdown") == (
        "Ash, A. (2017). *Of* rivers *& \\<b*. Span Press.\n\n"
        "World Health Organization. (n.d.). *Air pollution*. Retrieved March 9, 2021, from "
        "<https://who.example/air>\n"
    )
    assert printed("ieee", "markdown").startswith("\\[1\\] World Health")


def test_html():
    assert printed("apa", "html").splitlines()[:2] == [
        '<div class="csl-bib-body">',
        '<div class="csl-entry" id="ref-a&quot;b">Ash, A. (2017). <i>Of </i>rivers'
        "<i> &amp; &lt;b</i>. Span Press.</div>",
    ]
    assert '<span class="csl-left-margin">[1]</span> World' in printed("ieee", "html")


def test_nothing():
    assert list(bibliography([], find_style("apa"), format_name="text")) == []


def test_an_unknown_format():
    with pytest.raises(UsageError, match="no format 'rtf'"):
        list(bibliography(RECORDS, find_style("apa"), format_name="rtf"))
