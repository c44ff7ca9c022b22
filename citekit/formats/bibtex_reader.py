"""BibTeX and BibLaTeX files to CSL-JSON items, both by the same tables as they are written."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from citekit.dates import find_dates
from citekit.dates.edtf import from_edtf
from citekit.formats.bibtex import (
    AUTHOR_STANDS_IN,
    EXACT_LANGUAGE,
    LITERAL_DATE,
    arxiv_container,
    arxiv_number,
    is_preprint,
    language_tag,
    read_type,
    tag_of,
)
from citekit.formats.bibtex_blocks import RawEntry, read_entries
from citekit.formats.bibtex_dates_reader import date_of, year_month_day
from citekit.formats.bibtex_names import GROUP
from citekit.formats.bibtex_names_reader import read_names
from citekit.formats.bibtex_notes import ACCESSED, accessed, copy_in, is_web, without_sentence
from citekit.formats.bibtex_values import (
    GENRES,
    ORDINAL,
    STATUSES,
    date_text,
    says_only_article,
)
from citekit.formats.identifiers import bare_doi, divided_links
from citekit.formats.keywords import read_bibtex_keywords
from citekit.formats.latex_reader import plain, plain_url, squeeze
from citekit.formats.mapping import FieldRule, field_rules, targets_of
from citekit.formats.reading import Reading, ReadItem
from citekit.library.matching.addresses import is_archive
from citekit.reference import CslDate, CslItem
from citekit.tables import load_table

_WRAPPED = re.compile(
    r"[,;:. ]{0,5}"
    r"(?:(?i:(?:\[online\][.,:; ]{0,3})?\b(?:also )?available(?: online)?(?: at| from)?"
    r"|\bURL|\bverfügbar unter):? ?)?"
    r"\\(?:url|href|nolinkurl)\s*\{([^{}]*)\}[. ]*"
)
_BARE = re.compile(r"\s*(?:\\texttt\s*\{)?(https?://[^\s{}]+)\}?\s*")
_BETWEEN_PAGES = re.compile(r"(?:(?<=\d)|(?<=\d[a-z])) ?[-–] ?(?=[A-Za-z]?\d)")
_NUMBERS = {"pmid": "PMID", "pubmed": "PMID", "pmcid": "PMCID", "pmc": "PMCID"}
"""What BibLaTeX names as the kind of ``eprint`` and CSL has a field for."""

_BY_KEY = {
    kind: {key: value for value, key in keys.items()}
    for kind, keys in (("genre", GENRES), ("status", STATUSES))
}
"""The kinds of values for which BibLaTeX has keys."""

_USERS_OWN = ("userd", "usere")
_PUBMED_NUMBER = re.compile("PMC?ID: ")
"""What our files have in the user's own fields; others have other things there."""

_SUBTITLES = {
    "subtitle": "title", "booksubtitle": "container-title", "journalsubtitle": "container-title"
}  # fmt: skip
_STOPS = ("?", "!", ":", "…", "–", "—")
"""Behind these no colon stands before a subtitle."""

_ENDNOTE_KEY = re.compile(r"RN\d+")
_ARXIV = re.compile(r"(?i)arxiv:")
_CONSUMED = frozenset(
    ["year", "month", "day", "date", "crossref", "xdata", "ids", "entrysubtype", "langid",
     "authortype", LITERAL_DATE, EXACT_LANGUAGE]
)  # fmt: skip


def read_bibtex(text: str) -> Reading:
    """Read a BibTeX or BibLaTeX file.

    Args:
        text: of the file.

    Returns:
        The entries that can be read, and what is wrong or left out, with lines.
    """
    reading = Reading("biblatex" if _is_biblatex(text) else "bibtex")
    for entry in read_entries(text, reading):
        reading.items.append(_EntryReader(entry, reading).item())
    reading.problems.sort(key=lambda problem: problem.line)
    return reading


