"""What the block structure of a Markdown file consists of, before inline Markdown is read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from citekit.documents.document import Block, BlockKind

if TYPE_CHECKING:
    from citekit.documents.markdown.inline import Inline

NO_REGIONS: frozenset[str] = frozenset()


class LeafType(Enum):
    """How a leaf goes on and how its content is read."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    FENCED = "fenced code"
    INDENTED = "indented code"
    HTML = "html"
    TABLE = "table"
    RULE = "rule"


@dataclass(slots=True)
class Leaf:
    """A block without blocks in it.

    Attributes:
        type: how it goes on and is read.
        kind: what it becomes; of a paragraph this depends on its container.
        lines: ``(start, end)`` of each line's own content in the source.
        first_line, last_line: numbers of its lines, from 1.
        ends: of fenced code the closing fence, of HTML what ends it (``None``: a blank line).
        open_lists: of HTML, how many lists and tables it has open.

    The others are those of ``Block``.
    """

    type: LeafType
    kind: BlockKind
    lines: list[tuple[int, int]]
    first_line: int
    last_line: int
    level: int = 0
    marker: str = ""
    group: int = 0
    continues: bool = False
    regions: frozenset[str] = NO_REGIONS
    anchors: list[str] = field(default_factory=list)
    ends: re.Pattern[str] | None = None
    open_lists: int = 0

    def as_block(self, inline: Inline) -> Block:
        """Return the block that it becomes with its text and marks."""
        return Block(
            self.kind,
            inline.text,
            self.first_line,
            self.last_line,
            inline.source_map,
            level=self.level,
            marker=self.marker,
            marks=inline.marks,
            group=self.group,
            continues=self.continues,
            hard_breaks=inline.hard_breaks,
            regions=self.regions,
            anchors=(*self.anchors, *inline.anchors),
        )


class ContainerType(Enum):
    """What holds other blocks."""

    DOCUMENT = "document"
    QUOTE = "quote"
    ITEM = "list item"
    FOOTNOTE = "footnote"
    DEFINITION = "definition"
    BOX = "box"


ITEM_KINDS = {
    ContainerType.ITEM: BlockKind.LIST_ITEM,
    ContainerType.FOOTNOTE: BlockKind.FOOTNOTE,
    ContainerType.DEFINITION: BlockKind.DEFINITION,
}


@dataclass(slots=True)
class Container:
    """A block that holds others.

    Attributes:
        type: what it is.
        indent: columns that the lines in it are indented by.
        marker: as written, until the first leaf took it.
        level: nesting depth of a list item.
        group: number of the list that it is an item of.
        list_key: kind of marker of the list that is going on inside (``"-"``, ``"."``).
        list_group: number of that list.
        empty: whether nothing stands in it yet.
    """

    type: ContainerType
    indent: int = 0
    marker: str = ""
    level: int = 0
    group: int = 0
    list_key: str = ""
    list_group: int = 0
    empty: bool = True
