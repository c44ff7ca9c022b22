"""Whether the names of journals, mostly abbreviated ones, are whole and nothing but names."""

from __future__ import annotations

import re

from citekit.parsing.normalisation.organisations import has_organisation_word, is_house
from citekit.parsing.normalisation.tables import alternatives, word_tuple
from citekit.parsing.segments import Segment, carved, ending, meeting_at, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole

_FIRST_WORDS = alternatives(word_tuple("sense", "abbreviated_journals"))
_FIRST_WORD = re.compile(rf"(?<!\S)(?P<word>(?:(?:{_FIRST_WORDS})\s?\.\s*)+)$")
_ABBREVIATED = re.compile(r"\s*[A-Z][\w-]*(?:\s?\.|\s|,)")
_OPENS_JOURNAL = re.compile(
    r"\s*(?:Advances|Progress|Recent Advances|Annual Review|Annual Reviews|Journal|Proceedings|"
    r"Transactions|Reviews|Archives|Annals|Bulletin|International Journal|European Journal)"
    r"\s(?:in|of|on)\s[^.:;()]{2,60},\s*"
)
_GENERIC = re.compile(
    r"\s*(?:Journal|Review|Bulletin|Newsletter|Quarterly|Magazine|Letters)[\s,.]*"
)
_LAST_PIECE = re.compile(r"(?<=[^,.]{3}[,.?!”\"»])\s+(?P<piece>[^\W\d_a-zß-ÿ][^,.?!”\"»]{1,60})$")
_PART_AND_JOURNAL = re.compile(r"\s*[IVX]{1,4}\.\s+(?=[^\W\d_a-zß-ÿ][\w.]*\s[^\W\d_a-zß-ÿ])")
_HAS_PARTS = re.compile(r"\b(?:Perkin|Faraday|Dalton)\sTrans\.?\s*$")
_PART = re.compile(r"\s*[12],?\s*")
_NUMBERED_NAME = re.compile(
    r"\b(?P<name>PoS|JHEP|JCAP)\s(?P<volume>(?<=PoS\s)[A-Za-z-]{3,12}[\s-]?\d{2,4}|\d{4})(?=\s?\()"
)
_JOURNAL_AND_HOUSE = re.compile(
    r"(?P<journal>[^,]{4,80}),\s+(?P<house>(?!Part|Section|Series)[^,]{4,60}(?:,\s(?:Inc|Ltd)\.?)?)[\s,]*"
)
_JOURNAL_WORD = re.compile(
    r"\b(?:Journal|Review|Transactions|Proceedings|Bulletin|Annals|Quarterly)\b"
)
_ARXIV_BEHIND = re.compile(r"(?<=\S)\s\(arXiv:\s?\d{4}\.\d{4,5}(?:v\d{1,2})?\)[\s.,]*$")
_ARXIV_OPEN = re.compile(r"arXiv\s?:\s*$", re.IGNORECASE)
_ARXIV_NUMBER = re.compile(r"(?:\d{4}\.\s?\d{4,5}|\d{7})(?:v\d+)?")

_ENDS_NAMES = re.compile(
    rf"(?<=[A-Z]\.)\s(?P<journal>(?:{_FIRST_WORDS})\.(?:\s[A-Z][a-z]{{1,12}}\.){{1,4}})\s*$"
)


@beside("title", "container-title")
def journal_begins_in_title(raw: str, title: Segment, journal: Segment) -> Pieces:
    """``A salt detector Class.`` and ``Quantum Grav. 27``: the first word is the journal's."""
    found = ending(_FIRST_WORD, raw, title)
    if not found or not _ABBREVIATED.match(raw, journal.start, journal.end + 1):
        return None
    rest = title._replace(end=found.start("word"))
    kept = [rest] if raw[rest.start : rest.end].strip() else []
    return [*kept, journal._replace(start=found.start("word"))]


@beside("title", "container-title")
def journal_in_two(raw: str, title: Segment, journal: Segment) -> Pieces:
    """``Advances in Atomic,`` and ``Molecular, and Optical Physics 59``: a journal's one name."""
    if _OPENS_JOURNAL.fullmatch(raw, title.start, title.end):
        return [journal._replace(start=title.start)]
    return None


@beside("title", "container-title")
def name_before_generic_word(raw: str, title: Segment, holder: Segment) -> Pieces:
    """``The Brewers’`` and ``Journal,``: a journal is not called so alone."""
    if not _GENERIC.fullmatch(raw, holder.start, holder.end):
        return None
    if found := _LAST_PIECE.search(raw[: title.end].rstrip(), title.start):
        return meeting_at(title, holder, found.start("piece"))
    return None


@beside("title", "container-title")
def part_number_ends_title(raw: str, title: Segment, holder: Segment) -> Pieces:
    """``The salt of roads.`` and ``I. J Salt Biol``: the number of a part is of the title."""
    if found := _PART_AND_JOURNAL.match(raw, holder.start, holder.end):
        return meeting_at(title, holder, found.end())
    return None


@beside("container-title", "volume")
def part_of_transactions(raw: str, journal: Segment, part: Segment) -> Pieces:
    """``J. Chem. Soc. Perkin Trans. 1, 189``: the number tells which of two journals it is."""
    if ending(_HAS_PARTS, raw, journal) and _PART.fullmatch(raw, part.start, part.end):
        return [journal._replace(end=part.end)]
    return None


@whole()
def volume_in_name(raw: str, segments: list[Segment]) -> list[Segment]:
    """``PoS LATTICE 2012``, ``JHEP 0505``: physicists number these so."""
    found = _NUMBERED_NAME.search(raw) if "PoS" in raw or "JHEP" in raw or "JCAP" in raw else None
    if not found or any(one.label in ("volume", "issue") for one in segments):
        return segments
    start, end = found.span("volume")
    numbered = carved(raw, segments, start, end, "volume")
    return carved(raw, numbered, found.start("name"), found.end("name"), "container-title")


@beside("container-title", "volume", without="publisher editor")
def house_behind_journal(raw: str, holder: Segment, volume: Segment) -> Pieces:
    """``The Salt Journal, Salt Society, 27 (2): 97``: who publishes a journal is no part of it.

    RePEc has ``Salt Review, Oar, vol. 69(5), pages 3-9``.
    """
    found = _JOURNAL_AND_HOUSE.fullmatch(raw, holder.start, volume.start)
    if not found:
        return None
    is_of_repec = " pages " in raw and raw.startswith("vol. ", volume.start)
    is_known = has_organisation_word(found["house"]) or (is_of_repec and is_house(found["house"]))
    if is_known and (is_of_repec or _JOURNAL_WORD.search(found["journal"])):
        return [*with_tail(holder, found.start("house"), "publisher"), volume]
    return None


@each("title")
def arxiv_number_is_no_title(raw: str, title: Segment) -> Pieces:
    """``Salt roads (arXiv:1606.00698).``: so the APA has preprints."""
    found = _ARXIV_BEHIND.search(raw, title.start, title.end) if "arXiv:" in raw else None
    return with_tail(title, found.start(), "note") if found else None


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


@beside("author", "date", without="title container-title")
def journal_ends_names(raw: str, names: Segment, date: Segment) -> Pieces:
    """``Berg, A. J. Salz. Chem.`` and ``1999, 576``: without a title names end in the journal."""
    found = ending(_ENDS_NAMES, raw, names)
    if found:
        return [*with_tail(names, found.start("journal"), "container-title"), date]
    return None
