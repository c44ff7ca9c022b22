"""The years of citations, with the letter and the pages behind them: ``2017b``, ``2012,38-40``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from citekit.citations.vocabulary import longest_first

_YEAR = r"(?:1[4-9]|20)[0-9]{2}"
_LETTER = "[a-zабвдеα-θ]"
_AND = r",?\s(?:and|und|et|y|e|en|og|och|i|и)\s"
_AND_LETTER = rf"{_AND}{_LETTER}(?=\s?[,;:)\]])"
_NO_DATE = "|".join(re.escape(word) for word in longest_first("no_date"))
_FOUND = re.compile(
    rf"(?<![0-9A-Za-z_$€£#/.\x00])(?<![0-9][,:-])(?P<year>{_YEAR})(?![0-9%°])"
    rf"(?:\s?/\s?(?P<second>{_YEAR})(?![0-9])|\s?[(\[](?P<first>{_YEAR})[)\]])?"
    rf"(?:(?:\s(?={_LETTER}(?:\s?[,;:)\]]|{_AND_LETTER})))?(?P<letter>{_LETTER}(?![^\W\d_]))"
    rf"(?P<letters>(?:\s?[,/&+]\s?{_LETTER}(?![^\W\d_]|[.'’]))*{_AND_LETTER}"
    rf"|(?:\s?[,/&+]\s?{_LETTER}(?![^\W\d_]|[.'’]))+|[–-]{_LETTER}(?![^\W\d_]))?)?年?"
    rf"|\[(?P<bracketed>{_YEAR})\]\s?(?P<behind>{_YEAR})(?![0-9])"
    rf"|(?<![^\W\d_])(?P<none>{_NO_DATE})(?![^\W\d_])",
    re.IGNORECASE,
)
_LOCATOR_WORD = "|".join(re.escape(word) for word in longest_first("locators"))
_PAGES = r"[0-9]{1,5}(?:\s?[-–—]\s?[0-9]{1,5})?(?:\s?ff?\b\.?)?"
_LOCATOR = re.compile(
    rf"(?:\s?[,:：，]?\s?(?:(?:{_LOCATOR_WORD})\.?\s?(?:[0-9][0-9a-z.]{{0,8}}|[ivxlc]{{1,7}}\b)"
    r"(?:\s?[-–—]\s?[0-9]{1,5}|\s?ff?\b\.?|,\s?(?!(?:1[4-9]|20)[0-9]{2}\b)[0-9]{1,5}){0,10}"
    rf"|§+\s?[0-9]{{1,5}}[a-z]?)|\s?[,:：，]\s?(?!(?:1[4-9]|20)[0-9]{{2}}[a-z]?\b){_PAGES}"
    rf"|\s?[:：]\s?{_PAGES}|\s?[,，:：]?\s?第?[0-9]{{1,5}}(?:[-–][0-9]{{1,5}})?[页頁쪽])",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\s?[-–—]\s?(?:[0-9]{4}|[0-9]{2})(?![0-9])|-[0-9]{1,2}-|\.[0-9]")
_SPAN_BEFORE = re.compile(r"[0-9]\s?[-–—]\s?\Z")
_FURTHER = re.compile(rf"(?:{_AND}|\s?[,/&+]\s?)({_LETTER})(?![^\W\d_])")
_MOST_LOCATORS = 4
_LONGEST_RANGE = 26
_ONLY_CYRILLIC = "бвд"
_ALIKE = str.maketrans("ае", "ae")


@dataclass(frozen=True, slots=True)
class Year:
    """A year as a citation has it.

    Attributes:
        start: offset of its first character.
        end: offset behind it and its letters.
        years: all that it says (``2000 [1959]``); none for ``n.d.``.
        letters: behind the year, one for each work that is meant; ``("",)`` for none.
        is_span: whether it begins or ends a span of years, or is part of a date.
    """

    start: int
    end: int
    years: tuple[int, ...]
    letters: tuple[str, ...] = ("",)
    is_span: bool = False


def years_in(text: str) -> Iterator[Year]:
    """Yield the years of a text, as far as they may be those of citations."""
    for found in _FOUND.finditer(text):
        stated = [found[name] for name in ("year", "second", "first", "bracketed", "behind")]
        yield Year(
            found.start(),
            found.end(),
            tuple(int(year) for year in stated if year),
            _letters(found["letter"] or "", found["letters"] or ""),
            found["none"] is None and _is_of_span(text, found.start(), found.end()),
        )


def _is_of_span(text: str, start: int, end: int) -> bool:
    return _SPAN.match(text, end) is not None or (
        _SPAN_BEFORE.search(text, max(start - 4, 0), start) is not None
    )


def plain_letters(letters: str) -> str:
    """Return the letters behind a year, Cyrillic ones that look like Latin ones as these.

    Who types Russian has either on the keyboard, and nobody sees which it was.
    """
    return letters.lower().translate(_ALIKE)


def _letters(first: str, further: str) -> tuple[str, ...]:
    """Return the letters behind a year: ``a,b`` and ``a-c`` are several works."""
    first, further = first.lower(), further.lower()
    if further[:1] in {"-", "–"}:
        letters = _letters_from(first, further[-1])
    else:
        letters = (first, *_FURTHER.findall(further))
    return tuple(map(plain_letters, letters))


def _letters_from(first: str, last: str) -> tuple[str, ...]:
    """Return the letters of a range, in Cyrillic where its last letter is no Latin one."""
    if first == "a" and last in _ONLY_CYRILLIC:
        first = "а"
    elif first.isascii() != last.isascii():
        first, last = plain_letters(first), plain_letters(last)
    letters = range(ord(first), ord(last) + 1)
    return tuple(map(chr, letters)) if 0 < len(letters) <= _LONGEST_RANGE else (first,)


def behind_locator(text: str, start: int, limit: int) -> int:
    """Return where the pages, chapters and the like end that stand behind a year.

    Args:
        text: of a passage.
        start: offset behind the year.
        limit: offset of the bracket around it.
    """
    end = start
    for _ in range(_MOST_LOCATORS):
        found = _LOCATOR.match(text, end, limit)
        if found is None or found.end() == end:
            break
        end = found.end()
    is_full_stop = end > start and text[end - 1] == "." and text[end - 2].isdigit()
    return end - 1 if is_full_stop else end
