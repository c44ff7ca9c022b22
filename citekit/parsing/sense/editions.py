"""Whether words and numbers for editions make sense: they are no titles and no houses."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import Segment, ending, has, meeting_at, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import is_place

_ORDINAL_SIGN = re.compile(r"\.?[ªºa°]\.?\s")
_ENDS_IN_NUMBER = re.compile(r"(?<=[\s,])\d{1,2}\.?\s*$")
_CHANGED_EDITION = re.compile(
    r"(?<=\w)[.,]\s+(?P<edition>\d{1,2}\.,?\s(?:[^\W\d_]+[.,]*\s*){0,3}"
    r"(?:bearb|erw|überarb|aktual|verb|durchges|erg|korr|neub|verm)\w*\.?,?\s*)$"
)
_EDITION_BEHIND = re.compile(
    r"(?<=\w)[.,]\s(?P<edition>(?P<number>\d{1,2}\s?[ªa°º]\.?\s)?(?:[Ee]d(?:ición|ição|izione)|[Éé]dition|(?<=\s)[Ee]d\.))\W*$"
)
_CHANGES = (
    r"revue|revisée|corrigée|augmentée|remaniée|actualisée|refondue|mise à jour|entièrement|"
    r"riveduta|ampliata|accresciuta|aggiornata|corretta|corregida|aumentada|ampliada|revisada|"
    r"actualizada|atualizada|revista|revised|enlarged|expanded|updated|"
    r"überarbeitete|erweiterte|verbesserte|durchgesehene|ergänzte|unveränderte|vermehrte"
)
_EDITION_ENDS_TITLE = re.compile(
    rf"(?<=\w)[.,]\s(?P<edition>(?:(?:nouvelle|nuova|nueva|nova)\s)?(?:édition|edizione|edición|edição)"
    rf"\s(?:{_CHANGES})(?:(?:,|\s(?:et|e|y))?\s(?:{_CHANGES}))*[\s.,]*)$",
    re.IGNORECASE,
)
_NUMBERED_EDITION_ENDS = re.compile(
    r"(?<=\w)[.,]\s(?P<edition>\d{1,3}\.,?\s(?:[^\W\d_]+(?:\.,?|,)?\s){0,9}(?:Auflage|Aufl\.|Ausgabe|Ausg\.))[\s,.]*$"
)
_PLACE_YEAR_REPRINT = re.compile(
    r"\W*(?P<place>[^\d,;:]{3,40}?)\s(?P<edition>[2-9]|[1-4]\d)?(?P<year>(?:1[5-9]|20)\d\d),\s"
    r"(?P<reprint>(?:ND|Nachdr(?:uck|\.)|Neudr(?:uck|\.)|Reprint|Repr\.)\s[^\d]{0,40})"
)
_LOOSE_LEAVES = re.compile(
    r"(?:^|(?<=[,.]\s))(?P<state>(?:Loseblatt[\w-]*,\s)?(?:Stand:?\s)?"
    r"(?:\d{1,3}\.\s(?:EL|Erg\.-Lfg\.)(?!\w)|(?:\d{1,3}\.\s)?Ergänzungslieferung)(?:\s(?:\d{4}|[^\W\d_]{3,9}\s\d{4}))?,?\s?)"
)
_EDITION_WORDS = ("dition ", "dizione ", "dición ", "dição ")
_CHANGES_ALONE = re.compile(
    rf"\W*(?:{_CHANGES})(?:(?:,|\s(?:et|e|y|and|und|&))?\s(?:{_CHANGES}))*\W*", re.IGNORECASE
)
_EDITION = re.compile(
    r"\W*(?:Fassung|Version|Neuaufl|Neuausg|Nachdr|Neudr|Sonderausg|Taschenbuchausg|Studienausg|Jubiläumsausg)"
    r"(?:age|abe|uck)?\W*"
)
_EDITION_AS_NAME = re.compile(r"\W*(?P<word>[Ee]dition)\s[^\W\d_][\w’'-]{2,30}\W*")
_EDITION_SIGN = re.compile(r"\b(?:ed|edn|edition|rev|revised)\b|版|刷", re.IGNORECASE)
_FIRST = re.compile(
    r"\s*\((?:1st|first|1re|1ère|1ª|prima|1\.)\s?(?:éd|ed|Aufl)\w*\.?,?\s*", re.IGNORECASE
)
_OPEN_SEASON = re.compile(r"\s*\((?:Spring|Summer|Fall|Autumn|Winter)\s(?:19|20)\d\d\s*")
_EDITION_WORD = re.compile(r"\W*(?:ed|edn|edition)\b\W*", re.IGNORECASE)

_YEAR_AND_REPRINT = re.compile(
    r"\W*\((?P<year>(?:1[5-9]|20)\d\d)[;,]\s(?:[Rr]epr|[Rr]pt|[Rr]eprint(?:ed)?|[Rr]eissued?|Nachdr)\b\.?,?\s*"
)
_RAISED = re.compile(
    r"(?<![\w.])(?P<edition>[²³⁴⁵⁶⁷⁸⁹]|¹[⁰¹²³⁴⁵⁶⁷⁸⁹])(?P<year>(?:1[5-9]|20)\d\d)\b"
)
_FLAT = re.compile(
    r"(?<![\d.,/:-])(?<![\d/-]\s)(?P<edition>[2-9]|[1-4]\d)(?P<year>(?:18[5-9]|19\d|20[0-2])\d)(?![\d/–-])"
)
_YEAR = re.compile(r"(?<![\d\[])(?:1[5-9]|20)\d\d(?!\d)")
"""A year that is not the one of the first edition, ``[1915]``."""
_CLOSING = ("", ".", ")", ",", ":", ";")
_RAISED_NUMBERS = re.compile(r"[²³⁴⁵⁶⁷⁸⁹¹]\d")


@beside("location", "date")
def reprint_behind_place(raw: str, place: Segment, date: Segment) -> Pieces:
    """``Leipzig 31887, ND Graz`` and ``1952``: the first year is the book's, the rest a remark."""
    found = _PLACE_YEAR_REPRINT.fullmatch(raw, place.start, place.end)
    if not found:
        return None
    pieces = [place._replace(end=found.end("place"))]
    if found["edition"]:
        start, end = found.span("edition")
        pieces.append(place._replace(label="edition", start=start, end=end))
    start, end = found.span("year")
    return [
        *pieces,
        place._replace(label="date", start=start, end=end),
        date._replace(label="note", start=found.start("reprint")),
    ]


