"""Rules on dates: of works, of their addresses, of access."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta

from citekit.citations.vocabulary import vocabulary
from citekit.library.folding import words
from citekit.library.record import family_of, lead_names, own_fields
from citekit.lint.rule import Found, LintRule, each_list
from citekit.lint.subjects import WEB_TYPES, Day, LintEntry, LintList, LintPage
from citekit.lint.url_dates import apart, days_in
from citekit.reports import Severity

_LEAST_DATED = 3
"""Entries with an access date that make it a habit of their list."""

_EARLY_ISSUE = 31
"""Days that an issue appears before its month at most: ``/magazine/archive/2015/01/``."""

_HABIT = 0.75
_LEAST_ENTRIES = 5
_NEARLY_ALL = 0.8
_SURE = 0.7

_NO_DATE = "|".join(re.escape(word) for word in sorted(vocabulary("no_date"), key=len)[::-1])
_UNDATED = re.compile(rf"\bn\.?\s?d\b|(?<![^\W\d_])(?:{_NO_DATE})(?![^\W\d_])", re.IGNORECASE)
"""How an entry says that it has no date."""


def text_of_day(day: Day) -> str:
    """Return ``2018-05-08``, as far as the day goes."""
    return "-".join(f"{part:02d}" for part in day)


def _against_url(page: LintPage, *, near: bool) -> Iterator[Found]:
    for entry in page.entries:
        said = entry.day("issued")
        if not said or entry.csl.get("type") not in WEB_TYPES or not entry.is_sure_of("issued"):
            continue
        url = entry.text("URL")
        in_url = days_in(url, page.today)
        with suppress(ValueError):  # of somebody else's file, such as a 31st of June
            is_magazine = entry.csl["type"] == "article-magazine" or "/magazine/" in url
            if is_magazine and any(_is_of_issue(said, day) for day in in_url):
                continue
            distances = [apart(said, day) for day in in_url]
            least = min(distances, default=0)
            if least and (least == 1) == near:
                day = text_of_day(in_url[distances.index(least)])
                yield Found(
                    f"The entry says {text_of_day(said)}, its URL {day}",
                    entry,
                    entry.span("issued"),
                    fix="Look at the page: either the date or the URL is that of another day",
                )


def _is_of_issue(said: Day, in_url: Day) -> bool:
    """Whether an address names the month of an issue, which appears in the month before."""
    return len(in_url) == 2 and said[:2] < in_url and apart(said, in_url) <= _EARLY_ISSUE


def _far_from_url(page: LintPage) -> Iterator[Found]:
    return _against_url(page, near=False)


def _near_url(page: LintPage) -> Iterator[Found]:
    return _against_url(page, near=True)


def _without_access_date(one: LintList) -> Iterator[Found]:
    pages = [entry for entry in one.entries if _is_web_page(entry)]
    lacking = [entry for entry in pages if "accessed" not in entry.csl]
    dated = len(pages) - len(lacking)
    if dated >= _LEAST_DATED and dated >= _HABIT * len(pages):
        for entry in lacking:
            yield Found(
                f"No access date, which {dated} of {len(pages)} web pages of this list have",
                entry,
                fix="Add the day on which the page was seen",
            )


def _is_web_page(entry: LintEntry) -> bool:
    has_address = entry.text("URL").lower().startswith(("http://", "https://", "www."))
    return has_address and "DOI" not in entry.csl and entry.csl.get("type") in WEB_TYPES


def _accessed_too_soon(page: LintPage) -> Iterator[Found]:
    for entry in page.entries:
        accessed, issued = entry.day("accessed"), entry.day("issued")
        length = min(len(accessed), len(issued))
        if not length or accessed[:length] >= issued[:length] or "accessed" in _open_dates(entry):
            continue
        if entry.is_sure_of("accessed", "issued"):
            yield Found(
                f"Accessed on {text_of_day(accessed)}, before it appeared on {text_of_day(issued)}",
                entry,
                entry.span("accessed"),
                fix="Correct one of the two dates",
            )


def _open_dates(entry: LintEntry) -> dict[str, object]:
    """Return the other readings of dates such as ``2.6.19``."""
    found = own_fields(entry.csl).get("alternatives")
    return found if isinstance(found, dict) else {}


def _accessed_in_future(page: LintPage) -> Iterator[Found]:
    return _after(page, "accessed", 1, "Accessed {}, which is still to come")


def _issued_in_future(page: LintPage) -> Iterator[Found]:
    # The next year stands on what is in print.
    return _after(page, "issued", 366, "Published {}, which is still to come")


def _after(page: LintPage, name: str, days: int, message: str) -> Iterator[Found]:
    last = page.today + timedelta(days=days)
    for entry in page.entries:
        day = entry.day(name)
        is_later = day > (last.year, last.month, last.day)[: len(day)]
        if is_later and entry.is_sure_of(name) and name not in _open_dates(entry):
            said = message.format(text_of_day(day))
            yield Found(said, entry, entry.span(name), fix="Correct the date")


def _lonely_letters(one: LintList) -> Iterator[Found]:
    lettered: dict[tuple[str, int], dict[str, LintEntry]] = defaultdict(dict)
    for entry in one.entries:
        names, issued = lead_names(entry.csl), entry.day("issued")
        if names and issued:
            author = " ".join(words(family_of(names[0])))
            lettered[author, issued[0]].setdefault(entry.text("year-suffix"), entry)
    for (_, year), entries in lettered.items():
        for letter, entry in entries.items():
            before = chr(ord(letter) - 1) if len(letter) == 1 and "b" <= letter <= "z" else ""
            if before and before not in entries:
                plain = entries.get("")
                hint = f", but entry {plain.number} has no letter" if plain else ""
                yield Found(
                    f"{year}{letter} without a {year}{before}{hint}",
                    entry,
                    entry.span("issued"),
                    fix=f"Write {year}{before} in that entry, and where it is cited"
                    if plain and before == "a"
                    else "Add the missing entry, or change the letter",
                )


def _without_date(one: LintList) -> Iterator[Found]:
    if one.is_notes or len(one.entries) < _LEAST_ENTRIES:
        return
    lacking = [entry for entry in one.entries if "issued" not in entry.csl]
    dated = len(one.entries) - len(lacking)
    for entry in lacking if dated >= _NEARLY_ALL * len(one.entries) else ():
        if "accessed" in entry.csl:
            continue  # many pages do not say when they were made
        if entry.confidence >= _SURE and not _UNDATED.search(entry.raw):
            said = f"No date, which {dated} of {len(one.entries)} entries of this list have"
            yield Found(said, entry, fix="Add the year, or “n.d.”")


RULES = (
    LintRule(
        "CK201",
        "date-differs-from-url",
        Severity.WARNING,
        "The date differs from that in the URL",
        "Pages of news sites and blogs have the day on which they appeared in their address. "
        "Where the entry says another day, one of the two belongs to another page. Addresses of "
        "files and uploads do not count, nor do dates of books and papers.",
        "Open the page and correct the date or the URL.",
        "Okoye, N. 2018. “The Ferry.” River News, May 8 https://news.example/2017-04/24/ferry.htm",
        _far_from_url,
    ),
    LintRule(
        "CK202",
        "date-beside-url",
        Severity.NOTE,
        "The date is a day apart from that in the URL",
        "Mostly a matter of time zones, or of the day of print and the day on the web.",
        "Take the date that the page shows.",
        "Okoye, N. 2017. “The Ferry.” River News, May 14 https://news.example/2017-05-15/ferry.htm",
        _near_url,
    ),
    LintRule(
        "CK203",
        "access-date-missing",
        Severity.NOTE,
        "A web page without an access date, which the others have",
        "Pages change, so many styles ask for the day on which a page was seen. Reported only "
        "where three quarters of a list's web pages have one, and at least three.",
        "Add the date.",
        "Okoye, N. 2017. “The Ferry.” https://news.example/ferry",
        each_list(_without_access_date),
    ),
    LintRule(
        "CK204",
        "accessed-before-published",
        Severity.WARNING,
        "Accessed before it was published",
        "One of the two dates is wrong. Dates whose day and month can be read both ways are left "
        "alone.",
        "Correct the wrong one.",
        "Okoye, N. 2017. “The Ferry.” River News, May 14 https://news.example/ferry [26 May 2016].",
        _accessed_too_soon,
    ),
    LintRule(
        "CK205",
        "accessed-in-future",
        Severity.WARNING,
        "Accessed on a day that is still to come",
        "Mostly a slip in the year.",
        "Correct the date.",
        "Okoye, N. 2017. “The Ferry.” https://news.example/ferry (accessed 3 March 2117).",
        _accessed_in_future,
    ),
    LintRule(
        "CK206",
        "published-in-future",
        Severity.WARNING,
        "Published on a day that is still to come",
        "Mostly a slip in the year. Up to a year ahead is taken for a work in print.",
        "Correct the date.",
        "Okoye, N. 2107. The Ferry. Lagos: Span.",
        _issued_in_future,
    ),
    LintRule(
        "CK207",
        "year-letter-alone",
        Severity.WARNING,
        "2017b without 2017a",
        "Letters tell the works of an author and year apart; one of them is missing or has lost "
        "its letter, so that a citation of the year alone may mean either.",
        "Give each of the works its letter, in the list and where it is cited.",
        "Okoye, N. 2017b. “The Ferry.” River News, May 14 (beside an entry “Okoye, N. 2017.”)",
        each_list(_lonely_letters),
    ),
    LintRule(
        "CK208",
        "date-missing",
        Severity.NOTE,
        "No date, which the others have",
        "A citation by author and year cannot find it. Reported where four in five entries of a "
        "list have a date, of at least five; not where an entry says that it has none (n.d., o. "
        "J.) or when it was seen, and not in notes.",
        "Add the year, or “n.d.”.",
        "Okoye, N. “The Ferry.” River News. https://news.example/ferry",
        each_list(_without_date),
    ),
)
"""The rules of this group."""
