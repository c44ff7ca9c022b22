"""No input may take long: what would be quadratic takes minutes at this size."""

from __future__ import annotations

import time

import pytest

from citekit.documents.markdown import read_markdown

SIZE = 50_000
LIMIT = 8.0  # seconds; each takes well under one on a quiet machine

PATTERNS = [
    *"[*`><_!&{(#-+=|:~\\\"'1.",
    "[a]", "*a ", "*a*", "a**b", "_a *b", "[a](b", '[a](b "', "<a ", '<a x="', "x <!-- ", "{{< ",
    "{% ", "{:x ", "[x](y) ", "![", "> a\n", "- ", "> ", "- a\n", "<div>\n", "<ul>\n\n",
    "http://a*", "a|b\n-|-\n", "|a`", "&amp;", "```\n", "a\n---\n", "::: {.a}\n", "a\n: b\n",
    "<br>", "~~a", "\\*", "a #", "<sup>a", "[^", "    a\n\n", " \n",
]  # fmt: skip


@pytest.mark.no_cover
@pytest.mark.parametrize("pattern", PATTERNS)
def test_repetitions_take_linear_time(pattern: str) -> None:
    began = time.process_time()
    read_markdown(pattern * (SIZE // len(pattern)))
    assert time.process_time() - began < LIMIT


@pytest.mark.no_cover
@pytest.mark.parametrize(
    "source",
    [
        "a" * 2_000_000,
        "[a](" + " " * SIZE,
        "[a]:" + " " * SIZE + "x",
        "[a]: " + "x" * SIZE + " y",
        "<a" + " " * SIZE,
        "---\na" + " " * SIZE + "\n---\nfoo",
        "[" * SIZE + "[a](b)" * 1000,
        "*" * SIZE + " a*" * 25_000,
        "".join("`" * (i % 300 + 1) + "a" for i in range(3000)),
        "".join("  " * i + "- a\n" for i in range(600)),
    ],
    ids=range(10),
)
def test_long_lines_take_linear_time(source: str) -> None:
    began = time.process_time()
    read_markdown(source)
    assert time.process_time() - began < LIMIT
