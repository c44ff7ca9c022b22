"""Values of BibTeX and BibLaTeX fields: how each kind is written."""

from __future__ import annotations

import re
from collections.abc import Callable

from citekit.dates.edtf import from_edtf, to_edtf
from citekit.formats.bibtex_names import bibtex_names
from citekit.formats.keywords import bibtex_keywords
from citekit.formats.latex import escape, escape_title, verbatim
from citekit.library.record import cut_roles
from citekit.reference import CslDate, CslItem
from citekit.tables import load_table

GENRES = {
    "PhD thesis": "phdthesis",
    "Master’s thesis": "mathesis",
    "Technical report": "techreport",
    "Research report": "resreport",
    "Computer software": "software",
    "Data CD": "datacd",
    "Audio CD": "audiocd",
    "Bachelor’s thesis": "bathesis",
    "Candidate thesis": "candthesis",
    "Patent": "patent",
    "U.S. patent": "patentus",
    "European patent": "patenteu",
    "German patent": "patentde",
    "British patent": "patentuk",
    "French patent": "patentfr",
    "Patent request": "patreq",
    "U.S. patent request": "patrequs",
}
"""What BibLaTeX prints for the keys that ``type`` may hold."""

STATUSES = {
    "in preparation": "inpreparation",
    "submitted": "submitted",
    "forthcoming": "forthcoming",
    "in press": "inpress",
    "pre-published": "prepublished",
}
"""What BibLaTeX prints for the keys that ``pubstate`` may hold."""

ORDINAL = re.compile(
    r"(\d+)(?:(?:st|nd|rd|th)?(?: ?(?:ed(?:ition|n)?\b\.?))|(?:st|nd|rd|th)|\. ?Aufl(?:age|\.))",
    re.IGNORECASE,
)
"""Editions that are nothing but a number: ``2nd``, ``2nd ed.``, ``2. Auflage``."""

EDITION = re.compile(
    r"(\d+)(?:st|nd|rd|th)?(?: ?(?:ed(?:ition|n)?\b\.?)|\. ?Aufl(?:age|\.))", re.IGNORECASE
)
"""The same where the word stands beside it."""

_ARTICLES = frozenset(["article", "journal article", "original article", "research article"])
_RANGE = re.compile(
    r"(?:(?<=\d)|(?<=\d[a-z])) ?[-‐‑–—] ?(?=[A-Za-z]?\d)"
    r"|(?<=\b[ivxlc])[-–](?=[ivxlc])|(?<=[ivxlc]{2})[-–](?=[ivxlc]+\b)"
)
_AND = re.compile(r"(?:^|\s)(?:and|others)(?=\s|$)", re.IGNORECASE)


def value_text(kind: str, value: object, csl: CslItem, form: str) -> str:
    """Return a value as it stands between the braces of a field.

    Args:
        kind: as in ``fields.json``; dates of publication are no single field, see `date_fields`.
        value: as in the item.
        csl: the item, for its language.
        form: ``"bibtex"`` or ``"biblatex"``.
    """
    if kind == "names":
        return bibtex_names(value, others=_has_others(csl, value))  # type: ignore[arg-type]
    if kind in _BY_FORM:
        return _BY_FORM[kind](str(value), form)
    return _KINDS[kind](value, csl)


def _key_for(value: str, form: str, keys: dict[str, str]) -> str:
    """Return BibLaTeX's key for a value that it has a word for, in any language."""
    if form == "biblatex" and value in keys:
        return keys[value]
    return f"{{}}{value}" if value in keys.values() and value not in keys else escape(value)


def _has_others(csl: CslItem, names: object) -> bool:
    return any(csl.get(role) is names for role in cut_roles(csl))


def _list(value: str, form: str) -> str:
    """Return one member of what BibLaTeX takes for a list, divided by ``and``."""
    text = escape(value)
    return f"{{{text}}}" if form == "biblatex" and _AND.search(text) else text


def _pages(value: object, _: CslItem) -> str:
    """Return pages with BibTeX's double hyphen in ranges: ``271--284``, ``12, 15--17``."""
    return _RANGE.sub("--", escape(str(value)))


def _edition(value: str, form: str) -> str:
    """Return an edition: a number in BibLaTeX, an ordinal before "edition" in BibTeX styles."""
    text = value.strip()
    if not text.isascii() or not text.isdigit():
        return f"{{{text}}}" if ORDINAL.fullmatch(text) else escape(text)
    if form == "biblatex":
        return text
    tens = text[-2:] in {"11", "12", "13"}
    return text + ("th" if tens else {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th"))


def date_text(value: CslDate) -> str:
    """Return a date as ``date``, ``urldate`` and the like take it: EDTF, else as it is."""
    return to_edtf(value) or escape(literal_of(value))


def literal_of(value: CslDate) -> str:
    """Return what a date says in words."""
    return str(value.get("literal") or value.get("raw") or "")


def is_edtf(text: str) -> bool:
    """Whether a date in words is one for BibLaTeX all the same, such as ``2015/..``."""
    return from_edtf(text) is not None


def says_only_article(genre: str) -> bool:
    """Whether a genre only repeats that an article is one, as databases have it."""
    return genre.strip("{} ").casefold() in _ARTICLES


def langid(tag: str) -> str:
    """Return the name by which LaTeX's packages know a language, ``""`` for unknown ones."""
    langids = load_table("formats", "langids")
    return str(langids.get(tag.lower()) or langids.get(tag.lower().split("-")[0]) or "")


_BY_FORM: dict[str, Callable[[str, str], str]] = {
    "edition": _edition,
    "genre": lambda value, form: _key_for(value, form, GENRES),
    "list": _list,
    "status": lambda value, form: _key_for(value, form, STATUSES),
}

_KINDS: dict[str, Callable[[object, CslItem], str]] = {
    "title": lambda value, csl: escape_title(str(value), str(csl.get("language") or "")),
    "text": lambda value, _: escape(str(value)),
    "keywords": lambda value, _: bibtex_keywords(str(value)),
    "integer": lambda value, _: escape(str(value)),
    "verbatim": lambda value, _: verbatim(str(value)),
    "language": lambda value, _: escape(str(value)),
    "pages": _pages,
    "plain date": lambda value, _: date_text(value),  # type: ignore[arg-type]
}
