"""Links that lead to an entry."""

import pytest

from citekit.citations import find_citations

PAGE = """<html><body><article><h1>Weaving</h1><p>%s</p>
<h2>References</h2><ul>
<li id="ash">Ash, N. (2010). Threads. <i>Cloth Quarterly</i>, 3(1), 1-12.</li>
<li><a name="b1"></a><span id="b2"></span>Birch, G. (2001). <i>Warp</i>. Leeds: Mill Books.</li>
</ul></article></body></html>"""


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('Warp (<a href="#ash">Ash 2010</a>)', [("Ash 2010", 1)]),
        ('Warp (<a href="#b2">Ash 2010</a>)', [("Ash 2010", 2)]),
        ('As Ash (<a href="#ash">2010</a>) has it', [("Ash (2010)", 1)]),
        ('Warp [<a href="#b2">1</a>]', [("[1]", 2)]),
        ('Warp<sup><a href="#b2">[1]</a></sup>', [("[1]", 2)]),
        ('Warp<sup><a href="#b2">1</a></sup>', [("1", 2)]),
        ('<a href="#ash">Note 7</a> says', [("Note 7", 1)]),
        ('<a href="#ash">a book</a> says', []),
        ('<a href="#top">1</a> and <a href="https://x.example/#ash">2</a>', []),
    ],
)
def test_links_to_entries(html, found):
    assert [(one.cite, one.entry) for one in find_citations((PAGE % html).encode())] == found
