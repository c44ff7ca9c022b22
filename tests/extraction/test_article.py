"""Entries know where they stand."""

from __future__ import annotations

from citekit.documents.document import SourceMap
from citekit.extraction.article import Entry


def test_entry_says_where_it_begins_and_ends() -> None:
    source = "- Gehl, J. *Cities*\n"
    entry = Entry("Gehl, J. Cities", 1, 1, SourceMap(((0, 2), (9, 12))))
    assert source[entry.start : entry.end] == "Gehl, J. *Cities"


def test_empty_entry_has_a_place() -> None:
    entry = Entry("", 1, 1, SourceMap(((0, 5),)))
    assert entry.start == 5
