"""RIS files to CSL-JSON items, by the same table as they are written."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import ClassVar

from citekit.dates.edtf import from_edtf
from citekit.formats.bibtex import SEASONS, language_tag
from citekit.formats.bibtex_dates_reader import date_in_words, with_month
from citekit.formats.bibtex_names import is_particle, is_suffix
from citekit.formats.bibtex_values import EDITION, says_only_article
from citekit.formats.identifiers import bare_doi, divided_links, is_doi
from citekit.formats.keywords import joined
from citekit.formats.mapping import field_rules, is_csl_type, targets_of, type_read_as
from citekit.formats.medline_reader import BEGINNING, Line, ris_records
from citekit.formats.reading import Reading, ReadItem
from citekit.formats.ris import COUNTED_IN_PAGES
from citekit.reference import CslDate, CslItem, CslName
from citekit.tables import load_table

_LINE = re.compile(r"\s*([A-Z][A-Z0-9]) {1,2}-(?: (.*)|)")
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]")
_AND = re.compile(r"\s+(?:and|&)\s+")
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")
_YEARS = re.compile(r"\d{4}/\d{4}")
_SUFFIXED_YEAR = re.compile(r"(\d{4})([a-z])")
_YEAR = re.compile(r"\d{4}")
_HEADER = re.compile(r"(?:Provider|Database|Content) ?:.*")
_IDENTIFIERS = {
    "AN": re.compile(r"(?:PMID:? ?)?(?P<PMID>\d{1,9})"),
    "C2": re.compile(r"(?P<PMCID>PMC\d+)|(?P<PMID>\d{5,9})"),
}
"""What tags hold only where it has this form; elsewhere they are numbers of some database."""

_OF_PUBMED = {
    "AN": re.compile(r"(?i)\b(?:pubmed|medline|nlm)\b|europe pmc"),
    "C2": re.compile(r"(?i)\bscopus\b"),
}
"""The databases that mean PubMed's number by a tag; without one ``AN`` alone does."""

_READ_LAST = frozenset([*_IDENTIFIERS, "JO"])
"""Tags whose meaning depends on others."""

_KIND_BEHIND = re.compile(r" ?\((?:e?ISSN|ISBN)\)$", re.IGNORECASE)  # 12345679 (ISSN), in Scopus
_FIRST_ONLINE = re.compile(r"\d{4}[/-]\d{1,2}\b.*|(?i:epub)\b.*")
_CONFERENCES = frozenset(["CPAPER", "CONF"])
_PERIODICALS = frozenset(["JOUR", "EJOUR", "MGZN", "NEWS"])

_REPORTS = frozenset(["report", "standard", "patent"])
_INITIALS_FIRST = re.compile(
    r"((?:[A-Z]\.[ -]?)+) ((?:(?:van|von|de|der|den|del|della|di|da|la|le) )*[^\W\d_][\w’'-]+)"
)
_PAGES_WORD = re.compile(r"(?<=[\divxlc]) ?(?:pp?\.?|pages)$")
_SPAN = re.compile(r"\d-{1,3}\d")
_RANGE = re.compile(r"(?:(?<=\d)|(?<=\d[a-z]))\s*(?:-{1,3}|–)\s*(?=[A-Za-z]?\d)")
_BOOKS = frozenset(["book", "chapter", "classic", "collection", "entry", "entry-dictionary",
                    "entry-encyclopedia", "paper-conference", "report", "standard"])  # fmt: skip
_GATHERED = frozenset(["N1", "AB"])
"""Tags that may stand several times for one text, each for a line of it."""


def read_ris(text: str) -> Reading:
    """Read a RIS file, or one in PubMed's own format, whose fields are much alike.

    Args:
        text: of the file.

    Returns:
        The records that can be read, and what is wrong or left out, with lines.
    """
    reading = Reading("ris")
    if BEGINNING.match(text):
        for found_record in ris_records(text):
            _finish(found_record, reading)
        return reading
    record: list[Line] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        found = _LINE.fullmatch(line.rstrip())
        if found is None:
            _continue(record, line, number, reading)
            continue
        tag, value = found[1], (found[2] or "").strip()
        if tag == "TY" and record:
            reading.report(record[0][2], "the record does not end with ER.", _key(record))
            _finish(record, reading)
            record = []
        if tag == "ER":
            if record:
                _finish(record, reading)
            else:
                reading.report(number, "ER ends no record.")
            record = []
        elif record or tag == "TY":
            record.append((tag, value, number))
        else:
            reading.report(number, f"{tag} stands before the TY that begins a record.")
    if record:
        reading.report(record[0][2], "the record does not end with ER.", _key(record))
        _finish(record, reading)
    reading.problems.sort(key=lambda problem: problem.line)
    return reading


