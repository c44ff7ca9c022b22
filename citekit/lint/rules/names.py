"""Rules on the people and bodies that made a work."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.library.record import creators_of
from citekit.lint.rule import Found, LintRule, each_entry, each_list
from citekit.lint.subjects import LintEntry, LintList
from citekit.reference import CslName
from citekit.reports import Severity

_ET_AL = re.compile(
    r"\bet\.?\s?al\b\.?|\bu\.\s?a\.(?=\W)|[^\W\d_]\s*等(?=[.．,，:：]|$)", re.IGNORECASE
)
_LEAST_ENTRIES = 5
_NEARLY_ALL = 0.8
_SURE = 0.8
_MANY_NAMES = 7
"""No style that cuts lists of names prints so many of them: Vancouver stops at six."""

_LEAST_LETTERS = 4
"""Of a family name in capitals; ``NG`` and ``WHO`` may be initials."""


def _without_author(one: LintList) -> Iterator[Found]:
    if one.is_notes or len(one.entries) < _LEAST_ENTRIES:
        return
    lacking = [entry for entry in one.entries if not any(creators_of(entry.csl))]
    named = len(one.entries) - len(lacking)
    if named < _NEARLY_ALL * len(one.entries):
        return
    for entry in lacking:
        # ``Name of a channel: Title`` has an author that was not seen.
        if "title" in entry.csl and entry.confidence >= _SURE and ":" not in entry.raw[:60]:
            yield Found(
                f"No author, which {named} of {len(one.entries)} entries of this list have",
                entry,
                fix="Name who wrote it, or the body that published it",
            )


def _in_capitals(one: LintList) -> Iterator[Found]:
    names = [
        (entry, name)
        for entry in one.entries
        for name in _people(entry)
        if _has_case(name["family"])  # Chinese names say nothing of capitals
    ]
    shouted = [(entry, name) for entry, name in names if _is_shouted(name)]
    if 2 * len(shouted) > len(names):  # it is the style of the list
        return
    for entry, name in shouted:
        at = entry.raw.find(name["family"])
        span = (at, at + len(name["family"])) if at >= 0 else None
        yield Found(
            f"{name['family']} stands in capitals, unlike the other names of this list",
            entry,
            span,
            fix=f"Write {name['family'].title()}",
        )


def _people(entry: LintEntry) -> Iterator[CslName]:
    found = (name for _, _, name in creators_of(entry.csl))
    return (name for name in found if name.get("family") and name.get("given"))


def _has_case(word: str) -> bool:
    return word.lower() != word.upper()


def _is_shouted(name: CslName) -> bool:
    family = name["family"]
    return family.isupper() and sum(map(str.isalpha, family)) >= _LEAST_LETTERS


def _cut_names(entry: LintEntry) -> Iterator[Found]:
    for found in _ET_AL.finditer(entry.raw):
        said = f"The list of names is cut by {found[0]!r}"
        yield Found(said, entry, found.span(), fix="Name all authors, if the style asks for it")
        return


def _cut_here_whole_there(one: LintList) -> Iterator[Found]:
    whole = [entry for entry in one.entries if len(list(_people(entry))) >= _MANY_NAMES]
    whole = [entry for entry in whole if not _ET_AL.search(entry.raw)]
    if one.is_notes or not whole:
        return
    longest = max(whole, key=lambda entry: len(list(_people(entry))))
    number = len(list(_people(longest)))
    for entry in one.entries:
        if found := _ET_AL.search(entry.raw):
            yield Found(
                f"Cut by {found[0]!r}, while entry {longest.number} names {number} authors",
                entry,
                found.span(),
                fix="Cut all long lists of names or none",
            )


RULES = (
    LintRule(
        "CK501",
        "author-missing",
        Severity.NOTE,
        "No author, which the others have",
        "A reader who looks for the citation by its name does not find it. Reported where four in "
        "five entries of a list have an author, of at least five; not in notes.",
        "Name who wrote it, or the body that published it.",
        "“The Ferry.” 2017. River News, May 14.",
        each_list(_without_author),
    ),
    LintRule(
        "CK502",
        "author-in-capitals",
        Severity.NOTE,
        "A family name in capitals, unlike the others",
        "Mostly pasted from a catalogue. Where most names of a list stand in capitals it is its "
        "style, and nothing is said.",
        "Write it as the others.",
        "OKOYE, Ngozi. 2017. “The Ferry.” River News, May 14.",
        each_list(_in_capitals),
    ),
    LintRule(
        "CK503",
        "names-cut",
        Severity.NOTE,
        "A list of names cut by “et al.”",
        "Some styles want every author in the list, others cut after three or six; so this is for "
        "those whose style wants all.",
        "Name all authors.",
        "Okoye, N. et al. 2017. The Ferry. Lagos: Span.",
        each_entry(_cut_names),
        is_default=False,
    ),
    LintRule(
        "CK504",
        "names-cut-unevenly",
        Severity.NOTE,
        "“et al.” beside entries with long lists of names",
        "One entry is cut while another one of the list names seven authors or more, which no "
        "style does that cuts. Not in notes.",
        "Cut all long lists of names or none.",
        "Okoye, N. et al. 2017. The Ferry. Lagos: Span. (beside an entry with nine names)",
        each_list(_cut_here_whole_there),
    ),
)
"""The rules of this group."""
