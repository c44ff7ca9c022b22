"""The grammar: patterns over token kinds, each with the function that reads what it matched."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from citekit.dates.numeric import numeric_date, two_digit_year
from citekit.dates.reading import is_day
from citekit.dates.tokens import Token

Day = tuple[int | None, int | None, int | None]
"""Year, month, day; ``None`` where the text does not say."""


@dataclass(slots=True)
class Parts:
    """What the grammar read: one day or a range, perhaps without a year.

    Attributes:
        begin: the date, or where the range begins.
        end: where the range ends.
        season: 1 (spring) to 4 (winter).
        alternatives: other readings of an all-number date.
    """

    begin: Day
    end: Day | None = None
    season: int | None = None
    alternatives: tuple[Day, ...] = ()


Reader = Callable[[Sequence[Token], str, "bool | None"], "Parts | None"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over token kinds (see ``tokens.tokenise``) and its reader."""

    pattern: re.Pattern[str]
    read: Reader


def _of(tokens: Sequence[Token], kind: str) -> list[int]:
    return [token.value for token in tokens if token.kind == kind]


def _words(tokens: Sequence[Token], _text: str, _day_first: bool | None) -> Parts | None:
    """Dates with one month word, or two for a range, in any order of their parts."""
    years, months, days = _of(tokens, "Y"), _of(tokens, "M"), _of(tokens, "N")
    ends = max(len(years), len(months), len(days))
    if not ends or ends > 2 or any(not 1 <= day <= 31 for day in days):
        return None
    begin = (_at(years, 0), _at(months, 0), _at(days, 0))
    if begin[1] and begin[2] and not is_day(begin[1], begin[2]):
        return None
    if ends == 1:
        return Parts(begin)
    end = (_at(years, -1), _at(months, -1), _at(days, -1))
    if len(years) == 1 and len(months) == 2 and months[0] > months[1]:
        begin, end = _over_new_year(begin, end, is_first=tokens[0].kind == "Y")
    return Parts(begin, end)


def _over_new_year(begin: Day, end: Day, *, is_first: bool) -> tuple[Day, Day]:
    """Return a range from one year into the next: the year that is named stands at its end."""
    year = begin[0] or 0
    if is_first:
        return begin, (year + 1, *end[1:])
    return (year - 1, *begin[1:]), end


def _at(values: list[int], index: int) -> int | None:
    return values[index] if values else None


def _year_in_apostrophe(
    tokens: Sequence[Token], text: str, _day_first: bool | None
) -> Parts | None:
    numbers = [token for token in tokens if token.kind == "N"]
    if numbers[-1].end - numbers[-1].start != 2 or not text[numbers[-1].start :][:2].isdigit():
        return None
    year, month = two_digit_year(numbers[-1].value), _of(tokens, "M")[0]
    day = numbers[0].value if len(numbers) == 2 else None
    return Parts((year, month, day)) if day is None or is_day(month, day) else None


def _years(tokens: Sequence[Token], text: str, _day_first: bool | None) -> Parts | None:
    """``2015–2016``, ``2015/16``."""
    years, short = _of(tokens, "Y"), [token for token in tokens if token.kind == "N"]
    first, separator = years[0], text[tokens[-2].start]
    if short:
        if short[0].end - short[0].start != 2 or not _tight(tokens[-3:]):
            return None
        last = first - first % 100 + short[0].value
        if not short[0].value and first % 100 > 89:  # 1999/00, but not 2018-00-00
            last += 100
    else:
        last = years[-1]
        if separator in "/／" and last > first + 1:
            return None  # 1959/2000: an original edition and a later one
    if not first < last <= first + 300:
        return None
    season = _of(tokens, "S")
    return Parts((first, None, None), (last, None, None), season[0] if season else None)


def _season(tokens: Sequence[Token], _text: str, _day_first: bool | None) -> Parts | None:
    return Parts((_of(tokens, "Y")[0], None, None), None, _of(tokens, "S")[0])


def _year(tokens: Sequence[Token], _text: str, _day_first: bool | None) -> Parts | None:
    return Parts((tokens[0].value, None, None))


def _east_asian(tokens: Sequence[Token], _text: str, _day_first: bool | None) -> Parts | None:
    """``2018年5月3日``, ``令和3年``, ``5월 3일``, ``2018, 5月``."""
    kinds = "".join(token.kind for token in tokens)
    era = _of(tokens, "J")
    numbers = [token.value if token.kind != "1" else 1 for token in tokens if token.kind in "YN1"]
    year = None
    if "y" in kinds or kinds[0] == "Y":
        year = numbers.pop(0) + (era[0] if era else 0)
    if not numbers:
        return Parts((year, None, None))
    month = numbers[0]
    day = numbers[1] if len(numbers) > 1 else None
    if not 1 <= month <= 12 or (day is not None and not is_day(month, day)):
        return None
    return Parts((year, month, day))


