"""BibTeX and BibLaTeX: entries that every program for them reads without a complaint."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from citekit.dates.edtf import date_parts, season, to_edtf
from citekit.formats.bibtex_names import GROUP
from citekit.formats.bibtex_notes import ACCESSED, accessed, archived, with_sentence
from citekit.formats.bibtex_values import date_text, is_edtf, langid, literal_of, value_text
from citekit.formats.csl_json import csl_item
from citekit.formats.latex import escape, verbatim
from citekit.formats.mapping import (
    FieldRule,
    entry_type_for,
    is_blank,
    places,
    type_read_as,
)
from citekit.formats.record import Keyed
from citekit.reference import CslDate, CslItem
from citekit.tables import load_table

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SEASONS = ("Spring", "Summer", "Autumn", "Winter")

AUTHOR_STANDS_IN = ("director", "performer", "composer", "host", "script-writer", "interviewer")
"""Who is named as ``author``, the only maker that BibTeX knows, when a work names no author."""

LITERAL_DATE, EXACT_LANGUAGE = "userb", "userc"
"""BibLaTeX's fields for the user's own purposes, and what we keep there."""

PUBMED = {"PMID": "pubmed", "PMCID": "pmcid"}
"""Numbers of PubMed and what BibLaTeX calls them where ``eprint`` has one of them."""

_CONTAINERS = {"booktitle": "title", "maintitle": "title", "organization": "list"}
"""What a container is by its field, which decides how it is written; elsewhere it is a text."""

_LOCALE = re.compile(r"^([a-z]{2})_([A-Z]{2})$")
_ARXIV_NUMBER = re.compile(r"(?i:arXiv): ?((?:[a-z-]+(?:\.[A-Z]{2})?/)?\d[\d.]+(?:v\d+)?)")
_OF_ARXIV = frozenset(["", "arXiv", "arXiv preprint", "arXiv e-prints"])
_NOT_IN_KEYS = re.compile(r"[^\w:.+/!?*-]")
_FIELD_NAME = re.compile(r"[a-z_][a-z0-9_:.+-]*")


def write_bibtex(records: Iterable[Keyed]) -> Iterator[str]:
    """Write records as BibTeX, one entry a chunk, in the order given.

    Args:
        records: the references; drawn one by one.

    Yields:
        The text of one entry, from the second on with the blank line before it.
    """
    return _entries(records, "bibtex")


def write_biblatex(records: Iterable[Keyed]) -> Iterator[str]:
    """Write records as BibLaTeX, valid by the data model of biber, one entry a chunk.

    Args:
        records: the references; drawn one by one.

    Yields:
        The text of one entry, from the second on with the blank line before it.
    """
    return _entries(records, "biblatex")


def _entries(records: Iterable[Keyed], form: str) -> Iterator[str]:
    gap = ""
    for record in records:
        entry_type, values = bibtex_entry(csl_item(record.key, record.csl), form)
        aliases = ",".join(map(bibtex_key, getattr(record, "aliases", ())))
        if aliases and form == "biblatex":
            values["ids"] = f"{{{aliases}}}"
        fields = "".join([f"  {name} = {value},\n" for name, value in values.items()])
        yield f"{gap}@{entry_type}{{{bibtex_key(record.key)},\n{fields}}}\n"
        gap = "\n"


def bibtex_key(key: str) -> str:
    """Return the key as it is, or with what BibTeX has no place for as hexadecimal numbers.

    Letters of all scripts have one.
    """
    return _NOT_IN_KEYS.sub(lambda found: f"_{ord(found[0]):x}", key) or "_"


def bibtex_entry(csl: CslItem, form: str = "bibtex") -> tuple[str, dict[str, str]]:
    """Return the entry type and the fields, in order, with values as they stand in the file.

    Args:
        csl: a valid item, see `csl_item`.
        form: ``"bibtex"`` or ``"biblatex"``.
    """
    entry_type = _entry_type(csl, form)
    stand_in = author_stand_in(csl)
    item = {**csl, "author": csl[stand_in]} if stand_in else csl
    values: dict[str, str] = {}
    for rule, name in places(form, entry_type, tuple(item)):
        value = item[rule.csl]
        if not is_blank(value):
            for target, text in _written(rule, name, value, item, form):
                if text:
                    values.setdefault(target, text)
    if stand_in:
        values["authortype"] = f"{{{stand_in}}}"
    _add_arxiv_number(csl, entry_type, values, form)
    _add_kept_fields(csl, values)
    _add_subtype(csl, entry_type, values)
    if form == "bibtex":
        _add_book_title(csl, entry_type, values)
    note = csl.get("note")
    if note and "urldate" not in values and ACCESSED.search(str(note)):
        values["note"] = f"{values['note'][:-1]}{GROUP}}}"
    if form == "bibtex":
        _add_to_note(csl, values)
    return entry_type, values


def author_stand_in(csl: CslItem) -> str:
    """Return the field written as ``author``, ``""`` where there is an author or nobody at all."""
    if csl.get("author"):
        return ""
    return next((name for name in AUTHOR_STANDS_IN if csl.get(name)), "")


def _entry_type(csl: CslItem, form: str) -> str:
    entry_type = entry_type_for(form, csl.get("type"), csl)
    if entry_type == "phdthesis" and _is_below_doctorate(str(csl.get("genre") or "")):
        return "mastersthesis"
    return entry_type


def _is_below_doctorate(genre: str) -> bool:
    """Whether a thesis is called a master's thesis or the like: ``MA thesis``, ``Diplomarbeit``."""
    known = load_table("formats", "lower_theses")
    text = genre.casefold().replace(".", "")
    words = re.findall(r"\w+", text)
    return any(
        word in known["words"] or word.startswith(tuple(known["beginnings"])) for word in words
    ) or any(part in text for part in known["anywhere"])


