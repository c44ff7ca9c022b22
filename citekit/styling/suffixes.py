"""Letters behind years: those that an article gave stay, since its text cites by them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from citekit.library.record import lead_names, year_of
from citekit.reference import CslItem
from citekit.styling.pieces import Piece, Styled

_LETTERS = "abcdefghijklmnopqrstuvwxyz"

Group = tuple[str, int | None]


def with_given_suffixes(styled: Sequence[Styled], references: Sequence[CslItem]) -> list[Styled]:
    """Return a list in which works that came with a letter behind the year keep it.

    Works of the same author and year without one get letters that are free, and such works stand
    in the order of their letters.

    Args:
        styled: with the letters that the processor gave.
        references: that they were made of, by number.
    """
    groups: dict[Group, list[int]] = defaultdict(list)
    for place, one in enumerate(styled):
        groups[_group(references[one.number])].append(place)
    result = list(styled)
    for (_, year), places in groups.items():
        given = [str(references[styled[place].number].get("year-suffix", "")) for place in places]
        if year is None or not any(given):
            continue
        letters = _all_letters(given, [_letter(styled[place], year) for place in places])
        renewed = [
            _with_letter(styled[place], year, letter)
            for place, letter in zip(places, letters, strict=True)
        ]
        order = sorted(zip(letters, renewed, strict=True), key=lambda pair: pair[0])
        # A list that keeps its order has them apart; only neighbours change places.
        together = places[-1] - places[0] + 1 == len(places)
        for place, one in zip(
            places, [one for _, one in order] if together else renewed, strict=True
        ):
            result[place] = one
    return result


def _group(csl: CslItem) -> Group:
    names = [" ".join(map(str, name.values())) for name in lead_names(csl)]
    return "; ".join(names).casefold(), year_of(csl)


def _all_letters(given: list[str], processed: list[str]) -> list[str]:
    free = (letter for letter in _LETTERS if letter not in given)
    return [
        own or (next(free, "") if letter else "")
        for own, letter in zip(given, processed, strict=True)
    ]


def _pattern(year: int) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/.-]){year}([a-z]?)(?!\w)")


def _letter(styled: Styled, year: int) -> str:
    found = _pattern(year).search(styled.text)
    return found[1] if found else ""


def _with_letter(styled: Styled, year: int, letter: str) -> Styled:
    """Return a reference with another letter behind the first mention of its year."""
    pieces: list[Piece] = list(styled.pieces)
    lettered = [i for i, piece in enumerate(pieces) if re.search(rf"\b{year}[a-z]\b", piece.text)]
    for index in lettered or range(len(pieces)):
        text, count = _pattern(year).subn(f"{year}{letter}", pieces[index].text, count=1)
        if count and not pieces[index].href:
            pieces[index] = replace(pieces[index], text=text)
            break
    return replace(styled, pieces=tuple(pieces))
