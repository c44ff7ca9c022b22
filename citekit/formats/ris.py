"""RIS: the lines of two letters that reference managers exchange.

There is no escaping in RIS: a value is what stands on its line. The tags are those of the format's
description (Research Information Systems, 2011) as Zotero and EndNote write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from citekit.dates.edtf import date_parts, season, to_edtf
from citekit.formats.bibtex import SEASONS
from citekit.formats.csl_json import csl_item
from citekit.formats.keywords import keyword_list
from citekit.formats.latex import clean
from citekit.formats.mapping import entry_type_for, is_blank, places, type_read_as
from citekit.formats.record import Keyed
from citekit.reference import CslDate, CslItem, CslName
from citekit.tables import load_table

_DASH = re.compile(r"(?:(?<=\d)|(?<=\d[a-z])) ?[‐‑–—] ?(?=[A-Za-z]?\d)")
_PAGES = re.compile(r"([^\s,;&-]+)-([^\s,;&-]+)")

COUNTED_IN_PAGES = frozenset(["BOOK", "EBOOK", "EDBOOK", "THES"])
"""Types whose first page, where no last one follows, is their number of pages."""


def write_ris(records: Iterable[Keyed]) -> Iterator[str]:
    """Write records as RIS, one a chunk, in the order given.

    Args:
        records: the references; drawn one by one.

    Yields:
        The lines of one record, from the second on with the blank line before them.
    """
    gap = ""
    for record in records:
        lines = ris_lines(csl_item(record.key, record.csl))
        yield gap + "".join(f"{tag}  - {value}\n" for tag, value in lines)
        gap = "\n"


def ris_lines(csl: CslItem) -> list[tuple[str, str]]:
    """Return tags and values of a record, ``TY`` first, ``ER`` last.

    Args:
        csl: a valid item, see `csl_item`.
    """
    kind = entry_type_for("ris", csl["type"], csl)
    lines = [("TY", kind), ("ID", clean(str(csl["id"])))]
    for rule, tag in places("ris", kind, tuple(csl)):
        value = csl[rule.csl]
        if not is_blank(value):
            lines += _lines(tag, rule.kind, value, has_database=bool(csl.get("archive")))
    if kind in COUNTED_IN_PAGES and csl.get("page"):
        lines = _with_last_page(lines)
    lines = [(tag, value) for tag, value in lines if value]
    _name_proceedings(lines)
    _add_kept_lines(lines, csl)
    if csl["type"] != type_read_as("ris", kind) or csl.get("genre") in load_table(
        "formats", "types"
    ):
        lines.append(("M3", str(csl["type"])))
    return [*lines, ("ER", "")]


def _lines(tag: str, kind: str, value: object, *, has_database: bool) -> list[tuple[str, str]]:
    """Return the lines for one field."""
    if kind == "names":
        return [(tag, ris_name(name)) for name in value]  # type: ignore[attr-defined]
    if kind == "date":
        return _issued(value)  # type: ignore[arg-type]
    if kind == "plain date":
        return [(tag, ris_date(value))]  # type: ignore[arg-type]
    if tag == "N1" and "\n" in str(value):
        # As `clean` does with breaks: no line of a note may hold what looks like another tag.
        return [(tag, re.sub(r" {2,}", " ", clean(line))) for line in str(value).split("\n")]
    text = clean(str(value))
    if tag == "AN" and has_database:
        return [(tag, f"PMID: {text}")]  # else it would be a number of that database
    if kind == "pages":
        text = _DASH.sub("-", text)
        pages = _PAGES.fullmatch(text)
        return [("SP", pages[1]), ("EP", pages[2])] if pages else [("SP", text)]
    if tag == "KW":
        return [(tag, word) for word in keyword_list(text)]
    return [(tag, text)]


def _with_last_page(lines: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the lines of a book of which a page is cited: with the last one behind the first.

    A first page alone would be read as the number of pages, which stands behind both.
    """
    first = next(n for n, (tag, _) in enumerate(lines) if tag == "SP")
    has_last = any(tag == "EP" for tag, _ in lines)
    last = [] if has_last else [("EP", lines[first][1])]
    return [*lines[: first + 1], *last, *lines[first + 1 :]]


def ris_name(name: CslName) -> str:
    """Return a name as ``Family, Given, Suffix``; a family name alone keeps its comma."""
    parts = {
        part: clean(str(name.get(part) or "")) for part in (*name, "family", "given", "suffix")
    }
    family = " ".join(filter(None, (parts.get("non-dropping-particle"), parts["family"])))
    if not family:
        return parts.get("literal") or parts["given"]
    given = " ".join(filter(None, (parts["given"], parts.get("dropping-particle"))))
    whole = f"{family}, {given}" if given else f"{family},"
    return f"{whole}, {parts['suffix']}" if parts["suffix"] else whole


def _issued(date: CslDate) -> list[tuple[str, str]]:
    """Return the year, and the whole date where it says more."""
    dates = date_parts(date)
    if not dates:
        return [("DA", ris_date(date))]
    year = str(dates[0][0])
    whole = ris_date(date)
    return [("PY", year)] if whole == f"{year}///" else [("PY", year), ("DA", whole)]


def ris_date(date: CslDate) -> str:
    """Return a date as ``YYYY/MM/DD/other``; seasons, ranges and doubts stand under other."""
    dates = date_parts(date)
    if not dates:
        literal = clean(str(date.get("literal") or date.get("raw") or ""))
        return f"///{literal}" if literal else ""
    year, *rest = dates[0]
    other = ""
    named_season = season(date, dates)
    if named_season and len(dates) == 1:
        other, rest = SEASONS[named_season - 1], []
    if len(dates) > 1 or date.get("circa"):
        other = to_edtf(date)
    month, day = ([f"{part:02d}" for part in rest] + ["", ""])[:2]
    return f"{year}/{month}/{day}/{other}"


def _name_proceedings(lines: list[tuple[str, str]]) -> None:
    """Give the conference its tag: in conference papers ``T2`` names it, ``C3`` the proceedings."""
    tags = {tag: number for number, (tag, _) in enumerate(lines)}
    if "C3" not in tags:
        return
    event = tags["C3"]
    if "T2" not in tags:
        lines[event] = ("T2", lines[event][1])
        return
    container = tags["T2"]
    lines[container], lines[event] = ("T2", lines[event][1]), ("C3", lines[container][1])


def _add_kept_lines(lines: list[tuple[str, str]], csl: CslItem) -> None:
    """Give back the lines of an imported record that CSL-JSON has no place for."""
    own = (csl.get("custom") or {}).get("citekit")
    kept = own.get("ris") if isinstance(own, dict) else None
    for tag, values in kept.items() if isinstance(kept, dict) else ():
        if re.fullmatch(r"[A-Z][A-Z0-9]", tag) and tag not in {"TY", "ER"}:
            lines += [(tag, clean(str(value))) for value in values]
