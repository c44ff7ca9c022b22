"""Whether a name in the text is an author of the list."""

from __future__ import annotations

from typing import NamedTuple

from citekit.citations.listed import Author
from citekit.citations.phrases import Name
from citekit.citations.vocabulary import declensions, folded_vocabulary, vocabulary
from citekit.library.folding import holds_cjk
from citekit.library.matching.titles import is_misspelt

EXACT, INFLECTED, SHORT, PARTIAL, SPELLED, SWAPPED = 3.0, 2.9, 2.6, 2.2, 1.8, 1.3
"""How much a name says for an entry: as listed, in another case of its language, abbreviated, a
part of it, misspelt, the given name."""

_SHORTEST_PART = 3
_SHORTEST_STEM = 4
_LONGEST_SHORT = 6
_LONGEST_COMPOUND = 8


class Fit(NamedTuple):
    """How a name fits an author.

    Attributes:
        weight: one of the above.
        start: offset in the text where the author's name begins: words before it are none.
    """

    weight: float
    start: int


def fit(name: Name, author: Author) -> Fit | None:
    """Return how a name fits an author, ``None`` when it does not.

    Args:
        name: in the text.
        author: of an entry.
    """
    if author.whole and holds_cjk(name.text):
        return _fit_whole(name, author)
    if not name.words or not author.family:
        return None
    return _fit_person(name, author) if author.is_person else _fit_organisation(name, author)


def _fit_whole(name: Name, author: Author) -> Fit | None:
    written = "".join(name.words)
    if written in author.whole:
        return Fit(EXACT, name.start)
    if any(whole.startswith(written) for whole in author.whole if whole):
        return Fit(PARTIAL, name.start)
    ends = [whole for whole in author.whole if len(whole) > 1 and written.endswith(whole)]
    if ends:
        return Fit(EXACT, name.end - max(map(len, ends)))
    return None


def _fit_person(name: Name, author: Author) -> Fit | None:
    loud = [at for at, word in enumerate(name.words) if word not in vocabulary("particles")]
    written = [name.words[at] for at in loud]
    family, size = list(author.family), len(author.family)
    if not written:
        return None
    if written[-size:] == family:
        return Fit(EXACT, _start(name, loud, len(written) - size, author))
    if written[:size] == family and (weight := _fit_behind(written[size:], author)):
        return Fit(weight, name.start)
    for count in range(1, min(len(written), 4) + 1):
        if "".join(written[-count:]) == "".join(family):
            return Fit(EXACT, _start(name, loud, len(written) - count, author))
    if size > 1 and written[-1] in family and len(written[-1]) >= _SHORTEST_PART:
        return Fit(PARTIAL, _start(name, loud, len(written) - 1, author))
    if len(name.words) == 1 and name.text.isupper():
        if name.words[0] in author.short:
            return Fit(SHORT, name.start)
        # Two words in capitals may have been read as a person's name.
        if author.given and _is_drawn_from(name.words[0], [*author.given, *author.family]):
            return Fit(PARTIAL, name.start)
    if size == 1 and (
        is_inflected(written[-1], family[0]) or _is_without_umlauts(written[-1], family[0])
    ):
        return Fit(INFLECTED, _start(name, loud, len(written) - 1, author))
    if is_misspelt(written[-1], family[-1]) and (size == 1 or written[-size:-1] == family[:-1]):
        return Fit(SPELLED, _start(name, loud, len(written) - size, author))
    if len(written[-1]) >= _SHORTEST_PART and written[-1] in author.given:
        return Fit(SWAPPED, name.start)
    return None


def _fit_behind(written: list[str], author: Author) -> float:
    """Return how given names behind the family name fit, 0 for not at all.

    Where the list has initials, ``Zhang Wei`` is ``Zhang, W.``
    """
    if set(written) <= {*author.given, *_initials(author)}:
        return EXACT
    begin_alike = [word[:1] for word in written] == list(author.given)
    return SHORT if begin_alike else 0


def _is_without_umlauts(written: str, listed: str) -> bool:
    """Whether two folded names are the same but for umlauts: ``Mueller`` and ``Müller``."""
    one, other = (
        word.replace("ae", "a").replace("oe", "o").replace("ue", "u") for word in (written, listed)
    )
    return one == other or is_inflected(one, other)


def is_inflected(written: str, listed: str) -> bool:
    """Whether a family name has the ending of another case: ``Лыкова``, ``Wrony``, ``Schlicks``."""
    if _is_declined(written, listed):
        return True
    stem = listed
    if listed[-1] in folded_vocabulary("nominatives") and len(listed) > _SHORTEST_STEM:
        stem = listed[:-1]
    if len(stem) < _SHORTEST_STEM or not written.startswith(stem):
        return False
    return written[len(stem) :] in folded_vocabulary("endings")


def _is_declined(written: str, listed: str) -> bool:
    """Whether a name changes its own ending: ``Достоевского``, ``Kowalskim``, ``Virtasen``."""
    return any(
        listed.endswith(ending)
        and len(listed) >= _SHORTEST_PART + len(ending)
        and written.startswith(listed[: -len(ending)])
        and written[len(listed) - len(ending) :] in others
        for ending, others in declensions()
    )


