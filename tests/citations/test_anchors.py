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


RST = """Weaving
=======

Warp [CIT2002]_ and weft [CIT2003]_ and threads [#thread]_ and looms [#]_.

References
----------

.. [CIT2002] Birch, G. 2002. *Warp*. Leeds: Mill Books.
.. [#thread] Ash, N. 2010. *Threads*. Leeds: Mill Books.
.. [#] Elm, O. 2011. *Looms*. Leeds: Mill Books.
"""


def test_marks_of_restructuredtext():
    found = find_citations(RST.encode(), media_type="text/x-rst")
    assert [(one.cite, one.entry) for one in found] == [
        ("[CIT2002]", 1),
        ("[CIT2003]", None),
        ("[#thread]", 2),
        ("[#]", 3),
    ]
    assert [finding.code for finding in found[1].findings] == ["not-listed"]


ADOC = """= Weaving

{}

[#warp]
== Warp and weft

image::loom.png[id=loom]

[bibliography]
== References

* [[[birch]]] Birch, G. 2002. _Warp_. Leeds: Mill Books.
* [[[ash,2]]] Ash, N. 2010. _Threads_. Leeds: Mill Books.
"""


def in_asciidoc(text):
    found = find_citations(text.encode(), media_type="text/asciidoc")
    return [(one.cite, one.entry) for one in found]


def test_cross_references_of_asciidoc_that_lead_nowhere():
    text = ADOC.format("Warp <<birch>> and weft <<nobody>>, xref:nowhere[] and <<no-one,[3]>>.")
    assert in_asciidoc(text) == [
        ("[birch]", 1),
        ("[nobody]", None),
        ("#nowhere", None),
        ("[3]", None),
    ]


@pytest.mark.parametrize(
    "reference",
    [
        "<<warp>>",
        "<<loom>>",
        "<<Warp and weft>>",
        "<<_warp_and_weft>>",
        "<<fig-loom>>",
        "<<table:weights>>",
        "<<nobody,who weaves>>",
        "<<other.adoc#nobody>>",
        "`<<nobody>>`",
    ],
)
def test_cross_references_of_asciidoc_to_other_things(reference):
    assert in_asciidoc(ADOC.format(f"See {reference}.")) == []


def test_cross_references_into_what_is_included_or_has_no_anchors():
    assert in_asciidoc(ADOC.format("See <<nobody>>.") + "\ninclude::more.adoc[]\n") == []
    bare = ADOC.replace("[[[birch]]] ", "").replace("[[[ash,2]]] ", "")
    assert in_asciidoc(bare.format("See <<weft>> and <<birch2002>>.")) == [("[birch2002]", None)]
