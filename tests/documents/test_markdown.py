"""Markdown as blocks: containers, leaves, what blogs add to CommonMark."""

from __future__ import annotations

import pytest

from citekit.documents.document import Block, BlockKind
from citekit.documents.markdown import read_markdown


def blocks_of(source: str) -> list[Block]:
    return read_markdown(source)[0]


def texts(source: str) -> list[str]:
    return [block.text for block in blocks_of(source)]


def kinds(source: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in blocks_of(source)]


@pytest.mark.parametrize(
    ("source", "level", "text"),
    [
        ("# Title", 1, "Title"),
        ("### Sources ###", 3, "Sources"),
        ("##Sources", 2, "Sources"),
        ("Works cited\n===", 1, "Works cited"),
        ("Works\ncited\n---", 2, "Works\ncited"),
        ("## C# and F#", 2, "C# and F#"),
    ],
)
def test_headings(source: str, level: int, text: str) -> None:
    (block,) = blocks_of(source)
    assert (block.kind, block.level, block.text) == (BlockKind.HEADING, level, text)
    assert (block.line_start, block.line_end) == (1, source.count("\n") + 1)


def test_a_hash_tag_is_no_heading() -> None:
    assert kinds("#hashtag of the day") == [("paragraph", "#hashtag of the day")]


@pytest.mark.parametrize("suffix", [" {#refs .unnumbered}", " {: #refs}"])
def test_heading_ids_are_anchors(suffix: str) -> None:
    (block,) = blocks_of("## References" + suffix)
    assert (block.text, block.anchors) == ("References", ("refs",))


def test_lists_have_items_levels_and_groups() -> None:
    source = "- One\n  lazy\nline\n- Two\n  - Inner\n    more\n\n  again\n\n1) First\n2) Second\n"
    found = [
        (b.kind, b.text, b.marker, b.level, b.continues, b.line_start, b.line_end)
        for b in blocks_of(source)
    ]
    item, paragraph = BlockKind.LIST_ITEM, BlockKind.PARAGRAPH
    assert found == [
        (item, "One\nlazy\nline", "-", 1, False, 1, 3),
        (item, "Two", "-", 1, False, 4, 4),
        (item, "Inner\nmore", "-", 2, False, 5, 6),
        (paragraph, "again", "", 1, True, 8, 8),
        (item, "First", "1)", 1, False, 10, 10),
        (item, "Second", "2)", 1, False, 11, 11),
    ]
    groups = [block.group for block in blocks_of(source)]
    assert groups[0] == groups[1] == groups[3]
    assert groups[4] == groups[5]
    assert len({groups[0], groups[2], groups[4]}) == 3


def test_items_with_blank_lines_between_are_one_list() -> None:
    first, second = blocks_of("* Alpha\n\n* Beta\n")
    assert first.group == second.group != 0


def test_numbers_in_a_column_of_their_own_mean_no_code() -> None:
    salt = "Lind, O. (2010). Salt roads of the north. Oslo: Harbour House."
    assert kinds(f"9.     {salt}\n10.    Brine") == [("list item", salt), ("list item", "Brine")]
    assert kinds("1.      salt = brine(roads, 'north', harbours=12, ferries=3)")[-1][0] == "code"
    assert kinds("-      " + salt)[-1][0] == "code"


def test_items_nested_on_one_line_go_on_where_their_text_begins() -> None:
    assert texts("- - Deep\n    more\n") == ["Deep\nmore"]
    assert texts("- - Deep\n\n    more\n") == ["Deep", "more"]


@pytest.mark.parametrize("line", ["1984. A year", "-", "*"])
def test_what_can_be_meant_otherwise_does_not_interrupt_a_paragraph(line: str) -> None:
    found = blocks_of(f"Published in\n{line}\nor so")
    assert BlockKind.LIST_ITEM not in {block.kind for block in found}


def test_quotes_have_their_region_and_exact_places() -> None:
    source = "> Quoted\n> text\nlazy\n\nPlain"
    quoted, plain = blocks_of(source)
    assert (quoted.text, quoted.regions) == ("Quoted\ntext\nlazy", frozenset({"quote"}))
    assert [source[quoted.source_map.source(at)] for at in range(len(quoted.text))] == list(
        quoted.text
    )
    assert not plain.regions


def test_code_is_code() -> None:
    source = "```r\n# not a heading\n[1]: x\n```\n\n    indented\n\n    more\n\nText\n    no code\n"
    assert kinds(source) == [
        ("code", "# not a heading\n[1]: x"),
        ("code", "indented\n\nmore"),
        ("paragraph", "Text\nno code"),
    ]


@pytest.mark.parametrize("rule", ["---", "* * *", "___", "- - -"])
def test_rules(rule: str) -> None:
    assert [kind for kind, _ in kinds(f"Above\n\n{rule}\n\nBelow")] == [
        "paragraph",
        "rule",
        "paragraph",
    ]


