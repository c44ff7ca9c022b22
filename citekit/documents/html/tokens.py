"""Tags and text of an HTML source, cut apart in one linear pass that keeps every offset."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate

_ATTRIBUTES = (
    r"(?:[^>=]+|=[ \t\n\r\f]*(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z))?)*(?:>|\Z)"  # never fails
)
_RAW_TEXT = "|".join(
    # What stands in these is no markup; one that closes itself holds nothing (XHTML).
    rf"{name}\b{_ATTRIBUTES}(?:(?<=/>)|.*?(?:</{name}[^>]*(?:>|\Z)|\Z))"
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

_NO_MARKUP = ("<script", "<style", "<iframe", "<xmp", "<noembe", "<nofram")
_MOST_DIGITS = 12
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
        skeleton: what the parser is to read.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = _TAG.split(source)
        self.starts = list(accumulate(map(len, self.parts), initial=0))
        self._line_ends = [found.start() for found in re.finditer("\n", source)]

    @property
    def skeleton(self) -> str:
        """The page's tags with the index of the part, and a semicolon, for each text."""
        parts = self.parts
        out = list(parts)
        out[1::2] = [
            "" if tag[1] in "!?" or tag[:7].lower().startswith(_NO_MARKUP) else tag
            for tag in parts[1::2]
        ]
        # Blanks stay blanks: text between <html> and <body> would open a body of its own.
        out[::2] = [
            f"{2 * index};" if text.strip(BLANKS) else text for index, text in enumerate(parts[::2])
        ]
        return _SURROGATES.sub("\ufffd", "".join(out))

    def has_text(self, number: str) -> bool:
        """Whether ``number`` is one of the skeleton's: parsers differ in what broken tags are."""
        return (
            len(number) <= _MOST_DIGITS
            and number.isdecimal()
            and int(number) % 2 == 0
            and int(number) < len(self.parts)
        )

    def line(self, offset: int) -> int:
        """Return the line, from 1, of the character at ``offset``."""
        return bisect_left(self._line_ends, offset) + 1

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
        begin = f"<{tag}"
        return [
            self.starts[index]
            for index in range(1, len(self.parts), 2)
            if self.parts[index][: len(begin)].lower() == begin
        ]

    def scripts(self, media_type: str) -> list[str]:
        """Return the contents of the scripts whose tag names ``media_type``."""
        contents = []
        for part in self.parts[1::2]:
            if part[:7].lower() == "<script" and media_type in part[:300].lower():
                content = part.partition(">")[2]
                contents.append(content.rpartition("</")[0] or content)
        return contents