def _is_biblatex(text: str) -> bool:
    names = set(re.findall(r"(?im)^[ \t]*([a-z]+)[ \t]*=", text[:1_000_000]))
    types = set(re.findall(r"(?im)^[ \t]*@([a-z]+)[ \t]*[{(]", text[:1_000_000]))
    names, types = {name.lower() for name in names}, {kind.lower() for kind in types}
    own = {"journaltitle", "location", "eprinttype", "ids", "maintitle"}
    return bool(
        types & {"online", "report", "thesis", "inreference", "software", "dataset"}
        or names & own
        or ("date" in names and "year" not in names)
    )


@cache
def _rules(kind: str) -> dict[str, tuple[str, str]]:
    """Return for each field of an entry type the CSL field and its kind of value."""
    by_name = {rule.csl: rule.kind for rule in field_rules()}
    aliases = load_table("formats", "bibtex_aliases")
    found = {name: (csl, by_name[csl]) for name, csl in aliases.items() if csl}
    for rules in (_biblatex_targets(kind), targets_of("bibtex", kind)):
        found |= {name: (rule.csl, rule.kind) for name, rule in rules.items()}
    return found


@cache
def _own_names(kind: str) -> frozenset[str]:
    """Return the fields of an entry type that come before others for the same."""
    return frozenset([*targets_of("bibtex", kind), *_biblatex_targets(kind)])


def _biblatex_targets(kind: str) -> dict[str, FieldRule]:
    is_known = kind in load_table("formats", "biblatex_fields")
    return targets_of("biblatex", kind) if is_known else {}


_LIKE = {
    "conference": "inproceedings", "electronic": "online", "www": "online", "inbook": "inbook",
    "bookinbook": "incollection", "suppbook": "incollection", "suppcollection": "incollection",
    "suppperiodical": "article", "mvbook": "book", "collection": "book", "mvcollection": "book",
    "proceedings": "book", "mvproceedings": "book", "reference": "book", "mvreference": "book",
    "manual": "book", "review": "article", "periodical": "article", "standard": "techreport",
    **dict.fromkeys(["artwork", "audio", "image", "jurisdiction", "legal", "legislation", "letter",
                     "movie", "music", "performance", "video"], "misc"),
    **dict.fromkeys(["blog", "url", "web", "webpage", "website"], "online"),
    **dict.fromkeys(["bachelorsthesis", "bachelorthesis", "masterthesis"], "mastersthesis"),
}  # fmt: skip
"""Entry types that are read and not written, and whose fields they have."""

_THESES = {
    "mastersthesis": "Master’s thesis", "masterthesis": "Master’s thesis",
    "bachelorsthesis": "Bachelor’s thesis", "bachelorthesis": "Bachelor’s thesis",
}  # fmt: skip


