"""Rules on what the text cites, and what the list has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from citekit.library.folding import words
from citekit.library.record import family_of, lead_names
from citekit.lint.mentions import Mentions
from citekit.lint.rule import Found, LintRule, Look
from citekit.lint.subjects import LintEntry, LintPage, repeats_author
from citekit.reports import Severity

if TYPE_CHECKING:
    from citekit.citations import Citation

_CITED = 0.5
"""The part of a list that must be cited before the rest of it is missed in the text."""

_LONGEST_CITE = 200

_NOT_LISTED = frozenset({"not-listed"})
_AMBIGUOUS = frozenset({"ambiguous"})
_YEARS = frozenset({"year-differs", "suffix-differs"})
_NAMES = frozenset({"name-spelling", "name-order", "names-differ"})
_KEYS = frozenset({"key-unknown"})

Message = Callable[["Citation", str], str]


def _not_listed(page: LintPage) -> Iterator[Found]:
    if not any(page.entries):
        return  # that there is no list is one finding, and not one for each citation
    without_reason = (one for one in page.citations if one.is_unlisted and not one.findings)
    for citation in without_reason:
        yield _of(citation, f"{_cite(citation)} is cited, but no entry has it", _FIXES[_NOT_LISTED])
    yield from _by_code(page, _NOT_LISTED)


def _where(codes: frozenset[str]) -> Look:
    """Return a rule's function for what citations themselves find."""

    def look(page: LintPage) -> Iterator[Found]:
        return _by_code(page, codes)

    return look


def _by_code(page: LintPage, codes: frozenset[str]) -> Iterator[Found]:
    """Yield what citations find, the same of one entry only where it is first written."""
    places: defaultdict[tuple[str, str], list[Citation]] = defaultdict(list)
    for citation in page.citations:
        for finding in citation.findings:
            if finding.code in codes and not (
                codes is _NOT_LISTED and _is_nearly_listed(citation, page)
            ):
                places[finding.message, citation.cite].append(citation)
    for (message, _), citations in places.items():
        again = len({one.start for one in citations}) - 1
        said = f"{_cite(citations[0])}: {message.rstrip('.')}"
        more = f" ({again} more in this article)" if again else ""
        yield _of(citations[0], said + more, _FIXES[codes])


_FIXES = {
    _NOT_LISTED: "Add the entry, or correct the citation",
    _AMBIGUOUS: "Give each entry a letter of its own (2017a, 2017b), and cite by it",
    _YEARS: "Correct the year in the text or in the list",
    _NAMES: "Write the name as in the list",
    _KEYS: "Correct the key, or add the entry to the bibliography",
}


def _of(citation: Citation, message: str, fix: str) -> Found:
    place = citation.start, citation.end
    return Found(message, place=place, about=citation.cite[:_LONGEST_CITE], fix=fix)


def _cite(citation: Citation) -> str:
    return " ".join(citation.cite.split())[:_LONGEST_CITE]


def _not_cited(page: LintPage) -> Iterator[Found]:
    cited = {citation.entry for citation in page.citations}
    mentions = Mentions(page)
    for one in page.lists:
        missed = [entry for entry in one.entries if entry.number not in cited]
        number = len(one.entries) - len(missed)
        if number and number >= _CITED * len(one.entries):
            for entry in missed:
                if not mentions.of(entry) and not repeats_author(entry):
                    yield _uncited(entry, number, len(one.entries))


def _uncited(entry: LintEntry, number: int, all_: int) -> Found:
    said = f"Nothing in the text cites this entry; {number} of {all_} in this list are cited"
    return Found(said, entry, fix="Cite it, or take it out")


def _is_nearly_listed(citation: Citation, page: LintPage) -> bool:
    """Return whether all names of an entry of the same year stand in a citation, among others."""
    cited = set(words(citation.cite))
    for entry in page.entries:
        names, year = lead_names(entry.csl), entry.day("issued")[:1]
        said = {word for name in names for word in words(family_of(name))}
        if said and year and str(year[0]) in cited and said <= cited:
            return True
    return False


RULES = (
    LintRule(
        "CK101",
        "cited-not-listed",
        Severity.WARNING,
        "Cited in the text, but not in the list",
        "A reader cannot find what is cited. Nothing is said where an article has no list at all, "
        "nor of what is cited by way of a work that is listed.",
        "Add the entry, or correct the citation.",
        "(Okoye 2017), where no entry of the list is Okoye’s",
        _not_listed,
        needs_text=True,
    ),
    LintRule(
        "CK102",
        "listed-not-cited",
        Severity.NOTE,
        "In the list, but not cited in the text",
        "What the text does not use has no place in a list of references; in a bibliography or "
        "further reading it has, so only lists are looked at of which at least half is cited. "
        "What the text links to, or names by title, or by author and year, counts as cited.",
        "Cite it, or take it out.",
        "Okoye, N. 2017. The Ferry. Lagos: Span. (where the text names no Okoye)",
        _not_cited,
        needs_text=True,
    ),
    LintRule(
        "CK103",
        "citation-ambiguous",
        Severity.WARNING,
        "A citation that may mean several entries",
        "Two works of one author and year need letters. Nothing is said where both are one work, "
        "listed twice: that is CK606.",
        "Give each entry a letter of its own (2017a, 2017b), and cite by it.",
        "(Okoye 2017), where the list has two of Okoye’s works of that year",
        _where(_AMBIGUOUS),
        needs_text=True,
    ),
    LintRule(
        "CK104",
        "citation-year-differs",
        Severity.WARNING,
        "The year in the text differs from that in the list",
        "One of the two is wrong, or the entry that is meant is missing.",
        "Correct the year in the text or in the list.",
        "(Okoye 2018), where the list has Okoye 2017",
        _where(_YEARS),
        needs_text=True,
    ),
    LintRule(
        "CK105",
        "citation-name-differs",
        Severity.WARNING,
        "A name in the text differs from that in the list",
        "It is spelt otherwise, stands in another order, or others are named.",
        "Write the name as in the list.",
        "(Okoje 2017), where the list has Okoye 2017",
        _where(_NAMES),
        needs_text=True,
    ),
    LintRule(
        "CK106",
        "cite-key-unknown",
        Severity.ERROR,
        "A cite key that no bibliography has",
        "Pandoc and Quarto print (??) or the bare key. Keys are looked up in the bibliographies "
        "that the front matter or the project names.",
        "Correct the key, or add the entry to the bibliography.",
        "[@okoye2017fery], where the bibliography has okoye2017ferry",
        _where(_KEYS),
        needs_text=True,
    ),
)
"""The rules of this group."""
