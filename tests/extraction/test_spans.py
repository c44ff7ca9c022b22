import pytest

from citekit.documents.document import Block, BlockKind, SourceMap
from citekit.extraction.spans import Span, compose, whole
from citekit.reference import Mark


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
        ("forst-\nwissenschaftliche", "forst- wissenschaftliche"),
        ("深入理解\n计算机", "深入理解计算机"),
        ("深入理解\nJava", "深入理解 Java"),
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
