"""Step: what kind of work it is, by the evidence of all other fields."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from citekit.parsing.normalisation.broadcasts import (
    broadcast,
    channel,
    is_dated_to_the_day,
    speech,
)
from citekit.parsing.normalisation.conversations import conversation
from citekit.parsing.normalisation.draft import Draft
from citekit.parsing.normalisation.genres import GB_MARK
from citekit.parsing.normalisation.laws import is_case, is_law
from citekit.parsing.normalisation.organisations import is_house
from citekit.parsing.normalisation.periodicals import (
    is_dictionary,
    is_encyclopedia,
    newspaper_or_magazine,
    type_by_words,
)
from citekit.parsing.normalisation.reports import PRESS, is_paper_series, report
from citekit.parsing.normalisation.standards import is_standard
from citekit.parsing.normalisation.tables import words
from citekit.parsing.normalisation.urls import bare_address
from citekit.parsing.normalisation.work_codes import is_code_of_patent, is_code_of_report
from citekit.parsing.segments import Segment
from citekit.reference import CslItem
from citekit.tables import load_table

Verdict = tuple[str, float] | None
"""A CSL type and how sure it is, or nothing."""

_IN = re.compile(r"^\W*(?:in|dans|en)\b\s*:?\s", re.IGNORECASE)
_HOST = re.compile(
    r"(?:[\w-]{1,63}\.){1,4}(?:com|org|net|info|gov|edu|io|tv|[a-z]{2})", re.IGNORECASE
)
_ABOUT_SOFTWARE = ("docs", "help", "support", "about", "community", "status", "education")
"""Parts of sites that keep software on which there is none."""
_BLOG_BEHIND = re.compile(r"[(\[](?:we)?blog[)\]]", re.IGNORECASE)
_FILE = re.compile(r"\.(?:pdf|docx?|pptx?|xlsx?)$", re.IGNORECASE)
"""What lies at a blog's address and is no post of it."""
_BLOG = re.compile(r"://(?:www\.)?blogs?\.|/blogs?/|\.blog/", re.IGNORECASE)
# Those of the next patterns that look for words are for texts in lower case.
_SOFTWARE = re.compile(
    r"\b(?:r|python|npm|perl|ruby|julia) (?:package|library|module)\b|\bsoftware,? version \d"
)
_PACKAGE_VERSION = re.compile(r"\b(?:R|Python|npm) package version \d")
_NOT_PRINTED = re.compile(r"[,;(]\s?(?:unpublished|unveröffentlicht)")
_WAS_THESIS = re.compile(r"[\s,.]*\((?:Diss|Habil|[Zz]ugl|[Pp]hil\. Diss|Univ)")
_ARTICLE_IN = re.compile(r"(?:[.,:)]\s|^)Art\.:?\s(?!\d).{2,120}?[\s,.]\s?[Ii]n:?\s")
"""``Berg, O., Art. Salz, in: TRE``: an article of a lexicon is called so."""
_UNPUBLISHED = re.compile(r"\bunpublished|\bunveröffentlicht|\bmanuscript\b")
_DATA = re.compile(r"\bdata ?sets?\b|\bdatabase\b|\bgazetteer\b|\bdatensatz\b|数据集|数据库")

_PREPRINT_SERVERS = ("arxiv", "biorxiv", "medrxiv", "ssrn", "psyarxiv", "chemrxiv")
_OF_PRINT = frozenset({"volume", "issue", "page", "editor", "publisher", "publisher-place"})
"""Of which what is only a preprint has none."""
_PLATFORMS = {
    "YouTube": "motion_picture",
    "Vimeo": "motion_picture",
    "Twitter": "post",
    "Mastodon": "post",
    "Instagram": "post",
    "Astrophysics Source Code Library": "software",
}
_SHORT_NAME = re.compile(r"[A-Z][A-Za-z-]{0,10}[A-Z](?:\s\(\d\))?")
_GAZETTE = re.compile(
    r"(?:(?:[BR]?G|GV|GA|KA|A|JM|G?M)Bl|GV|BAnz|StAnz)\b\.?"
    r"(?:\s(?:[IVX]{1,3}|[A-ZÄÖÜ][A-Za-z-]{0,7}|der (?:EU|EG))\b\.?){0,2}"
)
_QUOTES = ("“", '"', "„", "«", "「", "《")
_WIKI = re.compile(r"wiki|维基|維基|ウィキ|вики|百度|百科(?!全)", re.IGNORECASE)


