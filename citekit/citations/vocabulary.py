"""The words around citations, by what they do there."""

from __future__ import annotations

from functools import cache

from citekit.tables import load_table


@cache
def vocabulary(kind: str) -> frozenset[str]:
    """Return the words of a kind, in lower case; the kinds are the keys of the table ``words``."""
    return frozenset(load_table("citations", "words")[kind])


@cache
def longest_first(kind: str) -> tuple[str, ...]:
    """Return the words of a kind, the longest first."""
    return tuple(sorted(vocabulary(kind), key=lambda word: (-len(word), word)))
