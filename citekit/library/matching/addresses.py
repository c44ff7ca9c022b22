"""Addresses and identifiers made comparable: one form for all spellings of one place."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import parse_qs

from citekit.library.identity import normal_doi, normal_url
from citekit.library.record import text_of
from citekit.reference import CslItem
from citekit.tables import load_table

_ARCHIVED = re.compile(
    r"^https?://([^/:]+)(?::\d+)?/(?:web/)?(?:\d{4,14}[a-z_*]*|\*)/(https?:/+.+)$", re.I
)
_MOBILE = re.compile(r"^(?:m|mobile|amp)\.(?=[^./]+\.[^/])")
_FRONT_PAGE = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$|/amp$", re.I)
_ARXIV = re.compile(
    r"(?:arxiv[.:/]|arxiv\.org/(?:abs|pdf|html)/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})",
    re.I,
)
_PMID = re.compile(r"pubmed(?:\.ncbi\.nlm\.nih\.gov|/)/?(\d{4,9})", re.I)
_ISBN = re.compile(r"97[89]\d{10}|\d{9}[\dX]")


@cache
def _archives() -> frozenset[str]:
    return frozenset(load_table("library", "matching")["archives"])


def address_of(csl: CslItem) -> str:
    """Return where a work stands on the web: host and path, ``""`` if nowhere.

    An archived copy stands where its original does; the page for telephones is the page.
    """
    url = text_of(csl, "URL")
    if not url:
        return ""
    address = normal_url(_original(url))
    host, slash, rest = address.partition("/")
    if host in {"doi.org", "dx.doi.org"}:
        return ""
    video = _video(host, f"/{rest}")
    return video or f"{_MOBILE.sub('', host)}{_FRONT_PAGE.sub('', slash + rest)}"


def _original(url: str) -> str:
    """Return the address that an archived copy was made of, other addresses as they are."""
    found = _ARCHIVED.match(url)
    if not found or found[1].lower().removeprefix("www.") not in _archives():
        return url
    return re.sub(r"^(https?):/+", r"\1://", found[2], flags=re.I)


def is_archive(url: str) -> bool:
    """Return whether a URL leads to an archive of pages, by its host."""
    host = normal_url(url).partition("/")[0]
    return host in _archives()


def _video(host: str, rest: str) -> str:
    """Return the one address of a video that has a short one too."""
    if host == "youtu.be" and len(rest) > 1:
        return f"youtube.com/watch?v={rest[1:].partition('?')[0]}"
    if f".{host}".endswith(".youtube.com") and rest.startswith("/watch?"):
        video = parse_qs(rest.partition("?")[2]).get("v")
        return f"youtube.com/watch?v={video[0]}" if video else ""
    return ""


def doi_of(csl: CslItem) -> str:
    """Return the bare DOI in lower case, also where only the address has it."""
    doi = normal_doi(text_of(csl, "DOI"))
    if doi:
        return doi
    url = text_of(csl, "URL")
    return normal_doi(url.partition("?")[0]) if "/10." in url else ""


def identifiers_of(csl: CslItem) -> dict[str, str]:
    """Return the other identifiers of a work by their names: ISBN, PMID, arXiv."""
    found = {}
    isbn = _ISBN.search(re.sub(r"[\s-]", "", text_of(csl, "ISBN").upper()))
    if isbn:
        found["ISBN"] = _isbn_13(isbn[0])
    for name, pattern in (("PMID", _PMID), ("arXiv", _ARXIV)):
        places = (csl.get(field) for field in (name, "URL", "DOI", "number", "archive_location"))
        values = [str(value) for value in places if value]
        values.append(f"{csl.get('archive')}:{csl.get('archive_location')}")
        match = next(filter(None, map(pattern.search, values)), None)
        if match:
            found[name] = match[1]
    if "PMID" not in found and text_of(csl, "PMID").isdigit():
        found["PMID"] = text_of(csl, "PMID")
    return found


def _isbn_13(isbn: str) -> str:
    """Return an ISBN with thirteen digits (ISBN Users' Manual, 7th edition, section 4)."""
    if len(isbn) == 13:
        return isbn
    body = f"978{isbn[:9]}"
    check = -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(body)) % 10
    return f"{body}{check}"
