"""The words around citations, by what they do there."""

from __future__ import annotations

from functools import cache

from citekit.library.folding import fold
from citekit.tables import load_table


@cache
def vocabulary(kind: str) -> frozenset[str]:
    """Return the words of a kind, in lower case; the kinds are the keys of the table ``words``."""
    return frozenset(load_table("citations", "words")[kind])


@cache
def longest_first(kind: str) -> tuple[str, ...]:
    """Return the words of a kind, the longest first."""
    return tuple(sorted(vocabulary(kind), key=lambda word: (-len(word), word)))


@cache
def folded_vocabulary(kind: str) -> frozenset[str]:
    """Return the words of a kind as they are compared: folded."""
    return frozenset(map(fold, vocabulary(kind)))


@cache
def declensions() -> tuple[tuple[str, frozenset[str]], ...]:
    """Return endings of family names with those of other cases, folded, the longest first."""
    table: dict[str, list[str]] = load_table("citations", "words")["declensions"]
    found = [(fold(ending), frozenset(map(fold, others))) for ending, others in table.items()]
    return tuple(sorted(found, key=lambda one: -len(one[0])))
