"""Titles made comparable, and how much alike two of them are."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from citekit.library.folding import holds_cjk, words
from citekit.tables import load_table

SHORT_TITLE = 16
"""A title of fewer letters than this is found on many works (``Introduction``, ``About us``)."""

LONG_TITLE = 24
"""A title of so many letters is hardly found on two works."""

ALIKE_FROM = 0.75
"""Titles are much alike when they have this share of their letters in common."""

_MOST_OF_IT = 0.6
_MOST_WORDS = 60
_MOST_MISSPELT = 4
_MAIN_TITLE = re.compile(r"\s*(?:[:：?!.—–]|\s-\s|\[)\s*")
_HAN_NUMBER = re.compile(
    "第([一二三四五六七八九十]+)|([上中下一二三四五六七八九十])[卷册冊集篇部]?[）)】]?$"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title, taken apart.

    Attributes:
        words: folded; of Chinese and Japanese, pairs of characters.
        bag: the words as a set.
        letters: how many letters all words have.
        numbers: the numbers in it, in their order, whichever way they are written.
        main: the words before the first colon or full stop.
    """

    words: tuple[str, ...]
    bag: frozenset[str]
    letters: int
    numbers: tuple[str, ...]
    main: tuple[str, ...]


@cache
def _numbers() -> dict[str, str]:
    numbers: dict[str, str] = load_table("library", "matching")["numbers"]
    return numbers


@cache
def _about_another() -> frozenset[str]:
    return frozenset(load_table("library", "matching")["about_another"])


@cache
def _part_words() -> frozenset[str]:
    return frozenset(load_table("library", "matching")["part_words"])


@cache
def _little_words() -> frozenset[str]:
    return frozenset(load_table("library", "matching")["little_words"])


def read_title(text: str) -> Title | None:
    """Return a title taken apart, ``None`` when it has no words."""
    folded = words(text[:1000])[:_MOST_WORDS]
    if not folded:
        return None
    cut = tuple(in_pairs(folded))
    head = _MAIN_TITLE.split(text[:1000].strip(), maxsplit=1)[0]
    bag = frozenset(cut)
    return Title(
        cut,
        bag,
        sum(map(len, cut)),
        _numbers_in(folded, text),
        cut[: len(words(head))] if cut == tuple(folded) else cut,
    )


def in_pairs(folded: Iterable[str]) -> Iterable[str]:
    """Yield words, and those of Chinese, Japanese and Korean as pairs of characters."""
    for word in folded:
        if len(word) > 2 and holds_cjk(word):
            yield from (word[i : i + 2] for i in range(len(word) - 1))
        else:
            yield word


def _numbers_in(folded: Sequence[str], text: str) -> tuple[str, ...]:
    known = _numbers()
    at_end = load_table("library", "matching")["numbers_at_the_end"]
    found = []
    for place, word in enumerate(folded):
        after_part = place > 0 and folded[place - 1] in _part_words()
        if word.isdigit():
            found.append(str(int(word)))
        elif word in known:
            found.append(known[word])
        elif word in at_end and (after_part or (place == len(folded) - 1 and place > 1)):
            found.append(at_end[word])
    if holds_cjk(text):
        found += [one or other for one, other in _HAN_NUMBER.findall(text)]
    return tuple(found)


