"""Boxes around text with a title of their own: fenced divs, and admonitions of MkDocs.

``::: details References`` (VitePress, Docusaurus), ``:::note[References]`` (Starlight),
``::: {.callout-note title="References"}`` (Quarto), ``??? quote "References"`` (MkDocs).
"""

from __future__ import annotations

import re
from typing import NamedTuple

_DIV = re.compile(r":{3,}[ \t]*(\{[^}]*\}|[^\s{}:](?:[^:]|:(?=[^:\s]|[ \t]+[^:\s]))*)?:*[ \t]*\Z")
_NAMED = re.compile(
    r"([\w-]+)(?:\[([^\[\]\n]+)\]|[ \t]+([^\s{}][^{}\n]*?))?[ \t]*(?:\{[^{}]*\})?\Z"
)
_TITLE = re.compile(r"\btitle=(?:\"([^\"\n]+)\"|'([^'\n]+)')")
_ADMONITION = re.compile(
    r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+(?:[\w-]{1,60}[ \t]+){0,9}\"([^\"\n]+)\"[ \t]*\Z"
    r"|(?:!!!|\?\?\?\+?)[ \t]+[\w-]{1,60}[ \t]*\Z"
)
_HELD = re.compile(r"\n(?:[ \t]*\n){0,3}(?: {4}|\t)[ \t]*\S")


class Box(NamedTuple):
    """How a box begins, or that one ends.

    Attributes:
        attributes: what says which part of the page it is, ``None`` for the end of a fenced div.
        title: where its title stands in the source, ``None`` when it has none.
        indented: its text is indented by four columns, and it has no end of its own.
    """

    attributes: str | None
    title: tuple[int, int] | None = None
    indented: bool = False


def box_at(source: str, at: int, end: int, *, in_paragraph: bool) -> Box | None:
    """Return the begin or the end of a box that stands on a line.

    Args:
        source: the document.
        at: where the line begins, without what containers put before it.
        end: where it ends.
        in_paragraph: whether it would interrupt a paragraph, which only fenced divs may.
    """
    if source[at] == ":":
        return _fenced_div(source, at, end)
    found = None if in_paragraph else _ADMONITION.match(source, at, end)
    if not found or not _HELD.match(source, end):
        return None
    return Box("", found.span(1) if found[1] is not None else None, indented=True)


def _fenced_div(source: str, at: int, end: int) -> Box | None:
    found = _DIV.match(source, at, end)
    if not found:
        return None
    attributes = found[1]
    if attributes is None:
        return Box(None)
    named = _NAMED.match(source, found.start(1), found.start(1) + len(attributes.rstrip()))
    if stated := _TITLE.search(source, found.start(1), found.end(1)):
        group = 1 if stated[1] is not None else 2
        rest = attributes.replace(stated[0], "")
        return Box(named[1] if named else rest, stated.span(group))
    if named is None:
        return Box(attributes)
    group = next((one for one in (2, 3) if named[one] is not None), 0)
    return Box(named[1], named.span(group) if group else None)
