"""Step: the numbers that standards and RFCs are known by."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.scripts import EAST_ASIAN, has_digit
from citekit.parsing.normalisation.text import collapse, trim
from citekit.parsing.segments import Segment

_NUMBER = (
    r"(?:(?:IETF\s)?RFC|STD|BCP|ASTM|NIST\s(?:IR|SP|Special\sPublication)|GB(?:/[TZ])?"
    r"|ISO(?:/IEC|/TR|/TS)*|IEC|ANSI(?:/NISO)?|NISO|(?:DIN|PN|ÖNORM|SN|NEN|SS|UNE|NF|CSN)(?:[\s-](?:EN|SPEC))?(?:[\s-](?:ISO|IEC))?|"
    r"FIPS(?:\sPUB)?|BS(?:\sEN)?(?:\sISO)?|EN\sISO|IEEE(?:\sStd\.?|\sStandard)?|UNI|JIS|"
    r"ITU-T(?:\sRec(?:ommendation|\.))?|ECMA|(?:ABNT\s)?NBR(?:\sISO)?|"
    r"(?:WS|YY|NY|QB|HJ|SN|LY|JT|DL|DB\d\d)/T|ГОСТ(?:\sР)?)"
    r"[\s\u00a0-]{0,2}(?:[A-Z]\.?\s?)?\d[\d.:/-]{0,14}(?:[-—–:]\d{2,4})?(?:\sPart\s\d)?"
    r"(?:,?\sRev(?:ision|\.)\s?\d)?(?:\+A\d{1,2}:\d{4})?"
)
_BODIES = (
    "RFC", "STD", "BCP", "GB", "PN", "ÖNORM", "SN", "NEN", "SS", "CSN", "ISO", "IEC", "ANSI",
    "NISO", "DIN", "FIPS", "NIST", "BS", "EN", "IEEE", "ASTM", "NF", "UNE", "UNI", "JIS", "ITU-T",
    "ECMA", "ГОСТ", "NBR", "/T",
)  # fmt: skip
"""Part of each of those numbers: a quick look for whether there may be one."""
_ALONE = re.compile(rf"\W*({_NUMBER})\W*")
_BEHIND_TITLE = re.compile(rf"(?:\s*[:：,.]\s*|\s*[(（\[]\s*)({_NUMBER})[\])）]?[\s.,”\"]*$")
_BEFORE_TITLE = re.compile(
    rf"({_NUMBER})(?:\s?\([A-Za-z]{{1,3}}\))?(?:(?:[.,:]|\s[—–-])\s+(?=[^\W\d_])"
    rf"|(?<=:\d{{4}})\s(?=[^\W\d_])|\s(?=[{EAST_ASIAN}]))"
)
_WITHIN_SERIES = re.compile(r"\W*(?:STD|BCP|FYI)\s?\d{1,4},\s(RFC\s?\d{1,5})\W*")
"""``STD 90, RFC 8259``, as RFCs cite each other."""
_PIECES = ("container-title", "volume", "issue", "pages", "note", "genre", "date")
_MOST_PIECES = 4
_OWN = ("volume", "issue", "note", "genre", "collection-title", "number")


def standards(draft: Draft) -> None:
    """Take the number of a standard from behind the title or out of a field of its own."""
    if not any(body in draft.raw for body in _BODIES):
        return
    _join_pieces(draft)
    kept = []
    for segment in draft.segments:
        text = draft.text(segment)
        is_own = segment.label in _OWN
        alone = (_ALONE.fullmatch(text) or _WITHIN_SERIES.fullmatch(text)) if is_own else None
        if alone and alone[1].startswith("RFC"):
            draft.replace("number", _plain(alone[1]), [segment])  # which the series is not
        elif alone:
            draft.put("number", _plain(alone[1]), [segment])
        else:
            kept.append(segment)
    draft.segments = tuple(kept)


def _join_pieces(draft: Draft) -> None:
    """``DIN ISO``, ``690:`` and ``2013-10`` are one number, whatever they were taken for."""
    segments = draft.segments
    for first in range(len(segments) - 1):
        if segments[first].label not in _PIECES:
            continue
        for last in range(min(first + _MOST_PIECES, len(segments)) - 1, first, -1):
            if any(one.label not in _PIECES for one in segments[first : last + 1]):
                continue
            start, end = segments[first].start, segments[last].end
            if _ALONE.fullmatch(draft.raw, start, end):
                confidence = min(one.confidence for one in segments[first : last + 1])
                whole = Segment("number", start, end, confidence)
                draft.segments = (*segments[:first], whole, *segments[last + 1 :])
                return


def split_standard(title: str) -> tuple[str, str]:
    """Return a title without the number of a standard behind it, and the number, ``""`` for none.

    Args:
        title: ``Uniform Resource Identifier (RFC 3986)``.
    """
    found = _BEHIND_TITLE.search(title) if has_digit(title) else None
    return (title[: found.start()], _plain(found[1])) if found else (title, "")


def split_standard_before(title: str) -> tuple[str, str]:
    """Return a title without the number of a standard before it, and the number, ``""`` for none.

    Args:
        title: ``ISO/IEC 14882:2017. Programming languages``.
    """
    found = _BEFORE_TITLE.match(title)
    return (title[found.end() :], _plain(found[1])) if found else (title, "")


def is_standard(number: str) -> bool:
    """Return whether a number is one of a standard or RFC."""
    return _ALONE.fullmatch(number) is not None


def _plain(number: str) -> str:
    return trim(collapse(number)).removeprefix("IETF ")
