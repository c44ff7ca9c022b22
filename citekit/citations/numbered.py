"""Citations by number or label: ``[3]``, ``[30,37-39]``, ``[3, p. 25]``, ``[FB17]``, ``(4)``, ³."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from citekit.citations.findings import finding
from citekit.citations.passages import Passage
from citekit.citations.phrases import only_leads
from citekit.citations.raised import raised_groups
from citekit.citations.text import ArticleText, Found, LinksToEntries, Target
from citekit.citations.years import behind_locator

_DASH = "[-–—−‒‐~〜～⁻]"
_LOCATOR = (
    r"(?:\s?[,:：]?\s?(?:pp?|S|s|с|стр|ch|chap|cap|kap|Kap|sec|Sec|Section|Chapter|Theorem|Thm|Abb"
    r"|Fig|fig|Table|Tab|§+|Abschn|Bd|vol|Vol|art|Art|n)\.?\s?(?:\d[\w.–-]{0,12}|[IVXLC]{1,6})"
    r"|\s?[:：]\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?)"
)
_ITEM = rf"\d{{1,4}}(?:\s?{_DASH}\s?\d{{1,4}})?(?:{_LOCATOR}){{0,2}}"
_AND = r"\s?[,;，；、]\s?(?:and\s|und\s|et\s|y\s)?|\s(?:and|und|et|y|e|en|&)\s|\s"
_LEAD = (
    r"(?:(?:see(?:\salso)?|e\.\s?g\.,?|cf\.|vgl\.|siehe|s\.|z\.\s?B\.|voir|ver|véase|zie|см\.|见|参见"
    r"|Refs?\.|refs?\.)\s?)?"
)
_GROUP = re.compile(rf"[\[［【〔]\s?{_LEAD}({_ITEM}(?:(?:{_AND}){_ITEM}){{0,60}})\s?[\]］】〕]")
_LABELS = re.compile(r"\[([^\W\d_][^\[\]\n]{1,120})\]")
_WORDS = re.compile(r"[^\s:]+")
_LABEL_PARTS = re.compile(r"\s*[,;]\s*")
_ROUND = re.compile(
    r"(?<=[^\W\d_]{2})(?:[”\"’]?\s?|[.,;:!?。，”\"’]{1,2})"  # words (3); words.(3)
    r"([(（](\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,20})[)）])(?=[\s.,;:。，；]|$)"
)
_RANGE_BETWEEN = re.compile(rf"\s?{_DASH}\s?")
_PART = re.compile(rf"(\d{{1,4}})(?:\s?{_DASH}\s?(\d{{1,4}}))?(?:{_LOCATOR}){{0,2}}")
_INDEXED = re.compile(r"(?:^|[^\w])\w{1,2}$|[\w)\]]*[_)\]]$")
_PAIR = re.compile(r"\d{1,4}\s?[,;]\s?\d{1,4}")
_BEFORE_INTERVAL = re.compile(
    r"(?:[∈∉⊂⊆=<>≤≥×]|\b(?:intervals?|intervall|intervalle|intervalo|intervallo|ranges?|bereich"
    r"|plage|rango|domain|scale|skala|between|from|within|интервал\w{0,3}|диапазон\w{0,3}|отрезк\w{1,3})"
    r"(?:\s(?:of|von|de|di))?)\s*\Z",
    re.IGNORECASE,
)
_LONGEST_RANGE = 100
_MISSING_AT_END = 5
_YEARS = range(1500, 2100)


@dataclass(frozen=True, slots=True)
class _Group:
    """Numbers in one pair of brackets, with the entry that a link on the number leads to."""

    passage: Passage
    start: int
    end: int
    numbers: tuple[int, ...]
    links: tuple[Target | None, ...]
    is_raised: bool = False


def find_numbered(text: ArticleText) -> Iterator[Found]:
    """Yield the citations by number.

    Numbers count where the list counts its entries, or where they go through a list without
    numbers in order; so years, indices and lists of numbers are left alone.

    Args:
        text: of an article.
    """
    groups = [group for passage in text.passages for group in _in_brackets(text, passage)]
    yield from _believed(text, groups)
    raised = [group for passage in text.passages for group in _raised(text, passage)]
    if not groups or _lead_somewhere(text, raised):
        yield from _believed(text, raised)
    if not groups and not raised:
        round_ones = [group for passage in text.passages for group in _in_round(text, passage)]
        if _go_through(text, round_ones):
            yield from _believed(text, round_ones)


def find_labels(text: ArticleText) -> Iterator[Found]:
    """Yield the citations by the label that the entry has in its list, such as ``[FB17]``."""
    known = text.labels.keys
    if not known:
        return
    for passage in text.passages:
        for found in _LABELS.finditer(passage.text):
            at = passage.source(found.start())
            entries = {key: text.labels.key(key, at) for key in _keys_in(found[1], known)}
            if any(entries.values()):
                targets = [
                    Target(entry) if entry else _unlisted(key) for key, entry in entries.items()
                ]
                yield Found(passage, found.start(), found.end(), "label", tuple(targets))


def _keys_in(inner: str, known: Set[str]) -> Iterator[str]:
    """Yield what is or may be a label in brackets, without "see" before it and pages behind it."""
    for part in _LABEL_PARTS.split(inner):
        words = list(_WORDS.finditer(part))
        if part in known or (len(words) == 1 and not _is_locator(part)):
            yield part
            continue
        for word in words:
            before, behind = part[: word.start()], part[word.end() :]
            if word[0] in known and only_leads(before) and (not behind or _is_locator(behind)):
                yield word[0]
                break


def _is_locator(part: str) -> bool:
    """Whether a part of what stands in brackets is a page or a chapter."""
    bare = f", {part.lstrip(' ,:')}"
    return behind_locator(bare, 0, len(bare)) == len(bare.rstrip("."))


def _in_brackets(text: ArticleText, passage: Passage) -> Iterator[_Group]:
    if not any(bracket in passage.text for bracket in "[［【〔"):
        return
    links = LinksToEntries(text, passage)
    previous: tuple[re.Match[str], list[tuple[int, Target | None]]] | None = None
    for found in _GROUP.finditer(passage.text):
        numbers = list(_numbers(found[1], found.start(1), links))
        if not numbers or _is_something_else(text, passage, found, numbers):
            continue
        if previous is not None:
            between = passage.text[previous[0].end() : found.start()]
            if len(numbers) == 1 == len(previous[1]) and _RANGE_BETWEEN.fullmatch(between):
                first, last = previous[1][0][0], numbers[0][0]
                if first < last <= first + _LONGEST_RANGE:
                    inner = [(number, None) for number in range(first + 1, last)]
                    whole = [*previous[1], *inner, *numbers]
                    yield _group(passage, previous[0].start(), found.end(), whole)
                    previous = None
                    continue
            yield _group(passage, *previous[0].span(), previous[1])
        previous = found, numbers
    if previous is not None:
        yield _group(passage, *previous[0].span(), previous[1])


def _group(
    passage: Passage,
    start: int,
    end: int,
    numbers: Iterable[tuple[int, Target | None]],
    *,
    is_raised: bool = False,
) -> _Group:
    pairs = list(numbers)
    return _Group(
        passage,
        start,
        end,
        tuple(number for number, _ in pairs),
        tuple(link for _, link in pairs),
        is_raised,
    )


def _numbers(inner: str, offset: int, links: LinksToEntries) -> Iterator[tuple[int, Target | None]]:
    """Yield each number of a group and the entry that a link on it leads to."""
    for part in _PART.finditer(inner):
        first = int(part[1])
        entry = links.within(offset + part.start(1), offset + part.end(1))
        yield first, Target(entry) if entry else None
        if part[2]:
            last = int(part[2])
            for number in range(first + 1, min(last, first + _LONGEST_RANGE)):
                yield number, None
            entry = links.within(offset + part.start(2), offset + part.end(2))
            if last > first:
                yield last, Target(entry) if entry else None


def _is_something_else(
    text: ArticleText,
    passage: Passage,
    found: re.Match[str],
    numbers: Sequence[tuple[int, Target | None]],
) -> bool:
    """Whether numbers in brackets are an interval, an index, or what an entry begins with."""
    holds_nought = any(number == 0 for number, _ in numbers) and text.labels.number(0, 0) is None
    goes_beyond = len(numbers) > 2 * len(text.entries) + _MISSING_AT_END
    return (
        holds_nought
        or goes_beyond
        or _is_index(passage, found)
        or _is_interval(passage, found, numbers)
        or _begins_entry(passage, found)
    )


def _is_index(passage: Passage, found: re.Match[str]) -> bool:
    """Whether brackets stand right behind a short name, as in ``a[1]`` and ``argv_[2]``.

    Words of Chinese are as short, and have no blank behind them.
    """
    before = passage.text[max(found.start() - 12, 0) : found.start()]
    is_word = unicodedata.category(before[-1:] or " ") == "Lo"
    return _INDEXED.search(before) is not None and not before.endswith("]") and not is_word


def _is_interval(
    passage: Passage, found: re.Match[str], numbers: Sequence[tuple[int, Target | None]]
) -> bool:
    """Whether two numbers are the ends of an interval: ``x ∈ [1, 3]``, ``the range [2, 8]``."""
    is_pair = _PAIR.fullmatch(found[1]) is not None and not any(link for _, link in numbers)
    before = passage.text[max(found.start() - 30, 0) : found.start()]
    return is_pair and _BEFORE_INTERVAL.search(before) is not None


def _begins_entry(passage: Passage, found: re.Match[str]) -> bool:
    """Whether a number begins its block and a capital follows: an entry, no citation."""
    if found.start() > 0:
        return False
    behind = passage.text[found.end() : found.end() + 20].lstrip(" .:\u00a0")[:1]
    return not behind or behind.isupper() or not behind.isalpha()


def _raised(text: ArticleText, passage: Passage) -> Iterator[_Group]:
    links: LinksToEntries | None = None
    for start, end, inner_start, inner in raised_groups(passage):
        links = links or LinksToEntries(text, passage)
        numbers = list(_numbers(inner, inner_start, links))
        if numbers:
            yield _group(passage, start, end, numbers, is_raised=True)


def _in_round(text: ArticleText, passage: Passage) -> Iterator[_Group]:
    links = LinksToEntries(text, passage)
    for found in _ROUND.finditer(passage.text):
        numbers = list(_numbers(found[2], found.start(2), links))
        if numbers:
            yield _group(passage, *found.span(1), numbers)


def _lead_somewhere(text: ArticleText, groups: Iterable[_Group]) -> bool:
    """Whether raised numbers are citations though there are some in brackets."""
    return any(one.raised for one in text.labels.lists) or any(
        link for group in groups for link in group.links
    )


def _go_through(text: ArticleText, groups: list[_Group]) -> bool:
    """Whether numbers in round brackets go through a counted list in its order."""
    firsts = list(dict.fromkeys(number for group in groups for number in group.numbers))
    highest = text.labels.highest
    return (
        len(firsts) >= 3
        and firsts[0] == 1
        and max(firsts) <= highest
        and 2 * len(firsts) >= highest
        and _mostly_rising(firsts)
    )


def _mostly_rising(numbers: list[int]) -> bool:
    rising = sum(b > a for a, b in pairwise(numbers))
    return rising >= 0.8 * (len(numbers) - 1)


def _believed(text: ArticleText, groups: list[_Group]) -> Iterator[Found]:
    """Yield the groups as citations if enough of them mean something."""
    counted = text.labels.highest > 0 or not _count_entries(text, groups)
    resolved = [(group, _targets(text, group, counted=counted)) for group in groups]
    meant = [targets for _, targets in resolved if any(targets)]
    if not meant:
        return
    highest = text.labels.highest if counted else len(text.entries)
    unlisted_too = 2 * len(meant) >= len(groups)
    for group, targets in resolved:
        # A number below the highest of a list is one, however many others mean nothing.
        is_gap = not group.is_raised and max(group.numbers) < text.labels.highest
        settled = [
            target or _unlisted(str(number))
            for number, target in zip(group.numbers, targets, strict=True)
            if target or _may_be_missing(number, highest, unlisted_too=unlisted_too or is_gap)
        ]
        if settled:
            yield Found(group.passage, group.start, group.end, "number", tuple(settled))


def _count_entries(text: ArticleText, groups: list[_Group]) -> bool:
    """Whether the numbers go through a list that has none in it."""
    firsts = list(dict.fromkeys(number for group in groups for number in group.numbers))
    return (
        len(firsts) >= 2
        and firsts[0] == 1
        and max(firsts) <= len(text.entries)
        and _mostly_rising(firsts)
    )


def _targets(text: ArticleText, group: _Group, *, counted: bool) -> list[Target | None]:
    at = group.passage.source(group.start)
    targets: list[Target | None] = []
    for number, link in zip(group.numbers, group.links, strict=True):
        entry = None if link else text.labels.number(number, at, counted=counted)
        targets.append(link or (Target(entry) if entry else None))
    return targets


def _may_be_missing(number: int, highest: int, *, unlisted_too: bool) -> bool:
    """Whether a number that no entry has is one all the same, and not a year or an index."""
    most = 2 * highest + _MISSING_AT_END
    return unlisted_too and 0 < number <= most and number not in _YEARS


def _unlisted(written: str) -> Target:
    return Target(None, (finding("not-listed", f"labelled {written}"),))