def work_type(draft: Draft) -> None:
    """Set the type: the first rule that has evidence decides."""
    for rule in RULES:
        verdict = rule(draft)
        if verdict:
            draft.put("type", verdict[0], certainty=verdict[1])
            break


def _gb_mark(draft: Draft) -> Verdict:
    """A mark of GB/T 7714: ``[J]``, ``[EB/OL]``."""
    for segment in draft.labelled("genre", "medium"):
        if found := GB_MARK.fullmatch(draft.text(segment).strip()):
            kind = load_table("parsing", "work_types")["gb"].get(found[1].upper())
            if kind == "book" and "container-title" in draft.csl:
                return "chapter", 0.95
            known = _by_container_name(draft) or _by_host(draft) if kind == "webpage" else None
            if known and (known[0] != "article-journal" or "DOI" in draft.csl):  # else [J/OL]
                return known
            if kind:
                return kind, 0.97
    return None


def _genre(draft: Draft) -> Verdict:
    """Words such as ``PhD thesis``, ``Technical report``, ``[Video]``."""
    for segment in draft.labelled("genre", "medium"):
        text = draft.text(segment).lower()
        for kind, pattern in _genre_patterns():
            if pattern.search(text):
                return kind, 0.95
    if draft.labelled("director") or "director" in draft.csl:
        return "motion_picture", 0.95
    for segment in draft.labelled("note", "publisher", "container-title"):
        text = draft.text(segment)
        lower = text.lower()
        if lower.lstrip(" (").startswith("zugl") or _is_printed(draft, segment):
            continue  # a book that was a thesis
        for kind, pattern in _genre_patterns()[:2]:
            if pattern.search(lower) and "Abstracts" not in text:
                return kind, 0.85
    return None


def _is_printed(draft: Draft, note: Segment) -> bool:
    """``Ulm: Ruder 2002 (Diss. Ulm 1999)``: in brackets behind an imprint stands what it was."""
    if note.label != "note" or not _WAS_THESIS.match(draft.raw, note.start):
        return False
    printed = draft.raw[: note.start].rstrip(" .,")[-4:].isdigit()
    return printed and bool(draft.labelled("publisher", "location"))