@each("location|publisher|title")
def loose_leaves_are_remark(raw: str, one: Segment) -> Pieces:
    """``Handbuch, Loseblatt, 51. EL, Ulm``: to what it was brought up is a remark."""
    if "EL" not in raw and "rgänzungslieferung" not in raw and "rg.-Lfg" not in raw:
        return None
    found = _LOOSE_LEAVES.search(raw, one.start, one.end)
    if not found:
        return None
    start, end = found.span("state")
    pieces = (
        one._replace(end=start),
        one._replace(label="note", start=start, end=end),
        one._replace(start=end),
    )
    return [piece for piece in pieces if raw[piece.start : piece.end].strip(" ,.;:")]


@each("edition", needed="date")
def year_before_reprint(raw: str, edition: Segment) -> Pieces:
    """``(1963; repr., Ulm: Oar, 1968)``: the year of the first print is no edition."""
    found = _YEAR_AND_REPRINT.fullmatch(raw, edition.start, edition.end)
    if found:
        return with_tail(edition._replace(label="date"), found.end("year") + 1, "note")
    return None


@each("publisher|location|date|title")
def raised_number_of_edition(raw: str, one: Segment) -> Pieces:
    """``Ulm: Ruder ²1998``: the raised number before the year is the edition's."""
    if raw.isascii() or not _RAISED_NUMBERS.search(raw):
        return None
    found = _RAISED.search(raw, one.start, one.end)
    if not found:
        return None
    edition = one._replace(label="edition", start=found.start(), end=found.end("edition"))
    before = [one._replace(end=found.start())] if found.start() > one.start else []
    return [*before, edition, one._replace(label="date", start=found.start("year"))]


@each("publisher|location|date|note|author", without="container-title issue")
def flat_number_of_edition(raw: str, one: Segment) -> Pieces:
    """``Ulm 31998``, ``Berg, Olaf (41991):``: the raised number of the edition, without markup.

    It stands in the only place where a year could.
    """
    found = _FLAT.search(raw, one.start, one.end)
    if not found or _YEAR.search(raw):
        return None
    before = raw[one.start : found.start()].rstrip(" (")
    is_after = one.label == "date" or raw[found.end() :].lstrip()[:1] in _CLOSING
    if not is_after or (one.label == "note" and not is_place(before)):
        return None
    label = "location" if one.label == "note" else one.label
    start = one.start + len(raw[one.start : found.start()].rstrip(" ("))
    pieces = [one._replace(label=label, end=start)] if before.strip(" ,.") else []
    edition = one._replace(label="edition", start=found.start(), end=found.end("edition"))
    return [*pieces, edition, one._replace(label="date", start=found.start("year"))]


