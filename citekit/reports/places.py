"""Where a finding is: in words, as a file, as a URI."""

from __future__ import annotations

import os
from pathlib import PurePath
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote

from citekit.post_names import split_post_name

if TYPE_CHECKING:
    from citekit.reports.finding import Finding

STANDARD_INPUT = "-"

_RESERVED = "!$&'()*+,/:;=?@[]~%"
"""What may stand in a URI as it is (RFC 3986), with ``%`` for what is escaped already."""


class Place(Protocol):
    """A place where something is cited, or a finding."""

    @property
    def key(self) -> str:
        """Of the reference, ``""`` where it has none."""

    @property
    def article(self) -> str:
        """File or page, ``""`` where there is none."""

    @property
    def line(self) -> int | None:
        """From 1, ``None`` when unknown."""


def place_text(place: Place) -> str:
    """Return ``posts/river.md:84 (okoye2011)``, as far as it is known."""
    where = place.article + (f":{place.line}" if place.article and place.line else "")
    if place.key and where:
        return f"{where} ({place.key})"
    return where or place.key or "?"


def exact_place(finding: Finding) -> str:
    """Return ``posts/river.md:84:12 (okoye2011)``, as far as it is known, as compilers write it."""
    if not finding.article or not finding.line or not finding.column:
        return place_text(finding)
    where = f"{finding.article}:{finding.line}:{finding.column}"
    return f"{where} ({finding.key})" if finding.key else where


def is_web(article: str) -> bool:
    """Return whether an article is a page, and not a file."""
    return article.lower().startswith(("http://", "https://"))


def is_file(article: str) -> bool:
    """Return whether an article is a file that others can find."""
    return bool(article) and article != STANDARD_INPUT and not is_web(article)


def is_post(article: str) -> bool:
    """Return whether an article is a post in a file with others."""
    return bool(split_post_name(article)[1])


def file_of(article: str) -> str:
    """Return the file of an article that is one or stands in one, else ``""``."""
    return split_post_name(article)[0] if is_file(article) else ""


def uri_of(article: str) -> str:
    """Return the URI of an article: of a page its address, of a file or a post the file's path.

    A path within the repository gives a relative reference, percent-encoded (RFC 3986, 4.2).
    """
    if is_web(article):
        before, mark, fragment = article.partition("#")
        quoted = [quote(part, _RESERVED, errors="backslashreplace") for part in (before, fragment)]
        return mark.join(quoted)
    path = PurePath(_encodable(split_post_name(article)[0]))
    if path.is_absolute():
        return path.as_uri()
    return quote(os.fsencode(path.as_posix()), safe="/~")


def _encodable(name: str) -> str:
    """Return a name that can be one of a file, as those of files are."""
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return name.encode(errors="backslashreplace").decode()
    return name