def test_footnotes_keep_markers_and_continuations() -> None:
    source = (
        "[^1]: Miller, *Salt*,\n    p. 3.\n\n    See also there.\n"
        "[^long-name]: Second.\n\nText[^1].\n"
    )
    found = blocks_of(source)
    assert [(b.kind.value, b.marker, b.text, b.continues) for b in found] == [
        ("footnote", "[^1]:", "Miller, Salt,\np. 3.", False),
        ("paragraph", "", "See also there.", True),
        ("footnote", "[^long-name]:", "Second.", False),
        ("paragraph", "", "Text[^1].", False),
    ]
    assert found[0].group == found[1].group == found[2].group != found[3].group


def test_link_reference_definitions_are_no_blocks() -> None:
    source = (
        "See [the text][a], [b] and [nothing].\n\n"
        '[a]: <http://a.example/x y> "A title"\n[B]:\n  http://b.example/?q=1&amp;r=2\n'
        "[1]: Smith, J. 2010. A title.\n"
    )
    first, second = blocks_of(source)
    assert first.text == "See the text, b and [nothing]."
    assert [(m.kind, m.href) for m in first.marks] == [
        ("link", "http://a.example/x y"),
        ("link", "http://b.example/?q=1&r=2"),
    ]
    assert second.text == "[1]: Smith, J. 2010. A title."


def test_tables_give_rows() -> None:
    found = blocks_of("Name | Year\n:--- | ---:\n*Ada* | 1843\nBob \\| Eve | `a b`\n\nAfter\n")
    assert [(b.kind.value, b.text, b.line_start) for b in found[:3]] == [
        ("table row", "Name Year", 1),
        ("table row", "Ada 1843", 3),
        ("table row", "Bob | Eve a b", 4),
    ]
    assert found[0].group == found[2].group
    assert found[1].marks[0].kind == "em"
    assert found[3].text == "After"


def test_definition_lists() -> None:
    found = blocks_of("Salt\n: A mineral\n: A seasoning\n\nPepper\n: A spice\n  of India\n")
    assert [(b.kind.value, b.marker, b.text) for b in found] == [
        ("definition", "", "Salt"),
        ("definition", ":", "A mineral"),
        ("definition", ":", "A seasoning"),
        ("definition", "", "Pepper"),
        ("definition", ":", "A spice\nof India"),
    ]
    assert len({block.group for block in found}) == 1


def test_attribute_lists_are_dropped_and_give_anchors() -> None:
    found = blocks_of("A paragraph\n{: .lead #first}\n\n**Salt**{: #term} is white.\n")
    assert [(b.text, b.anchors) for b in found] == [
        ("A paragraph", ("first",)),
        ("Salt is white.", ("term",)),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "::: {#refs}\nAda. 1843. *Notes*.\n:::\n\nAfter\n",
        "::: references\nAda. 1843. *Notes*.\n:::\n\nAfter\n",
        '<div id="refs" class="csl">\n\nAda. 1843. *Notes*.\n\n</div>\n\nAfter\n',
        '<section class="references" markdown="1">\nAda. 1843. *Notes*.\n</section>\nAfter\n',
    ],
)
def test_reference_containers_are_regions(source: str) -> None:
    inside, after = blocks_of(source)
    assert inside.text == "Ada. 1843. Notes."
    assert "references" in inside.regions
    assert (after.text, after.regions) == ("After", frozenset())


def test_embedded_html_keeps_lines_and_offsets() -> None:
    source = (
        "Before\n\n<ol>\n<li>Ada &amp; Bob. <i>Notes</i>.</li>\n\n<li>Eve. Letters.</li>\n</ol>\n"
    )
    _, first, second = blocks_of(source)
    assert (first.kind, first.text, first.line_start) == (
        BlockKind.LIST_ITEM,
        "Ada & Bob. Notes.",
        4,
    )
    assert (second.text, second.line_start) == ("Eve. Letters.", 6)
    assert first.group == second.group != 0
    assert source[second.source_map.source(0) :].startswith("Eve. Letters.")


def test_html_in_a_quote_is_mapped_through_the_quote() -> None:
    source = "> <p>First\n> second</p>\n"
    (block,) = blocks_of(source)
    at = block.text.index("second")
    assert source[block.source_map.source(at) :].startswith("second")


def test_comments_shortcodes_and_imports_are_dropped() -> None:
    source = (
        "import Chart from '../chart'\nimport './style.css'\n\nexport const x = 1\n\n"
        '<!-- a\n\ncomment -->\n{{< figure src="a.png" caption="Cap" >}}\n\n'
        "{% include a.html %}\n\nText {{% note %}}here{{% /note %}}{/* x */}.\n\n"
        '<Chart data={rows} title="T" />\n'
    )
    assert texts(source) == ["Text here."]


def test_ids_of_empty_tags_go_to_the_next_block() -> None:
    (block,) = blocks_of('<a name="top"></a>\n\n<div id="sources"></div>\n\n## Sources\n')
    assert block.anchors == ("top", "sources")


def test_tabs_indent_by_columns() -> None:
    assert kinds("-\tItem\n\n\tgoes on\n\n\t\tcode\n") == [
        ("list item", "Item"),
        ("paragraph", "goes on"),
        ("code", "code"),
    ]


def test_nothing_gives_nothing() -> None:
    assert read_markdown("")[0] == []
    assert blocks_of("\n \n\u00a0\n") == []
