"""How an entry is styled: traits that can be told from what was read and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from citekit.library.folding import holds_cjk
from citekit.lint.subjects import LintEntry

_OPENING_QUOTES = tuple("\"“«„「『《‘'‹")
_CLOSING_QUOTES = tuple("\"”»“」』》’'›")
_BEFORE_YEAR = re.compile(
    r"[\s.,:;]*(?:(?P<bracket>[(\[])[^()\[\]]{0,30}?)?\b(?:1[5-9]|20)\d\d(?:[a-z]\b|\b)"
)
_ROLE = re.compile(r"[\s,.]*\(?(?:eds?|hrsg|dir|coord|org)\b\.?\)?", re.IGNORECASE)
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_DOTTED = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}")
_SLASHED = re.compile(r"\d{1,4}/\d{1,2}/\d{1,4}")
_MONTH_FIRST = re.compile(r"[^\W\d_]{3,}\.?\s\d{1,2}\s?,\s\d{4}")
_DAY_FIRST = re.compile(r"\d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,}\.?\s(?:de\s)?\d{4}")
_DOI_LINK = re.compile(r"https?://(?:dx\.|www\.)?doi\.org/$", re.IGNORECASE)
_ARTICLES = frozenset({"article-journal", "article-newspaper", "article-magazine"})


@dataclass(frozen=True, slots=True)
class Trait:
    """One way in which entries of a list may differ.

    Attributes:
        of: the value of an entry in words, ``""`` where it has none.
        is_told: whether an entry of this value departs from a list of the other; always, but for
            what follows from the work and not from the style.
    """

    of: Callable[[LintEntry], str]
    is_told: Callable[[str], bool] = bool


def _year_place(entry: LintEntry) -> str:
    names = entry.span("author")
    if names is None or "issued" not in entry.csl or not entry.is_sure_of("author", "issued"):
        return ""
    behind = entry.raw[names[1] :]
    role = _ROLE.match(behind)
    found = _BEFORE_YEAR.match(behind, role.end() if role else 0)
    if found is None:
        return "the year further back"
    return (
        "the year in brackets behind the names" if found["bracket"] else "the year behind the names"
    )


def _first_name(entry: LintEntry) -> tuple[str, str] | None:
    """Return family and given name of the first author, if they are a person's in Latin script."""
    names = entry.csl.get("author")
    first = names[0] if isinstance(names, list) and names else {}
    if not isinstance(first, dict) or not entry.is_sure_of("author"):
        return None
    family, given = first.get("family"), first.get("given")
    if not family or not given or holds_cjk(entry.raw[:60]):
        return None
    return family, given


def _name_order(entry: LintEntry) -> str:
    name = _first_name(entry)
    if name is None:
        return ""
    family, given = (entry.raw.find(part) for part in name)
    if min(family, given) < 0 or family == given:
        return ""
    if given < family:
        return "the first author’s given name first"
    is_set_off = entry.raw[family + len(name[0]) :].startswith((",", " ,"))
    is_initials = _are_initials(name[1])
    return "the first author’s family name first" if is_set_off or is_initials else ""


def _are_initials(given: str) -> bool:
    return all(len(part) == 1 or part.isupper() for part in re.findall(r"[^\W\d_]+", given))


def _initials(entry: LintEntry) -> str:
    name = _first_name(entry)
    if name is None:
        return ""
    return "initials" if _are_initials(name[1]) else "given names in full"


def _quotes(entry: LintEntry) -> str:
    title = entry.span("title")
    if title is None or entry.csl.get("type") not in _ARTICLES or not entry.is_sure_of("title"):
        return ""
    before, text = entry.raw[: title[0]].rstrip(), entry.raw[title[0] : title[1]]
    is_within = text.startswith(_OPENING_QUOTES) and text.rstrip(".,").endswith(_CLOSING_QUOTES)
    is_quoted = is_within or before.endswith(_OPENING_QUOTES)
    return "the title in quotation marks" if is_quoted else "the title without quotation marks"


def _access_date(entry: LintEntry) -> str:
    span = entry.span("accessed")
    if span is None or not entry.is_sure_of("accessed"):
        return ""
    text = entry.raw[max(span[0] - 3, 0) : span[1] + 3]
    forms = {
        "the access date in the form 2018-05-26": _ISO,
        "the access date in the form 26.5.18": _DOTTED,
        "the access date in the form 26/5/2018": _SLASHED,
        "the access date in the form May 26, 2018": _MONTH_FIRST,
        "the access date in the form 26 May 2018": _DAY_FIRST,
    }
    return next((form for form, pattern in forms.items() if pattern.search(text)), "")


def _doi_form(entry: LintEntry) -> str:
    span = entry.span("DOI")
    if span is None:
        return ""
    at = entry.raw.find(entry.text("DOI"))
    if at < 0:
        return ""
    return "the DOI as a link" if _DOI_LINK.search(entry.raw[:at]) else "the DOI with “doi:”"


def _joined_names(entry: LintEntry) -> str:
    span, names = entry.span("author"), entry.csl.get("author")
    if span is None or not isinstance(names, list) or not entry.is_sure_of("author"):
        return ""
    text = entry.raw[span[0] : span[1]]
    people = [name for name in names if isinstance(name, dict) and name.get("family")]
    if len(people) < len(names) or len(names) < 2:
        return ""
    if "&" in text:
        return "names joined by “&”"
    return "names joined by a word" if re.search(r"\s(?:and|und|et|y|e|en)\s", text) else ""


def _pages(entry: LintEntry) -> str:
    span = entry.span("page")
    if span is None or entry.csl.get("type") != "article-journal":
        return ""
    before = entry.raw[: span[0]].rstrip()
    is_said = re.search(r"(?<!\w)(?:pp?|S|str|s|стр|С)\.?$", before) is not None
    return "pages with “pp.”" if is_said else "pages without “pp.”"


def _end(entry: LintEntry) -> str:
    end = entry.raw.rstrip()[-1:]
    last = entry.raw.rsplit(maxsplit=1)[-1]
    if "/" in last or "]" in last or ")" in last or "://" in last or not end:
        return ""
    if end == "." or end in "。．":
        return "a full stop at the end"
    return "no full stop at the end" if end.isalnum() else ""


TRAITS = (
    Trait(_year_place),
    Trait(_name_order),
    # Some authors sign with initials; full names among initials are the list's own doing.
    Trait(_initials, is_told=lambda value: value != "initials"),
    Trait(_joined_names),
    Trait(_quotes),
    Trait(_pages),
    Trait(_doi_form),
    Trait(_access_date),
    Trait(_end),
)
"""In the order of an entry."""