def _continue(record: list[Line], line: str, number: int, reading: Reading) -> None:
    """Take a line without a tag for the rest of the one before it, in a record."""
    if record:
        record.append(("", line.strip(), number))
        return
    start = line.strip()[:60]
    if _HEADER.fullmatch(line.strip()):
        reading.report(number, f"a header is left out: {start!r}.", is_error=False)
        return
    reading.report(number, f"{start!r} is no line of RIS, such as 'TI  - Title'.")


def _key(record: list[Line]) -> str:
    return next((value for tag, value, _ in record if tag == "ID"), "")


@cache
def _rules(kind: str) -> dict[str, tuple[str, str]]:
    """Return for each tag of a type the CSL field and its kind of value."""
    by_name = {rule.csl: rule.kind for rule in field_rules()}
    aliases = load_table("formats", "ris_aliases")
    found = {tag: (csl, by_name[csl]) for tag, csl in aliases.items()}
    found |= {tag: (rule.csl, rule.kind) for tag, rule in targets_of("ris", kind).items()}
    return found


def _finish(record: list[Line], reading: Reading) -> None:
    """Add the item of a record."""
    kind, line = record[0][1].upper(), record[0][2]
    key = _key(record)
    csl_type = type_read_as("ris", kind)
    if csl_type is None:
        message = f"{kind or 'nothing'} is no type of RIS that is known; it is read as a document."
        reading.report(line, message, key, is_error=False)
    reader = _RecordReader(kind, csl_type or "document")
    for tag, value, number in _joined(record[1:]):
        reader.take(tag, value, number)
    reading.items.append(ReadItem(key, reader.item(), line, reader.lines))


def _joined(record: list[Line]) -> list[Line]:
    """Return the lines with their continuations."""
    parts: list[tuple[str, list[str], int]] = []
    for tag, value, number in record:
        if not tag and parts and parts[-1][0] == "KW":
            tag = "KW"  # noqa: PLW2901 - EndNote writes the tag before the first word only
        if tag or not parts:
            parts.append((tag, [value], number))
        else:
            parts[-1][1].append(value)
    return [(tag, " ".join(filter(None, values)), number) for tag, values, number in parts]


