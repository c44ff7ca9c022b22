"""Rich text of CSL-JSON: the tags of HTML that processors of citations know in titles."""

from __future__ import annotations

import re

TAGS = (
    r"</?(?:i|b|sup|sub|sc)>|</span>"
    r"|<span (?:class=\"nocase\"|style=\"font-variant: ?small-caps;?\")>"
)
TAG = re.compile(TAGS)


def matched_tags(text: str) -> frozenset[int]:
    """Return the positions of the tags in ``text`` that have a partner and nest."""
    open_tags: list[tuple[str, int]] = []
    matched: set[int] = set()
    for found in TAG.finditer(text):
        name = found[0].strip("</>").split(" ")[0]
        if found[0][1] != "/":
            open_tags.append((name, found.start()))
        elif open_tags and open_tags[-1][0] == name:
            matched.update((open_tags.pop()[1], found.start()))
    return frozenset(matched)


def without_tags(text: str) -> str:
    """Return a text as it is read: ``Homo <i>sapiens</i>`` without its tags."""
    if "</" not in text:
        return text
    matched = matched_tags(text)
    return TAG.sub(lambda tag: "" if tag.start() in matched else tag[0], text)
