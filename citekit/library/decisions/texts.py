"""Articles and entries as events hold them, where no folder does: pages of the web, what went."""

from __future__ import annotations

import json
from typing import Any

from citekit.documents.document import SourceMap
from citekit.extraction.article import Article, Entry, ReferenceList
from citekit.library.readings import entry_columns, marks_from_json, reference_from_json
from citekit.library.values import check_shapes

_JSON_COLUMNS = ("marks", "csl", "fields", "findings")


def article_to_data(article: Article) -> dict[str, Any]:
    """Return an article with its lists and entries, as an event holds it."""
    return {
        "title": article.title,
        "authors": article.authors,
        "date": article.date,
        "url": article.url,
        "line_start": article.line_start,
        "line_end": article.line_end,
        "lists": [
            {
                "heading": found.heading,
                "line": found.heading_line,
                "kind": found.kind,
                "entries": [columns_to_data(entry_columns(entry)) for entry in found.entries],
            }
            for found in article.lists
        ],
    }


def article_from_data(data: dict[str, Any], name: str) -> Article:
    """Return the article that an event holds.

    Raises:
        ValueError: names, dates or readings in it are none; other errors when something lacks.
    """
    check_shapes({"author": data["authors"], "issued": data["date"]})
    return Article(
        data["title"],
        data["line_start"],
        data["line_end"],
        authors=data["authors"],
        date=data["date"],
        url=data["url"],
        name=name,
        lists=[
            ReferenceList(
                found["heading"],
                found["line"],
                [entry_from_data(entry) for entry in found["entries"]],
                found["kind"],
            )
            for found in data["lists"]
        ],
    )


def columns_to_data(columns: dict[str, Any]) -> dict[str, Any]:
    """Return the columns of an entry as an event holds them."""
    return {
        name: json.loads(value) if name in _JSON_COLUMNS and value is not None else value
        for name, value in columns.items()
        if name != "score"
    }


def entry_from_data(data: dict[str, Any]) -> Entry:
    """Return the entry that an event holds, with what was read from it."""
    raw = data["raw"]
    reference = None
    if data["csl"] is not None:
        check_shapes(data["csl"])
        reference = reference_from_json(
            raw,
            json.dumps(data["csl"]),
            json.dumps(data["fields"]),
            data["confidence"],
            json.dumps(data["findings"]),
        )
    return Entry(
        raw,
        data["line_start"],
        data["line_end"],
        SourceMap(((0, data["source_start"]), (max(len(raw) - 1, 0), data["source_end"] - 1))),
        data["number"],
        data["marker"],
        marks=marks_from_json(json.dumps(data["marks"])),
        reference=reference,
    )