def _written(
    rule: FieldRule, name: str, value: object, csl: CslItem, form: str
) -> Iterable[tuple[str, str]]:
    """Return the fields, with their enclosed values, that one CSL field is written to."""
    kind = rule.kind
    if kind == "date":
        dates = _date_fields if form == "bibtex" else _biblatex_date
        return dates(value)  # type: ignore[arg-type]
    if kind == "language":
        return _language_fields(str(value), form)
    if form == "biblatex" and rule.csl in PUBMED:
        return _pubmed_fields(rule.csl, name, str(value), csl)
    if form == "biblatex" and not _is_valid(kind, value):
        return ()
    if kind == "container":
        kind = _CONTAINERS.get(name, "text")
    return [(name, _enclosed(value_text(kind, value, csl, form)))]


def _is_valid(kind: str, value: object) -> bool:
    """Whether biber's data model has a form for a value: no words for dates and numbers."""
    if kind == "integer":
        return str(value).isascii() and str(value).isdigit()
    if kind == "plain date" and isinstance(value, dict):
        return bool(to_edtf(value)) or is_edtf(literal_of(value))
    return True


def _pubmed_fields(
    csl_field: str, name: str, value: str, csl: CslItem
) -> Iterator[tuple[str, str]]:
    """Yield a number of PubMed as ``eprint``, or apart where another identifier stands there."""
    first = next(field for field in PUBMED if not is_blank(csl.get(field)))
    is_free = is_blank(csl.get("archive")) and is_blank(csl.get("archive_location"))
    if is_free and csl_field == first:
        yield "eprinttype", _enclosed(PUBMED[csl_field])
        yield "eprint", _enclosed(verbatim(value))
    else:
        yield name, _enclosed(f"{csl_field}: {verbatim(value)}")


def _language_fields(tag: str, form: str) -> Iterator[tuple[str, str]]:
    """Yield the name of a language for LaTeX and, where that says less, its tag."""
    known = langid(tag)
    if form == "bibtex":
        yield "language", _enclosed(escape(tag))
    yield "langid", _enclosed(known)
    if form == "biblatex" and tag != tag_of(known):
        yield EXACT_LANGUAGE, _enclosed(escape(tag))


@cache
def _tags() -> dict[str, str]:
    own = reversed(load_table("formats", "langids").items())
    return {**load_table("formats", "language_names"), **{name: tag for tag, name in own}}


def tag_of(name: str) -> str:
    """Return the language tag for a name that LaTeX knows, ``""`` for unknown ones."""
    return str(_tags().get(name.lower(), ""))


def language_tag(text: str) -> str:
    """Return the tag of a language that is named, as text or by its longer code, else the text."""
    return tag_of(text) or _LOCALE.sub(r"\1-\2", text)


def _date_fields(date: CslDate) -> Iterator[tuple[str, str]]:
    """Yield ``year``, ``month`` (a bare macro) and ``day``; ``date`` for what they cannot say."""
    dates = date_parts(date)
    if not dates:
        yield "year", _enclosed(escape(literal_of(date)))
        return
    first = dates[0]
    named_season = season(date, dates)
    yield "year", f"{{{first[0]}}}"
    if named_season:
        yield "month", f"{{{SEASONS[named_season - 1]}}}"
    elif len(first) > 1:
        yield "month", MONTHS[first[1] - 1]
        if len(first) > 2 and len(dates) == 1:
            yield "day", f"{{{first[2]}}}"
    if named_season or len(dates) > 1 or date.get("circa"):
        yield "date", f"{{{to_edtf(date)}}}"


def _biblatex_date(date: CslDate) -> Iterator[tuple[str, str]]:
    """Yield ``date``; biber takes nothing else than EDTF there, words have a field apart."""
    literal = literal_of(date)
    edtf = to_edtf(date)
    if edtf or is_edtf(literal):
        yield "date", _enclosed(edtf or literal)
    else:
        yield LITERAL_DATE, _enclosed(escape(literal))


def _enclosed(text: str) -> str:
    return f"{{{text}}}" if text else ""


def _add_kept_fields(csl: CslItem, values: dict[str, str]) -> None:
    """Give back the fields of an imported entry that CSL-JSON has no place for."""
    own = (csl.get("custom") or {}).get("citekit")
    kept = own.get("bibtex") if isinstance(own, dict) else None
    for name, value in kept.items() if isinstance(kept, dict) else ():
        if _FIELD_NAME.fullmatch(name) and isinstance(value, str):
            values.setdefault(name, _enclosed(escape(value)))


