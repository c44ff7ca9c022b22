"""Link targets and link reference definitions (CommonMark 0.31, sections 4.7 and 6.3)."""

from __future__ import annotations

import html
import re
from html.entities import html5

_TITLE = r"""(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\))"""
# Brackets in a bare target must be balanced; two levels are all that addresses have. Template
# tags ({{ site.url }}) may hold blanks.
_BALANCED = (
    r"(?!<)(?:[^\s()\\{]|\\[^\n]|\{\{[^{}\n]*\}\}|\{(?!\{[^{}\n]*\}\})"
    r"|\((?:[^\s()\\]|\\[^\n]|\((?:[^\s()\\]|\\[^\n])*\))*\))*"
)
INLINE_TARGET = re.compile(
    rf"\(\s{{0,20}}(?:<((?:[^<>\n\\]|\\.)*)>|({_BALANCED}))(?:\s{{1,20}}{_TITLE})?\s{{0,20}}\)",
    re.DOTALL,
)
"""What follows the text of an inline link: ``(target "title")``."""

LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.){0,999})\]", re.DOTALL)
"""The label of a reference link, with its brackets."""

WIKI_LINK = re.compile(
    r"!?\[\[(?!\^|\d+\]\]|@[^\[\]|]+\]\])([^\[\]|\\\n\"']{1,300})(?:\\?\|([^\[\]\n]{1,300}))?\]\](?![(\[:])"
)
"""A link of Obsidian and of wikis, ``[[note]]`` or ``[[note|text]]``; behind ``!`` it embeds.
A number alone is the mark of a note, and ``[[@key]]`` a citation."""

_COLON_TARGET = r"\]:[ \t]{0,20}(?:\n[ \t]{0,20})?(?:<([^<>\n]*)>|([^\s<]\S*))"
_DEFINITION = re.compile(
    rf"\[((?:[^\[\]\\\n]|\\.){{1,999}}){_COLON_TARGET}"
    rf"(?:[ \t]*(?:[ \t]|\n[ \t]*){_TITLE}(?=[ \t]*(?:\n|\Z)))?[ \t]*(?=\n|\Z)"
)
_TARGET_OF_DEFINITION = re.compile(_COLON_TARGET)
_CHARACTER_REFERENCE = re.compile(
    r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def normal_label(label: str) -> str:
    """Return a link label in the form that labels are compared in."""
    return " ".join(label.split()).casefold()


def target(written: str) -> str:
    """Return a link target without its backslash escapes and character references."""
    if "\\" in written:
        written = _ESCAPED.sub(r"\1", written)
    return decoded(written)


def decoded(text: str) -> str:
    """Return a text without character references; ``&reg=1``, without a semicolon, is none."""
    return _CHARACTER_REFERENCE.sub(_character, text) if "&" in text else text


def _character(reference: re.Match[str]) -> str:
    written = reference[0]
    # Of a name that is none, unescape would take the beginning: &region; is no ®ion;.
    is_known = written[1] == "#" or written[1:] in html5
    return html.unescape(written) if is_known else written


def read_definition(source: str, start: int) -> tuple[str, str, int] | None:
    """Read the link reference definition that begins at ``start``.

    Returns:
        its normal label, its target and the offset where it ends (at a line end), or ``None``.
    """
    found = _DEFINITION.match(source, start)
    if not found:
        return None
    label = normal_label(found[1])
    if not label or label.startswith("^"):
        return None
    return label, target(found[2] if found[2] is not None else found[3]), found.end()


def definition_target(source: str, start: int) -> re.Match[str] | None:
    """Return the definition that begins at ``start``, its target as group 1 (in ``<>``) or 2."""
    found = _DEFINITION.match(source, start)
    return found and _TARGET_OF_DEFINITION.match(source, found.end(1))
