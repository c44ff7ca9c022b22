"""Which elements set text apart, and how."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from citekit.tables import load_table

_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)


def mark_kind(tag: str, attributes: Mapping[str, str]) -> str | None:
    """Return the kind of ``Mark`` that an element makes of its text, ``None`` for none.

    Args:
        tag: name of the element.
        attributes: its attributes, entities decoded.
    """
    if tag == "a":
        return "link" if attributes.get("href") else None
    if tag == "cite" and "class" in attributes:
        return None  # wikis put a whole reference, class and all, into <cite>
    kind = _marks().get(tag)
    style = attributes.get("style") if kind is None else None
    if style is not None:
        if _BOLD.search(style):
            return "strong"
        if _ITALIC.search(style):
            return "em"
    return kind


@cache
def _marks() -> dict[str, str]:
    marks: dict[str, str] = load_table("documents", "html_elements")["marks"]
    return marks
