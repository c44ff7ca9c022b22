"""What the checks know of words: which are of places and persons, and which are months."""

from __future__ import annotations

import re

from citekit.parsing.lexicon import word_classes
from citekit.parsing.normalisation.organisations import is_organisation
from citekit.parsing.normalisation.tables import words

_WORD = re.compile(r"&|[^\W\d_](?:[\w’'-]|\.(?=\w))*")
_NAME = r"[^\W\d_a-zß-ÿ][\w’'-]+"
_PERSON = re.compile(rf"\W*(?P<given>{_NAME})(?:\s(?:[^\W\d_]\.|{_NAME})){{1,2}}\W*")
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


def is_person(text: str) -> bool:
    """Whether a text is the name of one person, whose given name is known."""
    found = _PERSON.fullmatch(text)
    return (
        found is not None and is_given(found["given"]) and not is_organisation(text.strip(" .,;()"))
    )


def is_given(word: str) -> bool:
    """Whether a word, or what stands before its hyphen, is known as a given name."""
    return "given" in classes(word) or "given" in classes(word.partition("-")[0])


def is_family(word: str) -> bool:
    """Whether a word is known as a family name."""
    return "family" in classes(word)


def is_month(word: str) -> bool:
    """Whether a word names a month."""
    return "month" in classes(word)


def classes(word: str) -> tuple[str, ...]:
    """Return the names of the lists that a word is in."""
    return word_classes().get(word.casefold(), ())
