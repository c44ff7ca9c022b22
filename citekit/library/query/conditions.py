"""What a reference must be, as SQL; every value is bound."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Value = str | int

LAST_CHARACTER = "\U0010ffff"
"""Behind all that a text can go on with."""


@dataclass(frozen=True, slots=True)
class OnRow:
    """Asks the row of a reference, called ``r``.

    Attributes:
        sql: an expression.
        values: for its question marks.
    """

    sql: str
    values: tuple[Value, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """Asks the full-text index.

    Attributes:
        expression: in the language of FTS5, all words quoted.
    """

    expression: str


@dataclass(frozen=True, slots=True)
class Among:
    """Asks an index which references there are; good to start from when they are few.

    Attributes:
        ids: a SELECT of their ids.
        probe: an expression that asks the same of one row ``r``, at once.
        values: for the question marks of either.
        negated: whether the others are meant.
        on_row: whether the probe asks the row itself, which costs no more than what is sought.
    """

    ids: str
    probe: str
    values: tuple[Value, ...]
    negated: bool = False
    on_row: bool = False

    def as_filter(self) -> OnRow:
        """Return the test for all rows in their order, one after the other."""
        return self.as_probe() if self.on_row else self.as_test()

    def as_test(self) -> OnRow:
        """Return the test that gathers all ids first: for many rows."""
        return OnRow(f"r.id {'NOT ' if self.negated else ''}IN ({self.ids})", self.values)

    def as_probe(self) -> OnRow:
        """Return the test that looks each row up: for few rows."""
        return OnRow(f"{'NOT ' if self.negated else ''}({self.probe})", self.values)


Condition = OnRow | Words | Among


def phrase(text: str, *, begins: bool) -> str:
    """Return an FTS5 phrase of folded, spaced words; without any words, one that nothing holds."""
    return f'"{text}"{" *" if begins and text else ""}'


def within(column: str, expression: str) -> Words:
    """Return that a column of the full-text index holds something."""
    return Words(f"{{{column}}} : {expression}")


def among_words(words: Words) -> Among:
    """Return the references that the full-text index finds."""
    return Among(
        "SELECT rowid FROM reference_words WHERE reference_words MATCH ?",
        "EXISTS (SELECT 1 FROM reference_words AS w WHERE w.rowid = r.id"
        " AND w.reference_words MATCH ?)",
        (words.expression,),
    )


def among_references(condition: str, *values: Value) -> Among:
    """Return the references whose own row says so, by an index on what it asks."""
    return Among(
        f'SELECT id FROM "references" AS r WHERE {condition}',  # noqa: S608
        condition,
        values,
    )


def among_rows(table: str, condition: str, *values: Value) -> Among:
    """Return the references to which a row of another table belongs that says so.

    An entry whose reference was deleted has none: not to be in a set that holds NULL is never true.
    """
    return Among(
        f"SELECT reference FROM {table} WHERE {condition} AND reference IS NOT NULL",  # noqa: S608
        f"EXISTS (SELECT 1 FROM {table} WHERE reference = r.id AND {condition})",  # noqa: S608
        values,
    )


def joined(tests: Sequence[OnRow], operator: str) -> OnRow:
    """Return tests joined by ``AND`` or ``OR``."""
    values = tuple(value for test in tests for value in test.values)
    return OnRow(f" {operator} ".join(f"({test.sql})" for test in tests), values)