def compare_titles(one: Title, other: Title) -> str:
    """Return how two titles are alike.

    Returns:
        ``same-long``, ``same``, ``misspelt-long``, ``misspelt``, ``same-short`` (so short that it
        says little), ``shortened``, ``within``, ``near`` or ``differs``.
    """
    if one.words == other.words or "".join(one.words) == "".join(other.words):
        return _equal(one, "same")
    common = one.bag & other.bag
    if 2 * len(common) < min(len(one.bag), len(other.bag), 2 * _MOST_MISSPELT) - 1:
        return "differs"
    shorter, longer = (one, other) if one.letters <= other.letters else (other, one)
    left, right = one.bag - common, other.bag - common
    if _same_but_for_spelling(_telling(one, left), _telling(other, right)):
        return _equal(shorter, "misspelt")
    if _begins(longer.words, shorter.words) and _stands_alone(shorter):
        return "shortened"
    misspelt = _misspelt_in(left, right)
    missing = len(shorter.bag) - len(common) - len(misspelt) // 2
    most = shorter.letters >= max(SHORT_TITLE, _MOST_OF_IT * longer.letters)
    if len(common) >= 3 and not missing and most:
        return "within"
    shared = 2 * sum(map(len, common)) + sum(map(len, misspelt))
    total = sum(map(len, one.bag)) + sum(map(len, other.bag))
    return "near" if shared >= ALIKE_FROM * total else "differs"


def _equal(title: Title, kind: str) -> str:
    if title.letters < SHORT_TITLE:
        return "same-short"
    return kind if title.letters < LONG_TITLE else f"{kind}-long"


def about_another(one: Title, other: Title) -> frozenset[str]:
    """Return the words by which only one of two titles says that it is about another work."""
    left, right = one.bag - other.bag, other.bag - one.bag
    return frozenset(
        word
        for words_, others in ((left, right), (right, left))
        for word in words_
        if _is_about_another(word) and not any(is_misspelt(word, other) for other in others)
    )


@lru_cache(maxsize=100_000)
def _is_about_another(word: str) -> bool:
    known = _about_another()
    alike = (other for other in known if abs(len(word) - len(other)) <= 1)
    return word in known or any(is_misspelt(word, other) for other in alike)


def _stands_alone(title: Title) -> bool:
    """Return whether a title without its subtitle still says which work is meant."""
    return title.letters >= SHORT_TITLE / 2 and len(title.words) > 1


def _begins(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    return longer[: len(shorter)] == shorter or (
        2 < len(shorter) < len(longer) and all(map(is_misspelt, shorter, longer))
    )


def _telling(title: Title, some: frozenset[str]) -> list[str]:
    """Return some words of a title that say something, in their order."""
    return [word for word in dict.fromkeys(title.words) if word in some - _little_words()]


def _same_but_for_spelling(left: Sequence[str], right: Sequence[str]) -> bool:
    """Return whether the words that two titles do not share are the same ones, misspelt.

    ``Web site`` is ``website``.
    """
    if "".join(left) == "".join(right):
        return True
    return len(left) == len(right) and len(_misspelt_in(left, right)) == 2 * len(left)


def _misspelt_in(left: Collection[str], right: Collection[str]) -> list[str]:
    """Return the words of either side that are a misspelt one of the other."""
    if not left or not right or min(len(left), len(right)) > _MOST_MISSPELT:
        return []
    if len(left) > len(right):
        left, right = right, left
    free = sorted(right)
    found = []
    for word in sorted(left):
        match = next((other for other in free if is_misspelt(word, other)), None)
        if match is not None:
            free.remove(match)
            found += [word, match]
    return found


def is_misspelt(one: str, other: str) -> bool:
    """Return whether two words of four letters and more are one edit apart.

    An edit adds, drops or changes a letter, or swaps two neighbours. Numbers are never misspelt.
    """
    if one == other:
        return True
    small, large = (one, other) if len(one) <= len(other) else (other, one)
    if len(small) < 4 or len(large) - len(small) > 1 or not (one.isalpha() and other.isalpha()):
        return False
    if one in _numbers() or other in _numbers():
        return False
    start = 0
    while start < len(small) and small[start] == large[start]:
        start += 1
    if len(small) < len(large):
        return small[start:] == large[start + 1 :]
    if small[start + 1 :] == large[start + 1 :]:
        return True
    swapped = small[start : start + 2][::-1]
    return swapped == large[start : start + 2] and small[start + 2 :] == large[start + 2 :]
