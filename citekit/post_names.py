"""Names of posts, which share a file with others: ``export.xml#https://example.org/2019/post/``."""

from __future__ import annotations

import re

EXPORT_SUFFIXES = (".xml", ".wxr")
"""Of files that may be exports of a blog with many posts."""

_POST = re.compile(r"(?![a-z]+://)(.*?\.(?:xml|wxr))#(.+)", re.IGNORECASE | re.DOTALL)


def post_name(file: str, permalink: str) -> str:
    """Return the name of a post.

    Args:
        file: name of the export that holds it.
        permalink: its address on the web.
    """
    return f"{file}#{permalink}"


def split_post_name(name: str) -> tuple[str, str]:
    """Return the name of an article's file, and the permalink of a post (``""`` of others)."""
    found = _POST.fullmatch(name)
    return (found[1], found[2]) if found else (name, "")
