"""MEDLINE, PubMed's own format (``.nbib``), as the lines of RIS that say the same.

The fields are those of https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format. What describes the
entry in the database and not the work, such as its dates and owner, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Line = tuple[str, str, int]
"""A tag, its value and the line where it stands, from 1."""

BEGINNING = re.compile(r"\s*PMID *- ")
"""How a file begins."""

_LINE = re.compile(r"([A-Z]{2,4}) *- (.*)")
_DOI = re.compile(r"(10\.\S+) \[doi\]")
_BRACKETS = re.compile(r"\[(.*)\]")
_IN_BRACKETS = re.compile(r" \([^()]*\)$")  # 0378-5955 (Print)
_SHORT_NAME = re.compile(r"([^,]+) ([A-Z]{1,3})")  # van der Berg JA
_TAGS = {
    "AU": "AU", "FAU": "AU", "CN": "AU", "ED": "A2", "FED": "A2", "JT": "T2", "TA": "J2",
    "VI": "VL", "IP": "IS", "PG": "SP", "IS": "SN", "ISBN": "SN", "PB": "PB", "EN": "ET",
    "LA": "LA", "AB": "AB", "OT": "KW", "MH": "KW", "CTI": "T3", "TT": "OP", "PMC": "C2",
}  # fmt: skip
_OF_BOOKS = {"PL": "CY"}  # of journals it is the country of the publisher
_IN_FULL = {"AU": "FAU", "ED": "FED"}
"""Names in short, and what has them in full."""


def ris_records(text: str) -> Iterator[list[Line]]:
    """Yield the records of a file in MEDLINE as lines of RIS.

    Args:
        text: of the file.
    """
    record: list[Line] = []
    for number, line in enumerate(text.split("\n"), 1):
        found = _LINE.match(line)
        if found and found[1] == "PMID" and record:
            yield list(_as_ris(record))
            record = []
        if found:
            record.append((found[1], found[2].strip(), number))
        elif line.strip() and record:
            tag, value, first = record[-1]
            record[-1] = (tag, f"{value} {line.strip()}", first)
    if record:
        yield list(_as_ris(record))


def _as_ris(record: list[Line]) -> Iterator[Line]:
    stated = {tag for tag, _, _ in record}
    is_book = "BTI" in stated
    kind = "JOUR"
    if is_book:
        kind = "CHAP" if "TI" in stated else "BOOK"
    elif ("PT", "Preprint") in {line[:2] for line in record}:
        kind = "UNPB"
    yield "TY", kind, record[0][2]
    tags = {**_TAGS, "TI": "TI", "BTI": "T2" if kind == "CHAP" else "TI"}
    tags |= _OF_BOOKS if is_book else {}
    for tag, value, number in record:
        if tag == "PMID":
            yield "AN", f"PMID: {value}", number
        elif tag in {"AID", "LID"} and (doi := _DOI.fullmatch(value)):
            yield "DO", doi[1], number
        elif tag == "DP":
            yield "PY", value[:4], number
            yield "DA", value, number
        elif tag in tags and _IN_FULL.get(tag) not in stated:
            yield tags[tag], _value(tags[tag], value), number


def _value(tag: str, value: str) -> str:
    """Return a value without what the database puts around it."""
    if tag in {"TI", "T2", "OP"}:
        title = value.removesuffix(".") if not value.endswith("..") else value
        translated = _BRACKETS.fullmatch(title)
        return translated[1].removesuffix(".") if translated else title
    if tag in {"AU", "A2"} and (short := _SHORT_NAME.fullmatch(value)):
        return f"{short[1]}, {short[2]}"
    if tag == "SN":
        return _IN_BRACKETS.sub("", value)
    return value.replace("*", "") if tag == "KW" else value