@lru_cache(maxsize=1)
def _genre_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns of each type, for texts in lower case: far faster than any case."""
    return tuple(
        (kind, re.compile(pattern))
        for kind, pattern in load_table("parsing", "work_types")["genre"]
    )


def _law(draft: Draft) -> Verdict:
    return ("legislation", 0.9) if is_law(draft) else None


def _case(draft: Draft) -> Verdict:
    return ("legal_case", 0.85) if is_case(draft) else None


def _gazette(draft: Draft) -> Verdict:
    """``GVBl.``, ``GV. NRW.``: what an official gazette of a German state prints is a rule."""
    csl = draft.csl
    if any("family" in name for name in csl.get("author", [])):
        return None
    is_gazette = _GAZETTE.fullmatch(str(csl.get("container-title", ""))) is not None
    return ("legislation", 0.8) if is_gazette and "title" in csl else None


def _software(draft: Draft) -> Verdict:
    if "container-title" in draft.csl:
        return None
    texts = " ".join(draft.text(s) for s in draft.labelled("note", "genre", "publisher", "title"))
    if _SOFTWARE.search(texts.lower()) or (
        " package version " in draft.raw and _PACKAGE_VERSION.search(draft.raw)
    ):
        return "software", 0.9
    return None


def _event(draft: Draft) -> Verdict:
    return ("paper-conference", 0.9) if "event-place" in draft.csl else None


def _preprint(draft: Draft) -> Verdict:
    number = str(draft.csl.get("number", ""))
    name = str(draft.csl.get("container-title", ""))
    if name.casefold() == "corr" or name.casefold().startswith(_PREPRINT_SERVERS):
        return "article", 0.9
    if name and not _OF_PRINT.isdisjoint(draft.csl):
        return None  # it is printed, and a preprint of it is kept elsewhere
    if number.startswith("arXiv:"):
        return "article", 0.95
    if draft.csl.get("archive") in ("SSRN", "arXiv", "bioRxiv", "medRxiv"):
        return "article", 0.85
    return None


def _by_container_name(draft: Draft) -> Verdict:
    """Known newspapers and magazines; words such as Proceedings, Journal, Blog."""
    name = str(draft.csl.get("container-title", ""))
    if not name:
        return None
    if any(_BLOG_BEHIND.search(draft.text(s)) for s in draft.labelled("container-title")):
        return "post-weblog", 0.95
    if platform := _PLATFORMS.get(name):
        return platform, 0.85
    if known := newspaper_or_magazine(name):
        return known, 0.95
    kind = type_by_words(name)
    if kind == "paper-conference":
        return kind, 0.93
    has_host = "editor" in draft.csl and {"publisher", "publisher-place"} & draft.csl.keys()
    says_in = any(_IN.match(draft.text(one)) for one in draft.labelled("container-title"))
    is_book = (
        says_in
        and {"publisher", "publisher-place"} <= draft.csl.keys()
        and {"volume", "issue"}.isdisjoint(draft.csl)
    )
    if kind == "article-journal":
        return None if has_host or is_book else (kind, 0.93)
    if kind == "post-weblog":
        return kind, 0.93
    if kind and not {"volume", "issue", "publisher-place"} & draft.csl.keys():
        return kind, 0.85
    return None


def _reference_work(draft: Draft) -> Verdict:
    """An entry of a dictionary or encyclopedia; a wiki's pages are pages."""
    csl = draft.csl
    name = str(csl.get("container-title", ""))
    if not name or "title" not in csl or _WIKI.search(name) or {"volume", "issue"} <= csl.keys():
        return None
    if is_encyclopedia(name) or ("issue" not in csl and _ARTICLE_IN.search(draft.raw)):
        return "entry-encyclopedia", 0.85
    return ("entry-dictionary", 0.85) if is_dictionary(name) else None


def _daily(draft: Draft) -> Verdict:
    """What holds a work that is dated to the day, but has neither volume nor publisher.

    It is a paper or another outlet of news, unless it is a site called by its address.
    """
    csl = draft.csl
    if not {"volume", "issue", "publisher", "editor", "URL", "DOI", "accessed"}.isdisjoint(csl):
        return None
    if not {"container-title", "title"} <= csl.keys() or not is_dated_to_the_day(csl):
        return None
    if _is_site(str(csl["container-title"])):
        return None
    return "article-newspaper", 0.75 if "publisher-place" in csl else 0.6


def _is_site(name: str) -> bool:
    """Whether a name is an address or one of a wiki, whose pages are pages, even if dated."""
    return _HOST.fullmatch(name) is not None or _WIKI.search(name) is not None


