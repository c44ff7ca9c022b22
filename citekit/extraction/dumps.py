"""Where the articles of a page dump begin: title, standfirst and the furniture below them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from citekit.documents.document import Block, BlockKind, Document
from citekit.extraction.boundaries import is_ending
from citekit.extraction.furniture import is_furniture
from citekit.extraction.headings import heading_strength
from citekit.extraction.lists import FoundList
from citekit.extraction.names import byline_names, is_name, person
from citekit.extraction.wordlists import fold, tokens
from citekit.reference import CslName

_LONG = 400
_LONGEST_TITLE = 220
_LONGEST_LONE_TITLE = 120
_PROSE = 150
_MOST_BEFORE = 6
_MOST_BEHIND = 10
_MENU = re.compile(r"\s[|·•›»]\s")
_SENTENCE_END = re.compile(r"[.!?。！？…][\"”’»)]?$")


@dataclass(slots=True)
class Start:
    """Where an article begins.

    Attributes:
        line: of its title.
        title: as written.
        authors: that stand between the title and the text.
        furniture: the lines between title and text, which may hold the date.
        block: index of the title's block, where that is no mere line of one.
    """

    line: int
    title: str
    authors: list[CslName] = field(default_factory=list)
    furniture: str = ""
    block: int | None = None


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str
    item: bool
    prose: bool


def article_starts(document: Document, lists: Sequence[FoundList]) -> list[Start]:
    """Return where the articles of a plain text begin, in order of lines.

    Args:
        document: a plain text.
        lists: its reference lists, in order; an article that ends with one is followed by
            another.
    """
    lines = _lines(document.blocks)
    repeated = {text for text, count in Counter(line.text for line in lines).items() if count > 1}
    starts: list[Start] = []
    index = 0
    while index < len(lines):
        if is_furniture(lines[index].text):
            stop = _furniture_end(lines, index)
            start = _start_before(lines, index, stop, repeated)
            if start is not None and (not starts or start.line > starts[-1].line):
                starts.append(start)
            index = stop
        else:
            index += 1
    return _with_unannounced(starts, lines, lists, document.blocks)


def _lines(blocks: Sequence[Block]) -> list[_Line]:
    lines = []
    for block in blocks:
        parts = block.text.split("\n")
        wrapped = len(parts) > 3 and len(block.text) > 60 * len(parts)
        item = block.kind not in {BlockKind.HEADING, BlockKind.PARAGRAPH}
        for number, part in enumerate(parts):
            text = part.strip()
            if text:
                lines.append(
                    _Line(block.line_start + number, text, item, wrapped or len(text) > _LONG)
                )
    return lines


def _furniture_end(lines: Sequence[_Line], index: int) -> int:
    stop = index
    while stop < len(lines) and stop - index < _MOST_BEHIND and is_furniture(lines[stop].text):
        stop += 1
    return stop


def _start_before(
    lines: Sequence[_Line], index: int, stop: int, repeated: set[str]
) -> Start | None:
    """Return the start of the article whose furniture is ``lines[index:stop]``."""
    if not _text_follows(lines[stop : stop + 4]):
        return None
    head: list[_Line] = []
    for line in reversed(lines[max(index - _MOST_BEFORE, 0) : index]):
        if line.prose or line.item or _ends_page(line.text) or is_furniture(line.text):
            break
        if len(_MENU.findall(line.text)) > 1:
            break
        head.insert(0, line)
    furniture = [line.text for line in lines[index:stop]]
    authors = [name for text in furniture for name in byline_names(text)]
    if len(head) > 1 and is_name(head[-1].text):
        name = person(head.pop().text)
        authors = authors or ([name] if name else [])
    title = _title(head, repeated)
    if title is None:
        return None
    return Start(title.number, title.text, authors, "\n".join(furniture))


def _text_follows(lines: Sequence[_Line]) -> bool:
    """Return whether an article's text begins in these lines, not its reference list."""
    for line in lines:
        if line.item or _ends_page(line.text):
            return False
        if line.prose or len(line.text) >= _PROSE:
            return True
    return False


def _ends_page(text: str) -> bool:
    return is_ending(text) or heading_strength(text) is not None


def _title(head: Sequence[_Line], repeated: set[str]) -> _Line | None:
    """Return the title among category line, title and standfirst."""
    fresh = [
        line
        for line in head
        if line.text not in repeated
        and len(line.text) <= _LONGEST_TITLE
        and line.text[-1] not in ":;,*"
    ]
    for line in fresh:
        if not _SENTENCE_END.search(line.text) or line.text.endswith(("?", "!")):
            words = tokens(fold(line.text))
            if len(words) >= 4 or len(fresh) == 1:
                return line
    lone = len(fresh) == 1 and len(fresh[0].text) <= _LONGEST_LONE_TITLE
    return fresh[0] if lone else None


def _with_unannounced(
    starts: list[Start],
    lines: Sequence[_Line],
    lists: Sequence[FoundList],
    blocks: Sequence[Block],
) -> list[Start]:
    """Add the articles without furniture that follow a reference list and have one themselves."""
    found = list(starts)
    ends = [found_list.references.entries[-1].line_end for found_list in lists]
    for first, other in zip([0, *ends], lists, strict=False):
        last = blocks[other.first].line_start
        if other.strength is None or any(first < start.line < last for start in starts):
            continue
        between = [line for line in lines if first < line.number < last]
        if first and sum(len(line.text) for line in between) < 2 * _PROSE:
            continue
        title = next((line for i, line in enumerate(between) if _is_title(between, i)), None)
        if title is not None:
            found.append(Start(title.number, title.text))
    return sorted(found, key=lambda start: start.line)


def _is_title(lines: Sequence[_Line], index: int) -> bool:
    line = lines[index]
    if line.prose or line.item or len(line.text) > _LONGEST_TITLE or _ends_page(line.text):
        return False
    if (
        _SENTENCE_END.search(line.text)
        or len(tokens(fold(line.text))) < 2
        or is_furniture(line.text)
    ):
        return False
    return _text_follows(lines[index + 1 : index + 4])
