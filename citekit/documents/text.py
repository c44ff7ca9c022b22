"""Plain text and page dumps: blocks between blank lines, list items by their markers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from citekit.documents.document import Block, BlockKind, Metadata, SourceMap

Line = tuple[int, int, int]
"""``(number, start, end)``: offsets without the line end and without blanks at both ends."""

_MARKER = re.compile(
    r"(?P<bullet>[*•‣◦·●▪■○–—](?=[^\S\n])|[•‣●▪■](?=\S)|-(?![-\d.\s])|-(?=[^\S\n]))"
    r"|(?P<dot>\d{1,3}\.(?=\s)|\d{1,3}\.(?=[^\W\d_]))|(?P<paren>\d{1,3}\)(?=\s*\S))"
    r"|(?P<square>\[\d{1,4}\]:?)|(?P<note>\[\^[^\]\s]{1,40}\]:?)|(?P<round>\(\d{1,3}\)(?=\s))"
    r"|(?P<full>\d{1,3}[、．]|［\d{1,3}］|【\d{1,3}】|（\d{1,3}）)"
    r"|(?P<small>[₀-₉]{1,3}|[⁰¹²³⁴-⁹]{1,3}|[①-⑳㉑-㉟㊱-㊿])(?=\s?\w)"
)
_NUMBER = re.compile(r"\d+")
_RULE = re.compile(r"(?:([-*_=~—–#•.·])\s*)(?:\1\s*){2,}\Z")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,}|~{3,})\Z")
_ENDS_SENTENCE = tuple(".!?,;。！？，；、…")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_ADDRESS = re.compile(r"https?://|www\.|@|\.(?:com|org|net)\b")
_NO_CASE = re.compile("[\u0590-\u06ff\u0900-\u0dff\u0e00-\u0eff\u2e80-\u9fff\uac00-\ud7af]")
_LONGEST_HEADING = 90
_LONGEST_HEADING_WITHOUT_CASE = 30
_MOST_WORDS = 12
_UNEVEN = 2  # characters by which a line below a heading may be longer or shorter
_INVISIBLE = "\ufeff\u200b\u200c\u200d\u2060\u00ad"


def read_text(source: str) -> tuple[list[Block], Metadata]:
    r"""Read plain text into blocks.

    Args:
        source: the text, line ends ``"\n"``.

    Returns:
        the blocks in order; a plain text says nothing of itself.
    """
    reader = _Reader(source)
    for chunk in _chunks(source):
        reader.chunk(chunk)
    return reader.blocks, Metadata()


def _chunks(source: str) -> Iterator[list[Line]]:
    """Yield the lines between blank lines."""
    chunk: list[Line] = []
    start = 0
    for number, line in enumerate(source.split("\n"), 1):
        text = line.strip()
        if text and not (text[0] in _INVISIBLE and not text.strip(_INVISIBLE)):
            begin = start if text[0] == line[0] else start + len(line) - len(line.lstrip())
            chunk.append((number, begin, begin + len(text)))
        elif chunk:
            yield chunk
            chunk = []
        start += len(line) + 1
    if chunk:
        yield chunk


class _Reader:
    """Makes blocks of chunks; remembers the list that is going on."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self._list_kind = ""
        self._groups = 0

    def chunk(self, lines: list[Line]) -> None:
        """Add the blocks of the lines between two blank lines."""
        if len(lines) > 2 and self._is_underlined(lines, exactly=True):
            self._running_text(lines[:2], before_list=False)
            lines = lines[2:]
        starts = self._item_starts(lines)
        self._running_text(lines[: starts[0]] if starts else lines, before_list=bool(starts))
        for start, end in pairwise([*starts, len(lines)]):
            self._item(lines[start:end])

    def _text(self, line: Line) -> str:
        return self.source[line[1] : line[2]]

    def _item_starts(self, lines: Sequence[Line]) -> list[int]:
        """Return the indexes of those lines that begin list items."""
        if len(lines) == 1 and _RULE.match(self._text(lines[0])[:200]):
            return []
        marked = [
            (index, found)
            for index, line in enumerate(lines)
            if (found := _MARKER.match(self.source, line[1], line[2]))
            and found.end() < line[2]
        ]  # fmt: skip
        if not marked:
            return []
        first, marker = marked[0]
        same = [(index, found) for index, found in marked if found.lastgroup == marker.lastgroup]
        if first > 0 and len(same) == 1 and not self._introduces(lines[first - 1], marker):
            return []
        return _in_sequence(same)

    def _introduces(self, line: Line, marker: re.Match[str]) -> bool:
        """Say whether a single marked line below ``line`` can be a list of one item."""
        text = self._text(line)
        number = _NUMBER.search(marker.group())
        if number and int(number.group()) != 1:
            return False
        return text.endswith((":", "：")) or is_like_heading(text)

    def _item(self, lines: Sequence[Line]) -> None:
        number, start, end = lines[0]
        found = _MARKER.match(self.source, start, end)
        assert found
        kind = found.lastgroup or ""
        if kind != self._list_kind:
            self._list_kind = kind
            self._groups += 1
        text_start = found.end()
        while text_start < end and self.source[text_start].isspace():
            text_start += 1
        block = self._block(BlockKind.LIST_ITEM, [(number, text_start, end), *lines[1:]])
        block.marker = found.group()
        block.level = 1
        block.group = self._groups

    def _running_text(self, lines: Sequence[Line], *, before_list: bool) -> None:
        if not lines:
            return
        self._list_kind = ""
        text = self._text(lines[0])
        if len(lines) == 1 and _RULE.match(text[:200]) and not text.strip("-*_=~—–#•.· \t"):
            self._block(BlockKind.RULE, lines)
        elif len(lines) == 2 and self._is_underlined(lines):
            self._block(BlockKind.HEADING, lines[:1]).level = (
                1 if self._text(lines[1])[0] == "=" else 2
            )
        elif len(lines) == 1 and is_like_heading(text.rstrip(":：") if before_list else text):
            self._block(BlockKind.HEADING, lines).level = 2
        else:
            self._block(BlockKind.PARAGRAPH, lines)

    def _is_underlined(self, lines: Sequence[Line], *, exactly: bool = False) -> bool:
        """Whether the second line is a rule below a short first one, ``exactly`` of its length."""
        text, rule = map(self._text, lines[:2])
        is_as_long = abs(len(rule) - len(text)) <= _UNEVEN
        return (
            len(text) <= _LONGEST_HEADING
            and _UNDERLINE.match(rule) is not None
            and (is_as_long or not exactly)
        )

    def _block(self, kind: BlockKind, lines: Sequence[Line]) -> Block:
        """Add a block of ``lines`` and return it."""
        parts: list[str] = []
        runs: list[tuple[int, int]] = []
        shift: int | None = None
        at = 0
        for number, start, end in lines:
            if number > lines[0][0]:
                line_end = self.source.rfind("\n", 0, start)
                if line_end - at + 1 != shift:
                    shift = line_end - at + 1
                    runs.append((at - 1, line_end))
            if start - at != shift:
                shift = start - at
                runs.append((at, start))
            parts.append(self.source[start:end])
            at += end - start + 1
        block = Block(
            kind, "\n".join(parts), lines[0][0], lines[-1][0], SourceMap(tuple(runs))
        )  # fmt: skip
        self.blocks.append(block)
        return block


def _in_sequence(marked: Sequence[tuple[int, re.Match[str]]]) -> list[int]:
    """Leave out lines of wrapped text that begin with a number by chance."""
    starts: list[int] = []
    last: int | None = None
    for index, found in marked:
        digits = _NUMBER.search(found.group())
        number = int(digits.group()) if digits else None
        if number is None or last is None or -1 <= number - last <= 5:
            starts.append(index)
            last = number
    return starts


def is_like_heading(text: str) -> bool:
    """Say whether a line that stands alone looks like a heading.

    It is short, no sentence and no address, and most of its longer words are capitalised; in
    scripts without capitals it is very short.
    """
    if len(text) > _LONGEST_HEADING or text.endswith(_ENDS_SENTENCE) or _ADDRESS.search(text):
        return False
    words = _WORD.findall(text)
    if not words or len(words) > _MOST_WORDS:
        return False
    if _NO_CASE.search(text):
        return len(text) <= _LONGEST_HEADING_WITHOUT_CASE
    longer = [word for word in words if len(word) > 3] or words
    capitals = sum(word[0].isupper() for word in longer)
    return not words[0][0].islower() and (2 * capitals > len(longer) or len(words) <= 3)