def _add_subtype(csl: CslItem, entry_type: str, values: dict[str, str]) -> None:
    """Name the CSL type where the entry type alone would be read as another.

    Newspapers and magazines are told from journals as pandoc and Better BibTeX do.
    """
    subtype = _subtype(
        str(csl["type"]),
        entry_type,
        has_url="url" in values,
        is_preprint=is_preprint(entry_type, values),
    )
    if subtype:
        values["entrysubtype"] = f"{{{subtype}}}"


@cache
def _subtype(csl_type: str, entry_type: str, *, has_url: bool, is_preprint: bool) -> str:
    if csl_type == read_type(entry_type, "", has_url=has_url, is_preprint=is_preprint):
        return ""
    return str(load_table("formats", "types")[csl_type].get("entrysubtype", csl_type))


def arxiv_number(number: object) -> str:
    """Return the number of a preprint in arXiv, where a number of a work is one, else ``""``."""
    found = _ARXIV_NUMBER.fullmatch(number) if isinstance(number, str) else None
    return found[1] if found else ""


def _add_arxiv_number(csl: CslItem, entry_type: str, values: dict[str, str], form: str) -> None:
    """Put the number of a preprint where styles and BibLaTeX look for it."""
    server = "eprinttype" if form == "biblatex" else "archiveprefix"
    number = arxiv_number(csl.get("number"))
    if not number:
        return
    if not {"eprint", server} & values.keys():
        values |= {server: "{arXiv}", "eprint": f"{{{number}}}"}
    where = values.get("howpublished", "{}")[1:-1]
    if form == "bibtex" and entry_type == "misc" and where in _OF_ARXIV:
        # BibTeX's styles print nothing else of it.
        values["howpublished"] = f"{{{f'{where} arXiv:{number}'.lstrip()}}}"


def arxiv_container(text: str) -> tuple[str, str]:
    """Return what stands before a number of arXiv, and the number: ``arXiv preprint arXiv:…``.

    The number is ``""`` where the text is something else.
    """
    before, _, last = text.rpartition(" ")
    is_one = arxiv_number(last) and before in _OF_ARXIV
    return (before, last) if is_one else (text, "")


def is_preprint(entry_type: str, values: Mapping[str, str]) -> bool:
    """Whether an entry is one of a server of preprints, by where it says that it appeared.

    Args:
        entry_type: in small letters.
        values: as they stand in the file.
    """
    server, eprint, where = (
        next((text for name in names if (text := values.get(name, "").strip("{} "))), "")
        for names in (("eprinttype", "archiveprefix"), ("eprint",), ("journal", "journaltitle"))
    )
    if entry_type == "article":
        return where in {"arXiv", "CoRR"} or where.startswith(("arXiv preprint", "arXiv e-print"))
    known = {"arxiv", "biorxiv", "medrxiv", "chemrxiv", "ssrn"}
    return bool(eprint) and server.lower() in known


def read_type(
    entry_type: str, subtype: str, *, has_url: bool, is_preprint: bool = False
) -> str | None:
    """Return the CSL type of an entry, ``None`` when the entry type is not known.

    Args:
        entry_type: in small letters.
        subtype: its ``entrysubtype``.
        has_url: whether it has a link: what is nothing but ``@misc`` is a web page then.
        is_preprint: see `is_preprint`.
    """
    types = load_table("formats", "types")
    for csl_type, row in types.items() if subtype else ():
        if subtype in {csl_type, row.get("entrysubtype")}:
            return str(csl_type)
    if is_preprint and entry_type in {"misc", "online", "article"}:
        return "article"
    return "webpage" if entry_type == "misc" and has_url else type_read_as("bibtex", entry_type)


def _add_book_title(csl: CslItem, entry_type: str, values: dict[str, str]) -> None:
    """Let the conference stand for its proceedings where these have no name.

    BibTeX styles print nothing else of it. Where both have one name an empty group says so, and
    where a book has that of what holds it.
    """
    if entry_type == "book" and "title" in values and values.get("booktitle") == values["title"]:
        values["booktitle"] = f"{{{{}}{values['booktitle'][1:]}"
    if entry_type != "inproceedings" or "eventtitle" not in values:
        return
    if values.get("booktitle") == values["eventtitle"]:
        values["booktitle"] = f"{{{{}}{values['booktitle'][1:]}"
    values.setdefault("booktitle", values["eventtitle"])


def _add_to_note(csl: CslItem, values: dict[str, str]) -> None:
    """Say in the note, which every BibTeX style prints, where a copy is and when it was seen."""
    copy, day = csl.get("archive_location"), csl.get("accessed")
    seen = date_text(day) if day else ""
    sentences = (archived(str(copy)) if copy else "", accessed(seen) if seen else "")
    for sentence in filter(None, sentences):
        values["note"] = f"{{{with_sentence(values.pop('note', '{}')[1:-1], sentence)}}}"
