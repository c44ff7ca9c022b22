"""Rules on identifiers: DOI, ISBN, ISSN."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import accumulate
from urllib.parse import unquote

from citekit.lint.rule import Found, LintRule, each_entry
from citekit.lint.subjects import LintEntry
from citekit.parsing.normalisation.identifiers import is_isbn
from citekit.reports import Severity

_SAID_DOI = re.compile(r"(?:\bdoi(?:\.org/|\s?[:：]\s*|\s+)|\bdx\.doi\.org/)(?P<doi>\S+)", re.I)
_RIGHT_DOI = re.compile(
    r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:)?\s*10\.\d{4,9}(?:\.\d+)*/\S", re.I
)
_BEGINS_DOI = re.compile(
    r"(?:https?:/*(?:dx\.|www\.)?doi\.org/|doi:)?1[\d.,o]*[./,]", re.IGNORECASE
)
_DOI_SITE = re.compile(r"https?:/*(?:dx\.|www\.)?doi\.org/(?P<doi>.+)", re.IGNORECASE)
_SAID_ISBN = re.compile(
    r"\bISBN(?:-1[03])?\b(?:\s?\(?1[03]\)?(?=\s?[:\s]))?\W{0,3}"
    r"(?P<number>\d[\d\s‐‑–-]{6,20}[\dXx])(?![\dXx])",
    re.IGNORECASE,
)
_SAID_ISSN = re.compile(
    r"\b[ep]?-?ISSN\b\W{0,3}(?P<number>\d{4}\s?[-‐‑–]?\s?\d{2,4}[\dXx]?)(?![\dXx])", re.IGNORECASE
)


def is_issn(number: str) -> bool:
    """Return whether an ISSN has eight digits of which the last is right (ISO 3297)."""
    digits = [10 if digit in "Xx" else int(digit) for digit in re.findall(r"[\dXx]", number)]
    return len(digits) == 8 and sum(digit * (8 - i) for i, digit in enumerate(digits)) % 11 == 0


def _malformed_dois(entry: LintEntry) -> Iterator[Found]:
    for found in _SAID_DOI.finditer(entry.raw):
        doi = found["doi"].rstrip(".,;)]")
        is_address = "doi.org/" in found[0].lower()
        if _BEGINS_DOI.match(doi) and not _RIGHT_DOI.match(unquote(doi) if is_address else doi):
            yield _no_doi(entry, doi, (found.start("doi"), found.start("doi") + len(doi)))
            return
    for mark in entry.marks:
        target = _DOI_SITE.match(mark.href) if mark.kind == "link" else None
        if target and _BEGINS_DOI.match(target["doi"]) and not _RIGHT_DOI.match(unquote(mark.href)):
            yield _no_doi(entry, target["doi"], (mark.start, mark.end))
            return


def _no_doi(entry: LintEntry, doi: str, span: tuple[int, int]) -> Found:
    said = f"{doi[:100]!r} is no DOI: that begins with 10., a number of four digits or more, and /"
    return Found(said, entry, span, fix="Copy the DOI from the publisher's page")


def _wrong_numbers(
    name: str, pattern: re.Pattern[str], is_right: Callable[[str], bool], entry: LintEntry
) -> Iterator[Found]:
    for found in pattern.finditer(entry.raw):
        # Behind a blank may stand a part of the number, a year or another number.
        numbers = list(accumulate(found["number"].split(), "{} {}".format))
        if not any(map(is_right, numbers)):
            number = next(filter(_is_long_enough, reversed(numbers)), numbers[-1])
            yield Found(
                f"{name} {number} has a wrong check digit or a wrong number of digits",
                entry,
                (found.start("number"), found.start("number") + len(number)),
                fix=f"Copy the {name} from the work itself",
            )


def _is_long_enough(number: str) -> bool:
    return sum(map(str.isalnum, number)) in {8, 10, 13}


def _wrong_isbns(entry: LintEntry) -> Iterator[Found]:
    return _wrong_numbers("ISBN", _SAID_ISBN, is_isbn, entry)


def _wrong_issns(entry: LintEntry) -> Iterator[Found]:
    return _wrong_numbers("ISSN", _SAID_ISSN, is_issn, entry)


RULES = (
    LintRule(
        "CK301",
        "doi-malformed",
        Severity.ERROR,
        "A DOI that can be none",
        "A DOI is 10., a number, a slash and what the publisher gave (DOI Handbook 2.2). Anything "
        "else leads nowhere.",
        "Copy it from the publisher's page.",
        "Okoye, N. 2017. The Ferry. River Studies 3(2): 1–9. doi:10.99/ferry",
        each_entry(_malformed_dois),
    ),
    LintRule(
        "CK302",
        "isbn-wrong",
        Severity.ERROR,
        "An ISBN whose check digit is wrong",
        "The last digit of an ISBN is worked out from the others (ISO 2108), so a wrong one tells "
        "that a digit was mistyped.",
        "Copy it from the book.",
        "Okoye, N. 2017. The Ferry. Lagos: Span. ISBN 978-3-16-148410-1.",
        each_entry(_wrong_isbns),
    ),
    LintRule(
        "CK303",
        "issn-wrong",
        Severity.ERROR,
        "An ISSN whose check digit is wrong",
        "The last digit of an ISSN is worked out from the others (ISO 3297).",
        "Copy it from the journal.",
        "Okoye, N. 2017. The Ferry. River Studies (ISSN 2049-3631) 3(2): 1–9.",
        each_entry(_wrong_issns),
    ),
)
"""The rules of this group."""
