import pytest

from citekit.documents.document import Block, BlockKind, SourceMap
from citekit.extraction.spans import Span, compose, whole
from citekit.reference import Mark
from tests.extraction.pages import BREAD, html_page, raws

LONG = "https://example.org/".ljust(59, "x")
"""With another letter an address as long as a line."""


def block(text, marks=(), hard_breaks=frozenset()):
    return Block(
        BlockKind.PARAGRAPH,
        text,
        1,
        1 + text.count("\n"),
        SourceMap(((0, 0),)),
        marks=marks,
        hard_breaks=hard_breaks,
    )


def composed(text, **parts):
    return compose([whole(block(text, **parts))], text)


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("Smith,  J.\n\n Bread", "Smith, J. Bread"),
        ("https://example.org/a-\nlong/path", "https://example.org/a-long/path"),
        ("https://example.org/a?b=\ncd", "https://example.org/a?b=cd"),
        (
            "https://example.org/a/\nlong-and-wide.html [3.5.2012]",
            "https://example.org/a/long-and-wide.html [3.5.2012]",
        ),
        (
            "https://example.org/a/very/long/path/that/goes/to/the/end/of\n/the-line",
            "https://example.org/a/very/long/path/that/goes/to/the/end/of/the-line",
        ),
        ("https://example.org/salt/\nAccessed 4 May", "https://example.org/salt/ Accessed 4 May"),
        ("https://example.org/salt.\nSmith, J.", "https://example.org/salt. Smith, J."),
        ("https://example.org/a\n[26.5.18]", "https://example.org/a [26.5.18]"),
        (
            "https://example.org/a\nhttps://example.org/b",
            "https://example.org/a https://example.org/b",
        ),
        ("https://example.org/a-\nb 2", "https://example.org/a- b 2"),
        ("https://example.org/\nsalt", "https://example.org/salt"),
        ("https://example.org/\nsalt and oil", "https://example.org/ salt and oil"),
        ("https://example.org/\nSalt", "https://example.org/ Salt"),
        ("https://example.org/a,\n/b", "https://example.org/a, /b"),
        ("https://example.org/a\n/b", "https://example.org/a/b"),
        ("https://example.org/a\n?b=1", "https://example.org/a?b=1"),
        ("https://example.org/a\n-long", "https://example.org/a-long"),
        ("https://example.org/a\n-ab", "https://example.org/a -ab"),
        ("https://example.org/a\n--", "https://example.org/a --"),
        ("https://example.org/a\nsalt/oil", "https://example.org/a salt/oil"),
        (f"{LONG}a\nsalt/oil", f"{LONG}asalt/oil"),
        (f"{LONG}a\nsalt.html", f"{LONG}asalt.html"),
        (f"{LONG[:-1]}a\nsalt/oil", f"{LONG[:-1]}a salt/oil"),
        (f"{LONG}a\nsalt", f"{LONG}a salt"),
        ("forst-\nwissenschaftliche", "forst- wissenschaftliche"),
        ("深入理解\n计算机", "深入理解计算机"),
        ("深入理解\nJava", "深入理解 Java"),
        ("\u9fff\n\u2e80", "\u9fff\u2e80"),
        ("\uff60\n\uff01", "\uff60\uff01"),
        ("\u9fff\n\u2e7f", "\u9fff \u2e7f"),
        ("\u9fff\n\ua000", "\u9fff \ua000"),
        ("\uff61\n\uff01", "\uff61 \uff01"),
        ("\uff00\n\uff01", "\uff00 \uff01"),
    ],
)
def test_lines_are_joined(text, raw):
    assert composed(text).raw == raw


def test_a_break_that_the_author_asked_for_is_kept():
    text = "https://example.org/a-\nlong/path"
    assert composed(text, hard_breaks=frozenset({22})).raw == "https://example.org/a- long/path"


def test_marks_follow_their_text():
    text = "Smith,\n  Bread and  salt. 2001"
    start = text.index("Bread")
    result = composed(text, marks=(Mark("em", start, text.index(". 2001")),))
    assert [result.raw[mark.start : mark.end] for mark in result.marks] == ["Bread and salt"]


def test_marks_of_a_part_are_cut():
    text = "one two three"
    result = compose([Span(block(text, marks=(Mark("em", 0, 13),)), 4, 7)], text)
    assert (result.raw, result.marks) == ("two", (Mark("em", 0, 3),))


def test_the_source_map_leads_back():
    text = "Smith,\n  Bread and  salt"
    result = composed(text)
    for offset, char in enumerate(result.raw):
        if char != " ":
            assert text[result.source_map.source(offset)] == char


