"""One post as XML: what stands in its elements, and where."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from citekit.documents.pieces import Assembly, Content

_MARKUP = re.compile(
    r"<!\[CDATA\[|<!--|<\?|<(/?)([^\s/>!?][^\s/>]*)(?=[\s/>])((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>"
    r"|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|\w{1,31});"
)
_CDATA = "<![CDATA["
_ENDS = {_CDATA: "]]>", "<!--": "-->", "<?": "?>"}
_JSON_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"(\s*:)?', re.DOTALL)
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\."
)


@dataclass(slots=True)
class Item:
    """What a post says.

    Attributes:
        values: text of its simple elements, by name.
        content: its HTML, with comments and shortcodes.
        notes: ``(id, HTML)`` of the footnotes that the block editor keeps beside the content.
    """

    values: dict[str, str] = field(default_factory=dict)
    content: Content = field(default_factory=Content)
    notes: list[tuple[str, Content]] = field(default_factory=list)


def read_item(source: str) -> Item:
    """Read the XML of one post, which is known to be well-formed.

    Args:
        source: from ``<item>`` on; the closing tag may be missing.
    """
    item = Item()
    key = ""
    for path, text in _elements(source):
        if path == ("item", "content:encoded"):
            item.content = text
        elif path == ("item", "wp:postmeta", "wp:meta_key"):
            key = text.text.strip()
        elif path == ("item", "wp:postmeta", "wp:meta_value") and key == "footnotes":
            item.notes = list(_notes(text))
        elif len(path) == 2:
            item.values[path[1]] = text.text.strip()
    return item


def _elements(source: str) -> Iterator[tuple[tuple[str, ...], Content]]:
    """Yield the path and the text of each element, as they end."""
    path: list[str] = []
    whole = Content(source)
    text = Assembly()
    at = 0
    while found := _MARKUP.search(source, at):
        text.take(whole, at, found.start())
        opening, at = found[0], found.end()
        if opening in _ENDS:
            end = source.find(_ENDS[opening], at)
            end = len(source) if end < 0 else end
            if opening == _CDATA:
                text.take(whole, at, end)
            at = end + len(_ENDS[opening])
            continue
        if opening[0] == "&":
            text.insert(html.unescape(opening), found.start())
            continue
        if not found[1]:
            path.append(found[2])
            text = Assembly()
        if found[1] or found[3].endswith("/"):
            yield tuple(path), text.content(found.start())
            del path[-1:]
            text = Assembly()


def _notes(written: Content) -> Iterator[tuple[str, Content]]:
    """Yield the footnotes of a JSON list of ``{"id", "content"}`` (WordPress 6.3 and later)."""
    try:
        listed = json.loads(written.text, strict=False)
    except (ValueError, RecursionError):
        return
    if not isinstance(listed, list):
        return
    key, note = "", {}
    for found in _JSON_STRING.finditer(written.text):
        if found[2]:
            key = found[1]
            continue
        note[key] = _unescaped(written, found.start(1), found.end(1))
        if {"id", "content"} <= note.keys():
            yield note["id"].text, note["content"]
            note = {}


def _unescaped(written: Content, start: int, end: int) -> Content:
    """Return a string of JSON without its escapes."""
    text, at = Assembly(), start
    for found in _ESCAPE.finditer(written.text, start, end):
        text.take(written, at, found.start())
        text.insert(_decoded(found[0]), written.source_map.source(found.start()))
        at = found.end()
    text.take(written, at, end)
    return text.content(written.source_map.source(start))


def _decoded(escape: str) -> str:
    try:
        text = json.loads(f'"{escape}"')
    except ValueError:
        return escape[1:]
    return text if isinstance(text, str) else ""