def _numbered_month(tokens: Sequence[Token], _text: str, _day_first: bool | None) -> Parts | None:
    """Vietnamese ``3 tháng 9 năm 2018``."""
    numbers, years = _of(tokens, "N"), _of(tokens, "Y")
    if not 1 <= numbers[-1] <= 12:
        return None
    day = numbers[0] if len(numbers) == 2 else None
    return Parts((_at(years, 0), numbers[-1], day))


def _roman_month(tokens: Sequence[Token], text: str, _day_first: bool | None) -> Parts | None:
    """``3.V.2018``, ``3 V 2018``, ``3-V-2018``."""
    day, month, year = (token for token in tokens if token.kind in "NRY")
    is_written_so = _ROMAN_MONTH.fullmatch(text, day.start, year.start) is not None
    is_date = is_written_so and is_day(month.value, day.value)
    return Parts((year.value, month.value, day.value)) if is_date else None


def _numbers(tokens: Sequence[Token], text: str, day_first: bool | None) -> Parts | None:
    """``26.5.18``, ``2018-05-26``, ``5/26/2018``."""
    if not _tight(tokens) and not _dotted(tokens):
        return None
    return _in_numbers(tokens, text, tokens[1].kind, day_first)


def _blanks(tokens: Sequence[Token], text: str, day_first: bool | None) -> Parts | None:
    """``30 01 2023``, as word processors print what was typed into three fields.

    Of ``1 2 2023`` nothing shows that it is one date, unless there is no other number beside it.
    """
    start, end = tokens[0].start, tokens[-1].end
    if not _BLANKS.fullmatch(text, start, end):
        return None
    if tokens[1].end - tokens[1].start < 2 and re.search(r"\d", text[:start] + text[end:]):
        return None
    return _in_numbers(tokens, text, " ", day_first)


def _typed_fields(tokens: Sequence[Token], text: str, _day_first: bool | None) -> Parts | None:
    """``2022, 07 01`` and ``12 26, 2022``: what word processors make of month and day in numbers.

    Only where the text has no other number.
    """
    if re.search(r"\d", text[: tokens[0].start] + text[tokens[-1].end :]):
        return None
    month, day = _of(tokens, "N")
    return Parts((_of(tokens, "Y")[0], month, day)) if is_day(month, day) else None


def _in_numbers(
    tokens: Sequence[Token], text: str, separator: str, day_first: bool | None
) -> Parts | None:
    readings = numeric_date(
        [
            (token.value, text[token.start : token.end].rstrip(".ªº"))
            for token in tokens
            if token.kind in "YN"
        ],
        separator,
        day_first,
    )
    if not readings:
        return None
    return Parts(readings[0], alternatives=tuple(readings[1:]))


def _month_and_year(tokens: Sequence[Token], text: str, _day_first: bool | None) -> Parts | None:
    """``05/2018`` and, with two digits, ``05.2018`` and ``2018-05``."""
    number = next(token for token in tokens if token.kind == "N")
    two_digits = number.end - number.start == 2
    if not _tight(tokens) or not 1 <= number.value <= 12 or not text[number.start].isdigit():
        return None
    if tokens[1].kind != "/" and not two_digits:
        return None
    year = _of(tokens, "Y")[0]
    if text[tokens[1].start] != "-" and tokens[0].kind == "Y" and number.value == year % 100 + 1:
        return None
    return Parts((year, number.value, None))


def _month_before_year(tokens: Sequence[Token], text: str, _day_first: bool | None) -> Parts | None:
    """``07 2021``, where a day was not typed; without the nought it may be any number."""
    month, year = tokens
    is_month = text[month.start] == "0" and 1 <= month.value <= 12 and year.start == month.end + 1
    return Parts((year.value, month.value, None)) if is_month else None


def _eight_digits(tokens: Sequence[Token], _text: str, _day_first: bool | None) -> Parts | None:
    year, month, day = tokens[0].value // 10000, tokens[0].value // 100 % 100, tokens[0].value % 100
    return Parts((year, month, day)) if 1900 <= year <= 2099 and is_day(month, day) else None


def _tight(tokens: Sequence[Token]) -> bool:
    return all(left.end == right.start for left, right in pairwise(tokens))