def _start(name: Name, loud: list[int], first: int, author: Author) -> int:
    """Return where a name begins, with the given names and particles before the family name."""
    known = {*author.given, *_initials(author)}
    at = first
    while at and (name.words[loud[at - 1]] in known or _is_initial_of(name, loud[at - 1], author)):
        at -= 1
    word = loud[at]
    while word and name.words[word - 1] in author.particles:
        word -= 1
    return name.offsets[word]


def _initials(author: Author) -> set[str]:
    return {word[0] for word in author.given}


def _is_initial_of(name: Name, at: int, author: Author) -> bool:
    """Whether the list has only the initial of a given name that the text has in full."""
    return name.words[at][0] in {word for word in author.given if len(word) == 1}


def _fit_organisation(name: Name, author: Author) -> Fit | None:
    loud = [at for at, word in enumerate(name.words) if word not in vocabulary("silent")]
    written = [name.words[at] for at in loud]
    listed = list(author.family)
    if not written:
        return None
    if written == listed:
        return Fit(EXACT, name.offsets[loud[0]])
    joined = "".join(written)
    if joined in author.short or (len(listed) == 1 and _abbreviates(listed[0], written)):
        return Fit(SHORT, name.offsets[loud[0]])
    if len(written) > len(listed) and written[-len(listed) :] == listed:
        return Fit(EXACT, name.offsets[loud[len(written) - len(listed)]])
    if len(written) == 1 and is_short(name.text) and _is_drawn_from(written[0], listed):
        return Fit(PARTIAL, name.offsets[loud[0]])
    if _is_shortened(written, listed):
        return Fit(EXACT, name.offsets[loud[0]])
    if _is_part(written, listed):
        return Fit(PARTIAL, name.offsets[loud[0]])
    return _fit_nearly(name, loud, written, listed)


def _fit_nearly(name: Name, loud: list[int], written: list[str], listed: list[str]) -> Fit | None:
    """Return how the last words of a name fit those of an organisation but for a few letters."""
    first = len(written) - len(listed)
    if first < 0:
        return None
    start = name.offsets[loud[first]]
    if _is_in_another_case(written[first:], listed):
        return Fit(INFLECTED, start)
    return Fit(SPELLED, start) if _is_a_letter_off(written[first:], listed) else None


def _abbreviates(short: str, written: list[str]) -> bool:
    return len(written) >= 2 and short == "".join(word[0] for word in written)


def _is_shortened(written: list[str], listed: list[str]) -> bool:
    """Whether first letters stand for the first words: ``U.S. Mint`` for ``United States Mint``."""
    same = 0
    while same < min(len(written), len(listed)) and written[-1 - same] == listed[-1 - same]:
        same += 1
    letters = "".join(written[: len(written) - same])
    rest = listed[: len(listed) - same]
    return same > 0 and len(rest) > 1 and letters == "".join(word[0] for word in rest)


def is_short(text: str) -> bool:
    """Whether a word looks like an abbreviation: ``UBA``, ``BVerfG``."""
    return text.isupper() or (
        len(text) <= _LONGEST_SHORT and sum(letter.isupper() for letter in text) > 1
    )


def _is_drawn_from(short: str, listed: list[str]) -> bool:
    """Whether an abbreviation has the first letters of all words and others in their order.

    So it is with compounds: ``UBA`` stands for ``Umweltbundesamt``.
    """
    if not 3 <= len(short) <= _LONGEST_SHORT:
        return False
    if len(listed) == 1 and len(listed[0]) < _LONGEST_COMPOUND:
        return False
    at = 0
    for word in listed:
        if at == len(short) or word[0] != short[at]:
            return False
        at += 1
        for letter in word[1:]:
            if at < len(short) and letter == short[at]:
                at += 1
    return at == len(short)


def _is_part(written: list[str], listed: list[str]) -> bool:
    """Whether the written words stand together in the listed ones: ``WWF`` in ``WWF Germany``."""
    size = len(written)
    if size >= len(listed) or (size == 1 and len(written[0]) < _SHORTEST_PART):
        return False
    if size == 1:
        return written[0] in {listed[0], listed[-1]}
    return any(listed[at : at + size] == written for at in range(len(listed) - size + 1))


def _same_at_start(one: str, other: str) -> int:
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return same


def _is_in_another_case(written: list[str], listed: list[str]) -> bool:
    """Whether words differ in their endings only: ``des Deutschen Wetterdienstes``.

    A lone ``s`` is no such ending: ``Investigations`` for ``Investigation`` is a mistake.
    """
    seen: set[str] = set()
    for one, other in zip(written, listed, strict=True):
        same = _same_at_start(one, other)
        endings = {one[same:], other[same:]} - {""}
        if endings and (same < _SHORTEST_STEM or not endings <= vocabulary("german_endings")):
            return False
        seen |= endings
    return not seen <= {"s"}


def _is_a_letter_off(written: list[str], listed: list[str]) -> bool:
    different = [(a, b) for a, b in zip(written, listed, strict=True) if a != b]
    return len(different) == 1 and is_misspelt(*different[0])
