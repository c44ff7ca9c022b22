"""The decisions of libraries that are older than the file of decisions: the keys they gave."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from sqlite3 import Connection
from typing import Any

from citekit.library.decisions.texts import columns_to_data
from citekit.library.decisions.works import name_of
from citekit.library.readings import ENTRY_COLUMNS

KEYS_A_LINE = 50

Decision = tuple[str, dict[str, Any]]


def decisions_of_old_library(connection: Connection) -> list[Decision]:
    """Return kind and data of the events that a library without a file of them stands for.

    Args:
        connection: inside a transaction; the library was brought up to date.
    """
    given: defaultdict[str, list[str]] = defaultdict(list)
    for key, identity in connection.execute(
        "SELECT w.key, i.identity FROM works AS w JOIN work_identities AS i ON i.work = w.id"
        " ORDER BY w.id, i.identity LIKE 'entry:%', i.identity"
    ):
        given[key].append(identity)
    return [*_keys(dict(given)), *_old_keys(connection), *_pages(connection)]


def _keys(given: dict[str, list[str]]) -> Iterator[Decision]:
    keys = iter(given.items())
    while some := dict(islice(keys, KEYS_A_LINE)):
        yield "keys", {"file": "", "given": some}


def _old_keys(connection: Connection) -> Iterator[Decision]:
    rows = connection.execute("SELECT key, work FROM old_keys ORDER BY key, work").fetchall()
    for old, work in rows:
        yield "keys", {"file": "", "given": {old: [name_of(connection, work)["work"]]}}


def _pages(connection: Connection) -> Iterator[Decision]:
    """Yield the pages of the web, which no folder holds."""
    rows = connection.execute(
        "SELECT id, name, digest FROM files WHERE name LIKE 'http://%' OR name LIKE 'https://%'"
        " ORDER BY name"
    ).fetchall()
    for file, name, digest in rows:
        yield "page", {"file": name, "digest": digest, "articles": _articles(connection, file)}


def _articles(connection: Connection, file: int) -> list[dict[str, Any]]:
    rows = connection.execute(
        "SELECT id, title, authors, date, url, line_start, line_end FROM articles"
        " WHERE file = ? ORDER BY position",
        [file],
    ).fetchall()
    return [
        {
            "title": title,
            "authors": json.loads(authors),
            "date": date and json.loads(date),
            "url": url,
            "line_start": first,
            "line_end": last,
            "lists": _lists(connection, row),
        }
        for row, title, authors, date, url, first, last in rows
    ]


def _lists(connection: Connection, article: int) -> list[dict[str, Any]]:
    rows = connection.execute(
        "SELECT id, heading, heading_line, kind FROM reference_lists"
        " WHERE article = ? ORDER BY position",
        [article],
    ).fetchall()
    columns = ", ".join(ENTRY_COLUMNS)
    entries = f"SELECT {columns} FROM entries WHERE list = ? ORDER BY number, id"  # noqa: S608
    return [
        {
            "heading": heading,
            "line": line,
            "kind": kind,
            "entries": [
                columns_to_data(dict(zip(ENTRY_COLUMNS, values, strict=True)))
                for values in connection.execute(entries, [row]).fetchall()
            ],
        }
        for row, heading, line, kind in rows
    ]
