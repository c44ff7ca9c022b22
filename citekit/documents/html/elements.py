"""What elements are before they are opened: sets of them, and what their attributes say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from citekit.documents.html.regions import Traits, is_hidden
from citekit.tables import load_table

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LISTS = frozenset({"ul", "ol", "menu", "dir"})
CODE = frozenset({"pre", "listing", "xmp", "plaintext"})
_NUMBER = re.compile(r"\s*([+-]?\d{1,9})")
STATEMENTS = frozenset({"meta", "link", "time"})
NO_TRAITS = Traits()
TELLING = frozenset({"role", "style", "hidden"})
"""Attributes that may say more of a block than its traits do."""
TELLING_INLINE = frozenset({"class", "role", "style", "hidden", "aria-hidden", "rel", "itemprop"})
"""Attributes that may say what an element within a block is, beside its tag."""


@cache
def element_set(key: str) -> frozenset[str]:
    """Return a set of tags by its name in the table."""
    return frozenset(load_table("documents", "html_elements")[key])


@cache
def structural() -> frozenset[str]:
    """Return the blocks that open more than a block."""
    others = {"dl", "li", "dd", "table", "tr", "hr", "main", "html"}
    return LISTS | CODE | HEADINGS.keys() | element_set("strong_blocks") | others


@cache
def back_links() -> frozenset[str]:
    """Return the texts of links that lead from a note back to the article."""
    return frozenset(load_table("documents", "html_regions")["back_links"])


def whole_number(text: str | None, otherwise: int) -> int:
    """Return the number that an attribute begins with."""
    found = _NUMBER.match(text) if text else None
    return int(found[1]) if found else otherwise


def heading_level(tag: str, role: str, attributes: Mapping[str, str]) -> int:
    """Return the level of the heading that an element is, 0 if it is none."""
    level = HEADINGS.get(tag, 0)
    if not level and role == "heading":
        level = whole_number(attributes.get("aria-level"), 2)
        level = min(max(level, 1), 6)
    return level


def names_author(attributes: Mapping[str, str]) -> bool:
    """Whether the attributes of an element say that it names the author."""
    return attributes.get("rel") == "author" or attributes.get("itemprop") == "author"


def is_kept_hidden(known: Traits, attributes: Mapping[str, str]) -> bool:
    """Whether a block is for no reader who sees the page, nor opened by one."""
    return known.invisible or (not known.opened and is_hidden(attributes))


def is_out_of_sight(attributes: Mapping[str, str]) -> bool:
    """Whether the attributes of an element keep it from those who see the page."""
    return attributes.get("aria-hidden") == "true" or is_hidden(attributes)
