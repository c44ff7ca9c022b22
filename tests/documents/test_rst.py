"""reStructuredText: what a reader sees, and where it stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.documents import Block, BlockKind, read_document
from citekit.documents.rst import read_rst
from citekit.extraction import extract_articles
from citekit.reference import Mark

ARTICLE = """\
=======================
How moss & stone *meet*
=======================

:Author: Tove Lindqvist
:Date: 2019-05-02

Moss grows [1]_, as Abbott said [ABB2011]_.

References
==========

.. [1] Carver, Ann. 2003. *A history of walls*. London:
   Fennel Press.
.. [ABB2011] Abbott, Lena. 2011. "Rates of moss." *Journal of Bryology* 33 (2): 101–109.
   https://doi.org/10.1234/jb.2011.2
"""


def blocks(source: str) -> list[Block]:
    found = read_rst(source)[0]
    for block in found:
        for at, char in enumerate(block.text):
            ends = "\n \t" if char == "\n" else ""  # a line ends where its last blanks begin
            assert source[block.source_map.source(at)] in (char, "\n", "\\", *ends)
    return found


def texts(source: str) -> list[str]:
    return [block.text for block in blocks(source)]


def only(source: str) -> Block:
    (block,) = blocks(source)
    return block


def test_an_article_with_its_references() -> None:
    document = read_document(ARTICLE, name="moss.rst")
    assert document.format == "rst"
    (article,) = extract_articles(document)
    assert article.title == "How moss & stone meet"
    assert article.authors == [{"family": "Lindqvist", "given": "Tove"}]
    assert article.date == {"date-parts": [[2019, 5, 2]]}
    (found,) = article.lists
    assert (found.heading, found.heading_line) == ("References", 10)
    first, second = found.entries
    assert first.raw == "Carver, Ann. 2003. A history of walls. London: Fennel Press."
    assert (first.line_start, first.line_end, first.anchors) == (13, 14, ("1",))
    assert (second.marker, second.anchors) == ("[ABB2011]", ("abb2011",))
    assert second.raw.endswith("101–109. https://doi.org/10.1234/jb.2011.2")


def test_titles_take_their_levels_in_the_order_of_their_lines() -> None:
    source = "===\nTop\n===\n\nOne\n---\n\nTwo\n...\n\nThree\n-----\n\nFour\n===="
    assert [(b.text, b.level) for b in blocks(source)] == [
        ("Top", 1), ("One", 2), ("Two", 3), ("Three", 2), ("Four", 4),
    ]  # fmt: skip
    assert {block.kind for block in blocks(source)} == {BlockKind.HEADING}


def test_transitions_and_paragraphs() -> None:
    found = blocks("One\nline.\n\n----\n\nTwo.")
    assert [block.kind.value for block in found] == ["paragraph", "rule", "paragraph"]
    assert found[0].text == "One\nline."


def test_lists_are_nested_and_go_on() -> None:
    source = "- one\n  goes on\n\n  more\n\n  1. inner\n  2. next\n- two\n\nText.\n\n- new"
    found = blocks(source)
    assert [(b.text, b.marker, b.level, b.continues) for b in found] == [
        ("one\ngoes on", "-", 1, False), ("more", "", 1, True), ("inner", "1.", 2, False),
        ("next", "2.", 2, False), ("two", "-", 1, False), ("Text.", "", 0, False),
        ("new", "-", 1, False),
    ]  # fmt: skip
    assert found[0].group == found[4].group != found[2].group == found[3].group
    assert found[6].group not in (found[0].group, found[2].group)


@pytest.mark.parametrize("marker", ["1.", "12)", "(3)", "#.", "a)", "*", "+", "•"])
def test_markers(marker: str) -> None:
    block = only(f"{marker} Abbott, Lena.\n")
    assert (block.kind, block.marker, block.text) == (BlockKind.LIST_ITEM, marker, "Abbott, Lena.")


@pytest.mark.parametrize("source", ["A. Smith wrote.", "1984 was a year.", "-1 is low", "*a* b"])
def test_what_is_no_marker(source: str) -> None:
    assert only(source).kind is BlockKind.PARAGRAPH


def test_hanging_indents_are_one_reference() -> None:
    source = "Abbott, Lena. 2011.\n   Rates of moss.\n\nCarver, Ann. 2003.\n   Walls."
    assert texts(source) == ["Abbott, Lena. 2011.\nRates of moss.", "Carver, Ann. 2003.\nWalls."]


def test_quotes_keep_their_region() -> None:
    assert [(b.text, b.regions) for b in blocks("One.\n\n   Two.\n\n     Three.\n\nFour.")] == [
        ("One.", frozenset()), ("Two.", {"quote"}), ("Three.", {"quote"}), ("Four.", frozenset()),
    ]  # fmt: skip


def test_notes_are_known_by_their_anchors_and_marks_lead_there() -> None:
    source = (
        "A [2]_, [#named]_, [#]_, [*]_, [#]_ and [CIT]_.\n\n.. [2] two\n.. [#named] named\n"
        ".. [#] first\n.. [*] star\n.. [#] second\n.. [CIT] cited\n\n   more\n"
    )
    text, *notes = blocks(source)
    assert text.text == "A [2], [#named], [#], [*], [#] and [CIT]."
    hrefs = [mark.href for mark in text.marks]
    assert hrefs == ["#2", "#named", "#footnote-1", "#symbol-1", "#footnote-2", "#cit"]
    assert all(text.text[mark.start] == "[" for mark in text.marks)
    assert [note.kind for note in notes[:6]] == [BlockKind.FOOTNOTE] * 6
    assert [f"#{note.anchors[0]}" for note in notes[:6]] == hrefs
    assert [note.marker for note in notes[:6]] == ["[2]", "[#named]", "[#]", "[*]", "[#]", "[CIT]"]
    assert notes[5].regions == {"references"}
    assert (notes[6].text, notes[6].continues) == ("more", True)


def test_scattered_notes_are_one_list() -> None:
    source = ARTICLE.replace("References\n==========\n", "") + (
        "\nMore text.\n\n.. [2] Dahl, Erik. 2008. *Lichen*. Oslo: Vann. https://vann.example/3\n"
    )
    (article,) = extract_articles(read_document(source, name="a.rst"))
    (found,) = article.lists
    assert len(found.entries) == 3


def marks(source: str, kind: str) -> list[tuple[str, str]]:
    block = blocks(source)[0]
    return [(block.text[m.start : m.end], m.href) for m in block.marks if m.kind == kind]


def test_links() -> None:
    source = (
        "`Text <https://a.example/x_y>`_, Named_, `two words`_, anon__, `more`__, `<b.html>`_,"
        " `In <named_>`__, Alias_ and Unknown_.\n\n.. _Named: https://n.example/\n"
        ".. _two  Words: https://t.example/long/\n   path\n.. __: https://1.example/\n"
        "__ https://2.example/\n.. _alias: named_\n"
    )
    assert texts(source) == ["Text, Named, two words, anon, more, b.html, In, Alias and Unknown_."]
    assert marks(source, "link") == [
        ("Text", "https://a.example/x_y"), ("Named", "https://n.example/"),
        ("two words", "https://t.example/long/path"), ("anon", "https://1.example/"),
        ("more", "https://2.example/"), ("b.html", "b.html"), ("In", "https://n.example/"),
        ("Alias", "https://n.example/"),
    ]  # fmt: skip


def test_internal_targets_are_anchors() -> None:
    source = "See place_ and _`here`.\n\n.. _place:\n\nText."
    first, second = blocks(source)
    assert first.marks == (Mark("link", 4, 9, "#place"),)
    assert first.anchors == ("here",)
    assert second.anchors == ("place",)


def test_emphasis_roles_and_escapes() -> None:
    source = (
        r"*em* **strong** ``co*de`` `title` H\ :sub:`2`\ O :doi:`10.1/x` \*no\* 2*3*4 * x |s| a\_b"
    )
    assert texts(source) == ["em strong co*de title H2O 10.1/x *no* 2*3*4 * x s a_b"]
    assert marks(source, "em") == [("em", ""), ("title", "")]
    assert marks(source, "strong") == [("strong", "")]
    assert marks(source, "code") == [("co*de", "")]
    assert marks(source, "sub") == [("2", "")]
    assert marks(source, "link") == [("10.1/x", "https://doi.org/10.1/x")]


def test_roles_with_a_text_of_their_own_link_it() -> None:
    source = (
        '* :arxiv:`Ode. "Oars: a\n  story" 2014.\n  <1407.7722>`\n* :doi:`A <10.1/x>` :ref:`b <c>`'
    )
    first, second = blocks(source)
    assert first.text == 'Ode. "Oars: a\nstory" 2014.'
    assert [mark.href for mark in first.marks] == ["https://arxiv.org/abs/1407.7722"]
    assert second.text == "A b"
    assert second.marks == (Mark("link", 0, 1, "https://doi.org/10.1/x"),)


def test_addresses_keep_their_underscores() -> None:
    assert texts("See https://a.example/b_ and https://a.example/_c_/*d*.") == [
        "See https://a.example/b_ and https://a.example/_c_/*d*."
    ]


def test_code_and_directives_are_no_text() -> None:
    source = (
        "One::\n\n    x = [1]\n      y\n\nTwo ::\n\n  z\n\n.. code-block:: python\n   :linenos:\n\n"
        "   print()\n\n.. image:: a.png\n   :alt: b\n\n.. raw:: html\n\n   <b>\n\n"
        ".. include:: /etc/passwd\n\n.. comment\n   goes on\n\n..\n\n>>> 1\n1\n\n"
        ".. note:: A note\n   goes on.\n\n.. admonition:: Title\n\n   Held.\n\n"
        ".. rubric:: Sources\n"
    )
    assert [(b.text, b.kind.value) for b in blocks(source)] == [
        ("One:", "paragraph"), ("x = [1]\n  y", "code"), ("Two", "paragraph"), ("z", "code"),
        ("print()", "code"), (">>> 1\n1", "code"), ("A note\ngoes on.", "paragraph"),
        ("Held.", "paragraph"), ("Sources", "heading"),
    ]  # fmt: skip


def test_line_blocks_tables_and_fields() -> None:
    found = blocks("| one\n| two\n\n+---+---+\n| a | b |\n+===+===+\n| c | d |\n+---+---+\n\n:x: y")
    assert found[0].hard_breaks == {3}
    assert [(b.kind.value, b.marker) for b in found] == [
        ("paragraph", ""), ("table row", ""), ("table row", ""), ("definition", ":x:"),
    ]  # fmt: skip
    simple = blocks("=====  ===\ncol    b\n=====  ===\none    2\n=====  ===\n\nText.")
    assert [b.kind.value for b in simple] == ["table row", "table row", "paragraph"]


GRID = """
+-----+--------------------------+------+
| No. | Work                     | Year |
+=====+==========================+======+
| 1   | Abbott, Lena: Rates of   | 2011 |
|     | moss. Ulm: Oar.          |      |
+-----+--------------------------+------+
| 2   | Carver, Ann: A history   | 2003 |
|     | of `walls`_.             |      |
+-----+--------------------------+------+