@whole("edition")
def ordinal_of_edition(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Diccionario de la lengua, 23.`` and ``ª ed.``: the number before the sign is its own."""
    for i, (title, edition) in enumerate(itertools.pairwise(segments)):
        if edition.label != "edition" or not _ORDINAL_SIGN.match(raw, edition.start, edition.end):
            continue
        if found := _ENDS_IN_NUMBER.search(raw, title.start, title.end):
            return [*segments[:i], *meeting_at(title, edition, found.start()), *segments[i + 2 :]]
    return segments


@beside("title", "edition")
def edition_begins_in_title(raw: str, title: Segment, edition: Segment) -> Pieces:
    """``Salz, 13., neu bearb.`` and ``und erw. Aufl.``: the number of an edition is its own."""
    if any(map(str.isdigit, raw[edition.start : edition.end])):
        return None
    if found := _CHANGED_EDITION.search(raw, title.start, title.end):
        return meeting_at(title, edition, found.start("edition"))
    return None


@each("title", without="edition")
def edition_word_ends_title(raw: str, title: Segment) -> Pieces:
    """``Psicología. 2° Ed.``, ``Guide du sel, édition`` and ``1998``: no title ends so."""
    found = ending(_EDITION_BEHIND, raw, title)
    if found:
        label = "edition" if found["number"] else "note"
        return with_tail(title, found.start("edition"), label, end=found.start())
    return None


@each("title", without="edition")
def edition_ends_title(raw: str, title: Segment) -> Pieces:
    """``Le sel, édition revue et corrigée,``: which edition it is does not end the title."""
    if "Auf" in raw or "Ausg" in raw:
        found = _NUMBERED_EDITION_ENDS.search(raw, title.start, title.end)
        if found:
            return with_tail(title, found.start("edition"), "edition", end=found.start())
    if not any(word in raw for word in _EDITION_WORDS):
        return None
    if found := _EDITION_ENDS_TITLE.search(raw, title.start, title.end):
        return with_tail(title, found.start("edition"), "edition")
    return None


@beside("edition", "container-title|title|note|publisher")
def edition_goes_on(raw: str, edition: Segment, change: Segment) -> Pieces:
    """``2e éd.`` and ``revue et augmentée``: how it was changed is said of the edition."""
    if _CHANGES_ALONE.fullmatch(raw, change.start, change.end):
        return [edition._replace(end=change.end)]
    return None


@beside("genre", "edition")
def holder_behind_slashes(raw: str, mark: Segment, one: Segment) -> Pieces:
    """``[M]//`` and ``呐喊.``: what stands behind the slashes of GB/T 7714 holds the work."""
    name = raw[one.start : one.end]
    is_edition = any(map(str.isdigit, name)) or _EDITION_SIGN.search(name)
    if raw[mark.start : mark.end].rstrip().endswith("//") and not is_edition:
        return [mark, one._replace(label="container-title")]
    return None


@beside("edition", "publisher")
def edition_is_no_house(raw: str, edition: Segment, house: Segment) -> Pieces:
    """``3., überarb.`` and ``Neuaufl.``, ``8. Aufl., Nachdr.``: words for editions publish none."""
    if _EDITION.fullmatch(raw, house.start, house.end):
        return [edition._replace(end=house.end)]
    return None


@each("edition")
def edition_with_a_name(raw: str, one: Segment) -> Pieces:
    """``edition ruder. Ulm``, ``Edition Ruder, Ulm``: a series, or a house with a capital."""
    if found := _EDITION_AS_NAME.fullmatch(raw, one.start, one.end):
        return [one._replace(label="publisher" if found["word"][0] == "E" else "collection-title")]
    return None


@beside("edition", "date")
def first_edition_behind(raw: str, edition: Segment, date: Segment) -> Pieces:
    """``Ulm, Sel (1re éd. 1908)``: when a book was first printed is not its edition."""
    if _FIRST.fullmatch(raw, edition.start, edition.end):
        return [edition._replace(label="note", end=date.end)]
    return None


@whole("date edition")
def season_of_edition(raw: str, segments: list[Segment]) -> list[Segment]:
    """``(Summer 2019`` and ``ed.)``: the season of an encyclopedia that has another date."""
    for i, (season, edition) in enumerate(itertools.pairwise(segments)):
        if (season.label, edition.label) != ("date", "edition"):
            continue
        is_edition = _OPEN_SEASON.fullmatch(raw, season.start, season.end)
        if is_edition and _EDITION_WORD.fullmatch(raw, edition.start, edition.end):
            rest = [*segments[:i], *segments[i + 2 :]]
            if has(rest, "date"):
                return [*segments[:i], edition._replace(start=season.start), *segments[i + 2 :]]
            return [*segments[:i], season._replace(end=edition.end), *segments[i + 2 :]]
    return segments
