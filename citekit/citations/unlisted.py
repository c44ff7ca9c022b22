"""Names and years in brackets that look like citations though no entry fits them."""

from __future__ import annotations

from functools import cache

from citekit.citations.phrases import Name, Phrase, is_capitalised
from citekit.citations.vocabulary import vocabulary
from citekit.library.folding import fold, words
from citekit.parsing.lexicon import word_classes
from citekit.tables import load_table

_MOST_WORDS = 10
_MOST_WORDS_OF_PERSON = 3


def looks_cited(phrase: Phrase, *, is_custom: bool) -> bool:
    """Return whether names before a year are a citation by their looks.

    Args:
        phrase: that no entry fits.
        is_custom: whether the article cites by author and year elsewhere; where it does not, only
            names that nothing else is written like count.
    """
    if phrase.is_title or any(_says_when(name.words) for name in phrase.names):
        return False
    if len(phrase.whole.words) > _MOST_WORDS or not is_capitalised(phrase.whole.text):
        return False
    if not phrase.others and all(_is_place(name) for name in phrase.names):
        return False
    are_people = all(len(name.words) <= _MOST_WORDS_OF_PERSON for name in phrase.names)
    if phrase.others or (len(phrase.names) > 1 and are_people):
        return True
    return is_custom


def _is_place(name: Name) -> bool:
    """Whether a name is that of a city or country: ``(Berlin, 2016)`` says where and when."""
    return "".join(name.words) in _places()


def person_start(text: str, phrase: Phrase) -> int:
    """Return where the first person's name begins in a phrase: behind ``as shown by``."""
    name = phrase.names[0]
    start = name.start
    for word, offset in zip(name.words, name.offsets, strict=True):
        behind = [later for later in name.offsets if later > offset]
        is_inner = word in vocabulary("inner") and word not in vocabulary("particles")
        if behind and is_inner and text[offset].islower():
            start = behind[0]
    return start


def looks_like_person(phrase: Phrase) -> bool:
    """Whether a phrase is one name whose last word many people bear as family name."""
    name = phrase.whole
    if len(phrase.names) > 1 or not 0 < len(name.words) <= _MOST_WORDS_OF_PERSON:
        return False
    classes = [word_classes().get(word, ()) for word in name.words]
    return "family" in classes[-1] and all("given" in one for one in classes[:-1])


def _says_when(name: tuple[str, ...]) -> bool:
    return any(word in _no_names() for word in name)


@cache
def _places() -> frozenset[str]:
    table: dict[str, list[str]] = load_table("citations", "places")
    return frozenset("".join(words(place)) for places in table.values() for place in places)


@cache
def _no_names() -> frozenset[str]:
    """Return the words that stand before a year and are no names: months, seasons and others."""
    table = load_table("dates", "words")
    months = {
        form for forms in table["months"].values() for month in forms for form in month
    }  # fmt: skip
    seasons = {form for forms in table["seasons"] for form in forms}
    return frozenset(
        fold(word) for form in months | seasons | vocabulary("no_names") for word in words(form)
    )
