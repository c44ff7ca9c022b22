"""Tags and addresses: what is HTML in Markdown, and what parts an address for the eye only."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from citekit.documents.markdown.tags import TAG

_OPENING = re.compile(r"<(?:!--|(?=(script|style)\b)|(?=[A-Za-z]))", re.IGNORECASE)
_WITHOUT_WIDTH = r"(?:</?(?:wbr|b|big|em|font|i|ins|mark|small|span|strong|u)\b[^<>]{0,300}>)"
_GOES_ON = re.compile(
    rf"{_WITHOUT_WIDTH}+(?:[\w/?#=%+~@-]|\.(?=\w)|&(?!(?:nbsp|lt|gt|quot|\#\d+);))"
)
_GOES_BEFORE = re.compile(rf"://[^\s<>\"]{{0,500}}[/=?:]{_WITHOUT_WIDTH}{{1,9}}\Z")
_REACH = 1100


@dataclass(frozen=True, slots=True)
class Markup:
    """A tag, comment or script that stands in Markdown.

    Attributes:
        start, end: of it in the source.
        is_tag: whether it is a tag, whose attributes may be links.
    """

    start: int
    end: int
    is_tag: bool


def markup_in(source: str, start: int, is_code: Callable[[int], bool]) -> Iterator[Markup]:
    """Yield the HTML in Markdown, in order: opening tags, and comments and scripts as wholes.

    Components (``<Card url="...">``) are no tags of HTML; what they hold is text like other.

    Args:
        source: of the article.
        start: of its text.
        is_code: whether at an offset stands code, where nothing is markup.
    """
    absent: set[str] = set()
    at = start
    while found := _OPENING.search(source, at):
        at = found.end()
        if is_code(found.start()):
            continue
        closer = "-->" if found[0] == "<!--" else f"</{found[1]}" if found[1] else ""
        tag = None if closer else TAG.match(source, found.start())
        if tag:
            at = tag.end()
            name = tag[3]
            if (name.islower() or name.isupper()) and "-" not in name:
                yield Markup(found.start(), at, is_tag=True)
        elif closer and closer not in absent:
            end = source.find(closer, at)
            if end < 0:
                absent.add(closer)  # is not searched for again
                continue
            at = end + len(closer)
            yield Markup(found.start(), at, is_tag=False)


def is_parted(source: str, start: int, end: int) -> bool:
    """Whether an address is only a part of one that tags run through, as ``a.example/b<wbr>/c``.

    Args:
        source: of the article, in HTML or Markdown.
        start: of the address.
        end: of the same.
    """
    if source.startswith("<", end) and _GOES_ON.match(source, end):
        return True
    before = source[max(start - _REACH, 0) : start]
    return before.endswith(">") and _GOES_BEFORE.search(before) is not None
