"""Pages that answer 200 although what was cited is no longer there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from citekit.links.page import Page
from citekit.links.phrases import folded, parts, said_in
from citekit.links.spelling import WebAddress
from citekit.tables import load_table

_SHORT = 200
"""Words of a page below which its text may be all about an error."""

_LANGUAGES = (
    "ar|bg|ca|cn|cs|da|de|el|en|es|et|eu|fa|fi|fr|gl|he|hi|hr|hu|id|it|ja|jp|ko|kr|lt|lv|nb|nl|no|pl"
    "|pt|ro|ru|sk|sl|sr|sv|th|tr|tw|uk|us|vi|zh"
)
_HOME = re.compile(
    rf"(?:/(?:{_LANGUAGES})(?:[-_][a-z]{{2,4}})?)?"  # /en, /pt-br
    r"/?(?:(?:index|home|default|main|welcome)(?:\.[a-z]{2,5})?/?)?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z0-9]{3,}")


def is_home(address: WebAddress) -> bool:
    """Return whether an address is that of a home page."""
    return _HOME.fullmatch(address.path) is not None and "?" not in address.target.rstrip("?")


def home_instead(cited: WebAddress, final: WebAddress) -> str:
    """Return that a link to a page leads to a home page, in words; ``""`` when it does not.

    A part of a site that got a host of its own (``/blog`` and ``blog.``) is no such thing.
    """
    if is_home(cited) or not is_home(final):
        return ""
    words = set(_WORD.findall(cited.target.lower()))
    if any(word in final.host and word not in cited.host for word in words):
        return ""
    return f"it leads to the home page {final.url}"


def error_page_instead(cited: WebAddress, final: WebAddress) -> str:
    """Return that a link leads to an error page, by its address; ``""`` when it does not."""
    names = load_table("links", "error_wording")["paths"]

    def found(address: WebAddress) -> bool:
        segments = address.path.lower().split("/")
        return any(segment.partition(".")[0] in names for segment in segments)

    if final.url == cited.url or found(cited) or not found(final):
        return ""
    return f"it leads to an error page, {final.url}"


def error_wording(page: Page) -> str:
    """Return how a page says that there is nothing here, in words; ``""`` when it does not."""
    filler = load_table("links", "error_wording")["filler"]
    # Long pages have headings for what some part of them, such as a search box, does not hold.
    for text in page.headings if page.length <= _SHORT else page.titles:
        for part in parts(text, filler):
            if part in _error_titles():
                return f"the page calls itself {text[:120]!r}"
    if page.length <= _SHORT:
        if any(
            re.fullmatch(r"(?:http )?(?:error )?404(?: error)?", folded(t)) for t in page.titles
        ):
            return f"the page calls itself {page.title[:120]!r}"
        said = said_in(page.text, _error_sentences())
        if said and _is_about_absence(page):
            return f"its text says {said!r}"
    return ""


def parked(page: Page, final: WebAddress) -> str:
    """Return by what a page shows that its domain is for sale or expired; ``""`` otherwise."""
    table = load_table("links", "parked")
    host = f".{final.host}{final.path}"
    seller = next((name for name in table["hosts"] if f".{name}" in host), "")
    if seller:
        return f"the domain is with {seller}, which sells domains"
    if page.length > _SHORT:
        return ""
    service = next((name for name in table["hosts"] if name in page.sources), "")
    said = [phrase for phrase in table["sentences"] if phrase in folded(page.text)]
    title = said_in(page.title, table["titles"])
    if (
        len(said) >= 2
        or (said and (title or service))
        or (title and final.host in page.title.lower())
    ):
        return f"the domain is parked: {(said or [title])[0]!r}"
    if service and page.length < _SHORT // 4:
        return f"the domain is parked with {service}"
    return ""


def _is_about_absence(page: Page) -> bool:
    """Whether little else stands on a page than that something is missing."""
    return page.length <= _SHORT // 2 or any("404" in text for text in page.headings)


@lru_cache(maxsize=1)
def _error_titles() -> frozenset[str]:
    return frozenset(_all("titles"))


@lru_cache(maxsize=1)
def _error_sentences() -> tuple[str, ...]:
    return tuple(_all("sentences"))


def _all(kind: str) -> Iterator[str]:
    for phrases in load_table("links", "error_wording")[kind].values():
        yield from map(folded, phrases)