class _RecordReader:
    """Makes an item of the lines of a record."""

    def __init__(self, kind: str, csl_type: str) -> None:
        self.lines: dict[str, int] = {}
        self._kind = kind
        self._type = csl_type
        self._csl: CslItem = {}
        self._kept: dict[str, list[str]] = {}
        self._genres: list[str] = []
        self._left: list[Line] = []
        self._keywords: list[str] = []
        self._proceedings = ""
        self._dates_in_words: list[tuple[str, str]] = []
        self._pages: dict[str, str] = {}

    def take(self, tag: str, value: str, number: int) -> None:
        """Take one line."""
        if not value or tag == "ID":
            return
        doi = bare_doi(value) if tag in {"M3", "N1"} else ""
        if tag in _READ_LAST:
            self._left.append((tag, value, number))
        elif is_doi(doi):
            self._note(self._set("DOI", doi, tag), number)
        else:
            take = self._BY_TAG.get(tag, _RecordReader._take_field)
            self._note(take(self, tag, value), number)

    def _note(self, csl_field: str, number: int) -> None:
        self.lines.setdefault(csl_field, number)

    def _take_field(self, tag: str, value: str) -> str:
        """Take what the tables have a field for, and keep the rest."""
        csl_field, kind = _rules(self._kind).get(tag, ("", ""))
        if tag == "C7" and self._kind in _PERIODICALS:
            csl_field = "number"
        if not csl_field or (tag == "ET" and self._is_first_online(value)):
            self._kept.setdefault(tag, []).append(value)
            return ""
        if kind == "names":
            self._csl.setdefault(csl_field, []).extend(map(read_ris_name, _divided(value)))
            return csl_field
        if kind == "plain date":
            return self._take_plain_date(csl_field, value, tag)
        if kind == "language":
            value = language_tag(value)
        elif kind == "edition" and (edition := EDITION.fullmatch(value)):
            value = edition[1]
        elif csl_field == "DOI":
            value = bare_doi(value)
        elif csl_field == "URL":
            value, *more = divided_links(value)  # EndNote begins a line for each
            self._kept |= {tag: [*self._kept.get(tag, []), *more]} if more else {}
        return self._take_text(csl_field, value, tag)

    def _take_plain_date(self, csl_field: str, value: str, tag: str) -> str:
        date = read_ris_date(value)
        date = (date_in_words(value) if "literal" in date else None) or date
        if self._kind in _CONFERENCES and len(date.get("date-parts", [])) > 1:
            csl_field = "event-date"  # as Web of Science has it
        return self._set(csl_field, date, tag)

    def _take_number(self, tag: str, value: str) -> str:
        value = _KIND_BEHIND.sub("", value)
        return self._set(self._number_field(value), value, tag)

    def _take_genre(self, tag: str, value: str) -> str:
        if self._kind in _PERIODICALS and says_only_article(value):
            self._kept.setdefault(tag, []).append(value)
            return ""
        self._genres.append(value)
        return "genre"

    def _take_proceedings(self, tag: str, value: str) -> str:
        if self._kind not in _CONFERENCES:
            return self._take_field(tag, value)
        self._proceedings = value
        return "event-title"

    def _is_first_online(self, value: str) -> bool:
        """Whether it is no edition but the day on which an article came out online."""
        return self._kind in _PERIODICALS and _FIRST_ONLINE.fullmatch(value) is not None

    def _take_identifier(self, tag: str, value: str) -> str:
        database = str(self._csl.get("archive", ""))
        found = _IDENTIFIERS[tag].fullmatch(value)
        field = found.lastgroup if found else None
        is_said = value.startswith("PM") or _OF_PUBMED[tag].search(database)
        if found and field and (is_said or (tag == "AN" and not database)):
            return self._set(field, found[field], tag)
        self._kept.setdefault(tag, []).append(value)
        return ""

    def _take_journal(self, tag: str, value: str) -> str:
        """Take ``JO`` for the journal, for its short name beside another."""
        is_other = self._csl.get("container-title", value) != value
        return self._set("container-title-short" if is_other else "container-title", value, tag)

    def _take_text(self, csl_field: str, value: str, tag: str) -> str:
        if tag == "KW":
            self._keywords.append(value)
            self._csl[csl_field] = joined(self._keywords)
        elif tag in _GATHERED and csl_field in self._csl:
            if value != self._csl[csl_field]:
                self._csl[csl_field] += f"\n{value}"
        else:
            self._set(csl_field, value, tag)
        return csl_field

    def _set(self, csl_field: str, value: object, tag: str) -> str:
        """Set a field and return it; a second value that differs is kept apart."""
        if csl_field not in self._csl:
            self._csl[csl_field] = value
        elif self._csl[csl_field] != value:
            self._kept.setdefault(tag, []).append(str(value))
        return csl_field

    def _take_date(self, tag: str, value: str) -> str:
        suffixed = _SUFFIXED_YEAR.fullmatch(value)
        if suffixed and "issued" not in self._csl:
            value = suffixed[1]
            self._csl["year-suffix"] = suffixed[2]
        date = read_ris_date(value)
        known = self._csl.get("issued")
        if "literal" in date:
            self._dates_in_words.append((tag, value))
        if known and "literal" not in known and ("literal" in date or tag != "DA"):
            if "literal" in date:
                self._kept.setdefault(tag, []).append(value)
        else:
            self._csl["issued"] = date
        return "issued"

    def _take_page(self, tag: str, value: str) -> str:
        if tag in self._pages and tag == "SP" and self._kind in COUNTED_IN_PAGES:
            self._csl["number-of-pages"] = value
        elif self._pages.setdefault(tag, value) != value:
            self._kept.setdefault(tag, []).append(value)
        return "page"

    _BY_TAG: ClassVar[dict[str, Callable[[_RecordReader, str, str], str]]] = {
        **dict.fromkeys(["PY", "Y1", "DA"], _take_date),
        **dict.fromkeys(["SP", "EP"], _take_page),
        **dict.fromkeys(_IDENTIFIERS, _take_identifier),
        "SN": _take_number,
        "M3": _take_genre,
        "C3": _take_proceedings,
        "JO": _take_journal,
    }

    def _add_pages(self) -> None:
        """Put first and last page together; in books the first alone is their number of pages."""
        first, last = self._pages.get("SP", ""), self._pages.get("EP", "")
        is_length = self._kind in COUNTED_IN_PAGES and not _SPAN.search(first)
        if first and not last and is_length:
            self._csl["number-of-pages"] = _PAGES_WORD.sub("", first)
            return
        first = _RANGE.sub("-", first)
        if last and last != first and not first.endswith(f"-{last}"):
            first = f"{first}-{last}" if first else last
        if first:
            self._csl["page"] = first

    def _number_field(self, value: str) -> str:
        if _ISBN.fullmatch(value):
            return "ISBN"
        is_issn = re.fullmatch(r"\d{4}-?\d{3}[\dXx]", value)
        if self._type in _REPORTS and not is_issn:
            return "number"
        return "ISBN" if self._type in _BOOKS and not is_issn else "ISSN"

    def item(self) -> CslItem:
        """Return the item."""
        for tag, value, number in self._left:
            self._note(self._BY_TAG[tag](self, tag, value), number)
        if self._proceedings:
            if event := self._csl.get("container-title"):
                self._csl["event-title"] = event
            self._csl["container-title"] = self._proceedings
        self._add_day()
        self._add_pages()
        csl_type = self._type
        if self._genres and is_csl_type(self._genres[-1]):
            csl_type = self._genres.pop()
        for genre in self._genres:
            self._set("genre", genre, "M3")
        custom = {"custom": {"citekit": {"ris": self._kept}}} if self._kept else {}
        return {"type": csl_type, **self._csl, **custom}

    def _add_day(self) -> None:
        """Take month and day from words beside the year, as EndNote writes them: ``Jun 13``."""
        issued = self._csl.get("issued") or {}
        if issued.keys() == {"literal"} and self._is_in_words(issued["literal"]):
            self._csl["issued"] = date_in_words(issued["literal"]) or issued
        year = issued.get("date-parts", [[]])[0]
        if len(year) != 1 or issued.keys() != {"date-parts"}:
            return
        for tag, words in self._dates_in_words:
            date = date_in_words(words) or with_month(year[0], words)
            if date and date["date-parts"][0][0] == year[0]:
                self._csl["issued"] = date
                left = [value for value in self._kept.pop(tag, []) if value != words]
                self._kept |= {tag: left} if left else {}
                return

    def _is_in_words(self, text: str) -> bool:
        """Whether a date is all that stands on a line, with a year and no slashes before it."""
        lines = [words for _, words in self._dates_in_words]
        return text in lines and _YEAR.search(text) is not None


