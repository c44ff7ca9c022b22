"""The block structure of reStructuredText, line by line.

Source of the rules: the reStructuredText specification of docutils, "Body Elements" and "Explicit
Markup Blocks". Directives are never run: some hold text, some are headings, others are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from citekit.documents.document import BlockKind
from citekit.documents.markdown.front_matter_values import Value
from citekit.documents.markdown.leaves import NO_REGIONS, Leaf, LeafType
from citekit.documents.rst.inline import UNNAMED, Targets, normal_name, note_anchor
from citekit.documents.rst.tables import GRID_BORDER, SIMPLE_BORDER, grid_rows, simple_rows
from citekit.tables import load_table

_DEEPEST = 32
_TAB = 8

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*")
_BULLET = re.compile(r"([*+•‣⁃-])(?:[ \t]+|$)")
_ENUMERATED = re.compile(r"\(?(?:\d{1,9}|#|[a-z])[.)](?:[ \t]+|$)")
_FIELD = re.compile(r":((?![: ])(?:[^:\\\n]|\\.|:(?![ `\n]|$)){1,200}):(?:[ \t]+|$)")
_LINE_BLOCK = re.compile(r"\|(?:[ \t]+|$)")
_DIRECTIVE = re.compile(r"(?:\|[^|\n]{1,200}\|[ \t]+)?([A-Za-z][\w:.+-]*)::(?:[ \t]+|$)")
_NOTE = re.compile(r"\[(\d+|#[\w.:+-]*|\*|[^\W_][\w.:+-]*)\](?:[ \t]+|$)")
_TARGET = re.compile(
    r"_(?:`((?:[^`\\]|\\.){1,300})`|((?![ _`:])(?:[^:\\\n]|\\.|:(?! |$)){1,300})):(?:[ \t]+|$)"
)
_ANONYMOUS = re.compile(r"(?:\.\.[ \t]+)?__:?(?:[ \t]+|$)")
_OPTION = re.compile(r":[\w-]+:(?:\s|$)")
_STATEMENT = re.compile(r"([A-Za-z][\w-]{1,30}):[ \t]+(\S.*)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line without white space at its ends.

    Attributes:
        number: from 1.
        start, end: in the source; the same for a blank line.
        indent: columns before it.
    """

    number: int
    start: int
    end: int
    indent: int


@dataclass(slots=True)
class Holder:
    """What holds other blocks: a list item, a footnote, a quote.

    The attributes are those of the blocks in it; ``begun`` says whether there is one already.
    """

    kind: BlockKind = BlockKind.PARAGRAPH
    marker: str = ""
    level: int = 0
    group: int = 0
    begun: bool = False
    regions: frozenset[str] = NO_REGIONS
    depth: int = 0

    def holding(self, kind: BlockKind, marker: str, group: int, level: int = 0) -> Holder:
        """Return a new one that stands in this one."""
        self.begun = True
        return Holder(kind, marker, level, group, regions=self.regions, depth=self.depth + 1)


