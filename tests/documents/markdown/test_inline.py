"""Inline Markdown: what a reader sees, its marks and where it stood."""

from __future__ import annotations

import pytest

from citekit.documents.document import Block
from citekit.documents.markdown import read_markdown


def block_of(source: str) -> Block:
    (block,) = read_markdown(source)[0]
    return block


def marked(source: str) -> tuple[str, list[tuple[str, str, str]]]:
    """Return the text and ``(kind, marked text, target)`` of each mark."""
    block = block_of(source)
    return block.text, [
        (mark.kind, block.text[mark.start : mark.end], mark.href) for mark in block.marks
    ]


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("*a* b", "a b", [("em", "a")]),
        ("__a__ _b_", "a b", [("strong", "a"), ("em", "b")]),
        ("***a***", "a", [("strong", "a"), ("em", "a")]),
        ("**a *b* c**", "a b c", [("strong", "a b c"), ("em", "b")]),
        ("*a **b** c*", "a b c", [("em", "a b c"), ("strong", "b")]),
        ("snake_case_name", "snake_case_name", []),
        ("2 * 3 * 4", "2 * 3 * 4", []),
        ("**a*", "*a", [("em", "a")]),
        ("*a", "*a", []),
        (r"\*a\* 1960 \[1893\]", "*a* 1960 [1893]", []),
        ("~~gone~~ here", "gone here", []),
        ("`a *b*` and `` ` ``", "a *b* and `", [("code", "a *b*"), ("code", "`")]),
        ("`open", "`open", []),
        ("《盐》**《糖》**和茶", "《盐》《糖》和茶", [("strong", "《糖》")]),
        ("H<sub>2</sub>O<sup>*a*</sup>", "H2Oa", [("sub", "2"), ("sup", "a"), ("em", "a")]),
        ("<cite>Salt</cite> <q>x</q>", "Salt x", [("em", "Salt"), ("quote", "x")]),
        ("a &amp; b &#8211; c &nosuch; &region;", "a & b – c &nosuch; &region;", []),
        ("a < b > c", "a < b > c", []),
        ("x<!-- y -->z", "xz", []),
    ],
)
def test_text_and_marks(source: str, text: str, marks: list[tuple[str, str]]) -> None:
    found_text, found = marked(source)
    assert found_text == text
    assert sorted(mark[:2] for mark in found) == sorted(marks)


@pytest.mark.parametrize(
    ("source", "text", "href"),
    [
        ("[Salt](http://a.example/s)", "Salt", "http://a.example/s"),
        ('[Salt](http://a.example/s_(x) "A *title*")', "Salt", "http://a.example/s_(x)"),
        ("[Salt](<a b.html>)", "Salt", "a b.html"),
        ("[*Salt* [and] pepper](/s)", "Salt [and] pepper", "/s"),
        (r"[a](/b\_c?d=1&amp;e=2)", "a", "/b_c?d=1&e=2"),
        ("[a]({{ site.url }}/b)", "a", "{{ site.url }}/b"),
        ("<https://a.example/x_y_z>", "https://a.example/x_y_z", "https://a.example/x_y_z"),
        ("<ada@a.example>", "ada@a.example", "mailto:ada@a.example"),
        ('<a href="/x?a&amp;b">Salt</a>', "Salt", "/x?a&b"),
        # What has no semicolon is no character reference: neither ®ion nor §ion.
        ("[a](/b?c&region=e&section=f)", "a", "/b?c&region=e&section=f"),
        (
            "<http://a.example/?b&copy=1>",
            "http://a.example/?b&copy=1",
            "http://a.example/?b&copy=1",
        ),
        ('<a href="/x?a&times=2">Salt</a>', "Salt", "/x?a&times=2"),
        ("[a][b]\n\n[b]: /c?d&region=e&#x41;", "a", "/c?d&region=eA"),
    ],
)
def test_links(source: str, text: str, href: str) -> None:
    found_text, marks = marked(source)
    assert found_text == text
    assert ("link", text, href) in marks


def test_links_do_not_hold_links_but_images_may_stand_in_them() -> None:
    assert marked("[a [b](/c) d](/e)") == ("[a b d](/e)", [("link", "b", "/c")])
    assert marked("[![alt](/i.png) x](/e)") == ("alt x", [("link", "alt x", "/e")])


def test_emphasis_does_not_cross_a_link() -> None:
    assert marked("*a [b*](/c) d")[0] == "*a b* d"


@pytest.mark.parametrize(
    "url",
    [
        "http://a.example/_b_c_/*d*e",
        "https://a.example/x__y__z?q=*1*2",
        "www.a.example/_b_/c",
    ],
)
def test_bare_addresses_keep_their_characters(url: str) -> None:
    assert marked(f"See {url} (*there*).") == (f"See {url} (there).", [("em", "there", "")])
    assert marked(f"*See {url}*") == (f"See {url}", [("em", f"See {url}", "")])


def test_escapes_in_addresses_that_were_escaped_twice() -> None:
    source = r"[http://a.example/x\\\_y\\\_z](http://a.example/x_y_z) and http://b.example/p\_q"
    assert marked(source)[0] == "http://a.example/x_y_z and http://b.example/p_q"


def test_hard_breaks() -> None:
    block = block_of("one  \ntwo\\\nthree<br>four<br/>\nfive\nsix")
    assert block.text == "one\ntwo\nthree\nfour\nfive\nsix"
    assert block.hard_breaks == {3, 7, 13, 18}


def test_anchors() -> None:
    block = block_of('<a name="n1"></a>Ada. <span id="s">1843</span>.')
    assert (block.text, block.anchors) == ("Ada. 1843.", ("n1", "s"))


