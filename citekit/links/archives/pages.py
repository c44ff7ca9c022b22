"""Pages of an archive: they are what they are, and are not archived again."""

from __future__ import annotations

import re

from citekit.links.spelling import SpellingError, WebAddress, read_address
from citekit.tables import load_table

_COPY = re.compile(r"/\d{4,14}(?:[a-z]{2}_)?/\S|/(?:timegate|timemap|memento)/", re.IGNORECASE)
"""A time in the path, as archives with Wayback or pywb have it, perhaps with ``id_`` behind."""


def is_archived_page(address: WebAddress) -> bool:
    """Return whether an address is that of a copy in an archive of the web."""
    host = _archive(address)
    if not host or address.target == "/":
        return False
    is_of_pages = host in load_table("links", "archives")["of_pages_only"]
    return is_of_pages or _COPY.search(address.target) is not None


def archive_name(url: str) -> str:
    """Return what people call the archive that holds a copy, by default its host."""
    try:
        address = read_address(url)
    except SpellingError:
        return ""
    names: dict[str, str] = load_table("links", "archives")["names"]
    return names.get(_archive(address), address.host)


def _archive(address: WebAddress) -> str:
    host = address.host.removeprefix("www.")
    return host if host in load_table("links", "archives")["names"] else ""
