"""The block structure of AsciiDoc, line by line.

Source of the rules: the AsciiDoc language documentation. Nothing is included, run or fetched.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from citekit.documents.asciidoc.tables import Row, columns_of, rows_of
from citekit.documents.document import BlockKind
from citekit.documents.markdown.front_matter_values import Value
from citekit.documents.markdown.leaves import Leaf, LeafType
from citekit.tables import load_table

_DEEPEST = 32

_HEADING = re.compile(r"(={1,6}|#{1,6})[ \t]+(?=\S)")
_ATTRIBUTE = re.compile(r":(!?[\w][\w-]{0,60}!?):(?:[ \t]+(.*))?$")
_DELIMITER = re.compile(
    r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|```+.{0,100}|[|,:!]={3,})$"
)
_BLOCK_ATTRIBUTES = re.compile(
    r"\[(?:\[([^\s\[\],]{1,200})(?:,[^\[\]]{0,200})?\]|([^\[\]]{0,500}|.{0,500}\"))\]$"
)
_ID = re.compile(r"#([\w:-]+)|\bid=[\"']?([\w:.-]+)")
_BLOCK_MACRO = re.compile(r"[A-Za-z][\w-]{0,40}::\S{0,2000}\[.{0,2000}\]$")
_TITLE = re.compile(r"\.(?![.\s])(?=\S)")
_ITEM = re.compile(r"(\*{1,6}|\.{1,6}|-|•|\d{1,5}\.|[a-zA-Z]\.|[ivx]{1,5}\))[ \t]+(?=\S)")
_LETTER = re.compile(r"[A-Z]\.")
_CALLOUT = re.compile(r"<(?:\d{1,3}|\.)>[ \t]+(?=\S)")
_TERM = re.compile(r"(?=\S)((?:[^:;\n]|[:;](?![:;])){1,300}?)(:{2,4}|;;)(?:[ \t]+|$)")
_BIBLIOGRAPHY_ENTRY = re.compile(
    r"\[\[\[([^\s\[\],]{1,200})(?:,[ \t]*([^\[\]\n]{0,200}))?\]\]\][ \t]*"
)
_RULE = re.compile(r"(?:'{3,}|<{3,}|- ?- ?-|\* ?\* ?\*)$")
_REVISION = re.compile(r"(?:v?\d[\w.]*,\s*)?(\d{4}-\d\d?-\d\d?|[^,:]*\d{4}[^,:]*)(?::.*)?$")
_AUTHOR = re.compile(r"([^<>;]{1,200}?)(?:(?<!\s)\s*<[^<>]{0,300}>)?$")
_OTHER_TABLE = re.compile(r"\b(?:format|separator)=")
_LONGEST_REVISION = 300
_NEAR = 40
"""Lines in which the next item of a list is looked for."""

Line = tuple[int, int, int]
"""``(number, start, end)`` without blanks at the end; ``start == end`` for a blank line."""


@dataclass(slots=True)
class _Pending:
    """What lines above a block say of it."""

    anchors: list[str] = field(default_factory=list)
    style: str = ""
    is_bibliography: bool = False
    said: str = ""


class Structure:
    """Takes the lines of a document and collects its leaves.

    Attributes:
        leaves: in order of appearance.
        attributes: of the document, by name in small letters.
        fields: what header and attributes say of the document.
        labels: what is shown of an entry of a bibliography that is referred to, by its id.
    """

    def __init__(self, source: str) -> None:
        self.leaves: list[Leaf] = []
        self.attributes: dict[str, str] = {}
        self.fields: dict[str, Value] = {}
        self.labels: dict[str, str] = {}
        self._source = source
        self._lines = _lines(source)
        self._pending = _Pending()
        self._regions: list[tuple[str, str]] = []
        self._markers: list[tuple[str, int]] = []
        self._groups = 0
        self._section_of_bibliography = 0
        self._attached = False
        self._defined = (-1, "", 0)
        self._paragraph: Leaf | None = None
        self._last_letter = ""

    def read(self) -> None:
        """Read all lines."""
        at = self._header()
        while at < len(self._lines):
            at = self._line(at)

    def _text(self, at: int) -> str:
        _, start, end = self._lines[at]
        return self._source[start:end]

    def _header(self) -> int:
        """Read title, authors, revision and attributes at the top."""
        at = 0
        while at < len(self._lines) and (self._is_blank(at) or self._is_aside(at)):
            at += 1
        if at >= len(self._lines) or not self._text(at).startswith(("= ", "# ")):
            return at
        at = self._line(at)
        for read in (self._authors, self._revision):
            while at < len(self._lines) and self._is_aside(at):
                at += 1
            if at < len(self._lines) and not self._is_blank(at) and read(self._text(at)):
                at += 1
        return at

    def _authors(self, text: str) -> bool:
        found = [_AUTHOR.match(part.strip()) for part in text.split(";") if part.strip()]
        names = [one[1].replace("_", " ") for one in found if one]
        if not names or len(names) < len(found) or re.search(r"\d", text.partition("<")[0]):
            return False
        self.fields.setdefault("author", list(names))
        return True

    def _revision(self, text: str) -> bool:
        found = _REVISION.match(text) if len(text) <= _LONGEST_REVISION else None
        if found:
            self.fields.setdefault("date", found[1].strip())
        return found is not None

    def _is_blank(self, at: int) -> bool:
        return self._lines[at][1] == self._lines[at][2]

    def _is_aside(self, at: int) -> bool:
        """Take a line that is no part of a header: ``_skipped``, ``include::``, ``ifdef::``."""
        return self._skipped(at) or _BLOCK_MACRO.match(self._text(at)) is not None

    def _skipped(self, at: int) -> bool:
        """Take a comment line or an attribute entry."""
        text = self._text(at)
        if text.startswith("//") and not text.startswith("///"):
            return True
        found = _ATTRIBUTE.match(text) if text[:1] == ":" else None
        if not found:
            return False
        name, value = found[1].strip("!").lower(), (found[2] or "").strip()
        self.attributes[name] = value
        field_name = load_table("documents", "asciidoc")["fields"].get(name.removeprefix("page-"))
        if field_name and value:
            several = field_name == "authors" or (field_name == "author" and ";" in value)
            self.fields[field_name] = (
                [one.strip() for one in value.split(";")] if several else value
            )
        return True

    def _line(self, at: int) -> int:
        """Read the line at an index and return the index behind what it begins."""
        if self._is_blank(at):
            self._paragraph = None
            return at + 1
        text = self._text(at)
        if _DELIMITER.match(text):
            return self._delimited(at, text)
        if text == "+":
            self._attached = bool(self._markers)
            self._paragraph = None
            return at + 1
        if self._paragraph is None and self._begins(at, text):
            return at + 1
        return self._running_text(at, text)

    def _begins(self, at: int, text: str) -> bool:
        """Take a line that stands for itself."""
        return self._skipped(at) or any(read(self, at, text) for read in _LINES)

    def _running_text(self, at: int, text: str) -> int:
        number, start, end = self._lines[at]
        if text.startswith("//") and not text.startswith("///"):
            return at + 1
        for read in (self._item, self._description):
            if read(at, text):
                return at + 1
        if self._paragraph is None:
            begins = self._lines[at - 1][2] + 1 if at else 0
            is_indented = self._source[begins:start].strip("\n") != ""
            if (is_indented and not self._markers) or self._pending.style in _code_styles():
                return self._code(at, self._end_of_paragraph(at))
            waiting, marker, group = self._defined
            if waiting == at - 1 >= 0:
                markers = self._markers
                self._begin_definition(at, (start, end), marker, group)
                self._markers = markers
                return at + 1
            if not self._attached and (at == 0 or self._is_blank(at - 1)):
                self._markers = []
            self._paragraph = self._leaf(BlockKind.PARAGRAPH, at, (start, end))
        else:
            self._paragraph.lines.append((start, end))
            self._paragraph.last_line = number
        return at + 1

    def _end_of_paragraph(self, at: int) -> int:
        while at < len(self._lines) and not self._is_blank(at):
            at += 1
        return at

    def _leaf(
        self,
        kind: BlockKind,
        at: int,
        *lines: tuple[int, int],
        type_: LeafType = LeafType.PARAGRAPH,
    ) -> Leaf:
        number = self._lines[at][0]
        regions = {region for _, region in self._regions if region}
        if self._section_of_bibliography or self._pending.is_bibliography:
            regions.add("references")
        leaf = Leaf(type_, kind, list(lines), number, number, regions=frozenset(regions))
        if self._attached and self._markers:
            leaf.group, leaf.continues = self._markers[-1][1], True
            leaf.level = len(self._markers)
        elif kind is not BlockKind.LIST_ITEM:
            self._markers = []
        leaf.anchors = self._pending.anchors
        self._pending = _Pending()
        self._attached = False
        self.leaves.append(leaf)
        return leaf

    def _heading(self, at: int, text: str) -> bool:
        found = _HEADING.match(text)
        if not found:
            return False
        level = len(found[1])
        if self._section_of_bibliography and level <= self._section_of_bibliography:
            self._section_of_bibliography = 0
        is_bibliography = self._pending.is_bibliography
        self._pending.is_bibliography = False
        _, start, end = self._lines[at]
        leaf = self._leaf(BlockKind.HEADING, at, (start + found.end(), end), type_=LeafType.HEADING)
        leaf.level = min(level, 6)
        if is_bibliography:
            self._section_of_bibliography = level
        return True

    def _block_attributes(self, at: int, text: str) -> bool:
        found = _BLOCK_ATTRIBUTES.match(text)
        if not found:
            return False
        if found[1]:
            self._pending.anchors.append(found[1])
            return True
        said = found[2] or ""
        self._pending.anchors += [one or other for one, other in _ID.findall(said)]
        self._pending.said += said
        style = re.match(r"[\w-]*", said)
        name = style[0].lower() if style else ""
        self._pending.style = name or self._pending.style
        self._pending.is_bibliography = self._pending.is_bibliography or name == "bibliography"
        return True

    def _macro(self, at: int, text: str) -> bool:
        return _BLOCK_MACRO.match(text) is not None

    def _rule(self, at: int, text: str) -> bool:
        if not _RULE.match(text):
            return False
        start = self._lines[at][1]
        self._leaf(BlockKind.RULE, at, (start, start), type_=LeafType.RULE)
        return True

    def _title(self, at: int, text: str) -> bool:
        if not _TITLE.match(text):
            return False
        _, start, end = self._lines[at]
        pending, self._pending = self._pending, _Pending()
        self._leaf(BlockKind.PARAGRAPH, at, (start + 1, end))
        self._pending = pending
        return True

    def _item(self, at: int, text: str) -> bool:
        found = _ITEM.match(text) or _CALLOUT.match(text)
        # A number or a letter may begin a line of any paragraph.
        if not found or (self._paragraph and not self._markers):
            return False
        marker = found[0].strip()
        key = re.sub(r"\d+|[a-zA-Z]+", "1", marker)
        if _LETTER.fullmatch(marker) and not self._counts_on(at, marker[0]):
            return False
        if self._paragraph and key not in [known for known, _ in self._markers] and key[0] == "1":
            return False
        _, start, end = self._lines[at]
        start += found.end()
        self._nest(key)
        level, group = len(self._markers), self._markers[-1][1]
        entry = _BIBLIOGRAPHY_ENTRY.match(self._source, start, end)
        self._attached = False
        leaf = self._leaf(BlockKind.LIST_ITEM, at, (entry.end() if entry else start, end))
        leaf.level, leaf.group, leaf.marker = level, group, marker
        if entry:
            leaf.anchors.append(entry[1])
            leaf.marker = f"[{entry[2] or entry[1]}]"
            self.labels[entry[1]] = entry[2] or entry[1]
        self._paragraph = leaf
        return True

    def _counts_on(self, at: int, letter: str) -> bool:
        """Return whether a letter counts the items of a list, and is no initial of an author."""
        if letter == "A":
            following = range(at + 1, min(at + _NEAR, len(self._lines)))
            counts = any(self._text(line).startswith(("B. ", "B.\t")) for line in following)
        else:
            counts = bool(self._markers) and self._last_letter == chr(ord(letter) - 1)
        self._last_letter = letter if counts else self._last_letter
        return counts

    def _nest(self, key: str) -> None:
        """Go to the list of a marker: one that goes on, or a new one in the innermost."""
        known = [one for one, _ in self._markers]
        if key in known:
            del self._markers[known.index(key) + 1 :]
        elif len(self._markers) < _DEEPEST:
            self._groups += 1
            self._markers.append((key, self._groups))

    def _description(self, at: int, text: str) -> bool:
        found = _TERM.match(text)
        if not found or (self._paragraph and found[2] not in dict(self._markers)):
            return False
        self._paragraph = None
        _, start, end = self._lines[at]
        self._nest(found[2])
        group = self._markers[-1][1]
        markers = self._markers
        self._leaf(BlockKind.DEFINITION, at, (start, start + found.end(1))).group = group
        if start + found.end() < end:
            self._begin_definition(at, (start + found.end(), end), found[2], group)
        else:
            self._defined = (at, found[2], group)
        self._markers = markers
        return True

    def _begin_definition(self, at: int, line: tuple[int, int], marker: str, group: int) -> None:
        self._paragraph = self._leaf(BlockKind.DEFINITION, at, line)
        self._paragraph.group, self._paragraph.marker = group, marker

    def _delimited(self, at: int, text: str) -> int:
        """Take a delimiter line: code up to its like, or the begin or end of what holds blocks."""
        self._paragraph = None
        char = text[0]
        if char in ".+/`" or (char == "-" and len(text) > 2):
            closer = "`" * (len(text) - len(text.lstrip("`"))) if char == "`" else text
            end = at + 1
            while end < len(self._lines) and self._text(end) != closer:
                end += 1
            if (
                char in "+/"
                or self._pending.style in load_table("documents", "asciidoc")["unseen_styles"]
            ):
                self._pending = _Pending()
            elif end > at + 1:
                self._code(at + 1, end)
            return min(end + 1, len(self._lines))
        if text[1:2] == "=" and char in "|,:!":
            return self._table(at, text)
        opened = [delimiter for delimiter, _ in self._regions]
        if text in opened:
            del self._regions[opened.index(text) :]
        elif len(self._regions) < _DEEPEST:
            region = {"*": "aside", "_": "quote"}.get(char, "")
            self._regions.append((text, region))
            self._pending.style = ""
        if not self._attached:
            self._markers = []
        return at + 1

    def _code(self, at: int, end: int) -> int:
        lines = []
        for one in range(at, end):
            _, start, stop = self._lines[one]
            begin = self._source.rfind("\n", 0, start) + 1 if start < stop else stop
            lines.append((begin, stop))
        leaf = self._leaf(BlockKind.CODE, at, *lines, type_=LeafType.FENCED)
        leaf.last_line = self._lines[end - 1][0]
        return end

    def _table(self, at: int, text: str) -> int:
        """Take a table whose cells stand behind bars; of others each line is a row."""
        end = at + 1
        while end < len(self._lines) and self._text(end) != text:
            end += 1
        within, said = range(at + 1, end), self._pending.said
        if text[0] in "|!" and not _OTHER_TABLE.search(said):
            rows = rows_of(self._source, self._lines, within, columns_of(said), text[0])
        else:
            rows = [Row(one, one, [self._lines[one][1:]]) for one in within]
        self._groups += 1
        for row in rows:
            if any(start < stop for start, stop in row.pieces):
                leaf = self._leaf(BlockKind.TABLE_ROW, row.first, *row.pieces, type_=LeafType.TABLE)
                leaf.group, leaf.last_line = self._groups, self._lines[row.last][0]
        return min(end + 1, len(self._lines))


def _code_styles() -> list[str]:
    styles: list[str] = load_table("documents", "asciidoc")["code_styles"]
    return styles


def _lines(source: str) -> list[Line]:
    lines, start = [], 0
    for number, text in enumerate(source.split("\n"), 1):
        inner = text.strip()
        begin = start + (len(text) - len(text.lstrip()) if inner else 0)
        lines.append((number, begin, begin + len(inner)))
        start += len(text) + 1
    return lines


_LINES: tuple[Callable[[Structure, int, str], bool], ...] = (
    Structure._heading,
    Structure._block_attributes,
    Structure._macro,
    Structure._rule,
    Structure._title,
)