def test_footnote_marks_and_citations_stay() -> None:
    assert block_of("Salt[^1] and [@ada2010] in [3].").text == "Salt[^1] and [@ada2010] in [3]."


@pytest.mark.parametrize(
    "source",
    [
        "> - Some *text* with  \n>   a [link](/x) & `code`\n>   and \\* more",
        "   Indented _start_   \n   next **line** [a][b]\n\n[b]: /c",
        "| a *b* | c |\n|---|---|\n| [d](/e) | f |",
        "- ![alt](/x) text\n\n\tmore *text*",
    ],
)
def test_every_character_knows_its_place(source: str) -> None:
    for block in read_markdown(source)[0]:
        if block.kind.value == "table row":
            continue
        places = [block.source_map.source(at) for at in range(len(block.text))]
        assert "".join(source[place] for place in places) == block.text
        assert places == sorted(set(places))
        assert source.count("\n", 0, places[0]) + 1 >= block.line_start
        assert source.count("\n", 0, places[-1]) + 1 <= block.line_end


@pytest.mark.parametrize(
    ("source", "text", "marks"),
    [
        ("of [[salt]] and", "of salt and", [("link", "salt", "salt")]),
        ("of [[salt roads|roads]]", "of roads", [("link", "roads", "salt roads")]),
        ("of [[#^one|1]]", "of 1", [("link", "1", "#^one")]),
        ("*[[Salt roads]]*. Bath", "Salt roads. Bath",
         [("link", "Salt roads", "Salt roads"), ("em", "Salt roads", "")]),
        (r"of [[a\|b]]", "of b", [("link", "b", "a")]),
        ("seen ![[salt.png]] here", "seen  here", []),
        # What is no link to a note.
        ("a [[1]](#a) b", "a [1] b", [("link", "[1]", "#a")]),
        ("a [[1]], [[^2]] b", "a [[1]], [[^2]] b", []),
        ("as [[@ash2019]] says", "as [[@ash2019]] says", []),
        ("as [[@ash2019|Ash]] says", "as Ash says", [("link", "Ash", "@ash2019")]),
        ('x[["salt"]] [[a], [b]]', 'x[["salt"]] [[a], [b]]', []),
        ("[[salt](https://a.example)]", "[salt]", [("link", "salt", "https://a.example")]),
        ("[[never closed", "[[never closed", []),
    ],
)  # fmt: skip
def test_links_between_notes(source: str, text: str, marks: list[tuple[str, str, str]]) -> None:
    assert marked(source) == (text, marks)


@pytest.mark.parametrize(
    ("source", "text", "notes"),
    [
        ("Salt.^[Ash, B. *Salt*. Bath.] More", "Salt.[1] More", ["Ash, B. Salt. Bath."]),
        ("a^[See [Ash](https://a.example) [2019].] b^[And so\non, and on.]", "a[1] b[2]",
         ["See Ash [2019].", "And so\non, and on."]),
        (r"a^[Ash \] and Stone, 2019.]", "a[1]", ["Ash ] and Stone, 2019."]),
        # Marks, links and what is no note.
        ("x^[2] and y^[1]^ and z^[a b c d e f](u)", "x^[2] and y^[1]^ and z^a b c d e f", []),
        ("`^[Ash, B. Salt. Bath.]`", "^[Ash, B. Salt. Bath.]", []),
        ("a ^[never closed, and so on", "a ^[never closed, and so on", []),
        ("a ^[Ash, B. 2019] b", "a [1] b", ["Ash, B. 2019"]),
        ("a ^[Ash 2019] b", "a ^[Ash 2019] b", []),
    ],
)  # fmt: skip
def test_inline_footnotes(source: str, text: str, notes: list[str]) -> None:
    block, *behind = read_markdown(source)[0]
    assert block.text == text
    assert [(note.kind.value, note.text) for note in behind] == [("footnote", n) for n in notes]
    assert [note.anchors for note in behind] == [
        (f"inline-note-{n + 1}",) for n in range(len(notes))
    ]


def test_inline_footnotes_of_tables_headings_and_items() -> None:
    source = (
        "# Salt^[Ash, B. Salt roads.]\n\n- Bread^[Stone, C. Bread.]\n\n"
        "| a | b |\n|---|---|\n| c^[Miller, A.\u00a0Pepper.] | d |\n"
    )
    notes = [block for block in read_markdown(source)[0] if block.kind.value == "footnote"]
    assert [(note.text, note.line_start) for note in notes] == [
        ("Ash, B. Salt roads.", 1),
        ("Stone, C. Bread.", 3),
        ("Miller, A.\u00a0Pepper.", 7),
    ]


def test_a_definition_goes_before_a_note() -> None:
    blocks = read_markdown("a [[ref]] b\n\n[ref]: https://r.example\n")[0]
    assert blocks[0].text == "a [ref] b"
    assert [mark.href for mark in blocks[0].marks] == ["https://r.example"]


@pytest.mark.parametrize(
    ("source", "text", "anchors"),
    [
        ("- Ash. *Salt*. ^ref-3", "Ash. Salt.", ("^ref-3",)),
        ("Ash.  \n^37066d\n", "Ash.", ("^37066d",)),
        ("x ^2", "x ^2", ()),
        ("10 ^abc is", "10 ^abc is", ()),
        ("a^abc", "a^abc", ()),
    ],
)
def test_ids_of_blocks(source: str, text: str, anchors: tuple[str, ...]) -> None:
    block = block_of(source)
    assert (block.text, block.anchors, block.hard_breaks) == (text, anchors, frozenset())
