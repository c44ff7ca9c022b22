"""Raised and lowered numbers that may be citations, told from powers and formulas."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from citekit.citations.passages import Passage

_RAISED = re.compile(
    r"[⁰¹²³⁴-⁹]{1,3}(?:[,⁻–˒ʼ'·﹐-][⁰¹²³⁴-⁹]{1,3}){0,20}|[₀-₉]{1,3}(?:[,₋–-][₀-₉]{1,3}){0,20}"
    r"|\^\d{1,3}(?:[,–-]\d{1,3}){0,20}\^"
)
_CIRCLED = re.compile("[①-⑳㉑-㉟㊱-㊿]{1,9}")
_QUOTE_ENDS = "”’」』"
_GROUP = re.compile(r"[\[(]?\s?\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,20}\s?[\])]?,?")
_WORD = re.compile(r"[^\W\d_]+$")
_FUNCTIONS = frozenset({"sin", "cos", "tan", "log", "exp", "max", "min", "lim", "det", "mod"})
_CLOSERS = "”\"’'»)]〉》」』）*_"
_ENDS = ".,;:!?…。，；：！？、"
_LOOK_BACK = 40
_FORMULA = re.compile(r"[+*/=^\\]|\w-\w?$")

Group = tuple[int, int, int, str]
"""``(start, end, start of the numbers, numbers in ASCII digits)``."""


def raised_groups(passage: Passage) -> Iterator[Group]:
    """Yield the numbers of a passage that stand higher or lower than its line, in order."""
    found = [*_by_markup(passage), *_by_character(passage), *_circled(passage)]
    end = 0
    for group in sorted(found):
        if group[0] >= end and _stands_behind_words(passage.text, group[0], group[1]):
            end = group[1]
            yield group


def _by_markup(passage: Passage) -> Iterator[Group]:
    for mark in passage.block.marks:
        if mark.kind not in {"sup", "sub"}:
            continue
        written = passage.text[mark.start : mark.end]
        if len(written) <= 60 and _GROUP.fullmatch(written.strip()):
            if mark.kind == "sub" and not _ends_clause(passage.text, mark.start):
                continue
            if not written.lstrip().startswith("["):  # those are found with the other brackets
                yield mark.start, mark.end, mark.start, written


def _by_character(passage: Passage) -> Iterator[Group]:
    if passage.text.isascii() and "^" not in passage.text:
        return
    for found in _RAISED.finditer(passage.text):
        numbers = unicodedata.normalize("NFKC", found[0]).replace("\u2212", "-")
        if len(numbers) == len(found[0]):
            yield found.start(), found.end(), found.start(), numbers


def _circled(passage: Passage) -> Iterator[Group]:
    """Yield ``①`` as Chinese notes have it: behind a clause, where an enumeration begins one."""
    for found in _CIRCLED.finditer(passage.text):
        start, end = found.span()
        is_raised = any(
            mark.kind == "sup" and mark.start <= start < mark.end for mark in passage.block.marks
        )
        before, behind = passage.text[:start].rstrip()[-1:], passage.text[end : end + 1]
        ends_clause = not behind.strip() or behind in _ENDS + _CLOSERS or before in _QUOTE_ENDS
        if is_raised or (ends_clause and before):
            numbers = (str(int(unicodedata.numeric(digit))) for digit in found[0])
            yield start, end, start, ",".join(numbers)


def _ends_clause(text: str, start: int) -> bool:
    return text[max(start - _LOOK_BACK, 0) : start].rstrip(_CLOSERS)[-1:] in _ENDS


def _stands_behind_words(text: str, start: int, end: int) -> bool:
    """Whether a raised number follows a word or the end of a sentence: no unit, no formula."""
    before = text[max(start - _LOOK_BACK, 0) : start].rstrip(" \u00a0")
    bare = before.rstrip(_CLOSERS)
    behind = text[end : end + 1]
    if not bare or (behind.isalnum() and unicodedata.category(behind) != "Lo"):
        return False
    last = bare[-1]
    if last in _ENDS:
        stem = bare.rstrip(_ENDS)
        return bool(stem) and not (len(before) > len(bare) and _FORMULA.search(stem))
    if before != bare and _FORMULA.search(bare.rpartition("(")[2]):
        return False
    word = _WORD.search(bare)
    if word is None:
        return last.isdigit() and before != text[max(start - _LOOK_BACK, 0) : start]
    letters = word[0]
    if not letters.isascii() and unicodedata.category(letters[-1]) == "Lo":
        return True
    return len(letters) >= 3 and letters.lower() not in _FUNCTIONS and letters[-1].islower()
