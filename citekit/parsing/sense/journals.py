"""Whether abbreviated journals, as natural sciences cite them, make sense with what is around."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import Segment, has

_FIRST_WORD = re.compile(
    r"(?<!\S)(?P<word>(?:Acc|ACC|Acta|Adv|Am|Anal|Ann|Appl|Arch|Astron|Ber|Biochem|Biol|Br|Bull|Can|"
    r"Chem|Chim|Class|Clin|Coll|Combust|Comm|Commun|Comput|Cryst|Curr|Eur|Exp|Geol|Geophys|Helv|Ind|"
    r"Inorg|Int|Izv|J|Jpn|Kinet|Lett|Mater|Math|Mech|Med|Mem|Mod|Mol|Mon|Nat|Nucl|Numer|Opt|Org|Pharm|"
    r"Philos|Phys|Physiol|Polym|Proc|Prog|Publ|Quant|Rend|Rep|Rev|Sci|Soc|Solid|Sov|Stat|Surf|Symp|"
    r"Tech|Theor|Top|Trans|Usp|Vestn|Z|Zh)\s?\.)\s*$"
)
_ABBREVIATED = re.compile(r"\s*[A-Z][\w-]*(?:\s?\.|\s|,)")
_BARE_NUMBER = re.compile(r"\W*[A-Z]?\d{1,4}\W*")
_NUMBERED_NAME = re.compile(r"\W*(?P<name>PoS|JHEP|JCAP)\s(?P<volume>[A-Za-z-]*\s?\d{2,6})\W*")
_HAS_PARTS = re.compile(r"\b(?:Perkin|Faraday|Dalton)\sTrans\.?\s*$")
_PART = re.compile(r"\s*[12],?\s*")


def journal_begins_in_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``A salt detector Class.`` and ``Quantum Grav. 27``: the first word is the journal's."""
    for i, (title, journal) in enumerate(itertools.pairwise(segments)):
        if (title.label, journal.label) != ("title", "container-title"):
            continue
        found = _FIRST_WORD.search(raw, title.start, title.end)
        if not found or not _ABBREVIATED.match(raw, journal.start, journal.end + 1):
            return segments
        rest = title._replace(end=found.start("word"))
        kept = [rest] if raw[rest.start : rest.end].strip() else []
        whole = journal._replace(start=found.start("word"))
        return [*segments[:i], *kept, whole, *segments[i + 2 :]]
    return segments


def number_is_volume(raw: str, segments: list[Segment]) -> list[Segment]:
    """``J. Math. Phys. 13 (1972)``: the only number behind a journal is its volume, no page."""
    if has(segments, "volume", "issue"):
        return segments
    for i, (journal, number, date) in enumerate(
        zip(segments, segments[1:], segments[2:], strict=False)
    ):
        labels = (journal.label, number.label, date.label)
        if labels == ("container-title", "pages", "date") and (
            "." in raw[journal.start : journal.end]
            and _BARE_NUMBER.fullmatch(raw, number.start, number.end)
        ):
            return [*segments[: i + 1], number._replace(label="volume"), *segments[i + 2 :]]
    return segments


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


def volume_in_name(raw: str, segments: list[Segment]) -> list[Segment]:
    """``PoS LATTICE2012``, ``JHEP 0505``: physicists number these so."""
    if has(segments, "volume", "issue"):
        return segments
    for i, journal in enumerate(segments):
        found = (
            _NUMBERED_NAME.fullmatch(raw, journal.start, journal.end)
            if journal.label == "container-title"
            else None
        )
        if found:
            volume = journal._replace(label="volume", start=found.start("volume"))
            return [*segments[:i], journal._replace(end=volume.start), volume, *segments[i + 1 :]]
    return segments


def part_of_transactions(raw: str, segments: list[Segment]) -> list[Segment]:
    """``J. Chem. Soc. Perkin Trans. 1, 189``: the number tells which of two journals it is."""
    for i, (journal, part) in enumerate(itertools.pairwise(segments)):
        if (
            (journal.label, part.label) == ("container-title", "volume")
            and _HAS_PARTS.search(raw, journal.start, journal.end)
            and _PART.fullmatch(raw, part.start, part.end)
        ):
            return [*segments[:i], journal._replace(end=part.end), *segments[i + 2 :]]
    return segments