def _chapter(draft: Draft) -> Verdict:
    """``In`` a book with editors, or with publisher and pages."""
    csl = draft.csl
    if "container-title" not in csl:
        in_editors = any(_IN.match(draft.text(s)) for s in draft.labelled("editor"))
        return ("chapter", 0.8) if in_editors and "title" in csl else None
    if not {"editor", "page"} & csl.keys() and is_paper_series(csl):
        return None
    containers = draft.labelled("container-title", "editor")
    says_in = bool(_IN.match(draft.text(containers[0])))
    in_print = bool({"publisher", "publisher-place"} & csl.keys())
    of_series = "collection-title" in csl  # which the volume is of
    if "editor" in csl and (says_in or in_print or of_series or "volume" not in csl):
        return "chapter", 0.95
    if in_print and says_in and "issue" not in csl:
        return "chapter", 0.9
    if in_print and "issue" not in csl and ("page" in csl or "publisher-place" in csl):
        return "chapter", 0.8
    return None


def _venue(draft: Draft) -> Verdict:
    """``SALT 2012: 108-111``: a short name, its year and pages, as dblp writes conferences."""
    csl = draft.csl
    name = str(csl.get("container-title", ""))
    if not {"page", "issued"} <= csl.keys():
        return None
    if not {"volume", "issue"}.isdisjoint(csl) and not _is_of_meetings(csl):
        return None
    year = csl["issued"]["date-parts"][0][0] if csl["issued"].get("date-parts") else ""
    is_short = _SHORT_NAME.fullmatch(name) is not None
    is_venue = is_short and (f"{name} {year}: " in draft.raw or _is_of_meetings(csl))
    return ("paper-conference", 0.8) if is_venue else None


def _is_of_meetings(csl: CslItem) -> bool:
    """Whether who publishes it, or its series, is known for papers of conferences."""
    known = words("periodicals", "houses_of_meetings")
    return not known.isdisjoint(
        (str(csl.get("publisher", "")), str(csl.get("collection-title", "")))
    )


def _journal(draft: Draft) -> Verdict:
    csl = draft.csl
    if "container-title" not in csl:
        return None
    if not {"volume", "page"} <= csl.keys() and is_paper_series(csl):
        return None
    if "volume" in csl or "issue" in csl:
        return "article-journal", 0.95
    if "ISSN" in csl or ("DOI" in csl and "publisher" not in csl):
        return "article-journal", 0.88
    if "page" in csl and "URL" not in csl:
        return "article-journal", 0.8
    return None


def _by_host(draft: Draft) -> Verdict:
    """What the URL's site is known for."""
    url = str(draft.csl.get("URL", ""))
    if not url or {"publisher", "publisher-place"} <= draft.csl.keys():
        return None
    host, _, path = bare_address(url).partition("/")
    hosts = _hosts()
    first = path.split("/")[0].split("?")[0]
    labels = host.split(".")
    for start in range(len(labels) - 1):
        site = ".".join(labels[start:])
        kind = hosts.get(f"{site}/{first}") or hosts.get(site)
        if kind == "post-weblog" and _FILE.search(path):
            return None
        if kind and not (kind == "software" and labels[0] in _ABOUT_SOFTWARE):
            return kind, 0.85
    if _BLOG.search(url):
        return "post-weblog", 0.85
    return None


@lru_cache(maxsize=1)
def _hosts() -> dict[str, str]:
    return {
        host: kind
        for kind, hosts in load_table("parsing", "work_types")["hosts"]
        for host in str(hosts).split()
    }


def _by_doi(draft: Draft) -> Verdict:
    """What is registered under the DOI's prefix; what has a version there is a program."""
    doi = str(draft.csl.get("DOI", "")).lower()
    if not doi or not {"volume", "issue", "page", "editor"}.isdisjoint(draft.csl):
        return None
    for kind, prefixes in load_table("parsing", "work_types")["dois"]:
        if doi.startswith(tuple(prefixes.split())):
            is_program = "version" in draft.csl and "zenodo" in doi
            return ("software" if is_program else kind), 0.8
    return None


def _standard(draft: Draft) -> Verdict:
    """Known by its number: ``ISO 690``, ``RFC 3986``; the RFC series calls itself reports."""
    number = str(draft.csl.get("number", ""))
    if is_code_of_patent(number):
        return "patent", 0.9
    if is_code_of_report(number) and "container-title" not in draft.csl:
        return "report", 0.85
    if not is_standard(number):
        return None
    return ("report" if number.startswith(("RFC", "STD", "BCP")) else "standard"), 0.9


