"""The checks of links: every one is kept, in the order in which they were made."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from sqlite3 import Connection
from typing import Any

from citekit.library.folding import storable

_COLUMNS = (
    "url, checked_at, verdict, reason, status, final_url, redirects, title, confirmed, seconds,"
    " evidence, new_url"
)
_INSERT = f"INSERT INTO checks (run, {_COLUMNS}) VALUES ({', '.join('?' * 13)})"  # noqa: S608
_HISTORY = f"""
SELECT run, {_COLUMNS} FROM checks WHERE url = ? AND checked_at > ? ORDER BY id DESC LIMIT ?
"""  # noqa: S608
_LATEST = f"""
SELECT run, {_COLUMNS} FROM checks
WHERE id IN (SELECT max(id) FROM checks GROUP BY url)
  AND verdict IN (SELECT value FROM json_each(?))
ORDER BY url
"""  # noqa: S608
_UNFINISHED = """
SELECT id FROM check_runs WHERE id = (SELECT max(id) FROM check_runs) AND ended_at IS NULL
"""


@dataclass(frozen=True, slots=True)
class StoredCheck:
    """One check of one link, as kept.

    Attributes:
        url: as cited.
        checked_at: when, ISO 8601 in UTC.
        verdict, reason, status, final_url, title, confirmed, seconds, new_url: as in
            ``citekit.links`` Check.
        redirects: of each its status and where it led.
        evidence: further notes.
        run: in which it was made; given by the library.
    """

    url: str
    checked_at: str
    verdict: str
    reason: str
    status: int | None
    final_url: str
    redirects: tuple[tuple[int, str], ...]
    title: str
    confirmed: bool | None
    seconds: float
    evidence: tuple[str, ...]
    new_url: str
    run: int = 0


class CheckLog:
    """The checks in a library.

    Args:
        reading: gives a connection to read with.
        writing: gives one inside a transaction, which makes a library where there is none.
    """

    def __init__(
        self,
        reading: Callable[[], AbstractContextManager[Connection]],
        writing: Callable[[], AbstractContextManager[Connection]],
    ) -> None:
        self._reading = reading
        self._writing = writing

    def begin_run(self, started_at: str) -> int:
        """Note that a run begins and return its number.

        Args:
            started_at: ISO 8601 in UTC.
        """
        with self._writing() as connection:
            cursor = connection.execute(
                "INSERT INTO check_runs (started_at) VALUES (?)", [started_at]
            )
            return int(cursor.lastrowid or 0)

    def unfinished_run(self) -> int | None:
        """Return the number of the last run if it did not come to its end, else ``None``."""
        with self._writing() as connection:
            row = connection.execute(_UNFINISHED).fetchone()
        return row and int(row[0])

    def end_run(self, run: int, ended_at: str) -> None:
        """Note that a run came to its end.

        Args:
            run: as given by ``begin_run``.
            ended_at: ISO 8601 in UTC.
        """
        with self._writing() as connection:
            connection.execute("UPDATE check_runs SET ended_at = ? WHERE id = ?", [ended_at, run])

    def add(self, run: int, checks: Iterable[StoredCheck]) -> None:
        """Keep checks; they are safe when this returns.

        Args:
            run: in which they were made.
            checks: what was found.
        """
        with self._writing() as connection:
            connection.executemany(_INSERT, [(run, *_values(check)) for check in checks])

    def discard(self, run: int) -> None:
        """Forget the checks of a run that says nothing of the links.

        Args:
            run: in which they were made.
        """
        with self._writing() as connection:
            connection.execute("DELETE FROM checks WHERE run = ?", [run])

    def history(self, url: str, limit: int = 1, after: str = "") -> Iterator[StoredCheck]:
        """Return the checks of a link, the last one first.

        Args:
            url: as cited.
            limit: at most so many.
            after: only those made later, ISO 8601 in UTC.
        """
        with self._reading() as connection:
            rows = connection.execute(_HISTORY, [storable(url), after, limit]).fetchall()
        return (_stored(*row) for row in rows)

    def latest(self, verdicts: Iterable[str]) -> Iterator[StoredCheck]:
        """Return the last checks of all links whose last check came to one of these verdicts.

        Args:
            verdicts: such as ``"gone"``.
        """
        with self._reading() as connection:
            rows = connection.execute(_LATEST, [json.dumps(list(verdicts))]).fetchall()
        return (_stored(*row) for row in rows)


def _values(check: StoredCheck) -> tuple[Any, ...]:
    return (
        storable(check.url),
        check.checked_at,
        check.verdict,
        storable(check.reason),
        check.status,
        storable(check.final_url),
        json.dumps(check.redirects),
        storable(check.title),
        check.confirmed,
        check.seconds,
        json.dumps(check.evidence),
        storable(check.new_url),
    )


def _stored(run: int, *columns: Any) -> StoredCheck:  # noqa: ANN401 - columns of a row
    url, checked_at, verdict, reason, status, final_url, redirects, title = columns[:8]
    confirmed, seconds, evidence, new_url = columns[8:]
    return StoredCheck(
        url,
        checked_at,
        verdict,
        reason,
        status,
        final_url,
        tuple((code, target) for code, target in json.loads(redirects)),
        title,
        None if confirmed is None else bool(confirmed),
        seconds,
        tuple(json.loads(evidence)),
        new_url,
        run,
    )
