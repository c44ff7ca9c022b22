"""Spanish names: a father's and a mother's family name behind the given names.

``Mario Vargas Llosa`` is of the family Vargas Llosa, while in Portuguese the last name alone is the
one that a person is known and listed by (``Boaventura de Sousa Santos``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache

from citekit.extraction.wordlists import fold
from citekit.tables import load_table

Language = Callable[[], str]
"""Gives the BCP 47 tag of what a name stands in, ``""`` when unknown; most names need none."""

_JOINS = frozenset({"y", "i", "e"})
_LANGUAGES = frozenset({"es", "ca", "gl", "eu"})


def first_surname(
    words: Sequence[str], last: int, particles: Collection[str], language: Language = str
) -> int:
    """Return where the family name begins when a second family name may stand before the last.

    Args:
        words: of a name, given names first.
        last: where the last family name begins, with its particles.
        particles: words that go with a family name (``de``, ``la``).
        language: of what the name stands in: names that are not certainly Spanish have two family
            names only in Spanish texts.
    """
    first = last - 1
    if first >= 2 and words[first] in _JOINS:
        return _with_particles(words, first - 1, particles)  # Ortega y Gasset
    if first < 1 or not words[first][0].isupper() or words[first].endswith("."):
        return last
    before, given = _is("surnames", words[first]), _is("given", words[first])
    if given and not (before and first >= 2 and _is("surnames", words[-1])):
        return last
    is_initial = len(words[0]) == 2 and words[0].endswith(".")  # J. García López
    behind_given = _is("surnames", words[-1]) and (
        _is("given", words[0]) or (is_initial and before and first == 1)
    )
    is_double = before and behind_given
    if not is_double and (before or behind_given):
        is_double = language().partition("-")[0] in _LANGUAGES
    return _with_particles(words, first, particles) if is_double else last


def is_given_name(word: str) -> bool:
    """Return whether a word is a common Spanish given name."""
    return _is("given", word)


def _with_particles(words: Sequence[str], start: int, particles: Collection[str]) -> int:
    """Return where a family name begins: at the particles before ``words[start]``."""
    while start > 1 and words[start - 1].casefold() in particles and words[start - 1].islower():
        start -= 1
    return max(start, 1)


@cache
def _listed(topic: str) -> frozenset[str]:
    return frozenset(map(fold, load_table("extraction", "spanish_names")[topic].split()))


def _is(topic: str, word: str) -> bool:
    names = _listed(topic)
    return fold(word) in names or all(part in names for part in fold(word).split("-"))
