"""Copies of cited pages in archives of the web, as link checks found them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from sqlite3 import Connection

from citekit.library.folding import storable

_KEEP = """
INSERT INTO mementos (url, memento, archived_at, found_at) VALUES (?, ?, ?, ?)
ON CONFLICT (url) DO UPDATE SET
    memento = excluded.memento, archived_at = excluded.archived_at, found_at = excluded.found_at
"""
_GET = (
    "SELECT url, memento, archived_at, found_at FROM mementos"
    " WHERE url IN (SELECT value FROM json_each(?))"
)


@dataclass(frozen=True, slots=True)
class StoredMemento:
    """A copy of a page.

    Attributes:
        url: of the page, as cited.
        memento: of the copy.
        archived_at: when it was made, ISO 8601 in UTC.
        found_at: when it was found, likewise.
    """

    url: str
    memento: str
    archived_at: str
    found_at: str


class MementoLog:
    """The copies that a library knows, one for each page.

    Args:
        reading: gives a connection to read with.
        writing: gives one inside a transaction.
    """

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Connection]],
        writing: Callable[[], AbstractContextManager[Connection]],
    ) -> None:
        self._reading = reading
        self._writing = writing

    def keep(self, mementos: Iterable[StoredMemento]) -> None:
        """Keep copies, each in the place of an earlier one of the same page."""
        rows = [
            (storable(one.url), storable(one.memento), one.archived_at, one.found_at)
            for one in mementos
        ]
        with self._writing() as connection:
            connection.executemany(_KEEP, rows)

    def has_any(self) -> bool:
        """Return whether a copy of any page is known."""
        with self._reading() as connection:
            return connection.execute("SELECT 1 FROM mementos LIMIT 1").fetchone() is not None

    def get(self, url: str) -> StoredMemento | None:
        """Return the copy of a page, ``None`` when none is known.

        Args:
            url: as cited.
        """
        return self.known([url]).get(storable(url))

    def known(self, urls: Iterable[str]) -> dict[str, StoredMemento]:
        """Return the copies of pages by the pages' addresses, of those that have one.

        Args:
            urls: as cited; some hundreds at a time.
        """
        asked = json.dumps([storable(url) for url in urls])
        with self._reading() as connection:
            rows = connection.execute(_GET, [asked]).fetchall()
        return {row[0]: StoredMemento(*row) for row in rows}
