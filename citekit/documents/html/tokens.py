"""Tags and text of an HTML source, cut apart in one linear pass that keeps every offset."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate

_ATTRIBUTES = (
    r"(?:[^>=]+|=[ \t\n\r\f]*(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z))?)*(?:>|\Z)"  # never fails
)
_RAW_TEXT = "|".join(
    # What stands in these is no markup; one that closes itself holds nothing (XHTML).
    # Most have few "<", from one to the next of which it goes faster than with ".*?".
    rf"{name}\b{_ATTRIBUTES}"
    rf"(?:(?<=/>)|(?:[^<]+|<(?!/{name})){{0,999}}.*?(?:</{name}[^>]*(?:>|\Z)|\Z))"
    for name in ("script", "style", "iframe", "xmp", "noembed", "noframes")
)
_TAG = re.compile(
    r"(<(?:!--(?:-?>|.*?(?:--!?>|\Z))"
    rf"|(?i:{_RAW_TEXT})"
    rf"|/?[a-zA-Z]{_ATTRIBUTES}"
    r"|[!?][^>]*(?:>|\Z)"
    r"|/[^a-zA-Z][^>]*(?:>|\Z)))",
    re.DOTALL,
)
"""A tag, comment or declaration as the HTML standard's tokeniser sees it (section 13.2.5). Every
alternative that begins to match also ends, at the end of the source if need be, so that no
character is read twice."""

BLANKS = " \t\n\r\f"
"""What HTML calls white space; a no-break or thin space is a character like others."""

_NO_MARKUP = re.compile("<(?:[!?]|(?i:script|style|iframe|xmp|noembe|nofram))")
_OPENS_NO_MARKUP = frozenset("!?sixnSIXN")
_SURROGATES = re.compile("[\ud800-\udfff]")


class Tokens:
    """An HTML source as text and tags in turn.

    A parser tells where tags begin, at best, and nothing of the text between them. So each text
    is sent to it as a number, ``skeleton`` holding the page's tags and these numbers alone; what
    comes back says which text of the source stands where in the structure.

    Attributes:
        source: the page.
        parts: texts at even, tags, comments, scripts and declarations at odd indexes; joined
            they are ``source`` again.
        starts: offset in ``source`` of each part.
        skeleton: what the parser is to read: the page's tags, and for each text that is not blank
            the index of its part and a semicolon.
        texts: these numbers, semicolon and all, with the indexes that they stand for. Parsers
            differ in what broken tags are, so that what they take for text may be none of these.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = _TAG.split(source)
        self.starts = list(accumulate(map(len, self.parts), initial=0))
        # Blanks stay blanks: text between <html> and <body> would open a body of its own.
        self.texts = {
            f"{2 * index};": 2 * index
            for index, text in enumerate(self.parts[::2])
            if text.strip(BLANKS)
        }
        self.skeleton = self._skeleton()
        self._line_ends = [found.start() for found in re.finditer("\n", source)]

    def _skeleton(self) -> str:
        parts = list(self.parts)
        parts[1::2] = [
            "" if tag[1] in _OPENS_NO_MARKUP and _NO_MARKUP.match(tag) else tag
            for tag in parts[1::2]
        ]
        for number, index in self.texts.items():
            parts[index] = number
        return _encodable("".join(parts))

    def line(self, offset: int) -> int:
        """Return the line, from 1, of the character at ``offset``."""
        return bisect_left(self._line_ends, offset) + 1

    def lines(self, first: int, last: int) -> tuple[int, int]:
        """Return the lines of two offsets, which mostly are one line."""
        ends = self._line_ends
        index = bisect_left(ends, first)
        if index == len(ends) or last <= ends[index]:
            return index + 1, index + 1
        return index + 1, bisect_left(ends, last, index) + 1

    def blanks_between(self, part: int, later: int) -> list[int]:
        """Return the indexes of the white space texts between two texts."""
        parts = self.parts
        return [
            index
            for index in range(part + 2, later, 2)
            if parts[index] and not parts[index].strip(BLANKS)
        ]

    def offsets_of(self, tag: str) -> list[int]:
        """Return where the start tags of the elements called ``tag`` begin."""
        begins = re.finditer(f"<{tag}", self.source, re.IGNORECASE)
        return [found.start() for found in begins if self._is_tag(found.start())]

    def _is_tag(self, offset: int) -> bool:
        part = bisect_right(self.starts, offset) - 1
        return part % 2 == 1 and self.starts[part] == offset

    def scripts(self, media_type: str) -> list[str]:
        """Return the contents of the scripts whose tag names ``media_type``."""
        contents = []
        for part in self.parts[1::2]:
            if part[1] not in "sS" or part[:7].lower() != "<script":
                continue
            if media_type in part[:300].lower():
                content = part.partition(">")[2]
                contents.append(content.rpartition("</")[0] or content)
        return contents


def _encodable(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATES.sub("\ufffd", text)
    return text
