"""Articles of every format: they are read, and all that is found in them has its place."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from citekit.documents import Document
from citekit.documents.sources import find_sources
from citekit.errors import UnreadableError
from citekit.extraction import extract_articles


def check(name: str, data: bytes) -> None:
    """Read an article and check that all that is found in it has its place.

    Raises:
        AssertionError: when it has not.
    """
    for document in _documents(name, data):
        length, last = len(document.source), document.last_line + 1
        for block in document.blocks:
            assert document.first_line <= block.line_start <= block.line_end <= last
            assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
            assert all(0 <= block.source_map.source(at) < length for at in range(len(block.text)))
        for article in extract_articles(document):
            for found in article.lists:
                for entry in found.entries:
                    assert 0 <= entry.start < length
                    assert document.first_line <= entry.line_start <= entry.line_end <= last


def _documents(name: str, data: bytes) -> Iterator[Document]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        for source in find_sources([path], drafts=True):
            with suppress(UnreadableError):
                yield source.document()
