"""Text that Markdown shows as it is, whatever stands in it."""

from __future__ import annotations

import re

from citekit.reports.places import is_web, uri_of
from citekit.terminal_text import visible

_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_MARKUP = re.compile(r"[\\`*_{}\[\]()#+!|~$^<>&-]")
_SELF_MADE = re.compile(r":(?=//)|(?<=www)\.|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
_MENTION = re.compile(r"@(?=\w)|(?<=\\#)(?=\d)|(?<=\bgh)\\-(?=\d)", re.IGNORECASE)


def markdown(text: str) -> str:
    """Return text for Markdown as GitHub, GitLab and CommonMark read it.

    Markup is escaped; addresses do not become links, and nobody is notified by ``@name``, no other
    issue by ``#1``.
    """
    text = _MARKUP.sub(_escaped, visible(text))
    text = _SELF_MADE.sub(lambda found: f"&#{ord(found[0])};", text)
    return _MENTION.sub(lambda found: f"{found[0]}&#8203;", text)


def link(text: str, href: str) -> str:
    """Return a link, or the text alone where it would not lead to the web."""
    if not is_web(href):
        return markdown(text)
    return f"[{markdown(text)}](<{uri_of(href).replace('&', '&amp;')}>)"


def _escaped(found: re.Match[str]) -> str:
    return _ENTITIES.get(found[0]) or f"\\{found[0]}"
