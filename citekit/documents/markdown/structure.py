"""The block structure of Markdown, line by line (CommonMark 0.31, chapters 4 and 5).

Beyond CommonMark: footnotes, definition lists, attribute lists and ``markdown="1"`` (kramdown),
tables (GFM), fenced divs (Pandoc), admonitions (MkDocs), imports and exports (MDX).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from citekit.documents.document import BlockKind
from citekit.documents.markdown.boxes import box_at
from citekit.documents.markdown.leaves import (
    ITEM_KINDS,
    Container,
    ContainerType,
    Leaf,
    LeafType,
)
from citekit.documents.markdown.line import Line
from citekit.documents.markdown.links import read_definition
from citekit.documents.markdown.regions import OpenRegions
from citekit.documents.markdown.tags import ONLY_TAGS, html_block_end
from citekit.documents.pieces import Content

_DEEPEST = 32

_ATX = re.compile(r"(#{1,6})(?:[ \t]+|(?=\n|\Z)|(?<=##)(?=[^\W\d_]))")
_ATX_CLOSE = re.compile(r"(?:[ \t]+#+|^#+)[ \t]*$")
_ATTRIBUTE = r"(?:[#.][\w:.#-]+|[\w-]+=\S+)"
_HEADING_ATTRIBUTES = re.compile(
    rf"[ \t]*\{{:?[ \t]*({_ATTRIBUTE}(?:[ \t]+{_ATTRIBUTE})*[ \t]*)\}}$"
)
_SETEXT = re.compile(r"(=+|-+)[ \t]*\Z")
_RULE = re.compile(r"(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
_FENCE = re.compile(r"(`{3,})(?![^\n]*`)|(~{3,})")
_BULLET = re.compile(r"([-+*])(?=[ \t]|\Z)")
_ORDERED = re.compile(r"(\d{1,9})([.)])(?=[ \t]|\Z)")
_SENTENCE = re.compile(r"[^\W\d_][^={;]{40}")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,200}\]:[ \t]*")
_DEFINITION = re.compile(r":(?=[ \t]+\S)")
_ATTRIBUTES = re.compile(r"\{:[^}]*\}[ \t]*\Z")
_ID = re.compile(r"#([\w:.-]+)")
_MDX = re.compile(
    r"""import\s+(?:[^\s"'][^"'\n]*?\sfrom\s+)?["'][^"'\n]+["'];?[ \t]*\Z"""
    r"""|export\s+(?:(?:const|let|var)\s+\w+\s*=|default\s+(?:function\b|class\b|\(|\{|\w+;?\Z))"""
)
_TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\Z")
_LIST_TAG = re.compile(r"<(/?)(?:ol|ul|dl|table)\b", re.IGNORECASE)
_HTML_FOLLOWS = re.compile(r"\s{0,200}<")


class Structure(Line):
    """Takes the lines of a document one after the other and collects its leaves.

    Attributes:
        leaves: in order of appearance.
        definitions: targets of link reference definitions by normal label.
        notes: inline footnotes, which reading the leaves adds.
    """

    def __init__(self, source: str, start: int) -> None:
        super().__init__(source, start)
        self.leaves: list[Leaf] = []
        self.definitions: dict[str, str] = {}
        self.notes: list[Content] = []
        self._containers = [Container(ContainerType.DOCUMENT)]
        self._leaf: Leaf | None = None
        self._regions = OpenRegions()
        self._groups = 0
        self._number = source.count("\n", 0, start)
        self._skip_until = 0
        self._markdown_in_html = 'markdown="' in source or "markdown='" in source
        self._blank_before = True

    def read(self) -> None:
        """Read all lines."""
        at = self.line_start
        lines = self.source[at:].split("\n")
        if not lines[-1]:
            lines.pop()
        for line in lines:
            self._number += 1
            self.line_start = at
            end = at + len(line)
            if at >= self._skip_until:
                self._line(at, end, blank=not line or line.isspace())
            at = end + 1
        self._close_leaf()

    def new_group(self) -> int:
        """Return a number for the blocks of one more list, table or footnote container."""
        self._groups += 1
        return self._groups

    def _line(self, start: int, end: int, *, blank: bool) -> None:
        at, matched = self._match_containers(start, end, blank=blank)
        if blank:
            self._blank(at, end, matched)
            self._blank_before = True
            return
        whole = matched == len(self._containers)
        if not (whole and self._leaf and self._goes_on(self._leaf, at, end)):
            self._begin(at, end, matched)
        self._blank_before = False

    def _match_containers(self, at: int, end: int, *, blank: bool) -> tuple[int, int]:
        """Pass what the open containers put before a line.

        Returns:
            the offset behind it, and how many containers go on.
        """
        matched = 1
        for container in self._containers[1:]:
            if container.type is ContainerType.QUOTE:
                after = self.quote_mark(at, end)
                if after is None:
                    break
                at = after
            elif not blank:
                inner = self.unindent(at, end, container.indent)
                if inner is None:
                    break
                at = inner
            matched += 1
        return at, matched

    def _blank(self, at: int, end: int, matched: int) -> None:
        leaf = self._leaf
        if leaf and leaf.type in (LeafType.FENCED, LeafType.INDENTED):
            if matched == len(self._containers):
                leaf.lines.append((max(at, end), end))
                return
        elif leaf and leaf.type is LeafType.HTML and matched == len(self._containers):
            in_list = leaf.open_lists > 0 and _HTML_FOLLOWS.match(self.source, end)
            if leaf.ends or in_list:
                leaf.lines.append((end, end))
                return
        self._close_leaf()
        innermost = self._containers[-1]
        if innermost.empty and innermost.type is ContainerType.ITEM and not self._blank_before:
            matched = min(matched, len(self._containers) - 1)
        del self._containers[matched:]

    def _goes_on(self, leaf: Leaf, at: int, end: int) -> bool:
        """Add a line to a leaf of code, HTML or table rows if it goes on with it."""
        if leaf.type is LeafType.FENCED:
            inner = self.text_start(at, end)
            if leaf.ends and self.columns(at, inner) <= 3 and leaf.ends.match(
                self.source, inner, end
            ):  # fmt: skip
                leaf.last_line = self._number
                self._close_leaf()
            else:
                self._add(leaf, min(inner, at + leaf.level), end)
            return True
        if leaf.type is LeafType.HTML:
            self._html_line(leaf, at, end)
            return True
        if leaf.type is LeafType.INDENTED:
            inner_code = self.unindent(at, end, 4)
            if inner_code is not None:
                self._add(leaf, inner_code, end)
            return inner_code is not None
        if leaf.type is LeafType.TABLE:
            inner = self.text_start(at, end)
            if self.source.find("|", inner, end) < 0 or self.source[inner] in ">#`~":
                return False
            self._add(leaf, inner, end)
            return True
        return False

    def _add(self, leaf: Leaf, start: int, end: int) -> None:
        leaf.lines.append((start, end))
        leaf.last_line = self._number

    def _begin(self, at: int, end: int, matched: int) -> None:
        """Read a line that may begin blocks, from behind the containers that go on."""
        while True:
            self.content_start = at
            inner = self.text_start(at, end)
            if inner == end:
                self._close_unmatched(matched)
                self._close_leaf()
                return
            paragraph = self._leaf if self._leaf and self._leaf.type is LeafType.PARAGRAPH else None
            if self.columns(at, inner) > 3:
                if not paragraph:
                    self._close_unmatched(matched)
                    self._open_leaf(
                        LeafType.INDENTED, BlockKind.CODE, self.unindent(at, end, 4) or inner, end
                    )
                    return
                break
            deep = len(self._containers) >= _DEEPEST
            container = None if deep else self._container(inner, end, matched, paragraph)
            if container:
                at, matched = container, len(self._containers)
                continue
            start = _STARTS.get(self.source[inner])
            in_same = paragraph if matched == len(self._containers) else None
            if start and start(self, inner, end, matched, in_same):
                return
            if self._blank_before and self._mdx(inner, end):
                return
            break
        if paragraph:
            self._add(paragraph, inner, end)  # perhaps a lazy line, so that all containers go on
            return
        self._close_unmatched(matched)
        self._open_leaf(LeafType.PARAGRAPH, BlockKind.PARAGRAPH, inner, end)

    def _close_unmatched(self, matched: int) -> None:
        if matched < len(self._containers):
            self._close_leaf()
            del self._containers[matched:]

    def _close_leaf(self) -> None:
        leaf = self._leaf
        if leaf and leaf.type in (LeafType.INDENTED, LeafType.HTML):
            while len(leaf.lines) > 1 and leaf.lines[-1][0] == leaf.lines[-1][1]:
                leaf.lines.pop()
        self._leaf = None

    def _open_leaf(self, kind_of: LeafType, kind: BlockKind, start: int, end: int) -> Leaf:
        """Begin a leaf in the innermost container, which gives it its marker."""
        self._close_leaf()
        container = self._containers[-1]
        container.list_key = ""
        regions = self._regions.names
        if any(outer.type is ContainerType.QUOTE for outer in self._containers):
            regions |= {"quote"}
        leaf = Leaf(kind_of, kind, [(start, end)], self._number, self._number, regions=regions)
        holder = next(
            (outer for outer in reversed(self._containers) if outer.type in ITEM_KINDS), None
        )
        if holder:
            if kind is BlockKind.PARAGRAPH:
                leaf.level = holder.level
                if holder.empty:
                    leaf.kind = ITEM_KINDS[holder.type]
            leaf.group = holder.group
            leaf.marker, holder.marker = holder.marker, ""
            leaf.continues = not holder.empty
            holder.empty = False
        container.empty = False
        self.leaves.append(leaf)
        self._leaf = leaf
        return leaf

    def _container(self, at: int, end: int, matched: int, paragraph: Leaf | None) -> int | None:
        """Open the container that begins at ``at`` and return the offset of its content."""
        char = self.source[at]
        if char == ">":
            self._close_unmatched(matched)
            self._close_leaf()
            self._containers.append(Container(ContainerType.QUOTE))
            return at + 2 if self.source.startswith(" ", at + 1, end) else at + 1
        if char in "-+*0123456789":
            return self._item(at, end, matched, paragraph)
        if char == "[":
            found = _FOOTNOTE.match(self.source, at, end)
            if found:
                self._open_item(ContainerType.FOOTNOTE, found.group().strip(), 4, matched)
                return found.end()
        if char == ":":
            return self._definition(at, end, matched)
        return None

    def _item(self, at: int, end: int, matched: int, paragraph: Leaf | None) -> int | None:
        source = self.source
        bullet = _BULLET.match(source, at, end)
        ordered = None if bullet else _ORDERED.match(source, at, end)
        found = bullet or ordered
        if not found or (bullet and _RULE.match(source, at, end)):
            return None
        after = found.end()
        inner = self.text_start(after, end)
        if paragraph and matched == len(self._containers):
            # Only what can't be meant otherwise interrupts a paragraph.
            if inner == end or (ordered and int(ordered[1]) != 1):
                return None
            if bullet and _SETEXT.match(source, at, end):
                return None
        blanks = self.columns(after, inner)
        if inner == end or blanks > 4:
            blanks = 1
        line_indent = self.columns(self.content_start, at)
        indent = line_indent + (after - at) + blanks
        key = bullet[1] if bullet else (ordered[2] if ordered else "")
        self._open_item(ContainerType.ITEM, found.group(), indent, matched, key)
        if inner == end or (ordered and _SENTENCE.match(source, inner, end)):
            return inner  # numbers in a column of their own leave five blanks, and mean no code
        return self.unindent(after, end, blanks) or inner

    def _open_item(
        self, type_: ContainerType, marker: str, indent: int, matched: int, key: str = "^"
    ) -> None:
        self._close_unmatched(matched)
        self._close_leaf()
        parent = self._containers[-1]
        if parent.list_key != key:
            parent.list_key = key
            parent.list_group = self.new_group()
        level = sum(outer.type is ContainerType.ITEM for outer in self._containers)
        parent.empty = False
        self._containers.append(
            Container(type_, indent, marker, level + (type_ is ContainerType.ITEM),
                      parent.list_group)
        )  # fmt: skip

    def _definition(self, at: int, end: int, matched: int) -> int | None:
        """Open a definition if the block before can be what it defines."""
        found = _DEFINITION.match(self.source, at, end)
        if not found or not self.leaves:
            return None
        term = self.leaves[-1]
        parent = self._containers[matched - 1]
        if parent.list_key == ":":
            self._open_item(ContainerType.DEFINITION, ":", 2, matched, ":")
        elif matched < len(self._containers):
            return None
        elif term.kind is BlockKind.PARAGRAPH and term.type is LeafType.PARAGRAPH:
            term.kind = BlockKind.DEFINITION
            if len(self.leaves) > 1 and self.leaves[-2].kind is BlockKind.DEFINITION:
                parent.list_key, parent.list_group = ":", self.leaves[-2].group
            self._open_item(ContainerType.DEFINITION, ":", 2, matched, ":")
            term.group = parent.list_group
        else:
            return None
        return self.text_start(found.end(), end)

    def _heading(self, at: int, end: int, matched: int, paragraph: Leaf | None) -> bool:
        found = _ATX.match(self.source, at, end)
        if not found:
            return False
        self._close_unmatched(matched)
        start = found.end()
        text = self.source[start:end].rstrip()
        anchors: list[str] = []
        if text.endswith("}") and (attributes := _HEADING_ATTRIBUTES.search(text[-500:])):
            anchors = _ID.findall(attributes[1])
            text = text[: len(text) - len(attributes.group())].rstrip()
        if text.endswith("#"):
            text = _ATX_CLOSE.sub("", text)
        leaf = self._open_leaf(LeafType.HEADING, BlockKind.HEADING, start, start + len(text))
        leaf.level = len(found[1])
        leaf.anchors += anchors
        self._close_leaf()
        return True

    def _rule_or_setext(self, at: int, end: int, matched: int, paragraph: Leaf | None) -> bool:
        if paragraph and (found := _SETEXT.match(self.source, at, end)):
            paragraph.type = LeafType.HEADING
            paragraph.kind = BlockKind.HEADING
            paragraph.level = 1 if found[1][0] == "=" else 2
            paragraph.last_line = self._number
            self._close_leaf()
            return True
        if self.source[at] == "-" and self._table(at, end, matched, paragraph):
            return True
        if not _RULE.match(self.source, at, end):
            return False
        self._close_unmatched(matched)
        self._open_leaf(LeafType.RULE, BlockKind.RULE, at, at)
        self._close_leaf()
        return True

    def _fence(self, at: int, end: int, matched: int, paragraph: Leaf | None) -> bool:
        found = _FENCE.match(self.source, at, end)
        if not found:
            return False
        self._close_unmatched(matched)
        leaf = self._open_leaf(LeafType.FENCED, BlockKind.CODE, end, end)
        leaf.lines.clear()
        fence = found.group()
        leaf.ends = re.compile(rf"{fence[0]}{{{min(len(fence), 1000)},}}[ \t]*\Z")
        leaf.level = at - self.content_start
        return True

    def _html(self, at: int, end: int, matched: int, paragraph: Leaf | None) -> bool:
        block = html_block_end(self.source[at:end], in_paragraph=self._is_paragraph_open())
        if not block:
            return False
        self._close_unmatched(matched)
        leaf = self._open_leaf(LeafType.HTML, BlockKind.PARAGRAPH, at, end)
        leaf.lines.clear()
        leaf.ends = block[0]
        self._html_line(leaf, at, end)
        if self._markdown_in_html and not leaf.ends and ONLY_TAGS.match(self.source[at:end]):
            self._close_leaf()
        return True

    def _is_paragraph_open(self) -> bool:
        return self._leaf is not None and self._leaf.type is LeafType.PARAGRAPH

    def _html_line(self, leaf: Leaf, at: int, end: int) -> None:
        self._add(leaf, at, end)
        line = self.source[at:end]
        self._regions.tags(line)
        for found in _LIST_TAG.finditer(line):
            leaf.open_lists += -1 if found[1] else 1
        if leaf.ends and leaf.ends.search(line):
            self._close_leaf()

    def _reference(self, at: int, end: int, matched: int, paragraph: Leaf | None) -> bool:
        """Take a link reference definition, which can't interrupt a paragraph."""
        if self._is_paragraph_open() or self.source.find("]:", at, end) < 0:
            return False
        found = read_definition(self.source, at)
        if not found:
            return False
        self._close_unmatched(matched)
        label, target, stop = found
        self.definitions.setdefault(label, target)
        self._skip_until = stop
        return True

    def _table(self, at: int, end: int, matched: int, paragraph: Leaf | None) -> bool:
        """Make a table of the paragraph's last line if this line is a table's rule."""
        if not paragraph or self.source.find("|", at, end) < 0:
            return False
        header_start, header_end = paragraph.lines[-1]
        header = self.source[header_start:header_end]
        if "|" not in header or not _TABLE_RULE.match(self.source, at, end):
            return False
        if _columns_of(header) != _columns_of(self.source[at:end]):
            return False
        paragraph.lines.pop()
        if paragraph.lines:
            paragraph.last_line -= 1
        else:
            self.leaves.pop()
            holder = self._containers[-1]
            holder.marker, holder.empty = paragraph.marker, not paragraph.continues
        leaf = self._open_leaf(LeafType.TABLE, BlockKind.TABLE_ROW, header_start, header_end)
        leaf.first_line -= 1
        leaf.group = self.new_group()
        leaf.lines.append((end, end))
        return True

    def _box(self, at: int, end: int, matched: int, paragraph: Leaf | None) -> bool:
        box = box_at(self.source, at, end, in_paragraph=self._is_paragraph_open())
        if not box:
            return False
        self._close_unmatched(matched)
        self._close_leaf()
        if not box.indented:
            self._regions.fence(box.attributes)
        if box.title:
            self._open_leaf(LeafType.PARAGRAPH, BlockKind.PARAGRAPH, *box.title)
            self._close_leaf()
        if box.indented:
            indent = self.columns(self.content_start, at) + 4
            self._containers.append(Container(ContainerType.BOX, indent))
        return True

    def _attributes(self, at: int, end: int, matched: int, paragraph: Leaf | None) -> bool:
        if not _ATTRIBUTES.match(self.source, at, end):
            return False
        if self.leaves:
            self.leaves[-1].anchors += _ID.findall(self.source[at:end])
        return True

    def _mdx(self, at: int, end: int) -> bool:
        """Skip MDX's imports and exports, which go on to the next blank line."""
        if len(self._containers) > 1 or self.source[at] not in "ie":
            return False
        if not _MDX.match(self.source, at, end):
            return False
        stop = self.source.find("\n\n", end)
        self._skip_until = stop if stop >= 0 else len(self.source)
        return True


def _columns_of(row: str) -> int:
    return row.strip().strip("|").replace("\\|", "").count("|")


_Start = Callable[[Structure, int, int, int, "Leaf | None"], bool]

# What may begin a leaf, by its first character; each says whether it took the line.
_STARTS: dict[str, _Start] = {
    "#": Structure._heading,
    "=": lambda self, *line: self._rule_or_setext(*line) or self._box(*line),
    "!": Structure._box,
    "?": Structure._box,
    "-": Structure._rule_or_setext,
    "*": Structure._rule_or_setext,
    "_": Structure._rule_or_setext,
    "`": Structure._fence,
    "~": Structure._fence,
    "<": Structure._html,
    "[": Structure._reference,
    "|": Structure._table,
    ":": lambda self, *line: self._box(*line) or self._table(*line),
    "{": Structure._attributes,
}
