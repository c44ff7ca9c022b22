"""Which references of a changed article are earlier ones that were corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from citekit.library.folding import words
from citekit.library.identity import normal_doi, normal_url
from citekit.library.record import family_of, lead_names, text_of, year_of
from citekit.reference import CslItem

MISSPELT_ABOVE = 0.75
"""Two words of four letters and more are one, misspelt, when they are more alike than this."""

_MOST_COMPARED = 50


@dataclass(frozen=True, slots=True)
class _Features:
    title: tuple[str, ...]
    author: str
    dated: str
    addresses: tuple[str, ...]


def corrected(old: list[CslItem], new: list[CslItem]) -> Iterator[tuple[int, int]]:
    """Yield pairs of places in ``old`` and ``new``: the same work, written better.

    The same author, year and title (but for its spelling); or the same DOI or address of a page
    and two of these three. A title that has other words, or another number in it, is another work.

    Args:
        old: what the article cited and does not cite in this way any more.
        new: what it cites in a new way.

    Yields:
        Pairs of indices; each index at most once.
    """
    earlier = [_features(item) for item in old]
    blocks: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, features in enumerate(earlier):
        for block in _blocks(features):
            blocks[block].append(index)
    used: set[int] = set()
    for new_index, item in enumerate(new):
        features = _features(item)
        candidates = sorted(
            {index for block in _blocks(features) for index in blocks[block][:_MOST_COMPARED]}
        )
        for index in candidates:
            if index not in used and _same_work(earlier[index], features):
                used.add(index)
                yield index, new_index
                break


def _features(csl: CslItem) -> _Features:
    names = lead_names(csl)
    year = year_of(csl)
    url = normal_url(text_of(csl, "URL"))
    doi = normal_doi(text_of(csl, "DOI"))
    return _Features(
        title=tuple(words(text_of(csl, "title"))),
        author=" ".join(words(family_of(names[0]))) if names else "",
        dated="" if year is None else f"{year}{text_of(csl, 'year-suffix')}",
        addresses=tuple(address for address in (doi, url if "/" in url else "") if address),
    )


def _blocks(features: _Features) -> Iterator[tuple[str, ...]]:
    yield from ((address,) for address in features.addresses)
    if features.author and features.dated:
        yield features.author, features.dated


def _same_work(old: _Features, new: _Features) -> bool:
    agreeing = (
        _same_title(old.title, new.title)
        + (old.author == new.author != "")
        + (old.dated == new.dated != "")
    )
    at_one_address = not set(old.addresses).isdisjoint(new.addresses)
    return agreeing == 3 or (at_one_address and agreeing == 2)


def _same_title(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    return bool(old) and len(old) == len(new) and all(map(_same_word, old, new))


def _same_word(old: str, new: str) -> bool:
    if old == new:
        return True
    if min(len(old), len(new)) < 4 or not (old.isalpha() and new.isalpha()):
        return False
    from difflib import SequenceMatcher

    return SequenceMatcher(None, old[:60], new[:60]).ratio() > MISSPELT_ABOVE
