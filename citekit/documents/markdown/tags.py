"""HTML inside Markdown: tags, what they mark, and where blocks of HTML begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citekit.documents.markdown.links import decoded

_ATTRIBUTE = r"""[A-Za-z_:@][\w:.@-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^\s"'=<>`{]+))?"""
_TAG = rf"(?:<[A-Za-z][\w.:-]*(?:\s+{_ATTRIBUTE})*\s*/?>|</[A-Za-z][\w.:-]*\s*>)"
TAG = re.compile(rf"<(?:(/)([A-Za-z][\w.:-]*)\s*|([A-Za-z][\w.:-]*)((?:\s+{_ATTRIBUTE})*)\s*/?)>")
"""An opening or closing tag; MDX's ``name={value}`` is taken for an attribute too."""

AUTOLINK = re.compile(
    r"<(?:([A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)|([\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+))>"
)
ONLY_TAGS = re.compile(rf"\s*(?:{_TAG}\s*)+\Z")
_ATTRIBUTE_VALUE = re.compile(r"""([\w:.@-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>{]+))""")
_COMMENT = re.compile(r"<!--(?:(?!-->).)*(?:-->|\Z)", re.DOTALL)
_CONTAINER = re.compile(
    r"<(/?)(div|section|aside|footer|nav|header|form)\b([^<>]*)>", re.IGNORECASE
)

MARK_KINDS = {
    "a": "link",
    "b": "strong",
    "cite": "em",
    "code": "code",
    "em": "em",
    "i": "em",
    "q": "quote",
    "strong": "strong",
    "sub": "sub",
    "sup": "sup",
}
"""What an inline element marks."""

_REGION_NAMES = {
    "references": frozenset({"refs", "references", "bibliography", "csl-bib-body"}),
    "footnotes": frozenset({"footnotes", "endnotes"}),
    "comments": frozenset({"comments"}),
    "hidden": frozenset({"hidden", "content-hidden"}),
    "aside": frozenset({"aside", "column-margin"}),
}

_BLOCK_NAMES = (
    "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|"
    "dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|"
    "header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|"
    "param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul"
)
_BLOCK_STARTS = (
    (re.compile(r"<(?:script|pre|style|textarea)(?:[\s>]|$)", re.IGNORECASE),
     re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE)),
    (re.compile(r"<!--"), re.compile(r"-->")),
    (re.compile(r"<\?"), re.compile(r"\?>")),
    (re.compile(r"<![A-Za-z]"), re.compile(r">")),
    (re.compile(r"<!\[CDATA\["), re.compile(r"\]\]>")),
    (re.compile(rf"</?(?:{_BLOCK_NAMES})(?:\s|/?>|$)", re.IGNORECASE), None),
)  # fmt: skip
_LONE_TAG = re.compile(rf"{_TAG}\s*\Z")


def html_block_end(line: str, *, in_paragraph: bool) -> tuple[re.Pattern[str] | None] | None:
    """Say whether ``line`` begins a block of HTML (CommonMark 0.31, section 4.6).

    Args:
        line: the line from its first ``<``.
        in_paragraph: whether it would interrupt a paragraph, which a lone tag may not.

    Returns:
        ``None`` when it does not; else a tuple with the pattern of the text that ends the block,
        or with ``None`` when a blank line does.
    """
    for start, end in _BLOCK_STARTS:
        if start.match(line):
            return (end,)
    if not in_paragraph and _LONE_TAG.match(line):
        return (None,)
    return None


def attributes(text: str) -> dict[str, str]:
    """Return the attributes in the inside of a tag, names in lower case."""
    return {
        name.lower(): decoded(double or single or bare)
        for name, double, single, bare in _ATTRIBUTE_VALUE.findall(text)
    }


def has_text(content: str) -> bool:
    """Say whether there is anything but tags and comments in a piece of HTML."""
    return bool(TAG.sub("", _COMMENT.sub("", content)).strip())


def region_of(name: str, words: set[str]) -> str:
    """Return the region that an element stands for.

    Args:
        name: of the element, in lower case.
        words: its id and classes.
    """
    for region, names in _REGION_NAMES.items():
        if names & words:
            return region
    return name if name in ("aside", "footer", "nav", "header", "form") else ""


def container_tags(content: str) -> Iterator[tuple[str, str]]:
    """Yield ``(name, region)`` for each opening and ``("/name", "")`` for each closing tag.

    Only elements that hold parts of a page count: ``div``, ``section``, ``aside`` and the like.
    """
    for found in _CONTAINER.finditer(content):
        name = found[2].lower()
        if found[1]:
            yield "/" + name, ""
        else:
            stated = attributes(found[3])
            words = {*stated.get("class", "").lower().split(), stated.get("id", "").lower()}
            yield name, region_of(name, words)
