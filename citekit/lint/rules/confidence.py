"""Rules on entries that cannot be read well, or look broken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.lint.rule import Found, LintRule, each_list
from citekit.lint.subjects import LintEntry, LintList
from citekit.reports import Severity

DOUBTFUL_BELOW = 0.15
"""Confidence of entries that are reported: nearly all of them are read wrongly."""

_LITTLE = frozenset({"title", "URL", "type", "language", "custom"})
"""What there is to read of a linked title, which can hardly go wrong."""

_OPEN_END = re.compile(
    r"(?:[,;:(\[{“«„《「『&–—]|\s-"
    r"|\b(?:and|und|et|y|e|ed\. by|edited by|(?<!\d\s)(?:[Ii]n|vol|pp?)|https?:/{0,2}|doi:?)\.?)"
    r"\s*$"
)
"""Not ``292 p.``, ``12 vol.`` and ``24 × 36 in.``, which say how large a work is."""
_PAIRS = {"(": ")", "[": "]", "“": "”", "„": '“”"', "《": "》", "「": "」", "『": "』"}
_CLOSES_BEHIND = {"“": "„", "«": "»"}
"""Marks that open in some languages and close in others: „Fähren“, »Fähren«."""
_AUTHOR_YEAR = re.compile(
    r"[^\W\d_][\w’'-]{1,40},\s(?:[^\W\d_]\.[\s-]?){1,3}"
    r"(?:(?:,\s&?|\s?&|\sand|;)?\s?[^\W\d_][\w’'-]{1,40},\s(?:[^\W\d_]\.[\s-]?){1,3}){0,8}"
    r"\s?\(?(?:19|20)\d\d[a-z]?\)?[.,:]"
)
_SENTENCE_END = re.compile(r"[.!?”\"/\d)\]]\s*$")


def _doubtful(one: LintList) -> Iterator[Found]:
    if one.is_notes:
        return  # they hold remarks, which are no references
    for entry in one.entries:
        if entry.confidence < DOUBTFUL_BELOW and not _LITTLE.issuperset(entry.csl):
            yield Found(
                f"Read with a confidence of {entry.confidence:.2f} only",
                entry,
                fix="See with `citekit parse` what was read; write the entry as its neighbours are",
            )


def _cut_off(one: LintList) -> Iterator[Found]:
    if one.is_notes:
        return
    for entry in one.entries:
        reason = _why_cut(entry.raw)
        if reason:
            end = len(entry.raw)
            said = f"The entry looks cut off: {reason}"
            yield Found(said, entry, (max(end - 12, 0), end), fix="Complete it")


def _why_cut(raw: str) -> str:
    if (found := _OPEN_END.search(raw[-40:])) and not _closes(found[0].strip(), raw):
        return f"it ends with {found[0].strip()!r}"
    for opening, closing in _PAIRS.items():
        closed = sum(map(raw.count, closing))
        is_last = raw.rfind(opening) > max(map(raw.rfind, closing))
        if raw.count(opening) == closed + 1 and is_last and not _closes(opening, raw):
            return f"{opening} is never closed"
    return ""


def _closes(mark: str, raw: str) -> bool:
    """Whether a mark that may open closes here, since its partner stands in the entry."""
    partner = _CLOSES_BEHIND.get(mark)
    return partner is not None and partner in raw


def _run_together(one: LintList) -> Iterator[Found]:
    if one.is_notes:
        return  # of which one may cite several works
    for entry in one.entries:
        place = _second_beginning(entry)
        if place:
            said = f"A second reference seems to begin at {entry.raw[place : place + 40]!r}"
            yield Found(said, entry, (place, len(entry.raw)), fix="Begin a new entry there")


def _second_beginning(entry: LintEntry) -> int:
    """Return where a second reference begins within an entry, 0 for nowhere."""
    beginnings = [found.start() for found in _AUTHOR_YEAR.finditer(entry.raw)]
    if len(beginnings) < 2 or beginnings[0] > 3:
        return 0
    return beginnings[1] if _SENTENCE_END.search(entry.raw[: beginnings[1]]) else 0


RULES = (
    LintRule(
        "CK801",
        "entry-doubtful",
        Severity.NOTE,
        "An entry that could hardly be read",
        "What program and reader cannot tell apart (where the title ends, what the publisher is) "
        "is often odd in some way. Reported below a confidence of 0.15; not for notes, which hold "
        "remarks, and not where a person has looked at the reference in the library.",
        "See with `citekit parse` what was read, and write the entry as its neighbours are.",
        "the ferry, okoye river studies lagos or so",
        each_list(_doubtful),
    ),
    LintRule(
        "CK802",
        "entry-cut-off",
        Severity.WARNING,
        "An entry that looks cut off",
        "It ends with a comma, an “and” or an address without an end, or a bracket or quotation "
        "mark is never closed.",
        "Complete it.",
        "Okoye, N. 2017. The Ferry. In The Rivers of Africa, edited by",
        each_list(_cut_off),
    ),
    LintRule(
        "CK803",
        "entries-run-together",
        Severity.WARNING,
        "An entry that looks like two run together",
        "Behind the end of a sentence names and a year begin anew, as at the beginning of the "
        "entry. Not in notes, of which one may cite several works.",
        "Begin a new entry there.",
        "Okoye, N. (2017). The Ferry. Lagos: Span. Brandt, K. (2016). Bridges. Ulm: Bogen.",
        each_list(_run_together),
    ),
)
"""The rules of this group."""
