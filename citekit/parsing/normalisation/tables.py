"""The word lists of normalisation, loaded once when first asked for."""

from __future__ import annotations

import re
from functools import cache

from citekit.tables import load_table


@cache
def words(name: str, key: str) -> frozenset[str]:
    """Return the words under ``key``, where the table has them in one or several strings."""
    return frozenset(word_tuple(name, key))


@cache
def word_tuple(name: str, key: str) -> tuple[str, ...]:
    """Return the words under ``key`` in their order.

    A string holds words with blanks between; of a list each string is an entry of its own; of an
    object (words by language) all values are taken together.
    """
    return tuple(_words_in(load_table("parsing", name)[key]))


def alternatives(entries: tuple[str, ...] | frozenset[str]) -> str:
    """Return a regular expression for any of ``entries``, the longest first."""
    ordered = sorted(entries, key=lambda entry: (-len(entry), entry))
    return "|".join(re.escape(entry).replace(r"\ ", r"\s+") for entry in ordered)


def _words_in(value: object) -> list[str]:
    if isinstance(value, str):
        return value.split()
    if isinstance(value, dict):
        return [word for inner in value.values() for word in _words_in(inner)]
    return [str(entry) for entry in value] if isinstance(value, list) else []