def _dotted(tokens: Sequence[Token]) -> bool:
    """``21. 2. 2023``: blanks behind the dots only."""
    return all(token.kind in "YN" for token in tokens[::2]) and all(
        left.end == right.start and right.kind == "."
        for left, right in zip(tokens[::2], tokens[1::2], strict=False)
    )


_ROMAN_MONTH = re.compile(r"\d\d?(?:\.\s?[IVX]{1,4}\.\s?|([\s/-])[IVX]{1,4}\1)")
_BLANKS = re.compile(r"\d\d? \d\d? \d{4}")
_DAY_TO_MONTH = r"[.'-]?w{0,2}'?"
_MONTH_TO_DAY = r"[.,]{0,2}w?"
_TO_YEAR = r"[.,'-]{0,2}w{0,2}[.,]?"
_FROM_YEAR = r"[.,-]{0,2}w?\.?"


def _rule(pattern: str, read: Reader) -> Rule:
    for name, piece in (("{dm}", _DAY_TO_MONTH), ("{md}", _MONTH_TO_DAY), ("{y}", _TO_YEAR)):
        pattern = pattern.replace(name, piece)
    return Rule(re.compile(pattern.replace("{f}", _FROM_YEAR)), read)


RULES: dict[str, tuple[Rule, ...]] = {
    "N": (
        _rule(r"N{dm}M{y}Y[-/]N{dm}M{y}Y", _words),
        _rule(r"N{dm}M\.?[-/]N{dm}M{y}Y", _words),
        _rule(r"N\.?[-/]N{dm}M{y}Y", _words),
        _rule(r"N{dm}M{y}Y", _words),
        _rule(r"N{dm}M\.?'N", _year_in_apostrophe),
        _rule(r"N-M-N", _year_in_apostrophe),
        _rule(r"N/M/Y", _words),
        _rule(r"N([./-]?)R\1Y", _roman_month),
        _rule(r"NhNw?,?Y", _numbered_month),
        _rule(r"N([./-])N\1[YN]", _numbers),
        _rule(r"NNY", _blanks),
        _rule(r"NN,Y", _typed_fields),
        _rule(r"NY", _month_before_year),
        _rule(r"N[./]Y", _month_and_year),
        _rule(r"NmNd", _east_asian),
        _rule(r"N\.?-N{dm}M", _words),
        _rule(r"N{dm}M", _words),
    ),
    "M": (
        _rule(r"M{md}N{y}Y-M{md}N{y}Y", _words),
        _rule(r"M{md}N-M{md}N{y}Y", _words),
        _rule(r"M{md}N-N{y}Y", _words),
        _rule(r"M{md}N{y}Y", _words),
        _rule(r"M\.?{y}Y[-/]M\.?{y}Y", _words),
        _rule(r"M\.?[-/]M\.?{y}Y", _words),
        _rule(r"M\.?'N", _year_in_apostrophe),
        _rule(r"M{y}Y", _words),
        _rule(r"M{md}N-N", _words),
        _rule(r"M{md}N", _words),
        _rule(r"M\.?[-/]M", _words),
        _rule(r"M", _words),
    ),
    "Y": (
        _rule(r"Yy(?:Nm(?:Nd)?)?|Y,Nm(?:Nd)?", _east_asian),
        _rule(r"Y([-/])M\1N(?!N)", _words),
        _rule(r"Y,NN", _typed_fields),
        _rule(r"Y{f}M{md}N-N", _words),
        _rule(r"Y{f}M{md}N(?![.]?M)", _words),
        _rule(r"Y{f}N{dm}M(?!{y}Y)", _words),
        _rule(r"Y{f}M\.?[-/]M(?!{md}N|{y}Y)", _words),
        _rule(r"Y{f}M(?!{y}Y)", _words),
        _rule(r"Y([./-])N\1N", _numbers),
        _rule(r"Y-N(?![-/])", _month_and_year),
        _rule(r"Y[-/][YN]", _years),
        _rule(r"Y{f}S(?!{y}Y)", _season),
        _rule(r"Y", _year),
    ),
    "S": (
        _rule(r"S{y}Y[-/][YN]", _years),
        _rule(r"S{y}Y", _season),
    ),
    "J": (_rule(r"J[N1]y(?:Nm(?:Nd)?)?", _east_asian),),
    "E": (_rule(r"E", _eight_digits),),
    "h": (_rule(r"hNw?,?Y", _numbered_month),),
}
"""The rules by the kind of their first token, longest readings first."""