def _divided(value: str) -> list[str]:
    """Return the names of a line; some programs write several on one."""
    names = [part.strip() for part in value.split(";")]
    apart = _AND.split(value)
    if len(apart) > 1 and all("," in name for name in apart):
        return [name.strip(" ,") for name in apart]
    return [name for name in names if name] if "," in names[0] and "," in names[-1] else [value]


def read_ris_name(text: str) -> CslName:
    """Return ``Family, Given, Suffix`` as a person, what has no comma as a literal name."""
    if "," not in text:
        person = _INITIALS_FIRST.fullmatch(text)
        if person:
            return {"family": person[2], "given": person[1].rstrip()}
        return {"literal": text}
    family, given, suffix = [*(part.strip() for part in text.split(",", 2)), ""][:3]
    if is_suffix(given) and suffix and not is_suffix(suffix):
        given, suffix = suffix, given  # King, Jr., Martin
    words = given.split(" ")
    first = len(words)
    while first > 1 and is_particle(words[first - 1]):
        first -= 1
    name = {
        "family": family,
        "given": " ".join(words[:first]),
        "dropping-particle": " ".join(words[first:]),
        "suffix": suffix,
    }
    return {part: value for part, value in name.items() if value}


def read_ris_date(text: str) -> CslDate:
    """Return ``YYYY/MM/DD/other`` as a CSL date; dates in EDTF are taken too."""
    if _SLASHED.fullmatch(text):
        return date_in_words(text) or {"literal": text}
    if _YEARS.fullmatch(text):
        return from_edtf(text) or {"literal": text}
    year, month, day, other = [*(part.strip() for part in text.split("/", 3)), "", "", ""][:4]
    stated = from_edtf(other)
    if stated and "literal" not in stated:
        return stated
    if not re.fullmatch(r"-?\d{1,4}", year):
        return from_edtf(text) or {"literal": other if not year and other else text}
    parts = [int(year)]
    if other.capitalize() in SEASONS:
        return {"date-parts": [parts], "season": SEASONS.index(other.capitalize()) + 1}
    for part, most in ((month, 12), (day, 31)):
        if not part.isdecimal() or not 1 <= int(part) <= most:
            break
        parts.append(int(part))
    return {"date-parts": [parts]}
