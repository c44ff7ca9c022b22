"""What is wrong in a query, and where."""

from __future__ import annotations

import unicodedata

from citekit.errors import UsageError

_SHOWN = 60
"""Characters of a long query that are shown before the place that is meant."""


class QueryError(UsageError):
    """A query that cannot be understood.

    Attributes:
        query: the whole text.
        column: where it goes wrong, from 1, in characters.
        picture: the query, and a caret under that column.
    """

    def __init__(self, message: str, query: str, column: int) -> None:
        super().__init__(message)
        self.query = query
        self.column = column
        self.picture = _picture(query, column - 1)

    def __str__(self) -> str:
        return "\n".join([str(self.args[0]), *self.picture])


def _picture(query: str, place: int) -> tuple[str, str]:
    start, end = max(0, place - _SHOWN), place + _SHOWN // 3
    before = "".join(map(_shown, query[start:place]))
    after = "".join(map(_shown, query[place:end]))
    left, right = "…" if start else "", "…" if end < len(query) else ""
    blanks = len(left) + sum(map(_columns, before))
    return f"  {left}{before}{after}{right}", f"  {' ' * blanks}^"


def _shown(character: str) -> str:
    """Return a character as something that takes up the room that ``_columns`` says."""
    if character.isspace():
        return " "
    return character if unicodedata.category(character)[0] != "C" else "\ufffd"


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
