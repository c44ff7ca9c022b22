"""Which work a reference means: equal identities are the same work, exactly compared."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import parse_qsl, unquote, urlsplit

from citekit.library.folding import words
from citekit.library.record import family_of, lead_names, text_of, year_of
from citekit.reference import CslItem
from citekit.tables import load_table

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_SAYS_NOTHING = frozenset({"type", "URL", "accessed", "language", "custom"})
_FIRST_PAGE = re.compile(r"\w+")


def identity_of(csl: CslItem) -> str | None:
    """Return what tells the work apart, ``None`` when the reference does not say enough.

    By its DOI; else by the address of its page with title and year; else by first author, year,
    title and where it appeared. Nothing is guessed: readings that differ in one of these are two
    works, since two works that were merged by mistake are worse than one that stands twice.

    Args:
        csl: the reference as read.

    Returns:
        A kind, a colon and 32 hexadecimal digits, such as ``"doi:5f1c…"``: short enough to stand
        in an index and equal on every machine.
    """
    title = " ".join(words(text_of(csl, "title")))
    doi = normal_doi(text_of(csl, "DOI"))
    if doi:
        # Chapters are often cited with the DOI of their book.
        return _digest("doi", doi, title if csl.get("type") == "chapter" else "")
    year = year_of(csl)
    dated = f"{'' if year is None else year}{text_of(csl, 'year-suffix')}"
    url = normal_url(text_of(csl, "URL"))
    host, _, rest = url.partition("/")
    names = lead_names(csl)
    author = " ".join(words(family_of(names[0]))) if names else ""
    if rest:
        # An untitled page may be cited for several works that it lists.
        return _digest("url", url, title, dated, *(() if title else (author,)))
    container = " ".join(words(text_of(csl, "container-title")))
    page = _FIRST_PAGE.search(text_of(csl, "page"))
    place = (container, *(text_of(csl, f).casefold() for f in ("volume", "issue", "edition")))
    if host and _SAYS_NOTHING.issuperset(csl):
        return _digest("url", url)
    if not (title and (author or container or dated or host)) and not (container and page):
        return None
    return _digest("work", author, dated, title, *place, page.group() if page else "", host)


def entry_identity(name: str, raw: str, occurrence: int) -> str:
    """Return the identity of a reference that only its place can tell apart (``Ibid., 23``).

    Args:
        name: of the file.
        raw: the entry.
        occurrence: how many equal entries stand before it in the file.
    """
    return _digest("entry", name, raw, str(occurrence))


def imported_identity(name: str, key: str) -> str:
    """Return the identity of a reference by where it was imported from.

    Args:
        name: of the file.
        key: that it has there.
    """
    return _digest("import", name, key)


def normal_doi(doi: str) -> str:
    """Return the bare DOI in lower case (DOI Handbook 2.4: case does not count), or ``""``."""
    found = _DOI.search(doi.lower())
    return found.group().rstrip(".,;)]}>\"'") if found else ""


def normal_url(url: str) -> str:
    """Return what stays of a URL when two spellings of one address are made equal.

    Scheme, ``www.``, default port, tracking parameters, order of parameters, fragment (unless an
    application routes by it: ``#!/x``, ``#/x``) and slash at the end go.

    Returns:
        ``host/path?query``; the host alone for a site's front page; ``""`` for no URL.
    """
    if not url.strip():
        return ""
    try:
        parts = urlsplit(url.strip() if "://" in url else f"//{url.strip()}")
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in {None, 80, 443} else ""
    except ValueError:
        return url.strip().casefold()
    path = unquote(parts.path).rstrip("/")
    query = "&".join(
        sorted(
            f"{name}={value}"
            for name, value in parse_qsl(parts.query, keep_blank_values=True)
            if not _tracks(name)
        )
    )
    fragment = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    rest = f"{path}{'?' if query else ''}{query}{fragment}"
    return f"{host}{port}{'/' if rest and not rest.startswith('/') else ''}{rest}"


def _tracks(parameter: str) -> bool:
    table = load_table("library", "tracking_parameters")
    name = parameter.lower()
    return name in table["names"] or name.startswith(tuple(table["prefixes"]))


def _digest(kind: str, *parts: str) -> str:
    text = "\x1f".join(parts).encode(errors="backslashreplace")
    return f"{kind}:{hashlib.blake2b(text, digest_size=16).hexdigest()}"
