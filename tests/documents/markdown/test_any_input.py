"""Whatever is written, blocks stay within their lines, marks within their texts."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from citekit.documents.markdown import read_markdown
from citekit.documents.text import read_text

SHORTCODE = "{{< x >}}"
PIECES = [
    *"*_`[]()<>!&{}#:|~\\\n\t -+=1.\"'aé参\u00a0\u200b", "\n\n", "    ", "  \n", "[a]: b",
    "[^1]: x",
    "- ", "1. ", "> ", "```", "http://a.b/c_d", "&amp;", "{: #x}", SHORTCODE, "<!--", "-->",
    "| a | b |\n|---|---|\n", "---\n", "+++\n", "::: {#refs}\n", ":::\n", ": ", "<a href='x'>",
    "</a>", "<br>", "<b>", "\ttab", "www.a", "[1] ", "• ",
]  # fmt: skip
SOURCES = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(SOURCES)
@example("<a href='x'>  \n*{{< x >}}*")
def test_blocks_are_consistent(source: str) -> None:
    lines = source.count("\n") + 1
    for read in (read_markdown, read_text):
        last = 1
        for block in read(source)[0]:
            assert last <= block.line_start <= block.line_end <= lines
            last = block.line_start
            assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
            assert {block.text[at] for at in block.hard_breaks} <= {"\n"}
            for at, char in enumerate(block.text):
                offset = block.source_map.source(at)
                written = source[offset]
                # A blank may stand for a tag, a cell's border, a line end or a whole shortcode.
                stands_for = written in "<|\n" or source.startswith(SHORTCODE, offset)
                assert written in (char, "&") or (char in " \n" and stands_for)
