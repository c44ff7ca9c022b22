"""A query cut into tokens: terms, minus signs, brackets, OR."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from citekit.library.query.errors import QueryError
from citekit.library.query.filters import FILTERS
from citekit.library.query.tree import Term

LONGEST = 20_000
"""Characters that a query may have."""

_NAME = re.compile(r"([A-Za-z][A-Za-z_-]{0,30}):(?!//)")
_BLANKS = re.compile(r"[\s\0]*")
_WORD = re.compile(r"[^\s\0]*")
_BRACKET = re.compile(r"[()]")
_MINUS = "-−"
_QUOTE = re.compile('["“”„]')


class Kind(Enum):
    """What a token is."""

    TERM = "term"
    OR = "OR"
    AND = "AND"
    MINUS = "-"
    OPEN = "("
    CLOSE = ")"
    END = ""


@dataclass(frozen=True, slots=True)
class Token:
    """A part of a query.

    Attributes:
        kind: what it is.
        place: index of its first character in the text.
        term: what it looks for, if it is a term, or a word that can be one.
    """

    kind: Kind
    place: int
    term: Term | None = None


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query, ``END`` last.

    Quotes open at the beginning of a value only and brackets at the beginning of a term, so that
    ``5"``, ``C++`` and ``f(x)`` can be looked for; a bracket closes also behind a word.

    Raises:
        QueryError: the text is too long, a quote is not closed, a value is missing.
    """
    if len(text) > LONGEST:
        raise QueryError(f"A query may have at most {LONGEST:,} characters.", text, LONGEST + 1)
    place, depth = _after(_BLANKS, text, 0), 0
    while place < len(text):
        character = text[place]
        if character == "(":
            depth += 1
            yield Token(Kind.OPEN, place)
            end = place + 1
        elif character == ")":
            depth -= 1
            yield Token(Kind.CLOSE, place)
            end = place + 1
        elif character in _MINUS and _begins_a_term(text, place + 1):
            yield Token(Kind.MINUS, place)
            end = place + 1
        else:
            token, end = _term(text, place, inside=depth > 0)
            yield token
        place = _after(_BLANKS, text, end)
    yield Token(Kind.END, len(text))


def begins_with_filter(text: str) -> bool:
    """Return whether a text begins with a filter of the language, such as ``cited-in:``."""
    name = _NAME.match(text.lstrip(f"{_MINUS}("))
    return name is not None and _is_known(name[1])


def _after(pattern: re.Pattern[str], text: str, place: int) -> int:
    found = pattern.match(text, place)
    return found.end() if found else place


def _begins_a_term(text: str, place: int) -> bool:
    return place < len(text) and _after(_BLANKS, text, place) == place and text[place] != ")"


def _term(text: str, place: int, *, inside: bool) -> tuple[Token, int]:
    """Return the term that begins here, and where it ends."""
    name = _NAME.match(text, place)
    start = name.end() if name else place
    if name and (start == len(text) or not _begins_a_term(text, start)):
        if _is_known(name[1]):
            raise QueryError(
                f"{name[0]} needs a value right behind it, such as {name[1]}:word.", text, start + 1
            )
        name, start = None, place
    if name and not _is_known(name[1]):
        raise QueryError(_unknown(name[1]), text, place + 1)
    quote = _QUOTE.match(text, start)
    if quote:
        close = _QUOTE.search(text, start + 1)
        if close is None:
            raise QueryError("This quote is not closed.", text, start + 1)
        value, end = text[start + 1 : close.start()], close.end()
        begins = text.startswith("*", end)
        end += begins
    else:
        end = _word_end(text, start, inside=inside)
        value = text[start:end]
        begins = value.endswith("*")
        value = value.removesuffix("*")
    term = Term(name[1].lower() if name else "", value, begins, place)
    is_operator = text[place:end] in {"OR", "AND"}
    return Token(Kind(value) if is_operator else Kind.TERM, place, term), end


def _word_end(text: str, start: int, *, inside: bool) -> int:
    """Return where a word ends: at a blank, or at a bracket that closes what the word did not open.

    A bracket that closes nothing at all belongs to the word.
    """
    end = _after(_WORD, text, start)
    opened = 0
    for bracket in _BRACKET.finditer(text, start, end) if inside else ():
        if bracket[0] == "(":
            opened += 1
        elif opened:
            opened -= 1
        else:
            return bracket.start()
    return end


def _is_known(name: str) -> bool:
    return name.lower() in FILTERS


def _unknown(name: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.lower(), FILTERS, n=1)
    hint = f"did you mean {near[0]}:?" if near else f"there are {', '.join(FILTERS)}."
    return f'There is no filter {name}:; {hint} Put the word in "quotes" to look for it as it is.'
