"""Whether abbreviated journals, as natural sciences cite them, make sense with what is around."""

from __future__ import annotations

import re

from citekit.parsing.segments import Segment, carved
from citekit.parsing.sense.checks import Pieces, beside, whole

_FIRST_WORD = re.compile(
    r"(?<!\S)(?P<word>(?:(?:Acc|ACC|Acta|Adv|Am|Anal|Ann|Appl|Arch|Astron|Ber|Biochem|Biol|Br|Bull|Can|"
    r"Chem|Chim|Class|Clin|Coll|Combust|Comm|Commun|Comput|Cryst|Curr|Eur|Exp|Geol|Geophys|Helv|Ind|"
    r"Inorg|Int|Izv|J|Jpn|Kinet|Lett|Mater|Math|Mech|Med|Mem|Mod|Mol|Mon|Nat|Nucl|Numer|Opt|Org|Pharm|"
    r"Philos|Phys|Physiol|Polym|Proc|Prog|Publ|Quant|Rend|Rep|Rev|Sci|Soc|Solid|Sov|Stat|Surf|Symp|"
    r"Tech|Theor|Top|Trans|Usp|Vestn|Z|Zh)\s?\.\s*)+)$"
)
_ABBREVIATED = re.compile(r"\s*[A-Z][\w-]*(?:\s?\.|\s|,)")
_BARE_NUMBER = re.compile(r"\W*[A-Z]?\d{1,3}\W*")
_NUMBERED_NAME = re.compile(
    r"\b(?P<name>PoS|JHEP|JCAP)\s(?P<volume>(?<=PoS\s)[A-Za-z-]{3,12}[\s-]?\d{2,4}|\d{4})(?=\s?\()"
)
_OPENS_JOURNAL = re.compile(
    r"\s*(?:Advances|Progress|Recent Advances|Annual Review|Annual Reviews|Journal|Proceedings|"
    r"Transactions|Reviews|Archives|Annals|Bulletin|International Journal|European Journal)"
    r"\s(?:in|of|on)\s[^.:;()]{2,60},\s*"
)
_ARXIV_OPEN = re.compile(r"arXiv\s?:\s*$", re.IGNORECASE)
_ARXIV_NUMBER = re.compile(r"(?:\d{4}\.\s?\d{4,5}|\d{7})(?:v\d+)?")
_HAS_PARTS = re.compile(r"\b(?:Perkin|Faraday|Dalton)\sTrans\.?\s*$")
_PART = re.compile(r"\s*[12],?\s*")


@beside("title", "container-title")
def journal_begins_in_title(raw: str, title: Segment, journal: Segment) -> Pieces:
    """``A salt detector Class.`` and ``Quantum Grav. 27``: the first word is the journal's."""
    found = _FIRST_WORD.search(raw, title.start, title.end)
    if not found or not _ABBREVIATED.match(raw, journal.start, journal.end + 1):
        return None
    rest = title._replace(end=found.start("word"))
    kept = [rest] if raw[rest.start : rest.end].strip() else []
    whole = journal._replace(start=found.start("word"))
    return [*kept, whole]


@beside("container-title", "pages", "date", without="volume issue")
def number_is_volume(raw: str, journal: Segment, number: Segment, date: Segment) -> Pieces:
    """``J. Math. Phys. 13 (1972)``: the only number behind a journal is its volume, no page."""
    if "." in raw[journal.start : journal.end] and _BARE_NUMBER.fullmatch(
        raw, number.start, number.end
    ):
        return [journal, number._replace(label="volume"), date]
    return None


@whole("date pages volume")
def issue_behind_year(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Phys. Rev. D 88 (2013) 10, 105030``: of two numbers the second is the issue."""
    labels = [one.label for one in segments]
    for i in range(len(segments) - 3):
        second = segments[i + 2]
        if labels[i : i + 4] == ["volume", "date", "volume", "pages"] and _BARE_NUMBER.fullmatch(
            raw, second.start, second.end
        ):
            return [*segments[: i + 2], second._replace(label="issue"), *segments[i + 3 :]]
    return segments


@whole()
def volume_in_name(raw: str, segments: list[Segment]) -> list[Segment]:
    """``PoS LATTICE 2012``, ``JHEP 0505``: physicists number these so."""
    found = _NUMBERED_NAME.search(raw) if "PoS" in raw or "JHEP" in raw or "JCAP" in raw else None
    if not found or any(one.label in ("volume", "issue") for one in segments):
        return segments
    start, end = found.span("volume")
    numbered = carved(raw, segments, start, end, "volume")
    return carved(raw, numbered, found.start("name"), found.end("name"), "container-title")


@beside("container-title", "volume")
def part_of_transactions(raw: str, journal: Segment, part: Segment) -> Pieces:
    """``J. Chem. Soc. Perkin Trans. 1, 189``: the number tells which of two journals it is."""
    if _HAS_PARTS.search(raw, journal.start, journal.end) and _PART.fullmatch(
        raw, part.start, part.end
    ):
        return [journal._replace(end=part.end)]
    return None


@beside("title", "container-title")
def journal_in_two(raw: str, title: Segment, journal: Segment) -> Pieces:
    """``Advances in Atomic,`` and ``Molecular, and Optical Physics 59``: a journal's one name."""
    if _OPENS_JOURNAL.fullmatch(raw, title.start, title.end):
        return [journal._replace(start=title.start)]
    return None


@whole("date")
def arxiv_is_no_date(raw: str, segments: list[Segment]) -> list[Segment]:
    """``arXiv :1606.00698v1``: with blanks in it, the number is still none of a year."""
    if "arXiv" not in raw:
        return segments
    for one in segments:
        number = _ARXIV_NUMBER.match(raw, one.start) if one.label == "date" else None
        if number and (opens := _ARXIV_OPEN.search(raw, 0, one.start)):
            return carved(raw, segments, opens.start(), number.end(), "note")
    return segments