class _EntryReader:
    """Makes an item of an entry."""

    def __init__(self, entry: RawEntry, reading: Reading) -> None:
        self._entry = entry
        self._reading = reading
        self._csl: CslItem = {}
        self._lines: dict[str, int] = {}
        self._kept: dict[str, str] = {}
        self._others: list[str] = []
        self._note = ""

    def item(self) -> ReadItem:
        """Return the item."""
        values = self._entry.values
        rules = _rules(_LIKE.get(self._entry.kind, self._entry.kind))
        own_names = _own_names(_LIKE.get(self._entry.kind, self._entry.kind))
        for name, raw in sorted(values.items(), key=lambda field: field[0] not in own_names):
            if name in _CONSUMED:
                continue
            if name == "note":
                raw = self._note = self._without_copy(raw)  # noqa: PLW2901 - what is left of it
            if name in {"howpublished", "note"} or (name == "title" and "\\href" in raw):
                raw = self._take_link(name, raw)  # noqa: PLW2901 - what is left of it
            csl_field, kind = rules.get(name, ("", ""))
            if self._is_meant_otherwise(name, raw):
                csl_field = ""
            if not csl_field or csl_field in self._csl:
                self._keep(name, raw)
            elif raw.strip():
                self._set(csl_field, self._value(name, kind, raw), name)
        self._take_full_journal()
        self._add_subtitle()
        self._add_dates()
        self._add_language()
        self._drop_stand_ins()
        self._take_access()
        self._take_identifiers()
        self._drop_repeated_title()
        self._add_type()
        own: dict[str, Any] = {"bibtex": self._kept, "others": self._others}
        own = {name: value for name, value in own.items() if value}
        if own:
            self._csl["custom"] = {"citekit": own}
        aliases = tuple(filter(None, map(str.strip, values.get("ids", "").split(","))))
        entry = self._entry
        return ReadItem(entry.key, self._csl, entry.line, self._lines, aliases)

    def _is_meant_otherwise(self, name: str, raw: str) -> bool:
        """Whether a field has something else than it should have by the tables."""
        if name in _USERS_OWN:
            return not _PUBMED_NUMBER.match(raw)
        if name == "type":
            return self._entry.kind == "article" and says_only_article(raw)
        return name == "eprint" and self._is_full_text(raw)

    def _is_full_text(self, raw: str) -> bool:
        """Whether ``eprint`` has the publisher's PDF, as in files of Wiley, Sage and others."""
        values = self._entry.values
        if values.get("eprinttype") or values.get("archiveprefix"):
            return False
        url = plain_url(raw)
        copy, _ = copy_in(squeeze(values.get("note", "")))
        return is_web(url) and not copy and not is_archive(url)

    def _set(self, csl_field: str, value: object, name: str) -> None:
        if value not in (None, "", [], {}):
            self._csl[csl_field] = value
            self._lines[csl_field] = self._entry.lines.get(name, self._entry.line)

    def _keep(self, name: str, raw: str) -> None:
        text = self._plain(name, raw)
        if text and (name in _SUBTITLES or text not in self._csl.values()):
            self._kept[name] = text

    def _plain(self, name: str, raw: str) -> str:
        read = plain(raw)
        self._warn(name, read.unknown)
        return read.text.strip()

    def _warn(self, name: str, unknown: tuple[str, ...]) -> None:
        for command in unknown:
            line = self._entry.lines.get(name, self._entry.line)
            message = f"{name}: the command {command} is not known and left out."
            self._reading.report(line, message, self._entry.key, is_error=False)

    def _value(self, name: str, kind: str, raw: str) -> object:
        """Return a value in the form that CSL has for its kind."""
        if kind == "names":
            read = read_names(raw)
            self._warn(name, read.unknown)
            if read.others:
                self._others.append(name)
            return read.names
        if kind == "verbatim":
            return self._verbatim(name, raw)
        if kind in {"date", "plain date"}:
            return self._date(name, raw)
        if kind == "pages":
            text = self._plain(name, re.sub(r"(?<!-)-{2,3}(?!-)", "-", raw))
            return _BETWEEN_PAGES.sub("-", text)
        if kind == "edition":
            ordinal = ORDINAL.fullmatch(raw.strip())
            return ordinal[1] if ordinal else self._plain(name, raw)
        if kind in _BY_KEY:
            return _BY_KEY[kind].get(raw.strip()) or self._plain(name, raw)
        if kind == "keywords":
            return self._plain(name, read_bibtex_keywords(raw))
        if kind == "language":
            return language_tag(self._plain(name, raw))
        return self._plain(name, raw)

    def _verbatim(self, name: str, raw: str) -> str:
        if name == "url":
            raw, *more = divided_links(raw)
            self._kept |= {f"url-{n}": plain_url(url) for n, url in enumerate(more, 2)}
        text = plain_url(_PUBMED_NUMBER.sub("", raw))
        if name == "doi":
            return bare_doi(text)
        return _ARXIV.sub("", text) if name == "eprint" else text

    def _date(self, name: str, raw: str) -> CslDate:
        return from_edtf(raw.strip("{} ")) or date_of(self._plain(name, raw))

    def _take_link(self, name: str, raw: str) -> str:
        r"""Take the link out of ``howpublished = {Blog, \url{…}}``."""
        found = _WRAPPED.search(raw)
        alone = _BARE.fullmatch(raw)
        bare = alone[1] if alone else ""
        if not found and not (bare and name == "howpublished"):
            return raw
        url = plain_url(found[1] if found else bare)
        values = self._entry.values
        if "URL" not in self._csl and not values.get("url", "").strip():
            self._set("URL", url, name)
        elif url not in {self._csl.get("URL"), plain_url(values.get("url", ""))}:
            if name != "title":
                return raw
            self._kept.setdefault("url-2", url)
        if not found:
            return ""
        if (start := _text_of_link(found, raw)) and name != "howpublished":
            return raw[:start] + raw[found.end() :]
        before, behind = raw[: found.start()].strip(), raw[found.end() :].strip()
        if name == "howpublished":
            behind = self._without_access(behind)
        between = ". " if before and behind[:1].isalnum() else ""
        return f"{before}{between}{behind}"

    def _without_access(self, raw: str) -> str:
        """Take the date of access out of what stands behind a link, and the link's own text."""
        text = plain(raw).text
        seen = ACCESSED.search(text)
        date = date_of(seen["date"].strip()) if seen else {}
        if seen and "literal" not in date and "accessed" not in self._csl:
            self._set("accessed", date, "howpublished")
            raw = text = text[: seen.start()]
        return "" if text.startswith(("http://", "https://")) else raw

    def _without_copy(self, raw: str) -> str:
        r"""Take the archived copy out of ``note = {Archived at \url{…}}``."""
        url, rest = copy_in(squeeze(raw))
        known = self._entry.values.get("eprint", "").strip()
        if not url or known not in {"", url}:
            return raw
        if not known:
            self._set("archive_location", url, "note")
        return rest

    def _take_full_journal(self) -> None:
        """Take the journal's name where the reviews of mathematics have it whole."""
        full = self._kept.pop("fjournal", "")
        if full:
            short = self._csl.get("container-title")
            self._csl["container-title"] = full
            if short:
                self._csl.setdefault("container-title-short", short)

    def _add_subtitle(self) -> None:
        for name, part in _SUBTITLES.items():
            subtitle = self._kept.pop(name, "")
            if subtitle:
                main = self._csl.get(part, "")
                stop = "" if main.endswith(_STOPS) or not main else ":"
                self._csl[part] = f"{main}{stop} {subtitle}".lstrip()

    def _add_dates(self) -> None:
        values = self._entry.values
        date = values.get("date", "").strip("{} ")
        issued = from_edtf(date) or self._year_month_day()
        if not issued and date:
            issued = date_of(self._plain("date", date))
        elif not issued and values.get(LITERAL_DATE):
            issued = {"literal": self._plain("date", values[LITERAL_DATE])}
        elif values.get(LITERAL_DATE):
            self._keep(LITERAL_DATE, values[LITERAL_DATE])
        name = next((name for name in ("date", "year", LITERAL_DATE) if values.get(name)), "year")
        self._set("issued", issued, name)

    def _year_month_day(self) -> CslDate:
        values = self._entry.values
        fields = ("year", "month", "day")
        read = year_month_day(*(self._plain(name, values.get(name, "")) for name in fields))
        if read.suffix:
            self._csl["year-suffix"] = read.suffix
        for name in read.left:
            self._keep(name, values[name])
        return read.date

    def _add_language(self) -> None:
        values = self._entry.values
        exact = values.get(EXACT_LANGUAGE)
        known = tag_of(squeeze(values.get("langid", "")))
        if exact and "language" not in self._csl:
            self._set("language", self._plain(EXACT_LANGUAGE, exact), EXACT_LANGUAGE)
        elif "language" not in self._csl and values.get("langid"):
            self._set("language", known or self._plain("langid", values["langid"]), "langid")

    def _drop_stand_ins(self) -> None:
        """Take back what stands in for what BibTeX has no field for."""
        role = squeeze(self._entry.values.get("authortype", ""))
        if role in AUTHOR_STANDS_IN and "author" in self._csl:
            self._csl[role] = self._csl.pop("author")
        elif role:
            self._keep("authortype", role)
        book = self._entry.values.get("booktitle")
        if (
            self._entry.kind == "inproceedings"
            and book
            and book == self._entry.values.get("eventtitle")
        ):
            self._csl.pop("container-title", None)

    def _take_identifiers(self) -> None:
        """Take numbers of PubMed, and of arXiv once more, out of ``eprint``."""
        where, own = arxiv_container(str(self._csl.get("container-title", "")))
        if own and self._csl.get("number", own) == own:
            self._csl |= {"container-title": where, "number": own}
        if not self._csl.get("container-title"):
            self._csl.pop("container-title", None)
        number = arxiv_number(self._csl.get("number"))
        if number and number == self._csl.get("archive_location"):
            del self._csl["archive_location"]
            self._csl.pop("archive", None)
        field = _NUMBERS.get(str(self._csl.get("archive", "")).lower())
        if field and field not in self._csl and "archive_location" in self._csl:
            del self._csl["archive"]
            self._csl[field] = self._csl.pop("archive_location")
            self._lines[field] = self._lines.pop("archive_location")

    def _drop_repeated_title(self) -> None:
        """Leave out the title that a book has once more, as ``booktitle`` for its parts."""
        is_book = _LIKE.get(self._entry.kind, self._entry.kind) == "book"
        is_meant = self._entry.values.get("booktitle", GROUP).startswith(GROUP)
        if is_book and not is_meant and self._csl.get("container-title") == self._csl.get("title"):
            self._csl.pop("container-title", None)

    def _take_access(self) -> None:
        """Take the date of access out of the note, where it stands for styles."""
        raw = squeeze(self._note)
        note = self._csl.get("note")
        if not isinstance(note, str):
            return
        seen = self._csl.get("accessed")
        stated = date_text(seen or {})
        tail = accessed(stated) if stated else ""
        if tail and raw.endswith(tail):
            rest = without_sentence(raw, tail)
            if rest is not None:
                self._csl["note"] = self._plain("note", rest)
        elif not seen and not raw.endswith(GROUP) and (found := ACCESSED.search(note)):
            words = found["date"].strip()
            readings = find_dates(words)
            is_certain = bool(readings) and not readings[0].alternatives
            date = from_edtf(words) or (readings[0].date if is_certain else None)
            if date:
                self._set("accessed", date, "note")
                self._csl["note"] = _without_open_bracket(note[: found.start()].strip())
        if not self._csl["note"]:
            del self._csl["note"]

    def _add_type(self) -> None:
        entry = self._entry
        subtype = squeeze(entry.values.get("entrysubtype", ""))
        csl_type = self._type_read_as(subtype)
        if csl_type is None:
            message = f"@{entry.kind} is no entry type that is known; it is read as a document."
            self._reading.report(entry.line, message, entry.key, is_error=False)
            self._kept["entrytype"] = entry.kind
        if subtype and csl_type == self._type_read_as(""):
            known = load_table("formats", "types").get(csl_type, {})
            if subtype not in {csl_type, known.get("entrysubtype")}:
                self._kept["entrysubtype"] = subtype
        csl_type = self._endnote_type(csl_type, subtype)
        if entry.kind in _THESES and "genre" not in self._csl:
            self._csl["genre"] = _THESES[entry.kind]
        self._csl = {"type": csl_type or "document", **self._csl}

    def _type_read_as(self, subtype: str) -> str | None:
        entry = self._entry
        return read_type(
            entry.kind,
            subtype,
            has_url="URL" in self._csl,
            is_preprint=is_preprint(entry.kind, entry.values),
        )

    def _endnote_type(self, csl_type: str | None, subtype: str) -> str | None:
        """Take the type out of ``type``, where EndNote names its own: ``Newspaper Article``."""
        stated = str(self._csl.get("genre"))
        named = load_table("formats", "endnote_types").get(stated)
        if not named or subtype or not _ENDNOTE_KEY.fullmatch(self._entry.key):
            return csl_type
        del self._csl["genre"]
        return str(named) if self._entry.kind in {"misc", "article"} else csl_type


def _text_of_link(found: re.Match[str], raw: str) -> int:
    r"""Return where ``\href{…}{text}`` begins if its text stands in a sentence, else 0."""
    is_href = raw.startswith("{", found.end()) and "\\href" in found[0]
    return raw.index("\\href", found.start()) if is_href else 0


def _without_open_bracket(note: str) -> str:
    """Return what stands before the date in ``[Online; accessed 19 July 2018]``."""
    return note[1:] if note.startswith("[") and "]" not in note else note
