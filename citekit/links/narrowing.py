"""From all links to those that a change adds or touches."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from citekit.links.cited import DOI_RESOLVER
from citekit.links.records import Link, Place
from citekit.post_names import split_post_name

if TYPE_CHECKING:
    from citekit.changes import Changes

_GOES_ON = re.compile(r"[.,;:!?]*[\w/%=&#~+@-]")


def changed(links: Iterable[Link], changes: Changes) -> Iterator[Link]:
    """Yield the links that stand on lines which changed, with these places alone.

    Args:
        links: all.
        changes: of the files.
    """
    for link in links:
        places = [place for place in link.cited if _is_new(link.url, place, changes)]
        if places:
            yield replace(link, cited=places)


def _is_new(url: str, place: Place, changes: Changes) -> bool:
    change = changes.of(split_post_name(place.article)[0]) if place.article else None
    if change is None:
        return False
    if place.line and change.touches(place.line, place.last_line or place.line):
        return True
    # A link may be defined elsewhere in its file.
    return change.is_new or _stands_in(change.added, url.removeprefix(DOI_RESOLVER).lower())


def _stands_in(text: str, url: str) -> bool:
    """Return whether a URL, not only the beginning of a longer one, stands in a text."""
    at = text.find(url)
    while at >= 0:
        if not _GOES_ON.match(text, at + len(url)):
            return True
        at = text.find(url, at + 1)
    return False
