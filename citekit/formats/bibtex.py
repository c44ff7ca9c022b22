"""BibTeX: entries that BibTeX, biber, pandoc and bibtexparser read without a complaint."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from citekit.formats.bibtex_names import bibtex_names
from citekit.formats.csl_json import csl_item
from citekit.formats.edtf import date_parts, season, to_edtf
from citekit.formats.latex import escape, escape_title, verbatim
from citekit.formats.mapping import FieldRule, field_rules
from citekit.formats.record import Keyed
from citekit.reference import CslDate, CslItem
from citekit.tables import load_table

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
SEASONS = ("Spring", "Summer", "Autumn", "Winter")

AUTHOR_STANDS_IN = ("director", "performer", "composer", "host", "script-writer", "interviewer")
"""Who is named as ``author``, the only maker that BibTeX knows, when a work names no author."""

_NOT_IN_KEYS = re.compile(r"[^\w:.+/!?*-]", re.ASCII)
_RANGE = re.compile(
    r"(?<=\d) ?[-‐‑–—] ?(?=[A-Za-z]?\d)"
    r"|(?<=\b[ivxlc])[-–](?=[ivxlc])|(?<=[ivxlc]{2})[-–](?=[ivxlc]+\b)"
)


def write_bibtex(records: Iterable[Keyed]) -> Iterator[str]:
    """Write records as BibTeX, one entry a chunk, in the order given.

    Args:
        records: the references; drawn one by one.

    Yields:
        The text of one entry, from the second on with the blank line before it.
    """
    from bibtexparser.library import Library
    from bibtexparser.model import Entry, Field
    from bibtexparser.writer import BibtexFormat, write

    layout = BibtexFormat()  # type: ignore[no-untyped-call]
    layout.indent = "  "
    layout.trailing_comma = True
    gap = ""
    for record in records:
        entry_type, values = bibtex_entry(csl_item(record.key, record.csl))
        fields = [Field(name, value) for name, value in values.items()]
        entry = Entry(entry_type, bibtex_key(record.key), fields)
        yield gap + write(Library([entry]), layout)
        gap = "\n"


def bibtex_key(key: str) -> str:
    """Return the key as it is, or with what BibTeX has no place for as hexadecimal numbers."""
    return _NOT_IN_KEYS.sub(lambda found: f"_{ord(found[0]):x}", key) or "_"


def bibtex_entry(csl: CslItem) -> tuple[str, dict[str, str]]:
    """Return the entry type and the fields, in order, with values as they stand in the file.

    Args:
        csl: a valid item, see `csl_item`.
    """
    entry_type = _entry_type(csl)
    makers = next((csl[name] for name in AUTHOR_STANDS_IN if csl.get(name)), None)
    item = csl if csl.get("author") or not makers else {**csl, "author": makers}
    values: dict[str, str] = {}
    for rule in field_rules():
        value = item.get(rule.csl)
        if value not in (None, "", [], {}):
            for name, text in _written(rule, value, entry_type, item):
                if text:
                    values.setdefault(name, text)
    _add_subtype(csl, values)
    _add_access_note(csl, values)
    _add_archive_note(csl, values)
    return entry_type, values


def _entry_type(csl: CslItem) -> str:
    row = load_table("formats", "types").get(csl.get("type"), {"bibtex": "misc"})
    if row["bibtex"] == "phdthesis" and _is_below_doctorate(str(csl.get("genre") or "")):
        return "mastersthesis"
    return str(row["bibtex"])


def _is_below_doctorate(genre: str) -> bool:
    """Whether a thesis is called a master's thesis or the like: ``MA thesis``, ``Diplomarbeit``."""
    known = load_table("formats", "lower_theses")
    text = genre.casefold().replace(".", "")
    words = re.findall(r"\w+", text)
    return any(
        word in known["words"] or word.startswith(tuple(known["beginnings"])) for word in words
    ) or any(part in text for part in known["anywhere"])


