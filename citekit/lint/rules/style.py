"""Rules on how a list is written: one style, and what typing leaves behind."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from citekit.documents.rewriting import Edit
from citekit.lint.editing import blank_before, edit_of
from citekit.lint.rule import Found, LintRule, each_list
from citekit.lint.subjects import LintEntry, LintList, LintPage
from citekit.lint.traits import TRAITS
from citekit.reports import Severity

_LEAST_SHOWN = 4
_LONGEST_WORD = 2000
_MAJORITY = 0.75
_PAGE_RANGE = re.compile(
    r"(?<![\w.])(?P<first>\d+)(?P<mark>\s?(?:--?|[–—‐‑−])\s?)(?P<last>\d+)(?!\w)"
)
_GLUED = re.compile(r"(?<=[\w.,!?…])[”»](?P<word>[A-Za-zÀ-ɏ])(?!\W)")


def _departures(one: LintList) -> Iterator[Found]:
    if one.is_notes:
        return
    told: defaultdict[int, list[tuple[str, str, int, int]]] = defaultdict(list)
    for trait in TRAITS:
        shown = [(place, trait.of(entry)) for place, entry in enumerate(one.entries)]
        shown = [(place, value) for place, value in shown if value]
        counted = Counter(value for _, value in shown).most_common(1)
        if not counted or len(shown) < _LEAST_SHOWN:
            continue
        usual, number = counted[0]
        if number < _MAJORITY * len(shown):
            continue
        for place, value in shown:
            if value != usual and trait.is_told(value):
                told[place].append((value, usual, number, len(shown)))
    for place in sorted(told):
        yield _departure(one.entries[place], told[place])


def _departure(entry: LintEntry, told: list[tuple[str, str, int, int]]) -> Found:
    parts = [f"{value} ({number} of {shown} have {usual})" for value, usual, number, shown in told]
    said = f"Another style than most of this list: {'; '.join(parts)}"
    return Found(said, entry, fix="Write it as the others")


def _page_dashes(page: LintPage) -> Iterator[Found]:
    for one in page.lists:
        found = [(entry, place) for entry in one.entries if (place := _dash_of(entry))]
        counted = Counter(place["mark"] for _, place in found).most_common(1)
        if not counted or len(found) < _LEAST_SHOWN or counted[0][1] < _MAJORITY * len(found):
            continue
        usual = counted[0][0]
        for entry, place in found:
            if place["mark"] != usual:
                right = f"{place['first']}{usual}{place['last']}"
                yield Found(
                    f"Pages {place[0]} are not joined as in most entries of this list ({right})",
                    entry,
                    place.span(),
                    fix=f"Write {right}",
                    edits=edit_of(page, entry, *place.span(), right),
                )


def _dash_of(entry: LintEntry) -> re.Match[str] | None:
    """Return the range of pages of an entry, ``None`` where it cannot be told."""
    span = entry.span("page")
    if span is None or not entry.is_sure_of("page"):
        return None
    return _PAGE_RANGE.search(entry.raw, *span)


def _doubled_blanks(page: LintPage) -> Iterator[Found]:
    if page.document is None or page.document.format != "text":
        return  # of which a browser shows one
    source = page.document.source
    for entry in page.entries:
        if entry.source_map is None:
            continue
        begin, end = entry.source_map.source(0), entry.source_map.source(len(entry.raw) - 1) + 1
        for blank in re.finditer(r"(?<=\S) {2,}(?=\S)", source[begin:end]):
            place = begin + blank.start(), begin + blank.end()
            before = source[max(place[0] - 12, 0) : place[0]].split("\n")[-1]
            edits = (Edit(place[0], place[1], " "),)
            yield Found(
                f"More than one blank behind {before!r}",
                entry,
                place=place,
                fix="Leave one blank",
                edits=edits,
            )


def _glued(page: LintPage) -> Iterator[Found]:
    for entry in page.entries:
        for found in _GLUED.finditer(entry.raw):
            at = found.start("word")
            before = entry.raw[max(at - _LONGEST_WORD, 0) : at].split()[-1]
            if "://" in before or not _closes(entry.raw, found.start()):
                continue
            edits = blank_before(page, entry, at)
            yield Found(
                f"No blank behind {found[0][0]} in {entry.raw[max(at - 12, 0) : at + 8]!r}",
                entry,
                found.span(),
                fix="Put a blank there",
                edits=edits,
            )


def _closes(text: str, at: int) -> bool:
    """Whether a quotation mark closes: »so« and ”so” open with what closes elsewhere."""
    before, sign = text[:at], text[at]
    opened = sum(map(before.count, "“„" if sign == "”" else "«"))
    closed = before.count(sign)
    return closed < opened if opened else closed % 2 == 1


RULES = (
    LintRule(
        "CK701",
        "style-departs",
        Severity.NOTE,
        "Another style than most of the list",
        "Looked at are: where the year stands, order and initials of the first author’s names, "
        "what joins names, quotation marks, “pp.”, the DOI, the access date, the full stop at the "
        "end. Reported where three quarters of the entries that show a trait, of at least four, "
        "agree; not in notes.",
        "Write it as the others.",
        "Ngozi Okoye, The Ferry (Lagos: Span, 2017) (in a list of “Okoye, N. 2017. The Ferry.”)",
        each_list(_departures),
    ),
    LintRule(
        "CK702",
        "page-dash-differs",
        Severity.NOTE,
        "Pages that are joined by another dash than most of the list’s",
        "Hyphen and en dash side by side look untidy. Reported where three quarters of the "
        "ranges, of at least four, agree.",
        "Write the dash that the others have.",
        "Okoye, N. 2017. “The Ferry.” River Studies 3 (2): 1-9. (in a list of 1–9)",
        _page_dashes,
        is_fixable=True,
    ),
    LintRule(
        "CK703",
        "blanks-doubled",
        Severity.NOTE,
        "More than one blank",
        "Left behind by typing. Only in plain text: of those in Markdown and HTML a browser shows "
        "one.",
        "Leave one.",
        "Okoye, N. 2017.  The Ferry. Lagos: Span.",
        _doubled_blanks,
        is_fixable=True,
    ),
    LintRule(
        "CK704",
        "blank-missing",
        Severity.NOTE,
        "No blank behind a closing quotation mark",
        "A slip of typing that search engines and reference managers stumble over.",
        "Put a blank there.",
        "Okoye, N. 2017. “The Ferry.”River News, May 14.",
        _glued,
        is_fixable=True,
    ),
)
"""The rules of this group."""
