"""Features of a token's place: in the reference, in quotes and brackets, in the markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from citekit.parsing.surfaces import LINK, is_link
from citekit.parsing.tokens import Token
from citekit.reference import Mark

_QUOTES = {"“": "”", "„": "“”", "«": "»", "‹": "›", "「": "」", "『": "』", "《": "》", '"': '"'}
_SINGLE = {"‘": "’", "'": "'"}
_PARTNERS = _QUOTES | _SINGLE
_BRACKETS = {"(": ")", "[": "]", "（": "）", "［": "］", "【": "】"}


def context_keys(
    raw: str, tokens: Sequence[Token], classes: Sequence[str], marks: Sequence[Mark]
) -> list[str]:
    """Return for each token: place | seen before | quotes and brackets | markup | style.

    The style is that of the whole reference: where its first year stands, and whether it has
    quotes, emphasis and links.
    """
    count = len(tokens)
    style = _style(raw, classes, marks)
    enclosures = _Enclosures()
    states = _mark_states(raw, tokens, marks) if marks else ["0"] * count
    keys = []
    years = links = 0
    seen = "00"
    for i, (token, place) in enumerate(zip(tokens, _places(count), strict=True)):
        if token.core_start > token.start:
            enclosures.enter(raw[token.start : token.core_start])
        keys.append(f"{place}|{seen}|{enclosures.state}|{states[i]}|{style}")
        if token.end > token.core_end and enclosures.is_open:
            enclosures.leave(raw[token.core_end : token.end])
        if "year" in classes[i] or LINK in classes[i]:
            years += "year" in classes[i]
            links += LINK in classes[i]
            seen = f"{min(years, 2)}{min(links, 1)}"
    return keys


def context_features(key: str) -> tuple[str, ...]:
    """Return the features of a context key."""
    place, seen, enclosed, marks, style = key.split("|")
    quote = enclosed[:2]
    return (
        f"place={place}",
        f"seen={seen}",
        f"quote={quote}",
        f"in={enclosed}",
        f"marks={marks}",
        f"style={style}",
        f"qs={quote}{style}",
        f"ps={place}{style}",
        f"ss={seen}{style}",
        f"qm={quote}{marks}",
        f"sq={seen}{enclosed}",
        f"sm={seen}{marks}",
    )


class _Enclosures:
    """Which quotes and brackets are open, and how many quotes there were.

    Attributes:
        state: the same in a few letters.
    """

    def __init__(self) -> None:
        self._quote = ""
        self._bracket = ""
        self._quotes = 0
        self.state = self._state()

    @property
    def is_open(self) -> bool:
        """Whether a quote or bracket is open."""
        return bool(self._quote or self._bracket)

    def enter(self, opening: str) -> None:
        for character in opening:
            if character in _BRACKETS:
                self._bracket = character
            elif not self._quote and (character in _QUOTES or character in _SINGLE):
                self._quote = character
                self._quotes += 1
        self.state = self._state()

    def leave(self, closing: str) -> None:
        for character in closing:
            if self._quote and character in _PARTNERS[self._quote]:
                self._quote = ""
            elif self._bracket and character == _BRACKETS[self._bracket]:
                self._bracket = ""
        self.state = self._state()

    def _state(self) -> str:
        quote = "s" if self._quote in _SINGLE else "i"
        bracket = "" if not self._bracket else "r" if self._bracket in "(（" else "s"
        return f"{quote if self._quote else 'o'}{min(self._quotes, 2)}{bracket}"


@lru_cache(maxsize=256)
def _places(count: int) -> tuple[str, ...]:
    """Where each of ``count`` tokens stands: from the start, in sixths, from the end."""
    return tuple(f"{min(i, 4)}{(6 * i) // count}{min(count - i, 3)}" for i in range(count))


def _style(raw: str, classes: Sequence[str], marks: Sequence[Mark]) -> str:
    count = len(classes)
    first_year = next((i for i, c in enumerate(classes) if "year" in c or "date" in c), -1)
    if first_year < 0:
        place = "n"
    elif first_year <= 8 and first_year < count / 2:
        place = "a"
    else:
        place = "m" if first_year < count - 4 else "z"
    kinds = {mark.kind for mark in marks}
    quoted = any(quote in raw for quote in _QUOTES)
    signs = (("q", quoted), ("e", "em" in kinds), ("l", "link" in kinds))
    return place + "".join(sign for sign, holds in signs if holds)


def _mark_states(raw: str, tokens: Sequence[Token], marks: Sequence[Mark]) -> list[str]:
    """Return for each token in which marks it begins (B), goes on (I), or how many are past."""
    emphases = ranges(m for m in marks if m.kind in ("em", "strong"))
    links = ranges(m for m in marks if m.kind == "link")
    states = [""] * len(tokens)
    for name, apart in (("e", emphases), ("l", links)):
        past = 0
        for i, token in enumerate(tokens):
            while past < len(apart) and apart[past][1] <= token.core_start:
                past += 1
            if past == len(apart) or apart[past][0] >= token.core_end:
                states[i] += f"{name}{min(past, 2)}"
                continue
            start = apart[past][0]
            bare = "u" if name == "l" and is_link(raw, start) else ""
            states[i] += f"{name}{'B' if start >= token.start else 'I'}{bare}{min(past, 1)}"
    return states


def ranges(marks: Iterable[Mark]) -> list[tuple[int, int]]:
    """Return the ranges of marks in order; one that begins in another is left out."""
    apart: list[tuple[int, int]] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if not apart or mark.start >= apart[-1][1]:
            apart.append((mark.start, mark.end))
    return apart
