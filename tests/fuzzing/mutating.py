"""Mutants of seeds, and inputs of any size: all by chance, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

CHARACTERS = (
    " .,;:()[]{}<>\"'“”«»「」—–-/\\|*_&@#%$^~`=+!?0123456789aZéßжи中あ한א"
    "\u0301\u200b\u202e\x00\x1b\x85\u2028\t\n\r🙂\ud800"
)
MOST_CHANGES = 8

_ODD_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1e308, 10**40, "", " ", "n.d.", "2017-13-45", [], [[]], {}, [None],
    "x" * 5000, "<script>", "\ud800", "{", "\\", "$", "%", "--", "and others",
    {"date-parts": [[2017, "2", None]]},
)  # fmt: skip

Pieces = Sequence[str]


def mutant(rnd: random.Random, seeds: Sequence[str], pieces: Pieces) -> bytes:
    """Return a seed with some changes; one in six is not even text.

    Args:
        rnd: the chance.
        seeds: whole inputs of the kind.
        pieces: what the kind's readers look for.
    """
    text = rnd.choice(seeds)
    for _ in range(rnd.randint(1, MOST_CHANGES)):
        text = _changed(rnd, text, seeds, pieces)
    data = text.encode("utf-8", "surrogatepass" if rnd.random() < 0.02 else "replace")
    if rnd.random() < 1 / 6:
        at = rnd.randint(0, len(data))
        data = data[:at] + rnd.randbytes(rnd.randint(1, 4)) + data[at + rnd.randint(0, 2) :]
    return data


def _changed(rnd: random.Random, text: str, seeds: Sequence[str], pieces: Pieces) -> str:
    at = rnd.randint(0, len(text))
    to = min(len(text), at + rnd.randint(1, 40))
    kinds: tuple[Callable[[], str], ...] = (
        lambda: text[:at] + text[to:],
        lambda: text[:at] + text[at:to] * rnd.randint(2, 30) + text[to:],
        lambda: text[:at] + rnd.choice(pieces) * rnd.choice((1, 1, 1, 50)) + text[at:],
        lambda: text[:at] + rnd.choice(CHARACTERS) * rnd.choice((1, 1, 3)) + text[at:],
        lambda: text[:at] + text[to:at:-1] + text[to:],
        lambda: text[:to] if rnd.random() < 0.3 else text[at:] + text[:at],
        lambda: text[:at] + _part(rnd, rnd.choice(seeds)) + text[at:],
        lambda: text[:at] + rnd.choice((str.upper, str.lower, str.swapcase))(text[at:]),
        lambda: text.replace("\n", rnd.choice(("\r\n", "\r", "\n\n", "", " ")), rnd.randint(1, 9)),
        lambda: text.replace(rnd.choice(".,:;()<>[]{}= "), rnd.choice(("", " ", "\n", "  "))),
    )
    return rnd.choice(kinds)()


def changed_value(rnd: random.Random, value: Any) -> Any:
    """Return a JSON value with something in it taken away, doubled or replaced by another kind."""
    if isinstance(value, dict) and value and rnd.random() < 0.9:
        name = rnd.choice(list(value))
        if rnd.random() < 0.1:
            return {other: one for other, one in value.items() if other != name}
        return {**value, name: changed_value(rnd, value[name])}
    if isinstance(value, list) and value and rnd.random() < 0.8:
        at = rnd.randrange(len(value))
        if rnd.random() < 0.2:
            return value[:at] + value[at:] * 2
        return [*value[:at], changed_value(rnd, value[at]), *value[at + 1 :]]
    return rnd.choice((*_ODD_VALUES, value, [value], {"literal": value}, rnd.choice(CHARACTERS)))


def _part(rnd: random.Random, text: str) -> str:
    at = rnd.randint(0, len(text))
    return text[at : at + rnd.randint(1, 400)]


def growing(rnd: random.Random, seeds: Sequence[str], pieces: Pieces) -> Callable[[int], bytes]:
    """Return a function that makes an input of about so many bytes, whose shape does not change.

    It repeats a whole mutant, or a piece of one, of what readers look for or of both, between what
    stands before and behind in a mutant: a bracket that is opened ten thousand times, a line that
    never ends.
    """
    text = mutant(rnd, seeds, pieces).decode("utf-8", "replace")
    at = rnd.randint(0, len(text))
    to = min(len(text), at + rnd.randint(1, 30))
    piece, other = rnd.choice(pieces), rnd.choice(pieces)
    repeated = rnd.choice(
        (
            text,
            f"{text}\n\n",
            text[at:to] or " ",
            piece,
            piece + other,
            f"{piece} ",
            f"{piece}\n",
            f"{rnd.choice(CHARACTERS)}{piece}",
            rnd.choice(CHARACTERS),
        )
    )
    around = rnd.random() < 0.7
    before, behind = (text[:at], text[to:]) if around else ("", "")

    def grown(size: int) -> bytes:
        times = max(1, size // len(repeated.encode("utf-8", "replace")))
        return f"{before}{repeated * times}{behind}".encode("utf-8", "replace")

    return grown
