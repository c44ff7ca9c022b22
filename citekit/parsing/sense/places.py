"""What the checks know of the names of places."""

from __future__ import annotations

import re

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.tables import words

_WORD = re.compile(r"&|[^\W\d_](?:[\w’'-]|\.(?=\w))*")
_LEAST_WORD = 4  # letters of a place that is no abbreviation


def is_place(text: str) -> bool:
    """Whether all words of a text are known from places, and one of them is no abbreviation."""
    parts = words("imprints", "parts_of_places") | words("imprints", "regions")
    found = _WORD.findall(text)
    return (
        text.lstrip(" (")[:1].isupper()
        and any(len(word) >= _LEAST_WORD and "place" in classes(word) for word in found)
        and all("place" in classes(word) or word.casefold() in parts for word in found)
    )


def is_city(text: str) -> bool:
    """Whether a text names a place that is no state and no country."""
    return is_place(text) and not is_region(text)


def is_region(text: str) -> bool:
    """Whether a text names a state or country and nothing else."""
    found = _WORD.findall(text)
    return bool(found) and words("imprints", "regions").issuperset(
        word.casefold() for word in found
    )


def classes(word: str) -> tuple[str, ...]:
    """Return the names of the lists that a word is in."""
    return word_classes().get(word.casefold(), ())
