"""Fragments: is there what they point to?

By the HTML Standard a fragment points to an ``id``, or the ``name`` of an ``<a>``, as written or
with its percent-escapes undone; ``#top`` and an empty one always work.
"""

from __future__ import annotations

import re
from urllib.parse import unquote

from citekit.links.page import Page

_PREFIXES = ("", "user-content-")
"""Some sites put a prefix before ids that come from users, and a script that leads there."""

_NOT_AN_ANCHOR = re.compile(
    r"[!/]"  # the route of an application in the page
    r"|:~:|.*:~:"  # a text fragment: without its text the page is shown all the same
    r"|[\w.-]+=|xpointer\("  # parameters of a viewer, such as page=3, t=12, xywh=...
    r"|L?\d+(?:[-:]L?\d+)?$|L\d+C\d+"  # a line that a script marks
)


def is_missing(page: Page | None, fragment: str) -> bool:
    """Return whether a page lacks what a fragment points to.

    Args:
        page: ``None`` for what is no HTML, where nothing can be looked up.
        fragment: behind ``#``, as written.
    """
    fragment = fragment.partition(":~:")[0]
    if page is None or not fragment or _NOT_AN_ANCHOR.match(fragment):
        return False
    if fragment.lower() == "top":
        return False
    sought = {fragment, unquote(fragment, errors="replace")}
    if any(prefix + one in page.anchors for prefix in _PREFIXES for one in sought):
        return False
    return page.is_whole