def _written(
    rule: FieldRule, value: object, entry_type: str, csl: CslItem
) -> Iterator[tuple[str, str]]:
    """Yield the BibTeX fields, with their enclosed values, that one CSL field is written to."""
    name = rule.bibtex_field(entry_type)
    if rule.kind == "date":
        yield from _date_fields(value)  # type: ignore[arg-type]
        return
    kind = rule.kind
    if kind == "container":
        kind = "title" if name == "booktitle" else "text"
    text = _KINDS[kind](value, csl)
    yield name, f"{{{text}}}" if text else ""
    if kind == "language":
        tag = str(value).lower()
        langids = load_table("formats", "langids")
        langid = langids.get(tag) or langids.get(tag.split("-")[0])
        yield "langid", f"{{{langid}}}" if langid else ""


def _pages(value: object, _: CslItem) -> str:
    """Return pages with BibTeX's double hyphen in ranges: ``271--284``, ``12, 15--17``."""
    return _RANGE.sub("--", escape(str(value)))


def _edition(value: object, _: CslItem) -> str:
    """Return an edition as the ordinal that BibTeX styles print before "edition"."""
    text = str(value).strip()
    if not text.isascii() or not text.isdigit():
        return escape(text)
    tens = text[-2:] in {"11", "12", "13"}
    return text + ("th" if tens else {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th"))


def _plain_date(value: CslDate, _: CslItem) -> str:
    return to_edtf(value) or escape(str(value.get("literal") or value.get("raw") or ""))


_KINDS: dict[str, Callable[..., str]] = {
    "names": lambda value, _: bibtex_names(value),
    "title": lambda value, csl: escape_title(str(value), str(csl.get("language") or "")),
    "text": lambda value, _: escape(str(value)),
    "verbatim": lambda value, _: verbatim(str(value)),
    "language": lambda value, _: escape(str(value)),
    "pages": _pages,
    "edition": _edition,
    "plain date": _plain_date,
}


def _date_fields(date: CslDate) -> Iterator[tuple[str, str]]:
    """Yield ``year``, ``month`` (a bare macro) and ``day``; ``date`` for what they cannot say."""
    dates = date_parts(date)
    if not dates:
        yield "year", _enclosed(escape(str(date.get("literal") or date.get("raw") or "")))
        return
    first = dates[0]
    named_season = season(date)
    yield "year", f"{{{first[0]}}}"
    if named_season:
        yield "month", f"{{{SEASONS[named_season - 1]}}}"
    elif len(first) > 1:
        yield "month", MONTHS[first[1] - 1]
        if len(first) > 2 and len(dates) == 1:
            yield "day", f"{{{first[2]}}}"
    if named_season or len(dates) > 1 or date.get("circa"):
        yield "date", f"{{{to_edtf(date)}}}"


def _enclosed(text: str) -> str:
    return f"{{{text}}}" if text else ""


def _add_subtype(csl: CslItem, values: dict[str, str]) -> None:
    """Tell newspapers and magazines from journals, as pandoc and Better BibTeX do."""
    subtype = load_table("formats", "types").get(csl.get("type"), {}).get("entrysubtype")
    if subtype:
        values["entrysubtype"] = f"{{{subtype}}}"


def _add_access_note(csl: CslItem, values: dict[str, str]) -> None:
    """Say in the note, which every BibTeX style prints, when the page was seen."""
    seen = to_edtf(csl.get("accessed") or {})
    if seen:
        _add_to_note(f"Accessed {seen}", values)


def _add_archive_note(csl: CslItem, values: dict[str, str]) -> None:
    """Say in the note, too, where a copy of the page is to be had."""
    location = str(csl.get("archive_location") or "")
    if location.startswith(("http://", "https://")):
        _add_to_note(f"Archived at {escape(location)}", values)


def _add_to_note(text: str, values: dict[str, str]) -> None:
    note = values.pop("note", "{}")[1:-1]
    stop = "" if not note or note.endswith((".", "!", "?")) else "."
    values["note"] = f"{{{note}{stop} {text}}}" if note else f"{{{text}}}"