.. _walls: https://walls.example/
"""
SIMPLE = """
===  ========================  ====
No.  Work                      Year
===  ========================  ====
1    Abbott, Lena: Rates of    2011
     moss. Ulm: Oar.

2    Carver, Ann: A history    2003
     of `walls`_.
===  ========================  ====

.. _walls: https://walls.example/
"""
LISTED = """
.. list-table:: Works
   :header-rows: 1

   * - No.
     - Work
     - Year
   * - 1
     - Abbott, Lena: Rates of
       moss. Ulm: Oar.
     - 2011
   * - 2
     - Carver, Ann: A history

       of `walls`_.
     - 2003

.. _walls: https://walls.example/
"""


@pytest.mark.parametrize("source", [GRID, SIMPLE, LISTED])
def test_rows_of_tables_have_cells_of_several_lines(source: str) -> None:
    found = blocks(source)
    assert [block.text for block in found] == [
        "No. Work Year",
        "1 Abbott, Lena: Rates of moss. Ulm: Oar. 2011",
        "2 Carver, Ann: A history of walls. 2003",
    ]
    assert {(block.kind, block.group) for block in found} == {(BlockKind.TABLE_ROW, found[0].group)}
    assert found[2].marks[0].href == "https://walls.example/"
    lines = source.split("\n")
    assert "2" in lines[found[2].line_start - 1]
    assert "walls" in "".join(lines[found[2].line_start - 1 : found[2].line_end])


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("+--+--+\n| 塩 | a |\n|  | b |\n+--+--+", ["塩 a b"]),
        ("+----+----+\n| 塩 | a  |\n|    | b  |\n+----+----+\nText", ["塩 a b", "Text"]),
        ("+---+---+\n| a     |\n+---+---+\n| b | c |\n+---+---+", ["a", "b c"]),
        ("+---+---+\n| a | b |\n|   +---+\n|   | c |\n+---+---+", ["a b", "c"]),
        ("+---+---+\n| a | b |\n| c +---+\n| d | e |\n+---+---+", ["a c b", "d e"]),
        ("+---+---+\n| a | b |\n+---+ c |\n| d | e |\n+---+---+", ["a b c", "d e"]),
        ("+---+---+\n| a +---+\n| b | c |\n+---+---+", ["a", "b c"]),
        ("+---+---+\n| a | b\n+---+---+", ["a b"]),
        ("+---+---+\n|   |   |\n+---+---+", []),
        ("==  ==\na   b c\n==  ==", ["a b c"]),
        ("==  ==\nabc d\n==  ==", ["abc d"]),
        ("==  ==\na b\n------\nc   d\n    e\n==  ==\n\nText", ["a b", "c d e", "Text"]),
        ("==  ==\n塩  a\n    b\n==  ==", ["塩 a b"]),
        ("==  ==\n    a\nb   c\n==  ==", ["a", "b c"]),
        ("==  ==\na   b\n\nText", ["a b", "Text"]),
        ("==  ==\na   b\n..  c\n\\   d\n    e\n==  ==", ["a b", "c", "d e"]),
        ("==  ==\na   ..\n... b\n==  ==", ["a ..", "... b"]),
        ("- ==  ==\n  a   b\n      c\n  ==  ==\n- d", ["a b c", "d"]),
        ("Text\n\n  +---+---+\n  | a | b |\n  +---+---+", ["Text", "a b"]),
        (".. list-table::\n\n   * - a\n     - - b\n       - c\n   * - d", ["a b c", "d"]),
        (".. list-table::\n\n   * -\n     - a\n   * - b\n     -", ["a", "b"]),
        (".. list-table:: Title\n\nText", ["Text"]),
    ],
)
def test_tables_as_they_are_drawn(source: str, rows: list[str]) -> None:
    assert [" ".join(text.split()) for text in texts(source)] == rows


def test_a_table_of_references() -> None:
    source = f"Moss\n====\n\nText.\n\nReferences\n----------\n{GRID}"
    (article,) = extract_articles(read_document(source, name="moss.rst"))
    (found,) = article.lists
    assert [(entry.marker, entry.raw) for entry in found.entries] == [
        ("1", "Abbott, Lena: Rates of moss. Ulm: Oar. 2011"),
        ("2", "Carver, Ann: A history of walls. 2003"),
    ]


@pytest.mark.no_cover
def test_tables_of_many_columns_take_little_time() -> None:
    wide = "+" + "-+" * 20_000
    bars = "|" * 40_001
    simple = "== " * 20_000 + "=="
    start = time.process_time()
    texts("\n".join([wide, *[bars] * 5, wide]))
    texts("\n".join([simple, *["a  " * 20_000] * 5, simple]))
    assert time.process_time() - start < 10


def test_what_the_top_says_of_the_article() -> None:
    source = "Top\n===\n\n:Authors: - Ann Carver\n          - Erik Dahl\n:Date: 3 May 2020\n\nText."
    metadata = read_rst(source)[1]
    assert metadata.authors == [{"literal": "Ann Carver"}, {"literal": "Erik Dahl"}]
    assert metadata.date == {"date-parts": [[2020, 5, 3]]}
    nikola = ".. title: Moss\n.. date: 2020-05-03 10:00\n.. author: Ann Carver\n\nText."
    metadata = read_rst(nikola)[1]
    assert (metadata.title, metadata.authors) == ("Moss", [{"literal": "Ann Carver"}])


PIECES = [
    *"*`_[]()<>&:|~\\\n\t -+=.#\"'aé参1", "\n\n", "   ", ".. ", "..\n", ".. [1] ", ".. [#]", "[1]_",
    "[#]_", "[*]_", "::\n", "``", "`a <b>`_", "a_ ", "__", ".. _a: b\n", ".. _a:\n",
    ".. note:: x\n", "+---+---+\n", "| a | b |\n", "|   +---+\n", "===  ==\n", "a    b\n",
    ".. list-table::\n\n   * - a\n     - b\n",
    ".. code::\n", "- ", "1. ", "| ", ":a: b", "====\n", "----\n", "+--+\n", "== ==\n", ":sup:`x`",
    ">>> ", "|s|", ".. rubric:: ", "https://a.b/c_",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_blocks_are_consistent(source: str) -> None:
    lines = source.count("\n") + 1
    last = 1
    for block in blocks(source):
        assert last <= block.line_start <= block.line_end <= lines
        last = block.line_start
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
        assert {block.text[at] for at in block.hard_breaks} <= {"\n"}


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "pattern",
    [*"*`_[:|.=-+>\\ a\n", "*a ", "`a ", "``a ", "a_", "a_ ", "_`a ", "[1]_ ", "**a ", "|a ", "\\a",
     "`a <", "- a\n", "..", ".. a\n", ".. [1] a\n", ".. _a:\n", "a\n=\n", "a\n b\n", "| a\n",
     ":a: b\n",
     "a::\n\n b\n\n", ".. note:: a\n\n", "https://a_", ":a:`b ", "==\na\n", "+-+\n"],
)  # fmt: skip
def test_repetitions_take_linear_time(pattern: str) -> None:
    began = time.process_time()
    read_rst(pattern * (50_000 // len(pattern)))
    assert time.process_time() - began < 6


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "source",
    ["a" * 2_000_000, "a_" * 1_000_000, "".join(f"{'  ' * i}- a\n" for i in range(600)),
     "".join(f"{' ' * i}a\n\n" for i in range(600)), ".. _a: " + "b" * 1_000_000],
    ids=range(5),
)  # fmt: skip
def test_long_lines_and_deep_lists_take_linear_time(source: str) -> None:
    began = time.process_time()
    read_rst(source)
    assert time.process_time() - began < 12
