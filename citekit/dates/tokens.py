"""A text cut into the tokens that a date can be made of, each with a one-letter kind."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from citekit.dates.words import ERA_START, HAN_DIGITS, ROMAN_MONTHS, date_words

_TOKEN = re.compile(
    r"(?P<number>[0-9０-９٠-٩۰-۹]+)"
    r"|(?P<era>" + "|".join(ERA_START) + r")"
    r"|(?P<han>[〇○零一二三四五六七八九十廿]+(?=\s?[年月日]))"
    r"|(?P<cjk>[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff]|[년월일봄여름가을겨울](?![\uac00-\ud7af])"
    r"|(?<=[0-9])[년월일](?!간)|일(?=자)|월(?=호))"
    r"|(?P<word>[^\W\d_]+)"
    r"|(?P<mark>[^\s\w])"
    r"|(?P<other>\S)"
)
_ORDINAL = re.compile(
    r"(?:st|nd|rd|th|er|re|e|\.?ª|\.?º|°|:a|:e|-?го|-?е)(?![^\W_])", re.IGNORECASE
)
_SINCE = re.compile(
    r"(?:\d|\b)(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?|moments?|d|days?|w|wks?|weeks?|mos?"
    r"|months?|y|yrs?|years?|decades?|centur(?:y|ies)|long|while)\.?\s+\Z",
    re.IGNORECASE,
)
"""What stands before the ``ago`` of ``3 hours ago``, which is no August."""
_MARKS = {
    **dict.fromkeys("-‐‑‒–—−－~～〜", "-"),
    **dict.fromkeys("/／", "/"),
    **dict.fromkeys(".．。", "."),
    **dict.fromkeys(",，、", ","),
    **dict.fromkeys("[【", "["),
    **dict.fromkeys("]】", "]"),
    **dict.fromkeys("'’‘", "'"),
}
_CJK = {
    "年": "y",
    "년": "y",
    "月": "m",
    "월": "m",
    "日": "d",
    "일": "d",
    "号": "d",
    "元": "1",
}
_ROMAN_MONTHS = {numeral: month for month, numeral in enumerate(ROMAN_MONTHS, 1)}
_MONTH_MARKERS = frozenset({"tháng", "เดือน"})
_LONGEST_REMEMBERED = 200  # characters
_SUFFIXES = frozenset("abcdefghабвде")  # 2005г. is a year (год)
_FIRST_CJK = "\u2e80"
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


class Token(NamedTuple):
    """A token of a text.

    Attributes:
        kind: one letter, see ``tokenise``.
        start, end: character offsets.
        value: the number, month, season or era start that it stands for.
        suffix: the letter behind a year (``2017b``).
    """

    kind: str
    start: int
    end: int
    value: int = 0
    suffix: str = ""


def tokenise(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text``.

    Kinds: ``Y`` year of four digits, ``N`` number of one or two digits, ``E`` number of eight
    digits that is a day, ``M`` month word, ``R`` Roman number up to XII, ``S`` season word,
    ``J`` era, ``y m d`` the CJK signs for year, month, day, ``1`` the sign for an era's first
    year, ``h`` a word before a month's number, ``c`` circa, ``w`` a word that may stand within a
    date, ``x`` anything else; marks stand for themselves, dashes all for ``-``.
    """
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _tokens(text)


@lru_cache(maxsize=64)
def _remembered(text: str) -> tuple[Token, ...]:
    """Return the tokens of a text for which the steps of one reference ask again and again."""
    return _tokens(text)


def _tokens(text: str) -> tuple[Token, ...]:
    tokens: list[Token] = []
    position = 0
    while match := _TOKEN.search(text, position):
        token = _token(text, match)
        tokens.append(token)
        position = token.end
    return tuple(tokens)


def _token(text: str, match: re.Match[str]) -> Token:
    kind, word = match.lastgroup, match.group()
    start, end = match.span()
    if kind == "number":
        return _number(text, word, start, end)
    if kind == "era":
        return Token("J", start, end, ERA_START[word])
    if kind == "han":
        return _han_number(word, start, end)
    if kind == "mark":
        return Token(_MARKS.get(word, "x"), start, end)
    if kind == "cjk":
        season = date_words().seasons.get(word)
        return Token("S", start, end, season) if season else Token(_CJK.get(word, "x"), start, end)
    if kind == "word":
        return _word(text, word, start, end)
    return Token("x", start, end)


def _word(text: str, word: str, start: int, end: int) -> Token:
    words, folded = date_words(), word.casefold()
    attached = start > 0 and text[start - 1].isdigit()
    if folded == "ago" and _SINCE.search(text, max(start - 12, 0), start):
        return Token("x", start, end)
    if month := words.months.get(folded):
        return Token("M", start, end, month)
    if season := words.seasons.get(folded):
        return Token("S", start, end, season)
    if folded in words.circa:
        return Token("c", start, end)
    if month := _ROMAN_MONTHS.get(word):
        return Token("R", start, end, month)
    if folded in words.between and not attached:
        return Token("w", start, end)
    if folded in _MONTH_MARKERS:
        return Token("h", start, end)
    return Token("x", start, end)


def _number(text: str, word: str, start: int, end: int) -> Token:
    if len(word) > 8 or _is_glued(text, start):
        return Token("x", start, end)
    value = int(word)
    if len(word) == 4 and _FIRST_YEAR <= value <= _LAST_YEAR:
        following = text[end : end + 2]
        if following and following[0] in _SUFFIXES and not following[1:].isalnum():
            return Token("Y", start, end + 1, value, following[0])
        if following[:1] == "_":
            return Token("x", start, end)
        return Token("Y", start, end, value)
    if len(word) == 3 and text[start - 2 : start] in ("民國", "民国"):
        return Token("N", start, end, value, word)
    if len(word) <= 2:
        if ordinal := _ORDINAL.match(text, end):
            end = ordinal.end()
        return Token("N", start, end, value, word)
    if len(word) == 3 and text[:start].rstrip().endswith(("民國", "民国")):
        return Token("N", start, end, value, word)
    if len(word) == 8:
        return Token("E", start, end, value)
    return Token("x", start, end)


def _is_glued(text: str, start: int) -> bool:
    """Whether the number goes on with what stands before it, as in ``t20180109``."""
    before = text[start - 1] if start else " "
    if before == "_":
        return True
    if before == "c" and not text[start - 2 : start - 1].isalnum():
        return False  # c2010: the year of the copyright
    return before.isalpha() and before < _FIRST_CJK and not _ends_with_month(text, start)


def _ends_with_month(text: str, end: int) -> bool:
    """Whether a month word is glued to the number at ``end``: ``Dec24``, ``Sept2003``."""
    start = end
    while start > 0 and end - start < 12 and text[start - 1].isalpha():
        start -= 1
    return text[start:end].casefold() in date_words().months


def _han_number(word: str, start: int, end: int) -> Token:
    if "十" in word or "廿" in word:
        tens, _, ones = word.replace("廿", "二十").partition("十")
        number = int(HAN_DIGITS.get(tens, "1")) * 10 + int(HAN_DIGITS.get(ones, "0"))
        return Token("N", start, end, number, str(number))
    digits = "".join(HAN_DIGITS[digit] for digit in word)
    return Token("Y" if len(digits) == 4 else "N", start, end, int(digits[:4]))
