"""Whether volumes and issues are told from pages, years and the names of journals."""

from __future__ import annotations

import itertools
import re

from citekit.parsing.segments import LABELS, Segment, carved, ending, has, meeting_at, with_tail
from citekit.parsing.sense.checks import Pieces, beside, each, whole
from citekit.parsing.sense.known import is_month

_IN_BRACKETS = re.compile(r"\s?\((?:\d{1,5}|\d{1,2}[-–/]\d{1,2})\)[\s.,:;]*")
_NUMBER_OF_VOLUME = re.compile(r"\W*[A-Z]?\d{1,3}\W*")
_NUMBER_OF_ISSUE = re.compile(r"\W*[A-Z]?\d{1,4}\W*")
_NUMBER_AND_SLASH = re.compile(r"\W*\d{1,3}\s?/\s*")
_YEAR_THEN_ISSUE = re.compile(
    r"\s*\((?:1[89]|20)\d\d(?:[-–/]\d{2,4})?\),?\s(?P<issue>\d{1,2}(?:\s?[-–/]\s?\d{1,2})?)[\s,:]*"
)
_YEAR_ALONE = re.compile(r"\s*(?:19|20)\d\d\W*")
_NUMBER_AND_YEAR = re.compile(
    r"\W*(?P<number>\d{1,4}(?:[-–/]\d{1,4})?)\s\|\s?(?=(?:19|20)\d\d\W*$)"
)
_NUMBERED_ISSUE = re.compile(r"\W*(?:n[.º°]{1,2}|no\.|n[uú]m\.|Nr\.)\s?\d{1,4}\W*", re.IGNORECASE)
_WEEKS_AND_YEAR = re.compile(
    r"[\s,]*(?:B\s)?(?:(?:1[3-9]|[2-5]\d)|\d{1,2}[–-]\d{1,2})/(?:19|20)\d\d[\s,]*"
)
"""``40-42/2016``: no year has so many months."""
_NUMBER_WORD = re.compile(
    r"\W*(?:nr|no|nos|n[uú]m(?:ero)?|n|№|n\.?[º°]|numéro|número|issue|heft)\W*", re.IGNORECASE
)
_WORD_ALONE = re.compile(r"\W*(?:Vol|Bd|Nr|No)\.\s*", re.IGNORECASE)
_NUMBER_AND_MONTH = re.compile(r"\s*(?P<number>\d{1,3})\s(?=(?P<month>[^\W\d_]{3,10})\b)")
_SHORT_ROMAN = re.compile(r"\s*[IVX]{1,6}\s*[,.]?\s*")
_ROMAN = re.compile(r"\W*[IVXLC]{1,7}\W*")
_YEAR_WORDS = ("ano ", "ano,", "année", "annee", "año", "anno", "annata", "Ano ", "Año", "Jahrgang")
_HAVE_YEARS = ("location", "container-title", "note", "edition", "collection-title")
_ENDS_IN_YEAR = re.compile(
    r"(?:(?<=\w),\s)?(?P<year>\b\d{1,3}\s?(?:e|ème|ª|a|o|º)?\.?\s"
    r"(?:année|annee|año|anno|annata|ano|Jahrgang)"
    r"|\b(?:ano|año|anno|année|Ano|Año)\s(?:[IVXLC]{1,6}|\d{1,3}))[\s.,;)]*$"
)
_VOLUME_BEHIND_STOP = re.compile(
    r"(?<=[.,)])\s+(?P<volume>(?:C|T|Bd|Vol|Tom|Cilt|Tome)\.?\s(?:[IVX]{1,5}(?:[-–][IVX]{1,5})?|\d{1,2}))[\s.,:]*$"
)
_ENDS_IN_VOLUME = re.compile(
    r"(?<=[\w.\]]),?\s(?P<volume>(?<=, )[IVXLC]{1,7}(?=,)|[A-Z]\d{1,3}|\d{1,3}\.\d{1,2}),?\s*$"
)
_ENDS_IN_NUMBER = re.compile(r"(?<=\w),\s(?P<volume>\d{1,3})\s*$")
_ENDS_IN_ROMAN_AND_COLON = re.compile(r"(?<=\w)\s(?P<volume>[IVXLC]{1,7}):\s*$")
_ISSUE_AND_YEAR = re.compile(
    r"(?<=\w),?\s(?P<issue>(?:(?:Heft|H\.|Nr\.)\s)?\d{1,3}(?:[-–]\d{1,3})?/(?:19|20)\d\d)[\s.,;:]*$"
)
_VOLUME_AND_PART = re.compile(r"\s(?P<volume>\d{1,4})\s?\(\s?(?:Pt|Suppl)\.?\s*$")
_SUPPLEMENT = re.compile(r"\W*(?:Suppl?|Supplement|Pt)\b\W*", re.IGNORECASE)
_VOLUME_AND_MONTH = re.compile(
    r"\s*(?P<volume>\d{1,3})\.(?P<month>[A-Z][a-z]{2,8}\.?(?:[-–/][A-Z][a-z]{2,8}\.?)?\s\((?:19|20)\d\d\))"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_YEAR_VOLUME_PAGE = re.compile(
    rf"\W*{_YEAR},\s(?P<volume>\d{{1,4}}),\s(?P<pages>[A-Z]?\d{{1,6}}(?:[–-]\d{{1,6}})?)[\s.,;]*"
)
_COUNT_OF_VOLUMES = re.compile(r"\W*\d{1,3}\s(?:voll|vols?|Bde|Bände|tt|tomos|tomes)\b\.?\W*")
_VOLUME_AND_COLON = re.compile(r"\W*(?:Bd|Band|vol|volume|Teil|t|tome|tomo)\b", re.IGNORECASE)
_LEADS_INTO = re.compile(r"\W*(?:[Ii]n|[Dd]ans|[Ee]n)\b")
_KINDS_OF_PAPERS = re.compile(r"\s*\([A-Z][^()\d]* Papers\)\W*")
_ARXIV_NUMBER = re.compile(r"\W*(?:vol\.\s|volume\s)?abs/\d{4}\.\d{4,5}(?:v\d)?\W*")

_OF_HANDBOOK = re.compile(
    r",\s(?:edition\s(?P<edition>\d{1,2}),\s)?volume\s(?P<volume>\d{1,3}),\s"
    r"chapter\s\d{1,3},\spages\s(?P<pages>[\divxlc]{1,5}(?:-[\divxlc]{1,5})?)(?=[,.\s])"
)
"""``edition 1, volume 1, chapter 1, pages 3-64``, as RePEc has chapters of handbooks."""

_VOLUME_AND_PAGES = re.compile(
    r"\s*(?P<volume>\d{1,4}),\s(?P<pages>[A-Za-z]?\d{1,7}(?:\s?[–-]\s?[A-Za-z]?\d{1,7})?)[;.,]?\s*"
)


@beside("volume", "pages", without="issue")
def issue_in_brackets(raw: str, volume: Segment, number: Segment) -> Pieces:
    """``185`` and ``(4157)``: a number in brackets right behind the volume is the issue."""
    if "(" not in raw:
        return None
    if _IN_BRACKETS.fullmatch(raw, number.start, number.end):
        return [volume, number._replace(label="issue")]
    return None


@beside("volume", "date|pages", "volume|date", "pages")
def issue_beside_year(
    raw: str, volume: Segment, one: Segment, other: Segment, pages: Segment
) -> Pieces:
    """``88 (2013) 10, 105030``, ``111, 468 (2001): 128–162``: of two numbers one is the issue."""
    if {one.label, other.label} == {"volume", "pages"} or one.label == other.label:
        return None
    date, number = (one, other) if one.label == "date" else (other, one)
    if not _NUMBER_OF_ISSUE.fullmatch(raw, number.start, number.end):
        return None
    between = [date, number._replace(label="issue")]
    return [volume, *(between if date is one else reversed(between)), pages]


@beside("volume", "date", "pages", without="issue")
def issue_behind_year(raw: str, volume: Segment, date: Segment, pages: Segment) -> Pieces:
    """``38`` and ``(2004) 11,`` before ``S. 3–9``: behind the year stands the issue."""
    found = _YEAR_THEN_ISSUE.fullmatch(raw, date.start, date.end)
    if not found:
        return None
    cut = found.start("issue")
    issue = Segment("issue", cut, date.end, date.confidence)
    return [volume, date._replace(end=cut), issue, pages]


@beside("volume", "date", without="issue")
def issue_before_its_year(raw: str, number: Segment, date: Segment) -> Pieces:
    """``Salz, 5/2012``: German magazines count by issue and year, not by volume."""
    if _NUMBER_AND_SLASH.fullmatch(raw, number.start, number.end) and _YEAR_ALONE.fullmatch(
        raw, date.start, date.end
    ):
        return [number._replace(label="issue"), date]
    return None


@beside("container-title", "pages", "date", without="volume issue")
def number_is_volume(raw: str, journal: Segment, number: Segment, date: Segment) -> Pieces:
    """``J. Math. Phys. 13 (1972)``: the only number behind a journal is its volume, no page."""
    if "." in raw[journal.start : journal.end] and _NUMBER_OF_VOLUME.fullmatch(
        raw, number.start, number.end
    ):
        return [journal, number._replace(label="volume"), date]
    return None


@each("date", without="volume issue")
def number_before_year(raw: str, date: Segment) -> Pieces:
    """``123-1 | 2011``: so OpenEdition's journals write volume and year."""
    if " | " not in raw:
        return None
    found = _NUMBER_AND_YEAR.match(raw, date.start, date.end)
    if found:
        return [
            date._replace(label="volume", end=found.end("number")),
            date._replace(start=found.end()),
        ]
    return None


@each("date", without="issue")
def issue_is_no_date(raw: str, one: Segment) -> Pieces:
    """``Revista do Sal, Ulm, n. 25``, ``Salz und Zeit 40-42/2016``: a number is no date."""
    if _NUMBERED_ISSUE.fullmatch(raw, one.start, one.end) or _WEEKS_AND_YEAR.fullmatch(
        raw, one.start, one.end
    ):
        return [one._replace(label="issue")]
    return None


@beside("issue|container-title", "volume|issue|pages")
def number_behind_its_word(raw: str, word: Segment, number: Segment) -> Pieces:
    """``« Le sel », n°`` and ``528``, ``Nr.`` and ``12-03``: the word has its number behind it."""
    is_name = word.label == "container-title" and raw[word.start : word.end].strip(" ,").isalpha()
    is_number = raw[number.start : number.end].lstrip(" (")[:1].isdigit()
    if not is_name and is_number and _NUMBER_WORD.fullmatch(raw, word.start, word.end):
        return [word._replace(label="issue", end=number.end)]
    return None


@beside("volume|issue", "date")
def number_before_month(raw: str, word: Segment, date: Segment) -> Pieces:
    """``Vol.`` and ``21 March, 2017``: the number behind the word is no day."""
    if not _WORD_ALONE.fullmatch(raw, word.start, word.end):
        return None
    found = _NUMBER_AND_MONTH.match(raw, date.start, date.end)
    if found and is_month(found["month"]):
        return [word._replace(end=found.end("number")), date._replace(start=found.end())]
    return None


@beside("issue|note", "pages|date")
def volume_behind_imprint(raw: str, number: Segment, following: Segment) -> Pieces:
    """``2 vols (Ulm: Ruder, 1932), I, 1–59.``: the volume that the pages are of (MHRA)."""
    is_behind_bracket = raw[: number.start].rstrip(" ,").endswith(")")
    if is_behind_bracket and _SHORT_ROMAN.fullmatch(raw, number.start, number.end):
        return [number._replace(label="volume"), following]
    return None


@beside("container-title", "publisher|location|note", without="volume")
def roman_number_publishes_nothing(raw: str, holder: Segment, number: Segment) -> Pieces:
    """``Annales du sel, XXVI, 1971``: behind a journal a Roman number is its volume."""
    if _ROMAN.fullmatch(raw, number.start, number.end):
        return [holder, number._replace(label="volume")]
    return None


@whole("location|container-title|note|edition|collection-title")
def year_of_journal(raw: str, segments: list[Segment]) -> list[Segment]:
    """``63e année, n° 3``, ``Recife, ano VII``: the year that a journal is in is its volume.

    What was taken for the volume behind it is the issue.
    """
    if not any(word in raw for word in _YEAR_WORDS):
        return segments
    for i, one in enumerate(segments):
        found = _ENDS_IN_YEAR.search(raw, one.start, one.end) if one.label in _HAVE_YEARS else None
        is_journal = one.label == "container-title" and not has(segments, "issue")
        if not found or (has(segments, "volume") and not is_journal):
            continue
        name, volume = with_tail(one, found.start("year"), "volume", end=found.start())
        behind = [
            other._replace(label="issue") if other.label == "volume" else other
            for other in segments[i + 1 :]
        ]
        is_named = raw[name.start : name.end].strip(" (,")
        return [*segments[:i], *([name] if is_named else []), volume, *behind]
    return segments


@each("title", without="volume")
def volume_ends_title(raw: str, title: Segment) -> Pieces:
    """``Karadeniz Limanları. C. II.``: the volume behind the stop of a title is not of it."""
    if found := ending(_VOLUME_BEHIND_STOP, raw, title):
        return with_tail(title, found.start("volume"), "volume")
    return None


@beside("container-title", "date|pages", without="volume publisher")
def volume_ends_journal(raw: str, holder: Segment, following: Segment) -> Pieces:
    """``J. Salt A27``, ``Salt News 40.1``, ``Annales, VII,``: the last piece is no name."""
    found = ending(_ENDS_IN_VOLUME, raw, holder)
    if not found and raw[following.start : following.end].lstrip().startswith("("):
        found = ending(_ENDS_IN_NUMBER, raw, holder)
    return [*with_tail(holder, found.start("volume"), "volume"), following] if found else None


@beside("container-title", "volume", without="issue")
def roman_number_ends_journal(raw: str, holder: Segment, issue: Segment) -> Pieces:
    """``Annales VII:`` and ``3``: before the colon stands the volume, behind it the issue."""
    if found := ending(_ENDS_IN_ROMAN_AND_COLON, raw, holder):
        volume = with_tail(holder, found.start("volume"), "volume")
        return [*volume, issue._replace(label="issue")]
    return None


@each("container-title", without="volume issue")
def issue_ends_name(raw: str, holder: Segment) -> Pieces:
    """``Oar und Salz 33-34/2008``: what ends a paper's name so is its issue, and the year of it."""
    if found := ending(_ISSUE_AND_YEAR, raw, holder):
        return with_tail(holder, found.start("issue"), "issue", end=found.start())
    return None


@beside("container-title", "volume|issue")
def part_of_volume(raw: str, holder: Segment, part: Segment) -> Pieces:
    """``J. Salt 113 ( Pt`` and ``17),``: volume and part, as PubMed has them."""
    if found := ending(_VOLUME_AND_PART, raw, holder):
        start, end = found.span("volume")
        volume = holder._replace(label="volume", start=start, end=end)
        return [holder._replace(end=start), volume, part._replace(label="issue", start=end)]
    return None


@beside("collection-title|note|container-title", "volume|issue")
def supplement_is_issue(raw: str, word: Segment, number: Segment) -> Pieces:
    """``(Suppl`` and ``1)``: a numbered supplement is an issue and no series."""
    if _SUPPLEMENT.fullmatch(raw, word.start, word.end):
        issue = Segment("issue", word.start, number.end, number.confidence)
        return [issue]
    return None


@beside("container-title", "date", without="volume")
def volume_and_month(raw: str, holder: Segment, date: Segment) -> Pieces:
    """``Salt research 3.Jan (2003): 993``: behind a journal a volume and its month, no day."""
    if found := _VOLUME_AND_MONTH.match(raw, date.start, date.end):
        return [
            holder,
            date._replace(label="volume", end=found.end("volume")),
            date._replace(start=found.start("month")),
        ]
    return None


@beside("container-title", "date", without="volume issue pages")
def volume_and_page_behind_year(raw: str, holder: Segment, date: Segment) -> Pieces:
    """``Nano Salt 2010, 10, 1979``: chemists have year, volume and page with commas."""
    if found := _YEAR_VOLUME_PAGE.fullmatch(raw, date.start, date.end):
        year, numbers = with_tail(date, found.start("volume"), "volume")
        return [holder, year, *with_tail(numbers, found.start("pages"), "pages")]
    return None


@each("edition|note|pages")
def count_of_volumes(raw: str, one: Segment) -> Pieces:
    """``4 voll.``: how many volumes there are is no edition."""
    if _COUNT_OF_VOLUMES.fullmatch(raw, one.start, one.end):
        return [one._replace(label="volume")]
    return None


@whole("container-title volume title")
def book_of_named_volume(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Weltgeschichte,``, ``Bd. 3:`` and ``Das Meer,``: what has volumes with names is a book.

    Nothing is held by it that has no title but the name of the volume.
    """
    if sum(one.label == "title" for one in segments) != 1:
        return segments
    for i, (volume, name) in enumerate(itertools.pairwise(segments)):
        if name.label == "title" and _is_of_names(raw, volume):
            books = [
                one._replace(label="title")
                if one.label == "container-title" and not _LEADS_INTO.match(raw, one.start)
                else one
                for one in segments[:i]
            ]
            return [*books, *segments[i:]]
    return segments


@beside("volume", "publisher")
def name_of_volume_is_no_house(raw: str, volume: Segment, name: Segment) -> Pieces:
    """``Bd. 3:`` and ``Altes Meer,``: what a colon leads to is what the volume is called."""
    if _is_of_names(raw, volume) and "(" not in raw[name.start : name.end]:
        return [volume, name._replace(label="title")]
    return None


def _is_of_names(raw: str, volume: Segment) -> bool:
    """Whether a word for volumes, its number and a colon lead to what the volume is called."""
    return (
        volume.label == "volume"
        and raw[volume.start : volume.end].rstrip().endswith(":")
        and _VOLUME_AND_COLON.match(raw, volume.start, volume.end) is not None
    )


@whole("container-title volume")
def title_of_volume_is_no_second_title(raw: str, segments: list[Segment]) -> list[Segment]:
    """``in: Stoffe. Band 5:`` and ``Salz und Sole,``: what a volume is called is a remark."""
    for i in range(1, len(segments) - 1):
        holder, volume, name = segments[i - 1 : i + 2]
        if holder.label == "editor" and i > 1 and name.label == "container-title":
            holder = segments[i - 2]
        if (
            holder.label == "container-title"
            and name.label in ("title", "publisher", "container-title")
            and _is_of_names(raw, volume)
        ):
            return [*segments[: i + 1], name._replace(label="note"), *segments[i + 2 :]]
    return segments


@beside("container-title", "volume", "|".join(LABELS))
def volume_of_proceedings(raw: str, holder: Segment, volume: Segment, papers: Segment) -> Pieces:
    """``Proceedings of Salt, Volume 1 (Long Papers)``: so a volume is called, and no series."""
    if _KINDS_OF_PAPERS.fullmatch(raw, papers.start, papers.end):
        return [holder._replace(end=papers.end)]
    return None


@each("note|pages|issue|title")
def preprint_is_volume(raw: str, one: Segment) -> Pieces:
    """``CoRR, abs/1412.6980``: so the repository of preprints numbers its volumes."""
    if "abs/" not in raw:
        return None
    if _ARXIV_NUMBER.fullmatch(raw, one.start, one.end):
        return [one._replace(label="volume")]
    return None


@whole("pages|volume|issue|edition")
def numbers_of_handbook(raw: str, segments: list[Segment]) -> list[Segment]:
    """``Handbook of Salt, edition`` and ``1, volume 1,``: each number is of its word."""
    found = _OF_HANDBOOK.search(raw) if ", chapter " in raw else None
    if found is None:
        return segments
    segments = [
        one._replace(end=found.start()) if one.start < found.start() < one.end else one
        for one in segments
    ]
    chapter = raw.index("chapter", found.start())
    pieces = [(*found.span(name), label) for name, label in _PLACES_OF_NUMBERS if found[name]]
    pieces.append((chapter, raw.index(",", chapter), "note"))
    for start, end, label in pieces:
        segments = carved(raw, segments, start, end, label)
    words = ("edition", "volume", "pages", "chapter")
    return [one for one in segments if raw[one.start : one.end].strip(" ,.") not in words]


_PLACES_OF_NUMBERS = (("edition", "edition"), ("volume", "volume"), ("pages", "pages"))


@beside("date", "title", needed="container-title")
def numbers_are_no_title(raw: str, date: Segment, title: Segment) -> Pieces:
    """``Angew. Salz. 2000, 112, 3140-3172``: volume and pages without a letter are no title."""
    found = _VOLUME_AND_PAGES.fullmatch(raw, title.start, title.end)
    return [date, *_as_numbers(title, found)] if found else None


def _as_numbers(title: Segment, found: re.Match[str]) -> list[Segment]:
    cut = found.start("pages")
    return [title._replace(label="volume", end=cut), title._replace(label="pages", start=cut)]


@beside("container-title", "volume", "collection-title")
def number_of_meeting(raw: str, meeting: Segment, volume: Segment, series: Segment) -> Pieces:
    """``Salt - SALT`` and ``28, volume 12 of LNCS``: the first number counts the meeting."""
    if found := _NUMBER_BEFORE_VOLUME.match(raw, volume.start, volume.end):
        return [*meeting_at(meeting, volume, found.end()), series]
    return None


_NUMBER_BEFORE_VOLUME = re.compile(r"\s*\d{1,4},\s(?=vol(?:ume|\.)\s?\d)")


@beside("container-title", "note", "issue", without="volume")
def volume_is_no_remark(raw: str, holder: Segment, number: Segment, issue: Segment) -> Pieces:
    """``SALT`` and ``, 5`` and ``(1).``: before an issue in brackets stands its volume."""
    if raw[issue.start] == "(" and _NUMBER_AND_COMMA.fullmatch(raw, number.start, number.end):
        return [holder, number._replace(label="volume"), issue]
    return None


_NUMBER_AND_COMMA = re.compile(r"[\s,]*\d{1,4}\s*")


@each("note", needed="container-title", without="volume issue")
def number_behind_dash(raw: str, note: Segment) -> Pieces:
    """``Salt Papers. — 2015. — No. 1209.``: so GOST writes the number of an issue."""
    if raw[note.start] in "—–-" and _NUMBER_OF_GOST.fullmatch(raw, note.start, note.end):
        return [note._replace(label="issue")]
    return None


_NUMBER_OF_GOST = re.compile(r"[—–-]\s(?:No|Nr|№)\.?\s?\d{1,6}[\s.]*")


@each("publisher", needed="container-title", without="volume issue")
def special_issue_publishes_nothing(raw: str, special: Segment) -> Pieces:
    """``Salz und Welt, Sonderband 2, Ulm``: what periodicals call their special issues."""
    if _SPECIAL_ISSUE.fullmatch(raw, special.start, special.end):
        return [special._replace(label="issue")]
    return None


_SPECIAL_ISSUE = re.compile(
    r"\W*(?:Sonder(?:band|heft|nummer|ausgabe)|Beiheft|Ergänzungsband|Themenheft|Supplementband"
    r"|[Nn]uméro (?:spécial|hors[- ]série)|[Hh]ors[- ]série|[Ss]pecial [Ii]ssue)\s\d{1,3}\W*"
)