class Structure:
    """Collects the leaves of a document.

    Attributes:
        leaves: in order of appearance.
        targets: what names refer to.
        fields: the bibliographic fields at the top, by name in small letters.
    """

    def __init__(self, source: str) -> None:
        self.leaves: list[Leaf] = []
        self.targets = Targets()
        self.fields: dict[str, Value] = {}
        self._source = source
        self._lines = _lines(source)
        self._styles: list[tuple[str, bool]] = []
        self._anchors: list[str] = []
        self._groups = 0
        self._list = ("", -1, 0)  # kind of marker, margin and group of the last item
        self._counts: dict[str, int] = {}
        self._line_blocks: set[int] = set()
        self._in_text = False

    def read(self) -> None:
        """Read all lines."""
        self._body(0, len(self._lines), 0, Holder())

    def breaks(self, leaf: Leaf, text: str) -> list[int]:
        """Return the offsets of the line ends that the author asked for (in a line block)."""
        if id(leaf) not in self._line_blocks:
            return []
        return [found.start() for found in re.finditer("\n", text)]

    def _text(self, line: Line) -> str:
        return self._source[line.start : line.end]

    def _body(self, at: int, stop: int, margin: int, holder: Holder) -> None:
        """Read lines that stand at a margin or right of it."""
        while at < stop:
            line = self._lines[at]
            if line.start == line.end:
                at += 1
            elif line.indent > margin and holder.depth < _DEEPEST:
                end = self._end(at, stop, margin)
                inner = min(one.indent for one in self._lines[at:end] if one.start < one.end)
                quote = replace(holder, depth=holder.depth + 1, regions=holder.regions | {"quote"})
                self._body(at, end, inner, quote)
                holder.begun, holder.marker = quote.begun, quote.marker
                at = end
            else:
                at = self._element(at, stop, margin, holder)

    def _end(self, at: int, stop: int, margin: int) -> int:
        """Return the index behind the lines from ``at`` on that stand right of a margin."""
        while at < stop:
            line = self._lines[at]
            if line.start < line.end and line.indent <= margin:
                break
            at += 1
        return at

    def _element(self, at: int, stop: int, margin: int, holder: Holder) -> int:
        line = self._lines[at]
        char = self._source[line.start]
        if holder.depth == 0 and (after := self._title(at, stop)):
            return after
        for read in _READERS.get(char, ()):
            if after := read(self, at, stop, margin, holder):
                return after
        if char.isalnum() and (after := self._enumerated(at, stop, margin, holder)):
            return after
        return self._paragraph(at, stop, margin, holder)

    def _title(self, at: int, stop: int) -> int:
        """Take a section title with its line below, and perhaps above, or a transition."""
        above = _ADORNMENT.fullmatch(self._text(self._lines[at]))
        length = above.end() if above else 0
        below = self._adornment(at + 1, stop)
        if above and length >= 2 and at + 2 < stop:
            title, rule = self._lines[at + 1], self._adornment(at + 2, stop)
            if title.start < title.end and rule and rule[0] == above[1] and not below:
                return self._heading(at + 1, (above[1], True), at + 3)
        if not above and below and (below[1] >= 3 or below[1] >= self._width(at)):
            return self._heading(at, (below[0], False), at + 2)
        if length >= 4 and (at + 1 >= stop or self._is_blank(at + 1)):
            self._leaf(LeafType.RULE, BlockKind.RULE, at, [(self._lines[at].start,) * 2], Holder())
            return at + 1
        return 0

    def _adornment(self, at: int, stop: int) -> tuple[str, int] | None:
        if at >= stop or self._is_blank(at) or self._lines[at].indent:
            return None
        found = _ADORNMENT.fullmatch(self._text(self._lines[at]))
        return (found[1], found.end()) if found and found.end() > 1 else None

    def _width(self, at: int) -> int:
        return self._lines[at].end - self._lines[at].start

    def _is_blank(self, at: int) -> bool:
        return self._lines[at].start == self._lines[at].end

    def _heading(self, at: int, style: tuple[str, bool], after: int) -> int:
        if style not in self._styles:
            self._styles.append(style)
        line = self._lines[at]
        leaf = self._leaf(
            LeafType.HEADING, BlockKind.HEADING, at, [(line.start, line.end)], Holder()
        )
        leaf.level = min(self._styles.index(style) + 1, 6)
        leaf.last_line = self._lines[after - 1].number
        return after

    def _paragraph(self, at: int, stop: int, margin: int, holder: Holder) -> int:
        end = at
        while end < stop and not self._is_blank(end) and self._lines[end].indent >= margin:
            end += 1
        end = max(end, at + 1)
        lines = [(line.start, line.end) for line in self._lines[at:end]]
        literal = self._source.endswith("::", lines[-1][0], lines[-1][1])
        if literal:
            start, last = lines[-1]
            cut = 1 if last - start > 2 and not self._source[last - 3].isspace() else 2
            lines[-1] = (start, last - cut)
        if lines[-1][0] < lines[-1][1] or len(lines) > 1:
            self._leaf(LeafType.PARAGRAPH, BlockKind.PARAGRAPH, at, lines, holder)
        return self._code(end, self._end(end, stop, margin), holder) if literal else end

    def _code(self, at: int, end: int, holder: Holder) -> int:
        """Take lines as code and return the index behind them."""
        shown = [one for one in range(at, end) if not self._is_blank(one)]
        if shown:
            margin = min(self._lines[one].indent for one in shown)
            shown_lines = self._lines[shown[0] : shown[-1] + 1]
            lines = [(line.start - max(line.indent - margin, 0), line.end) for line in shown_lines]
            self._leaf(LeafType.FENCED, BlockKind.CODE, shown[0], lines, holder)
        return end

    def _leaf(
        self,
        kind_of: LeafType,
        kind: BlockKind,
        at: int,
        lines: list[tuple[int, int]],
        holder: Holder,
    ) -> Leaf:
        first = self._lines[at].number
        leaf = Leaf(kind_of, kind, lines, first, first + len(lines) - 1, regions=holder.regions)
        if holder.kind is not BlockKind.PARAGRAPH:
            if kind is BlockKind.PARAGRAPH:
                leaf.level = holder.level
                leaf.kind = kind if holder.begun else holder.kind
            leaf.group = holder.group
            leaf.marker, holder.marker = holder.marker, ""
            leaf.continues = holder.begun
            holder.begun = True
        if kind is not BlockKind.RULE:
            leaf.anchors, self._anchors = self._anchors, []
        self.leaves.append(leaf)
        self._in_text = self._in_text or kind is not BlockKind.HEADING
        self._list = ("", -1, 0)
        return leaf

    def _bullet(self, at: int, stop: int, margin: int, holder: Holder) -> int:
        return self._item(_BULLET, at, stop, margin, holder)

    def _enumerated(self, at: int, stop: int, margin: int, holder: Holder) -> int:
        return self._item(_ENUMERATED, at, stop, margin, holder)

    def _item(
        self, pattern: re.Pattern[str], at: int, stop: int, margin: int, holder: Holder
    ) -> int:
        line = self._lines[at]
        found = pattern.match(self._source, line.start, line.end)
        if not found or holder.depth >= _DEEPEST:
            return 0
        marker = found[0].strip()
        level = holder.level + 1 if holder.kind is BlockKind.LIST_ITEM else 1
        group = self._group_of(re.sub(r"\w+", "1", marker), margin)
        item = holder.holding(BlockKind.LIST_ITEM, marker, group, level)
        return self._held(at, stop, margin, found.end(), item)

    def _group_of(self, kind: str, margin: int) -> int:
        """Return the number of the list that an item belongs to."""
        if self._list[:2] != (kind, margin):
            self._groups += 1
            self._list = (kind, margin, self._groups)
        return self._list[2]

    def _held(self, at: int, stop: int, margin: int, start: int, held: Holder) -> int:
        """Read the body of an item, which begins behind its marker."""
        line, state = self._lines[at], self._list
        end = self._end(at + 1, stop, margin)
        indents = [one.indent for one in self._lines[at + 1 : end] if one.start < one.end]
        inner = min(indents, default=line.indent + start - line.start)
        self._lines[at] = replace(line, start=min(start, line.end), indent=inner)
        self._body(at, end, inner, held)
        self._list = state
        return end

    def _field(self, at: int, stop: int, margin: int, holder: Holder) -> int:
        """Take a field: at the top it says something of the document, else it is a definition."""
        line = self._lines[at]
        found = _FIELD.match(self._source, line.start, line.end)
        if not found or holder.depth >= _DEEPEST:
            return 0
        if self._in_text or holder.depth:
            field = holder.holding(BlockKind.DEFINITION, found[0].strip(), 0)
            return self._held(at, stop, margin, found.end(), field)
        end = self._end(at + 1, stop, margin)
        texts = [self._source[found.end() : line.end], *map(self._text, self._lines[at + 1 : end])]
        said = [_BULLET.sub("", text) for text in texts if text]
        name = found[1].lower()
        earlier = self.fields.get(name, [])
        several = len(said) > 1 and name in ("authors", "author")
        values = said if several else [" ".join(said)]
        self.fields[name] = [*earlier, *values] if isinstance(earlier, list) and (
            earlier or several
        ) else values[0]  # fmt: skip
        return end

    def _line_block(self, at: int, stop: int, margin: int, holder: Holder) -> int:
        lines, end = [], at
        while end < stop:
            line = self._lines[end]
            found = _LINE_BLOCK.match(self._source, line.start, line.end)
            if not found or line.indent < margin:
                break
            lines.append((found.end(), line.end))
            end += 1
        if lines:
            leaf = self._leaf(LeafType.PARAGRAPH, BlockKind.PARAGRAPH, at, lines, holder)
            self._line_blocks.add(id(leaf))
        return end if lines else 0

    def _table(self, at: int, stop: int, margin: int, holder: Holder) -> int:
        """Take a table that is drawn with its borders."""
        text = self._text(self._lines[at])
        if GRID_BORDER.fullmatch(text):
            rows, end = grid_rows(self._source, self._lines, at, stop)
        elif SIMPLE_BORDER.fullmatch(text):
            rows, end = simple_rows(self._source, self._lines, at, stop)
        else:
            return 0
        self._groups += 1
        group = self._groups
        for row in rows:
            if row.pieces:
                leaf = self._leaf(
                    LeafType.TABLE, BlockKind.TABLE_ROW, row.first, row.pieces, holder
                )
                leaf.last_line = self._lines[row.last].number
                leaf.group = group
        return end

    def _list_table(self, begin: int, end: int, holder: Holder) -> None:
        """Make a row of each item of a list whose own items are the cells."""
        before = len(self.leaves)
        indents = [one.indent for one in self._lines[begin:end] if one.start < one.end]
        inner = replace(holder, depth=holder.depth + 1, kind=BlockKind.PARAGRAPH)
        self._body(begin, end, min(indents, default=0), inner)
        cells, self.leaves[before:] = self.leaves[before:], []
        self._groups += 1
        row, first_cell = None, 0
        for cell in cells:
            if row is None or (cell.level == 2 and cell.group != first_cell):
                row, first_cell = cell, cell.group
                row.type, row.kind, row.group = LeafType.TABLE, BlockKind.TABLE_ROW, self._groups
                row.level, row.marker, row.continues = 0, "", False
                self.leaves.append(row)
            else:
                row.lines += cell.lines
                row.last_line = cell.last_line
                row.anchors += cell.anchors

    def _doctest(self, at: int, stop: int, margin: int, holder: Holder) -> int:
        if not self._source.startswith(">>> ", self._lines[at].start):
            return 0
        end = at
        while end < stop and not self._is_blank(end):
            end += 1
        return self._code(at, end, holder)

    def _anonymous(self, at: int, stop: int, margin: int, holder: Holder) -> int:
        line = self._lines[at]
        found = _ANONYMOUS.match(self._source, line.start, line.end)
        if not found:
            return 0
        end = self._end(at + 1, stop, margin)
        self.targets.anonymous.append(self._joined(found.end(), at, end))
        return end

    def _joined(self, start: int, at: int, end: int) -> str:
        """Return an address, which may go on over lines."""
        below = (self._text(line) for line in self._lines[at + 1 : end])
        return "".join([self._source[start : self._lines[at].end], *below]).strip()

    def _explicit(self, at: int, stop: int, margin: int, holder: Holder) -> int:
        """Take what begins with two dots: a note, a target, a directive, or a comment."""
        line = self._lines[at]
        text = self._text(line)
        if not text.startswith((".. ", "..\t")):
            if text != "..":
                return 0
            is_empty = at + 1 >= stop or self._is_blank(at + 1)
            return at + 1 if is_empty else self._end(at + 1, stop, margin)
        start = line.start + 2 + len(text[2:]) - len(text[2:].lstrip())
        if note := _NOTE.match(self._source, start, line.end):
            return self._note(note, at, stop, margin, holder)
        if after := self._anonymous(at, stop, margin, holder):
            return after
        end = self._end(at + 1, stop, margin)
        if target := _TARGET.match(self._source, start, line.end):
            name = normal_name(re.sub(r"\\(.)", r"\1", target[1] or target[2]))
            address = self._joined(target.end(), at, end)
            if not address:
                self._anchors.append(name)
            self.targets.names.setdefault(name, address or f"#{name}")
        elif directive := _DIRECTIVE.match(self._source, start, line.end):
            self._directive(directive, at, end, holder)
        elif not self._in_text and (said := _STATEMENT.match(text, start - line.start)):
            self.fields.setdefault(said[1].lower(), said[2])  # as Nikola has it
        return end

    def _note(self, found: re.Match[str], at: int, stop: int, margin: int, holder: Holder) -> int:
        if holder.depth >= _DEEPEST:
            return 0
        label = found[1]
        is_citation = not (label[0] in "#*" or label.isdigit())
        if label in ("#", "*"):
            self._counts[label] = self._counts.get(label, 0) + 1
            self._anchors.append(f"{UNNAMED[label]}{self._counts[label]}")
        else:
            self._anchors.append(note_anchor(label))
        note = holder.holding(BlockKind.FOOTNOTE, f"[{label}]", self._group_of("[]", margin))
        if is_citation:
            note.regions |= {"references"}
        return self._held(at, stop, margin, found.end(), note)

    def _directive(self, found: re.Match[str], at: int, end: int, holder: Holder) -> None:
        table = load_table("documents", "rst")
        name, line = found[1].lower(), self._lines[at]
        if name in table["headings"] and found.end() < line.end:
            argument = (found.end(), line.end)
            leaf = self._leaf(LeafType.HEADING, BlockKind.HEADING, at, [argument], Holder())
            leaf.level = 6
        elif name in table["code"]:
            self._code(self._behind_options(at + 1, end), end, holder)
        elif name in table["tables"] and holder.depth < _DEEPEST:
            self._list_table(self._behind_options(at + 1, end), end, holder)
        elif name in table["bodies"] and holder.depth < _DEEPEST:
            begin = self._behind_options(at + 1, end)
            indents = [one.indent for one in self._lines[begin:end] if one.start < one.end]
            inner = min(indents, default=0)
            if name not in table["with_arguments"] and found.end() < line.end:
                self._lines[at] = replace(line, start=found.end(), indent=inner)
                begin = at
            held = replace(holder, depth=holder.depth + 1)
            self._body(begin, end, inner, held)
            holder.begun = held.begun

    def _behind_options(self, at: int, end: int) -> int:
        while at < end and not self._is_blank(at) and _OPTION.match(self._text(self._lines[at])):
            at += 1
        return at


def _lines(source: str) -> list[Line]:
    lines, start = [], 0
    for number, text in enumerate(source.split("\n"), 1):
        inner = text.lstrip()
        begin = start + len(text) - len(inner)
        white = text[: begin - start]
        indent = len(white.expandtabs(_TAB)) if "\t" in white else len(white)
        lines.append(Line(number, begin, begin + len(inner.rstrip()), indent))
        start += len(text) + 1
    return lines


_Reader = Callable[[Structure, int, int, int, Holder], int]

# What may begin with a character; each returns the index behind it, 0 when it is something else.
_READERS: dict[str, tuple[_Reader, ...]] = {
    ".": (Structure._explicit,),
    "_": (Structure._anonymous,),
    ":": (Structure._field,),
    "|": (Structure._line_block,),
    "+": (Structure._table, Structure._bullet),
    "=": (Structure._table,),
    ">": (Structure._doctest,),
    "(": (Structure._enumerated,),
    "#": (Structure._enumerated,),
    **dict.fromkeys("*-•‣⁃", (Structure._bullet,)),
}
