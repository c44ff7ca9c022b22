"""The blocks of an Org file: headlines, lists, footnotes, tables, what begins and ends.

Source of the rules: the Org syntax specification (orgmode.org/worg/org-syntax.html).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from citekit.documents.document import BlockKind
from citekit.documents.markdown.leaves import NO_REGIONS, Leaf, LeafType
from citekit.documents.org.inline import note_anchor
from citekit.tables import load_table

_HEADLINE = re.compile(r"(\*{1,20})[ \t]+(?=\S)")
_TODO = re.compile(r"(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED|CANCELED)[ \t]+)?(?:\[#\w\][ \t]+)?")
_TAGS = re.compile(r"[ \t]+:([\w@#%:]{1,200}):[ \t]*$")
_KEYWORD = re.compile(r"[ \t]*#\+(\w[\w-]*)(?:\[[^\]\n]*\])?:[ \t]*(.*)")
_BEGIN = re.compile(r"[ \t]*#\+begin_(\S+)", re.IGNORECASE)
_END = re.compile(r"[ \t]*#\+end_(\S+)", re.IGNORECASE)
_COMMENT = re.compile(r"[ \t]*#(?:[ \t]|$)")
_FIXED = re.compile(r"[ \t]*:(?:[ \t]|$)")
_DRAWER = re.compile(r"[ \t]*:([\w-]{1,60}):[ \t]*$")
_END_OF_DRAWER = re.compile(r"^(?:\*+[ \t]|[ \t]*(:end:)[ \t]*$)", re.IGNORECASE | re.MULTILINE)
"""What ends a drawer, and the headline before which it has to end."""
_PROPERTY = re.compile(r"[ \t]*:([\w+-]{1,60}):[ \t]+(\S.*?)[ \t]*$")
_PLANNED = re.compile(r"[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):[ \t]")
_NOTE = re.compile(r"\[fn:([\w-]{1,200})\][ \t]*")
_ITEM = re.compile(
    r"([ \t]*)([-+]|(?<=[ \t])\*|\d{1,4}[.)])(?:[ \t]+|$)"
    r"(?:\[@\w{1,4}\][ \t]*)?(?:\[[ X-]\][ \t]+)?"
)
_QUOTED = frozenset({"quote"})
_TERM = re.compile(r"(\S.{0,200}?)[ \t]+::(?:[ \t]+|$)")
_ROW = re.compile(r"[ \t]*\|")
_LINE_OF_ROWS = re.compile(r"[ \t]*\|-")
_RULE = re.compile(r"[ \t]*-{5,}[ \t]*$")
_SECRET = frozenset({"noexport", "archive"})


@dataclass(slots=True)
class _Item:
    """A list item that is open, or a footnote, whose indent is below all."""

    indent: int
    group: int


class Structure:
    """Reads the lines of a file.

    Args:
        source: the text.

    Attributes:
        leaves: the blocks, whose inline markup is not yet read.
        fields: values of the keywords that say something of the article, by key in small letters:
            all of them in order.
    """

    def __init__(self, source: str) -> None:
        self.leaves: list[Leaf] = []
        self.fields: dict[str, list[str]] = {}
        self._source = source
        self._line = 0
        self._open: Leaf | None = None
        self._items: list[_Item] = []
        self._groups = 0
        self._blanks = 0
        self._table = False
        self._inside: list[str] = []
        self._drawer = ""
        self._drawer_end: tuple[int, bool] = (-1, False)
        self._endless: set[str] = set()
        self._secret = 0

    def read(self) -> None:
        """Read all lines."""
        start = 0
        while start <= len(self._source):
            end = self._source.find("\n", start)
            end = len(self._source) if end < 0 else end
            self._line += 1
            self._read_line(self._source[start:end], start)
            start = end + 1

    def _read_line(self, line: str, start: int) -> None:
        headline = _HEADLINE.match(line)
        if headline and not self._is_verbatim():
            self._end_all()
            self._add_headline(line, start, headline)
        elif self._secret:
            return
        elif self._is_verbatim():
            self._read_verbatim(line, start)
        elif self._drawer:
            self._read_drawer(line)
        elif not line.strip():
            self._open, self._table = None, False
            self._blanks += 1
            if self._blanks > 1:
                self._items = []
        elif not self._take_sign(line, start + len(line)):
            self._read_text(line, start)
            self._blanks = 0

    def _is_verbatim(self) -> bool:
        return bool(self._inside) and self._inside[-1] in _names("code") | _names("unseen")

    def _end_all(self) -> None:
        self._open, self._items, self._inside = None, [], []
        self._drawer, self._blanks, self._table = "", 0, False

    def _add_headline(self, line: str, start: int, found: re.Match[str]) -> None:
        level = len(found[1])
        if self._secret and level > self._secret:
            return
        self._secret = 0
        tags = _TAGS.search(line)
        end = tags.start() if tags else len(line.rstrip())
        todo = _TODO.match(line, found.end())
        first = todo.end() if todo else found.end()
        is_secret = tags is not None and not _SECRET.isdisjoint(tags[1].lower().split(":"))
        if is_secret or line.startswith("COMMENT", first):
            self._secret = level
            return
        self._add(LeafType.HEADING, BlockKind.HEADING, (start + first, start + max(end, first)))
        self.leaves[-1].level = min(level, 6)
        self._open = None

    def _read_verbatim(self, line: str, start: int) -> None:
        ends = _END.match(line)
        if ends and ends[1].lower() == self._inside[-1]:
            self._inside.pop()
            self._open = None
        elif self._inside[-1] in _names("code"):
            self._add_code(line, start)

    def _add_code(self, line: str, start: int) -> None:
        span = (start, start + len(line))
        if self._open is not None and self._open.type is LeafType.FENCED:
            self._open.lines.append(span)
            self._open.last_line = self._line
        else:
            self._add(LeafType.FENCED, BlockKind.CODE, span)

    def _read_drawer(self, line: str) -> None:
        if _DRAWER.match(line) and line.strip().lower() == ":end:":
            self._drawer = ""
            return
        stated = _PROPERTY.match(line)
        is_name = stated is not None and stated[1].lower() in {"custom_id", "id"}
        if stated and is_name and self.leaves and self.leaves[-1].type is LeafType.HEADING:
            self.leaves[-1].anchors.append(stated[2])

    def _take_sign(self, line: str, stop: int) -> bool:
        """Take a line that is no text and ends at ``stop``; return whether it is one."""
        begin, end, keyword = _BEGIN.match(line), _END.match(line), _KEYWORD.match(line)
        if begin:
            if self._has_end(begin[1].lower(), stop):
                self._inside.append(begin[1].lower())
        elif end:
            if self._inside and self._inside[-1] == end[1].lower():
                self._inside.pop()
        elif keyword:
            key = load_table("documents", "org")["fields"].get(keyword[1].lower())
            if key and keyword[2].strip():
                self.fields.setdefault(key, []).append(keyword[2].strip())
        elif (drawer := _DRAWER.match(line)) and drawer[1].lower() == "end":
            pass
        elif drawer and self._is_drawer(stop):
            self._drawer = drawer[1].lower()
        elif _COMMENT.match(line) is None and _PLANNED.match(line) is None:
            return False
        self._open, self._table = None, False
        return True

    def _has_end(self, name: str, at: int) -> bool:
        """Whether what begins before ``at`` ends: all of the text would be in it otherwise."""
        if name not in _names("code") | _names("unseen") | _QUOTED:
            return True
        if name not in self._endless:
            end = re.compile(rf"^[ \t]*#\+end_{name}(?!\S)", re.IGNORECASE | re.MULTILINE)
            if end.search(self._source, at):
                return True
            self._endless.add(name)
        return False

    def _is_drawer(self, at: int) -> bool:
        """Whether a drawer that begins before ``at`` ends: ``:smile:`` alone is none."""
        if self._drawer_end[0] < at:
            found = _END_OF_DRAWER.search(self._source, at)
            self._drawer_end = (
                (found.start(), found[1] is not None) if found else (len(self._source), False)
            )
        return self._drawer_end[1]

    def _read_text(self, line: str, start: int) -> None:
        indent = len(line) - len(line.lstrip())
        if _FIXED.match(line):
            self._add_code(line, start)
        elif _RULE.match(line):
            self._add(LeafType.RULE, BlockKind.RULE, (start, start + len(line)))
            self._open = None
        elif _ROW.match(line):
            self._add_row(line, start)
        elif note := _NOTE.match(line):
            self._items = []
            self._add_item(-1, f"[fn:{note[1]}]", (start + note.end(), start + len(line)))
            self.leaves[-1].kind = BlockKind.FOOTNOTE
            self.leaves[-1].anchors.append(note_anchor(note[1]))
        elif item := _ITEM.match(line):
            self._read_item(line, start, item)
        else:
            self._add_paragraph(indent, (start + indent, start + len(line.rstrip())))

    def _add_row(self, line: str, start: int) -> None:
        if not self._table:
            self._groups += 1
            self._table = True
        if _LINE_OF_ROWS.match(line):
            return
        first = line.index("|") + 1
        last = len(line.rstrip().rstrip("|"))
        inner = line[first:last]
        first += len(inner) - len(inner.lstrip())
        last -= len(inner) - len(inner.rstrip())
        if first < last:
            self._add(LeafType.TABLE, BlockKind.TABLE_ROW, (start + first, start + last))
            self.leaves[-1].group = self._groups
            self._open = None

    def _read_item(self, line: str, start: int, found: re.Match[str]) -> None:
        indent, at, end = len(found[1]), found.end(), len(line.rstrip())
        term = _TERM.match(line, at)
        if term is None:
            self._add_item(indent, found[2], (start + at, start + end))
            return
        self._add_item(indent, "", (start + term.start(1), start + term.end(1)))
        self.leaves[-1].kind = BlockKind.DEFINITION
        self._open = None
        if term.end() < end:
            self._add(LeafType.PARAGRAPH, BlockKind.DEFINITION, (start + term.end(), start + end))
            self.leaves[-1].marker = "::"
            self.leaves[-1].group = self._items[-1].group

    def _add_item(self, indent: int, marker: str, span: tuple[int, int]) -> None:
        while self._items and self._items[-1].indent > indent:
            self._items.pop()
        if not self._items or self._items[-1].indent < indent:
            self._groups += 1
            self._items.append(_Item(indent, self._groups))
        self._add(LeafType.PARAGRAPH, BlockKind.LIST_ITEM, span)
        self.leaves[-1].marker = marker
        self.leaves[-1].level = sum(item.indent >= 0 for item in self._items)
        self.leaves[-1].group = self._items[-1].group

    def _add_paragraph(self, indent: int, span: tuple[int, int]) -> None:
        if self._items and self._items[-1].indent >= indent:
            while self._items and self._items[-1].indent >= indent:
                self._items.pop()
            self._open = None
        leaf = self._open
        if leaf is not None and leaf.type is LeafType.PARAGRAPH:
            leaf.lines.append(span)
            leaf.last_line = self._line
            return
        self._add(LeafType.PARAGRAPH, BlockKind.PARAGRAPH, span)
        if self._items:
            self.leaves[-1].continues = True
            self.leaves[-1].group = self._items[-1].group

    def _add(self, type_: LeafType, kind: BlockKind, span: tuple[int, int]) -> None:
        regions = _QUOTED if "quote" in self._inside else NO_REGIONS
        self._open = Leaf(type_, kind, [span], self._line, self._line, regions=regions)
        self.leaves.append(self._open)


def _names(key: str) -> frozenset[str]:
    return frozenset(load_table("documents", "org")[key])
