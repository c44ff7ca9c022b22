"""Addresses that came from the network, made fit to stand in an article, or refused."""

from __future__ import annotations

import html
import re
from html.entities import html5

from citekit.links.spelling import SpellingError, read_address

_LONGEST = 2000
_UNFIT = re.compile(
    r"[\x00-\x20\x7f-\xa0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]"
)
_USER = re.compile(r"https?:[/\\]*[^/\\?#]*@", re.IGNORECASE)
_ESCAPED = re.compile(r"[^A-Za-z0-9\-._~:/?#@!&()+,;=%]")
"""All that a URL need not hold raw (RFC 3986), and all that is markup in some place: quotes,
brackets, braces, backslashes, asterisks, dollars, bars."""

_MEANS_ENTITY = re.compile(
    rf"&(?=#?\w+;|(?:{'|'.join(name for name in html5 if not name.endswith(';'))}))"
)
"""Also ``&copy=1``: Markdown may hold HTML, where that is ©."""

_MARKUP = {
    # word_ is a reference wherever no letter follows (docutils); what it refers to is not there.
    "rst": re.compile(r"_(?!\w)"),
    # Emphasis, dashes, dots and signs are put in before links are looked for (Asciidoctor).
    "asciidoc": re.compile(
        r"(?<![^\W_])_|_(?![^\W_])|~|(?<=-)-|(?<=\.)\.(?=\.)"
        r"|\((?=(?:C|R|TM)\))|(?:(?<=\([CR])|(?<=\(TM))\)"
    ),
}
"""What is markup in an address that stands amid text; all of it may be escaped (RFC 3986, 2.3)."""

_ENDS_SENTENCES = ".,;:!_~"
_BALANCED = re.compile(r"[^()]*(?:\([^()]*\)[^()]*)*")


class UnfitError(ValueError):
    """An address that may not be put into an article; the message says why, in words."""


def fit_address(url: str) -> str:
    """Return an address as it can stand in any article: ASCII, without any sign of markup.

    Args:
        url: as a server or an archive gave it.

    Raises:
        UnfitError: it is no ``http(s)`` address, names a user, is endless, or holds blanks or
            control characters.
    """
    if _UNFIT.search(url):
        raise UnfitError("it holds blanks or control characters")
    if len(url) > _LONGEST:
        raise UnfitError(f"it is longer than {_LONGEST:,} characters")
    if _USER.match(url):
        raise UnfitError("it names a user before its host")
    try:
        address = read_address(url)
    except SpellingError as error:
        raise UnfitError(f"it is no web address: {error}") from error
    rest = address.target.removesuffix("?") + (f"#{address.fragment}" if address.fragment else "")
    rest = _ESCAPED.sub(_escaped, rest)
    if not _BALANCED.fullmatch(rest):
        rest = re.sub(r"[()]", _escaped, rest)
    # Readers take what ends a sentence for no part of an address.
    if rest[-1] in _ENDS_SENTENCES:
        rest = rest[:-1] + _escaped_text(rest[-1])
    return address.origin + rest


def written(address: str, markup: str) -> str:
    """Return a fit address as it is written in a format.

    Args:
        address: see `fit_address`.
        markup: ``"html"``, ``"markdown"``, ``"rst"``, ``"asciidoc"`` or ``"text"``.
    """
    if markup == "html":
        return html.escape(address)
    if markup == "markdown":
        return _MEANS_ENTITY.sub("&amp;", address)
    pattern = _MARKUP.get(markup)
    return pattern.sub(_escaped, address) if pattern else address


def _escaped(found: re.Match[str]) -> str:
    return _escaped_text(found[0])


def _escaped_text(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "replace"))
