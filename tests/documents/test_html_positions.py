"""Every character of a block knows where it stood in the source."""

import html
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citekit.documents.html import read_html

BLANKS = " \t\n\r\f"


def misplaced(source):
    """Return the characters whose source offset holds something else."""
    found = []
    for block in read_html(source)[0]:
        for offset, character in enumerate(block.text):
            at = block.source_map.source(offset)
            there = source[at : at + 1]
            same = there == character or (character == "\n" and there in {*BLANKS, "<"})
            blank = character == " " and (there in {*BLANKS, "<"} or there < " ")
            entity = there == "&" and html.unescape(source[at : at + 12]).startswith(character)
            if not (same or blank or entity):
                found.append((block.text, offset, character, there))
    return found


PAGE = """<!DOCTYPE html>
<!-- <p>no</p> --><html><head><title>T</title><script>if (a<b) "<p>"</script></head>
<body class="a > b"><p>One &amp; two,
   three <b>four</b> <i>five</i><!-- x -->six &copy; &#x41;&#66;7 < 8</p><p>again</p>
<ul><li>a  b</li><li>c<br>d</li></ul><pre>
x &lt; y
 <b>z</b>

</pre><table><tr><td>p</td>
<td>q</td></tr></table> last</body></html>"""


def test_each_character_is_where_the_map_says():
    assert misplaced(PAGE) == []


def test_lines_are_those_of_the_text():
    lines = {block.text: (block.line_start, block.line_end) for block in read_html(PAGE)[0]}
    assert lines["again"] == (4, 4)
    assert lines["a b"] == lines["c\nd"] == (5, 5)
    assert next(value for text, value in lines.items() if text.startswith("One")) == (3, 4)
    assert lines["p q"] == (9, 10)


def test_an_attribute_may_hold_what_looks_like_a_tag():
    (block,) = read_html('<p title="a > <b>" data-x=\'"\'>text</p>')[0]
    assert (block.text, block.source_map.source(0)) == ("text", 30)


def test_pages_of_many_lines():
    source = "\n" * 70_000 + "<p>x</p>\n<p>last</p>"
    block = read_html(source)[0][-1]
    assert (block.text, block.line_start) == ("last", 70_002)
    assert source[block.source_map.source(0) :] == "last</p>"


@pytest.mark.parametrize("step", range(7))
def test_a_page_cut_anywhere_gives_what_is_there(step):
    whole = [block.text for block in read_html(PAGE)[0]]
    for end in range(step, len(PAGE), 7):
        found = read_html(PAGE[:end])[0]
        assert misplaced(PAGE[:end]) == []
        assert len(found) <= len(whole) + 2
    assert [block.text for block in read_html(PAGE[: PAGE.index("<pre>")])[0]] == whole[:4]


FRAGMENTS = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<li>", "<ul>", "</ul>", "<td>", "<tr>", "<table>", "</table>",
     "<br>", "<pre>", "</pre>", "<!--", "-->", "<script>", "</script>", '<a href="', '">', "'",
     "<div class=footnotes>", "<dl><dt>", "<dd>", "&amp;", "&", "&#65;", "&copy", "<", ">", "</",
     "word", "a b", " ", "\n", "汪", "1", ";", "12;", "\u00ad", "\x07", "<title>", "<svg>", "<?x",
     "<hr>", "<span class=label>", "<aside class=footnote>", "<textarea>", "<select>", "<h2>",
     '<a href="#x">^</a>', "<cite>", "<noscript>", "<summary>", "\ud800"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(FRAGMENTS, max_size=30).map("".join))
def test_no_page_breaks_the_map_or_the_reader(source):
    assert misplaced(source) == []
    last = 0
    for block in read_html(source)[0]:
        assert block.line_start <= block.line_end
        first = block.source_map.source(0)
        assert first >= last
        last = first
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
        assert all(block.text[offset] == "\n" for offset in block.hard_breaks)


def test_real_pages(shared):
    for path in sorted((shared / "articles" / "articles").glob("*.html")):
        source = path.read_text("utf-8", errors="replace")
        assert misplaced(source) == [], path.name


HOSTILE = {
    "less-than": "<" * 2_000_000,
    "comments": "<!--" * 500_000,
    "quotes": '<a b="' * 300_000,
    "attributes": "<a " + "x=1 " * 300_000 + ">t",
    "depth": "<div>" * 50_000 + "x",
    "lists": "<ul><li>a" * 10_000,
    "tables": "<table><tr><td>a<td>b" * 10_000,
    "regions": "<div class=sidebar><form>a" * 10_000,
    "marks": "<i>a<b>b" * 10_000,
    "links": "<a href=#x>^" * 10_000,
    "bylines": "<div class=byline>a" * 10_000,
    "labels": "<div class=footnotes>" + "<span class=label>[1]" * 10_000,
    "entities": "&amp" * 300_000 + "&#" + "9" * 100_000,
    "breaks": "a<br>" * 100_000,
    "scripts": "<script>" * 300_000,
    "json": '<script type="application/ld+json">' + "[" * 200_000 + "</script>x",
    "one line": "x " * 1_000_000,
}


@pytest.mark.no_cover
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_linear_time(name):
    began = time.process_time()
    read_html(HOSTILE[name])
    assert time.process_time() - began < 20
