"""Org: what a reader sees, and where it stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.documents import Block, BlockKind, read_document
from citekit.documents.org import read_org
from citekit.extraction import extract_articles

ARTICLE = """\
:PROPERTIES:
:ID: 1234
:END:
#+title: How moss & stone meet
#+AUTHOR: Tove Lindqvist and Erik Dahl
#+date: <2019-05-02 Thu>
#+language: en

* Moss
:PROPERTIES:
:CUSTOM_ID: moss
:END:
Moss grows[fn:1] as Abbott said[fn:: Doe, Jane. 2012. /Said/. Leeds: Mill.].

* References                                                       :refs:
# not checked yet
- Abbott, Lena. 2011. "Rates of moss." /Journal of Bryology/ 33 (2): 101–109.
  https://doi.org/10.1234/jb.2011.2
- Carver, Ann. 2003. [[https://walls.example/book][/A history of walls/]]. London: Fennel Press.

* Footnotes

[fn:1] Berg, Nils. 2014. /Water and stone/. Uppsala: Kvarnen.
"""

PIECES = [
    "* ", "** ", "- ", "  - ", "1. ", " :: ", "[fn:1]", "[fn:1] ", "[fn:: ", "]", "[[", "][", "]]",
    "#+begin_src", "#+end_src", "#+title: ", "# ", ":PROPERTIES:", ":END:", "| a |", "|-",
    "-----", "/a/", "*b*", "=c=", "~d~", "https://a.example/b", "<https://a.example>", "<<t>>",
    "@@html:x@@",
    "\\\\", "\n", "\n\n", " ", "  ", "Ash 1999",
]  # fmt: skip


def blocks(source: str) -> list[Block]:
    found = read_org(source)[0]
    for block in found:
        assert all(0 <= block.source_map.source(at) < len(source) for at in range(len(block.text)))
    return found


def seen(source: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in blocks(source)]


def texts(source: str) -> list[str]:
    return [block.text for block in blocks(source)]


def marks(source: str, kind: str) -> list[tuple[str, str]]:
    block = blocks(source)[0]
    return [(block.text[m.start : m.end], m.href) for m in block.marks if m.kind == kind]


def test_an_article():
    document = read_document(ARTICLE, name="moss.org")
    assert (document.format, document.metadata.title) == ("org", "How moss & stone meet")
    assert document.metadata.authors == [
        {"literal": "Tove Lindqvist"},
        {"literal": "Erik Dahl"},
    ]
    assert document.metadata.date == {"date-parts": [[2019, 5, 2]]}
    assert document.metadata.language == "en"
    (article,) = extract_articles(document)
    listed, notes = article.lists
    assert (listed.heading, listed.heading_line) == ("References", 15)
    assert [(entry.raw, entry.line_start, entry.line_end) for entry in listed.entries] == [
        ('Abbott, Lena. 2011. "Rates of moss." Journal of Bryology 33 (2): 101–109. '
         "https://doi.org/10.1234/jb.2011.2", 17, 18),
        ("Carver, Ann. 2003. A history of walls. London: Fennel Press.", 19, 19),
    ]  # fmt: skip
    assert {mark.href for mark in listed.entries[1].marks} == {"https://walls.example/book", ""}
    assert [(entry.raw, entry.anchors) for entry in notes.entries] == [
        ("Berg, Nils. 2014. Water and stone. Uppsala: Kvarnen.", ("fn-1",)),
        ("Doe, Jane. 2012. Said. Leeds: Mill.", ("fn-inline-1",)),
    ]


def test_headlines():
    found = blocks("* TODO [#A] Moss :a:b:\n:PROPERTIES:\n:CUSTOM_ID: moss\n:END:\n*** Stone")
    assert [(b.kind, b.level, b.text, b.anchors) for b in found] == [
        (BlockKind.HEADING, 1, "Moss", ("moss",)),
        (BlockKind.HEADING, 3, "Stone", ()),
    ]
    assert [b.level for b in blocks("******* Deep\n****** Less\n***** High")] == [6, 6, 5]
    assert seen("*bold* begins\n*not") == [(BlockKind.PARAGRAPH, "bold begins\n*not")]


@pytest.mark.parametrize("hidden", ["* Draft :noexport:", "* COMMENT Draft", "* Draft :x:ARCHIVE:"])
def test_what_is_not_exported_is_left_out(hidden):
    assert texts(f"* Moss\nA\n{hidden}\nB\n** Below\nC\n* Stone\nD") == ["Moss", "A", "Stone", "D"]


def test_items_carry_marker_depth_and_group():
    found = blocks("- a\n  goes on\n\n  - b\n\n    more\n- c\n1) [X] d\n\n\n- e\nafter")
    assert [(b.kind, b.marker, b.level, b.text, b.continues) for b in found] == [
        (BlockKind.LIST_ITEM, "-", 1, "a\ngoes on", False),
        (BlockKind.LIST_ITEM, "-", 2, "b", False),
        (BlockKind.PARAGRAPH, "", 0, "more", True),
        (BlockKind.LIST_ITEM, "-", 1, "c", False),
        (BlockKind.LIST_ITEM, "1)", 1, "d", False),
        (BlockKind.LIST_ITEM, "-", 1, "e", False),
        (BlockKind.PARAGRAPH, "", 0, "after", False),
    ]
    assert found[0].group == found[3].group != found[1].group == found[2].group
    assert found[5].group not in {found[0].group, found[1].group}


def test_descriptions():
    term, text = blocks("- [Ash19] :: Ash, A. 2019\n  /Rye/.")
    assert (term.kind, term.text, term.marker) == (BlockKind.DEFINITION, "[Ash19]", "")
    assert (text.kind, text.text, text.marker) == (BlockKind.DEFINITION, "Ash, A. 2019\nRye.", "::")
    assert term.group == text.group


def test_footnotes():
    found = blocks("Moss[fn:a].\n\n[fn:a] One\n\ntwo\n\n\nno note")
    assert [(b.kind, b.marker, b.text, b.continues) for b in found] == [
        (BlockKind.PARAGRAPH, "", "Moss[a].", False),
        (BlockKind.FOOTNOTE, "[fn:a]", "One", False),
        (BlockKind.PARAGRAPH, "", "two", True),
        (BlockKind.PARAGRAPH, "", "no note", False),
    ]
    assert marks("Moss[fn:a].", "link") == [("[a]", "#fn-a")]
    text, note = blocks("Moss[fn:b: See [[https://a.example][A]] and /B/].\nMore.")
    assert (text.text, note.text, note.anchors) == ("Moss[b].\nMore.", "See A and B", ("fn-b",))
    assert (note.line_start, note.kind) == (1, BlockKind.FOOTNOTE)


@pytest.mark.parametrize(
    ("source", "kind", "found"),
    [
        ("/Rye/, then.", "em", [("Rye", "")]),
        ("*Rye /and/ oats*", "strong", [("Rye and oats", "")]),
        ("=a/b/c= ~d~", "code", [("a/b/c", ""), ("d", "")]),
        ("a/b/c and 3 * 4 * 5", "em", []),
        ("[[https://a.example/x][Rye]]", "link", [("Rye", "https://a.example/x")]),
        ("[[doi:10.5555/rye][Rye]]", "link", [("Rye", "https://doi.org/10.5555/rye")]),
        ("[[https://a.example/_x_/y]]", "link", [("https://a.example/_x_/y",) * 2]),
        ("See https://a.example/a_b_/c.", "link", [("https://a.example/a_b_/c",) * 2]),
        ("<https://a.example/x>", "link", [("https://a.example/x",) * 2]),
        ("See https://a.example/x/, then", "link", [("https://a.example/x/",) * 2]),
        ("https://a.example/Rye_(grain)", "link", [("https://a.example/Rye_(grain)",) * 2]),
        ("(Rye (https://a.example/x).)", "link", [("https://a.example/x",) * 2]),
        ("*https://a.example/x*", "link", [("https://a.example/x",) * 2]),
        ("[[file:notes.org][Notes]]", "link", []),
    ],
)
def test_inline_markup(source, kind, found):
    assert marks(source, kind) == found


def test_what_is_no_text_is_left_out():
    assert texts("# no\n#+options: toc:nil\n[[file:a.png]]\nYes@@html:<b>@@<<here>> +no+") == [
        "Yes no"
    ]
    assert blocks("<<here>>Yes")[0].anchors == ("here",)
    assert texts("#+begin_export html\n<p>\n#+end_export\n* H\nDEADLINE: <2019-05-02>\nA") == [
        "H",
        "A",
    ]


def test_code_quotes_rules_and_tables():
    found = blocks(
        "#+begin_src sh\n* not /a/ heading\n#+end_src\n: fixed\n-----\n"
        "#+begin_quote\nSaid /so/.\n#+end_quote\n| No | Work |\n|----+---|\n| 1 | /A/ book |\n"
    )
    assert [(b.kind, b.text) for b in found] == [
        (BlockKind.CODE, "* not /a/ heading"),
        (BlockKind.CODE, ": fixed"),
        (BlockKind.RULE, ""),
        (BlockKind.PARAGRAPH, "Said so."),
        (BlockKind.TABLE_ROW, "No Work"),
        (BlockKind.TABLE_ROW, "1 A book"),
    ]
    assert found[3].regions == {"quote"}
    assert found[4].group == found[5].group != 0


@pytest.mark.parametrize("begin", ["#+begin_src sh", "#+BEGIN_example", "#+begin_export html"])
def test_what_begins_and_does_not_end_takes_nothing_with_it(begin):
    assert seen(f"{begin}\nA\n\n* H\n- B") == [
        (BlockKind.PARAGRAPH, "A"),
        (BlockKind.HEADING, "H"),
        (BlockKind.LIST_ITEM, "B"),
    ]
    assert texts(f"{begin}\n{begin}\nA\n#+end_source\n") == ["A"]
    assert blocks("#+begin_quote\nA")[0].regions == frozenset()
    assert blocks("#+begin_quote\nA\n #+END_QUOTE")[0].regions == {"quote"}


def test_a_word_in_colons_begins_no_drawer_that_does_not_end():
    assert texts("A\n\n:smile:\n\nB\n\n:smile:\n* H\n:END:\nC") == [
        "A",
        ":smile:",
        "B",
        ":smile:",
        "H",
        "C",
    ]
    assert texts(":PROPERTIES:\n:EMPTY:\n:x: 1\n:END:\nA") == ["A"]
    assert texts("A\n:notes:\nB\n:end:\nC\n:log:\nD\n:END:") == ["A", "C"]


def test_keywords_of_the_article():
    _, metadata = read_org(
        "#+title: [Draft] How /moss/\n#+author: Ann Berg <ann@moss.example>\n#+date: [2019-05-02]\n"
        "#+TITLE: and stone meet\n#+author: Ben Roe\n#+date: 2020\n#+language: sv\n#+language: en\n"
    )
    assert metadata.title == "[Draft] How moss and stone meet"
    assert metadata.authors == [{"literal": "Ann Berg"}, {"literal": "Ben Roe"}]
    assert metadata.date == {"date-parts": [[2019, 5, 2]]}
    assert metadata.language == "sv"


def test_lines_are_broken_where_it_is_asked_for():
    (block,) = blocks("One\\\\\ntwo\nthree")
    assert block.text == "One\ntwo\nthree"
    assert block.hard_breaks == {3}


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@settings(max_examples=150, deadline=None)
def test_any_text_is_read_and_every_letter_has_its_place(source):
    for block in blocks(source):
        places = [block.source_map.source(at) for at in range(len(block.text))]
        assert places == sorted(places)


@pytest.mark.parametrize(
    "piece",
    [
        ":a:\n",
        "#+begin_src\n",
        "https://a)))",
        "/a ",
        "[[a",
        "[fn::",
        "*a /b =c ",
        "- a\n",
        "[fn:1] a\n",
        "| a ",
        "<<a",
        "@@a:",
        "* a\n",
    ],
)
def test_reading_takes_time_in_proportion(piece):
    def seconds(count: int) -> float:
        begun = time.process_time()
        read_org(piece * count)
        return time.process_time() - begun

    assert seconds(8000) < 12 * max(seconds(2000), 0.02)
