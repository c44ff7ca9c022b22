"""The hosts of links, written so that a host and all below it stand together in an index."""

from __future__ import annotations

from urllib.parse import urlsplit


def host_in(text: str) -> str:
    """Return the host of a URL, or of a host as people type it; ``""`` when there is none."""
    try:
        host = urlsplit(text if "://" in text else f"//{text.strip()}").hostname or ""
    except ValueError:
        return ""
    host = host.removeprefix("*.").strip(".")
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return host


def backwards(host: str) -> str:
    """Return a host from its end: ``news.sohu.com`` as ``com.sohu.news.``.

    All that begins with ``com.sohu.`` is sohu.com or below it.
    """
    return ".".join(reversed(host.removeprefix("www.").split("."))) + "."