def test_an_address_keeps_its_angle_brackets():
    source = "Smith <https://example.org/a>, 2001"
    text = "Smith https://example.org/a, 2001"
    runs = SourceMap(((0, 0), (6, 7), (27, 29)))
    link = Mark("link", 6, 27, "https://example.org/a")
    item = Block(BlockKind.PARAGRAPH, text, 1, 1, runs, marks=(link,))
    result = compose([whole(item)], source)
    assert result.raw == source
    assert [result.raw[mark.start : mark.end] for mark in result.marks] == ["https://example.org/a"]
    assert [source[result.source_map.source(n)] for n in range(len(source))] == list(source)


@pytest.mark.parametrize(
    ("source", "raw"),
    [
        ("<https://example.org/a>", "<https://example.org/a>"),
        ("<https://example.org/a> x", "<https://example.org/a> x"),
        ("(https://example.org/a)", "https://example.org/a"),
        ("<https://example.org/a)", "https://example.org/a"),
        ("(https://example.org/a>", "https://example.org/a"),
    ],
)
def test_brackets_are_those_on_both_sides(source, raw):
    text = source[1:22] + source[23:]
    runs = SourceMap(((0, 1), (21, 23)))
    link = Mark("link", 0, 21, "https://example.org/a")
    item = Block(BlockKind.PARAGRAPH, text, 1, 1, runs, marks=(link,))
    assert compose([whole(item)], source).raw == raw
    emphasis = Block(BlockKind.PARAGRAPH, text, 1, 1, runs, marks=(Mark("em", 0, 21),))
    assert "<" not in compose([whole(emphasis)], source).raw


def test_what_stands_at_the_ends_of_the_source_is_not_behind_one_another():
    source = "https://example.org/a> <"
    item = Block(
        BlockKind.PARAGRAPH,
        source[:21],
        1,
        1,
        SourceMap(((0, 0),)),
        marks=(Mark("link", 0, 21, "https://example.org/a"),),
    )
    assert compose([whole(item)], source).raw == source[:21]


def test_part_of_an_address_has_no_brackets():
    source = "<https://example.org/a>"
    item = Block(
        BlockKind.PARAGRAPH,
        source[1:-1],
        1,
        1,
        SourceMap(((0, 1),)),
        marks=(Mark("link", 0, 21, "https://example.org/a"),),
    )
    assert compose([Span(item, 0, 19)], source).raw == "https://example.org"
    assert compose([Span(item, 8, 21)], source).raw == "example.org/a"


def test_a_span_knows_its_text_and_its_marks():
    marks = (Mark("em", 0, 7), Mark("link", 4, 7, "#a"), Mark("strong", 8, 13))
    span = Span(block("one two three", marks=marks), 4, 10)
    assert span.text == "two th"
    assert span.marks == (Mark("em", 0, 3), Mark("link", 0, 3, "#a"), Mark("strong", 4, 6))


@pytest.mark.parametrize("spans", [[], [Span(block(" \n ", (Mark("em", 0, 3),)), 0, 3)]])
def test_of_nothing_comes_nothing(spans):
    result = compose(spans, "")
    assert (result.raw, result.marks, result.source_map.source(0)) == ("", (), 0)


@pytest.mark.parametrize(
    ("start", "end", "marked"),
    [
        (0, 3, "one"),
        (0, 11, "one two"),
        (3, 11, "two"),
        (5, 11, "two"),
        (8, 10, "tw"),
        (8, 11, "two"),
        (9, 10, "w"),
        (9, 14, "wo"),
        (9, 19, "wo three"),
        (0, 21, "one two three"),
        (3, 8, None),
        (19, 21, None),
    ],
)
def test_marks_begin_and_end_with_the_text_that_they_hold(start, end, marked):
    text = "one  \n  two   three  "
    result = composed(text, marks=(Mark("em", start, end),))
    found = [result.raw[mark.start : mark.end] for mark in result.marks]
    assert found == ([] if marked is None else [marked])


def test_the_source_map_leads_back_from_several_spans_of_several_runs():
    source = "[Smith](a), [Bread](b) [1] [and](c) salt"
    text = "Smith, Bread  and salt"
    runs = SourceMap(((0, 1), (5, 10), (7, 13), (12, 22), (14, 28), (17, 35)))
    item = Block(BlockKind.PARAGRAPH, text, 1, 1, runs)
    result = compose([Span(item, 0, 6), Span(item, 7, len(text))], source)
    assert result.raw == "Smith, Bread and salt"
    for offset, char in enumerate(result.raw):
        if char != " ":
            assert source[result.source_map.source(offset)] == char


def test_an_address_that_its_link_ends_does_not_go_on_in_the_next_block():
    url = "https://salt.example/a/very/long/address/of/salt/roads/2012"
    item = f'<li><p>Salt. <a href="{url}">{url}</a></p><p>10.5555/salt</p></li>'
    page = html_page(f"<h2>References</h2><ul>{item}<li>{BREAD}</li></ul>")
    assert raws(page)[0] == f"Salt. {url} 10.5555/salt"