def _unpublished(draft: Draft) -> Verdict:
    says = ["note", "genre", "publisher"]
    title = str(draft.csl.get("title", ""))
    is_printed = {"publisher", "publisher-place", "container-title", "page"} & draft.csl.keys()
    if not is_printed or title.endswith(". Manuscript") or _NOT_PRINTED.search(title.lower()):
        says.append("title")  # a printed book may be on manuscripts
    texts = " ".join(draft.text(s) for s in draft.labelled(*says))
    return ("manuscript", 0.8) if _UNPUBLISHED.search(texts.lower()) else None


def _data(draft: Draft) -> Verdict:
    texts = " ".join(draft.text(s) for s in draft.labelled("title", "note"))
    if (
        "container-title" not in draft.csl
        and "volume" not in draft.csl
        and _DATA.search(texts.lower())
    ):
        return ("dataset", 0.65) if {"URL", "DOI"} & draft.csl.keys() else None
    return None


def _book(draft: Draft) -> Verdict:
    csl = draft.csl
    if "container-title" in csl:
        return None
    if "ISBN" in csl or "edition" in csl or "number-of-pages" in csl or "number-of-volumes" in csl:
        return "book", 0.93
    if "publisher-place" in csl and not _is_undated_page(draft):
        return "book", 0.93
    if "accessed" in csl and not is_house(str(csl.get("publisher", ""))):
        return None
    if "accessed" not in csl and PRESS.search(str(csl.get("publisher", ""))):
        return "book", 0.8
    if "URL" not in csl and ("publisher" in csl or ("editor" in csl and "author" not in csl)):
        return "book", 0.9
    return None


def _is_undated_page(draft: Draft) -> bool:
    """Whether a work says when it was read and not when it appeared, as only pages do.

    A book would hardly be linked, nor its title be quoted.
    """
    csl = draft.csl
    if "accessed" not in csl or "issued" in csl:
        return False
    is_quoted = any(draft.text(one).lstrip()[:1] in _QUOTES for one in draft.labelled("title"))
    return is_quoted or "URL" in csl


def _web(draft: Draft) -> Verdict:
    csl = draft.csl
    if "URL" in csl or "accessed" in csl:
        return "webpage", 0.8
    if "DOI" in csl:
        return "article-journal", 0.75
    return None


def _default(draft: Draft) -> Verdict:
    csl = draft.csl
    if "container-title" in csl:
        if _is_site(str(csl["container-title"])):
            return "webpage", 0.7
        containers = draft.labelled("container-title")
        says_in = bool(containers and _IN.match(draft.text(containers[0])))
        return ("chapter", 0.6) if says_in else ("article-journal", 0.5)
    if "title" in csl and ("author" in csl or "issued" in csl):
        return _by_agency(csl) if is_dated_to_the_day(csl) else ("book", 0.5)
    return "document", 0.3


def _by_agency(csl: CslItem) -> Verdict:
    """``ANSA, Terremoto, 24 agosto 2016``: no book is dated to the day, news is by its agency."""
    authors = [str(name.get("literal", "")) for name in csl.get("author", [])]
    known = newspaper_or_magazine(authors[0]) if authors else None
    return (known, 0.6) if known else ("document", 0.3)


RULES: tuple[Callable[[Draft], Verdict], ...] = (
    _gb_mark,
    _genre,
    _law,
    _case,
    _gazette,
    _standard,
    _software,
    _preprint,
    _event,
    conversation,
    _unpublished,
    broadcast,
    channel,
    speech,
    _reference_work,
    _by_container_name,
    _daily,
    _venue,
    _by_doi,
    _chapter,
    _journal,
    _by_host,
    report,
    _data,
    _book,
    _web,
    _default,
)
"""In order of how much their evidence says."""
