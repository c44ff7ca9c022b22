"""Plain text and page dumps."""

from __future__ import annotations

import time

import pytest

from citekit.documents.document import Block, BlockKind
from citekit.documents.text import is_like_heading, read_text


def blocks_of(source: str) -> list[Block]:
    return read_text(source)[0]


def summary(source: str) -> list[tuple[str, str, str]]:
    return [(block.kind.value, block.marker, block.text) for block in blocks_of(source)]


def test_blank_lines_part_blocks_and_line_ends_stay() -> None:
    source = (
        "First line,\nsecond line.\n\u00a0\n \t\n"
        "  Another one,   \n   indented.\n\u200b\nLast, too."
    )
    found = blocks_of(source)
    assert [(b.text, b.line_start, b.line_end) for b in found] == [
        ("First line,\nsecond line.", 1, 2),
        ("Another one,\nindented.", 5, 6),
        ("Last, too.", 8, 8),
    ]


@pytest.mark.parametrize(
    "source",
    [
        "  One, two.  \n\tthree  \nfour.\n\n\n  - Item\n    goes on  \n\n  - Another.",
        "Sources\n-Ada. 1843.\n  Notes.\n-Bob.",
        "[1] Ada.\n[2]Bob.\n\n",
    ],
)
def test_every_character_knows_its_place(source: str) -> None:
    for block in blocks_of(source):
        places = [block.source_map.source(at) for at in range(len(block.text))]
        assert "".join(source[place] for place in places) == block.text
        assert source.count("\n", 0, places[0]) + 1 == block.line_start
        assert source.count("\n", 0, places[-1]) + 1 == block.line_end


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("- ", "- "),
        ("-", "-"),
        ("* ", "* "),
        ("• ", "• "),
        ("•", "•"),
        ("1. ", "2. "),
        ("9) ", "10) "),
        ("[1] ", "[2] "),
        ("[1]", "[2]"),
        ("[^1]: ", "[^2]: "),
        ("(1) ", "(2) "),
        ("₁ ", "₂ "),
        ("① ", "② "),
        ("㉑ ", "㉒ "),
        ("1、", "2、"),
    ],
)
def test_markers_make_items_with_hanging_lines(first: str, second: str) -> None:
    source = f"{first}Miller, Ada. 1843.\n   Notes on salt.\n{second}Stone, Bob. 1901."
    assert summary(source) == [
        ("list item", first.strip(), "Miller, Ada. 1843.\nNotes on salt."),
        ("list item", second.strip(), "Stone, Bob. 1901."),
    ]
    one, two = blocks_of(source)
    assert one.group == two.group != 0


def test_items_with_blank_lines_between_are_one_list() -> None:
    one, two, text, three = blocks_of("- Ada.\n\n- Bob.\n\nSome text here.\n\n- Eve.")
    assert one.group == two.group != three.group
    assert text.group == 0


def test_a_heading_right_above_a_list_is_a_block_of_its_own() -> None:
    assert summary("References\n-Miller, Ada. 1843.\n-Stone, Bob. 1901.") == [
        ("heading", "", "References"),
        ("list item", "-", "Miller, Ada. 1843."),
        ("list item", "-", "Stone, Bob. 1901."),
    ]
    assert summary("Further reading:\n- Miller, Ada. 1843.")[0] == (
        "heading",
        "",
        "Further reading:",
    )


def test_running_text_above_a_list_stays_text() -> None:
    found = summary("We went to see three of the things that follow here:\n- salt\n- pepper")
    assert [kind for kind, _, _ in found] == ["paragraph", "list item", "list item"]


@pytest.mark.parametrize(
    "line",
    ["1984. Oxford: Press.", "12. Band, Berlin.", "-5 degrees", "*starred text", "2010) and"],
)
def test_wrapped_lines_that_begin_like_markers_are_no_items(line: str) -> None:
    source = f"Miller, Ada, a long text that is wrapped after the\n{line}"
    assert [kind for kind, _, _ in summary(source)] == ["paragraph"]


def test_numbers_out_of_order_do_not_begin_items() -> None:
    found = summary("1. Miller, Ada. Band\n12. Oxford: Press.\n2. Stone, Bob. 1901.")
    assert [text for _, _, text in found] == [
        "Miller, Ada. Band\n12. Oxford: Press.",
        "Stone, Bob. 1901.",
    ]


@pytest.mark.parametrize("rule", ["----", "* * *", "_____", "=====", "— — —"])
def test_rules(rule: str) -> None:
    found = blocks_of(f"Some text.\n\n{rule}\n\nMore text.")
    assert [block.kind for block in found] == [
        BlockKind.PARAGRAPH,
        BlockKind.RULE,
        BlockKind.PARAGRAPH,
    ]


def test_underlined_headings() -> None:
    found = blocks_of("the sources\n===========\n\nText here.")
    assert (found[0].kind, found[0].text, found[0].level) == (BlockKind.HEADING, "the sources", 1)


@pytest.mark.parametrize(
    "line",
    ["References", "Works Cited", "SALT AND PEPPER", "Further reading", "参考文献", "Литература"],
)
def test_lines_like_headings(line: str) -> None:
    assert is_like_heading(line)
    assert blocks_of(f"Some text.\n\n{line}\n\nMore text.")[1].kind is BlockKind.HEADING


@pytest.mark.parametrize(
    "line",
    [
        "This is a sentence.",
        "and so on",
        "Miller, Ada. 1843. Notes. http://a.example/x",
        "Write to us at info@a.example",
        "We all went down to the sea to find some more salt there",
        "我们今天去图书馆读书，学习了很多关于中国历史的知识，也认识了很多新的朋友",
        "2018",
    ],
)
def test_lines_unlike_headings(line: str) -> None:
    assert not is_like_heading(line)


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "source",
    ["a" * 2_000_000, "- " * 500_000, "1. a\n" * 100_000, "\u00a0\n" * 300_000, "[1]" * 300_000],
    ids=range(5),
)
def test_long_input_takes_linear_time(source: str) -> None:
    began = time.process_time()
    read_text(source)
    assert time.process_time() - began < 10


def test_underlined_headings_right_above_their_text() -> None:
    source = (
        "Of Bells\n--------\nThey were cast here.\nAll of them.\n\nNotes\n=====\n1. Ash.\n2. Elm.\n"
    )
    assert [(block.kind, block.text) for block in read_text(source)[0]] == [
        (BlockKind.HEADING, "Of Bells"),
        (BlockKind.PARAGRAPH, "They were cast here.\nAll of them."),
        (BlockKind.HEADING, "Notes"),
        (BlockKind.LIST_ITEM, "Ash."),
        (BlockKind.LIST_ITEM, "Elm."),
    ]


def test_a_line_of_another_length_parts_text() -> None:
    source = "They were cast here.\n-----\nAll of them.\n"
    assert [block.kind for block in read_text(source)[0]] == [BlockKind.PARAGRAPH]
