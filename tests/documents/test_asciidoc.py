"""AsciiDoc: what a reader sees, and where it stands."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.documents import Block, BlockKind, read_document
from citekit.documents.asciidoc import read_asciidoc
from citekit.extraction import extract_articles

ARTICLE = """\
= How moss & stone _meet_
Tove Lindqvist <tove@moss.example>; Erik Dahl
v1.0, 2019-05-02
:lang: en

Moss grows,footnote:[Berg, Nils. 2014. _Water and stone_. Uppsala: Kvarnen.] as Abbott said <<abb>>.

[bibliography]
== References

* [[[abb,Abbott 2011]]] Abbott, Lena. 2011. "Rates of moss." _Journal of Bryology_ 33 (2): 101–109.
https://doi.org/10.1234/jb.2011.2
* [[[carver]]] Carver, Ann. 2003. _A history of walls_. London: Fennel Press.
"""


def blocks(source: str) -> list[Block]:
    found = read_asciidoc(source)[0]
    for block in found:
        assert all(0 <= block.source_map.source(at) < len(source) for at in range(len(block.text)))
    return found


def texts(source: str) -> list[str]:
    return [block.text for block in blocks(source)]


def only(source: str) -> Block:
    (block,) = blocks(source)
    return block


def marks(source: str, kind: str) -> list[tuple[str, str]]:
    block = blocks(source)[0]
    return [(block.text[m.start : m.end], m.href) for m in block.marks if m.kind == kind]


@pytest.mark.parametrize("line", ["include::names.adoc[]", "ifdef::web[]", "image::a.png[Moss]"])
def test_directives_in_a_header_are_no_authors(line: str) -> None:
    source = f"{line}\n= Moss\n{line}\nAda Berg\n{line}\n2019-05-02\n"
    metadata = read_document(source, name="a.adoc").metadata
    assert metadata.authors == [{"literal": "Ada Berg"}]
    assert metadata.date == {"date-parts": [[2019, 5, 2]]}


def test_an_article_with_its_references() -> None:
    document = read_document(ARTICLE, name="moss.adoc")
    assert document.format == "asciidoc"
    assert document.metadata.language == "en"
    (article,) = extract_articles(document)
    assert article.title == "How moss & stone meet"
    assert [name["family"] for name in article.authors] == ["Lindqvist", "Dahl"]
    assert article.date == {"date-parts": [[2019, 5, 2]]}
    notes, found = article.lists
    assert (notes.kind, found.heading, found.heading_line) == ("footnotes", "References", 9)
    (note,) = notes.entries
    assert (note.raw[:4], note.line_start, note.anchors) == ("Berg", 6, ("_footnotedef_1",))
    first, second = found.entries
    assert (first.marker, first.anchors, first.line_start, first.line_end) == (
        "[Abbott 2011]", ("abb",), 11, 12,
    )  # fmt: skip
    assert first.raw.endswith("101–109. https://doi.org/10.1234/jb.2011.2")
    assert second.raw == "Carver, Ann. 2003. A history of walls. London: Fennel Press."
    for entry in (note, *found.entries):
        at = document.source.index(entry.raw[:12])
        assert entry.start == at


def test_marks_lead_to_notes_and_entries() -> None:
    block = blocks(ARTICLE)[1]
    assert block.text == "Moss grows,[1] as Abbott said [Abbott 2011]."
    assert [(m.kind, m.href) for m in block.marks if m.kind == "link"] == [
        ("link", "#_footnotedef_1"), ("link", "#abb"),
    ]  # fmt: skip
    assert ARTICLE.startswith("footnote:", block.source_map.source(11))
    assert ARTICLE.startswith(
        "<<abb>>", block.source_map.source(len("Moss grows,[1] as Abbott said "))
    )


def test_footnotes_may_be_named_and_hold_links() -> None:
    source = "A.footnote:x[One https://a.example[two] \\] four.] B.footnote:x[] C.footnoteref:[y,Z]"
    text, first, second = blocks(source)
    assert text.text == "A.[1] B.[1] C.[2]"
    assert (first.text, first.anchors) == ("One two ] four.", ("_footnotedef_1", "x"))
    assert (second.text, second.anchors) == ("Z", ("_footnotedef_2", "y"))
    assert first.kind is BlockKind.FOOTNOTE
    assert [mark.href for mark in first.marks] == ["https://a.example"]


def test_headings_and_paragraphs() -> None:
    source = "== One\n\nText\ngoes on.\n\n=== Two [[id]]\n\n'''\n\n"
    source += "[#three.role]\n== Three\n[[four]]\nText."
    found = blocks(source)
    assert [(b.text, b.kind.value, b.level) for b in found] == [
        ("One", "heading", 2), ("Text\ngoes on.", "paragraph", 0), ("Two", "heading", 3),
        ("", "rule", 0), ("Three", "heading", 2), ("Text.", "paragraph", 0),
    ]  # fmt: skip
    assert [b.anchors for b in found] == [(), (), ("id",), (), ("three",), ("four",)]


def test_lists_are_nested_and_go_on() -> None:
    source = (
        "* one\ngoes on\n** inner\n+\nmore\n* two\n\n. first\n\n. second\n\nText.\n\n- new\n\n"
        "1. number\n"
    )
    found = blocks(source)
    assert [(b.text, b.marker, b.level, b.continues) for b in found] == [
        ("one\ngoes on", "*", 1, False), ("inner", "**", 2, False), ("more", "", 2, True),
        ("two", "*", 1, False), ("first", ".", 2, False), ("second", ".", 2, False),
        ("Text.", "", 0, False), ("new", "-", 1, False), ("number", "1.", 2, False),
    ]  # fmt: skip
    assert found[0].group == found[3].group != found[1].group
    assert found[7].group not in (found[0].group, found[4].group)


@pytest.mark.parametrize(
    "source", ["1984 was a year.", "*a* b", "-1 is low", ".5 is half", "See\n2. This is text."]
)
def test_what_is_no_item(source: str) -> None:
    assert only(source).kind is BlockKind.PARAGRAPH


def test_bibliographies_have_their_region() -> None:
    source = (
        "[bibliography]\n== Sources\n\n* [[[a]]] One.\n\n=== Part\n\n* Two.\n\n== Next\n\n* Three."
    )
    assert [b.text for b in blocks(source) if "references" in b.regions] == ["One.", "Part", "Two."]


def test_links() -> None:
    source = (
        "https://a.example/x_y_z[*Text*,window=_blank] https://b.example[] <https://c.example/>"
        ' https://d.example/e_f. link:g.html["a, b",role=c] mailto:a@b.c[mail^] xref:i[here]'
        " <<j,there>> <<k>> link:https://l.example/m[n]"
    )
    assert texts(source) == [
        "Text https://b.example https://c.example/ https://d.example/e_f. a, b mail here there [k]"
        " n"
    ]
    assert marks(source, "link") == [
        ("Text", "https://a.example/x_y_z"), ("https://b.example", "https://b.example"),
        ("https://c.example/", "https://c.example/"),
        ("https://d.example/e_f", "https://d.example/e_f"), ("a, b", "g.html"),
        ("mail", "mailto:a@b.c"), ("here", "#i"), ("there", "#j"), ("[k]", "#k"),
        ("n", "https://l.example/m"),
    ]  # fmt: skip


def test_an_address_may_end_with_a_bracket_of_its_own() -> None:
    source = (
        "https://a.example/Oar_(boat)[Oars] (see https://a.example/b_(c)) <https://a.example/d_(e)>"
        " (https://a.example/f) https://a.example/((g)). *https://a.example/h_(i)*"
    )
    assert texts(source) == [
        "Oars (see https://a.example/b_(c)) https://a.example/d_(e) (https://a.example/f)"
        " https://a.example/((g)). https://a.example/h_(i)"
    ]
    assert [href.partition("example/")[2] for _, href in marks(source, "link")] == [
        "Oar_(boat)", "b_(c)", "d_(e)", "f", "((g))", "h_(i)",
    ]  # fmt: skip


def test_attributes_stand_for_their_values() -> None:
    source = ":site: https://a.example\n:who: Ann\n\n"
    source += "{site}[Home], {site}, {who}, {none} and link:{site}/x[y]."
    assert texts(source) == ["Home, https://a.example, Ann, {none} and y."]
    assert [href for _, href in marks(source, "link")] == [
        "https://a.example", "https://a.example", "https://a.example/x",
    ]  # fmt: skip


def test_emphasis_quotes_and_escapes() -> None:
    source = (
        "*strong _both_* __un__constrained `co*de` ``x`` H~2~O m^2^ "
        '[.r]#role# "`Rates`" 2*3*4 a_b_c'
        " \\*no* +_as is_+ &amp; &#8212; kbd:[Ctrl]"
    )
    assert texts(source) == [
        "strong both unconstrained co*de x H2O m2 role “Rates” 2*3*4 a_b_c *no* _as is_ & — Ctrl"
    ]
    assert marks(source, "strong") == [("strong both", "")]
    assert marks(source, "em") == [("both", ""), ("un", "")]
    assert marks(source, "code") == [("co*de", ""), ("x", "")]
    assert marks(source, "sub") == [("2", "")]
    assert marks(source, "sup") == [("2", "")]


def test_breaks_are_asked_for_with_a_plus() -> None:
    block = only("one +\ntwo\nthree")
    assert (block.text, block.hard_breaks) == ("one\ntwo\nthree", {3})


def test_code_comments_and_inclusions_are_no_text() -> None:
    source = (
        "[source,python]\n----\nx = [1]\n  y\n----\n\n....\nz\n....\n\n////\na\n\nb\n////\n\n"
        "++++\n<b>\n++++\n\n// c\n\ninclude::/etc/passwd[]\n\nimage::a.png[b]\n\n  literal\n\n"
        "```py\nq\n```\n\nText\n// d\ngoes on.\n"
    )
    assert [(b.text, b.kind.value) for b in blocks(source)] == [
        ("x = [1]\n  y", "code"), ("z", "code"), ("  literal", "code"), ("q", "code"),
        ("Text\ngoes on.", "paragraph"),
    ]  # fmt: skip


def test_what_holds_blocks_says_its_region() -> None:
    source = "====\nOne.\n====\n\n****\nTwo.\n****\n\n[quote]\n____\nThree.\n\nFour.\n____\n\nFive."
    assert [(b.text, set(b.regions)) for b in blocks(source)] == [
        ("One.", set()), ("Two.", {"aside"}), ("Three.", {"quote"}), ("Four.", {"quote"}),
        ("Five.", set()),
    ]  # fmt: skip


def test_tables_titles_and_descriptions() -> None:
    source = ".Sources\n|===\n|a |b\n\n|c |d\n|===\n\nTerm:: said\nOther::\n  more\n"
    assert [(b.text, b.kind.value) for b in blocks(source)] == [
        ("Sources", "paragraph"), ("a b", "table row"), ("c d", "table row"),
        ("Term", "definition"), ("said", "definition"), ("Other", "definition"),
        ("more", "definition"),
    ]  # fmt: skip


def rows(source: str) -> list[str]:
    return [b.text for b in blocks(source) if b.kind is BlockKind.TABLE_ROW]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('[cols="1,9"]\n|===\n|No. |Work\n\n|1\n|Abbott:\nMoss.\n\n|2\na|Carver\n|===',
         ["No. Work", "1 Abbott: Moss.", "2 Carver"]),
        ("[cols=2*]\n|===\n|a\n|b\n|c\n|d\n|===", ["a b", "c d"]),
        ("[cols=2]\n|===\n|a\n|b\n|c\n|d\n|===", ["a b", "c d"]),
        ("[cols='1,1*']\n.Title\n|===\n|a\n|b\n|c\n|===", ["a b", "c"]),
        ("[%header,cols=\"<1,2*^.>~\"]\n|===\n|a\n|b\n|c\n|d\n|===", ["a b c", "d"]),
        ("[cols=\"²\"]\n|===\n|a\n|b\n|===", ["a", "b"]),
        ("[cols=\"\"]\n|===\n|a |b\n|c |d\n|===", ["a b", "c d"]),
        ("|===\n|a |b\n2+|c\n.2+^.>s|d |e\n|f\n|g |h\n|===", ["a b", "c", "d e", "f", "g h"]),
        ("|===\n|a |b\n2*|c\n|d |e\n|===", ["a b", "c", "d e"]),
        ("|===\n|a |the S|end\n|===", ["a the S end"]),
        ("|===\n|a\n|b\n|===", ["a", "b"]),
        ("|===\n\n|a |b\n|c\n|===\n\nText", ["a b", "c"]),
        ("|===\nlost\n|a\n|===", ["a"]),
        ("!===\n!a !b\n!===", ["a b"]),
        (",===\na,b\nc,d\n,===", ["a,b", "c,d"]),
        ("[format=csv]\n|===\na,b\nc,d\n|===", ["a,b", "c,d"]),
        ("|===\n|a |b", ["a b"]),
    ],
)  # fmt: skip
def test_cells_make_rows(source: str, expected: list[str]) -> None:
    assert rows(source) == expected


def test_rows_of_one_table_belong_together() -> None:
    source = "|===\n|a |b\n|c\n|d\nmore\n|===\n\n|===\n|e\n|===\n"
    first, second, third = blocks(source)
    assert first.group == second.group != third.group
    assert [(b.line_start, b.line_end) for b in (first, second, third)] == [(2, 2), (3, 5), (9, 9)]


@pytest.mark.parametrize(
    ("source", "markers"),
    [
        ("S. Abbott. 2010. Moss.\n\nT. Carver. 2011. Walls.", ["", ""]),
        ("A. Abbott. 2010. Moss.\n\nC. Carver. 2011. Walls.", ["", ""]),
        ("A. one\nB. two\nC. three", ["A.", "B.", "C."]),
        ("A. one\n\nB. two\n\nD. three", ["A.", "B.", ""]),
        ("a. one\nb. two", ["a.", "b."]),
        ("1. one\n\nB. Carver. 2011. Walls.", ["1.", ""]),
    ],
)
def test_letters_count_or_are_initials(source: str, markers: list[str]) -> None:
    found = blocks(source)
    assert [block.marker for block in found] == markers
    assert all(block.marker or block.text[1:3] == ". " for block in found)


@pytest.mark.no_cover
def test_tables_of_many_cells_take_little_time() -> None:
    start = time.process_time()
    rows("|===\n" + "|" * 50_000 + "\n" + "1 " * 50_000 + "\n" + "1" * 100_000 + "\n|===")
    rows("|===\n" + "999.999+|a\n" * 5_000 + "|===")
    rows('[cols="' + "999*," * 90 + '"]\n|===\n' + "|a\n" * 5_000 + "|===")
    assert time.process_time() - start < 10


PIECES = [
    *"*_`^~#+[]()<>&{}:|\\\n\t -=.,;\"'/aé参1", "\n\n", "* ", ". ", "- ", "1. ", "[[[a]]] ",
    "[[a]]\n", "----\n", "....\n", "====\n", "____\n", "////\n", "|===\n", "|a |b\n",
    ".2+|", "A. ", "--\n", "+\n", " +\n", "footnote:[",
    "footnote:a[]", "https://a.b/c_[", "link:a[", "<<a>>", "<<a,", "{a}", ":a: b\n", "== ", "= T\n",
    "[bibliography]\n", "[source]\n", "a:: ",
    "include::a[]\n", "// x\n", "&amp;", '"`', '`"', "```\n",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_blocks_are_consistent(source: str) -> None:
    lines = source.count("\n") + 1
    last = 1
    for block in blocks(source):
        assert 1 <= block.line_start <= block.line_end <= lines
        assert last <= block.line_start or block.kind is BlockKind.FOOTNOTE
        last = block.line_start
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
        assert {block.text[at] for at in block.hard_breaks} <= {"\n"}


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "pattern",
    [*"*_`^~#+[]<&{:|\\=.-/\n", "*a ", "_a ", "**a", "__a", "``a", "++a", "footnote:[",
     "footnote:[a] ", "https://a[", "https://a.b ", "link:a[", "link:", "<<a", "<<a>>", "{a}",
     "[[a]]", "* a\n",
     ". a\n", "----\n", "====\n", "a\n+\n", "a:: b\n", "a +\n", "[a]\n", ":a: b\n", "|===\n|a\n",
     "=== a\n", "\\*"],
)  # fmt: skip
def test_repetitions_take_linear_time(pattern: str) -> None:
    began = time.process_time()
    read_asciidoc(pattern * (50_000 // len(pattern)))
    assert time.process_time() - began < 6


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "source",
    ["a" * 2_000_000, "*a" * 500_000 + "*", ":x: " + "y" * 100_000 + "\n\n" + "{x}" * 100_000,
     "".join(f"{'-' * (i + 4)}\n" for i in range(1500)), "https://" + "a" * 1_000_000 + "["],
    ids=range(5),
)  # fmt: skip
def test_long_lines_take_linear_time(source: str) -> None:
    began = time.process_time()
    read_asciidoc(source)
    assert time.process_time() - began < 12


def test_values_of_attributes_do_not_fill_the_memory() -> None:
    notes = "footnote:[{a}] " * 8_000
    found = blocks(f":a: {'x' * 300}\n\nText {notes}\n")
    assert sum(len(block.text) for block in found) < 1_000_000
