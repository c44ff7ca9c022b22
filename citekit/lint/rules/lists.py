"""Rules on a list as a whole: numbers, order, works that stand twice."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from citekit.library.folding import holds_cjk
from citekit.library.matching import find_matches
from citekit.lint.ordering import misplaced
from citekit.lint.rule import Found, LintRule, each_list
from citekit.lint.sort_keys import sort_keys
from citekit.lint.subjects import LintEntry, LintList
from citekit.reports import Severity

_NUMBER = re.compile(r"\W*(?P<number>\d{1,5}|[₀-₉⁰¹²³⁴-⁹]{1,5}|[①-⑳㉑-㉟㊱-㊿])\W*")
_MOST_MISPLACED = 0.2
_LEAST_SORTED = 5
_MOST_REASONS = 3


def number_of(marker: str) -> int | None:
    """Return the number of a marker such as ``[3]``, ``3.``, ``₃`` or ``③``; ``None`` for none."""
    found = _NUMBER.fullmatch(marker)
    if found is None:
        return None
    digits = found["number"]
    if len(digits) == 1:
        return int(unicodedata.numeric(digits))
    return int("".join(str(unicodedata.digit(digit)) for digit in digits))


def _numbered(one: LintList) -> list[tuple[LintEntry, int | None]]:
    """Return the entries with their numbers, none where the list is not numbered by hand.

    ``1.`` before every item is how Markdown may be written, and its reader counts by itself; the
    labels of footnotes are names.
    """
    entries = [(entry, number_of(entry.marker)) for entry in one.entries]
    numbers = [number for _, number in entries if number is not None]
    is_by_hand = len(set(numbers)) > 1 and 2 * len(numbers) > len(entries)
    are_labels = any(entry.marker.startswith("[^") for entry in one.entries)
    return entries if is_by_hand and not are_labels else []


def _doubled(one: LintList) -> Iterator[Found]:
    first: dict[int | str, LintEntry] = {}
    labels = [(entry, entry.marker) for entry in one.entries if entry.marker.startswith("[^")]
    for entry, number in [*_numbered(one), *labels]:
        if number is not None and number in first:
            yield Found(
                f"{entry.marker} is the number of entry {first[number].number} already",
                entry,
                fix="Give each entry its own number",
            )
        elif number is not None:
            first[number] = entry


def _skipped(one: LintList) -> Iterator[Found]:
    entries = [(entry, number) for entry, number in _numbered(one) if number is not None]
    known = sorted({number for _, number in entries})
    for (before, low), (entry, high) in pairwise(entries):
        between = known[bisect_right(known, low) : bisect_left(known, high)]
        if gone := _spoken_gap(low, between, high):
            yield Found(
                f"{gone} missing between {before.marker.rstrip('.')} and "
                f"{entry.marker.rstrip('.')}",
                entry,
                fix="Add the entry, or count anew, in the text too",
            )


def _spoken_gap(low: int, between: Sequence[int], high: int) -> str:
    """Return which numbers are missing between two, ``""`` for none.

    Args:
        low: the number before.
        between: those that are not missing, which stand elsewhere.
        high: the number behind.
    """
    bounds = [low, *between, high]
    gaps = [(one + 1, other - 1) for one, other in pairwise(bounds) if one + 1 < other]
    number = sum(last - first + 1 for first, last in gaps)
    if not gaps:
        return ""
    first, last = gaps[0][0], gaps[-1][1]
    if number == 1:
        return f"Number {first} is"
    some = "Numbers" if len(gaps) == 1 else f"{number} of the numbers"
    return f"{some} {first} to {last} are"


def _unnumbered(one: LintList) -> Iterator[Found]:
    entries = _numbered(one)
    lacking = [entry for entry, number in entries if number is None]
    if entries and 5 * len(lacking) <= len(entries):
        for entry in lacking:
            said = "No number, which the other entries of this list have"
            yield Found(said, entry, fix="Number it, or join it to the entry before")


def _numbers_out_of_order(one: LintList) -> Iterator[Found]:
    entries = [(entry, number) for entry, number in _numbered(one) if number is not None]
    for place in misplaced([[number] for _, number in entries]):
        entry = entries[place][0]
        yield Found(f"{entry.marker} stands out of order", entry, fix="Put it in its place")


def _names_out_of_order(one: LintList) -> Iterator[Found]:
    entries = list(one.entries)
    is_counted = any(number_of(entry.marker) or entry.marker.startswith("[^") for entry in entries)
    if one.is_notes or is_counted or len(entries) < _LEAST_SORTED:
        return
    if any(holds_cjk(entry.raw[:3]) for entry in entries):
        return  # by reading or strokes, which the characters do not tell
    keys = sort_keys(entries)
    wrong = misplaced(keys)
    if len(wrong) > _MOST_MISPLACED * len(entries):
        return
    for place in wrong:
        where = _where(entries, keys, place)
        said = f"{_beginning(entries[place])!r} stands out of alphabetical order, {where}"
        yield Found(said, entries[place], fix="Put it in its place")


def _where(entries: Sequence[LintEntry], keys: Sequence[Sequence[str]], place: int) -> str:
    """Return the neighbour that an entry does not agree with."""
    if place and max(keys[place]) < min(keys[place - 1] or [""]):
        return f"behind {_beginning(entries[place - 1])!r}"
    after = min(place + 1, len(entries) - 1)
    return f"before {_beginning(entries[after])!r}"


def _beginning(entry: LintEntry) -> str:
    return re.split(r"[,.:;(]", entry.raw, maxsplit=1)[0].strip()[:60]


def _twice(one: LintList) -> Iterator[Found]:
    if one.is_notes or any(entry.marker.startswith("[^") for entry in one.entries):
        return  # notes cite a work again and again
    entries = one.entries
    matches = find_matches([entry.csl for entry in entries])
    reasons = {pair.other: pair.comparison.reasons for pair in matches.certain}
    for work in matches.works:
        first = entries[min(work)]
        for place in sorted(work)[1:]:
            if _are_lettered(first, entries[place]):
                continue
            why = ", ".join(reasons.get(place, ["the same as another one"])[:_MOST_REASONS])
            where = f"entry {first.number} (line {first.line_start})"
            fix = "Take one of them out, and cite the other"
            yield Found(f"The same work as {where}: {why}", entries[place], fix=fix)


def _are_lettered(one: LintEntry, other: LintEntry) -> bool:
    """Whether a list tells two works apart itself, as 1999a and 1999b."""
    letters = {one.text("year-suffix"), other.text("year-suffix")}
    return len(letters) == 2 and "" not in letters


RULES = (
    LintRule(
        "CK601",
        "number-doubled",
        Severity.ERROR,
        "Two entries with one number",
        "A citation of the number may mean either. In Markdown the page counts by itself, so that "
        "all citations behind it are off by one.",
        "Count anew, in the text too.",
        "[2] Okoye, N. 2017. The Ferry. Lagos: Span. (below another [2])",
        each_list(_doubled),
    ),
    LintRule(
        "CK602",
        "number-skipped",
        Severity.WARNING,
        "A number is missing between two entries",
        "An entry was lost or taken out, and the text may still cite it.",
        "Add the entry, or count anew, in the text too.",
        "[4] Okoye, N. 2017. The Ferry. Lagos: Span. (below [2])",
        each_list(_skipped),
    ),
    LintRule(
        "CK603",
        "number-missing",
        Severity.WARNING,
        "An entry without a number in a numbered list",
        "It cannot be cited, or is the end of the entry before. Reported where four in five "
        "entries have a number.",
        "Number it, or join it to the entry before.",
        "Okoye, N. 2017. The Ferry. Lagos: Span. (between [2] and [3])",
        each_list(_unnumbered),
    ),
    LintRule(
        "CK604",
        "number-out-of-order",
        Severity.WARNING,
        "Numbers that do not ascend",
        "Readers look for a number in its place.",
        "Put the entry in its place.",
        "[2] Okoye, N. 2017. The Ferry. Lagos: Span. (below [3])",
        each_list(_numbers_out_of_order),
    ),
    LintRule(
        "CK605",
        "name-out-of-order",
        Severity.NOTE,
        "Not in alphabetical order",
        "Reported for lists without numbers that are in order but for a fifth of their entries. "
        "Particles (van, de) and articles may count or not, Mc may stand as Mac, and letters as in "
        "any alphabet (Ö behind Z, or as Oe); how the works of one author are sorted is left open, "
        "and so is the order of Chinese, Japanese and Korean names.",
        "Put the entry in its place.",
        "Okoye, N. 2017. The Ferry. Lagos: Span. (above an entry of Brandt’s)",
        each_list(_names_out_of_order),
    ),
    LintRule(
        "CK606",
        "work-twice",
        Severity.WARNING,
        "The same work twice in a list",
        "Only what is certainly one work, by the rules of `citekit dedupe`; not in notes, which "
        "cite a work again and again.",
        "Take one of them out.",
        "Okoye, N. 2017. The Ferry. Lagos: Span. (below “Okoye, Ngozi. The Ferry. Span, 2017.”)",
        each_list(_twice),
    ),
)
"""The rules of this group."""
