"""Source maps and lines on real articles, where the measuring sets are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from citekit.documents import Document, read_document


def documents(shared: Path) -> list[Document]:
    files = [*shared.glob("articles/articles/*.md"), *shared.glob("seed/articles/*.txt")]
    assert files
    return [read_document(file.read_bytes(), name=file.name) for file in files]


@pytest.fixture(scope="module")
def articles(shared: Path) -> list[Document]:
    return documents(shared)


def test_every_character_knows_its_place(articles: list[Document]) -> None:
    for document in articles:
        for block in document.blocks:
            for at, char in enumerate(block.text):
                source = document.source[block.source_map.source(at)]
                entity = source == "&"
                blank = char == " " and (source.isspace() or source in "|<")  # tables, HTML
                assert source == char or entity or blank, (document.name, block)


def test_blocks_stand_in_order_within_their_lines(articles: list[Document]) -> None:
    for document in articles:
        last = 0
        for block in document.blocks:
            assert last <= block.line_start <= block.line_end
            last = block.line_start
            if block.text:
                first = document.source.count("\n", 0, block.source_map.source(0)) + 1
                assert block.line_start <= first <= block.line_end


def test_no_markup_is_left_of_links(articles: list[Document]) -> None:
    for document in articles:
        if document.format == "markdown":
            for block in document.blocks:
                assert block.kind.value == "code" or "](http" not in block.text, block
